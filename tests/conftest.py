"""What holds for every test: nothing goes over a network, and English is spoken, whatever the machine speaks."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from freshlegs.language import ASKED, ENGLISH, language_of, speak
from offline.sitecustomize import ATTEMPTS, FOLDER


@pytest.fixture(scope="session", autouse=True)
def children_stay_at_home() -> Iterator[None]:
    """Have every Python that a test starts load the same guard."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(FOLDER), prepend=os.pathsep)
        yield


@pytest.fixture(scope="session", autouse=True)
def the_machine_speaks_english() -> Iterator[None]:
    """Have the program asked for English where nothing else is asked for."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("FRESHLEGS_LANGUAGE", "LANGUAGE"):
            patch.delenv(name, raising=False)
        for name in ASKED:
            if language_of({name: os.environ.get(name, "")}) != ENGLISH:
                patch.setenv(name, "C.UTF-8")
        yield


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Forget the language that a test has spoken."""
    yield
    speak(ENGLISH)


@pytest.fixture
def german() -> None:
    """Speak German for a test."""
    speak("de")


@pytest.fixture(autouse=True)
def nothing_went_out() -> Iterator[None]:
    """See that no call was tried, not even one whose refusal nobody heard of."""
    ATTEMPTS.clear()
    yield
    assert ATTEMPTS == []
