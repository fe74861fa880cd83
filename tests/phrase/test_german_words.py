"""German words that mean what an English one means are read in any language, and kept as that one."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.phrase import Known, read_checkin, read_phrase, read_plan
from freshlegs.phrase.completing import completions
from freshlegs.phrase.oneself import sided_site
from freshlegs.phrase.vocabulary import GERMAN, GERMAN_WORDS
from freshlegs.phrase.words import _OFFERED, SENSES

TODAY = dt.date(2026, 11, 22)

LINES = [
    ("8,5k 45min locker Puls 148 Wade links 3", "8.5k 45min easy hr 148 calf left 3"),
    ("30k lang rpe 6 Knie rechts vorher 1 dabei 3 ließ nach", "30k long rpe 6 knee right before 1 during 3 eased off"),
    ("Intervalle 8k 40min Beine schlechter", "intervals 8k 40min legs worse"),
    ("Wettkampf Halbmarathon 1:45:00 gehinkt", "race half marathon 1:45:00 limped"),
    ("Ruhetag", "rest day"),
    ("samstag 14 Mär 8k", "sat 14 Mar 8k"),
    ("krank", "sick"),
    ("Spaziergang 1h", "walk 1h"),
    ("Lauf 5k 30min", "run 5k 30min"),
    ("Knie 3 und Fuß 2 geschwollen", "knee 3 and foot 2 swollen"),
    ("Muskelkater 3, Achillessehne rechts 2, unterer Rücken 4", "soreness 3, achilles right 2, lower back 4"),
]
MORNINGS = [
    ("Schlaf 7,5 Müdigkeit 4 Beine 2 keine Schmerzen gesund", "sleep 7.5 fatigue 4 legs 2 no pain healthy"),
    ("7,5h Schlaf Stimmung 4 Schmerzmittel", "7.5h sleep mood 4 painkiller"),
    ("Halsschmerzen Fieber 38,5", "sore throat fever 38.5"),
    ("wie gewohnt", "as usual"),
]


@pytest.mark.parametrize(("german", "english"), LINES)
def test_a_line_with_german_words_says_what_the_english_one_says(german: str, english: str) -> None:
    told, meant = read_phrase(german, TODAY), read_phrase(english, TODAY)
    assert told.troubles == ()
    assert told.records == meant.records


@pytest.mark.parametrize(("german", "english"), MORNINGS)
def test_a_check_in_with_german_words_says_what_the_english_one_says(german: str, english: str) -> None:
    assert read_checkin(german, TODAY) == read_checkin(german.upper(), TODAY)
    assert read_checkin(german, TODAY).records == read_checkin(english, TODAY).records
    assert read_checkin(german, TODAY).troubles == ()


def test_a_plan_may_be_told_in_german_words() -> None:
    assert read_plan("sat 28k lang", TODAY).records == read_plan("sat 28k long", TODAY).records


def test_a_site_is_read_in_german() -> None:
    assert (
        sided_site("Knie links")
        == sided_site("links Knie")
        == sided_site("linkes Knie")
        == sided_site("left knee")
        == ("knee", "left")
    )
    assert sided_site("Achillessehne") == ("achilles", None)


def test_no_german_word_takes_the_place_of_an_english_one_or_is_offered() -> None:
    assert len(GERMAN_WORDS) == sum(len(words.split(", ")) for words in GERMAN)
    assert all(SENSES[word] == SENSES[meant] for words, meant in GERMAN.items() for word in words.split(", "))
    assert all(word == word.casefold() for word in GERMAN_WORDS)
    assert not GERMAN_WORDS & set(_OFFERED)
    assert {word for _, word in completions("8k lock", Known())} == {"locked", "locking", "locks"}
