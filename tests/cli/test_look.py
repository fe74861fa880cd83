"""today, week, month, show: what the screens show, as text."""

from __future__ import annotations

import pytest

from shell import Shell

RUN = "yesterday 30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25"
BOXES = "█▏▎▍▌▋▊▉┌┐└┘│─·●▲○★□×"


@pytest.fixture
def logged(shell: Shell) -> Shell:
    """A shell with a week behind it."""
    lines = [
        "-6d 8k 48min easy rpe 3 #club", "-5d 12k 58min intervals rpe 8 @pegasus", "-4d rest", "-3d 6k 40min recovery",
        "-2d ride 25k 1h05", RUN, "left knee 3, quads 4",
    ]  # fmt: skip
    shell("add", "-", "-q", stdin="\n".join(lines))
    shell("plan", "add", "tomorrow 8k easy", "-q")
    return shell


def test_on_an_empty_journal_today_says_how_to_begin(shell: Shell) -> None:
    told = shell("today")
    assert 'Begin with: freshlegs add "yesterday 8k 50min rpe 4"' in told.out
    shell("add", "yesterday 8k 50min rpe 4")
    assert "Begin with" not in shell("today").out
    shell.today = "2026-12-24"
    assert "Nothing logged yet." in shell("today").out
    assert "Begin with" not in shell("today").out


def test_today_tells_what_was_logged_and_what_to_do(logged: Shell) -> None:
    told = logged("today").out
    assert told.startswith("Sun 22 Nov 2026, week 47\n  check-in\n    quad 4 · left knee 3\n")
    assert "Yesterday\n  long  30.0 km  2:51:10  5:42 /km\n    RPE 6\n    heavy from 25\n" in told
    assert "Cross-train" in told
    assert "why  P1" in told


def test_today_as_json(logged: Shell) -> None:
    told = logged("today", "--json").json
    assert list(told) == ["schema", "date", "entries", "advice"]
    assert told["schema"] == "freshlegs.today/1"
    assert [entry["kind"] for entry in told["entries"]] == ["wellness"]
    assert told["advice"] == logged("advise", "--json").json


def test_a_plan_that_was_done_is_told_by_what_was_done(logged: Shell) -> None:
    logged.today = "2026-11-23"
    assert "plan:  easy 8.0 km" in logged("today").out
    logged("add", "8k 50min easy")
    assert "plan:" not in logged("today").out


def test_a_week_at_a_glance(logged: Shell) -> None:
    lines = logged("week").out.splitlines()
    assert lines[0] == "Week 47, Mon 16 Nov to Sun 22 Nov 2026"
    assert lines[1].split() == ["day", "km", "time", "pace", "done", "RPE", "load", "sore", "pain"]
    assert [line[:3] for line in lines[2:9]] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert lines[7].split()[:8] == ["Sat", "21", "30.0", "2:51:10", "5:42", "long", "6", "1027"]
    assert lines[7].count("█") == max(line.count("█") for line in lines) > 5
    assert next(line for line in lines if line.startswith("week 47")).split()[2:4] == ["56.0", "6:22"]
    told = logged("week", "--json").json
    assert (told["schema"], told["monday"], told["distance_m"]) == ("freshlegs.week_sums/2", "2026-11-16", 56_000)
    assert [day["kind"] for day in told["days"]] == ["easy", "hard", "rest", "recovery", "cross", "long", "none"]


@pytest.mark.parametrize("date", ["2026-11-18", "yesterday", "-3d"])
def test_another_week_by_any_of_its_days(logged: Shell, date: str) -> None:
    assert logged("week", date, "--json").json["monday"] == "2026-11-16"
    assert logged("week", "2026-11-23", "--json").json["distance_m"] == 0
    told = logged("week", "tomorrow").out
    assert told.startswith(
        "Week 48, Mon 23 Nov to Sun 29 Nov 2026\nNothing logged.\nPlanned\nMon 23 Nov: easy run 8 km -> "
    )


def test_a_month_as_a_calendar(logged: Shell) -> None:
    lines = logged("month").out.splitlines()
    assert lines[0] == "Nov 2026"
    assert lines[1].split() == ["wk", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "km"]
    week = next(line for line in lines if line.startswith("47 "))
    assert week == "47  16○  17▲  18·  19~  20+  21●'>22 '  56.0"
    assert "23□" in next(line for line in lines if line.startswith("48 "))
    assert lines[-1].startswith("● long  ▲ hard  ○ easy  ~ recovery  + cross  · rest  ' sore  □ planned")
    assert logged("month", "2026-11").out == logged("month").out
    assert {len(line) for line in lines[1:-1]} == {len(lines[1])}


def test_a_month_in_plain_words_and_as_json(logged: Shell) -> None:
    plain = logged("month", "--plain").out.splitlines()
    assert "Sat 21 Nov 2026: long, 30.0 km, RPE 6, sore 3" in plain
    assert "Mon 23 Nov 2026: easy planned" in plain
    assert "Week 47: 56.0 km" in plain
    told = logged("month", "--json").json
    assert (told["schema"], told["month"]) == ("freshlegs.month/1", "2026-11")
    assert [week["monday"] for week in told["weeks"]][::5] == ["2026-10-26", "2026-11-30"]
    week = logged("week", "--json").json
    assert {name: week[name] for name in ("monday", "load", "unlogged_days", "relaxed_m")}.items() <= told["weeks"][
        3
    ].items()
    assert told["weeks"][3]["schema"] == "freshlegs.week_sums/1"
    assert logged("month", "2027-02", "--json").json["weeks"][-1]["monday"] == "2027-02-22"


def test_one_entry_is_shown_whole_by_a_piece_of_its_id(logged: Shell) -> None:
    record = next(record for record in logged.records() if record.get("type") == "long")
    for part in (record["id"], record["id"][-6:]):
        assert logged("show", part, "--json").json == record
    told = logged("show", record["id"]).out
    assert told.startswith("Sat 21 Nov 2026\n  long  30.0 km")
    assert told.endswith(f"  id {record['id']}\n")


def test_an_id_that_is_none_or_several_is_refused(logged: Shell) -> None:
    assert "No entry has an id" in logged("show", "zzz", code=2).err
    assert "entries have an id" in logged("show", logged.records()[0]["id"][:4], code=2).err
    assert "No entry has an id" in logged("show", "", code=2).err


def test_what_a_watch_told_is_shown_whole(shell: Shell) -> None:
    run = (
        '{"kind": "run", "date": "2026-11-21", "start": "2026-11-21T07:30:00+01:00", "distance_km": 10,'
        ' "duration_min": 50, "moving_s": 2900, "max_hr": 171, "avg_hr": 148, "ascent_m": 80, "legs_before": "worse",'
        ' "pain_during": 2, "altered_gait": false, "source": "watch.fit",'
        ' "laps": [{"distance_km": 1, "duration_s": 300, "avg_hr": 140}, {}]}'
    )
    shell("import", "-", stdin=run)
    told = shell("show", shell.id_of("run")).out
    for words in (
        "07:30 · 148/171 bpm · +80 m", "pain during 2", "no limp", "moving 48:20",
        "legs before: worse", "lap 1: 1.00 km · 5:00 · 140 bpm", "lap 2: nothing told", "from watch.fit",
    ):  # fmt: skip
        assert words in told, words


def test_plain_output_is_one_fact_a_line_and_no_boxes(logged: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    for command in ("today", "week", "month", "log", "advise", "plan", "changes", "profile"):
        told = logged(command, "--plain").out
        assert not set(told) & set(BOXES), command
        assert "\x1b" not in told
    assert "    quad 4\n    left knee 3\n" in logged("today", "--plain").out
    assert "week 47, km: 56.0\n" in logged("week", "--plain").out


def test_who_wants_plain_signs_gets_them(logged: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRESHLEGS_ASCII", "1")
    for command in ("today", "week", "month", "plan"):
        assert logged(command).out.isascii(), command
    assert "21@'" in logged("month").out


def test_today_counts_down_to_the_next_race(shell: Shell) -> None:
    shell("plan", "add", "2026-12-15 42.2k race", "-q")
    shell("plan", "add", "2026-12-24 10k race", "-q")
    assert shell("today").out.splitlines()[1] == "race 42.2 km in 23 days"
    shell.today = "2026-12-16"
    assert "race 10.0 km in 8 days" in shell("today").out
