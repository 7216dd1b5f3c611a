"""Which workshop, what is on its papers, what printing waits for, and the preview."""

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.levels import Level, Profile
from hope_desktop.domain.printing.records import SLIDES
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.printing.page import PrintingPage
from hope_desktop.ui.widgets.destination import NEW_SESSION, to_papers, to_workshop
from hope_desktop.ui.window_actions import WindowActions

LONGEST_GAP_SECONDS = 0.25
"""Of processor time, of which other programs take none; the aim is 0.1."""


def test_without_a_workshop_the_page_offers_to_make_one(desk: WindowActions, qtbot: QtBot) -> None:
    page = desk.window.pages.show_page("printing")
    assert isinstance(page, PrintingPage)
    assert page.empty.isVisible()
    page.print_here()
    assert not page.making.is_busy
    page.focus_first()
    assert page.empty.button is not None
    with qtbot.waitSignal(page.go) as wish:
        page.empty.button.click()
    assert wish.args == [NEW_SESSION]


def test_documents_stand_in_three_groups_with_their_counts(page: PrintingPage) -> None:
    rows = page.panes.documents.rows
    numbers = {kind: row.numbers.text().split(" · ") for kind, row in rows.items()}
    assert [*rows][-3:] == ["trainer", "letter-both", "school"]
    assert numbers["cards"][1].startswith("30 ")
    drawn = page.drawing.current()
    assert drawn is not None
    papers = {kind: file for kind, file in drawn.files.items() if kind != SLIDES}
    assert numbers[SLIDES] == [f"{drawn.files[SLIDES].rendered.pages} dia's"]
    for kind, file in papers.items():
        pages, copies, sheets = (int(words.split()[0]) for words in numbers[kind][:3])
        assert (pages, copies) == (file.printed.pages, file.printed.made)
        assert sheets == file.printed.sheets


def test_summary_counts_what_is_ticked(page: PrintingPage, qtbot: QtBot) -> None:
    before = page.panes.summary.text()
    page.panes.documents.rows["cards"].tick.setChecked(False)
    assert page.panes.summary.text() not in {"", before}, "at once"
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    drawn = page.drawing.current()
    assert drawn is not None
    assert "cards" not in {file.printed.kind for file in drawn.chosen.files}
    jobs = page.panes.documents.jobs(drawn.chosen)
    sheets = sum(job.sheets for job in jobs)
    assert page.panes.summary.text() == f"{len(jobs)} papieren, {sheets} vellen A4"
    assert page.panes.buttons[0].text() == f"{sheets} vellen afdrukken", "what comes out of it"


def test_with_nothing_ticked_there_is_nothing_to_make(page: PrintingPage) -> None:
    for row in page.panes.documents.rows.values():
        row.tick.setChecked(False)
    papers = [one for one in page.actions() if one is not page.commands.pack]
    assert not any(action.isEnabled() for action in papers)
    page.panes.documents.rows["trainer"].tick.setChecked(True)
    assert all(action.isEnabled() for action in papers)


def test_text_tab_holds_the_text_of_the_document(page: PrintingPage) -> None:
    drawn = page.drawing.current()
    assert drawn is not None
    for kind, file in drawn.files.items():
        page.panes.documents.choose(kind)
        assert page.panes.preview.text.toPlainText() == file.rendered.text.replace(
            "\N{NO-BREAK SPACE}", " "
        )
        assert page.panes.preview.view.accessibleName() == file.printed.title


def test_another_head_count_is_drawn_by_itself(
    page: PrintingPage, desk: WindowActions, services: Services, session: SessionId, qtbot: QtBot
) -> None:
    view = services.planning.get(session)
    facts = replace(view.school_class.facts, pupils=10)
    changes = services.classes.change(view.school_class.id, facts)
    page._on_changed(changes)
    qtbot.waitUntil(lambda: " 11 " in f" {page.panes.documents.rows['cards'].numbers.text()}")


def test_a_change_that_is_not_on_paper_draws_nothing(
    page: PrintingPage, services: Services, qtbot: QtBot
) -> None:
    _other, changes = services.classes.add(ClassFacts("Elders"))
    before = page.drawing.current()
    with qtbot.assertNotEmitted(page.drawing.prepared, wait=400):
        page._on_changed(changes)
    assert page.drawing.current() is before


@pytest.mark.parametrize("activities", [(), ("O1", "3.1", "C3")], ids=["empty", "skips-modules"])
def test_what_the_workshop_lacks_is_solved_in_the_workshop(
    desk: WindowActions, services: Services, qtbot: QtBot, activities: tuple[str, ...]
) -> None:
    class_id, _ = services.classes.add(ClassFacts("De Brug", "2B", Level.VMBO_GT, pupils=20))
    session, _ = services.planning.from_activities(
        class_id, tuple(map(ActivityId, activities)), SessionFacts()
    )
    page = desk.window.pages.show_page("printing")
    assert isinstance(page, PrintingPage)
    page.show_destination(to_papers(session))
    page.commands.save.trigger()
    assert not page.making.is_busy
    assert len(page.panes.waiting.said) == 1
    assert page.panes.waiting.button is not None
    with qtbot.waitSignal(page.go) as wish:
        page.panes.waiting.button.click()
    assert wish.args == [to_workshop(session)]


def test_a_written_reason_lets_the_papers_through(
    desk: WindowActions, services: Services, qtbot: QtBot
) -> None:
    class_id, _ = services.classes.add(ClassFacts("De Brug", "2B", Level.VMBO_GT, pupils=20))
    wanted = tuple(map(ActivityId, ("O1", "3.1", "C3")))
    session, _ = services.planning.from_activities(class_id, wanted, SessionFacts())
    page = desk.window.pages.show_page("printing")
    assert isinstance(page, PrintingPage)
    page.show_destination(to_papers(session))
    assert not page.panes.documents.isVisible()
    facts = replace(services.planning.get(session).session.facts, reason="Vraag van de school")
    page._on_changed(services.planning.change_facts(session, facts))
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    assert page.panes.documents.isVisible()
    assert page.commands.print.isEnabled()


def test_handouts_to_come_are_named_on_screen_only(
    page: PrintingPage, services: Services, session: SessionId
) -> None:
    prepared = services.printing.prepare(session)
    drawn = page.drawing.current()
    assert drawn is not None
    for _activity, handouts in prepared.to_come:
        for handout in handouts:
            assert any(handout.title in words for words in page.panes.waiting.said)
            assert all(handout.title not in f.rendered.text for f in drawn.files.values())


def test_a_removed_workshop_makes_place_for_another(
    page: PrintingPage, services: Services, session: SessionId
) -> None:
    page._on_changed(services.planning.remove(session))
    assert page.current_session() is None
    assert page.empty.isVisible()


def test_every_control_has_a_name_and_can_be_reached(page: PrintingPage) -> None:
    for widget in page.findChildren(QAbstractButton):
        if widget.isVisible():
            assert widget.text() or widget.accessibleName(), widget
    reached: list[QWidget] = []
    at = page.panes.choice
    while at not in reached:
        reached.append(at)
        at = at.nextInFocusChain()
    ticks = [row.tick for row in page.panes.documents.rows.values()]
    wanted = [page.panes.choice, *ticks, *page.panes.buttons, page.panes.preview.before]
    places = [reached.index(widget) for widget in wanted]
    assert places == sorted(places)


@pytest.mark.usefixtures("drawn_afresh")
def test_the_window_stays_alive_while_papers_are_drawn(
    page: PrintingPage, services: Services, session: SessionId, qtbot: QtBot, papers: Path
) -> None:
    beats: list[float] = []
    beat = QTimer(interval=5)
    beat.timeout.connect(lambda: beats.append(time.process_time()))
    page.drawing.show_session(None)
    services.printing.forget_drawings()  # what was drawn comes back at once
    beat.start()
    page.drawing.show_session(session)
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    beat.stop()
    assert len(beats) > 3
    assert max(after - before for before, after in pairwise(beats)) <= LONGEST_GAP_SECONDS


def test_the_reading_form_of_the_class_is_shown_and_can_be_changed(
    page: PrintingPage, qtbot: QtBot
) -> None:
    form = page.panes.form
    assert form.currentData() is Profile.STANDARD
    form.setCurrentIndex(form.findData(Profile.LARGE))
    form.activated.emit(form.currentIndex())

    def is_drawn() -> bool:
        drawn = page.drawing.current()
        return drawn is not None and drawn.chosen.prepared.profile is Profile.LARGE

    qtbot.waitUntil(is_drawn)
    assert form.currentData() is Profile.LARGE
    names = [file.spoken_name for file in page.drawing.current().files.values()]  # type: ignore[union-attr]
    assert any("leerlingen groot" in name for name in names)


def test_pictures_that_nobody_chose_yet_are_named(page: PrintingPage, qtbot: QtBot) -> None:
    form = page.panes.form
    form.setCurrentIndex(form.findData(Profile.PICTO))
    form.activated.emit(form.currentIndex())
    qtbot.waitUntil(lambda: any("Nog zonder plaatjes" in text for text in page.panes.waiting.said))


def test_sheets_in_english_are_a_quiet_choice(page: PrintingPage, qtbot: QtBot) -> None:
    language = page.panes.language
    assert not language.isVisible()
    page.panes.more.head.click()
    assert language.isVisible()
    assert language.currentData() == "nl"
    language.setCurrentIndex(language.findData("en"))
    language.activated.emit(language.currentIndex())

    def is_drawn() -> bool:
        drawn = page.drawing.current()
        return drawn is not None and drawn.chosen.prepared.language == "en"

    qtbot.waitUntil(is_drawn)
    assert page.panes.documents.rows["cards"].words.text() == "Voor elke leerling: kaarten (Engels)"
    assert language.currentData() == "en"
    assert not any("Nog geen Engelse versie" in text for text in page.panes.waiting.said)
