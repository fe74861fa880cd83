"""The shell shows and reads dates, climbs and temperatures as the config file says; machines get ISO and SI."""

from __future__ import annotations

import re

import pytest

from freshlegs.journal import Journal
from shell import Shell

STRANGE = re.compile(r"\d (?:Nov|Oct)\b|\b(?:Nov|Oct) \d")


@pytest.fixture
def logged(shell: Shell) -> Shell:
    shell("add", "2026-11-19 30k 3h rpe 7 long +450m -- heavy; 2026-10-20 8k")
    shell("check", "air 36.5C dew 30C")
    shell("plan", "add", "2026-11-24 28k long")
    return shell


FAMILIES = (
    ["today"], ["week"], ["week", "--plain"], ["month", "--plain"], ["log"], ["log", "since:2026-10-01"], ["advise"],
    ["advise", "--on", "2026-11-24"], ["plan"], ["trends"], ["history"], ["shoes"], ["changes"], ["backups"],
    ["doctor"],
    ["export", "--format", "html"], ["export", "--format", "md"], ["add", "--dry-run", "2026-11-18 5k"],
)  # fmt: skip


def test_every_command_shows_dates_as_iso_where_that_was_chosen(logged: Shell) -> None:
    logged.config.write_text('dates = "iso"\n', encoding="utf-8")
    for words in FAMILIES:
        told = logged(*words)
        assert not (found := STRANGE.search(told.out)), (words, found)
        assert "2026-1" in told.out or words[0] in ("shoes", "month", "advise", "history"), words


def test_machines_get_the_same_bytes_whatever_was_chosen(logged: Shell) -> None:
    told = [["week"], ["month"], ["log"], ["trends"], ["history"], ["shoes"], ["changes"], ["backups"]]
    asked = [*([*words, "--json"] for words in told), ["export"], ["export", "--format", "csv"]]
    usual = [logged(*words).out for words in asked]
    logged.config.write_text('dates = "month-first"\nclimb = "ft"\ntemperature = "f"\n', encoding="utf-8")
    assert [logged(*words).out for words in asked] == usual


def test_what_is_typed_is_read_in_the_chosen_order_or_asked(logged: Shell) -> None:
    asked = logged("add", "--dry-run", "12/10 5k", code=2)
    assert "12 Oct or 10 Dec?" in asked.err
    logged.config.write_text('dates = "day-first"\n', encoding="utf-8")
    assert "Mon 12 Oct 2026" in logged("add", "--dry-run", "12/10 5k").out
    logged.config.write_text('dates = "month-first"\n', encoding="utf-8")
    assert "Mon Oct 12 2026" in logged("add", "--dry-run", "10/12 5k").out
    assert "Tue Nov 24 2026" in logged("advise", "--on", "11/24").out


def test_feet_and_fahrenheit_are_shown_and_read_as_chosen(logged: Shell) -> None:
    logged.config.write_text('climb = "ft"\ntemperature = "f"\n', encoding="utf-8")
    assert "+1476 ft" in logged("log").out
    assert "forecast 97.7 F · dew point 86 F" in logged("log").out
    assert "97.7 °F, dew point 86 °F" in logged("advise").out
    assert '"ascent_m": 305' in logged("add", "--dry-run", "--json", "5k +1000").out
    assert '"air_temp_c": 23.9' in logged("check", "--dry-run", "--json", "air 75").out


def test_miles_alone_show_feet_but_a_bare_height_or_temperature_is_asked(logged: Shell) -> None:
    logged.config.write_text('units = "mi"\n', encoding="utf-8")
    assert "+1476 ft" in logged("log").out
    assert "metres or feet?" in logged("add", "--dry-run", "5mi climb 1000", code=2).err
    assert "Celsius or Fahrenheit?" in logged("check", "--dry-run", "air 50", code=2).err


def test_refusals_show_dates_as_chosen(logged: Shell) -> None:
    logged.config.write_text('dates = "month-first"\n', encoding="utf-8")
    assert "--since Jan 1 2027 is still to come" in logged("history", "--since", "2027-01-01", code=2).err
    turned = logged("export", "--from", "2026-11-20", "--to", "2026-11-01", code=2)
    assert "--from Nov 20 2026 lies after --to Nov 1 2026" in turned.err
    drawn = logged("export", "--format", "svg", "--from", "2026-12-01", code=2)
    assert "--from Dec 1 2026 lies after today" in drawn.err


def test_an_import_tells_its_days_as_chosen_and_programs_as_iso(logged: Shell) -> None:
    logged.config.write_text('dates = "month-first"\n', encoding="utf-8")
    ahead = '{"kind": "run", "date": "2027-01-01", "distance_km": 5}\n'
    told = logged("import", "--dry-run", "-", stdin=ahead).err
    assert "Jan 1 2027: Jan 1 2027 is still to come; plans go on days ahead" in told
    (file,) = logged("import", "--dry-run", "--json", "-", stdin=ahead).json["files"]
    assert file["warnings"] == ["2027-01-01: 2027-01-01 is still to come; plans go on days ahead"]
    logged("import", "-", stdin=ahead.replace("}", ', "id": "mine"}'))
    again = logged("import", "-", stdin=ahead.replace("5}", '6, "id": "mine"}'))
    assert "The run of Jan 1 2027 (mine) differs from the journal's, which was left as it is." in again.err


def test_a_draft_is_named_by_its_day_as_chosen(logged: Shell) -> None:
    with Journal.open(logged.journal, clock_ms=lambda: 0) as journal:
        journal.keep_draft("wellness 2026-11-22", "half a check-in")
        journal.keep_draft("run", "half a run")
    assert "run, wellness 2026-11-22." in logged("doctor").out
    logged.config.write_text('dates = "day-first"\n', encoding="utf-8")
    assert "run, wellness 22 Nov 2026." in logged("doctor").out
    assert any("run, wellness 2026-11-22." in one for one in logged("doctor", "--json").json["notices"])
