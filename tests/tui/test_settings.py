"""What the config file says is what the screen shows; what is wrong in it is told as the screen opens."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from freshlegs.journal import Journal
from freshlegs.models import Run, Runner
from freshlegs.tui.app import FreshlegsApp
from freshlegs.units import UnitName, Units
from hands import TODAY, seen


@pytest.mark.parametrize(
    ("told", "profile", "usual", "shown"),
    [(None, None, "mi", "mi"), (None, "km", "mi", "km"), ("mi", "km", "km", "mi"), ("km", None, "mi", "km")],
)
async def test_panes_and_advice_speak_in_the_same_units(
    journal: Journal, told: Units | None, profile: UnitName | None, usual: Units, shown: Units
) -> None:
    journal.set_runner(Runner(units=profile, age=40), "told")
    journal.add([Run(date=TODAY.replace(day=TODAY.day - 1), distance_m=30_000, duration_s=10_800, rpe=7)])
    app = FreshlegsApp(journal, lambda: TODAY, units=told)
    app.usual_units = usual
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert f"{'18.6 mi' if shown == 'mi' else '30.0 km'} yesterday" in seen(pilot)
        assert ("km" in seen(pilot).split("Advice for")[1]) == (shown == "km")
        await pilot.press("2")
        await pilot.pause()
        assert ("18.6" in seen(pilot)) == (shown == "mi")


async def test_a_word_of_the_profile_goes_before_the_config_file_at_once(journal: Journal) -> None:
    journal.set_runner(Runner(age=40), "told")
    journal.add([Run(date=TODAY, distance_m=16_093, duration_s=5_400)])
    app = FreshlegsApp(journal, lambda: TODAY)
    app.usual_units = "mi"
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "10.0 mi" in seen(pilot)
        journal.set_runner(Runner(age=40, units="km"), "told")
        app.screen.reload()  # type: ignore[attr-defined]  # the screen of the day has one
        await pilot.pause()
        assert "16.1 km" in seen(pilot)
        journal.set_runner(Runner(age=40), "told")
        app.screen.reload()  # type: ignore[attr-defined]  # as above
        await pilot.pause()
        assert "10.0 mi" in seen(pilot)


async def test_many_faults_are_told_five_at_a_time(journal: Journal) -> None:
    app = FreshlegsApp(journal, lambda: TODAY, demo=True)
    app.troubles = tuple(f"config.toml:{line}: [red]" for line in range(1, 9))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.pause()
        assert "config.toml:5: [red]" in seen(pilot)
        assert "config.toml:6" not in seen(pilot)
        assert "And 3 more: freshlegs config" in seen(pilot)


async def test_no_cursor_blinks_where_nothing_is_to_move(journal: Journal) -> None:
    app = FreshlegsApp(journal, lambda: TODAY, demo=True)
    app.animation_level = "none"
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in (("n", "tab"), ("escape", "slash"), ("ctrl+p",)):
            await pilot.press(*keys)
            await pilot.pause()
            field = app.focused
            assert isinstance(field, Input)
            assert not field.cursor_blink
