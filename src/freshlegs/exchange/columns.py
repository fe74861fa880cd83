"""Any CSV of runs: its columns by the names that the runner maps, or by names that leave nothing open.

Units are those that a column's name tells ("km", "Distance (mi)", "duration_s"); a distance without one is in the
runner's own unit, and said to be. Columns that can't be told apart are a refusal that suggests the map.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.columnwords import names
from freshlegs.exchange.numberdates import reader_of_dates
from freshlegs.exchange.numerals import read_with, readings_of, seconds_of
from freshlegs.exchange.settling import held_of
from freshlegs.exchange.sports import RUN, sport_of
from freshlegs.exchange.steps import Held, Home, Mapped, NothingHere, Said, Source
from freshlegs.exchange.suggesting import suggested
from freshlegs.exchange.tables import Row, plain, table_of
from freshlegs.language import mark, tr, trn
from freshlegs.records import dataclass
from freshlegs.units import METRES_PER_MILE
from freshlegs.visible import cut

FORMAT = "csv"
KNOWN: dict[str, tuple[str, ...]] = {
    "date": names("date | day | datum | tag | fecha | data | workout day | workoutday | start date | activity date"),
    "time": names("start | start time | time of day | startzeit | uhrzeit | hora"),
    "distance": names(
        """
        distance | km | kms | kilometers | kilometres | mi | miles | distanz | strecke | distancia |
        afstand | distanceinmeters
        """
    ),
    "duration": names(
        """
        duration | time | dauer | zeit | durée | duración | tempo | tijd | minutes | min | seconds |
        timetotalinhours | moving time | elapsed time
        """
    ),
    "sport": names("sport | activity | activity type | type | workouttype | sportart | kind"),
    "rpe": names("rpe | effort | perceived exertion | session rpe | srpe"),
    "avg_hr": names(
        """
        avg hr | average hr | heart rate | hr | avg heart rate | average heart rate | puls |
        heartrateaverage | avg hf
        """
    ),
    "max_hr": names("max hr | maximum hr | max heart rate | heartratemax | maximalpuls"),
    "ascent": names("ascent | elevation gain | climb | total ascent | höhenmeter | elevation"),
    "shoes": names("shoes | shoe | gear | schuhe"),
    "notes": names(
        """
        notes | note | comment | comments | description | title | name | notizen | bemerkung |
        athletecomments | workoutdescription
        """
    ),
}
"""What we call a column -> what files call it, units apart."""
METRES: dict[str, float] = {
    **dict.fromkeys(names("km | k | kms | kilometers | kilometres | kilometer"), 1000.0),
    **dict.fromkeys(names("mi | miles | mile"), METRES_PER_MILE),
    **dict.fromkeys(names("m | meters | metres | distanceinmeters"), 1.0),
}
SECONDS: dict[str, float] = {
    **dict.fromkeys(names("s | sec | seconds"), 1.0),
    **dict.fromkeys(names("min | minutes | mins"), 60.0),
    **dict.fromkeys(names("h | hours | timetotalinhours"), 3600.0),
}
UNIT = re.compile(r"^(.*?)[ _]?(?:[(\[_ ]([a-z]{1,10})[)\]]?)$")
ADDED = ("order", "soreness")
"""What a map may add to columns that tell themselves: the order of dates, the column that is searched for soreness."""
MISSING = ("", "-", "--")
LEFT_OPEN = mark("its columns ({columns}) leave open what they are; name them with --map {map}")
REMEMBERED = mark("read by the columns that you once named: {columns}; `freshlegs import --map forget` forgets them")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its plain name, and the unit that the name tells, if any."""

    name: str
    unit: str


def read(source: Source, home: Home) -> Iterator[Held]:
    """Read each row. Raises ImportRefused, naming the line."""
    table = table_of(source)
    mapped, again = _mapped(table.header, home)
    rows = tuple(table.rows)
    columns = _columns(table.header, mapped, rows)
    if not rows:
        raise NothingHere(tr("holds a header and no row"))
    if mapped:
        yield Mapped(table.header, mapped)
    if again:
        yield Said(tr(REMEMBERED, columns=again))
    held = _rows_held(rows, columns, home, mapped.get("order", ""))
    if "soreness" in columns:
        from freshlegs.exchange.sorenotes import searched  # noqa: PLC0415 - the grammar waits until it is asked for

        held = searched(held, sole=True)
    yield from held


def _rows_held(rows: Sequence[Row], columns: Mapping[str, _Column], home: Home, order: str) -> Iterator[Held]:
    moment = reader_of_dates((row.get(columns["date"].name) for row in rows), order)
    sign = _sign(rows, columns)
    said = list(_said_once(rows, columns, home))
    for row in rows:
        if _tells_amount(row, columns):
            start = moment(row.get(columns["date"].name))
            yield held_of(_activity(row, columns, start, _Signs(sign, home, tuple(said))), home, row.where)
            said.clear()


def _mapped(header: Sequence[str], home: Home) -> tuple[Mapping[str, str], str]:
    """Give the runner's map of a table, and in words what of it is remembered from an earlier import."""
    if home.columns.keys() - set(ADDED):
        return home.columns, ""
    kept = home.remembered(header)
    return {**kept, **home.columns}, ", ".join(f"{ours}={theirs}" for ours, theirs in kept.items())


def _tells_amount(row: Row, columns: Mapping[str, _Column]) -> bool:
    """Tell whether a row is of something done: plans and days off have neither distance nor duration."""
    return any(_cell(row, columns, ours) not in MISSING for ours in ("distance", "duration"))


def _said_once(rows: Sequence[Row], columns: Mapping[str, _Column], home: Home) -> Iterator[str]:
    """Say what holds for the whole file."""
    if "distance" in columns and columns["distance"].unit not in METRES:
        yield tr("the header names no unit; distances were taken for {unit}", unit=home.units)
    empty = sum(not _tells_amount(row, columns) for row in rows)
    if empty == len(rows):
        raise NothingHere(tr("no row tells a distance or a duration"))
    if empty:
        yield trn(
            "{n} of {of} rows tell neither distance nor duration; they were passed over",
            "{n} of {of} rows tell neither distance nor duration; they were passed over",
            empty,
            of=len(rows),
        )


@dataclass(frozen=True, slots=True)
class _Signs:
    """What holds for the file: its decimal sign, the runner's choices, and what is to be said with the row."""

    sign: str
    home: Home
    warnings: tuple[str, ...]


def _activity(row: Row, columns: Mapping[str, _Column], start: dt.datetime | None, signs: _Signs) -> Activity:
    if start is None:
        raise ImportRefused(tr("{cell!r} is no date", cell=row.get(columns["date"].name)[:40]), row.where)
    clock = _clock(_cell(row, columns, "time"))
    timed = clock is not None or start.time() != dt.time()
    begun = dt.datetime.combine(start.date(), clock) if clock else start
    sport = _cell(row, columns, "sport")
    return Activity(
        source=FORMAT,
        sport=sport_of(sport) if sport else RUN,
        start_local=begun if timed else None,
        day=start.date(),
        distance_m=_distance(row, columns, signs),
        timer_s=_duration(row, columns, signs),
        avg_hr=_number(row, columns, "avg_hr", signs) or None,
        max_hr=_number(row, columns, "max_hr", signs) or None,
        ascent_m=_number(row, columns, "ascent", signs),
        rpe=_number(row, columns, "rpe", signs),
        shoes=_cell(row, columns, "shoes"),
        notes=_words(row, columns),
        sore=_cell(row, columns, "soreness"),
        warnings=signs.warnings,
    )


def _words(row: Row, columns: Mapping[str, _Column]) -> str:
    """Give the notes; the words that are searched for soreness are among them."""
    return "\n".join(dict.fromkeys(filter(None, (_cell(row, columns, ours) for ours in ("notes", "soreness")))))


def _columns(header: Sequence[str], mapped: Mapping[str, str], rows: Sequence[Row]) -> dict[str, _Column]:
    """Give our names -> the file's columns. Raises ImportRefused with a suggestion."""
    there = {plain(cell): _split(plain(cell)) for cell in header}
    if mapped.keys() - set(ADDED):
        return _as_mapped(there, mapped)
    found: dict[str, list[str]] = {
        ours: [name for name, (bare, _) in there.items() if bare in theirs or name in theirs]
        for ours, theirs in KNOWN.items()
    }
    if (
        not found["date"]
        or not (found["distance"] or found["duration"])
        or any(len(found[one]) > 1 for one in ("date", "distance", "duration"))
    ):
        listed = cut(", ".join(there), 120)
        raise ImportRefused(tr(LEFT_OPEN, columns=listed, map=suggested(header, rows, found)))
    told = {ours: _Column(theirs[0], there[theirs[0]][1]) for ours, theirs in found.items() if theirs}
    return told | _searched(there, mapped)


def _as_mapped(names: Mapping[str, tuple[str, str]], mapped: Mapping[str, str]) -> dict[str, _Column]:
    columns = {}
    for ours, theirs in mapped.items():
        if ours in ADDED:
            continue
        bare, _, unit = ours.partition("_") if ours not in KNOWN else (ours, "", "")
        if bare not in KNOWN:
            known = ", ".join((*KNOWN, *ADDED))
            raise ImportRefused(tr("--map knows no {name!r}; it knows {known}", name=ours[:40], known=known))
        columns[bare] = _Column(_there(names, theirs), unit or names[plain(theirs)][1])
    if "date" not in columns or not columns.keys() & {"distance", "duration"}:
        raise ImportRefused(tr("--map needs date and one of distance and duration"))
    return columns | _searched(names, mapped)


def _searched(names: Mapping[str, tuple[str, str]], mapped: Mapping[str, str]) -> dict[str, _Column]:
    """Give the column that the runner wants to be searched for soreness, if there is one."""
    return {"soreness": _Column(_there(names, mapped["soreness"]), "")} if "soreness" in mapped else {}


def _there(names: Mapping[str, tuple[str, str]], theirs: str) -> str:
    """Give a column's plain name. Raises ImportRefused where there is none."""
    if plain(theirs) not in names:
        there = ", ".join(list(names)[:12])
        raise ImportRefused(tr("there is no column {name!r}; there are {names}", name=theirs[:40], names=there)[:300])
    return plain(theirs)


def _split(name: str) -> tuple[str, str]:
    """Part a column's name from its unit: "distance (km)" is ("distance", "km"), "km" is ("km", "km")."""
    if name in METRES or name in SECONDS:
        return name, name
    found = UNIT.match(name[:100])
    if found and (found[2] in METRES or found[2] in SECONDS or found[2] == "bpm"):
        return found[1].strip(), found[2]
    return name, ""


def _cell(row: Row, columns: Mapping[str, _Column], ours: str) -> str:
    column = columns.get(ours)
    return row.get(column.name).strip() if column else ""


def _number(row: Row, columns: Mapping[str, _Column], ours: str, signs: _Signs) -> float | None:
    text = _cell(row, columns, ours)
    if text in MISSING:
        return None
    value = read_with(text, signs.sign)
    if value is None:
        named = columns[ours].name
        raise ImportRefused(tr("{column} {cell!r} is no number", column=named, cell=text[:40]), row.where)
    return value


def _distance(row: Row, columns: Mapping[str, _Column], signs: _Signs) -> float | None:
    value = _number(row, columns, "distance", signs)
    unit = columns["distance"].unit if "distance" in columns else ""
    return None if value is None else value * METRES.get(unit, METRES[signs.home.units])


def _duration(row: Row, columns: Mapping[str, _Column], signs: _Signs) -> float | None:
    """Read "45:10" and "1:02:03" as clocks, a bare number in the unit of its column."""
    text = _cell(row, columns, "duration")
    seconds = seconds_of(text)
    if seconds is not None or text in MISSING:
        return seconds
    unit = columns["duration"].unit
    value = _number(row, columns, "duration", signs)
    if value is not None and unit not in SECONDS:
        asked = tr(
            "{column} {cell!r}: minutes or seconds? Map duration_min or duration_s",
            column=columns["duration"].name,
            cell=text[:40],
        )
        raise ImportRefused(asked, row.where)
    return None if value is None else value * SECONDS[unit]


def _clock(text: str) -> dt.time | None:
    found = re.fullmatch(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", text, re.ASCII)
    try:
        return dt.time(int(found[1]), int(found[2]), int(found[3] or 0)) if found else None
    except ValueError:
        return None


def _sign(rows: Sequence[Row], columns: Mapping[str, _Column]) -> str:
    """Give the decimal sign: a comma where no number of the distances has a point that can be one."""
    readings = [readings_of(_cell(row, columns, "distance")) for row in rows]
    only = {found[0][0] for found in readings if len(found) == 1 and found[0][0]}
    return "," if only == {","} else "."
