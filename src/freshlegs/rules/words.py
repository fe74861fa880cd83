"""Words for people: sites, signs, symptoms, ceilings, days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from freshlegs.language import decimal, mark, markc, tr, trc, trn
from freshlegs.rules.firing import Distance, Fact, Warmth
from freshlegs.units import METRES_PER, Units, degrees_text, distance_text, short_day_text

WEEKDAYS = (
    mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday"), mark("Friday"), mark("Saturday"),
    mark("Sunday"),
)  # fmt: skip

CEILINGS = (
    mark("rest"), mark("no running"), mark("at most a recovery run"), mark("at most an easy run"), mark("no change"),
)  # fmt: skip
"""A ceiling in words, by its rank."""

SITES: dict[str, str] = {
    "knee": markc("body", "knee"), "ankle": markc("body", "ankle"), "hip": markc("body", "hip"),
    "groin": markc("body", "groin"), "back": markc("body", "back"), "shin": markc("body", "shin"),
    "foot": markc("body", "foot"), "thigh": markc("body", "thigh"), "pelvis": markc("body", "pelvis"),
    "calf": markc("body", "calf"), "achilles": markc("body", "Achilles"), "plantar_heel": markc("body", "heel"),
    "patellar_tendon": markc("body", "patellar tendon"), "hamstring_tendon": markc("body", "hamstring tendon"),
    "other": markc("body", "sore spot"), "muscle": markc("body", "muscle"),
}  # fmt: skip

PARTS = frozenset({
    markc("body", "foot"), markc("body", "arch"), markc("body", "toes"), markc("body", "calf"), markc("body", "shin"),
    markc("body", "itb"), markc("body", "quad"), markc("body", "hamstring"), markc("body", "adductor"),
    markc("body", "hip"), markc("body", "glute"), markc("body", "lower back"),
})  # fmt: skip
"""The muscles of the legs map, as a pain on one side is named by (legs.py)."""

SIDED: dict[str, str] = {"left": mark("left {spot}"), "right": mark("right {spot}")}

WORDS: dict[str, str] = {
    # alerts
    "chest_pain": mark("chest pain"),
    "faint": mark("fainting"),
    "palpitations": mark("a racing or stumbling heart"),
    "breathless": mark("breathlessness out of proportion"),
    "collapse_heat": mark("collapse in the heat"),
    "dark_urine": mark("dark urine"),
    "calf_swelling": mark("a swollen calf"),
    # bone and joint signs
    "focal_bone": mark("pinpoint pain on the bone"),
    "night_pain": mark("pain at night"),
    "rest_pain": mark("pain at rest"),
    "worse_running": mark("worse while running"),
    "bone_pain": mark("bone pain"),
    "swelling": mark("swollen"),
    "locking": mark("locking"),
    "giving_way": mark("giving way"),
    "hot_red": mark("hot and red"),
    "cannot_bear_weight": mark("cannot bear weight"),
    "numbness": mark("numb"),
    # illness
    "fever": mark("fever"),
    "chills": mark("chills"),
    "vomiting": mark("vomiting"),
    "diarrhoea": mark("diarrhoea"),
    "muscle_aches": mark("muscle aches"),
    "chest_cough": mark("a chest cough"),
    "short_of_breath": mark("shortness of breath"),
    "malaise": mark("feeling ill"),
    "swollen_glands": mark("swollen glands"),
    "chest_symptoms": mark("chest or body symptoms"),
    # how a pain behaved
    "eased": mark("eased"),
    "same": mark("stayed the same"),
    "continued": mark("went on"),
    "returned": mark("came back"),
    "worsened": mark("got worse"),
    "unknown": mark("no trend told"),
    # classes of days
    "long": mark("long"),
    "hard": mark("hard"),
    "very_long": mark("very long"),
    "very_hard": mark("very hard"),
    "very_long_hard": mark("very long and hard"),
    "half": mark("half-marathon race"),
    "marathon": mark("marathon or beyond"),
}

JOINTS: dict[str, str] = {
    "hot_red": mark("a hot joint"),
    "cannot_bear_weight": mark("a joint that cannot bear weight"),
    "swelling": mark("a swollen joint"),
    "locking": mark("a locking joint"),
    "giving_way": mark("a giving-way joint"),
    "numbness": mark("a numb joint"),
}
"""What RF3 calls a joint with a flag."""

NUMBERS = {
    3: mark("Three"), 4: mark("Four"), 5: mark("Five"), 6: mark("Six"), 7: mark("Seven"), 8: mark("Eight"),
    15: mark("Fifteen"), 22: mark("Twenty-two"),
}  # fmt: skip

KINDS: dict[str, str] = {
    "easy": markc("session", "easy"), "recovery": markc("session", "recovery"), "long": markc("session", "long"),
    "tempo": markc("session", "tempo"), "intervals": markc("session", "intervals"),
    "hills": markc("session", "hills"), "race": markc("session", "race"), "test": markc("session", "test"),
    "other": markc("session", "other"), "rest": markc("session", "rest"), "walk": markc("session", "walk"),
    "cross": markc("session", "cross"),
}  # fmt: skip
"""What a run or a plan is called."""

SESSIONS_SAID = frozenset({"tempo", "intervals", "hills", "race"})
"""The kinds of a run that say more than its length."""

COUNTED: dict[str, Callable[[int], str]] = {
    "run": lambda n: trn("{n} run", "{n} runs", n),
    "night": lambda n: trn("{n} night", "{n} nights", n),
    "day": lambda n: trn("{n} day", "{n} days", n),
    "long or hard day": lambda n: trn("{n} long or hard day", "{n} long or hard days", n),
    "week": lambda n: trn("{n} week", "{n} weeks", n),
    "month": lambda n: trn("{n} month", "{n} months", n),
    "year": lambda n: trn("{n} year", "{n} years", n),
    "time": lambda n: trn("{n} time", "{n} times", n),
    "record": lambda n: trn("{n} record", "{n} records", n),
    "draft": lambda n: trn("{n} draft", "{n} drafts", n),
    "sound backup": lambda n: trn("{n} sound backup", "{n} sound backups", n),
}
"""What is counted anywhere, by its English singular."""


def word(key: str) -> str:
    """Give the word for people of a word of the record format."""
    if key in SITES:
        return trc("body", SITES[key])
    return tr(WORDS.get(key, key.replace("_", " ")))


def kind_said(kind: str) -> str:
    """Give what a run or a plan of a kind is called: "long"."""
    return trc("session", KINDS[kind])


def listed(words: Sequence[str]) -> str:
    """Give "a", "a and b", "a, b and c"."""
    *first, last = words or ("",)
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last


def on_day(date: dt.date, day: dt.date, units: Units) -> str:
    """Give a date as seen from a day: "today", "yesterday", "on Sat 21 Nov"."""
    days = (day - date).days
    if 0 <= days <= 1:
        return tr("yesterday") if days else tr("today")
    return tr("on {day}", day=short_day_text(date, units))


def counted(number: int, thing: str) -> str:
    """Give "1 run", "2 runs"."""
    return COUNTED[thing](number)


def days_ago(days: int) -> str:
    """Give "yesterday" or "4 days ago"."""
    return tr("yesterday") if days == 1 else trn("{n} day ago", "{n} days ago", days)


def opened(sentence: str) -> str:
    """Give a sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def site_said(facts: Mapping[str, Fact]) -> str:
    """Give where it hurts: "left knee", "Achilles", or the runner's own name for a spot."""
    site, name, side = (str(facts.get(key, "")) for key in ("site", "name", "side"))
    spot = word(site) if not name else trc("body", name) if name in PARTS else name
    return tr(SIDED[side], spot=spot) if side in SIDED else spot


def fact_said(fact: Fact, units: Units) -> str:
    """Give a fact in words and in the runner's units."""
    if isinstance(fact, Distance):
        return distance_text(fact.metres, units)
    if isinstance(fact, Warmth):
        return degrees_text(fact.celsius, units, "°")
    if isinstance(fact, tuple):
        return listed([word(key) for key in fact])
    return word(fact) if isinstance(fact, str) else decimal(str(fact))


def short_range(low_m: int, high_m: int, units: Units) -> str:
    """Give a range of distances in round numbers: "4-5 km", "2.5-3 mi"."""
    low, high = (round(2 * metres / METRES_PER[units]) / 2 for metres in (low_m, high_m))
    return f"{number_said(low)}-{number_said(high)} {units}"


def number_said(number: float) -> str:
    """Give a number in no more digits than it needs: "4.5", "5"."""
    return decimal(f"{number:g}")
