"""Advice in words: the verdict, the dose, how sure, the one question. The panel and the command line say the same."""

from __future__ import annotations

from freshlegs.language import mark, markc, tr, trc, trn
from freshlegs.rules.advice import VERDICTS, Advice, Dose, Known, Question, Reason, Verdict
from freshlegs.rules.dose import LITTLE_TEST_M, little_test_range, minutes_bind, range_left, room_left, tenths
from freshlegs.rules.sayings import FULL_SENTENCES
from freshlegs.rules.words import listed, word
from freshlegs.telling.entries import plain_word
from freshlegs.units import Units, pace_text

HEADLINES: dict[Verdict, str] = {
    "rest": mark("REST DAY"),
    "cross_train": mark("CROSS-TRAIN OR WALK"),
    "recovery_run": mark("RECOVERY RUN"),
    "easy_run": mark("EASY RUN"),
    "train_as_planned": mark("TRAIN AS PLANNED"),
}
FOLLOWED: dict[Verdict, str] = {
    "rest": mark("Rest day"),
    "cross_train": mark("Cross-train or walk (no running)"),
    "recovery_run": mark("Recovery run"),
    "easy_run": mark("Easy run"),
    "train_as_planned": mark("Train as planned (hard is fine)"),
}
"""The advice for the day after, in a line."""
QUESTIONS: dict[Question, str] = {
    "soreness_and_pain": mark("how sore are the legs (0-10), and does anything hurt?"),
    "pains": mark("any joint, tendon or bone pain today (0-10)?"),
    "soreness": mark("how sore are the legs today (0-10)?"),
    "rpe_yesterday": mark("how hard was yesterday's run (RPE 0-10)?"),
    "illness": mark("any sign of illness today?"),
    "sleep_and_fatigue": mark("how did you sleep, how tired are you?"),
}
ABOUT_A_JOINT: dict[Question | None, str] = {
    "soreness_and_pain": mark("how is the {joints} (0-10)? And how sore are the legs (0-10)?"),
    "pains": mark("how is the {joints} (0-10)? Does anything else hurt?"),
}
"""The question where a joint is watched, or was tested yesterday."""
EMERGENCY = "RF1"
ALTERNATIVES = {
    "rest": markc("instead", "rest"),
    "walk": markc("instead", "a 30-45 min walk"),
    "bike": markc("instead", "an easy ride"),
    "swim": markc("instead", "a swim"),
    "core": markc("instead", "core work"),
    "cross_train": markc("instead", "cross-training"),
    "recovery_run": markc("instead", "a recovery run"),
    "easy_run": markc("instead", "an easy run"),
}
ON_A_REST_DAY = {"bike": markc("instead", "easy cycling"), "core": markc("instead", "core work")}
"""What S20 allows on a rest day, up to half an hour."""
ABOUT_LEGS: dict[tuple[bool, bool], str] = {
    (True, True): mark("you told me about your legs"),
    (True, False): mark("you told me how sore the legs are, not what hurts"),
    (False, True): mark("you told me what hurts, not how sore the legs are"),
    (False, False): mark("I don't know about your legs yet"),
}
"""By what was answered this morning: soreness, pains."""
LEVELS = {"high": markc("sure", "high"), "medium": markc("sure", "medium"), "low": markc("sure", "low")}
SHOWN_REASONS = 5
"""Below the headline."""
TOP_RPE = 10
TOMORROW = mark("Tomorrow, if you follow it")


def dose_lines(advice: Advice, units: Units = "km") -> tuple[str, ...]:
    """Give the dose, a fact a line: only what applies, and what is left of it where a run was done already."""
    dose, runs = advice.dose, advice.rank >= VERDICTS.index("recovery_run")
    if advice.done_m and runs and not room_left(dose, advice.done_m):
        return (tr("done: today's running is run"),)
    far = range_left(dose, advice.done_m, units) if runs and not minutes_bind(dose) else ""
    amounts = [far, _minutes(dose, advice.rank)]
    pace = dose.pace_s_per_km_not_faster_than if runs else None
    effort = [
        tr("RPE up to {n}", n=dose.rpe_max) if dose.rpe_max is not None and 0 < dose.rpe_max < TOP_RPE else "",
        tr("up to {n} bpm", n=dose.hr_bpm_max) if dose.hr_bpm_max is not None else "",
    ]
    slow = tr("no faster than {pace}", pace=pace_text(pace, units)) if pace is not None else ""
    lines = [_dots(amounts), slow, _dots(effort)]
    return tuple(line for line in lines if line)


def follow_words(after: Advice, units: Units = "km") -> str:
    """Give the advice for the day after in a line: "Easy run · 4.5-7.7 km · up to 75 min"."""
    dose = dose_lines(after, units)
    words = tr(FOLLOWED[after.verdict])
    return f"{words} · {dose[0]}" if dose else words


def _dots(words: list[str]) -> str:
    return " · ".join(word for word in words if word)


def _minutes(dose: Dose, rank: int) -> str:
    return tr("up to {n} min", n=dose.minutes_max) if dose.minutes_max and rank else ""


def alarm(advice: Advice) -> str:
    """Give what has to be read before all else: the whole text of the emergency sign where there is one, else ""."""
    return next((reason.text for reason in advice.reasons if advice.urgent and reason.rule == EMERGENCY), "")


def talk_test(advice: Advice) -> str:
    """Give how slow, in words, where the day is for running slowly."""
    return tr(FULL_SENTENCES) if advice.verdict in {"recovery_run", "easy_run"} else ""


def told_reasons(advice: Advice, said: frozenset[str] = frozenset()) -> tuple[Reason, ...]:
    """Give the reasons that are told in full: all but the notes that were said lately."""
    return tuple(reason for reason in advice.reasons if not _is_said(reason, said))


def panel_reasons(advice: Advice, said: frozenset[str] = frozenset()) -> tuple[tuple[Reason, ...], int]:
    """Give the reasons that are shown and how many more there are (5).

    The headline first, then up to five; beside a red flag only the red flags, and all else is just counted.
    """
    alarmed = _has_red_flag(advice)
    told = advice.reasons if alarmed else told_reasons(advice, said)
    others = [reason for reason in told[1:] if not alarmed or _is_red(reason)]
    shown = (*told[:1], *others[:SHOWN_REASONS])
    return shown, len(told) - len(shown)


def _is_red(reason: Reason) -> bool:
    return reason.rule.startswith("RF")


def _has_red_flag(advice: Advice) -> bool:
    return any(_is_red(reason) for reason in advice.reasons)


def said_words(advice: Advice, said: frozenset[str]) -> str:
    """Name the notes that were said lately, in one line: "said lately: R3, W1"; nothing beside a red flag."""
    if _has_red_flag(advice):
        return ""
    rules = [reason.rule for reason in advice.reasons if _is_said(reason, said)]
    return tr("said lately: {rules}", rules=", ".join(rules)) if rules else ""


def _is_said(reason: Reason, said: frozenset[str]) -> bool:
    return reason.rule in said and reason.ceiling == len(VERDICTS) - 1


def or_words(advice: Advice) -> str:
    """Give the alternatives as a runner reads them: "rest, or a 30-45 min walk"; on a rest day what little is fine."""
    if advice.verdict == "rest":
        fine = [trc("instead", ON_A_REST_DAY[word]) for word in advice.alternatives if word in ON_A_REST_DAY]
        return tr("up to 30 min of {what}", what=tr(" or ").join(fine)) if fine else ""
    told = (trc("instead", ALTERNATIVES.get(word, word.replace("_", " "))) for word in advice.alternatives)
    return tr(", or ").join(told)


def question(advice: Advice) -> str:
    """Give the one question that would make the advice surer, the joint that it is about first, or nothing.

    In an emergency nothing is asked.
    """
    if advice.urgent:
        return ""
    if advice.joints and advice.ask_for in ABOUT_A_JOINT:
        return tr(ABOUT_A_JOINT[advice.ask_for], joints=listed([_joint(site) for site in advice.joints]))
    return tr(QUESTIONS[advice.ask_for]) if advice.ask_for else ""


def _joint(site: str) -> str:
    return trc("body", word(site))


def example_of_an_answer(advice: Advice) -> str:
    """Give a line for `freshlegs sore` that answers the question about a joint, "" where none is asked about."""
    if advice.urgent:
        return ""
    legs = ["legs 2"] if advice.ask_for == "soreness_and_pain" else []
    return ", ".join([*(f"{plain_word(site)} pain 0" for site in advice.joints), *legs]) if advice.joints else ""


def command_that_answers(advice: Advice) -> str:
    """Give the command that answers the question, where it's not plain from the question: a joint, a run's effort."""
    if answer := example_of_an_answer(advice):
        return f'freshlegs sore "{answer}"'
    if question(advice) and advice.asked_run is not None:
        return f'freshlegs edit {advice.asked_run or "ID"} "rpe 5"'
    return ""


def keys_that_answer(advice: Advice, check_in: str = "c", edit: str = "e") -> str:
    """Give the keys of the day's screen that answer the question: yesterday's run is edited on its own day.

    `check_in` and `edit` are the runner's own keys for these.
    """
    if advice.ask_for == "rpe_yesterday":
        return tr("left, then {key} on the run answers", key=edit)
    return tr("{key} answers", key=check_in)


def sure_words(advice: Advice) -> str:
    """Give how sure the advice is and what that rests on (8.1).

    "high: you told me about your legs (23 runs in 4 weeks, effort known for 60 %)".
    """
    known = advice.known
    told = ABOUT_LEGS[known.soreness, known.pains]
    if known.decided_by_word and not (known.soreness and known.pains):
        told = mark("what decides is what you told me")
    return f"{trc('sure', LEVELS[advice.level])}: {tr(told)} ({_runs_known(known)})"


def _runs_known(known: Known) -> str:
    if not known.runs:
        return tr("no run in 4 weeks")
    percent = round(100 * known.effort_share)
    return trn(
        "{n} run in 4 weeks, effort known for {percent} %",
        "{n} runs in 4 weeks, effort known for {percent} %",
        known.runs,
        percent=percent,
    )


def little_test_words(advice: Advice, units: Units = "km") -> str:
    """Give the little test run in a sentence, or nothing where none is offered or today's running is run."""
    far = little_test_range(advice.dose, advice.done_m, units) if advice.test_run else ""
    joint = _joint(advice.test_joint or "joint")
    told = mark("a little test run of {far}: note the {joint} before, after and tomorrow morning")
    return tr(told, far=far, joint=joint) if far else ""


def example_of_a_test_run(advice: Advice, units: Units = "km") -> str:
    """Give a line that logs the test run which an advice offers: how far, the joint, and how it was."""
    midst_m = sum(LITTLE_TEST_M) / 2
    most = advice.dose.distance_km_max
    far_m = midst_m if most is None else min(midst_m, 1000 * most)
    far = tenths(far_m, units)
    joint = plain_word(advice.test_joint or "other")
    return f"{far:.1f}{units} test {joint} before 0 during 1 after 0"
