"""An activity as the journal keeps it: the local day, our own words for sports, numbers as they are written."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.made import BERLIN, MORNING
from freshlegs.errors import ImportRefused
from freshlegs.exchange import zones
from freshlegs.exchange.activity import Activity, Stretch
from freshlegs.exchange.numerals import number_of, read_with, readings_of, seconds_of
from freshlegs.exchange.settling import found_of
from freshlegs.exchange.sports import RUN, sport_of
from freshlegs.exchange.steps import Home
from freshlegs.exchange.wordeddates import moment_in_words
from freshlegs.exchange.zones import local_of, moment_of, utc_of, utc_of_ms, wall_of, zoned
from freshlegs.models import Cross, Run


def clock(*parts: int) -> dt.datetime:
    """Give a clock on the wall."""
    return dt.datetime(*(parts + (0,) * (6 - len(parts))))  # type: ignore[arg-type]  # noqa: DTZ001 - six whole numbers


def kept(**told: Any) -> Run:
    given: dict[str, Any] = {"source": "test", "sport": RUN, "start_utc": MORNING, "distance_m": 10_000.4}
    record = found_of(Activity(**(given | told)), BERLIN).record
    assert isinstance(record, Run)
    return record


@pytest.mark.parametrize(
    ("told", "start", "day"),
    [
        ({}, "2026-03-08T07:30:00+01:00", "2026-03-08"),
        ({"start_local": clock(2026, 3, 7, 23, 30)}, "2026-03-07T23:30:00-07:00", "2026-03-07"),
        ({"start_utc": None, "start_local": clock(2026, 3, 8, 7, 30)}, "2026-03-08T07:30:00", "2026-03-08"),
        ({"start_utc": dt.datetime(2026, 7, 1, 22, 30, tzinfo=dt.UTC)}, "2026-07-02T00:30:00+02:00", "2026-07-02"),
        ({"start_utc": None, "day": dt.date(2026, 3, 8)}, None, "2026-03-08"),
    ],
)
def test_a_run_lies_on_the_runners_local_day(told: dict[str, object], start: str | None, day: str) -> None:
    run = kept(**told)
    assert (run.start, str(run.date)) == (start, day)


def test_the_zone_of_the_place_goes_before_the_clock_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zones, "_zone_at", lambda _: "Asia/Kolkata")
    assert kept(position=(19.1, 72.9)).start == "2026-03-08T12:00:00+05:30"
    monkeypatch.setattr(zones, "_zone_at", lambda _: "Nowhere/Land")
    assert kept(position=(19.1, 72.9)).start == "2026-03-08T07:30:00+01:00"
    monkeypatch.setattr(zones, "_zone_at", lambda _: None)
    assert kept(position=(19.1, 72.9)).start == "2026-03-08T07:30:00+01:00"


def test_an_activity_without_a_day_or_from_before_watches_is_refused() -> None:
    with pytest.raises(ImportRefused, match="tells no day"):
        kept(start_utc=None)
    with pytest.raises(ImportRefused, match="is of 1901-12-13"):
        kept(start_utc=dt.datetime(1901, 12, 13, 20, 45, tzinfo=dt.UTC))
    with pytest.raises(ImportRefused, match="distance_m 400000 is more than 300000"):
        kept(distance_m=400_000.0)


def test_a_ride_that_is_too_far_for_a_record_is_kept_without_its_distance() -> None:
    found = found_of(
        Activity(source="test", sport=sport_of("Ride"), start_utc=MORNING, distance_m=400_000.0, timer_s=50_000.0),
        BERLIN,
    )
    assert isinstance(found.record, Cross)
    assert (found.record.distance_m, found.record.duration_s) == (None, 50_000)
    assert found.warnings == ("distance_m 400000 is more than 300000, the most that can be; left out",)


def test_a_single_lap_says_nothing_more_and_too_many_are_not_kept() -> None:
    lap = Stretch(distance_m=1000.4, timer_s=300.2, avg_hr=0)
    assert kept(laps=(lap,)).laps == ()
    assert [(one.distance_m, one.duration_s, one.avg_hr) for one in kept(laps=(lap, lap)).laps] == [
        (1000, 300, None)
    ] * 2
    found = found_of(Activity(source="test", sport=RUN, start_utc=MORNING, distance_m=1.0, laps=(lap,) * 3000), BERLIN)
    assert found.warnings == ("3000 laps; more than 2000 are not kept",)


@pytest.mark.parametrize(
    ("words", "kind", "tags"),
    [
        (("Run",), "run", ()),
        (("running", "treadmill"), "run", ("treadmill",)),
        (("TrailRun",), "run", ("trail",)),
        (("trail_running",), "run", ("trail",)),
        (("Run", "Run"), "run", ()),
        (("training", "strength_training"), "strength", ()),
        (("hiking", "trail"), "walk", ()),
        (("cycling", "track_cycling"), "bike", ()),
        (("swimming", "open_water"), "swim", ()),
        (("HKWorkoutActivityTypeRunning",), "run", ()),
        (("Laufbandtraining",), "run", ("treadmill",)),
        (("Course à pied",), "run", ()),
        (("ラン",), "run", ()),
        (("rowing",), "other", ("rowing",)),
        (("generic", "generic"), "other", ()),
    ],
)
def test_a_sport_is_known_in_many_tongues(words: tuple[str, ...], kind: str, tags: tuple[str, ...]) -> None:
    sport = sport_of(*words)
    assert (sport.kind, sport.tags, sport.known) == (kind, tags, True)


def test_an_unknown_word_for_running_is_taken_for_a_run_aloud() -> None:
    found = found_of(
        Activity(source="test", sport=sport_of("Corrida na praia"), start_utc=MORNING, distance_m=1.0), BERLIN
    )
    assert isinstance(found.record, Run)
    assert found.warnings == ("the sport 'Corrida na praia' is not known here; taken for a run",)


def test_an_unknown_sport_is_kept_and_said() -> None:
    found = found_of(Activity(source="test", sport=sport_of("Kabaddi"), start_utc=MORNING), BERLIN)
    assert isinstance(found.record, Cross)
    assert (found.record.cross_kind, found.record.tags) == ("other", ("kabaddi",))
    assert found.warnings == ("the sport 'Kabaddi' is not known here; kept as other cross-training",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10", 10),
        ("10.5", 10.5),
        ("-3", -3),
        ("1e3", 1000),
        (" 7 ", 7),
        ("52.123456789012345678901234567890", 52.12345678901235),
    ],
)
def test_plain_numbers_are_read(text: str, value: float) -> None:
    assert number_of(text) == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["", "1_000", "١٢", "nan", "inf", "1e400", "0x10", "1,5", "--", "1" * 200, "9e14e", "1e99"]
)
def test_nothing_is_guessed_to_be_a_number(text: str) -> None:
    assert number_of(text) is None


@given(value=st.integers(0, 999_999), thousandths=st.integers(0, 99))
def test_a_number_is_read_back_with_either_sign_and_groups(value: int, thousandths: int) -> None:
    english = f"{value:,}.{thousandths:02d}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert read_with(english, ".") == read_with(german, ",") == pytest.approx(value + thousandths / 100)
    assert dict(readings_of(english))["."] == pytest.approx(value + thousandths / 100)


def test_a_number_with_one_sign_has_two_readings() -> None:
    assert readings_of("2,810") == ((",", 2.81), (".", 2810.0))
    assert readings_of("10,05") == ((",", 10.05),)
    assert readings_of("12") == (("", 12.0),)
    assert readings_of("a,b") == ()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1:06:06", 3966),
        ("26:42", 1602),
        ("00:08:02.2", 482.2),
        ("00:00:02,8", 2.8),
        ("125:30", 7530),
        ("1:75", None),
        ("1:75:00", None),
        ("5", None),
        ("01:00.33.3", None),
    ],
)
def test_clocks_are_read(text: str, seconds: float | None) -> None:
    assert seconds_of(text) == (None if seconds is None else pytest.approx(seconds))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Oct 6, 2022, 11:19:20 PM", clock(2022, 10, 6, 23, 19, 20)),
        ("Oct 6, 2022, 12:19:20\u202fAM", clock(2022, 10, 6, 0, 19, 20)),
        ("06.10.2022, 23:19:20", clock(2022, 10, 6, 23, 19, 20)),
        ("6 oct. 2022 à 23:19:20", clock(2022, 10, 6, 23, 19, 20)),
        ("6 de out. de 2022, 23:19:20", clock(2022, 10, 6, 23, 19, 20)),
        ("Fr, 25 Mai 2012 20:31", clock(2012, 5, 25, 20, 31)),
        ("2022/10/06 23:19:20", clock(2022, 10, 6, 23, 19, 20)),
        ("2022-10-06T23:19:20+02:00", clock(2022, 10, 6, 21, 19, 20)),
        ("Smarch 6, 2022", None),
        ("Feb 30, 2022", None),
        ("6/10/2022", None),
        ("", None),
        ("x" * 10_000, None),
    ],
)
def test_dates_in_words_are_read(text: str, moment: dt.datetime | None) -> None:
    assert moment_in_words(text) == moment


def test_moments_are_read_or_not_at_all() -> None:
    assert utc_of("2026-03-08T06:30:00.5Z") == MORNING.replace(microsecond=500_000)
    assert utc_of("2026-03-08T06:30:00") == MORNING
    assert utc_of("2026-03-08 07:30:00 +0100") == MORNING
    assert moment_of("2026-02-30T00:00") is None
    assert moment_of("2026-03-08T06:30:00+15:00") is None
    assert utc_of("0001-01-01T00:00:00+14:00") is None
    assert utc_of_ms(1e18) is None
    assert zoned(MORNING, "../../etc/passwd") is None


def test_a_wall_clock_is_believed_within_fourteen_hours_on_a_quarter() -> None:
    plain = MORNING.replace(tzinfo=None)
    for minutes in (0, 60, 330, 345, -570, 840):
        assert wall_of(MORNING, plain + dt.timedelta(minutes=minutes, seconds=1)) == plain + dt.timedelta(
            minutes=minutes
        )
    for minutes in (7, 900, -100_000):
        assert wall_of(MORNING, plain + dt.timedelta(minutes=minutes)) is None


ZONES = ["Asia/Kathmandu", "America/St_Johns", "Africa/Monrovia", "Europe/Berlin", "Pacific/Kiritimati"]


@given(
    moment=st.datetimes(clock(1970, 1, 2), clock(2199, 12, 30), timezones=st.just(dt.UTC)), zone=st.sampled_from(ZONES)
)
def test_any_moment_becomes_a_clock_with_whole_minutes_of_offset(moment: dt.datetime, zone: str) -> None:
    local = local_of(moment, None, Home(local=lambda utc: utc.astimezone(ZoneInfo(zone))))
    assert local == moment
    offset = local.utcoffset()
    assert offset is not None
    assert offset.total_seconds() % 60 == 0
