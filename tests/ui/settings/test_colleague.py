"""Between two windows: sent in a few clicks, told in three sentences, taken in by one button."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.paths import data_folder
from hope_desktop.storage.lock import leave_message, read_inbox
from hope_desktop.ui.settings.page import ManagePage
from hope_desktop.ui.widgets.destination import (
    BACKUPS,
    COLLEAGUE,
    Destination,
    to_activity,
    to_handout,
    to_module,
)
from tests.bringing import QUARTET, bring
from tests.planning import new_class, workshop_of
from tests.sharing import object_to, open_lines, sent, taken_in, write_own
from tests.ui.modules.test_bringing import dropped_on
from tests.ui.settings.conftest import received, section


def test_nothing_of_ones_own_cannot_be_sent(desk, qtbot):
    desk.window.pages.go(to_activity("1.1"))
    desk.window.commands["send"].trigger()
    assert section(desk).sending.goes.text() == "Hier is geen eigen werk dat mee mag."
    assert section(desk).send.isHidden()


def test_chosen_in_the_list_it_offers_everything_of_ones_own(desk, services):
    write_own(services)
    desk.window.pages.go(BACKUPS)
    page = desk.window.pages.current_page()
    assert isinstance(page, ManagePage)
    page.ways["colleague"].click()
    assert section(desk).sending.what.currentText() == "Alles van mij"
    assert section(desk).send.isVisible()


def test_what_came_waits_while_something_else_is_looked_at(desk, joris, qtbot):
    write_own(joris)
    desk.receive(sent(joris, joris.packages.sending.all_mine()))
    came = received(qtbot, desk)
    desk.window.pages.go(BACKUPS)
    desk.window.pages.go(COLLEAGUE)
    assert section(desk) is came
    came.leave.click()
    assert came.sending.isVisible()


def test_in_lists_what_is_chosen_is_sent(desk, services, qtbot):
    own = write_own(services)
    bring(services, "spel.pdf", QUARTET + b"2")
    class_id = new_class(services)
    workshop_of(services, class_id, [own])
    desk.window.pages.show_page("planner").focus_first()
    desk.window.commands["send"].trigger()
    assert section(desk).sending.what.currentText() == "Workshop van 50 minuten"
    desk.window.pages.go(Destination("modules", mine=True))
    page = desk.window.pages.current_page()
    page.start.files.view.selectAll()
    desk.window.commands["send"].trigger()
    assert section(desk).sending.what.currentText() == "2 bestanden"
    for place, name in ((to_activity(own), "Brieven aan Robin"), (to_module("2"), "Liefde")):
        desk.window.pages.go(place)
        desk.window.commands["send"].trigger()
        assert section(desk).sending.what.currentText() == name


def test_what_was_thrown_away_is_no_longer_offered_and_nothing_is_refused(desk, services):
    class_id = new_class(services)
    workshop_of(services, class_id, [write_own(services)])
    desk.window.pages.show_page("planner").focus_first()
    desk.window.commands["send"].trigger()
    services.classes.remove(class_id)
    refused = []
    desk.ui.operations.problem_found.connect(refused.append)
    section(desk).refresh()
    assert (section(desk).sending.what.currentText(), refused) == ("Alles van mij", [])


def test_from_whom_it_is_stands_where_it_is_read(desk, services, joris):
    own = write_own(joris)
    taken_in(services, sent(joris, joris.packages.sending.all_mine()))
    desk.window.pages.go(to_handout(f"{own}/briefpapier"))
    page = desk.window.pages.current_page()
    assert page.handout.about.text().endswith("van Joris, 24 november 2026")
    for shown_one, said in (
        (own, "van Joris, 24 november 2026"),
        ("1.1", "Grenzencirkel van een bedacht persoon"),
    ):
        desk.window.pages.go(to_activity(shown_one))
        assert page.activity.method.text() == said


def test_what_is_no_package_gets_a_sentence(desk, qtbot, tmp_path):
    path = tmp_path / "brief.hope"
    path.write_text("geen pakket")
    desk.receive(path)
    panel = section(desk).panel
    qtbot.waitUntil(lambda: panel.told.startswith("Dit is geen bestand dat een collega"))


@pytest.mark.parametrize("way", ["menu", "drop", "another start"])
def test_it_comes_in_by_menu_by_drop_and_by_another_start(
    desk,
    joris,
    qtbot,
    tmp_path,
    monkeypatch,
    way,
):
    write_own(joris)
    path = sent(joris, joris.packages.sending.all_mine())
    folder = data_folder(tmp_path / "data")
    assert not desk.bringing.is_busy

    def choose() -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
        desk.window.commands["receive"].trigger()

    def start_again() -> None:
        leave_message(folder, path)
        desk.watch_inbox(lambda: read_inbox(folder))

    ways: dict[str, Callable[[], object]] = {
        "menu": choose,
        "drop": lambda: dropped_on(desk.window, path),
        "another start": start_again,
    }
    ways[way]()
    qtbot.waitUntil(lambda: isinstance(desk.window.pages.current_page(), ManagePage))
    shown = received(qtbot, desk).received
    assert shown.sentences[0].text().startswith("Van Joris")
    QApplication.processEvents()


def test_lines_that_were_not_sent_are_chosen_and_go_with_one_press(
    desk, services, tmp_path, monkeypatch, qtbot
):
    desk.window.pages.go(COLLEAGUE)
    assert section(desk).send.isHidden()
    words = "Mijn klas kent dit woord niet; liever: thuis."
    object_to(services, "3.11/lesblad", words, "iemand thuis of in de familie")
    object_to(services, "3.11/lesblad", "Zoals Wilma zei.")
    services.classes.add(ClassFacts("De Brug", "2B", helper="Wilma Bakker"))
    desk.window.pages.go(COLLEAGUE)
    sending = section(desk).sending
    assert sending.what.currentText() == "2 opmerkingen"
    assert f"“iemand thuis of in de familie” {words}" in sending.titles.text()
    assert "Zoals Wilma zei." in sending.stays.text()
    file = tmp_path / "regels.hope"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    sending.sender_name.setText(" Noor ")
    section(desk).send.click()
    assert desk.ui.preferences.settings.trainer1 == "Noor", "the next time it stands there"
    qtbot.waitUntil(lambda: "2026-11" in {one.sent for one in open_lines(services, "3.11/lesblad")})
    (went,) = services.packages.read(file).lines
    assert went.words == words
