import re

from hope_desktop.domain.classes import Unknown
from hope_desktop.domain.library.activity import PlanRole, StepRole
from hope_desktop.domain.library.handout import HandoutKind, ReviewRole
from hope_desktop.domain.library.material import FileKind, Purpose
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.terms import ActivityId, Adults, Audience, Band, Level, Module, Profile
from hope_desktop.domain.workshops.afterwards import Aftercare, Answer, Question
from hope_desktop.domain.workshops.plan import CheckItem, CheckState
from hope_desktop.domain.workshops.safety import Concern, Rule
from hope_desktop.i18n import labels
from hope_desktop.i18n.catalogue import LANGUAGES, translator
from hope_desktop.i18n.labels import clock, label, module_name, warning_text
from tests.each import each
from tests.making import moment

NAMED = [
    Module,
    Level,
    Band,
    Audience,
    StepRole,
    PlanRole,
    HandoutKind,
    CheckItem,
    CheckState,
    Unknown,
    FileKind,
    Purpose,
    Question,
    Answer,
    Aftercare,
    WorkingForm,
    Profile,
    ReviewRole,
    Adults,
]
NL = translator("nl")


@each("language", LANGUAGES)
@each("kind", NAMED, ids=lambda kind: kind.__name__)
def test_every_value_has_words_of_its_own(kind, language):
    words = [label(value, translator(language)) for value in kind]
    assert all(words)
    assert len(set(words)) == len(words)


def test_values_of_two_enums_with_one_text_keep_their_own_words():
    assert label(Level.MBO, NL) == label(Audience.MBO, NL) == "mbo"
    assert label(Level.PRO, NL) != label(Audience.PRO, NL)


@each("language", LANGUAGES)
@each("rule", Rule, ids=lambda rule: rule.value)
def test_every_warning_is_a_whole_sentence(rule, language):
    concern = Concern(rule, ActivityId("1.4"), -7, ("10", "20"))
    text = warning_text(concern, {"1.4": "Mag dat?"}, translator(language))
    assert text.endswith(".")
    assert "%" not in text
    assert "-7" not in text


def test_a_skip_with_a_reason_does_not_ask_for_one():
    told = Concern(Rule.MODULE_SKIPPED, names=("1", "2"), explained=True)
    assert warning_text(told, {}, NL) == (
        "Deze klas heeft module 1 en 2 nog niet gehad; waarom dat zo is, staat op het draaiboek."
    )


def test_a_warning_names_what_it_is_about():
    size = Concern(Rule.GROUP_SIZE, ActivityId("1.4"), names=("10", "30"))
    assert warning_text(size, {"1.4": "Mag dat?"}, NL) == "Mag dat? werkt met 10 tot 30 leerlingen."
    assert warning_text(size, {}, NL).startswith("1.4 ")


@each("language", LANGUAGES)
@each("rule", Rule, ids=lambda rule: rule.value)
@each("minutes", [1, -1])
def test_one_minute_is_not_one_minutes(rule, minutes, language):
    concern = Concern(rule, ActivityId("1.4"), minutes, ("1",))
    text = warning_text(concern, {}, translator(language))
    assert not re.search(r"\b1 (minuten|minutes|leerlingen|pupils)", text)


def test_modules_have_number_and_name():
    assert module_name(Module.BOUNDARIES, NL) == "1. Persoonlijke grenzen"
    assert module_name(Module.CLOSING, NL) == "Afsluiting"


@each(("text", "told"), [("09:05", "9:05"), ("00:00", "0:00"), ("23:59", "23:59")])
def test_clock_times_are_written_as_in_dutch_timetables(text, told):
    assert clock(moment(f"2026-12-01T{text}")) == told


def test_every_rule_has_its_words_and_no_other_has():
    assert set(labels._WARNINGS) == {rule.name for rule in Rule}


def test_every_value_has_its_words_and_no_other_has():
    assert set(labels._WORDS) == {
        f"{kind.__name__}.{value.name}" for kind in NAMED for value in kind
    }
