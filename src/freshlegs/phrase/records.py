"""From the facts of one entry to records of the record format."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from freshlegs.models.doubts import doubts
from freshlegs.models.run import Run
from freshlegs.phrase.body import Sore
from freshlegs.phrase.going import Going, going
from freshlegs.phrase.morning import morning
from freshlegs.phrase.reading import Fact
from freshlegs.phrase.sheet import Sheet, nearly
from freshlegs.phrase.words import MEASURES, RUN_FILLERS, WEAK
from freshlegs.units import day_text

Asked = Literal["add", "sore", "check"]
"""What the words answer: quick add, soreness, or the morning check-in."""

CARRIED = ("rpe", "avg_hr", "max_hr", "ascent_m", "descent_m", "altered_gait", "legs_before", "legs_after", "shoes")
CROSS_KEEPS = frozenset({"rpe", "avg_hr", "max_hr"})
GOING = ("distance", "named", "duration", "colon", "pace", "start", "tag", "type", *CARRIED)
"""Facts that only a run or a session of cross-training holds."""
MARK_TEXT = {"rest": "rest day", "sick": "sick", "travel": "travelling"}


def records_of(sheet: Sheet, asked: Asked, note: Fact | None, carried: dt.date) -> tuple[list[dict[str, object]], dt.date]:
    """Give an entry's records and its day. What hinders is in the sheet's troubles."""
    day = sheet.day(carried)
    if asked == "add":
        _ask_bare(sheet)
        told = _moved(sheet)
    else:
        _refuse_moves(sheet, asked)
        told = []
    told += _morning(sheet, day)
    told = _with_note(sheet, told, note, asked)
    for record in told:
        record["date"] = day.isoformat()
    if not told and not sheet.troubles:
        sheet.refuse(sheet.first("day", "filler"), NOTHING_SAID[asked])
    if day > sheet.today and any(record["kind"] != "note" for record in told):
        sheet.refuse(sheet.one("day"), f"{day_text(day)} has not come yet. What lies ahead is a plan.")
    return [{"kind": record.pop("kind"), "date": record.pop("date"), **record} for record in told], day


NOTHING_SAID: dict[Asked, str] = {
    "add": "What was it? Write it like 8k 50min easy, rest, or left knee 3.",
    "sore": "What is sore, from 0 to 10? Write it like left knee 3, quads 4, or no pain.",
    "check": "How are you? Write it like sleep 7 fatigue 4 legs 2 pain none illness none.",
}


def whole_note(
    sheet: Sheet, note: Fact, scope: str, asked: Asked, carried: dt.date
) -> tuple[list[dict[str, object]], dt.date]:
    """Give the note of a day or a week that fills its line."""
    day = sheet.day(carried)
    sheet.show(note, "text", f"{scope} note: {note.value}" if scope == "week" else f"note: {note.value}")
    told: dict[str, object] = {"kind": "note", "date": day.isoformat(), "text": note.value}
    if asked != "add":
        return [{"kind": "wellness", "date": day.isoformat(), "notes": note.value}], day
    return [told | ({"scope": scope} if scope == "week" else {})], day


def _moved(sheet: Sheet) -> list[dict[str, object]]:
    """Give the run, the session of cross-training or the marked day, if the entry holds one."""
    mark, cross, runs = sheet.one("mark"), sheet.one("cross"), _run_facts(sheet)
    if cross and (run := _surely_run(sheet)):
        sheet.which(run, cross)
    elif mark and (moved := [*sheet.all(*GOING, "cross"), *runs]):
        message = f"A day marked '{sheet.words(mark)}' has no '{sheet.words(moved[0])}'. Leave one out, or part them by ;."
        sheet.refuse(moved[0], message)
    elif mark:
        sheet.show(mark, "mark", MARK_TEXT[mark.value])
        return [{"kind": "note", "text": mark.value, "mark": mark.value}]
    elif cross:
        return _cross(sheet, cross)
    elif sheet.has(*GOING) or runs:
        return _run(sheet)
    return []


def _run_facts(sheet: Sheet) -> list[Fact]:
    """Give what says that it was a run without saying how far: "ran", or how a pain behaved."""
    ran = [fact for fact in sheet.all("filler") if fact.value in RUN_FILLERS]
    return ran + [fact for fact in sheet.all("sore") if fact.value.tracked]


def _surely_run(sheet: Sheet) -> Fact | None:
    """Give a fact that no cross-training has."""
    jogged = [fact for fact in sheet.all("type") if "jog" in sheet.words(fact).casefold() or "parkrun" in sheet.words(fact)]
    return next(iter([*_run_facts(sheet), *jogged]), None)


def _run(sheet: Sheet) -> list[dict[str, object]]:
    gone = going(sheet)
    told: dict[str, object] = {"kind": "run"} | _gone(gone)
    kind = _type(sheet)
    if kind:
        told["type"] = kind
    for name in CARRIED:
        fact = sheet.one(name)
        if fact:
            told[name] = fact.value
            sheet.show(fact, name, _shown(name, fact.value))
    _track(sheet, told)
    _tags(sheet, told)
    shoes = sheet.one("shoes")
    if shoes and (near := nearly(shoes.value, sheet.known.shoes)):
        sheet.hint(shoes, f"new shoes; you also have '{near}'")
    if gone.distance_m is None:
        _ask_distance(sheet)
        return []
    _doubt(sheet, gone, told)
    return [told]


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
        sheet.refuse(at, "How far? Write the distance, like 8k, or a pace beside the time, like 5:40/km.")


def _doubt(sheet: Sheet, gone: Going, told: dict[str, object]) -> None:
    """Refuse what can't be, and say what is odd. The judgement is the models' own."""
    run = Run(
        date=sheet.today,
        distance_m=gone.distance_m or 0,
        duration_s=gone.duration_s,
        avg_hr=told.get("avg_hr"),  # type: ignore[arg-type]  # a whole number, checked
        max_hr=told.get("max_hr"),  # type: ignore[arg-type]  # a whole number, checked
    )
    places = {"duration_s": gone.duration or gone.pace, "distance_m": gone.distance or gone.pace}
    for doubt in doubts(run, sheet.today):
        fact = places.get(doubt.field) or sheet.one(doubt.field)
        if doubt.impossible:
            sheet.refuse(fact, f"{doubt.text[:1].upper()}{doubt.text[1:]}. Check distance and time.")
        elif fact:
            sheet.hint(fact, doubt.text)


def _type(sheet: Sheet) -> str | None:
    """Give the kind of the run: the firmest word says it, two as firm ask which."""
    facts = sheet.all("type")
    if not facts:
        return None
    firmness = max(fact.value[1] for fact in facts)
    firm = [fact for fact in facts if fact.value[1] == firmness]
    for other in firm[1:]:
        if other.value != firm[0].value:
            sheet.which(firm[0], other)
            break
    kind = str(firm[0].value[0])
    sheet.show(firm[0], "type", f"{kind} run" if kind not in ("intervals", "hills", "race", "other") else kind)
    for fact in facts:
        if fact.value[1] == WEAK:
            word = sheet.words(fact).split()[0]
            sheet.hint(fact, f"'{sheet.words(fact)}' is not kept; a tag #{word} is")
    return kind


def _track(sheet: Sheet, told: dict[str, object]) -> None:
    """Take over how a pain behaved in the run: before, during, after, and its trend."""
    tracked = [fact for fact in sheet.all("sore") if fact.value.tracked]
    for other in tracked[1:]:
        sheet.refuse(other, "A run keeps the course of one pain. Write the others as left knee 3.")
    if not tracked:
        return
    sore: Sore = tracked[0].value
    site = _run_site(sore)
    if site:
        told["pain_site"] = site
    if site and sore.side:
        told["pain_side"] = sore.side
    told.update({f"pain_{when}": value for when, value in sore.track.items()})
    if sore.trend:
        told["pain_trend"] = sore.trend
    course = " ".join([*(f"{when} {value}" for when, value in sore.track.items()), *([sore.trend] if sore.trend else [])])
    sheet.show(tracked[0], "pain_site", f"{sore.said_of}: {course}")


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
    facts = sheet.all("tag")
    for fact in facts:
        sheet.show(fact, "tags", f"#{fact.value}")
        near = nearly(fact.value, sheet.known.tags)
        if near:
            sheet.hint(fact, f"new tag; you also have #{near}")
    if facts:
        told["tags"] = list(dict.fromkeys(fact.value for fact in facts))


def _cross(sheet: Sheet, cross: Fact) -> list[dict[str, object]]:
    """Give a session of cross-training; it keeps no climb, no shoes and no kind of run."""
    told: dict[str, object] = {"kind": "cross", "cross_kind": cross.value}
    words = sheet.words(cross).casefold()
    sheet.show(cross, "cross_kind", cross.value if words == cross.value else f"{cross.value} ({words})")
    told |= _gone(going(sheet, cross=cross.value))
    for name in CARRIED:
        fact = sheet.one(name)
        if fact and name in CROSS_KEEPS:
            told[name] = fact.value
            sheet.show(fact, name, _shown(name, fact.value))
        elif fact:
            message = f"'{sheet.words(fact)}' is kept for runs only. Leave it out here, or put it after --."
            sheet.refuse(fact, message)
    _tags(sheet, told)
    for fact in sheet.all("type"):
        sheet.hint(fact, f"'{sheet.words(fact)}' is not kept here; rpe tells how hard it was")
    return [told]


def _shown(name: str, value: object) -> str:
    """Show a field of a run or of cross-training."""
    if name == "altered_gait":
        return "limped" if value else "no limp"
    if name.startswith("legs"):
        return f"legs {name.removeprefix('legs_')}: {value}"
    if name == "shoes":
        return f"shoes {value}"
    unit = {"avg_hr": " bpm", "max_hr": " bpm", "ascent_m": " m", "descent_m": " m"}.get(name, "")
    return f"{MEASURES[name].shown} {value}{unit}"


def _morning(sheet: Sheet, _day: dt.date) -> list[dict[str, object]]:
    told = morning(sheet)
    return [{"kind": "wellness"} | told] if told else []


def _refuse_moves(sheet: Sheet, asked: Asked) -> None:
    """Refuse what belongs to a run or a marked day where only soreness or the check-in is asked."""
    for fact in sheet.facts:
        words = sheet.words(fact)
        if fact.name == "avg_hr":
            sheet.refuse(fact, f"'{words}' belongs to a run. Write rhr {fact.value} for the resting heart rate.", f"rhr {fact.value}")
        elif fact.name == "bare":
            sheet.refuse(fact, f"'{words}' of what? Write legs {words}, sleep {words} or left knee {words}.")
        elif fact.name == "mark":
            sheet.refuse(fact, f"'{words}' is a day's mark: log it with add. Here, write the symptoms, or illness none.")
        elif fact.name in GOING or fact.name == "cross" or (fact.name == "sore" and fact.value.nrs is None):
            where = "soreness" if asked == "sore" else "the check-in"
            sheet.refuse(fact, f"'{words}' belongs to a run, not to {where}. Log it with add.")


def _with_note(
    sheet: Sheet, told: list[dict[str, object]], note: Fact | None, asked: Asked
) -> list[dict[str, object]]:
    """Put the runner's own words where they belong: to the run, the session, the marked day, the morning or the day."""
    if note is None:
        return told
    sheet.show(note, "notes", f"note: {note.value}")
    marked = next((record for record in told if record["kind"] == "note"), None)
    if marked:
        marked["text"] = note.value
    elif told:
        told[0]["notes"] = note.value
    elif asked != "add":
        told = [{"kind": "wellness", "notes": note.value}]
    elif not any(fact.name != "day" for fact in sheet.facts) and not sheet.troubles:
        told = [{"kind": "note", "text": note.value}]
    return told


def _ask_bare(sheet: Sheet) -> None:
    """Ask of what the numbers are that stand alone; those side by side in one question."""
    bare = sheet.all("bare")
    while bare:
        group = [bare.pop(0)]
        while bare and not sheet.line[group[-1].end : bare[0].start].strip():
            group.append(bare.pop(0))
        number, far = group[-1].value, "k" if sheet.units == "km" else "mi"
        place = Fact("bare", None, group[0].start, group[-1].end)
        unit = "km" if sheet.units == "km" else "miles"
        if len(group) == 1 and sheet.has("distance", "named") and not sheet.has("duration", "colon", "pace"):
            sheet.refuse(place, f"'{number}' of what? For minutes write {number}min.", f"{number}min")
        elif len(group) == 1 and sheet.has("duration", "colon") and not sheet.has("distance", "named"):
            sheet.refuse(place, f"'{number}' of what? For a distance write {number}{far}.", f"{number}{far}")
        else:
            sheet.refuse(place, f"'{sheet.words(place)}': is {number} minutes or {unit}? Write {number}min or {number}{far}")


