"""What a file from outside may be at most. A limit is a refusal that names itself (R23)."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

LARGEST_FILE = 64 * MEGABYTE
LONGEST_LINE = 1024 * 1024
MOST_RECORDS = 200_000
MOST_LINES = 1_000_000

LARGEST_STREAMED = 16 * 1024 * MEGABYTE
"""What is only streamed (a phone's health export) may be larger: nothing of it stays in memory."""
LARGEST_NESTED = 128 * MEGABYTE
"""An archive inside an archive is held in memory."""
LARGEST_TOTAL = 64 * 1024 * MEGABYTE
"""What all entries of one archive come to, unpacked."""
MOST_ENTRIES = 20_000
HIGHEST_RATIO = 200
RATIO_COUNTS_FROM = MEGABYTE
"""Small files may shrink to nothing without harm."""
DEEPEST_ARCHIVE = 3
DEEPEST_FOLDER = 24
LONGEST_PATH = 1_000

DEEPEST_MARKUP = 48
LONGEST_TEXT = 64 * 1024
LONGEST_TAG = 256 * 1024
MOST_POINTS = 250_000
MOST_ELEMENTS = 20_000_000

MOST_MESSAGES = 1_000_000
MOST_EMPTY = 1_000
"""Messages that hold nothing cost time and no bytes."""
MOST_DEFINITIONS = 100_000
MOST_SESSIONS = 64
MOST_LAPS = 2_000
"""Laps of one activity; the journal keeps them beside the run."""

LARGEST_TABLE = 16 * MEGABYTE
"""A table, a diary or a calendar is held in memory, row by row."""
MOST_COLUMNS = 400
LONGEST_CELL = 200_000

LARGEST_OBJECT = 32 * MEGABYTE
MOST_VALUES = 3_000_000
"""A JSON document is held in memory, with each of its values."""


def megabytes(size: int) -> str:
    """Say a limit: "64 MB"."""
    return f"{size // MEGABYTE} MB"
