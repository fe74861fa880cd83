"""path, keys: small facts about the program."""

from __future__ import annotations

from shell import Shell


def test_the_path_is_told_whether_or_not_there_is_a_journal(shell: Shell) -> None:
    assert shell("path", "--json").json == {
        "schema": "freshlegs.path/1",
        "journal": str(shell.journal),
        "exists": False,
    }
    shell("add", "5k")
    assert shell("path", "--json").json["exists"] is True


def test_the_keys_are_those_of_the_screen(shell: Shell) -> None:
    told = shell("keys", "--json").json
    assert told["schema"] == "freshlegs.keys/1"
    known = {row["id"]: row["keys"] for row in told["keys"]}
    assert known["add"] == ["a"]
    assert known["log-run"] == ["n"]
    lines = shell("keys").out.splitlines()
    assert len(lines) == len(told["keys"])
