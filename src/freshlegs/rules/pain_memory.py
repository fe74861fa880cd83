"""P: what pain leaves behind: how it behaved on the last runs, one step up a day, the test run (P4, P5, P8; 6.3).

I1, the test that was passed, stands here with P8, which is its other side. A test run counts when its site and the pain
before it were told; it passed when it did not get worse and the pain afterwards or of the next morning is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.models import Run
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY
from freshlegs.rules.firing import CROSS, EASY, FREE, RECOVERY, Caps, Fact, Firing, strictest
from freshlegs.rules.pain import TENDON, TEST_M, level, remembrance, where
from freshlegs.rules.thresholds import THRESHOLDS

_P4 = THRESHOLDS["P4"]
_P8 = THRESHOLDS["P8"]


def behaved(case: Case) -> Firing | None:
    """P4: how a pain behaved on the runs of the last two days."""
    return strictest(_behaved(case))


def _behaved(case: Case) -> Iterator[Firing]:
    for run in case.runs(_P4["days"], 1):
        if run.pain_site is None or run.pain_site == "muscle" or run.pain_during is None:
            continue
        found = _trend(run, yesterday=run.date == case.ago(1))
        if found is None:
            continue
        ceiling, variant = found
        caps = Caps(distance_m=_P4["usual_percent"] * case.usual_m / 100) if variant == "eased" else Caps()
        facts: dict[str, Fact] = {
            "site": run.pain_site, "side": run.pain_side or "", "during": run.pain_during, "when": run.date,
            "trend": run.pain_trend or "unknown",
        }  # fmt: skip
        tie = (run.pain_during, run.date.isoformat(), run.pain_site)
        yield Firing(rule="P4", ceiling=ceiling, caps=caps, variant=variant, facts=facts, tie=tie)


def _trend(run: Run, *, yesterday: bool) -> tuple[int, str] | None:
    """Give ceiling and text of a run's pain, (a) to (d) of the book."""
    during, trend, tendon = run.pain_during or 0, run.pain_trend, run.pain_site in TENDON
    painful = during >= _P4["painful"]
    if (during >= 1 and trend == "worsened") or (not tendon and painful and trend in {"continued", "returned"}):
        return CROSS, "bad"
    if during >= _P4["very_painful"]:
        return CROSS, "very"
    if not painful or not yesterday:
        return None
    if trend == "eased":
        return EASY, "eased"
    return (RECOVERY, "tendon") if tendon else (CROSS, "stayed")


def memory(case: Case) -> Firing | None:
    """P5: slow up and fast down: after a bad morning one rank a day."""
    remembered, source = remembrance(case)
    ceiling = remembered + 1
    if source is None or ceiling >= FREE or ceiling >= level(case, case.today):
        return None
    date, worst = source
    test = ceiling == RECOVERY
    return Firing(
        rule="P5",
        ceiling=ceiling,
        caps=Caps(distance_m=TEST_M) if test else Caps(),
        variant={CROSS: "walk", RECOVERY: "test", EASY: "easy"}[ceiling],
        facts=where(worst.pain) | {"n": worst.n, "when": date},
        grade="S" if test else "C",
        test_run=test,
    )


def failed_test(case: Case) -> Firing | None:
    """P8: a test run that made it worse."""
    return strictest(_tests(case, passed=False))


def passed_test(case: Case) -> Firing | None:
    """I1: a test run that did not."""
    return strictest(_tests(case, passed=True))


def _closed(next_morning: int | None, *, overnight: bool) -> str:
    """Tell how a test was closed: not yet, by the next morning too, or only then found to have failed."""
    return "" if next_morning is None else "overnight" if overnight else "closed"


def _next_morning(case: Case, run: Run) -> int | None:
    """Give the pain of the morning after, only if pains were answered: sore legs say nothing of a joint (P8)."""
    morning = case.diary.morning(run.date + DAY)
    return morning.nrs_at(run.pain_site) if morning.pains_answered else None


def _tests(case: Case, *, passed: bool) -> Iterator[Firing]:
    for run in case.runs(_P8["days"], 1):
        if run.type != "test" or run.pain_site is None or run.pain_before is None:
            continue
        after, next_morning = run.pain_after, _next_morning(case, run)
        at_once = after is not None and (after > run.pain_before or after >= _P8["after"])
        worse = at_once or (next_morning is not None and next_morning > run.pain_before)
        known = after if after is not None else next_morning
        if worse == passed or known is None:
            continue
        days = (case.day - run.date).days
        failed_ceiling = CROSS if days <= _P8["closed_days"] else RECOVERY
        facts: dict[str, Fact] = {
            "site": run.pain_site, "side": run.pain_side or "", "when": run.date, "before": run.pain_before,
            "after": known,
        }  # fmt: skip
        if next_morning is not None:
            facts["next"] = next_morning
        yield Firing(
            rule="I1" if passed else "P8",
            ceiling=FREE if passed else failed_ceiling,
            variant=_closed(next_morning, overnight=worse and not at_once and after is not None),
            facts=facts,
            tie=(-days, known, run.pain_site),
        )
