"""Advice and weeks as JSON, in the fixed words of the contract; a week's sums in words."""

from __future__ import annotations

import datetime as dt
import json

from freshlegs.models import Runner
from freshlegs.rules.advice import VERDICTS, Advice, Dose, Reason
from freshlegs.rules.week import weeks_of
from freshlegs.telling.records import advice_record, month_record, plan_record, week_record
from freshlegs.telling.week import summary
from freshlegs.weeks import first_of_week
from told import Journal

DAY = dt.date(2026, 3, 9)


def test_an_advice_has_the_shape_of_the_contract() -> None:
    reason = Reason(
        rule="R1", ceiling=2, grade="C", fact="30.0 km yesterday (very long)", effect="at most a recovery run",
        text="t", source="s",
    )  # fmt: skip
    advice = Advice(
        day=DAY + dt.timedelta(days=1), verdict="recovery_run", dose=Dose(distance_km_max=6.0), reasons=(reason,),
        alternatives=("rest", "walk"), level="medium", score=0.6249, ask_for="pains",
    )  # fmt: skip
    assert advice_record(advice, DAY) == {
        "schema": "freshlegs.advice/1", "date": "2026-03-09", "for": "2026-03-10", "verdict": "recovery_run",
        "urgent": False, "test_run": False,
        "dose": {"distance_km_low": None, "distance_km_max": 6.0, "minutes_max": None, "rpe_max": None,
                 "hr_bpm_max": None, "pace_s_per_km_not_faster_than": None},
        "reasons": [{"rule": "R1", "ceiling": "recovery_run", "grade": "C", "fact": "30.0 km yesterday (very long)",
                     "effect": "at most a recovery run", "text": "t", "source": "s"}],
        "alternatives": ["rest", "walk"], "confidence": {"level": "medium", "score": 0.62}, "ask_for": "pains",
        "disclaimer": None,
    }  # fmt: skip
    assert VERDICTS[2] == "recovery_run"


def test_a_planned_week_has_the_shape_of_the_contract() -> None:
    journal = Journal().ran_every(2).means(-1, "long", 28)
    told = plan_record(journal.week, journal.today)
    assert told["schema"] == "freshlegs.week/1"
    assert [day["date"] for day in told["days"]][::6] == ["2026-06-15", "2026-06-21"]
    assert told["days"][1]["planned"] == "long 28.0 km"
    assert all(day["advice"]["date"] == "2026-06-15" for day in told["days"])
    assert json.loads(json.dumps(told)) == told


def test_a_week_is_told_day_by_day_in_si() -> None:
    journal = Journal().ran(1, 30.2, 171, rpe=6, type="long").ran(3, 8, 48, rpe=3, type="easy")
    monday = first_of_week(journal.day(1))
    this, before = weeks_of(journal.window, (monday, monday - dt.timedelta(days=7)), Runner(), journal.today)
    told = week_record(this)
    assert (told["schema"], told["monday"], told["distance_m"], told["runs"]) == (
        "freshlegs.week_sums/1", "2026-06-08", 38_200, 2,
    )  # fmt: skip
    assert [day["distance_m"] for day in told["days"]] == [0, 0, 0, 0, 8_000, 0, 30_200]
    assert told["unlogged_days"] == ["2026-06-13"]
    assert json.loads(json.dumps(told)) == told
    month = month_record(dt.date(2026, 6, 1), (before, this))
    assert (month["schema"], month["month"], month["weeks"][1]) == ("freshlegs.month/1", "2026-06", told)
    lines = summary(this, before)
    assert lines[0].startswith("38.2 km · 0.0 last wk")
    assert "3:39 h" in lines[1]
    assert lines[-1] == "1 of 7 days unlogged"
    assert summary(this, before, "mi")[0].startswith("23.7 mi · 0.0 last wk")
