import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.helplines import CARDS, Helpline
from hope_desktop.domain.ids import HelplineId
from hope_desktop.ui.settings.helpline_form import HelplineForm
from tests.tools.shared_ui import made_ui

LINE = Helpline(HelplineId("l"), "De Lijn", "praten", phone="0800-1")
OWN = Helpline(HelplineId("o"), "GGD", "praten", "praten", own=True, audiences=("po",), school="X")


@pytest.fixture
def form(styled: QApplication, qtbot) -> HelplineForm:
    made = HelplineForm(made_ui("nl"))
    qtbot.addWidget(made)
    return made


def saved(form: HelplineForm, qtbot) -> Helpline:
    with qtbot.waitSignal(form.saved) as kept:
        form.save.click()
    return kept.args[0]


def test_a_line_of_the_library_keeps_all_but_how_to_reach_it(form: HelplineForm, qtbot) -> None:
    form.edit(LINE, ())
    form.form.fill({"phone": "0800-2"})
    line = saved(form, qtbot)
    assert (line.id, line.name, line.purpose, line.phone) == ("l", "De Lijn", "praten", "0800-2")


def test_a_new_line_is_for_every_card_and_school(form: HelplineForm, qtbot) -> None:
    form.edit(None, ("De Brug",))
    form.form.fill({"name": "GGD", "on_card": "praten"})
    line = saved(form, qtbot)
    assert (line.id, line.own, line.audiences, line.school) == ("", True, CARDS, "")
    assert (line.name, line.purpose, line.on_card) == ("GGD", "praten", "praten")


def test_an_own_line_comes_back_as_it_was(form: HelplineForm, qtbot) -> None:
    form.edit(OWN, ("De Brug",))
    line = saved(form, qtbot)
    assert (line.audiences, line.school) == (("po",), "X")
