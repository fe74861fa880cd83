"""The same run told by two sources is one run; two runs are never made one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.made import BERLIN, MORNING, fit_file, gpx, lap, session, steps_of, tcx, track, zipped
from exchange.test_tables import GARMIN
from freshlegs.exchange.gathering import Gathering, Settled
from freshlegs.exchange.identity import Identity, alike, identity_of
from freshlegs.models import Note, Record, Run

WATCH = Identity("fit", "garmin 1 2", (), "run", MORNING, MORNING.replace(tzinfo=None), 10_000, 3_010)
TABLE = replace(WATCH, source="garmin", source_id="", utc=None)


def later(one: Identity, seconds: float, **told: object) -> Identity:
    shift = dt.timedelta(seconds=seconds)
    moved = replace(one, utc=one.utc and one.utc + shift, wall=one.wall and one.wall + shift)
    return replace(moved, **({"source": "gpx", "source_id": ""} | told))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (later(WATCH, 0), "same"),
        (later(WATCH, 120, distance_m=10_200), "same"),
        (later(WATCH, 0, distance_m=None, elapsed_s=2_900), "same"),
        (later(WATCH, 0, kind="other"), "same"),
        (later(WATCH, 0, kind="bike"), "other"),
        (later(WATCH, 4_000), "other"),
        (later(WATCH, -70, distance_m=0, elapsed_s=20), "other"),
        (later(WATCH, 70, distance_m=10, elapsed_s=20), "other"),
        (later(WATCH, 90, distance_m=None, elapsed_s=None), "other"),
        (later(WATCH, 86_400), "other"),
        (replace(WATCH, source_id="suunto 34"), "same"),
        (later(WATCH, 9_999, source="strava", source_id="7", links=("fit garmin 1 2",)), "same"),
        (TABLE, "same"),
        (later(TABLE, 2 * 3600), "probable"),
        (later(TABLE, -5.5 * 3600), "probable"),
        (later(TABLE, 2 * 3600, distance_m=11_000), "other"),
        (later(TABLE, 2 * 3600 + 600), "other"),
        (later(TABLE, 15 * 3600), "other"),
        (replace(TABLE, wall=None), "other"),
    ],
)
def test_two_tellings_are_of_one_activity_or_not(other: Identity, told: str) -> None:
    assert alike(WATCH, other) == alike(other, WATCH) == told


IDENTITIES = st.builds(
    Identity,
    st.sampled_from(["fit", "gpx"]),
    st.sampled_from(["", "1", "2"]),
    st.just(()),
    st.sampled_from(["run", "bike", "other"]),
    st.none() | st.integers(-9_000, 9_000).map(lambda seconds: MORNING + dt.timedelta(seconds=seconds)),
    st.none()
    | st.integers(-9_000, 9_000).map(lambda seconds: WATCH.wall and WATCH.wall + dt.timedelta(seconds=seconds)),
    st.none() | st.integers(0, 30_000),
    st.none() | st.integers(0, 9_000),
)


def test_a_service_that_gives_two_ids_means_two_runs() -> None:
    one = replace(WATCH, source="strava", source_id="7")
    assert alike(one, replace(one, source_id="8")) == "other"
    assert alike(one, replace(one, elapsed_s=None)) == "same"


@given(one=IDENTITIES, other=IDENTITIES)
def test_it_makes_no_difference_which_is_named_first(one: Identity, other: Identity) -> None:
    assert alike(one, other) == alike(other, one)


def test_a_record_of_the_journal_is_identified_by_what_it_kept() -> None:
    record = Run(
        date=dt.date(2026, 3, 8),
        distance_m=10_000,
        start="2026-03-08T07:30:00+01:00",
        duration_s=3_000,
        source="strava 77",
    )
    identity = identity_of(record)
    assert identity
    assert (identity.source, identity.source_id, identity.utc) == ("strava", "77", MORNING)
    assert identity.wall == dt.datetime.fromisoformat("2026-03-08T07:30:00")
    typed = identity_of(replace(record, start="07:30", source=None))
    assert typed
    assert (typed.utc, typed.wall) == (None, None)
    assert identity_of(Note(date=dt.date(2026, 3, 8), text="x")) is None


def gathered(files: dict[str, bytes | str]) -> tuple[list[Record], list[Settled]]:
    gathering = Gathering(BERLIN)
    for step in steps_of(zipped(files), "a.zip"):
        gathering.take(step)
    ids = [str(place) for place in range(len(gathering.records))]
    return gathering.records, gathering.settled(ids, [True] * len(ids), lambda _: ())


def test_a_run_told_by_a_table_a_watch_and_a_track_is_one_and_the_watch_measures() -> None:
    whole = lap(10_010, 3_000)
    files: dict[str, bytes | str] = {
        "Activities.csv": GARMIN["English"].format("10.05"),
        "a.fit": fit_file(session(effort=60), offset_h=1),
        "b.tcx": tcx(whole),
    }
    records, settled = gathered(files)
    (run,) = records
    assert isinstance(run, Run)
    assert (run.distance_m, run.rpe, run.notes, run.ascent_m) == (10_000, 6, "Long one", 1_204)
    assert run.source is not None
    assert run.source.startswith("fit ")
    assert [(file.outcome, file.known) for file in settled] == [("added", 0), ("known", 1), ("known", 1)]
    assert settled[1].warnings == ["1 of its activities are in other files too; each was kept once"]


def test_a_track_without_a_sport_takes_that_of_the_table() -> None:
    row = (
        GARMIN["English"]
        .replace("Running", "Hiking")
        .format("1.10")
        .replace("00:50:00.2", "00:06:36")
        .replace("5:00", "6:00")
    )
    (walk,), _ = gathered({"Activities.csv": row, "a.gpx": gpx(*track(100), kind="")})
    assert walk.__class__.__name__ == "Cross"


def test_two_runs_of_a_file_stay_two_though_another_file_tells_one_of_them() -> None:
    line = GARMIN["English"].format("10.00")
    records, _ = gathered(
        {"Activities.csv": line + line.splitlines()[1] + "\n", "a.fit": fit_file(session(), offset_h=1)}
    )
    assert len(records) == 2


def test_a_run_that_is_only_probably_the_same_is_kept_and_said() -> None:
    line = GARMIN["English"].format("10.00").replace("07:30:00", "09:30:00")
    records, settled = gathered({"Activities.csv": line, "a.fit": fit_file(session(), offset_h=1)})
    assert len(records) == 2
    assert settled[1].warnings == [
        "2026-03-08: probably the same as in a.zip/Activities.csv, by another clock; both were kept"
    ]
