"""What the journal knows already: an import that comes again changes nothing, whatever it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.made import BERLIN, MORNING
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.matching import filled, matches_of
from freshlegs.exchange.settling import found_of
from freshlegs.exchange.sports import sport_of
from freshlegs.models import Entry, Run

ACTIVITIES = st.builds(
    Activity,
    source=st.sampled_from(["garmin", "fit"]),
    source_id=st.sampled_from(["", "", "1", "2"]),
    sport=st.sampled_from([sport_of("Run"), sport_of("Ride"), sport_of("")]),
    start_utc=st.integers(0, 400).map(lambda seconds: MORNING + dt.timedelta(seconds=seconds)),
    distance_m=st.sampled_from([0.0, 5_000.0, 10_000.0, 10_100.0]),
    timer_s=st.sampled_from([None, 70.0, 3_000.0, 3_010.0]),
    avg_hr=st.sampled_from([None, 148.0]),
    notes=st.sampled_from(["", "calm"]),
)


@settings(deadline=None, max_examples=200)
@given(activities=st.lists(ACTIVITIES, min_size=1, max_size=6), data=st.data())
def test_an_import_that_comes_again_finds_each_of_its_records_and_fills_in_nothing(
    activities: list[Activity], data: st.DataObject
) -> None:
    records = [found_of(one, BERLIN).record for one in activities]
    held = [replace(record, id=f"key-{place}") for place, record in enumerate(records)]
    held = data.draw(st.permutations(held))

    def day_of(day: dt.date) -> Sequence[Entry]:
        return [entry for entry in held if not hasattr(entry, "units") and entry.date == day]

    same, probable = matches_of(records, activities, day_of)
    assert sorted(same) == list(range(len(records)))
    assert len({match.held.id for match in same.values()}) == len(records)
    assert not any(match.added for match in same.values())
    assert not probable


def test_what_was_typed_wins_over_what_a_file_says() -> None:
    typed = Run(
        date=dt.date(2026, 3, 8), id="mine", distance_m=10_000, rpe=7, notes="heavy", start="07:15", tags=("hot",)
    )
    told = Run(
        date=dt.date(2026, 3, 8), distance_m=10_040, duration_s=3_000, rpe=4, notes="Morning Run", avg_hr=148,
        start="2026-03-08T07:30:00+01:00", tags=("trail",), source="fit garmin 1 2",
    )  # fmt: skip
    assert filled(typed, told) == replace(typed, duration_s=3_000, avg_hr=148, source="fit garmin 1 2")
    assert filled(filled(typed, told), told) == filled(typed, told)
