"""From facts to a run, or to a session of cross-training."""

from __future__ import annotations

from freshlegs.language import tr, trc
from freshlegs.models.doubts import doubts
from freshlegs.models.run import Run
from freshlegs.phrase.body import Sore
from freshlegs.phrase.going import Going, going
from freshlegs.phrase.reading import LEGS_TOLD, RUNS_TOLD, Fact, type_told
from freshlegs.phrase.sheet import Sheet, nearly
from freshlegs.phrase.soreparts import course_told
from freshlegs.phrase.vocabulary import RUN_FILLERS, WEAK
from freshlegs.phrase.words import MEASURES
from freshlegs.phrase.worth import HEIGHTS
from freshlegs.units import Units, height_text

CARRIED = ("rpe", "avg_hr", "max_hr", "ascent_m", "descent_m", "altered_gait", "legs_before", "legs_after", "shoes")
CROSS_KEEPS = frozenset({"rpe", "avg_hr", "max_hr"})
GOING = ("distance", "named", "duration", "colon", "pace", "start", "tag", "type", *CARRIED)
"""Facts that only a run or a session of cross-training holds."""

_UNITS = {"avg_hr": " bpm", "max_hr": " bpm"}


def ran(sheet: Sheet) -> list[Fact]:
    """Give what says that it was a run without saying how far: "ran", or how a pain behaved."""
    said = [fact for fact in sheet.all("filler") if fact.value in RUN_FILLERS]
    return said + [fact for fact in sheet.all("sore") if fact.value.tracked]


def surely_run(sheet: Sheet) -> Fact | None:
    """Give a fact that no cross-training has."""
    jogged = [fact for fact in sheet.all("type") if {"jog", "par"} & {word[:3] for word in sheet.words(fact).split()}]
    return next(iter([*ran(sheet), *jogged]), None)


def run(sheet: Sheet) -> dict[str, object] | None:
    """Give the run; None where it is not known how far."""
    gone = going(sheet)
    told = {"kind": "run", **sheet.base} | _gone(gone)
    kind = run_type(sheet)
    if kind:
        told["type"] = kind
    for name in CARRIED:
        _carry(sheet, told, name)
    _track(sheet, told)
    _tags(sheet, told)
    shoes = sheet.first("shoes")
    if shoes and (near := nearly(shoes.value, sheet.known.shoes)):
        sheet.hint(shoes, tr("new shoes; you also have '{shoes}'", shoes=near))
    if gone.distance_m is None:
        _ask_distance(sheet)
        return None
    _doubt(sheet, gone, told)
    return told


def cross(sheet: Sheet, sport: Fact | None) -> dict[str, object]:
    """Give a session of cross-training; it keeps no climb, no shoes and no kind of run."""
    told: dict[str, object] = {"kind": "cross", **sheet.base}
    if sport:
        told["cross_kind"] = sport.value
        words, kind = sheet.words(sport).casefold(), type_told(sport.value)
        sheet.show(sport, "cross_kind", kind if words == sport.value else f"{kind} ({words})")
    gone = going(sheet, cross=str(told.get("cross_kind")))
    told |= _gone(gone)
    if gone.distance and told.get("cross_kind") in ("core", "strength"):
        message = tr(
            "'{words}' of {kind}? Leave it out, or part two entries by ;.",
            words=sheet.words(gone.distance),
            kind=type_told(str(told["cross_kind"])),
        )
        sheet.refuse(gone.distance, message)
    for name in CARRIED:
        if name in CROSS_KEEPS:
            _carry(sheet, told, name)
        elif fact := sheet.one(name):
            message = tr(
                "'{words}' is kept for runs only. Leave it out here, or put it after --.", words=sheet.words(fact)
            )
            sheet.refuse(fact, message)
    _tags(sheet, told)
    for fact in sheet.all("type"):
        sheet.hint(fact, tr("'{words}' is not kept here; rpe tells how hard it was", words=sheet.words(fact)))
    return told


def _carry(sheet: Sheet, told: dict[str, object], name: str) -> None:
    """Take over a field as it was said."""
    fact = sheet.one(name)
    if fact:
        told[name] = fact.value
        sheet.show(fact, name, _shown(name, fact.value, sheet.units))


def _shown(name: str, value: object, units: Units) -> str:
    if name == "altered_gait":
        return trc("read back", "limped") if value else trc("read back", "no limp")
    if name.startswith("legs"):
        return trc("legs", LEGS_TOLD[name, str(value)])
    if isinstance(value, int) and name in HEIGHTS:
        return f"{MEASURES[name].told} {height_text(value, units)}"
    return (
        trc("read back", "shoes {shoes}", shoes=value)
        if name == "shoes"
        else f"{MEASURES[name].told} {value}{_UNITS.get(name, '')}"
    )


def _gone(gone: Going) -> dict[str, object]:
    told = {
        "start": gone.start.value if gone.start else None,
        "distance_m": gone.distance_m,
        "duration_s": gone.duration_s,
    }
    return {name: value for name, value in told.items() if value is not None}


def _ask_distance(sheet: Sheet) -> None:
    if not sheet.has("bare") and not sheet.troubles:
        at = sheet.first("duration", "colon", "pace", "type", *CARRIED, "tag", "start")
        sheet.refuse(at, tr("How far? Write the distance, like 8k, or a pace beside the time, like 5:40/km."))


def _doubt(sheet: Sheet, gone: Going, told: dict[str, object]) -> None:
    """Refuse what can't be, and say what is odd. The judgement is the models' own."""
    average, highest = (value if isinstance(value := told.get(name), int) else None for name in ("avg_hr", "max_hr"))
    tried = Run(
        date=sheet.today,
        distance_m=gone.distance_m or 0,
        duration_s=gone.duration_s,
        avg_hr=average,
        max_hr=highest,
    )
    places = {"duration_s": gone.duration or gone.pace, "distance_m": gone.distance or gone.pace}
    for doubt in doubts(tried, sheet.today, sheet.units):
        fact = places.get(doubt.field) or sheet.first(doubt.field)
        if doubt.impossible and not (fact and any(trouble.start == fact.start for trouble in sheet.troubles)):
            said = f"{doubt.text[:1].upper()}{doubt.text[1:]}"
            sheet.refuse(fact, tr("{doubt}. Check distance and time.", doubt=said))
        elif fact and not doubt.impossible:
            sheet.hint(fact, doubt.text)


def run_type(sheet: Sheet) -> str | None:
    """Give the kind of the run: the firmest word says it, two as firm ask which."""
    facts = sheet.all("type")
    if not facts:
        return None
    firmness = max(fact.value[1] for fact in facts)
    firm = [fact for fact in facts if fact.value[1] == firmness]
    other = next((fact for fact in firm if fact.value != firm[0].value), None)
    if other:
        sheet.which(firm[0], other)
    kind = str(firm[0].value[0])
    sheet.show(firm[0], "type", trc("run", RUNS_TOLD[kind]))
    for fact in facts:
        if fact.value[1] == WEAK:
            words = sheet.words(fact)
            sheet.hint(fact, tr("'{words}' is not kept; a tag {tag} is", words=words, tag=f"#{words.split()[0]}"))
    return kind


def _track(sheet: Sheet, told: dict[str, object]) -> None:
    """Take over how a pain behaved in the run: before, during, after, and its trend."""
    tracked = [fact for fact in sheet.all("sore") if fact.value.tracked]
    for other in tracked[1:]:
        sheet.refuse(other, tr("A run keeps the course of one pain. Write the others as left knee 3."))
    if not tracked:
        return
    sore: Sore = tracked[0].value
    site = _run_site(sore)
    if site:
        told["pain_site"] = site
    if site and sore.side:
        told["pain_side"] = sore.side
    told |= {f"pain_{when}": value for when, value in sore.track.items()}
    if sore.trend:
        told["pain_trend"] = sore.trend
    course = course_told(sore.track, sore.trend)
    sheet.show(tracked[0], "pain_site", " ".join(f"{sore.name_told}: {course}".split()))


def _run_site(sore: Sore) -> str | None:
    """Give the record format's word for where a pain in a run was."""
    part = sore.part
    if sore.nature == "muscle":
        return "muscle"
    if part is None:
        return None
    if sore.nature == "tendon" and part.tendon:
        return part.tendon
    if sore.nature or part.usual == "pain":
        return part.site or "other"
    return part.run_site or "muscle"


def _tags(sheet: Sheet, told: dict[str, object]) -> None:
    """Take over the tags, beside those that were there."""
    facts = sheet.all("tag")
    for fact in facts:
        sheet.show(fact, "tags", f"#{fact.value}")
        near = nearly(fact.value, sheet.known.tags)
        if near:
            sheet.hint(fact, tr("new tag; you also have {tag}", tag=f"#{near}"))
    if facts:
        before = told.get("tags")
        kept = [str(tag) for tag in before] if isinstance(before, list) else []
        told["tags"] = list(dict.fromkeys([*kept, *(fact.value for fact in facts)]))
