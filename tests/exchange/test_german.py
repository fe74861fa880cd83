"""An import tells a runner who speaks German all in German; what goes to others stays as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import pytest

from exchange.made import BERLIN, fit_file, gpx, refusal_of, session, steps_of, track, zipped
from exchange.test_tables import ROW, STRAVA
from freshlegs.exchange import intake
from freshlegs.exchange.agenda import write_events
from freshlegs.exchange.decoding import decoding
from freshlegs.exchange.gathering import Gathering
from freshlegs.exchange.jsonl import write_lines
from freshlegs.exchange.pages import write_days
from freshlegs.exchange.reporting import sentences, sums_of
from freshlegs.exchange.sheet import write_rows
from freshlegs.exchange.steps import source_of
from freshlegs.exchange.storing import told_only
from freshlegs.models import Lap, Muscle, Note, Pain, Plan, Record, Run, Wellness

SUNDAY = dt.date(2026, 11, 22)
RECORDS = (
    Run(
        id="a-1", date=SUNDAY, distance_m=30_250, duration_s=10_270, moving_s=10_200, rpe=6, type="long",
        legs_before="worse", laps=(Lap(distance_m=15_125, duration_s=5_135),), shoes="Alte Schuhe",
    ),
    Wellness(
        id="a-2", date=SUNDAY, sleep_h=7.5, hrv_rmssd=48.5,
        muscles=(Muscle(part="calf", side="left", nrs=3),), pains=(Pain(site="plantar_heel", side="left", nrs=2),),
    ),
    Plan(id="a-3", date=SUNDAY, type="race", distance_m=42_195),
    Note(id="a-4", date=SUNDAY, text="", mark="rest"),
)  # fmt: skip


@pytest.mark.usefixtures("german")
def test_what_became_of_an_import_is_told_in_german() -> None:
    files: dict[str, bytes | str] = {"a.gpx": gpx(*track(), kind=""), "b.fit": fit_file(session())[:-5], "c.jpg": "x"}
    gathered = Gathering(BERLIN)
    for step in steps_of(zipped(files), "export.zip"):
        gathered.take(step)
    told, _ = told_only(gathered, SUNDAY)
    assert sums_of(told).words == "1 hinzugefügt, 0 schon bekannt, 1 von 3 Dateien ausgelassen"
    refused, odd, nothing = sentences(told, ())
    assert refused.startswith(
        "export.zip/b.fit: ausgelassen, nichts davon wurde gespeichert: Byte 0: ist abgeschnitten: "
    )
    assert odd == "export.zip/a.gpx: 2026-03-08: nennt keine Sportart; als Lauf gelesen"
    assert nothing == "übergangen, da nichts für ein Tagebuch darin steht: export.zip/c.jpg"


@pytest.mark.usefixtures("german")
def test_large_numbers_are_parted_as_germans_part_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MOST_RECORDS", 1_000)
    assert refusal_of('{"kind":"note","date":"2026-11-22","text":"x"}\n' * 1_001) == "mehr als 1.000 Einträge"


@pytest.mark.usefixtures("german")
def test_a_row_that_names_the_sport_of_its_file_leaves_nothing_to_guess_in_any_language() -> None:
    files: dict[str, bytes | str] = {
        "activities.csv": STRAVA + ROW.format("activities/1.gpx"),
        "activities/1.gpx": gpx(*track(), kind=""),
    }
    (step,) = steps_of(zipped(files), "export.zip")
    assert step.found[0].warnings == ()


@pytest.mark.usefixtures("german")
def test_a_process_that_reads_a_file_tells_of_it_in_the_runners_language() -> None:
    with decoding(partial(intake._decoded, "km", {}, 0), lambda _: []) as pool:
        ((_, (step,)),) = pool.read([("a.gpx", source_of(b"<gpx></gpx>", "a.gpx"))])
    assert step.error == "enthält keine Aufzeichnung"


@pytest.mark.parametrize("write", [write_rows, write_days, write_events, write_lines])
def test_what_is_written_for_others_is_the_same_bytes_in_any_language(
    write: Callable[[Iterable[Record]], Iterator[str]], request: pytest.FixtureRequest
) -> None:
    english = "".join(write(RECORDS))
    request.getfixturevalue("german")
    assert "".join(write(RECORDS)) == english
