"""What happens when a runner says something: the check-in it joins, the plan it ticks off, the step it is to undo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from hypothesis import given

from drawn import ANY_OF, patient
from freshlegs.errors import EntryRefused, JournalChanged, NoSuchEntry
from freshlegs.journal import Journal
from freshlegs.logbook import (
    ABOUT_WORDS,
    edit,
    join,
    keep,
    mark,
    records_of,
    remove,
    remove_all,
    repeat_week,
    take,
    tell_about,
)
from freshlegs.models import Cross, Entry, Muscle, Note, Pain, Plan, Run, Runner, Wellness
from freshlegs.models.ranges import Part
from freshlegs.models.wire import field_names
from freshlegs.phrase import read_checkin
from freshlegs.units import typed_date
from manners import MONTH_FIRST

TODAY = dt.date(2026, 11, 22)
TOMORROW = TODAY + dt.timedelta(days=1)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    clock = count(1_774_000_000_000)
    with Journal.open(tmp_path / "journal.db", clock_ms=lambda: next(clock), create=True) as opened:
        yield opened


def run(km: float = 8, **more: Any) -> Run:
    told: dict[str, Any] = {"date": TODAY, "distance_m": round(1000 * km)} | more
    return Run(**told)


def look(**more: Any) -> Wellness:
    told: dict[str, Any] = {"date": TODAY} | more
    return Wellness(**told)


def plan(kind: Any, **more: Any) -> Plan:
    told: dict[str, Any] = {"date": TODAY, "type": kind} | more
    return Plan(**told)


def plans_of(journal: Journal, day: dt.date = TODAY) -> list[Plan]:
    return [entry for entry in journal.day(day) if isinstance(entry, Plan)]


def look_of(journal: Journal, day: dt.date = TODAY) -> Wellness:
    (found,) = [entry for entry in journal.day(day) if isinstance(entry, Wellness)]
    return found


# -- through the door


def test_what_is_read_enters_through_the_door_with_its_oddities() -> None:
    records, warnings = records_of([{"kind": "run", "date": "2026-11-22", "distance_km": 120}], TODAY)
    assert records == (run(120),)
    assert warnings == ("120.0 km is an ultramarathon",)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"kind": "run", "date": "2026-11-23", "distance_km": 5}, "date"),
        ({"kind": "run", "date": "2026-11-22", "distance_km": 10, "duration_min": 10}, "duration_s"),
        ({"kind": "run", "date": "2026-11-22", "distance_km": 10, "rpe": 11}, "rpe"),
    ],
)
def test_what_cannot_be_true_is_refused(told: dict[str, object], field: str) -> None:
    with pytest.raises(EntryRefused) as refusal:
        records_of([told], TODAY)
    assert refusal.value.field == field


# -- keeping


def test_a_run_is_kept_under_a_name_that_can_be_undone(journal: Journal) -> None:
    kept = keep(journal, [run(30, duration_s=10_270, type="long")])
    assert kept.title == "added long 30.0 km 2:51:10 5:42 /km on 2026-11-22"
    assert [replace(record, id="") for record in kept.records] == [run(30, duration_s=10_270, type="long")]
    assert journal.next_undo() == kept.title
    assert journal.day(TODAY) == kept.records


def test_what_is_said_together_is_one_step_named_for_what_was_run(journal: Journal) -> None:
    kept = keep(journal, [look(soreness=3), run(5), Note(date=TODAY, text="x")], "mi", ("odd",))
    assert kept.title == "added run 3.1 mi on 2026-11-22 and 2 more"
    assert kept.warnings == ("odd",)
    journal.undo()
    assert journal.day(TODAY) == ()


def test_a_second_look_joins_the_first_of_its_day(journal: Journal) -> None:
    first = keep(journal, [look(sleep_h=7.0, fatigue=3)]).records[0]
    second = keep(journal, [look(fatigue=4, pains=())]).records[0]
    assert second.id == first.id
    assert look_of(journal) == look(id=first.id, sleep_h=7.0, fatigue=4, pains=())
    journal.undo()
    assert look_of(journal) == first


def test_looks_of_one_saying_join_each_other_and_other_days_stay_apart(journal: Journal) -> None:
    yesterday = TODAY - dt.timedelta(days=1)
    keep(journal, [look(fatigue=3), look(date=yesterday, fatigue=2), look(mood=4), look(date=yesterday, mood=5)])
    assert (look_of(journal).fatigue, look_of(journal).mood) == (3, 4)
    assert (look_of(journal, yesterday).fatigue, look_of(journal, yesterday).mood) == (2, 5)
    keep(journal, [look(stress=1), look(stress=2), look(soreness=0)])
    assert (look_of(journal).stress, look_of(journal).soreness, look_of(journal).fatigue) == (2, 0, 3)


def test_the_profile_is_no_entry(journal: Journal) -> None:
    kept = keep(journal, [Runner(age=40)])
    assert kept.title == "changed the profile"
    assert journal.runner().age == 40


PARTS: tuple[Part, ...] = ("quad", "calf", "hamstring", "glute", "hip", "foot", "shin", "itb")


def test_nothing_said_at_the_same_moment_gets_lost(tmp_path: Path) -> None:
    """Four programs join the same check-in; whatever one of them was told was stored is there."""
    path = tmp_path / "journal.db"
    for n in range(8):
        path.unlink(missing_ok=True)
        with Journal.open(path, clock_ms=lambda: 0, create=True) as opened:
            keep(opened, [look(fatigue=3), plan("easy")])
        together = Barrier(4)

        def say(parts: tuple[Part, ...], together: Barrier = together, nrs: int = n) -> None:
            with Journal.open(path, clock_ms=lambda: 0) as mine:
                together.wait()
                for part in parts:
                    keep(mine, [look(muscles=(Muscle(part=part, nrs=nrs),)), run()])

        with ThreadPoolExecutor(4) as programs:
            list(programs.map(say, (PARTS[:2], PARTS[2:4], PARTS[4:6], PARTS[6:])))
        with Journal.open(path, clock_ms=lambda: 0) as opened:
            found = look_of(opened)
            assert {(muscle.part, muscle.nrs) for muscle in found.muscles or ()} == {(part, n) for part in PARTS}
            assert found.fatigue == 3
            assert len([entry for entry in opened.day(TODAY) if isinstance(entry, Run)]) == 8
            assert plans_of(opened)[0].done_by


# -- joining


def knee(nrs: int, side: Any = "left") -> Pain:
    return Pain(site="knee", nrs=nrs, side=side)


def test_what_is_newly_said_holds_and_the_rest_stays() -> None:
    old = look(sleep_h=7.0, fatigue=2, illness=("fever",), pains=(knee(3), knee(1, "right")), notes="slept badly")
    new = look(fatigue=4, illness=(), pains=(knee(5),), notes="better by noon")
    assert join(old, new) == look(
        sleep_h=7.0, fatigue=4, illness=(), pains=(knee(5), knee(1, "right")), notes="slept badly\nbetter by noon"
    )


def test_no_pain_wipes_out_pains_and_not_asked_does_not() -> None:
    old = look(pains=(knee(3),), muscles=(Muscle(part="quad", nrs=3),))
    assert join(old, look(pains=())).pains == ()
    assert join(old, look()).pains == old.pains
    assert join(old, look(muscles=())).muscles == ()
    assert join(look(pains=()), look()).pains == ()
    assert join(look(pains=()), look(pains=(knee(2),))).pains == (knee(2),)
    assert join(look(), look()).pains is None


def test_as_usual_fills_in_only_what_was_not_told(journal: Journal) -> None:
    sore = (Muscle(part="quad", nrs=4, side="both"),)
    keep(journal, [look(fatigue=2, pains=(Pain(site="knee", nrs=3, side="left"),), muscles=sore, illness=("fever",))])
    reading = read_checkin("as usual sleep 7", TODAY)
    records, _ = records_of(reading.records, TODAY)
    (joined,) = keep(journal, records, assumed=reading.assumed).records
    assert isinstance(joined, Wellness)
    assert (joined.fatigue, joined.mood, joined.sleep_h, joined.illness) == (2, 4, 7, ("fever",))
    assert joined.pains == (Pain(site="knee", nrs=3, side="left"),)
    assert (joined.muscles, joined.soreness) == (sore, None)  # quads at 4 are not legs at 0


def test_what_is_said_beside_as_usual_still_holds(journal: Journal) -> None:
    keep(journal, [look(fatigue=2, mood=3)])
    reading = read_checkin("as usual but fatigue 4", TODAY)
    records, _ = records_of(reading.records, TODAY)
    (joined,) = keep(journal, records, assumed=reading.assumed).records
    assert isinstance(joined, Wellness)
    assert (joined.fatigue, joined.mood, joined.stress, joined.pains) == (4, 3, 4, ())


def test_others_with_a_name_are_spots_of_their_own() -> None:
    toe, ear = (Pain(site="other", nrs=2, name=name) for name in ("toe", "ear"))
    assert join(look(pains=(toe,)), look(pains=(ear,))).pains == (toe, ear)


@patient
@given(old=ANY_OF[Wellness], new=ANY_OF[Wellness])
def test_joining_forgets_nothing_that_was_answered(old: Wellness, new: Wellness) -> None:
    joined = join(old, new)
    assert joined.date == old.date
    for name in ("soreness", "fatigue", "sleep_h", "illness", "alerts", "painkiller_24h", "temp_c", "hrv_rmssd"):
        assert getattr(joined, name) == (getattr(old, name) if getattr(new, name) is None else getattr(new, name))
    assert (joined.pains is None) == (old.pains is None and new.pains is None)
    assert join(joined, look()) == joined


@patient
@given(said=ANY_OF[Wellness])
def test_saying_the_same_twice_changes_no_answer(said: Wellness) -> None:
    once = join(join(look(), replace(said, notes=None)), replace(said, notes=None))
    assert join(once, replace(said, notes=None)) == once


# -- ticking off


@pytest.mark.parametrize(
    ("planned", "done", "ticks"),
    [
        ("easy", run(), True),
        ("long", run(), True),
        ("race", run(), True),
        ("recovery", run(), True),
        ("recovery", Cross(date=TODAY, cross_kind="walk"), True),
        ("recovery", Cross(date=TODAY, cross_kind="bike"), False),
        ("walk", Cross(date=TODAY, cross_kind="walk"), True),
        ("walk", Cross(date=TODAY, cross_kind="swim"), False),
        ("walk", run(), False),
        ("cross", Cross(date=TODAY, cross_kind="swim"), True),
        ("cross", run(), False),
        ("rest", run(), False),
        ("rest", Cross(date=TODAY, cross_kind="walk"), False),
        ("easy", look(soreness=3), False),
        ("easy", Note(date=TODAY, text="x"), False),
        ("easy", run(date=TOMORROW), False),
    ],
)
def test_a_session_ticks_off_the_plan_that_it_fulfils(journal: Journal, planned: str, done: Entry, ticks: bool) -> None:
    keep(journal, [plan(planned)])
    (kept,) = keep(journal, [done]).records
    assert plans_of(journal)[0].done_by == (kept.id if ticks else None)


def test_a_plan_is_ticked_off_once_and_by_one_run(journal: Journal) -> None:
    keep(journal, [plan("easy")])
    first, second = keep(journal, [run(5), run(6)]).records
    assert plans_of(journal)[0].done_by == first.id
    keep(journal, [plan("long")])
    third = keep(journal, [run(7)]).records[0]
    assert [one.done_by for one in plans_of(journal) if one.type == "long"] == [third.id]
    assert second.id not in {one.done_by for one in plans_of(journal)}


def test_undoing_the_run_opens_the_plan_again(journal: Journal) -> None:
    keep(journal, [plan("easy")])
    kept = keep(journal, [run()])
    assert [type(record) for record in kept.records] == [Run]
    journal.undo()
    assert plans_of(journal)[0].done_by is None


def plan_of(journal: Journal, day: dt.date = TODAY) -> Plan:
    (found,) = plans_of(journal, day)
    return found


def test_deleting_the_run_opens_the_plan_again_in_the_same_step(journal: Journal) -> None:
    keep(journal, [Plan(date=TODAY, type="easy")])
    (done,) = keep(journal, [run()]).records
    assert isinstance(done, Run)
    assert plan_of(journal).done_by == done.id
    remove(journal, done)
    assert plan_of(journal).done_by is None
    journal.undo()
    assert plan_of(journal).done_by == done.id


def test_a_run_and_its_plan_are_deleted_together(journal: Journal) -> None:
    keep(journal, [Plan(date=TODAY, type="easy")])
    keep(journal, [run()])
    remove_all(journal, journal.day(TODAY))
    assert journal.day(TODAY) == ()
    journal.undo()
    assert plan_of(journal).done_by


def test_a_run_moved_to_another_day_ticks_off_that_day_s_plan(journal: Journal) -> None:
    keep(journal, [Plan(date=TODAY, type="easy"), Plan(date=TOMORROW, type="easy")])
    (done,) = keep(journal, [run()]).records
    assert isinstance(done, Run)
    edit(journal, [replace(done, date=TOMORROW)])
    assert (plan_of(journal).done_by, plan_of(journal, TOMORROW).done_by) == (None, done.id)
    journal.undo()
    assert (plan_of(journal).done_by, plan_of(journal, TOMORROW).done_by) == (done.id, None)


def test_a_ride_that_was_a_walk_no_longer_ticks_off_the_walk(journal: Journal) -> None:
    keep(journal, [Plan(date=TODAY, type="walk")])
    (done,) = keep(journal, [Cross(date=TODAY, cross_kind="walk")]).records
    assert isinstance(done, Cross)
    edit(journal, [replace(done, rpe=2)])
    assert plan_of(journal).done_by == done.id
    edit(journal, [replace(done, cross_kind="bike")])
    assert plan_of(journal).done_by is None


def test_a_plan_is_kept_and_told(journal: Journal) -> None:
    (kept,) = keep(journal, [plan("long", date=TOMORROW)]).records
    assert isinstance(kept, Plan)
    assert plans_of(journal, TOMORROW) == [kept]


# -- changing and removing


def test_an_entry_is_changed_and_what_was_said_beside_it_joins_the_day(journal: Journal) -> None:
    keep(journal, [run(5), look(fatigue=3)])
    before = next(entry for entry in journal.day(TODAY) if isinstance(entry, Run))
    kept = edit(journal, [replace(before, rpe=7), look(soreness=4)])
    assert kept.title == "changed run 5.0 km on 2026-11-22"
    assert journal.entry(before.id) == replace(before, rpe=7)
    assert (look_of(journal).fatigue, look_of(journal).soreness) == (3, 4)
    journal.undo()
    assert journal.entry(before.id) == before
    assert look_of(journal).soreness is None


def test_a_changed_check_in_takes_in_what_is_said_beside_it(journal: Journal) -> None:
    (kept,) = keep(journal, [look(fatigue=3)]).records
    assert isinstance(kept, Wellness)
    edit(journal, [replace(kept, fatigue=1), look(mood=2)])
    assert look_of(journal) == look(id=kept.id, fatigue=1, mood=2)


def test_an_entry_that_was_changed_elsewhere_is_not_written_over(journal: Journal) -> None:
    (before,) = keep(journal, [run(5)]).records
    assert isinstance(before, Run)
    rev = journal.rev_of(before.id)
    edit(journal, [replace(before, rpe=3)], rev=rev)
    with pytest.raises(JournalChanged, match="changed elsewhere"):
        edit(journal, [replace(before, rpe=9), look(soreness=4)], rev=rev)
    with pytest.raises(
        JournalChanged, match=f"The run of {typed_date(before.date, MONTH_FIRST)} was changed elsewhere"
    ):
        edit(journal, [replace(before, rpe=9)], MONTH_FIRST, rev)
    assert journal.day(TODAY) == (replace(before, rpe=3),)


def test_an_edit_that_says_nothing_new_is_no_step(journal: Journal) -> None:
    (kept,) = keep(journal, [run()]).records
    edit(journal, [kept])
    assert len(journal.steps()) == 1


def test_the_profile_is_changed_under_its_own_name(journal: Journal) -> None:
    runner = journal.set_runner(Runner(age=40))
    assert edit(journal, [replace(runner, age=41)]).title == "changed the profile"
    assert journal.runner().age == 41


def test_entries_are_removed_as_one_step(journal: Journal) -> None:
    kept: Any = keep(journal, [run(5), run(6), run(7)]).records
    assert remove(journal, kept[0]) == "deleted run 5.0 km on 2026-11-22"
    assert remove_all(journal, [*kept[1:], kept[1]]) == "deleted run 6.0 km on 2026-11-22 and 1 more"
    assert journal.day(TODAY) == ()
    journal.undo()
    assert journal.day(TODAY) == kept[1:]
    with pytest.raises(NoSuchEntry):
        remove(journal, kept[0])


def test_an_offer_takes_a_plan_s_place_as_one_step(journal: Journal) -> None:
    (plan,) = journal.add([Plan(date=TOMORROW, type="tempo", distance_m=10_000, notes="with Jo")])
    assert isinstance(plan, Plan)
    instead = replace(plan, type="recovery", distance_m=6_000)
    kept = take(journal, plan, instead)
    assert kept.title == "tempo 10 km became recovery run 6 km on Mon 23 Nov"
    assert (kept.records, journal.day(TOMORROW)) == ((instead,), (instead,))
    assert journal.undo() == kept.title
    assert journal.day(TOMORROW) == (plan,)


def test_an_offer_for_a_plan_that_has_changed_is_not_taken(journal: Journal) -> None:
    (plan,) = journal.add([Plan(date=TOMORROW, type="tempo", distance_m=10_000)])
    assert isinstance(plan, Plan)
    journal.change(replace(plan, distance_m=4_000))
    with pytest.raises(JournalChanged):
        take(journal, plan, replace(plan, type="recovery", distance_m=6_000))
    journal.remove([plan.id])
    with pytest.raises((JournalChanged, NoSuchEntry)):
        take(journal, plan, replace(plan, type="recovery"))


def test_what_is_told_about_oneself_is_one_step_and_leaves_the_rest(journal: Journal) -> None:
    before = journal.set_runner(Runner(age=40, hr_max=187), "told")
    journal.set_runner(Runner(age=40, hr_max=190), "told elsewhere meanwhile")
    kept = tell_about(journal, before, replace(before, age=None, watch_sites=("knee",)))
    assert kept.title == "about you: age, watched joints"
    assert journal.runner() == Runner(id=before.id, hr_max=190, watch_sites=("knee",))
    assert journal.undo() == kept.title
    assert journal.runner() == Runner(id=before.id, age=40, hr_max=190)


def test_nothing_new_about_oneself_is_no_step(journal: Journal) -> None:
    before = journal.set_runner(Runner(age=40), "told")
    assert tell_about(journal, before, before).title == ""
    assert journal.next_undo() == "told"


def test_each_part_of_the_profile_has_a_name_for_its_step() -> None:
    assert set(ABOUT_WORDS) == set(field_names(Runner)) - {"id"}


def test_what_is_taken_off_the_legs_map_leaves_every_check_in_of_the_day(journal: Journal) -> None:
    quad, hip = Muscle(part="quad", nrs=4, side="both"), Pain(site="hip", nrs=2)
    journal.write(added=[look(sleep_h=7, muscles=(quad,), pains=(knee(3), hip)), look(pains=(knee(3),))])
    kept = mark(
        journal, look(muscles=(Muscle(part="quad", nrs=1, side="left"),)), look(muscles=(quad,), pains=(knee(3),))
    )
    assert kept.title == f"left quad 1 on {TODAY}"
    looks = [entry for entry in journal.day(TODAY) if isinstance(entry, Wellness)]
    assert sorted((one.sleep_h or 0, one.pains) for one in looks) == [(0, ()), (7, (hip,))]
    assert [one.muscles for one in looks if one.muscles] == [(Muscle(part="quad", nrs=1, side="left"),)]
    journal.undo()
    assert {spot for entry in journal.day(TODAY) if isinstance(entry, Wellness) for spot in entry.pains or ()} == {
        knee(3),
        hip,
    }


def test_a_mark_that_only_takes_off_is_named_for_what_went(journal: Journal) -> None:
    journal.write(added=[look(sleep_h=7, pains=(knee(3),))])
    assert mark(journal, look(), look(pains=(knee(3),))).title == f"no longer left knee 3 on {TODAY}"
    assert (look_of(journal).pains, look_of(journal).sleep_h) == (None, 7)
    assert mark(journal, look(muscles=(), pains=()), look()).title == f"nothing hurts on {TODAY}"
    assert look_of(journal).pains == ()


MONDAY = dt.date(2026, 11, 16)
WEEK = dt.timedelta(weeks=1)


def test_a_week_of_plans_is_repeated_in_one_step(journal: Journal) -> None:
    keep(journal, [Plan(date=MONDAY, type="easy", distance_m=8000), Plan(date=TODAY, type="long")])
    keep(journal, [run(30)])  # ticks off the long run, which is planned anew all the same
    kept = repeat_week(journal, MONDAY)
    assert [(record.date, record.type, record.done_by) for record in kept.records if isinstance(record, Plan)] == [
        (MONDAY + WEEK, "easy", None), (TODAY + WEEK, "long", None),
    ]  # fmt: skip
    assert kept.title == "repeated the plans of the week of 2026-11-16 in that of 2026-11-23"
    journal.undo()
    assert plans_of(journal, TODAY + WEEK) == []


def test_what_is_planned_there_already_is_not_doubled(journal: Journal) -> None:
    keep(journal, [plan("easy"), plan("walk"), Plan(date=TODAY + WEEK, type="easy")])
    repeat_week(journal, MONDAY)
    assert [one.type for one in plans_of(journal, TODAY + WEEK)] == ["easy", "walk"]
    with pytest.raises(NoSuchEntry, match="planned for the week of 2026-11-23 already"):
        repeat_week(journal, MONDAY)


def test_a_week_without_plans_can_not_be_repeated(journal: Journal) -> None:
    with pytest.raises(NoSuchEntry, match="Nothing is planned"):
        repeat_week(journal, MONDAY)
