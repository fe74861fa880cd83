"""Which joints the morning's question means first, and which joint the day's test run is about (P0, P5, P8).

A test run tells something only with how its joint is the next morning, so that is asked before the watched joints,
which are asked after a long or hard day. Once pains are answered nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterable

from freshlegs.models.ranges import Site
from freshlegs.rules.case import Case
from freshlegs.rules.firing import Firing
from freshlegs.rules.pain import remembrance, watched_sites


def joints_asked(case: Case) -> tuple[Site, ...]:
    """Give the joints to ask about this morning, the one tested yesterday first; none where pains are answered."""
    if case.today.pains_answered:
        return ()
    tested: list[Site] = [
        run.pain_site for run in case.runs(1, 1) if run.type == "test" and run.pain_site and run.pain_site != "muscle"
    ]
    return tuple(dict.fromkeys((*sorted(tested), *watched_sites(case))))


def joint_tested(case: Case, firings: Iterable[Firing]) -> Site | None:
    """Give the joint that a test run of the day would be about: the one that hurt lately, else a watched one."""
    offering = {firing.rule for firing in firings if firing.test_run}
    _, source = remembrance(case) if "P5" in offering else (0, None)
    if source:
        return source[1].pain.site
    return next(iter(watched_sites(case)), None) if offering else None
