"""The keys of the legs map. Digits and capitals mean themselves: they share an action, and one has its name."""

from __future__ import annotations

from textual.binding import Binding

from freshlegs.models.ranges import PainFlag
from freshlegs.phrase.saying import FLAG_SAID
from freshlegs.tui.widgets.legsmoves import LETTERS

FLAG_KEYS: dict[PainFlag, str] = {
    "focal_bone": "p", "night_pain": "a", "rest_pain": "e", "swelling": "s", "locking": "k", "giving_way": "g",
    "hot_red": "h", "cannot_bear_weight": "w", "numbness": "u", "limp": "i",
}  # fmt: skip


def _key(key: str, action: str, name: str, tooltip: str, shown: str = "") -> Binding:
    """Give a binding; the key line shows those with a word for it."""
    return Binding(key, action, shown or tooltip, id=f"legs-{name}", show=bool(shown), tooltip=tooltip)


LEGS_KEYS: tuple[Binding, ...] = (
    Binding("0", "feel", "feel", id="legs-feel", key_display="0-9",
            tooltip="How it feels: 0 not at all, to 9; - is 10"),
    Binding("1,2,3,4,5,6,7,8,9,minus", "feel", "feel", show=False),
    _key("enter,f2", "enter", "save", "Save what is set", "save"),
    _key("escape", "leave", "leave", "Leave; what is set is kept as a draft", "leave"),
    _key("o", "side('both')", "both", "Both sides at once", "both"),
    _key("n", "nothing_else", "nothing", "Nothing else is sore, nothing else hurts", "no more"),
    _key("v", "than_yesterday", "than-yesterday", "Better than the day before; again: worse, the same", "better?"),
    _key("l", "side('left')", "left-side", "The left one"),
    _key("r", "side('right')", "right-side", "The right one"),
    _key("left", "move('left')", "left", "To the part at the left"),
    _key("right", "move('right')", "right", "To the part at the right"),
    _key("up", "move('up')", "up", "To the part above"),
    _key("down", "move('down')", "down", "To the part below"),
    Binding(LETTERS[0], "jump", "jump", id="legs-letter", show=False, key_display=f"{LETTERS[0]}-{LETTERS[-1]}",
            tooltip="To the next part that begins with the letter: K knee"),
    Binding(",".join(LETTERS[1:]), "jump", "jump", show=False),
    _key("tab", "lately(1)", "next", "To the next part that was sore lately"),
    _key("shift+tab", "lately(-1)", "before", "To the part before that was sore lately"),
    _key("m", "kind('muscle')", "muscle", "It is the muscle"),
    _key("j", "kind('joint')", "joint", "It is the joint"),
    _key("b", "kind('bone')", "bone", "It is the bone"),
    _key("t", "kind('tendon')", "tendon", "It is the tendon"),
    _key("backspace,delete", "take_off", "off", "Take it off the map, as if never said"),
    *(
        _key(key, f"flag('{flag}')", flag, f"The pain is: {FLAG_SAID[flag]} (asked where it matters)")
        for flag, key in FLAG_KEYS.items()
    ),
)  # fmt: skip
