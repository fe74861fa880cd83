"""A runner's own table: its columns are named once, its notes are searched for soreness only where that is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from exchange.made import BERLIN, found_in, steps_of
from exchange.test_tables import OWN, RUNKEEPER
from freshlegs.exchange.mapping import forget, remember, remembered_in
from freshlegs.exchange.sorenotes import spots_in
from freshlegs.exchange.steps import Mapped
from freshlegs.journal import Journal
from freshlegs.models import Run, Wellness
from shell import Shell

TABLE = OWN.replace("Datum", "Wann")
MAP = "date=Wann,distance_km=Strecke,duration=Dauer"


@pytest.fixture(autouse=True)
def tables(tmp_path: Path) -> None:
    """Two tables of one kind, where the shell is."""
    (tmp_path / "july.csv").write_text(TABLE, "utf-8")
    (tmp_path / "august.csv").write_text(TABLE.replace("07.2026", "08.2026"), "utf-8")


def test_columns_that_were_named_once_need_no_name_the_next_time_and_that_is_said(shell: Shell) -> None:
    shell("import", "july.csv", "--map", MAP)
    told = shell("import", "august.csv")
    assert told.out.startswith("2 added")
    line = f"august.csv: read by the columns that you once named: {MAP.replace(',', ', ')}; "
    assert line + "`freshlegs import --map forget` forgets them\n" in told.err
    assert line in shell("import", "august.csv").err
    assert [step["title"] for step in shell("changes", "--json").json["changes"]] == [
        "imported august.csv", "imported july.csv",
    ]  # fmt: skip
    assert "Left unfinished" not in shell("today").out


def test_named_columns_are_of_tables_with_that_header_only_and_can_be_named_anew(shell: Shell) -> None:
    shell("import", "july.csv", "--map", MAP)
    Path("other.csv").write_text(TABLE.replace("Puls", "Schuhe"), "utf-8")
    assert "leave open what they are" in shell("import", "other.csv", code=3).err
    shell("import", "august.csv", "--map", MAP.replace("_km", "_mi"))
    assert "distance_mi=Strecke" in shell("import", "july.csv").err


def test_named_columns_are_forgotten_when_the_runner_says_so(shell: Shell) -> None:
    assert "Tables whose columns were forgotten: 0" in shell("import", "--map", "forget").err
    assert not shell.journal.exists()
    shell("import", "july.csv", "--map", MAP)
    assert "Tables whose columns were forgotten: 1" in shell("import", "--map", "forget").err
    assert "leave open what they are" in shell("import", "august.csv", code=3).err
    shell("import", "july.csv", "--map", MAP)
    assert "leave open what they are" in shell("import", "--map", "forget", "august.csv", code=3).err


def test_a_dry_run_and_a_refused_table_keep_no_names(shell: Shell) -> None:
    shell("import", "--dry-run", "july.csv", "--map", MAP)
    assert not shell.journal.exists()
    shell("import", "july.csv", "--map", MAP.replace("Strecke", "Weg"), code=3)
    assert "leave open what they are" in shell("import", "july.csv", code=3).err


def test_what_is_kept_and_is_no_map_is_none(tmp_path: Path) -> None:
    header = ("a", "b")
    with Journal.open(tmp_path / "journal.db", clock_ms=lambda: 0, create=True) as journal:
        remember(journal, [Mapped(header, {"date": "a"})])
        (name,) = journal.drafts()
        for body in ("[]", "{", '{"date": 1}'):
            journal.keep_draft(name, body)
            assert remembered_in(journal)(header) == {}
        assert forget(journal) == 1
        assert journal.drafts() == {}


SAID = {
    "left knee 3": ("left knee 3",),
    "Good run. Left knee 3/10, quads 4 after.": ("Left knee 3",),
    "calf 2, quads 4": ("calf 2", "quads 4"),
    "right calf 2 and left hamstring 5!": ("right calf 2", "left hamstring 5"),
    "knee 2 out of 10": ("knee 2",),
    "Sore right knee: 4.": ("Sore right knee: 4",),
    "no pain in knee 3": (),
    "knee 3 miles in": (),
    "ran with calf 5 km": (),
    "knee 11": (),
    "calf 3.5": (),
    "Right knee pain halfway through": (),
    "hip hop for 3": (),
    "": (),
}


@pytest.mark.parametrize("words", SAID)
def test_a_note_tells_of_soreness_where_a_part_has_a_number_from_0_to_10(words: str) -> None:
    assert spots_in(words)[0] == SAID[words]


def test_notes_are_searched_only_where_the_runner_asks_and_stay_notes() -> None:
    text = "date,km,Kommentar\n2026-03-08,10,left knee 3. Windy\n2026-03-09,8,right knee pain\n2026-03-10,5,fine\n"
    assert len(found_in(text)) == 3
    (step,) = steps_of(text, home=replace(BERLIN, columns={"soreness": "Kommentar"}))
    first, check_in, second, third = (one.record for one in step.found)
    assert isinstance(check_in, Wellness)
    assert check_in.pains
    assert [(pain.site, pain.side, pain.nrs) for pain in check_in.pains] == [("knee", "left", 3)]
    assert step.found[1].warnings == ("read in its notes: left knee 3",)
    notes = [run.notes for run in (first, second, third) if isinstance(run, Run)]
    assert notes == ["left knee 3. Windy", "right knee pain", "fine"]
    assert step.said == (
        "1 of its notes tell of soreness without a number from 0 to 10; they were kept as notes alone",
    )  # fmt: skip


def test_the_notes_of_a_service_are_searched_too_and_come_in_once(shell: Shell, tmp_path: Path) -> None:
    row = "2026-03-08 07:30:00,Running,,6.20,50:00,8:04,7.4,,,,left calf 4,\r\n"
    (tmp_path / "cardioActivities.csv").write_text(RUNKEEPER.format("mi", "mph", "ft") + row, newline="")
    shell("import", "cardioActivities.csv")
    assert [record["kind"] for record in shell.records()] == ["run"]
    shell("undo")
    for added in (2, 0):
        told = shell("import", "--json", "cardioActivities.csv", "--map", "soreness=Notes").json
        assert told["added"] == added
    run, check_in = shell.records()
    assert run["notes"] == "left calf 4"
    assert [(muscle["part"], muscle["nrs"]) for muscle in check_in["muscles"]] == [("calf", 4)]
    shell("undo")
    assert shell.records() == []


def test_a_column_to_search_that_is_not_there_is_named() -> None:
    home = replace(BERLIN, columns={"soreness": "notes"})
    (step,) = steps_of("date,km\n2026-03-08,5\n", home=home)
    assert step.error == "there is no column 'notes'; there are date, km"
