"""The runner's choices, read from a TOML file that only the runner writes; a fault in it is told, the rest holds.

`table` is the one list of them; the reading, the file that is made on demand, `freshlegs config`, the schema for
editors and the README follow from it. What the rules may know of a person is no setting: the profile in the journal
holds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from freshlegs.language import code_of, language_of, languages, speak, tr
from freshlegs.records import replace
from freshlegs.settings.chosen import Settings

__all__ = ["Settings", "read_settings", "spoken_settings"]

LARGEST_BYTES = 1_000_000
VARIABLE = "FRESHLEGS_LANGUAGE"


def read_settings(file: Path) -> Settings:
    """Read the file. One that is not there says nothing; whatever is wrong in it is told, and the rest holds."""
    try:
        if not file.is_file():
            return Settings(
                faults=(tr("{file} is no file; it was not read.", file=file),) if file.exists() else (), file=file
            )
        if file.stat().st_size > LARGEST_BYTES:
            return Settings(
                faults=(tr("{file} is too large to be a config file; it was not read.", file=file),), file=file
            )
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        return Settings(faults=(tr("{file} can't be read: {why}.", file=file, why=error.strerror),), file=file)
    except UnicodeDecodeError:
        return Settings(faults=(tr("{file} is no text in UTF-8; it was not read.", file=file),), file=file)
    from freshlegs.settings.reading import Reading  # noqa: PLC0415 - most runners have no such file

    return Reading(file, text).settings()


def spoken_settings(file: Path, environ: Mapping[str, str]) -> Settings:
    """Read the file, and speak from now on as the runner wants: by the variable, the file, or else the environment."""
    asked = environ.get(VARIABLE, "").strip()
    code = code_of(asked)
    told = code in languages() if asked else False
    first = code if told else language_of(environ)
    speak(first)
    settings = read_settings(file)
    if not told and settings.language and settings.language != first:
        speak(settings.language)
        settings = read_settings(file) if settings.faults else settings
    if asked and not told:
        fault = tr("{variable} names no language that can be spoken: {value!a}.", variable=VARIABLE, value=asked)
        settings = replace(settings, faults=(fault, *settings.faults))
    return settings
