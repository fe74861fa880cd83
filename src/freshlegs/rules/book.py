"""The rules, weightiest first: RF > IL > P > M > W > L > C > N > R > H > A > I > D (rule book, section 5).

A rule looks at the journal on its own and stays silent (None) or fires. D1 speaks where nothing else holds back, so it
is asked last, by the verdict.
"""

from __future__ import annotations

from collections.abc import Callable

from freshlegs.language import mark
from freshlegs.records import dataclass
from freshlegs.rules import (
    comeback,
    day_after,
    heat,
    illness,
    muscle,
    pain,
    pain_memory,
    redflags,
    training,
    wellbeing,
)
from freshlegs.rules.advice import Grade
from freshlegs.rules.case import Case
from freshlegs.rules.firing import FREE, Distance, Firing


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, what it is about, the grade of its evidence, and how it judges a morning."""

    id: str
    about: str
    grade: Grade
    judge: Callable[[Case], Firing | None]


def nothing_against(case: Case) -> Firing:
    """D1: nothing speaks against training as planned."""
    return Firing(rule="D1", ceiling=FREE, facts={"T": Distance(case.usual_m)})


RULES: tuple[Rule, ...] = (
    Rule("RF1", mark("emergency sign"), "C", redflags.emergency),
    Rule("RF2", mark("bone pain"), "C", redflags.bone_pain),
    Rule("RF3", mark("sick joint"), "C", redflags.sick_joint),
    Rule("RF4", mark("limp"), "C", redflags.limp),
    Rule("RF5", mark("red flag, nobody asked yet"), "C", redflags.hold),
    Rule("RF6", mark("medical hold"), "C", redflags.medical_hold),
    Rule("IL1", mark("fever or below the neck"), "C", illness.fever),
    Rule("IL2", mark("days after a fever"), "C", illness.after_fever),
    Rule("IL3", mark("head cold"), "B", illness.head_cold),
    Rule("P0", mark("watched joint"), "S", pain.watched),
    Rule("P1", mark("joint pain"), "C", pain.joint),
    Rule("P2", mark("tendon pain"), "B", pain.tendon),
    Rule("P3", mark("pain up since yesterday's run"), "B", pain.risen),
    Rule("P4", mark("pain on the last runs"), "C", pain_memory.behaved),
    Rule("P5", mark("one step up a day"), "C", pain_memory.memory),
    Rule("P6", mark("lasting pain"), "C", pain.lasting),
    Rule("P7", mark("painkiller"), "C", pain.painkiller),
    Rule("P8", mark("failed test run"), "S", pain_memory.failed_test),
    Rule("M1", mark("sore legs"), "C", muscle.sore),
    Rule("M2", mark("five sore mornings"), "C", muscle.still_sore),
    Rule("W1", mark("signs of tiredness"), "B", wellbeing.tired),
    Rule("L1", mark("longer than lately"), "B", training.longer_than_lately),
    Rule("L2", mark("quiet days after a jump"), "C", training.jumped),
    Rule("L3", mark("bigger week, and felt"), "C", training.heavy_and_felt),
    Rule("L4", mark("sameness"), "C", training.sameness),
    Rule("L5", mark("three hard days in seven"), "C", training.hard_days),
    Rule("L6", mark("two big days"), "C", training.two_big_days),
    Rule("C1", mark("coming back"), "C", comeback.coming_back),
    Rule("C2", mark("every other day"), "C", comeback.every_other_day),
    Rule("N1", mark("new journal"), "C", comeback.new_journal),
    Rule("R1", mark("after long or hard"), "C", day_after.after_long_or_hard),
    Rule("R2", mark("after a half marathon"), "C", day_after.after_half),
    Rule("R3", mark("after a marathon"), "C", day_after.after_marathon),
    Rule("R4", mark("few runs a week"), "C", day_after.day_off),
    Rule("R5", mark("recovery runs feel bad"), "C", day_after.legs_say_no),
    Rule("H1", mark("heat"), "C", heat.too_hot),
    Rule("A1", mark("age 50 and over"), "C", day_after.one_day_more),
    Rule("I1", mark("test run passed"), "S", pain_memory.passed_test),
    Rule("D1", mark("train as planned"), "-", nothing_against),
)
"""Every rule of the book, in the order in which a headline is chosen."""

BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
