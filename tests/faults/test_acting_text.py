"""Text that must never act, on a real terminal and on every screen: none of it arrives as a control sequence."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from emulator import Terminal
from freshlegs.journal import Journal
from freshlegs.models import Note, Pain, Plan, Run, Wellness
from shell import Process
from shell import Terminal as Line

TODAY = dt.date(2026, 3, 8)
ACTING = {
    "\x1b]52;c;UFdORUQ=\x1b\\": b"\x1b]52;c;UFd",
    "\x1b]52;c;UFdORUR=\x07": b"\x1b]52;c;UFd",
    "\x1b]0;OWNED\x1b\\": b"\x1b]0;OWNED",
    "\x1b]8;;https://evil.example\x1b\\x": b"\x1b]8;;https://evil",
    "p05\x1b[2J": b"p05\x1b[2J",
    "p06\x1b[6n": b"p06\x1b[6n",
    "p07\x1bP$q q\x1b\\": b"p07\x1bP",
    "p08\x1b_Gx\x1b\\": b"p08\x1b_",
    "p09\x9b31m": "p09\x9b".encode(),
    "p10\x9d0;OWNED\x9c": "p10\x9d".encode(),
    "p11\x07": b"p11\x07",
    "secret\x08\x08": b"secret\x08",
    "real\rFAKE": b"real\rFAKE",
    "p14\u202egpj.exe": "p14\u202e".encode(),
    "p15\u2066x\u2069": "p15\u2066".encode(),
    "p16\x7f": b"p16\x7f",
    "p17\x1bc": b"p17\x1bc",
    "p18\x1b[?1003h": b"p18\x1b[?1003h",
}
MARKUP = (
    "[bad]",
    "[/] half",
    "[/sick]",
    "[@click=app.quit]press[/]",
    "[link=x]a[/link]",
    "\\[a] C:\\",
    "[",
    "[b]c[/b]",
)
WALK = (
    *("\x1b[B", "\x1b[A", "\t", "\x1b[B", "e", "\x1b", "y", "\x1b", "p", "\x1b", "c", "\x1b", "s", "\x1b"),
    *("2", "[", "]", "3", "\t", "\t", "\t", "4", "\x1b[B", "\x1b[B", "e", "\x1b", "/", "p", "0", "\r", "\x1b"),
    *("5", "\x1b[B", "\x1b", "1", "?", "\x1b", ":", "day", "\x1b", "d", "u", "U", "u"),
)


def test_nothing_that_a_journal_holds_acts_on_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    with Journal.open(file, clock_ms=lambda: 0, create=True) as journal:
        for number, words in enumerate((*MARKUP, *ACTING)):
            day = TODAY - dt.timedelta(days=number // len(MARKUP))
            run = Run(date=day, distance_m=9000, notes=words, shoes=words, tags=(words,), source=words)
            journal.add([run, Note(date=day, text=words)])
        journal.add([Plan(date=TODAY + dt.timedelta(days=1), type="easy", notes=next(iter(ACTING)))])
        pain = Pain(site="other", nrs=4, name=next(iter(ACTING)))
        journal.add([Wellness(date=TODAY, soreness=3, pains=(pain,), notes=next(iter(ACTING)))])
    terminal = Terminal(tmp_path, "--journal", str(file), "--today", TODAY.isoformat())
    picture = terminal.until(lambda picture: "Advice for today" in picture and "? keys" in picture)
    for key in WALK:
        terminal.child.send(key)
        terminal.settle()
        picture += "\n".join(terminal.screen.display)
    assert terminal.leave() == 0
    assert [words for words, acting in ACTING.items() if acting in terminal.drawn] == []
    assert terminal.is_as_found()
    assert "␛]52;c;UFdO" in picture
    assert [words for words in MARKUP if words not in picture] == []


def test_no_export_acts_on_the_terminal_that_it_is_read_on(process: Process) -> None:
    with Journal.open(process.journal, clock_ms=lambda: 0) as journal:
        journal.add([Run(date=TODAY, distance_m=9000, notes=words) for words in ACTING])
    for kind in ("jsonl", "csv", "md", "html", "ics"):
        line = Line(process, "export", "--format", kind)
        assert line.ends() == 0
        assert [words for words, acting in ACTING.items() if acting in line.seen] == [], kind
    assert "\x1b[2J" in process("export", "--format", "csv").stdout, "a file gets it as it was typed"
