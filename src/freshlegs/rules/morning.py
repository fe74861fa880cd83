"""How a morning was, as the rules read it: every look at oneself of that date made one.

Several entries of a date (imported twice, or told in parts) unite so that their order cannot matter: lists are joined,
of a scale the worst value counts, and what any of them answered is answered. Pains are one a site, the worst; the book
knows no sides, so left and right of a site are one pain.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from freshlegs.models import Pain, Wellness
from freshlegs.models.ranges import Alert, PainFlag, Site, Symptom
from freshlegs.rules.legs import ONE_SIDED, read_legs
from freshlegs.rules.thresholds import THRESHOLDS

T = TypeVar("T", int, float)

BELOW: frozenset[Symptom] = frozenset({
    "fever", "chills", "muscle_aches", "chest_cough", "short_of_breath", "vomiting", "diarrhoea", "malaise",
    "swollen_glands",
})  # fmt: skip
"""Symptoms below the neck (6.2)."""

_FEVER_C = THRESHOLDS["IL1"]["temp_c"]


_UNTOLD: dict[str, object] = {
    "soreness": 0, "soreness_answered": False, "pains": (), "pains_answered": False, "fatigue": None,
    "sleep_quality": None, "stress": None, "mood": None, "sleep_h": None, "readiness": None, "resting_hr": None,
    "hrv_rmssd": None, "illness": None, "below": frozenset(), "alerts": frozenset(), "painkiller": False,
    "air_temp_c": None, "dew_point_c": None, "flags": frozenset(),
}  # fmt: skip
"""What the properties of a morning are of which nothing was told."""


class Morning:
    """One morning: all looks at oneself of its date, each answer worked out when a rule asks for it.

    `soreness` is that of both legs; one-sided soreness of 3 or more stands among `pains`. `pains` says what hurts,
    `pains_answered` whether the runner was asked about joints, tendons and bones.
    """

    def __init__(self, date: dt.date, looks: Sequence[Wellness] = ()) -> None:
        self.date = date
        self.looks = looks
        if not looks:
            # Most mornings of a journal are not told: their answers stand at once, so that no property is worked out.
            self.__dict__.update(_UNTOLD)

    @property
    def answered(self) -> bool:
        """Whether anything was told."""
        return bool(self.looks)

    @cached_property
    def _map(self) -> tuple[int, tuple[Pain, ...]]:
        return read_legs({muscle for look in self.looks for muscle in look.muscles or ()})

    @cached_property
    def soreness(self) -> int:
        """Soreness of both legs, NRS 0-10, 0 where nobody asked."""
        both = (look.soreness or 0 for look in self.looks if not _one_sided(look))
        return max(self._map[0], max(both, default=0))

    @cached_property
    def soreness_answered(self) -> bool:
        """Whether soreness was told, in a number or on the legs map."""
        return any(look.soreness is not None or look.muscles is not None for look in self.looks)

    @cached_property
    def pains(self) -> tuple[Pain, ...]:
        """What hurts, one pain a site, the worst site first."""
        return _by_site(self._told)

    @cached_property
    def _told(self) -> tuple[Pain, ...]:
        """Every pain as it was told, one-sided soreness among them, the worst first."""
        if not self.looks:
            return ()
        aside = [_aside(look) for look in self.looks if _one_sided(look)]
        told = [*(pain for look in self.looks for pain in look.pains or ()), *aside, *self._map[1]]
        return tuple(sorted(told, key=_weight, reverse=True))

    def told_with(self, pain: Pain, flag: PainFlag) -> Pain:
        """Give the spot at a pain's site that has the flag: left and right count as one site, but are not one knee."""
        return next((told for told in self._told if told.site == pain.site and flag in told.flags), pain)

    @cached_property
    def pains_answered(self) -> bool:
        """Whether pains were told, or that there are none."""
        return any(look.pains is not None for look in self.looks)

    @cached_property
    def fatigue(self) -> int | None:
        """McLean 1-5, 5 best."""
        return _worst(min, [look.fatigue for look in self.looks])

    @cached_property
    def sleep_quality(self) -> int | None:
        """McLean 1-5, 5 best."""
        return _worst(min, [look.sleep_quality for look in self.looks])

    @cached_property
    def stress(self) -> int | None:
        """McLean 1-5, 5 best."""
        return _worst(min, [look.stress for look in self.looks])

    @cached_property
    def mood(self) -> int | None:
        """McLean 1-5, 5 best."""
        return _worst(min, [look.mood for look in self.looks])

    @cached_property
    def sleep_h(self) -> float | None:
        """Hours of sleep."""
        return _worst(min, [look.sleep_h for look in self.looks])

    @cached_property
    def readiness(self) -> int | None:
        """Readiness 0-10, 10 best."""
        return _worst(min, [look.readiness for look in self.looks])

    @cached_property
    def resting_hr(self) -> int | None:
        """Resting heart rate in beats a minute."""
        return _worst(max, [look.resting_hr for look in self.looks])

    @cached_property
    def hrv_rmssd(self) -> float | None:
        """Heart rate variability (rMSSD) in ms."""
        return _worst(min, [look.hrv_rmssd for look in self.looks])

    @cached_property
    def illness(self) -> frozenset[Symptom] | None:
        """The symptoms told; None where nobody asked."""
        told = [look.illness for look in self.looks if look.illness is not None]
        return frozenset(symptom for symptoms in told for symptom in symptoms) if told else None

    @cached_property
    def below(self) -> frozenset[str]:
        """Fever and symptoms below the neck; a temperature of 38 degrees is a fever."""
        hot = any(look.temp_c is not None and look.temp_c >= _FEVER_C for look in self.looks)
        return (self.illness or frozenset()) & BELOW | (frozenset({"fever"}) if hot else frozenset())

    @cached_property
    def alerts(self) -> frozenset[Alert]:
        """Emergency signs."""
        return frozenset(alert for look in self.looks for alert in look.alerts or ())

    @cached_property
    def painkiller(self) -> bool:
        """Whether a painkiller was taken in the last 24 hours."""
        return any(look.painkiller_24h for look in self.looks)

    @cached_property
    def air_temp_c(self) -> float | None:
        """The forecast at run time, degrees Celsius."""
        return _worst(max, [look.air_temp_c for look in self.looks])

    @cached_property
    def dew_point_c(self) -> float | None:
        """The forecast dew point, degrees Celsius."""
        return _worst(max, [look.dew_point_c for look in self.looks])

    @cached_property
    def flags(self) -> frozenset[PainFlag]:
        """All flags of all pains."""
        return frozenset(flag for pain in self.pains for flag in pain.flags)

    def nrs_at(self, site: str | None) -> int | None:
        """Give the pain at a site: 0 where pains were answered and it is not listed, None where nobody asked."""
        listed = next((pain.nrs for pain in self.pains if pain.site == site), None)
        return 0 if listed is None and self.pains_answered else listed


def _one_sided(look: Wellness) -> bool:
    return bool(look.soreness_one_sided) and (look.soreness or 0) >= ONE_SIDED


def _aside(look: Wellness) -> Pain:
    """Give one-sided soreness as the pain that it is read as; a site that was not told is "other"."""
    return Pain(site=look.soreness_site or "other", nrs=look.soreness or 0)


def _by_site(pains: Iterable[Pain]) -> tuple[Pain, ...]:
    """Give one pain a site, the worst, with the flags of all, the worst site first."""
    worst: dict[Site, Pain] = {}
    flags: dict[Site, set[PainFlag]] = {}
    for pain in pains:
        flags.setdefault(pain.site, set()).update(pain.flags)
        known = worst.get(pain.site)
        if known is None or _weight(pain) > _weight(known):
            worst[pain.site] = pain
    whole = [
        Pain(site=site, nrs=pain.nrs, side=pain.side, name=pain.name, flags=tuple(sorted(flags[site])))
        for site, pain in worst.items()
    ]
    return tuple(sorted(whole, key=lambda pain: (-pain.nrs, pain.site)))


def _weight(pain: Pain) -> tuple[int, str, str]:
    return pain.nrs, pain.side or "", pain.name or ""


def _worst(choose: Callable[[list[T]], T], values: list[T | None]) -> T | None:
    told = [value for value in values if value is not None]
    return choose(told) if told else None
