"""The line under the input: what was understood, field by field, each with its place, and mild hints."""

from __future__ import annotations

import datetime as dt

from freshlegs.phrase import Known, read_checkin, read_phrase

TODAY = dt.date(2026, 11, 22)


def shown(words: str, known: Known | None = None) -> list[tuple[str, str, str]]:
    reading = read_phrase(words, TODAY, known=known)
    return [(words[said.start : said.end], said.field, said.text) for said in reading.said]


def test_every_field_is_read_back_where_it_was_said() -> None:
    assert shown("yesterday 30k 2:51:10 rpe 6 long left calf 3 #club @pegasus -- heavy") == [
        ("yesterday", "date", "Sat 21 Nov 2026"),
        ("30k", "distance_m", "distance 30.0 km"),
        ("2:51:10", "duration_s", "time 2:51:10"),
        ("2:51:10", "pace", "pace 5:42 /km"),
        ("rpe 6", "rpe", "RPE 6"),
        ("long", "type", "long run"),
        ("left calf 3", "muscles", "left calf 3/10, muscle"),
        ("#club", "tags", "#club"),
        ("@pegasus", "shoes", "shoes pegasus"),
        ("-- heavy", "notes", "note: heavy"),
    ]


def test_a_distance_is_read_back_in_the_runners_unit() -> None:
    reading = read_phrase("10k 50min", TODAY, units="mi")
    assert [said.text for said in reading.said] == ["distance 6.21 mi", "time 50:00", "pace 8:03 /mi"]


def test_a_new_tag_that_is_nearly_an_old_one_is_hinted_at_and_no_trouble() -> None:
    known = Known(tags=("club", "works"), shoes=("Pegasus 41",))
    assert shown("8k #work", known)[-1] == ("#work", "hint", "new tag; you also have #works")
    assert shown("8k #Club", known)[-1] == ("#Club", "hint", "new tag; you also have #club")
    assert shown('8k @"pegasus 41"', known)[-1] == ('@"pegasus 41"', "hint", "new shoes; you also have 'Pegasus 41'")
    assert read_phrase("8k #work", TODAY, known=known).troubles == ()
    assert [field for _, field, _ in shown("8k #club #hills @speedgoat", known)] == [
        "distance_m",
        "tags",
        "tags",
        "shoes",
    ]


def test_what_is_odd_but_could_be_is_said_and_may_be_saved() -> None:
    reading = read_phrase("10k 18h30", TODAY)
    assert [said.text for said in reading.said if said.field == "hint"] == ["111:00 /km is slower than a stroll"]
    assert reading.troubles == ()


def test_a_check_in_is_read_back_in_words() -> None:
    reading = read_checkin("sleep 6.5 fatigue 2 no pain illness none as usual", TODAY)
    assert [said.text for said in reading.said] == [
        "sleep 6.5",
        "fatigue (5 best) 2",
        "no pain",
        "illness: none",
        "all else as usual",
    ]


def test_several_entries_stand_on_one_line() -> None:
    words = "mon: 8k easy; tue rest; wed 10k tempo 48:00 -- a; b"
    reading = read_phrase(words, TODAY)
    assert [(record["kind"], record["date"]) for record in reading.records] == [
        ("run", "2026-11-16"),
        ("note", "2026-11-17"),
        ("run", "2026-11-18"),
    ]
    assert reading.records[-1]["notes"] == "a; b"


def test_a_trouble_in_one_entry_leaves_the_others_readable() -> None:
    reading = read_phrase("8k 50min; 10 50; core 20min", TODAY)
    assert [record["kind"] for record in reading.records] == ["run", "cross"]
    assert [(trouble.start, trouble.end) for trouble in reading.troubles] == [(10, 15)]
