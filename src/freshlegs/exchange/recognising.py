"""What a file is, by its first bytes; its name decides only where they leave it open."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection
from importlib import import_module
from typing import NamedTuple, cast

from freshlegs.errors import ImportRefused
from freshlegs.exchange import columnwords as words
from freshlegs.exchange.steps import NothingHere, Reader, Source
from freshlegs.exchange.tables import SIGNS, TITLE_LINES, plain
from freshlegs.language import tr

ZIP, GZIP = "zip", "gzip"

MODULES = {
    "fit": "fit",
    "tcx": "tcx",
    "gpx": "gpx",
    "strava": "strava",
    "garmin": "garmin",
    "runkeeper": "runkeeper",
    "jsonl": "jsonl",
    "csv": "columns",
    "intervals": "intervals",
    "hrv4training": "hrv4training",
    "json": "objects",
    "jrnl": "diaries",
    "ics": "calendars",
    "sheet": "sheet",
    "apple": "applehealth",
}
"""Each format and the module with its `read`; a module is imported when a file of its kind enters."""

ROOTS = {"gpx": "gpx", "TrainingCenterDatabase": "tcx", "HealthData": "apple"}
ROOT = re.compile(r"<(?:!DOCTYPE\s{1,9})?(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,60})")
DIARY = re.compile(r"\[\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}[^\]\n]{0,12}\]\s")


class Signs(NamedTuple):
    """Names of columns that tell a table: for each group, one of its names must be there."""

    format: str
    groups: tuple[tuple[str, ...], ...]


TABLES = (
    Signs("sheet", (("kind",), ("date",), ("distance_m",), ("duration_s",))),
    Signs("strava", (words.STRAVA_ID[:-1], words.STRAVA_DATE[:-1])),
    Signs("strava", tuple((name,) for name in words.OLD_STRAVA)),
    Signs("runkeeper", (("date",), ("type",), ("route name", "gpx file"), ("duration",))),
    Signs("garmin", (words.GARMIN_TYPE, words.GARMIN_DATE, words.GARMIN_TITLE)),
    Signs("hrv4training", (("rmssd",), ("date",), ("hrv4t_recovery_points", "muscle_soreness", "avnn"))),
    Signs("intervals", (("id", "date"), ("restinghr", "ctl", "hrvsdnn", "sleepsecs", "ctlload"))),
)


def recognised(source: Source) -> str:
    """Give the format of a file. Raises ImportRefused where it is empty, NothingHere where it is of no known kind."""
    head = source.head()
    if source.name.casefold().endswith((".jsonl", ".ndjson")):
        return "jsonl"
    if not head:
        raise ImportRefused(tr("is empty"))
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return ZIP
    if head[:2] == b"\x1f\x8b":
        return GZIP
    if head[8:12] == b".FIT" or source.name.casefold().endswith(".fit"):
        return "fit"
    kind = _of_text(_text(head))
    if kind:
        return kind
    raise NothingHere(tr("is of no kind that is read here"))


def recognised_among(source: Source, kinds: Collection[str]) -> str:
    """Give the format of a file if it is one of some, else ""."""
    try:
        kind = recognised(source)
    except ImportRefused:
        return ""
    return kind if kind in kinds else ""


def reader_of(kind: str) -> Reader:
    """Give the reader of a format."""
    return cast("Reader", import_module(f"freshlegs.exchange.{MODULES[kind]}").read)


def _text(head: bytes) -> str:
    wide = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    return head.decode("utf-16" if wide else "utf-8", "replace").lstrip("\ufeff \t\r\n")


def _of_text(text: str) -> str | None:
    if text.startswith("<"):
        names = (found[1] for found in ROOT.finditer(text))
        return next((ROOTS[name] for name in names if name in ROOTS), None)
    if DIARY.match(text):
        return "jrnl"
    if text.startswith(("{", "[")):
        return "jsonl" if _is_record(text.partition("\n")[0]) else "json"
    if text[:15].casefold() == "begin:vcalendar":
        return "ics"
    return _of_table(text)


def _is_record(line: str) -> bool:
    """Tell whether a line is one of our own records, whole or (where it is long) as far as it goes."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return bool(
            re.match(r'\{[^{\[]{0,2000}"(kind|schema)"\s?:\s?"(run|cross|wellness|plan|note|profile|freshlegs)', line)
        )
    return isinstance(told, dict) and ("kind" in told or str(told.get("schema", "")).startswith("freshlegs"))


def _of_table(text: str) -> str | None:
    """Look for a header among the first lines: some old exports begin with a title."""
    for line in text.splitlines()[: TITLE_LINES + 1]:
        sign = max(SIGNS, key=line.count)
        try:
            cells = next(csv.reader(io.StringIO(line), delimiter=sign), [])
        except csv.Error:
            continue
        names = {plain(cell) for cell in cells}
        if len(names) < 2 or "\ufffd" in line or (not line.isprintable() and "\t" not in line):  # noqa: PLR2004 - a table has columns
            continue
        for signs in TABLES:
            if all(names.intersection(group) for group in signs.groups):
                return signs.format
        return "csv"
    return None
