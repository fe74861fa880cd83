"""trends: the journal over time at a shell, saying what the screen says."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.demo import season
from freshlegs.models.wire import json_line, record_of
from shell import Shell

TITLES = (
    "Distance a week, km, 29 weeks to 22 Nov 2026", "Fitness, fatigue and form, 29 weeks to 22 Nov 2026",
    "Soreness and pain by part, 29 weeks to 22 Nov 2026", "Pace at easy heart rate, min/km, 29 weeks to 22 Nov 2026",
    "Hours of sleep, mean of each week, 29 weeks to 22 Nov 2026", "Shoes", "Days by distance, 29 weeks to 22 Nov 2026",
)  # fmt: skip


@pytest.fixture
def seasoned(shell: Shell) -> Shell:
    """A shell on a journal with a season."""
    day = dt.date.fromisoformat(shell.today)
    shell("import", "-", stdin="".join(json_line(record_of(record)) + "\n" for record in season(day, 200)))
    return shell


def test_every_page_is_drawn_and_its_last_numbers_told(seasoned: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = seasoned("trends").out.splitlines()
    assert [line for line in lines if line in TITLES] == list(TITLES)
    assert any(line.startswith("16-22 Nov 2026 so far: 56.4 km · 4 runs") for line in lines)
    assert all(len(line) <= 80 for line in lines if "█" in line or "┤" in line)
    assert lines[-1].endswith("freshlegs history")


def test_plain_output_is_facts_without_a_drawing(seasoned: Shell) -> None:
    told = seasoned("trends", "--weeks", "13", "--plain").out
    lines = told.splitlines()
    assert "16-22 Nov 2026 so far, km: 56.4" in lines
    assert "9-15 Nov 2026, hours: 7.4" in lines
    assert any(line.startswith("pegasus, distance: ") for line in lines)
    assert not set(told) & set("█▁┤│⣀░▲")
    numbers = seasoned("trends", "--weeks", "13", "--json").json
    span = numbers["spans"][-1]
    assert f"16-22 Nov 2026 so far, load: {span['load']:.0f}" in lines
    assert len(numbers["spans"]) == 13


def test_who_wants_plain_signs_gets_them(seasoned: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRESHLEGS_ASCII", "1")
    for call in (("trends",), ("week",), ("week", "--plain"), ("trends", "--weeks", "all", "--units", "mi")):
        assert seasoned(*call).out.isascii(), call
    assert "min/mi" in seasoned("trends", "--units", "mi").out


def test_the_time_can_be_chosen(seasoned: Shell) -> None:
    assert len(seasoned("trends", "--weeks", "26", "--json").json["spans"]) == 26
    assert len(seasoned("trends", "--weeks", "all", "--json").json["spans"]) == 29
    assert "13, 26, 52, 104, all" in " ".join(seasoned("trends", "--weeks", "12", code=2).err.split()).replace("'", "")


def test_an_empty_journal_has_trends_too(shell: Shell) -> None:
    assert "16-22 Nov 2026 so far: 0.0 km" in shell("trends").out
    assert shell("trends", "--json").json["easy_months"] == []
    assert shell("week").out.startswith("Week 47, Mon 16 Nov to Sun 22 Nov 2026\nNothing logged.\n")
    assert not shell.journal.exists()


def test_the_week_says_which_plans_fit_the_coming_days(seasoned: Shell) -> None:
    told = seasoned("week", "2026-11-25", "--json").json
    assert [day["mark"] for day in told["days"]][:6] == ["ok"] * 6
    assert "Tue 24 Nov: " in seasoned("week", "2026-11-25").out
    assert told["before"]["distance_m"] == seasoned("week", "--json").json["distance_m"]
    assert seasoned("week", "--json").json["notes"]
