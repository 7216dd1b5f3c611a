"""The tick list keeps what the trainer unticked and shows what is looked at."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.services.printing.printed import Prepared
from hope_desktop.ui.printing.documents import (
    DocumentList,
    PaperGroup,
    document_line,
    group_of,
)
from hope_desktop.ui.widgets.fields.dates import workshop_line
from tests.making import CLASS_2B, NINE
from tests.tools.shared_ui import made_ui


def printed(kind: str, pages: int, copies: int) -> PrintedFile:
    return PrintedFile(f"{kind}.pdf", kind, kind, "nl", "standaard", pages, copies, pages * copies)


@pytest.mark.parametrize(
    ("kind", "group"),
    [
        ("trainer", PaperGroup.TRAINER),
        ("school", PaperGroup.SCHOOL),
        ("pupils", PaperGroup.PUPILS),
        ("groups-4", PaperGroup.PUPILS),
        ("class", PaperGroup.PUPILS),
    ],
)
def test_documents_belong_to_whom_they_are_for(kind: str, group: PaperGroup) -> None:
    assert group_of(kind) is group


@pytest.mark.parametrize(
    ("pages", "copies", "words"),
    [(1, 1, "1 page · 1 copy · 1 sheet"), (3, 30, "3 pages · 30 copies · 90 sheets")],
)
def test_paper_is_counted(pages: int, copies: int, words: str) -> None:
    assert document_line(printed("pupils", pages, copies), made_ui("en")) == words


def test_slides_are_counted_and_are_no_paper() -> None:
    shown = PrintedFile("s.pdf", "slides", "s", "nl", "standaard", 12, 1, 0, paper="screen")
    assert document_line(shown, made_ui("en")) == "12 slides"


def test_a_workshop_without_date_or_class_can_be_told_apart() -> None:
    row = SessionRow(SessionId(1), ClassId(1), "", "De Brug", None, 50, 50, (), False)
    assert workshop_line(row, made_ui("en")) == "class without a name · no date yet · De Brug"


@pytest.fixture
def prepared(services: Services, session: SessionId) -> Prepared:
    return services.printing.prepare(session)


@pytest.fixture
def listed(qtbot: QtBot, prepared: Prepared) -> DocumentList:
    made = DocumentList(made_ui("en"))
    qtbot.addWidget(made)
    made.show_prepared(prepared)
    made.show()
    return made


def test_titles_leave_out_the_class(listed: DocumentList, prepared: Prepared) -> None:
    for planned in prepared.documents:
        shown = listed.rows[planned.key]
        assert shown.words.text() == planned.name.removesuffix(" - 2B")
        assert shown.words.text() in shown.tick.accessibleName()


def test_all_is_ticked_at_first_and_unticked_stays(
    listed: DocumentList, prepared: Prepared
) -> None:
    assert listed.ticked() == {planned.key for planned in prepared.documents}
    listed.rows["school"].tick.setChecked(False)
    other = tuple(replace(planned, copies=planned.copies + 1) for planned in prepared.documents)
    listed.show_prepared(replace(prepared, documents=other))
    assert "school" not in listed.ticked()
    listed.show_prepared(replace(prepared, session=SessionId(99)))
    assert "school" in listed.ticked()


def test_the_made_up_story_is_printed_with_the_rest(
    listed: DocumentList, services: Services
) -> None:
    class_2b, _ = services.classes.add(replace(CLASS_2B, label="2C"))
    facts = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf de modules.")
    story = services.planning.from_template(class_2b, TemplateId("S4"), None, facts, "Samira")[0]
    bundle = draw_bundle(services.printing.prepare(story))
    listed.show_prepared(bundle.prepared)
    assert listed.left_out() == frozenset()
    assert "Een verzonnen verhaal" in {job.title for job in listed.jobs(bundle)}
    listed.rows["plan-b"].tick.setChecked(False)
    assert listed.left_out() == {"plan-b"}


def test_click_looks_and_leaves_the_tick(listed: DocumentList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(listed.document_chosen) as told:
        qtbot.mouseClick(listed.rows["school"].words, Qt.MouseButton.LeftButton)
    assert told.args == ["school"]
    assert listed.chosen == "school"
    assert listed.rows["school"].tick.isChecked()


def test_space_ticks_and_arrows_go_on(listed: DocumentList, qtbot: QtBot) -> None:
    listed.activateWindow()
    kinds = list(listed.rows)
    first, second = (listed.rows[kind].tick for kind in kinds[:2])
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert kinds[0] not in listed.ticked()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert listed.chosen == kinds[1]
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
