"""Dataclasses whose methods are not compiled for each class: 0.1 ms a class instead of 1.3, a hundred at a start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from dataclasses import MISSING, FrozenInstanceError, fields
    from operator import attrgetter

    def dataclass(cls=None, /, *, frozen=False, slots=False, kw_only=False, eq=True, repr=True):  # noqa: A002 - its own name
        """Make a dataclass; the options are those of `dataclasses.dataclass`.

        `fields`, `replace`, `asdict`, `match` and pydantic know it as one; a type checker sees the plain decorator.
        """

        def made(cls):
            cls.__doc__ = (
                cls.__doc__ or cls.__name__
            )  # or dataclass writes the signature there, which is its slowest work
            kind = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
            kind.__init__ = _init(kind)
            if repr:
                kind.__repr__ = _repr
            if eq:
                kind.__eq__ = _eq(kind)
                kind.__hash__ = _hash(kind) if frozen else None
            if frozen:
                kind.__setattr__ = kind.__delattr__ = _refused
                kind.__getstate__, kind.__setstate__ = _state, _put_state
            return kind

        return made if cls is None else made(cls)

    def _init(kind):
        known = fields(kind)
        names = [each.name for each in known]
        by_place = [each.name for each in known if not each.kw_only]
        defaults = {each.name: each.default for each in known if each.default is not MISSING}
        factories = {each.name: each.default_factory for each in known if each.default_factory is not MISSING}
        after = getattr(kind, "__post_init__", None)
        wanted, put = len(names), object.__setattr__

        def __init__(self, /, *given, **named):  # noqa: N807 - it becomes the method of that name
            if given:
                named = _placed(kind, by_place, given, named)
            if len(named) < wanted:
                named = defaults | named
                for name, factory in factories.items():
                    if name not in named:
                        named[name] = factory()
            if len(named) != wanted:
                raise _odd(kind, names, named)
            try:
                for name in names:
                    put(self, name, named[name])
            except KeyError:
                raise _odd(kind, names, named) from None
            if after is not None:
                after(self)

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

    def _values_of(kind):
        names = [each.name for each in fields(kind) if each.compare]
        return attrgetter(*names) if names else lambda _record: ()

    def _eq(kind):
        values = _values_of(kind)

        def __eq__(self, other):  # noqa: N807 - as above
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        return __eq__

    def _hash(kind):
        values = _values_of(kind)
        return lambda self: hash(values(self))

    def _repr(self):
        told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
        return f"{type(self).__qualname__}({told})"

    def _refused(self, name, *_value):
        raise FrozenInstanceError(f"{type(self).__name__} can't be changed: {name}")

    def _state(self):
        return [getattr(self, each.name) for each in fields(self)]

    def _put_state(self, state):
        for each, value in zip(fields(self), state, strict=True):
            object.__setattr__(self, each.name, value)


__all__ = ["dataclass"]
