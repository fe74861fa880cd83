"""Two looks at one morning made one: what is newly said holds, what was not asked again stays."""

from __future__ import annotations

from typing import Any, TypeVar

from freshlegs.models import Muscle, Pain, Wellness
from freshlegs.models.wire import field_names, said_in
from freshlegs.records import replace

Spot = TypeVar("Spot", Muscle, Pain)


def join(look: Wellness, said: Wellness, assumed: frozenset[str] = frozenset()) -> Wellness:
    """Add to a check-in what was said later: what is newly said holds, what was not asked again stays.

    What is only `assumed` fills in what nobody told yet.
    """
    told = {name for name in assumed if getattr(look, name) is not None}
    if look.muscles:
        told |= assumed & {"soreness"}
    untold: dict[str, Any] = dict.fromkeys(told)
    said = replace(said, **untold)
    news = {
        name: value
        for name in field_names(Wellness)
        if name not in ("id", "date", "muscles", "pains", "notes") and (value := getattr(said, name)) is not None
    }
    return replace(
        look,
        **news,
        muscles=_joined(look.muscles, said.muscles),
        pains=_joined(look.pains, said.pains),
        notes="\n".join(words for words in (look.notes, said.notes) if words) or None,
    )


def wiped(look: Wellness, gone: Wellness) -> Wellness:
    """Take sore spots off a check-in; one that would say nothing then was asked at least."""
    left = replace(look, muscles=_without(look.muscles, gone.muscles), pains=_without(look.pains, gone.pains))
    if said_in(left).keys() <= {"date"}:
        left = replace(left, muscles=look.muscles and (), pains=look.pains and ())
    return left


def _joined(old: tuple[Spot, ...] | None, new: tuple[Spot, ...] | None) -> tuple[Spot, ...] | None:
    """Add sore spots to those of before: the later number of a spot holds, and "none" wipes out all."""
    if not old or not new:
        return old if new is None else new
    return tuple({_place(spot): spot for spot in old + new}.values())


def _without(old: tuple[Spot, ...] | None, gone: tuple[Spot, ...] | None) -> tuple[Spot, ...] | None:
    """Take sore spots off those of before; a list of which nothing is left was not asked."""
    if not old or not gone:
        return old
    return tuple(spot for spot in old if spot not in gone) or None


def _place(spot: Muscle | Pain) -> tuple[str, str | None, str | None]:
    return spot.part if isinstance(spot, Muscle) else spot.site, spot.side, spot.name
