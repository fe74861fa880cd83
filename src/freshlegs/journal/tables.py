"""The text of every table of a journal, letter for letter as SQLite keeps it in `sqlite_schema`.

STRICT tables, ranges and vocabularies as in `models.ranges` (a test compares them). Nothing is ever deleted: an entry
that was removed keeps its row with `deleted = 1`. NULL says "not asked"; "asked, none" is `[]`, or for pains and
muscles `pains_asked = 1` with no rows. Released texts are never edited, a change is a new migration (`schema`).
"""

from __future__ import annotations

LISTED = "{0} GLOB '[[]*]'"
"""A list as JSON. json_valid() may not be asked: SQLite 3.40 calls it unsafe in a schema that is not trusted (R1)."""
TEXT = "length({0}) <= {1} AND instr({0}, char(0)) = 0"
WORDS, WORD = 100_000, 200
RUN_TYPES = "'easy', 'recovery', 'long', 'tempo', 'intervals', 'hills', 'race', 'test', 'other'"
SITES = (
    "'knee', 'ankle', 'hip', 'groin', 'back', 'shin', 'foot', 'thigh', 'pelvis', 'calf', 'achilles', 'plantar_heel', "
    "'patellar_tendon', 'hamstring_tendon', 'other'"
)
SIDES = "'left', 'right', 'both'"
LEGS = "'better', 'same', 'worse'"


def _whole(name: str, low: int, high: int, more: str = "") -> str:
    return f"{name} INTEGER{more} CHECK ({name} BETWEEN {low} AND {high})"


def _real(name: str, low: float, high: float, above: bool = False) -> str:
    return f"{name} REAL CHECK ({name} {'>' if above else '>='} {low} AND {name} <= {high})"


def _yes_no(name: str, more: str = "") -> str:
    return f"{name} INTEGER{more} CHECK ({name} IN (0, 1))"


def _one_of(name: str, vocabulary: str, more: str = "") -> str:
    return f"{name} TEXT{more} CHECK ({name} IN ({vocabulary}))"


def _text(name: str, longest: int, more: str = "") -> str:
    return f"{name} TEXT{more} CHECK ({TEXT.format(name, longest)})"


def _list(name: str) -> str:
    return f"{name} TEXT CHECK ({LISTED.format(name)})"


def _day(name: str, more: str = "") -> str:
    return f"{name} TEXT{more} CHECK ({name} IS date({name}, '+0 days'))"


def _table(name: str, *columns: str, tail: str = "STRICT") -> str:
    return f"CREATE TABLE {name} (\n  " + ",\n  ".join(columns) + f"\n) {tail}"


def _entries(name: str, *columns: str) -> str:
    """Give a table of records: the columns that all have, then its own."""
    return _table(
        name,
        "n INTEGER PRIMARY KEY",
        "id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64 AND instr(id, char(0)) = 0)",
        "rev INTEGER NOT NULL CHECK (rev >= 1)",
        _yes_no("deleted", " NOT NULL"),
        "sum TEXT NOT NULL CHECK (length(sum) = 64)",
        *columns,
    )


def _part(name: str, parent: str, *columns: str) -> str:
    """Give a table of an entry's parts, in their order."""
    return _table(
        name,
        f"parent INTEGER NOT NULL REFERENCES {parent} (n)",
        "place INTEGER NOT NULL CHECK (place >= 0)",
        *columns,
        "PRIMARY KEY (parent, place)",
        tail="STRICT, WITHOUT ROWID",
    )


def _by_date(kind: str) -> str:
    return f"CREATE INDEX {kind}_by_date ON {kind} (date)"


TABLES: dict[str, str] = {
    "run": _entries(
        "run",
        _day("date", " NOT NULL"),
        _whole("distance_m", 0, 300_000, " NOT NULL"),
        _text("start", WORD),
        _whole("duration_s", 60, 172_800),
        _whole("moving_s", 60, 172_800),
        _whole("rpe", 0, 10),
        _one_of("type", RUN_TYPES),
        _whole("avg_hr", 25, 250),
        _whole("max_hr", 25, 250),
        _whole("ascent_m", 0, 20_000),
        _whole("descent_m", 0, 20_000),
        _yes_no("altered_gait"),
        _one_of("pain_site", f"{SITES}, 'muscle'"),
        _one_of("pain_side", SIDES),
        _whole("pain_before", 0, 10),
        _whole("pain_during", 0, 10),
        _whole("pain_after", 0, 10),
        _one_of("pain_trend", "'eased', 'same', 'continued', 'returned', 'worsened'"),
        _one_of("legs_before", LEGS),
        _one_of("legs_after", LEGS),
        _text("shoes", WORD),
        _list("tags"),
        _text("notes", WORDS),
        _text("source", WORD),
    ),
    "cross_session": _entries(
        "cross_session",
        _day("date", " NOT NULL"),
        _one_of("cross_kind", "'walk', 'bike', 'swim', 'core', 'strength', 'other'", " NOT NULL"),
        _text("start", WORD),
        _whole("duration_s", 60, 172_800),
        _whole("distance_m", 0, 300_000),
        _whole("rpe", 0, 10),
        _whole("avg_hr", 25, 250),
        _whole("max_hr", 25, 250),
        _list("tags"),
        _text("notes", WORDS),
        _text("source", WORD),
    ),
    "wellness": _entries(
        "wellness",
        _day("date", " NOT NULL"),
        _whole("soreness", 0, 10),
        _yes_no("soreness_one_sided"),
        _one_of("soreness_site", SITES),
        "muscles_asked INTEGER CHECK (muscles_asked = 1)",
        "pains_asked INTEGER CHECK (pains_asked = 1)",
        _whole("fatigue", 1, 5),
        _whole("sleep_quality", 1, 5),
        _whole("stress", 1, 5),
        _whole("mood", 1, 5),
        _real("sleep_h", 0, 16),
        _whole("readiness", 0, 10),
        _whole("resting_hr", 25, 250),
        _real("hrv_rmssd", 0, 500, above=True),
        _list("illness"),
        _real("temp_c", 30, 45),
        _list("alerts"),
        _yes_no("painkiller_24h"),
        _real("air_temp_c", -60, 60),
        _real("dew_point_c", -60, 60),
        _text("notes", WORDS),
        _text("source", WORD),
    ),
    "plan": _entries(
        "plan",
        _day("date", " NOT NULL"),
        _one_of("type", f"{RUN_TYPES}, 'rest', 'walk', 'cross'", " NOT NULL"),
        _whole("distance_m", 0, 300_000),
        _whole("duration_s", 60, 172_800),
        _whole("rpe_target", 0, 10),
        _text("notes", WORDS),
        _text("done_by", 64),  # no foreign key: it may come later in a file, or be a cross session, or be gone
    ),
    "note": _entries(
        "note",
        _day("date", " NOT NULL"),
        _text("text", WORDS, " NOT NULL"),
        _one_of("scope", "'day', 'week'", " NOT NULL"),
        _one_of("mark", "'rest', 'sick', 'travel'"),
    ),
    "profile": _entries(
        "profile",
        _whole("age", 14, 99),
        _whole("hr_max", 120, 230),
        "race_distance_m INTEGER CHECK (race_distance_m > 0 AND race_distance_m <= 300000)",
        _whole("race_time_s", 60, 172_800),
        _day("race_date"),
        _whole("threshold_pace_s_per_km", 120, 600),
        _list("watch_sites"),
        _list("usual_pain"),
        _yes_no("medical_hold", " NOT NULL"),
        _day("cleared_date"),
        "declared_weekly_m INTEGER CHECK (declared_weekly_m > 0 AND declared_weekly_m <= 400000)",
        _real("declared_runs_per_week", 0, 21, above=True),
        _one_of("units", "'km', 'mi'"),
        "CHECK ((race_distance_m IS NULL) = (race_time_s IS NULL))",
    ),
    "lap": _part(
        "lap",
        "run",
        _whole("distance_m", 0, 300_000),
        _whole("duration_s", 0, 172_800),
        _whole("avg_hr", 25, 250),
    ),
    "pain": _part(
        "pain",
        "wellness",
        _one_of("site", SITES, " NOT NULL"),
        _whole("nrs", 0, 10, " NOT NULL"),
        _one_of("side", SIDES),
        _list("flags"),
        _text("name", WORD),
    ),
    "muscle": _part(
        "muscle",
        "wellness",
        _one_of(
            "part",
            "'foot', 'arch', 'toes', 'calf', 'shin', 'itb', 'quad', 'hamstring', 'adductor', 'hip', 'glute', "
            "'lower_back', 'other'",
            " NOT NULL",
        ),
        _whole("nrs", 0, 10, " NOT NULL"),
        _one_of("side", SIDES),
        _text("name", WORD),
    ),
    "meta": _table("meta", "key TEXT PRIMARY KEY", "value TEXT NOT NULL"),
    "draft": _table(
        "draft", _text("form", WORD, " PRIMARY KEY"), _text("body", 1_000_000, " NOT NULL"), "at TEXT NOT NULL"
    ),
    "step": _table(
        "step",
        "id INTEGER PRIMARY KEY",
        "key TEXT NOT NULL UNIQUE",
        "device TEXT NOT NULL",
        "at TEXT NOT NULL",
        "title TEXT NOT NULL",
        "action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo'))",
        "target INTEGER REFERENCES step (id)",
        "CHECK ((action = 'do') = (target IS NULL))",
    ),
    "changes": _table(
        "changes",
        "seq INTEGER PRIMARY KEY",
        "step INTEGER NOT NULL REFERENCES step (id)",
        "kind TEXT NOT NULL",
        "record TEXT NOT NULL",
        "field TEXT NOT NULL",
        "old TEXT",
        "new TEXT",
        "sum TEXT NOT NULL CHECK (length(sum) = 64)",
    ),
}

INDEXES: dict[str, str] = {
    "run_by_date": _by_date("run"),
    "cross_session_by_date": _by_date("cross_session"),
    "wellness_by_date": _by_date("wellness"),
    "plan_by_date": _by_date("plan"),
    "note_by_date": _by_date("note"),
    "profile_one": "CREATE UNIQUE INDEX profile_one ON profile (deleted) WHERE deleted = 0",
    "changes_by_step": "CREATE INDEX changes_by_step ON changes (step)",
}

HISTORY = {
    f"{table}_{verb}": f"CREATE TRIGGER {table}_{verb} BEFORE {event} ON {table} BEGIN\n"
    "  SELECT RAISE(ABORT, 'the history is only ever added to');\nEND"
    for table in ("step", "changes")
    for verb, event in (("stays", "UPDATE"), ("is_kept", "DELETE"))
}

# The word index is kept by the store, not by triggers: up to SQLite 3.40 at least, a schema that is not trusted (R1)
# may name no FTS5 table in a trigger.
WORD_INDEX = {
    "words": "CREATE VIRTUAL TABLE words USING fts5(body, content='', tokenize='unicode61 remove_diacritics 2')",
}
SHADOWS = {
    "words_data": "CREATE TABLE 'words_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "words_idx": "CREATE TABLE 'words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "words_docsize": "CREATE TABLE 'words_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    "words_config": "CREATE TABLE 'words_config'(k PRIMARY KEY, v) WITHOUT ROWID",
}
"""What FTS5 makes beside its table, in the words of every SQLite since 3.37 (STRICT tables)."""

MIGRATION_LOG = {
    "_sqlite_migrations": "CREATE TABLE _sqlite_migrations "
    "(id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)",
    "_sqlite_migrations_once": "CREATE UNIQUE INDEX _sqlite_migrations_once "
    "ON _sqlite_migrations (migration_set, name)",
}
"""sqlite-utils' own table, made by us so that its text does not depend on that library's version."""
