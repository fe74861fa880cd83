"""How much the rules know about the runner, and the one question that would help most (8.2, 8.3).

This is apart from a rule's grade, which says how good the science is. Plans and notes tell nothing about legs and do
not count as logged; a run of the day itself is not part of the morning's question.
"""

from __future__ import annotations

from collections.abc import Iterable

from freshlegs.models import Run
from freshlegs.rules.advice import Known, Level, Question
from freshlegs.rules.case import Case
from freshlegs.rules.firing import FREE, Firing
from freshlegs.rules.thresholds import THRESHOLDS

SAID_TODAY = frozenset({"RF1", "RF2", "RF3", "RF4", "RF6", "IL1", "IL3", "P1", "P2", "P3", "M1", "M2"})
"""Rules that rest on what the runner reported or switched on: where one of them decides, confidence is high."""

_SURE = THRESHOLDS["confidence"]


def score(case: Case) -> float:
    """Give the confidence, 0 to 1."""
    today = case.today
    month = case.runs(_SURE["days"], 1)
    known = min(1, case.journal_days / _SURE["days"]) * min(1, len(month) / _SURE["runs"])
    body = 0.5 * today.soreness_answered + 0.5 * today.pains_answered
    answers = (today.fatigue is not None) + slept(case) + (today.illness is not None)
    total = 0.30 * known + 0.20 * _told(case, month) + 0.30 * body + 0.10 * answers / 3 + 0.10 * _lately(case)
    return round(total, 6)


def slept(case: Case) -> bool:
    """Whether this morning tells of sleep."""
    return case.today.sleep_h is not None or case.today.sleep_quality is not None


def _told(case: Case, month: list[Run]) -> float:
    """Give the share of the last week's runs (else the last month's) whose effort is known."""
    runs = case.runs(_SURE["week_days"], 1) or month
    return sum(_effort_known(case, run) for run in runs) / len(runs) if runs else 0.0


def _effort_known(case: Case, run: Run) -> bool:
    by_heart = run.avg_hr is not None and case.runner.hr_max is not None
    return run.rpe is not None or run.type is not None or by_heart


def _lately(case: Case) -> float:
    """Give 1 where anything was logged within 3 days, 0.5 within 7."""
    if _logged(case, _SURE["lately_days"]):
        return 1.0
    return 0.5 if _logged(case, _SURE["week_days"]) else 0.0


def _logged(case: Case, days: int) -> bool:
    if case.runs(days, 1) or any(case.morning(ago).answered for ago in range(days + 1)):
        return True
    return any(case.diary.crosses_on.get(case.ago(ago)) for ago in range(1, days + 1))


def known(case: Case, rank: int, deciding: Iterable[Firing]) -> Known:
    """Give what the confidence rests on, in numbers that can be told."""
    month = case.runs(_SURE["days"], 1)
    return Known(
        runs=len(month),
        effort_share=round(_told(case, month), 6),
        soreness=case.today.soreness_answered,
        pains=case.today.pains_answered,
        decided_by_word=rank < FREE and any(firing.rule in SAID_TODAY for firing in deciding),
    )


def level(value: float, knows: Known) -> Level:
    """Give the level: what the runner reported today and what decides below "as planned" is sure."""
    if knows.decided_by_word:
        return "high"
    if 100 * value >= _SURE["high_percent"]:
        return "high"
    return "medium" if 100 * value >= _SURE["medium_percent"] else "low"


def run_asked(case: Case) -> Run | None:
    """Give the longest run of yesterday that has neither effort nor type, or None."""
    bare = [run for run in case.runs(1, 1) if run.rpe is None and run.type is None]
    return max(bare, key=lambda run: (run.distance_m, run.id), default=None)


def question(case: Case) -> Question | None:
    """Give the one question of the day, the first that applies."""
    today = case.today
    if not today.pains_answered:
        return "pains" if today.soreness_answered else "soreness_and_pain"
    if not today.soreness_answered:
        return "soreness"
    if run_asked(case):
        return "rpe_yesterday"
    if today.illness is None:
        return "illness"
    return None if today.fatigue is not None and slept(case) else "sleep_and_fatigue"
