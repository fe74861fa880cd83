"""A record is a dataclass in all that a caller can see."""

import copy
import dataclasses
import datetime as dt
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from freshlegs import records
from freshlegs.models import Note


def three(dataclass: Callable[..., Any], field: Callable[..., Any]) -> tuple[Any, Any, Any]:
    """Make the same three classes with either decorator."""

    @dataclass(frozen=True, slots=True)
    class Shoe:
        name: str
        km: float = 0.0
        tags: tuple[str, ...] = ()
        aside: int = field(default=0, compare=False, repr=False)

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Race:
        km: float
        name: str = "race"

    @dataclass
    class Pile:
        what: list[str] = field(default_factory=list)
        count: int = field(default=0, kw_only=True)

        def __post_init__(self) -> None:
            self.count += len(self.what)

    return Shoe, Race, Pile


OURS = three(records.dataclass, records.field)
THEIRS = three(dataclasses.dataclass, dataclasses.field)
Shoe, Race, Pile = OURS


def both(make: Callable[..., Any]) -> list[tuple[str, Any]]:
    """Call with our three classes and with the standard library's: what came, or which error."""
    found = []
    for kinds in (OURS, THEIRS):
        try:
            found.append(("made", make(*kinds)))
        except (TypeError, dataclasses.FrozenInstanceError) as error:
            found.append(("refused", type(error)))
    return found


@pytest.mark.parametrize(
    "make",
    [
        lambda shoe, _race, _pile: shoe("Pegasus"),
        lambda shoe, _race, _pile: shoe("Pegasus", 3.5, ("old",), 7),
        lambda shoe, _race, _pile: shoe("Pegasus", tags=("old",)),
        lambda _shoe, race, _pile: race(km=5),
        lambda _shoe, _race, pile: pile(["a", "b"], count=1),
        lambda _shoe, _race, pile: pile(),
        lambda shoe, _race, _pile: dataclasses.replace(shoe("Pegasus"), km=4),
        lambda shoe, _race, _pile: copy.copy(shoe("Pegasus", 4, aside=2)),
        lambda shoe, _race, _pile: copy.deepcopy(shoe("Pegasus", 4, aside=2)),
        lambda shoe, _race, _pile: shoe(),
        lambda shoe, _race, _pile: shoe("a", 1, (), 2, 3),
        lambda shoe, _race, _pile: shoe("a", name="b"),
        lambda shoe, _race, _pile: shoe("a", colour="b"),
        lambda shoe, _race, _pile: shoe(colour="b"),
        lambda _shoe, race, _pile: race(5),
        lambda shoe, _race, _pile: setattr(shoe("a"), "km", 3),
        lambda shoe, _race, _pile: delattr(shoe("a"), "km"),
    ],
)
def test_it_is_made_changed_and_refused_like_a_dataclass(make: Callable[..., Any]) -> None:
    (ours, mine), (theirs, other) = both(make)

    assert ours == theirs
    if ours == "made":
        assert dataclasses.asdict(mine) == dataclasses.asdict(other)
        assert repr(mine).replace("three.<locals>.", "") == repr(other).replace("three.<locals>.", "")
    else:
        assert mine is other


def test_two_are_equal_when_their_fields_are() -> None:
    assert Shoe("a", 1) == Shoe("a", 1, aside=4)
    assert hash(Shoe("a", 1)) == hash(Shoe("a", 1, aside=4))
    assert Shoe("a", 1) != Shoe("a", 2)
    assert Shoe("a", 1) != Race(km=1, name="a")
    with pytest.raises(TypeError, match="unhashable"):
        hash(Pile())


def test_a_new_one_has_a_list_of_its_own() -> None:
    first, second = Pile(), Pile()

    first.what.append("x")

    assert second.what == []


def test_a_match_takes_it_apart() -> None:
    match Shoe("a", 3):
        case Shoe(name, km):
            assert (name, km) == ("a", 3)


def test_what_was_put_away_comes_back() -> None:
    note = Note(date=dt.date(2026, 3, 18), text="windy")

    assert pickle.loads(pickle.dumps(note)) == note  # noqa: S301 - our own
