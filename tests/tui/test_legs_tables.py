"""The tables under the legs map: what is kept where, what is set, and that every part can be reached and is drawn."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable
from dataclasses import replace

import pytest

from freshlegs.models import Muscle, Pain, Wellness, Window
from freshlegs.models.door import read_record
from freshlegs.models.ranges import Part, Side, Site
from freshlegs.models.wire import record_of
from freshlegs.phrase.soreparts import DRAWN, NATURES, PARTS, Kept, Nature, home_of
from freshlegs.rules.spots import ceiling_of, flags_asked
from freshlegs.telling.entries import sore_spots
from freshlegs.tui.widgets.legsfigure import SHAPES, VIEW_OF, Spot, cells_of, middle_of
from freshlegs.tui.widgets.legsmoves import LETTERS, Way, jumped, moved, name_of
from freshlegs.tui.widgets.marks import ASCII, UNICODE
from freshlegs.tui.widgets.sorespots import (
    Place,
    Spots,
    began_at,
    felt,
    flagged,
    kept_of,
    lines_of,
    meant,
    natures_at,
    place_of,
    said_of,
    spots_at,
    told_on,
    turned,
    without,
)

SIDES: tuple[Side, ...] = ("left", "right", "both")
PLACES = [Place(part, side) for part in DRAWN for side in SIDES]
ARROWS: tuple[Way, ...] = ("left", "right", "up", "down")
START = Place("quad", "both")
DAY = dt.date(2026, 3, 8)


def words_of(hint: object) -> tuple[str, ...]:
    return hint.__args__  # type: ignore[attr-defined,no-any-return]  # a Literal's words


def steps(place: Place, *, arrows_only: bool = False) -> Iterable[Place]:
    """Give where one key leads from a place."""
    yield from (moved(place, way, (None,)) for way in ARROWS)
    if not arrows_only:
        yield from (jumped(place, letter, ()) for letter in LETTERS)
        yield from (place._replace(side=side) for side in SIDES)


def keys_to(start: Place, *, arrows_only: bool = False) -> dict[Place, int]:
    """Give the fewest keys from a place to every other."""
    keys, queue = {start: 0}, deque([start])
    while queue:
        here = queue.popleft()
        for there in steps(here, arrows_only=arrows_only):
            if there not in keys:
                keys[there] = keys[here] + 1
                queue.append(there)
    return keys


# -- where things are kept -------------------------------------------------------------------------------------------


def test_the_map_has_the_parts_that_a_runner_looks_for() -> None:
    wanted = "foot, arch, toes, heel, ankle, achilles, calf, shin, knee, itb, quad, hamstring, adductor, groin, hip"
    assert set(DRAWN) == {*wanted.split(", "), "glute", "lower back"} == set(VIEW_OF)


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_each_part_side_and_kind_comes_back_from_the_journal_where_it_was_set(place: Place) -> None:
    for nature in natures_at(place):
        there, kind = meant(place, nature)
        spots = felt((), place, nature, 4)
        spot = spots[0]
        assert len(spots) == 1
        field = "muscles" if isinstance(spot, Muscle) else "pains"
        look = read_record(record_of(Wellness(date=DAY, **{field: spots})))  # type: ignore[arg-type]  # either list
        assert isinstance(look, Wellness)
        assert sore_spots(look) == (spot,)
        back = sore_spots(look)[0]
        assert place_of(back) == there
        assert said_of((back,), there, kind) == spot
        assert meant(there, kind) == (there, kind)
        assert felt((), there, kind, 4) == spots


def test_whatever_the_format_can_say_has_its_place_on_the_map() -> None:
    for part in words_of(Part):
        assert (home_of(Kept("muscles", part))[0] == "other") == (part == "other")
    for site in words_of(Site):
        assert (home_of(Kept("pains", site))[0] == "other") == (site == "other")
    assert home_of(Kept("pains", "other", "pec")) == ("other", "pec")
    assert home_of(Kept("pains", "other", "glute")) == ("glute", None)


def test_what_has_a_tendon_of_its_own_moves_there() -> None:
    assert meant(Place("calf", "left"), "tendon") == (Place("achilles", "left"), "tendon")
    assert meant(Place("foot", "both"), "tendon") == (Place("heel", "both"), "tendon")
    assert meant(Place("knee", "right"), "tendon") == (Place("knee", "right"), "tendon")
    assert natures_at(Place("knee", "left")) == ("pain", "tendon")
    assert natures_at(Place("achilles", "left")) == ("tendon",)
    assert natures_at(Place("quad", "left")) == ("muscle", "pain")


# -- what is set -----------------------------------------------------------------------------------------------------


def test_a_number_for_one_side_leaves_the_other_side_as_it_was() -> None:
    both = felt((), Place("quad", "both"), "muscle", 4)
    assert both == (Muscle(part="quad", nrs=4, side="both"),)
    split = felt(both, Place("quad", "left"), "muscle", 2)
    assert set(split) == {Muscle(part="quad", nrs=2, side="left"), Muscle(part="quad", nrs=4, side="right")}
    assert felt(split, Place("quad", "both"), "muscle", 1) == (Muscle(part="quad", nrs=1, side="both"),)
    assert without(split, Kept("muscles", "quad"), "left") == (Muscle(part="quad", nrs=4, side="right"),)


def test_a_pain_of_an_untold_side_gets_the_side_that_is_told() -> None:
    knee = Pain(site="knee", nrs=3)
    assert place_of(knee) == Place("knee", "both")
    assert felt((knee,), Place("knee", "left"), "pain", 5) == (Pain(site="knee", nrs=5, side="left"),)


def test_a_sore_calf_can_turn_out_to_be_its_tendon_and_keeps_its_number() -> None:
    place, calf = Place("calf", "left"), Muscle(part="calf", nrs=3, side="left")
    assert turned((calf,), place, calf, "tendon") == (Pain(site="achilles", nrs=3, side="left"),)
    hurting = turned((calf,), place, calf, "pain")
    assert hurting == (Pain(site="calf", nrs=3, side="left"),)
    flags = flagged(hurting, place, hurting[0], "limp")
    assert flags == (Pain(site="calf", nrs=3, side="left", flags=("limp",)),)
    assert turned(flags, place, flags[0], "muscle") == (calf,)


def test_muscle_and_joint_of_a_place_are_two_things() -> None:
    spots: Spots = (Muscle(part="hip", nrs=2, side="left"), Pain(site="hip", nrs=5, side="left"))
    assert [spot.nrs for spot in spots_at(spots, Place("hip", "left"))] == [5, 2]
    assert said_of(spots, Place("hip", "left"), "muscle") == spots[0]
    assert spots_at(spots, Place("hip", "right")) == ()


def test_flags_are_asked_only_where_they_matter() -> None:
    assert flags_asked(Muscle(part="calf", nrs=8)) == flags_asked(Pain(site="knee", nrs=0)) == ()
    knee, shin, heel = (flags_asked(Pain(site=site, nrs=1)) for site in ("knee", "shin", "plantar_heel"))
    assert "locking" in knee
    assert "night_pain" not in knee
    assert {"focal_bone", "night_pain", "rest_pain"} <= set(shin)
    assert "locking" not in shin
    assert "focal_bone" not in heel
    assert flags_asked(Pain(site="knee", nrs=0, flags=("night_pain",)))[-1] == "night_pain"


def test_a_part_is_coloured_by_what_the_rules_make_of_its_number() -> None:
    assert [ceiling_of(Muscle(part="quad", nrs=nrs)) for nrs in (2, 3, 5, 7, 8)] == [None, 3, 2, 1, 0]
    assert [ceiling_of(Pain(site="knee", nrs=nrs)) for nrs in (0, 2, 3, 6)] == [None, 3, 1, 0]
    assert ceiling_of(Pain(site="achilles", nrs=3)) == 2


# -- the days before -------------------------------------------------------------------------------------------------


def looks(*told: tuple[int, Wellness]) -> Window:
    mornings = tuple(replace(look, date=DAY - dt.timedelta(days=back)) for back, look in told)
    return Window(since=DAY - dt.timedelta(days=40), until=DAY, mornings=mornings)


def test_a_line_tells_sore_from_asked_and_not_asked() -> None:
    sore = Wellness(date=DAY, muscles=(Muscle(part="calf", nrs=3, side="left"),))
    fine = Wellness(date=DAY, pains=())
    slept = Wellness(date=DAY, sleep_h=8)
    now: Spots = (Muscle(part="quad", nrs=2, side="both"),)
    lines = lines_of(looks((3, sore), (2, fine), (1, slept)), DAY, 4, now, Place("knee", "left"))
    told = {line.place: line.numbers for line in lines}
    assert [line.place.part for line in lines] == ["knee", "quad", "calf"]
    assert told == {
        Place("knee", "both"): (0, 0, None, 0),
        Place("quad", "both"): (0, 0, None, 2),
        Place("calf", "left"): (3, 0, None, 0),
    }


def test_the_day_before_is_zero_where_it_was_asked_and_unknown_where_not() -> None:
    knee = Wellness(date=DAY, pains=(Pain(site="knee", nrs=4, side="left"),))
    assert told_on((knee,), Kept("pains", "knee"), "left") == 4
    assert told_on((knee,), Kept("pains", "knee"), "right") == 0
    assert told_on((knee,), Kept("muscles", "calf"), "left") is None


def test_the_cursor_begins_where_it_hurt_last() -> None:
    knee = Wellness(date=DAY, pains=(Pain(site="knee", nrs=4, side="left"), Pain(site="hip", nrs=2, side="right")))
    assert began_at(looks((5, knee)), DAY, (), 28) == Place("knee", "left")
    assert began_at(looks((5, knee)), DAY, (Pain(site="shin", nrs=1, side="right"),), 28) == Place("shin", "right")
    assert began_at(looks((29, knee)), DAY, (), 28) == began_at(None, DAY, (), 28) == START


# -- the drawing -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(16, 18), (20, 22), (26, 30)])
def test_every_part_of_both_legs_is_drawn_at_every_size_and_left_mirrors_right(size: tuple[int, int]) -> None:
    drawn = set()
    for view in SHAPES:
        cells = cells_of(view, *size)
        assert [len(row) for row in cells] == [size[0]] * size[1]
        drawn |= {cell.spot for row in cells for cell in row if cell.spot and cell.quarters}
        for row in cells:
            assert [cell.spot and cell.spot.part for cell in row] == [
                cell.spot and cell.spot.part for cell in row[::-1]
            ]
    assert drawn == {Spot(part, side) for part in DRAWN for side in ("left", "right")}


def test_the_middle_of_a_part_lies_in_the_part() -> None:
    columns, rows = 26, 30
    for part, view in VIEW_OF.items():
        for side in ("left", "right"):
            x, y = middle_of(Spot(part, side))
            cell = cells_of(view, columns, rows)[int(y / 18 * rows)][int(x / 16 * columns)]
            assert cell.spot == Spot(part, side)


def test_both_sets_of_signs_are_whole() -> None:
    for marks in (UNICODE, ASCII):
        assert len(marks.quarters) == 16
        assert len(marks.scores) == 11
    assert (ASCII.quarters + ASCII.scores).isascii()


# -- ways over it ----------------------------------------------------------------------------------------------------


def test_arrows_reach_every_part_of_either_leg() -> None:
    reached = keys_to(START, arrows_only=True)
    assert {Place(part, side) for part in (*DRAWN, "other") for side in ("left", "right")} <= set(reached)


def test_arrows_follow_the_drawing() -> None:
    assert moved(Place("quad", "left"), "down", (None,)) == Place("knee", "left")
    assert moved(Place("quad", "left"), "right", (None,)) == Place("adductor", "left")
    assert moved(Place("adductor", "left"), "right", (None,)) == Place("adductor", "right")
    assert moved(Place("shin", "right"), "right", (None,)) == Place("calf", "left")
    assert moved(Place("calf", "both"), "down", (None,)) == Place("achilles", "both")
    assert moved(Place("calf", "both"), "right", (None,)) == Place("calf", "right")
    assert moved(Place("arch", "left"), "down", ("pec", None)) == Place("other", "left", "pec")
    assert moved(Place("other", "left", "pec"), "right", ("pec", None)) == Place("other", "left")
    assert moved(Place("other", "left"), "up", ("pec", None)) == Place("arch", "left")


def test_a_letter_goes_to_what_was_sore_lately_first() -> None:
    assert jumped(START, "A", ()) == Place("achilles", "both")
    assert jumped(START, "A", ["knee", "arch"]) == Place("arch", "both")
    assert jumped(Place("arch", "left"), "A", ["knee", "arch"]) == Place("achilles", "left")
    assert {jumped(START, letter, ()).part[0].upper() for letter in LETTERS} == set(LETTERS)


def test_any_two_spots_with_side_and_score_take_ten_keys_at_most() -> None:
    first = keys_to(START)
    every = {place: keys_to(place) for place in PLACES}
    for one in PLACES:
        for other in PLACES:
            if one.part != other.part:
                moves = min(first[one] + every[one][other], first[other] + every[other][one])
                # s, the moves, two digits, Enter
                assert 1 + moves + 2 + 1 <= 10, (name_of(one), name_of(other))


def test_every_kind_is_known_to_some_part() -> None:
    known: set[Nature] = {nature for part in DRAWN for nature in natures_at(Place(part, "left"))}
    assert known == set(NATURES)
    assert all(PARTS[part].name == part for part in DRAWN)
    assert kept_of(Pain(site="other", nrs=1, name="pec")) == Kept("pains", "other", "pec")
