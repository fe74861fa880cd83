"""Backups and restores at a shell: made unasked, listed, locked up, brought back."""

from __future__ import annotations

import datetime as dt
import os
import stat
import sys
from pathlib import Path

import pytest

from freshlegs.cli.front import main
from shell import SUNDAY, Process, Shell, Terminal


def shelf(shell: Shell) -> list[str]:
    """Give why each backup was made, newest first."""
    return [one["why"] for one in shell("backups", "--json").json["backups"]]


def rot(shell: Shell) -> None:
    """Change a word of a note in the closed file."""
    shell.journal.write_bytes(shell.journal.read_bytes().replace(b"heavy legs", b"happy legs"))


def test_the_first_write_of_a_day_makes_a_backup_and_the_second_none(shell: Shell) -> None:
    shell("today")
    assert not shell.journal.parent.joinpath("journal.db.backups").exists()
    shell("add", "5k")
    shell("add", "6k")
    shell("undo")
    assert shelf(shell) == ["daily"]
    shell.today = "2026-11-23"
    shell("today")
    assert shelf(shell) == ["daily"], "who only looks changes nothing"
    shell("undo")
    assert shelf(shell) == ["daily", "daily"]


def test_a_season_of_runs_leaves_the_promised_backups(shell: Shell) -> None:
    days = [dt.date(2026, 1, 1) + dt.timedelta(days=3 * n) for n in range(40)]
    for day in days:
        shell.today = day.isoformat()
        shell("add", "5k", "-q")
    kept = shell("backups", "--json").json["backups"]
    assert {one["state"] for one in kept} == {"ok"}
    last_of_months = {max(day for day in days if day.month == month) for month in (1, 2, 3, 4)}
    assert {dt.date.fromisoformat(one["at"][:10]) for one in kept} == {*days[-7:], *last_of_months}


def test_what_a_day_holds_comes_first_and_its_backup_after(process: Process) -> None:
    told = process("add", "5k", "-q")
    assert (told.returncode, told.stdout) == (0, "")
    shelf_folder = process.journal.with_name("journal.db.backups")
    (made,) = shelf_folder.iterdir()
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    made.unlink()
    shelf_folder.rmdir()
    shelf_folder.write_text("in the way", encoding="utf-8")
    told = process("add", "6k")
    assert told.returncode == 0
    assert "stored: Sun 22 Nov 2026: run  6.0 km" in told.stdout
    assert "No backup of today was made" in told.stderr


def test_before_an_import_there_is_a_backup_and_without_one_nothing_is_imported(shell: Shell) -> None:
    line = '{"kind": "note", "date": "2026-11-20", "text": "from elsewhere"}\n'
    shell("import", "-", stdin=line)
    assert shelf(shell) == ["daily"], "of a new journal there is nothing to keep"
    shell("import", "--dry-run", "-", stdin=line.replace("20", "21"))
    assert shelf(shell) == ["daily"]
    shell("import", "-", stdin=line.replace("-20", "-21"))
    assert shelf(shell) == ["daily"], "the journal is as the day's backup holds it"
    shell("add", "5k")
    shell("import", "-", stdin=line.replace("-20", "-22"))
    assert shelf(shell) == ["before-import", "daily"]
    folder = shell.journal.with_name("journal.db.backups")
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("in the way", encoding="utf-8")
    before = shell("export").out
    told = shell("import", "-", stdin=line.replace("-20", "-23"), code=1)
    assert "No backup could be written" in told.err
    assert shell("export").out == before


def test_a_backup_to_a_file_is_private_and_never_over_another_one(shell: Shell, tmp_path: Path) -> None:
    shell("add", "5k")
    file = tmp_path / "stick.db"
    told = shell("backup", str(file), "--json").json
    assert told == {
        "schema": "freshlegs.backup/1", "file": str(file), "bytes": file.stat().st_size, "sound": True,
    }  # fmt: skip
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    shell("add", "6k")
    before = file.read_bytes()
    assert "exists already" in shell("backup", str(file), code=1).err
    assert file.read_bytes() == before
    assert "checked" in shell("backup", "--force", str(file)).out
    assert file.read_bytes() != before
    assert "is the journal itself" in shell("backup", "--force", str(shell.journal), code=1).err
    assert {entry.name for entry in tmp_path.iterdir()} == {"journal.db", "journal.db.backups", "stick.db"}


def test_without_a_journal_there_is_nothing_to_back_up_and_something_to_restore(shell: Shell) -> None:
    assert "nothing to back up" in shell("backup", code=1).err
    assert shell("backups").out.startswith("There are no backups yet")
    shell("add", "5k")
    before = shell("export").out
    shell.journal.unlink()
    assert "The newest sound backup is of 2026-11-22" in shell("doctor", code=1).out
    name = Path(shell("backups", "--json").json["backups"][0]["file"]).name
    assert shell("restore", name, "--json").json["kept"] is None
    assert shell("export").out == before


def test_a_restore_says_what_it_did_and_how_to_take_it_back(shell: Shell) -> None:
    shell("add", "5k")
    kept = shell("backup", "--json").json["file"]
    shell("add", "6k")
    told = shell("restore", kept)
    assert f"Restored {kept}: 1 record up to 2026-11-22\n" in told.out
    assert len(shell.records()) == 1
    back = told.out.partition("`freshlegs restore ")[2].partition("`")[0]
    assert shell("restore", back, "--json").json["records"] == 2
    assert len(shell.records()) == 2


def test_what_is_no_backup_is_refused_in_a_sentence(shell: Shell, tmp_path: Path) -> None:
    shell("add", "5k")
    before = shell.journal.read_bytes()
    (tmp_path / "prose.db").write_text("my diary\n" * 900, encoding="utf-8")
    (tmp_path / "empty.db").touch()
    os.mkfifo(tmp_path / "pipe.db")
    for name, word, code in (
        ("prose.db", "no journal of freshlegs", 1), ("empty.db", "no journal of freshlegs", 1),
        ("pipe.db", "is a pipe", 1), (".", "is a folder", 1), ("nowhere.db", "could not be used", 1),
        ("journal.db", "is the journal itself", 2),
    ):  # fmt: skip
        assert word in shell("restore", name, code=code).err
    assert shell.journal.read_bytes() == before


def test_a_damaged_backup_is_listed_as_such_and_restored_only_by_force(shell: Shell) -> None:
    shell("add", "5k -- heavy legs")
    rot(shell)
    assert "the journal is damaged, and so is this backup" in shell("backup", code=1).err
    (bad, good) = shell("backups", "--json").json["backups"]
    assert (bad["state"], good["state"]) == ("damaged", "ok")
    assert "is damaged; nothing was restored" in shell("restore", bad["file"], code=1).err
    assert shell("restore", good["file"]).out
    assert [record["notes"] for record in shell.records()] == ["heavy legs"]
    shell("restore", "--force", bad["file"])
    assert shell("export", code=1).out == ""
    Path(good["file"]).write_bytes(b"rot")
    assert {one["state"] for one in shell("backups", "--json").json["backups"]} == {"damaged", "rotten", "ok"}


def test_plain_output_names_the_files(shell: Shell) -> None:
    shell("add", "5k")
    lines = shell("backups", "--plain").out.splitlines()
    assert lines[1:4:2] == ["daily", "ok"]
    assert Path(lines[4]).is_file()


def test_losing_much_is_asked_about_on_a_terminal(process: Process) -> None:
    process("add", "5k")
    process("backup", "few.db", cwd=process.journal.parent)
    process(line="seq 5 20 | sed 's/$/k/' | {fl} add - -q")
    few = str(process.journal.with_name("few.db"))
    for answer, code, records in ((b"no\n", 1, 17), (b"yes\n", 0, 1)):
        terminal = Terminal(process, "restore", few)
        terminal.read_until(b"(yes/no)")
        terminal.type_in(answer)
        assert terminal.ends() == code
        assert b"17 records up to 2026-11-22" in terminal.seen
        assert len(process("export").stdout.splitlines()) == records


def locked_up(process: Process, *passphrases: bytes) -> Terminal:
    terminal = Terminal(process, "backup", "--encrypt", str(process.journal.with_name("locked.age")))
    for prompt, passphrase in zip((b"Passphrase", b"Once more"), passphrases, strict=True):
        terminal.read_until(prompt)
        terminal.type_in(passphrase + b"\n")
    return terminal


def test_a_backup_is_locked_and_opened_with_a_passphrase_that_nobody_sees(process: Process) -> None:
    process("add", "5k -- canary in the note")
    assert locked_up(process, b"long and winding", b"long and winding").ends() == 0
    file = process.journal.with_name("locked.age")
    raw = file.read_bytes()
    assert raw.startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert b"canary" not in raw
    assert b"SQLite" not in raw
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    process("rm", process("log", "--json").stdout.partition('"id": "')[2][:36])
    for passphrase, code, records in ((b"not this one", 1, 0), (b"long and winding", 0, 1)):
        terminal = Terminal(process, "restore", str(file))
        terminal.read_until(b"Passphrase")
        terminal.type_in(passphrase + b"\n")
        assert terminal.ends() == code
        assert passphrase not in terminal.seen
        assert len(process("export").stdout.splitlines()) == records
    file.write_bytes(raw[:-5] + bytes([raw[-5] ^ 1]) + raw[-4:])
    terminal = Terminal(process, "restore", str(file))
    terminal.read_until(b"Passphrase")
    terminal.type_in(b"long and winding\n")
    assert terminal.ends() == 1
    assert b"the passphrase is another one, or the file is damaged" in terminal.seen
    left = {entry.name for entry in file.parent.iterdir()}
    assert left == {"journal.db", "journal.db.backups", "locked.age"}


def test_a_passphrase_is_asked_on_a_terminal_or_not_at_all(shell: Shell) -> None:
    shell("add", "5k")
    assert "asked on a terminal" in shell("backup", "--encrypt", "x.age", code=2).err
    assert "needs a FILE" in shell("backup", "--encrypt", code=2).err
    Path("x.age").write_bytes(b"age-encryption.org/v1\nand so on")
    assert "asked on a terminal" in shell("restore", "x.age", code=2).err


def test_without_the_extra_a_sentence_says_what_to_install(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell("add", "5k")
    monkeypatch.setitem(sys.modules, "pyrage", None)
    assert "its extra [age]" in shell("backup", "--encrypt", "x.age", code=1).err
    assert not Path("x.age").exists()


def test_a_backup_that_ctrl_c_cuts_short_changes_no_answer(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    from freshlegs.journal import backup  # noqa: PLC0415 - to be interrupted

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(backup, "back_up", interrupted)
    assert main(["--journal", str(shell.journal), "--today", SUNDAY, "add", "5k", "-q"]) == 0
    monkeypatch.undo()
    assert shelf(shell) == []
    shell("add", "6k")
    assert shelf(shell) == ["daily"]
