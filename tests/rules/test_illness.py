"""IL: fever, the days after it, and head colds."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from freshlegs.models.ranges import Symptom
from told import Journal

ABOVE = {"runny_nose", "blocked_nose", "sneezing", "sore_throat", "mild_headache"}


@pytest.mark.parametrize("symptom", get_args(Symptom))
def test_below_the_neck_is_rest_above_it_is_easy(steady: Journal, symptom: Any) -> None:
    steady.woke(illness=(symptom,))
    assert steady.fired == ({"IL3": 3} if symptom in ABOVE else {"IL1": 0})


@pytest.mark.parametrize(("temp_c", "ceiling"), [(37.9, None), (38.0, 0)])
def test_thirty_eight_degrees_are_a_fever(steady: Journal, temp_c: float, ceiling: int | None) -> None:
    assert steady.woke(temp_c=temp_c).fired.get("IL1") == ceiling


def test_a_temperature_is_called_a_fever_on_the_day_and_after(steady: Journal) -> None:
    steady.woke(1, temp_c=38.4).said(1, mood=4).woke(temp_c=38.0)
    assert steady.reason("IL1").fact == "fever today"
    steady.mornings.pop()
    assert steady.woke().reason("IL2").fact == "day 1 after fever, today clear"


def test_with_a_fever_nothing_else_is_offered(steady: Journal) -> None:
    assert steady.woke(illness=("fever",)).advice.alternatives == ()


def test_the_symptoms_are_named_in_the_same_order_whatever_order_they_were_told_in(steady: Journal) -> None:
    told = ("malaise", "vomiting", "chills", "fever", "diarrhoea", "muscle_aches")
    for symptoms in (told, told[::-1]):
        assert steady.woke(illness=symptoms).reason("IL1").fact == (
            "chills, diarrhoea, fever, feeling ill, muscle aches and vomiting today"
        )
        steady.mornings.clear()


def test_a_head_cold_allows_forty_easy_minutes(steady: Journal) -> None:
    dose = steady.woke(illness=("runny_nose", "sore_throat")).who(hr_max=190).advice.dose
    assert (dose.minutes_max, dose.rpe_max, dose.hr_bpm_max) == (40, 3, 142)


@pytest.mark.parametrize(
    ("ago", "ceiling", "minutes"),
    [(1, 1, 20), (2, 2, 30), (3, 2, 30), (4, 3, 45), (7, 3, 45), (8, None, None)],
)
def test_after_a_fever_the_way_back_is_a_staircase(
    steady: Journal, ago: int, ceiling: int | None, minutes: int | None
) -> None:
    steady.woke(ago, illness=("fever",)).woke()
    assert steady.fired.get("IL2") == ceiling
    assert steady.advice.dose.minutes_max == minutes


@pytest.mark.parametrize(("ago", "ceiling"), [(1, 1), (5, 1), (7, 1), (8, None)])
def test_a_fever_that_nobody_said_has_gone_still_counts(steady: Journal, ago: int, ceiling: int | None) -> None:
    steady.woke(ago, illness=("fever",)).said(soreness=0)
    assert steady.fired.get("IL2") == ceiling
    if ceiling:
        assert steady.advice.dose.minutes_max == 20
        assert "I don't know whether the fever has gone" in steady.reason("IL2").text
        assert steady.advice.alternatives == ("walk", "rest")


def test_the_last_day_of_a_fever_counts_not_the_first(steady: Journal) -> None:
    steady.woke(6, illness=("fever",)).woke(2, illness=("malaise",)).woke()
    assert steady.fired["IL2"] == 2
    assert steady.reason("IL2").fact == "day 2 after chest or body symptoms, today clear"


def test_while_the_fever_lasts_nothing_is_said_of_the_days_after(steady: Journal) -> None:
    steady.woke(1, illness=("fever",)).woke(illness=("fever",))
    assert "IL2" not in steady.fired


def test_a_cold_that_is_gone_leaves_nothing(steady: Journal) -> None:
    assert steady.woke(1, illness=("sneezing",)).woke().fired == {"D1": 4}
