"""What the fields of the forms read, where a form means something else than a line."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.errors import WordsUnclear
from freshlegs.models import Cross, Entry, Note, Plan, Run
from freshlegs.tui.widgets.fields import Setting
from freshlegs.tui.widgets.forms import FIELDS
from freshlegs.tui.widgets.sorefields import read_sore

SUNDAY = Setting(dt.date(2026, 3, 8), dt.date(2026, 3, 8))


@pytest.mark.parametrize(
    ("kind", "told", "day"),
    [
        (Run, "tuesday", "2026-03-03"),
        (Run, "12 Mar", "2025-03-12"),
        (Run, "sun", "2026-03-08"),
        (Run, "tomorrow", "2026-03-09"),  # and refused with what a plan is for, not with what a day is
        (Cross, "sat", "2026-03-07"),
        (Note, "mon", "2026-03-02"),
        (Plan, "tuesday", "2026-03-10"),
        (Plan, "12 Mar", "2026-03-12"),
    ],
)
def test_a_weekday_is_the_latest_of_what_was_done_and_the_next_of_what_is_planned(
    kind: type[Entry], told: str, day: str
) -> None:
    field = next(field for field in FIELDS[kind] if field.name == "day")
    assert field.read(told, SUNDAY) == {"date": day}


def test_what_is_sore_is_asked_for_in_the_words_of_a_form() -> None:
    with pytest.raises(WordsUnclear) as unclear:
        read_sore("no", SUNDAY)
    assert str(unclear.value) == "I can't read 'no'. Write it like calf 3 or no pain; your own words go into the note."
