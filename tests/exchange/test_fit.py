"""FIT: what the watch says comes out to the second; what is damaged does not come out at all."""

from __future__ import annotations

import datetime as dt
import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.made import ENUM, MORNING, U32, Fit, fit_file, found_in, refusal_of, session, stamp
from freshlegs.exchange import fitbytes
from freshlegs.exchange.fitsum import checksum
from freshlegs.exchange.steps import Found
from freshlegs.models import Cross, Run


def run_of(found: Found) -> Run:
    assert isinstance(found.record, Run)
    return found.record


def test_a_run_comes_out_with_its_local_day_and_offset() -> None:
    (found,) = found_in(fit_file(session(ascent=120, descent=118, effort=60, moving=2_950_000), offset_h=-7))
    run = run_of(found)
    assert (run.date, run.start) == (dt.date(2026, 3, 7), "2026-03-07T23:30:00-07:00")
    assert (run.distance_m, run.duration_s, run.moving_s, run.rpe) == (10_000, 3_000, 2_950, 6)
    assert (run.avg_hr, run.max_hr, run.ascent_m, run.descent_m) == (148, 171, 120, 118)
    assert run.source == f"fit garmin 123 {stamp(MORNING)}"
    assert found.activity
    assert (found.activity.start_utc, found.activity.elapsed_s) == (MORNING, 3010)
    assert found.activity.device == "garmin 3113 123"
    assert found.warnings == ()


def test_without_a_sound_local_time_the_clock_at_home_tells() -> None:
    for offset in (None, 3.1, 400.0):
        (found,) = found_in(fit_file(session(), offset_h=offset))
        assert run_of(found).start == "2026-03-08T07:30:00+01:00"


def test_a_run_across_midnight_counts_on_the_day_it_began() -> None:
    late = dt.datetime(2026, 3, 8, 22, 50, tzinfo=dt.UTC)
    (found,) = found_in(fit_file(session(late)))
    assert run_of(found).date == dt.date(2026, 3, 8)


def test_each_session_of_a_multisport_file_is_one_activity() -> None:
    first, second = found_in(fit_file(session(sport=2, sub_sport=8), session(sport=1, sub_sport=3)))
    assert isinstance(first.record, Cross)
    assert first.record.cross_kind == "bike"
    assert run_of(second).tags == ("trail",)
    assert run_of(second).source != first.record.source


def test_chained_files_come_out_one_by_one_and_heart_beats_behind_add_nothing() -> None:
    beats = Fit()
    beats.say(132, [(253, U32, stamp(MORNING))])
    whole = fit_file(session()) + fit_file(session(metres=500_000)) + beats.file()
    assert [run_of(found).distance_m for found in found_in(whole)] == [10_000, 5_000]


def test_laps_go_with_their_session() -> None:
    fit = Fit()
    fit.say(0, [(0, ENUM, 4)])
    for metres in (100_000, 200_000, 300_000):
        fit.say(19, [(9, U32, metres), (8, U32, 300_000), (15, 0x02, 140)])
    fit.say(18, session(first_lap=0, laps=1))
    fit.say(18, session(first_lap=1, laps=2))
    first, second = (run_of(found) for found in found_in(fit.file()))
    assert first.laps == ()
    assert [lap.distance_m for lap in second.laps] == [2_000, 3_000]


def test_a_damaged_file_is_refused_whole() -> None:
    sound = fit_file(session())
    spoiled = bytearray(sound)
    spoiled[len(sound) // 2] ^= 1
    assert "checksum does not hold" in refusal_of(bytes(spoiled))
    assert "is cut off" in refusal_of(sound[:-30])
    assert "what follows the first file is no FIT file" in refusal_of(sound + b"\0" * 20)
    assert "checksum does not hold" in refusal_of(sound + bytes(spoiled))
    head = bytearray(sound)
    head[2] ^= 1
    assert refusal_of(bytes(head)) == "byte 0: the checksum of its header does not hold"
    assert refusal_of(b"", "empty.fit") == "is empty"
    assert refusal_of(b"\x0e", "short.fit") == "byte 0: is no FIT file"


def test_a_recording_that_was_never_finished_says_so() -> None:
    assert refusal_of(fit_file(points=14)) == "holds 14 points and no session: the recording was never finished"


@pytest.mark.parametrize(
    ("kind", "word"), [(2, "settings"), (5, "a workout"), (6, "a course"), (9, "weights"), (99, "another kind")]
)
def test_a_file_of_another_kind_is_named(kind: int, word: str) -> None:
    assert refusal_of(fit_file(session(), kind=kind)) == f"is a FIT file of {word}, not of an activity"


def test_a_clock_that_was_never_set_is_said() -> None:
    unset = [one for one in session() if one[0] not in (2, 253)] + [(2, U32, 485)]
    (found,) = found_in(fit_file(unset, points=0))
    assert found.record.date == MORNING.date()  # type: ignore[union-attr]  # a run
    assert found.warnings == ("tells no sound start; that of its file was taken",)
    fit = Fit()
    fit.say(0, [(0, ENUM, 4)])
    fit.say(18, unset)
    (found,) = found_in(fit.file())
    assert found.warnings == ("its clock was never set: it says 1989-12-31",)
    fit.say(34, [(253, U32, 4000), (5, U32, stamp(MORNING))])
    (found,) = found_in(fit.file())
    assert run_of(found).start == "2026-03-08T05:39:50"
    assert "clock was not set" in found.warnings[0]


def test_swapped_times_are_put_right_and_said() -> None:
    (found,) = found_in(fit_file(session(timer=3_010_000, elapsed=600_000)))
    assert run_of(found).duration_s == 600
    assert found.warnings == ("its timer ran 50:10 within 10:00: the two were taken for swapped",)
    (found,) = found_in(fit_file(session(timer=3_010_000, elapsed=600_000), points=3010))
    assert run_of(found).duration_s == 3010
    (found,) = found_in(fit_file(session(elapsed=27 * 86_400_000)))
    assert run_of(found).duration_s == 3000
    assert "27 days" in found.warnings[0]


def test_what_a_record_cannot_hold_is_left_out_by_name() -> None:
    (found,) = found_in(fit_file(session(timer=40_000, elapsed=40_000, avg_hr=20, metres=-1), points=0))
    assert run_of(found).duration_s is None
    assert run_of(found).avg_hr is None
    assert found.warnings == (
        "tells no distance; kept as a run of 0 km",
        "lasted 40 s; no duration under a minute is kept",
        "avg_hr 20 is less than 25, the least that can be; left out",
    )


def test_a_session_without_a_distance_takes_that_of_its_last_point_aloud() -> None:
    (found,) = found_in(fit_file(session(metres=-1), points=100))
    assert run_of(found).distance_m == 297
    assert found.warnings == ("tells no distance; that of its last point was taken",)
    assert [
        run_of(one).distance_m for one in found_in(fit_file(session(metres=-1), session(metres=-1), points=100))
    ] == [0, 0]


def test_values_that_say_not_told_are_not_told() -> None:
    (found,) = found_in(fit_file(session(avg_hr=0xFF, ascent=0xFFFF, metres=0xFFFFFFFF), points=0))
    assert (run_of(found).avg_hr, run_of(found).ascent_m, run_of(found).distance_m) == (None, None, 0)


def test_big_endian_files_and_apps_own_fields_are_read() -> None:
    fit = Fit(order=">")
    fit.say(0, [(0, ENUM, 4)])
    fit.define(1, 18, [(2, 4, U32), (5, 1, ENUM), (8, 4, U32), (9, 4, U32)], developer=bytes([1, 0, 4, 0]))
    fit.body += bytes([1]) + struct.pack(">IBII", stamp(MORNING), 1, 600_000, 200_000) + b"\1\2\3\4"
    (found,) = found_in(fit.file(header=12))
    assert (run_of(found).distance_m, run_of(found).duration_s) == (2_000, 600)


def test_compressed_timestamps_move_the_clock() -> None:
    fit = Fit()
    fit.say(20, [(253, U32, stamp(MORNING))])
    fit.define(1, 20, [(5, 4, U32)])
    fit.body += bytes([0x80 | 1 << 5 | (stamp(MORNING) + 40 & 0x1F)]) + struct.pack("<I", 7)
    (file,) = fitbytes.files_in(fit.file(), frozenset())
    assert file.track == fitbytes.Track(2, stamp(MORNING), stamp(MORNING) + (40 & 0x1F), 7)


def test_a_message_never_defined_and_one_beyond_the_end_are_refused_by_byte() -> None:
    fit = Fit()
    fit.body += b"\x05\x00"
    assert refusal_of(fit.file()) == "byte 14: a message of the kind 5, which was never defined"
    fit = Fit()
    fit.define(0, 18, [(2, 200, U32)])
    fit.body += b"\0"
    assert "reaches beyond the end" in refusal_of(fit.file())


def test_limits_name_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitbytes, "MOST_MESSAGES", 5)
    assert refusal_of(fit_file(session())) == "holds more than 5 messages"
    monkeypatch.setattr(fitbytes, "MOST_MESSAGES", 100_000)
    monkeypatch.setattr(fitbytes, "MOST_DEFINITIONS", 2)
    assert "more than 2 times" in refusal_of(fit_file(session()))


def test_fitdecode_reads_the_same() -> None:
    """The library that was measured best is the oracle; the program itself does without it."""
    fitdecode = pytest.importorskip("fitdecode")
    files = [fit_file(session(), session(sport=2, metres=-1), points=50), fit_file(session(avg_hr=0xFF, ascent=700))]
    for data in files:
        with fitdecode.FitReader(io.BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE) as reader:
            told = [
                frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage) and frame.name == "session"
            ]
        ours = [found.activity for found in found_in(data)]
        assert len(told) == len(ours)
        for theirs, activity in zip(told, ours, strict=True):
            assert activity
            said = [
                theirs.get_value(name, fallback=None)
                for name in ("total_distance", "total_timer_time", "avg_heart_rate", "start_time")
            ]
            assert said == [activity.distance_m, activity.timer_s, activity.avg_hr, activity.start_utc]


def plain_sum(data: bytes) -> int:
    """FIT's checksum bit by bit, as the protocol defines it."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
    return crc


@settings(max_examples=60, deadline=None)
@given(
    data=st.binary(max_size=40)
    | st.integers(1000, 5000).map(lambda size: bytes(place * place % 251 for place in range(size)))
)
def test_the_checksum_in_lanes_is_the_checksum(data: bytes) -> None:
    assert checksum(data) == plain_sum(data)
    assert checksum(data + checksum(data).to_bytes(2, "little")) == 0
