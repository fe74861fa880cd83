"""The numbers of each rule in words, read off the rules' own table, so that they can't say anything else."""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.rules.thresholds import (
    AFTER_A_JUMP,
    AFTER_FEVER,
    BANDS,
    DAYS_AFTER,
    HEAT,
    HOTTEST_PERCENT,
    THRESHOLDS,
)
from freshlegs.rules.words import CEILINGS, opened
from freshlegs.units import METRES_PER, Units, degrees_text, height_text

WORDS: dict[str, dict[str, str]] = {
    "RF2": {"run_days": "a painful run counts for {} days", "during": "from {}/10 during it"},
    "RF4": {"rest_days": "rest up to {} day after", "days": "no running up to {} days after"},
    "RF5": {
        "emergency_days": "an alarm sign holds for {} days",
        "bone_days": "a bone pain for {} days",
        "joint_days": "a sick joint for {} days",
    },
    "IL1": {"temp_c": "fever from {}"},
    "IL2": {"unknown_days": "unanswered, for {} days", "unknown_minutes": "a walk of up to {} min then"},
    "IL3": {
        "minutes": "up to {} min",
        "rpe": "RPE up to {}",
        "heart_percent": "up to {} % of the measured maximum heart rate",
    },
    "P0": {"class": "after a day of class {} or more (long or hard)"},
    "P3": {
        "rise": "no running from {} point more",
        "rest_rise": "rest from {} points more",
        "rest_nrs": "if it is then {}/10 or more",
    },
    "P4": {
        "days": "looks at the last {} days",
        "very_painful": "{}/10 during the run is too much however it went",
        "painful": "from {}/10 it counts where it did not get worse",
        "usual_percent": "eased: up to {} % of the usual run",
    },
    "P5": {"days": "remembers {} mornings", "test_least_m": "the test run is {} or so", "test_m": "up to {}"},
    "P6": {"nrs": "{}/10 or more", "mornings": "within {} mornings", "of_them": "on at least {} of them"},
    "P7": {"points": "{} points are added", "most": "to {} at most"},
    "P8": {
        "after": "{}/10 after the run is worse, whatever it was before",
        "closed_days": "no running for {} days",
        "days": "short and slow up to day {}",
    },
    "M2": {"soreness": "{}/10 or more", "mornings": "on {} mornings running"},
    "W1": {
        "fatigue": "fatigue {}/5 or worse (5 is best)",
        "very_tired": "{}/5 counts twice",
        "sleep_h": "under {} h of sleep",
        "sleep_quality": "or sleep quality {}/5 or worse",
        "stress": "stress {}/5 or worse",
        "mood": "mood {}/5 or worse",
        "readiness": "readiness {}/10 or less",
        "heart_days": "resting heart rate against the {} days before",
        "heart_values": "with at least {} readings",
        "heart_bpm": "{} bpm above their mean or more",
        "heart_sd_percent": "and {} % of their standard deviation",
        "nights": "the last {} nights",
        "nights_known": "at least {} of them known",
        "nights_h": "under {} h on average",
        "hrv_days": "heart rate variability of {} days and today",
        "hrv_values": "with at least {} readings",
        "hrv_base_first": "against those from {} days before",
        "hrv_base_last": "to {} days before",
        "hrv_base_values": "with at least {} readings",
        "hrv_sd_percent": "lower by {} % of their standard deviation",
    },
    "L1": {
        "percent": "the cap is {} % of the month's longest run",
        "middle_percent": "the bands of risk change at {} %",
        "great_percent": "and at {} %",
    },
    "L2": {
        "days": "looks at the last {} days",
        "distance_m": "runs of {} and more",
        "before_days": "against the {} days before them",
        "before_runs": "with at least {} runs",
    },
    "L3": {
        "journal_days": "a journal of {} days or more",
        "week_percent": "seven days above {} % of a third of the three weeks before",
        "third_m": "where that third is {} or more",
        "form_on": "or form from {} % down",
        "form_off": "until it is above {} %",
    },
    "L4": {
        "days": "from {} days in a row",
        "again_days": "again every {} days",
        "monotony": "monotony (mean over spread of the daily loads) {} or more",
        "load": "a week's load of {} AU or more (RPE times minutes)",
        "usual_percent": "up to {} % of the usual run",
    },
    "L5": {"days": "within {} days", "hard_days": "{} hard days or more"},
    "L6": {"class": "days of class {} or more (long or hard)"},
    "C1": {
        "days_off": "from {} days off",
        "long_days_off": "above {} days off a long break, in three steps",
        "most_days_off": "a break counts as {} days at most",
        "before_days": "the usual run is that of the {} days before",
        "before_runs": "with at least {} runs",
        "last_runs": "else of the last {} runs",
        "least_m": "never less than {}",
    },
    "N1": {
        "runs": "fewer than {} runs",
        "days": "or a journal younger than {} days",
        "minutes": "up to {} min",
        "least_m": "up to the longest run so far, at least {}",
        "unknown_m": "{} where there is none",
    },
    "R": {"days": "looks at the last {} days"},
    "R3": {
        "no_run_minutes": "without running, up to {} min",
        "recovery_minutes": "recovery runs up to {} min",
        "recovery_m": "and {}",
        "easy_minutes": "easy runs up to {} min",
        "late_rpe": "to the end RPE up to {}",
    },
    "R4": {
        "class": "after a day of class {} or more (long or hard)",
        "journal_days": "a journal of {} days or more",
        "days": "counted over {} days",
        "half_runs_a_week": "fewer than {} runs in two weeks",
    },
    "R5": {
        "class": "after a day of class {} or more (long or hard)",
        "days": "recovery runs of the last {} days",
        "runs": "the last {} that say how the legs were",
        "worse": "at least {} of them worse",
    },
    "A1": {
        "age": "from {} years",
        "class": "after days of class {} or more (very long, very hard, long races)",
        "from_day": "from day {} on",
    },
    "H1": {
        "sum_f": "temperature plus dew point above {} °F",
        "air_c": "or, with the dew point unknown, from {}",
    },
    "dose": {
        "recovery_most_m": "a recovery run is up to {}",
        "recovery_least_m": "at least {}",
        "recovery_percent": "{} % of the usual run",
        "longest_percent": "never more than {} % of the month's longest",
        "low_percent": "the low end is {} % of the cap",
        "low_least_m": "at least {}",
        "recovery_heart_percent": "its heart rate up to {} % of the measured maximum",
        "easy_heart_percent": "an easy run's up to {} %",
    },
    "hard": {
        "descent_m": "hard: {} of descent",
        "rpe": "RPE {} or more",
        "rpe_of_a_session": "or RPE {} in a tempo, intervals, hills or a race",
        "heart_percent": "or, with no RPE, {} % of the measured maximum heart rate",
    },
    "long": {
        "minutes": "long: {} min",
        "distance_m": "or {}",
        "usual_percent": "or {} % of the usual run",
        "least_m": "where that is {} or more",
        "unknown_m": "or {} where the usual run is not known",
        "called_long_m": "or called long and {}",
        "called_long_minutes": "or called long and {} min",
        "usual_days": "the usual run is that of {} days",
        "usual_runs": "with at least {} runs",
    },
    "classes": {
        "marathon_m": "a marathon from {}",
        "marathon_minutes": "or a race of {} min",
        "half_m": "a half marathon is a race from {}",
        "very_long_m": "very long from {}",
        "very_long_minutes": "or {} min",
        "big_race_m": "a race from {} counts as very hard",
        "moderate_rpe": "moderate from RPE {}",
        "moderate_minutes": "or {} min",
    },
}
"""For each entry of the table its words; `{}` is the number, a distance where the name ends in "_m" (but descent)."""

GAP = " · "
"""What parts two facts that share a line."""

BESIDES: dict[str, tuple[str, ...]] = {
    "R1": ("R", "hard", "long", "classes", "dose"),
    "R2": ("R",),
    "R3": ("R",),
    "L5": ("hard",),
    "L6": ("hard", "long"),
    "P0": ("hard", "long"),
}
"""The further tables of which a rule is made."""

BAND_OF: dict[str, str] = {"P1": "pain", "P2": "pain", "M1": "soreness", "W1": "signs"}
CLASSES_OF: dict[str, dict[str, str]] = {
    "R1": {"3": "after a long or hard day", "4": "after a very long or very hard day"},
    "R2": {"5": "after a half-marathon race"},
    "R3": {"6": "after a marathon"},
}


def numbers_of(rule: str, units: Units = "km") -> tuple[str, ...]:
    """Give a rule's numbers, the facts of a line parted by dots: "the cap is 110 % of the month's longest run"."""
    lines = [*_bands(rule), *_days_after(rule), *_steps(rule)]
    for table in (rule, *BESIDES.get(rule, ())):
        lines += [GAP.join(_said(table, name, number, units) for name, number in THRESHOLDS.get(table, {}).items())]
    return tuple(opened(line) for line in lines if line)


def _said(table: str, name: str, number: int, units: Units) -> str:
    if name == "descent_m":
        return WORDS[table][name].format(height_text(number, units))
    if name in ("temp_c", "air_c"):
        return WORDS[table][name].format(degrees_text(number, units, "°"))
    if not name.endswith("_m"):
        return WORDS[table][name].format(number)
    return WORDS[table][name].format(f"{round(number / METRES_PER[units], 1):g} {units}")


def _bands(rule: str) -> Iterator[str]:
    if rule in BANDS:
        steps = [(least, CEILINGS[ceiling]) for least, ceiling in reversed(BANDS[rule])]
        yield GAP.join(f"{BAND_OF[rule]} from {least}: {ceiling}" for least, ceiling in steps)


def _days_after(rule: str) -> Iterator[str]:
    for kind, words in CLASSES_OF.get(rule, {}).items():
        days = DAYS_AFTER[kind]
        steps: list[tuple[int, int, int]] = []
        for day, ceiling in sorted(days.items()):
            first = steps.pop()[0] if steps and steps[-1][2] == ceiling else day
            steps.append((first, day, ceiling))
        for first, last, ceiling in steps:
            yield f"{words}, {_days(first, last)}: {CEILINGS[ceiling]}"


def _days(first: int, last: int) -> str:
    return f"day {first}" if first == last else f"days {first}-{last}"


def _steps(rule: str) -> Iterator[str]:
    if rule == "IL2":
        yield GAP.join(
            f"{_days(first, last)}: {CEILINGS[ceiling]}, up to {minutes} min"
            for first, last, ceiling, minutes in AFTER_FEVER
        )
    elif rule == "L2":
        for percent, days in reversed(AFTER_A_JUMP):
            for day, ceiling in sorted(days.items()):
                yield f"above {percent} % of the longest, day {day}: {CEILINGS[ceiling]}"
    elif rule == "H1":
        yield "the pace cap gets slower by temperature plus dew point"
        steps = [f"up to {most} °F: {percent:g} %" for most, percent in HEAT]
        yield GAP.join([*steps, f"hotter: {HOTTEST_PERCENT:g} %"])
