"""Backups locked with a passphrase, in the age format, by an extra library: whoever forgets it has lost the file."""

from __future__ import annotations

from pathlib import Path

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr

BEGINNINGS = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
LARGEST = 1 << 30
"""What is read at most: a journal of a thousand years."""
MISSING = mark(
    "Encrypted backups need the library pyrage, which is not here: install freshlegs with its extra [age] "
    "(`pip install 'freshlegs[age]'`), or use any program for age files beside a plain backup"
)


def need_library() -> None:
    """See that the extra is installed. Raises FreshlegsError."""
    try:
        import pyrage  # noqa: F401, PLC0415 - an extra, only where it is asked for
    except ImportError:
        raise FreshlegsError(tr(MISSING)) from None


def is_locked(file: Path) -> bool:
    """Tell whether a file is in the age format. Raises OSError."""
    with file.open("rb") as stream:
        return stream.read(64).startswith(BEGINNINGS)


def locked(content: bytes, passphrase: str) -> bytes:
    """Lock bytes with a passphrase; slow on purpose, a second or so. Raises FreshlegsError."""
    from pyrage import EncryptError  # noqa: PLC0415 - an extra, only where it is asked for
    from pyrage import passphrase as age  # noqa: PLC0415 - as above

    try:
        return age.encrypt(content, passphrase)
    except EncryptError as error:
        raise FreshlegsError(tr("The backup could not be encrypted: {reason}", reason=error)) from None


def unlocked(file: Path, passphrase: str) -> bytes:
    """Give the bytes of a locked file. Raises FreshlegsError, OSError."""
    from pyrage import DecryptError  # noqa: PLC0415 - an extra, only where it is asked for
    from pyrage import passphrase as age  # noqa: PLC0415 - as above

    if file.stat().st_size > LARGEST:
        raise FreshlegsError(tr("{file} is too large to be a backup of a journal", file=file))
    try:
        return age.decrypt(file.read_bytes(), passphrase)
    except DecryptError:
        said = tr("{file} can't be opened: the passphrase is another one, or the file is damaged", file=file)
        raise FreshlegsError(said) from None
