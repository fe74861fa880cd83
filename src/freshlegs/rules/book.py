"""The rules, weightiest first: RF > IL > P > M > W > L > C > N > R > H > A > I > D (rule book, section 5).

A rule looks at the journal on its own and stays silent (None) or fires. D1 speaks where nothing else holds back, so it
is asked last, by the verdict.
"""

from __future__ import annotations

from collections.abc import Callable

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
    Rule("RF1", "emergency sign", "C", redflags.emergency),
    Rule("RF2", "bone pain", "C", redflags.bone_pain),
    Rule("RF3", "sick joint", "C", redflags.sick_joint),
    Rule("RF4", "limp", "C", redflags.limp),
    Rule("RF5", "red flag, nobody asked yet", "C", redflags.hold),
    Rule("RF6", "medical hold", "C", redflags.medical_hold),
    Rule("IL1", "fever or below the neck", "C", illness.fever),
    Rule("IL2", "days after a fever", "C", illness.after_fever),
    Rule("IL3", "head cold", "B", illness.head_cold),
    Rule("P0", "watched joint", "S", pain.watched),
    Rule("P1", "joint pain", "C", pain.joint),
    Rule("P2", "tendon pain", "B", pain.tendon),
    Rule("P3", "pain up since yesterday's run", "B", pain.risen),
    Rule("P4", "pain on the last runs", "C", pain_memory.behaved),
    Rule("P5", "one step up a day", "C", pain_memory.memory),
    Rule("P6", "lasting pain", "C", pain.lasting),
    Rule("P7", "painkiller", "C", pain.painkiller),
    Rule("P8", "failed test run", "S", pain_memory.failed_test),
    Rule("M1", "sore legs", "C", muscle.sore),
    Rule("M2", "five sore mornings", "C", muscle.still_sore),
    Rule("W1", "signs of tiredness", "B", wellbeing.tired),
    Rule("L1", "longer than lately", "B", training.longer_than_lately),
    Rule("L2", "quiet days after a jump", "C", training.jumped),
    Rule("L3", "bigger week, and felt", "C", training.heavy_and_felt),
    Rule("L4", "sameness", "C", training.sameness),
    Rule("L5", "three hard days in seven", "C", training.hard_days),
    Rule("L6", "two big days", "C", training.two_big_days),
    Rule("C1", "coming back", "C", comeback.coming_back),
    Rule("C2", "every other day", "C", comeback.every_other_day),
    Rule("N1", "new journal", "C", comeback.new_journal),
    Rule("R1", "after long or hard", "C", day_after.after_long_or_hard),
    Rule("R2", "after a half marathon", "C", day_after.after_half),
    Rule("R3", "after a marathon", "C", day_after.after_marathon),
    Rule("R4", "few runs a week", "C", day_after.day_off),
    Rule("R5", "recovery runs feel bad", "C", day_after.legs_say_no),
    Rule("H1", "heat", "C", heat.too_hot),
    Rule("A1", "age 50 and over", "C", day_after.one_day_more),
    Rule("I1", "test run passed", "S", pain_memory.passed_test),
    Rule("D1", "train as planned", "-", nothing_against),
)
"""Every rule of the book, in the order in which a headline is chosen."""

BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
