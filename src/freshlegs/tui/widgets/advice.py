"""The advice pane: what to do on the day, how much, why, how sure, and what would change it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive

from freshlegs.models import Cross, Record, Run, Runner, Wellness
from freshlegs.rules.advice import SHOWN_AS, VERDICTS, Advice, PlannedDay, Reason
from freshlegs.rules.advise import advise, week_ahead, what_if
from freshlegs.telling.advice import HEADLINES, SHOWN_REASONS, SURE, TALK, dose_lines, or_words, question
from freshlegs.telling.entries import headline
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.page import DayPage
from freshlegs.units import Units, short_day_text

WEEK = 7
MARK_WORDS = {
    "ok": "fits",
    "trim": "keep it shorter",
    "swap": "swap it",
    "note": "fits, with a note",
}
CLASSES = ("rest", "cross", "recovery", "easy", "train")
REASON_INDENT = 5
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
    ]

    runner: reactive[Runner] = reactive(Runner())
    pending: reactive[tuple[Record, ...]] = reactive(())
    opened: reactive[frozenset[str]] = reactive(frozenset())

    def __init__(self, *, units: Units = "km", id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(units=units, id=id)
        self._for: tuple[object, ...] = ()
        self._advice: Advice | None = None
        self._planned: PlannedDay | None = None

    def watch_runner(self) -> None:
        """Weigh a changed profile."""
        self.redraw()

    def watch_pending(self) -> None:
        """Weigh what is being typed."""
        self.redraw()

    def watch_opened(self) -> None:
        """Open or close a reason."""
        self.redraw()

    def advice(self) -> Advice | None:
        """Give the advice for the day as the journal knows it; judged once for each day and each reading."""
        key = (id(self.days), self.day, self.today, self.runner)
        if self.days is not None and key != self._for:
            self._for = key
            ahead = (self.day - self.today).days
            self._planned = None
            if ahead < 0:
                self._advice = advise(self.days.that_morning(self.day), self.day, self.runner)
            elif ahead == 0:
                self._advice = advise(self.days, self.day, self.runner)
            elif ahead < WEEK:
                self._planned = week_ahead(self.days, self.today, self.runner)[ahead]
                self._advice = self._planned.advice
            else:
                self._advice = None
        return self._advice

    # -- drawing -------------------------------------------------------------------------------------------------

    def lines(self) -> list[Content]:
        """Say what to do, how much, why, how sure."""
        advice = self.advice()
        self.border_title = self._title()
        self.rows = []
        if advice is None:
            return [self.part("No forecast further than a week ahead." if self.days is not None else "", "muted")]
        lines = [*self._pending_lines(), *self._verdict_lines(advice), self.part("Why", "head")]
        for place, reason in enumerate(advice.reasons[:SHOWN_REASONS]):
            self.rows.append(len(lines))
            lines += self._reason(place, reason)
        if (more := len(advice.reasons) - SHOWN_REASONS) > 0:
            lines.append(self.part(f"and {more} more", "muted"))
        return [*lines, Content(""), *self._further_lines(advice)]

    def _title(self) -> str:
        if self.day == self.today:
            return "Advice for today"
        return f"{'Advice for' if self.day < self.today else 'Forecast for'} {short_day_text(self.day)}"

    def _pending_lines(self) -> list[Content]:
        """Tell what the day after would be if what is being typed were logged."""
        entries = tuple(record for record in self.pending if isinstance(record, Run | Cross | Wellness))
        if not entries or self.days is None:
            return []
        day = entries[0].date
        if day > self.today:
            return []
        if all(isinstance(entry, Wellness) for entry in entries):
            # how one is this morning changes what to do this morning
            looks = tuple(entry for entry in entries if isinstance(entry, Wellness))
            advice = advise(replace(self.days, mornings=(*self.days.mornings, *looks)), day, self.runner)
        else:
            advice = what_if(self.days, day, self.runner, entries)
        when = {self.today: "today", self.today + dt.timedelta(1): "tomorrow"}.get(
            advice.day, short_day_text(advice.day)
        )
        dose = dose_lines(advice, self.units)
        lines = [
            self.part(f"If you log this, {when}:", "pending"),
            self.part(f"  {SHOWN_AS[advice.verdict]}", CLASSES[advice.rank]),
        ]
        lines += [self.part(f"  {dose[0]}", "dose")] if dose else []
        return [*lines, Content("")]

    def _verdict_lines(self, advice: Advice) -> list[Content]:
        lines = [self.part(HEADLINES[advice.verdict], "urgent" if advice.urgent else CLASSES[advice.rank])]
        lines += [self.part(line, "dose") for line in dose_lines(advice, self.units)]
        if advice.verdict in ("recovery_run", "easy_run"):
            lines += self.hung(self.part(TALK, "muted"), 0)
        if advice.test_run:
            lines.append(self.part(TEST_RUN, "dose"))
        if advice.disclaimer:
            lines.append(self.part(advice.disclaimer, "urgent"))
        if self._planned and self._planned.planned:
            lines.append(shown(f"Plan: {self._planned.planned} ({MARK_WORDS[self._planned.mark]})"))
        lines += self._done_lines()
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
            for line in shown(reason.text, lines=True).split("\n"):
                lines += self.hung(line.pad_left(REASON_INDENT), REASON_INDENT)
            if reason.source:
                lines += self.hung(self.part(f"     {reason.source}", "muted"), REASON_INDENT)
        return lines

    def _further_lines(self, advice: Advice) -> list[Content]:
        lines = []
        if words := or_words(advice):
            lines += self.hung(Content.assemble(self.part("Or   ", "head"), words), REASON_INDENT)
        lines.append(Content.assemble(self.part("Sure ", "head"), SURE[advice.level]))
        if self.day == self.today and (ask := question(advice)):
            lines += self.hung(
                Content.assemble(self.part("Ask  ", "head"), ask, self.part(" c answers", "muted")), REASON_INDENT
            )
        if self.day == self.today:
            lines += self._tomorrow(advice)
        return lines

    def _tomorrow(self, advice: Advice) -> list[Content]:
        if self.days is None:
            return []
        follow = followed(advice)
        after = what_if(self.days, self.day, self.runner, (follow,) if follow and not advice.done_m else ())
        dose = dose_lines(after, self.units)
        words = SHOWN_AS[after.verdict].split(":", maxsplit=1)[0]
        amount = f" · {dose[0]}" if dose else ""
        return [Content(""), self.part("Tomorrow, if you follow it", "head"), Content(f"{words}{amount}")]

    # -- what the runner does ------------------------------------------------------------------------------------

    def action_step(self, by: int) -> None:
        """Go to another reason."""
        self.choose(self.chosen + by)

    def action_open(self) -> None:
        """Open or close the reason under the cursor."""
        advice = self.advice()
        if advice and advice.reasons:
            rule = advice.reasons[min(self.chosen, len(advice.reasons) - 1)].rule
            self.opened = self.opened ^ {rule}


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
