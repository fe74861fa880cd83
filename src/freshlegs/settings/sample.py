"""The config file as it is made on demand: every setting with what it does, none of them set."""

from __future__ import annotations

import json
from collections.abc import Iterator

from freshlegs.language import mark, tr
from freshlegs.settings.table import ANY, SETTINGS, TABLES, Setting

HEAD = mark("""\
# The settings of freshlegs. Only you write this file: freshlegs made it once, on demand, and never changes it.
# A line holds once the # before it is taken away. `freshlegs config` shows what holds, and where each comes from.
# What the rules may know about you is no setting: `freshlegs profile`, or i on the screen.
""")


def sample() -> str:
    """Give the file, a TOML text that says nothing yet."""
    return tr(HEAD) + "\n".join(_tables())


def _tables() -> Iterator[str]:
    for table in ("", *TABLES):
        rows = [setting for setting in SETTINGS if setting.table == table]
        if table and rows:
            yield f"\n[{table}]"
        for setting in rows:
            yield from _row(setting)
    yield ""


def _row(setting: Setting) -> Iterator[str]:
    name = setting.sample_name if setting.leaf == ANY else setting.leaf
    yield ""
    about, usual = tr(setting.about), value_text(setting.usual)
    yield f"# {about[:1].upper()}{about[1:]}."
    told = mark("It is {takes}.") if setting.usual == "" else mark("It is {takes}; without it {usual}.")
    yield f"# {tr(told, takes=setting.takes, usual=usual)}"
    yield f"# {name} = {value_text(setting.sample)}"


def value_text(value: object) -> str:
    """Give a value as TOML writes it."""
    return json.dumps(value)
