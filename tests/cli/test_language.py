"""The program speaks the runner's language: which one is settled before anything is said, and anew by every call."""

from __future__ import annotations

import datetime as dt
import io
import json
import re

import pytest

from freshlegs.cli.asking import _answer
from freshlegs.cli.commands import COMMANDS
from freshlegs.demo import season
from freshlegs.language import languages, speak, tr
from freshlegs.settings.table import BY_NAME
from shell import Shell

SUNDAY = dt.date(2026, 11, 22)
NOTHING = {"en": "Nothing logged yet.", "de": "Noch nichts eingetragen."}


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")


@pytest.mark.parametrize(
    ("variables", "setting", "language"),
    [
        ("", "", "en"),
        ("LANG=de_DE.UTF-8", "", "de"),
        ("LANG=de_AT.UTF-8 LC_MESSAGES=en_GB.UTF-8", "", "en"),
        ("LANG=C.UTF-8 LANGUAGE=de", "", "en"),
        ("LANG=fr_FR.UTF-8 LANGUAGE=fr:de", "", "de"),
        ("LANG=fr_FR.UTF-8", "", "en"),
        ("", "de", "de"),
        ("LANG=de_DE.UTF-8", "en", "en"),
        ("FRESHLEGS_LANGUAGE=DE", "en", "de"),
        ("FRESHLEGS_LANGUAGE=en LANG=de_DE.UTF-8", "de", "en"),
        ("FRESHLEGS_LANGUAGE=", "de", "de"),
    ],
)
def test_a_variable_goes_before_the_file_and_that_before_the_locale(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, variables: str, setting: str, language: str
) -> None:
    for name, _, value in (told.partition("=") for told in variables.split()):
        monkeypatch.setenv(name, value)
    if setting:
        shell.config.write_text(f'language = "{setting}"\n', encoding="utf-8")
    assert NOTHING[language] in shell("log").out
    assert NOTHING[language] in shell("today").out


def test_a_call_does_not_speak_as_the_one_before_it(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    for language in ("de", "en", "de", "en"):
        monkeypatch.setenv("FRESHLEGS_LANGUAGE", language)
        assert NOTHING[language] in shell("log").out
        assert ("Aufruf:" in shell("log", "--help").out) is (language == "de")


def test_every_language_that_there_is_can_be_chosen() -> None:
    assert set(BY_NAME["language"].choices) == set(languages())


def test_a_language_that_nobody_speaks_is_told_and_what_else_was_chosen_holds(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRESHLEGS_LANGUAGE", "tlh")
    told = shell("log")
    assert told.err == "FRESHLEGS_LANGUAGE names no language that can be spoken: 'tlh'.\n"
    assert NOTHING["en"] in told.out
    shell.config.write_text('language = "de"\n', encoding="utf-8")
    told = shell("log")
    assert told.err == "FRESHLEGS_LANGUAGE nennt keine Sprache, die es hier gibt: 'tlh'.\n"
    assert NOTHING["de"] in told.out
    assert re.search(r"^language +de +config.toml:1$", shell("config").out, re.MULTILINE)


def test_faults_of_the_file_are_told_once_in_the_language_that_it_asks_for(shell: Shell) -> None:
    shell.config.write_text('language = "de"\nmouse = 3\nthem = "dark"\n', encoding="utf-8")
    first, second = shell("log").err.splitlines()
    assert first == f"{shell.config}:2: mouse ist true oder false, ohne Anführungszeichen, nicht 3."
    assert second.startswith(f"{shell.config}:3: them ist keine Einstellung.")


@pytest.mark.usefixtures("german")
def test_what_programs_and_shells_read_stays_english(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shell.bare("--version").out.startswith("freshlegs, version ")
    assert "needs a value" in shell("log", "--json", "--units", code=2).err
    told = {row["name"]: row for row in shell("config", "--json").json["settings"]}["language"]
    assert (told["value"], told["from"], told["does"]) == ("de", "LANG", BY_NAME["language"].about)
    shell("add", "yesterday 30k 2:51:10 long -- schwer")
    assert 'description": "the language of the screen' in shell("config", "--schema").out
    for kind in ("md", "html", "svg"):
        exported = [shell("export", "--format", kind).out]
        monkeypatch.setenv("LANG", "C.UTF-8")
        exported.append(shell("export", "--format", kind).out)
        monkeypatch.setenv("LANG", "de_DE.UTF-8")
        assert exported[0] == exported[1]
    monkeypatch.setenv("_FRESHLEGS_COMPLETE", "fish_complete")
    monkeypatch.setenv("COMP_WORDS", "freshlegs wee")
    monkeypatch.setenv("COMP_CWORD", "wee")
    assert "The week at a glance" in shell.bare().out


@pytest.mark.usefixtures("german")
def test_the_help_and_its_refusals_are_german(shell: Shell) -> None:
    told = " ".join(shell.bare("--help").out.split())
    assert "Aufruf: freshlegs [OPTIONS]" in told
    assert "am Morgen danach antwortet es: Erholungslauf, ja oder nein." in told
    assert "week Die Woche auf einen Blick" in told
    assert "Diese Hilfe zeigen." in shell("log", "--help").out
    assert "Beispiel: freshlegs show 3f2a" in shell("show", "--help").out
    assert "Plant eine Woche noch einmal" in shell("plan", "--help").out
    assert shell("log", "-n", "0", code=2).err.startswith("freshlegs: Ungültiger Wert für '-n' / '--limit': 0 liegt")
    assert shell("month", "1", "2", "3", code=2).err == "freshlegs: Wörter zu viel (2 3)\n"
    assert shell("lgo", code=2).err.startswith("freshlegs: Diesen Befehl gibt es nicht: lgo.")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_is_told_whole(shell: Shell, command: str) -> None:
    words = {"the", "and", "of", "with", "this", "that"}
    told = shell(command, "--help").out.partition("Beispiel:")
    assert not words & set(re.findall(r"[a-z]+", f"{told[0]} {told[2].partition('Optionen:')[2]}"))


def test_the_demo_s_runner_writes_in_the_language_that_is_spoken() -> None:
    english = season(SUNDAY, 30)
    speak("de")
    for one, other in zip(english, season(SUNDAY, 30), strict=True):
        assert (one.id, getattr(other, "notes", None)) == (other.id, tr(getattr(one, "notes", None) or "") or None)
    assert tr("heavy from 25") == "ab 25 schwer"


@pytest.mark.usefixtures("german")
def test_a_prompt_takes_its_answers_in_german_and_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    speak("de")
    for typed, meant in {"j": "y", "JA": "yes", "y": "y", "n": "n", "K": "N", "keine": "none", "alle": "all"}.items():
        monkeypatch.setattr("sys.stdin", io.StringIO(f"k\n{typed}\n"))  # the first is none of them, and asked again
        assert _answer() == meant


@pytest.mark.usefixtures("german")
def test_a_month_has_its_legend_and_the_keys_say_what_they_do_in_german(shell: Shell) -> None:
    shell("add", "8k", "50min", "easy")
    month, keys = shell("month").out, shell("keys").out
    assert re.search(r". locker\b", month)
    assert "easy" not in month
    assert re.search(r"^A-Z +legs-letter +Zur nächsten Stelle", keys, re.MULTILINE)
    assert "Every command by name" not in keys
    assert {"A-T"} <= {key for row in json.loads(shell("keys", "--json").out)["keys"] for key in row["keys"]}
