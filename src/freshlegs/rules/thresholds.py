"""The rule book's numbers, in one table keyed by rule id, with their unit in their name.

Whole numbers only, so that a line is met exactly or not at all: shares are percents, distances metres, half runs a week
stand for 3.5. `BANDS` holds the steps from "at least this much" to a ceiling (0 rest .. 4 train as planned).
Source: rule book, sections 4 to 7.
"""

from __future__ import annotations

GPS_SLACK_M = 50
"""">= x km" means >= x - 0.05 km wherever x is a fixed distance (4.3)."""

THRESHOLDS: dict[str, dict[str, int]] = {
    "hard": {"descent_m": 500, "rpe": 7, "rpe_of_a_session": 5, "heart_percent": 88},
    "long": {"minutes": 90, "distance_m": 25_000, "usual_percent": 150, "least_m": 8_000, "unknown_m": 15_000,
             "called_long_m": 8_000, "called_long_minutes": 60, "usual_days": 28, "usual_runs": 3},
    "classes": {"marathon_m": 42_000, "marathon_minutes": 240, "half_m": 21_000, "very_long_m": 30_000,
                "very_long_minutes": 150, "big_race_m": 10_000, "moderate_rpe": 5, "moderate_minutes": 75},
    "baseline": {"usual_days": 29, "usual_runs": 3, "last_runs": 8, "longest_days": 31, "default_m": 5_000,
                 "default_runs_a_week": 4},
    "gaps": {"own_pace_days": 90, "own_pace_runs": 3, "cross_minutes": 30, "cross_rpe": 3},
    "load": {"fitness_days": 42, "fatigue_days": 7, "first_days": 14, "least_fitness": 20, "monotony_most": 10},
    "RF2": {"run_days": 3, "during": 3},
    "RF4": {"rest_days": 1, "days": 2},
    "RF5": {"emergency_days": 14, "bone_days": 14, "joint_days": 2},
    "IL1": {"temp_c": 38},
    "IL2": {"unknown_days": 7, "unknown_minutes": 20},
    "IL3": {"minutes": 40, "rpe": 3, "heart_percent": 75},
    "P0": {"class": 3},
    "P3": {"rise": 1, "rest_rise": 2, "rest_nrs": 3},
    "P4": {"days": 2, "very_painful": 6, "painful": 3, "usual_percent": 75},
    "P5": {"days": 14, "test_least_m": 4_000, "test_m": 5_000},
    "P6": {"nrs": 3, "mornings": 10, "of_them": 5},
    "P7": {"points": 2, "most": 10},
    "P8": {"after": 4, "closed_days": 2, "days": 3},
    "M2": {"soreness": 3, "mornings": 5},
    "W1": {"fatigue": 2, "very_tired": 1, "sleep_h": 6, "sleep_quality": 2, "stress": 2, "mood": 2, "readiness": 3,
           "heart_days": 28, "heart_values": 7, "heart_bpm": 5, "heart_sd_percent": 150,
           "nights": 14, "nights_known": 7, "nights_h": 7,
           "hrv_days": 6, "hrv_values": 3, "hrv_base_first": 34, "hrv_base_last": 7, "hrv_base_values": 14,
           "hrv_sd_percent": 50},
    "L1": {"percent": 110, "middle_percent": 130, "great_percent": 200},
    "L2": {"days": 3, "distance_m": 5_000, "before_days": 30, "before_runs": 4},
    "L3": {"journal_days": 28, "week_percent": 130, "third_m": 10_000, "form_on": -30, "form_off": -25},
    "L4": {"days": 8, "again_days": 7, "monotony": 2, "load": 1_000, "usual_percent": 60},
    "L5": {"days": 7, "hard_days": 3},
    "L6": {"class": 3},
    "C1": {"days_off": 6, "long_days_off": 28, "most_days_off": 84, "before_days": 28, "before_runs": 3,
           "last_runs": 8, "least_m": 2_000},
    "N1": {"runs": 3, "days": 7, "minutes": 30, "least_m": 3_000, "unknown_m": 5_000},
    "R": {"days": 22},
    "R3": {"no_run_minutes": 30, "recovery_minutes": 30, "recovery_m": 5_000, "easy_minutes": 60, "late_rpe": 7},
    "R4": {"class": 3, "journal_days": 21, "days": 28, "half_runs_a_week": 7},
    "R5": {"class": 3, "days": 90, "runs": 5, "worse": 3},
    "A1": {"age": 50, "class": 4, "from_day": 2},
    "H1": {"sum_f": 180, "air_c": 35},
    "confidence": {"days": 28, "runs": 8, "week_days": 7, "lately_days": 3, "high_percent": 75, "medium_percent": 45},
    "dose": {"recovery_most_m": 8_000, "recovery_least_m": 3_000, "recovery_percent": 60, "longest_percent": 110,
             "low_percent": 60, "low_least_m": 2_000, "recovery_heart_percent": 75, "easy_heart_percent": 79},
    "pace": {"race_days": 183, "recovery_vdot_percent": 65, "easy_vdot_percent": 74, "threshold_percent": 88,
             "own_days": 42, "own_runs": 3, "own_rpe": 4, "own_recovery_percent": 108, "own_easy_percent": 97},
    "plan": {"slack_m": 50},
}  # fmt: skip

BANDS: dict[str, tuple[tuple[int, int], ...]] = {
    "P1": ((6, 0), (3, 1), (1, 3)),
    "P2": ((6, 0), (3, 2), (1, 3)),
    "M1": ((8, 0), (6, 1), (4, 2), (3, 3)),
    "W1": ((4, 2), (2, 3), (1, 4)),
}
"""At least this much -> this ceiling, the first that fits."""

DAYS_AFTER: dict[str, dict[int, int]] = {
    "3": {1: 2},
    "4": {1: 2, 2: 3},
    "5": {1: 1, 2: 2, 3: 3, 4: 3},
    "6": {1: 1, 2: 1, 3: 1, 4: 2}
    | dict.fromkeys(range(5, 8), 2)
    | dict.fromkeys(range(8, 15), 3)
    | dict.fromkeys(range(15, 22), 4),
}
"""The ceiling k days after a day of that class (6.8); a day that is not named is free."""

AFTER_FEVER: tuple[tuple[int, int, int, int], ...] = ((1, 1, 1, 20), (2, 3, 2, 30), (4, 7, 3, 45))
"""IL2: first and last day since the last fever, the ceiling, the minutes."""

AFTER_A_JUMP: tuple[tuple[int, dict[int, int]], ...] = ((200, {1: 1, 2: 2, 3: 3}), (130, {1: 2, 2: 3}), (110, {1: 2}))
"""L2: more than this percent of the month's longest -> the ceiling k days after."""

HEAT: tuple[tuple[int, float], ...] = (
    (100, 0.0), (110, 0.5), (120, 1.0), (130, 2.0), (140, 3.0), (150, 4.5), (160, 6.0), (170, 8.0),
)  # fmt: skip
"""Temperature plus dew point in degrees Fahrenheit, up to this -> percent slower (6.9)."""

HOTTEST_PERCENT = 10.0


def at_least(km_m: int) -> int:
    """Give the metres at which a run counts as that long, GPS slack taken off."""
    return km_m - GPS_SLACK_M


def band(rule: str, value: int) -> int | None:
    """Give the ceiling that a value meets in a rule's bands, or None below all of them."""
    return next((ceiling for least, ceiling in BANDS[rule] if value >= least), None)
