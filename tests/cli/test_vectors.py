"""The rule book's scenarios as a runner meets them: imported from a file, then asked at the shell.

They lie in the shared design folder (FRESHLEGS_SHARED, or `../shared` beside the repository), and are skipped without.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from shell import Process, Shell

Scenario = dict[str, Any]

SHARED = Path(os.environ.get("FRESHLEGS_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "rules" / "vectors.json"
SCENARIOS: list[Scenario] = json.loads(FILE.read_text("utf-8"))["open"] if FILE.is_file() else []
SLACK = {"distance_km_low": 0.05, "distance_km_max": 0.05, "pace_s_per_km_not_faster_than": 1.0}
ADVICE = [
    "schema", "date", "for", "verdict", "urgent", "test_run", "dose", "reasons", "alternatives", "confidence",
    "ask_for", "disclaimer",
]  # fmt: skip
REASON = ["rule", "ceiling", "grade", "fact", "effect", "text", "source"]

pytestmark = pytest.mark.skipif(not SCENARIOS, reason=f"no scenarios at {FILE}")
each = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario["id"])


def written(scenario: Scenario, path: Path) -> str:
    """Write a scenario as a file of records."""
    records = [*scenario["history"]]
    if scenario.get("profile"):
        records.append({"kind": "profile", **scenario["profile"]})
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return str(path)


def is_as_expected(advice: Scenario, expect: Scenario) -> None:
    fired = [reason["rule"] for reason in advice["reasons"]]
    assert advice["verdict"] in expect.get("verdict", [advice["verdict"]])
    assert set(expect.get("must_fire", ())) <= set(fired)
    assert not set(expect.get("must_not_fire", ())) & set(fired)
    for cap, bounds in expect.get("dose", {}).items():
        if cap == "test_run":
            assert advice["test_run"] == bounds
            continue
        value = advice["dose"][cap]
        assert value is not None, cap
        slack = SLACK.get(cap, 0)
        assert bounds.get("ge", value) - slack <= value <= bounds.get("le", value) + slack, cap
    if "headline" in expect:
        assert fired[0] == expect["headline"]
    assert advice["confidence"]["level"] in expect.get("confidence", [advice["confidence"]["level"]])
    assert advice["ask_for"] == expect.get("ask_for", advice["ask_for"])
    assert advice["urgent"] == expect.get("urgent", advice["urgent"])


def is_whole(advice: Scenario) -> None:
    """See that an advice has the shape of the contract."""
    assert list(advice) == ADVICE
    assert advice["schema"] == "freshlegs.advice/1"
    assert advice["reasons"]
    assert all(list(reason) == REASON for reason in advice["reasons"])
    assert advice["disclaimer"] or not advice["urgent"]


@each
def test_the_books_scenario_comes_out_as_written(scenario: Scenario, shell: Shell, tmp_path: Path) -> None:
    shell.today = scenario["today"]
    told = shell("import", "--json", written(scenario, tmp_path / "history.jsonl")).json
    assert (told["added"], told["refused"]) == (len(scenario["history"]) + bool(scenario.get("profile")), 0)
    advice = shell("advise", "--json").json
    is_whole(advice)
    assert (advice["date"], advice["for"]) == (scenario["today"], scenario["today"])
    is_as_expected(advice, scenario["expect"])
    assert shell("today", "--json").json["advice"] == advice
    shown, _, said_lately = shell("advise").out.partition("said lately: ")
    headline, *others = advice["reasons"]
    flagged = any(reason["rule"].startswith("RF") for reason in advice["reasons"])
    told = [reason for reason in others if not flagged or reason["rule"].startswith("RF")][:5]
    for reason in (headline, *told):
        named = reason["rule"] in said_lately and reason["ceiling"] == "train_as_planned"
        assert named or (f" {reason['rule']} " in shown and reason["fact"] in shown)


@each
def test_what_if_comes_out_as_written(scenario: Scenario, shell: Shell, tmp_path: Path) -> None:
    if "what_if" not in scenario:
        return
    shell.today = scenario["today"]
    shell("import", written(scenario, tmp_path / "history.jsonl"))
    run = scenario["what_if"]["log_today"]
    words = f"{run['distance_km']}k {run['duration_min']}min rpe {run['rpe']} {run['type']}" if run else ""
    advice = shell("advise", "--what-if", words, "--json").json
    is_whole(advice)
    assert (advice["date"], advice["for"] > scenario["today"]) == (scenario["today"], True)
    is_as_expected(advice, scenario["expect"]["what_if"])


@each
def test_the_planned_week_comes_out_as_written(scenario: Scenario, shell: Shell, tmp_path: Path) -> None:
    shell.today = scenario["today"]
    shell("import", written(scenario, tmp_path / "history.jsonl"))
    told = shell("plan", "--json").json
    assert told["schema"] == "freshlegs.week/1"
    assert [list(day) for day in told["days"]] == [["date", "planned", "ceiling", "mark", "advice"]] * 7
    marks = {day["date"]: day["mark"] for day in told["days"]}
    assert min(marks) == scenario["today"]
    assert set(marks.values()) <= {"ok", "trim", "swap", "note"}
    for day in told["days"]:
        is_whole(day["advice"])
        assert (day["ceiling"], day["date"]) == (day["advice"]["verdict"], day["advice"]["for"])
    expect = scenario["expect"].get("week", {})
    assert all(marks[day] in ("swap", "trim") for day in expect.get("conflict_days", ()))
    assert not any(marks[day] in ("swap", "trim") for day in expect.get("no_conflict_days", ()))


@pytest.mark.parametrize("scenario", SCENARIOS[:2], ids=lambda scenario: scenario["id"])
def test_it_comes_out_so_between_processes_too(scenario: Scenario, process: Process, tmp_path: Path) -> None:
    told = process("--today", scenario["today"], "import", written(scenario, tmp_path / "history.jsonl"))
    assert told.returncode == 0, told
    advice = process("--today", scenario["today"], "advise", "--json")
    assert (advice.returncode, advice.stderr) == (0, "")
    is_as_expected(json.loads(advice.stdout), scenario["expect"])


@each
def test_the_order_of_entries_and_the_unit_make_no_difference(scenario: Scenario, shell: Shell, tmp_path: Path) -> None:
    shell.today = scenario["today"]
    shell("import", written(scenario, tmp_path / "history.jsonl"))
    turned = json.loads(json.dumps(scenario))
    turned["history"].reverse()
    for record in turned["history"]:
        if "distance_km" in record:
            record["distance_mi"] = record.pop("distance_km") / 1.609344
    other = written(turned, tmp_path / "other.jsonl")
    first = shell("advise", "--json").out
    shell.journal = tmp_path / "other.db"
    shell("import", other)
    assert shell("advise", "--json").out == first
