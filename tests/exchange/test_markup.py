"""GPX and TCX: distance, time and heart as the file says, odd files put right aloud, hostile ones refused at once."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange.made import MORNING, found_in, gpx, lap, point, refusal_of, tcx, track
from freshlegs.exchange import gpx as gpx_reader
from freshlegs.exchange import markup
from freshlegs.exchange.zones import moment_of
from freshlegs.models import Cross, Run

ENTITY = '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def test_a_track_is_measured_on_the_sphere() -> None:
    (found,) = found_in(gpx(*track(101, hr=150), name="Lake loop"))
    run = found.record
    assert isinstance(run, Run)
    assert (run.distance_m, run.duration_s, run.avg_hr, run.max_hr) == (1112, 400, 150, 150)
    assert (run.start, run.notes, run.source) == ("2026-03-08T07:30:00+01:00", "Lake loop", "gpx watch")
    assert found.warnings == ()


def test_a_pause_between_segments_is_neither_run_nor_moved() -> None:
    far = [point(place, north=52.6, moment=MORNING + dt.timedelta(seconds=600 + 4 * place)) for place in range(51)]
    (found,) = found_in(gpx(*track(51), "</trkseg><trkseg>", *far))
    assert isinstance(found.record, Run)
    assert (found.record.distance_m, found.record.duration_s, found.record.moving_s) == (1112, 800, 400)


def test_tracks_of_one_outing_are_one_activity_and_those_of_two_days_are_two() -> None:
    def later(hours: int) -> str:
        begun = MORNING + dt.timedelta(hours=hours)
        points = [point(place, moment=begun + dt.timedelta(seconds=4 * place)) for place in range(101)]
        return f"</trkseg></trk><trk><type>running</type><trkseg>{''.join(points)}"

    (found,) = found_in(gpx(*track(101), later(2)))
    assert isinstance(found.record, Run)
    assert (found.record.distance_m, found.record.duration_s, found.record.moving_s) == (2224, 7600, 800)
    first, second = found_in(gpx(*track(101), later(24)))
    assert isinstance(second.record, Run)
    assert (second.record.distance_m, second.record.start) == (1112, "2026-03-09T07:30:00+01:00")
    assert first.record != second.record


def test_a_track_without_a_sport_is_taken_for_a_run_aloud() -> None:
    (found,) = found_in(gpx(*track(), kind=""))
    assert isinstance(found.record, Run)
    assert found.warnings == ("names no sport; taken for a run",)
    fast = [point(place, moment=MORNING + dt.timedelta(seconds=place)) for place in range(100)]
    (found,) = found_in(gpx(*fast, kind=""))
    assert isinstance(found.record, Cross)
    assert found.warnings == ("names no sport; taken for other cross-training: no run is so fast",)


def test_points_without_a_place_and_times_that_run_back_are_said() -> None:
    odd = [point(100, north=""), point(101, north='lat="91"'), point(99, moment=MORNING)]
    (found,) = found_in(gpx(*track(), *odd))
    assert found.warnings == ("2 of 103 points have no place; they were passed over", "1 of its times run backwards")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (gpx(), "holds no track"),
        (b'<gpx><rte><rtept lat="1" lon="2"/></rte></gpx>', "holds a route, not an activity"),
        (gpx(point(0)), "holds one point"),
        (gpx('<trkpt lat="1" lon="2"/>', '<trkpt lat="1" lon="2"/>'), "none of its 2 points tells a time"),
        (gpx(point(0, moment="yesterday"), point(1)), "'yesterday' is no time"),
        (gpx(point(0, moment="2026-13-45T00:00:00Z"), point(1)), "'2026-13-45T00:00:00Z' is no time"),
        (gpx(point(0, moment="1901-12-13T20:45:52Z"), point(1, moment="1901-12-13T20:47:52Z")), "is of 1901-12-13"),
        (b"<gpx><trk><trkseg>", "is not sound XML"),
        (b"<gpx></trk>", "line 1: is not sound XML"),
        (b'<?xml version="1.0" encoding="utf-77"?><gpx></gpx>', "is not sound XML"),
        (b"<html><body>log in</body></html>", "is of no kind that is read here"),
    ],
)
def test_what_is_no_activity_is_refused_in_a_sentence(data: bytes, reason: str) -> None:
    assert reason in refusal_of(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (gpx(*track(), head=ENTITY, name="&b;"), "holds a DOCTYPE or an entity"),
        (gpx(*track(), head='<!DOCTYPE gpx SYSTEM "file:///etc/passwd">'), "holds a DOCTYPE or an entity"),
        (gpx("<a>" * 60, "</a>" * 60), "is nested deeper than 48 elements"),
        (gpx(*track(), name="x" * 70_000), "a text is longer than 64 kB"),
        (gpx("<a b='" + "x" * 900_000 + "'/>"), "a tag is longer than 256 kB"),
        (gpx("<!--" + "x" * 900_000 + "-->"), "a tag is longer than 256 kB"),
    ],
)
def test_hostile_markup_is_refused_at_once(data: bytes, reason: str) -> None:
    assert reason in refusal_of(data)


def test_limits_on_points_and_elements_name_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gpx_reader, "MOST_POINTS", 50)
    assert refusal_of(gpx(*track(51))) == "holds more than 50 points"
    monkeypatch.setattr(markup, "MOST_ELEMENTS", 20)
    assert "holds more than 20 elements" in refusal_of(gpx(*track(51)))


def test_blanks_before_the_declaration_and_undeclared_prefixes_do_no_harm() -> None:
    heart = "<extensions><gpxdata:hr>150</gpxdata:hr></extensions></trkpt>"
    points = [one.replace("</trkpt>", heart) for one in track()]
    (found,) = found_in(b"          " + gpx(*points, head='<?xml version="1.0" encoding="UTF-8"?>'))
    assert isinstance(found.record, Run)
    assert found.record.avg_hr == 150
    assert found.warnings == ("the prefix 'gpxdata' was never declared; it was passed over",)


def test_laps_are_added_up_whatever_the_last_point_says() -> None:
    (found,) = found_in(tcx(lap(1000, 300, hr=140), lap(500.4, 200.2, "2026-03-08T06:35:00Z", hr=160)))
    run = found.record
    assert isinstance(run, Run)
    assert (run.distance_m, run.duration_s, run.avg_hr) == (1500, 500, 148)
    assert [(one.distance_m, one.duration_s, one.avg_hr) for one in run.laps] == [(1000, 300, 140), (500, 200, 160)]


def test_each_activity_of_a_tcx_is_one_of_its_own() -> None:
    whole = tcx(lap(1000, 300)).replace(
        b"</Activity>",
        b'</Activity><Activity Sport="Biking"><Id>2026-03-08T08:00:00Z</Id>' + lap(5000, 900).encode() + b"</Activity>",
        1,
    )
    run, ride = (found.record for found in found_in(whole))
    assert isinstance(run, Run)
    assert isinstance(ride, Cross)
    assert (run.distance_m, ride.distance_m, ride.cross_kind) == (1000, 5000, "bike")


@pytest.mark.parametrize(
    ("sport", "kind"), [("Running", "run"), ("running", "run"), ("Other", "other"), ("Biking", "bike")]
)
def test_a_sport_is_known_in_any_spelling(sport: str, kind: str) -> None:
    (found,) = found_in(tcx(lap(1000, 300), sport=sport))
    assert found.activity
    assert found.activity.sport.kind == kind


def test_a_watch_that_says_1989_is_said_to() -> None:
    never = lap(1000, 300, "1989-12-31T00:08:05Z")
    (found,) = found_in(tcx(never, ident="1989-12-31T00:08:05Z"))
    assert found.warnings == ("its clock was never set: it says 1989-12-31",)
    (found,) = found_in(tcx(never))
    assert found.activity
    assert found.activity.start_utc == MORNING
    assert "the start was taken from its name" in found.warnings[0]


def test_a_course_is_no_activity() -> None:
    assert refusal_of(b"<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase>") == (
        "holds a course, not an activity"
    )
    assert refusal_of(b"<TrainingCenterDatabase></TrainingCenterDatabase>") == "holds no activity"


@pytest.mark.parametrize("day", ["2026-03-08", "2024-02-29", "2026-02-29", "2026-13-01", "0000-01-01", "9999-12-31"])
@pytest.mark.parametrize("clock", ["06:30:00", "23:59:60", "24:00:00", "06:30:00.5", "06:30:00.250", "06:30:00.123456"])
@pytest.mark.parametrize("zone", ["Z", "+00:00", "-00:00", "+01:00", ""])
def test_a_moment_is_the_same_however_it_is_read(day: str, clock: str, zone: str) -> None:
    text = f"{day}T{clock}{zone}"
    assert moment_of(text) == moment_of(f" {text}")  # the blank keeps it from the short way
