from datetime import timedelta
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from hope_desktop.domain.ids import HelplineId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.i18n.catalogue import translator
from hope_desktop.ui.operations import Bus, Operations
from hope_desktop.ui.settings.helplines import HelplinesSection
from hope_desktop.ui.widgets.destination import Destination, to_papers
from tests.making import NINE
from tests.planning import new_class, new_workshop, put_on_paper
from tests.tools.shared_ui import made_ui
from tests.tools.stored import database_of

KIND = HelplineId("kindertelefoon")
MAYBE_GONE = HelplineId("fier")
LEFT = Qt.MouseButton.LeftButton
HELD = "op geen enkel papier: eerst bellen of opzoeken"


@pytest.fixture
def dialog(styled, qtbot, services) -> HelplinesSection:
    bus = Bus()
    operations = Operations(bus, services.undo.undo, translator("nl"), bus)
    made = HelplinesSection(services.helplines, made_ui(operations=operations), "Sam")
    qtbot.addWidget(made)
    made.kept = (bus, operations)
    made.show()
    return made


def test_every_line_is_shown_with_its_state(dialog, services):
    rows = dialog.list.view.rows.rows
    assert {row.key for row in rows} == set(services.library.helplines())
    first, *others = rows
    assert {row.below for row in others} == {"nog niet gecontroleerd"}
    assert [row.key for row in rows if row.tone == "advice"] == [MAYBE_GONE], "held back from paper"
    assert (first.key, first.below) == (
        MAYBE_GONE,
        "op geen enkel papier: eerst bellen of opzoeken",
    )


def test_a_line_that_waits_says_why_and_what_to_do(dialog, services):
    dialog.list.select(MAYBE_GONE)
    assert "Bel of zoek haar op" in dialog.view.held.findChildren(QLabel)[-1].text()
    assert dialog.view.doubt.text().startswith("BEL EERST")
    dialog.view.check.click()
    assert dialog.view.held.isHidden()
    assert dialog.view.doubt.isHidden()
    dialog.list.select(KIND)
    assert dialog.view.held.isHidden()
    assert "nog niet gecontroleerd" in dialog.view.state.text().casefold()


def test_noting_a_check_says_who_and_moves_the_line_out_of_the_way(dialog, services):
    line = HelplineId(str(dialog.list.view.current_key()))
    dialog.view.check.click()
    assert services.library.helplines()[line].checked_by == "Sam"
    row = next(row for row in dialog.list.view.rows.rows if row.key == line)
    assert row.icon == "circle-check"
    assert row.below.startswith("gecontroleerd op")
    assert row.below.endswith("door Sam")
    assert dialog.list.view.rows.rows[0].key != line


def test_a_number_is_changed_and_put_back(dialog, services):
    dialog.list.select(KIND)
    assert not dialog.view.remove.isVisible()
    dialog.view.change.click()
    assert set(dialog.form.form.values()) == {"phone", "web", "hours"}
    dialog.form.form.fill({"phone": "0800-1111"})
    dialog.form.save.click()
    assert "0800-1111" in dialog.view.contact.text()
    dialog.view.remove.click()
    assert services.library.helplines()[KIND].phone == "0800-0432"


def test_a_line_is_added_and_taken_away(dialog, services):
    dialog.add.click()
    dialog.form.form.fill({"name": "GGD in de buurt", "on_card": "praten", "phone": "000-111"})
    dialog.form.form.fill({f"card-{name}": name == "vo" for name in ("po", "vo", "mbo")})
    dialog.form.save.click()
    assert dialog.view.isVisible()
    assert dialog.view.name.text() == "GGD in de buurt"
    assert "Voortgezet onderwijs" in dialog.view.where.text()
    made = HelplineId(str(dialog.list.view.current_key()))
    assert services.library.helplines()[made].own
    dialog.view.remove.click()
    assert made not in services.library.helplines()


def test_what_is_refused_is_said_here_and_stays_filled_in(dialog):
    dialog.add.click()
    dialog.form.form.fill({"name": "GGD", "phone": "bel mij maar"})
    dialog.form.save.click()
    assert dialog.notices.isVisible()
    assert dialog.form.isVisible()
    assert dialog.form.form.values()["phone"] == "bel mij maar"
    dialog.form.cancel.click()
    assert dialog.view.isVisible()


def test_what_is_typed_stays_until_one_of_its_own_buttons_is_pressed(dialog, services, qtbot):
    dialog.list.select(KIND)
    dialog.view.change.click()
    dialog.form.form.editor("phone").setText("0800 0433")
    other = dialog.list.view.visualRect(dialog.list.view.rows.index_of(MAYBE_GONE))
    qtbot.mouseClick(dialog.list.view.viewport(), LEFT, pos=other.center())
    dialog.add.click()
    dialog.arrive(Destination("manage", helpline=MAYBE_GONE))
    assert dialog.form.line().phone == "0800 0433"
    dialog.form.save.click()
    assert services.library.helplines()[KIND].phone == "0800 0433"
    dialog.list.select(MAYBE_GONE)
    assert dialog.view.name.text() == "Chat met Fier"


@pytest.mark.parametrize("way", ["save", "cancel"])
def test_a_refusal_is_over_when_the_form_is_left(dialog, way):
    dialog.list.select(KIND)
    dialog.view.change.click()
    phone = dialog.form.form.editor("phone")
    phone.setText("bel mij")
    dialog.form.save.click()
    assert dialog.notices.isVisible()
    phone.setText("0800 0433")
    getattr(dialog.form, way).click()
    assert not dialog.notices.isVisible()


def test_paper_with_an_old_number_can_be_printed_again(dialog, services, qtbot):
    assert not dialog.old_paper.isVisible()
    class_id = new_class(services)
    at = SessionFacts(start=NINE + timedelta(days=4000), trainer1="A", trainer2="B")
    session = new_workshop(services, class_id, "S1", "a", at)
    with patch.object(database_of(services), "now", lambda: NINE - timedelta(days=1000)):
        put_on_paper(services, session)
    dialog.list.select(KIND)
    dialog.view.change.click()
    dialog.form.form.fill({"phone": "0800-1111"})
    dialog.form.save.click()
    button, _gone = dialog.old_paper.findChildren(QPushButton)
    assert button.text().startswith("2B, De Brug")
    assert "De Kindertelefoon" in button.text()
    with qtbot.waitSignal(dialog.go) as wanted:
        button.click()
    assert wanted.args == [to_papers(session)]
