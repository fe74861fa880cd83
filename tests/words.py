"""Texts of which a torn piece shows, and what a journal holds of them."""

from __future__ import annotations

import json
import re

from shell import Process

WORD = re.compile(r"word\d{4}x*end")


def word(number: int) -> str:
    """A text of a page's length that is no word any more once a piece of it is missing."""
    return f"word{number:04d}{'x' * 1500}end"


def held(process: Process) -> set[str]:
    """The words of all that the journal holds; none is torn, none is there twice."""
    told = process("export")
    assert (told.returncode, told.stderr) == (0, "")
    words = [json.loads(line)["notes"] for line in told.stdout.splitlines()]
    assert all(WORD.fullmatch(one) for one in words)
    assert len(words) == len(set(words))
    return set(words)
