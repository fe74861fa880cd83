"""What can be told of a journal's place without opening it: its file, its file system, who else copies the folder."""

from __future__ import annotations

import datetime as dt
import errno
import os
import stat
from pathlib import Path

from freshlegs.errors import JournalUnusable
from freshlegs.language import mark, tr

NETWORKS = frozenset(
    "nfs nfs4 cifs smb3 smbfs ncpfs afs 9p ceph lustre beegfs coda vboxsf davfs".split()  # noqa: SIM905 - as mount says
)
"""File systems on which two machines don't see each other's locks. Any FUSE is one too: it may be."""

MOUNTS = Path("/proc/self/mountinfo")
DEVICE = mark("{file} is a device, not a file: name a journal file.")
NO_FILES = (
    (stat.S_ISDIR, mark("{file} is a folder, not a file: name a journal file.")),
    (stat.S_ISFIFO, mark("{file} is a pipe, not a file: name a journal file.")),
    (stat.S_ISCHR, DEVICE),
    (stat.S_ISBLK, DEVICE),
    (stat.S_ISSOCK, mark("{file} is a socket, not a file: name a journal file.")),
)
SYNC_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mobile documents": "iCloud",
    "icloud drive": "iCloud",
    "icloud": "iCloud",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "seafile": "Seafile",
    "mega": "MEGA",
    "megasync": "MEGA",
}
SYNC_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".sync": "Resilio Sync",
}
CONFLICTS = ("conflict", "sync-conflict", "conflicted copy", " (1)")


def real_path(path: Path) -> Path | None:
    """Give the file behind the path, every link followed; None where there is none. Raises JournalUnusable."""
    try:
        return Path(os.path.realpath(path, strict=True))
    except FileNotFoundError:
        if path.is_symlink():
            raise JournalUnusable(
                tr(
                    "{file} is a link to {target}, which is not there: mend or remove the link.",
                    file=path,
                    target=path.readlink(),
                )
            ) from None
        return None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise JournalUnusable(tr("{file} is a link that leads back to itself: remove it.", file=path)) from None
        raise unusable(path, error) from None
    except ValueError:
        raise JournalUnusable(tr("A path can't hold a NUL: name the journal differently.")) from None


def unusable(path: Path, error: OSError) -> JournalUnusable:
    """Give the sentence for an error of the file system."""
    why = error.strerror or error
    return JournalUnusable(
        tr("{file} could not be used ({error}): check the path and its permissions.", file=path, error=why)
    )


def check_kind(path: Path) -> os.stat_result:
    """Refuse what is no plain file that can be read. Opens nothing. Raises JournalUnusable."""
    try:
        found = path.stat()
    except OSError as error:
        raise unusable(path, error) from None
    for is_kind, sentence in NO_FILES:
        if is_kind(found.st_mode):
            raise JournalUnusable(tr(sentence, file=path))
    if not os.access(path, os.R_OK):
        raise JournalUnusable(tr("{file} can't be read: its permissions do not allow it.", file=path))
    return found


def check_file(path: Path) -> None:
    """Refuse what is no plain file with one name and something in it. Opens nothing. Raises JournalUnusable."""
    found = check_kind(path)
    if not found.st_size:
        raise JournalUnusable(
            tr(
                "{file} is empty (0 bytes), which a journal never is: bring back a backup with `freshlegs restore`, "
                "or remove the file to begin anew.",
                file=path,
            )
        )
    check_alone(path)


def check_alone(path: Path) -> None:
    """Refuse a file that has a second name, or beside which another program works. Raises JournalUnusable."""
    if path.stat().st_nlink > 1:
        raise JournalUnusable(
            tr(
                "{file} has a second name (a hard link), under which another program could write past it: "
                "make a copy instead, and remove one of the names.",
                file=path,
            )
        )
    if path.with_name(f"{path.name}-wal").exists():
        raise JournalUnusable(
            tr(
                "Beside {file} lies {other}: another program has the journal open in its own way, or left it so. "
                "Close that program; if none is open, keep a copy of both files and move the second one away.",
                file=path,
                other=f"{path.name}-wal",
            )
        )


def can_write(path: Path) -> bool:
    """Tell whether the file, and the folder in which SQLite keeps its undo file meanwhile, can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)


def check_drive(path: Path) -> None:
    """Refuse a file or folder on a network file system. Raises JournalUnusable."""
    kind = file_system(path)
    if kind in NETWORKS or kind.startswith("fuse."):
        raise JournalUnusable(
            tr(
                "{file} is on a network drive ({kind}), where two programs can overwrite each other's entries: "
                "keep the journal on a disk of this machine, or call with --allow-network-drive.",
                file=path,
                kind=kind,
            )
        )


def file_system(path: Path) -> str:
    """Give the kind of file system that holds the path, "" where the system does not tell."""
    try:
        lines = MOUNTS.read_bytes().splitlines()
    except OSError:
        return ""
    wanted, best, kind = os.fsencode(path), -1, b""
    for line in lines:
        mount, _, source = line.partition(b" - ")
        point = _unescaped(mount.split(b" ")[4])
        inside = wanted == point or wanted.startswith(point.rstrip(b"/") + b"/")
        if inside and len(point) >= best:
            best, kind = len(point), source.split(b" ")[0]
    return kind.decode("ascii", "replace")


def _unescaped(point: bytes) -> bytes:
    for escape, character in ((b"\\040", b" "), (b"\\011", b"\t"), (b"\\012", b"\n"), (b"\\134", b"\\")):
        point = point.replace(escape, character)
    return point


def folder_of(journal: Path) -> Path:
    """Give the folder of a journal's backups; it need not be there."""
    return journal.with_name(f"{journal.name}.backups")


def has_daily(journal: Path, day: dt.date) -> bool:
    """Tell whether a day's own backup is there, by its name alone (see `shelf`): every write asks. Raises OSError."""
    try:
        names = [entry.name for entry in os.scandir(folder_of(journal))]
    except FileNotFoundError:
        return False
    return any(name.startswith(f"{day}T") and "-daily-" in name for name in names)


def warnings_about(path: Path) -> tuple[str, ...]:
    """Give warnings about a journal's place: a folder that a sync program copies, conflict copies beside the file."""
    folder = path.absolute().parent
    found = []
    if program := _sync_program(folder):
        found.append(
            tr(
                "{file} is in a folder that {program} copies: with two machines at work entries can be lost. "
                "Keep the journal outside of it, and put backups or exports there.",
                file=path,
                program=program,
            )
        )
    copies = _conflict_copies(path)
    if copies:
        found.append(
            tr(
                "Beside {file} lies {other}: a sync program kept two versions. "
                "Export the other one and import it here, so that nothing is missing.",
                file=path.name,
                other=", ".join(copies),
            )
        )
    return tuple(found)


def _sync_program(folder: Path) -> str:
    for place in (folder, *folder.parents):
        name = place.name.lower()
        for word, program in SYNC_FOLDERS.items():
            if name == word or name.startswith((f"{word} -", f"{word} (", f"{word}-")):
                return program
        for beside, program in SYNC_MARKS.items():
            if (place / beside).exists():
                return program
    return ""


def _conflict_copies(path: Path) -> list[str]:
    try:
        names = sorted(entry.name for entry in os.scandir(path.absolute().parent))
    except OSError:
        return []
    return [
        name
        for name in names
        if name != path.name
        and name.startswith(path.stem)
        and name.endswith(path.suffix)
        and any(word in name.lower()[len(path.stem) :] for word in CONFLICTS)
    ]
