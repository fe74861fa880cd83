"""Advice in words: the verdict, the dose, how sure, the one question. The panel and the command line say the same."""

from __future__ import annotations

from dataclasses import replace

from freshlegs.rules.advice import VERDICTS, Advice, Dose, Level, Question, Verdict
from freshlegs.rules.dose import range_text
from freshlegs.units import Units, pace_text

HEADLINES: dict[Verdict, str] = {
    "rest": "REST DAY",
    "cross_train": "CROSS-TRAIN OR WALK",
    "recovery_run": "RECOVERY RUN",
    "easy_run": "EASY RUN",
    "train_as_planned": "TRAIN AS PLANNED",
}
QUESTIONS: dict[Question, str] = {
    "soreness_and_pain": "how sore are the legs (0-10), and does anything hurt?",
    "pains": "any joint, tendon or bone pain today (0-10)?",
    "soreness": "how sore are the legs today (0-10)?",
    "rpe_yesterday": "how hard was yesterday's run (RPE 0-10)?",
    "illness": "any sign of illness today?",
    "sleep_and_fatigue": "how did you sleep, how tired are you?",
}
ALTERNATIVES = {
    "rest": "rest",
    "walk": "a 30-45 min walk",
    "bike": "an easy ride",
    "swim": "a swim",
    "core": "core work",
    "cross_train": "cross-training",
    "recovery_run": "a recovery run",
    "easy_run": "an easy run",
}
TALK = "full sentences without gasping; if in doubt, slower"
SURE: dict[Level, str] = {"high": "high", "medium": "medium", "low": "low"}
SHOWN_REASONS = 5
TOP_RPE = 10
QUICK_MIN_PER_KM = 5
LEAST_MORE_KM = 1.0
"""Less than this is not worth lacing up again for."""


def dose_lines(advice: Advice, units: Units = "km") -> tuple[str, ...]:
    """Give the dose, a fact a line: only what applies, and what is left of it where a run was done already."""
    dose, runs = advice.dose, advice.rank >= VERDICTS.index("recovery_run")
    if advice.done_m and runs and dose.distance_km_max is not None and dose.distance_km_max < LEAST_MORE_KM:
        return ("done: today's running is run",)
    far = _distance(dose, units, more=bool(advice.done_m)) if runs and not _minutes_bind(dose) else ""
    amounts = [far, _minutes(dose, advice.rank)]
    pace = dose.pace_s_per_km_not_faster_than if runs else None
    effort = [
        f"RPE up to {dose.rpe_max}" if dose.rpe_max is not None and 0 < dose.rpe_max < TOP_RPE else "",
        f"up to {dose.hr_bpm_max} bpm" if dose.hr_bpm_max is not None else "",
    ]
    lines = [_dots(amounts), f"no faster than {pace_text(pace, units)}" if pace is not None else "", _dots(effort)]
    return tuple(line for line in lines if line)


def _minutes_bind(dose: Dose) -> bool:
    """Tell whether the minutes are over long before the least of the kilometres: then those only mislead."""
    return bool(
        dose.minutes_max and dose.distance_km_low and dose.distance_km_low * QUICK_MIN_PER_KM >= dose.minutes_max
    )


def _dots(words: list[str]) -> str:
    return " · ".join(word for word in words if word)


def _distance(dose: Dose, units: Units, *, more: bool) -> str:
    text = range_text(replace(dose, distance_km_low=None) if more else dose, units)
    return f"{text} more" if text and more else text


def _minutes(dose: Dose, rank: int) -> str:
    return f"up to {dose.minutes_max} min" if dose.minutes_max and rank else ""


def or_words(advice: Advice) -> str:
    """Give the alternatives as a runner reads them: "rest, or a 30-45 min walk"."""
    return ", or ".join(ALTERNATIVES.get(word, word.replace("_", " ")) for word in advice.alternatives)


def question(advice: Advice) -> str:
    """Give the one question that would make the advice surer, or nothing."""
    return QUESTIONS[advice.ask_for] if advice.ask_for else ""
