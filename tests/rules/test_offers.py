"""No reason offers what the verdict forbids, or more than the dose (rule book, 5 and 6; texts.py).

A sentence that names running must be one that forbids it, tells of a run that was, or speaks of another day.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from freshlegs.models import Runner, Window
from freshlegs.rules.advice import VERDICTS, Advice, Reason
from freshlegs.rules.advise import advise
from freshlegs.rules.firing import RECOVERY
from freshlegs.rules.sayings import ROWS, TEXTS
from freshlegs.units import METRES_PER, Units
from lives import TODAY, journals, runners

OFFERS = re.compile(
    r"\b(run|runs|running|keep it easy|easy today|short and (?:very )?slow|a step (?:up|back in)|test|start)\b|"
    r"\b\d[\d.]* ?(?:km|mi)\b|easy minutes|easy and short|treadmill",
    re.IGNORECASE,
)
NOTHING_OFFERED = re.compile(
    r"no running|without running|not (?:a training question|run\b)|don't need|before you run|"
    r"may offer the little test|Step back in: walk, then|"
    r"(?:would leave room|one step (?:up per day|back in at a time)|tolerate some load)[^.]*; today there is more|"
    r"can turn weeks|easy days around|[Nn]ext step up tomorrow|waits for a morning|passed its test|"
    r"the test run made|That run was too much|since yesterday's run|has a distance|would be \d+ % longer|"
    r"jumps like that|a race is not capped|second easy day|[Ll]ast recovery runs|hard days|run was \d+ % longer|"
    r"Half marathon|Marathon|Too hot|asks for days|painkillers|today's running is run|every other day|One day without|"
    r"\(very long|yesterday\.$|ago\.$|Note (?:the|how)|usual week|the warm-up|hurt",
    re.IGNORECASE,
)
CAPPED = re.compile(r"^(?:at most|no running|rest|one day more|more than 10 % longer|effort at most|a note|passed)")
LENGTH = re.compile(r"(?:^|[^\d.])(?:up to |about |keep to )?(?:[\d.]+-)?([\d.]+) (km|mi)\b")
OFFERED = re.compile(
    r"(?:optional: |the little test, |a test run of |An easy run of about |keep to )"
    r"[^:;]*?(?=,| more|\.(?:\s|$)|$)"
    r"|[\d.]+ (?:km|mi) keeps|The first [\d.]+-[\d.]+ (?:km|mi)"
)


def sentences(reason: Reason) -> list[str]:
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", reason.text)


def offers(reason: Reason) -> list[str]:
    """Give the sentences of a reason's text that offer running."""
    return [one for one in sentences(reason) if OFFERS.search(one) and not NOTHING_OFFERED.search(one)]


def metres_offered(reason: Reason, units: Units) -> list[float]:
    words = [found[0] for found in OFFERED.finditer(f"{reason.text} {reason.effect}")]
    return [float(number) * METRES_PER[units] for text in words for number, _ in LENGTH.findall(text)]


def minutes_offered(reason: Reason) -> list[int]:
    return [int(number) for number in re.findall(r"Up to (\d+) easy minutes", reason.text)]


def holds(advice: Advice, units: Units) -> None:
    for reason in advice.reasons:
        if advice.rank < RECOVERY:
            assert offers(reason) == [], (advice.verdict, reason)
            assert "walk" not in reason.effect or "walk" in advice.alternatives, reason
            assert "run" not in reason.effect or CAPPED.match(reason.effect), reason
        if advice.rank < RECOVERY and reason.rule[:2] != "RF" and "walk" not in advice.alternatives:
            assert not re.search(r"\bcycling|swimming|\bbike|a walk\b|spin\b", reason.text, re.IGNORECASE), reason
        if advice.dose.distance_km_max is not None:
            for metres in metres_offered(reason, units):
                assert metres <= 1000 * advice.dose.distance_km_max + 1e-6, (advice.dose, reason)
        if advice.dose.minutes_max is not None:
            assert all(minutes <= advice.dose.minutes_max for minutes in minutes_offered(reason)), reason


@given(window=journals, runner=runners)
@settings(max_examples=400, deadline=None)
def test_no_reason_offers_what_the_verdict_forbids_or_more_than_the_dose(window: Window, runner: Runner) -> None:
    holds(advise(window, TODAY, runner), runner.units or "km")


@pytest.mark.parametrize("rule", sorted({key.split(".")[0] for key in TEXTS}))
def test_every_text_that_gives_way_belongs_to_one_that_can(rule: str) -> None:
    """See that ".less" and ".done" are said of variants that there are."""
    keys = [key for key in (*TEXTS, *ROWS) if key.split(".")[0] == rule]
    for key in keys:
        if key.endswith((".less", ".done")):
            assert key.rpartition(".")[0] in {*keys, rule}


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Only 1/10: try the little test, 4-5 km, very slow, flat.", True),
        ("Knee 1/10. Easy running is fine while it stays at 2 or less.", True),
        ("Legs a little sore (3/10): keep it easy.", True),
        ("A head cold alone does not forbid easy running. Up to 40 easy minutes.", True),
        ("Knee 4/10: no running today.", False),
        ("30.0 km yesterday. That alone would leave room for a run; today there is more that speaks for less.", False),
    ],
)
def test_an_offer_is_known_as_one(text: str, offered: bool) -> None:
    one = Reason(rule="P0", ceiling=VERDICTS.index("easy_run"), grade="C", fact="", effect="", text=text, source="")
    assert bool(offers(one)) == offered
