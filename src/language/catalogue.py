"""Keep the catalogues: python src/language/catalogue.py takes new sentences into them and makes what is shipped.

`src/language/LANGUAGE/ROOM.po` holds what a room of the house says, in the order of its source; sentences that are gone
are dropped, new ones stand empty. `src/freshlegs/locale/LANGUAGE.mo` is made of all of them. With --check nothing is
written: it exits with 1 where anything would be, or where a sentence is not translated.
"""

from __future__ import annotations

import ast
import datetime as dt
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
HOUSE = HERE.parent / "freshlegs"
SHIPPED = HOUSE / "locale"
KEYWORDS = {"tr": (0,), "mark": (0,), "trn": (0, 1), "trc": (1,), "markc": (1,)}
"""Where in a call the sentence stands; before it, its context."""
HALL = "house"
"""The catalogue of the modules that stand in no room."""
EVER = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
LANGUAGES = tuple(sorted({file.parent.name for file in HERE.glob("*/*.po")}))


def rooms() -> dict[str, list[Path]]:
    """Give the sources of each room that says something."""
    found: dict[str, list[Path]] = {}
    for file in sorted(HOUSE.rglob("*.py")):
        parts = file.relative_to(HOUSE).parts
        found.setdefault("-".join(parts[:-1]) or HALL, []).append(file)
    return found


def sentences(files: list[Path], language: str) -> Catalog:
    """Give what a room says, untranslated."""
    room = Catalog(locale=language, fuzzy=False)
    for file in files:
        for message, context in told(ast.parse(file.read_text(encoding="utf-8"))):
            room.add(message, locations=[(file.relative_to(HOUSE).as_posix(), 0)], context=context)
    return room


def told(node: ast.AST) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """Give the sentences below a node of the source, with their contexts, wherever they stand in it.

    A command's own are the paragraphs of its docstring, but for the examples.
    """
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
        words = [part.value if isinstance(part, ast.Constant) else None for part in node.args]
        said = tuple(str(words[place]) for place in KEYWORDS[node.func.id] if words[place:] and words[place])
        if said:
            yield said if len(said) > 1 else said[0], str(words[0]) if node.func.id in {"trc", "markc"} else None
    if isinstance(node, ast.FunctionDef) and any(map(_makes_a_command, node.decorator_list)):
        parts = (" ".join(part.split()) for part in (ast.get_docstring(node) or "").split("\n\n"))
        yield from ((part, None) for part in parts if not part.startswith("Example: "))
    for below in ast.iter_child_nodes(node):
        yield from told(below)


def _makes_a_command(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr in {"command", "group"}


def kept(room: str, language: str, files: list[Path]) -> Catalog:
    """Give what a room says, with the translations that there are."""
    said = sentences(files, language)
    file = HERE / language / f"{room}.po"
    if file.exists():
        with file.open("rb") as stream:
            known = read_po(stream, locale=language)
        for message in said:
            old = known.get(message.id, context=message.context) if message.id else None
            if old:
                message.string = old.string
    return said


def page(catalogue: Catalog) -> bytes:
    """Give a catalogue as the text that is edited."""
    out = io.BytesIO()
    write_po(out, catalogue, width=120, omit_header=True, sort_by_file=True, include_lineno=False)
    return out.getvalue()


def shipped(language: str, parts: list[Catalog]) -> bytes:
    """Give what the program reads of a language: all rooms in one. Raises ValueError where two rooms disagree."""
    whole = Catalog(
        locale=language, project="freshlegs", version="1", creation_date=EVER, revision_date=EVER, fuzzy=False
    )  # the same whoever makes it, and when
    for part in parts:
        for message in part:
            if not message.id or not all(_strings(message.string)):
                continue
            old = whole.get(message.id, context=message.context)
            if old and old.string != message.string:
                raise ValueError(f"{language}: {message.id!r} is {old.string!r} and {message.string!r}")
            whole.add(message.id, message.string, context=message.context)
    out = io.BytesIO()
    write_mo(out, whole)
    return out.getvalue()


def untold(catalogue: Catalog) -> list[str]:
    """Give the sentences that have no translation."""
    return [str(message.id) for message in catalogue if message.id and not all(_strings(message.string))]


def _strings(told: object) -> tuple[str, ...]:
    return tuple(told) if isinstance(told, (tuple, list)) else (str(told or ""),)


def pages() -> Iterator[tuple[Path, bytes, list[str]]]:
    """Give every file as it should be, and what in it is not translated."""
    for language in LANGUAGES:
        parts = {room: kept(room, language, files) for room, files in rooms().items()}
        for room, part in parts.items():
            if len(part):
                yield HERE / language / f"{room}.po", page(part), untold(part)
        yield SHIPPED / f"{language}.mo", shipped(language, list(parts.values())), []


def main(words: list[str]) -> int:
    """Write the catalogues, or check them."""
    bad = 0
    for file, made, missing in pages():
        if missing:
            print(f"{file.name}: {len(missing)} not translated, the first {missing[0]!r}")
            bad = 1
        if not file.exists() or file.read_bytes() != made:
            if "--check" in words:
                print(f"{file.name} is not what the source says")
                bad = 1
            else:
                file.write_bytes(made)
    return bad if "--check" in words else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
