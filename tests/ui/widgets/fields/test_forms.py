import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel

from hope_desktop.ui.widgets.fields.forms import (
    Choice,
    Field,
    Form,
    LineField,
    Number,
    TextField,
    TickField,
)

FIELDS = (
    Field("school", "School", LineField("Name"), help="Only this is needed."),
    Field("question", "&Question", TextField()),
    Field("pupils", "&Pupils", Number(1, 99, none="not known")),
    Field("minutes", "&Minutes", Number(5, 240, unit="min")),
    Field("level", "Level", Choice(((None, "not known"), ("po", "Primary")))),
    Field("alone", "I am &alone", TickField()),
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
def form(styled, qtbot) -> Form:
    made = Form(FIELDS)
    qtbot.addWidget(made)
    return made


def test_form_gives_back_what_was_filled_in(form):
    heard: list[str] = []
    form.value_changed.connect(heard.append)
    form.fill(VALUES)
    assert form.values() == VALUES
    assert heard == []


def test_not_known_is_none(form):
    form.fill({"pupils": None, "level": None})
    assert (form.values()["pupils"], form.values()["level"]) == (None, None)


@pytest.mark.parametrize("name", VALUES)
def test_every_editor_tells_its_own_name(form, name):
    heard: list[str] = []
    form.value_changed.connect(heard.append)
    for key in (Qt.Key.Key_A, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(form.editor(name), key)
    assert set(heard) == {name}


def test_every_field_has_a_label_as_buddy_or_its_own_words(form):
    buddies = {label.buddy() for label in form.findChildren(QLabel)}
    for field in FIELDS:
        editor = form.editor(field.name)
        assert editor in buddies or isinstance(editor, QCheckBox)


def test_help_is_read_aloud_too(form):
    assert form.editor("school").accessibleDescription() == "Only this is needed."


def test_unknown_names_are_left_alone(form):
    form.fill({"colour": "red"})
    assert "colour" not in form.values()


def test_fields_beside_each_other_each_have_their_words_once(styled, qtbot):
    form = Form(
        [
            Field("from", "&From", Number(1, 9)),
            Field("to", "&to", Number(1, 9), beside=True),
            Field("po", "Primary", TickField()),
            Field("mbo", "Mbo", TickField(), beside=True),
        ]
    )
    qtbot.addWidget(form)
    assert {label.text() for label in form.findChildren(QLabel)} == {"&to", "&From"}
    assert [box.text() for box in form.findChildren(QCheckBox)] == ["Primary", "Mbo"]
    assert [stop.objectName() for stop in form.stops()] == ["from", "to", "po", "mbo"]


def test_a_text_grows_with_its_lines_up_to_a_bound(styled, qtbot):
    form = Form([Field("text", "Text", TextField(2, most=4))])
    qtbot.addWidget(form)
    form.show()
    edit = form.editor("text")
    heights = []
    for lines in (1, 3, 4, 20):
        form.fill({"text": "\n".join("a" * lines)})
        heights.append(edit.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
