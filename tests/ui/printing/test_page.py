"""Which workshop, what is on its papers, what they wait for, and one number for all of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.printing.print_jobs import PrintJob, Rendered
from hope_desktop.domain.terms import ClassId, Level, Profile, SessionId
from hope_desktop.handouts.render import render
from hope_desktop.handouts.specs import Document
from hope_desktop.services.opening import Services
from hope_desktop.services.printing import drawing
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.planning import bundle_of, new_class, workshop_of
from tests.tools.in_words import press, words
from tests.ui.printing.conftest import HOME, again, bag_of, drawn, line, sheets, shown, totals


def as_printed(services: Services, session: SessionId, *kinds: str) -> None:
    """These papers, or all of them, came out of the printer."""
    bundle = bundle_of(services, session, spoken_names=True)
    services.prints.record(bundle.only(frozenset(kinds)) if kinds else bundle, "printer")


def job_of(page, qtbot, kind: str) -> PrintJob:
    return next(one for one in drawn(page, qtbot).jobs(page.foot.how()) if one.kind == kind)


def later(services: Services, session: SessionId) -> None:
    """An hour later: that stands on the papers of trainer and school."""
    facts = services.planning.session(session).facts
    assert facts.start is not None
    moved = replace(facts, start=facts.start + timedelta(hours=1))
    services.planning.change_facts(session, moved)


def test_what_lay_on_a_row_that_went_can_be_put_in_again(desk, services, session, qtbot):
    page = shown(desk, session, qtbot)
    shorter = workshop_of(services, ClassId(1), ("O1",))
    desk.window.pages.current_page().go_home()
    desk.window.pages.go(replace(to_workshop(shorter), section="plan"))
    qtbot.wait(1)  # what is deleted later is gone
    assert not any(one.isVisible() for one in page.rows.values()), "nothing floats over the plan"
    assert shown(desk, session, qtbot) is page
    assert all(one.list.isVisible() for one in page.rows.values())


def test_after_a_change_only_the_sheets_that_are_wrong_are_printed_and_counted(
    desk, services, session, qtbot
):
    as_printed(services, session)
    block = services.planning.session(session).blocks[1]
    services.blocks.set_minutes(session, block.id, block.minutes + 1)
    page = shown(desk, session, qtbot)
    (job,) = drawn(page, qtbot).jobs(page.foot.how())
    assert (job.kind, job.completes) == ("trainer", True)
    assert 0 < len(job.numbers) < job.page_count
    trainer = line(page, "trainer")
    assert trainer.state == "opnieuw printen"
    assert trainer.amount.startswith(f"{job.sheets} van ")
    assert f"alleen blz. {job.pages}" in trainer.below
    assert page.foot.total.text().startswith(f"Nog {job.sheets} van ")
    page.can.again("trainer")
    qtbot.waitUntil(lambda: line(page, "trainer").state == "nog printen")
    assert sheets(line(page, "trainer")) > job.sheets, "all of it, when that is asked"


def test_of_what_there_are_too_few_the_others_are_printed_and_then_it_is_enough(
    desk, services, session, qtbot
):
    as_printed(services, session)
    group = services.planning.get(session).school_class
    services.classes.change(group.id, replace(group.facts, pupils=32))
    page = shown(desk, session, qtbot)
    cards = line(page, "cards")
    assert (cards.number, cards.state) == (33, "nog 5 printen")
    assert cards.below == "Er liggen er al 28"
    due = {file.printed.kind: file for file in drawn(page, qtbot).due.files}
    assert (due["cards"].printed.made, due["cards"].printed.there) == (5, 28)
    services.prints.record(drawn(page, qtbot).due, "printer")
    again(page)
    qtbot.waitUntil(lambda: line(page, "cards").state == "geprint")


def test_another_number_is_what_is_counted_and_printed(page, qtbot):
    page.can.number("cards", 4)
    qtbot.waitUntil(lambda: line(page, "cards").number == 4)
    job = job_of(page, qtbot, "cards")
    assert sheets(line(page, "cards")) == job.sheets
    page.can.number("class", 3)
    qtbot.waitUntil(lambda: line(page, "class").number == 3)
    job = job_of(page, qtbot, "class")
    assert job.copies == 3
    page.can.number("cards", 0)
    qtbot.waitUntil(lambda: line(page, "cards").state == "niet printen")
    assert "cards" not in {one.kind for one in drawn(page, qtbot).jobs(page.foot.how())}


def test_other_sides_are_counted_at_once(page, qtbot):
    trainer = line(page, "trainer")
    assert trainer.sides == "beide kanten"
    papers = page.rows[""].list
    papers.setFocus()
    papers.setCurrentIndex(papers.papers.index_of("trainer"))
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(papers.viewport(), by_key)
    next(one for one in papers.menu.actions() if one.text() == "één kant").trigger()
    papers.menu.close()
    assert line(page, "trainer").sides == "één kant"
    job = job_of(page, qtbot, "trainer")
    assert job.sheets == sheets(line(page, "trainer")) > sheets(trainer)


def test_a_printer_that_prints_on_one_side_only_takes_more_sheets_and_says_so(page, qtbot):
    page.foot.printers.show_printers((HOME,))
    before = sheets(line(page, "trainer"))
    page.foot.printers.show_printers((replace(HOME, duplex=False),))
    assert line(page, "trainer").sides == "één kant"
    assert sheets(line(page, "trainer")) > before
    due = sum(job.sheets for job in drawn(page, qtbot).jobs(page.foot.how()))
    told = page.foot.one_sided.findChild(QFrame)
    assert f"Vellen: {due} in plaats van" in told.accessibleName()
    assert told.findChild(QAbstractButton).text() == "Laat de school kopiëren…"


def test_a_change_that_is_not_on_paper_draws_nothing(page, services, qtbot, desk):
    _other, changes = services.classes.add(ClassFacts("Elders"))
    before = page.drawing.current()
    with qtbot.assertNotEmitted(page.drawing.prepared, wait=400):
        desk.ui.bus.changed.emit(changes)
    qtbot.waitUntil(lambda: page.drawing.current() is before)


@pytest.mark.parametrize("activities", [(), ("O1", "3.3", "C3")], ids=["empty", "skips-modules"])
def test_what_the_workshop_lacks_is_solved_in_the_workshop(desk, services, qtbot, activities):
    class_id = new_class(services, ClassFacts("De Brug", "2B", Level.VMBO_GT, pupils=20))
    session = workshop_of(services, class_id, activities)
    page = bag_of(desk, session)
    page.commands.save.trigger()
    assert not page.making.is_busy
    assert not page.rows[""].list.isVisible()
    assert len(page.waiting.said) == 1
    page.foot.on.click()
    assert desk.window.pages.current_page().view.face is WorkshopFace.PLAN


def test_the_window_stays_alive_while_papers_are_drawn(page, services, session, qtbot, monkeypatch):
    asked, alive = list[bool](), Event()

    def draw(document: Document, progress: Callable[[int], bool] | None = None) -> Rendered:
        asked.append(alive.wait(10))  # the window answers while a paper waits
        return render(document, progress)

    monkeypatch.setattr(drawing, "render_document", draw)
    page.drawing.show_session(None)
    services.printing.forget_drawings()  # what was drawn comes back at once
    page.drawing.show_session(session)
    qtbot.waitUntil(lambda: bool(page.drawing.job))
    QTimer.singleShot(0, alive.set)
    drawn(page, qtbot)
    assert asked
    assert all(asked)


def test_the_reading_form_of_the_class_is_shown_and_can_be_changed(page, qtbot):
    form = page.form
    assert form.currentData() is Profile.STANDARD
    form.setCurrentIndex(form.findData(Profile.LARGE))
    form.activated.emit(form.currentIndex())
    qtbot.waitUntil(lambda: drawn(page, qtbot).documents.copies.form is Profile.LARGE)
    assert form.currentData() is Profile.LARGE
    page.language.setCurrentIndex(page.language.findData("en"))
    page.language.activated.emit(page.language.currentIndex())
    qtbot.waitUntil(lambda: drawn(page, qtbot).documents.copies.language == "en")
    assert line(page, "cards").title == "Voor elke leerling: kaarten (Engels)"


def test_a_table_of_adults_is_no_class_of_pupils(desk, services, qtbot):
    class_id = new_class(services, ClassFacts("Gemeente Bunnik", "Jeugd", Level.ADULTS))
    session = workshop_of(services, class_id, ("V5",))
    page = shown(desk, session, qtbot)
    said = " ".join(words(desk.window.pages.current_page()))
    assert "Wacht op het aantal deelnemers" in said
    assert "Ligt klaar als de groep binnenkomt" in said
    as_printed(services, session)
    again(page)
    totals(page, qtbot, "")
    assert page.foot.fill.isVisible(), "the cards wait for it"
    assert not page.foot.on.isVisible()


def test_an_unknown_head_count_is_filled_in_where_it_is_asked(desk, services, qtbot):
    class_id = new_class(services, ClassFacts("De Brug", "2B", Level.VMBO_GT, year=2))
    session = workshop_of(services, class_id, ("O1", "1.4", "C3"))
    desk.window.activateWindow()
    page = shown(desk, session, qtbot)
    assert any("Voor elke leerling en Kopie" in one for one in words(page.foot.uncounted))
    assert "cards" not in {one.kind for one in page.lines}
    assert page.commands.print.isEnabled(), "the run sheet can be read tonight"
    press(page.foot.uncounted, "Invullen")
    pupils = desk.window.pages.current_page().view.head.pupils
    assert QApplication.focusWidget() is pupils
    pupils.selectAll()
    qtbot.keyClicks(pupils, "27")
    qtbot.waitUntil(lambda: "cards" in {one.kind for one in page.lines})
    assert services.classes.get(class_id).facts.pupils == 27
    assert "27 leerlingen" in desk.window.pages.current_page().view.head.change.text()
