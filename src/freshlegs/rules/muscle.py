"""M: muscle soreness of both legs (6.4)."""

from __future__ import annotations

from freshlegs.rules.case import Case
from freshlegs.rules.firing import CROSS, Fact, Firing
from freshlegs.rules.morning import Morning
from freshlegs.rules.pain import with_painkiller
from freshlegs.rules.thresholds import THRESHOLDS, band

_M2 = THRESHOLDS["M2"]


def soreness(morning: Morning) -> int:
    """Give a morning's soreness as it counts, that morning's painkiller included."""
    return with_painkiller(morning.soreness, morning)


def sore(case: Case) -> Firing | None:
    """M1: sore legs this morning."""
    number = soreness(case.today)
    ceiling = band("M1", number)
    if ceiling is None:
        return None
    variant = ("rest", "walk", "short", "easy")[ceiling]
    facts: dict[str, Fact] = {"s": number, "told": case.today.soreness, "plus": case.today.painkiller}
    return Firing(rule="M1", ceiling=ceiling, variant=variant, facts=facts)


def still_sore(case: Case) -> Firing | None:
    """M2: sore on five mornings running."""
    mornings = (case.morning(days) for days in range(_M2["mornings"]))
    return Firing(rule="M2", ceiling=CROSS) if all(soreness(one) >= _M2["soreness"] for one in mornings) else None
