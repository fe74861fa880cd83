"""What is sore in a form's fields: read by the grammar of the quick add, written in words that it reads back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from freshlegs.errors import WordsUnclear
from freshlegs.language import ENGLISH, mark, spoken, tr
from freshlegs.models import Muscle, Pain, Run, Wellness
from freshlegs.models.ranges import RunPainSite, Side, Site
from freshlegs.phrase import OWN_WORDS, read_soreness
from freshlegs.phrase.oneself import sided_site, site_words
from freshlegs.records import replace
from freshlegs.telling.entries import sore_spots, sore_told, sore_words, spot_name, told_word
from freshlegs.tui.widgets.fields import Setting, Told
from freshlegs.tui.widgets.fieldwords import field_word


def read_sore(text: str, setting: Setting) -> Told:
    """Read sore spots by the quick-add grammar: "left calf 3, quads 4" or "no pain"; a number says how the joint is."""
    if setting.joints and SCORE.fullmatch(text):
        return _answered(int(text), setting.joints)
    reading = read_soreness(text, setting.today, units=setting.units)
    if reading.troubles:
        trouble = reading.troubles[0]
        raise WordsUnclear(trouble.message.replace(tr(OWN_WORDS), tr(LIKE_SORE)), trouble.start, trouble.end)
    told: dict[str, Any] = {}
    for record in reading.records:
        told |= {key: value for key, value in record.items() if key not in ("kind", "date")}
    return told


SCORE = re.compile(r"\d|10", re.ASCII)
LIKE_SORE = mark("Write it like calf 3 or no pain; your own words go into the note.")


def _answered(nrs: int, joints: tuple[Site, ...]) -> Told:
    """Give what a bare number says of the one joint that was asked about."""
    if len(joints) > 1:
        each = ", ".join(f"{told_word(site)} {told_word('pain')} {nrs}" for site in joints)
        raise WordsUnclear(tr("{nrs} for which of them? Write it like {each}", nrs=nrs, each=each), 0, 1)
    return {"pains": [{"site": joints[0], "nrs": nrs}]}


def ask_sore(setting: Setting) -> str:
    """Ask about the joint that is watched, or was tested yesterday: "knee? 0-10"."""
    if len(setting.joints) > 1:
        asked = ", ".join(map(told_word, setting.joints))
        return f"{asked}? {told_word(setting.joints[0])} {told_word('pain')} 0 ..."
    return f"{told_word(setting.joints[0])}? 0-10" if setting.joints else ""


def read_pain_site(text: str, setting: Setting) -> Told:
    """Read where a pain was in a run: "left knee"."""
    del setting
    if text.casefold() in ("muscle", "muscles", "muskel", "muskeln"):
        return {"pain_site": "muscle"}
    site, side = sided_site(text)
    return {"pain_site": site} | ({"pain_side": side} if side else {})


def write_pain_site(run: Run, setting: Setting) -> str:
    """Write where a pain was in a run."""
    return pain_words(run.pain_site, run.pain_side, setting) if run.pain_site else run.pain_side or ""


def pain_words(site: RunPainSite, side: Side | None, setting: Setting) -> str:
    """Give where something hurts as it is typed: "left knee", "Knie links"."""
    english = " ".join(filter(None, (side, site_words(site))))
    return told_or(english, lambda: spot_name(site, side), lambda text: read_pain_site(text, setting))


def told_or(english: str, told: Callable[[], str], read: Callable[[str], Told]) -> str:
    """Give a text in the language that is spoken, where it is read back as the English one is; else that."""
    if spoken() == ENGLISH or not english:
        return english
    words = told()
    try:
        return words if read(words) == read(english) else english
    except WordsUnclear:
        return english


def write_sore(look: Wellness, setting: Setting) -> str:
    """Write the sore spots as they are read."""
    alone = replace(setting, joints=())
    return told_or(
        _sore(look, str, sore_words), lambda: _sore(look, field_word, sore_told), lambda text: read_sore(text, alone)
    )


def _sore(look: Wellness, word: Callable[[str], str], spot: Callable[[Pain | Muscle], str]) -> str:
    words = [f"{word('legs')} {look.soreness}"] if look.soreness is not None else []
    words += [spot(part).replace("(", "").replace(")", "") for part in sore_spots(look)]
    return ", ".join([*words, word("no pain")] if look.pains == () else words)
