import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel

from hope_desktop.ui.widgets.forms import Choice, Field, Form, Line, Number, Text, Tick

FIELDS = (
    Field("school", "&School", Line("Name"), help="Only this is needed."),
    Field("question", "&Question", Text()),
    Field("pupils", "&Pupils", Number(1, 99, none="not known")),
    Field("minutes", "&Minutes", Number(5, 240, step=5, unit="min")),
    Field("level", "&Level", Choice(((None, "not known"), ("po", "Primary")))),
    Field("alone", "I am &alone", Tick()),
)
VALUES = {
    "school": "De Vaart",
    "question": "Two\nlines",
    "pupils": 27,
    "minutes": 50,
    "level": "po",
    "alone": True,
}


@pytest.fixture
def form(styled: QApplication, qtbot) -> Form:
    made = Form(FIELDS)
    qtbot.addWidget(made)
    return made


def test_form_gives_back_what_was_filled_in(form: Form) -> None:
    heard: list[str] = []
    form.value_changed.connect(heard.append)
    form.fill(VALUES)
    assert form.values() == VALUES
    assert heard == []


def test_not_known_is_none(form: Form) -> None:
    form.fill({"pupils": None, "level": None})
    assert (form.values()["pupils"], form.values()["level"]) == (None, None)


@pytest.mark.parametrize(("name", "value"), list(VALUES.items()))
def test_every_editor_tells_its_own_name(form: Form, name: str, value) -> None:
    heard: list[str] = []
    form.value_changed.connect(heard.append)
    form._editors[name].put(value)
    assert set(heard) == {name}


def test_every_field_has_a_label_as_buddy_or_its_own_words(form: Form) -> None:
    buddies = {label.buddy() for label in form.findChildren(QLabel)}
    for field in FIELDS:
        editor = form.editor(field.name)
        assert editor in buddies or isinstance(editor, QCheckBox)


def test_help_is_read_aloud_too(form: Form) -> None:
    assert form.editor("school").accessibleDescription() == "Only this is needed."


def test_unknown_names_are_left_alone(form: Form) -> None:
    form.fill({"colour": "red"})
    assert "colour" not in form.values()
