"""The journal as a calendar, read back by another library: when, what, and under which id."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawn import ANY_OF, patient
from exchange.made import found_in, refusal_of
from freshlegs.exchange.agenda import folded, write_events
from freshlegs.models import Cross, Note, Plan, Record, Run, Wellness
from freshlegs.telling.entries import note_of
from freshlegs.visible import visible

SUNDAY = dt.date(2026, 11, 22)
RUN = Run(id="a-1", date=SUNDAY, distance_m=30_200, duration_s=10_270, rpe=6, type="long", start="07:30")
ANY_EVENT: st.SearchStrategy[Any] = st.one_of([ANY_OF[cls] for cls in (Run, Cross, Plan)])


def calendar_of(*records: Record) -> str:
    return "".join(write_events(records))


def events_in(text: str) -> list[Any]:
    """Read a calendar with another library."""
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


@patient
@given(records=st.lists(ANY_EVENT, max_size=4))
def test_every_event_is_read_by_another_program_with_its_day_and_words(records: list[Run | Cross | Plan]) -> None:
    records = [replace(record, id=f"key-{place}") for place, record in enumerate(records)]
    text = calendar_of(*records)
    events = events_in(text)
    assert [str(event["UID"]) for event in events] == [f"{record.id}@freshlegs" for record in records]
    for event, record in zip(events, records, strict=True):
        assert not event.errors
        assert event["DTSTAMP"].dt == dt.datetime.combine(record.date, dt.time(), dt.UTC)
        if isinstance(record, Plan) or not record.start:
            assert event["DTSTART"].dt == record.date
        if words := visible(note_of(record), lines=True).strip():
            assert str(event.get("DESCRIPTION", "")).strip().endswith(words)


@patient
@given(records=st.lists(ANY_EVENT, max_size=3))
def test_no_line_is_longer_than_a_calendar_may_hold(records: list[Record]) -> None:
    lines = calendar_of(*records).encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()


@given(words=st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=300))
def test_a_folded_line_unfolds_to_itself(words: str) -> None:
    assert folded(words).replace("\r\n ", "").removesuffix("\r\n") == words


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        ("07:30", dt.datetime(2026, 11, 22, 7, 30)),  # noqa: DTZ001 - the clock on the wall is meant
        ("2026-11-22T07:30:10", dt.datetime(2026, 11, 22, 7, 30, 10)),  # noqa: DTZ001 - as above
        ("2026-11-22T07:30:10+01:00", dt.datetime(2026, 11, 22, 6, 30, 10, tzinfo=dt.UTC)),
        (None, SUNDAY),
        ("early", SUNDAY),
    ],
)
def test_a_run_stands_where_its_clock_says(start: str | None, begins: dt.date) -> None:
    (event,) = events_in(calendar_of(replace(RUN, start=start)))
    assert event["DTSTART"].dt == begins
    timed = isinstance(begins, dt.datetime)
    assert (event["DURATION"].dt.total_seconds() if timed else event.get("DURATION")) == (10_270 if timed else None)


def test_runs_rides_plans_and_races_are_events_and_nothing_else() -> None:
    ride = Cross(id="b", date=SUNDAY, cross_kind="bike", duration_s=3_600)
    plan = Plan(id="c", date=SUNDAY, type="long", distance_m=28_000, rpe_target=4)
    race = Plan(id="d", date=SUNDAY, type="race", distance_m=42_195)
    others: list[Record] = [Note(id="e", date=SUNDAY, text="x"), Wellness(id="f", date=SUNDAY, soreness=1)]
    events = events_in(calendar_of(RUN, ride, plan, race, *others))
    assert [(str(event["SUMMARY"]), event["CATEGORIES"].cats[0]) for event in events] == [
        ("long 30.2 km 2:51:10 5:40 /km", "RUN"),
        ("bike 1:00:00", "CROSS-TRAINING"),
        ("Plan: long 28.0 km RPE 4", "PLAN"),
        ("Race 42.2 km", "RACE"),
    ]


def test_the_same_journal_gives_the_same_bytes() -> None:
    assert calendar_of(RUN) == calendar_of(RUN)
    assert "DTSTAMP:20261122T000000Z\r\n" in calendar_of(RUN)


def test_of_our_own_calendar_only_the_plans_come_in_and_under_their_ids() -> None:
    plan = Plan(id="c", date=SUNDAY, type="tempo", distance_m=10_000, notes="with A, B; and \\n\nnot too fast")
    assert [found.record for found in found_in(calendar_of(RUN, plan), "x.ics")] == [plan]
    assert refusal_of(calendar_of(RUN), "x.ics") == "holds no plan; only plans come in from a calendar"
