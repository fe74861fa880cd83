"""The README says what the program does: its command lines, keys, commands, grammar, JSON and tour are tried here."""

from __future__ import annotations

import datetime as dt
import os
import re
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import click
import pytest

from freshlegs.cli.call import FLAGS, VALUED
from freshlegs.cli.commands import COMMANDS, freshlegs
from freshlegs.demo import season
from freshlegs.exchange.sheet import COLUMNS
from freshlegs.models import KINDS
from freshlegs.models import ranges as words_of
from freshlegs.models.wire import field_names, json_line, record_of
from freshlegs.phrase import read_phrase
from freshlegs.phrase.query import read_query
from freshlegs.settings import read_settings
from freshlegs.settings.sample import value_text
from freshlegs.settings.table import SETTINGS
from freshlegs.telling.disclaimer import DISCLAIMER
from freshlegs.tui.keymap import keymap_of
from shell import Shell

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MONDAY = dt.date(2026, 3, 9)
CODE = re.compile(r"`([^`]+)`")
VOCABULARIES = {
    "run": (words_of.RunType, words_of.PainTrend, words_of.Legs, words_of.Side),
    "cross": (words_of.CrossKind,),
    "wellness": (words_of.Part, words_of.Site, words_of.PainFlag, words_of.Symptom, words_of.Alert),
    "note": (words_of.Scope, words_of.DayMark),
    "profile": (words_of.UnitSystem,),
}


def section(name: str) -> str:
    """Give what stands between the README's markers of a name."""
    return README.split(f"<!-- {name} -->\n")[1].split(f"<!-- /{name} -->")[0]


def rows(table: str) -> list[list[str]]:
    """Give the cells of a table's rows, without its head."""
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Give a shell on that Monday, and no journal yet."""
    monkeypatch.setenv("NO_COLOR", "1")
    shell = Shell(tmp_path / "journal.db", capsys, monkeypatch)
    shell.today = MONDAY.isoformat()
    return shell


def test_a_stranger_has_two_command_lines_and_they_are_those_that_are_checked() -> None:
    checked = subprocess.run(["bash", ".ci/run", "--lines"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607 - the bash of the machine
    told = [line for line in re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL) if "venv" in line]
    assert checked.stdout.splitlines() == told
    assert [line.count("\n") for line in told] == [0, 0]


def test_ci_can_be_started() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def key_table(told: list[dict[str, Any]]) -> str:
    """Give the table of keys as the README should hold it."""
    head = "| key | does | where |\n| --- | --- | --- |\n"
    lines = []
    for row in told:
        keys = " ".join(f"`{key}`" for key in row["keys"])
        lines.append(f"| {keys} | {row['does'][:1].lower()}{row['does'][1:]} | {row['where']} |\n")
    return head + "".join(lines)


def test_the_readme_names_every_key_of_the_screen(shell: Shell) -> None:
    assert section("keys") == key_table(shell("keys", "--json").json["keys"])


def setting_table() -> str:
    """Give the table of settings as the README should hold it."""
    lines = ["| setting | takes | usually | does |\n| --- | --- | --- | --- |\n"]
    for row in SETTINGS:
        name = row.name.replace("*", "NAME")
        usual = f"`{value_text(row.usual)}`" if row.usual != "" else ""
        before = "; ".join(f"`{word}`" for word in (row.option, row.variable) if word)
        lines.append(
            f"| `{name}` | {row.takes} | {usual} | {row.about}{f' (before it: {before})' if before else ''} |\n"
        )
    return "".join(lines)


def test_the_readme_names_every_setting() -> None:
    assert section("settings") == setting_table()


def test_the_settings_that_the_readme_shows_can_be_read(tmp_path: Path) -> None:
    shown = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    assert shown
    for number, text in enumerate(shown):
        file = tmp_path / f"{number}.toml"
        file.write_text(text, encoding="utf-8")
        read = read_settings(file)
        assert read.taken
        assert read.faults == ()
        assert keymap_of(read.preset, read.keys).faults == ()


def test_the_readme_names_every_command_in_the_order_of_the_help() -> None:
    calls = [CODE.findall(row[0])[0].split() for row in rows(section("commands"))]
    assert [call[0] for call in calls] == ["freshlegs"] * len(calls)
    assert [call[1] for call in calls if len(call) > 1] == list(COMMANDS)


def test_the_readme_names_every_option_of_every_command() -> None:
    told = {CODE.findall(row[0])[0].partition(" ")[2].split(" ")[0]: " ".join(row) for row in rows(section("commands"))}
    with click.Context(freshlegs) as ctx:
        for name in COMMANDS:
            command = freshlegs.get_command(ctx, name)
            assert command
            parts = command.commands.values() if isinstance(command, click.Group) else ()
            for option in (param for part in (command, *parts) for param in part.params):
                if isinstance(option, click.Option):
                    assert any(f"{flag} " in f"{told[name]} ".replace("`", " ") for flag in option.opts), option.opts
    everywhere = next(line for line in README.split("\n\n") if line.startswith("Everywhere"))
    for flag in ("--help", "--version", "-q", *VALUED, *FLAGS):
        assert flag in everywhere or flag == "--quiet"


def test_the_readme_names_every_variable_that_the_program_reads() -> None:
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*.py")]
    read = {name for source in sources for name in re.findall(r"\"(FRESHLEGS_[A-Z_]+)\"", source)}
    assert read == set(re.findall(r"^\| `(FRESHLEGS_[A-Z_]+)` ", README, re.MULTILINE))


def test_every_example_of_the_grammar_can_be_read() -> None:
    table = rows(section("quick add"))
    assert len(table) > 10
    for part, _, example in table:
        reading = read_phrase(CODE.findall(example)[0], MONDAY)
        assert not reading.troubles, (part, reading.troubles)
        assert reading.records, part


def test_every_example_of_the_query_language_can_be_read() -> None:
    table = rows(section("query"))
    assert len(table) >= 10
    for part, ways, example in table:
        for text in CODE.findall(ways) + CODE.findall(example):
            query = read_query(text, MONDAY)
            assert text == "=" or (query.terms and not query.troubles), (part, text, query.troubles)


def consoles() -> Iterator[tuple[str, str]]:
    """Give every command that the README shows in a shell, with what it is said to print."""
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for shown in block.removeprefix("$ ").split("\n$ "):
            command, _, printed = shown.partition("\n")
            yield command, printed


def test_the_tour_prints_what_the_readme_shows(shell: Shell) -> None:
    toured = 0
    for command, printed in consoles():
        words = shlex.split(command)[1:]
        if not words:
            continue  # the full screen
        done = shell(*words, code=None)
        wanted = re.escape(printed.strip()).replace(r"\.\.\.", ".*")
        assert re.fullmatch(wanted, (done.out or done.err).strip(), re.DOTALL), (command, done)
        toured += 1
    assert toured > 8


RECORDS = ("records", "entries", "weeks")
"""Lists whose items have a table of their own."""


def paths(told: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """Give the path of every field, but for what is inside a record or an advice within something else."""
    for name, value in told.items():
        if isinstance(value, dict) and name != "advice":
            yield from paths(value, f"{before}{name}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict) and name not in RECORDS:
            for item in value:
                yield from paths(item, f"{before}{name}[].")
        else:
            yield before + name


CALLS = """
advise
evidence
today
plan
week
month
history
shoes
trends --weeks 13
add 8k 50min --dry-run
sore no pain
check legs 2
edit {newest} #club
plan add tomorrow 8k tempo
plan take tomorrow
plan repeat
plan rm {plan}
show {newest}
log -n 3
profile age 40
rm {newest}
undo
redo
changes
import {folder}/more.jsonl {folder}/none.jsonl
export -o {folder}/out.jsonl
backup {folder}/kept.db
backups
restore {folder}/kept.db
doctor
doctor --report
config
path
keys
"""


SILENT = {"demo", "completion", "serve"}
"""The commands that give no document: two screens, and a script for a shell."""
BARE = {"freshlegs.record/1": "show", "freshlegs.profile/1": "profile"}
"""What is a record by itself: its fields are in the tables of the records."""


@pytest.fixture
def documents(shell: Shell, tmp_path: Path) -> dict[str, list[dict[str, Any]]]:
    """Give what every command prints as JSON, by the command."""
    shell("import", "-", stdin="".join(json_line(record_of(record)) + "\n" for record in season(MONDAY, 30)))
    (tmp_path / "more.jsonl").write_text('{"kind": "note", "date": "2026-03-09", "text": "new"}\n', encoding="utf-8")
    newest = next(one for one in shell("log", "--json").json["records"] if one["kind"] == "run")["id"]
    plan = shell("plan", "add", "sat 20k long", "--json").json["records"][0]["id"]
    found: dict[str, list[dict[str, Any]]] = {}
    for call in CALLS.strip().splitlines():
        words = [word.format(folder=tmp_path, newest=newest, plan=plan) for word in call.split()]
        name = " ".join(call.split()[: 2 if call.startswith("plan ") else 1])
        told = shell("--json", *words, code=None).json
        found.setdefault(name, []).extend((told, *told.get("weeks", ())))
    return found


def test_every_command_that_prints_is_asked_for_its_json(documents: dict[str, list[dict[str, Any]]]) -> None:
    assert {name.split()[0] for name in documents} == set(COMMANDS) - SILENT


def test_the_readme_names_every_field_of_every_json_document(documents: dict[str, list[dict[str, Any]]]) -> None:
    found: dict[str, set[str]] = {}
    for document in (one for told in documents.values() for one in told if one["schema"] not in BARE):
        found.setdefault(document["schema"], set()).update(paths(document))
    tables = dict(re.findall(r"#### `(freshlegs\.\w+/\d+)`[^\n]*\n(.*?)(?=\n####|\Z)", section("schemas"), re.DOTALL))
    assert {schema: {CODE.findall(row[0])[0] for row in rows(table)} for schema, table in tables.items()} == found


def test_the_readme_says_which_command_gives_which_document(documents: dict[str, list[dict[str, Any]]]) -> None:
    given: dict[str, set[str]] = {}
    for name, told in documents.items():
        for document in told:
            given.setdefault(document["schema"], set()).add(name)
    heads = re.findall(r"#### `(freshlegs\.\w+/\d+)`:(.*)", section("schemas"))
    told_there = {schema: {re.sub(" -.*", "", name) for name in CODE.findall(who)} for schema, who in heads}
    assert given == told_there | {schema: {name} for schema, name in BARE.items()}


def test_no_schema_of_the_program_is_left_out_of_the_readme() -> None:
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*.py")]
    schemas = {schema for source in sources for schema in re.findall(r"\"(freshlegs\.\w+/\d+)\"", source)}
    assert schemas
    assert schemas == set(re.findall(r"freshlegs\.\w+/\d+", README))


@pytest.mark.parametrize("kind", KINDS)
def test_the_readme_names_every_field_of_a_record(kind: str) -> None:
    fields = next(cells[1] for cells in rows(section("records")) if cells[0] == f"`{kind}`")
    assert set(CODE.findall(fields)) == set(field_names(KINDS[kind])) - {"id", "date"}
    for vocabulary in VOCABULARIES.get(kind, ()):
        assert set(get_args(vocabulary)) <= set(re.findall(r"\w+", CODE.sub("", fields)))


def test_the_readme_names_every_column_of_the_table_for_spreadsheets() -> None:
    assert CODE.findall(section("columns")) == list(COLUMNS)


def test_the_readme_has_a_row_for_every_kind_of_record() -> None:
    assert [cells[0] for cells in rows(section("records"))] == [f"`{kind}`" for kind in KINDS]


def test_the_readme_says_what_the_advice_is_not_word_for_word() -> None:
    assert DISCLAIMER in " ".join(README.split())


def test_every_file_that_the_readme_shows_or_names_is_there() -> None:
    named = re.findall(r"(?:\]\(|src=\"|srcset=\")([^)\"]+)", README)
    assert {name for name in named if name.endswith(".svg")}
    assert [name for name in named if not (ROOT / name).is_file()] == []
