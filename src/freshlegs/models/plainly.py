"""A record whose every value is plainly what its field takes, made without pydantic, which costs ten starts of Python.

It reads the same annotations. Nothing is mended and nothing is refused here: whatever is not plain is left to pydantic,
which has the words for it. A test holds that both give the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from freshlegs.models.ranges import Limits
from freshlegs.records import is_record_class, names_needed, names_of

Noun = TypeVar("Noun")
Take = Callable[[Any], Any]
"""Gives a field's value for what JSON gave; raises NotPlain."""


class NotPlain(Exception):
    """This is for pydantic to read, or to refuse."""


def plainly(cls: type[Noun], told: Mapping[str, Any]) -> Noun | None:
    """Make a record of a class from JSON values, or give None where one of them is not plain."""
    try:
        made: Noun = _made(cls, told)
    except NotPlain:
        return None
    return made


def _made(cls: Any, told: object) -> Any:  # noqa: ANN401 - any noun, and one of it
    takes, needed = _fields(cls)
    if not isinstance(told, Mapping) or not needed <= told.keys() <= takes.keys():
        raise NotPlain
    return cls(**{name: takes[name](value) for name, value in told.items()})


@cache
def _fields(cls: Any) -> tuple[dict[str, Take], set[str]]:  # noqa: ANN401 - any noun
    """Give how each field of a noun is taken, and the names of those that it needs."""
    hints = get_type_hints(cls, include_extras=True)
    return {name: _take(hints[name]) for name in names_of(cls)}, set(names_needed(cls))


def _take(hint: Any) -> Take:  # noqa: ANN401 - an annotation is of no one type
    """Give how a value of such an annotation is taken."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _limited(inner[0], next(one for one in inner[1:] if isinstance(one, Limits)))
    if origin in (Union, UnionType):
        (whole,) = (_take(one) for one in inner if one is not NoneType)
        return lambda value: None if value is None else whole(value)
    if origin is tuple:
        item = _take(inner[0])
        return lambda value: tuple([item(one) for one in _exactly(list, value)])
    if origin is Literal:
        return lambda value: value if isinstance(value, str) and value in inner else _leave()
    if is_record_class(hint):
        return lambda value: _made(hint, value)
    return _PLAIN[hint]


def _limited(of: type, limits: Limits) -> Take:
    kinds = (int, float) if of is float else (of,)

    def take(value: Any) -> Any:  # noqa: ANN401 - whatever JSON gave
        if type(value) not in kinds:
            raise NotPlain
        size = len(value) if of is str else value
        most = limits.max_length if of is str else limits.le
        if not (limits.ge is None or size >= limits.ge) or not (most is None or size <= most):
            raise NotPlain
        if limits.gt is not None and not size > limits.gt:
            raise NotPlain
        return of(value)

    return take


def _exactly(of: type, value: Any) -> Any:  # noqa: ANN401 - whatever JSON gave
    return value if type(value) is of else _leave()


def _leave() -> Any:  # noqa: ANN401 - it never returns
    raise NotPlain


def _day(value: object) -> dt.date:
    try:
        return dt.date.fromisoformat(_exactly(str, value))
    except ValueError:
        raise NotPlain from None


_PLAIN: dict[Any, Take] = {
    bool: lambda value: _exactly(bool, value),
    dt.date: _day,
}
"""The field types that stand without limits; a new one fails at the first record, in every test."""
