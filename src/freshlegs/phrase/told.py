"""The words of the record format as the read-back shows them, in the runner's language. What is typed is elsewhere."""

from __future__ import annotations

from freshlegs.language import markc, trc

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
FLAGS = {
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
TRENDS = {
    "eased": markc("pain", "eased"),
    "same": markc("pain", "same"),
    "continued": markc("pain", "continued"),
    "returned": markc("pain", "returned"),
    "worsened": markc("pain", "worsened"),
}
SIGNS = {
    "fever": markc("symptom", "symptom fever"),
    "chills": markc("symptom", "symptom chills"),
    "muscle_aches": markc("symptom", "symptom muscle aches"),
    "chest_cough": markc("symptom", "symptom chest cough"),
    "short_of_breath": markc("symptom", "symptom short of breath"),
    "vomiting": markc("symptom", "symptom vomiting"),
    "diarrhoea": markc("symptom", "symptom diarrhoea"),
    "malaise": markc("symptom", "symptom malaise"),
    "swollen_glands": markc("symptom", "symptom swollen glands"),
    "runny_nose": markc("symptom", "symptom runny nose"),
    "blocked_nose": markc("symptom", "symptom blocked nose"),
    "sneezing": markc("symptom", "symptom sneezing"),
    "sore_throat": markc("symptom", "symptom sore throat"),
    "mild_headache": markc("symptom", "symptom mild headache"),
    "chest_pain": markc("symptom", "alert chest pain"),
    "faint": markc("symptom", "alert faint"),
    "palpitations": markc("symptom", "alert palpitations"),
    "breathless": markc("symptom", "alert breathless"),
    "collapse_heat": markc("symptom", "alert collapse heat"),
    "dark_urine": markc("symptom", "alert dark urine"),
    "calf_swelling": markc("symptom", "alert calf swelling"),
}
RUNS = {
    "easy": markc("run", "easy run"),
    "recovery": markc("run", "recovery run"),
    "long": markc("run", "long run"),
    "tempo": markc("run", "tempo run"),
    "intervals": markc("run", "intervals"),
    "hills": markc("run", "hills"),
    "race": markc("run", "race"),
    "test": markc("run", "test run"),
    "other": markc("run", "other"),
}
TYPES = {
    "easy": markc("type", "easy"),
    "recovery": markc("type", "recovery"),
    "long": markc("type", "long"),
    "tempo": markc("type", "tempo"),
    "intervals": markc("type", "intervals"),
    "hills": markc("type", "hills"),
    "race": markc("type", "race"),
    "test": markc("type", "test"),
    "other": markc("type", "other"),
    "walk": markc("type", "walk"),
    "bike": markc("type", "bike"),
    "swim": markc("type", "swim"),
    "core": markc("type", "core"),
    "strength": markc("type", "strength"),
    "cross": markc("type", "cross"),
    "rest": markc("type", "rest"),
    "sick": markc("type", "sick"),
    "travel": markc("type", "travel"),
}
KINDS = {
    "run": markc("records", "runs"),
    "cross": markc("records", "cross-training"),
    "wellness": markc("records", "check-ins"),
    "plan": markc("records", "plans"),
    "note": markc("records", "notes"),
}
LEGS = {
    ("legs_before", "better"): markc("legs", "legs before: better"),
    ("legs_before", "same"): markc("legs", "legs before: same"),
    ("legs_before", "worse"): markc("legs", "legs before: worse"),
    ("legs_after", "better"): markc("legs", "legs after: better"),
    ("legs_after", "same"): markc("legs", "legs after: same"),
    ("legs_after", "worse"): markc("legs", "legs after: worse"),
}


def place_told(word: str, side: object = None) -> str:
    """Tell a part of the body and its side: "left knee"; a runner's own name for one stays as it is."""
    plain = word.replace("_", " ")
    place = trc("body", PLACES[plain]) if plain in PLACES else plain
    return trc("body", SIDED[side], place=place) if isinstance(side, str) and side in SIDED else place


def flag_told(flag: str) -> str:
    """Tell what goes with a pain: "night pain"."""
    return trc("pain", FLAGS[flag])


def course_told(track: dict[str, int], trend: str | None) -> str:
    """Tell how a pain behaved in a run: "before 1 during 3 after 2 eased"."""
    told = [trc("pain", COURSE[when], score=score) for when, score in track.items()]
    return " ".join([*told, *([trc("pain", TRENDS[trend])] if trend else [])])


def type_told(word: str) -> str:
    """Tell a kind of run, of cross-training, of plan or of day in a word: "long", "walk", "rest"."""
    return trc("type", TYPES[word])


def one_of(words: list[str]) -> str:
    """Tell a choice: "runs or plans"."""
    *others, last = words
    return trc("choice", "{one} or {other}", one=one_of(others), other=last) if others else last
