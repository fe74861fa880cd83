"""The runner's choices are read from a file that only the runner writes; what is wrong in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freshlegs.settings import Settings, read_settings


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


@pytest.mark.parametrize(
    ("word", "day"), [("monday", 0), ("sunday", 6), ("saturday", 5), ("Sunday", 6), ("SATURDAY", 5)]
)
def test_a_week_begins_on_one_of_three_days(file: Path, word: str, day: int) -> None:
    file.write_text(f'week_starts = "{word}"\n', encoding="utf-8")
    assert (read_settings(file).week_starts, read_settings(file).faults) == (day, ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theme = 3", "theme is a text in quotes, not 3."),
        ("[shoe]\nlimit_km = 8", "shoe is no setting. Did you mean shoes?"),
        ("[shoes]\nlimitkm = 8", "shoes.limitkm is no setting. Did you mean limit_km?"),
        ("[shoes]\nlimit_km = -1", "shoes.limit_km is a number above 0, not -1."),
        ('[shoes]\nlimit_km = "far"', "shoes.limit_km is a number above 0, not 'far'."),
        ("[shoes]\nlimit_km = true", "shoes.limit_km is a number above 0, not True."),
        ("[shoes.limits_km]\npegasus = nan", "shoes.limits_km.pegasus is a number above 0"),
        ("[shoes]\nlimits_km = 3", "shoes.limits_km is a table, written [shoes.limits_km]."),
        ("shoes = 3", "shoes is a table, written [shoes]."),
        ("week_starts = 'sonday'", "week_starts is a day, not 'sonday'. Did you mean sunday?"),
        ("week_starts = 'tuesday'", "week_starts is a day, not 'tuesday'. Did you mean saturday?"),
        ("week_starts = 6", "week_starts is a day, not 6. Known here: monday, sunday, saturday."),
        ("week_start = 'sunday'", "week_start is no setting. Did you mean week_starts?"),
        ("[shoes\n", "is no TOML, so none of it holds"),
    ],
)
def test_every_fault_is_told_with_its_key_and_the_rest_holds(file: Path, text: str, words: str) -> None:
    file.write_text(text, encoding="utf-8")
    (fault,) = read_settings(file).faults
    assert fault.startswith(str(file))
    assert fault.endswith((".", "?"))
    assert not fault.endswith(("?.", ".."))
    assert words in fault
    assert (read_settings(file).shoes_limit_m, read_settings(file).week_starts) == (None, 0)


def test_several_faults_are_told_at_once_and_what_is_right_is_taken(file: Path) -> None:
    file.write_text("colour = 1\nweek_starts = 'sunday'\n[shoes]\nlimit_km = 700\nlimit_m = 3\n", encoding="utf-8")
    read = read_settings(file)
    assert (read.shoes_limit_m, read.week_starts) == (700_000, 6)
    assert len(read.faults) == 2
    file.write_text("week_starts = 'noon'\n[shoes]\nlimit_km = 700\nlimit_m = 3\n", encoding="utf-8")
    assert (read_settings(file).shoes_limit_m, len(read_settings(file).faults)) == (700_000, 2)


def test_what_is_no_file_or_no_text_is_told(file: Path) -> None:
    file.mkdir()
    assert "is no file" in read_settings(file).faults[0]
    other = file / "bytes.toml"
    other.write_bytes(b"\xff\xfe")
    assert "is no TOML" in read_settings(other).faults[0]
    other.write_bytes(b"#" * 1_000_001)
    assert "too large" in read_settings(other).faults[0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(text=st.text(max_size=80))
def test_no_file_is_too_odd_to_be_read(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", errors="replace")
    assert isinstance(read_settings(file), Settings)
