"""The runner's language: English as it stands in the source, any other from the catalogue of its sentences.

A sentence is told whole, with named places for what is filled in: `tr("{far} of {of} km", far=far, of=of)`. Tables hold
their sentences by `mark` and tell them where they are shown. What others rely on (JSON, exports, the words that are
typed) stays English. Catalogues are made by src/language/catalogue.py. Source: the manual of GNU gettext.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import GNUTranslations

ENGLISH = "en"
CATALOGUES = Path(__file__).with_name("locale")
ASKED = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables that name a language, the first that is set counts; LANGUAGE goes before where one of them is no C."""


class _Call(threading.local):
    """Whether a thread tells what others rely on, just now."""

    is_for_others = False


_call = _Call()
_catalogue: GNUTranslations | None = None
_comma = ""


def languages() -> tuple[str, ...]:
    """Give the languages that can be spoken, by their codes: ("en", "de")."""
    return (ENGLISH, *sorted(file.stem for file in CATALOGUES.glob("*.mo")))


def code_of(name: str) -> str:
    """Give the code of a language by its name in an environment: "de_DE.UTF-8" is "de"."""
    return name.partition(".")[0].partition("_")[0].casefold()


def language_of(environ: Mapping[str, str]) -> str:
    """Give the language that an environment asks for; English where it asks for none that can be spoken."""
    asked = next((environ[name] for name in ASKED if environ.get(name)), "")
    if asked.partition(".")[0] in {"", "C", "POSIX"}:
        return ENGLISH
    wanted = [*environ.get("LANGUAGE", "").split(":"), asked]
    codes = (code_of(name) for name in wanted if name)
    return next((code for code in codes if code == ENGLISH or (CATALOGUES / f"{code}.mo").is_file()), ENGLISH)


def speak(code: str) -> None:
    """Tell all from now on in a language; one that there is no catalogue of is told in English."""
    global _catalogue, _comma  # noqa: PLW0603 - a program speaks one language at a time
    _catalogue, _comma = None, ""
    file = CATALOGUES / f"{code}.mo"
    if code != ENGLISH and file.is_file():
        from gettext import GNUTranslations  # noqa: PLC0415 - most speak English

        with file.open("rb") as stream:
            _catalogue = GNUTranslations(stream)
        _comma = trc("decimal sign", ".")


def spoken() -> str:
    """Give the code of the language that is spoken now, for a process that is begun to speak it too."""
    return _catalogue.info().get("language", ENGLISH) if _catalogue else ENGLISH


@contextmanager
def in_english() -> Iterator[None]:
    """Tell what others rely on: within, in this thread, all is English, whatever the runner speaks."""
    before = _call.is_for_others
    _call.is_for_others = True
    try:
        yield
    finally:
        _call.is_for_others = before


def tr(message: str, /, **places: object) -> str:
    """Tell a sentence; `places` fills its `{names}`."""
    said = _catalogue.gettext(message) if _catalogue and message and not _call.is_for_others else message
    return said.format_map(places) if places else said


def trn(one: str, more: str, n: int, /, **places: object) -> str:
    """Tell a sentence about a number of things, in the form that goes with `n`, which fills `{n}`."""
    plain = one if n == 1 else more
    said = _catalogue.ngettext(one, more, n) if _catalogue and not _call.is_for_others else plain
    return said.format_map({"n": n, **places})


def trc(context: str, message: str, /, **places: object) -> str:
    """Tell a sentence whose English means several things, by what is meant here."""
    said = _catalogue.pgettext(context, message) if _catalogue and message and not _call.is_for_others else message
    return said.format_map(places) if places else said


def mark(message: str) -> str:
    """Take a sentence of a table into the catalogue; it is told by `tr` where it is shown."""
    return message


def markc(context: str, message: str) -> str:
    """Do the same for one that is told by `trc`."""
    del context
    return message


def decimal(number: str) -> str:
    """Give a number, as Python writes it, with the decimal sign of the language: "4.5" or "4,5"."""
    return number.replace(".", _comma) if _comma and not _call.is_for_others else number
