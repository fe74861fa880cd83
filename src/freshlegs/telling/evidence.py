"""What the rules rest on, in words: a page a rule, a science text or a reference, and a page of all of them.

The command line and the screen show the same pages; `evidence_record` says it for programs.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from freshlegs.errors import NoSuchEntry
from freshlegs.language import in_english, mark, tr
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

CAPS = mark("the caps on a dose's pace and heart rate")
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
        raise NoSuchEntry(tr("{asked} names several references: say one of {keys}.", asked=ascii(asked), keys=keys))
    names = [*known, *(word for reference in LEDGER for word in _words(reference.short) if word.isalpha())]
    near = get_close_matches(name, names, 1, LIKENESS)
    hint = tr(" Did you mean {word}?", word=_shown(near[0])) if near else ""
    no_such = tr("No rule, text or reference is called {asked}.", asked=ascii(asked))
    lists = tr("`freshlegs evidence` lists them.")
    raise NoSuchEntry(f"{no_such}{hint} {lists}")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _shown(name: str) -> str:
    upper = name.upper()
    return upper if upper in BY_ID or any(text.id == upper for text in TEXTS) else name


# Pages


def overview() -> Page:
    """Give the page of all rules and texts."""
    return Page(
        tr("What the rules rest on"),
        (
            (
                tr("Rules, weightiest first"),
                tuple(f"{rule.id:<4}{_graded(rule.grade):<4} {tr(rule.about)}" for rule in RULES),
            ),
            (tr("Science texts"), tuple(f"{text.id} {_graded(text.grade)} {tr(text.text)}" for text in TEXTS)),
            (tr("Grades"), tuple(f"[{grade}] {tr(means)}" for grade, means in GRADES.items())),
            (tr("Checked, and not repeated"), tuple(tr(claim.text) for claim in CLAIMS_NOT_REPEATED)),
            (tr("References"), (", ".join(reference.key for reference in LEDGER),)),
        ),
    )


def page_of(subject: Subject, units: Units = "km") -> Page:
    """Give the page of a rule, a science text or a reference."""
    if isinstance(subject, Rule):
        return _page_of_rule(subject, units)
    return _page_of_text(subject) if isinstance(subject, ScienceText) else _page_of_reference(subject)


def _page_of_rule(rule: Rule, units: Units) -> Page:
    sections = [
        (tr("What it says"), (tr(CONDITIONS[rule.id]),)),
        (tr("Its numbers"), numbers_of(rule.id, units)),
        _grade_section(rule.grade, rule.id),
        (tr("What stands behind it"), _behind(rule.id) or (tr(source_of(rule.id)),)),
        (tr("How that is known"), _means(" ".join(reference.seen for reference in cited_by(rule.id)))),
        (tr("Beside it"), tuple(f"{text.id} {_graded(text.grade)} {tr(text.text)}" for text in texts_for(rule.id))),
        (tr("Often said, checked, and not repeated"), tuple(tr(claim.text) for claim in claims_at(rule.id))),
    ]
    title = " ".join(filter(None, (rule.id, tr(rule.about), _graded(rule.grade))))
    return Page(title, tuple(section for section in sections if section[1]))


def _page_of_text(text: ScienceText) -> Page:
    sections = [
        (tr("What it says"), (tr(text.text),)),
        _grade_section(text.grade),
        (tr("What stands behind it"), _behind(text.id) or (tr("no study: it follows from what a week is"),)),
        (tr("Shown at"), tuple(_named(rule) for rule in text.rules)),
    ]
    return Page(f"{text.id} {_graded(text.grade)}", tuple(sections))


def _page_of_reference(reference: Reference) -> Page:
    sections = [
        (tr("In full"), (reference.ref,)),
        (tr("What it says"), (tr(reference.says),)),
        (
            tr("How it is known"),
            (*(() if reference.seen in dict(SEEN) else (tr(reference.seen),)), *_means(reference.seen)),
        ),
        (
            tr("Stands behind"),
            tuple(_named(one) for one in citing(reference.key)) or (tr("no rule: it was read and weighed"),),
        ),
    ]
    return Page(reference.short, tuple(sections))


def _grade_section(grade: str, rule: str = "") -> tuple[str, tuple[str, ...]]:
    more = (tr(GRADED_OTHERWISE[rule]),) if rule in GRADED_OTHERWISE else ()
    return (tr("Grade") if grade == "-" else tr("Grade {grade}", grade=grade), (tr(GRADES[grade]), *more))


def _behind(cited: str) -> tuple[str, ...]:
    told = mark("{reference}: {says}. Known: {seen}.")
    return tuple(tr(told, reference=one.ref, says=tr(one.says), seen=tr(one.seen)) for one in cited_by(cited))


def _means(seen: str) -> tuple[str, ...]:
    return tuple(f"{tr(word)}: {tr(what)}" for word, what in SEEN if word in seen)


def _named(cited: str) -> str:
    if cited in BY_ID:
        rule = BY_ID[cited]
        return " ".join(filter(None, (rule.id, tr(rule.about), _graded(rule.grade))))
    return next((f"{text.id} {_graded(text.grade)}" for text in TEXTS if text.id == cited), tr(CAPS))


def _graded(grade: str) -> str:
    return "" if grade == "-" else f"[{grade}]"


# For programs


def evidence_record(subject: Subject | None = None, units: Units = "km") -> dict[str, Any]:
    """Give all, or what belongs to one subject, as "freshlegs.evidence/1"."""
    rules, texts, references, claims = _belonging(subject)
    with in_english():
        told_rules = [_rule_record(rule, units) for rule in rules]
    return {
        "schema": "freshlegs.evidence/1",
        "rules": told_rules,
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
