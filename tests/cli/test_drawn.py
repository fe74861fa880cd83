"""export draws: a chart as SVG, a period as a page; what can't be drawn is said."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.cli.export import CHARTS
from freshlegs.demo import season
from freshlegs.models.wire import json_line, record_of
from shell import Shell


@pytest.fixture
def seasoned(shell: Shell) -> Shell:
    """A shell on a journal with a season."""
    day = dt.date.fromisoformat(shell.today)
    shell("import", "-", stdin="".join(json_line(record_of(record)) + "\n" for record in season(day, 120)))
    return shell


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_drawn_by_its_name_and_the_same_each_time(seasoned: Shell, name: str) -> None:
    first = seasoned("export", "--format", "svg", "--chart", name).out
    assert first.startswith("<svg xmlns=")
    assert first.endswith("</svg>\n")
    assert seasoned("export", "--format", "svg", "--chart", name).out == first
    if name == "weekly":
        assert seasoned("export", "--format", "svg").out == first


def test_a_chart_is_of_52_weeks_or_of_the_period_that_was_named(seasoned: Shell) -> None:
    assert "18 weeks to 22 Nov 2026" in seasoned("export", "--format", "svg").out
    told = seasoned("export", "--format", "svg", "--from", "2026-10-05", "--to", "2026-10-25").out
    assert "3 weeks to 25 Oct 2026" in told
    assert "Distance a week, mi" in seasoned("export", "--format", "svg", "--units", "mi").out
    assert "to 22 Nov 2026" in seasoned("export", "--format", "svg", "--to", "2027-01-01").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--chart", "form"], "--chart goes with --format svg"),
        (["--format", "svg", "--query", "long"], "a chart is of a period, not of a query"),
        (["--format", "svg", "--from", "2026-11-23"], "only what was can be drawn"),
        (["--format", "html", "--from", "2026-11-23"], "only what was can be drawn"),
        (["--format", "svg", "--chart", "wekly"], "'wekly' is not one of 'weekly'"),
    ],
)
def test_what_cant_be_drawn_is_said(seasoned: Shell, words: list[str], said: str) -> None:
    assert said in seasoned("export", *words, code=2).err


def test_a_file_is_written_once_and_told(seasoned: Shell) -> None:
    assert seasoned("export", "--format", "svg", "-o", "weekly.svg").err == "The chart was written to weekly.svg\n"
    assert "exists already" in seasoned("export", "--format", "svg", "-o", "weekly.svg", code=1).err
    told = seasoned("export", "--format", "html", "--from", "2026-11-01", "-o", "november.html").err
    assert "records written to november.html" in told


def test_a_page_holds_a_period_with_its_notes_or_what_a_query_finds(seasoned: Shell) -> None:
    seasoned("add", "2026-11-20 30k 2:51:10 long #club -- <b>heavy</b> from 25")
    seasoned("add", "note hello & goodbye")
    page = seasoned("export", "--format", "html", "--from", "2026-11-01").out
    assert "Sun 1 Nov 2026 to Sun 22 Nov 2026" in page
    assert "<blockquote>&lt;b&gt;heavy&lt;/b&gt; from 25</blockquote>" in page
    assert "hello &amp; goodbye" in page
    assert "Sat 31 Oct" not in page
    found = seasoned("export", "--format", "html", "--query", "#club heavy").out
    assert found.count("<article>") == 1
    assert "Only what is found by: #club heavy" in found


def test_an_empty_journal_can_be_drawn_too(shell: Shell) -> None:
    shell("profile", "age", "44")
    assert "0 runs" in shell("export", "--format", "html").out
    for name in CHARTS:
        assert "</svg>" in shell("export", "--format", "svg", "--chart", name).out
