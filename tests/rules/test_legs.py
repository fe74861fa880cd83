"""From the legs map to soreness and one-sided pains; several looks at one morning."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

import pytest

from freshlegs.models import Muscle, Pain, Wellness
from freshlegs.models.ranges import SITE_OF_PART, Part
from freshlegs.rules.legs import read_legs
from freshlegs.rules.morning import Morning
from told import Journal

DAY = dt.date(2026, 6, 15)


def calf(left: int, right: int) -> list[Muscle]:
    return [Muscle(part="calf", nrs=left, side="left"), Muscle(part="calf", nrs=right, side="right")]


@pytest.mark.parametrize(
    ("left", "right", "soreness", "aside"),
    [
        (4, 4, 4, None), (4, 2, 4, None), (5, 3, 5, None), (5, 2, 2, 5), (3, 0, 0, 3), (2, 0, 2, None),
        (0, 6, 0, 6), (10, 7, 7, 10), (10, 8, 10, None), (0, 0, 0, None),
    ],
)  # fmt: skip
def test_a_muscle_is_sore_on_both_sides_or_hurts_on_one(
    left: int, right: int, soreness: int, aside: int | None
) -> None:
    found, pains = read_legs(calf(left, right))
    assert found == soreness
    assert [pain.nrs for pain in pains] == ([] if aside is None else [aside])
    assert all(pain.side == ("left" if left > right else "right") for pain in pains)


@pytest.mark.parametrize("side", ["both", None])
def test_both_sides_or_no_side_told_is_soreness(side: Any) -> None:
    assert read_legs([Muscle(part="quad", nrs=6, side=side)]) == (6, ())


def test_a_side_that_is_not_listed_is_not_sore() -> None:
    assert read_legs([Muscle(part="quad", nrs=4, side="left")]) == (
        0,
        (Pain(site="thigh", nrs=4, side="left", name="quad"),),
    )


@pytest.mark.parametrize("part", get_args(Part))
def test_every_muscle_has_its_site(part: Part) -> None:
    _, pains = read_legs([Muscle(part=part, nrs=5, side="right")])
    assert [pain.site for pain in pains] == [SITE_OF_PART[part]]


def test_two_spots_of_one_s_own_are_two() -> None:
    spots = [
        Muscle(part="other", nrs=4, side="left", name="sole"),
        Muscle(part="other", nrs=4, side="right", name="toe"),
    ]
    assert len(read_legs(spots)[1]) == 2


def test_the_worse_of_number_and_map_counts() -> None:
    both = (Muscle(part="quad", nrs=4, side="both"),)
    assert Morning(DAY, [Wellness(date=DAY, soreness=2, muscles=both)]).soreness == 4
    assert Morning(DAY, [Wellness(date=DAY, soreness=6, muscles=both)]).soreness == 6


def test_an_answered_map_answers_for_soreness_not_for_pains(journal: Journal) -> None:
    assert journal.said(muscles=()).advice.ask_for == "pains"


def test_a_muscle_s_one_side_is_named_in_the_reason(steady: Journal) -> None:
    steady.woke(muscles=(Muscle(part="quad", nrs=4, side="left"),))
    assert steady.reason("P1").fact == "left quad 4/10"
    assert steady.reason("P1").text.startswith("Left quad 4/10: no running today.")


LOOKS = [
    Wellness(date=DAY, soreness=3, fatigue=4, sleep_h=7.5, pains=(Pain(site="knee", nrs=2, side="left"),)),
    Wellness(date=DAY, soreness=5, fatigue=2, sleep_h=6.0, illness=(), resting_hr=52),
    Wellness(date=DAY, illness=("sneezing",), pains=(Pain(site="knee", nrs=4, flags=("swelling",)),), resting_hr=48),
    Wellness(date=DAY, muscles=(Muscle(part="calf", nrs=4, side="left"),), painkiller_24h=True),
    Wellness(date=DAY, muscles=(Muscle(part="calf", nrs=3, side="right"),), painkiller_24h=False),
    Wellness(date=DAY, soreness=6, soreness_one_sided=True, soreness_site="hip"),
]


@pytest.mark.parametrize("turn", range(6))
def test_several_looks_are_one_morning_in_any_order(turn: int) -> None:
    morning = Morning(DAY, LOOKS[turn:] + LOOKS[:turn])
    assert (morning.soreness, morning.fatigue, morning.sleep_h, morning.resting_hr) == (5, 2, 6.0, 52)
    assert (morning.soreness_answered, morning.pains_answered) == (True, True)
    assert (morning.illness, morning.painkiller) == (frozenset({"sneezing"}), True)
    assert [(pain.site, pain.nrs, pain.flags) for pain in morning.pains] == [("hip", 6, ()), ("knee", 4, ("swelling",))]


def test_a_morning_not_told_is_a_morning_without_answers() -> None:
    untold, empty = Morning(DAY), Morning(DAY, [Wellness(date=DAY)])
    answers = [name for name, value in vars(Morning).items() if hasattr(value, "func")]
    assert len(answers) > 15
    for name in answers:
        if name != "_map":
            assert getattr(untold, name) == getattr(empty, name)
