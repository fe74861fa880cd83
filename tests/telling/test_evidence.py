"""The pages of evidence, and how they are found."""

from __future__ import annotations

import json

import pytest

from freshlegs.errors import NoSuchEntry
from freshlegs.rules.book import RULES, Rule
from freshlegs.rules.evidence import LEDGER, TEXTS, Reference, ScienceText, cited_by
from freshlegs.rules.thresholds import BANDS, THRESHOLDS
from freshlegs.telling.evidence import Subject, evidence_record, overview, page_of, subject_of
from freshlegs.telling.numbers import BESIDES, WORDS, numbers_of


def words_of(asked: str) -> str:
    page = page_of(subject_of(asked))
    return "\n".join([page.title, *(line for head, lines in page.sections for line in (head, *lines))])


@pytest.mark.parametrize("asked", ["R1", "r1", " r1 "])
def test_a_rule_is_found_however_it_is_written(asked: str) -> None:
    found = subject_of(asked)
    assert isinstance(found, Rule)
    assert found.id == "R1"


def test_a_text_and_a_study_are_found_by_name() -> None:
    assert isinstance(subject_of("t-repair"), ScienceText)
    for asked in ("Frandsen", "frandsen2025", "FRANDSEN 2025"):
        found = subject_of(asked)
        assert isinstance(found, Reference)
        assert found.key == "frandsen2025"
    assert subject_of("vesterinen") == subject_of("plews2014")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("r11", "Did you mean R1?"),
        ("t-repare", "Did you mean T-REPAIR?"),
        ("repair", "Did you mean T-REPAIR?"),
        ("Frandson", "Did you mean frandsen?"),
        ("sports", "names several references: say one of "),
        ("q%", "`freshlegs evidence` lists them"),
        ("\x1b[31m", "is called '\\x1b[31m'"),
    ],
)
def test_what_is_not_known_is_said_with_what_may_be_meant(asked: str, said: str) -> None:
    with pytest.raises(NoSuchEntry) as told:
        subject_of(asked)
    assert said in str(told.value)
    assert told.value.exit_code == 2


def test_a_rule_s_page_says_its_condition_numbers_grade_studies_and_texts() -> None:
    words = words_of("L1")
    for said in (
        "L1 longer than lately [B]",
        "A planned race is only noted",
        "The cap is 110 % of the month's longest run",
        "Grade B\none relevant trial or cohort, or a sound review, with gaps",
        "HRR 1.64 (1.31-2.05)",
        "Known: seen.",
        "30 % weekly jump",
    ):
        assert said in words
    assert "T-REPAIR [B] Recovery runs do not repair muscle" in words_of("M2")


def test_a_rule_without_a_study_says_so() -> None:
    assert "What stands behind it\ncoaching and clinical consensus" in words_of("P6")
    assert "B where the joint is a knee" in words_of("P1")


def test_a_study_s_page_says_what_it_found_how_it_is_known_and_where_it_counts() -> None:
    words = words_of("pfitzinger")
    assert "recovery < 76 % HRmax" in words
    assert "secondary: known only through somebody else's page" in words
    assert words.endswith("Stands behind\nthe caps on a dose's pace and heart rate")
    assert "L2 quiet days after a jump [C]" in words_of("frandsen")
    assert "T-FIBRES [C]" in words_of("krustrup")


def test_every_page_can_be_written_in_kilometres_and_miles() -> None:
    subjects: tuple[Subject, ...] = (*RULES, *TEXTS, *LEDGER)
    for subject in subjects:
        for units in ("km", "mi"):
            page = page_of(subject, "mi" if units == "mi" else "km")
            assert page.title
            assert all(head and lines and all(lines) for head, lines in page.sections)
            assert "{" not in str(page)
    assert "up to 3.1 mi" in str(page_of(subject_of("P5"), "mi"))


def test_all_rules_and_texts_are_listed_each_on_a_line() -> None:
    sections = dict(overview().sections)
    rules = sections["Rules, weightiest first"]
    assert [line.split()[0] for line in rules] == [rule.id for rule in RULES]
    assert rules[0] == "RF1 [C]  emergency sign"
    assert [line.split()[0] for line in sections["Science texts"]] == [text.id for text in TEXTS]
    assert len(sections["Checked, and not repeated"]) == 4


def test_every_number_of_a_rule_has_its_words_and_none_is_made_up() -> None:
    for table, words in WORDS.items():
        assert list(words) == list(THRESHOLDS[table])
    used = {rule.id for rule in RULES} | {table for tables in BESIDES.values() for table in tables}
    assert used & set(THRESHOLDS) == set(WORDS)
    assert all(numbers_of(rule)[0].count(":") == len(BANDS[rule]) for rule in BANDS)


def test_the_days_after_are_told_step_by_step() -> None:
    assert numbers_of("R3")[:4] == (
        "After a marathon, days 1-3: no running",
        "After a marathon, days 4-7: at most a recovery run",
        "After a marathon, days 8-14: at most an easy run",
        "After a marathon, days 15-21: no change",
    )
    assert numbers_of("IL2")[0].startswith("Day 1: no running, up to 20 min · days 2-3: at most a recovery run")
    assert "Above 200 % of the longest, day 1: no running" in numbers_of("L2")
    assert "hotter: 10 %" in numbers_of("H1")[1]
    assert numbers_of("D1") == ()


def test_the_record_holds_all_or_what_belongs_to_one() -> None:
    everything = evidence_record()
    assert (len(everything["rules"]), len(everything["references"])) == (len(RULES), len(LEDGER))
    one = evidence_record(subject_of("R1"))
    assert set(one) == set(everything)
    assert [rule["id"] for rule in one["rules"]] == ["R1"]
    assert [reference["key"] for reference in one["references"]] == [reference.key for reference in cited_by("R1")]
    assert one["rules"][0]["texts"] == [text["id"] for text in one["texts"]]
    assert not any(" · " in fact for rule in everything["rules"] for fact in rule["numbers"])
    text = evidence_record(subject_of("T-REPAIR"))
    assert (text["rules"], len(text["texts"]), len(text["references"])) == ([], 1, 4)
    study = evidence_record(subject_of("Frandsen"))
    assert study["references"][0]["behind"] == ["L1", "L2"]
    assert json.loads(json.dumps(everything)) == everything
