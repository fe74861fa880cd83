"""What an editor left behind that died."""

from __future__ import annotations

from freshlegs.cli.call import Call
from freshlegs.language import tr


def texts_left(call: Call) -> list[str]:
    """Say where the texts of editors lie that died, or whose text could not be stored."""
    from freshlegs.exchange.editor import left_behind  # noqa: PLC0415 - together with its only use

    return [tr("A text that an editor left is kept in {file}.", file=file) for file in left_behind(call.editor_folder)]
