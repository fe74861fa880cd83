"""The doctor at a shell: sound, mended, or not, with the exit code that says so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from freshlegs.errors import FreshlegsError
from freshlegs.exchange import editor
from freshlegs.exchange.editor import Editor, left_behind
from freshlegs.journal import Journal
from shell import Shell


@pytest.fixture
def season(shell: Shell) -> Shell:
    """A journal of some entries, one of them with words."""
    shell("add", "-", stdin="5k -- heavy legs\nyesterday 6k 30min -- light\n-2d ride 1h\n", code=0)
    shell("sore", "left knee 3")
    shell("rm", shell.id_of("cross"))
    return shell


def spoil(shell: Shell, *statements: str) -> None:
    with closing(sqlite3.connect(shell.journal, isolation_level=None)) as spoiler:
        for statement in statements:
            spoiler.execute(statement)


def found(told: Any) -> dict[str, list[str]]:
    """Give what was found, part by part, where something was."""
    return {one["check"]: one["found"] for one in told["checks"] if one["found"]}


def mended(told: Any) -> set[str]:
    return {one["check"] for one in told["checks"] if one["mended"]}


def test_a_sound_journal_is_said_to_be_so(season: Shell) -> None:
    told = season("doctor", "--json").json
    assert (told["sound"], found(told)) == (True, {})
    assert [one["check"] for one in told["checks"]] == ["file", "pages", "links", "entries", "history", "search"]
    assert told["notices"] == ["1 sound backup, the newest of 2026-11-22 " + told["notices"][0][-6:]]
    assert season("doctor").out.endswith("The journal is sound.\n")


def test_what_was_begun_and_not_stored_is_named(season: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))

    def fail(*_: object) -> None:
        raise FreshlegsError("the editor died")

    monkeypatch.setattr(editor, "_run", fail)
    with pytest.raises(FreshlegsError), editor.written("heavy", Editor(("vi",), tmp_path / "run" / "freshlegs")):
        pass
    with Journal.open(season.journal, clock_ms=lambda: 0) as journal:
        journal.keep_draft("run", "half a run")
    notices = season("doctor", "--json").json["notices"]
    (left,) = left_behind(tmp_path / "run" / "freshlegs")
    assert notices[:2] == [f"A text that an editor left is kept in {left}.", "1 draft waiting on the screen: run."]
    assert "half a run" not in season("doctor").out


def test_a_search_index_that_lost_its_way_is_made_anew(season: Shell) -> None:
    spoil(season, "INSERT INTO words (words) VALUES ('delete-all')")
    assert "No entry" in season("log", "heavy").out or season("log", "heavy", "--json").json["records"] == []
    before = season.journal.read_bytes()
    told = season("doctor", "--dry-run", "--json", code=1).json
    assert (told["sound"], list(found(told)), mended(told)) == (False, ["search"], set())
    assert season.journal.read_bytes() == before
    told = season("doctor", "--json").json
    assert (told["sound"], list(found(told)), mended(told)) == (True, ["search"], {"search"})
    assert season("backups", "--json").json["backups"][0]["why"] == "before-repair"
    assert found(season("doctor", "--json").json) == {}
    assert len(season("log", "heavy", "--json").json["records"]) == 1


def test_a_search_index_that_is_rotten_within_is_made_anew(season: Shell) -> None:
    spoil(season, "UPDATE words_data SET block = zeroblob(40) WHERE id > 10")
    told = season("doctor", "--json").json
    assert (list(found(told)), mended(told)) == (["search"], {"search"})
    assert len(season("log", "heavy", "--json").json["records"]) == 1


def test_an_index_that_misses_a_row_is_made_anew(season: Shell) -> None:
    spoil(
        season,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX run_by_date ON run (rpe)' WHERE name = 'run_by_date'",
    )
    spoil(
        season,
        "REINDEX run_by_date",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX run_by_date ON run (date)' WHERE name = 'run_by_date'",
    )
    told = season("doctor", "--json").json
    assert (list(found(told)), mended(told), told["sound"]) == (["pages"], {"pages"}, True)
    assert found(season("doctor", "--json").json) == {}


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("UPDATE run SET notes = 'light legs' WHERE notes = 'heavy legs'", "entries"),
        ("DELETE FROM run WHERE notes = 'heavy legs'", "history"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM wellness", "links"),
    ],
)
def test_what_holds_the_runners_own_words_is_not_mended_but_named(season: Shell, statement: str, part: str) -> None:
    spoil(season, *statement.split("; "))
    told = season("doctor", "--json", code=1).json
    assert part in found(told)
    assert part not in mended(told)
    assert season("doctor", code=1).out.endswith("The journal is not sound.\n")


def test_a_history_that_does_not_tell_the_entry_is_found(season: Shell) -> None:
    spoil(season, "DROP TRIGGER changes_is_kept", "DELETE FROM changes WHERE seq = 1")
    trigger = (
        "CREATE TRIGGER changes_is_kept BEFORE DELETE ON changes BEGIN\n"
        "  SELECT RAISE(ABORT, 'the history is only ever added to');\nEND"
    )
    spoil(season, trigger)
    told = season("doctor", "--json", code=1).json
    assert list(found(told)) == ["history"]
    assert "does not tell what the journal holds of 1 entry" in found(told)["history"][0]


def test_a_file_that_is_no_journal_is_named_with_the_backup_that_helps(season: Shell) -> None:
    season.journal.write_bytes(b"\0" * 5000)
    told = season("doctor", "--json", code=1).json
    (sentence,) = found(told)["file"]
    name = sentence.partition("`freshlegs restore 2026")[2].partition("`")[0]
    season("restore", f"2026{name}")
    assert found(season("doctor", "--json").json) == {}


def test_what_is_no_fault_of_the_journal_is_told_all_the_same(season: Shell) -> None:
    season.journal.chmod(0o644)
    (kept,) = season("backups", "--json").json["backups"]
    Path(kept["file"]).write_bytes(b"rot")
    told = season("doctor").out
    assert "`chmod 600` makes it yours alone" in told
    assert "is no longer as it was made, and does not count" in told
    assert "There is no sound backup yet" in told


def test_where_there_is_no_journal_yet_nothing_is_unsound(shell: Shell) -> None:
    assert shell("doctor", "--json").json["sound"]
    assert not shell.journal.exists()
