"""Spoiled bytes of every format: read or refused in a sentence, never anything else, and quickly."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import os
import struct
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.made import Fit, fit_file, gpx, lap, session, steps_of, tcx, track, zipped
from exchange.test_objects import CALENDAR, EXPORTED, HEALTH
from exchange.test_tables import GARMIN, OWN, ROW, RUNKEEPER, STRAVA
from freshlegs.exchange.agenda import write_events
from freshlegs.exchange.fitsum import checksum
from freshlegs.exchange.sheet import write_rows
from freshlegs.models import Lap, Pain, Plan, Run, Wellness
from freshlegs.visible import acts

EXAMPLES = int(os.environ.get("FRESHLEGS_EXAMPLES", "100"))
"""How often each format is spoiled, over 2,000 times in all; a night run raises it."""

OURS = (
    Run(id="a", date=dt.date(2026, 3, 8), distance_m=10_000, rpe=6, tags=("=1",), laps=(Lap(distance_m=5_000),)),
    Wellness(id="b", date=dt.date(2026, 3, 8), sleep_h=7.5, pains=(Pain(site="knee", nrs=2),), painkiller_24h=False),
    Plan(id="c", date=dt.date(2026, 3, 9), type="long", distance_m=28_000, notes="calm, then\nnot"),
)

SOUND: dict[str, bytes] = {
    "fit": fit_file(session(), session(sport=2), offset_h=1),
    "gpx": gpx(*track(20, hr=150)),
    "tcx": tcx(lap(1000, 300, hr=140), lap(1000, 310)),
    "strava": (STRAVA + ROW.format("activities/1.fit") * 3).encode(),
    "garmin": (GARMIN["English"].format("10.00") + GARMIN["German"].format("10,00").splitlines()[1]).encode(),
    "runkeeper": (
        RUNKEEPER.format("mi", "mph", "ft") + "2026-03-08 07:30:00,Running,,6.20,50:00,8:04,7.4,7,1,148,ok,x.gpx\n" * 3
    ).encode(),
    "csv": OWN.replace("Datum", "date").replace("Strecke", "km").encode(),
    "sheet": "".join(write_rows(OURS[:2])).encode(),
    "our calendar": "".join(write_events(OURS)).encode(),
    "wellness": b"id,restingHR,hrv,sleepSecs,soreness,ctl\n" + b"2026-03-08,48,71.25,27000,3,50.1\n" * 2,
    "hrv": b"date, time, HR,rMSSD,HRV4T_Recovery_Points,muscle_soreness\n2026-27-02,07:39,45.7,84.24,8.6,5\n",
    "garmin json": json.dumps([{"summarizedActivitiesExport": [EXPORTED]}]).encode(),
    "polar": json.dumps(
        {
            "startTime": "2026-03-08T07:30:00",
            "timeZoneOffset": 60,
            "duration": "PT50M",
            "exercises": [{"sport": "RUNNING"}],
        }
    ).encode(),
    "trainer": json.dumps(
        {"RIDE": {"STARTTIME": "2026/03/08 06:30:00 UTC", "TAGS": {"Sport": "Run"}, "SAMPLES": [{"SECS": 5, "KM": 1}]}}
    ).encode(),
    "diary": b"[2026-03-08 21:10] Knee.\nSore on stairs.\n[2026-03-09 07:00] Better.\n",
    "calendar": CALENDAR.format("Tempo 10 km").encode(),
    "health": HEALTH.encode(),
    "jsonl": b'{"kind": "run", "date": "2026-03-08", "distance_km": 10}\n' * 2,
    "zip": zipped(
        {"a.fit": fit_file(session()), "b/c.gpx": gpx(*track(5)), "n.zip": zipped({"d.tcx": tcx(lap(1000, 300))})}
    ),
    "gzip": gzip.compress(fit_file(session()), mtime=0),
}

JUNK = st.one_of(
    st.binary(max_size=8),
    st.sampled_from(
        [
            b"",
            b"\0",
            b"-1",
            b"1e999",
            b"NaN",
            b"99999999999999999999",
            b'"',
            b"\n",
            b"<",
            b"&x;",
            b"]",
            b"{",
            b",",
            b"\xff\xfe",
            b"\xe2\x80\xae",
            b"\x1b[31m",
            b"0000-00-00",
            b"2026-02-30",
        ]
    ),
)
SPOILING = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), JUNK), min_size=1, max_size=4)
patient = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


def spoiled(data: bytes, spoiling: list[tuple[float, int, bytes]]) -> bytes:
    for where, length, junk in spoiling:
        at = int(where * len(data))
        data = data[:at] + junk + data[at + length :]
    return data


def mended(data: bytes) -> bytes:
    """Give a spoiled FIT file sound sizes and checksums again, so that what lies behind them is reached."""
    body = data[14:-2]
    head = struct.pack("<BBHI4s", 14, 0x10, 2132, len(body), b".FIT")
    whole = head + struct.pack("<H", checksum(head)) + body
    return whole + struct.pack("<H", checksum(whole))


def read_or_refused(data: bytes, path: str = "file") -> None:
    for step in steps_of(data, path):
        assert step.error is None or (step.error.strip() and "\n" not in step.error and len(step.error) < 400)
        assert step.error is None or not acts(step.error)
        assert (
            step.error
            or step.found
            or step.format in ("wellness", "json", "ics", "csv", "jrnl", "intervals", "strava", "runkeeper")
        )


@pytest.mark.parametrize("kind", SOUND)
def test_sound_files_are_read(kind: str) -> None:
    assert all(step.found and step.error is None for step in steps_of(SOUND[kind], "file"))


@pytest.mark.parametrize("kind", SOUND)
def test_spoiled_files_are_read_or_refused_in_a_sentence(kind: str) -> None:
    @patient
    @given(spoiling=SPOILING)
    def spoil(spoiling: list[tuple[float, int, bytes]]) -> None:
        read_or_refused(spoiled(SOUND[kind], spoiling))

    spoil()


@patient
@given(spoiling=SPOILING)
def test_a_spoiled_watchs_file_with_sound_checksums_is_read_or_refused(
    spoiling: list[tuple[float, int, bytes]],
) -> None:
    read_or_refused(mended(spoiled(SOUND["fit"], spoiling)))


@patient
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for path in ("file", "file.fit", "file.csv"):
        read_or_refused(data, path)


@cache
def crafted() -> dict[str, bytes]:
    """Give files that were made to be slow or large."""
    many = Fit()
    many.define(0, 20, [])
    many.body += b"\0" * 2_000_000
    return {
        "empty messages": many.file(),
        "nested JSON": b'{"a":' * 200_000,
        "wide JSON": b"[" + b"[]," * 5_000_000 + b"[]]",
        "deep XML": b"<gpx>" + b"<a>" * 500_000,
        "attributes": b"<gpx><a " + b" ".join(b'a%d=""' % place for place in range(300_000)) + b"/></gpx>",
        "wide table": b"date,km" + b",x" * 500_000 + b"\n",
        "quoted table": b'date,km\n2026-03-08,"' + b"x" * 20_000_000,
        "endless calendar": b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + b"x\n " * 2_000_000,
        "zeros": b"\0" * 20_000_000,
    }


@pytest.mark.parametrize("name", sorted(crafted()))
def test_a_file_made_to_be_slow_is_refused_soon(name: str) -> None:
    data = crafted()[name]
    begun = time.process_time()
    (step,) = steps_of(data, "file.fit" if name == "empty messages" else "file")
    assert step.error
    assert time.process_time() - begun < 2


MEASURE = """
import resource, sys
sys.path[:0] = sys.argv[1:3]
from exchange.made import steps_of
from exchange.test_spoiled import SOUND, crafted
for data in SOUND.values():
    steps_of(data)
files = crafted()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for name, data in files.items():
    steps_of(data, "file.fit" if name == "empty messages" else "file")
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_files_made_to_be_large_are_refused_small() -> None:
    tests = Path(__file__).parents[1]
    told = subprocess.run(
        [sys.executable, "-c", MEASURE, str(tests.parent / "src"), str(tests)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert int(told.stdout) < 120
