"""Words for people: sites, signs, symptoms, ceilings, days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from freshlegs.rules.firing import Distance, Fact, Warmth
from freshlegs.units import METRES_PER, Units, degrees_text, distance_text, short_day_text

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

CEILINGS = ("rest", "no running", "at most a recovery run", "at most an easy run", "no change")
"""A ceiling in words, by its rank."""

WORDS: dict[str, str] = {
    # sites
    "achilles": "Achilles", "plantar_heel": "heel", "patellar_tendon": "patellar tendon",
    "hamstring_tendon": "hamstring tendon", "other": "sore spot", "muscle": "muscle",
    # alerts
    "chest_pain": "chest pain", "faint": "fainting", "palpitations": "a racing or stumbling heart",
    "breathless": "breathlessness out of proportion", "collapse_heat": "collapse in the heat",
    "dark_urine": "dark urine", "calf_swelling": "a swollen calf",
    # bone and joint signs
    "focal_bone": "pinpoint pain on the bone", "night_pain": "pain at night", "rest_pain": "pain at rest",
    "worse_running": "worse while running", "bone_pain": "bone pain", "swelling": "swollen", "locking": "locking",
    "giving_way": "giving way", "hot_red": "hot and red", "cannot_bear_weight": "cannot bear weight",
    "numbness": "numb",
    # illness
    "muscle_aches": "muscle aches", "chest_cough": "a chest cough", "short_of_breath": "shortness of breath",
    "malaise": "feeling ill", "swollen_glands": "swollen glands", "chest_symptoms": "chest or body symptoms",
    # how a pain behaved
    "eased": "eased", "same": "stayed the same", "continued": "went on", "returned": "came back",
    "worsened": "got worse", "unknown": "no trend told",
    # classes of days
    "long": "long", "hard": "hard", "very_long": "very long", "very_hard": "very hard",
    "very_long_hard": "very long and hard", "half": "half-marathon race", "marathon": "marathon or beyond",
}  # fmt: skip

JOINTS: dict[str, str] = {
    "hot_red": "a hot joint", "cannot_bear_weight": "a joint that cannot bear weight", "swelling": "a swollen joint",
    "locking": "a locking joint", "giving_way": "a giving-way joint", "numbness": "a numb joint",
}  # fmt: skip
"""What RF3 calls a joint with a flag."""

NUMBERS = {3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven", 8: "Eight", 15: "Fifteen", 22: "Twenty-two"}

SESSIONS_SAID = {"tempo": "tempo", "intervals": "intervals", "hills": "hills", "race": "race"}


def word(key: str) -> str:
    """Give the word for people of a word of the record format."""
    return WORDS.get(key, key.replace("_", " "))


def listed(words: Sequence[str]) -> str:
    """Give "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


def on_day(date: dt.date, day: dt.date, units: Units) -> str:
    """Give a date as seen from a day: "today", "yesterday", "on Sat 21 Nov"."""
    days = (day - date).days
    return ("today", "yesterday")[days] if 0 <= days <= 1 else f"on {short_day_text(date, units)}"


def counted(number: int, thing: str) -> str:
    """Give "1 run", "2 runs"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def days_ago(days: int) -> str:
    """Give "yesterday" or "4 days ago"."""
    return "yesterday" if days == 1 else f"{days} days ago"


def opened(sentence: str) -> str:
    """Give a sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def site_said(facts: Mapping[str, Fact]) -> str:
    """Give where it hurts: "left knee", "Achilles", or the runner's own name for a spot."""
    site, name, side = (str(facts.get(key, "")) for key in ("site", "name", "side"))
    spot = name or word(site)
    return f"{side} {spot}" if side in {"left", "right"} else spot


def fact_said(fact: Fact, units: Units) -> str:
    """Give a fact in words and in the runner's units."""
    if isinstance(fact, Distance):
        return distance_text(fact.metres, units)
    if isinstance(fact, Warmth):
        return degrees_text(fact.celsius, units, "°")
    if isinstance(fact, tuple):
        return listed([word(key) for key in fact])
    return word(fact) if isinstance(fact, str) else str(fact)


def short_range(low_m: int, high_m: int, units: Units) -> str:
    """Give a range of distances in round numbers: "4-5 km", "2.5-3 mi"."""
    low, high = (round(2 * metres / METRES_PER[units]) / 2 for metres in (low_m, high_m))
    return f"{low:g}-{high:g} {units}"
