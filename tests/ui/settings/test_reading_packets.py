"""Who keeps the library makes a form for a reader, and knows it when it comes back."""

import pytest
from PySide6.QtWidgets import QFileDialog

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.services.packets import fields_of
from hope_desktop.ui.settings.reading import PacketMaker
from tests.ui.settings.test_reading import opened


@pytest.fixture
def maker(desk) -> PacketMaker:
    return opened(desk).packets


def ask(monkeypatch, answer):
    asked = []

    def said(_parent, _words, start, _kinds):
        asked.append(start)
        return answer, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", said)
    return asked


def test_a_packet_is_saved_and_known(desk, maker, services, tmp_path, monkeypatch, qtbot):
    asked = ask(monkeypatch, str(tmp_path / "mijn.pdf"))
    menu = maker.button.menu()
    assert [one.text() for one in menu.actions()][1:3] == ["een jurist", "een docent"]
    menu.actions()[1].trigger()
    words = desk.window.status.words
    qtbot.waitUntil(lambda: words.text().startswith("Leesronde"))
    (packet,) = services.packets.all()
    assert asked[0].endswith(f"leesronde {packet.code.lower()}.pdf")
    assert packet.role is ReviewRole.LAWYER
    assert services.packets.read("mijn.pdf", fields_of(tmp_path / "mijn.pdf")).is_ours
    assert words.text().startswith(f"Leesronde {packet.code} gemaakt")


@pytest.mark.parametrize("name", ["", "weg/mijn.pdf"])
def test_without_a_place_nothing_is_made(
    maker, services, operations, tmp_path, monkeypatch, qtbot, name
):
    ask(monkeypatch, str(tmp_path / name) if name else "")
    told = []
    operations.problem_found.connect(told.append)
    maker.make(ReviewRole.PUPIL)
    if name:
        qtbot.waitUntil(lambda: bool(told))
        assert "weg" in told[0]
    assert services.packets.all() == ()
    assert list(tmp_path.glob("*.pdf")) == []
