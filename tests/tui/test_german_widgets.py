"""Panes and forms in German: what has little room has short words, and what is read back stays English."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from freshlegs.errors import EntryRefused
from freshlegs.language import speak, tr, trc
from freshlegs.models import Muscle, Note, Pain, Race, Runner, UsualPain, Wellness
from freshlegs.models.ranges import Alert, PainFlag, RunPainSite, Side, Site, Symptom
from freshlegs.phrase import read_checkin, read_phrase, read_soreness
from freshlegs.phrase.oneself import value_words
from freshlegs.phrase.saying import FLAG_SAID
from freshlegs.phrase.soreparts import DRAWN
from freshlegs.quantities import HALF_MARATHON_M
from freshlegs.telling.entries import kind_word, sore_told, told_word
from freshlegs.tui.widgets import about, checkin, forms
from freshlegs.tui.widgets.calendar import LEGEND
from freshlegs.tui.widgets.fields import Field, Setting, one_of, read_list, write_list
from freshlegs.tui.widgets.fieldwords import field_word, meant_by
from freshlegs.tui.widgets.form import EntryForm
from freshlegs.tui.widgets.legskeys import FLAGS
from freshlegs.tui.widgets.legsmoves import LETTERS, jumped, letters, short_name
from freshlegs.tui.widgets.marks import ASCII, UNICODE
from freshlegs.tui.widgets.quickadd import PROMPTS
from freshlegs.tui.widgets.sorefields import pain_words, read_pain_site, read_sore, write_sore
from freshlegs.tui.widgets.sorespots import Place
from freshlegs.tui.widgets.tour import NAMED, STEPS

SUNDAY = Setting(dt.date(2026, 3, 8), dt.date(2026, 3, 8))
LABEL, FRAME, CALENDAR = 8, 34, 35
"""The cells of a label, and what a form's frame and the calendar have room for where they are narrow."""
FIELDS = [*about.FIELDS, *checkin.QUESTIONS, *(field for fields in forms.FIELDS.values() for field in fields)]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("field", {field.label: field for field in FIELDS}.values(), ids=lambda field: str(field.label))
def test_every_label_of_a_form_is_told_and_has_room(field: Field) -> None:
    assert 0 < len(trc("field", field.label)) <= LABEL


@pytest.mark.usefixtures("german")
def test_a_form_asks_and_refuses_in_german_with_what_is_typed_left_in_english() -> None:
    with pytest.raises(EntryRefused) as unclear:
        EntryForm(Note, SUNDAY).read_field(forms.HEART, "schnell")
    assert str(unclear.value) == "Puls: Schläge pro Minute, etwa 148"
    assert tr(forms.FIELDS[Wellness][1].hint) == "Stunden"
    assert tr(checkin.WORDS["sore"]).endswith("Knie links 3, Achillessehne 2")


@pytest.mark.usefixtures("german")
def test_what_the_keys_do_has_room_on_the_frame_of_a_form() -> None:
    ways = [tr("Enter save"), tr("{key} as usual", key="F5"), tr("{key} more", key="F3")]
    assert " · ".join(ways) == "Enter ok · F5 wie üblich · F3 mehr"
    assert len(" · ".join(ways)) <= FRAME
    assert len(" · ".join([tr(about.AboutForm.TITLE), ways[0], tr("{key} leave", key="Esc")])) <= FRAME


@pytest.mark.usefixtures("german")
def test_what_a_field_holds_is_german_and_read_back_as_it_was() -> None:
    look = Wellness(
        date=SUNDAY.day, soreness=3, muscles=(Muscle(part="quad", nrs=3), Muscle(part="calf", side="left", nrs=2)),
        pains=(Pain(site="achilles", nrs=2, flags=("swelling",)),), illness=("sore_throat", "chest_cough"),
    )  # fmt: skip
    told = write_sore(look, SUNDAY)
    assert told.startswith("Beine 3, Oberschenkel vorn 3, Wade links 2, Achillessehne 2")
    english = read_sore("legs 3, quad 3, left calf 2, achilles 2 swelling", SUNDAY)
    assert read_sore(told, SUNDAY) == english
    assert write_sore(Wellness(date=SUNDAY.day, pains=()), SUNDAY) == "kein Schmerz"
    signs = write_list("illness")(look, SUNDAY)
    assert signs == "Halsschmerzen, Husten aus der Brust"
    assert read_list("illness", get_args(Symptom))(signs, SUNDAY) == {"illness": ["sore_throat", "chest_cough"]}
    assert read_list("illness")("Keine", SUNDAY) == {"illness": []}


CHOICES = {
    "type": forms.PLAN_TYPES, "cross_kind": forms.CROSS_KINDS, "legs_after": forms.LEGS_WORDS,
    "pain_trend": forms.TRENDS,
}  # fmt: skip


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("key", CHOICES)
def test_every_word_of_a_choice_is_told_in_german_and_read_back_as_itself_and_in_english(key: str) -> None:
    for word in CHOICES[key]:
        read = one_of(key, CHOICES[key])
        assert read(field_word(word), SUNDAY) == read(field_word(word).upper(), SUNDAY) == read(word, SUNDAY)
        assert read(word, SUNDAY) == {key: word}
        assert len(field_word(word)) <= len("schlechter")


ONESELF = Runner(
    watch_sites=get_args(Site)[:-1], usual_pain=tuple(UsualPain(site=site, nrs=1) for site in get_args(Site)[:-1]),
    medical_hold=True, cleared_date=dt.date(2026, 3, 1), race=Race(distance_m=HALF_MARATHON_M, time_s=6300),
    declared_weekly_m=42_500, declared_runs_per_week=4.5, units="km", threshold_pace_s_per_km=275,
)  # fmt: skip


@pytest.mark.usefixtures("german")
def test_what_the_form_about_you_holds_is_german_and_read_back_as_itself() -> None:
    told = {field.name: field.write(ONESELF, SUNDAY) for field in about.FIELDS}
    for field in about.FIELDS:
        if told[field.name]:
            english = value_words(ONESELF, field.name, "km")
            assert field.read(told[field.name], SUNDAY) == field.read(english, SUNDAY), field.name
        assert field.read("Keine", SUNDAY) == field.read("none", SUNDAY) == {}
    assert told["watch_sites"].startswith("Knie, Sprunggelenk")
    assert "Ferse=1" in told["usual_pain"]
    assert (told["medical_hold"], told["declared_runs_per_week"]) == ("ja", "4,5")
    assert told["race"] == "Halbmarathon 1:45:00"
    speak("en")
    for field in about.FIELDS:
        assert field.write(ONESELF, SUNDAY) == value_words(ONESELF, field.name, "km")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("flag", get_args(PainFlag))
def test_a_pain_of_every_kind_is_told_in_german_and_read_back_as_itself(flag: PainFlag) -> None:
    for site in get_args(Site)[:-1]:
        pain = Pain(site=site, nrs=2, flags=(flag,), side="left")
        told = write_sore(Wellness(date=SUNDAY.day, pains=(pain,)), SUNDAY)
        assert told == sore_told(pain).replace("(", "").replace(")", "")
        assert read_sore(told, SUNDAY) == {"pains": [{"site": site, "nrs": 2, "side": "left", "flags": [flag]}]}


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("key", ["illness", "alerts"])
def test_every_sign_is_told_in_german_and_read_back_as_itself(key: str) -> None:
    signs = get_args(Symptom if key == "illness" else Alert)
    told = ", ".join(map(told_word, signs))
    assert read_list(key, signs)(told, SUNDAY) == {key: list(signs)}
    assert not any(sign.replace("_", " ") in told for sign in signs)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("side", [None, "left", "right", "both"])
def test_a_part_that_hurt_on_a_run_is_read_back_as_itself_in_german_where_german_can_tell_it(side: Side | None) -> None:
    sites = [site for site in get_args(RunPainSite) if site not in ("other", "muscle")]
    for site in sites:
        words = pain_words(site, side, SUNDAY)
        assert read_pain_site(words, SUNDAY) == {"pain_site": site} | ({"pain_side": side} if side else {})
    if side != "both":
        assert pain_words("knee", side, SUNDAY).startswith("Knie")


@pytest.mark.usefixtures("german")
def test_the_tour_names_the_same_keys_in_german() -> None:
    for step in STEPS:
        assert tr(step.words) != step.words
        assert sorted(NAMED.findall(tr(step.words))) == sorted(NAMED.findall(step.words))


@pytest.mark.usefixtures("german")
def test_the_legend_of_the_calendar_has_room_in_39_columns() -> None:
    first, more = ([f"x {kind_word(kind)}" for kind in kinds] for kinds in LEGEND)
    assert first == ["x lang", "x hart", "x locker", "x Erholung"]
    assert max(len(" ".join(first)), len("  ".join([*more, f"x {trc('kind', 'sore')}"]))) <= CALENDAR


@pytest.mark.usefixtures("german")
def test_the_runners_words_stand_in_german_quotes_where_the_terminal_has_them() -> None:
    assert UNICODE.quotes == ("„", "“")
    assert ASCII.quotes == ('"', '"')


@pytest.mark.usefixtures("german")
def test_a_letter_goes_to_the_part_that_begins_with_it_in_german_and_the_parts_can_be_told_apart() -> None:
    assert jumped(Place("knee", "left"), "W", []) == Place("calf", "left")
    assert "W" in letters()
    assert "W" not in LETTERS
    assert trc("keys", "A-T") == f"{letters()[0]}-{letters()[-1]}"
    names = [short_name(Place(part, "both")) for part in DRAWN]
    assert len(set(names)) == len(names)
    assert all(len(f"L {name}") <= len("L hamstring") for name in names)


def test_what_is_said_of_a_flag_is_what_it_is_called_in_a_line() -> None:
    assert {flag: word for flag, (_, word, _) in FLAGS.items()} == FLAG_SAID
    assert all(does == f"Pain, {word}: asked where it matters" for _, word, does in FLAGS.values())


@pytest.mark.usefixtures("german")
def test_what_a_line_shows_as_an_example_is_german_and_is_read() -> None:
    lines, _, calm = tr(PROMPTS["sore"][1]).partition("   oder   ")
    assert not read_phrase(tr(PROMPTS["add"][1]), SUNDAY.day).troubles
    assert not read_checkin(tr(PROMPTS["check"][1]), SUNDAY.day).troubles
    assert [read_soreness(line, SUNDAY.day).troubles for line in (lines, calm)] == [(), ()]
    assert "left" not in "".join(tr(example) for _, example in PROMPTS.values())


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("typed", "words", "meant"),
    [
        ("s", ("better", "same", "worse"), ["same", "worse"]),
        ("lo", ("easy", "long", "race"), ["easy", "long"]),
        ("lang", ("easy", "long", "race"), ["long"]),
        ("same", ("better", "same", "worse"), ["same"]),
        ("schl", ("better", "same", "worse"), ["worse"]),
    ],
)
def test_a_beginning_that_means_one_word_in_english_and_another_in_german_is_asked(
    typed: str, words: tuple[str, ...], meant: list[str]
) -> None:
    assert meant_by(typed, words) == meant


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("typed", "signs"), [("brustschmerz", ["chest_pain"]), ("nein", []), ("chest pain", ["chest_pain"])]
)
def test_an_alarm_sign_is_known_by_how_its_name_begins(typed: str, signs: list[str]) -> None:
    read = read_list("alerts", ("chest_pain", "faint", "dark_urine"))
    assert read(typed, SUNDAY) == {"alerts": signs}
