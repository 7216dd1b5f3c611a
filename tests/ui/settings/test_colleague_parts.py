"""Three sentences; what differs comes beside hers."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.domain.terms import ActivityId
from tests.bringing import rewrite
from tests.sharing import change_shipped, sent, write_own
from tests.ui.settings.conftest import received


def test_of_what_differs_hers_stays_and_the_other_comes_beside_it(desk, services, joris, qtbot):
    for one, said in ((services, "Mijn."), (joris, "Van Joris.")):
        change_shipped(one, said)
        rewrite(one, "1.3", tips=(said,))
    desk.receive(sent(joris, joris.packages.sending.all_mine()))
    shown = received(qtbot, desk)
    assert not shown.send.isVisible()
    assert shown.received.sentences[2].text().startswith("2 dingen zijn anders dan bij jou.")
    QTest.mouseClick(shown.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(shown.sending.isVisible)
    assert services.library.activity(ActivityId("1.1")).tips == ("Mijn.",)
    copies = [row for row in services.library.rows() if row.title.endswith("(Joris)")]
    assert len(copies) == 2
    assert shown.panel.told == "Nieuw voor jou: 2 activiteiten."
    assert shown.panel.isVisible()
    desk.window.commands["undo"].trigger()
    assert not shown.panel.isVisible(), "what was taken back is not told any more"


def test_a_second_time_there_is_nothing_to_take(desk, services, joris, qtbot):
    write_own(joris)
    path = sent(joris, joris.packages.sending.all_mine())
    incoming = services.packages.compare(path, services.packages.read(path))
    services.packages.take_in(incoming, services.packages.keep_files(incoming))
    desk.receive(path)
    shown = received(qtbot, desk)
    assert shown.received.sentences[1].text() == "Er zit niets nieuws voor je in."
    assert shown.take.isHidden()
    shown.leave.click()
    assert shown.send.isVisible()
