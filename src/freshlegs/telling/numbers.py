"""The numbers of each rule in words, read off the rules' own table, so that they can't say anything else."""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.language import decimal, mark, tr
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
    "RF2": {"run_days": mark("a painful run counts for {} days"), "during": mark("from {}/10 during it")},
    "RF4": {"rest_days": mark("rest up to {} day after"), "days": mark("no running up to {} days after")},
    "RF5": {
        "emergency_days": mark("an alarm sign holds for {} days"),
        "bone_days": mark("a bone pain for {} days"),
        "joint_days": mark("a sick joint for {} days"),
    },
    "IL1": {"temp_c": mark("fever from {}")},
    "IL2": {"unknown_days": mark("unanswered, for {} days"), "unknown_minutes": mark("a walk of up to {} min then")},
    "IL3": {
        "minutes": mark("up to {} min"),
        "rpe": mark("RPE up to {}"),
        "heart_percent": mark("up to {} % of the measured maximum heart rate"),
    },
    "P0": {"class": mark("after a day of class {} or more (long or hard)")},
    "P3": {
        "rise": mark("no running from {} point more"),
        "rest_rise": mark("rest from {} points more"),
        "rest_nrs": mark("if it is then {}/10 or more"),
    },
    "P4": {
        "days": mark("looks at the last {} days"),
        "very_painful": mark("{}/10 during the run is too much however it went"),
        "painful": mark("from {}/10 it counts where it did not get worse"),
        "usual_percent": mark("eased: up to {} % of the usual run"),
    },
    "P5": {
        "days": mark("remembers {} mornings"),
        "test_least_m": mark("the test run is {} or so"),
        "test_m": mark("up to {}"),
    },
    "P6": {
        "nrs": mark("{}/10 or more"),
        "mornings": mark("within {} mornings"),
        "of_them": mark("on at least {} of them"),
    },
    "P7": {"points": mark("{} points are added"), "most": mark("to {} at most")},
    "P8": {
        "after": mark("{}/10 after the run is worse, whatever it was before"),
        "closed_days": mark("no running for {} days"),
        "days": mark("short and slow up to day {}"),
    },
    "M2": {"soreness": mark("{}/10 or more"), "mornings": mark("on {} mornings running")},
    "W1": {
        "fatigue": mark("fatigue {}/5 or worse (5 is best)"),
        "very_tired": mark("{}/5 counts twice"),
        "sleep_h": mark("under {} h of sleep"),
        "sleep_quality": mark("or sleep quality {}/5 or worse"),
        "stress": mark("stress {}/5 or worse"),
        "mood": mark("mood {}/5 or worse"),
        "readiness": mark("readiness {}/10 or less"),
        "heart_days": mark("resting heart rate against the {} days before"),
        "heart_values": mark("with at least {} readings"),
        "heart_bpm": mark("{} bpm above their mean or more"),
        "heart_sd_percent": mark("and {} % of their standard deviation"),
        "nights": mark("the last {} nights"),
        "nights_known": mark("at least {} of them known"),
        "nights_h": mark("under {} h on average"),
        "hrv_days": mark("heart rate variability of {} days and today"),
        "hrv_values": mark("with at least {} readings"),
        "hrv_base_first": mark("against those from {} days before"),
        "hrv_base_last": mark("to {} days before"),
        "hrv_base_values": mark("with at least {} readings"),
        "hrv_sd_percent": mark("lower by {} % of their standard deviation"),
    },
    "L1": {
        "percent": mark("the cap is {} % of the month's longest run"),
        "middle_percent": mark("the bands of risk change at {} %"),
        "great_percent": mark("and at {} %"),
    },
    "L2": {
        "days": mark("looks at the last {} days"),
        "distance_m": mark("runs of {} and more"),
        "before_days": mark("against the {} days before them"),
        "before_runs": mark("with at least {} runs"),
    },
    "L3": {
        "journal_days": mark("a journal of {} days or more"),
        "week_percent": mark("seven days above {} % of a third of the three weeks before"),
        "third_m": mark("where that third is {} or more"),
        "form_on": mark("or form from {} % down"),
        "form_off": mark("until it is above {} %"),
    },
    "L4": {
        "days": mark("from {} days in a row"),
        "again_days": mark("again every {} days"),
        "monotony": mark("monotony (mean over spread of the daily loads) {} or more"),
        "load": mark("a week's load of {} AU or more (RPE times minutes)"),
        "usual_percent": mark("up to {} % of the usual run"),
    },
    "L5": {"days": mark("within {} days"), "hard_days": mark("{} hard days or more")},
    "L6": {"class": mark("days of class {} or more (long or hard)")},
    "C1": {
        "days_off": mark("from {} days off"),
        "long_days_off": mark("above {} days off a long break, in three steps"),
        "most_days_off": mark("a break counts as {} days at most"),
        "before_days": mark("the usual run is that of the {} days before"),
        "before_runs": mark("with at least {} runs"),
        "last_runs": mark("else of the last {} runs"),
        "least_m": mark("never less than {}"),
    },
    "N1": {
        "runs": mark("fewer than {} runs"),
        "days": mark("or a journal younger than {} days"),
        "minutes": mark("up to {} min"),
        "least_m": mark("up to the longest run so far, at least {}"),
        "unknown_m": mark("{} where there is none"),
    },
    "R": {"days": mark("looks at the last {} days")},
    "R3": {
        "no_run_minutes": mark("without running, up to {} min"),
        "recovery_minutes": mark("recovery runs up to {} min"),
        "recovery_m": mark("and {}"),
        "easy_minutes": mark("easy runs up to {} min"),
        "late_rpe": mark("to the end RPE up to {}"),
    },
    "R4": {
        "class": mark("after a day of class {} or more (long or hard)"),
        "journal_days": mark("a journal of {} days or more"),
        "days": mark("counted over {} days"),
        "half_runs_a_week": mark("fewer than {} runs in two weeks"),
    },
    "R5": {
        "class": mark("after a day of class {} or more (long or hard)"),
        "days": mark("recovery runs of the last {} days"),
        "runs": mark("the last {} that say how the legs were"),
        "worse": mark("at least {} of them worse"),
    },
    "A1": {
        "age": mark("from {} years"),
        "class": mark("after days of class {} or more (very long, very hard, long races)"),
        "from_day": mark("from day {} on"),
    },
    "H1": {
        "sum_f": mark("temperature plus dew point above {} °F"),
        "air_c": mark("or, with the dew point unknown, from {}"),
    },
    "dose": {
        "recovery_most_m": mark("a recovery run is up to {}"),
        "recovery_least_m": mark("at least {}"),
        "recovery_percent": mark("{} % of the usual run"),
        "longest_percent": mark("never more than {} % of the month's longest"),
        "low_percent": mark("the low end is {} % of the cap"),
        "low_least_m": mark("at least {}"),
        "recovery_heart_percent": mark("its heart rate up to {} % of the measured maximum"),
        "easy_heart_percent": mark("an easy run's up to {} %"),
    },
    "hard": {
        "descent_m": mark("hard: {} of descent"),
        "rpe": mark("RPE {} or more"),
        "rpe_of_a_session": mark("or RPE {} in a tempo, intervals, hills or a race"),
        "heart_percent": mark("or, with no RPE, {} % of the measured maximum heart rate"),
    },
    "long": {
        "minutes": mark("long: {} min"),
        "distance_m": mark("or {}"),
        "usual_percent": mark("or {} % of the usual run"),
        "least_m": mark("where that is {} or more"),
        "unknown_m": mark("or {} where the usual run is not known"),
        "called_long_m": mark("or called long and {}"),
        "called_long_minutes": mark("or called long and {} min"),
        "usual_days": mark("the usual run is that of {} days"),
        "usual_runs": mark("with at least {} runs"),
    },
    "classes": {
        "marathon_m": mark("a marathon from {}"),
        "marathon_minutes": mark("or a race of {} min"),
        "half_m": mark("a half marathon is a race from {}"),
        "very_long_m": mark("very long from {}"),
        "very_long_minutes": mark("or {} min"),
        "big_race_m": mark("a race from {} counts as very hard"),
        "moderate_rpe": mark("moderate from RPE {}"),
        "moderate_minutes": mark("or {} min"),
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

BAND_OF: dict[str, str] = {"P1": mark("pain"), "P2": mark("pain"), "M1": mark("soreness"), "W1": mark("signs")}
CLASSES_OF: dict[str, dict[str, str]] = {
    "R1": {"3": mark("after a long or hard day"), "4": mark("after a very long or very hard day")},
    "R2": {"5": mark("after a half-marathon race")},
    "R3": {"6": mark("after a marathon")},
}


def numbers_of(rule: str, units: Units = "km") -> tuple[str, ...]:
    """Give a rule's numbers, the facts of a line parted by dots: "the cap is 110 % of the month's longest run"."""
    lines = [*_bands(rule), *_days_after(rule), *_steps(rule)]
    for table in (rule, *BESIDES.get(rule, ())):
        lines += [GAP.join(_said(table, name, number, units) for name, number in THRESHOLDS.get(table, {}).items())]
    return tuple(opened(line) for line in lines if line)


def _said(table: str, name: str, number: int, units: Units) -> str:
    if name == "descent_m":
        told = height_text(number, units)
    elif name in ("temp_c", "air_c"):
        told = degrees_text(number, units, "°")
    elif name.endswith("_m"):
        told = f"{decimal(f'{round(number / METRES_PER[units], 1):g}')} {units}"
    else:
        told = str(number)
    return tr(WORDS[table][name]).format(told)


def _bands(rule: str) -> Iterator[str]:
    if rule in BANDS:
        steps = [(least, tr(CEILINGS[ceiling])) for least, ceiling in reversed(BANDS[rule])]
        name = tr(BAND_OF[rule])
        yield GAP.join(
            tr("{name} from {n}: {ceiling}", name=name, n=least, ceiling=ceiling) for least, ceiling in steps
        )


def _days_after(rule: str) -> Iterator[str]:
    for kind, words in CLASSES_OF.get(rule, {}).items():
        days = DAYS_AFTER[kind]
        steps: list[tuple[int, int, int]] = []
        for day, ceiling in sorted(days.items()):
            first = steps.pop()[0] if steps and steps[-1][2] == ceiling else day
            steps.append((first, day, ceiling))
        for first, last, ceiling in steps:
            yield f"{tr(words)}, {_days(first, last)}: {tr(CEILINGS[ceiling])}"


def _days(first: int, last: int) -> str:
    return tr("day {n}", n=first) if first == last else tr("days {first}-{last}", first=first, last=last)


def _steps(rule: str) -> Iterator[str]:
    if rule == "IL2":
        yield GAP.join(
            f"{_days(first, last)}: {tr(CEILINGS[ceiling])}, {tr('up to {n} min', n=minutes)}"
            for first, last, ceiling, minutes in AFTER_FEVER
        )
    elif rule == "L2":
        for percent, days in reversed(AFTER_A_JUMP):
            for day, ceiling in sorted(days.items()):
                above = tr("above {percent} % of the longest, day {n}", percent=percent, n=day)
                yield f"{above}: {tr(CEILINGS[ceiling])}"
    elif rule == "H1":
        yield tr("the pace cap gets slower by temperature plus dew point")
        steps = [tr("up to {n} °F: {percent} %", n=most, percent=decimal(f"{percent:g}")) for most, percent in HEAT]
        yield GAP.join([*steps, tr("hotter: {percent} %", percent=decimal(f"{HOTTEST_PERCENT:g}"))])
