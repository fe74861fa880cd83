"""The runner's choices are read from a file that only the runner writes; what is wrong in it is told."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freshlegs.settings import Settings, read_settings
from freshlegs.settings.sample import sample
from freshlegs.settings.schema import schema
from freshlegs.settings.table import SETTINGS, row_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_nothing_was_chosen(file: Path) -> None:
    assert read_settings(file) == Settings()
    assert read_settings(file).limit_of("pegasus") is None


def test_a_pair_s_own_limit_goes_before_that_of_all(file: Path) -> None:
    file.write_text('[shoes]\nlimit_km = 800\n[shoes.limits_mi]\nVaporfly = 200\n"two words" = 1.5\n', encoding="utf-8")
    read = read_settings(file)
    assert read.faults == ()
    assert [read.limit_of(name) for name in ("pegasus", "vaporfly", "Two Words")] == [800_000, 321_869, 2414]


def test_a_theme_is_a_name(file: Path) -> None:
    file.write_text('theme = "safe-dark"\n', encoding="utf-8")
    assert read_settings(file) == Settings(theme="safe-dark")


def test_how_things_are_shown_is_chosen_one_by_one(file: Path) -> None:
    file.write_text('units = "mi"\nclimb = "m"\ntemperature = "C"\ndates = "Month-First"\n', encoding="utf-8")
    manner = read_settings(file).manner
    assert (manner, manner.height, manner.degrees, manner.dates) == ("mi", "m", "C", "month-first")
    assert read_settings(file).faults == ()


@pytest.mark.parametrize(
    ("word", "day"), [("monday", 0), ("sunday", 6), ("saturday", 5), ("Sunday", 6), ("SATURDAY", 5)]
)
def test_a_week_begins_on_one_of_three_days(file: Path, word: str, day: int) -> None:
    file.write_text(f'week_starts = "{word}"\n', encoding="utf-8")
    assert (read_settings(file).week_starts, read_settings(file).faults) == (day, ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theme = 3", "1: theme is a text in quotes, not 3."),
        ("\n\nunits = 'mil'", '3: units is "km" or "mi", not \'mil\'. Did you mean mi?'),
        ("ascii = 'yes'", "ascii is true or false, without quotes, not 'yes'."),
        ("mouse = 0", "mouse is true or false, without quotes, not 0."),
        ("journal = 'runs.db'", "journal is a path in full, like ~/running/journal.db, not 'runs.db'."),
        ("journal = '~nobody-of-this-name/runs.db'", "journal is a path in full"),
        ("[keys]\npreset = 'vi'", '2: keys.preset is "default" or "vim" or "emacs", not \'vi\'. Did you mean vim?'),
        ("[keys]\n'add' = []", '2: keys.add is a key like "A" or "F10", or a list of keys, not [].'),
        ("[keys]\nadd = ['A', 3]", 'keys.add is a key like "A" or "F10", or a list of keys, not [\'A\', 3].'),
        ("preset = 'vim'", "preset is no setting. Did you mean keys.preset, under [keys]?"),
        ("[shoes]\nascii = true", "shoes.ascii is no setting. Did you mean ascii, above the first [table]?"),
        ("age = 41", "age is no setting. The profile holds it: freshlegs profile age."),
        ("shoes = { limit_km = -1 }", "1: shoes.limit_km is a number above 0, not -1."),
        ("[shoes.limits_km]\n'two words' = 0", "2: shoes.limits_km.two words is a number above 0, not 0."),
        ("[shoe]\nlimit_km = 8", "shoe is no setting. Did you mean shoes?"),
        ("[shoes]\nlimitkm = 8", "shoes.limitkm is no setting. Did you mean limit_km?"),
        ("[shoes]\nlimit_km = -1", "shoes.limit_km is a number above 0, not -1."),
        ('[shoes]\nlimit_km = "far"', "shoes.limit_km is a number above 0, not 'far'."),
        ("[shoes]\nlimit_km = true", "shoes.limit_km is a number above 0, not True."),
        ("[shoes.limits_km]\npegasus = nan", "shoes.limits_km.pegasus is a number above 0"),
        ("[shoes]\nlimits_km = 3", "shoes.limits_km is a table, written [shoes.limits_km]."),
        ("shoes = 3", "shoes is a table, written [shoes]."),
        (
            "week_starts = 'sonday'",
            'week_starts is "monday" or "sunday" or "saturday", not \'sonday\'. Did you mean sunday?',
        ),
        ("week_starts = 6", 'week_starts is "monday" or "sunday" or "saturday", not 6.'),
        ("week_start = 'sunday'", "week_start is no setting. Did you mean week_starts?"),
        ("[shoes\n", "1: this is no TOML, and the line was passed over: Expected ']'"),
        ("theme = 'dark", "1: this is no TOML, and the line was passed over: Expected"),
        ('journal = """\n', "1: this is no TOML, and the line was passed over: Unterminated string"),
        ("shoes = [\n", "this is no TOML, and none of the file holds: Invalid value"),
    ],
)
def test_every_fault_is_told_with_its_key_and_the_rest_holds(file: Path, text: str, words: str) -> None:
    file.write_text(text, encoding="utf-8")
    (fault,) = read_settings(file).faults
    assert fault.startswith(str(file))
    assert fault.endswith((".", "?"))
    assert not fault.endswith(("?.", ".."))
    assert words in fault, fault
    assert (read_settings(file).shoes_limit_m, read_settings(file).week_starts) == (None, 0)


def test_several_faults_are_told_at_once_and_what_is_right_is_taken(file: Path) -> None:
    file.write_text("colour = 1\nweek_starts = 'sunday'\n[shoes]\nlimit_km = 700\nlimit_m = 3\n", encoding="utf-8")
    read = read_settings(file)
    assert (read.shoes_limit_m, read.week_starts) == (700_000, 6)
    assert len(read.faults) == 2
    file.write_text("week_starts = 'noon'\n[shoes]\nlimit_km = 700\nlimit_m = 3\n", encoding="utf-8")
    assert (read_settings(file).shoes_limit_m, len(read_settings(file).faults)) == (700_000, 2)


def test_a_line_that_is_no_toml_takes_only_its_own_with_it(file: Path) -> None:
    file.write_text(
        "ascii = yes\nmouse = false\n[shoes\njournal = '/x'\n[keys]\nadd = 'A'\nadd = 'B'\n", encoding="utf-8"
    )
    read = read_settings(file)
    assert (read.mouse, read.ascii, read.journal, dict(read.keys)) == (False, False, None, {"add": ("A",)})
    assert [fault.removeprefix(f"{file}:")[0] for fault in read.faults] == ["1", "3", "7"]


def test_each_setting_knows_its_line(file: Path) -> None:
    file.write_text('units = "mi"\n\n[ shoes . "limits_km" ]\n"two words" = 3\n[keys]\nadd = ["A"]\n', encoding="utf-8")
    read = read_settings(file)
    assert dict(read.lines) == {"units": 1, "shoes.limits_km.two words": 4, "keys.add": 6}
    assert read.place_of("keys.add") == "config.toml:6"


def test_a_journal_s_place_may_begin_with_the_home(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/a")
    file.write_text('journal = "~/runs.db"\n', encoding="utf-8")
    assert read_settings(file).journal == Path("/home/a/runs.db")


def test_the_file_that_is_made_says_nothing_and_each_of_its_lines_can_be_taken(file: Path) -> None:
    file.write_text(sample(), encoding="utf-8")
    assert read_settings(file) == Settings()
    said = re.sub(r"^# (?=\w+ = )", "", sample(), flags=re.MULTILINE)
    file.write_text(said, encoding="utf-8")
    read = read_settings(file)
    assert read.faults == ()
    assert {row_of(name) for name in read.taken} == set(SETTINGS)
    assert read.mouse is False
    assert read.units == "mi"


def test_the_schema_knows_every_setting_and_nothing_else() -> None:
    made = schema([("add", "Quick add")])
    for row in SETTINGS:
        here: Any = made
        for part in row.table.split(".") if row.table else ():
            here = here["properties"][part]
        assert here["additionalProperties"] is False or "additionalProperties" in here
        if row.leaf == "*" and row.table == "keys":
            assert here["properties"]["add"]["description"] == "Quick add"
        else:
            value = here["additionalProperties"] if row.leaf == "*" else here["properties"][row.leaf]
            assert value["description"] == row.about
    assert made["properties"]["week_starts"]["enum"] == ["monday", "sunday", "saturday"]


def test_what_is_no_file_or_no_text_is_told(file: Path) -> None:
    file.mkdir()
    assert "is no file" in read_settings(file).faults[0]
    other = file / "bytes.toml"
    other.write_bytes(b"\xff\xfe")
    assert "is no text in UTF-8" in read_settings(other).faults[0]
    other.write_bytes(b"#" * 1_000_001)
    assert "too large" in read_settings(other).faults[0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(text=st.text(max_size=80))
def test_no_file_is_too_odd_to_be_read(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", errors="replace")
    assert isinstance(read_settings(file), Settings)
