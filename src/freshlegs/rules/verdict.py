"""How the rules combine: the strictest ceiling wins, caps combine by the least, the weightiest deciding rule leads (5).

S20, the seed's exception, is in the alternatives: on a rest day cycling to work or core (up to half an hour, very
easy) is fine, but not with a red flag or a fever.

S17 would have the walk among the alternatives of every verdict from cross-training upwards. Where RF4 or RF5 leads it
is left out: their own texts (6.1) are narrower and go before the general line. Who limps is to see how walking feels
first; after a bone pain or a sick joint that nobody has looked at the book names "cycling or swimming, if painless",
for half an hour on foot loads just what is to be spared. Walking through the day stays everybody's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from freshlegs.language import tr
from freshlegs.models import Run
from freshlegs.records import replace
from freshlegs.rules import confidence
from freshlegs.rules.advice import VERDICTS, Advice, Reason, Verdict
from freshlegs.rules.book import BY_ID, RULES, nothing_against
from freshlegs.rules.case import Case
from freshlegs.rules.dose import RUNNING, dose_of
from freshlegs.rules.evidence import source_of
from freshlegs.rules.firing import FREE, Firing
from freshlegs.rules.joints import joint_tested, joints_asked
from freshlegs.rules.sayings import DISCLAIMER
from freshlegs.rules.texts import Saying
from freshlegs.rules.training import is_race_day

ALTERNATIVES: dict[Verdict, tuple[str, ...]] = {
    "rest": ("bike", "core"),
    "cross_train": ("walk", "bike", "swim", "core", "rest"),
    "recovery_run": ("rest", "walk"),
    "easy_run": ("rest", "walk", "recovery_run"),
    "train_as_planned": ("rest", "walk", "recovery_run"),
}

BESIDES: dict[str, tuple[str, ...]] = {
    "P1": ("bike", "core", "swim", "walk", "rest"),
    "IL2": ("walk", "rest"),
    "RF4": ("bike", "swim", "rest"),
    "RF5": ("bike", "swim", "rest"),
}
"""Where the headline of a day without running names its own."""


def advice_of(case: Case, *, in_plan: bool = False) -> Advice:
    """Give the advice of a morning. In the plan view a race is a note only, and its day has no cap of L1's (6.6)."""
    racing = in_plan and is_race_day(case)
    firings = _as_noted(fired(case)) if racing else fired(case)
    rank = min(firing.ceiling for firing in firings)
    verdict = VERDICTS[rank]
    deciding = [firing for firing in firings if firing.ceiling == rank]
    done_m = sum(run.distance_m for run in case.runs(0, 0))
    dose = dose_of(case, verdict, firings, done_m, longest_holds=not racing)
    score, known = confidence.score(case), confidence.known(case, rank, deciding)
    level, asked = confidence.level(score, known), confidence.question(case)
    headline = deciding[0]
    alternatives = _alternatives(verdict, headline, firings)
    saying = Saying(
        day=case.day,
        units=case.runner.units or "km",
        verdict=verdict,
        dose=dose,
        level=level,
        alternatives=alternatives,
        done_m=done_m,
    )
    test_run = verdict == "recovery_run" and any(firing.test_run for firing in deciding)
    return Advice(
        day=case.day,
        verdict=verdict,
        dose=dose,
        reasons=tuple(_reason(saying, one) for one in (headline, *(one for one in firings if one is not headline))),
        alternatives=alternatives,
        level=level,
        score=score,
        ask_for=asked,
        joints=joints_asked(case),
        urgent=any(firing.rule == "RF1" for firing in firings),
        test_run=test_run,
        test_joint=joint_tested(case, deciding) if test_run else None,
        disclaimer=tr(DISCLAIMER) if any(_red(firing) for firing in firings) else None,
        done_m=done_m,
        known=known,
        asked_run=_id_of(confidence.run_asked(case)) if asked == "rpe_yesterday" else None,
    )


def _id_of(run: Run | None) -> str | None:
    return run.id if run else None


def fired(case: Case) -> list[Firing]:
    """Give every rule that fires, weightiest first; D1 where no ceiling is below "as planned"."""
    found = [rule.judge(case) for rule in RULES if rule.judge is not nothing_against]
    firings = [firing for firing in found if firing is not None]
    if all(firing.ceiling == FREE for firing in firings):
        firings.append(nothing_against(case))
    return firings


def _as_noted(firings: list[Firing]) -> list[Firing]:
    """Give what fired on the day of a race, L1 without the cap that it names."""
    named = {"": "race", "from_nothing": "race_from_nothing"}
    return [replace(one, variant=named[one.variant]) if one.rule == "L1" else one for one in firings]


def _red(firing: Firing) -> bool:
    return firing.rule.startswith("RF")


def _reason(saying: Saying, firing: Firing) -> Reason:
    fact, effect = saying.row(firing)
    return Reason(
        rule=firing.rule,
        ceiling=firing.ceiling,
        grade=firing.grade or BY_ID[firing.rule].grade,
        fact=fact,
        effect=effect,
        text=saying.text(firing),
        source=source_of(firing.rule),
    )


def _alternatives(verdict: Verdict, headline: Firing, firings: Sequence[Firing]) -> tuple[str, ...]:
    if verdict == "rest" and any(_red(firing) or firing.rule == "IL1" for firing in firings):
        return ()
    if verdict in RUNNING or verdict == "rest":
        return ALTERNATIVES[verdict]
    return BESIDES.get(headline.rule, ALTERNATIVES[verdict])
