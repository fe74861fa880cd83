"""The runner's choices, read from a TOML file that only the runner writes; a fault in it is told, the rest holds.

`table` is the one list of them; the reading, the file that is made on demand, `freshlegs config`, the schema for
editors and the README follow from it. What the rules may know of a person is no setting: the profile in the journal
holds it.
"""

from __future__ import annotations

from pathlib import Path

from freshlegs.settings.chosen import Settings

__all__ = ["Settings", "read_settings"]

LARGEST_BYTES = 1_000_000


def read_settings(file: Path) -> Settings:
    """Read the file. One that is not there says nothing; whatever is wrong in it is told, and the rest holds."""
    try:
        if not file.is_file():
            return Settings(faults=(f"{file} is no file; it was not read.",) if file.exists() else (), file=file)
        if file.stat().st_size > LARGEST_BYTES:
            return Settings(faults=(f"{file} is too large to be a config file; it was not read.",), file=file)
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        return Settings(faults=(f"{file} can't be read: {error.strerror}.",), file=file)
    except UnicodeDecodeError:
        return Settings(faults=(f"{file} is no text in UTF-8; it was not read.",), file=file)
    from freshlegs.settings.reading import Reading  # noqa: PLC0415 - most runners have no such file

    return Reading(file, text).settings()
