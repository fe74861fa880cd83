"""What is not read, or not saved by guessing: the words underlined, a piece of the reason, what would do instead."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.phrase import read_checkin, read_phrase, read_soreness

TODAY = dt.date(2026, 11, 22)

AMBIGUOUS: list[tuple[str, str, str, str | None]] = [
    ("10 50", "10 50", "'10 50': is 50 minutes or km? Write 50min or 50k", None),
    ("10", "10", "is 10 minutes or km?", None),
    ("10 50 easy", "10 50", "is 50 minutes or km?", None),
    ("30 long", "30", "is 30 minutes or km?", None),
    ("8k 50", "50", "For minutes write 50min", "50min"),
    ("50min 8", "8", "For a distance write 8k", "8k"),
    ("12 k 45 50", "45 50", "is 50 minutes or km?", None),
    ("8k 50min 3", "3", "is 3 minutes or km?", None),
    ("30k 2:51", "2:51", "Write 2h51 for hours", None),
    ("8k 5:40", "5:40", "Write 5:40/km for a pace", None),
    ("10k 18:15", "18:15", "at 18:15 for a time of day", None),
    ("10k 0:58", "0:58", "Write 0h58 for hours", None),
    ("22:30 5k", "22:30", "a time of day or a duration? Write at 22:30, or 22min30", None),
    ("7:15 8:20 10k", "7:15", "Which is the time of day", None),
    ("walk 7:30", "7:30", "7 h 30 or 7 min 30?", None),
    ("ride 2:30", "2:30", "Write 2h30 or 2min30", None),
    ("7:30 walk", "7:30", "a time of day or a duration?", None),
    ("45m easy", "45m", "minutes or metres?", None),
    ("30m 8k", "30m", "Write 30min or 30 metres", None),
    ("45.5m", "45.5m", "minutes or metres?", None),
    ("1,500 m 6min", "1,500 m", "minutes or metres?", None),
    ("12/3 8k", "12/3", "12 Mar or 3 Dec?", None),
    ("3/4/2026 8k", "3/4/2026", "3 Apr or 4 Mar?", None),
    ("8k 5.40/km", "5.40/km", "Write minutes and seconds", None),
    ("8k @7:30", "@7:30", "shoes, a time of day or a pace?", None),
    ("8k better", "better", "the legs or a pain?", None),
    ("8k worse", "worse", "the legs or a pain?", None),
    ("8k eased", "eased", "which pain, where?", None),
    ("tired", "tired", "Write fatigue 2", None),
    ("8k hard", "hard", "How hard, from 0 to 10?", None),
    ("sleep well", "sleep", "Which number is the sleep?", None),
    ("cold", "cold", "runny nose, blocked nose", None),
    ("flu", "flu", "Which symptoms?", None),
]

TWICE: list[tuple[str, str, str, str | None]] = [
    ("8k 8k", "8k", "is said twice", None),
    ("8k 9k", "9k", "'8k' or '9k'?", None),
    ("8k 50min 55min", "55min", "'50min' or '55min'?", None),
    ("8k 50min 45:30", "45:30", "one time too many", None),
    ("8k rpe 6 rpe 7", "rpe 7", "'rpe 6' or 'rpe 7'?", None),
    ("8k hr 140 148 bpm", "148 bpm", "'hr 140' or '148 bpm'?", None),
    ("8k @a @b", "@b", "'@a' or '@b'?", None),
    ("8k 7am 8am", "8am", "'7am' or '8am'?", None),
    ("10k 45:30 5:33/km", "5:33/km", "10.0 km in 45:30 is 4:33 /km, not 5:33/km", None),
    ("marathon 10k", "10k", "'marathon' or '10k'?", None),
    ("easy long 10k", "long", "'easy' or 'long'?", None),
    ("tempo race 10k", "race", "'tempo' or 'race'?", None),
    ("yesterday today 8k", "today", "'yesterday' or 'today'?", None),
    ("sat 15 nov 8k", "sat", "Sun 15 Nov 2026 is no 'sat'", None),
    ("walk ride 5k", "ride", "'walk' or 'ride'?", None),
    ("ride 8k jog", "ride", "'jog' or 'ride'?", None),
    ("run walk 5k", "walk", "'run' or 'walk'?", None),
    ("5k easy and core 20min", "core", "two sessions?", None),
    ("rest 8k", "8k", "has no '8k'", None),
    ("rest rpe 3", "rpe 3", "has no 'rpe 3'", None),
    ("sick 8k 50min", "8k", "has no '8k'", None),
    ("rest walk 30min", "walk", "has no 'walk'", None),
    ("rest travel", "travel", "'rest' or 'travel'?", None),
    ("no pain, left knee 3", "left knee 3", "'no pain' or 'left knee 3'?", None),
    ("left knee 3, left knee 4", "left knee 4", "with another number", None),
    ("legs 3 legs 4", "legs 4", "'legs 3' or 'legs 4'?", None),
    ("not sore legs 4", "legs 4", "'not sore' or 'legs 4'?", None),
    ("illness none, fever", "fever", "'illness none' or 'fever'?", None),
    ("ibuprofen no painkiller", "no painkiller", "'ibuprofen' or 'no painkiller'?", None),
    ("5k knee before 1 after 2 calf before 1", "calf before 1", "the course of one pain", None),
    ("8k limped no limp", "no limp", "'limped' or 'no limp'?", None),
    ("8k felt better felt worse", "felt worse", "'felt better' or 'felt worse'?", None),
]

BEYOND: list[tuple[str, str, str, str | None]] = [
    ("8k rpe 11", "11", "RPE goes from 0 to 10", None),
    ("8k rpe -1", "-1", "RPE goes from 0 to 10", None),
    ("8k rpe 6.5", "6.5", "a whole number: 6 or 7?", None),
    ("8k hr 300", "300", "from 25 to 250", None),
    ("8k hr 148/300", "300", "from 25 to 250", None),
    ("8k 12 bpm", "12", "from 25 to 250", None),
    ("8k +99999 m", "+99999 m", "from 0 to 20000", None),
    ("400k 30h", "400k", "too far for one day", None),
    ("8k 49h", "49h", "from 1 minute to 48 hours", None),
    ("8k 30s", "30s", "from 1 minute to 48 hours", None),
    ("30k 20min", "20min", "faster than anyone can run", None),
    ("8k 0:50/km", "0:50/km", "faster than anyone can run", None),
    ("8k 45:75", "45:75", "go from 00 to 59", None),
    ("8k 45:3", "45:3", "go from 00 to 59", None),
    ("8k 1:75:00", "1:75:00", "go from 00 to 59", None),
    ("8k 1h75", "1h75", "up to 59", None),
    ("8k 58min75", "58min75", "up to 59", None),
    ("8k 5:75/km", "5:75/km", "go from 00 to 59", None),
    ("8k 0:00/km", "0:00/km", "go from 00 to 59", None),
    ("25pm 8k", "25pm", "not a time of day", None),
    ("13pm 8k", "13pm", "not a time of day", None),
    ("tomorrow 8k", "tomorrow", "has not come yet", None),
    ("tomorrow walk 30min", "tomorrow", "has not come yet", None),
    ("tomorrow left knee 3", "tomorrow", "has not come yet", None),
    ("next sat 8k", "next sat", "has not come yet", None),
    ("in 3 days 8k", "in 3 days", "has not come yet", None),
    ("+2d 8k", "+2d", "has not come yet", None),
    ("2027-01-01 8k", "2027-01-01", "has not come yet", None),
    ("31.2. 8k", "31.2.", "There is no day", None),
    ("32.1.2026 8k", "32.1.2026", "There is no day", None),
    ("2026-13-01 8k", "2026-13-01", "There is no day", None),
    ("2026-02-30 8k", "2026-02-30", "There is no day", None),
    ("31 nov 8k", "31 nov", "There is no day", None),
    ("left knee 11", "11", "from 0 to 10, not 11", None),
    ("left knee 3.5", "3.5", "whole numbers from 0 to 10", None),
    ("left knee -1", "-1", "whole numbers from 0 to 10", None),
    ("5k knee during 12", "12", "whole numbers from 0 to 10", None),
    ("legs 11", "11", "from 0 to 10", None),
    ("sleep 20", "20", "from 0 to 16", None),
    ("fatigue 0", "0", "from 1 to 5", None),
    ("fatigue 6", "6", "from 1 to 5", None),
    ("mood 4.5", "4.5", "a whole number: 4 or 5?", None),
    ("readiness 11", "11", "from 0 to 10", None),
    ("rhr 10", "10", "from 25 to 250", None),
    ("hrv 0", "0", "from above 0 to 500", None),
    ("temp 50", "50", "from 30 to 45", None),
    ("air 99", "99", "from -60 to 60", None),
]

MISSING: list[tuple[str, str, str, str | None]] = [
    ("", "", "What was it?", None),
    ("   ", "   ", "What was it?", None),
    (";", ";", "What was it?", None),
    ("--", "", "What was it?", None),
    ("yesterday", "yesterday", "What was it?", None),
    ("45min easy", "45min", "How far?", None),
    ("easy", "easy", "How far?", None),
    ("rpe 6", "rpe 6", "How far?", None),
    ("run", "run", "How far?", None),
    ("2:51:10", "2:51:10", "How far?", None),
    ("5:40/km", "5:40/km", "How far?", None),
    ("hr 148", "hr 148", "How far?", None),
    ("#club", "#club", "How far?", None),
    ("limped", "limped", "How far?", None),
    ("felt better", "felt better", "How far?", None),
    ("8k rpe", "rpe", "Which number is the RPE?", None),
    ("rpe 8k", "rpe", "Which number is the RPE?", None),
    ("8k hr", "hr", "Which number is the heart rate?", None),
    ("fatigue", "fatigue", "Write fatigue 4", None),
    ("legs", "legs", "Write legs 3", None),
    ("left", "left", "Left what?", None),
    ("left knee", "left knee", "How sore, from 0 to 10? Write left knee 3", None),
    ("knee 8k", "knee", "How sore", None),
    ("sore left calf", "left calf", "How sore", None),
    ("swollen", "swollen", "belongs to a part", None),
    ("at night 8k", "at night", "belongs to a part", None),
    ("note", "note", "two dashes", "--"),
]

UNREADABLE: list[tuple[str, str, str, str | None]] = [
    ("tmepo 10k", "tmepo", "did you mean 'tempo'?", "tempo"),
    ("10k eassy", "eassy", "did you mean 'easy'?", "easy"),
    ("10k RECOVREY", "RECOVREY", "did you mean 'recovery'?", "recovery"),
    ("intervls 8k 40min", "intervls", "did you mean 'intervals'?", "intervals"),
    ("10k thresold", "thresold", "did you mean 'threshold'?", "threshold"),
    ("marathn 3:29:50", "marathn", "did you mean 'marathon'?", "marathon"),
    ("yesteday 8k", "yesteday", "did you mean 'yesterday'?", "yesterday"),
    ("satruday 8k", "satruday", "did you mean 'saturday'?", "saturday"),
    ("left kneee 3", "kneee", "did you mean 'knee'?", "knee"),
    ("hamstrng 3", "hamstrng", "did you mean 'hamstring'?", "hamstring"),
    ("fatige 3", "fatige", "did you mean 'fatigue'?", "fatigue"),
    ("parkrn 24:30", "parkrn", "did you mean 'parkrun'?", "parkrun"),
    ("hello world", "hello world", "Words of your own go after --", None),
    ("8k the park was lovely", "park", "Words of your own go after --", None),
    ("shoulder 2", "shoulder", '"shoulder" joint 3', None),
    ("8k easy strides", "strides", "a tag finds them again", "#strides"),
    ("8k pb", "pb", "a tag finds it again", "#pb"),
    ("6x800m 12k 58min", "6x800m", "into a tag: #6x800m", "#6x800m"),
    ("5k + core 20min", "core", "two sessions? Part them by ;", None),
    ("8k — windy", "—", "two dashes", "--"),
    ("8k - windy", "-", "two dashes", "--"),
    ("8k note windy", "note", "two dashes", "--"),
    ("# 8k", "#", "A tag is #", None),
    ("8k @", "@", "Shoes are @", None),
    ('8k @"open', '@"open', "Shoes are @", None),
    ("1_000m 8k", "1_000m", "I can't read", None),
    ("８k 50min", "８k", "I can't read", None),
    ("۸k", "۸k", "I can't read", None),
    ("8e1k", "8e1k", "I can't read", None),
    ("nan k", "nan k", "I can't read", None),
    ("-inf k", "-inf k", "I can't read", None),
    (".5k", ".5k", "I can't read", None),
    ("8kk", "8kk", "I can't read", None),
    ("12345678k", "12345678k", "I can't read", None),
    ("8k 1:2:3:4", "1:2:3:4", "I can't read", None),
    ("8k d+ x", "d+ x", "I can't read", None),
    ("knee muscle 3", "knee muscle 3", "no knee muscle", None),
    ("calf muscle 3 swollen", "calf muscle 3 swollen", "has no swelling", None),
    ("walk 5k @pegasus", "@pegasus", "kept for runs only", None),
    ("ride 40k +900m", "+900m", "kept for runs only", None),
    ("walk limped", "limped", "kept for runs only", None),
    ("core 5k", "5k", "'5k' of core?", None),
    ("8k \x00", "\x00", "can't be kept", None),
    ("8k -- \ud800", "\ud800", "can't be kept", None),
    ("[bold]8k[/bold]", "[bold]8k[/bold]", "I can't read", None),
]


@pytest.mark.parametrize(
    ("words", "underlined", "reason", "instead"), [*AMBIGUOUS, *TWICE, *BEYOND, *MISSING, *UNREADABLE]
)
def test_what_is_unclear_is_underlined_and_asked(words: str, underlined: str, reason: str, instead: str | None) -> None:
    trouble = read_phrase(words, TODAY).troubles[0]
    assert words[trouble.start : trouble.end] == underlined
    assert reason in trouble.message
    assert trouble.suggestion == instead


NOT_A_LOOK: list[tuple[str, str]] = [
    ("30k", "Log it with add"),
    ("50min", "Log it with add"),
    ("rpe 6", "Log it with add"),
    ("easy", "Log it with add"),
    ("walk 40min", "Log it with add"),
    ("rest", "log it with add"),
    ("limped", "Log it with add"),
    ("knee before 1 after 2", "Log it with add"),
    ("3", "Write legs 3, sleep 3 or left knee 3"),
    ("", "Write it like"),
]


@pytest.mark.parametrize(("words", "reason"), NOT_A_LOOK)
def test_a_run_is_not_logged_where_soreness_is_asked(words: str, reason: str) -> None:
    assert reason in read_soreness(words, TODAY).troubles[0].message
    assert reason in read_checkin(words, TODAY).troubles[0].message


def test_a_heart_rate_at_rest_has_its_own_name() -> None:
    trouble = read_checkin("hr 48", TODAY).troubles[0]
    assert trouble.suggestion == "rhr 48"


def test_in_miles_a_bare_number_is_asked_in_miles() -> None:
    message = read_phrase("10 50", TODAY, units="mi").troubles[0].message
    assert message == "'10 50': is 50 minutes or miles? Write 50min or 50mi"


def test_a_suggestion_put_in_place_mends_the_line() -> None:
    for words in ("tmepo 10k", "8k 50", "50min 8", "6x800m 12k 58min", "8k easy strides", "8k — windy", "yesteday 8k"):
        trouble = read_phrase(words, TODAY).troubles[0]
        mended = f"{words[: trouble.start]}{trouble.suggestion}{words[trouble.end :]}"
        assert read_phrase(mended, TODAY).troubles == ()


def test_all_else_is_still_read_beside_what_is_unclear() -> None:
    reading = read_phrase("yesterday 30k 2:51:10 tmepo rpe 6", TODAY)
    assert len(reading.troubles) == 1
    assert [said.field for said in reading.said] == ["date", "distance_m", "duration_s", "pace", "rpe"]


def test_a_line_without_end_is_refused_at_once() -> None:
    reading = read_phrase("8k " * 30_000, TODAY)
    assert "at most 2,000 characters" in reading.troubles[0].message
    assert read_phrase("8k -- " + "long words " * 9_000, TODAY).troubles == ()
    assert "at most 100,000" in read_phrase("8k -- " + "long words " * 10_000, TODAY).troubles[0].message
