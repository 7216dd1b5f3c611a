"""Origin, review, papers and the place in a plan."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.activity import Origin, Review
from hope_desktop.domain.library.handout import Status
from hope_desktop.domain.modules import Module
from hope_desktop.ui.editing.activity.form_parts import (
    PapersPart,
    PlacePart,
    ReviewPart,
    origin_part,
)
from tests.making import activity, handout
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")


@pytest.mark.parametrize(("licence", "may"), [("CC-BY-4.0", True), ("all-rights-reserved", False)])
def test_a_licence_says_itself_whether_it_goes_along(
    styled: QApplication, qtbot: QtBot, licence: str, may: bool
) -> None:
    part = origin_part(UI)
    qtbot.addWidget(part)
    part.show_text(activity("x", origin=Origin(licence="unknown", may_redistribute=not may)))
    told: list[Origin] = []
    part.changed.connect(lambda _name, value: told.append(value))
    part.form._editors["licence"].put(licence)
    assert (told[0].licence, told[0].may_redistribute) == (licence, may)
    assert part.about.text()


def test_a_licence_that_is_not_in_the_list_is_kept(styled: QApplication, qtbot: QtBot) -> None:
    part = origin_part(UI)
    qtbot.addWidget(part)
    part.show_text(activity("x", origin=Origin(licence="GFDL")))
    told: list[Origin] = []
    part.changed.connect(lambda _name, value: told.append(value))
    part.form._editors["author"].put("Sanne")
    assert (told[0].author, told[0].licence) == ("Sanne", "GFDL")


def test_what_is_still_to_check_leaves_the_review(styled: QApplication, qtbot: QtBot) -> None:
    part = ReviewPart(UI)
    qtbot.addWidget(part)
    review = Review(Status.REVIEWED, "J. Wit", "2026-11-03")
    part.show_text(activity("x", review=review))
    told: list[Review] = []
    part.changed.connect(lambda _name, value: told.append(value))
    part._parts[0].form._editors["needs_check"].put("De wet.")
    assert told == [Review(Status.REVIEWED, "J. Wit", "2026-11-03", "De wet.")]


def test_of_a_shipped_activity_the_place_is_only_read(styled: QApplication, qtbot: QtBot) -> None:
    part = PlacePart(UI)
    qtbot.addWidget(part)
    part.is_own = False
    bases = (ActivityId("4.2"), ActivityId("4.6"))
    part.show_text(activity("x", requires_modules=(Module.LOVE,), leans_on=bases))
    assert part._own.isHidden()
    assert "eerst module 2 · gaat verder op 4.2 of 4.6" in part.fixed.text()
    assert part.editor("role") is None
    part.is_own = True
    part.show_text(activity("x"))
    assert not part._own.isHidden()
    assert part.editor("role") is not None


def test_its_papers_are_one_click_away(styled: QApplication, qtbot: QtBot) -> None:
    part = PapersPart(lambda _activity: [("C3/kaart", "Hulpkaart")], UI)
    qtbot.addWidget(part)
    part.show_papers([handout("x/blad")], is_own=True)
    part.show_text(activity("x", shared_handouts=("C3/kaart",)))
    assert part.count(activity("x", shared_handouts=("C3/kaart",))) == 2
    with qtbot.waitSignal(part.handout_chosen) as chosen:
        next(one for one in part.findChildren(QPushButton) if one is not part.write).click()
    assert chosen.args == ["x/blad"]
    part.show_papers([], is_own=False)
    assert part._also.isHidden()
