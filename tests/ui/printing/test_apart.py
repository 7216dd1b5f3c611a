"""What only who tells has: by itself, in no pile and no total; and when she stops."""

import pytest
from PySide6.QtWidgets import QFileDialog

from hope_desktop.domain.printing.packing import PackingItem, Pile
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.printing.bag import Bag
from tests.making import NINE
from tests.planning import new_class, new_workshop, put_on_paper
from tests.reading_pdf import text_of
from tests.tools.in_words import press, words
from tests.ui.printing.conftest import HOME, drawn, shown, totals


@pytest.fixture
def told(services) -> SessionId:
    class_id = new_class(services, year=4)
    facts = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf 1 tot en met 3.")
    return new_workshop(services, class_id, "S4", None, facts, "Samira")


@pytest.fixture
def hers(qtbot, desk, told) -> Bag:
    return shown(desk, told, qtbot)


def test_nobody_counts_it_in_the_bag(services, told):
    papers = [one.item.what for one in services.packing.of(told).lines]
    assert "Papieren van de trainer" in papers
    assert "Voor wie vertelt" not in papers
    was = PackingItem(Pile.PAPERS, "teller", "Voor wie vertelt", 1)
    services.packing.tick(told, was, done=True)
    assert services.packing.of(told).gone == ()


def test_it_is_asked_of_the_printer_alone(hers, qtbot):
    hers.hers.print.click()
    qtbot.waitUntil(lambda: hers.flow.dialog is not None)
    dialog = hers.flow.dialog
    dialog.printers.show_printers((HOME,))
    job = dialog.job()
    assert (job.kind, job.copies) == ("teller", 1)
    assert dialog.go.isEnabled()
    dialog.reject()


@pytest.mark.clock
def test_without_a_printer_it_is_saved_as_one_file_where_she_says(
    hers, qtbot, tmp_path, papers, monkeypatch
):
    file = tmp_path / "mijn.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(file), ""))
    hers.hers.print.click()
    qtbot.waitUntil(lambda: hers.flow.dialog is not None)
    dialog = hers.flow.dialog
    dialog.printers.show_printers(())
    assert not dialog.go.isEnabled()
    dialog.pdf.click()
    qtbot.waitUntil(file.is_file)
    qtbot.waitUntil(lambda: not hers.making.is_busy)
    assert text_of(file) == text_of(drawn(hers, qtbot).files["teller"].rendered.pdf)
    assert not list(papers.rglob("*.pdf"))


def test_where_nobody_tells_there_is_no_such_paper(page):
    assert not page.hers.isVisible()


def test_once_all_lies_in_the_bag_stopping_asks_for_no_paper(desk, services, told, qtbot):
    put_on_paper(services, told, "printer")
    services.telling.read_instead(told)
    page = shown(desk, told, qtbot)
    totals(page, qtbot, "Niets meer te printen")
    assert {one.state for one in page.lines if one.can_print} == {"geprint", "om te mailen"}
    assert all(
        one.ticked is False
        for one in page.lines
        if one.kind not in {"letter-both", "school", "trainer-second"}
    )
    assert any("Alles ligt al in je tas." in said for said in words(page.waiting))
    assert not page.hers.isVisible()
    for action in (page.commands.save, page.commands.copier, page.commands.print):
        assert not action.isEnabled(), "letters that say that somebody tells go nowhere"
    assert page.foot.on.text() == "Naar de les"
    assert page.foot.main.isHidden()
    assert page.foot.others.isHidden(), "nothing is grey without a word"
    press(page.waiting, "Toch een blad voor elke leerling")
    qtbot.waitUntil(lambda: "opnieuw printen" in {one.state for one in page.lines})
    assert page.commands.print.isEnabled()
    why = drawn(page, qtbot).why
    assert (why["class"].pages, why["pupils-lesson"].missing) == ("1", 28)
    assert not {"fout", "onjuist"} & {*" ".join((*words(page), *words(page.waiting))).split()}
