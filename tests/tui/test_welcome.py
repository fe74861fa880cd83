"""What the first questions understand."""

from __future__ import annotations

import pytest

from freshlegs.errors import FreshlegsError
from freshlegs.models import Runner
from freshlegs.tui.screens.welcome import answered


@pytest.mark.parametrize(
    ("week", "metres", "runs"),
    [
        ("40 in 4", 40_000, 4),
        ("40", 40_000, None),
        ("40km in 4 runs", 40_000, 4),
        ("25k / 3", 25_000, 3),
        ("25 km, 3 times a week", 25_000, 3),
        ("25 in 3x", 25_000, 3),
        ("25,5 km 3 times", 25_500, 3),
        ("20 miles in 3", 32_187, 3),
        ("30 km a week", 30_000, None),
    ],
)
def test_a_usual_week_is_understood_as_it_is_said(week: str, metres: int, runs: int | None) -> None:
    assert answered("", week, "") == Runner(declared_weekly_m=metres, declared_runs_per_week=runs)


@pytest.mark.parametrize("week", ["a lot", "40 in four", "in 4", "4 times"])
def test_a_usual_week_that_is_not_understood_is_asked_for_by_an_example(week: str) -> None:
    with pytest.raises(FreshlegsError, match="like 40 in 4"):
        answered("", week, "")
