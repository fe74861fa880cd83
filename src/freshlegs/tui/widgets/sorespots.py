"""What is set on the legs map: sore spots, asked and changed by the place where they stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple, cast

from freshlegs.models import Muscle, Pain, Wellness, Window
from freshlegs.models.ranges import PainFlag, Part, Side, Site
from freshlegs.phrase.soreparts import NATURES, PARTS, Kept, Nature, home_of
from freshlegs.records import replace
from freshlegs.rules.pain import TENDON
from freshlegs.rules.soreness import Numbers, sore_parts
from freshlegs.telling.entries import sore_spots

Spot = Muscle | Pain
Spots = tuple[Spot, ...]
ONE_DAY = dt.timedelta(days=1)
FAR_SIDE: dict[Side, Side] = {"left": "right", "right": "left"}


class Place(NamedTuple):
    """A part of the map on one side or both; `name` says which where the part is "other"."""

    part: str
    side: Side
    name: str | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that it covers."""
        return ("left", "right") if self.side == "both" else (self.side,)


def kept_of(spot: Spot) -> Kept:
    """Give where the record format keeps a spot."""
    return Kept("muscles", spot.part, spot.name) if isinstance(spot, Muscle) else Kept("pains", spot.site, spot.name)


def nature_of(spot: Spot) -> Nature:
    """Tell what hurts."""
    return _nature(kept_of(spot))


def _nature(kept: Kept) -> Nature:
    if kept.field == "muscles":
        return "muscle"
    return "tendon" if kept.word in TENDON else "pain"


def natures_at(place: Place) -> tuple[Nature, ...]:
    """Give the kinds of soreness that there are at a place."""
    part = PARTS[place.part]
    told = {"muscle": bool(part.muscle), "pain": meant(place, "pain")[1] == "pain", "tendon": bool(part.tendon)}
    return tuple(nature for nature in NATURES if told[nature])


def place_of(spot: Spot) -> Place:
    """Give where a spot stands; one of an untold side stands on both."""
    part, name = home_of(kept_of(spot))
    return Place(part, spot.side or "both", name)


def kept_at(place: Place, nature: Nature) -> Kept | None:
    """Give where soreness of a nature at a place is kept; None where there is no such muscle."""
    return PARTS[place.part].kept(nature, place.name)


def meant(place: Place, nature: Nature) -> tuple[Place, Nature]:
    """Give where soreness of a nature stands that is set at a place, and as what: a calf's tendon is the Achilles."""
    kept = kept_at(place, nature)
    if kept is None:
        return place, nature
    part, name = home_of(kept)
    return Place(part, place.side, name), _nature(kept)


def covers(spot: Spot, side: Side) -> bool:
    """Tell whether a spot says something about a side."""
    return side == "both" or spot.side in (side, "both", None)


def spots_at(spots: Iterable[Spot], place: Place) -> Spots:
    """Give what is said at a place, the worst first."""
    there = (spot for spot in spots if place_of(spot)[::2] == place[::2] and covers(spot, place.side))
    return tuple(sorted(there, key=lambda spot: -spot.nrs))


def said_of(spots: Iterable[Spot], place: Place, nature: Nature | None = None) -> Spot | None:
    """Give the spot that a place means: of a nature if one is told, else the worst."""
    return next((spot for spot in spots_at(spots, place) if nature in (None, nature_of(spot))), None)


def felt(spots: Spots, place: Place, nature: Nature, nrs: int, flags: Iterable[PainFlag] = ()) -> Spots:
    """Give the spots with a number set at a place; what was said there of the same kind is said anew."""
    kept = kept_at(place, nature)
    if kept is None:
        return spots
    new: Spot
    if kept.field == "muscles":
        new = Muscle(part=cast("Part", kept.word), nrs=nrs, side=place.side, name=kept.name)
    else:
        new = Pain(site=cast("Site", kept.word), nrs=nrs, side=place.side, flags=tuple(flags), name=kept.name)
    return tuple(sorted((*without(spots, kept, place.side), new), key=_order))


def _order(spot: Spot) -> tuple[str, str, str, str]:
    kept = kept_of(spot)
    return kept.field, kept.word, kept.name or "", spot.side or ""


def without(spots: Spots, kept: Kept, side: Side) -> Spots:
    """Give the spots without what is said of a side; what was said of both sides stays for the other."""
    left: list[Spot] = []
    for spot in spots:
        if kept_of(spot) != kept or not covers(spot, side):
            left.append(spot)
        elif side != "both" and (spot.side == "both" or (spot.side is None and isinstance(spot, Muscle))):
            left.append(replace(spot, side=FAR_SIDE[side]))
    return tuple(left)


def turned(spots: Spots, place: Place, spot: Spot, nature: Nature) -> Spots:
    """Give the spots with one at a place made another kind of soreness; a muscle has no flags."""
    flags = spot.flags if isinstance(spot, Pain) else ()
    return felt(without(spots, kept_of(spot), place.side), place, nature, spot.nrs, flags)


def flagged(spots: Spots, place: Place, pain: Pain, flag: PainFlag) -> Spots:
    """Give the spots with a flag of a pain put up or taken down."""
    flags = tuple(one for one in pain.flags if one != flag) if flag in pain.flags else (*pain.flags, flag)
    new = replace(pain, flags=flags, side=place.side)
    return tuple(sorted((*without(spots, kept_of(pain), place.side), new), key=_order))


def spots_of(looks: Iterable[Wellness]) -> Spots:
    """Give all sore spots of some looks at oneself."""
    return tuple(dict.fromkeys(spot for look in looks for spot in sore_spots(look)))


def looks_on(days: Window | None, day: dt.date) -> tuple[Wellness, ...]:
    """Give the looks at oneself of a day."""
    return tuple(look for look in days.mornings if look.date == day) if days else ()


def told_on(looks: Sequence[Wellness], kept: Kept, side: Side) -> int | None:
    """Give the number of a day's looks: the worst; 0 where it was asked and not listed; None where it was not asked."""
    numbers = [spot.nrs for spot in spots_of(looks) if kept_of(spot) == kept and covers(spot, side)]
    asked = any(getattr(look, kept.field) is not None for look in looks)
    return max(numbers, default=0 if asked else None)


class Line(NamedTuple):
    """How a part of the map was over some days, oldest first: 0-10, or None where nothing was told."""

    place: Place
    numbers: Numbers


def lines_of(days: Window | None, until: dt.date, count: int, now: Spots, first: Place) -> tuple[Line, ...]:
    """Give a line for each part that was sore in `count` days up to `until`, and for `first` always, before all others.

    `now` is what the last day says. The others follow by how lately and how much they were sore.
    """
    since = until - ONE_DAY * (count - 1)
    window = _with_now(days or Window(since=since, until=until), until, now)
    lines = [Line(Place(one.part, one.side, one.name), one.numbers) for one in sore_parts(window, since, until)]
    if first[::2] not in {line.place[::2] for line in lines}:
        lines.append(Line(first._replace(side="both"), _not_sore(window, since, count)))
    return tuple(sorted(lines, key=lambda line: (line.place[::2] != first[::2], _lately(line.numbers))))


def look_of(spots: Spots, day: dt.date) -> Wellness:
    """Give the check-in that says just these spots."""
    muscles = tuple(spot for spot in spots if isinstance(spot, Muscle))
    pains = tuple(spot for spot in spots if isinstance(spot, Pain))
    return Wellness(date=day, muscles=muscles or None, pains=pains or None)


def _with_now(days: Window, day: dt.date, now: Spots) -> Window:
    others = tuple(look for look in days.mornings if look.date != day)
    return replace(days, mornings=(*others, look_of(now, day)))


def _not_sore(days: Window, since: dt.date, count: int) -> Numbers:
    """Give the line of a part that nobody named: 0 where it was asked."""
    asked = {look.date for look in days.mornings if look.muscles is not None or look.pains is not None}
    return tuple(0 if since + ONE_DAY * step in asked else None for step in range(count))


def _lately(numbers: Numbers) -> tuple[int, int]:
    """Give what sorts the latest and worst first."""
    back = next((back for back, nrs in enumerate(reversed(numbers)) if nrs), len(numbers))
    return back, -max((nrs or 0 for nrs in numbers[-7:]), default=0)


def began_at(days: Window | None, day: dt.date, now: Spots, reach: int) -> Place:
    """Give where the runner is likely to be asked first: the worst of the day, else of the last day that was sore."""
    for back in range(reach):
        spots = now if back == 0 else spots_of(looks_on(days, day - ONE_DAY * back))
        worst = max((spot for spot in spots if spot.nrs), key=lambda spot: spot.nrs, default=None)
        if worst:
            return place_of(worst)
    return Place("quad", "both")
