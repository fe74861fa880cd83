"""What is odd about an entry: a warning where it could be true, an error where it can't."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from freshlegs.models import Cross, Note, Plan, Run, Runner, Wellness
from freshlegs.models.doubts import doubts

TODAY = dt.date(2026, 11, 22)
TOMORROW = TODAY + dt.timedelta(days=1)


def run(km: float, minutes: float | None = None, **more: Any) -> Run:
    told: dict[str, Any] = {"date": TODAY, "duration_s": None if minutes is None else round(60 * minutes)} | more
    return Run(distance_m=round(1000 * km), **told)


TEST = run(4.5, 30, type="test", pain_site="knee", pain_before=0)


@pytest.mark.parametrize(
    "entry", [run(10), run(10, 50), run(42.2, 125), run(5, 90), run(100, 600), run(8, avg_hr=150), TEST]
)
def test_what_runners_do_is_not_odd(entry: Run) -> None:
    assert doubts(entry, TODAY) == ()


@pytest.mark.parametrize(
    ("entry", "field", "words", "impossible"),
    [
        (run(10, 16), "duration_s", "faster than anyone can run", True),
        (run(10, 25), "duration_s", "about a world record", False),
        (run(5, 150), "duration_s", "slower than a stroll", False),
        (run(100, 24 * 60 + 1), "duration_s", "more than a day and a night", False),
        (run(100.1), "distance_m", "100.1 km is an ultramarathon", False),
        (run(0), "distance_m", "a run of 0 km", False),
        (run(4.5, 30, type="test"), "pain_before", "only with its joint: knee before 0 during 1 after 0", False),
        (run(4.5, 30, type="test", pain_site="knee"), "pain_before", "only with its joint", False),
        (run(8, avg_hr=170, max_hr=160), "avg_hr", "above the maximum 160", False),
        (run(8, date=TOMORROW), "date", "still to come", True),
    ],
)
def test_what_is_odd_is_named(entry: Run, field: str, words: str, impossible: bool) -> None:
    (doubt,) = doubts(entry, TODAY)
    assert (doubt.field, doubt.impossible) == (field, impossible)
    assert words in doubt.text


def test_only_what_was_done_must_lie_behind() -> None:
    assert doubts(Wellness(date=TOMORROW), TODAY)[0].impossible
    assert doubts(Cross(date=TOMORROW, cross_kind="swim"), TODAY)[0].impossible
    assert doubts(Plan(date=TOMORROW, type="easy"), TODAY) == ()
    assert doubts(Note(date=TOMORROW, text="x"), TODAY) == ()
    assert doubts(Runner(), TODAY) == ()
