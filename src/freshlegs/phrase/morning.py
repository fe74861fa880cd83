"""From facts to a wellness record: soreness, pains, the check-in's answers."""

from __future__ import annotations

from freshlegs.language import decimal, tr, trc
from freshlegs.phrase.body import Sore
from freshlegs.phrase.reading import SIGNS_TOLD, Fact
from freshlegs.phrase.sheet import Sheet
from freshlegs.phrase.soreparts import OTHER, flag_told, place_told
from freshlegs.phrase.words import MEASURES
from freshlegs.phrase.worth import WARMTHS
from freshlegs.units import Units, degrees_text

AS_USUAL: dict[str, object] = {
    "soreness": 0,
    "pains": [],
    "fatigue": 4,
    "sleep_quality": 4,
    "stress": 4,
    "mood": 4,
    "illness": [],
}
"""What "as usual" answers where nothing else is said. Source: rule book 3.3, benign values of what is not measured."""

MEASURED = (
    "soreness", "fatigue", "sleep_quality", "stress", "mood", "sleep_h", "readiness", "resting_hr", "hrv_rmssd",
    "temp_c", "air_temp_c", "dew_point_c",
)  # fmt: skip
ANSWERED = ("painkiller_24h", "soreness_one_sided", "soreness_site")
LISTED = {"illness": "symptom", "alerts": "alert"}
NAMES = frozenset({*MEASURED, *ANSWERED, *LISTED, *LISTED.values(), "pains", "muscles", "usual"})
"""Facts that belong to a wellness record, apart from "sore"."""


def is_morning(fact: Fact) -> bool:
    """Tell whether a fact belongs to a wellness record."""
    return fact.name in NAMES or (fact.name == "sore" and fact.value.nrs is not None)


def morning(sheet: Sheet) -> dict[str, object]:
    """Give what a wellness record says, without kind and date; empty where nothing was said of it."""
    told: dict[str, object] = {}
    for name in (*MEASURED, *ANSWERED):
        fact = sheet.one(name)
        if fact:
            told[name] = fact.value
            sheet.show(fact, name, _shown(name, fact.value, sheet.units))
    _parts(sheet, told)
    for name, single in LISTED.items():
        _listed(sheet, told, name, single)
    usual = sheet.one("usual")
    if usual:
        sheet.show(usual, "usual", trc("read back", "all else as usual"))
        sheet.assumed = frozenset(AS_USUAL.keys() - told.keys())
        told = AS_USUAL | told
    return told


def _shown(name: str, value: object, units: Units) -> str:
    if name in WARMTHS and isinstance(value, float):
        return f"{MEASURES[name].told} {degrees_text(value, units)}"
    if name in MEASURES:
        return f"{MEASURES[name].told} {decimal(f'{value:g}')}"
    if name == "painkiller_24h":
        return trc("read back", "painkiller in the last 24 h") if value else trc("read back", "no painkiller")
    if name == "soreness_site":
        return tr("soreness at the {place}", place=place_told(str(value)))
    return tr("soreness on one side")


def _listed(sheet: Sheet, told: dict[str, object], name: str, single: str) -> None:
    """Gather symptoms or alerts; "none" beside one of them is a contradiction."""
    none, some = sheet.one(name), sheet.all(single)
    if none and some:
        sheet.which(none, some[0])
    if none:
        sheet.show(
            none, name, trc("read back", "illness: none") if name == "illness" else trc("read back", "alerts: none")
        )
    for fact in some:
        sheet.show(fact, name, trc("symptom", SIGNS_TOLD[fact.value]))
    if none or some:
        told[name] = list(dict.fromkeys(fact.value for fact in some))


def _parts(sheet: Sheet, told: dict[str, object]) -> None:
    """Sort what was said of parts into muscles and pains."""
    lists: dict[str, list[dict[str, object]]] = {"muscles": [], "pains": []}
    for fact in sheet.all("sore"):
        sore: Sore = fact.value
        if sore.nrs is None:
            continue
        name, item = _sorted(sheet, fact, sore)
        if item is None:
            continue
        twin = next((one for one in lists[name] if _same_place(one, item)), None)
        if twin and twin != item:
            place = sore.name_told[:1].upper() + sore.name_told[1:]
            sheet.refuse(fact, tr("{place} was said before, with another number. Which one?", place=place))
        if twin is None:
            lists[name].append(item)
        sheet.show(fact, name, _part_text(sore, name, item))
    for name, items in lists.items():
        none = sheet.one(name)
        if none and items:
            sheet.which(none, sheet.all("sore")[0])
        if none:
            sheet.show(
                none, name, trc("read back", "no pain") if name == "pains" else trc("read back", "no sore muscle")
            )
        if none or items:
            told[name] = [*_others(sheet.base.get(name), items), *items] if items else []


def _others(before: object, items: list[dict[str, object]]) -> list[dict[str, object]]:
    """Give the parts that an entry named before it is changed, but for those that are said anew."""
    if not isinstance(before, list):
        return []
    return [one for one in before if not any(_same_place(one, item) for item in items)]


def _same_place(one: dict[str, object], other: dict[str, object]) -> bool:
    return all(one.get(key) == other.get(key) for key in ("part", "site", "side", "name"))


def _sorted(sheet: Sheet, fact: Fact, sore: Sore) -> tuple[str, dict[str, object] | None]:
    """Tell the list that a part belongs to, and what it says there."""
    part = sore.part or OTHER
    nature = sore.nature or ("pain" if sore.flags else part.usual)
    kept = part.kept(nature, sore.name)
    if kept is None or kept.field == "muscles":
        if kept is None:
            place = place_told(part.name)
            sheet.refuse(fact, tr("There is no {place} muscle to be sore. Leave 'muscle' out.", place=place))
            return "muscles", None
        if sore.flags:
            message = tr(
                "A sore muscle has no {flag}. If it is a pain, write {words} ...",
                flag=flag_told(sore.flags[0]),
                words=f"{sore.said_of} joint {sore.nrs}",
            )
            sheet.refuse(fact, message)
            return "muscles", None
        item: dict[str, object] = {"part": kept.word, "nrs": sore.nrs, "side": sore.side or "both", "name": kept.name}
    else:
        item = {"site": kept.word, "nrs": sore.nrs, "side": sore.side, "name": kept.name, "flags": sore.flags or None}
    for word in sore.unkept:
        sheet.hint(fact, tr("'{words}' is not kept; after -- it is", words=word))
    return kept.field, {key: told for key, told in item.items() if told is not None}


def _part_text(sore: Sore, name: str, item: dict[str, object]) -> str:
    """Show a part: "left calf 3/10, muscle"."""
    word = str(item.get("name") or item.get("part") or item.get("site")).replace("_", " ")
    place = place_told(word, item.get("side"))
    flags = "".join(f", {flag_told(flag)}" for flag in sore.flags)
    if name == "muscles":
        return tr("{place} {score}/10, muscle", place=place, score=sore.nrs) + flags
    return tr("{place} {score}/10, pain", place=place, score=sore.nrs) + flags
