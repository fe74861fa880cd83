"""Terminals that show little: no colour, few colours, ASCII alone. All that is told is told there too."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from textual.widgets import Input

from emulator import Terminal
from freshlegs.journal import Journal
from freshlegs.models import Cross, Muscle, Note, Run, Wellness
from freshlegs.tui.app import FreshlegsApp
from freshlegs.tui.widgets.day import LIT, DayPane
from freshlegs.tui.widgets.marks import ASCII, UNICODE, Marks
from hands import TODAY, seen

TEXT_ALONE = {"LANG": "C"}
ASCII_ALONE = {"LANG": "C", "PYTHONIOENCODING": "ascii"}
WORDS = {"note": "rain, 雨 the whole way", "shoes": "Pégase"}


def journal_of(place: Path, note: str = "rain the whole way", shoes: str = "pegasus") -> Path:
    """Give the journal of a runner with a sore calf, a hard day, a long one, and weeks of easy ones before."""
    file = place / "journal.db"
    days = [TODAY - dt.timedelta(days=back) for back in range(40)]
    with Journal.open(file, clock_ms=lambda: 1_772_928_000_000, create=True) as journal:
        journal.add([Run(date=day, distance_m=8000, duration_s=2700, rpe=3, avg_hr=130) for day in days[4:40:2]])
        journal.add([Run(date=days[1], distance_m=30_000, duration_s=10_000, type="long", rpe=6, notes=note)])
        journal.add([Run(date=days[3], distance_m=10_000, duration_s=3000, type="tempo", rpe=8, shoes=shoes)])
        journal.add([Wellness(date=days[0], soreness=4, muscles=(Muscle(part="calf", side="left", nrs=4),), sleep_h=7)])
        journal.add(
            [Cross(date=days[2], cross_kind="bike", duration_s=3600), Note(date=days[5], text="tired", mark="rest")]
        )
    return file


def walked(place: Path, file: Path, **variables: str) -> Terminal:
    """Walk through every screen, and out."""
    terminal = Terminal(place, "--journal", str(file), "--today", TODAY.isoformat(), **variables)
    terminal.until(lambda picture: "Advice for today" in picture and "? keys" in picture)
    for keys, told in (
        ("2", "[2 Week]"),
        ("3", "[Distance]"),
        *(("\t", f"[{page}]") for page in ("Form", "Soreness", "Easy pace", "Sleep", "Shoes", "Days", "Recovery run?")),
        ("4", "[4 Log]"),
        ("5", "[5 Legs]"),
        ("?", "Esc closes"),
        ("\x1b", "not Esc closes"),
        ("\x1b", "[1 Day]"),
        ("n", "F1 keys"),
        ("\x1b", "? keys"),
        ("a8k 50min", "F1 keys"),
        ("\x1b", "? keys"),
        (":", "Esc leaves"),
        ("\x1b", "not F1 keys"),
    ):
        terminal.child.send(keys)
        gone, words = told.startswith("not "), told.removeprefix("not ")
        terminal.until(lambda picture, gone=gone, words=words: (words in picture) != gone)  # type: ignore[misc]  # this turn's
    return terminal


@pytest.mark.parametrize("variables", [TEXT_ALONE, {"FRESHLEGS_ASCII": "1"}, ASCII_ALONE])
def test_where_the_locale_knows_no_more_than_ascii_no_more_is_drawn(tmp_path: Path, variables: dict[str, str]) -> None:
    terminal = walked(tmp_path, journal_of(tmp_path), **variables)
    assert terminal.leave() == 0
    assert not [byte for byte in terminal.drawn if byte > 127]


def test_a_runner_s_own_letters_are_drawn_where_they_can_be(tmp_path: Path) -> None:
    terminal = walked(tmp_path, journal_of(tmp_path, **WORDS), **TEXT_ALONE)
    assert terminal.leave() == 0
    assert {letter for letter in terminal.drawn.decode() if not letter.isascii()} <= set("雨é")


def test_letters_that_the_line_can_t_carry_leave_the_layout_whole(tmp_path: Path) -> None:
    terminal = walked(tmp_path, journal_of(tmp_path, **WORDS), **ASCII_ALONE)
    terminal.child.send("4")
    picture = terminal.until(lambda picture: "rain, ?? the who" in picture)
    row = next(line for line in picture.split("\n") if "rain, ??" in line)
    assert row.rstrip().endswith("|")
    assert "\\x" not in picture
    assert terminal.leave() == 0
    assert terminal.drawn.isascii()


@pytest.mark.parametrize("variables", [{"TERM": "xterm"}, {"NO_COLOR": "1"}, {"TERM": "xterm", "NO_COLOR": "1"}])
def test_with_few_colours_the_chosen_day_is_pointed_to_and_turned_round(
    tmp_path: Path, variables: dict[str, str]
) -> None:
    terminal = Terminal(tmp_path, "--journal", str(journal_of(tmp_path)), "--today", TODAY.isoformat(), **variables)
    terminal.until(lambda picture: "Advice for today" in picture and "? keys" in picture)
    rows = terminal.screen.display
    row = next(number for number, line in enumerate(rows) if "10>" in line)
    chosen, today = rows[row].index(" 7") + 1, rows[row].index(" 8") + 1
    terminal.until(lambda _: terminal.screen.buffer[row][today].reverse)
    terminal.child.send("h")
    terminal.until(lambda picture: "Sa<" in picture and terminal.screen.buffer[row][chosen].reverse)
    terminal.until(lambda _: not terminal.screen.buffer[row][today].reverse)
    assert terminal.screen.buffer[row][today].underscore
    assert terminal.leave() == 0


def test_with_16_colours_a_field_s_hint_is_not_of_the_colour_of_its_ground(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "--journal", str(journal_of(tmp_path)), "--today", TODAY.isoformat(), TERM="xterm")
    terminal.until(lambda picture: "Advice for today" in picture and "? keys" in picture)
    terminal.child.send("n")
    picture = terminal.until(lambda picture: "F1 keys" in picture and "in your own words" in picture).split("\n")
    row = next(number for number, line in enumerate(picture) if "in your own words" in line)
    hint = terminal.screen.buffer[row][picture[row].index("in your own words")]
    assert hint.fg != hint.bg
    terminal.child.send("\x1b")
    terminal.until(lambda picture: "? keys" in picture)
    assert terminal.leave() == 0


def test_a_dumb_terminal_is_told_the_chosen_day_in_characters(tmp_path: Path) -> None:
    terminal = walked(tmp_path, journal_of(tmp_path), TERM="dumb", LANG="C")
    terminal.child.send("h")
    picture = terminal.until(lambda picture: "Sat 7 Mar, yesterday" in picture and "Sa<" in picture)
    assert "10>" in picture
    assert terminal.leave() == 0


@pytest.mark.parametrize("marks", [UNICODE, ASCII])
@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_what_the_colours_tell_of_a_day_is_told_in_characters(
    tmp_path: Path, marks: Marks, size: tuple[int, int]
) -> None:
    with Journal.open(journal_of(tmp_path), clock_ms=lambda: 1_772_928_000_000) as journal:
        app = FreshlegsApp(journal, lambda: TODAY, marks=marks)
        app.plain = True
        async with app.run_test(size=size) as pilot:
            await pilot.press("h")
            picture = seen(pilot)
            row = next(line for line in picture.split("\n") if "10>" in line)
            assert "Sa<" in picture  # the chosen day
            assert "Sun 8 Mar" in picture  # today
            assert f" 7{marks.kinds['long']}" in row
            assert f" 5{marks.kinds['hard']}" in row
            assert f" 6{marks.kinds['cross']}" in row
            assert f" 8 {marks.sore}" in row
            assert marks.kinds["hard"] != marks.kinds["easy"] != marks.kinds["long"]
            await pilot.press("l", "tab", "tab")
            assert "CROSS-TRAIN OR WALK" in seen(pilot)  # the advice
            await pilot.press("n")
            assert isinstance(app.focused, Input)
            assert not app.focused.cursor_blink  # it is all that tells which field has the keys
            assert app.screen.query_one(DayPane).has_class(LIT)
            await pilot.press("escape")
            await pilot.pause()
            assert not app.screen.query_one(DayPane).has_class(LIT)
