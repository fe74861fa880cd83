"""Dataclasses made without the standard library's: 0.05 ms a class instead of 1.3, of which a start makes a hundred.

Their methods are shared instead of compiled for each class, and `dataclasses`, which is a start of Python and a half by
itself, is imported only where somebody asks for the fields: `fields`, `asdict` and pydantic find what they look for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    from operator import attrgetter

    NONE = object()

    def dataclass(cls=None, /, *, frozen=False, slots=False, kw_only=False, eq=True, repr=True):  # noqa: A002 - its own name
        """Make a dataclass; the options are those of `dataclasses.dataclass`. A type checker sees that one.

        The module has to put its annotations off (`from __future__`). There is no KW_ONLY and no InitVar.
        """

        def made(cls):
            own = _own_fields(cls, kw_only=kw_only)
            inherited = [vars(base).get("__record__", {}) for base in reversed(cls.__mro__[1:])]
            every = {name: each for known in (*inherited, own) for name, each in known.items()}
            kind = _slotted(cls, own) if slots else cls
            for name, each in own.items():
                if each.default is not NONE and not slots:
                    setattr(kind, name, each.default)
                elif name in vars(cls) and not slots:
                    delattr(kind, name)
            kind.__record__, kind.__dataclass_fields__ = every, _Fields()
            kind.__match_args__ = tuple(name for name, each in every.items() if not each.kw_only)
            kind.__init__, kind.__replace__ = _init(kind, every), replace
            if repr and "__repr__" not in vars(cls):
                kind.__repr__ = _repr
            if eq and "__eq__" not in vars(cls):
                values = attrgetter(*names) if (names := [n for n, each in every.items() if each.compare]) else _nothing
                kind.__eq__ = _eq(values)
                kind.__hash__ = _hash(values) if frozen else None
            if frozen:
                kind.__setattr__ = kind.__delattr__ = _refused
                kind.__getstate__, kind.__setstate__ = _state, _put_state
            return kind

        return made if cls is None else made(cls)

    def replace(record, /, **changes):
        """Give the record with other values for some of its fields."""
        return type(record)(**({name: getattr(record, name) for name in type(record).__record__} | changes))

    class _Field:
        """One field: its default or what makes one, and what it takes part in."""

        __slots__ = ("compare", "default", "kw_only", "made", "repr")

        def __init__(self, default=NONE, made=NONE, *, compare=True, repr=True, kw_only=None):  # noqa: A002 - as above
            self.default, self.made = default, made
            self.compare, self.repr, self.kw_only = compare, repr, kw_only

        @property
        def is_needed(self):
            """Whether whoever makes a record has to give it."""
            return self.default is NONE and self.made is NONE

    def field(*, default=NONE, default_factory=NONE, compare=True, repr=True, kw_only=None):  # noqa: A002 - as above
        """Say more of a field than its default; the options are those of `dataclasses.field`."""
        return _Field(default, default_factory, compare=compare, repr=repr, kw_only=kw_only)

    class _Fields:
        """The fields as `dataclasses` keeps them, made when they are asked for."""

        def __get__(self, _record, kind):
            import dataclasses  # noqa: PLC0415 - see the top

            types = {name: told for base in reversed(kind.__mro__) for name, told in _annotations(base).items()}
            names = {"__annotations__": {name: types[name] for name in kind.__record__}, "__module__": kind.__module__}
            told = {name: _told(each, dataclasses) for name, each in kind.__record__.items()}
            bare = dataclasses.dataclass(init=False, repr=False, eq=False)(type(kind.__name__, (), names | told))
            kind.__dataclass_fields__ = bare.__dataclass_fields__
            return bare.__dataclass_fields__

    def _told(each, dataclasses):
        """Give a field in the library's words."""
        options = {"compare": each.compare, "repr": each.repr, "kw_only": each.kw_only}
        if each.made is not NONE:
            return dataclasses.field(default_factory=each.made, **options)
        return (
            dataclasses.field(**options) if each.default is NONE else dataclasses.field(default=each.default, **options)
        )

    def _annotations(cls):
        return vars(cls).get("__annotations__", {})

    def _own_fields(cls, *, kw_only):
        own = {}
        for name, told in _annotations(cls).items():
            if not str(told).startswith(("ClassVar", "typing.ClassVar")):
                default = vars(cls).get(name, NONE)
                if isinstance(default, list | dict | set):
                    raise TypeError(
                        f"{cls.__name__}.{name}: what can be changed is made anew for each: default_factory"
                    )
                own[name] = each = default if isinstance(default, _Field) else _Field(default)
                each.kw_only = kw_only if each.kw_only is None else each.kw_only
        return own

    def _slotted(cls, own):
        """Give the class once more, its fields as slots."""
        names = {name: value for name, value in vars(cls).items() if name not in own}
        for name in ("__dict__", "__weakref__"):
            names.pop(name, None)
        kind = type(cls)(cls.__name__, cls.__bases__, names | {"__slots__": tuple(own)})
        kind.__qualname__ = cls.__qualname__
        return kind

    def _init(kind, every):
        names = tuple(every)
        by_place = kind.__match_args__
        defaults = {name: each.default for name, each in every.items() if each.default is not NONE}
        makers = {name: each.made for name, each in every.items() if each.made is not NONE}
        wanted, put, is_followed = len(names), object.__setattr__, hasattr(kind, "__post_init__")

        def __init__(self, /, *given, **named):  # noqa: N807 - it becomes the method of that name
            if given:
                named = _placed(kind, by_place, given, named)
            if len(named) < wanted:
                named = defaults | named
                for name, make in makers.items():
                    if name not in named:
                        named[name] = make()
            if len(named) != wanted:
                raise _odd(kind, names, named)
            try:
                for name in names:
                    put(self, name, named[name])
            except KeyError:
                raise _odd(kind, names, named) from None
            if is_followed:
                self.__post_init__()

        return __init__

    def _placed(kind, by_place, given, named):
        if len(given) > len(by_place):
            raise TypeError(f"{kind.__name__} takes {len(by_place)} values by place, not {len(given)}")
        placed = dict(zip(by_place, given, strict=False))
        if twice := placed.keys() & named.keys():
            raise TypeError(f"{kind.__name__} is given twice: {', '.join(sorted(twice))}")
        return placed | named

    def _odd(kind, names, named):
        odd = sorted(named.keys() ^ set(names))
        return TypeError(f"{kind.__name__} is missing, or does not know: {', '.join(odd)}")

    def _nothing(_record):
        return ()

    def _eq(values):
        def __eq__(self, other):  # noqa: N807 - as above
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        return __eq__

    def _hash(values):
        return lambda self: hash(values(self))

    def _repr(self):
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name, each in self.__record__.items() if each.repr)
        return f"{type(self).__qualname__}({told})"

    def _refused(self, name, *_value):
        from dataclasses import FrozenInstanceError  # noqa: PLC0415 - see the top

        raise FrozenInstanceError(f"{type(self).__name__} can't be changed: {name}")

    def _state(self):
        return [getattr(self, name) for name in self.__record__]

    def _put_state(self, state):
        for name, value in zip(self.__record__, state, strict=True):
            object.__setattr__(self, name, value)


def names_of(kind: type) -> tuple[str, ...]:
    """Give the names of a record's fields."""
    return tuple(vars(kind)["__record__"])


def names_needed(kind: type) -> tuple[str, ...]:
    """Give the names of the fields that have no default."""
    return tuple(name for name, each in vars(kind)["__record__"].items() if each.is_needed)


def is_record(value: object) -> bool:
    """Tell whether a value is a record."""
    return hasattr(type(value), "__record__")


def is_record_class(value: object) -> bool:
    """Tell whether a value is a class of records."""
    return isinstance(value, type) and hasattr(value, "__record__")


__all__ = ["dataclass", "field", "is_record", "is_record_class", "names_needed", "names_of", "replace"]
