"""Advice in words: the verdict, the dose, how sure, the one question. The panel and the command line say the same."""

from __future__ import annotations

from dataclasses import replace

from freshlegs.rules.advice import VERDICTS, Advice, Dose, Level, Question, Reason, Verdict
from freshlegs.rules.dose import minutes_bind, range_text
from freshlegs.rules.words import listed, word
from freshlegs.telling.entries import plain_word
from freshlegs.units import Units, distance_number, pace_text

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
ABOUT_A_JOINT: dict[Question | None, str] = {
    "soreness_and_pain": "how is the {joints} (0-10)? And how sore are the legs (0-10)?",
    "pains": "how is the {joints} (0-10)? Does anything else hurt?",
}
"""The question where a joint is watched, or was tested yesterday."""
LITTLE_TEST_M = 4_500
"""In the midst of the 4-5 km that the rules offer."""
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
LEAST_MORE_KM = 1.0
"""Less than this is not worth lacing up again for."""


def dose_lines(advice: Advice, units: Units = "km") -> tuple[str, ...]:
    """Give the dose, a fact a line: only what applies, and what is left of it where a run was done already."""
    dose, runs = advice.dose, advice.rank >= VERDICTS.index("recovery_run")
    if advice.done_m and runs and dose.distance_km_max is not None and dose.distance_km_max < LEAST_MORE_KM:
        return ("done: today's running is run",)
    far = _distance(dose, units, more=bool(advice.done_m)) if runs and not minutes_bind(dose) else ""
    amounts = [far, _minutes(dose, advice.rank)]
    pace = dose.pace_s_per_km_not_faster_than if runs else None
    effort = [
        f"RPE up to {dose.rpe_max}" if dose.rpe_max is not None and 0 < dose.rpe_max < TOP_RPE else "",
        f"up to {dose.hr_bpm_max} bpm" if dose.hr_bpm_max is not None else "",
    ]
    lines = [_dots(amounts), f"no faster than {pace_text(pace, units)}" if pace is not None else "", _dots(effort)]
    return tuple(line for line in lines if line)


def _dots(words: list[str]) -> str:
    return " · ".join(word for word in words if word)


def _distance(dose: Dose, units: Units, *, more: bool) -> str:
    text = range_text(replace(dose, distance_km_low=None) if more else dose, units)
    return f"{text} more" if text and more else text


def _minutes(dose: Dose, rank: int) -> str:
    return f"up to {dose.minutes_max} min" if dose.minutes_max and rank else ""


def told_reasons(advice: Advice, said: frozenset[str] = frozenset()) -> tuple[Reason, ...]:
    """Give the reasons that are told in full: all but the notes that were said lately."""
    return tuple(reason for reason in advice.reasons if not _is_said(reason, said))


def panel_reasons(advice: Advice, said: frozenset[str] = frozenset()) -> tuple[tuple[Reason, ...], int]:
    """Give the reasons that the panel shows, beside a red flag only red flags, and how many more there are (5)."""
    told = told_reasons(advice, said)
    red = tuple(reason for reason in told if reason.rule.startswith("RF"))
    shown = (red or told)[:SHOWN_REASONS]
    return shown, len(told) - len(shown)


def said_words(advice: Advice, said: frozenset[str]) -> str:
    """Name the notes that were said lately, in one line: "said lately: R3, W1", or nothing."""
    rules = [reason.rule for reason in advice.reasons if _is_said(reason, said)]
    return f"said lately: {', '.join(rules)}" if rules else ""


def _is_said(reason: Reason, said: frozenset[str]) -> bool:
    return reason.rule in said and reason.ceiling == len(VERDICTS) - 1


def or_words(advice: Advice) -> str:
    """Give the alternatives as a runner reads them: "rest, or a 30-45 min walk"."""
    return ", or ".join(ALTERNATIVES.get(word, word.replace("_", " ")) for word in advice.alternatives)


def question(advice: Advice) -> str:
    """Give the one question that would make the advice surer, the joint that it is about first, or nothing."""
    if advice.joints and advice.ask_for in ABOUT_A_JOINT:
        return ABOUT_A_JOINT[advice.ask_for].format(joints=listed([word(site) for site in advice.joints]))
    return QUESTIONS[advice.ask_for] if advice.ask_for else ""


def example_of_an_answer(advice: Advice) -> str:
    """Give a line that answers the question about a joint, "" where none is asked about."""
    legs = ["legs 2"] if advice.ask_for == "soreness_and_pain" else []
    return ", ".join([*(f"{plain_word(site)} pain 0" for site in advice.joints), *legs]) if advice.joints else ""


def example_of_a_test_run(advice: Advice, units: Units = "km") -> str:
    """Give a line that logs the test run which an advice offers: how far, the joint, and how it was."""
    far_m = min(LITTLE_TEST_M, round(1000 * (advice.dose.distance_km_max or LITTLE_TEST_M)))
    joint = plain_word(advice.test_joint or "other")
    return f"{distance_number(far_m, units)}{units} test {joint} before 0 during 1 after 0"
