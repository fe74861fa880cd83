"""P: pain of joints, tendons, bones and one side, as it is this morning (P0 to P3, P6, P7; 6.3).

The book knows sites, not sides: left and right knee are one site, the worse counts. `n` is the number with the
painkiller's 2 points on top; P3's baseline, P6 and P8 read the bare number, as the book writes "nrs" there.

P5 is silent where today's own ceiling is as low as its own. Taken alone that would let a tendon that begins to hurt
lift the 5 km of the test run, so P2 keeps that cap (10.1, M1).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from freshlegs.models import Pain
from freshlegs.models.ranges import Site
from freshlegs.records import dataclass, replace
from freshlegs.rules.advice import Grade
from freshlegs.rules.case import Case
from freshlegs.rules.dose import LITTLE_TEST_M
from freshlegs.rules.firing import CROSS, EASY, FREE, RECOVERY, REST, Caps, Distance, Fact, Firing, strictest
from freshlegs.rules.morning import Morning
from freshlegs.rules.thresholds import THRESHOLDS, band

TENDON: frozenset[Site] = frozenset({"achilles", "plantar_heel", "patellar_tendon", "hamstring_tendon"})

TEST_M = LITTLE_TEST_M[1]
"""The little test run, at most."""

_P0 = THRESHOLDS["P0"]
_P3 = THRESHOLDS["P3"]
_P5 = THRESHOLDS["P5"]
_P6 = THRESHOLDS["P6"]
_P7 = THRESHOLDS["P7"]


@dataclass(frozen=True, slots=True)
class Felt:
    """A pain as it counts: `n` of 10, painkiller included."""

    pain: Pain
    n: int

    @property
    def tendon(self) -> bool:
        """Whether tendons, which tolerate more, are meant."""
        return self.pain.site in TENDON

    @property
    def ceiling(self) -> int:
        """The ceiling of P1 or P2."""
        found = band("P2" if self.tendon else "P1", self.n)
        return FREE if found is None else found


def with_painkiller(number: int, morning: Morning) -> int:
    """Give a number of pain or soreness with the painkiller's points on top (P7)."""
    return min(_P7["most"], number + _P7["points"]) if morning.painkiller and number >= 1 else number


def felt(case: Case, morning: Morning) -> list[Felt]:
    """Give the pains of a morning that count: "my normal" does not."""
    numbers = [Felt(pain, with_painkiller(pain.nrs, morning)) for pain in morning.pains]
    return [one for one in numbers if one.n > case.usual_pain(one.pain.site)]


def level(case: Case, morning: Morning) -> int:
    """Give the lowest P1/P2 ceiling of a morning, 4 where nothing hurts."""
    return min((one.ceiling for one in felt(case, morning)), default=FREE)


def remembrance(case: Case) -> tuple[int, tuple[dt.date, Felt] | None]:
    """Give the rank that the last 14 mornings' pain left (4: none), and the morning and pain it comes from (P5)."""
    remembered = FREE
    source: tuple[dt.date, Felt] | None = None
    for days in range(_P5["days"], 0, -1):
        morning = case.morning(days)
        then = level(case, morning)
        # A morning of 1-2/10 leaves no memory.
        if then < EASY and then <= remembered + 1:
            remembered = then
            source = morning.date, min(felt(case, morning), key=lambda one: (one.ceiling, -one.n, one.pain.site))
        else:
            remembered = min(FREE, remembered + 1)
    return remembered, source


def where(pain: Pain) -> dict[str, Fact]:
    """Give the facts that name a pain: the site, and the side and the runner's own name for it where known."""
    return {"site": pain.site, "side": pain.side or "", "name": pain.name or ""}


def watched_sites(case: Case) -> tuple[Site, ...]:
    """Give the joints that P0 watches this morning: those of the profile after a long or hard day, else none."""
    sites = case.runner.watch_sites
    return tuple(sorted(set(sites))) if sites and case.class_ago(1) >= _P0["class"] else ()


def watched(case: Case) -> Firing | None:
    """P0: the joint that complains after long or hard days: no running until answered, then the test run."""
    sites = watched_sites(case)
    if not sites:
        return None
    distance = Distance(sum(run.distance_m for run in case.runs(1, 1)))
    facts: dict[str, Fact] = {"sites": sites, "km": distance}
    if not case.today.pains_answered:
        return Firing(rule="P0", ceiling=CROSS, variant="unanswered", facts=facts)
    n = max((one.n for one in felt(case, case.today) if one.pain.site in sites), default=0)
    variant = _watched_variant(case, n)
    caps = Caps(distance_m=TEST_M)
    return Firing(rule="P0", ceiling=RECOVERY, caps=caps, variant=variant, facts=facts | {"n": n}, test_run=True)


def _watched_variant(case: Case, n: int) -> str:
    """Tell how the watched joints are: fine as all is, fine but something else hurts, a little, or more than that."""
    if n:
        return "little" if band("P1", n) == EASY else "more"
    return "fine_here" if any(pain.nrs for pain in case.today.pains) else "fine"


def joint(case: Case) -> Firing | None:
    """P1: any site that is no tendon."""
    return strictest(_now(case, "P1", tendon=False))


def tendon(case: Case) -> Firing | None:
    """P2: tendons. Where P5 would offer the test run for another site, its 5 km hold here."""
    firing = strictest(_now(case, "P2", tendon=True))
    if firing and firing.ceiling == RECOVERY and remembrance(case)[0] + 1 == RECOVERY:
        return replace(firing, caps=Caps(distance_m=TEST_M))
    return firing


def _now(case: Case, rule: str, *, tendon: bool) -> Iterator[Firing]:
    for one in felt(case, case.today):
        if one.tendon == tendon:
            facts = where(one.pain) | {"n": one.n, "nrs": one.pain.nrs, "plus": case.today.painkiller}
            grade: Grade = "B" if tendon or one.pain.site == "knee" else "C"
            variant = {REST: "much", EASY: "little"}.get(one.ceiling, "some")
            yield Firing(
                rule=rule, ceiling=one.ceiling, variant=variant, facts=facts, grade=grade, tie=(one.n, one.pain.site)
            )


def risen(case: Case) -> Firing | None:
    """P3: more pain at a site than before yesterday's run."""
    return strictest(_risen(case)) if case.runs(1, 1) else None


def _risen(case: Case) -> Iterator[Firing]:
    for one in felt(case, case.today):
        before = baseline(case, one.pain.site)
        if before is None or one.n - before < _P3["rise"]:
            continue
        much = one.n - before >= _P3["rest_rise"] and one.n >= _P3["rest_nrs"]
        facts = where(one.pain) | {"b": before, "n": one.n}
        yield Firing(rule="P3", ceiling=REST if much else CROSS, facts=facts, tie=(one.n - before, one.pain.site))


def baseline(case: Case, site: Site) -> int | None:
    """Give the pain at a site before yesterday's run: that morning's, else as told of the run, else None."""
    morning = case.morning(1).nrs_at(site)
    if morning is not None:
        return morning
    told = [run.pain_before for run in case.runs(1, 1) if run.pain_site == site and run.pain_before is not None]
    return min(told, default=None)


def lasting(case: Case) -> Firing | None:
    """P6: a site at 3 or more on five of ten mornings."""
    sore: dict[Site, list[Pain]] = {}
    for days in range(_P6["mornings"]):
        for pain in case.morning(days).pains:
            if pain.nrs >= _P6["nrs"]:
                sore.setdefault(pain.site, []).append(pain)
    site, pains = max(sore.items(), key=lambda item: (len(item[1]), item[0]), default=("other", []))
    if len(pains) < _P6["of_them"]:
        return None
    named = [where(pain) for pain in pains]
    same = named[0] if all(name == named[0] for name in named) else {"site": site}
    return Firing(rule="P6", ceiling=CROSS, facts=same | {"x": len(pains)})


def painkiller(case: Case) -> Firing | None:
    """P7: a painkiller hides pain; a note, the points are in the numbers."""
    hurts = case.today.soreness >= 1 or any(pain.nrs >= 1 for pain in case.today.pains)
    return Firing(rule="P7", ceiling=FREE) if case.today.painkiller and hurts else None
