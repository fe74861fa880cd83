"""What the rules make of one sore spot by itself: the ceiling it would set, and which flags are worth asking about."""

from __future__ import annotations

from freshlegs.models import Muscle, Pain
from freshlegs.models.ranges import PainFlag, Site
from freshlegs.rules.pain import TENDON
from freshlegs.rules.redflags import BONE
from freshlegs.rules.thresholds import band

HINGED: frozenset[Site] = frozenset({"knee", "ankle", "hip", "other"})
"""What can lock or give way."""
ANYWHERE: tuple[PainFlag, ...] = ("swelling", "hot_red", "cannot_bear_weight", "numbness", "limp")


def ceiling_of(spot: Muscle | Pain) -> int | None:
    """Give the ceiling (0 rest .. 3 easy) that the spot's number meets in M1, P1 or P2; None where they are silent."""
    if isinstance(spot, Muscle):
        return band("M1", spot.nrs)
    return band("P2" if spot.site in TENDON else "P1", spot.nrs)


def flags_asked(spot: Muscle | Pain) -> tuple[PainFlag, ...]:
    """Give the flags that matter for a spot (3.3, RF2 to RF4) and those that it has; none where nothing hurts."""
    if isinstance(spot, Muscle) or not (spot.nrs or spot.flags):
        return ()
    asked: list[PainFlag] = []
    if spot.site not in TENDON:
        asked.append("focal_bone")
    if spot.site in BONE:
        asked += ["night_pain", "rest_pain"]
    asked += ANYWHERE
    if spot.site in HINGED:
        asked += ["locking", "giving_way"]
    return tuple(dict.fromkeys((*asked, *spot.flags)))
