"""What each rule rests on: the evidence ledger, the science texts, and the claims that are not repeated.

`seen` says how a reference is known: "seen" (read in a stored abstract or page), "secondary" (only through someone
else's page), "recalled" (from memory, not re-read), or in words where it is mixed. Source: rule book, 6.10 and 11.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from freshlegs.language import mark, tr
from freshlegs.records import dataclass
from freshlegs.rules.advice import Grade
from freshlegs.rules.ledger import CITED, LEDGER, Reference

__all__ = [
    "CLAIMS_NOT_REPEATED",
    "LEDGER",
    "TEXTS",
    "Claim",
    "Reference",
    "ScienceText",
    "cited_by",
    "citing",
    "claims_at",
    "source_of",
    "texts_for",
]

COACHING = mark("coaching and clinical consensus")
"""The source of a rule that no reference stands behind."""

OWN_WORD = {"RF6": mark("what you told me"), "D1": mark("no rule speaks against it"), "I1": mark("seed anecdote")}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScienceText:
    """A plain text about a piece of science, with its grade and the rules at which it is shown."""

    id: str
    grade: Grade
    text: str
    rules: tuple[str, ...]


TEXTS: tuple[ScienceText, ...] = (
    ScienceText(
        id="T-REPAIR",
        grade="B",
        text=mark(
            "Recovery runs do not repair muscle. Light exercise eases soreness for a while; it does not speed "
            "healing. After a marathon running even slowed it."
        ),
        rules=("R1", "R2", "R3", "R4", "R5", "M1", "M2"),
    ),
    ScienceText(
        id="T-FIBRES",
        grade="C",
        text=mark(
            "On tired legs your body calls on fibres it usually spares. That has been measured. Whether it makes you "
            "fitter has not."
        ),
        rules=("R1",),
    ),
    ScienceText(
        id="T-SHORTCUT",
        grade="S",
        text=mark(
            "Some coaches say running tired teaches you to run more economically. Unproven. On the day itself tired "
            "legs cost a little more energy."
        ),
        rules=("R1", "M1"),
    ),
    ScienceText(
        id="T-VOLUME",
        grade="C",
        text=mark("What a recovery run surely gives: relaxed kilometres in a week that cannot be all hard."),
        rules=("R1", "L5"),
    ),
    ScienceText(
        id="T-PREFATIGUE",
        grade="C",
        text=mark(
            "The often-quoted study behind 'training tired' (Hansen 2005) trained one leg of 7 untrained men twice "
            "every second day; it was about low fuel, not about recovery runs."
        ),
        rules=("R1",),
    ),
)
"""The science texts, shown on `?`."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that is often said, and the rules at which it comes to mind."""

    text: str
    rules: tuple[str, ...]


CLAIMS_NOT_REPEATED: tuple[Claim, ...] = (
    Claim(
        mark('"30 % weekly jump raises injury by 64-128 %" (a social post mixes Nielsen with Frandsen)'),
        ("L1", "L2", "L3"),
    ),
    Claim(mark('"injury risk falls if you keep ACWR 0.8-1.3"'), ("L1", "L3")),
    Claim(mark('"recovery runs flush lactic acid"'), ("R1", "M1")),
    Claim(mark('"recovery time on the watch means rest"'), ("R1", "W1")),
)
"""Claims in circulation that were checked and are not repeated."""

_BY_KEY: Mapping[str, Reference] = MappingProxyType({reference.key: reference for reference in LEDGER})


def cited_by(id: str) -> tuple[Reference, ...]:  # noqa: A002 - a rule's or a text's id
    """Give the references behind a rule or a science text, the weightiest first; none where it is consensus."""
    return tuple(_BY_KEY[key] for key in CITED.get(id, ()))


def citing(key: str) -> tuple[str, ...]:
    """Give the ids of the rules and texts behind which a reference stands."""
    return tuple(cited for cited, keys in CITED.items() if key in keys)


def source_of(rule_id: str) -> str:
    """Give a rule's short citation: "Frandsen 2025, BJSM 59:1203"."""
    references = cited_by(rule_id)
    return references[0].short if references else tr(OWN_WORD.get(rule_id, COACHING))


def texts_for(rule_id: str) -> tuple[ScienceText, ...]:
    """Give the science texts shown at a rule."""
    return tuple(text for text in TEXTS if rule_id in text.rules)


def claims_at(rule_id: str) -> tuple[Claim, ...]:
    """Give the claims that were checked and are not repeated at a rule."""
    return tuple(claim for claim in CLAIMS_NOT_REPEATED if rule_id in claim.rules)
