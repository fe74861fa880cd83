"""Queries: what each asks, in words; what can't be read, where and why; and that no text whatever raises."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.phrase.query import LONGEST_QUERY, MOST_TERMS, read_query
from freshlegs.phrase.terms import Dated, Number, OfKind, Spot, Tag, Term, Within, Words
from freshlegs.phrase.words import SENSES
from freshlegs.units import Units
from manners import DAY_FIRST, MONTH_FIRST, manners

TODAY = dt.date(2026, 3, 8)

UNDERSTOOD = {
    "heavy": ['"heavy"'],
    "heavy legs": ['"heavy"', '"legs"'],
    "heavy, legs; calf": ['"heavy"', '"legs"', '"calf"'],
    "-treadmill": ['not "treadmill"'],
    "−treadmill": ['not "treadmill"'],
    '"heavy from 25"': ['"heavy from 25"'],
    '-"two words"': ['not "two words"'],
    '"not closed yet': ['"not closed yet"'],
    "5:30": ['"5:30"'],
    "10k": ['"10k"'],
    "café": ['"café"'],
    "http://x": ['"http://x"'],
    "long": ['"long" or type long'],
    "lon": ['"lon" or type long'],
    "rec heavy": ['"rec"', '"heavy"'],
    "-race": ['not "race" or type race'],
    '"long"': ['"long"'],
    "#club": ["tag #club"],
    "-#club": ["not tag #club"],
    "tag:club": ["tag #club"],
    "@pegasus": ["shoes pegasus"],
    '@"two words"': ["shoes two words"],
    "shoes:pegasus": ["shoes pegasus"],
    "dist>21k": ["distance > 21 km"],
    "distance >= 21.1 km": ["distance >= 21.1 km"],
    "dist<13mi": ["distance < 20.921 km"],
    "dist>10": ["distance > 10 km"],
    "dist<800m": ["distance < 0.8 km"],
    "dist>=marathon": ["distance >= 42.195 km"],
    "dist>half marathon": ["distance > 21.098 km"],
    "dist=10k": ["distance about 10 km"],
    "dist:10k": ["distance about 10 km"],
    "time>1h30": ["time > 1:30:00"],
    "time<45:30": ["time < 45:30"],
    "time>90": ["time > 1:30:00"],
    "time≥1:30:00": ["time >= 1:30:00"],
    "duration=>45min": ["time >= 45:00"],
    "pace<5:30": ["pace < 5:30 /km"],
    "pace <= 5:30/km": ["pace <= 5:30 /km"],
    "pace<8:30/mi": ["pace < 5:17 /km"],
    "pace<12 km/h": ["pace < 5:00 /km"],
    "rpe>=7": ["RPE >= 7"],
    "effort=3": ["RPE = 3"],
    "hr>150": ["heart rate > 150"],
    "max hr>180bpm": ["highest heart rate > 180"],
    "climb>500m": ["climb > 500 m"],
    "sleep<6": ["sleep < 6"],
    "sleep<7h30": ["sleep < 7.5 h"],
    "sleep>=7:30": ["sleep >= 7.5 h"],
    "quality<=2": ["sleep quality (5 best) <= 2"],
    "fatigue<=2": ["fatigue (5 best) <= 2"],
    "stress<3 mood>=4": ["stress (5 best) < 3", "mood (5 best) >= 4"],
    "rhr>55": ["resting heart rate > 55"],
    "hrv<40": ["HRV < 40"],
    "temp>37.5": ["body temperature > 37.5 C"],
    "sore>3": ["sore > 3"],
    "legs>3/10": ["sore > 3"],
    "pain>2": ["pain > 2"],
    "knee>2": ["knee > 2"],
    "knees > 2": ["knee > 2"],
    "left knee>2": ["left knee > 2"],
    "-right calf>=3": ["not right calf >= 3"],
    "lower back>1 it band>1": ["lower back > 1", "itb > 1"],
    "sore calf": ["sore calf"],
    "sore left achilles": ["sore left achilles"],
    "sore knee>2": ["knee > 2"],
    "-sore calf": ["not sore calf"],
    "type:long": ["type long"],
    "type:tempo,intervals,hills": ["type tempo or intervals or hills"],
    "-type:race": ["not type race"],
    "kind:run": ["runs"],
    "kind:cross,check": ["cross-training or check-ins"],
    "kind:check-in": ["check-ins"],
    "-kind:plan": ["not plans"],
    "since:2025-06": ["from Sun 1 Jun 2025"],
    "until:2025": ["up to Wed 31 Dec 2025"],
    "on:2026-03-08": ["Sun 8 Mar 2026"],
    "on:2025-02": ["Sat 1 Feb 2025 to Fri 28 Feb 2025"],
    "since:yesterday": ["from Sat 7 Mar 2026"],
    "since:last mon": ["from Mon 23 Feb 2026"],
    "since:3 weeks ago": ["from Sun 15 Feb 2026"],
    "since:-10d": ["from Thu 26 Feb 2026"],
    "from:jun to:aug": ["from Sun 1 Jun 2025", "up to Sun 31 Aug 2025"],
    "in:october 2024": ["Tue 1 Oct 2024 to Thu 31 Oct 2024"],
    "since:12 Mar heavy": ["from Wed 12 Mar 2025", '"heavy"'],
    "since:12.3.2025": ["from Wed 12 Mar 2025"],
    "knee>2 long since:2025-06 @pegasus heavy": [
        "knee > 2", '"long" or type long', "from Sun 1 Jun 2025", "shoes pegasus", '"heavy"',
    ],
}  # fmt: skip

NOT_UNDERSTOOD = {
    "kne>2": ("kne>2", "did you mean knee>2?", "knee>2"),
    "distt>5k": ("distt>5k", "did you mean dist>5k?", "dist>5k"),
    "zzzzz>3": ("zzzzz>3", "What can: dist, time, pace", None),
    ">5": (">5", "'>5' of what?", None),
    "knee>": ("knee>", "is compared with a number: knee>2.", None),
    "knee> heavy": ("knee>", "is compared with a number: knee>2.", None),
    "knee>swollen": ("knee>swollen", "is compared with a number: knee>2.", None),
    "knee>12": ("12", "goes from 0 to 10", None),
    "knee>2.5": ("2.5", "is a whole number", None),
    "dist>": ("dist>", "dist>21k", None),
    "dist>long": ("dist>long", "dist>21k", None),
    "time>1:30": ("1:30", "hours or minutes? Write 1h30 or 1min30.", None),
    "time>1:75:00": ("1:75:00", "go from 00 to 59", None),
    "pace<5": ("5", "is not a pace", None),
    "pace<5:75": ("5:75", "00 to 59", None),
    "rpe>11": ("11", "RPE goes from 0 to 10", None),
    "rpe=6.5": ("6.5", "RPE is a whole number: 6 or 7?", None),
    "hr>999": ("999", "heart rate goes from 25 to 250".capitalize(), None),
    "sleep<20": ("20", "goes from 0 to 16", None),
    "fatigue<9": ("9", "goes from 1 to 5", None),
    "type:": ("type:", "Which type? Write type:long.", None),
    "type:tempoo": ("type:tempoo", "did you mean type:tempo?", "type:tempo"),
    "type:jog": ("type:jog", "did you mean type:easy?", "type:easy"),
    "type:ride": ("type:ride", "did you mean type:bike?", "type:bike"),
    "type:zzz": ("type:zzz", "Types: easy, recovery, long", None),
    "kind:": ("kind:", "Which kind? Write kind:run.", None),
    "kind:long": ("kind:long", "did you mean type:long?", "type:long"),
    "kind:rum": ("kind:rum", "did you mean kind:run?", "kind:run"),
    "kind:zebra": ("kind:zebra", "Kinds: run, cross, check, plan, note.", None),
    "snce:2025": ("snce:2025", "did you mean since:2025?", "since:2025"),
    "whatever:2025": ("whatever:2025", "words with a colon go in quotes", None),
    "since:": ("since:", "Which day, month or year?", None),
    "since:soon": ("since:soon", "Which day, month or year?", None),
    "since:2025-13": ("2025-13", "There is no '2025-13'", None),
    "since:1066": ("1066", "There is no '1066'", None),
    "on:2026-02-30": ("2026-02-30", "There is no day '2026-02-30'", None),
    "on:4/3": ("4/3", "4 Mar or 3 Apr?", None),
    "-since:2025": ("-since:2025", "Write until: instead", None),
    "since:2026 until:2025": ("until:2025", "No day is both from 2026-01-01 on and up to 2025-12-31.", None),
    "#": ("#", "Which tag? Write #club.", None),
    "@": ("@", "Which shoes?", None),
    "*": ("*", "holds no letter and no digit", None),
    '""': ('""', "Which words?", None),
    "heavy \x00x": ("\x00x", "Take it out", None),
    "a\ud800": ("\ud800", "Take it out", None),
}


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_a_query_is_understood(text: str) -> None:
    query = read_query(text, TODAY)
    assert [said.text for said in query.said] == UNDERSTOOD[text]
    assert query.troubles == ()
    assert len(query.terms) == len(query.said)


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_cannot_be_read_is_explained_where_it_stands(text: str) -> None:
    place, words, suggestion = NOT_UNDERSTOOD[text]
    (trouble,) = read_query(text, TODAY).troubles
    assert text[trouble.start : trouble.end] == place
    assert words in trouble.message
    assert trouble.suggestion == suggestion


@pytest.mark.parametrize("text", [text for text, (_, _, meant) in NOT_UNDERSTOOD.items() if meant])
def test_what_was_meant_can_be_read(text: str) -> None:
    meant = NOT_UNDERSTOOD[text][2]
    assert meant
    assert read_query(meant, TODAY).troubles == ()


def test_what_can_be_read_of_it_still_filters() -> None:
    query = read_query("kne>2 heavy since:soon rpe>=7 type:tempoo #club", TODAY)
    assert [type(term.asks) for term in query.terms] == [Words, Number, Tag]
    assert len(query.troubles) == 3


def test_the_last_word_may_only_begin_so_while_it_is_typed() -> None:
    def last(text: str) -> object:
        return read_query(text, TODAY).terms[-1].asks

    assert last("leg hea") == Words("hea", beginning=True)
    assert last("leg tem") == Words("tem", beginning=True, types=("tempo",))
    assert last("leg tem ") == Words("tem")
    assert last("leg tempo ") == Words("tempo", types=("tempo",))
    assert last("leg hea ") == Words("hea")
    assert last('"leg hea"') == Words("leg hea")
    assert last('"leg hea') == Words("leg hea", beginning=True)
    assert last("-hea") == Words("hea")
    assert last("#cl") == Tag("cl", beginning=True)
    assert last("#cl x") == Words("x", beginning=True)
    assert read_query("hea leg", TODAY).terms[0] == Term(Words("hea"))


def test_a_bare_distance_and_pace_are_in_the_runner_s_unit() -> None:
    (dist, pace) = read_query("dist>10 pace<8:00", TODAY, units="mi").terms
    assert dist.asks == Number("distance_m", Within(low=16093, low_in=False))
    assert isinstance(pace.asks, Number)
    assert pace.asks.within.high == pytest.approx(298.258, abs=0.001)
    assert [said.text for said in read_query("dist>10", TODAY, units="mi").said] == ["distance > 10 mi"]


def test_about_is_what_is_shown_so() -> None:
    def within(text: str) -> Within:
        asks = read_query(text, TODAY).terms[0].asks
        assert isinstance(asks, Number)
        return asks.within

    assert within("dist=10k") == Within(9950, 10_050, high_in=False)
    assert within("time=45min") == Within(2670, 2730, high_in=False)
    assert within("pace=5:30") == Within(329.5, 330.5, high_in=False)
    assert within("rpe=6") == Within(6, 6)


@pytest.mark.parametrize(
    ("text", "muscle", "site", "name", "side"),
    [
        ("knee>2", None, "knee", None, None),
        ("left calf>2", "calf", "calf", None, "left"),
        ("quads>2", "quad", "thigh", None, None),
        ("heel>2", None, "plantar_heel", None, None),
        ("itb>2", "itb", "other", "itb", None),
        ("other>2", "other", "other", None, None),
    ],
)
def test_a_part_is_its_muscle_and_its_site(
    text: str, muscle: str | None, site: str, name: str | None, side: str | None
) -> None:
    spot = read_query(text, TODAY).terms[0].asks
    assert isinstance(spot, Spot)
    assert (spot.muscle, spot.site, spot.name, spot.side) == (muscle, site, name, side)


def test_a_date_in_one_s_own_order() -> None:
    assert read_query("on:4/3", TODAY, units=DAY_FIRST).terms[0].asks == Dated(dt.date(2026, 3, 4), dt.date(2026, 3, 4))
    assert read_query("on:4/3", TODAY, units=MONTH_FIRST).terms[0].asks == Dated(
        dt.date(2025, 4, 3), dt.date(2025, 4, 3)
    )


def test_what_is_said_twice_is_asked_once() -> None:
    query = read_query("kind:run heavy kind:run ", TODAY)
    assert [type(term.asks) for term in query.terms] == [OfKind, Words]
    assert len(query.said) == 3


def test_a_query_without_an_end_is_read_to_an_end() -> None:
    assert "first 1,000 characters" in read_query("a" * (LONGEST_QUERY + 1), TODAY).troubles[-1].message
    query = read_query(" ".join(f"w{n}" for n in range(99)), TODAY)
    assert len(query.terms) == MOST_TERMS
    assert "at most 40 parts" in query.troubles[0].message


SCRAPS = [
    *sorted(SENSES), *UNDERSTOOD, *NOT_UNDERSTOOD, ">", "<", ">=", "=", ":", "-", "--", '"', "#", "@", "since:",
    "type:", "left", "sore ", "9999999k", "99:99:99", "1e9", "0001", "0000-00-00", "+9999w", "-9999w", "K",
    "999999999999 days ago", "ſ", "İ", "½", "\n", "\t", "\u202e",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(SCRAPS), max_size=10).map(" ".join),
    st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=3)), max_size=10).map("".join),
)
DAYS = st.sampled_from([TODAY, dt.date.min, dt.date.max, dt.date(2024, 2, 29)])


@settings(max_examples=400, deadline=None)
@given(TEXTS, DAYS, manners)
def test_no_text_raises_and_every_place_lies_within_it(text: str, today: dt.date, units: Units) -> None:
    query = read_query(text, today, units=units)
    places = [(said.start, said.end) for said in query.said]
    for start, end in places + [(trouble.start, trouble.end) for trouble in query.troubles]:
        assert 0 <= start <= end <= len(text)
    assert all(trouble.message.strip() for trouble in query.troubles)
    assert query.terms or query.troubles or not re.sub(r"[\s,;]", "", text)
    assert hash(query) == hash(read_query(text, today, units=units))
