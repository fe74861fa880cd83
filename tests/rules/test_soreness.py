"""Soreness over time: parts by days, sides, and how heavy a number weighs."""

from __future__ import annotations

import datetime as dt

from freshlegs.models import Muscle, Pain
from freshlegs.rules.soreness import days_from, sore_parts, soreness_level, worst_a_day, worst_of
from told import Journal


def parts_of(journal: Journal, days: int = 4) -> dict[tuple[str, str], tuple[int | None, ...]]:
    parts = sore_parts(journal.window, journal.day(days - 1), journal.today)
    return {(part.name or part.part, part.side): part.numbers for part in parts}


def test_a_part_is_told_by_days_and_none_where_nobody_asked(journal: Journal) -> None:
    journal.said(3, muscles=(Muscle(part="quad", nrs=4),)).said(1, muscles=()).said(0, pains=())
    assert parts_of(journal) == {("quad", "both"): (4, None, 0, 0)}


def test_sides_are_one_line_where_they_were_alike(journal: Journal) -> None:
    journal.said(1, muscles=(Muscle(part="calf", nrs=3, side="left"), Muscle(part="quad", nrs=2, side="both")))
    journal.said(0, muscles=(Muscle(part="calf", nrs=1, side="right"),))
    assert parts_of(journal, 2) == {("calf", "left"): (3, 0), ("calf", "right"): (0, 1), ("quad", "both"): (2, 0)}


def test_the_side_that_was_never_sore_is_left_out(journal: Journal) -> None:
    journal.said(0, pains=(Pain(site="knee", nrs=2, side="left"),))
    assert parts_of(journal, 1) == {("knee", "left"): (2,)}


def test_what_has_a_name_of_its_own_keeps_it(journal: Journal) -> None:
    journal.said(0, pains=(Pain(site="other", nrs=5, name="big toe nail"), Pain(site="other", nrs=1, name="rib")))
    assert parts_of(journal, 1) == {("big toe nail", "both"): (5,), ("rib", "both"): (1,)}


def test_the_part_that_was_sore_most_often_is_first(journal: Journal) -> None:
    journal.said(2, muscles=(Muscle(part="quad", nrs=8),))
    journal.said(1, muscles=(Muscle(part="calf", nrs=2),)).said(0, muscles=(Muscle(part="calf", nrs=1),))
    assert [part for part, _ in parts_of(journal)] == ["calf", "quad"]


def test_a_day_s_worst_is_of_all_that_was_told(journal: Journal) -> None:
    journal.said(2, soreness=2, pains=(Pain(site="knee", nrs=5),)).said(1, sleep_h=7.0).said(0, pains=())
    assert worst_a_day(journal.window, journal.day(3), journal.today) == (None, 5, None, 0)
    assert worst_of([None, 3, 1]) == 3
    assert worst_of([None]) is None


def test_a_number_weighs_by_the_bands_of_the_rules() -> None:
    assert [soreness_level(nrs) for nrs in range(11)] == [0, 1, 1, 2, 3, 3, 4, 4, 5, 5, 5]


def test_days_outside_are_not_told() -> None:
    first = dt.date(2026, 3, 1)
    later = first + dt.timedelta(days=1)
    assert days_from(first, (1, 2, 3), later, later + dt.timedelta(days=2)) == (2, 3, None)
    assert days_from(first, (1,), first - dt.timedelta(days=1), first) == (None, 1)
