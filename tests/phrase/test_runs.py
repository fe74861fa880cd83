"""Runs as runners say them: every row is a phrase and what the run then says (of today, where no date is given)."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from freshlegs.phrase import read_phrase

TODAY = dt.date(2026, 11, 22)

HOW_FAR: list[tuple[str, int]] = [
    ("30k", 30_000),
    ("30 k", 30_000),
    ("30km", 30_000),
    ("30 km", 30_000),
    ("30 KM", 30_000),
    ("30K", 30_000),
    ("30kms", 30_000),
    ("12.5k", 12_500),
    ("12,5k", 12_500),
    ("12.25 km", 12_250),
    ("12,345 km", 12_345),
    ("8 kilometres", 8_000),
    ("8 kilometers", 8_000),
    ("8 kilometer", 8_000),
    ("6.2mi", 9_978),
    ("6,2 mi", 9_978),
    ("10 miles", 16_093),
    ("1 mile", 1_609),
    ("800m", 800),
    ("800 m", 800),
    ("1500m", 1_500),
    ("5000 metres", 5_000),
    ("300 metres", 300),
    ("400 meters", 400),
    ("half marathon", 21_098),
    ("half-marathon", 21_098),
    ("Half Marathon", 21_098),
    ("half", 21_098),
    ("hm", 21_098),
    ("marathon", 42_195),
    ("a mile", 1_609),
    ("ran 8k", 8_000),
    ("I ran 8k"[2:], 8_000),
    ("ran about 8k", 8_000),
    ("run 8k", 8_000),
    ("8k run", 8_000),
    ("running 8 km", 8_000),
    ("8k.", 8_000),
    ("8k!", 8_000),
    ("  8k  ", 8_000),
    ("morning run 8k", 8_000),
]

HOW_LONG: list[tuple[str, int]] = [
    ("2:51:10", 10_270),
    ("45:30", 2_730),
    ("58:00", 3_480),
    ("0:58:00", 3_480),
    ("75:30", 4_530),
    ("1h05", 3_900),
    ("1h5", 3_900),
    ("1h 5min", 3_900),
    ("1h 05m", 3_900),
    ("1h05m", 3_900),
    ("1h05min", 3_900),
    ("1h05min30s", 3_930),
    ("1 h 5 min 30 s", 3_930),
    ("1 hour 5 minutes", 3_900),
    ("1 hr 30 min", 5_400),
    ("2 hours", 7_200),
    ("1.5h", 5_400),
    ("1,5 h", 5_400),
    ("1:05 h", 3_900),
    ("1:05h", 3_900),
    ("58min", 3_480),
    ("58 min", 3_480),
    ("58 mins", 3_480),
    ("58 minutes", 3_480),
    ("62.5min", 3_750),
    ("62,5 min", 3_750),
    ("58'", 3_480),
    ("58'30", 3_510),
    ("58'30\"", 3_510),
    ("58min30", 3_510),
    ("58m30s", 3_510),
    ("58:30 min", 3_510),
    ("in 58:30", 3_510),
    ("in 58 minutes", 3_480),
    ("for 58min", 3_480),
    ("took 58:30", 3_510),
    ("time 58:30", 3_510),
    ("3600 sec", 3_600),
    ("in an hour", 3_600),
    ("an hour and a half", 5_400),
    ("5:48/km", 3_480),
    ("5:48 /km", 3_480),
    ("@5:48/km", 3_480),
    ("@ 5:48 /km", 3_480),
    ("at 5:48/km", 3_480),
    ("pace 5:48", 3_480),
    ("5:48 min/km", 3_480),
    ("5:48 per km", 3_480),
    ("5'48/km", 3_480),
    ("6 min/km", 3_600),
    ("5.5 min/km", 3_300),
    ("8:10/mi", 3_045),
    ("8:10 /mile", 3_045),
    ("10 km/h", 3_600),
    ("12.5 kmh", 2_880),
    ("7.5 mph", 2_983),
]

KINDS: list[tuple[str, str]] = [
    ("easy", "easy"),
    ("EASY", "easy"),
    ("easy run", "easy"),
    ("jog", "easy"),
    ("jogged", "easy"),
    ("easy jog", "easy"),
    ("recovery", "recovery"),
    ("recovery run", "recovery"),
    ("recovery jog", "recovery"),
    ("shakeout", "recovery"),
    ("shake-out", "recovery"),
    ("long", "long"),
    ("long run", "long"),
    ("lr", "long"),
    ("LR", "long"),
    ("tempo", "tempo"),
    ("threshold", "tempo"),
    ("marathon pace", "tempo"),
    ("intervals", "intervals"),
    ("track", "intervals"),
    ("fartlek", "intervals"),
    ("reps", "intervals"),
    ("vo2max", "intervals"),
    ("hills", "hills"),
    ("hill repeats", "hills"),
    ("race", "race"),
    ("raced", "race"),
    ("time trial", "race"),
    ("test", "test"),
    ("test run", "test"),
    ("trail", "other"),
    ("treadmill", "other"),
    ("trail race", "race"),
    ("trail jog", "easy"),
    ("test jog", "test"),
]

BESIDE: list[tuple[str, dict[str, Any]]] = [
    ("rpe 6", {"rpe": 6}),
    ("rpe6", {"rpe": 6}),
    ("RPE: 6", {"rpe": 6}),
    ("rpe=6", {"rpe": 6}),
    ("rpe 6/10", {"rpe": 6}),
    ("rpe 6 of 10", {"rpe": 6}),
    ("rpe 0", {"rpe": 0}),
    ("rpe 10", {"rpe": 10}),
    ("effort 6", {"rpe": 6}),
    ("6 rpe", {"rpe": 6}),
    ("hr 148", {"avg_hr": 148}),
    ("HR148", {"avg_hr": 148}),
    ("avg hr 148", {"avg_hr": 148}),
    ("heart rate 148", {"avg_hr": 148}),
    ("148 bpm", {"avg_hr": 148}),
    ("148bpm", {"avg_hr": 148}),
    ("hr 148 bpm", {"avg_hr": 148}),
    ("hr 148/172", {"avg_hr": 148, "max_hr": 172}),
    ("hr 148 max 172", {"avg_hr": 148, "max_hr": 172}),
    ("max hr 172", {"max_hr": 172}),
    ("hr max 172", {"max_hr": 172}),
    ("+450 m", {"ascent_m": 450}),
    ("+450m", {"ascent_m": 450}),
    ("+ 450 m", {"ascent_m": 450}),
    ("+450", {"ascent_m": 450}),
    ("450 m up", {"ascent_m": 450}),
    ("climb 450", {"ascent_m": 450}),
    ("450m of climbing", {"ascent_m": 450}),
    ("+1000 ft", {"ascent_m": 305}),
    ("-300m", {"descent_m": 300}),
    ("−300 m", {"descent_m": 300}),
    ("descent 300", {"descent_m": 300}),
    ("+450 m -300 m", {"ascent_m": 450, "descent_m": 300}),
    ("+450/-300 m", {"ascent_m": 450, "descent_m": 300}),
    ("limped", {"altered_gait": True}),
    ("limping", {"altered_gait": True}),
    ("no limp", {"altered_gait": False}),
    ("felt better", {"legs_after": "better"}),
    ("felt worse", {"legs_after": "worse"}),
    ("felt the same", {"legs_after": "same"}),
    ("legs better", {"legs_after": "better"}),
    ("legs after worse", {"legs_after": "worse"}),
    ("legs before worse", {"legs_before": "worse"}),
    ("#club", {"tags": ["club"]}),
    ("#club #hot-day #Größe", {"tags": ["club", "hot-day", "Größe"]}),
    ("#club #club", {"tags": ["club"]}),
    ("@pegasus", {"shoes": "pegasus"}),
    ('@"Pegasus 41"', {"shoes": "Pegasus 41"}),
    ('@"a; b -- c"', {"shoes": "a; b -- c"}),
    ("@山", {"shoes": "山"}),
    ("7am", {"start": "07:00"}),
    ("6:15pm", {"start": "18:15"}),
    ("7:30 am", {"start": "07:30"}),
    ("at 7:30", {"start": "07:30"}),
    ("at 18:15", {"start": "18:15"}),
    ("12am", {"start": "00:00"}),
    ("-- heavy from 25", {"notes": "heavy from 25"}),
    ("--heavy from 25", {"notes": "heavy from 25"}),
    ("--  two blanks", {"notes": " two blanks"}),
    ("-- rpe 9; #no @no -- 5k", {"notes": "rpe 9; #no @no -- 5k"}),
    ("-- [bold] … 走る 🏃", {"notes": "[bold] … 走る 🏃"}),
    ("knee before 1 while 3 after 2", {"pain_site": "knee", "pain_before": 1, "pain_during": 3, "pain_after": 2}),
    ("knee before 1 during 3 after 2 eased", {
        "pain_site": "knee", "pain_before": 1, "pain_during": 3, "pain_after": 2, "pain_trend": "eased",
    }),
    ("left knee during 3 got worse", {
        "pain_site": "knee", "pain_side": "left", "pain_during": 3, "pain_trend": "worsened",
    }),
    ("right achilles before 2 after 2 same", {
        "pain_site": "achilles", "pain_side": "right", "pain_before": 2, "pain_after": 2, "pain_trend": "same",
    }),
    ("calf during 4 came back", {"pain_site": "calf", "pain_during": 4, "pain_trend": "returned"}),
    ("quads during 4 went on", {"pain_site": "muscle", "pain_during": 4, "pain_trend": "continued"}),
    ("muscle before 3 after 1", {"pain_site": "muscle", "pain_before": 3, "pain_after": 1}),
    ("pain eased", {"pain_trend": "eased"}),
]  # fmt: skip

WHOLE: list[tuple[str, dict[str, Any]]] = [
    ("yesterday 30k 2:51:10 rpe 6 long", {
        "date": "2026-11-21", "distance_m": 30_000, "duration_s": 10_270, "rpe": 6, "type": "long",
    }),
    ("yesterday 8 km 6:30/km easy #club @pegasus", {
        "date": "2026-11-21", "distance_m": 8_000, "duration_s": 3_120, "type": "easy", "tags": ["club"],
        "shoes": "pegasus",
    }),
    ("sat 42.2k 3:29:50 race rpe 10", {
        "date": "2026-11-21", "distance_m": 42_200, "duration_s": 12_590, "type": "race", "rpe": 10,
    }),
    ("-2d 12k 58min intervals rpe 8", {
        "date": "2026-11-20", "distance_m": 12_000, "duration_s": 3_480, "type": "intervals", "rpe": 8,
    }),
    ("12 mi 1:40:00", {"distance_m": 19_312, "duration_s": 6_000}),
    ("30k 3h rpe 4", {"distance_m": 30_000, "duration_s": 10_800, "rpe": 4}),
    ("7:30 10k 58:00", {"start": "07:30", "distance_m": 10_000, "duration_s": 3_480}),
    ("7:30 easy 10k 58:00", {"start": "07:30", "type": "easy", "distance_m": 10_000, "duration_s": 3_480}),
    ("7:30 10k 58min", {"start": "07:30", "distance_m": 10_000, "duration_s": 3_480}),
    ("07:30 10k", {"start": "07:30", "distance_m": 10_000}),
    ("18:15 10k", {"start": "18:15", "distance_m": 10_000}),
    ("7:30 8k 5:40/km", {"start": "07:30", "distance_m": 8_000, "duration_s": 2_720}),
    ("45:30 10k", {"distance_m": 10_000, "duration_s": 2_730}),
    ("5k 22:30", {"distance_m": 5_000, "duration_s": 1_350}),
    ("400m 75s", {"distance_m": 400, "duration_s": 75}),
    ("800m 150 s", {"distance_m": 800, "duration_s": 150}),
    ("1k 5:40", {"distance_m": 1_000, "duration_s": 340}),
    ("10k 45:30 4:33/km", {"distance_m": 10_000, "duration_s": 2_730}),
    ("50min 5:00/km", {"distance_m": 10_000, "duration_s": 3_000}),
    ("50min @ 5:00/km easy", {"distance_m": 10_000, "duration_s": 3_000, "type": "easy"}),
    ("45:30 at 5:00/km", {"distance_m": 9_100, "duration_s": 2_730}),
    ("parkrun 24:30", {"distance_m": 5_000, "duration_s": 1_470, "type": "race"}),
    ("parkrun 5k 24:30", {"distance_m": 5_000, "duration_s": 1_470, "type": "race"}),
    ("parkrun easy 31:00", {"distance_m": 5_000, "duration_s": 1_860, "type": "easy"}),
    ("half 1:45:00 race", {"distance_m": 21_098, "duration_s": 6_300, "type": "race"}),
    ("half marathon 21.3k 1:45:00", {"distance_m": 21_300, "duration_s": 6_300}),
    ("marathon 42.6 km 3:29:50", {"distance_m": 42_600, "duration_s": 12_590}),
    ("easy, 8k, 50min, rpe 3", {"type": "easy", "distance_m": 8_000, "duration_s": 3_000, "rpe": 3}),
    ("rpe 3 easy 50min 8k yesterday", {
        "date": "2026-11-21", "type": "easy", "distance_m": 8_000, "duration_s": 3_000, "rpe": 3,
    }),
    ("Ran 8k in 50 minutes, felt better", {"distance_m": 8_000, "duration_s": 3_000, "legs_after": "better"}),
    ("went running for 50min at 5:00/km", {"distance_m": 10_000, "duration_s": 3_000}),
    ("12.3. 12.3k 58min", {"date": "2026-03-12", "distance_m": 12_300, "duration_s": 3_480}),
    ("sat 14 nov 8k", {"date": "2026-11-14", "distance_m": 8_000}),
    ("8 mar 8k 45min", {"date": "2026-03-08", "distance_m": 8_000, "duration_s": 2_700}),
    ("mar 8 8k 45min", {"date": "2026-03-08", "distance_m": 8_000, "duration_s": 2_700}),
    ("last night 8k", {"date": "2026-11-21", "distance_m": 8_000}),
    ("this morning 8k", {"distance_m": 8_000}),
    ("yesterday evening 8k", {"date": "2026-11-21", "distance_m": 8_000}),
    ("test 4k 30min left knee before 1 during 2 after 1 same limped", {
        "type": "test", "distance_m": 4_000, "duration_s": 1_800, "pain_site": "knee", "pain_side": "left",
        "pain_before": 1, "pain_during": 2, "pain_after": 1, "pain_trend": "same", "altered_gait": True,
    }),
    ("long trail 25k 3h10 +1200m -1150m hr 139/165 rpe 7 #alps @speedgoat -- huts closed", {
        "type": "long", "distance_m": 25_000, "duration_s": 11_400, "ascent_m": 1_200, "descent_m": 1_150,
        "avg_hr": 139, "max_hr": 165, "rpe": 7, "tags": ["alps"], "shoes": "speedgoat", "notes": "huts closed",
    }),
]  # fmt: skip


def the_run(words: str) -> dict[str, object]:
    """Give the one run of a line, without what is the same in all of them."""
    reading = read_phrase(words, TODAY)
    assert reading.troubles == ()
    (record,) = reading.records
    assert record.pop("kind") == "run"
    return {key: value for key, value in record.items() if (key, value) != ("date", TODAY.isoformat())}


@pytest.mark.parametrize(("words", "distance_m"), HOW_FAR)
def test_a_runner_says_how_far(words: str, distance_m: int) -> None:
    assert the_run(words) == {"distance_m": distance_m}


@pytest.mark.parametrize(("words", "duration_s"), HOW_LONG)
def test_a_runner_says_how_long_or_how_fast(words: str, duration_s: int) -> None:
    assert the_run(f"10k {words}") == {"distance_m": 10_000, "duration_s": duration_s}


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_a_runner_says_what_kind_of_run_it_was(words: str, kind: str) -> None:
    assert the_run(f"{words} 10k 50min") == {"distance_m": 10_000, "duration_s": 3_000, "type": kind}
    assert the_run(f"10k 50min {words}") == {"distance_m": 10_000, "duration_s": 3_000, "type": kind}


@pytest.mark.parametrize(("words", "told"), BESIDE)
def test_what_else_a_runner_says_stands_beside(words: str, told: dict[str, object]) -> None:
    assert the_run(f"10k 50min {words}") == {"distance_m": 10_000, "duration_s": 3_000} | told


@pytest.mark.parametrize(("words", "told"), WHOLE)
def test_a_line_is_read_in_any_sensible_order(words: str, told: dict[str, object]) -> None:
    assert the_run(words) == told


def test_a_bare_climb_is_in_metres_only_where_the_runner_thinks_in_them() -> None:
    assert not read_phrase("8k +450", TODAY, units="km").troubles
    assert "metres or feet" in read_phrase("5mi +450", TODAY, units="mi").troubles[0].message
