"""What the rules rest on, in words: a page a rule, a science text or a reference, and a page of all of them.

The command line and the screen show the same pages; `evidence_record` says it for programs.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from freshlegs.errors import NoSuchEntry
from freshlegs.records import dataclass
from freshlegs.rules.book import BY_ID, RULES, Rule
from freshlegs.rules.conditions import CONDITIONS, GRADED_OTHERWISE, GRADES, SEEN
from freshlegs.rules.evidence import (
    CLAIMS_NOT_REPEATED,
    LEDGER,
    TEXTS,
    Claim,
    Reference,
    ScienceText,
    cited_by,
    citing,
    claims_at,
    source_of,
    texts_for,
)
from freshlegs.rules.words import opened
from freshlegs.telling.numbers import GAP, numbers_of
from freshlegs.units import Units

CAPS = "the caps on a dose's pace and heart rate"
LIKENESS = 0.5
"""How like a known name a word must be to be meant by it."""

Subject = Rule | ScienceText | Reference


@dataclass(frozen=True, slots=True)
class Page:
    """A titled page: sections, each with its heading and its lines, a fact or a sentence each."""

    title: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


# Finding


def subject_of(asked: str) -> Subject:
    """Give what is called so: a rule (r1), a science text (t-repair), a reference (frandsen). Raises NoSuchEntry."""
    name = " ".join(asked.split()).casefold()
    known: dict[str, Subject] = {rule.id.casefold(): rule for rule in RULES}
    known |= {text.id.casefold(): text for text in TEXTS}
    known |= {reference.key: reference for reference in LEDGER}
    if name in known:
        return known[name]
    words = set(_words(name))
    found = [reference for reference in LEDGER if words and words <= set(_words(f"{reference.ref} {reference.short}"))]
    if len(found) == 1:
        return found[0]
    if found:
        keys = ", ".join(reference.key for reference in found)
        raise NoSuchEntry(f"{asked!a} names several references: say one of {keys}.")
    names = [*known, *(word for reference in LEDGER for word in _words(reference.short) if word.isalpha())]
    near = get_close_matches(name, names, 1, LIKENESS)
    hint = f" Did you mean {_shown(near[0])}?" if near else ""
    raise NoSuchEntry(f"No rule, text or reference is called {asked!a}.{hint} `freshlegs evidence` lists them.")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _shown(name: str) -> str:
    upper = name.upper()
    return upper if upper in BY_ID or any(text.id == upper for text in TEXTS) else name


# Pages


def overview() -> Page:
    """Give the page of all rules and texts."""
    return Page(
        "What the rules rest on",
        (
            ("Rules, weightiest first", tuple(f"{rule.id:<4}{_graded(rule.grade):<4} {rule.about}" for rule in RULES)),
            ("Science texts", tuple(f"{text.id} {_graded(text.grade)} {text.text}" for text in TEXTS)),
            ("Grades", tuple(f"[{grade}] {means}" for grade, means in GRADES.items())),
            ("Checked, and not repeated", tuple(claim.text for claim in CLAIMS_NOT_REPEATED)),
            ("References", (", ".join(reference.key for reference in LEDGER),)),
        ),
    )


def page_of(subject: Subject, units: Units = "km") -> Page:
    """Give the page of a rule, a science text or a reference."""
    if isinstance(subject, Rule):
        return _page_of_rule(subject, units)
    return _page_of_text(subject) if isinstance(subject, ScienceText) else _page_of_reference(subject)


def _page_of_rule(rule: Rule, units: Units) -> Page:
    sections = [
        ("What it says", (CONDITIONS[rule.id],)),
        ("Its numbers", numbers_of(rule.id, units)),
        _grade_section(rule.grade, rule.id),
        ("What stands behind it", _behind(rule.id) or (source_of(rule.id),)),
        ("How that is known", _means(" ".join(reference.seen for reference in cited_by(rule.id)))),
        ("Beside it", tuple(f"{text.id} {_graded(text.grade)} {text.text}" for text in texts_for(rule.id))),
        ("Often said, checked, and not repeated", tuple(claim.text for claim in claims_at(rule.id))),
    ]
    title = " ".join(filter(None, (rule.id, rule.about, _graded(rule.grade))))
    return Page(title, tuple(section for section in sections if section[1]))


def _page_of_text(text: ScienceText) -> Page:
    sections = [
        ("What it says", (text.text,)),
        _grade_section(text.grade),
        ("What stands behind it", _behind(text.id) or ("no study: it follows from what a week is",)),
        ("Shown at", tuple(_named(rule) for rule in text.rules)),
    ]
    return Page(f"{text.id} {_graded(text.grade)}", tuple(sections))


def _page_of_reference(reference: Reference) -> Page:
    sections = [
        ("In full", (reference.ref,)),
        ("What it says", (reference.says,)),
        ("How it is known", (*(() if reference.seen in dict(SEEN) else (reference.seen,)), *_means(reference.seen))),
        ("Stands behind", tuple(_named(one) for one in citing(reference.key)) or ("no rule: it was read and weighed",)),
    ]
    return Page(reference.short, tuple(sections))


def _grade_section(grade: str, rule: str = "") -> tuple[str, tuple[str, ...]]:
    more = (GRADED_OTHERWISE[rule],) if rule in GRADED_OTHERWISE else ()
    return ("Grade" if grade == "-" else f"Grade {grade}", (GRADES[grade], *more))


def _behind(cited: str) -> tuple[str, ...]:
    return tuple(f"{reference.ref}: {reference.says}. Known: {reference.seen}." for reference in cited_by(cited))


def _means(seen: str) -> tuple[str, ...]:
    return tuple(f"{word}: {what}" for word, what in SEEN if word in seen)


def _named(cited: str) -> str:
    if cited in BY_ID:
        rule = BY_ID[cited]
        return " ".join(filter(None, (rule.id, rule.about, _graded(rule.grade))))
    return next((f"{text.id} {_graded(text.grade)}" for text in TEXTS if text.id == cited), CAPS)


def _graded(grade: str) -> str:
    return "" if grade == "-" else f"[{grade}]"


# For programs


def evidence_record(subject: Subject | None = None, units: Units = "km") -> dict[str, Any]:
    """Give all, or what belongs to one subject, as "freshlegs.evidence/1"."""
    rules, texts, references, claims = _belonging(subject)
    return {
        "schema": "freshlegs.evidence/1",
        "rules": [_rule_record(rule, units) for rule in rules],
        "texts": [
            {"id": text.id, "grade": text.grade, "text": text.text, "shown_at": list(text.rules)} for text in texts
        ],
        "references": [
            {
                "key": one.key,
                "reference": one.ref,
                "short": one.short,
                "says": one.says,
                "seen": one.seen,
                "behind": list(citing(one.key)),
            }
            for one in references
        ],
        "grades": [{"grade": grade, "means": means} for grade, means in GRADES.items()],
        "claims_not_repeated": [claim.text for claim in claims],
    }


Belonging = tuple[tuple[Rule, ...], tuple[ScienceText, ...], tuple[Reference, ...], tuple[Claim, ...]]


def _belonging(subject: Subject | None) -> Belonging:
    if subject is None:
        return RULES, TEXTS, LEDGER, CLAIMS_NOT_REPEATED
    if isinstance(subject, Rule):
        return (subject,), texts_for(subject.id), cited_by(subject.id), claims_at(subject.id)
    if isinstance(subject, ScienceText):
        return (), (subject,), cited_by(subject.id), ()
    return (), (), (subject,), ()


def _rule_record(rule: Rule, units: Units) -> dict[str, Any]:
    return {
        "id": rule.id,
        "about": rule.about,
        "grade": rule.grade,
        "condition": CONDITIONS[rule.id],
        "numbers": [opened(fact) for line in numbers_of(rule.id, units) for fact in line.split(GAP)],
        "references": [reference.key for reference in cited_by(rule.id)],
        "texts": [text.id for text in texts_for(rule.id)],
    }
