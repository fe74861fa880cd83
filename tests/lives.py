"""Lives of runners, drawn from a number: journals with habits, gaps, pains and missing answers, and their runners."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import Any, get_args

from hypothesis import strategies as st

from freshlegs.models import Cross, Pain, Plan, Race, Run, Runner, UsualPain, Wellness, Window
from freshlegs.models import ranges as said

TODAY = dt.date(2026, 6, 15)
DAY = dt.timedelta(days=1)

SITES: tuple[Any, ...] = get_args(said.Site)
FLAGS: tuple[Any, ...] = get_args(said.PainFlag)
SYMPTOMS: tuple[Any, ...] = get_args(said.Symptom)
ALERTS: tuple[Any, ...] = get_args(said.Alert)
TYPES: tuple[Any, ...] = get_args(said.RunType)
PLANS: tuple[Any, ...] = get_args(said.PlanType)
DAYS_BACK = (2, 6, 12, 30, 70)


def at(ago: int) -> dt.date:
    return TODAY - ago * DAY


class Life:
    """A life drawn from a seed: what happened to a runner, day by day. One number draws fast, and prints short."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.chance = random.Random(seed)  # noqa: S311 a generator of examples
        self.pain, self.told, self.ill = (self.one(0.0, 0.05, 0.4), self.one(0.1, 0.5, 1.0), self.one(0.0, 0.03, 0.2))
        self.sore_spot = self.one(*SITES)

    def one(self, *choices: Any) -> Any:
        return self.chance.choice(choices)

    def maybe(self, share: float) -> bool:
        return self.chance.random() < share

    def some(self, *choices: Any, share: float | None = None) -> Any:
        """Give one of them, or None where it was not told."""
        return self.one(*choices) if self.maybe(self.told if share is None else share) else None

    def low(self) -> int:
        return int(self.one(0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 8))

    def run(self, ago: int) -> Run:
        distance_m = self.one(3000, 5000, 6000, 7950, 8000, 10_000, 12_000, 15_000, 25_000, 29_950, 42_195)
        hurts = self.maybe(self.pain)
        pace = self.some(300, 345, 360, 420)
        return Run(
            date=at(ago),
            distance_m=distance_m,
            duration_s=pace and distance_m * pace // 1000,
            rpe=self.some(2, 3, 3, 3, 4, 5, 6, 7, 8),
            type=self.some(*TYPES),
            avg_hr=self.some(*range(110, 190), share=0.3),
            altered_gait=self.some(True, share=0.03),
            pain_site=self.one(*SITES, "muscle", self.sore_spot) if hurts else None,
            pain_before=self.some(0, 1, 2, 3) if hurts else None,
            pain_during=self.some(*range(8)) if hurts else None,
            pain_after=self.some(*range(6)) if hurts else None,
            pain_trend=self.some(*get_args(said.PainTrend)) if hurts else None,
            legs_after=self.some("better", "same", "worse"),
        )

    def pains(self) -> tuple[Pain, ...]:
        sites = self.chance.sample(SITES, self.one(0, 1, 2)) if self.maybe(0.1 + self.pain) else []
        sites += [self.sore_spot] if self.maybe(self.pain) and self.sore_spot not in sites else []
        flags = (self.one(*FLAGS),) if self.maybe(self.pain / 5) else ()
        return tuple(Pain(site=site, nrs=self.low(), flags=flags) for site in sites)

    def morning(self, ago: int) -> Wellness:
        symptoms = tuple(self.chance.sample(SYMPTOMS, self.one(1, 2))) if self.maybe(self.ill) else ()
        return Wellness(
            date=at(ago),
            soreness=self.low() if self.maybe(self.told) else None,
            soreness_one_sided=self.some(True, share=0.05),
            soreness_site=self.some(*SITES, share=0.1),
            pains=self.pains() if self.maybe(self.told) else None,
            fatigue=self.some(1, 2, 3, 4, 4, 5),
            sleep_quality=self.some(1, 2, 3, 4, 4, 5),
            stress=self.some(1, 2, 3, 4, 4, 5),
            mood=self.some(1, 2, 3, 4, 4, 5),
            sleep_h=self.some(5.0, 5.9, 6.0, 6.5, 7.0, 8.0, 8.0),
            readiness=self.some(*range(11), share=0.3),
            resting_hr=self.some(*range(45, 60)),
            hrv_rmssd=self.some(30.0, 45.0, 50.0, 55.0, 60.0),
            illness=self.some(symptoms),
            temp_c=self.some(37.5, 38.0, 39.0, share=self.ill / 3),
            alerts=self.some(*((alert,) for alert in ALERTS), share=self.ill / 10),
            painkiller_24h=self.some(True, share=0.1),
            air_temp_c=self.some(10.0, 25.0, 36.0, share=0.1),
            dew_point_c=self.some(5.0, 20.0, 28.0, share=0.1),
        )

    def runner(self) -> Runner:
        return Runner(
            age=self.some(30, 49, 50, 65, share=0.5),
            hr_max=self.some(*range(170, 200), share=0.5),
            race=self.some(Race(distance_m=10_000, time_s=3000), share=0.3),
            watch_sites=(self.sore_spot,) if self.maybe(0.3) else (),
            usual_pain=(UsualPain(site=self.one(self.sore_spot, *SITES), nrs=1),) if self.maybe(0.3) else (),
            cleared_date=self.some(*map(at, range(16)), share=0.2),
            declared_weekly_m=self.some(30_000, share=0.2),
        )

    def window(self) -> Window:
        """Give a journal of up to ten weeks: a habit, exceptions, a gap, and mornings, some of them told."""
        span, often, mornings = self.one(*DAYS_BACK), self.one(0.2, 0.5, 0.8, 1.0), self.one(0.0, 0.3, 1.0)
        usual_m = self.one(5000, 8000, 10_000, 14_000)
        habit = Run(date=TODAY, distance_m=usual_m, rpe=3, duration_s=usual_m * 36 // 100, type="easy")
        ran = [
            self.run(ago) if self.maybe(0.15) else replace(habit, date=at(ago))
            for ago in range(3, span + 1)
            if self.maybe(often)
        ]
        ran += [self.run(ago) for ago in (1, 2) for _ in range(self.one(0, 1, 1, 1, 2))]
        if self.maybe(0.25):
            gap = range(self.one(1, 2, 5, 20), self.one(9, 20, 40, 60))
            ran = [run for run in ran if (TODAY - run.date).days not in gap]
        ran += [self.run(0)] if self.maybe(0.1) else []
        looks = [self.morning(ago) for ago in range(1, min(span, 16) + 1) if self.maybe(mornings)]
        looks += [Wellness(date=at(ago), resting_hr=50, sleep_h=7.5, hrv_rmssd=52.0) for ago in range(17, span + 1)]
        looks += [self.morning(0)] if self.maybe(0.8) else []
        crosses = [Cross(date=at(ago), cross_kind="bike") for ago in range(1, span + 1) if self.maybe(0.1)]
        plans = [Plan(date=at(-ahead), type=self.one(*PLANS), distance_m=12_000) for ahead in range(3)]
        logged: list[Run | Wellness | Cross] = [*ran, *looks, *crosses]
        first = min((entry.date for entry in logged), default=None)
        return Window(
            since=first or TODAY,
            until=TODAY,
            first_day=first,
            runs=tuple(ran),
            crosses=tuple(crosses),
            mornings=tuple(looks),
            plans=tuple(plans),
        )


SEEDS = st.integers(0, 2**63)
journals = SEEDS.map(lambda seed: Life(seed).window())
runners = SEEDS.map(lambda seed: Life(seed).runner())
sites = st.sampled_from(SITES)
