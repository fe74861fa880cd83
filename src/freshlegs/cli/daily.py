"""Backups that nobody has to ask for: of each day that something was written, and before an import."""

from __future__ import annotations

from freshlegs.cli.call import Call, clock_ms
from freshlegs.errors import FreshlegsError
from freshlegs.journal import Journal
from freshlegs.journal.places import has_daily
from freshlegs.language import tr


def keep_daily(call: Call) -> None:
    """Make the day's backup, if it has none: after the answer, so that no runner waits for it.

    What stands in its way is told, and changes nothing about what was stored.
    """
    try:
        trouble = daily_trouble(call)
    except KeyboardInterrupt:  # the next call makes it
        return
    if trouble:
        call.note(trouble)


def daily_trouble(call: Call) -> str:
    """Make the day's backup, if it has none; give what stood in its way, "" for nothing."""
    try:
        if has_daily(call.real_path, call.day):
            return ""
        from freshlegs.journal.backup import back_up  # noqa: PLC0415 - once a day

        with Journal.open(call.path, clock_ms=clock_ms, allow_network_drive=call.network) as journal:
            made = back_up(journal, "daily", call.moment)
    except (FreshlegsError, OSError) as error:
        return tr("No backup of today was made: {error}", error=error)
    return "" if made.sound else tr("The journal is damaged: `freshlegs doctor` says where.")


def keep_before_import(call: Call, journal: Journal) -> None:
    """Make a backup of what an import will change. Raises JournalUnusable: then nothing is to be imported."""
    if journal.created:
        return
    from freshlegs.journal.backup import back_up  # noqa: PLC0415 - only where something enters

    back_up(journal, "before-import", call.moment)
