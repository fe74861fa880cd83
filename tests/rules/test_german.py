"""The advice in German: whole sentences, and no place of a template lost on the way."""

from __future__ import annotations

import re

import pytest

from freshlegs.language import in_english, tr
from freshlegs.models import Muscle, Pain
from freshlegs.rules.sayings import ROWS, TEXTS
from freshlegs.rules.texts import PIECES
from freshlegs.rules.words import counted, days_ago, listed, word
from told import Journal

pytestmark = pytest.mark.usefixtures("german")


def test_the_day_after_a_long_run(daily: Journal) -> None:
    daily.ran(1, 16, 108, rpe=4, type="long").woke()
    reason = daily.reason("R1")
    assert (reason.fact.partition(" km ")[2], reason.effect) == ("gestern (lang)", "höchstens Erholungslauf")
    assert "Ein Erholungslauf ist freiwillig: 3,5-6 km, sehr langsam. Er repariert deine Beine nicht;" in reason.text
    with in_english():
        assert "A recovery run is optional: 3.5-6 km, very slow." in daily.reason("R1").text


def test_pieces_and_sides_are_told_in_german(steady: Journal) -> None:
    steady.ran(1, 20, 124, rpe=4, type="long").who(watch_sites=("knee", "hip"))
    steady.woke(pains=(Pain(site="ankle", nrs=4, side="left"),), soreness=3, muscles=(Muscle(part="quad", nrs=3),))
    assert steady.reason("P0").text == (
        "Hüfte und Knie: alles gut. Das allein ließe Platz für den kleinen Test; heute spricht noch mehr für weniger."
    )
    assert steady.reason("P1").fact == "Sprunggelenk links 4/10"


def test_a_muscle_that_is_read_as_a_pain_has_its_german_name(steady: Journal) -> None:
    steady.woke(muscles=(Muscle(part="quad", nrs=4, side="right"), Muscle(part="quad", nrs=0, side="left")))
    assert steady.reason("P1").fact == "Oberschenkel vorn rechts 4/10"


def test_what_all_rooms_say_is_german() -> None:
    assert [listed(["a", "b", "c"][:count]) for count in range(4)] == ["", "a", "a und b", "a, b und c"]
    assert (days_ago(1), days_ago(4), word("hot_red")) == ("gestern", "vor 4 Tagen", "heiß und rot")
    assert (counted(1, "long or hard day"), counted(2, "run")) == ("1 langer oder harter Tag", "2 Läufe")


def test_every_template_keeps_its_places() -> None:
    for template in (*PIECES.values(), *TEXTS.values(), *(words for row in ROWS.values() for words in row)):
        told = tr(template)
        assert sorted(re.findall(r"{\w+}", told)) == sorted(re.findall(r"{\w+}", template)), told
        assert told != template or not re.search(r"[a-z]{3}", re.sub(r"{\w+}", "", template)), template
