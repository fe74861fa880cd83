"""Every date on the screen is in the runner's order, climbs and temperatures in their units; nothing drifts."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.errors import WordsUnclear
from freshlegs.journal import Journal
from freshlegs.models import Run, Wellness
from freshlegs.tui.app import FreshlegsApp
from freshlegs.tui.widgets.fields import Setting
from freshlegs.tui.widgets.forms import CHECK_FIELDS, RUN_FIELDS
from freshlegs.units import Manner, UnitName
from hands import TODAY, seen
from manners import MONTH_FIRST, manners

AMERICAN: UnitName = "mi"
STRANGE = re.compile(r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\d{4}-\d\d-\d\d")

climbs = st.none() | st.integers(0, 20_000)
warmths = st.none() | st.floats(30, 45).map(lambda value: round(value, 3))


def written(entry: Run | Wellness, name: str, manner: Manner) -> tuple[str, dict[str, object]]:
    """Give what stands in a field of an entry's form, and what it is read as."""
    field = next(field for field in (RUN_FIELDS if isinstance(entry, Run) else CHECK_FIELDS) if field.name == name)
    setting = Setting(TODAY, TODAY, manner)
    text = field.write(entry, setting)
    return text, dict(field.read(text, setting)) if text else {}


@given(climbs, climbs, warmths, st.dates(dt.date(1950, 1, 1), TODAY), manners)
def test_what_stands_in_a_form_is_read_as_what_is_stored(
    up: int | None, down: int | None, celsius: float | None, day: dt.date, manner: Manner
) -> None:
    run = Run(date=day, distance_m=8000, ascent_m=up, descent_m=down)
    told = {"ascent_m": up, "descent_m": down}
    assert written(run, "climb", manner)[1] == {key: item for key, item in told.items() if item is not None}
    look = Wellness(date=day, temp_c=celsius, air_temp_c=celsius)
    for name in ("temp_c", "air_temp_c"):
        assert written(look, name, manner)[1] == ({name: celsius} if celsius is not None else {})
    assert written(run, "day", manner)[1] == {"date": day.isoformat()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("+1000", {"ascent_m": 305}),
        ("1000 -500 ft", {"ascent_m": 305, "descent_m": 152}),
        ("+450m -300 m", {"ascent_m": 450, "descent_m": 300}),
    ],
)
def test_a_climb_is_read_in_feet_unless_it_says_metres(text: str, told: dict[str, int]) -> None:
    field = next(field for field in RUN_FIELDS if field.name == "climb")
    assert field.read(text, Setting(TODAY, TODAY, AMERICAN)) == told


@pytest.mark.parametrize("text", ["up", "+4x0", "+450-300", "+450 yd"])
def test_what_is_no_climb_is_told_in_the_runners_unit(text: str) -> None:
    field = next(field for field in RUN_FIELDS if field.name == "climb")
    with pytest.raises(WordsUnclear, match="feet up and down"):
        field.read(text, Setting(TODAY, TODAY, AMERICAN))


async def test_every_date_of_every_screen_is_in_the_chosen_order(season_journal: Journal) -> None:
    app = FreshlegsApp(season_journal, lambda: TODAY, units=MONTH_FIRST)
    async with app.run_test(size=(120, 36)) as pilot:
        for key in ("1", "n", "escape", "a", "escape", "2", "3", "4", "5"):
            await pilot.press(key)
            await pilot.pause()
            assert not (found := STRANGE.search(seen(pilot))), (key, found)
            assert key == "5" or re.search(r"\bMar [1-8]\b", seen(pilot)), key


async def test_a_run_edited_in_feet_and_saved_unchanged_is_the_same_run(journal: Journal) -> None:
    (run,) = journal.add([Run(date=TODAY, distance_m=12_345, ascent_m=451, descent_m=7)])
    async with FreshlegsApp(journal, lambda: TODAY, units=AMERICAN).run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "e")
        await pilot.pause()
        await pilot.press("f2")
        await pilot.pause()
        assert "+1480 ft" in seen(pilot)
    (same,) = journal.day(TODAY)
    assert all(getattr(same, field.name) == getattr(run, field.name) for field in fields(Run))


async def test_a_draft_comes_back_on_the_day_that_its_words_name(season_journal: Journal) -> None:
    async with FreshlegsApp(season_journal, lambda: TODAY, units=MONTH_FIRST).run_test(size=(80, 24)) as pilot:
        await pilot.press("left", "left", "n", "5", "escape")
        await pilot.press("t", "n")
        await pilot.pause()
        assert "Fri Mar 6" in seen(pilot)
        assert "Mar 6 2026  Kind" in seen(pilot)
