"""What is sore or hurts, and how it is: in a line of its own, or beside the run that did it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from freshlegs.phrase import read_phrase, read_soreness

TODAY = dt.date(2026, 11, 22)

MUSCLES: list[tuple[str, list[tuple[str, int, str]]]] = [
    ("left calf 3", [("calf", 3, "left")]),
    ("Left Calf 3", [("calf", 3, "left")]),
    ("calf left 3", [("calf", 3, "left")]),
    ("calf 3 left", [("calf", 3, "left")]),
    ("l calf 3", [("calf", 3, "left")]),
    ("r calf 3", [("calf", 3, "right")]),
    ("calf 3", [("calf", 3, "both")]),
    ("calves 3", [("calf", 3, "both")]),
    ("both calves 3", [("calf", 3, "both")]),
    ("left and right calf 3", [("calf", 3, "both")]),
    ("left calf: 3", [("calf", 3, "left")]),
    ("left calf=3", [("calf", 3, "left")]),
    ("left calf 3/10", [("calf", 3, "left")]),
    ("left calf 0", [("calf", 0, "left")]),
    ("left calf 10", [("calf", 10, "left")]),
    ("sore left calf 3", [("calf", 3, "left")]),
    ("left calf sore 3", [("calf", 3, "left")]),
    ("soreness left calf 3", [("calf", 3, "left")]),
    ("left calf muscle 3", [("calf", 3, "left")]),
    ("left calf 3 muscle", [("calf", 3, "left")]),
    ("left calf 3 tight", [("calf", 3, "left")]),
    ("quads 4", [("quad", 4, "both")]),
    ("quads hurt 4", [("quad", 4, "both")]),
    ("right quad 4", [("quad", 4, "right")]),
    ("hamstrings 4", [("hamstring", 4, "both")]),
    ("left hammy 4", [("hamstring", 4, "left")]),
    ("glutes 2", [("glute", 2, "both")]),
    ("adductors 2", [("adductor", 2, "both")]),
    ("hip flexors 2", [("hip", 2, "both")]),
    ("lower back 2", [("lower_back", 2, "both")]),
    ("back 2", [("lower_back", 2, "both")]),
    ("left arch 2", [("arch", 2, "left")]),
    ("toes 2", [("toes", 2, "both")]),
    ("right itb 2", [("itb", 2, "right")]),
    ("IT band 2", [("itb", 2, "both")]),
    ("shin muscle 2", [("shin", 2, "both")]),
    ("left foot muscle 2", [("foot", 2, "left")]),
    ("hip muscle 2", [("hip", 2, "both")]),
    ("groin muscle 2", [("adductor", 2, "both")]),
    ("left calf 3 right 2", [("calf", 3, "left"), ("calf", 2, "right")]),
    ("left calf 3, right 2", [("calf", 3, "left"), ("calf", 2, "right")]),
    ("quads 4, calves 3, glutes 2", [("quad", 4, "both"), ("calf", 3, "both"), ("glute", 2, "both")]),
    ("quads 4 calves 3", [("quad", 4, "both"), ("calf", 3, "both")]),
    ("quads 4 and calves 3", [("quad", 4, "both"), ("calf", 3, "both")]),
]

PAINS: list[tuple[str, list[dict[str, Any]]]] = [
    ("left knee 3", [{"site": "knee", "nrs": 3, "side": "left"}]),
    ("knee 3", [{"site": "knee", "nrs": 3}]),
    ("knees 3", [{"site": "knee", "nrs": 3, "side": "both"}]),
    ("left knee 3 sharp", [{"site": "knee", "nrs": 3, "side": "left"}]),
    ("sharp pain left knee 3", [{"site": "knee", "nrs": 3, "side": "left"}]),
    ("pain in left knee 3", [{"site": "knee", "nrs": 3, "side": "left"}]),
    ("pain in the left knee 3", [{"site": "knee", "nrs": 3, "side": "left"}]),
    ("left knee pain 3", [{"site": "knee", "nrs": 3, "side": "left"}]),
    ("left knee hurts 3", [{"site": "knee", "nrs": 3, "side": "left"}]),
    ("achilles right 2", [{"site": "achilles", "nrs": 2, "side": "right"}]),
    ("right achilles tendon 2", [{"site": "achilles", "nrs": 2, "side": "right"}]),
    ("heel 2", [{"site": "plantar_heel", "nrs": 2}]),
    ("plantar fasciitis 2", [{"site": "plantar_heel", "nrs": 2}]),
    ("ankle 2", [{"site": "ankle", "nrs": 2}]),
    ("shin 2", [{"site": "shin", "nrs": 2}]),
    ("shin splints 2", [{"site": "shin", "nrs": 2, "side": "both"}]),
    ("foot 2", [{"site": "foot", "nrs": 2}]),
    ("hip 2", [{"site": "hip", "nrs": 2}]),
    ("groin 2", [{"site": "groin", "nrs": 2}]),
    ("thigh 2", [{"site": "thigh", "nrs": 2}]),
    ("pelvis 2", [{"site": "pelvis", "nrs": 2}]),
    ("patellar tendon 2", [{"site": "patellar_tendon", "nrs": 2}]),
    ("knee tendon 2", [{"site": "patellar_tendon", "nrs": 2}]),
    ("hamstring tendon 2", [{"site": "hamstring_tendon", "nrs": 2}]),
    ("high hamstring 2", [{"site": "hamstring_tendon", "nrs": 2}]),
    ("left calf joint 3", [{"site": "calf", "nrs": 3, "side": "left"}]),
    ("left calf pain 3", [{"site": "calf", "nrs": 3, "side": "left"}]),
    ("lower back joint 2", [{"site": "back", "nrs": 2}]),
    ("spine 2", [{"site": "back", "nrs": 2}]),
    ("shin bone 2", [{"site": "shin", "nrs": 2}]),
    ("itb joint 2", [{"site": "other", "nrs": 2, "name": "itb"}]),
    ("other 2", [{"site": "other", "nrs": 2}]),
    ('left "little toe" 3', [{"site": "other", "nrs": 3, "side": "left", "name": "little toe"}]),
    ("left knee 3 swollen", [{"site": "knee", "nrs": 3, "side": "left", "flags": ["swelling"]}]),
    ("left knee swollen 3", [{"site": "knee", "nrs": 3, "side": "left", "flags": ["swelling"]}]),
    ("left knee 3, swollen and hot", [
        {"site": "knee", "nrs": 3, "side": "left", "flags": ["swelling", "hot_red"]},
    ]),
    ("left knee 3 locks gives way", [
        {"site": "knee", "nrs": 3, "side": "left", "flags": ["locking", "giving_way"]},
    ]),
    ("left shin 3 pinpoint at night", [
        {"site": "shin", "nrs": 3, "side": "left", "flags": ["focal_bone", "night_pain"]},
    ]),
    ("foot 4 at rest numb", [{"site": "foot", "nrs": 4, "flags": ["rest_pain", "numbness"]}]),
    ("hip 6 can't bear weight limping", [
        {"site": "hip", "nrs": 6, "flags": ["cannot_bear_weight", "limp"]},
    ]),
    ("left calf 3 swollen", [{"site": "calf", "nrs": 3, "side": "left", "flags": ["swelling"]}]),
    ("quad 3 numb", [{"site": "thigh", "nrs": 3, "flags": ["numbness"]}]),
    ("left knee 3, right 2", [
        {"site": "knee", "nrs": 3, "side": "left"}, {"site": "knee", "nrs": 2, "side": "right"},
    ]),
    ("no pain", []),
    ("no pains", []),
    ("pain none", []),
    ("pain: none", []),
    ("nothing hurts", []),
    ("pain free", []),
]  # fmt: skip

LEGS: list[tuple[str, int]] = [
    ("legs 3", 3),
    ("legs 3/10", 3),
    ("sore 3", 3),
    ("soreness 3", 3),
    ("soreness: 0", 0),
    ("legs sore 3", 3),
    ("sore legs 3", 3),
    ("DOMS 3", 3),
    ("no soreness", 0),
    ("not sore", 0),
]


def told_by(words: str) -> dict[str, object]:
    reading = read_soreness(words, TODAY)
    assert reading.troubles == ()
    assert read_phrase(words, TODAY).records == reading.records
    (record,) = reading.records
    assert (record.pop("kind"), record.pop("date")) == ("wellness", "2026-11-22")
    return record


@pytest.mark.parametrize(("words", "muscles"), MUSCLES)
def test_a_muscle_is_sore(words: str, muscles: list[tuple[str, int, str]]) -> None:
    assert told_by(words) == {"muscles": [{"part": part, "nrs": nrs, "side": side} for part, nrs, side in muscles]}


@pytest.mark.parametrize(("words", "pains"), PAINS)
def test_a_joint_a_tendon_or_a_bone_hurts(words: str, pains: list[dict[str, Any]]) -> None:
    assert told_by(words) == {"pains": pains}


@pytest.mark.parametrize(("words", "soreness"), LEGS)
def test_the_legs_as_a_whole_are_sore(words: str, soreness: int) -> None:
    assert told_by(words) == {"soreness": soreness}


def test_muscles_and_joints_are_told_apart_in_one_line() -> None:
    assert told_by("left knee 3, quads 4") == {
        "muscles": [{"part": "quad", "nrs": 4, "side": "both"}],
        "pains": [{"site": "knee", "nrs": 3, "side": "left"}],
    }


def test_a_named_part_is_a_pain_unless_called_a_muscle() -> None:
    assert told_by('"jaw" muscle 3') == {"muscles": [{"part": "other", "nrs": 3, "side": "both", "name": "jaw"}]}


def test_soreness_of_one_side_names_its_place() -> None:
    assert told_by("soreness 4 one-sided calf") == {
        "soreness": 4,
        "soreness_one_sided": True,
        "soreness_site": "calf",
    }


def test_soreness_beside_a_run_is_a_look_at_oneself_of_the_same_day() -> None:
    run, looked = read_phrase("yesterday 30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25", TODAY).records
    assert run == {
        "kind": "run",
        "date": "2026-11-21",
        "distance_m": 30_000,
        "duration_s": 10_270,
        "type": "long",
        "rpe": 6,
        "notes": "heavy from 25",
    }
    assert looked == {
        "kind": "wellness",
        "date": "2026-11-21",
        "muscles": [{"part": "calf", "nrs": 3, "side": "left"}],
    }


def test_how_a_pain_behaved_and_how_it_is_now_are_two_things() -> None:
    run, looked = read_phrase("5k 35min left knee during 3 eased, left knee 1", TODAY).records
    assert (run["pain_during"], run["pain_trend"]) == (3, "eased")
    assert looked["pains"] == [{"site": "knee", "nrs": 1, "side": "left"}]


def test_a_word_that_only_describes_is_hinted_at() -> None:
    hints = [said.text for said in read_soreness("left knee 3 sharp", TODAY).said if said.field == "hint"]
    assert hints == ["'sharp' is not kept; after -- it is"]


def test_a_note_beside_soreness_is_kept_with_it() -> None:
    assert told_by("left knee 3 -- since Tuesday; stairs")["notes"] == "since Tuesday; stairs"
