"""profile: what the rules may know about the runner."""

from __future__ import annotations

from typing import Any

import pytest

from shell import Shell


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("age", "40", {"age": 40}),
        ("hr_max", "187", {"hr_max": 187}),
        ("race", "10k 50:00", {"race": {"distance_m": 10_000, "time_s": 3_000}}),
        ("race", "10 50", {"race": {"distance_m": 10_000, "time_s": 3_000}}),
        ("race", "6.2 mi 50:00", {"race": {"distance_m": 9_978, "time_s": 3_000}}),
        (
            "race",
            "half marathon 1:45:00 2026-10-04",
            {"race": {"distance_m": 21_098, "time_s": 6_300, "date": "2026-10-04"}},
        ),
        ("threshold_pace_s_per_km", "275", {"threshold_pace_s_per_km": 275}),
        ("threshold_pace_s_per_km", "4:35", {"threshold_pace_s_per_km": 275}),
        ("watch_sites", "knee, achilles", {"watch_sites": ["knee", "achilles"]}),
        ("usual_pain", "knee=1, hip=0", {"usual_pain": {"hip": 0, "knee": 1}}),
        ("usual_pain", "knee", {"usual_pain": {"knee": 1}}),
        ("usual_pain", "knee=3", {"usual_pain": {"knee": 1}}),
        ("medical_hold", "yes", {"medical_hold": True}),
        ("watch_sites", "left knee and Achilles", {"watch_sites": ["knee", "achilles"]}),
        ("cleared_date", "2026-11-20", {"cleared_date": "2026-11-20"}),
        ("cleared_date", "yesterday", {"cleared_date": "2026-11-21"}),
        ("declared_weekly_km", "50", {"declared_weekly_m": 50_000}),
        ("declared_weekly_mi", "30", {"declared_weekly_m": 48_280}),
        ("declared_runs_per_week", "3.5", {"declared_runs_per_week": 3.5}),
        ("units", "mi", {"units": "mi"}),
    ],
)
def test_each_key_is_set_shown_exported_and_forgotten(shell: Shell, key: str, value: str, told: dict[str, Any]) -> None:
    shell("profile", key, value)
    assert shell("profile", "--json").json == {"schema": "freshlegs.profile/1", **told}
    (stored,) = told.items()
    assert shell("profile", key, "--json").json == {"schema": "freshlegs.profile/1", stored[0]: stored[1]}
    assert shell("profile", key).out.startswith(f"{stored[0]} ")
    (record,) = shell.records()
    assert record | {"id": ""} == {"schema": "freshlegs.record/1", "kind": "profile", "id": "", **told}
    shell("profile", key, "None")
    assert shell("profile", "--json").json == {"schema": "freshlegs.profile/1"}
    assert shell("undo").out == f"Undone: forgot {key}\n"
    shell("undo")
    assert shell("profile", key).out == f"{stored[0]}: not told\n"


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("shoe_size", "44", "no key 'shoe_size'"),
        ("id", "x", "no key 'id'"),
        ("kind", "run", "no key 'kind'"),
        ("age", "12", "age 12 is less than 14"),
        ("age", "forty", "not a number"),
        ("age", "40.5", "not a whole number"),
        ("age", "NaN", "not a number"),
        ("age", "1e999", "not a number"),
        ("age", "9" * 5000, "not a number"),
        ("age", "[" * 5000, "not a number"),
        ("age", "", "not a number"),
        ("hr_max", "٢٠٠", "not a number"),
        ("race", "10k", "a race is a distance and a time"),
        ("race", "", "a race is a distance and a time"),
        ("race", "fast 50:00", "'fast'"),
        ("race", "10k soon", "'soon'"),
        ("race", "10k 50:00 2026-13-01", "race.date"),
        ("watch_sites", "nose", "not one of"),
        ("usual_pain", "knee=high", "not a number"),
        ("usual_pain", "", "not one of"),
        ("medical_hold", "maybe", "not true or false"),
        ("cleared_date", "soon", "not a day"),
        ("cleared_date", "tomorrow", "has not come yet"),
        ("units", "furlongs", "not one of"),
        ("threshold_pace_s_per_km", "1:00", "less than 120"),
        ("declared_weekly_km", "0", "more than 0"),
        ("watch_sites", "knee\udcff", "half a character"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_nothing_is_made(shell: Shell, key: str, value: str, hint: str) -> None:
    told = shell("profile", key, value, code=2)
    assert hint in told.err
    assert not shell.journal.exists()


def test_one_key_is_changed_and_the_others_stay(shell: Shell) -> None:
    for key, value in (("age", "40"), ("usual_pain", "knee"), ("race", "10k 50:00"), ("medical_hold", "yes")):
        shell("profile", key, value)
    before = shell("profile", "--json").json
    shell("profile", "age", "41")
    assert shell("profile", "--json").json == before | {"age": 41}
    assert len([record for record in shell.records() if record["kind"] == "profile"]) == 1


def test_what_is_told_in_words_is_shown_in_words(shell: Shell) -> None:
    for key, value in (("race", "half marathon 1:45:00"), ("usual_pain", "left knee"), ("medical_hold", "y")):
        shell("profile", key, value)
    assert shell("profile").out == "race half marathon 1:45:00\nusual_pain knee=1\nmedical_hold yes\n"


def test_a_clearance_says_that_the_hold_still_stands(shell: Shell) -> None:
    shell("profile", "medical_hold", "yes")
    assert "medical_hold is still on" in shell("profile", "cleared_date", "today").err
    assert "still on" not in shell("profile", "age", "40").err
    shell("profile", "medical_hold", "no")
    assert "still on" not in shell("profile", "cleared_date", "yesterday").err


def test_what_is_told_changes_the_advice(shell: Shell) -> None:
    shell("profile", "medical_hold", "yes")
    assert shell("advise", "--json").json["verdict"] == "rest"
    shell("profile", "medical_hold", "no")
    assert shell("advise", "--json").json["verdict"] != "rest"


def test_an_empty_profile_says_what_can_be_told(shell: Shell) -> None:
    assert shell("profile").out.startswith("Nothing told. Try: freshlegs profile watch_sites knee")
    assert shell("profile", "age", "--json").json == {"schema": "freshlegs.profile/1", "age": None}
    assert "no key" in shell("profile", "shoe_size", code=2).err
