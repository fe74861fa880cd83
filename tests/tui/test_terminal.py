"""The program in a real terminal: a pty, with an emulator that reads what is drawn."""

from __future__ import annotations

import datetime as dt
import shlex
import signal
import sys
from pathlib import Path

from emulator import Terminal
from freshlegs.exchange.editor import FILE, FOLDER
from freshlegs.journal import Journal
from freshlegs.models import Note, Run


def demo_with(tmp_path: Path, toml: str) -> Terminal:
    """The demo, with a config file."""
    config = tmp_path / "config.toml"
    config.write_text(toml, encoding="utf-8")
    return Terminal(tmp_path, "demo", "--today", "2026-03-08", FRESHLEGS_CONFIG=str(config))


def test_the_demo_runs_in_a_terminal_and_leaves_nothing_behind(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "demo", "--today", "2026-03-08")
    terminal.until(lambda picture: "RECOVERY RUN" in picture and "? keys" in picture)
    terminal.child.send("\x1b[D")
    terminal.until(lambda picture: "Sat 7 Mar, yesterday" in picture)
    assert terminal.leave() == 0
    for ending in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l"):
        assert ending in terminal.drawn
    assert not list(tmp_path.glob("freshlegs-demo-*"))


def test_a_first_run_is_logged_on_a_fresh_machine(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "--today", "2026-03-08")
    terminal.until(lambda picture: "Three questions" in picture)
    terminal.child.send("\x1b")
    terminal.until(lambda picture: "Advice for today" in picture and "Three questions" not in picture)
    terminal.child.send("ayesterday 30k 2:51:10 rpe 6 long\r")
    terminal.until(lambda picture: "7●" in picture and "Saved" in picture)
    terminal.child.send("Slegs 3\r")
    picture = terminal.until(lambda picture: "legs 3/10 ->" in picture)
    assert "30.0 km yesterday" in picture
    assert terminal.leave() == 0
    with Journal.open(tmp_path / "data" / "freshlegs" / "journal.db", clock_ms=lambda: 0) as journal:
        assert [entry.distance_m for entry in journal.newest(5) if isinstance(entry, Run)] == [30_000]


def test_a_day_s_note_is_written_in_the_runner_s_editor(tmp_path: Path) -> None:
    does = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text('windy, [b]bold[/b]')"
    run = tmp_path / "run"
    terminal = Terminal(
        tmp_path, "--today", "2026-03-08", VISUAL=shlex.join([sys.executable, "-c", does]), XDG_RUNTIME_DIR=str(run)
    )
    terminal.until(lambda picture: "Three questions" in picture)
    terminal.child.send("\x1b")
    terminal.until(lambda picture: "Advice for today" in picture and "Three questions" not in picture)
    terminal.child.send("\x1bOS")  # F4
    terminal.until(lambda picture: "Saved" in picture and "windy, [b]bold[/b]" in picture)
    assert list((run / "freshlegs").iterdir()) == []
    assert terminal.leave() == 0
    with Journal.open(tmp_path / "data" / "freshlegs" / "journal.db", clock_ms=lambda: 0) as journal:
        (note,) = journal.newest(5)
        assert isinstance(note, Note)
        assert note.text == "windy, [b]bold[/b]"


def test_what_an_editor_left_is_named_at_the_next_start(tmp_path: Path) -> None:
    left = tmp_path / "run" / "freshlegs" / f"{FOLDER}x"
    left.mkdir(parents=True)
    (left / FILE).write_text("windy")
    terminal = Terminal(tmp_path, "--today", "2026-03-08", XDG_RUNTIME_DIR=str(tmp_path / "run"))
    terminal.until(lambda picture: "A text that an editor left" in picture)
    terminal.child.kill(signal.SIGTERM)
    assert terminal.ends() == 128 + signal.SIGTERM


def test_what_was_half_typed_is_there_after_a_kill(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    with Journal.open(file, clock_ms=lambda: 0, create=True) as journal:
        journal.add([Run(date=dt.date(2026, 3, 1), distance_m=8000)])
    words = ("--journal", str(file), "--today", "2026-03-08")
    first = Terminal(tmp_path, *words)
    first.until(lambda picture: "Advice for today" in picture and "? keys" in picture)
    first.child.send("n21.1\t1:45:00")

    def is_kept(_picture: str) -> bool:
        with Journal.open(file, clock_ms=lambda: 0) as journal:
            return "1:45:00" in journal.drafts().get("run", "")

    first.until(is_kept)
    first.child.kill(signal.SIGKILL)
    first.child.close()
    again = Terminal(tmp_path, *words)
    again.until(lambda picture: "Left unfinished: a run (n)" in picture)
    again.child.send("n")
    again.until(lambda picture: "1:45:00" in picture and "21.1" in picture)
    again.child.send("\x1b")
    again.until(lambda picture: "Distance" not in picture and "a add" in picture)
    assert again.leave() == 0


def test_the_config_file_says_on_the_screen_where_a_week_begins(tmp_path: Path) -> None:
    terminal = demo_with(tmp_path, 'week_starts = "sunday"\n')
    terminal.until(lambda picture: "week 11" in picture and "wk Su  Mo  Tu" in picture and "Week 11 " in picture)
    assert terminal.leave() == 0
    terminal = Terminal(tmp_path, "--today", "2026-03-08", FRESHLEGS_CONFIG=str(tmp_path / "config.toml"))
    terminal.until(lambda picture: "Three questions" in picture)
    terminal.child.send("\x1b")
    terminal.until(lambda picture: "wk Su  Mo  Tu" in picture and "Three questions" not in picture)
    assert terminal.leave() == 0


def test_what_is_wrong_in_the_config_file_is_told_on_the_screen_and_the_mouse_is_left_alone(tmp_path: Path) -> None:
    terminal = demo_with(tmp_path, 'theme = "darck"\nmouse = false\nweek_start = "sunday"\n')
    terminal.until(lambda picture: all(words in picture for words in (":3: week_start", "config.toml:1: theme is")))
    assert terminal.leave() == 0
    assert b"\x1b[?1000h" not in terminal.drawn
    assert terminal.is_as_found()


def test_a_runner_at_home_in_vim_finds_their_keys_in_a_terminal(tmp_path: Path) -> None:
    terminal = demo_with(tmp_path, '[keys]\npreset = "vim"\nhelp = "F10"\nadd = "n"\n')
    terminal.until(lambda picture: "F10 keys" in picture and "keys.add" in picture and "log-run" in picture)
    terminal.child.send("0")
    terminal.until(lambda picture: "Mon 2 Mar" in picture)
    terminal.child.send("$")
    terminal.until(lambda picture: "Sun 8 Mar, today" in picture)
    terminal.child.send("\x02")  # Ctrl+B
    terminal.until(lambda picture: "February 2026" in picture)
    terminal.child.send("\x06o")  # Ctrl+F
    terminal.until(lambda picture: "March 2026" in picture and "Add for Sun 8 Mar" in picture)
    terminal.child.send("8k 0$\x1b")
    terminal.until(lambda picture: "Add for" not in picture and "a add" in picture)
    assert terminal.leave() == 0
    assert b"keys.add can't be n" in terminal.drawn


def test_a_runner_at_home_in_emacs_finds_their_keys_in_a_terminal(tmp_path: Path) -> None:
    terminal = demo_with(tmp_path, 'keys.preset = "emacs"\n')
    terminal.until(lambda picture: "? keys" in picture and "/ search" in picture)
    terminal.child.send("\x10")  # Ctrl+P
    terminal.until(lambda picture: "Sun 1 Mar" in picture)
    terminal.child.send("\x0e\x02")  # Ctrl+N, Ctrl+B
    terminal.until(lambda picture: "Sat 7 Mar, yesterday" in picture)
    terminal.child.send("\x1bv")  # Alt+V
    terminal.until(lambda picture: "February 2026" in picture)
    terminal.child.send("\x16")  # Ctrl+V
    terminal.until(lambda picture: "March 2026" in picture)
    terminal.child.send("\x13")  # Ctrl+S
    terminal.until(lambda picture: "knee>2 long since:2025-06" in picture)
    terminal.child.send("\x07")  # Ctrl+G
    terminal.until(lambda picture: "Advice for" in picture)
    terminal.child.send("d\x1f")  # Ctrl+/
    terminal.until(lambda picture: "Undone: " in picture)
    terminal.child.send("\x1bx")  # Alt+X
    terminal.until(lambda picture: "A command, or a day" in picture)
    terminal.child.send("\x1b")
    terminal.until(lambda picture: "A command, or a day" not in picture)
    assert terminal.leave() == 0


def test_the_default_preset_is_what_there_is_without_one(tmp_path: Path) -> None:
    terminal = demo_with(tmp_path, '[keys]\npreset = "default"\n')
    terminal.until(lambda picture: "a add" in picture and "? keys" in picture and "/ search" in picture)
    terminal.child.send("0\x02h")
    terminal.until(lambda picture: "Sat 7 Mar, yesterday" in picture)
    assert terminal.leave() == 0


WALK = (
    ("\x1b[D", " ", "7●"),  # the day, in the calendar
    ("n8.5", "Distance 8.5", " "),
    ("\t", "Time    ", "45:30"),
    ("\x1b", " ", "7●"),
    ("a8k 50min\x1b[D", "│ 8k 50mi", "n"),
    ("\x1b", " ", "7●"),
    ("/knee", "│ knee", " "),
    ("\t", "│ ", ">"),  # the entry, in the log
    ("2", " ", ">Sat 7"),
)
"""Keys, and what then stands before the cursor and under it."""


def test_the_terminal_s_cursor_stands_unseen_where_the_keys_go(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "demo", "--today", "2026-03-08")
    terminal.until(lambda picture: "RECOVERY RUN" in picture and "? keys" in picture)
    for keys, before, under in WALK:
        terminal.child.send(keys)

        def is_there(_picture: str, before: str = before, under: str = under) -> bool:
            cursor = terminal.screen.cursor
            line = terminal.screen.display[cursor.y]
            stands = line[: cursor.x].endswith(before) and line[cursor.x :].startswith(under)
            return stands and bool(cursor.hidden)

        terminal.until(is_there)
    assert terminal.leave() == 0
