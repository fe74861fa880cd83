"""The training plan behind the demo: 26 weeks from base to marathon to rest, one row a week, then the same again.

Counted backwards: `ago` is days before today. Yesterday (ago 1) is always a long run's day, so a week of the plan runs
from the day after a long run to the next one, whatever the calendar calls these days.
"""

from __future__ import annotations

from freshlegs.language import mark
from freshlegs.records import dataclass

RACE = "m"
REST = "-"
SICK = "S"
TRAVEL = "T"
DOWNHILL = "d"
RUNS = frozenset("relqtihkmd")
"""Recovery, easy, long, easy with strides, tempo, intervals, hills, a knee's test, race, long and downhill."""
CROSSES = frozenset("wbsc")
"""Walk, bike, swim, core."""

SEASON = (
    ("r5 t8 c25 e7 - e5.5 l18", mark("Marathon plan, first week. The hard part is not doing more.")),
    ("r5 i8 b60 e7 - e6 l19", ""),
    ("- h8.5 w40 e7 - q6 l21", ""),
    ("r5 e8 c25 e6.5 - m5 l16", mark("Cut-back week. Slept more, ate everything.")),
    ("r5 t9 b75 e7.5 - e6 l21", ""),
    ("- i9 c25 e8 - q6.5 l22.5", ""),
    ("r5.5 h9 b60+c20 e8 - e6 l24", ""),
    ("r5 t9 w45 e7 - q6 l18", mark("Cut-back week, the legs said thank you.")),
    ("- i9.5 b60 e8 - e6.5 l24", ""),
    ("r5 e7 t10 c25 e8 - l26", mark("Biggest week so far and it felt like any other.")),
    ("- i9 s35 e8 - m5 l22", mark("Cut-back week with a fast 5 km in it.")),
    ("r5.5 t10 b75 e8 - q6 l28", ""),
    ("r5 e7 i9.5 c25 e7.5 - l24", ""),
    ("r5.5 e8 t10.5 b60 e8 - l30", mark("First 30 of the season.")),
    ("r5 e7 i10 c25 e8 - l28", ""),
    ("r5 e7.5 t11 b60 e8 - l32", mark("Peak week. Hungry all day.")),
    ("- e7 h9 c25 e8 q6 l24", ""),
    ("r5 e8 t9 - e7 q4 m21.1", mark("Half-marathon week, kept everything else small.")),
    ("w40 r5 e7 b60 e8.5 q6 l28", mark("Two easy days more than I wanted, and glad of each.")),
    ("r5 e8 t10 c25 e7.5 - l30.2", mark("Last big week. From here on: sleep, and trust it.")),
    ("r4.5 e7 t10 - e7.5 c25 l28", ""),
    ("r5 e7 i8 - e7 - l16", mark("Taper tantrums: every stair is a stress fracture.")),
    ("r4 e7 t6 - e5 q3 m42.2", mark("Race week.")),
    ("w40 - b40 r4.5 - r5 e6", mark("Off week. Stairs backwards for three days.")),
    ("- e6 b60 e6.5 T e7 e10", ""),
    ("- e7 c25 e7 - e6 e13", mark("No plan, no watch twice. Ready to want something again.")),
)
"""Seven days a row and the week's note. A letter and kilometres (runs) or minutes; "+" joins two of a day."""

FEVER = {
    11: ("r5.5 e6 S S S w20 r4.4", mark("Cold, then fever. Three days of tea.")),
    12: ("r4.4 e6.6 - e6.5 - e7 l16", mark("Stepping back in: walk, short, easy, in that order.")),
}
KNEE = {
    13: ("r5 t9 b60 e8 - e6 l24", mark("In a hurry to catch up, which never ends well.")),
    14: ("- e7.5 t10 b60 e8 - d30", ""),
    15: ("b40 c25+w30 b60 k4.5 e5.2 b75 e8", mark("The left knee. Bike, core, a test run, patience.")),
    16: ("w40 k5 e6 - e8 q6 l22", mark("Knee quiet again. Writing down: no ridge descents in marathon training.")),
}
"""What took the place of the plan's weeks when life came between. The week is the row's place in SEASON."""

WEEK = 7
LENGTH = len(SEASON)
LAST_BUILD = 19
"""The row that ended yesterday."""


@dataclass(frozen=True, slots=True)
class Session:
    """One thing done on a day: a letter of the plan, and kilometres for runs or minutes for the rest."""

    what: str
    amount: float


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the plan. `back` is days before its season's last big long run, plus one; it is `ago` in season 0."""

    ago: int
    back: int
    season: int
    row: int
    weekday: int
    sessions: tuple[Session, ...]
    upset: bool
    week_note: str

    @property
    def run(self) -> Session | None:
        """The day's run, if there is one."""
        return next((session for session in self.sessions if session.what in RUNS), None)

    @property
    def active(self) -> bool:
        """Whether the plan has anything to do on the day."""
        return self.sessions[0].what in RUNS | CROSSES


def day_of(ago: int) -> Day:
    """Give the plan's day so many days before today (negative: to come)."""
    weeks_back = (ago - 1) // WEEK
    seasons_on, row = divmod(LAST_BUILD - weeks_back, LENGTH)
    season, weekday = -seasons_on, -ago % WEEK
    days, note = ROWS[season % len(ROWS)][row]
    back = ago - season * LENGTH * WEEK
    return Day(ago, back, season, row, weekday, days[weekday], row in UPSETS[season % len(UPSETS)], note)


Row = tuple[tuple[tuple[Session, ...], ...], str]


def _row(words: str, note: str) -> Row:
    return tuple(tuple(_session(word) for word in day.split("+")) for day in words.split()), note


def _session(word: str) -> Session:
    return Session(word[0], float(word[1:] or 0))


UPSETS: tuple[dict[int, tuple[str, str]], ...] = (FEVER | KNEE, FEVER, {})
"""Every third season brings a fever and the knee, the one before it a fever, the one before that nothing."""
ROWS = tuple(tuple(_row(*upset.get(place, row)) for place, row in enumerate(SEASON)) for upset in UPSETS)
