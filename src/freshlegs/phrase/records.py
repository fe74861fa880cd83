"""From the facts of one entry to records of the record format."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from freshlegs.phrase.going import going
from freshlegs.phrase.morning import morning
from freshlegs.phrase.reading import Fact
from freshlegs.phrase.running import CARRIED, GOING, cross, ran, run, run_type, surely_run
from freshlegs.phrase.sheet import Sheet
from freshlegs.units import day_text

Asked = Literal["add", "sore", "check", "plan", "change"]
"""What the words answer: quick add, soreness, the morning check-in, what is planned, or what to change of an entry."""

Told = dict[str, object]

MARK_TEXT = {"rest": "rest day", "sick": "sick", "travel": "travelling"}
AHEAD = frozenset({"note", "plan"})
"""Kinds of records that may lie ahead."""

NOTHING_SAID: dict[Asked, str] = {
    "add": "What was it? Write it like 8k 50min easy, rest, or left knee 3.",
    "sore": "What is sore, from 0 to 10? Write it like left knee 3, quads 4, or no pain.",
    "check": "How are you? Write it like sleep 7 fatigue 4 legs 2 pain none illness none.",
    "plan": "What is the plan? Write it like sat 28k long, or tue rest.",
    "change": "What is to change? Write it like rpe 7, or 8.2k.",
}


def records_of(sheet: Sheet, asked: Asked, note: Fact | None, carried: dt.date) -> tuple[list[Told], dt.date]:
    """Give an entry's records and its day. What hinders is in the sheet's troubles."""
    day = sheet.day(carried)
    if asked in ("sore", "check"):
        _refuse_moves(sheet, asked)
    else:
        _ask_bare(sheet)
    told: list[Told] = []
    if asked == "add":
        told = _moved(sheet)
    elif asked == "plan":
        told = _planned(sheet)
    elif asked == "change":
        told = _changed(sheet, note)
    if asked in ("add", "sore", "check") and (looked := morning(sheet)):
        told.append({"kind": "wellness"} | looked)
    told = _with_note(sheet, told, note, asked)
    if not told and not sheet.troubles:
        sheet.refuse(sheet.first("day", "filler"), NOTHING_SAID[asked])
    if day > sheet.today and any(record["kind"] not in AHEAD for record in told):
        sheet.refuse(sheet.first("day"), f"{day_text(day, sheet.units)} has not come yet. What lies ahead is a plan.")
    return [
        {"kind": record["kind"], "date": day.isoformat()} | record | {"date": day.isoformat()} for record in told
    ], day


def whole_note(sheet: Sheet, note: Fact, scope: str, asked: Asked, carried: dt.date) -> tuple[list[Told], dt.date]:
    """Give the note of a day or a week that fills its line."""
    day = sheet.day(carried)
    sheet.show(note, "text", f"{scope} note: {note.value}" if scope == "week" else f"note: {note.value}")
    if asked == "add":
        told = {"kind": "note", "date": day.isoformat(), "text": note.value}
        return [told | ({"scope": scope} if scope == "week" else {})], day
    if asked in ("sore", "check"):
        return [{"kind": "wellness", "date": day.isoformat(), "notes": note.value}], day
    sheet.refuse(note, f"{NOTHING_SAID[asked]} A note goes after --.")
    return [], day


def _moved(sheet: Sheet) -> list[Told]:
    """Give the run, the session of cross-training or the marked day, if the entry holds one."""
    mark, sport, runs = sheet.one("mark"), sheet.one("cross"), ran(sheet)
    if sport and (other := surely_run(sheet)):
        sheet.which(other, sport)
    elif mark and (moved := [*sheet.all(*GOING, "cross"), *runs]):
        words = sheet.words(moved[0])
        message = f"A day marked '{sheet.words(mark)}' has no '{words}'. Leave one out, or part them by ;."
        sheet.refuse(moved[0], message)
    elif mark:
        sheet.show(mark, "mark", MARK_TEXT[mark.value])
        return [{"kind": "note", "text": mark.value, "mark": mark.value}]
    elif sport and (before := _before_and(sheet, sport)):
        message = f"'{sheet.words(before)}' and '{sheet.words(sport)}': two sessions? Part them by ;."
        sheet.refuse(sport, message)
    elif sport:
        return [cross(sheet, sport)]
    elif sheet.has(*GOING) or runs:
        told = run(sheet)
        return [told] if told else []
    return []


def _before_and(sheet: Sheet, sport: Fact) -> Fact | None:
    """Give what was said of a session before an "and" that leads to a sport: "5k easy and core 20min"."""
    joined = [fact for fact in sheet.all("filler") if fact.value in ("and", "then", "plus") and fact.end <= sport.start]
    leads = joined and not sheet.line[joined[-1].end : sport.start].strip()
    before = [fact for fact in sheet.all(*GOING) if fact.end <= joined[-1].start] if leads else []
    return before[0] if before else None


def _planned(sheet: Sheet) -> list[Told]:
    """Give a plan; it keeps the kind, distance, duration and effort."""
    told: Told = {"kind": "plan", **sheet.base}
    mark, sport, kind = sheet.one("mark"), sheet.one("cross"), run_type(sheet)
    if mark and mark.value == "rest":
        told["type"] = "rest"
        sheet.show(mark, "type", "rest")
    elif sport:
        told["type"] = "walk" if sport.value == "walk" else "cross"
        sheet.show(sport, "type", str(told["type"]))
    elif kind:
        told["type"] = kind
    gone = going(sheet, cross=sport.value if sport else None)
    told |= {name: value for name in ("distance_m", "duration_s") if (value := getattr(gone, name)) is not None}
    effort = sheet.one("rpe")
    if effort:
        told["rpe_target"] = effort.value
        sheet.show(effort, "rpe_target", f"RPE {effort.value}")
    _refuse_beside(sheet, {"type", "distance", "named", "duration", "colon", "pace", "rpe", "cross", "mark"}, "A plan")
    if gone.start:
        sheet.refuse(gone.start, f"A plan keeps no '{sheet.words(gone.start)}'. Leave it out, or put it after --.")
    if mark and mark.value != "rest":
        sheet.refuse(mark, f"'{sheet.words(mark)}' is no plan. Write rest, or log it with add.")
    if "type" not in told and not sheet.troubles:
        at = sheet.first("distance", "named", "duration", "colon", "pace", "day")
        sheet.refuse(
            at, "Which kind? Write easy, recovery, long, tempo, intervals, hills, race, test, rest, walk or cross."
        )
    return [told] if "type" in told else []


def _changed(sheet: Sheet, note: Fact | None) -> list[Told]:
    """Give the entry that is changed, with what was said in place of what it said."""
    kind = sheet.base.get("kind")
    if not note and not any(fact.name != "filler" for fact in sheet.facts) and not sheet.troubles:
        sheet.refuse(None, NOTHING_SAID["change"])
    if kind == "run":
        _refuse_beside(sheet, {*GOING, "sore"}, "A run")
        told = run(sheet)
        return [told] if told else []
    if kind == "cross":
        _refuse_beside(sheet, {*GOING, "cross"}, "Cross-training")
        return [cross(sheet, sheet.one("cross"))]
    if kind == "plan":
        return _planned(sheet)
    if kind == "wellness":
        _refuse_moves(sheet, "check")
        return [{**sheet.base} | morning(sheet)]
    _refuse_beside(sheet, {"mark"}, "A note")
    mark = sheet.one("mark")
    return [{**sheet.base} | ({"mark": mark.value} if mark else {})]


def _refuse_beside(sheet: Sheet, kept: set[str], what: str) -> None:
    """Refuse what a record of this kind does not hold."""
    for fact in sheet.facts:
        if fact.name in kept and not (fact.name == "sore" and fact.value.nrs is not None):
            continue
        if fact.name not in ("day", "filler", "bare"):
            sheet.refuse(fact, f"{what} keeps no '{sheet.words(fact)}'. Leave it out, or put it after --.")


def _refuse_moves(sheet: Sheet, asked: Asked) -> None:
    """Refuse what belongs to a run or a marked day where only soreness or the check-in is asked."""
    for fact in sheet.facts:
        words = sheet.words(fact)
        if fact.name == "avg_hr":
            message = f"'{words}' belongs to a run. Write rhr {fact.value} for the resting heart rate."
            sheet.refuse(fact, message, f"rhr {fact.value}")
        elif fact.name == "bare":
            sheet.refuse(fact, f"'{words}' of what? Write legs {words}, sleep {words} or left knee {words}.")
        elif fact.name == "mark":
            sheet.refuse(fact, f"'{words}' marks a day: log it with add. Here, write the symptoms, or illness none.")
        elif fact.name in (*GOING, *CARRIED, "cross") or (fact.name == "sore" and fact.value.nrs is None):
            where = "soreness" if asked == "sore" else "the check-in"
            sheet.refuse(fact, f"'{words}' belongs to a run, not to {where}. Log it with add.")


def _with_note(sheet: Sheet, told: list[Told], note: Fact | None, asked: Asked) -> list[Told]:
    """Put the runner's own words where they belong: to the run, the session, the marked day, the morning or the day."""
    if note is None:
        return told
    sheet.show(note, "notes", f"note: {note.value}")
    marked = next((record for record in told if record["kind"] == "note"), None)
    if marked:
        marked["text"] = note.value
    elif told:
        told[0]["notes"] = note.value
    elif asked in ("sore", "check"):
        told = [{"kind": "wellness", "notes": note.value}]
    elif asked == "add" and not any(fact.name != "day" for fact in sheet.facts) and not sheet.troubles:
        told = [{"kind": "note", "text": note.value}]
    return told


def _ask_bare(sheet: Sheet) -> None:
    """Ask of what the numbers are that stand alone; those side by side in one question."""
    bare = sheet.all("bare")
    while bare:
        group = [bare.pop(0)]
        while bare and not sheet.line[group[-1].end : bare[0].start].strip():
            group.append(bare.pop(0))
        if _behind_trouble(sheet, group[0].start):
            continue
        _ask_numbers(sheet, Fact("bare", group[-1].value, group[0].start, group[-1].end), alone=len(group) == 1)


def _behind_trouble(sheet: Sheet, start: int) -> bool:
    """Tell whether the words right before are unclear: "shoulder 2" is one question, not two."""
    return any(trouble.end <= start and not sheet.line[trouble.end : start].strip() for trouble in sheet.troubles)


def _ask_numbers(sheet: Sheet, place: Fact, *, alone: bool) -> None:
    number, far = place.value, "k" if sheet.units == "km" else "mi"
    unit = "km" if sheet.units == "km" else "miles"
    how_far, how_long = sheet.has("distance", "named"), sheet.has("duration", "colon", "pace")
    if alone and how_far and not how_long:
        sheet.refuse(place, f"'{number}' of what? For minutes write {number}min.", f"{number}min")
    elif alone and how_long and not how_far:
        sheet.refuse(place, f"'{number}' of what? For a distance write {number}{far}.", f"{number}{far}")
    else:
        question = f"is {number} minutes or {unit}? Write {number}min or {number}{far}"
        sheet.refuse(place, f"'{sheet.words(place)}': {question}")
