"""What every command may be told: the journal, the day, the units, how to print."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import platformdirs
import pytest

from freshlegs.cli.call import Call, CallRefused, config_folder, split_call
from shell import EAST, WEST, Shell, travels

RUN = "yesterday 30k 2:51:10 rpe 6 long -- heavy from 25"


def test_options_of_every_command_stand_before_or_behind_it(shell: Shell, tmp_path: Path) -> None:
    shell("add", RUN)
    journal = str(tmp_path / "journal.db")
    before = shell.bare("--journal", journal, "--today", "2026-11-22", "--json", "today")
    behind = shell.bare("today", "--json", "--today", "2026-11-22", "--journal", journal)
    equals = shell.bare(f"--journal={journal}", "today", "--today=2026-11-22", "--json")
    assert before.out == behind.out == equals.out
    assert before.json["schema"] == "freshlegs.today/1"


def test_the_environment_names_journal_and_day(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRESHLEGS_JOURNAL", str(tmp_path / "other.db"))
    monkeypatch.setenv("FRESHLEGS_TODAY", "2026-03-09")
    shell.bare("add", "5k 30min", "-q")
    assert (tmp_path / "other.db").exists()
    assert shell.bare("today", "--json").json["entries"][0]["date"] == "2026-03-09"


def test_an_option_goes_before_the_environment(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRESHLEGS_JOURNAL", str(tmp_path / "other.db"))
    monkeypatch.setenv("FRESHLEGS_TODAY", "2026-03-09")
    told = shell("today", "--json")
    assert told.json["date"] == "2026-11-22"
    assert shell("path").out.strip() == str(tmp_path / "journal.db")


def test_without_a_name_the_journal_lies_in_the_data_folder(shell: Shell, tmp_path: Path) -> None:
    assert shell.bare("path").out.strip() == str(tmp_path / "home" / "data" / "freshlegs" / "journal.db")


def test_a_tilde_is_the_home(shell: Shell, tmp_path: Path) -> None:
    assert shell.bare("path", "--journal", "~/j.db").out.strip() == str(tmp_path / "home" / "j.db")


def test_the_home_of_nobody_is_refused(shell: Shell) -> None:
    told = shell.bare("today", "--journal", "~no-such-runner/j.db", code=2)
    assert "no such user" in told.err


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--journal"], "--journal needs a value"),
        (["--journal="], "--journal needs a value"),
        (["--journal", ""], "--journal needs a value"),
        (["today", "--journal", "--json"], "--journal needs a value"),
        (["today", "--today"], "--today needs a value"),
        (["--today", "yesterday", "today"], "--today is a date like 2026-03-09"),
        (["--today", "2026-02-30", "today"], "--today is a date like 2026-03-09"),
        (["--today", "٢٠٢٦-٠٣-٠٩", "today"], "--today is a date like 2026-03-09"),
        (["--today", "1900-01-01", "today"], "lies outside the years"),
        (["--today", "9999-12-31", "today"], "lies outside the years"),
        (["path", "--today", "9"], "--today is a date"),
        (["path", "--units", "furlongs"], "--units is km or mi"),
    ],
)
def test_a_wrong_option_is_refused_by_every_command(shell: Shell, words: list[str], hint: str) -> None:
    told = shell.bare(*words, code=2)
    assert hint in told.err
    assert told.out == ""


def test_a_wrong_day_in_the_environment_is_refused(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRESHLEGS_TODAY", "tomorrow")
    assert "FRESHLEGS_TODAY is a date like" in shell.bare("today", code=2).err


def test_what_stands_behind_two_dashes_is_never_an_option() -> None:
    call, rest = split_call(["add", "--json", "5k", "--", "--plain", "-q", "--journal", "x"])
    assert (call.json, call.plain, call.quiet, call.journal) == (True, False, False, "")
    assert rest == ["add", "5k", "--", "--plain", "-q", "--journal", "x"]


def test_miles_are_shown_where_the_call_or_the_profile_says_so(shell: Shell) -> None:
    shell("add", RUN)
    assert "18.6 mi" in shell("log", "--units", "mi").out
    assert "30.0 km" in shell("log").out
    shell("profile", "units", "mi")
    assert "18.6 mi" in shell("log").out
    assert "30.0 km" in shell("log", "--units", "km").out


def test_the_advice_speaks_in_the_units_of_the_call(shell: Shell) -> None:
    shell("add", RUN)
    facts = [reason["fact"] for reason in shell("advise", "--json", "--units", "mi").json["reasons"]]
    assert any("18.6 mi" in fact for fact in facts)
    assert "km" not in shell("plan", "--units", "mi").out


def test_days_may_be_said_in_words() -> None:
    call = Call(today="2026-11-22")
    assert str(call.given_day("2026-03-09", "--on")) == "2026-03-09"
    assert str(call.given_day("yesterday", "--on")) == "2026-11-21"
    assert str(call.given_day("sat", "--on")) == "2026-11-21"
    assert str(call.given_day("sat", "--on", ahead=True)) == "2026-11-28"
    assert str(call.given_day("tomorrow", "--on")) == "2026-11-23"


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "2026-02-29", "31 Feb", "-9999w", "12/3", "1 Jan 2300"])
def test_what_is_no_day_is_refused_by_name(text: str) -> None:
    with pytest.raises(CallRefused, match="--on"):
        Call(today="2026-11-22").given_day(text, "--on")


def test_a_reading_command_makes_no_file(shell: Shell, tmp_path: Path) -> None:
    for command in ("today", "week", "month", "log", "advise", "plan", "changes", "export", "profile", "path", "keys"):
        assert shell(command).err == "", command
    for words in (["show", "x"], ["undo"], ["redo"], ["rm", "x"], ["edit", "x", "rpe 7"], ["plan", "rm", "x"]):
        shell(*words, code=None)
    shell("add", "nonsense", code=2)
    shell("add", "--dry-run", RUN)
    shell("profile", "age", "12", code=2)
    shell("import", str(tmp_path / "none.jsonl"), code=3)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["add", RUN], ["sore", "no pain"], ["check", "as usual"], ["profile", "age", "40"]])
def test_a_writing_command_says_that_it_made_a_journal(shell: Shell, words: list[str]) -> None:
    told = shell(*words)
    assert told.err == f"A new journal was made: {shell.journal}\n"
    assert shell(*words[:1], *words[1:]).err == ""


def test_quiet_keeps_the_news_to_itself_but_not_the_trouble(shell: Shell) -> None:
    told = shell("add", RUN, "-q")
    assert (told.out, told.err) == ("", "")
    assert "can't read" in shell("add", "5k nonsense", "-q", code=2).err
    assert shell("today", "-q").out


def test_a_folder_that_is_not_there_is_not_made_for_a_named_journal(shell: Shell, tmp_path: Path) -> None:
    told = shell.bare("--journal", str(tmp_path / "no" / "folder" / "j.db"), "add", "5k", code=1)
    assert "There is no folder" in told.err
    assert not (tmp_path / "no").exists()


def test_files_and_folders_are_the_runners_alone_whatever_the_umask(shell: Shell, tmp_path: Path) -> None:
    os.umask(0)
    shell.bare("add", "5k 30min", "--today", "2026-11-22")
    shell.bare("export", "-o", str(tmp_path / "out.jsonl"))
    folder = tmp_path / "home" / "data" / "freshlegs"
    backups = folder / "journal.db.backups"
    folders = [tmp_path / "home", folder.parent, folder, backups]
    assert [oct(path.stat().st_mode & 0o777) for path in folders] == ["0o700"] * 4
    files = [folder / "journal.db", tmp_path / "out.jsonl", *backups.iterdir()]
    assert [oct(path.stat().st_mode & 0o777) for path in files] == ["0o600"] * 3
    assert {path.name for path in folder.iterdir()} == {"journal.db", "journal.db.backups"}


@pytest.mark.parametrize("told", [None, "", "/etc/xdg", "relative/folder", "/with a space"])
@pytest.mark.parametrize("home", [None, "", "/home/somebody", "relative"])
def test_the_config_file_lies_where_those_of_others_lie(
    monkeypatch: pytest.MonkeyPatch, told: str | None, home: str | None
) -> None:
    for name, value in (("XDG_CONFIG_HOME", told), ("HOME", home)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    assert config_folder() == platformdirs.user_config_path("freshlegs", appauthor=False)


def test_today_is_the_day_of_where_the_machine_has_come_to(monkeypatch: pytest.MonkeyPatch) -> None:
    call = Call()
    with travels(monkeypatch) as to:
        for zone, hours in ((WEST, -12), (EAST, 14), (WEST, -12)):
            to(zone)
            before, day, after = _day_at(hours), call.day, _day_at(hours)
            assert before <= day <= after


def _day_at(hours: int) -> dt.date:
    return dt.datetime.now(dt.timezone(dt.timedelta(hours=hours))).date()
