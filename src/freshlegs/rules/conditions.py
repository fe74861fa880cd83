"""When each rule of the book fires and what it allows, in plain words; its numbers stand in thresholds.py alone."""

from __future__ import annotations

from freshlegs.language import mark

CONDITIONS: dict[str, str] = {
    "RF1": mark(
        "An alarm sign this morning: chest pain, fainting, a racing or stumbling heart, breathlessness out of "
        "proportion, collapse in the heat, dark urine, or one swollen calf. Rest, and get help now."
    ),
    "RF2": mark(
        "Pain that one fingertip finds on a bone, pain at night or at rest where bones lie bare, or pain there that "
        "got worse on a run of the last days. No running until somebody has looked at it."
    ),
    "RF3": mark(
        "A joint that is swollen, locks, gives way, is hot and red, cannot bear weight or is numb. Rest until it "
        "has been looked at."
    ),
    "RF4": mark("A limp today or on the last run: rest; a day later still no running, unless cleared."),
    "RF5": mark("A red flag of the days before that nobody has cleared: rest or no running, for a while."),
    "RF6": mark("The profile says that a professional said no running. Rest until it is switched off."),
    "IL1": mark("Fever, or a symptom below the neck, today. Rest."),
    "IL2": mark(
        "The days after fever or symptoms below the neck: first a walk, then short and slow, then easy. Where "
        "nobody says how it is, a walk at most."
    ),
    "IL3": mark("A head cold and nothing below the neck: an easy run, with a cap on minutes, effort and heart rate."),
    "P0": mark(
        "A joint that you watch, the day after a long or hard run: no running until you say how it is, then the "
        "little test run."
    ),
    "P1": mark("Pain in a joint, or anywhere but a tendon, this morning: the more it hurts, the less is allowed."),
    "P2": mark(
        "Pain in a tendon this morning: tendons tolerate some load, so its steps are a little wider than a joint's."
    ),
    "P3": mark("A pain that is higher than before yesterday's run: no running, or rest where it rose far."),
    "P4": mark(
        "How a pain behaved on the last runs: what went on, came back, got worse or was strong asks for days without "
        "running; a tendon for a short slow run; what eased in the warm-up, for no more than before."
    ),
    "P5": mark(
        "The memory of a pain: after a painful morning freedom comes back one step a day, by way of the little test "
        "run."
    ),
    "P6": mark("The same spot hurts on most mornings. No running, and get it looked at."),
    "P7": mark("A painkiller in the last day, and something hurts or is sore: points are added to what it hides."),
    "P8": mark(
        "A test run made the joint worse, after it or next morning: days without running, then the next little test."
    ),
    "M1": mark("Sore muscles on both sides this morning: the sorer, the less is allowed."),
    "M2": mark("Sore for mornings on end, longer than ordinary soreness lasts. No running."),
    "W1": mark(
        "Signs of tiredness this morning: fatigue, short or bad sleep, stress, mood, readiness, resting heart rate, "
        "two weeks of short nights, heart rate variability. One is a note, several ask for an easy day."
    ),
    "L1": mark(
        "A run much longer than the longest of the last month: every running day has a cap, and a plan beyond it is "
        "a note. A planned race is only noted."
    ),
    "L2": mark("The days after a run that was much longer than anything in the month before it."),
    "L3": mark(
        "Two keys, both needed: more training than usual (in distance, or in deep negative form), and a sign of "
        "tiredness this morning. An easy run at most."
    ),
    "L4": mark(
        "Many days in a row, all alike and not light. A clearly shorter, easy day; said again after a week at the "
        "earliest."
    ),
    "L5": mark("Several hard days within a week. An easy run at most."),
    "L6": mark("Two long or hard days running. No running today."),
    "C1": mark(
        "Days off without a run: start again easy with half of your usual run, then three quarters; after a long "
        "break with a third, then half, then three quarters."
    ),
    "C2": mark("After a long break, the day after a run: every other day at first."),
    "N1": mark("A journal too new to know you, and no usual week in the profile: easy and short."),
    "R1": mark(
        "The day after a long or hard run: at most a recovery run; two days after a very long or very hard one, easy."
    ),
    "R2": mark("The days after a half-marathon race: a day without running, then short and slow, then easy."),
    "R3": mark(
        "The weeks after a marathon: days without running, then short and slow, then easy; a cap on effort to the end."
    ),
    "R4": mark(
        "The day after a long or hard run, for who runs seldom: every run is a key run, so the day after is for "
        "rest, a walk or the bike."
    ),
    "R5": mark(
        "The day after a long or hard run, where most of your last recovery runs left the legs worse: a walk or the "
        "bike instead."
    ),
    "H1": mark("Heat and humidity at the hour of the run: easy at most; on the way there the pace cap gets slower."),
    "A1": mark("Age: after the biggest days one day more, from the second day on."),
    "I1": mark("The little test run went well: a note that the next step may come."),
    "D1": mark("No rule holds back: train as planned."),
}
"""By rule id."""

GRADES: dict[str, str] = {
    "A": mark("several trials, a meta-analysis or a very large cohort that bear directly on the rule"),
    "B": mark("one relevant trial or cohort, or a sound review, with gaps"),
    "C": mark("coaching or clinical consensus, or our inference from B evidence"),
    "S": mark("a runner's own story, the one with which this program began"),
    "-": mark("no claim about the body, so no grade"),
}
"""What a grade means."""

GRADED_OTHERWISE: dict[str, str] = {
    "P1": mark("B where the joint is a knee"),
    "P5": mark("S where it offers the little test run"),
    "P8": mark("C for the days without running"),
    "A1": mark("weak, even so"),
}
"""Where a rule's parts are founded otherwise than its grade says."""

SEEN: tuple[tuple[str, str], ...] = (
    (mark("seen"), mark("read in a stored abstract or page")),
    (mark("secondary"), mark("known only through somebody else's page")),
    (mark("recalled"), mark("from memory, not read again")),
)
"""How a reference is known."""
