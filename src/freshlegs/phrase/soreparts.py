"""Words for what can be sore or hurt: parts, sides, what kind of hurt, and its flags.

A part may be a muscle (`Part`), the site of a pain (`Site`), or both; `usual` is what its bare name means.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from freshlegs.language import markc, trc

Nature = Literal["muscle", "pain", "tendon"]
"""What hurts: a muscle; a joint or bone; a tendon."""


class Kept(NamedTuple):
    """Where the record format keeps a sore spot: the list, the word in it, and a name where that is "other"."""

    field: Literal["muscles", "pains"]
    word: str
    name: str | None = None


class BodyPart(NamedTuple):
    """A part of the body. `muscle` and `site` are the record format's words; None means that there is no such thing.

    A pain in a part without a site of its own is kept at the site "other" under the part's `name`. `run_site` is where
    a pain during a run is kept ("muscle" if it is neither given nor a pain by its bare name).
    """

    name: str
    muscle: str | None = None
    site: str | None = None
    usual: str = "muscle"
    tendon: str | None = None
    run_site: str | None = None

    def kept(self, nature: str, name: str | None = None) -> Kept | None:
        """Give where soreness of a nature is kept, under the runner's own name if there is one; None: no muscle."""
        if nature == "muscle":
            return Kept("muscles", self.muscle, name) if self.muscle else None
        site = (self.tendon if nature == "tendon" else None) or self.site
        return Kept("pains", site or "other", name or (None if site else self.name))


_QUAD = BodyPart("quad", "quad", "thigh")
_FOOT = BodyPart("foot", "foot", "foot", "pain", "plantar_heel")
_CALF = BodyPart("calf", "calf", "calf", "muscle", "achilles", "calf")
_SHIN = BodyPart("shin", "shin", "shin", "pain")
_HIP = BodyPart("hip", "hip", "hip", "pain")
_HEEL = BodyPart("heel", None, "plantar_heel", "pain", "plantar_heel")
_ACHILLES = BodyPart("achilles", None, "achilles", "pain", "achilles")
_BACK = BodyPart("lower back", "lower_back", "back", run_site="back")

PART_WORDS: dict[str, BodyPart] = {
    "foot, feet": _FOOT,
    "arch, arches": BodyPart("arch", "arch", "foot"),
    "toe, toes, big toe": BodyPart("toes", "toes", None),
    "heel, heels, plantar heel, plantar fascia, plantar fasciitis, plantar, pf": _HEEL,
    "ankle, ankles": BodyPart("ankle", None, "ankle", "pain"),
    "achilles, achilles tendon, achilles tendons, heel cord": _ACHILLES,
    "calf, calves, calfs, soleus, gastroc": _CALF,
    "shin, shins, shin splint, shin splints, tibia, shin bone": _SHIN,
    "knee, knees, kneecap, kneecaps, patella": BodyPart("knee", None, "knee", "pain", "patellar_tendon"),
    "patellar tendon, patella tendon, patellar tendons, jumper's knee": BodyPart(
        "patellar tendon", None, "patellar_tendon", "pain", "patellar_tendon"
    ),
    "itb, it band, it bands, iliotibial band": BodyPart("itb", "itb", None),
    "quad, quads, quadriceps": _QUAD,
    "thigh, thighs": BodyPart("thigh", None, "thigh", "pain"),
    "hamstring, hamstrings, hammy, hammies, hams": BodyPart(
        "hamstring", "hamstring", "thigh", "muscle", "hamstring_tendon"
    ),
    "hamstring tendon, hamstring tendons, high hamstring": BodyPart(
        "hamstring tendon", None, "hamstring_tendon", "pain", "hamstring_tendon"
    ),
    "adductor, adductors, inner thigh, inner thighs": BodyPart("adductor", "adductor", "groin"),
    "groin, groins": BodyPart("groin", "adductor", "groin", "pain"),
    "hip, hips": _HIP,
    "hip flexor, hip flexors": BodyPart("hip flexor", "hip", "hip"),
    "glute, glutes, butt, buttock, buttocks, piriformis": BodyPart("glute", "glute", None),
    "lower back, low back, back, lumbar": _BACK,
    "spine, back joint": BodyPart("spine", None, "back", "pain"),
    "pelvis, sacrum, si joint, sij, tailbone": BodyPart("pelvis", None, "pelvis", "pain"),
    "other": BodyPart("other", "other", "other", "pain"),
}

PARTS = {part.name: part for part in PART_WORDS.values()}
OTHER = PARTS["other"]
DRAWN = (
    "quad", "hamstring", "calf", "knee", "achilles", "shin", "ankle", "foot", "heel", "arch", "toes", "itb", "adductor",
    "groin", "hip", "glute", "lower back",
)  # fmt: skip
"""The parts that a legs map has; what is kept as none of them is drawn at its neighbour, or is "other"."""
NATURES: tuple[Nature, ...] = ("muscle", "pain", "tendon")


def _homes() -> dict[Kept, str]:
    """Give the drawn part of each word that is kept: the part that usually means it, else the first that can."""
    homes: dict[Kept, str] = {}
    for usual in (True, False):
        for part in map(PARTS.__getitem__, DRAWN):
            for nature in NATURES:
                if (nature == part.usual) is usual and (kept := part.kept(nature)):
                    homes.setdefault(kept, part.name)
    return homes | {Kept("pains", "pelvis"): "hip"}


HOMES = _homes()


def home_of(kept: Kept) -> tuple[str, str | None]:
    """Give the drawn part at which a kept spot stands; or "other", and the runner's name for it."""
    named = kept if kept.word == "other" else kept._replace(name=None)
    return (HOMES[named], None) if named in HOMES else ("other", kept.name)


SIDE_WORDS = {
    "left": "left, l, left side, on the left",
    "right": "right, r, right side, on the right",
    "both": "both, both sides, left and right, right and left, bilateral",
}

QUALITY_WORDS = {
    "muscle": "muscle, muscles, muscular",
    "pain": "joint, bone, pain, pains, painful, pain in, pain in the, pain at, pain at the, pains in",
    "tendon": "tendon, tendons",
    "": "hurts, hurt, hurting, sore, soreness, ache, aches, aching, achy, niggle, still, a bit, bit, slightly, slight, "
    "only, doms, is, feels",
    "how": "sharp, dull, stiff, tight, tender, burning, stabbing, throbbing, twinge, cramp, cramping, heavy",
}
"""What decides between muscle and pain; words under "" add nothing, those under "how" describe and are not kept."""

FLAG_WORDS = {
    "focal_bone": "pinpoint, pin point, focal, on bone, on the bone, one spot, in one spot, focal bone",
    "night_pain": "at night, night, nights, night pain, wakes me, wakes me up",
    "rest_pain": "at rest, rest pain, when resting",
    "swelling": "swollen, swelling, swells, puffy",
    "locking": "locks, locking, locked, lock",
    "giving_way": "gives way, giving way, gave way, buckles, buckled, unstable",
    "hot_red": "hot, red, hot and red, red and hot, warm and red, hot red",
    "cannot_bear_weight": "cannot bear weight, can't bear weight, cant bear weight, can not bear weight, no weight, "
    "can't stand on it",
    "numbness": "numb, numbness, tingling, pins and needles",
    "limp": "limp, limping, limps",
}

PLACES = {
    "foot": markc("body", "foot"),
    "arch": markc("body", "arch"),
    "toes": markc("body", "toes"),
    "heel": markc("body", "heel"),
    "plantar heel": markc("body", "plantar heel"),
    "ankle": markc("body", "ankle"),
    "achilles": markc("body", "achilles"),
    "calf": markc("body", "calf"),
    "shin": markc("body", "shin"),
    "knee": markc("body", "knee"),
    "patellar tendon": markc("body", "patellar tendon"),
    "itb": markc("body", "itb"),
    "quad": markc("body", "quad"),
    "thigh": markc("body", "thigh"),
    "hamstring": markc("body", "hamstring"),
    "hamstring tendon": markc("body", "hamstring tendon"),
    "adductor": markc("body", "adductor"),
    "groin": markc("body", "groin"),
    "hip": markc("body", "hip"),
    "hip flexor": markc("body", "hip flexor"),
    "glute": markc("body", "glute"),
    "lower back": markc("body", "lower back"),
    "back": markc("body", "back"),
    "spine": markc("body", "spine"),
    "pelvis": markc("body", "pelvis"),
    "other": markc("body", "other"),
    "pain": markc("body", "pain"),
}
SIDED = {
    "left": markc("body", "left {place}"),
    "right": markc("body", "right {place}"),
    "both": markc("body", "{place} both sides"),
}
FLAG_TOLD = {
    "focal_bone": markc("pain", "focal bone"),
    "night_pain": markc("pain", "night pain"),
    "rest_pain": markc("pain", "rest pain"),
    "swelling": markc("pain", "swelling"),
    "locking": markc("pain", "locking"),
    "giving_way": markc("pain", "giving way"),
    "hot_red": markc("pain", "hot red"),
    "cannot_bear_weight": markc("pain", "cannot bear weight"),
    "numbness": markc("pain", "numbness"),
    "limp": markc("pain", "limp"),
}
COURSE = {
    "before": markc("pain", "before {score}"),
    "during": markc("pain", "during {score}"),
    "after": markc("pain", "after {score}"),
}
TREND_TOLD = {
    "eased": markc("pain", "eased"),
    "same": markc("pain", "same"),
    "continued": markc("pain", "continued"),
    "returned": markc("pain", "returned"),
    "worsened": markc("pain", "worsened"),
}
"""What all of these are called in the read-back, in the runner's language; the keys are the record format's words."""


def place_told(word: str, side: object = None) -> str:
    """Tell a part of the body and its side: "left knee"; a runner's own name for one stays as it is."""
    plain = word.replace("_", " ")
    place = trc("body", PLACES[plain]) if plain in PLACES else word
    return trc("body", SIDED[side], place=place) if isinstance(side, str) and side in SIDED else place


def flag_told(flag: str) -> str:
    """Tell what goes with a pain: "night pain"."""
    return trc("pain", FLAG_TOLD[flag])


def course_told(track: dict[str, int], trend: str | None) -> str:
    """Tell how a pain behaved in a run: "before 1 during 3 after 2 eased"."""
    told = [trc("pain", COURSE[when], score=score) for when, score in track.items()]
    return " ".join([*told, *([trc("pain", TREND_TOLD[trend])] if trend else [])])
