"""From the facts of one entry to records of the record format."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from freshlegs.language import mark, markc, tr, trc
from freshlegs.phrase.going import going
from freshlegs.phrase.morning import morning
from freshlegs.phrase.reading import Fact, type_told
from freshlegs.phrase.running import CARRIED, GOING, cross, ran, run, run_type, surely_run
from freshlegs.phrase.sheet import Sheet
from freshlegs.units import day_text

Asked = Literal["add", "sore", "check", "plan", "change"]
"""What the words answer: quick add, soreness, the morning check-in, what is planned, or what to change of an entry."""

Told = dict[str, object]

MARK_TEXT = {
    "rest": markc("day", "rest day"),
    "sick": markc("day", "sick"),
    "travel": markc("day", "travelling"),
}
AHEAD = frozenset({"note", "plan"})
"""Kinds of records that may lie ahead."""

NOTHING_SAID: dict[Asked, str] = {
    "add": mark("What was it? Write it like 8k 50min easy, rest, or left knee 3."),
    "sore": mark("What is sore, from 0 to 10? Write it like left knee 3, quads 4, or no pain."),
    "check": mark("How are you? Write it like sleep 7 fatigue 4 legs 2 pain none illness none."),
    "plan": mark("What is the plan? Write it like sat 28k long, or tue rest."),
    "change": mark("What is to change? Write it like rpe 7, or 8.2k."),
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
        sheet.refuse(sheet.first("day", "filler"), tr(NOTHING_SAID[asked]))
    if day > sheet.today and any(record["kind"] not in AHEAD for record in told):
        early = tr("{day} has not come yet. What lies ahead is a plan.", day=day_text(day, sheet.units))
        sheet.refuse(sheet.first("day"), early)
    return [
        {"kind": record["kind"], "date": day.isoformat()} | record | {"date": day.isoformat()} for record in told
    ], day


def whole_note(sheet: Sheet, note: Fact, scope: str, asked: Asked, carried: dt.date) -> tuple[list[Told], dt.date]:
    """Give the note of a day or a week that fills its line."""
    day = sheet.day(carried)
    said = (
        trc("read back", "week note: {words}", words=note.value)
        if scope == "week"
        else trc("read back", "note: {words}", words=note.value)
    )
    sheet.show(note, "text", said)
    if asked == "add":
        told = {"kind": "note", "date": day.isoformat(), "text": note.value}
        return [told | ({"scope": scope} if scope == "week" else {})], day
    if asked in ("sore", "check"):
        return [{"kind": "wellness", "date": day.isoformat(), "notes": note.value}], day
    behind = tr("A note goes after --.")
    sheet.refuse(note, f"{tr(NOTHING_SAID[asked])} {behind}")
    return [], day


def _moved(sheet: Sheet) -> list[Told]:
    """Give the run, the session of cross-training or the marked day, if the entry holds one."""
    mark, sport, runs = sheet.one("mark"), sheet.one("cross"), ran(sheet)
    if sport and (other := surely_run(sheet)):
        sheet.which(other, sport)
    elif mark and (moved := [*sheet.all(*GOING, "cross"), *runs]):
        said = {"mark": sheet.words(mark), "words": sheet.words(moved[0])}
        message = tr("A day marked '{mark}' has no '{words}'. Leave one out, or part them by ;.", **said)
        sheet.refuse(moved[0], message)
    elif mark:
        sheet.show(mark, "mark", trc("day", MARK_TEXT[mark.value]))
        return [{"kind": "note", "text": mark.value, "mark": mark.value}]
    elif sport and (before := _before_and(sheet, sport)):
        said = {"one": sheet.words(before), "other": sheet.words(sport)}
        message = tr("'{one}' and '{other}': two sessions? Part them by ;.", **said)
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
        sheet.show(mark, "type", type_told("rest"))
    elif sport:
        told["type"] = "walk" if sport.value == "walk" else "cross"
        sheet.show(sport, "type", type_told(str(told["type"])))
    elif kind:
        told["type"] = kind
    gone = going(sheet, cross=sport.value if sport else None)
    told |= {name: value for name in ("distance_m", "duration_s") if (value := getattr(gone, name)) is not None}
    effort = sheet.one("rpe")
    if effort:
        told["rpe_target"] = effort.value
        sheet.show(effort, "rpe_target", f"RPE {effort.value}")
    _refuse_beside(sheet, {"type", "distance", "named", "duration", "colon", "pace", "rpe", "cross", "mark"}, NO_PLAN)
    if gone.start:
        sheet.refuse(gone.start, tr(NO_PLAN, words=sheet.words(gone.start)))
    if mark and mark.value != "rest":
        sheet.refuse(mark, tr("'{words}' is no plan. Write rest, or log it with add.", words=sheet.words(mark)))
    if "type" not in told and not sheet.troubles:
        at = sheet.first("distance", "named", "duration", "colon", "pace", "day")
        question = tr(
            "Which kind? Write easy, recovery, long, tempo, intervals, hills, race, test, rest, walk or cross."
        )
        sheet.refuse(at, question)
    return [told] if "type" in told else []


def _changed(sheet: Sheet, note: Fact | None) -> list[Told]:
    """Give the entry that is changed, with what was said in place of what it said."""
    kind = sheet.base.get("kind")
    if not note and not any(fact.name != "filler" for fact in sheet.facts) and not sheet.troubles:
        question = NOTHING_SAID["change"]
        sheet.refuse(None, tr(question))
    if kind == "run":
        _refuse_beside(sheet, {*GOING, "sore"}, NO_RUN)
        told = run(sheet)
        return [told] if told else []
    if kind == "cross":
        _refuse_beside(sheet, {*GOING, "cross"}, NO_CROSS)
        return [cross(sheet, sheet.one("cross"))]
    if kind == "plan":
        return _planned(sheet)
    if kind == "wellness":
        _refuse_moves(sheet, "check")
        return [{**sheet.base} | morning(sheet)]
    _refuse_beside(sheet, {"mark"}, NO_NOTE)
    mark = sheet.one("mark")
    return [{**sheet.base} | ({"mark": mark.value} if mark else {})]


NO_PLAN = mark("A plan keeps no '{words}'. Leave it out, or put it after --.")
NO_RUN = mark("A run keeps no '{words}'. Leave it out, or put it after --.")
NO_CROSS = mark("Cross-training keeps no '{words}'. Leave it out, or put it after --.")
NO_NOTE = mark("A note keeps no '{words}'. Leave it out, or put it after --.")


def _refuse_beside(sheet: Sheet, kept: set[str], sentence: str) -> None:
    """Refuse what a record of this kind does not hold, in the sentence of its kind."""
    for fact in sheet.facts:
        if fact.name in kept and not (fact.name == "sore" and fact.value.nrs is not None):
            continue
        if fact.name not in ("day", "filler", "bare"):
            sheet.refuse(fact, tr(sentence, words=sheet.words(fact)))


def _refuse_moves(sheet: Sheet, asked: Asked) -> None:
    """Refuse what belongs to a run or a marked day where only soreness or the check-in is asked."""
    for fact in sheet.facts:
        words = sheet.words(fact)
        if fact.name == "avg_hr":
            meant = f"rhr {fact.value}"
            message = tr(
                "'{words}' belongs to a run. Write {meant} for the resting heart rate.", words=words, meant=meant
            )
            sheet.refuse(fact, message, meant)
        elif fact.name == "bare":
            sheet.refuse(fact, tr("'{n}' of what? Write legs {n}, sleep {n} or left knee {n}.", n=words))
        elif fact.name == "mark":
            message = tr(
                "'{words}' marks a day: log it with add. Here, write the symptoms, or illness none.", words=words
            )
            sheet.refuse(fact, message)
        elif fact.name in (*GOING, *CARRIED, "cross") or (fact.name == "sore" and fact.value.nrs is None):
            message = NOT_SORENESS if asked == "sore" else NOT_CHECKIN
            sheet.refuse(fact, tr(message, words=words))


NOT_SORENESS = mark("'{words}' belongs to a run, not to soreness. Log it with add.")
NOT_CHECKIN = mark("'{words}' belongs to a run, not to the check-in. Log it with add.")


def _with_note(sheet: Sheet, told: list[Told], note: Fact | None, asked: Asked) -> list[Told]:
    """Put the runner's own words where they belong: to the run, the session, the marked day, the morning or the day."""
    if note is None:
        return told
    sheet.show(note, "notes", trc("read back", "note: {words}", words=note.value))
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
    how_far, how_long = sheet.has("distance", "named"), sheet.has("duration", "colon", "pace")
    if alone and how_far and not how_long:
        sheet.refuse(place, tr("'{n}' of what? For minutes write {n}min.", n=number), f"{number}min")
    elif alone and how_long and not how_far:
        message = tr("'{n}' of what? For a distance write {far}.", n=number, far=f"{number}{far}")
        sheet.refuse(place, message, f"{number}{far}")
    else:
        sheet.refuse(place, tr(MINUTES_OR[far], words=sheet.words(place), n=number))


MINUTES_OR = {
    "k": mark("'{words}': is {n} minutes or km? Write {n}min or {n}k"),
    "mi": mark("'{words}': is {n} minutes or miles? Write {n}min or {n}mi"),
}
