"""A workshop that was printed says what became different, and ticks that only."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId, TemplateId
from hope_desktop.domain.printing.reprinting import Different, Differs, PrintDifferences
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.ui.printing.page import PrintingPage
from hope_desktop.ui.printing.reprint import reasons, since_line
from hope_desktop.ui.widgets.destination import to_papers, to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.view import SessionView
from tests.making import CLASS_2B, NINE
from tests.tools.in_words import words
from tests.tools.shared_ui import made_ui


@pytest.fixture
def printed(services: Services, session: SessionId) -> SessionId:
    """The example, printed as it is."""
    bundle = draw_bundle(services.printing.prepare(session), spoken_names=True)
    services.prints.record(bundle, "printer")
    return session


def shown(desk: WindowActions, session: SessionId, qtbot: QtBot) -> PrintingPage:
    """The page with the workshop drawn."""
    desk.window.pages.go(to_papers(session))
    page = desk.window.pages.current_page()
    assert isinstance(page, PrintingPage)
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    return page


def move(services: Services, session: SessionId) -> None:
    """An hour later: that stands on the papers of trainer and school."""
    facts = services.planning.get(session).session.facts
    assert facts.start is not None
    moved = replace(facts, start=facts.start + timedelta(hours=1))
    services.planning.change_facts(session, moved)


def test_what_was_never_printed_says_nothing(page: PrintingPage) -> None:
    assert page.since.said == ()
    assert not page.since.isVisible()


def test_the_same_workshop_says_only_when(
    desk: WindowActions, printed: SessionId, qtbot: QtBot
) -> None:
    page = shown(desk, printed, qtbot)
    assert (
        page.since.said
        == ("Al eerder afgedrukt: di 24 nov 2026, 12:00. Sindsdien is er niets anders.",)
        or "niets anders" in page.since.said[0]
    )
    assert page.since.button is None


def test_only_what_is_different_is_ticked(
    desk: WindowActions, services: Services, printed: SessionId, qtbot: QtBot
) -> None:
    move(services, printed)
    page = shown(desk, printed, qtbot)
    since = page.since
    assert "Papieren van de trainer" in since.said[0]
    assert "Voor elke leerling" not in since.said[0]
    assert any("10:00" in line and "9:00" in line for line in since.said[1:])
    assert since.button is not None
    since.button.click()
    ticked = page.panes.documents.ticked()
    assert "trainer" in ticked
    assert "cards" not in ticked
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    drawn = page.drawing.current()
    assert drawn is not None
    assert {file.printed.kind for file in drawn.chosen.files} == ticked
    assert since.said[0].startswith("Al eerder afgedrukt"), "the ticks are no difference"


def test_of_a_paper_only_the_sheets_that_are_wrong_are_printed_and_counted(
    desk: WindowActions, services: Services, printed: SessionId, qtbot: QtBot
) -> None:
    block = services.planning.session(printed).blocks[1]
    services.blocks.set_minutes(printed, block.id, block.minutes + 1)
    page = shown(desk, printed, qtbot)
    whole = page.panes.summary.text()
    assert any("alleen blz." in line for line in page.since.said[1:])
    assert page.since.button is not None
    page.since.button.click()
    assert page.panes.documents.ticked() == {"trainer"}
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    drawn = page.drawing.current()
    assert drawn is not None
    (job,) = page.panes.documents.jobs(drawn.chosen)
    assert 0 < len(job.numbers) < job.page_count
    row = page.panes.documents.rows["trainer"].numbers.text()
    assert row.startswith(f"alleen blz. {job.pages}")
    assert row.endswith(f" {job.sheets} vellen")
    assert page.panes.summary.text() == f"1 papier, {job.sheets} vellen A4"
    assert page.since.all_button is not None
    page.since.all_button.click()
    qtbot.waitUntil(lambda: page.panes.summary.text() == whole)


def test_what_is_drawn_anew_is_printed_whole_until_it_was_compared(
    desk: WindowActions, services: Services, printed: SessionId, qtbot: QtBot
) -> None:
    move(services, printed)
    page = shown(desk, printed, qtbot)
    documents = page.panes.documents
    due = Different("trainer", Differs.CONTENT, 2, 2, "1-2", "another file")
    documents.tick_only({"trainer": due})
    drawn = page.drawing._result
    assert drawn is not None
    (job,) = documents.jobs(drawn.whole)
    assert (job.pages, job.completes) == ("", False)


def test_more_pupils_need_more_copies(
    desk: WindowActions, services: Services, printed: SessionId, qtbot: QtBot
) -> None:
    group = services.planning.get(printed).school_class
    services.classes.change(group.id, replace(group.facts, pupils=29))
    page = shown(desk, printed, qtbot)
    assert any("32 in plaats van 30 kopieën" in line for line in page.since.said[1:])


def test_only_what_is_missing_is_printed_and_then_it_is_enough(
    desk: WindowActions, services: Services, printed: SessionId, qtbot: QtBot
) -> None:
    group = services.planning.get(printed).school_class
    services.classes.change(group.id, replace(group.facts, pupils=32))
    page = shown(desk, printed, qtbot)
    assert "Nog nodig: Voor elke leerling: kaarten (6)." in page.since.said[0]
    assert page.since.button is not None
    page.since.button.click()
    rows = page.panes.documents.rows
    assert rows["cards"].numbers.text() == "6 sets"
    assert not rows["class"].tick.isChecked()
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    drawn = page.drawing.current()
    assert drawn is not None
    pupils = drawn.files["cards"]
    assert (pupils.printed.made, pupils.spoken_name) == (6, "2B - kaarten - 1x.pdf")
    assert "2B - kaarten - 1x.pdf" in drawn.files["school"].rendered.text.replace("\n", " ")
    assert "kaarten (6)." in page.since.said[0], "the ticks are no difference"
    page.commands.save.trigger()
    qtbot.waitUntil(lambda: "niets anders" in " ".join(page.since.said))
    assert rows["cards"].due is None


def test_everything_can_be_printed_after_all(
    desk: WindowActions, services: Services, printed: SessionId, qtbot: QtBot
) -> None:
    group = services.planning.get(printed).school_class
    services.classes.change(group.id, replace(group.facts, pupils=32))
    page = shown(desk, printed, qtbot)
    assert page.since.button is not None
    assert page.since.all_button is not None
    page.since.button.click()
    page.since.all_button.click()
    rows = page.panes.documents.rows
    assert all(row.tick.isChecked() and row.due is None for row in rows.values())
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    drawn = page.drawing.current()
    assert drawn is not None
    assert drawn.files["cards"].printed.made == 36


def test_a_difference_is_gone_when_it_is_printed(
    desk: WindowActions, services: Services, printed: SessionId, qtbot: QtBot
) -> None:
    move(services, printed)
    page = shown(desk, printed, qtbot)
    assert page.since.button is not None
    page.since.button.click()
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    page.commands.save.trigger()
    qtbot.waitUntil(lambda: "niets anders" in " ".join(page.since.said))


AT = datetime.fromisoformat("2026-11-24T12:00")
TITLES = {"trainer": "Trainer's papers", "pupils": "For every pupil"}
TRAINER = Different("trainer", Differs.CONTENT, 2, 2)


@pytest.mark.parametrize(
    ("since", "papers", "words"),
    [
        (PrintDifferences(AT, "printer", ()), (), "Nothing is different since then."),
        (PrintDifferences(AT, "saved", ()), (TRAINER,), "Different since then: Trainer's papers."),
        (
            PrintDifferences(AT, "saved", ()),
            (Different("pupils", Differs.NEW, 30), TRAINER),
            "Not made yet: For every pupil. Different since then: Trainer's papers.",
        ),
    ],
)
def test_the_first_line_says_when_and_which(
    since: PrintDifferences, papers: tuple[Different, ...], words: str
) -> None:
    said = since_line(since, papers, TITLES, made_ui("en"))
    assert said.startswith("Printed" if since.way == "printer" else "Saved")
    assert said.endswith(words)


@pytest.mark.parametrize(
    ("since", "papers", "lines"),
    [
        (
            PrintDifferences(
                AT, "saved", (), added=("Circle",), removed=("Ball",), rewritten=("Line",)
            ),
            (TRAINER,),
            [
                "New in the workshop: Circle.",
                "Not in the workshop any more: Ball.",
                "Another text: Line.",
            ],
        ),
        (
            PrintDifferences(AT, "saved", ()),
            (TRAINER,),
            ["Other facts about the workshop, the class or the help lines: Trainer's papers."],
        ),
        (
            PrintDifferences(AT, "saved", (), other_form=True),
            (TRAINER, Different("pupils", Differs.COPIES, 32, 30)),
            ["Another reading form.", "For every pupil: 32 instead of 30 copies."],
        ),
        (
            PrintDifferences(AT, "saved", ()),
            (Different("pupils", Differs.NEW, 30),),
            ["For every pupil: not made before."],
        ),
    ],
    ids=["material", "unknown", "copies", "new"],
)
def test_reasons_are_sentences(
    since: PrintDifferences, papers: tuple[Different, ...], lines: list[str]
) -> None:
    assert list(reasons(since, papers, TITLES, made_ui("en"))) == lines


def test_a_move_says_from_and_to() -> None:
    since = PrintDifferences(AT, "saved", (), start=(None, AT))
    (line,) = reasons(since, (TRAINER,), TITLES, made_ui("en"))
    assert "no date yet" in line
    assert "12:00" in line


def test_who_stopped_telling_prints_new_sheets_only_by_one_button(
    desk: WindowActions, services: Services, qtbot: QtBot
) -> None:
    class_id, _ = services.classes.add(replace(CLASS_2B, pupils=26))
    facts = SessionFacts(NINE, 100, "Noor", "Joris", reason="De school deed het zelf.")
    story, _ = services.planning.from_template(class_id, TemplateId("S4"), None, facts, "Noor")
    services.prints.record(
        draw_bundle(services.printing.prepare(story), spoken_names=True), "printer"
    )
    services.telling.read_instead(story)
    desk.window.pages.go(to_workshop(story))
    desk.window.findChild(SessionView).teller.sheets.click()
    page = desk.window.pages.current_page()
    assert isinstance(page, PrintingPage)
    qtbot.waitUntil(lambda: "slides" not in page.panes.documents.ticked() and bool(page.since.said))
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    due = {kind: row.due for kind, row in page.panes.documents.rows.items() if row.due}
    assert due["cards"].pages == "27", "26 of 27 cards lie there as they are"
    assert due["class"].pages == "1"
    assert due["pupils"].missing == 29
    everything = " ".join(words(page))
    assert "fout" not in everything
    assert "onjuist" not in everything
