"""The keys of the legs map. Digits and capitals mean themselves: they share an action, and one has its name."""

from __future__ import annotations

from textual.binding import Binding

from freshlegs.language import mark, markc
from freshlegs.models.ranges import PainFlag
from freshlegs.tui.widgets.legsmoves import LETTERS

FLAGS: dict[PainFlag, tuple[str, str, str]] = {
    "focal_bone": ("p", markc("flag", "pinpoint"), mark("Pain, pinpoint: asked where it matters")),
    "night_pain": ("a", markc("flag", "at night"), mark("Pain, at night: asked where it matters")),
    "rest_pain": ("e", markc("flag", "at rest"), mark("Pain, at rest: asked where it matters")),
    "swelling": ("s", markc("flag", "swollen"), mark("Pain, swollen: asked where it matters")),
    "locking": ("k", markc("flag", "locking"), mark("Pain, locking: asked where it matters")),
    "giving_way": ("g", markc("flag", "giving way"), mark("Pain, giving way: asked where it matters")),
    "hot_red": ("h", markc("flag", "hot"), mark("Pain, hot: asked where it matters")),
    "cannot_bear_weight": (
        "w",
        markc("flag", "cannot bear weight"),
        mark("Pain, cannot bear weight: asked where it matters"),
    ),
    "numbness": ("u", markc("flag", "numb"), mark("Pain, numb: asked where it matters")),
    "limp": ("i", markc("flag", "limp"), mark("Pain, limp: asked where it matters")),
}
"""Of each flag its key, the word for it, and what the key says."""


def _key(key: str, action: str, name: str, tooltip: str, shown: str = "") -> Binding:
    """Give a binding; the key line shows those with a word for it. Words are marked."""
    return Binding(key, action, shown or tooltip, id=f"legs-{name}", show=bool(shown), tooltip=tooltip)


LEGS_KEYS: tuple[Binding, ...] = (
    Binding("0", "feel", mark("feel"), id="legs-feel", key_display="0-9",
            tooltip=mark("How it feels: 0 not at all, to 9; - is 10")),
    Binding("1,2,3,4,5,6,7,8,9,minus", "feel", "feel", show=False),
    _key("enter,f2", "enter", "save", mark("Save what is set"), mark("save")),
    _key("escape", "leave", "leave", mark("Leave; what is set is kept as a draft"), mark("leave")),
    _key("o", "side('both')", "both", mark("Both sides at once"), mark("both")),
    _key("n", "nothing_else", "nothing", mark("Nothing else is sore, nothing else hurts"), mark("no more")),
    _key("v", "than_yesterday", "than-yesterday",
         mark("Better than the day before; again: worse, the same"), mark("better?")),
    _key("l", "side('left')", "left-side", mark("The left one")),
    _key("r", "side('right')", "right-side", mark("The right one")),
    _key("left", "move('left')", "left", mark("To the part at the left")),
    _key("right", "move('right')", "right", mark("To the part at the right")),
    _key("up", "move('up')", "up", mark("To the part above")),
    _key("down", "move('down')", "down", mark("To the part below")),
    Binding(LETTERS[0], "jump", mark("jump"), id="legs-letter", show=False, key_display=markc("keys", "A-T"),
            tooltip=mark("To the next part that begins with the letter: K knee")),
    Binding(",".join(LETTERS[1:]), "jump", "jump", show=False),
    _key("tab", "lately(1)", "next", mark("To the next part that was sore lately")),
    _key("shift+tab", "lately(-1)", "before", mark("To the part before that was sore lately")),
    _key("m", "kind('muscle')", "muscle", mark("It is the muscle")),
    _key("j", "kind('joint')", "joint", mark("It is the joint")),
    _key("b", "kind('bone')", "bone", mark("It is the bone")),
    _key("t", "kind('tendon')", "tendon", mark("It is the tendon")),
    _key("backspace,delete", "take_off", "off", mark("Take it off the map, as if never said")),
    *(_key(key, f"flag('{flag}')", flag, does) for flag, (key, _, does) in FLAGS.items()),
)  # fmt: skip
