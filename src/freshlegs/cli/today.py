"""today: what was logged and what to do; with --if-missing only where the morning is not logged yet."""

from __future__ import annotations

from typing import cast

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.language import mark

MISSING = 1


@click.command()
@click.option(
    "--if-missing", is_flag=True, help=mark("Only where this morning is not logged yet: then it ends with 1.")
)
@pass_call
def today(call: Call, *, if_missing: bool) -> int:
    """Say what was logged today and yesterday, and what to do.

    With --if-missing it says so only where nobody has told yet how the legs are this morning, and ends with 1; else
    it prints nothing and ends with 0. With -q it only ends so, for a prompt.

    Example: freshlegs today --plain, or: freshlegs today --if-missing
    """
    if if_missing and _is_told(call):
        return 0
    if not (if_missing and call.quiet):
        from freshlegs.cli.day import print_today  # noqa: PLC0415 - a prompt does not wait for the rules

        print_today(call)
    return MISSING if if_missing else 0


def _is_told(call: Call) -> bool:
    from freshlegs.models import Wellness  # noqa: PLC0415 - with the journal
    from freshlegs.rules.checkin import is_told  # noqa: PLC0415 - as above

    with call.reading() as journal:
        return is_told(cast("tuple[Wellness, ...]", journal.day(call.day, ("wellness",))))
