"""The ledger behind the rules, and the words they speak."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from freshlegs.rules.advice import Grade
from freshlegs.rules.book import BY_ID, RULES
from freshlegs.rules.conditions import CONDITIONS, GRADED_OTHERWISE, GRADES, SEEN
from freshlegs.rules.evidence import (
    CLAIMS_NOT_REPEATED,
    LEDGER,
    TEXTS,
    cited_by,
    citing,
    claims_at,
    source_of,
    texts_for,
)
from freshlegs.rules.ledger import CITED
from freshlegs.rules.sayings import ROWS
from freshlegs.rules.sayings import TEXTS as WORDS
from freshlegs.rules.texts import PIECES

ORDER = ["RF", "IL", "P", "M", "W", "L", "C", "N", "R", "H", "A", "I", "D"]


def family(rule: str) -> str:
    return rule.rstrip("0123456789")


def test_the_rules_stand_in_the_book_s_order() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids)) == 39
    assert ids == sorted(ids, key=lambda rule: (ORDER.index(family(rule)), int(rule[len(family(rule)) :])))


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_has_its_words_and_its_source(rule: str) -> None:
    assert rule in ROWS
    assert any(key == rule or key.startswith(f"{rule}.") for key in WORDS)
    assert source_of(rule)
    assert BY_ID[rule].grade in get_args(Grade)


def test_no_rule_claims_more_than_its_evidence() -> None:
    grades = {rule.id: rule.grade for rule in RULES}
    trials = {rule for rule, grade in grades.items() if grade == "B"}
    own_story = {rule for rule, grade in grades.items() if grade == "S"}
    assert trials == {"IL3", "P2", "P3", "W1", "L1"}
    assert own_story == {"P0", "P8", "I1"}
    assert {rule for rule, grade in grades.items() if grade == "-"} == {"D1"}
    assert set(grades.values()) == {"B", "C", "S", "-"}


def test_every_word_belongs_to_a_rule() -> None:
    assert {key.split(".")[0] for key in (*ROWS, *WORDS)} == set(BY_ID)


def test_every_citation_is_in_the_ledger() -> None:
    keys = [reference.key for reference in LEDGER]
    assert len(keys) == len(set(keys)) >= 40
    assert {key for cited in CITED.values() for key in cited} <= set(keys)
    assert set(CITED) - {"pace"} <= {*BY_ID, *(text.id for text in TEXTS)}
    assert citing("frandsen2025") == ("L1", "L2")
    assert [reference.key for reference in cited_by("T-PREFATIGUE")] == ["hansen2005"]


def test_the_weightiest_reference_is_the_source() -> None:
    assert source_of("L1") == "Frandsen 2025, BJSM 59:1203"
    assert cited_by("L1")[0].ref.startswith("Frandsen JSB et al. 2025, Br J Sports Med 59:1203-1210")
    assert cited_by("P6") == ()
    assert source_of("P6") == "coaching and clinical consensus"


def test_every_reference_says_how_it_is_known() -> None:
    assert all(re.match("seen|secondary|recalled|abstract seen|progression seen", one.seen) for one in LEDGER)
    assert all(one.says and one.ref and one.short for one in LEDGER)


def test_the_science_texts_carry_their_grades() -> None:
    assert {text.id: text.grade for text in TEXTS} == {
        "T-REPAIR": "B", "T-FIBRES": "C", "T-SHORTCUT": "S", "T-VOLUME": "C", "T-PREFATIGUE": "C",
    }  # fmt: skip
    assert {rule for text in TEXTS for rule in text.rules} <= set(BY_ID)
    assert [text.id for text in texts_for("M2")] == ["T-REPAIR"]


def test_no_text_promises_repair_or_says_a_score() -> None:
    for words in (*WORDS.values(), *PIECES.values()):
        assert "readiness" not in words
        assert not re.search(r"flush|lactic|heals?\b|(?<!speed )(?<!not )(?<!n't )\brepairs?\b(?! your)", words), words


def test_claims_that_are_not_repeated_are_named_where_they_come_to_mind() -> None:
    assert len(CLAIMS_NOT_REPEATED) == 4
    assert {rule for claim in CLAIMS_NOT_REPEATED for rule in claim.rules} <= set(BY_ID)
    assert [claim.text for claim in claims_at("M1")] == ['"recovery runs flush lactic acid"']
    assert not claims_at("H1")


def test_every_rule_and_every_grade_is_said_in_plain_words() -> None:
    assert set(CONDITIONS) == set(BY_ID)
    assert set(GRADES) == set(get_args(Grade))
    assert set(GRADED_OTHERWISE) <= set(BY_ID)
    assert all(any(word in one.seen for word, _ in SEEN) for one in LEDGER)


def test_a_condition_leaves_the_numbers_to_the_table() -> None:
    assert not [rule for rule, words in CONDITIONS.items() if re.search(r"\d", words)]
