"""config: what is set, and where each comes from; the settings reach every command."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

from shell import Process, Shell


def held(shell: Shell, *words: str) -> dict[str, tuple[Any, str]]:
    """Give what `config` tells: each setting's value and where it comes from."""
    return {row["name"]: (row["value"], row["from"]) for row in shell("config", *words, "--json").json["settings"]}


def test_without_a_file_all_is_as_usual_and_how_to_make_one_is_told(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("STY", "TEXTUAL_ANIMATIONS"):
        monkeypatch.delenv(name, raising=False)
    told = held(shell)
    assert told["units"] == ("km", "default")
    assert told["week_starts"] == ("monday", "default")
    assert told["mouse"] == (True, "default")
    assert told["journal"] == (str(shell.journal), "--journal")
    assert "freshlegs config --init makes it" in shell("config").out.splitlines()[0]
    assert not shell.journal.exists()


def test_the_mouse_that_gnu_screen_keeps_is_told_as_the_terminal_s(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STY", "4711.pts-1.home")
    assert held(shell)["mouse"] == (False, "terminal")
    for value in (True, False):
        shell.config.write_text(f"mouse = {value}\n".lower(), encoding="utf-8")
        assert held(shell)["mouse"] == (value, "config.toml:1")


def test_each_value_is_told_with_the_line_that_it_comes_from(shell: Shell) -> None:
    shell.config.write_text(
        'theme = "nord"\n\n[keys]\nadd = ["A", "F10"]\n[shoes]\nlimit_km = 800\n[shoes.limits_km]\n"Air 2.5" = 1.5\n',
        encoding="utf-8",
    )
    lines = {line.split()[0]: line.split()[1:] for line in shell("config").out.splitlines()[1:]}
    assert lines["theme"] == ["nord", "config.toml:1"]
    assert lines["keys.add"] == ["A", "F10", "config.toml:4"]
    assert lines["shoes.limit_km"] == ["800", "config.toml:6"]
    assert lines["shoes.limits_km.Air"] == ["2.5", "1.5", "config.toml:8"]
    assert [row["line"] for row in shell("config", "--json").json["settings"] if row["name"] == "theme"] == [1]


def test_an_option_goes_before_a_variable_and_that_before_the_file(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.config.write_text(f'units = "mi"\ntheme = "nord"\njournal = "{shell.journal}"\n', encoding="utf-8")
    assert held(shell)["units"] == ("mi", "config.toml:1")
    assert held(shell, "--units", "km")["units"] == ("km", "--units")
    assert held(shell)["theme"] == ("nord", "config.toml:2")
    monkeypatch.setenv("FRESHLEGS_THEME", "light")
    assert held(shell)["theme"] == ("light", "FRESHLEGS_THEME")
    told = {row["name"]: row for row in shell.bare("config", "--json").json["settings"]}
    assert (told["journal"]["value"], told["journal"]["from"]) == (str(shell.journal), "config.toml:3")
    monkeypatch.setenv("FRESHLEGS_JOURNAL", "/other.db")
    told = {row["name"]: row for row in shell.bare("config", "--json").json["settings"]}
    assert (told["journal"]["value"], told["journal"]["from"]) == ("/other.db", "FRESHLEGS_JOURNAL")


def test_the_profile_s_own_units_go_before_those_of_the_file(shell: Shell) -> None:
    shell.config.write_text('units = "mi"\n', encoding="utf-8")
    shell("add", "10 mi 1:20:00")
    assert "10.0 mi" in shell("today").out
    shell("profile", "units", "km")
    assert held(shell)["units"] == ("km", "profile")
    assert "16.1 km" in shell("today").out


def test_the_file_s_units_are_those_of_entries_advice_and_queries(shell: Shell) -> None:
    shell.config.write_text('units = "mi"\n', encoding="utf-8")
    shell("add", "yesterday 30k 3h rpe 7 @pegasus")
    assert "18.6 mi" in shell("shoes").out
    assert "18.6 mi yesterday" in shell("advise").out
    assert shell("log", "dist>18", "--json").json["records"]
    assert not shell("log", "dist>18.9", "--json").json["records"]


def test_the_journal_lies_where_the_file_says(shell: Shell, tmp_path: Path) -> None:
    there = tmp_path / "running" / "journal.db"
    there.parent.mkdir()
    shell.config.write_text(f'journal = "{there}"\n', encoding="utf-8")
    shell.bare("add", "5k 30min")
    assert there.is_file()
    assert shell.bare("path").out.strip() == str(there)


def test_every_command_tells_every_fault_and_does_its_work(shell: Shell) -> None:
    shell.config.write_text('theme = 3\nweek_start = "sunday"\n[shoes]\nlimit_km = 0\n', encoding="utf-8")
    for words in ("add 5k", "today", "week --json", "month --plain", "log -q", "path", "backups", "export", "config"):
        told = shell(*words.split())
        assert [line.removeprefix(f"{shell.config}:")[:2] for line in told.err.splitlines()][:3] == ["1:", "2:", "4:"]
        assert "Did you mean week_starts?" in told.err
        assert told.out


def test_ascii_reaches_every_command(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    shell("add", "yesterday 12k 1h")
    assert not shell("month").out.isascii()
    shell.config.write_text("ascii = true\n", encoding="utf-8")
    assert shell("month").out.isascii()
    assert held(shell)["ascii"] == (True, "config.toml:1")
    monkeypatch.setenv("LC_ALL", "C")
    shell.config.write_text("ascii = false\n", encoding="utf-8")
    assert held(shell)["ascii"] == (True, "terminal")


def test_the_file_is_made_on_demand_private_and_never_over_another(process: Process, tmp_path: Path) -> None:
    home = {"XDG_CONFIG_HOME": str(tmp_path / "home"), "FRESHLEGS_CONFIG": ""}
    file = tmp_path / "home" / "freshlegs" / "config.toml"
    told = process("config", "--init", env=home)
    assert (told.returncode, str(file) in told.stderr, told.stdout) == (0, True, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    file.write_text('theme = "nord"\n', encoding="utf-8")
    again = process("config", "--init", env=home)
    assert (again.returncode, "is there already; it was left as it is" in again.stderr) == (1, True)
    assert file.read_text(encoding="utf-8") == 'theme = "nord"\n'
    file.unlink()
    file.symlink_to(tmp_path / "nowhere")
    assert process("config", "--init", env=home).returncode == 1
    assert not (tmp_path / "nowhere").exists()


def test_the_schema_names_every_action(shell: Shell) -> None:
    told = shell("config", "--schema").json
    actions = {row["id"] for row in shell("keys", "--json").json["keys"]}
    assert set(told["properties"]["keys"]["properties"]) == {"preset", *actions}
    assert told["properties"]["shoes"]["properties"]["limits_km"]["additionalProperties"]["type"] == "number"


def test_the_keys_are_told_as_they_were_given_and_what_can_t_be_with_its_line(shell: Shell) -> None:
    shell.config.write_text(
        'theme = "darck"\n[keys]\nadd = ["A", "Ctrl+O"]\nundo = "n"\nsearh = "x"\npreset = "vim"\n', encoding="utf-8"
    )
    told = shell("keys", "--json")
    keys = {row["id"]: row["keys"] for row in told.json["keys"]}
    assert keys["add"] == ["A", "Ctrl+O"]
    assert keys["undo"] == ["u"]
    assert keys["redo"] == ["Ctrl+R", "U"]
    assert f"{shell.config}:4: keys.undo can't be n: that is log-run already" in told.err
    assert (
        f"{shell.config}:5: keys.searh is no action; `freshlegs keys` names them all. Did you mean search?" in told.err
    )
    assert ":1:" not in told.err
    shown = shell("config", "--json")
    assert f"{shell.config}:1: theme is no theme's name: No theme is called 'darck'. Did you mean dark?" in shown.err
    assert len(shown.json["faults"]) == len(shown.err.splitlines()) == 3
    assert {row["name"] for row in shown.json["settings"] if row["name"].startswith("keys.")} == {
        "keys.preset",
        "keys.add",
    }
