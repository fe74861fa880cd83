"""RF: red flags. Signs that need a doctor or physio before any training (6.1).

A clearance counts when it is dated on the day of the sign or later, and not after the day advised. A run of the day
itself counts for the limp and the bone (15).
"""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.models import Pain, Run
from freshlegs.models.ranges import PainFlag, Site
from freshlegs.rules.case import Case
from freshlegs.rules.firing import CROSS, REST, Fact, Firing, strictest
from freshlegs.rules.morning import Morning
from freshlegs.rules.pain import where
from freshlegs.rules.thresholds import THRESHOLDS

BONE: frozenset[Site] = frozenset({"shin", "foot", "hip", "groin", "thigh", "pelvis"})

SICK_JOINT: tuple[PainFlag, ...] = (
    "hot_red", "cannot_bear_weight", "swelling", "locking", "giving_way", "numbness",
)  # fmt: skip
"""The flags of RF3, the most urgent first."""

BONE_SIGNS: tuple[PainFlag, ...] = ("focal_bone", "night_pain", "rest_pain")

_RF2 = THRESHOLDS["RF2"]
_RF4 = THRESHOLDS["RF4"]
_RF5 = THRESHOLDS["RF5"]


def emergency(case: Case) -> Firing | None:
    """RF1: an emergency sign this morning."""
    if not case.today.alerts:
        return None
    return Firing(rule="RF1", ceiling=REST, facts={"symptom": tuple(sorted(case.today.alerts))})


def bone_sign(morning: Morning) -> tuple[Pain, PainFlag] | None:
    """Give the pain that is a bone pain, and the flag that makes it one, or None."""
    return next(
        (
            (morning.told_with(pain, flag), flag)
            for flag in BONE_SIGNS
            for pain in morning.pains
            if flag in pain.flags and (flag == "focal_bone" or pain.site in BONE)
        ),
        None,
    )


def bone_pain(case: Case) -> Firing | None:
    """RF2: pain that may be a bone stress injury."""
    return strictest(_bone_pains(case))


def _bone_pains(case: Case) -> Iterator[Firing]:
    sign = bone_sign(case.today)
    if sign:
        yield Firing(rule="RF2", ceiling=REST, facts=where(sign[0]) | {"sign": sign[1]}, tie=(1, ""))
    for pain, days in bone_runs(case, 0, _RF2["run_days"]):
        yield Firing(rule="RF2", ceiling=REST, facts=where(pain) | {"sign": "worse_running"}, tie=_tie(pain, days))


def _tie(pain: Pain, days: int) -> tuple[float | str, ...]:
    return -days, pain.site, pain.side or ""


def bone_runs(case: Case, first: int, last: int) -> Iterator[tuple[Pain, int]]:
    """Give the pain and the days ago of runs on which a bone site hurt and got worse, not cleared since."""
    for run in case.runs(last, first):
        site = run.pain_site
        if site is None or site == "muscle" or site not in BONE or run.pain_trend != "worsened":
            continue
        if (run.pain_during or 0) >= _RF2["during"] and not case.cleared_since(run.date):
            yield _pain_of(run, site), (case.day - run.date).days


def _pain_of(run: Run, site: Site) -> Pain:
    return Pain(site=site, nrs=run.pain_during or 0, side=run.pain_side)


def sick_joint(case: Case) -> Firing | None:
    """RF3: swelling, locking, giving way, heat, no weight on it, numbness."""
    joint = joint_sign(case.today)
    return Firing(rule="RF3", ceiling=REST, facts=where(joint[0]) | {"sign": joint[1]}) if joint else None


def joint_sign(morning: Morning) -> tuple[Pain, PainFlag] | None:
    """Give the pain of a joint that needs to be seen, and its most urgent flag, or None."""
    return next(
        ((morning.told_with(pain, flag), flag) for flag in SICK_JOINT for pain in morning.pains if flag in pain.flags),
        None,
    )


def limp(case: Case) -> Firing | None:
    """RF4: who limps does not run; a limp on a run holds for two days, or until cleared."""
    if "limp" in case.today.flags:
        return Firing(rule="RF4", ceiling=REST, facts={"when": case.day})
    limped = [run.date for run in case.runs(_RF4["days"], 0) if run.altered_gait and not case.cleared_since(run.date)]
    if not limped:
        return None
    last = max(limped)
    resting = (case.day - last).days <= _RF4["rest_days"]
    return Firing(
        rule="RF4", ceiling=REST if resting else CROSS, variant="" if resting else "after", facts={"when": last}
    )


def hold(case: Case) -> Firing | None:
    """RF5: a red flag of the last days that nobody is known to have looked at."""
    return strictest(_holds(case))


def _holds(case: Case) -> Iterator[Firing]:
    for days in range(1, _RF5["emergency_days"] + 1):
        morning = case.morning(days)
        if case.cleared_since(morning.date):
            continue
        if morning.alerts:
            yield _hold(case, days, REST, tuple(sorted(morning.alerts)))
        bone = bone_sign(morning)
        if bone and days <= _RF5["bone_days"]:
            yield _hold(case, days, CROSS, ("bone_pain",), bone[0])
        joint = joint_sign(morning)
        if joint and days <= _RF5["joint_days"]:
            yield _hold(case, days, CROSS, (joint[1],), joint[0])
    for pain, days in bone_runs(case, _RF2["run_days"] + 1, _RF5["bone_days"]):
        yield _hold(case, days, CROSS, ("bone_pain",), pain)


def _hold(case: Case, days: int, ceiling: int, signs: tuple[str, ...], pain: Pain | None = None) -> Firing:
    facts: dict[str, Fact] = {"what": signs, "when": case.ago(days)}
    facts |= where(pain) if pain else {}
    tie = _tie(pain, days) if pain else (-days, "")
    return Firing(rule="RF5", ceiling=ceiling, variant="rest" if ceiling == REST else "", facts=facts, tie=tie)


def medical_hold(case: Case) -> Firing | None:
    """RF6: a professional said no running."""
    return Firing(rule="RF6", ceiling=REST) if case.runner.medical_hold else None
