"""evidence: what each rule rests on, at the shell."""

from __future__ import annotations

import pytest

from shell import Shell


def test_without_an_id_all_rules_and_texts_are_listed(shell: Shell) -> None:
    told = shell("evidence").out
    assert "  R1  [C]  after long or hard\n" in told
    assert "  T-REPAIR [B] Recovery runs do not repair muscle." in told
    assert not shell.journal.exists()


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (["R1"], "R1 after long or hard [C]"),
        (["t-repair"], "T-REPAIR [B]"),
        (["Frandsen", "2025"], "Frandsen 2025, BJSM 59:1203"),
    ],
)
def test_one_page_a_rule_a_text_or_a_study(shell: Shell, asked: list[str], title: str) -> None:
    assert shell("evidence", *asked).out.startswith(f"{title}\n\n")


def test_plain_output_is_one_fact_a_line(shell: Shell) -> None:
    told = shell("evidence", "L2", "--plain").out.splitlines()
    assert "  Looks at the last 3 days" in told
    assert "  runs of 5 km and more" in told
    assert "  runs of 3.1 mi and more" in shell("evidence", "L2", "--plain", "--units", "mi").out.splitlines()


def test_json_gives_what_belongs_to_the_id(shell: Shell) -> None:
    told = shell("evidence", "l1", "--json").json
    assert told["schema"] == "freshlegs.evidence/1"
    assert [rule["grade"] for rule in told["rules"]] == ["B"]
    assert told["references"][0]["short"] == "Frandsen 2025, BJSM 59:1203"
    assert len(shell("evidence", "--json").json["rules"]) == 39


def test_an_unknown_id_is_refused_with_what_may_be_meant(shell: Shell) -> None:
    told = shell("evidence", "T-REPAR", code=2)
    assert "Did you mean T-REPAIR?" in told.err
    assert told.out == ""
