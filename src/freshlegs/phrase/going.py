"""How far, how long, how fast, and when: two of the three give the third, and a bare "45:30" finds its meaning."""

from __future__ import annotations

from freshlegs.language import decimal, tr, trc
from freshlegs.models.doubts import FAST_S_PER_KM, FASTEST_S_PER_KM, SLOW_S_PER_KM
from freshlegs.models.ranges import Metres, Seconds
from freshlegs.phrase.reading import Fact
from freshlegs.phrase.sheet import Sheet
from freshlegs.phrase.worth import bounds
from freshlegs.records import dataclass
from freshlegs.units import distance_text, duration_text, pace_of, pace_text

SAME_DISTANCE = 0.05
"""A "marathon" of 42.6 km is still one: the number said goes before the name."""
SAME_PACE = 0.03
"""Distance, duration and pace may be rounded that far apart."""
FASTEST_RIDE_S_PER_KM = 30
STROLL_S_PER_KM = 720
TOLD_BY_HOURS = 9
"""Up to "9:59" a time without a distance may be hours and minutes as well as minutes and seconds."""


@dataclass(slots=True, eq=False, repr=False)
class Going:
    """What was said or follows: metres, seconds, start as "HH:MM"; each with its fact where it was said."""

    distance: Fact | None = None
    duration: Fact | None = None
    pace: Fact | None = None
    start: Fact | None = None
    distance_m: int | None = None
    duration_s: int | None = None


def going(sheet: Sheet, *, cross: str | None = None) -> Going:
    """Work out distance, duration, pace and start of a run, or of a session of cross-training."""
    found = Going(_distance(sheet), sheet.one("duration"), sheet.one("pace"), sheet.one("start"))
    found.distance_m = found.distance.value if found.distance else _before(sheet, "distance_m")
    _place_colons(sheet, found, cross)
    found.duration_s = found.duration.value if found.duration else _before(sheet, "duration_s")
    _third(sheet, found)
    _within(sheet, found)
    _show(sheet, found)
    return found


def _before(sheet: Sheet, name: str) -> int | None:
    """Give what the entry said before it is changed."""
    value = sheet.base.get(name)
    return value if isinstance(value, int) else None


def _distance(sheet: Sheet) -> Fact | None:
    """Give the distance: the number goes before the name, where they mean the same."""
    number, name = sheet.one("distance"), sheet.one("named")
    parkrun = name and sheet.line[name.start : name.end].casefold().startswith("park")
    if number and name and not parkrun and abs(number.value - name.value) > SAME_DISTANCE * name.value:
        sheet.which(name, number)
    return number or name


def _place_colons(sheet: Sheet, found: Going, cross: str | None) -> None:
    """Find out which "a:bb" is the time of day and which the duration; ask where it could be either."""
    colons = sheet.all("colon")
    if not colons:
        return
    if len(colons) > 2:  # noqa: PLR2004 - a time of day and a duration
        words = sheet.words(colons[2])
        sheet.refuse(colons[2], tr("'{words}' is one time too many. Leave it out.", words=words))
        return
    if found.duration:
        if len(colons) > 1:
            sheet.which(colons[0], colons[1])
        _set_start(sheet, found, colons[0])
        return
    if len(colons) > 1:
        lasting, clock = _two_colons(sheet, found, colons)
    else:
        lasting, clock = _one_colon(sheet, found, colons[0], cross)
    if clock:
        _set_start(sheet, found, clock)
    if lasting:
        _set_duration(sheet, found, lasting, cross)


def _is_clock(fact: Fact) -> bool:
    hours, minutes, free = fact.value
    return bool(free and hours < 24 and minutes < 60)  # noqa: PLR2004 - a day's hours, an hour's minutes


def _two_colons(sheet: Sheet, found: Going, colons: list[Fact]) -> tuple[Fact | None, Fact | None]:
    """Tell the duration and the time of day among two: (duration, clock)."""
    first, second = colons
    if _is_clock(first) != _is_clock(second):
        return (second, first) if _is_clock(first) else (first, second)
    if found.distance and first.start < found.distance.start < second.start and _is_clock(first):
        return second, first
    question = tr(
        "Which is the time of day, '{one}' or '{other}'? Write at {one} for the time of day.",
        one=sheet.words(first),
        other=sheet.words(second),
    )
    sheet.refuse(first, question)
    return None, None


def _one_colon(sheet: Sheet, found: Going, colon: Fact, cross: str | None) -> tuple[Fact | None, Fact | None]:
    """Tell whether a lone "a:bb" is a duration or a time of day: (duration, clock)."""
    what = [fact.start for fact in sheet.all("distance", "named", "type", "cross", "pace")]
    before = not what or colon.start < min(what)
    if found.start or not before or not _is_clock(colon):
        return colon, None
    words = sheet.words(colon)
    impossible = found.distance and not _possible(colon, found.distance.value, cross)
    if (found.pace and found.distance) or words.startswith("0") or impossible:
        return None, colon
    hours, minutes, _ = colon.value
    lasting = f"{hours}min{minutes:02d}"
    message = tr(
        "'{words}': a time of day or a duration? Write at {words}, or {lasting}.", words=words, lasting=lasting
    )
    sheet.refuse(colon, message)
    return None, None


def _possible(colon: Fact, distance_m: int, cross: str | None) -> bool:
    """Tell whether minutes and seconds over that distance can be."""
    minutes, seconds, _ = colon.value
    pace = pace_of(distance_m, minutes * 60 + seconds)
    return pace is None or pace >= _fastest(distance_m, cross)


def _must_be_hours(colon: Fact, distance_m: int) -> bool:
    """Tell whether hours and minutes are all that it can be: no one runs a pace like that ("half marathon 1:45")."""
    hours, minutes, _ = colon.value
    pace = pace_of(distance_m, hours * 3600 + minutes * 60)
    return (
        hours > 0
        and hours * 60 + minutes < FAST_S_PER_KM
        and pace is not None
        and FAST_S_PER_KM <= pace <= STROLL_S_PER_KM
    )


def _fastest(distance_m: int, cross: str | None) -> float:
    if cross == "bike":
        return FASTEST_RIDE_S_PER_KM
    return FAST_S_PER_KM if distance_m >= 1000 else FASTEST_S_PER_KM  # noqa: PLR2004 - sprints are quicker


def _set_start(sheet: Sheet, found: Going, clock: Fact) -> None:
    hours, minutes, _ = clock.value
    if found.start or not _is_clock(clock):
        many = tr(
            "'{words}' is one time too many: distance and duration are said. Leave it out.", words=sheet.words(clock)
        )
        sheet.refuse(clock, many)
        return
    found.start = Fact("start", f"{hours:02d}:{minutes:02d}", clock.start, clock.end)


def _set_duration(sheet: Sheet, found: Going, colon: Fact, cross: str | None) -> None:
    """Take minutes and seconds, unless that can't be or hours and minutes could be meant as well."""
    hours, minutes, _ = colon.value
    words = sheet.words(colon).split()[-1]
    if minutes > 59:  # noqa: PLR2004 - sixty is the next minute
        sheet.refuse(colon, tr("'{words}': seconds go from 00 to 59. Write it like 45:30 or 1:02:30.", words=words))
        return
    if found.distance_m and not _possible(colon, found.distance_m, cross):
        if not cross and _must_be_hours(colon, found.distance_m):
            found.duration = Fact("duration", hours * 3600 + minutes * 60, colon.start, colon.end)
            return
        _ask_meaning(sheet, found.distance_m, colon, words)
        return
    if not found.distance_m and hours <= TOLD_BY_HOURS:
        sheet.refuse(colon, _hours_or_minutes(words, hours, f"{minutes:02d}"))
        return
    found.duration = Fact("duration", hours * 60 + minutes, colon.start, colon.end)


def _hours_or_minutes(words: str, number: int, rest: str) -> str:
    return tr(
        "'{words}': {n} h {rest} or {n} min {rest}? Write {n}h{rest} or {n}min{rest}.", words=words, n=number, rest=rest
    )


def _ask_meaning(sheet: Sheet, distance_m: int, colon: Fact, words: str) -> None:
    """Say why minutes and seconds can't be, and what else could be meant."""
    hours, minutes, _ = colon.value
    pace = pace_of(distance_m, hours * 60 + minutes) or 0
    could = []
    if FASTEST_S_PER_KM <= pace * 60 <= SLOW_S_PER_KM:
        could.append(tr("{words} for hours", words=f"{hours}h{minutes:02d}"))
    if not sheet.has("pace") and FASTEST_S_PER_KM <= hours * 60 + minutes <= SLOW_S_PER_KM:
        could.append(tr("{words} for a pace", words=f"{words}/{sheet.units}"))
    if _is_clock(colon):
        could.append(tr("at {words} for a time of day", words=words))
    said = {"far": distance_text(distance_m, sheet.units), "time": words, "pace": pace_text(pace, sheet.units)}
    if could:
        ways = trc("choice", ", or ").join(could)
        sheet.refuse(colon, tr("{far} in {time} would be {pace}. Write {ways}.", ways=ways, **said))
    else:
        sheet.refuse(colon, tr("{far} in {time} would be {pace}. Which of the two is right?", **said))


def _third(sheet: Sheet, found: Going) -> None:
    """Let two of distance, duration and pace give the third; refuse three that don't fit."""
    if not found.pace:
        return
    pace = found.pace.value
    if found.distance and found.duration:
        real = pace_of(found.distance.value, found.duration.value)
        if real and abs(real - pace) > SAME_PACE * pace:
            message = tr(
                "{far} in {time} is {pace}, not {words}. Leave one of the three out.",
                far=distance_text(found.distance.value, sheet.units),
                time=duration_text(found.duration.value),
                pace=pace_text(real, sheet.units),
                words=sheet.words(found.pace),
            )
            sheet.refuse(found.pace, message)
    elif found.distance_m is not None and not found.duration:
        found.duration_s = round(found.distance_m * pace / 1000)
    elif found.duration_s is not None:
        found.distance_m = round(found.duration_s * 1000 / pace)


def _within(sheet: Sheet, found: Going) -> None:
    """Refuse what the record format does not hold."""
    most_m = bounds(Metres)[1]
    if found.distance_m is not None and found.distance_m > most_m:
        shown = distance_text(found.distance_m, sheet.units)
        most = decimal(f"{most_m / 1000:g}")
        message = tr("{far} is too far for one day; up to {most} km can be kept.", far=shown, most=most)
        sheet.refuse(found.distance or found.pace, message)
    least_s, most_s = bounds(Seconds)
    if found.duration_s is not None and not least_s <= found.duration_s <= most_s:
        shown = duration_text(found.duration_s)
        message = tr("{time} can't be kept: a duration is from 1 minute to 48 hours.", time=shown)
        sheet.refuse(found.duration or found.pace, message)


def _show(sheet: Sheet, found: Going) -> None:
    """Read back what was said, and beside it what follows."""
    units = sheet.units
    if found.start:
        sheet.show(found.start, "start", trc("read back", "at {time}", time=found.start.value))
    if found.distance_m is not None and (at := found.distance or found.pace):
        places = 1 if found.distance_m % 100 == 0 and units == "km" else 2
        far = distance_text(found.distance_m, units, places)
        sheet.show(at, "distance_m", trc("read back", "distance {far}", far=far))
    if found.duration_s is not None and (at := found.duration or found.pace):
        sheet.show(at, "duration_s", trc("read back", "time {time}", time=duration_text(found.duration_s)))
    if found.distance_m and found.duration_s and (at := found.pace or found.duration):
        pace = pace_of(found.distance_m, found.duration_s) or 0
        sheet.show(at, "pace", trc("read back", "pace {pace}", pace=pace_text(pace, units)))
