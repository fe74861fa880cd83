"""log and export --query: what a query finds, as text, as JSON and as records."""

from __future__ import annotations

import pytest

from shell import Shell

LINES = [
    "-6d 8k 48min easy rpe 3 #club", "-5d 12k 58min intervals rpe 8 @pegasus", "-4d rest", "-3d 6k 40min recovery",
    "-2d ride 25k 1h05", "yesterday 30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25", "left knee 3, quads 4",
]  # fmt: skip


@pytest.fixture
def logged(shell: Shell) -> Shell:
    """A shell with a week behind it."""
    shell("add", "-", "-q", stdin="\n".join(LINES))
    shell("plan", "add", "tomorrow 8k easy", "-q")
    return shell


def test_the_log_lists_the_newest_first(logged: Shell) -> None:
    told = logged("log", "--json").json
    assert told["schema"] == "freshlegs.log/1"
    days = [record["date"] for record in told["records"]]
    assert days == sorted(days, reverse=True)
    assert len(days) == 9
    assert logged("log", "-n", "2", "--json").json["records"] == told["records"][:2]
    assert "There may be more; -n 4" in logged("log", "-n", "2").err


@pytest.mark.parametrize(
    ("words", "found"),
    [(["heavy"], 1), (["hea"], 1), (["heavy", "from"], 1), (["heavy", "light"], 0), (["pegasus"], 1), (["club"], 1)],
)
def test_the_log_finds_notes_tags_and_shoes(logged: Shell, words: list[str], found: int) -> None:
    assert len(logged("log", "--json", *words).json["records"]) == found


@pytest.mark.parametrize("words", ['"', "a/b", "5:30", "10k.", "#tag", "-sore", "*", "NEAR(", "a AND", "(", "^x", "''"])
def test_any_words_may_be_looked_for(logged: Shell, words: str) -> None:
    logged("log", "--", words)


def kinds(told: list[dict[str, str]]) -> list[str]:
    return [record["kind"] for record in told]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["knee>2"], ["wellness"]),
        (["calf>2"], ["wellness", "run"]),
        (["dist>21k"], ["run", "cross"]),
        (["kind:run", "-long"], ["run", "run", "run"]),
        (["-club", "kind:run", "-long", "-@pegasus"], ["run"]),
        (["on:yesterday", "type:long"], ["run"]),
        (["easy"], ["plan", "run"]),
        (["--", "-heavy", "long"], []),
    ],
    ids=str,
)
def test_a_query_finds_what_holds(logged: Shell, words: list[str], found: list[str]) -> None:
    assert kinds(logged("log", "--json", *words).json["records"]) == found


def test_the_text_ends_with_the_totals(logged: Shell) -> None:
    assert logged("log", "kind:run").out.endswith("\n4 entries · 4 runs · 56.0 km · 5:17 h\n")
    assert logged("log", "kind:run", "-n", "1").out.endswith("\n4 entries · 4 runs · 56.0 km · 5:17 h\n")
    assert logged("log", "kind:run", "--plain").out.endswith("\n4 entries\n4 runs\n56.0 km\n5:17 h\n")
    assert logged("log", "kind:note").out.endswith("\n1 entry\n")
    assert logged("log", "nowhere").out == "No entry is like this.\n"


def test_what_cannot_be_read_is_explained_and_the_rest_still_filters(logged: Shell) -> None:
    told = logged("log", "kne>2", "heavy")
    assert "  kne>2 heavy\n  ^^^^^" in told.err
    assert "did you mean knee>2?" in told.err
    assert "heavy from 25" in told.out
    assert "1 entry" in told.out


def test_a_bare_distance_is_in_the_runner_s_units(logged: Shell) -> None:
    assert len(logged("log", "dist>7", "kind:run", "--json").json["records"]) == 3
    assert len(logged("log", "dist>7", "kind:run", "--json", "--units", "mi").json["records"]) == 2
    assert logged("log", "kind:run", "--units", "mi").out.endswith("34.8 mi · 5:17 h\n")


def test_an_export_of_a_query_holds_what_the_log_finds_and_no_profile(logged: Shell) -> None:
    logged("profile", "age", "40", "-q")
    lines = logged("export", "--query", "kind:run -long").out.splitlines()
    assert len(lines) == 3
    assert all('"kind":"run"' in line.replace(" ", "") for line in lines)
    assert len(logged("export", "--query", "kind:run", "--from", "2026-11-20").out.splitlines()) == 1
    assert logged("export", "--query", "nowhere").out == ""


def test_an_export_of_an_unclear_query_is_refused(logged: Shell) -> None:
    told = logged("export", "--query", "kne>2 heavy", code=2)
    assert told.out == ""
    assert "did you mean knee>2?" in told.err


@pytest.mark.parametrize("words", [["-n"], ["-n", "0"], ["-n", "x"], ["--nowhere"]])
def test_a_wrong_option_is_told_as_ever(logged: Shell, words: list[str]) -> None:
    assert "log" not in logged("log", *words, code=2).out
