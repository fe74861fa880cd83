"""doctor: is the journal sound, and if not, what was done about it."""

from __future__ import annotations

import datetime as dt
import platform
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from pyexpat import EXPAT_VERSION

import click

from freshlegs import __version__
from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.left import texts_left
from freshlegs.cli.out import Printer
from freshlegs.errors import JournalUnusable
from freshlegs.journal import Journal, warnings_about
from freshlegs.journal.doctoring import SQLITE, Finding, examine
from freshlegs.journal.shelf import intact, standing
from freshlegs.language import mark, markc, tr, trc, trn
from freshlegs.units import Units, moment_text, typed_date

UNSOUND = 1
PART_WIDTH = 8
PARTS = (
    markc("journal", "file"), markc("journal", "pages"), markc("journal", "links"), markc("journal", "entries"),
    markc("journal", "history"), markc("journal", "search"), markc("journal", "sound"),
)  # fmt: skip
"""The parts of a journal, as a finding names them, and what each should be."""


@click.command()
@click.option("--dry-run", is_flag=True, help=mark("Only say what is found."))
@click.option(
    "--report", is_flag=True, help=mark("A text to send with a fault that you report: nothing private in it.")
)
@pass_call
def doctor(call: Call, *, dry_run: bool, report: bool) -> int:
    """Look at everything: the file, its pages and indexes, every entry's checksum, the history, the search index.

    What can be made anew from the entries is, after a backup. Ends with 0 where all is sound or mended, else with 1.

    With --report it changes nothing, and says on what the program runs, how much the journal holds and none of what.

    Example: freshlegs doctor
    """
    if report:
        from freshlegs.cli.report import print_report  # noqa: PLC0415 - only where it is asked for

        print_report(call)
        return 0
    findings = _findings(call, mends=not dry_run)
    sound = not any(one.faults and not one.mended for one in findings)
    notices = _notices(call)
    out = Printer(call)
    if call.json:
        told = [
            {"check": one.part, "found": list(one.faults), "mended": one.mended or None, "trouble": one.trouble or None}
            for one in findings
        ]
        versions = {
            "freshlegs": __version__,
            "python": platform.python_version(),
            "sqlite": SQLITE,
            "expat": EXPAT_VERSION,
        }
        document = {"schema": "freshlegs.doctor/1", "journal": str(call.path), "sound": sound, "checks": told}
        out.json({**document, "notices": notices, "versions": versions})
    else:
        _print(out, findings, notices, sound=sound)
    return 0 if sound else UNSOUND


def _findings(call: Call, *, mends: bool) -> tuple[Finding, ...]:
    try:
        with _opened(call) as journal:
            if not journal.exists:
                lost = _newest_good(call)
                return (
                    Finding(
                        "file", (f"{tr('There is no journal at {path}.', path=call.path)} {lost}",) if lost else ()
                    ),
                )
            return (Finding("file", ()), *examine(journal, call.moment, mends=mends))
    except JournalUnusable as error:
        return (Finding("file", (f"{error} {_newest_good(call)}".rstrip(),)),)


def _opened(call: Call) -> Journal:
    from freshlegs.cli.call import clock_ms  # noqa: PLC0415 - damage is told in the report, not beside it

    return Journal.open(call.path, clock_ms=clock_ms, allow_network_drive=call.network)


def _newest_good(call: Call) -> str:
    """Say which backup to restore, nothing where there is none."""
    good = next((one for one in standing(call.real_path) if one.sound and intact(one)), None)
    if not good:
        return ""
    told = mark("The newest sound backup is of {moment}: `freshlegs restore {file}`.")
    return tr(told, moment=moment_text(good.at, _shown_in(call)), file=good.file.name)


def _notices(call: Call) -> list[str]:
    """Say what is no fault of the journal, but ought to be known."""
    path = call.real_path
    notices = list(warnings_about(path)) if path.exists() else []
    if path.is_file() and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        told = mark("Others on this machine may read or write {path}: `chmod 600` makes it yours alone.")
        notices.append(tr(told, path=path))
    return notices + _left_over(call) + _about_backups(call, path)


def _left_over(call: Call) -> list[str]:
    """Say what was begun and not stored: texts of editors that died, drafts in their forms."""
    told = texts_left(call)
    with suppress(JournalUnusable), call.reading() as journal:
        names = [_draft_named(name, _shown_in(call)) for name in sorted(journal.drafts())]
        if names:
            told.append(
                trn(
                    "{n} draft waiting on the screen: {names}.",
                    "{n} drafts waiting on the screen: {names}.",
                    len(names),
                    names=", ".join(names),
                )
            )
    return told


def _draft_named(name: str, units: Units) -> str:
    """Name a draft, the day that it is of as others are shown."""
    of, _, day = name.rpartition(" ")
    try:
        return f"{of} {typed_date(dt.date.fromisoformat(day), units)}".lstrip()
    except ValueError:
        return name


def _shown_in(call: Call) -> Units:
    """Give how dates are shown: as the runner chose, but for programs."""
    return call.usual_units.name if call.json else call.usual_units


def _about_backups(call: Call, path: Path) -> list[str]:
    held = standing(path)
    bad = [one for one in held if not intact(one)]
    told = [tr("The backup {file} is no longer as it was made, and does not count.", file=one.file) for one in bad]
    good = [one for one in held if one.sound and one not in bad]
    if not good:
        return [*told, tr("There is no sound backup yet: `freshlegs backup` makes one.")]
    kept = trn(
        "{n} sound backup, the newest of {moment}.",
        "{n} sound backups, the newest of {moment}.",
        len(good),
        moment=moment_text(good[0].at, _shown_in(call)),
    )
    return [*told, kept]


def _print(out: Printer, findings: Sequence[Finding], notices: Sequence[str], *, sound: bool) -> None:
    wide = max(PART_WIDTH, *(len(trc("journal", one.part)) for one in findings))
    for one in findings:
        for text in one.faults or (trc("journal", "sound"),):
            out.line(f"{trc('journal', one.part):<{wide}} {text}", "red" if one.faults and not one.mended else "")
        if one.mended:
            out.line(f"{'':<{wide}} {tr('mended: {what}', what=one.mended)}", "green")
        elif one.trouble:
            out.line(f"{'':<{wide}} {tr('not mended: {why}', why=one.trouble)}")
    for text in notices:
        out.line(text, "dim")
    out.line(tr("The journal is sound.") if sound else tr("The journal is not sound."), "bold")
