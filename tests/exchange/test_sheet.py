"""The table for spreadsheets: exact when it comes back, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawn import ANY_OF, TEXTS, patient
from exchange.made import found_in, refusal_of
from freshlegs.exchange.sheet import COLUMNS, write_rows
from freshlegs.exchange.sheet import TEXTS as WORDED
from freshlegs.models import Cross, Muscle, Pain, Record, Run, Wellness
from freshlegs.models.wire import field_names

SUNDAY = dt.date(2026, 11, 22)
ANY_ROW: st.SearchStrategy[Record] = st.one_of([ANY_OF[cls] for cls in (Run, Cross, Wellness)])


def table_of(*records: Record) -> str:
    return "".join(write_rows(records))


def cells_of(*records: Record) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table_of(*records), newline="")))


@patient
@given(records=st.lists(ANY_ROW, min_size=1, max_size=5))
def test_a_table_that_comes_back_is_the_same_to_the_letter(records: list[Record]) -> None:
    assert [found.record for found in found_in(table_of(*records), "season.csv")] == records


@patient
@given(words=st.one_of(TEXTS, st.from_regex(r"\A['=+\-@\t\r\n ＝]{0,4}[a-z(0-9]{0,4}\Z")))
def test_no_word_of_the_runners_is_run_by_a_spreadsheet(words: str) -> None:
    run = Run(date=SUNDAY, distance_m=5_000, notes=words, shoes=words, tags=(words,))
    (row,) = cells_of(run)
    assert not any(cell.lstrip()[:1] in tuple("=+-@＝＋－＠") for cell in row.values() if cell.strip())
    assert not any(cell[:1] in ("\t", "\r", "\n") for cell in row.values() if cell)
    assert [found.record for found in found_in(table_of(run), "x.csv")] == [run]


def test_a_formula_gets_an_apostrophe_and_a_cold_morning_stays_a_number() -> None:
    (row,) = cells_of(Wellness(date=SUNDAY, air_temp_c=-3.5, notes="=HYPERLINK(1)"))
    assert (row["air_temp_c"], row["notes"]) == ("-3.5", "'=HYPERLINK(1)")


def test_asked_and_not_asked_stay_apart_in_a_table() -> None:
    asked, silent = cells_of(Wellness(date=SUNDAY, pains=(), muscles=()), Wellness(date=SUNDAY, soreness=2))
    assert (asked["pains"], asked["muscles"], asked["illness"]) == ("[]", "[]", "")
    assert (silent["pains"], silent["soreness"]) == ("", "2")


def test_the_columns_hold_every_field_once_and_all_text_fields_are_known() -> None:
    for cls in (Run, Cross, Wellness):
        assert set(field_names(cls)) < set(COLUMNS)
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert set(COLUMNS) > WORDED


def test_a_table_that_a_spreadsheet_has_saved_is_read() -> None:
    text = "kind;date;distance_m;duration_s;sleep_h;painkiller_24h\nrun;2026-11-22;5000;1800;;\n"
    text += "wellness;2026-11-22;;;7,5;TRUE\n"
    run, morning = (found.record for found in found_in(text, "season.csv"))
    assert run == Run(date=SUNDAY, distance_m=5_000, duration_s=1_800)
    assert morning == Wellness(date=SUNDAY, sleep_h=7.5, painkiller_24h=True)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("run,2026-11-22,far,1800,", 'line 2: distance_m "far" is not a number'),
        ("run,2026-11-22,5000,1800,x", 'line 2: "heart" is no key of a run record'),
        ("swim,2026-11-22,5000,1800,", 'line 2: kind "swim" is not one of'),
        ("run,22.11.2026,5000,1800,", "line 2: date"),
        ("", "holds a header and no row"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_by_its_line(row: str, reason: str) -> None:
    assert refusal_of(f"kind,date,distance_m,duration_s,heart\n{row}\n", "x.csv").startswith(reason)


def test_a_table_is_written_row_by_row() -> None:
    muscles, pains = (Muscle(part="calf", nrs=3, side="left"),), (Pain(site="knee", nrs=1),)
    pieces = write_rows(Wellness(date=SUNDAY, muscles=muscles, pains=pains) for _ in range(3))
    assert next(pieces) == ",".join(COLUMNS) + "\r\n"
    assert [piece.count("\r\n") for piece in pieces] == [1, 1, 1]
