"""The papers that go with every workshop can be seen, read, printed and changed."""

from dataclasses import replace

from hope_desktop.domain.library.handout import name_of
from hope_desktop.domain.terms import HandoutId
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.modules.places import LETTERS
from hope_desktop.ui.widgets.destination import to_handout
from tests.tools.in_words import press

LETTER = HandoutId("school/ouderbrief")


def _open(page: ModulesPage, name: HandoutId) -> None:
    page.start.letters.click()
    page.start.opened.emit(name)


def test_every_paper_stands_in_one_list(page, services):
    page.start.letters.click()
    assert page.place == LETTERS
    assert page.stack.currentWidget() is page.start
    keys = [row.key for row in page.start.handouts.view.rows.rows]
    letters = {name_of(paper.id) for paper in services.library.school_papers()}
    assert sorted(map(name_of, keys)) == sorted(letters), "each once"
    assert keys[0] == "school/schoolbrief"
    assert not page.commands.add.isEnabled()
    assert not page.commands.print.isEnabled()


def test_their_name_stands_at_the_top(page, desk, qtbot):
    desk.window.resize(1366, 900)
    page.start.letters.click()
    qtbot.wait(300)
    bar = page.start._scroll.verticalScrollBar()
    assert 0 < bar.value() == page.start._letters.y()


def test_a_letter_is_read_and_the_way_back_leads_to_the_list(page, services):
    _open(page, LETTER)
    assert page.stack.currentWidget() is page.handout
    assert page.commands.print.isEnabled()
    assert not page.commands.copy.isEnabled()
    press(page.crumbs, "Brieven en kaarten")
    assert page.place == LETTERS


def test_what_protects_a_pupil_cannot_be_taken_out(page, services, operations):
    _open(page, HandoutId("school/disclosure"))
    page.handout.change.click()
    editor = page.handout_editor
    before = editor.edit.markdown()
    steps = before.splitlines()
    editor.edit.replace_all("\n".join(steps[:4]))
    operations.save_typed()
    assert services.library.handout(HandoutId("school/disclosure")).body == before
    assert "de hulplijn vertrouwensinspectie" in editor.typing.unsaved()
    assert "alle stappen" in editor.typing.unsaved()
    assert editor.problems.isVisible()
    editor.edit.replace_all(before.replace("Luister rustig", "Luister heel rustig"))
    operations.save_typed()
    assert editor.typing.unsaved() == ""
    assert "heel rustig" in services.library.handout(HandoutId("school/disclosure")).body


def test_what_is_typed_in_a_letter_lies_over_what_else_changed_in_it(page, services, operations):
    _open(page, LETTER)
    page.handout.change.click()
    editor = page.handout_editor
    editor.edit.insertPlainText("Van mij ")
    text = services.library.handout(LETTER)
    services.material.keep_handout(replace(text, title="Van een ander"))
    operations.save_typed()
    kept = services.library.handout(LETTER)
    assert (kept.title, kept.body[:8]) == ("Van een ander", "Van mij ")


def test_a_letter_is_found_by_its_address(page):
    page.show_destination(to_handout(LETTER))
    assert page.place == replace(LETTERS, handout=LETTER)
    page.show_destination(to_handout(HandoutId("school/nix")))
    assert page.place == replace(LETTERS, handout=LETTER)
