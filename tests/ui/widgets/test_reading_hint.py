import pytest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton

from hope_desktop.services.checking import judge
from hope_desktop.ui.widgets.reading_hint import MOST, ReadingHint
from tests.making import handout
from tests.tools.shared_ui import made_ui

LONG = "Ik wil graag dat jij nu meteen stopt, want ik vind dit echt niet meer zo fijn."


@pytest.fixture
def panel(styled: QApplication, qtbot) -> ReadingHint:
    made = ReadingHint(made_ui("nl"))
    qtbot.addWidget(made)
    made.resize(360, 500)
    made.show()
    return made


def show(panel: ReadingHint, body: str, **other: str) -> None:
    panel.show_judgement(judge(handout("1.4/blad", body=body, **other)))
    QApplication.processEvents()


def told(panel: ReadingHint) -> str:
    labels = [part for part in panel.findChildren(QLabel) if part.isVisible()]
    return "\n".join(part.text() for part in labels)


def buttons(panel: ReadingHint) -> list[QPushButton]:
    return [one for one in panel.findChildren(QPushButton) if one.text() == "Toon"]


def test_a_plain_text_is_said_to_be_short_enough_and_gets_no_label(panel: ReadingHint) -> None:
    show(panel, "Robin zegt stop. Kim stopt meteen.")
    assert "kort genoeg voor wie dit bedoeld is (A2)" in told(panel)
    assert "Flesch" not in told(panel)
    assert "Flesch-Douma" in panel.figures.toolTip()
    assert buttons(panel) == []


def test_a_hard_sentence_is_quoted_with_what_to_do_and_can_be_pointed_at(
    panel: ReadingHint, qtbot
) -> None:
    body = f"Robin zegt stop.\n\n{LONG}\n"
    show(panel, body)
    assert f"“{LONG}”" in told(panel)
    assert "Knip hem in tweeën." in told(panel)
    (button,) = buttons(panel)
    with qtbot.waitSignal(panel.place_chosen) as chosen:
        button.click()
    start, end = chosen.args
    assert body[start:end] == LONG


def test_hard_words_are_explained_when_asked(panel: ReadingHint) -> None:
    show(panel, "De mentor luistert.")
    assert "leraar" not in told(panel)
    panel.words.head.click()
    assert "mentor: De leraar die voor jouw klas zorgt." in told(panel)
    show(panel, "Robin luistert.")
    assert not panel.words.isVisible()


def test_what_pupils_may_not_read_weighs_more_than_advice(panel: ReadingHint) -> None:
    show(panel, "Heb jij ooit een geheim bewaard?")
    (frame,) = [one for one in panel.findChildren(QFrame) if one.property("look") == "serious"]
    assert "Vraag naar een bedacht persoon" in frame.accessibleName()


def test_many_places_do_not_make_an_endless_panel(panel: ReadingHint) -> None:
    show(panel, f"{LONG} " * (MOST + 3))
    assert len(buttons(panel)) == MOST - 1  # the average has no place of its own
    assert "en nog 4 plekken" in told(panel)


def test_the_same_judgement_moves_nothing(panel: ReadingHint) -> None:
    show(panel, LONG)
    (before,) = buttons(panel)
    show(panel, LONG)
    assert buttons(panel) == [before]


def test_a_text_without_words_or_in_another_language_has_no_figures(panel: ReadingHint) -> None:
    for body, language in (("", "nl"), ("Robin says stop.", "en")):
        show(panel, body, language=language)
        assert not panel.figures.isVisible()
        assert "Niets valt op." in told(panel)
