"""Small files of every format, made here: what watches and services write, without a byte of anybody's."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from freshlegs.errors import ImportRefused
from freshlegs.exchange.fitsum import checksum
from freshlegs.exchange.intake import FileRead, read_source
from freshlegs.exchange.steps import Found, Home, source_of

BERLIN = Home(local=lambda moment: moment.astimezone(ZoneInfo("Europe/Berlin")))
EPOCH = dt.datetime(1989, 12, 31, tzinfo=dt.UTC)
MORNING = dt.datetime(2026, 3, 8, 6, 30, tzinfo=dt.UTC)

U8, U16, U32, S32, U32Z, TEXT, ENUM = 0x02, 0x84, 0x86, 0x85, 0x8C, 0x07, 0x00
LETTERS = {U8: "B", U16: "H", U32: "I", S32: "i", U32Z: "I", ENUM: "B"}

Told = Sequence[tuple[int, int, int | bytes]]
"""A message's fields: number, base type, value."""


def stamp(moment: dt.datetime) -> int:
    """Give FIT's count of seconds."""
    return int((moment - EPOCH).total_seconds())


@dataclass
class Fit:
    """Writes FIT messages, each with its own definition."""

    order: str = "<"
    body: bytearray = field(default_factory=bytearray)

    def define(self, local: int, number: int, fields: Iterable[tuple[int, int, int]], developer: bytes = b"") -> None:
        """Define a local kind: fields as number, size, base type."""
        given = list(fields)
        self.body += bytes([0x40 | local | (0x20 if developer else 0), 0, int(self.order == ">")])
        self.body += struct.pack(self.order + "H", number) + bytes([len(given)])
        for one in given:
            self.body += bytes(one)
        self.body += developer

    def say(self, number: int, told: Told, local: int = 0) -> None:
        """Write one message behind its definition."""
        sized = [
            (one, len(value) if isinstance(value, bytes) else struct.calcsize(LETTERS[base]), base)
            for one, base, value in told
        ]
        self.define(local, number, sized)
        self.body += bytes([local]) + b"".join(self.packed(base, value) for _, base, value in told)

    def packed(self, base: int, value: int | bytes) -> bytes:
        """Give a value's bytes."""
        return value if isinstance(value, bytes) else struct.pack(self.order + LETTERS[base], value)

    def file(self, *, header: int = 14) -> bytes:
        """Give the whole file with its header and checksums."""
        head = struct.pack("<BBHI4s", header, 0x10, 2132, len(self.body), b".FIT")
        if header == 14:
            head += struct.pack("<H", checksum(head))
        whole = head + bytes(self.body)
        return whole + struct.pack("<H", checksum(whole))


def session(start: dt.datetime = MORNING, **told: int) -> list[tuple[int, int, int | bytes]]:
    """Give a session's fields: a run of 10 km in 50 minutes, unless told otherwise."""
    values = {
        "sport": 1,
        "sub_sport": 0,
        "elapsed": 3_010_000,
        "timer": 3_000_000,
        "metres": 1_000_000,
        "avg_hr": 148,
        "max_hr": 171,
    }
    numbers = {
        "sport": (5, ENUM),
        "sub_sport": (6, ENUM),
        "elapsed": (7, U32),
        "timer": (8, U32),
        "metres": (9, U32),
        "avg_hr": (16, U8),
        "max_hr": (17, U8),
        "ascent": (22, U16),
        "descent": (23, U16),
        "effort": (193, U8),
        "first_lap": (25, U16),
        "laps": (26, U16),
        "moving": (59, U32),
        "north": (3, S32),
        "east": (4, S32),
    }
    fields: list[tuple[int, int, int | bytes]] = [(253, U32, stamp(start) + 3010), (2, U32, stamp(start))]
    return fields + [(*numbers[name], value) for name, value in {**values, **told}.items() if value >= 0]


def fit_file(
    *sessions: Told, kind: int = 4, offset_h: float | None = None, points: int = 3, serial: int = 123
) -> bytes:
    """Give a watch's file."""
    fit = Fit()
    fit.say(0, [(0, ENUM, kind), (1, U16, 1), (2, U16, 3113), (3, U32Z, serial), (4, U32, stamp(MORNING))])
    for place in range(points):
        fit.say(20, [(253, U32, stamp(MORNING) + place), (5, U32, place * 300)])
    for told in sessions:
        fit.say(18, told)
    if offset_h is not None:
        end = stamp(MORNING) + 3010
        fit.say(34, [(253, U32, end), (5, U32, end + round(offset_h * 3600))])
    return fit.file()


def gpx(*points: str, name: str = "", kind: str = "running", head: str = "", creator: str = "watch") -> bytes:
    """Give a GPX file around its points."""
    type_ = f"<type>{kind}</type>" if kind else ""
    words = (
        f'{head}<gpx creator="{creator}" version="1.1" '
        f'xmlns:gpxtpx="http://x/1"><trk><name>{name}</name>{type_}<trkseg>'
    )
    return (words + "".join(points) + "</trkseg></trk></gpx>").encode()


def point(place: int, *, north: float | str = 52.5, hr: int = 0, moment: dt.datetime | str | None = None) -> str:
    """Give one point, 11 m and 4 s behind the one before."""
    when = moment if isinstance(moment, str) else (moment or MORNING + dt.timedelta(seconds=4 * place)).isoformat()
    lat = f'lat="{north + place * 1e-4:.6f}"' if isinstance(north, float) else north
    heart = f"<extensions><gpxtpx:hr>{hr}</gpxtpx:hr></extensions>" if hr else ""
    return f'<trkpt {lat} lon="13.4"><time>{when}</time>{heart}</trkpt>'


def track(count: int = 100, hr: int = 0) -> list[str]:
    """Give some points in a row."""
    return [point(place, hr=hr) for place in range(count)]


def lap(metres: float, seconds: float, start: str = "2026-03-08T06:30:00Z", hr: int = 0) -> str:
    """Give a TCX lap."""
    heart = f"<AverageHeartRateBpm><Value>{hr}</Value></AverageHeartRateBpm>" if hr else ""
    return (
        f'<Lap StartTime="{start}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{metres}</DistanceMeters>"
        f"{heart}<Track><Trackpoint><Time>{start}</Time><DistanceMeters>99999</DistanceMeters></Trackpoint></Track></Lap>"
    )


def tcx(*laps: str, sport: str = "Running", ident: str = "2026-03-08T06:30:00Z") -> bytes:
    """Give a TCX file of one activity."""
    return (
        f'<TrainingCenterDatabase><Activities><Activity Sport="{sport}"><Id>{ident}</Id>{"".join(laps)}'
        "</Activity></Activities></TrainingCenterDatabase>"
    ).encode()


def zipped(files: Mapping[str, bytes | str], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give an archive."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", packing) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return whole.getvalue()


def steps_of(data: bytes | str, path: str = "file", home: Home = BERLIN, kind: str = "") -> list[FileRead]:
    """Read some bytes as an import would."""
    return list(read_source(source_of(data.encode() if isinstance(data, str) else data, path), home, kind))


def found_in(data: bytes | str, path: str = "file", home: Home = BERLIN) -> list[Found]:
    """Give all records of some bytes. Raises ImportRefused for the first file that is refused."""
    steps = steps_of(data, path, home)
    for step in steps:
        if step.error:
            raise ImportRefused(step.error)
    return [one for step in steps for one in step.found]


def refusal_of(data: bytes | str, path: str = "file", home: Home = BERLIN) -> str:
    """Give why a file is refused, "" where it is not."""
    return next((step.error for step in steps_of(data, path, home) if step.error), "")
