"""What is missing before there are papers of a story, filled in where it is said."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.levels import Level
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.view import SessionView
from tests.making import CLASS_2B
from tests.tools.in_words import words
from tests.ui.workshops.plan.conftest import TOLD


@pytest.mark.nightly
def test_what_is_missing_is_filled_in_where_it_stands(card, dutch, services, story):
    class_id = services.planning.session(story).class_id
    known = replace(CLASS_2B, level=None, year=None, helper="")
    services.classes.change(class_id, known)
    services.planning.change_facts(story, replace(TOLD, reason="", trainer2=""))
    card.tellers[0].click()
    dutch.window.pages.go(to_workshop(story))
    view, missing = dutch.window.findChild(SessionView), card.missing
    card.show_plan(services.planning.get(story), keep_reason=False)
    assert "Eerst dit, dan zijn er papieren:" in " ".join(words(card))
    assert not view.area.advice.isVisible(), "it is said once"
    missing.level.buttons[Level.HAVO].click()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    assert missing.helper.hasFocus(), "what is asked next"
    QTest.keyClicks(missing.helper, "meneer Smit")
    missing.second.click()
    missing.reason.buttons[0].click()
    dutch.ui.operations.save_typed()
    facts = services.classes.get(class_id).facts
    assert (facts.level, facts.year, facts.helper) == (Level.HAVO, 3, "meneer Smit")
    assert services.planning.session(story).facts.reason == "De school gaf module 1, 2 en 3 zelf."
    assert services.printing.prepare(story).documents
    missing.helper.clearFocus()
    card.show_plan(services.planning.get(story), keep_reason=False)
    assert "Eerst dit" not in " ".join(words(card))
    assert "De school gaf module 1, 2 en 3 zelf." in " ".join(words(card))
    assert "In de brief: alleen het onderwerp." in " ".join(words(card))
