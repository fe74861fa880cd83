"""JSON, diaries, calendars and a phone's health: each told apart by what it holds."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from exchange.made import BERLIN, found_in, gpx, refusal_of, steps_of, track, zipped
from freshlegs.exchange import objects
from freshlegs.exchange.steps import Found
from freshlegs.models import Note, Plan, Run, Wellness


def run_of(found: Found) -> Run:
    assert isinstance(found.record, Run)
    return found.record


EXPORTED = {
    "activityId": 4032162411,
    "name": "Morning Run",
    "activityType": "running",
    "sportType": "RUNNING",
    "workoutRpe": 60,
    "beginTimestamp": 1772951400000.0,
    "startTimeLocal": 1772955000000.0,
    "duration": 3000000.0,
    "elapsedDuration": 3010000.0,
    "movingDuration": 2950000.0,
    "distance": 1000400.0,
    "avgHr": 148.0,
    "maxHr": 171.0,
}


def test_garmins_account_export_counts_in_centimetres_and_milliseconds() -> None:
    name = "DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json"
    whole = zipped({name: json.dumps([{"summarizedActivitiesExport": [EXPORTED]}]), "x/settings.json": '{"a": 1}'})
    steps = {step.path: step for step in steps_of(whole, "garmin.zip")}
    assert steps["garmin.zip/x/settings.json"].nothing
    (found,) = steps[f"garmin.zip/{name}"].found
    run = run_of(found)
    assert (run.start, run.distance_m, run.duration_s, run.moving_s) == (
        "2026-03-08T07:30:00+01:00",
        10_004,
        3_000,
        2_950,
    )
    assert (run.rpe, run.notes, run.source) == (6, "Morning Run", "garmin 4032162411")
    assert found.activity
    assert found.activity.links == ("garmin 4032162411",)


def test_garmin_connects_list_counts_only_the_elapsed_time_in_milliseconds() -> None:
    told = {
        "activityId": 5,
        "activityName": "Trail",
        "startTimeLocal": "2026-03-08 07:30:00",
        "startTimeGMT": "2026-03-08 06:30:00",
        "activityType": {"typeKey": "trail_running"},
        "distance": 10004.2,
        "duration": 3000.0,
        "elapsedDuration": 3010000.0,
        "averageHR": 148,
        "maxHR": 171,
        "elevationGain": 120,
    }
    for document in (told, [told], {"activityList": [told]}):
        (found,) = found_in(json.dumps(document))
        run = run_of(found)
        assert (run.start, run.distance_m, run.tags, run.ascent_m) == (
            "2026-03-08T07:30:00+01:00",
            10_004,
            ("trail",),
            120,
        )
        assert found.activity
        assert found.activity.elapsed_s == 3010


def test_stravas_false_z_is_not_believed() -> None:
    told = {
        "id": 9,
        "name": "Run",
        "type": "Run",
        "sport_type": "TrailRun",
        "distance": 10004.2,
        "moving_time": 3000,
        "elapsed_time": 3600,
        "start_date": "2026-03-08T06:30:00Z",
        "start_date_local": "2026-03-08T12:00:00Z",
        "external_id": "garmin_push_4032162411",
    }
    (found,) = found_in(json.dumps([told]))
    assert run_of(found).start == "2026-03-08T12:00:00+05:30"
    assert run_of(found).tags == ("trail",)
    assert found.activity
    assert found.activity.links == ("garmin 4032162411",)


def test_polars_offset_makes_a_moment_of_its_clock() -> None:
    told = {
        "exportVersion": "1.6",
        "startTime": "2026-03-08T07:30:00.000",
        "stopTime": "2026-03-08T08:20:10.000",
        "timeZoneOffset": 60,
        "distance": 10004.0,
        "duration": "PT50M0.250S",
        "averageHeartRate": 148,
        "maximumHeartRate": 171,
        "exercises": [{"sport": "RUNNING", "ascent": 80.0}],
    }
    (found,) = found_in(json.dumps(told))
    run = run_of(found)
    assert (run.start, run.distance_m, run.duration_s, run.ascent_m) == ("2026-03-08T07:30:00+01:00", 10_004, 3_000, 80)
    assert found.activity
    assert found.activity.start_utc == dt.datetime(2026, 3, 8, 6, 30, tzinfo=dt.UTC)


def test_goldencheetahs_samples_are_added_up() -> None:
    samples = [{"SECS": place, "KM": place * 0.003, "HR": 150} for place in range(1001)]
    told = {
        "RIDE": {
            "STARTTIME": "2026/03/08 06:30:00 UTC ",
            "RECINTSECS": 1,
            "TAGS": {"Sport": "Run ", "Notes": "calm ", "RPE": "4"},
            "SAMPLES": samples,
        }
    }
    (found,) = found_in(b"\xef\xbb\xbf" + json.dumps(told).encode())
    run = run_of(found)
    assert (run.start, run.distance_m, run.duration_s, run.avg_hr) == ("2026-03-08T07:30:00+01:00", 3_000, 1_001, 150)
    assert (run.notes, run.rpe) == ("calm", 4)


def test_wellness_of_intervals_comes_as_json_too() -> None:
    (found,) = found_in(json.dumps([{"id": "2026-03-08", "ctl": 50.2, "restingHR": 48, "soreness": 2, "mood": None}]))
    assert found.record == Wellness(date=dt.date(2026, 3, 8), soreness=4, resting_hr=48, source="intervals.icu")


def test_diaries_become_notes_of_their_days() -> None:
    jrnl = {
        "tags": {},
        "entries": [
            {
                "title": "Knee.",
                "body": "Sore on stairs.",
                "date": "2026-03-08",
                "time": "21:10",
                "tags": [],
                "starred": False,
            }
        ],
    }
    tui = {
        "version": 1,
        "entries": [
            {
                "id": 1,
                "date": "2026-03-08T00:00:00Z",
                "title": "Knee",
                "content": "better",
                "tags": ["legs"],
                "priority": None,
            },
            {"id": 2, "date": "2026-03-08T23:30:00Z", "title": "Late", "content": "", "tags": [], "priority": None},
        ],
    }
    assert [found.record for found in found_in(json.dumps(jrnl))] == [
        Note(date=dt.date(2026, 3, 8), text="Knee.\nSore on stairs.")
    ]
    assert [found.record for found in found_in(json.dumps(tui))] == [
        Note(date=dt.date(2026, 3, 8), text="Knee\nbetter\n#legs"),
        Note(date=dt.date(2026, 3, 9), text="Late"),
    ]
    text = "[2026-03-08 21:10] Knee.\nSore on stairs.\n\n[2026-03 10:00] no day\n[2026-03-09 07:00:00 AM] Better.\n"
    first, second = found_in(text)
    assert first.record == Note(date=dt.date(2026, 3, 8), text="Knee.\nSore on stairs.\n\n[2026-03 10:00] no day")
    assert first.warnings == (
        "line 4: '[2026-03 10:00] no day' begins with no date; kept as words of the entry before",
    )
    assert second.record == Note(date=dt.date(2026, 3, 9), text="Better.")
    assert refusal_of("[2026-02-30 10:00] x\n") == "line 1: 2026-02-30 is no day of the calendar"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{}", "is JSON of no kind that is read here"),
        ("[]", "is JSON of no kind that is read here"),
        ('[{"id": 1,', "is not JSON"),
        ("[" * 100_000, "is nested too deep"),
        ('[{"start_date": "2026-03-08T06:30:00Z", "elapsed_time": NaN}]', "NaN is not a number"),
        (
            '[{"start_date": "2026-03-08T06:30:00Z", "elapsed_time": ' + "9" * 5000 + "}]",
            "holds a number of too many digits",
        ),
        (
            '[{"start_date": "2026-03-08T06:30:00Z", "elapsed_time": 1, "type": "Run"}, 7]',
            "item 2: is no object as the others are",
        ),
        ('[{"start_date": 5, "elapsed_time": 1, "type": "Run"}]', "activity 1: tells no start"),
        (b'{"RIDE": "\xff"}', "byte 11: is not UTF-8"),
    ],
)
def test_json_that_is_none_of_ours_is_refused_in_a_sentence(text: str | bytes, reason: str) -> None:
    assert reason in refusal_of(text)


def test_json_of_too_many_values_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(objects, "MOST_VALUES", 10)
    assert "holds more than 10 values" in refusal_of("[" + "[]," * 20 + "[]]")


CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:1\r
DTSTART;VALUE=DATE:20260308\r
SUMMARY:Long run 28 km easy\r
DESCRIPTION:last 5 km at marathon pace\\, then\\nstretch and some very long w\r
 ords\r
BEGIN:VALARM\r
TRIGGER:-PT1H\r
SUMMARY:no\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART:20260309T233000Z\r
SUMMARY:{0}\r
RRULE:FREQ=WEEKLY\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART:20260310T180000Z\r
STATUS:CANCELLED\r
SUMMARY:Race\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_coachs_calendar_becomes_plans() -> None:
    long, other = found_in(CALENDAR.format("Intervals 6 x 800m, 1h05"))
    assert long.record == Plan(
        date=dt.date(2026, 3, 8),
        type="long",
        distance_m=28_000,
        notes="Long run 28 km easy\nlast 5 km at marathon pace, then\nstretch and some very long words",
    )
    assert isinstance(other.record, Plan)
    assert (other.record.date, other.record.type) == (dt.date(2026, 3, 10), "intervals")
    assert other.warnings == ("repeats; only its first day was taken",)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Rest", "rest"),
        ("Recovery 5k", "recovery"),
        ("Tempo 40 min", "tempo"),
        ("Hill repeats", "hills"),
        ("10 km race", "race"),
        ("Easy 45 min", "easy"),
        ("Strength", "cross"),
        ("Dentist", "other"),
    ],
)
def test_a_plans_kind_is_told_by_its_words(title: str, kind: str) -> None:
    plan = found_in(CALENDAR.format(title))[1].record
    assert isinstance(plan, Plan)
    assert plan.type == kind
    assert plan.duration_s == {"Tempo 40 min": 2400, "Easy 45 min": 2700}.get(title)


def test_a_calendar_that_is_cut_off_or_empty_is_refused() -> None:
    assert refusal_of(CALENDAR[:200]) == "line 3: an event that never ends: the file is cut off"
    assert refusal_of("BEGIN:VCALENDAR\nEND:VCALENDAR\n") == "holds no event"
    assert "no start that is a date" in refusal_of(CALENDAR.replace("20260308", "20260230"))


HEALTH = """<?xml version="1.0"?>
<!DOCTYPE HealthData [<!ELEMENT HealthData (Workout*)><!ATTLIST HealthData locale CDATA #REQUIRED>]>
<HealthData locale="de">
<Record type="HKQuantityTypeIdentifierHeartRate" value="72"/>
<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="50" durationUnit="min" sourceName="Watch"
 startDate="2026-03-08 07:30:00 +0100" endDate="2026-03-08 08:20:10 +0100">
<MetadataEntry key="HKTimeZone" value="America/New_York"/>
<MetadataEntry key="HKElevationAscended" value="8000 cm"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="6.2" unit="mi"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="148.2" maximum="171"/>
<WorkoutRoute><FileReference path="/workout-routes/route_1.gpx"/></WorkoutRoute>
</Workout>
<Workout workoutActivityType="HKWorkoutActivityTypeCycling" duration="30" durationUnit="min"
 totalDistance="12" totalDistanceUnit="km" startDate="2026-03-09 07:30:00 +0100" endDate="2026-03-09 08:00:00 +0100"/>
</HealthData>
"""


def test_a_phones_workouts_come_out_with_their_zone_and_their_routes_only_once() -> None:
    whole = zipped(
        {"apple_health_export/workout-routes/route_1.gpx": gpx(*track()), "apple_health_export/export.xml": HEALTH}
    )
    (step,) = steps_of(whole, "export.zip")
    run, ride = step.found
    assert (run_of(run).start, run_of(run).distance_m, run_of(run).duration_s) == (
        "2026-03-08T01:30:00-05:00",
        9_978,
        3_000,
    )
    assert (run_of(run).avg_hr, run_of(run).max_hr, run_of(run).ascent_m) == (148, 171, 80)
    assert ride.activity
    assert (ride.activity.sport.kind, ride.activity.distance_m) == ("bike", 12_000)


def test_an_entity_in_a_health_export_is_refused_though_it_has_a_doctype() -> None:
    assert "entity" in refusal_of(HEALTH.replace("]>", '<!ENTITY a "b">]>'))
    assert refusal_of("<HealthData></HealthData>") == "holds no workout"


def test_our_own_records_are_read_among_others() -> None:
    line = '{"kind": "run", "date": "2026-03-08", "distance_km": 10}\n'
    assert [step.format for step in steps_of(line, "somewhere", BERLIN)] == ["jsonl"]
    assert run_of(found_in(line * 2)[1]).distance_m == 10_000
    assert refusal_of(line + "{}\n") == "line 2: kind null is not one of run, cross, wellness, plan, note, profile"
    assert refusal_of("", "empty.jsonl") == "holds no record"
