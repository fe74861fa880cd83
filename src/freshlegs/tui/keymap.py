"""The runner's keys, made of a preset and of what the config file gives to actions by their names, and checked.

Textual takes any map, passes over names that it does not know, and lets the last of two actions on one key win, all of
it without a word. So what can't be is told here, and left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from freshlegs.errors import did_you_mean
from freshlegs.language import tr, trc
from freshlegs.records import dataclass
from freshlegs.tui.keynames import MEANT, is_typed, key_meant, key_name
from freshlegs.tui.keys import Action, actions
from freshlegs.tui.presets import PRESETS

TOGETHER: tuple[tuple[str, ...], ...] = (
    ("calendar", "day", "every screen", "anywhere"),
    ("entries", "day", "every screen", "anywhere"),
    ("advice", "day", "every screen", "anywhere"),
    ("form", "run form", "check-in", "day", "every screen", "anywhere"),
    ("line", "day", "every screen", "anywhere"),
    ("tour", "day", "every screen", "anywhere"),
    ("week", "every screen", "anywhere"),
    ("trends", "every screen", "anywhere"),
    ("log", "every screen", "anywhere"),
    ("legs", "every screen", "anywhere"),
    ("import",),
    ("first questions",),
    ("help",),
)
"""The places whose keys hold at the same time."""
WITH_FIELDS = frozenset({"form", "run form", "check-in", "line", "log", "import", "first questions"})
"""The places where text is typed."""
KEPT = frozenset({"ctrl+q", "ctrl+c"})
"""Keys that always leave, or say how to."""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys that differ from the usual ones, by action as Textual takes them, and what was left out and why."""

    keys: Mapping[str, str]
    faults: tuple[tuple[str, str], ...] = ()
    """The action as the file names it, and a sentence that goes on from there."""


def keymap_of(preset: str, told: Mapping[str, tuple[str, ...]]) -> KeyMap:
    """Give the map of a preset and what was told beside it, in the order of the file."""
    known = actions()
    given: dict[str, tuple[str, ...]] = {}
    faults: list[tuple[str, str]] = []
    for name, words in told.items():
        keys = tuple(key_meant(word) or "" for word in words)
        if trouble := _trouble(known, name, words, keys):
            faults.append((name, trouble))
        else:
            given[name] = keys
    while clash := _clash(known, {**PRESETS[preset], **given}, [*given]):
        faults.append(clash)
        del given[clash[0]]
    return KeyMap({name: ",".join(keys) for name, keys in {**PRESETS[preset], **given}.items()}, tuple(faults))


def _trouble(known: Mapping[str, Action], name: str, words: tuple[str, ...], keys: tuple[str, ...]) -> str:
    """Say why an action can't have its keys, whatever the others have."""
    action = known.get(name)
    if action is None or not action.is_named:
        names = [one for one, other in known.items() if other.is_named]
        hint = did_you_mean(name, ["preset", *names])
        return tr("is no action; `freshlegs keys` names them all.{hint}", hint=hint)
    if action.is_fixed:
        return tr("can't have other keys: each of its keys means itself")
    for word, key in zip(words, keys, strict=True):
        if not key:
            hint = did_you_mean(word.casefold(), MEANT)
            return tr("can't be {word}: no key is called that.{hint}", word=ascii(word), hint=hint)
        if key in KEPT:
            return tr("can't be {key}: that key always leaves", key=key_name(key))
    if action.where in WITH_FIELDS and not all(map(is_typed, action.keys)) and all(map(is_typed, keys)):
        return tr("can't be {keys} alone: in a text field that types itself", keys=" ".join(map(key_name, keys)))
    return ""


def _clash(
    known: Mapping[str, Action], changed: Mapping[str, tuple[str, ...]], given: list[str]
) -> tuple[str, str] | None:
    """Give the last of the actions that the runner gave a key to on which another one is, and that other one."""
    found = {
        name: (key, other)
        for one, another, key in _shared(known, changed)
        for name, other in ((one, another), (another, one))
        if name in given
    }
    for name in reversed(given):
        if name in found:
            key, other = found[name]
            return name, _taken(key, other, known[other])
    return None


def _taken(key: str, name: str, action: Action) -> str:
    """Say what a key is already."""
    places = {"key": key_name(key), "where": trc("keys of", action.where), "does": tr(action.does)}
    if not action.is_named:
        return tr('can\'t be {key}: that is a key of its own already ({where}: "{does}")', **places)
    return tr('can\'t be {key}: that is {action} already ({where}: "{does}")', action=name, **places)


def _shared(known: Mapping[str, Action], changed: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    """Give every two actions that would share a key where both hold, and don't share one by themselves."""
    for places in TOGETHER:
        here: dict[str, list[str]] = {}
        for name, action in known.items():
            if action.where in places:
                for key in changed.get(name, action.keys):
                    here.setdefault(key, []).append(name)
        for key, names in here.items():
            for place, one in enumerate(names):
                for another in names[place + 1 :]:
                    if key not in known[one].keys or key not in known[another].keys:
                        yield one, another, key


def clashes(preset: str) -> list[tuple[str, str, str]]:
    """Give what a preset puts on one key; of one that can be used, nothing."""
    return list(_shared(actions(), PRESETS[preset]))
