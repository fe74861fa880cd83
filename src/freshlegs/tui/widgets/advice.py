"""The advice pane: what to do on the day, how much, why, how sure, and what would change it."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive

from freshlegs.language import mark, tr
from freshlegs.models import Cross, Record, Run, Runner, Wellness
from freshlegs.records import dataclass
from freshlegs.rules.advice import SHOWN_AS, Advice, PlannedDay, Reason
from freshlegs.rules.advise import if_logged, is_foreseen, told_of, tomorrow_if_followed
from freshlegs.rules.history import like_yesterday
from freshlegs.telling.advice import (
    HEADLINES,
    TOMORROW,
    alarm,
    dose_lines,
    follow_words,
    keys_that_answer,
    little_test_words,
    or_words,
    panel_reasons,
    question,
    said_words,
    sure_words,
    talk_test,
)
from freshlegs.telling.entries import headline
from freshlegs.telling.history import like_this
from freshlegs.telling.plans import TOO_FAR, planned_words
from freshlegs.tui.keynames import key_told
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.outlook import Kept, Outlook
from freshlegs.tui.widgets.page import DayPage
from freshlegs.units import Units, short_day_text

CLASSES = ("rest", "cross", "recovery", "easy", "train")
REASON_INDENT = 5
DOSE_INDENT = 2
LINES_OF_A_REASON = 12


class AdvicePane(DayPage):
    """The advice for the chosen day. Enter on a reason opens its plain words and its source."""

    STYLES = "advice"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", mark("The reason above"), id="reason-up", show=False),
        Binding("down,j", "step(1)", mark("The reason below"), id="reason-down", show=False),
        Binding("enter,space", "open", mark("open the reason"), id="reason-open"),
        Binding(
            "question_mark",
            "ask_evidence",
            mark("evidence"),
            id="reason-evidence",
            tooltip=mark("What the reason rests on: its rule, its numbers, every study behind it"),
        ),
    ]

    @dataclass
    class EvidenceAsked(Message):
        """The runner wants to know what a rule rests on."""

        rule: str

    runner: reactive[Runner] = reactive(Runner(), repaint=False)
    pending: reactive[tuple[Record, ...]] = reactive((), repaint=False)
    opened: reactive[frozenset[str]] = reactive(frozenset(), repaint=False)

    def __init__(self, *, units: Units = "km", outlook: Outlook | None = None, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(units=units, id=id)
        self.outlook = outlook or Outlook()
        self._weighed: Kept[PlannedDay] = Kept()
        self._after: Kept[Advice] = Kept()
        self._supposed: Kept[Advice] = Kept()
        self._like: Kept[tuple[str, ...]] = Kept()

    def redraw(self) -> None:
        """Draw soon, under the name of the day."""
        self.entitle(self._title())
        super().redraw()

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
        days, day, today, runner = self.days, self.day, self.today, self.runner
        if days is None or not is_foreseen(day, today):
            return None
        return self._weighed.of(lambda: told_of(days, day, today, runner, self.outlook.week), days, day, today, runner)

    def reasons(self) -> tuple[tuple[Reason, ...], int]:
        """Give the reasons that stand on the page, the cursor on one of them, and how many more there are."""
        weighed = self.weighed()
        return panel_reasons(weighed.advice, weighed.said) if weighed else ((), 0)

    # -- drawing -------------------------------------------------------------------------------------------------

    def lines(self) -> list[Content]:
        """Say what to do, how much, why, how sure."""
        weighed = self.weighed()
        self.rows = []
        if weighed is None:
            return self.hung(self.part(tr(TOO_FAR) if self.days else "", "muted"), 0)
        lines = [*self._alarm_lines(weighed.advice), *self._pending_lines(), *self._verdict_lines(weighed)]
        lines.append(self.part(tr("Why"), "head"))
        reasons, more = self.reasons()
        for place, reason in enumerate(reasons):
            self.rows.append(len(lines))
            lines += self._reason(place, reason)
        if more:
            lines.append(self.part(tr("and {more} more", more=more), "muted"))
        if words := said_words(weighed.advice, weighed.said):
            lines += self.hung(self.part(f" {words}", "muted"), REASON_INDENT)
        return [*lines, Content(""), *self._further_lines(weighed.advice)]

    def _title(self) -> str:
        if self.day == self.today:
            return tr("Advice for today")
        day = short_day_text(self.day, self.units)
        return tr("Advice for {day}", day=day) if self.day < self.today else tr("Forecast for {day}", day=day)

    def _alarm_lines(self, advice: Advice) -> list[Content]:
        """Say an emergency in full, before all else."""
        stop = alarm(advice)
        return [*self.hung(self.part(stop, "urgent"), 0), Content("")] if stop else []

    def _pending_lines(self) -> list[Content]:
        """Tell what the day after would be if what is being typed were logged."""
        supposed = self._suppose()
        if supposed is None:
            return []
        what, advice = supposed
        when = {self.today: tr("today"), self.today + dt.timedelta(1): tr("tomorrow")}.get(
            advice.day, short_day_text(advice.day, self.units)
        )
        lines = self.hung(self.part(tr(what, when=when), "pending"), 2)
        lines += self._alarm_lines(advice)
        lines += self.hung(self.part(f"  {tr(SHOWN_AS[advice.verdict])}", CLASSES[advice.rank]), 2)
        for line in dose_lines(advice, self.units)[:1]:
            lines += self.hung(self.part(f"  {line}", "dose"), 2)
        return [*lines, Content("")]

    def _suppose(self) -> tuple[str, Advice] | None:
        """Give the advice if what is being typed were told, and the sentence that says so; None where nothing is."""
        days, runner, day, today = self.days, self.runner, self.day, self.today
        if days is None:
            return None
        if told := next((record for record in self.pending if isinstance(record, Runner)), None):
            if day > today:
                return None
            supposed = self._supposed.of(lambda: told_of(days, day, today, told).advice, days, day, told)
            return mark("With this, {when}:"), supposed
        entries = tuple(record for record in self.pending if isinstance(record, Run | Cross | Wellness))
        if not entries or entries[0].date > today:
            return None
        return mark("If you log this, {when}:"), self._supposed.of(
            lambda: if_logged(days, today, runner, entries), days, today, runner, entries
        )

    def _verdict_lines(self, weighed: PlannedDay) -> list[Content]:
        advice = weighed.advice
        head = tr(HEADLINES[advice.verdict])
        lines = self.hung(self.part(head, "urgent" if advice.urgent else CLASSES[advice.rank]), 0)
        for line in dose_lines(advice, self.units):
            lines += self.hung(self.part(line, "dose"), DOSE_INDENT)
        if talk := talk_test(advice):
            lines += self.hung(self.part(talk, "muted"), 0)
        if test := little_test_words(advice, self.units):
            lines += self.hung(self.part(test, "dose"), 0)
        if advice.disclaimer:
            lines += self.hung(self.part(advice.disclaimer, "urgent"), 0)
        if self.day >= self.today and (words := planned_words(weighed, self.units)):
            taking = tr(" ({key} takes it)", key=key_told(self, "take-advice", "x")) if weighed.swap else ""
            lines += self._headed(tr("Plan: "), shown(words), self.part(taking, "muted"))
        return [*lines, *self._done_lines(), Content("")]

    def _headed(self, head: str, *words: str | Content) -> list[Content]:
        return self.hung(Content.assemble(self.part(head, "head"), *words), len(head))

    def _done_lines(self) -> list[Content]:
        every: tuple[Run | Cross, ...] = (*self.days.runs, *self.days.crosses) if self.days else ()
        done = [headline(entry, self.units) for entry in every if entry.date == self.day]
        return [line for words in done for line in self._headed(tr("Done: "), shown(words))]

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
            lines += self._headed(tr("Or   "), words)
        lines += self._headed(tr("Sure "), sure_words(advice))
        if self.day == self.today:
            if ask := question(advice):
                keys = keys_that_answer(advice, key_told(self, "check-in", "c"), key_told(self, "edit", "e"))
                lines += self._headed(tr("Ask  "), ask, self.part(f" ({keys})", "muted"))
            lines += self._tomorrow()
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

    def _tomorrow(self) -> list[Content]:
        days, day, runner = self.days, self.day, self.runner
        if days is None:
            return []
        after = self._after.of(lambda: tomorrow_if_followed(days, day, runner), days, day, runner)
        words = self.hung(Content(follow_words(after, self.units)), DOSE_INDENT)
        return [Content(""), self.part(tr(TOMORROW), "head"), *words]

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
            self.call_after_refresh(self.call_after_refresh, self._bring_into_view)  # once it is drawn and laid out

    def _bring_into_view(self) -> None:
        """Show what was opened, its beginning at least."""
        self.settle()
        if self.rows:
            here = self.rows[min(self.chosen, len(self.rows) - 1)]
            lines = next((row for row in self.rows if row > here), here + LINES_OF_A_REASON) - here
            height = min(lines, self.scrollable_content_region.height)
            self.scroll_to_region(Region(0, here, 1, height), animate=False)

    def action_ask_evidence(self) -> None:
        """Ask what the reason under the cursor rests on."""
        if self.reason:
            self.post_message(self.EvidenceAsked(self.reason.rule))
