"""XML, streamed and bounded: names without their prefixes, attributes and text, handed to what reads a format.

defusedxml refuses every entity, and every DOCTYPE where a format has none; depth, length of text and of tags and the
number of elements are limited here. Prefixes are cut off instead of looked up: real files use some undeclared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import create_parser

from freshlegs.errors import ImportRefused
from freshlegs.exchange.limits import (
    DEEPEST_MARKUP,
    LARGEST_FILE,
    LONGEST_TAG,
    LONGEST_TEXT,
    MOST_ELEMENTS,
    megabytes,
)
from freshlegs.exchange.steps import Source
from freshlegs.language import tr
from freshlegs.units import grouped

STEP = 64 * 1024
BLANK = b" \t\r\n\xef\xbb\xbf"


class Listener:
    """What a format's reader hears: each element as it begins and, with its text, as it ends."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def begins(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear an element begin."""

    def ends(self, name: str, text: str) -> None:
        """Hear an element end."""


def listen(source: Source, listener: Listener, limit: int = LARGEST_FILE, *, doctype: bool = False) -> Iterator[None]:
    """Read XML a step at a time; the listener has heard all of it at the end. Raises ImportRefused."""
    if source.size > limit:
        raise ImportRefused(tr("is {size} long; {limit} at most", size=megabytes(source.size), limit=megabytes(limit)))
    parser = create_parser(forbid_dtd=not doctype)
    hearing = _Hearing(listener, parser.getLineNumber)
    parser.setContentHandler(hearing)
    try:
        for piece in _pieces(source, limit):
            heard = hearing.heard
            parser.feed(piece)
            hearing.silent = 0 if hearing.heard != heard else hearing.silent + len(piece)
            if hearing.silent > LONGEST_TAG:
                raise ImportRefused(tr("a tag is longer than 256 kB"), hearing.where())
            yield
        parser.close()
    except DefusedXmlException:
        said = tr("holds a DOCTYPE or an entity, which no activity needs")
        raise ImportRefused(said, hearing.where()) from None
    except SAXException as error:
        said = tr("is not sound XML ({reason})", reason=error.getMessage()[:100])
        raise ImportRefused(said, hearing.where()) from None
    except (ValueError, LookupError) as error:  # an encoding that is none
        raise ImportRefused(tr("is not sound XML ({reason})", reason=str(error)[:100])) from None


def exhaust(steps: Iterator[None]) -> None:
    """Take all steps at once."""
    for _ in steps:
        pass


def _pieces(source: Source, limit: int) -> Iterator[bytes]:
    """Give the bytes, blanks before the first tag cut off: Strava's files begin with some."""
    read, begun = 0, False
    with source.open() as stream:
        while piece := stream.read(STEP):
            read += len(piece)
            if read > limit:
                raise ImportRefused(tr("is longer than {size}", size=megabytes(limit)))
            text = piece if begun else piece.lstrip(BLANK)
            begun = begun or bool(text)
            if text:
                yield text


class _Hearing(ContentHandler):
    """Keeps the limits and hands on what it hears."""

    def __init__(self, listener: Listener, line: Callable[[], int | None]) -> None:
        super().__init__()
        self.listener, self.line = listener, line
        self.depth = self.heard = self.silent = self.length = 0
        self.text: list[str] = []
        self.prefixes = {"xml"}
        self.strange: set[str] = set()

    def where(self) -> str:
        """Say the line."""
        line = self.line()
        return tr("line {n}", n=line) if line else ""

    def startElement(self, name: str, attrs: AttributesImpl[str]) -> None:  # noqa: N802 - SAX's name
        self.heard += 1
        self.depth += 1
        if self.depth > DEEPEST_MARKUP:
            raise ImportRefused(tr("is nested deeper than {n} elements", n=DEEPEST_MARKUP), self.where())
        if self.heard > MOST_ELEMENTS:
            raise ImportRefused(tr("holds more than {n} elements", n=grouped(f"{MOST_ELEMENTS:,}")), self.where())
        self._forget()
        attributes = dict(attrs.items())
        if attributes:
            self.prefixes.update(key[6:] for key in attributes if key.startswith("xmlns:"))
        self.listener.begins(self._bare(name) if ":" in name else name, attributes)

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX's name
        bare = name.rpartition(":")[2] if ":" in name else name
        self.listener.ends(bare, "".join(self.text).strip())
        self.depth -= 1
        self._forget()

    def characters(self, text: str) -> None:
        self.length += len(text)
        if self.length > LONGEST_TEXT:
            raise ImportRefused(tr("a text is longer than 64 kB"), self.where())
        self.text.append(text)

    def _forget(self) -> None:
        self.text.clear()
        self.length = 0

    def _bare(self, name: str) -> str:
        """Give the name without its prefix; warn once of a prefix that was never declared."""
        prefix, _, bare = name.rpartition(":")
        if prefix and prefix not in self.prefixes and prefix not in self.strange and len(self.strange) < 3:  # noqa: PLR2004 - enough
            self.strange.add(prefix)
            self.listener.warnings.append(
                tr("the prefix {prefix!r} was never declared; it was passed over", prefix=prefix[:40])
            )
        return bare
