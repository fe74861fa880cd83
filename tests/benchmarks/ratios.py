"""Ratios of medians, measured in one interleaved run on one machine: the only figures that travel."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """What was timed: the median in milliseconds, and the middle half."""

    name: str
    median_ms: float
    low_ms: float
    high_ms: float


def measured(things: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Measured]:
    """Time each thing once a round, in turn, so that a busy moment of the machine falls on all alike."""
    times: dict[str, list[float]] = {name: [] for name in things}
    for do in things.values():
        do()  # what only the first one pays
    for _ in range(rounds):
        for name, do in things.items():
            gc.collect()
            begun = time.perf_counter()
            do()
            times[name].append((time.perf_counter() - begun) * 1000)
    return {name: _summed(name, told) for name, told in times.items()}


def _summed(name: str, told: list[float]) -> Measured:
    low, median, high = statistics.quantiles(told, n=4)
    return Measured(name, median, low, high)


def told(found: Mapping[str, Measured], against: str, budget: float) -> bool:
    """Print each beside the one that it is measured against; tell whether all keep within the budget."""
    base = found[against].median_ms
    for one in found.values():
        ratio = one.median_ms / base
        print(f"{one.name:<44} {one.median_ms:8.2f} ms ({one.low_ms:.2f}-{one.high_ms:.2f})  x {ratio:.2f}")
    worst = max(one.median_ms for one in found.values()) / base
    print(f"worst ratio {worst:.2f}, budget {budget}: {'kept' if worst <= budget else 'BROKEN'}\n")
    return worst <= budget
