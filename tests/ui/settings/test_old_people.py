"""Names and print folders of long ago are offered for removal, once a school year."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QFile
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.terms import ClassId
from hope_desktop.ui.window_actions import WindowActions
from tests.making import CLASS_2B
from tests.planning import new_class
from tests.services.conftest import work_in_months
from tests.tools.stored import database_of

CONFIRMED = "hope_desktop.ui.settings.old_people.confirmed"
type OpenDesk = Callable[..., WindowActions]


@pytest.fixture
def old(services) -> ClassId:
    """A class of years ago with people, and two years of work since."""
    facts = replace(CLASS_2B, helper="M. Zwart", reserve="P. Wit", contact="06 12345678")
    made = new_class(services, facts)
    with database_of(services).transaction() as connection:
        connection.execute("UPDATE classes SET school_year = '2022-2023' WHERE id = ?", (made,))
    services.classes.change(made, replace(facts, question="Hoe laat?"))
    work_in_months(services, 24)
    services.classes.add(replace(facts, label="Nu"))
    return made


@pytest.fixture
def papers(services) -> Path:
    folder = services.backups.folder.papers / "Printmap 2B 2022-11-03"
    folder.mkdir(parents=True)
    (folder / "trainer.pdf").write_bytes(b"M. Zwart")
    return folder


def _look(desk: WindowActions, qtbot: QtBot) -> dict[str, QAbstractButton]:
    desk.backing_up.look()
    qtbot.waitUntil(lambda: desk.backing_up.job is None)
    shown = desk.backing_up.standing.notices.get("people")
    return {one.text(): one for one in shown.findChildren(QAbstractButton)} if shown else {}


def test_names_go_and_come_back_with_undo_and_folders_go_to_the_wastebasket(
    services, open_desk, old, papers, qtbot
):
    desk = open_desk()
    ways = _look(desk, qtbot)
    before = len(services.backups.all())
    with (
        patch(CONFIRMED, return_value=True) as asked,
        patch.object(QFile, "moveToTrash") as trash,
    ):
        ways["Weghalen"].click()
    assert "2B" in asked.call_args.args[2]
    assert papers.name in asked.call_args.args[2]
    assert [one.args for one in trash.call_args_list] == [(str(papers),)]
    facts = services.classes.get(old).facts
    assert (facts.helper, facts.reserve, facts.contact) == ("", "", "")
    assert [one.facts.helper for one in services.classes.all() if one.id != old] == ["M. Zwart"]
    assert len(services.backups.all()) >= before
    desk.ui.operations.stack.undo()
    assert services.classes.get(old).facts.helper == "M. Zwart"
    assert _look(desk, qtbot) == {}, "once a school year"


def test_who_leaves_them_is_not_asked_again_this_year(services, open_desk, old, qtbot):
    desk = open_desk()
    _look(desk, qtbot)["&Laat staan"].click()
    assert services.classes.get(old).facts.helper == "M. Zwart"
    assert _look(desk, qtbot) == {}


def test_nothing_is_asked_when_there_is_nothing(services, open_desk, qtbot):
    new_class(services)
    assert _look(open_desk(), qtbot) == {}
