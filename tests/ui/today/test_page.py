"""The first page: what is next, whom to call back, and where to begin."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import SessionId
from hope_desktop.ui.settings.backups import BackupsSection
from hope_desktop.ui.settings.helplines import HelplinesSection
from hope_desktop.ui.today import sayings
from hope_desktop.ui.today.lines import DayLine
from hope_desktop.ui.today.page import TodayPage
from hope_desktop.ui.widgets.destination import BACK, NEW_SESSION, to_class, to_workshop
from hope_desktop.ui.widgets.fields.dates import long_date, whole_date
from tests.making import CLASS_2B
from tests.planning import new_class, new_workshop, put_on_paper
from tests.tools.in_words import press, words
from tests.tools.stored import database_of
from tests.tools.week import make_week
from tests.ui.today.conftest import agree, buttons, planned


@pytest.mark.parametrize(("days", "is_asked"), [(-1, False), (0, False), (2, True)])
def test_work_of_a_later_day_asks_about_the_clock(page, services, days, is_asked):
    new_class(services)
    at = wall_clock.utc_now() + timedelta(days=days)
    database_of(services).connection.execute("UPDATE changes SET at = ?", (at.isoformat(),))
    page.refresh()
    assert ("Klopt de klok van deze computer?" in page.date.text()) is is_asked
    today = wall_clock.today()
    assert (whole_date if is_asked else long_date)(today) in page.date.text()


def test_call_backs_lead_to_the_class(page, services, qtbot, desk):
    class_id, changes = services.classes.add(ClassFacts("De Linde", "3C"))
    desk.ui.bus.changed.emit(changes)
    with qtbot.waitSignal(page.go) as opened:
        press(page, "Invullen")
    assert opened.args == [to_class(class_id)]


def test_the_day_of_a_workshop_is_to_be_asked_too(page, services, qtbot):
    class_id = new_class(services)
    session = new_workshop(services, class_id)
    page.refresh()
    assert "Vragen: dag van de workshop" in words(page)
    with qtbot.waitSignal(page.go) as opened:
        press(page, "Invullen")
    assert opened.args == [to_workshop(session)]


def test_the_next_workshop_and_the_one_after_it(page, services, qtbot):
    later, soon = planned(services, 9), planned(services, 2, ClassFacts("De Linde", "3C"))
    page.refresh()
    assert page.current_session() == soon
    day = wall_clock.today() + timedelta(days=2)
    assert f"3C, {long_date(day)}, 9:00" in words(page)
    (after,) = [name for name in buttons(page) if name.startswith("Daarna: 2B, ")]
    with qtbot.waitSignal(page.go) as opened:
        press(page, after)
    assert opened.args == [to_workshop(later)]
    services.planning.mark_done(SessionId(later))
    services.planning.mark_done(SessionId(soon))
    page.refresh()
    assert page.current_session() is None


def test_without_a_workshop_ahead_it_offers_a_new_one(page, services, qtbot, desk):
    _class, changes = services.classes.add(CLASS_2B)
    desk.ui.bus.changed.emit(changes)
    assert "Geen workshop op de agenda" in words(page)
    assert "Volgende workshop" not in words(page)
    with qtbot.waitSignal(page.go) as wish:
        press(page, "Nieuwe workshop")
    assert wish.args == [NEW_SESSION]


def test_the_example_says_so_and_is_put_away_with_one_click(page, desk, services):
    press(page, "Bekijken")
    desk.window.pages.show_page("today")
    said = words(page)
    assert "Voorbeeld" in said
    assert "Volgende workshop" not in said
    press(page, "Voorbeeld weghalen")
    assert (services.classes.all(), services.planning.all()) == ((), ())
    assert desk.window.status.offer.isVisible(), "it can be taken back"
    desk.window.commands["undo"].trigger()
    assert len(services.planning.all()) == 1


def test_paper_with_an_old_number_is_said_until_it_is_gone(page, desk, services, qtbot):
    session = SessionId(planned(services, 2))
    put_on_paper(services, session)
    database_of(services).now = lambda: wall_clock.now() + timedelta(seconds=2)
    line = services.library.help_card(CLASS_2B.level)[0]
    services.helplines.change(replace(line, phone="0800-1111"), "Sam")
    page.refresh()
    agree(services, session)
    said = "Een hulplijn is veranderd. Op geprint papier staat nog het oude nummer."
    qtbot.waitUntil(lambda: said in words(page))
    press(page, "Bekijken")
    (dialog,) = desk.window.findChildren(HelplinesSection)
    press(dialog, "Weggegooid")
    assert dialog.old_paper.isHidden()
    desk.window.pages.go(BACK)
    qtbot.waitUntil(lambda: said not in words(page))
    desk.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: said in words(page))
    services.planning.mark_done(session)
    page.refresh()
    qtbot.waitUntil(lambda: said not in words(page))


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768)])
def test_a_full_week_fits(page, desk, services, qtbot, size):
    make_week(services, wall_clock.now())
    page.refresh()
    desk.window.resize(*size)
    assert desk.window.size().toTuple() == size
    assert page.sheet.horizontalScrollBar().maximum() == 0
    said = " ".join((*words(page), *buttons(page)))
    assert sum(any(map(str.isalnum, word)) for word in said.split()) <= 65
    assert sum(one.isVisible() for one in page.findChildren(DayLine)) == 3


def test_a_workshop_that_is_over_is_next_no_more_when_the_window_comes_back(
    page, desk, services, qtbot
):
    planned(services, 1)
    page.refresh()
    assert page.current_session() is not None
    tomorrow = wall_clock.now() + timedelta(days=1, hours=20)
    database_of(services).now = lambda: tomorrow
    _come_back(page)
    qtbot.waitUntil(lambda: "Hoe ging het met 2B?" in words(page))
    assert page.current_session() is None


def test_a_stick_that_was_away_for_two_weeks_is_asked_for(desk, services, qtbot, tmp_path):
    new_class(services, reserve="A. Zwart")
    page = desk.window.pages.show_page("today")
    (tmp_path / "stick").mkdir()
    services.backups.second_place.choose(tmp_path / "stick")
    note = tmp_path / "data" / "second-place.txt"
    note.write_text(f"{services.backups.second_place.path}\n2026-01-01\n", encoding="utf-8")
    _come_back(page)
    qtbot.waitUntil(lambda: "Kun je de stick in de computer steken?" in words(page))
    assert any("op je tweede plek is van" in text for text in words(page))
    press(page, "Reservekopieën")
    dialog = desk.window.findChild(BackupsSection)
    dialog.close()
    note.write_text(
        f"{services.backups.second_place.path}\n{wall_clock.today()}\n",
        encoding="utf-8",
    )
    _come_back(page)
    qtbot.waitUntil(lambda: "Kun je de stick in de computer steken?" not in words(page))


def _come_back(page: TodayPage) -> None:
    """To the window, after something else."""
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))


def test_an_old_version_says_so_once_and_calmly(page, services, qtbot, monkeypatch):
    new_class(services, reserve="A. Zwart")
    page.refresh()
    today = wall_clock.today()
    for days, told in ((366, 1), (364, 0)):
        monkeypatch.setattr(sayings, "RELEASED", today - timedelta(days=days))
        _come_back(page)
        qtbot.waitUntil(
            lambda told=told: sum("een nieuwere versie" in one for one in words(page)) == told,
        )
