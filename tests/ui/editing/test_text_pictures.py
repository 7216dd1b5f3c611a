"""What is asked of the pictures of a Word text: each once, and nothing when there are none."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.terms import ActivityId
from hope_desktop.ui.editing.text_pictures import TextPictures
from hope_desktop.ui.widgets.destination import to_activity
from tests import files_of_others as others
from tests.bringing import bring
from tests.tools.shared_ui import made_ui

HERE = ActivityId("1.4")
PICTURE = others.photo(400, 300)


def made(*shown: bytes) -> tuple[TextPictures, QWidget]:
    """The question about these pictures, and what it belongs to."""
    window = QWidget()
    found = [("", "tekening"), *(("x.png", f"plaatje {n}" * bool(n)) for n in range(len(shown)))]
    return TextPictures(found, lambda n: shown[n - 1], made_ui("nl"), window), window


@pytest.mark.parametrize("shown", [(), (b"", b"")])
def test_nothing_is_asked_when_there_is_nothing_to_ask(shown, qapp):
    dialog, _window = made(*shown)
    done: list[int] = []
    dialog.accepted.connect(lambda: done.append(dialog.lost))
    dialog.ask()
    assert done == [1 + len(shown)]


def test_each_is_asked_and_comes_along_only_with_what_is_to_be_seen(qapp):
    dialog, window = made(PICTURE, b"", PICTURE, PICTURE)
    dialog.ask()
    assert dialog.question.text() == "Gaat dit plaatje mee? 1 van 4"
    assert not dialog.along.isEnabled()
    QTest.keyClicks(dialog.about, "Het plein")
    QTest.keySequence(dialog.about, "Return")
    assert dialog.question.text() == "Gaat dit plaatje mee? 3 van 4"
    assert dialog.about.text() == "plaatje 2", "what the text says of it"
    dialog.leave.click()
    assert not dialog.leave_rest.isVisible()
    QTest.keySequence(dialog.about, "Return")
    assert (dialog.chosen, dialog.lost) == ({1: "Het plein", 4: "plaatje 3"}, 2)
    assert dialog.result() == TextPictures.DialogCode.Accepted
    window.close()


def test_the_rest_is_left_out_at_once(qapp):
    dialog, window = made(PICTURE, PICTURE, PICTURE)
    dialog.ask()
    dialog.about.setText("Het plein")
    dialog.along.click()
    dialog.leave_rest.click()
    assert dialog.chosen == {1: "Het plein"}
    window.close()


@pytest.fixture
def handouts(services) -> list[str]:
    return [one.id for one in services.library.activity(HERE).handouts]


@pytest.mark.nightly
def test_escape_makes_nothing_and_an_answer_makes_the_handout(page, services, handouts):
    body = others.drawing("a.jpg", "Het plein") + others.drawing("b.emf") + others.drawing("c.gif")
    data = others.illustrated(body, {"a.jpg": PICTURE, "b.emf": b"x", "c.gif": b"y"})
    file = bring(services, "Blad.docx", data, HERE)
    page.show_destination(to_activity(HERE))
    page.activity.opened.emit(file)
    page.own_file.make.click()
    QTest.keySequence(page.own_file.asking, "Esc")
    assert [one.id for one in services.library.activity(HERE).handouts] == handouts
    told: list[str] = []
    page.own_file.handout_made.connect(lambda _made, said: told.append(said))
    page.own_file.make.click()
    page.own_file.asking.along.click()
    assert told == ["2 plaatjes kunnen niet mee."]
    new = [one for one in services.library.activity(HERE).handouts if one.id not in handouts]
    assert [isinstance(one, Handout) and "|Het plein}}" in one.body for one in new] == [True]
