"""plan, plan add, plan take, plan rm: what is meant for the days to come."""

from __future__ import annotations

import pytest

from shell import Shell


def test_a_session_is_planned_for_a_day_to_come(shell: Shell) -> None:
    told = shell("plan", "add", "sat 28k long -- with the club")
    assert told.out.startswith("planned: Sat 28 Nov 2026: plan:  long 28.0 km\n    with the club\n")
    assert told.err == f"A new journal was made: {shell.journal}\n"
    (plan,) = shell.records()
    assert plan | {"id": ""} == {
        "schema": "freshlegs.record/1", "kind": "plan", "id": "", "date": "2026-11-28", "type": "long",
        "distance_m": 28_000, "notes": "with the club",
    }  # fmt: skip
    assert shell("undo").out.startswith("Undone: added plan: long 28.0 km")


@pytest.mark.parametrize(
    ("words", "date", "kind"),
    [
        (["tue", "rest"], "2026-11-24", "rest"),
        (["tomorrow 40min walk"], "2026-11-23", "walk"),
        (["+3d 12k tempo rpe 7"], "2026-11-25", "tempo"),
        (["2027-03-14 42.2k race"], "2027-03-14", "race"),
        (["5k easy"], "2026-11-22", "easy"),
        (["--", "sun ride 1h"], None, None),
    ],
)
def test_days_ahead_are_said_as_runners_say_them(
    shell: Shell, words: list[str], date: str | None, kind: str | None
) -> None:
    if date is None:
        shell("plan", "add", *words, code=2)
        return
    told = shell("plan", "add", "--json", *words).json
    assert told["schema"] == "freshlegs.entries/1"
    assert [(record["date"], record["type"]) for record in told["records"]] == [(date, kind)]


def test_a_dry_run_plans_nothing(shell: Shell) -> None:
    assert shell("plan", "add", "--dry-run", "sat 28k long").out.startswith("understood: Sat 28 Nov 2026")
    assert not shell.journal.exists()


@pytest.mark.parametrize("words", ["", "sat", "nonsense", "28k long left knee 3"])
def test_a_plan_that_is_none_is_refused(shell: Shell, words: str) -> None:
    shell("plan", "add", words, code=2)
    assert not shell.journal.exists()


def test_the_next_seven_days_are_planned_and_advised(shell: Shell) -> None:
    shell("plan", "add", "sat 28k long")
    lines = shell("plan").out.splitlines()
    assert len(lines) == 7
    assert lines[0].startswith("Sun 22 Nov 2026  nothing planned: at most ")
    assert lines[6].startswith("Sat 28 Nov 2026  long 28.0 km [")
    days = shell("plan", "--from", "tomorrow", "--json").json["days"]
    assert [day["date"] for day in days][::6] == ["2026-11-23", "2026-11-29"]
    assert shell("plan", "--from=mon", "--json").json["days"] == days


def test_a_plan_is_forgotten_and_brought_back(shell: Shell) -> None:
    shell("plan", "add", "sat 28k long")
    shell("add", "5k")
    plan = shell.id_of("plan")
    told = shell("plan", "rm", plan[-6:])
    assert told.out == "deleted plan: long 28.0 km on 2026-11-28\n"
    assert [record["kind"] for record in shell.records()] == ["run"]
    assert "is no plan" in shell("plan", "rm", shell.id_of("run"), code=2).err
    assert shell("undo", "--json").json == {
        "schema": "freshlegs.change/1",
        "undone": "deleted plan: long 28.0 km on 2026-11-28",
    }
    assert shell.id_of("plan") == plan


@pytest.fixture
def sore(shell: Shell) -> Shell:
    """Give a runner of 10 km every other day who ran long yesterday."""
    for ago in range(3, 30, 2):
        shell("add", f"-{ago}d 10k 60min easy rpe 3", "-q")
    shell("add", "yesterday 18k 1:50:00 rpe 4 long", "-q")
    shell("check", "legs 0 no pain illness none", "-q")
    return shell


def test_the_advice_is_taken_in_the_place_of_a_plan(sore: Shell) -> None:
    sore("plan", "add", "today 10k 55min tempo rpe 7 -- with Jo", "-q")
    assert sore("plan").out.splitlines()[0].endswith(", up to 40 min; plan take: recovery run 3.5-6 km")
    before = sore.id_of("plan")
    assert sore("plan", "take", "today").out == "tempo 10 km 55 min became recovery run 6 km on Sun 22 Nov\n"
    (plan,) = [record for record in sore.records() if record["kind"] == "plan"]
    assert (plan["id"], plan["type"], plan["distance_m"], plan["notes"]) == (before, "recovery", 6000, "with Jo")
    assert {"duration_s", "rpe_target"}.isdisjoint(plan)
    assert sore("plan", "--json").json["days"][0]["mark"] == "ok"
    assert "Nothing to swap" in sore("plan", "take", "today", code=2).err
    assert sore("undo").out == "Undone: tempo 10 km 55 min became recovery run 6 km on Sun 22 Nov\n"
    assert sore("plan", "--json").json["days"][0]["mark"] == "swap"
    assert sore("redo", "-q").code == 0
    assert "recovery" in sore("plan").out.splitlines()[0]


def test_a_day_without_a_plan_or_too_far_ahead_has_nothing_to_swap(sore: Shell) -> None:
    for day in ("today", "tue", "2026-12-20", "yesterday"):
        assert "Nothing to swap" in sore("plan", "take", day, code=2).err


def test_a_race_is_given_up_only_in_so_many_words(sore: Shell) -> None:
    sore("check", "legs 6", "-q")
    sore("plan", "add", "today 10k race", "-q")
    assert "say --race" in sore("plan", "take", "today", code=2).err
    assert sore("plan", "take", "today", "--race", "--json").json == {
        "schema": "freshlegs.change/1",
        "done": "race 10 km became walk 45 min on Sun 22 Nov",
    }


def test_a_race_day_shows_no_cap(sore: Shell) -> None:
    sore("plan", "add", "wed 42.2k race", "-q")
    wednesday = sore("plan", "--json").json["days"][3]
    assert wednesday["mark"] == "note"
    assert wednesday["advice"]["dose"]["distance_km_max"] is None
    assert "km" not in sore("plan").out.splitlines()[3].partition(":")[2]
    assert sore("advise", "--on", "wed", "--json").json == wednesday["advice"]


def test_a_race_morning_has_one_answer_wherever_it_is_asked_for(sore: Shell) -> None:
    sore("plan", "add", "today 42.2k race", "-q")
    told = sore("plan", "--json").json["days"][0]["advice"]
    assert told["dose"]["distance_km_max"] is not None  # R1 after the long run holds
    sore("rm", next(one["id"] for one in sore.records() if one["date"] == "2026-11-21"), "-q")
    told = sore("plan", "--json").json["days"][0]["advice"]
    assert told["dose"]["distance_km_max"] is None
    assert "a race is not capped" in sore("advise").out
    assert "keep to" not in sore("today").out


def test_programs_are_given_the_book_s_own_function_on_a_race_morning_too(sore: Shell) -> None:
    sore("rm", next(one["id"] for one in sore.records() if one["date"] == "2026-11-21"), "-q")
    sore("plan", "add", "today 42.2k race", "-q")
    told = sore("advise", "--json").json
    assert told["dose"]["distance_km_max"] is not None
    assert told == sore("today", "--json").json["advice"]


def test_a_week_that_begins_later_has_the_plans_before_it_in_its_legs(shell: Shell) -> None:
    for ago in range(1, 40, 2):
        shell("add", f"-{ago}d 10k 60min easy rpe 3", "-q")
    for ahead in range(13):
        shell("plan", "add", f"+{ahead}d 8k easy", "-q")
    week, later = (shell("plan", "--from", day, "--json").json["days"] for day in ("today", "+6d"))
    assert later[0] == week[6]
    assert not any(reason["rule"] == "C1" for day in later for reason in day["advice"]["reasons"])
    assert shell("advise", "--on", "+6d", "--json").json == week[6]["advice"]


def test_no_week_begins_further_ahead_than_the_forecast_goes(sore: Shell) -> None:
    assert "No forecast further than a week ahead." in sore("plan", "--from", "+7d", code=2).err
    assert len(sore("plan", "--from", "+6d").out.splitlines()) == 7


def test_a_week_that_has_begun_is_told_as_its_mornings_knew_it(sore: Shell) -> None:
    sore("plan", "add", "today 10k tempo", "-q")
    days = sore("plan", "--from", "yesterday", "--json").json["days"]
    assert days[0]["advice"] == sore("advise", "--on", "yesterday", "--json").json
    assert days[1] == sore("plan", "--json").json["days"][0]
    lines = sore("plan", "--from", "yesterday").out.splitlines()
    assert ["plan take" in line for line in lines[:2]] == [False, True]


def test_only_what_can_be_taken_is_offered(sore: Shell) -> None:
    sore("check", "knee pain 6", "-q")
    for ahead in (6, 7):
        sore("plan", "add", f"+{ahead}d 60k long", "-q")
    lines = sore("plan", "--from", "+6d").out.splitlines()
    assert "plan take" in lines[0]
    assert "[trim]" in lines[1] or "[swap]" in lines[1]
    assert "plan take" not in lines[1]


def test_a_week_is_planned_once_more(shell: Shell) -> None:
    shell("plan", "add", "today 10k easy", "-q")
    told = shell("plan", "repeat")
    assert "repeated the plans of the week of 2026-11-16 in that of 2026-11-23" in told.out
    assert [record["date"] for record in shell.records()] == ["2026-11-22", "2026-11-29"]
    assert "already" in shell("plan", "repeat", code=2).err
    shell("plan", "repeat", "2026-11-22", "--weeks", "3")
    assert shell.records()[-1]["date"] == "2026-12-13"
