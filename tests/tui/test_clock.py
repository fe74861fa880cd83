"""The day changes while the screen is open: at midnight, in the machine's sleep, on a flight."""

from __future__ import annotations

import datetime as dt

import pytest
from textual.pilot import Pilot

from freshlegs.cli.call import Call
from freshlegs.journal import Journal
from freshlegs.tui.screens.desk import Desk
from freshlegs.units import WEEKDAYS, UnitName, day_text, short_day_text
from hands import TODAY, Open, seen, until
from shell import EAST, WEST, travels

UNITS: UnitName = "km"


def desk(pilot: Pilot[None]) -> Desk:
    assert isinstance(pilot.app.screen, Desk)
    return pilot.app.screen


@pytest.mark.parametrize("days", [1, 9, 400, -1], ids=["midnight", "suspended", "set anew", "flown west"])
async def test_the_screen_follows_a_day_that_jumps_by_itself(season_journal: Journal, opened: Open, days: int) -> None:
    now = [TODAY]
    async with opened(season_journal, clock=lambda: now[0]) as pilot:
        now[0] = day = TODAY + dt.timedelta(days=days)
        await until(pilot, lambda: f"{day_text(day, 'km')} · week" in seen(pilot).splitlines()[0])
        await until(pilot, lambda: f" {short_day_text(day, 'km')}, today " in seen(pilot))
        assert desk(pilot).day == day
        await pilot.press("2")
        await until(pilot, lambda: f">{WEEKDAYS[day.weekday()]} {day.day} " in seen(pilot))


async def test_a_screen_beneath_another_follows_too(season_journal: Journal, opened: Open) -> None:
    now = [TODAY]
    async with opened(season_journal, clock=lambda: now[0]) as pilot:
        await pilot.press("2")
        now[0] = day = TODAY + dt.timedelta(days=1)
        await until(pilot, lambda: f"{day_text(day, 'km')} · week" in seen(pilot).splitlines()[0])
        await pilot.press("1")
        await until(pilot, lambda: f" {short_day_text(day, 'km')}, today " in seen(pilot))


async def test_a_day_that_was_chosen_stays_chosen_at_midnight(season_journal: Journal, opened: Open) -> None:
    now = [TODAY]
    async with opened(season_journal, clock=lambda: now[0]) as pilot:
        await pilot.press("left")
        now[0] += dt.timedelta(days=1)
        await until(pilot, lambda: desk(pilot).today == now[0])
        assert desk(pilot).day == TODAY - dt.timedelta(days=1)


async def test_the_screen_follows_a_machine_that_was_flown(
    season_journal: Journal, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FRESHLEGS_TODAY", raising=False)
    call = Call()
    with travels(monkeypatch) as to:
        to(WEST)
        async with opened(season_journal, clock=lambda: call.day) as pilot:
            at_home = desk(pilot).today
            to(EAST)
            await until(pilot, lambda: desk(pilot).today > at_home)
            away = desk(pilot).today
            assert desk(pilot).day == away
            await until(pilot, lambda: f"{day_text(away, 'km')} · week" in seen(pilot).splitlines()[0])
