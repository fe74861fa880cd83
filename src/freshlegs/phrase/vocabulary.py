"""Everyday words for what the record format knows: kinds, sports, symptoms, answers. A word may stand in several rows.

Every row is a word of the record format (or what a reading takes) and the phrases that mean it, parted by commas.
Parts of the body: soreparts.py.
"""

from __future__ import annotations

from typing import Any

from freshlegs.language import mark

STRONG, MIDDLE, WEAK = 3, 2, 1
"""How firmly a word says the kind of a run: "trail jog" is easy, a "recovery jog" is recovery."""

LABELS = {
    "rpe": "rpe, effort, exertion, borg",
    "avg_hr": "hr, avg hr, average hr, mean hr, hr avg, heart rate, avg heart rate, average heart rate, pulse",
    "max_hr": "max hr, hr max, maxhr, hrmax, max heart rate, maximum heart rate, max",
    "ascent_m": "climb, climbed, ascent, gain, elevation, elevation gain, elev, vert",
    "descent_m": "descent, drop, downhill",
    "soreness": "soreness, sore, legs, leg, leg soreness, legs soreness, sore legs, legs sore, muscle soreness, doms, "
    "soreness legs",
    "fatigue": "fatigue",
    "sleep_quality": "quality, sleep quality, quality of sleep, sleepquality",
    "stress": "stress",
    "mood": "mood",
    "readiness": "readiness, ready",
    "sleep_h": "sleep, slept, hours of sleep, sleep hours",
    "resting_hr": "rhr, resting hr, resting heart rate, resting pulse, morning hr, hr rest, rest hr",
    "hrv_rmssd": "hrv, rmssd, hrv rmssd",
    "temp_c": "temp, temperature, body temp, body temperature",
    "air_temp_c": "air, air temp, air temperature, outside, outside temp",
    "dew_point_c": "dew, dew point, dewpoint",
}

TYPES: dict[tuple[str, int], str] = {
    ("easy", STRONG): "easy, easy run, ez, aerobic, easy pace",
    ("easy", MIDDLE): "jog, jogging, jogged, easy jog, slow jog",
    ("recovery", STRONG): "recovery, recovery run, recovery jog, recover, shakeout, shake out, shakeout run, regen, "
    "easy recovery, easy recovery run",
    ("long", STRONG): "long, long run, longrun, long one, lr, lsd",
    (
        "tempo",
        STRONG,
    ): "tempo, tempo run, threshold, threshold run, lt, marathon pace, half marathon pace, race pace, mp, "
    "cruise intervals",
    ("intervals", STRONG): "intervals, interval, interval session, track, track session, track workout, fartlek, "
    "reps, repeats, speed, speedwork, speed work, speed session, vo2, vo2max, track intervals",
    ("hills", STRONG): "hills, hill, hill repeats, hill reps, hill sprints, hill intervals, uphill repeats",
    ("race", STRONG): "race, raced, racing, time trial, tt, competition",
    ("test", STRONG): "test, test run, little test, trial run",
    ("other", STRONG): "other run, other kind",
    ("other", WEAK): "trail, trails, trail run, treadmill, steady, steady run, progression, progression run, "
    "club run, social run, commute, run commute",
}
CROSSES = {
    "walk": "walk, walked, walking, hike, hiked, hiking, stroll, strolled, dog walk, walk with the dog, nordic walking",
    "bike": "ride, rode, riding, bike, biked, biking, bike ride, cycle, cycled, cycling, bicycle, spin, spinning, "
    "indoor bike, indoor ride, mtb, turbo, turbo trainer, easy spin, spin class, biking commute",
    "swim": "swim, swam, swimming, open water swim",
    "core": "core, core work, core workout, core session, abs, plank, planks",
    "strength": "strength, strength training, strength work, gym, weights, weight training, lift, lifted, lifting, "
    "weightlifting, crossfit, squats",
    "other": "yoga, pilates, stretch, stretching, stretched, mobility, foam roll, foam rolling, row, rowed, rowing, "
    "erg, elliptical, cross trainer, crosstrainer, aqua jog, aqua jogging, aquajog, pool run, pool running, "
    "deep water running, ski, skiing, cross country skiing, skating, rock climbing, bouldering, football, soccer, "
    "tennis, basketball, volleyball, badminton, dance, dancing, stairmaster, cross, cross training, crosstraining, xt, "
    "cardio, physio, paddling, kayak",
}
MARKS = {
    "rest": "rest, rest day, restday, day off, off, off day, no run, no running, full rest",
    "sick": "sick, sick day, ill",
    "travel": "travel, travel day, travelling, traveling, travelled, traveled",
}
SYMPTOMS = {
    "fever": "fever, feverish",
    "chills": "chills, shivering, shivers",
    "muscle_aches": "muscle aches, body aches, aching body, achy",
    "chest_cough": "chest cough, cough, coughing, chesty cough, chesty",
    "short_of_breath": "short of breath, shortness of breath",
    "vomiting": "vomiting, vomited, vomit, threw up",
    "diarrhoea": "diarrhoea, diarrhea, the runs",
    "malaise": "malaise, unwell, feeling ill, feel ill",
    "swollen_glands": "swollen glands, swollen lymph nodes",
    "runny_nose": "runny nose, running nose, sniffles",
    "blocked_nose": "blocked nose, stuffy nose, stuffed nose, congested, congestion",
    "sneezing": "sneezing, sneeze, sneezes",
    "sore_throat": "sore throat, throat sore, scratchy throat",
    "mild_headache": "mild headache, headache, slight headache",
}
ALERTS = {
    "chest_pain": "chest pain, pain in the chest",
    "faint": "faint, fainted, fainting, passed out",
    "palpitations": "palpitations, heart racing",
    "breathless": "breathless, breathlessness",
    "collapse_heat": "collapse heat, heat collapse, collapsed, collapse in the heat, collapsed in the heat, "
    "heat stroke",
    "dark_urine": "dark urine, cola urine",
    "calf_swelling": "calf swelling, swollen calf",
}
TRENDS = {
    "eased": "eased, easing, eased off, eases, went away, warmed up, better",
    "same": "same, stayed, stayed the same, unchanged, the same",
    "continued": "continued, went on, persisted, stayed on",
    "returned": "returned, came back, back again",
    "worsened": "worsened, worse, got worse, worsening",
}
WHEN = {"before": "before", "during": "during, while, while running", "after": "after"}
"""When in a run a pain was felt."""
ANSWERS: dict[tuple[str, Any], str] = {
    (
        "pains",
        (),
    ): "no pain, no pains, nothing hurts, nothing hurt, pain none, pains none, no pain anywhere, pain free, "
    "painfree, painless, nothing painful, pain no",
    ("soreness", 0): "no soreness, not sore, nothing sore, soreness none, sore none, legs fresh, fresh legs",
    ("muscles", ()): "no sore muscles, muscles none, no muscle sore",
    ("illness", ()): "illness none, no illness, not ill, not sick, healthy, no symptoms, symptoms none, illness no",
    ("alerts", ()): "alerts none, no alerts, no alarms",
    ("painkiller_24h", True): "painkiller, painkillers, painkiller yes, ibuprofen, paracetamol, aspirin, naproxen, "
    "acetaminophen, nsaid, took a painkiller",
    ("painkiller_24h", False): "no painkiller, no painkillers, painkiller no, painkiller none, painkillers none",
    ("altered_gait", True): "limped, limping, limp, limped home, had to limp",
    ("altered_gait", False): "no limp, not limping, no limping, not limped, didn't limp, didnt limp, did not limp",
    ("soreness_one_sided", True): "one sided, one side, one side only",
}
FILLERS = (
    "run, ran, running, went running, in, for, took, time, total, at, with, and, a, an, of, my, the, was, felt, feel, "
    "did, went, had, on, pace, about, around, approx, ca, average, avg, then, plus, morning, afternoon, evening, noon, "
    "lunch, lunchtime, morning run, evening run, night run, lunch run, distance, duration, session, workout, day, "
    "illness, symptoms, alerts, sport, kind, type, but, otherwise, pain, pains"
)
RUN_FILLERS = frozenset(
    {"run", "ran", "running", "went running", "morning run", "evening run", "night run", "lunch run"}
    | {"lauf", "gelaufen"}
)
"""Words that add nothing but that it was a run."""

UNSURE: dict[str, tuple[str, str | None]] = {
    "hard": (mark("How hard, from 0 to 10? Write rpe 7, or the kind: tempo, intervals, hills."), None),
    "moderate": (mark("How hard, from 0 to 10? Write rpe 4."), None),
    "strides": (mark("Strides have no field of their own; a tag finds them again."), "#strides"),
    "cold": (
        mark("A cold? Write runny nose, blocked nose, sneezing, sore throat or headache. Weather goes after --."),
        None,
    ),
    "flu": (mark("Which symptoms? Write fever, chills, muscle aches or cough."), None),
    "tired": (mark("How tired, from 1 to 5 where 5 is fresh? Write fatigue 2."), None),
    "pb": (mark("A personal best has no field; a tag finds it again."), "#pb"),
    "pr": (mark("A personal record has no field; a tag finds it again."), "#pr"),
    **dict.fromkeys(
        ("well", "badly", "good", "great", "bad", "ok", "okay", "fine", "high", "low", "awful", "terrible", "tough"),
        (mark("How, in numbers? Write rpe 6, sleep 7 or mood 4; your own words go after --."), None),
    ),
    "note": (mark("A note goes after two dashes, to the letter."), "--"),
    "notes": (mark("A note goes after two dashes, to the letter."), "--"),
    "—": (mark("A note goes after two dashes, to the letter."), "--"),
    "–": (mark("A note goes after two dashes, to the letter."), "--"),
    "-": (mark("A note goes after two dashes, to the letter."), "--"),
}
"""Words that say something, but not enough: the question, and what would do."""

GERMAN = {
    "locker, leicht, dauerlauf, lockerer lauf, lockerer dauerlauf": "easy",
    "erholung, erholungslauf, regeneration": "recovery",
    "lang, langer lauf": "long",
    "tempolauf": "tempo",
    "intervalle, intervalltraining": "intervals",
    "hügel, hügellauf": "hills",
    "wettkampf, rennen": "race",
    "testlauf": "test run",
    "spaziergang, gehen, wandern, wanderung": "walk",
    "fahrrad, radfahren, radtour": "bike",
    "schwimmen": "swim",
    "rumpf, rumpftraining": "core",
    "krafttraining": "strength",
    "ruhetag": "rest day",
    "krank": "sick",
    "fuss, füsse": "foot",
    "zeh, zehen": "toes",
    "ferse, fersen": "heel",
    "sprunggelenk, knöchel": "ankle",
    "achillessehne": "achilles",
    "wade, waden": "calf",
    "schienbein, schienbeine": "shin",
    "knie": "knee",
    "patellasehne": "patellar tendon",
    "oberschenkel": "thigh",
    "oberschenkel vorn": "quad",
    "oberschenkel hinten": "hamstring",
    "beinbeugersehne": "hamstring tendon",
    "fussgewölbe": "arch",
    "becken": "pelvis",
    "wirbelsäule": "spine",
    "adduktoren": "adductors",
    "leiste": "groin",
    "hüfte": "hip",
    "gesäss": "glutes",
    "unterer rücken, rücken": "lower back",
    "links, linke, linker, linkes, linken": "left",
    "rechts, rechte, rechter, rechtes, rechten": "right",
    "schmerz, schmerzen": "pain",
    "geschwollen, schwellung": "swollen",
    "punktgenau, punktgenau am knochen": "focal bone",
    "nachtschmerz": "night pain",
    "ruheschmerz": "rest pain",
    "blockiert": "locking",
    "knickt weg": "giving way",
    "heiss und rot": "hot red",
    "nicht belastbar": "cannot bear weight",
    "taub": "numbness",
    "hinken": "limp",
    "vorher, davor": "before",
    "dabei": "during",
    "nachher, danach": "after",
    "liess nach": "eased off",
    "blieb gleich": "stayed the same",
    "hielt an": "went on",
    "kam wieder": "came back",
    "wurde schlimmer": "got worse",
    "muskelkater": "soreness",
    "beine": "legs",
    "beine besser": "legs better",
    "beine gleich": "legs same",
    "beine schlechter": "legs worse",
    "müdigkeit, frische": "fatigue",
    "schlaf, geschlafen": "sleep",
    "schlafqualität": "sleep quality",
    "stimmung": "mood",
    "bereitschaft": "readiness",
    "anstrengung": "effort",
    "puls": "hr",
    "ruhepuls": "rhr",
    "höhenmeter": "climb",
    "fieber": "fever",
    "schüttelfrost": "chills",
    "gliederschmerzen": "body aches",
    "husten": "cough",
    "durchfall": "diarrhoea",
    "erbrechen": "vomiting",
    "schnupfen": "runny nose",
    "halsschmerzen": "sore throat",
    "kopfschmerzen": "headache",
    "kein schmerz, keine schmerzen, schmerzfrei": "no pain",
    "kein muskelkater": "no soreness",
    "nicht krank, gesund": "healthy",
    "schmerzmittel": "painkiller",
    "kein schmerzmittel, keine schmerzmittel": "no painkiller",
    "gehinkt": "limped",
    "nicht gehinkt": "no limp",
    "wie gewohnt, wie immer, wie üblich": "as usual",
    "alles wie gewohnt, alles wie immer": "all as usual",
    "halbmarathon": "half marathon",
    "lauf, gelaufen": "run",
    "und": "and",
}
"""German words that mean what an English one means, in any language; folded as `str.casefold` does. None is offered.

What is an English word too and would be taken for this one is left out: "rad", "gut", "mit".
"""
MEANT = {word: meant for words, meant in GERMAN.items() for word in words.split(", ")}
GERMAN_WORDS = frozenset(MEANT)
UNSURE |= {"hart": UNSURE["hard"], "müde": UNSURE["tired"], "erkältet": UNSURE["cold"], "notiz": UNSURE["note"]}
