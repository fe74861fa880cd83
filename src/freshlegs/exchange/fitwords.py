"""FIT's numbers for kinds of files, sports and makers, in words. Source: the FIT protocol's public profile."""

from __future__ import annotations

from freshlegs.language import markc

FILE_TYPES = {
    1: markc("kind of FIT file", "a device"),
    2: markc("kind of FIT file", "settings"),
    3: markc("kind of FIT file", "a sport's settings"),
    5: markc("kind of FIT file", "a workout"),
    6: markc("kind of FIT file", "a course"),
    7: markc("kind of FIT file", "schedules"),
    9: markc("kind of FIT file", "weights"),
    10: markc("kind of FIT file", "totals"),
    11: markc("kind of FIT file", "goals"),
    14: markc("kind of FIT file", "blood pressure"),
    15: markc("kind of FIT file", "a day's watching"),
    20: markc("kind of FIT file", "a summary"),
    28: markc("kind of FIT file", "days' watching"),
    32: markc("kind of FIT file", "a day's watching"),
    34: markc("kind of FIT file", "a segment"),
    35: markc("kind of FIT file", "segments"),
    40: markc("kind of FIT file", "an app's settings"),
    44: markc("kind of FIT file", "metrics"),
    49: markc("kind of FIT file", "sleep"),
}
ANOTHER = markc("kind of FIT file", "another kind")

SPORTS = {
    0: "generic", 1: "running", 2: "cycling", 3: "transition", 4: "fitness equipment", 5: "swimming", 6: "basketball",
    7: "soccer", 8: "tennis", 9: "american football", 10: "training", 11: "walking", 12: "cross country skiing",
    13: "alpine skiing", 14: "snowboarding", 15: "rowing", 16: "mountaineering", 17: "hiking", 18: "multisport",
    19: "paddling", 20: "flying", 21: "e biking", 22: "motorcycling", 24: "driving", 25: "golf", 27: "horseback riding",
    28: "hunting", 29: "fishing", 30: "inline skating", 31: "rock climbing", 32: "sailing", 33: "ice skating",
    35: "snowshoeing", 37: "stand up paddleboarding", 38: "surfing", 41: "kayaking", 43: "windsurf", 44: "kitesurf",
    47: "boxing", 48: "floor climbing", 53: "diving", 62: "hiit", 64: "racquetball", 65: "wheelchair",
    66: "wheelchair", 67: "meditation", 71: "jogging", 75: "volleyball", 80: "soccer", 82: "pickleball", 83: "dance",
    84: "jump rope",
}  # fmt: skip

SUB_SPORTS = {
    0: "generic", 1: "treadmill", 2: "street", 3: "trail", 4: "track", 5: "spin", 6: "indoor cycling", 7: "road",
    8: "mountain", 9: "downhill", 11: "cyclocross", 14: "indoor rowing", 15: "elliptical", 16: "stair climbing",
    17: "lap swimming", 18: "open water", 19: "flexibility training", 20: "strength training", 26: "cardio training",
    27: "indoor walking", 28: "e bike fitness", 29: "bmx", 30: "casual walking", 31: "speed walking", 43: "yoga",
    44: "pilates", 45: "indoor running", 46: "gravel cycling", 47: "e bike mountain", 58: "virtual activity",
    59: "obstacle", 62: "breathwork", 67: "ultra", 70: "hiit",
}  # fmt: skip

MAKERS = {
    1: "garmin", 13: "dynastream", 15: "dynastream", 23: "suunto", 32: "wahoo", 38: "osynce", 40: "concept2",
    41: "strava", 70: "sigma", 71: "tomtom", 72: "peaksware", 76: "moxy", 86: "ember", 89: "tacx", 95: "stryd",
    123: "polar", 255: "development", 258: "lezyne", 260: "zwift", 265: "strava", 267: "bryton", 281: "magene",
    289: "hammerhead", 294: "coros", 310: "hmd", 311: "tanita", 325: "polar",
}  # fmt: skip
