"""Search as you type, filters, the count, and what to do when nothing is found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.modules.sorting import SortDialog
from hope_desktop.ui.modules.start_view import StartView
from tests.bringing import bring


@pytest.fixture
def finding(page: ModulesPage) -> StartView:
    return page.views.finding


def titles(finding: StartView) -> list[str]:
    return [row.title for row in finding.list.view.rows.rows]


def ask(finding: StartView, words: str, qtbot: QtBot) -> None:
    """Put words in the box and wait until typing pauses."""
    finding.search.clear()
    with qtbot.waitSignal(finding.search.words_changed):
        finding.search.setText(words)


def chip(finding: StartView, words: str) -> QPushButton:
    return next(one for one in finding.findChildren(QPushButton) if one.text() == words)


def test_nothing_asked_shows_the_path(finding: StartView) -> None:
    assert finding.path.isVisible()
    assert not finding.said.isVisible()


@pytest.mark.parametrize("words", ["cirk", "Cirkel", "mijn cirk"])
def test_search_finds_the_start_of_a_word(finding: StartView, qtbot: QtBot, words: str) -> None:
    ask(finding, words, qtbot)
    assert titles(finding)[0] == "Mijn cirkel"
    assert not finding.path.isVisible()


@pytest.mark.parametrize("pair", [("één", "een"), ("scene", "scène")])
def test_accents_do_not_count(finding: StartView, qtbot: QtBot, pair: tuple[str, str]) -> None:
    found = []
    for words in pair:
        ask(finding, words, qtbot)
        found.append(titles(finding))
    assert found[0] == found[1] != []


def test_count_says_how_many(finding: StartView, services: Services, qtbot: QtBot) -> None:
    ask(finding, "grens", qtbot)
    wanted = services.library.rows(ActivityFilter(words="grens"))
    assert finding.count.text().startswith(f"{len(wanted)} activiteiten en ")
    assert finding.count.text().endswith("bladen")


def test_filters_and_words_work_together(
    finding: StartView, services: Services, qtbot: QtBot
) -> None:
    ask(finding, "grens", qtbot)
    chip(finding, "Licht").click()
    wanted = services.library.rows(ActivityFilter(max_intensity=1, words="grens"))
    assert 0 < len(wanted) < len(services.library.rows(ActivityFilter(words="grens")))
    rows = finding.list.view.rows.rows
    assert {row.key for row in rows if "/" not in row.key} == {row.id for row in wanted}


def test_nothing_found_offers_to_ask_less(finding: StartView, qtbot: QtBot) -> None:
    chip(finding, "Tot 20 min").click()
    ask(finding, "zzzz", qtbot)
    assert finding.list.empty.isVisible()
    assert not finding.said.isVisible()
    assert finding.list.empty.button is not None
    assert finding.selected() is None
    finding.list.empty.button.click()
    assert finding.path.isVisible()
    assert finding.search.text() == ""
    assert finding.filters.values() == ActivityFilter()


def test_keys_lead_from_the_box_into_the_list_and_back(
    page: ModulesPage, finding: StartView, qtbot: QtBot
) -> None:
    page.activateWindow()
    finding.focus_search()
    ask(finding, "grens", qtbot)
    qtbot.keyClick(finding.search, Qt.Key.Key_Down)
    qtbot.waitUntil(finding.list.view.hasFocus)
    qtbot.keyClick(finding.list.view, Qt.Key.Key_Up)
    qtbot.waitUntil(finding.search.hasFocus)
    qtbot.keyClick(finding.search, Qt.Key.Key_Down)
    qtbot.keyClick(finding.list.view, Qt.Key.Key_Down)
    second = finding.list.view.current_key()
    with qtbot.waitSignal(finding.opened) as chosen:
        qtbot.keyClick(finding.list.view, Qt.Key.Key_Return)
    assert chosen.args == [second]


def test_enter_in_the_box_opens_the_best_one(finding: StartView, qtbot: QtBot) -> None:
    qtbot.keyClicks(finding.search, "cirk")
    finding.refresh()
    with qtbot.waitSignal(finding.opened) as chosen:
        qtbot.keyClick(finding.search, Qt.Key.Key_Return)
    assert chosen.args == [ActivityId("1.1")]


def test_rows_are_spoken_whole(finding: StartView, qtbot: QtBot) -> None:
    ask(finding, "cirk", qtbot)
    index = finding.list.view.rows.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Mijn cirkel, module 1 Persoonlijke grenzen, 25 minuten")


def test_more_letters_begin_at_the_best_one_again(finding: StartView, qtbot: QtBot) -> None:
    ask(finding, "we", qtbot)
    before = finding.list.view.current_key()
    ask(finding, "weer", qtbot)
    rows = finding.list.view.rows.rows
    assert before in [row.key for row in rows[1:]], "it is among the others still"
    assert finding.list.view.currentIndex().row() == 0


def test_own_files_are_found_behind_activities_with_that_title(
    page: ModulesPage, finding: StartView, services: Services, qtbot: QtBot
) -> None:
    file_id = bring(services, "Stopkaarten van Noor.pdf", to=ActivityId("1.4"))
    ask(finding, "stop", qtbot)
    rows = finding.list.view.rows.rows
    assert [row.title for row in rows[:2]] == ["Stop met je hele lijf", "Het orkest dat stopt"]
    assert rows[2].title == "Stopkaarten van Noor"
    assert rows[2].below.endswith("Mag dat? Het meningenveld")
    assert finding.count.text().endswith(" en 1 eigen bestand")
    finding.list.select(file_id)
    assert finding.selected() is None, "a file is not added to a workshop"
    qtbot.keyClick(finding.list.view, Qt.Key.Key_Return)
    assert page.views.currentWidget() is page.views.own_file
    page.commands.back.trigger()
    assert finding.search.text() == "stop"


def test_the_words_are_marked_and_shown_where_a_text_has_them(
    finding: StartView, qtbot: QtBot
) -> None:
    ask(finding, "foto", qtbot)
    rows = finding.list.view.rows.rows
    assert {row.marks for row in rows} == {("foto",)}
    assert "foto" in rows[-1].below
    assert "foto" in rows[-1].spoken
    ask(finding, "cirkel", qtbot)
    assert "cirkel" not in finding.list.view.rows.rows[0].below, "its title has it"


def test_all_of_your_own_is_one_click_away_and_sorted_at_once(
    finding: StartView, services: Services, qtbot: QtBot
) -> None:
    for name in ("een.pdf", "twee.docx", "drie.mp4"):
        bring(services, name, name.encode())
    services.material.new_activity(Module.LOVE, "Mijn spel")
    chip(finding, "Van mij").click()
    assert titles(finding) == ["drie", "twee", "een", "Mijn spel"]
    finding.sort.click()
    dialog = finding.findChildren(SortDialog)[0]
    dialog.form.fill({"module": Module.LOVE})
    dialog.yes.click()
    assert {one.module for one in services.materials.all()} == {Module.LOVE}


def test_several_files_are_selected_and_put_in_the_bin(
    finding: StartView, page: ModulesPage, services: Services
) -> None:
    for name in ("een.pdf", "twee.docx", "drie.mp4"):
        bring(services, name, name.encode())
    chip(finding, "Van mij").click()
    finding.list.view.selectAll()
    assert len(finding.chosen_files()) == 3
    page.commands.remove.trigger()
    assert services.materials.all() == ()
    assert len(services.materials.removed()) == 3


def test_without_anything_of_your_own_the_one_button_adds_files(
    finding: StartView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_: ([], "")))
    chip(finding, "Van mij").click()
    assert finding.list.empty.button is not None
    with qtbot.waitSignal(finding._add_files.triggered):
        finding.list.empty.button.click()


def test_escape_in_the_list_asks_nothing_any_more(finding: StartView, qtbot: QtBot) -> None:
    finding.search.setText("grens")
    finding.refresh()
    finding.focus_first()
    qtbot.keyClick(finding.list.view, Qt.Key.Key_Escape)
    assert finding.search.text() == ""
    assert finding.path.isVisibleTo(finding)
