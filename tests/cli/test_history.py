"""history: the runner's own days after long and hard ones, at a shell."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.demo import season
from freshlegs.models.wire import json_line, record_of
from shell import Shell


@pytest.fixture
def seasoned(shell: Shell) -> Shell:
    """A shell on a journal with a season."""
    day = dt.date.fromisoformat(shell.today)
    shell("import", "-", stdin="".join(json_line(record_of(record)) + "\n" for record in season(day, 200)))
    return shell


def test_the_seed_s_own_question_is_asked_of_the_runner_s_own_journal(
    seasoned: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    lines = seasoned("history").out.splitlines()
    assert lines[0] == "Recovery run: yes or no?"
    head = lines.index("Soreness of the muscles, 0-10") + 1
    assert lines[head].split("  ")[0] == "the day after"
    assert [line.split("  ")[0] for line in lines[head + 1 : head + 6]] == [
        "ran easily", "cross-trained", "walked", "rested", "long or hard again",
    ]  # fmt: skip
    assert "not what caused it" in lines[-1]


def test_plain_output_says_the_same_a_fact_a_line(seasoned: Shell) -> None:
    told = seasoned("history", "--json").json
    easy = told["after"][0]
    lines = seasoned("history", "--plain").out.splitlines()
    assert f"ran easily, times: {easy['times']}" in lines
    spread = easy["mornings"][1]["soreness"]
    assert any(
        line.startswith(f"ran easily, a day later: {spread['median']:g} (") and line.endswith(f"of {spread['count']}")
        for line in lines
    )


def test_it_can_begin_on_a_day(seasoned: Shell) -> None:
    every = seasoned("history", "--json").json
    some = seasoned("history", "--since", "2026-10-01", "--json").json
    assert every["first"] < "2026-10-01" <= some["first"]
    assert some["big_days"] < every["big_days"]
    assert some["last"] == every["last"]


def test_a_history_from_a_day_counts_as_the_whole_would(seasoned: Shell) -> None:
    """What was long on that day rests on the weeks before it, which are read too."""
    first = seasoned("history", "--json").json["first"]
    assert seasoned("history", "--since", first, "--json").json == seasoned("history", "--json").json


def test_an_empty_journal_has_nothing_to_tell(shell: Shell) -> None:
    assert "nothing to tell" in shell("history").out
    assert shell("history", "--json").json["first"] is None
    assert not shell.journal.exists()


def test_a_day_to_come_is_refused(shell: Shell) -> None:
    assert "still to come" in shell("history", "--since", "2027-01-01", code=2).err
