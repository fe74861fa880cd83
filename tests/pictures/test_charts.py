"""Charts as pictures: whole in themselves, true to the numbers, harmless whatever the runner wrote."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.cli.export import CHARTS as NAMED
from freshlegs.models import Muscle, Pain, Runner
from freshlegs.models.shoes import Worn
from freshlegs.pictures.charts import CHARTS, chart, name_of
from freshlegs.pictures.rows import RECOVERY, recovery
from freshlegs.pictures.sheet import DARK, HEAT, LIGHT, SORE, on_level, worded
from freshlegs.rules.history import history_of
from freshlegs.rules.soreness import soreness_level
from freshlegs.rules.trends import Trends, begin_of, trends_of
from freshlegs.telling.trends import PAGES, View, metres, reading
from lives import Life
from told import TODAY, Journal

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "x</title><script>alert(1)</script> & [/] \x1b]52;c;eA==\x07 \ufffe \u202e"
SHOES = tuple(
    Worn(shoes=name, distance_m=metres_run, runs=runs, first=dt.date(2026, 1, 2), last=TODAY)
    for name, metres_run, runs in (("pegasus", 300_000, 31), (HOSTILE, 1000, 1), ("new", 0, 0))
)


def trends_in(journal: Journal, weeks: int | None = 52, shoes: tuple[Worn, ...] = ()) -> Trends:
    first = begin_of(weeks, journal.window.first_day, journal.today)
    return trends_of(journal.window, first, journal.today, journal.runner, shoes)


@pytest.fixture
def journal() -> Journal:
    journal = Journal().ran_every(2, weeks=12, avg_hr=136).ran(8, 24, 140, rpe=4, type="long").ran(3, 10, 45, rpe=8)
    for ago in range(60):
        journal.woke(ago, sleep_h=7.0 + ago % 3 / 2)
    return journal.said(1, muscles=(Muscle(part="other", nrs=4, name=HOSTILE),), pains=(Pain(site="knee", nrs=10),))


@pytest.fixture
def view(journal: Journal) -> View:
    return View(trends=trends_in(journal, shoes=SHOES), cursor=TODAY, marked=False)


def drawn(svg: str) -> Any:
    """Parse a picture; see that it is whole in itself and that nothing lies outside."""
    assert "NaN" not in svg
    assert "nan" not in re.sub(">[^<]*<", "><", svg)
    assert svg.count("http") == 1, "the name of SVG itself, and no address"
    assert not re.search("url\\(|href|script>|@import|@font-face", svg)
    root: Any = fromstring(svg)
    left, top, wide, high = map(float, root.get("viewBox").split())
    for shape in root.iter():
        for name, edge in (("x", wide), ("cx", wide), ("y", high), ("cy", high)):
            if told := shape.get(name):
                assert -1 <= float(told) <= edge + 1, (shape.tag, shape.attrib, shape.text)
        if shape.tag == f"{SVG}rect":
            assert float(shape.get("width")) >= 0
            assert float(shape.get("height")) >= 0
            assert float(shape.get("x") or 0) + float(shape.get("width")) <= wide + 1
            assert float(shape.get("y") or 0) + float(shape.get("height")) <= high + 1
        for number in re.findall(r"[ML ]([-\d.]+)", shape.get("d") or ""):
            assert -1 <= float(number) <= max(wide, high) + 1
    assert (left, top) == (0, 0)
    return root


@pytest.mark.parametrize("name", CHARTS)
def test_a_picture_is_whole_in_itself_and_says_what_it_shows(view: View, name: str) -> None:
    root = drawn(chart(view, name))
    words = "".join(root.itertext())
    assert root.find(f"{SVG}style") is not None
    assert (root.get("width"), root.get("role")) == ("960", "img")
    heading = root.find(f"{SVG}title").text
    assert heading.split(",")[0] in words.removeprefix(heading)


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("units", ["km", "mi"])
def test_on_a_page_it_takes_the_colours_of_the_page(view: View, name: str, units: Any) -> None:
    root = drawn(chart(replace(view, units=units), name, alone=False))
    assert root.find(f"{SVG}style") is None
    assert root.get("width") is None


def bars(root: Any, style: str) -> dict[str, float]:
    """Give the heights of bars by what is told of them."""
    shapes = [rect for rect in root.iter(f"{SVG}rect") if rect.get("class") == style and len(rect)]
    return {rect[0].text: float(rect.get("height")) for rect in shapes}


def test_bars_are_as_high_as_their_numbers_and_tell_them(view: View) -> None:
    root = drawn(chart(view, "weekly"))
    whole = bars(root, "bar") | bars(root, "now")
    longest = bars(root, "deep")
    spans = view.trends.spans
    assert len(whole) == len(longest) == len(spans)
    for span in spans:
        told = reading(replace(view, cursor=span.first), "distance")
        assert whole[told] == pytest.approx(span.distance_m / 80_000 * 240, abs=0.06)
        assert longest[told] == pytest.approx(span.longest_m / 80_000 * 240, abs=0.06)
    assert max(span.distance_m for span in spans) == 64_000, "so that the scale ends at 80 km"
    (running,) = bars(root, "now")
    assert "so far" in running


def test_every_soreness_that_was_told_stands_in_its_cell(view: View) -> None:
    root = drawn(chart(view, "days-soreness"))
    cells = [
        (rect[0].text, rect.get("class"))
        for rect in root.iter(f"{SVG}rect")
        if len(rect) and rect.get("class") != "bar"
    ]
    told = [day for day in view.trends.days if day.sore is not None]
    assert len(cells) == len(told) > 50
    for (words, style), day in zip(cells, told, strict=True):
        assert words == reading(replace(view, cursor=day.date), "year")
        assert style == (f"sore{soreness_level(day.sore or 0)}" if day.sore else "level0")


def test_days_are_larger_the_more_was_run(view: View) -> None:
    root = drawn(chart(view, "days"))
    sides: dict[str, set[float]] = {}
    for rect in root.iter(f"{SVG}rect"):
        if len(rect):
            sides.setdefault(rect.get("class"), set()).add(float(rect.get("height")))
    assert [len(some) for some in sides.values()] == [1] * len(sides)
    order = [min(sides[name]) for name in ("level0", "heat1", "heat3", "heat4") if name in sides]
    assert order == sorted(order)
    assert len(order) >= 3


def test_names_are_words_and_never_markup(view: View) -> None:
    for name in ("shoes", "soreness"):
        root = drawn(chart(view, name))
        shown = [text.text for text in root.iter(f"{SVG}text")]
        assert any(text.startswith("x</title><script>a") for text in shown), name
        assert {shape.tag.removeprefix(SVG) for shape in root.iter()} <= {
            "svg", "title", "desc", "style", "rect", "circle", "text", "path",
        }  # fmt: skip
    assert worded("a<b>&\x1b\ufffe\ud800") == "a&lt;b&gt;&amp;␛\ufffd\ufffd"


EMPTY = {
    "soreness": "No soreness told", "pace": "No month yet", "sleep": "No hours of sleep",
    "shoes": "No shoes named",
}  # fmt: skip


@pytest.mark.parametrize("name", CHARTS)
def test_an_empty_journal_says_what_is_missing(name: str) -> None:
    words = "".join(drawn(chart(View(trends=trends_in(Journal()), cursor=TODAY), name)).itertext())
    assert EMPTY.get(name, "") in words


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("weeks", [1, 30, 120, 2700])
def test_any_length_of_journal_fits(name: str, weeks: int) -> None:
    journal = Journal().ran(weeks * 7, 10, 60, rpe=4, avg_hr=140).ran_every(3, weeks=min(weeks, 8), avg_hr=140)
    journal.woke(2, sleep_h=3).woke(0, sleep_h=12)
    drawn(chart(View(trends=trends_in(journal, None), cursor=TODAY), name))


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 2**32))
def test_any_life_can_be_drawn(seed: int) -> None:
    life = Life(seed)
    window, runner = life.window(), life.runner()
    first = begin_of(None, window.first_day, TODAY)
    trends = trends_of(window, first, TODAY, runner)
    for name in CHARTS:
        drawn(chart(View(trends=trends, cursor=TODAY), name))
    drawn(recovery(history_of(window, TODAY, runner)))


def test_recovery_run_yes_or_no_tells_the_medians_and_says_where_there_are_too_few(journal: Journal) -> None:
    for week in range(11):
        journal.ran(2 + 7 * week, 30, 180, rpe=6, type="long").said(1 + 7 * week, soreness=3).said(7 * week, soreness=1)
    root = drawn(recovery(history_of(journal.window, TODAY, Runner())))
    words = "".join(root.itertext())
    assert "too few to tell" in words
    assert "3 (3-3) of" in words
    assert "not what caused it" in words
    assert "nothing to tell" in "".join(drawn(recovery(history_of(Journal().window, TODAY, Runner()))).itertext())


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("inks", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_lines_stand_out_by_day_and_by_night(inks: dict[str, str]) -> None:
    assert all(contrast(inks[name], inks["ground"]) >= 4.5 for name in ("ink", "quiet", "line", "line2", "line3"))
    assert contrast(inks["deep"], inks["bar"]) >= 1.8
    assert contrast(inks["deep"], inks["ground"]) >= 3
    assert contrast(inks["quiet"], inks["grid"]) >= 4.5, "a 0 on its cell"


def test_numbers_on_cells_can_be_read() -> None:
    written = {"on-pale": LIGHT["ink"], "on-deep": "#ffffff"}
    for level, colour in enumerate(SORE, 1):
        assert contrast(colour, written[on_level(level).split()[-1]]) >= 4.5, level
    assert sorted(HEAT, key=lambda colour: contrast(colour, "#ffffff")) == list(HEAT)


def test_the_command_line_the_screen_and_the_pictures_name_the_same_charts() -> None:
    assert (*CHARTS, RECOVERY) == NAMED
    assert {name_of(page, measure) for page in PAGES for measure in ("distance", "load", "soreness")} == set(NAMED)


def test_a_mile_is_a_mile(view: View) -> None:
    root = drawn(chart(replace(view, units="mi"), "weekly"))
    heights = bars(root, "bar")
    best = max(view.trends.spans, key=lambda span: span.distance_m)
    told = reading(replace(view, cursor=best.first, units="mi"), "distance")
    assert heights[told] == pytest.approx(metres(best.distance_m, "mi") / 40 * 240, abs=0.06)
