"""Tables of the services: columns in any language, numbers with either sign, rows and their files as one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from exchange.made import BERLIN, MORNING, fit_file, found_in, gpx, point, refusal_of, session, steps_of, track, zipped
from freshlegs.exchange import tables
from freshlegs.exchange.intake import read_path
from freshlegs.exchange.steps import Found
from freshlegs.models import Cross, Run, Wellness

STRAVA = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity "
    "Description,Elapsed Time,Distance,Max Heart Rate,Filename,"
    "Elapsed Time,Moving Time,Distance,Elevation Gain,Max Heart Rate,Average Heart Rate,Perceived Exertion,"
    '"<span class=""translation_missing"" title=""x.horton_values.start_time"">Start Time</span>"\r\n'
)
ROW = (
    '77,"Mar 8, 2026, 6:30:00 AM",Sunday long,Run,"flat,\n'
    'then hilly",3010,10.00,171,{0},3010.0,3000.0,10004.5,80.2,171.0,148.2,6.0,\r\n'
)


def run_of(found: Found) -> Run:
    assert isinstance(found.record, Run)
    return found.record


def test_a_row_of_strava_says_metres_and_words() -> None:
    (found,) = found_in(STRAVA + ROW.format(""))
    run = run_of(found)
    assert (run.start, run.distance_m, run.duration_s, run.rpe) == ("2026-03-08T07:30:00+01:00", 10_004, 3_000, 6)
    assert (run.avg_hr, run.max_hr, run.ascent_m, run.source) == (148, 171, 80, "strava 77")
    assert run.notes == "Sunday long\nflat,\nthen hilly"
    assert found.activity
    assert found.activity.elapsed_s == 3010


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (
            (
                "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,"
                "Aktivitätsart,Verstrichene Zeit,Distanz,Bewegungszeit,Distanz"
            ),
            '77,"08.03.2026, 06:30:00",Runde,Lauf,3010,"10,00",3000,"10004,5"',
        ),
        (
            (
                "ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo "
                "de actividad,Tiempo transcurrido,Tiempo en movimiento,Distancia"
            ),
            '77,"8 mar 2026, 6:30:00",Vuelta,Carrera,3010,3000,"10,0045"',
        ),
        (
            "Activity ID,Activity Date,Activity Type,Moving Time,Distance",
            "77,2026-03-08 06:30:00,TrailRun,3000,10.0045",
        ),
    ],
    ids=["German", "Spanish", "ISO"],
)
def test_strava_speaks_the_language_of_the_account(header: str, row: str) -> None:
    (found,) = found_in(f"{header}\n{row}\n")
    assert (run_of(found).start, run_of(found).distance_m, run_of(found).duration_s) == (
        "2026-03-08T07:30:00+01:00",
        10_004,
        3_000,
    )


def test_stravas_export_of_long_ago_counts_in_metres() -> None:
    text = (
        "id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n"
        "77,2016-09-25 15:02:39,Evening,Run,,3010,10004.5,false,Old shoes,activities/77.gpx.gz\n"
    )
    (found,) = found_in(text)
    run = run_of(found)
    assert (run.start, run.distance_m, run.duration_s) == ("2016-09-25T17:02:39+02:00", 10_004, 3_010)
    assert (run.shoes, run.notes, run.source) == ("Old shoes", "Evening", "strava 77")


def test_a_row_and_its_file_are_one_run_in_an_archive_and_in_a_folder(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "activities.csv": STRAVA + ROW.format("activities/1.fit.gz"),
        "activities/1.fit.gz": fit_file(session(ascent=90), offset_h=-5),
        "activities/2.gpx": gpx(*track()),
        "profile.csv": "Athlete ID,Email Address\n1,a@b.c\n",
    }
    whole = steps_of(zipped(files), "export.zip")
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    for steps in (whole, list(read_path(tmp_path, BERLIN, "export.zip"))):
        assert {step.path: len(step.found) for step in steps} == {
            "export.zip/activities.csv": 1,
            "export.zip/profile.csv": 0,
            "export.zip/activities/2.gpx": 1,
        }
        run = run_of(steps[0].found[0])
        assert (run.start, run.distance_m, run.ascent_m) == ("2026-03-08T01:30:00-05:00", 10_000, 90)
        assert (run.notes, run.rpe, run.source) == ("Sunday long\nflat,\nthen hilly", 6, "strava 77")


def test_where_the_file_of_a_row_is_damaged_the_row_stands_and_says_so() -> None:
    files: dict[str, bytes | str] = {
        "activities.csv": STRAVA + ROW.format("activities/1.fit"),
        "activities/1.fit": fit_file(session())[:-9],
    }
    (step,) = steps_of(zipped(files), "export.zip")
    assert run_of(step.found[0]).distance_m == 10_004
    assert step.found[0].warnings[0].startswith("activities/1.fit: byte 0: is cut off")
    assert step.found[0].warnings[0].endswith("the table's numbers were kept")


def test_the_files_of_a_table_that_is_refused_come_in_by_themselves() -> None:
    bad = STRAVA + ROW.format("activities/1.fit") + ROW.format("").replace("Mar 8", "Smarch 8")
    steps = steps_of(zipped({"activities.csv": bad, "activities/1.fit": fit_file(session())}), "export.zip")
    assert [(step.error, len(step.found)) for step in steps] == [
        ("line 4: 'Smarch 8, 2026, 6:30:00 AM' is no date that Strava writes", 0),
        (None, 1),
    ]


def test_a_name_in_a_table_cannot_lead_out_of_the_export(tmp_path: Path) -> None:
    (tmp_path / "export" / "activities").mkdir(parents=True)
    (tmp_path / "away.fit").write_bytes(fit_file(session()))
    (tmp_path / "export" / "activities.csv").write_text(STRAVA + ROW.format("../away.fit"))
    (step,) = read_path(tmp_path / "export", BERLIN)
    assert run_of(step.found[0]).distance_m == 10_004


GARMIN = {
    "English": (
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Pace,Total Ascent\n"
        'Running,2026-03-08 07:30:00,false,Long one,"{0}",700,00:50:00.2,148,171,5:00,"1,204"\n'
    ),
    "German": (
        "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø "
        "Herzfrequenz,Maximale Herzfrequenz,Ø Pace,Anstieg gesamt\n"
        'Laufen,2026-03-08 07:30:00,false,Lang,"{0}",700,"00:50:00,2",148,171,5:00,--\n'
    ),
    "French": (
        "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Allure moyenne\n"
        'Course à pied,2026-03-08 07:30:00,false,Longue,"{0}",700,00:50:00,148,5:00\n'
    ),
    "Japanese": (
        "アクティビティタイプ,日付,お気に入り,タイトル,距離,カロリー,タイム,平均心拍数,平均ペース\n"
        'ラン,2026-03-08 07:30:00,false,朝,"{0}",700,00:50:00,148,5:00\n'
    ),
}


@pytest.mark.parametrize("language", GARMIN)
@pytest.mark.parametrize("distance", ["10.00", "10,00", "10,000", "10.000"])
def test_the_pace_tells_what_garmins_distance_means(language: str, distance: str) -> None:
    (found,) = found_in(GARMIN[language].format(distance))
    run = run_of(found)
    assert (run.start, run.distance_m, run.duration_s, run.avg_hr) == ("2026-03-08T07:30:00", 10_000, 3_000, 148)
    assert found.warnings == ("the file names no unit; distances were taken for km",)


def test_track_runs_in_metres_are_told_by_their_pace() -> None:
    text = (
        GARMIN["English"].format("10.00")
        + 'Track Running,2026-03-09 07:30:00,false,400s,"2,810",200,00:14:03,150,170,5:00,0\n'
    )
    assert [run_of(found).distance_m for found in found_in(text)] == [10_000, 2_810]


def test_a_swim_in_a_pool_is_told_by_its_pace_per_hundred() -> None:
    text = (
        GARMIN["English"].format("10.00")
        + 'Pool Swimming,2026-03-09 07:30:00,false,Pool,"1,500",200,00:30:00,130,150,2:00,--\n'
    )
    swim = found_in(text)[1].record
    assert isinstance(swim, Cross)
    assert (swim.cross_kind, swim.distance_m) == ("swim", 1_500)


def test_miles_are_told_by_steps_and_stride_or_by_the_runner() -> None:
    header = "Activity Type,Date,Title,Distance,Time,Avg Pace,Avg Run Cadence,Avg Stride Length,Total Ascent\n"
    row = "Running,2026-03-08 07:30:00,Six,6.21,00:50:00,8:03,{0},{1},100\n"
    (found,) = found_in(header + row.format(170, "1.18"))
    assert (run_of(found).distance_m, run_of(found).ascent_m, found.warnings) == (9_994, 30, ())
    (found,) = found_in(header + row.format("--", "--"), home=replace(BERLIN, units="mi"))
    assert run_of(found).distance_m == 9_994
    assert found.warnings == ("the file names no unit; distances were taken for mi",)


def test_a_missing_value_of_garmins_is_not_told() -> None:
    (found,) = found_in(GARMIN["English"].format("10.00").replace("148,171", "--,0"))
    assert (run_of(found).avg_hr, run_of(found).max_hr, run_of(found).ascent_m) == (None, None, 1_204)


def test_garmins_old_title_lines_and_worded_dates_are_read() -> None:
    text = (
        "Aktivitäten\n\n   Aktivitätstyp;Datum;Titel;Distanz;Zeit;Ø Pace\n"
        " Laufen;Fr, 25 Mai 2012 20:31;Abend;5,00;25:00;5:00\n"
    )
    (found,) = found_in(text)
    assert (run_of(found).start, run_of(found).distance_m) == ("2012-05-25T20:31:00", 5_000)


RUNKEEPER = (
    "Date,Type,Route Name,Distance ({0}),Duration,Average Pace,Average Speed ({1}),Calories Burned,Climb ({2}),"
    "Average Heart Rate (bpm),Notes,GPX File\r\n"
)


def test_runkeeper_tells_miles_and_feet_in_its_header() -> None:
    text = (
        RUNKEEPER.format("mi", "mph", "ft")
        + '2026-03-08 07:30:00,Running,Lake,6.20,50:00,8:04,7.4,700.0,100.0,148,"left knee sore, ok",\r\n'
    )
    (found,) = found_in(text)
    run = run_of(found)
    assert (run.start, run.distance_m, run.duration_s, run.ascent_m) == ("2026-03-08T07:30:00", 9_978, 3_000, 30)
    assert (run.notes, run.tags) == ("left knee sore, ok", ("Lake",))


def test_runkeepers_track_measures_and_its_table_keeps_the_pauses_out() -> None:
    points = [point(place, moment=MORNING + dt.timedelta(seconds=6 * place)) for place in range(201)]
    text = RUNKEEPER.format("km", "km/h", "m") + "2026-03-08 01:30:00,Running,,2.20,18:20,,,,,,,2026-03-08-0130.gpx\r\n"
    for folder in ("", "gpx_maps/"):
        files: dict[str, bytes | str] = {
            "cardioActivities.csv": text,
            f"{folder}2026-03-08-0130.gpx": gpx(*points, kind=""),
        }
        (step,) = steps_of(zipped(files), "runkeeper.zip")
        run = run_of(step.found[0])
        assert (run.start, run.distance_m, run.duration_s) == ("2026-03-08T01:30:00-05:00", 2_224, 1_100)
        assert step.found[0].warnings == ()


def test_runkeeper_without_a_unit_is_taken_for_the_runners_own_aloud() -> None:
    text = (
        "Date,Type,Route Name,Distance,Duration,GPX File\n"
        "2026-03-08 07:30:00,Running,,5.00,25:00,\n2026-03-09 07:30:00,Cycling,,5.00,25:00,\n"
    )
    run, ride = found_in(text)
    assert run_of(run).distance_m == 5_000
    assert run.warnings == ("the header names no unit; distances were taken for km",)
    assert isinstance(ride.record, Cross)
    assert ride.warnings == ()


OWN = "Datum;Strecke;Dauer;Puls;Bemerkung\n27.07.2026;10,5;52:30;148;heiß\n28.07.2026;5;25:00;;\n"


def test_a_table_of_ones_own_is_read_by_the_map() -> None:
    home = replace(
        BERLIN,
        columns={"date": "Datum", "distance": "Strecke", "duration": "Dauer", "avg_hr": "Puls", "notes": "Bemerkung"},
    )
    first, second = found_in(OWN, home=home)
    assert (run_of(first).date, run_of(first).distance_m, run_of(first).duration_s) == (
        dt.date(2026, 7, 27),
        10_500,
        3_150,
    )
    assert (run_of(first).avg_hr, run_of(first).notes, run_of(first).start) == (148, "heiß", None)
    assert first.warnings == ("the header names no unit; distances were taken for km",)
    assert run_of(second).distance_m == 5_000
    (miles, _) = found_in(OWN, home=replace(home, columns={"date": "Datum", "distance_mi": "Strecke"}))
    assert (run_of(miles).distance_m, miles.warnings) == (16_898, ())


def test_columns_that_leave_nothing_open_need_no_map() -> None:
    text = (
        "date,start,distance_km,duration_min,rpe,type,notes\n"
        "2026-03-08,07:30,10,50,6,run,good\n2026-03-09,,30,60.5,3,cycling,\n"
    )
    run, ride = found_in(text)
    assert (run_of(run).start, run_of(run).distance_m, run_of(run).duration_s, run_of(run).rpe) == (
        "2026-03-08T07:30:00",
        10_000,
        3_000,
        6,
    )
    assert isinstance(ride.record, Cross)
    assert (ride.record.distance_m, ride.record.duration_s, ride.record.start) == (30_000, 3_630, None)


def test_plans_and_days_off_in_a_coachs_table_are_passed_over_aloud() -> None:
    text = (
        "Title,WorkoutType,PlannedDuration,WorkoutDay,DistanceInMeters,"
        "TimeTotalInHours,HeartRateAverage,AthleteComments\n"
        "Easy,Run,1,2026-03-08,10000,0.8333,148,fine\nTempo,Run,1,2026-03-09,,,,\nOff,Day Off,,2026-03-10,,,,\n"
    )
    (found,) = found_in(text)
    assert (run_of(found).distance_m, run_of(found).duration_s, run_of(found).avg_hr) == (10_000, 3_000, 148)
    assert found.warnings == ("2 of 3 rows tell neither distance nor duration; they were passed over",)
    assert refusal_of("date,km\n2026-03-08,\n") == "no row tells a distance or a duration"


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        (
            "Wann;Weite;Wie lang\n27.07.2026;10,5;52:30\n28.07.2026;8,2;1:01:00\n",
            "date=Wann,distance=Weite,duration=Wie lang",
        ),
        ("wann,meter,rpe\n2026-03-08,10500,3\n2026-03-09,8000,4\n", "date=wann,distance_m=meter"),
        ("Läufe am,Lauf in min:s\n2026-03-08,52:30\n", "date=Läufe am,duration=Lauf in min:s"),
        ("date,Time,Elapsed Time\n2026-03-08,50:00,51:00\n", "date=date,duration=Time"),
    ],
)
def test_the_map_that_is_suggested_would_do(text: str, suggested: str) -> None:
    assert refusal_of(text).endswith(f'name them with --map "{suggested}"')
    columns = dict(pair.split("=") for pair in suggested.split(","))
    assert len(found_in(text, home=replace(BERLIN, columns=columns))) == text.count("\n") - 1


@pytest.mark.parametrize(
    ("text", "columns", "reason"),
    [
        (
            "when,how far\n2026-03-08,5\n",
            {},
            'its columns (when, how far) leave open what they are; name them with --map "date=when,distance=?"',
        ),
        (
            "date,km,miles\n2026-03-08,5,3\n",
            {},
            ('its columns (date, km, miles) leave open what they are; name them with --map "date=date,distance=km"'),
        ),
        (
            "when,far\n2026-03-08,5\n",
            {"date": "wenn", "distance": "far"},
            "there is no column 'wenn'; there are when, far",
        ),
        ("when,far\n2026-03-08,5\n", {"date": "when"}, "--map needs date and one of distance and duration"),
        ("when,far\n2026-03-08,5\n", {"speed": "far"}, "--map knows no 'speed'"),
        ("date,km\n3/4/2026,5\n", {}, "its dates can be read as day/month and as month/day"),
        ("date,km\n2026-02-30,5\n", {}, "line 2: '2026-02-30' is no date"),
        ("date,km\n2026-03-08,five\n", {}, "line 2: km 'five' is no number"),
        ("date,duration\n2026-03-08,50\n", {}, "line 2: duration '50': minutes or seconds?"),
        ("date,km\n", {}, "holds a header and no row"),
        ("date,km\n2026-03-08,5,6\n", {}, "line 2: 3 cells under 2 names"),
        ('date,km\n2026-03-08,"5\n', {}, "line 2: is no sound row"),
        ("date,km\n2026-03-08,\0\n", {}, "line 2: holds a NUL"),
    ],
)
def test_a_table_that_leaves_something_open_is_refused(text: str, columns: dict[str, str], reason: str) -> None:
    assert reason in refusal_of(text, home=replace(BERLIN, columns=columns))


@pytest.mark.parametrize(
    ("cells", "order", "days"),
    [
        (["27/07/2026", "03/04/2026"], "", ["2026-07-27", "2026-04-03"]),
        (["07/27/2026", "03/04/2026"], "", ["2026-07-27", "2026-03-04"]),
        (["3/4/26"], "dmy", ["2026-04-03"]),
        (["2026-27-07", "2026-04-03"], "", ["2026-07-27", "2026-03-04"]),
        (["3.4.2026"], "", ["2026-04-03"]),
        (["8 Mar 2026", "Mar 9, 2026"], "", ["2026-03-08", "2026-03-09"]),
    ],
)
def test_a_column_tells_the_order_of_its_dates(cells: list[str], order: str, days: list[str]) -> None:
    home = replace(BERLIN, columns={"date": "d", "distance_km": "k"} | ({"order": order} if order else {}))
    text = "d;k\n" + "".join(f"{cell};5\n" for cell in cells)
    assert [str(run_of(found).date) for found in found_in(text, home=home)] == days


def test_bytes_that_are_not_utf8_and_limits_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        refusal_of(b"date,km,notes\n2026-03-08,5,hei\xdf\n")
        == "line 2: holds bytes that are not UTF-8; save it as UTF-8"
    )
    assert len(found_in("date,km\n2026-03-08,5\n".encode("utf-16"))) == 1
    assert "no sound row" in refusal_of("date,km,notes\n2026-03-08,5," + "x" * 200_001 + "\n")
    monkeypatch.setattr(tables, "MOST_RECORDS", 2)
    assert refusal_of("date,km\n" + "2026-03-08,5\n" * 3) == "line 4: more than 2 rows"
    monkeypatch.setattr(tables, "MOST_COLUMNS", 1)
    assert refusal_of("date,km\n2026-03-08,5\n") == "has more than 1 columns"


def test_intervals_scales_become_ours() -> None:
    text = (
        "id,restingHR,hrv,sleepSecs,soreness,fatigue,stress,mood,sleepQuality,injury,ctl,comments\n"
        "2026-03-08,48,71.25,27000,3,1,4,1,4,3,50.1,stiff\n2026-03-09,,,,,,,,,,50.3,\n"
    )
    (found,) = found_in(text)
    assert found.record == Wellness(
        date=dt.date(2026, 3, 8),
        soreness=6,
        fatigue=4,
        stress=1,
        mood=5,
        sleep_quality=1,
        sleep_h=7.5,
        resting_hr=48,
        hrv_rmssd=71.2,
        notes="stiff\ninjury 3 of 4",
        source="intervals.icu",
    )


def test_hrv4trainings_sliders_are_kept_as_words() -> None:
    text = (
        "date, time, HR,rMSSD,HRV4T_Recovery_Points,muscle_soreness, fatigue,sickness,note\n"
        "2026-27-02,07:39,45.7,84.24,8.6,5,5.0,not sick,\n2026-01-03,07:00,0.0,0.0,,,,a little sick,cough\n"
    )
    first, second = found_in(text)
    assert first.record == Wellness(
        date=dt.date(2026, 2, 27),
        resting_hr=46,
        hrv_rmssd=84.2,
        notes="muscle soreness 5, fatigue 5.0",
        source="hrv4training",
    )
    assert first.warnings == (
        "its sliders for soreness, fatigue and sleep are kept in the notes: they are no ratings of 0 to 10",
    )
    assert second.record == Wellness(date=dt.date(2026, 3, 1), notes="cough\na little sick", source="hrv4training")
