"""Sports as devices and services call them, in their languages -> a run, or a kind of cross-training."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from freshlegs.records import dataclass

Kind = Literal["run", "walk", "bike", "swim", "core", "strength", "other"]

_WORDS: dict[Kind, str] = {
    "run": """
        corrida de rua, ultralauf, hindernislauf, course à pied sur piste, course à pied sur tapis roulant, ultrafond,
        corsa sul tapis roulant, indoor hardlopen, carrera a pie por calle,
        run, running, trail run, trail running, trailrun, track running, track run, treadmill, treadmill running,
        treadmill run, virtual run, virtualrun, virtual running, indoor running, indoor run, street running,
        road running, obstacle run, obstacle running, ultra run, ultra running, ultramarathon, race, jogging, jog,
        orienteering, outdoor running, outdoor run, jog run, long run, interval run, tempo run, race run,
        walking running, 9, sport running, laufen, lauf, laufband, laufbandtraining, laufen auf der bahn, bahnlauf,
        traillauf, trail-lauf, trailrunning, laufbandlauf, virtueller lauf, virtuelles laufen, geländelauf,
        straßenlauf, course, course à pied, course a pied, trail, course sur piste, course sur tapis roulant,
        tapis roulant, course virtuelle, course en salle, footing, course de trail, carrera, correr,
        carrera de trail, carrera por pista, carrera en cinta, cinta de correr, carrera en pista, trail de correr,
        carrera virtual, carrera a pie, corsa, corsa su pista, corsa su tapis roulant, corsa su sentiero,
        corsa campestre, corsa virtuale, corrida, corrida em pista, corrida em esteira, corrida em trilha,
        corrida de trilha, corrida virtual, corrida na passadeira, hardlopen, trailrunnen, hardlopen op loopband,
        loopband, hardlopen op de baan, baan hardlopen, trailloop, virtueel hardlopen, løb, løping, loping, löpning,
        terränglöpning, löpband, juoksu, juokseminen, polkujuoksu, tredemølleløping, terrengløping, løbebånd,
        bieganie, bieg, bieganie w terenie, bieżnia, běh, beh, futás, бег, трейлраннинг, koşu, løpetur, ラン,
        ランニング, トレイルランニング, トレッドミルランニング, トラックランニング, 跑步, 越野跑, 室内跑步, 跑步机,
        달리기, 러닝
    """,
    "walk": """
        walk, walking, hike, hiking, casual walking, speed walking, power walking, nordic walking, mountaineering,
        snowshoe, snowshoeing, trekking, indoor walking, rucking, 4, 10, hikingwalking, gehen, wandern, spaziergang,
        wanderung, spazieren, nordic-walking, marche, marche à pied, randonnée, caminata, senderismo, caminar,
        camminata, escursionismo, caminhada, trilha, wandelen, hiken, ウォーキング, ハイキング, 步行, 徒步, gång,
        vandring, gåtur, kävely
    """,
    "bike": """
        ebike ride, emountain bike ride, mountain bike, commuting,
        bike, biking, ride, riding, cycling, road cycling, road biking, mountain biking, mountain bike ride,
        mountainbiking, gravel cycling, gravel ride, gravel/unpaved cycling, indoor cycling, virtual ride,
        virtualride, virtual cycling, ebikeride, e bike ride, e mountain bike ride, e bike fitness, e biking,
        cyclocross, bmx, recumbent cycling, track cycling, spinning, handcycle, velomobile, bicycling,
        gravel unpaved cycling, gravelride, mountainbikeride, 1, radfahren, rennradfahren, rennrad, mountainbiken,
        fahrt, radfahrt, mountainbike-fahrt, cyclisme, vélo, vélo de route, vtt, sortie à vélo, ciclismo, bicicleta,
        ciclismo de carretera, ciclismo in interni, fietsen, wielrennen, サイクリング, ロードバイク, バイク, 骑行,
        cykling, sykling, pyöräily
    """,
    "swim": """
        swim, swimming, lap swimming, pool swimming, pool swim, open water swimming, open water, open water swim,
        schwimmen, schwimmbadschwimmen, freiwasserschwimmen, natation, natation en piscine, nage, natación, nuoto,
        natação, zwemmen, スイム, プールスイム, 水泳, 游泳, svømning, simning
    """,
    "core": """
        core, core training, pilates, yoga, ab, core strength training, flexibility, flexibility training,
        stretching
    """,
    "strength": """
        strength, strength training, traditional strength training, functional strength training, weight training,
        weighttraining, weights, crossfit, bootcamp, circuit training, krafttraining, musculation,
        entrenamiento de fuerza, pesas, forza, allenamento di forza, treinamento de força, krachttraining,
        筋力トレーニング, ウェイトトレーニング
    """,
    "other": """
        indoor cardio, other indoor, other outdoor, cooldown, mind and body, roller ski, rollerski, xc skiing, sport,
        other, generic, workout, training, cardio, cardio training, fitness equipment, elliptical,
        elliptical trainer, rowing, indoor rowing, row, virtual row, rower, stair stepper, stairstepper,
        stair climbing, cross country skiing, crosscountryskiing, cross country classic skiing, backcountry skiing,
        alpine skiing, alpineski, backcountryski, nordicski, nordic ski, nordic skiing, alpine ski, backcountry ski,
        resort skiing, snowboarding, snowboard, skating, ice skating, iceskate, inline skating, inlineskate,
        rock climbing, rockclimbing, climbing, indoor climbing, bouldering, kayaking, canoeing, paddling,
        stand up paddling, stand up paddleboarding, surfing, sailing, golf, soccer, football, american football,
        basketball, tennis, badminton, squash, table tennis, pickleball, padel, racquetball, volleyball, hockey,
        boxing, kickboxing, dance, dancing, hiit, high intensity interval training,
        high intensity interval training (hiit), multisport, multi sport, transition, transition v2, triathlon,
        duathlon, meditation, breathwork, jump rope, horseback riding, floor climbing, mixed cardio, step training,
        group exercise, sonstige, andere, cardio-training, anderes, otro, autre, altro, outro, outros, overig,
        その他, カーディオ, hrv activity, wheelchair, fishing, hunting, driving, motorcycling, flying, diving,
        kitesurf, windsurf
    """,
}

_KIND: dict[str, Kind] = {
    " ".join(re.sub(r"[_\-./]+", " ", word).casefold().split()): kind
    for kind, words in _WORDS.items()
    for word in words.split(",")
}

_RUN_TAGS = {
    "treadmill": (
        "treadmill",
        "laufband",
        "tapis roulant",
        "cinta",
        "esteira",
        "loopband",
        "indoor run",
        "トレッドミル",
    ),
    "trail": ("trail", "gelände", "sentiero", "trilha", "トレイル", "越野"),
    "track": ("track", "bahn", "piste", "pista", "トラック"),
    "virtual": ("virtual", "virtu"),
}
"""What a run's sport says more than that it is one, in its words; kept as a tag."""


_RUN_ROOTS = (
    "running",
    "jogging",
    "laufen",
    "lauf ",
    "course à pied",
    "carrera",
    "corsa",
    "corrida",
    "hardlo",
    "ランニング",
)
"""What is in the words for running that are not listed."""


@dataclass(frozen=True, slots=True)
class Sport:
    """A sport: our kind, the source's word, and whether that word is one that is known here."""

    kind: Kind
    word: str = ""
    known: bool = True

    @property
    def tags(self) -> tuple[str, ...]:
        """What the source's word says more than the kind: a run's ground, or the sport itself."""
        word = _plain(self.word)
        if self.kind == "run":
            return tuple(tag for tag, hints in _RUN_TAGS.items() if any(hint in word for hint in hints))[:1]
        if self.kind == "other" and word not in ("", "other", "generic", "workout", "training"):
            return (word[:60],)
        return ()


RUN = Sport("run")
UNNAMED = Sport("other")


@lru_cache(maxsize=1024)
def sport_of(word: str, finer: str = "") -> Sport:
    """Give the sport that a source names; `finer` is its own word for the kind of it ("trail", "treadmill")."""
    kind, fine = _KIND.get(_plain(word)), _KIND.get(_plain(finer))
    if kind in (None, "other") and fine:
        kind = fine
    if kind is None and any(root in _plain(f"{finer} {word}") for root in _RUN_ROOTS):
        return Sport("run", word, known=False)
    told = f"{finer} {word}".strip() if _plain(finer) not in ("generic", "other", _plain(word)) else word
    return Sport(kind or "other", told, known=kind is not None or not _plain(word))


def _plain(word: str) -> str:
    text = re.sub(r"^hkworkoutactivitytype", "", word.strip(), flags=re.IGNORECASE)
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text[:200])
    return " ".join(re.sub(r"[_\-./]+", " ", text).casefold().split())
