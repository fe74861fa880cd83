"""What a file from outside may be at most. A limit is a refusal that names itself (R23)."""

from __future__ import annotations

LARGEST_FILE = 64 * 1024 * 1024
LONGEST_LINE = 1024 * 1024
MOST_RECORDS = 200_000
MOST_LINES = 1_000_000
