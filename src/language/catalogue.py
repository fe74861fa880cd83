"""Keep the catalogues: python src/language/catalogue.py takes new sentences into them and makes what is shipped.

`src/language/LANGUAGE/ROOM.po` holds what a room of the house says, in the order of its source; sentences that are gone
are dropped, new ones stand empty. `src/freshlegs/locale/LANGUAGE.mo` is made of all of them. With --check nothing is
written: it exits with 1 where anything would be, or where a sentence is not translated as it should be.
"""

from __future__ import annotations

import ast
import datetime as dt
import io
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from string import Formatter
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
HOUSE = HERE.parent / "freshlegs"
SHIPPED = HOUSE / "locale"
TOLD = {"tr": (False, 1), "mark": (False, 1), "trn": (False, 2), "trc": (True, 1), "markc": (True, 1)}
"""What takes a sentence into a catalogue: whether it says what is meant first, and how many forms of it follow."""
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


def told_in(node: ast.AST) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """Give what is said below a node of the source: what is meant, where that is told, and the forms of the sentence.

    A command's own are the paragraphs of its docstring, but for the examples. Babel's own reader of Python does not
    look into f-strings and mistakes other texts of a call for the sentence.
    """
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TOLD:
        has_context, forms = TOLD[node.func.id]
        context = next(_texts(node.args[0]), None) if has_context else None
        first, *others = (list(_texts(part)) for part in node.args[has_context : has_context + forms])
        yield from ((context, (text, *(other[0] for other in others if other))) for text in first)
    if isinstance(node, ast.FunctionDef) and any(map(_makes_a_command, node.decorator_list)):
        parts = (" ".join(part.split()) for part in (ast.get_docstring(node) or "").split("\n\n"))
        yield from ((None, (part,)) for part in parts if not part.startswith("Example: "))
    for below in ast.iter_child_nodes(node):
        yield from told_in(below)


def _texts(node: ast.expr) -> Iterator[str]:
    """Give the text that stands there, or either of two. Raises SyntaxError for one that is put together."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.JoinedStr | ast.BinOp):
        raise SyntaxError(f"no sentence can be told in pieces: {ast.unparse(node)}")  # noqa: TRY004 - it is the source's


def _makes_a_command(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr in {"command", "group"}


def sentences(files: list[Path], language: str) -> Catalog:
    """Give what a room says, untranslated."""
    room = Catalog(locale=language, fuzzy=False)
    for file in files:
        for context, forms in told_in(ast.parse(file.read_text(encoding="utf-8"))):
            message = forms if len(forms) > 1 else forms[0]
            room.add(message, locations=[(file.relative_to(HOUSE).as_posix(), 0)], context=context)
    return room


def known(language: str) -> dict[tuple[Any, ...], Any]:
    """Give every translation that there is."""
    found = {}
    for file in sorted((HERE / language).glob("*.po")):
        with file.open("rb") as stream:
            for message in read_po(stream, locale=language):
                if all(_strings(message.string)):
                    found[_key(message)] = message.string
    return found


def page(catalogue: Catalog) -> bytes:
    """Give a catalogue as the text that is edited."""
    out = io.BytesIO()
    write_po(out, catalogue, width=120, omit_header=True, sort_by_file=True, include_lineno=False)
    return out.getvalue()


def shipped(language: str, parts: list[Catalog]) -> bytes:
    """Give what the program reads of a language: all rooms in one."""
    whole = Catalog(
        locale=language, project="freshlegs", version="1", creation_date=EVER, revision_date=EVER, fuzzy=False
    )  # the same whoever makes it, and when
    for message in chain.from_iterable(parts):
        if message.id and all(_strings(message.string)):
            whole.add(message.id, message.string, context=message.context)
    out = io.BytesIO()
    write_mo(out, whole)
    return out.getvalue()


def is_as(file: Path, made: bytes) -> bool:
    """Tell whether a file says what it should; what else its maker wrote into a .mo doesn't matter."""
    if not file.exists():
        return False
    if file.suffix == ".po":
        return file.read_bytes() == made
    old, new = (
        {_key(message): _strings(message.string) for message in read_mo(io.BytesIO(data)) if message.id}
        for data in (file.read_bytes(), made)
    )
    return old == new


def faults(message: Message) -> Iterator[str]:
    """Say what is wrong with a translation."""
    told = _strings(message.string)
    if not all(told):
        yield "is not translated"
    elif any(_places(form) != _places(_strings(message.id)[-1]) for form in told[-1:]):
        yield "has other places in its translation"


def _key(message: Message) -> tuple[Any, ...]:
    return _strings(message.id), message.context


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def _strings(told: object) -> tuple[str, ...]:
    return tuple(told) if isinstance(told, (tuple, list)) else (str(told or ""),)


def pages() -> Iterator[tuple[Path, bytes, list[str]]]:
    """Give every file as it should be, and what is wrong with what it says."""
    for language in LANGUAGES:
        translated = known(language)
        parts = {room: sentences(files, language) for room, files in rooms().items()}
        for room, part in parts.items():
            for message in part:
                if message.id:
                    message.string = translated.get(_key(message)) or message.string
            if len(part):
                wrong = [f"{message.id!r} {fault}" for message in part if message.id for fault in faults(message)]
                yield HERE / language / f"{room}.po", page(part), wrong
        yield SHIPPED / f"{language}.mo", shipped(language, list(parts.values())), []


def main(words: list[str]) -> int:
    """Write the catalogues, or check them."""
    bad = 0
    for file, made, wrong in pages():
        for fault in wrong:
            print(f"{file.name}: {fault}")
            bad = 1
        if not is_as(file, made):
            if "--check" in words:
                print(f"{file.name} is not what the source says: run python src/language/catalogue.py")
                bad = 1
            else:
                file.write_bytes(made)
    return bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
