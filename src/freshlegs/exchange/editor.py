"""A text written in the runner's own editor: in a private folder that is removed once the text is safe elsewhere.

Nothing is saved where nothing was changed or nothing is left. If the editor or whoever stores the text fails, the
folder stays and is named, and `left_behind` finds it again at the next start (R30).
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from freshlegs.errors import FreshlegsError
from freshlegs.language import tr
from freshlegs.records import dataclass
from freshlegs.units import grouped

FOLDER = "freshlegs-edit-"
FILE = "note.md"
LONGEST_BYTES = 1_000_000
DEFAULTS = ("nano", "vim", "vi", "notepad")
VARIABLES = ("VISUAL", "EDITOR")


@dataclass(frozen=True, slots=True)
class Editor:
    """The words that call the editor, and the folder in which its private folders lie."""

    command: tuple[str, ...]
    folder: Path


def command_of(variables: Mapping[str, str]) -> tuple[str, ...]:
    """Give the words of $VISUAL or $EDITOR, else of an editor that is here. Raises FreshlegsError: there is none."""
    for name in VARIABLES:
        if words := variables.get(name, "").strip():
            try:
                return tuple(shlex.split(words, posix=os.name == "posix"))
            except ValueError:
                raise FreshlegsError(
                    tr("${name} can't be read as a command: {words!a}", name=name, words=words)
                ) from None
    for name in DEFAULTS:
        if shutil.which(name):
            return (name,)
    raise FreshlegsError(tr("No editor was found: set EDITOR to the one that you use."))


@contextmanager
def written(text: str, editor: Editor) -> Iterator[str | None]:
    """Let the runner write on; give the new text, or None where there is nothing to store.

    What goes wrong within the `with` keeps the folder. Raises FreshlegsError, which names it.
    """
    try:
        editor.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=FOLDER, dir=editor.folder))
        file = folder / FILE
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
    except OSError as error:
        said = tr("{folder} can't be used for the editor's file: {reason}", folder=editor.folder, reason=error.strerror)
        raise FreshlegsError(said) from None
    try:
        _run(editor.command, file)
        yield _changed(text, _read(file))
    except FreshlegsError as error:
        said = tr("{trouble}. What you wrote is kept in {file}", trouble=str(error).rstrip("."), file=file)
        raise FreshlegsError(said) from None
    shutil.rmtree(folder, ignore_errors=True)


def left_behind(folder: Path) -> tuple[Path, ...]:
    """Give the texts of editors that died, or whose text could not be stored."""
    with suppress(OSError):
        return tuple(sorted(file for file in folder.glob(f"{FOLDER}*/{FILE}") if file.is_file()))
    return ()


def _run(command: Sequence[str], file: Path) -> None:
    import subprocess  # noqa: PLC0415 - only where an editor is called

    main = threading.current_thread() is threading.main_thread()
    # Ctrl+C in the editor is the editor's; a handler of ours, unlike being deaf, is not passed on to it
    before = signal.signal(signal.SIGINT, lambda *_: None) if main else None
    try:
        code = subprocess.run([*command, str(file)], check=False).returncode  # noqa: S603 - the runner's own editor
    except OSError as error:
        said = tr("{program} can't be started: {reason}", program=command[0], reason=error.strerror)
        raise FreshlegsError(said) from None
    finally:
        if main:
            signal.signal(signal.SIGINT, before)
    if code:
        raise FreshlegsError(tr("{program} ended with {code}; nothing was stored", program=command[0], code=code))


def _read(file: Path) -> str:
    try:
        if file.stat().st_size > LONGEST_BYTES:
            raise FreshlegsError(tr("More than {n} bytes are too much for a note", n=grouped(f"{LONGEST_BYTES:,}")))
        text = file.read_bytes().decode()
    except UnicodeDecodeError:
        raise FreshlegsError(tr("The text is not UTF-8")) from None
    except OSError as error:
        raise FreshlegsError(tr("The text can't be read: {reason}", reason=error.strerror)) from None
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _changed(before: str, after: str) -> str | None:
    """Give the new text; an editor's last line break is no change, and nothing is never stored."""
    if after.endswith("\n") and not before.endswith("\n"):
        after = after[:-1]
    return after if after.strip() and after != before else None
