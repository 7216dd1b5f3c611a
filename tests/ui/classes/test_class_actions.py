"""The same class is not made twice: the one there is comes instead."""

import pytest

from hope_desktop.ui.classes.page import ClassesPage
from tests.making import CLASS_2B


def _type(page: ClassesPage, **words: str) -> None:
    for name, text in words.items():
        field = page.form.editor(name)
        field.setText(text)
        page.typing.flush()


@pytest.mark.parametrize("order", [("school", "label"), ("label", "school")])
def test_the_same_class_is_offered_instead_of_a_second(
    shown, services, class_2b, order, qtbot, desk
):
    typed = {"school": "de brug", "label": "2b"}
    shown.start_class()
    _type(shown, **{name: typed[name] for name in order})
    assert "staat dit schooljaar al in je lijst" in shown.problem.text()
    assert shown.to_same.isVisible()
    shown.to_same.click()
    assert [one.id for one in services.classes.all()] == [class_2b]
    assert shown.typing.current == class_2b
    assert not shown.to_same.isVisible()
    assert shown.name.text() == "Klas 2B"
    assert desk.ui.operations.save_typed() == ""


def test_another_label_makes_it_a_class_of_its_own(shown, services, class_2b):
    shown.start_class()
    _type(shown, school="De Brug", label="2B")
    _type(shown, label="2C")
    assert not shown.to_same.isVisible()
    assert not shown.problem.isVisible()
    assert {one.facts.label for one in services.classes.all()} == {"2B", "2C"}


def test_a_class_that_was_there_is_not_thrown_away_for_a_name(shown, services, class_2b, desk):
    other, changes = services.classes.add(CLASS_2B.__class__("De Brug", "2C"))
    desk.ui.bus.changed.emit(changes)
    shown.show_class(other)
    _type(shown, label="2B")
    shown.to_same.click()
    assert {one.id for one in services.classes.all()} == {class_2b, other}
    assert services.classes.get(other).facts.label == "2C"
    assert shown.typing.current == class_2b
