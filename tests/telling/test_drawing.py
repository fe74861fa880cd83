"""Drawings in characters: bars, lines, heat, scales, slots and frames, each with its twin in plain ASCII."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.telling.axes import Frame, Slots, date_axis, framed, gutter_of, scale_to, slots_of, tick_text
from freshlegs.telling.drawing import PLAIN_SIGNS, SIGNS, Canvas, column, heat, lying, text_of

MONDAY = dt.date(2025, 12, 1)


def weeks(count: int) -> list[dt.date]:
    return [MONDAY + dt.timedelta(days=7 * week) for week in range(count)]


def drawn(canvas: Canvas) -> list[str]:
    return [text_of(row) for row in canvas.rows()]


@pytest.mark.parametrize(
    ("share", "unicode", "ascii_"),
    [
        (0, "    ", "    "), (0.001, "   ▁", "   ."), (1 / 32, "   ▁", "   ."), (0.25, "   █", "   #"),
        (0.5, "  ██", "  ##"), (0.5 + 3 / 32, " ▃██", " .##"), (1, "████", "####"), (7, "████", "####"),
        (-1, "    ", "    "),
    ],
)  # fmt: skip
def test_an_upright_bar_fills_its_share_in_eighths(share: float, unicode: str, ascii_: str) -> None:
    assert column(share, 4) == unicode
    assert column(share, 4, PLAIN_SIGNS) == ascii_


@pytest.mark.parametrize(
    ("share", "unicode", "ascii_"),
    [(0, "    ", "    "), (0.001, "▏   ", "#   "), (0.5, "██  ", "##  "), (0.53, "██▏ ", "##  "), (1, "████", "####")],
)
def test_a_lying_bar_fills_its_share_in_eighths(share: float, unicode: str, ascii_: str) -> None:
    assert lying(share, 4) == unicode
    assert lying(share, 4, PLAIN_SIGNS) == ascii_


def test_what_is_only_meant_is_drawn_hollow() -> None:
    canvas = Canvas(5, 3)
    canvas.hollow(0, 2, 0.4, "future")
    canvas.hollow(3, 2, 0.0, "future")
    assert drawn(canvas) == ["     ", "░░   ", "░░   "]


def test_heat_has_a_sign_a_level() -> None:
    assert "".join(heat(level, 4) for level in range(5)) == "·░▒▓█"
    assert "".join(heat(level, 4, PLAIN_SIGNS) for level in range(5)) == ".-+x#"
    assert heat(9, 4) == "█"
    assert PLAIN_SIGNS.scores.isascii()
    assert len(SIGNS.scores) == len(PLAIN_SIGNS.scores) == 11


def test_a_line_is_drawn_in_dots_and_joins_its_points() -> None:
    canvas = Canvas(2, 1)
    canvas.line([0.0, 1.0, 1.0, 0.0], "line", "*")
    assert drawn(canvas) == ["⡸⢱"]
    loose = Canvas(2, 1)
    loose.line([0.0, 1.0, 1.0, 0.0], "line", "*", dotted=True)
    assert drawn(loose) == ["⡈⢁"]


def test_a_line_has_gaps_where_nothing_was_told() -> None:
    canvas = Canvas(3, 1)
    canvas.line([0.0, 0.0, None, None, 0.0, 0.0], "line", "*")
    assert drawn(canvas) == ["⣀ ⣀"]
    plain = Canvas(3, 1, PLAIN_SIGNS)
    plain.line([0.0, 0.0, None, None, None, 1.0], "line", "*")
    assert drawn(plain) == ["* *"]


def test_two_lines_share_a_cell_and_dashes_stay_behind() -> None:
    canvas = Canvas(2, 1)
    canvas.line([0.0, 0.0, None, None], "low", "*")
    canvas.line([1.0, 1.0, None, None], "high", "o")
    canvas.level(0.5, "axis")
    assert canvas.rows() == ((("⣉", "high"), ("┈", "axis")),)


def test_bars_and_texts_stay_on_the_canvas() -> None:
    canvas = Canvas(3, 2)
    canvas.bar(2, 5, 1.0, "bar")
    canvas.put(-1, 0, "ab", "")
    canvas.put(0, 9, "never", "")
    assert drawn(canvas) == ["b █", "  █"]
    assert Canvas(0, 0).rows() == ()


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 78, (0, 20, 40, 60, 80)), (0, 0, (0, 0.2, 0.4, 0.6, 0.8, 1)), (-130, 60, (-150, -100, -50, 0, 50, 100)),
        (6.5, 8.3, (6.5, 7, 7.5, 8, 8.5)), (133, 140, (132, 134, 136, 138, 140)),
    ],
)  # fmt: skip
def test_a_scale_has_round_ticks(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert scale_to(low, high).ticks == pytest.approx(ticks)


@given(st.floats(-1e4, 1e4), st.one_of(st.just(0.0), st.floats(0.01, 1e6)), st.integers(1, 9))
def test_a_scale_holds_its_values_in_no_more_steps_than_asked(low: float, more: float, ticks: int) -> None:
    scale = scale_to(low, low + more, ticks)
    slack = 1e-6 * max(1.0, abs(low), more)
    assert scale.low <= low + slack
    assert scale.high >= low + more - slack
    assert len(scale.ticks) <= ticks + 2
    assert all(scale.low - slack <= tick <= scale.high + slack for tick in scale.ticks)


@pytest.mark.parametrize(
    ("count", "width", "cursor", "slots"),
    [
        (52, 114, 51, Slots(2, 0, 52)), (52, 72, 0, Slots(1, 0, 52)), (4, 100, 0, Slots(8, 0, 4)),
        (52, 30, 51, Slots(1, 22, 52)), (52, 30, 0, Slots(1, 0, 30)), (52, 30, 30, Slots(1, 8, 38)),
        (1, 0, 0, Slots(1, 0, 1)),
    ],
)  # fmt: skip
def test_slots_are_as_wide_as_there_is_room_and_show_the_cursor(
    count: int, width: int, cursor: int, slots: Slots
) -> None:
    assert slots_of(count, width, cursor) == slots


@given(st.integers(1, 3000), st.integers(-5, 250), st.data())
def test_the_cursor_is_always_among_the_slots(count: int, width: int, data: st.DataObject) -> None:
    cursor = data.draw(st.integers(0, count - 1))
    slots = slots_of(count, width, cursor)
    assert slots.begin <= cursor < slots.end <= count
    assert slots.width <= max(1, width)


def test_an_axis_names_months_where_there_is_room_and_else_years() -> None:
    assert date_axis(weeks(14), Slots(4, 0, 14)).rstrip() == " " * 20 + "2026" + " " * 12 + "Feb" + " " * 13 + "Mar"
    assert date_axis(weeks(52), Slots(1, 0, 52)).split() == ["2026", "Mar", "May", "Jul", "Sep", "Nov"]
    months = [dt.date(2016 + place // 12, place % 12 + 1, 1) for place in range(120)]
    assert date_axis(months, Slots(1, 0, 120)).split()[:3] == ["Jul", "2017", "Jul"]
    years = [dt.date(1970 + place, 1, 1) for place in range(50)]
    assert date_axis(years, Slots(1, 0, 50)).split() == [str(year) for year in range(1975, 2020, 5)]
    assert date_axis(weeks(1), Slots(8, 0, 1)) == " " * 8


def test_an_axis_is_never_longer_than_its_slots() -> None:
    for count in range(1, 60):
        assert len(date_axis(weeks(count), Slots(1, 0, count))) == count


def test_a_frame_says_the_unit_the_ticks_the_dates_and_where_the_cursor_is() -> None:
    scale = scale_to(0, 20, 2)
    canvas = Canvas(4, 4, PLAIN_SIGNS)
    canvas.bar(1, 1, scale.share(10), "bar")
    rows = framed(canvas, Frame(scale, "km", below="Jan", cursor=(1, 1)))
    assert [text_of(row) for row in rows] == [
        "km",
        "20 +    ",
        "   |    ",
        "10 + #  ",
        "   | #  ",
        " 0 +-^--",
        "    Jan",
    ]
    assert (PLAIN_SIGNS.cursor, "cursor") in rows[-2]


def test_charts_under_each_other_share_their_gutter() -> None:
    gutter = gutter_of((scale_to(0, 5), scale_to(0, 2000)), "AU")
    assert gutter == len("2000")
    assert text_of(framed(Canvas(1, 2), Frame(scale_to(0, 5), "AU", gutter=gutter))[0]) == "  AU"
    assert tick_text(0.5) == "0.5"
