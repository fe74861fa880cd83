"""The advice pane: what to do on the day, how much, why, how sure, and what would change it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from freshlegs.models import Cross, Record, Run, Runner, Wellness, Window
from freshlegs.rules.advice import SHOWN_AS, VERDICTS, Advice, PlannedDay, Reason
from freshlegs.rules.advise import advise, weigh, what_if
from freshlegs.rules.history import like_yesterday
from freshlegs.telling.advice import (
    HEADLINES,
    SURE,
    TALK,
    dose_lines,
    or_words,
    panel_reasons,
    question,
    said_words,
)
from freshlegs.telling.entries import headline
from freshlegs.telling.history import like_this
from freshlegs.telling.plans import planned_words
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.outlook import WEEK, Kept, Outlook
from freshlegs.tui.widgets.page import DayPage
from freshlegs.units import Units, short_day_text

CLASSES = ("rest", "cross", "recovery", "easy", "train")
REASON_INDENT = 5
DOSE_INDENT = 2
PLAN_INDENT = 6
TEST_RUN = "a little test run of 4-5 km: note the joint before, after and tomorrow morning"


class AdvicePane(DayPage):
    """The advice for the chosen day. Enter on a reason opens its plain words and its source."""

    STYLES = "advice"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"advice--{name}" for name in CLASSES),
        "advice--urgent",
        "advice--dose",
        "advice--head",
        "advice--muted",
        "advice--reason",
        "advice--chosen",
        "advice--pending",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", "The reason above", id="reason-up", show=False),
        Binding("down,j", "step(1)", "The reason below", id="reason-down", show=False),
        Binding("enter,space", "open", "open the reason", id="reason-open"),
        Binding(
            "question_mark",
            "ask_evidence",
            "evidence",
            id="reason-evidence",
            tooltip="What the reason rests on: its rule, its numbers, every study behind it",
        ),
    ]

    @dataclass
    class EvidenceAsked(Message):
        """The runner wants to know what a rule rests on."""

        rule: str

    runner: reactive[Runner] = reactive(Runner())
    pending: reactive[tuple[Record, ...]] = reactive(())
    opened: reactive[frozenset[str]] = reactive(frozenset())

    def __init__(self, *, units: Units = "km", outlook: Outlook | None = None, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(units=units, id=id)
        self.outlook = outlook or Outlook()
        self._weighed: Kept[PlannedDay] = Kept()
        self._after: Kept[Advice] = Kept()
        self._supposed: Kept[Advice] = Kept()
        self._like: Kept[tuple[str, ...]] = Kept()

    def watch_runner(self) -> None:
        """Weigh a changed profile."""
        self.redraw()

    def watch_pending(self) -> None:
        """Weigh what is being typed."""
        self.redraw()

    def watch_opened(self) -> None:
        """Open or close a reason."""
        self.redraw()

    def weighed(self) -> PlannedDay | None:
        """Give the day's plan and advice as the journal knows them, judged once a reading; None too far ahead."""
        days, day, runner = self.days, self.day, self.runner
        ahead = (day - self.today).days
        if days is None or ahead >= WEEK:
            return None
        if ahead > 0:
            return self.outlook.week(days, self.today, runner)[ahead]
        return self._weighed.of(lambda: _weigh(days, day, runner, ahead), days, day, self.today, runner)

    def reasons(self) -> tuple[tuple[Reason, ...], int]:
        """Give the reasons that stand on the page, the cursor on one of them, and how many more there are."""
        weighed = self.weighed()
        return panel_reasons(weighed.advice, weighed.said) if weighed else ((), 0)

    # -- drawing -------------------------------------------------------------------------------------------------

    def lines(self) -> list[Content]:
        """Say what to do, how much, why, how sure."""
        weighed = self.weighed()
        self.border_title = self._title()
        self.rows = []
        if weighed is None:
            return self.hung(self.part("No forecast further than a week ahead." if self.days else "", "muted"), 0)
        lines = [*self._pending_lines(), *self._verdict_lines(weighed), self.part("Why", "head")]
        reasons, more = self.reasons()
        for place, reason in enumerate(reasons):
            self.rows.append(len(lines))
            lines += self._reason(place, reason)
        if more:
            lines.append(self.part(f"and {more} more", "muted"))
        if words := said_words(weighed.advice, weighed.said):
            lines += self.hung(self.part(f" {words}", "muted"), REASON_INDENT)
        return [*lines, Content(""), *self._further_lines(weighed.advice)]

    def _title(self) -> str:
        if self.day == self.today:
            return "Advice for today"
        return f"{'Advice for' if self.day < self.today else 'Forecast for'} {short_day_text(self.day)}"

    def _pending_lines(self) -> list[Content]:
        """Tell what the day after would be if what is being typed were logged."""
        supposed = self._suppose()
        if supposed is None:
            return []
        what, advice = supposed
        when = {self.today: "today", self.today + dt.timedelta(1): "tomorrow"}.get(
            advice.day, short_day_text(advice.day)
        )
        lines = self.hung(self.part(f"{what}, {when}:", "pending"), 2)
        lines += self.hung(self.part(f"  {SHOWN_AS[advice.verdict]}", CLASSES[advice.rank]), 2)
        for line in dose_lines(advice, self.units)[:1]:
            lines += self.hung(self.part(f"  {line}", "dose"), 2)
        return [*lines, Content("")]

    def _suppose(self) -> tuple[str, Advice] | None:
        """Give the advice if what is being typed were told, and in which words to say so; None where nothing is."""
        days, runner, day = self.days, self.runner, self.day
        if days is None:
            return None
        if told := next((record for record in self.pending if isinstance(record, Runner)), None):
            ahead = (day - self.today).days
            if ahead > 0:
                return None
            return "With this", self._supposed.of(lambda: _weigh(days, day, told, ahead).advice, days, day, told)
        entries = tuple(record for record in self.pending if isinstance(record, Run | Cross | Wellness))
        if not entries or entries[0].date > self.today:
            return None
        return "If you log this", self._supposed.of(lambda: _if_logged(days, runner, entries), days, runner, entries)

    def _verdict_lines(self, weighed: PlannedDay) -> list[Content]:
        advice = weighed.advice
        lines = self.hung(self.part(HEADLINES[advice.verdict], "urgent" if advice.urgent else CLASSES[advice.rank]), 0)
        for line in dose_lines(advice, self.units):
            lines += self.hung(self.part(line, "dose"), DOSE_INDENT)
        if advice.verdict in ("recovery_run", "easy_run"):
            lines += self.hung(self.part(TALK, "muted"), 0)
        if advice.test_run:
            lines += self.hung(self.part(TEST_RUN, "dose"), 0)
        if advice.disclaimer:
            lines += self.hung(self.part(advice.disclaimer, "urgent"), 0)
        if self.day >= self.today and (words := planned_words(weighed, self.units)):
            taking = self.part(" (x takes it)", "muted") if weighed.swap else ""
            lines += self.hung(Content.assemble(self.part("Plan: ", "head"), shown(words), taking), PLAN_INDENT)
        for done in self._done_lines():
            lines += self.hung(done, PLAN_INDENT)
        return [*lines, Content("")]

    def _done_lines(self) -> list[Content]:
        every: tuple[Run | Cross, ...] = (*self.days.runs, *self.days.crosses) if self.days else ()
        done = [entry for entry in every if entry.date == self.day]
        return [Content.assemble(self.part("Done: ", "head"), shown(headline(entry, self.units))) for entry in done]

    def _reason(self, place: int, reason: Reason) -> list[Content]:
        here = self.has_focus and place == self.chosen
        sign = ">" if here else " "
        name = "chosen" if here else "reason"
        grade = f" [{reason.grade}]" if reason.grade != "-" else ""
        effect = f" -> {reason.effect}" if reason.effect else ""
        lines = self.hung(
            Content.assemble(
                self.part(f"{sign}{reason.rule:<4}", name), shown(reason.fact + effect), self.part(grade, "muted")
            ),
            REASON_INDENT,
        )
        if reason.rule in self.opened:
            for words in shown(reason.text, lines=True).split("\n"):
                lines += self.hung(words.pad_left(REASON_INDENT), REASON_INDENT)
            if reason.source:
                lines += self.hung(self.part(f"     {reason.source}", "muted"), REASON_INDENT)
        return lines

    def _further_lines(self, advice: Advice) -> list[Content]:
        lines = []
        if words := or_words(advice):
            lines += self.hung(Content.assemble(self.part("Or   ", "head"), words), REASON_INDENT)
        lines.append(Content.assemble(self.part("Sure ", "head"), SURE[advice.level]))
        if self.day == self.today:
            if ask := question(advice):
                lines += self.hung(
                    Content.assemble(self.part("Ask  ", "head"), ask, self.part(" c answers", "muted")), REASON_INDENT
                )
            lines += self._tomorrow(advice)
        if self.day <= self.today:
            lines += self._like_this()
        return lines

    def _like_this(self) -> list[Content]:
        """Tell what this runner did on other days like this one, and how the legs were; no word of a cause."""
        days, day, runner = self.days, self.day, self.runner
        if days is None:
            return []

        def told() -> tuple[str, ...]:
            history = like_yesterday(days, day, runner)
            return tuple(like_this(history)) if history else ()

        words = self._like.of(told, days, day, runner)
        if not words:
            return []
        lines = [Content(""), *self.hung(self.part(words[0], "head"), 0)]
        for line in words[1:]:
            lines += self.hung(Content(f"  {line}"), 4)
        return lines

    def _tomorrow(self, advice: Advice) -> list[Content]:
        days, day, runner = self.days, self.day, self.runner
        if days is None:
            return []
        follow = followed(advice)
        added = (follow,) if follow and not advice.done_m else ()
        after = self._after.of(lambda: what_if(days, day, runner, added), days, day, runner)
        dose = dose_lines(after, self.units)
        words = SHOWN_AS[after.verdict].split(":", maxsplit=1)[0]
        amount = f" · {dose[0]}" if dose else ""
        return [
            Content(""),
            self.part("Tomorrow, if you follow it", "head"),
            *self.hung(Content(f"{words}{amount}"), DOSE_INDENT),
        ]

    # -- what the runner does ------------------------------------------------------------------------------------

    def action_step(self, by: int) -> None:
        """Go to another reason."""
        self.choose(self.chosen + by)

    @property
    def reason(self) -> Reason | None:
        """The reason under the cursor."""
        reasons, _ = self.reasons()
        return reasons[min(self.chosen, len(reasons) - 1)] if reasons else None

    def action_open(self) -> None:
        """Open or close the reason under the cursor."""
        if self.reason:
            self.opened = self.opened ^ {self.reason.rule}

    def action_ask_evidence(self) -> None:
        """Ask what the reason under the cursor rests on."""
        if self.reason:
            self.post_message(self.EvidenceAsked(self.reason.rule))


def _weigh(days: Window, day: dt.date, runner: Runner, ahead: int) -> PlannedDay:
    """Judge today, or a day that is past as that morning knew it."""
    known = days.that_morning(day) if ahead < 0 else days
    return weigh(known, day, runner)


def _if_logged(days: Window, runner: Runner, entries: tuple[Run | Cross | Wellness, ...]) -> Advice:
    """Give the advice that follows if entries are logged: how one is this morning changes this morning's."""
    day = entries[0].date
    looks = tuple(entry for entry in entries if isinstance(entry, Wellness))
    if len(looks) == len(entries):
        changed = {look.id for look in looks if look.id}
        others = (look for look in days.mornings if look.id not in changed)
        return advise(replace(days, mornings=(*others, *looks)), day, runner)
    return what_if(days, day, runner, entries)


def followed(advice: Advice) -> Run | None:
    """Give the run of somebody who does what the advice says, or None where that is no run."""
    dose = advice.dose
    if advice.rank < VERDICTS.index("recovery_run") or advice.rank == len(VERDICTS) - 1 or not dose.distance_km_max:
        return None
    return Run(
        date=advice.day,
        distance_m=round(dose.distance_km_max * 1000),
        rpe=min(dose.rpe_max or 2, 3),
        type="recovery" if advice.verdict == "recovery_run" else "easy",
    )
