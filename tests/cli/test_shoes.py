"""shoes: how far each pair has run, and which are to be retired."""

from __future__ import annotations

import pytest

from shell import Shell

RUNS = "-3d 10k @pegasus\n-2d 12k @pegasus\nyesterday 5k @vaporfly\n-9d 5k\n"


@pytest.fixture
def worn(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("COLUMNS", "100")
    shell("add", "-", "-q", stdin=RUNS)
    return shell


def test_each_pair_is_told_with_its_distance_the_last_worn_first(worn: Shell) -> None:
    head, *rows = worn("shoes").out.splitlines()[1:]
    assert head.split() == ["shoes", "distance", "runs", "first", "worn", "last", "worn"]
    assert [row.split()[:4] for row in rows] == [["vaporfly", "5.0", "km", "1"], ["pegasus", "22.0", "km", "2"]]


def test_a_pair_that_has_run_as_far_as_it_may_stands_at_the_end(worn: Shell) -> None:
    worn.config.write_text("[shoes]\nlimit_km = 300\n[shoes.limits_km]\nvaporfly = 5\n", encoding="utf-8")
    rows = worn("shoes").out.splitlines()[2:]
    assert rows[0].endswith("300 km")
    assert rows[1].startswith("vaporfly")
    assert rows[1].endswith("5 km: retire them")
    assert [pair["spent"] for pair in worn("shoes", "--json").json["shoes"]] == [False, True]


def test_a_fault_in_the_config_file_is_told_and_stops_nothing(worn: Shell) -> None:
    worn.config.write_text("[shoes]\nlimit = 3\n", encoding="utf-8")
    told = worn("shoes")
    assert "shoes.limit is no setting" in told.err
    assert "pegasus" in told.out


def test_without_shoes_it_says_how_to_name_them(shell: Shell) -> None:
    assert "add" in shell("shoes").out
