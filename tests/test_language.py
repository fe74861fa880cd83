"""Which language is spoken, and whether its catalogues say what the source says."""

from __future__ import annotations

import ast
import datetime as dt
import threading
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from freshlegs.language import decimal, in_english, language_of, languages, speak, spoken, tr, trc, trn
from freshlegs.units import day_text

MAKER = Path(__file__).parent.parent / "src" / "language" / "catalogue.py"
DAY = dt.date(2026, 3, 14)


def script(name: str) -> ModuleType:
    spec = spec_from_file_location(name, MAKER.with_name(f"{name}.py"))
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def catalogue() -> ModuleType:
    """Give src/language/catalogue.py as a module."""
    return script("catalogue")


def test_what_is_said_outside_of_a_catalogue_is_named() -> None:
    finder = script("untold").Finder()
    finder.visit(ast.parse('tr("Told as it should be.")\nline = f"Said {3} times in a row."\n"""No words of ours."""'))
    assert finder.found == [(2, "Said {} times in a row.")]


def test_every_sentence_of_the_source_is_translated_with_its_places_and_shipped(catalogue: ModuleType) -> None:
    pages = list(catalogue.pages())
    assert {file.name for file, _, _ in pages} > {"cli.po", "rules.po", "tui-widgets.po", "de.mo"}
    for file, made, wrong in pages:
        assert wrong == [], file.name
        assert catalogue.is_as(file, made), f"{file.name}: run python src/language/catalogue.py"


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "de_AT.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_CH.UTF-8"}, "de"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "fr:de:en"}, "de"),
        ({"LANG": "C", "LANGUAGE": "de"}, "en"),
        ({"LANGUAGE": "de"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "../de"}, "en"),
    ],
)
def test_the_language_is_the_first_that_is_asked_for_and_can_be_spoken(environ: dict[str, str], code: str) -> None:
    assert language_of(environ) == code


def test_german_is_spoken_until_english_is_and_an_unknown_language_is_english() -> None:
    assert languages() == ("en", "de")
    speak("de")
    assert (spoken(), tr("Save"), trn("{n} run", "{n} runs", 1), trn("{n} run", "{n} runs", 2)) == (
        "de", "Speichern", "1 Lauf", "2 Läufe",
    )  # fmt: skip
    assert (trc("keys of", "log"), trc("no such context", "log")) == ("Verlauf", "log")
    speak("xx")
    assert (spoken(), tr("Save"), trn("{n} run", "{n} runs", 2), trc("keys of", "log")) == (
        "en", "Save", "2 runs", "log",
    )  # fmt: skip


@pytest.mark.usefixtures("german")
def test_what_is_told_in_english_for_others_is_so_in_its_own_thread_alone() -> None:
    told: list[str] = []
    with in_english():
        other = threading.Thread(target=lambda: told.append(day_text(DAY, "km")))
        other.start()
        other.join()
        with in_english():
            told.append(day_text(DAY, "km"))
        told.append(decimal("4.5"))
    assert [*told, day_text(DAY, "km")] == ["Sa 14 Mär 2026", "Sat 14 Mar 2026", "4.5", "Sa 14 Mär 2026"]


@pytest.mark.usefixtures("german")
def test_a_number_has_the_decimal_sign_of_the_language() -> None:
    assert (decimal("4.5"), decimal("12"), decimal("-0.25")) == ("4,5", "12", "-0,25")
    speak("en")
    assert decimal("4.5") == "4.5"
