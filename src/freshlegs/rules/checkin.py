"""Whether a runner has said how they are this morning: what a watch measured overnight is no answer to that."""

from __future__ import annotations

from collections.abc import Iterable

from freshlegs.models import Wellness

SAID = ("soreness", "muscles", "pains", "fatigue", "sleep_quality", "stress", "mood", "illness", "alerts")
"""What only a runner can tell, typed here or in the program that an import comes from."""


def is_told(looks: Iterable[Wellness]) -> bool:
    """Tell whether one of a day's looks at oneself was typed here, or says what no device can know."""
    return any(look.source is None or any(getattr(look, name) is not None for name in SAID) for look in looks)
