"""An own file can be looked at, named, counted, printed and put away."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import Purpose
from hope_desktop.domain.terms import ActivityId, Level, MaterialId
from hope_desktop.ui.status import StatusLine
from hope_desktop.ui.widgets.destination import to_activity
from tests import files_of_others as others
from tests.bringing import bring

pytestmark = pytest.mark.nightly


HERE = ActivityId("1.4")


@pytest.fixture
def file_id(page, services) -> MaterialId:
    made = bring(services, "Kwartet.pdf", others.pdf(2), HERE)
    page.show_destination(to_activity(HERE))
    page.activity.opened.emit(made)
    return made


def test_its_pages_are_shown_as_they_are_kept(page, file_id):
    view = page.own_file
    assert page.stack.currentWidget() is view
    assert view.preview.shown.startswith(b"%PDF")
    assert view.about.text().splitlines() == [
        "Kwartet.pdf · 2 bladzijden · per leerling",
        "Hoort bij: Mag dat? Het meningenveld",
    ]
    assert page.commands.pdf.isEnabled()


def test_what_is_hers_alone_says_so_under_its_name(page, services, file_id, operations):
    view = page.own_file
    assert "Alleen voor mij" not in view.about.text()
    view.form.fill({"only_me": True})
    view.form.value_changed.emit("only_me")
    operations.save_typed()
    assert view.about.text().splitlines()[0].endswith("Alleen voor mij")


@pytest.mark.parametrize(
    ("name", "purpose", "whom", "said"),
    [
        ("Film.mp4", Purpose.SHOW, "om te laten zien", "Film.mp4 · film"),
        ("Brief.docx", Purpose.PUPILS, "per leerling", "Brief.docx · tekst · per leerling"),
        ("Brief.docx", Purpose.TRAINER, "voor de trainer", "Brief.docx · tekst"),
    ],
)
def test_for_whom_it_is_and_how_many_get_one_is_one_question(
    page, services, file_id, operations,
    name, purpose, whom, said,
):  # fmt: skip
    view = page.own_file
    shown = bring(services, name, b"iets", HERE, purpose=purpose)
    page.activity.opened.emit(shown)
    asked = view.form.editor("whom")
    assert asked.currentText() == whom
    assert view.about.text().splitlines()[0] == said
    for chosen, becomes, size in (
        ("per viertal", Purpose.PUPILS, GroupSize.FOUR),
        ("voor de trainer", Purpose.TRAINER, GroupSize.FOUR),
    ):
        asked.setCurrentText(chosen)
        operations.save_typed()
        kept = services.materials.get(shown)
        assert (kept.purpose, kept.group_size) == (becomes, size)


def test_a_text_of_old_says_how_it_becomes_a_handout(page, services, file_id):
    view = page.own_file
    assert view.make.isHidden()
    page.activity.opened.emit(bring(services, "Brief.rtf", b"{\\rtf1}", HERE))
    assert view.make.isVisible()
    view.make.click()
    said = page.window().findChild(StatusLine)
    assert said.words.text() == (
        "Brief.rtf kan zo geen werkblad worden. Open het in Word of LibreOffice, bewaar het in een "
        "eigen map als .docx en voeg dat toe. Het origineel blijft hier bewaard."
    )


def test_the_way_back_stands_above_the_edge_of_what_is_shown(page, services, file_id):
    assert page.crumbs.new.isHidden(), "a page beside it: from edge to edge"
    film = bring(services, "Film.mp4", b"film", HERE)
    page.activity.opened.emit(film)
    assert page.crumbs.new.isHidden(), "its picture stands beside it"
    assert page.own_file.picture.isVisible()


def test_it_is_used_before_it_is_filled_in(page, file_id):
    """At most twelve things to operate; what else can be said of it is behind one of them."""
    view = page.own_file
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    asked = [one for one in view.findChildren(QWidget) if isinstance(one, kinds)]
    assert sum(one.isVisible() for one in asked) <= 12
    view.more.head.click()
    assert view.more_form.editor("title").isVisible()
    assert view.remove.isVisible()


def test_title_and_number_are_kept_as_they_are_typed(page, services, file_id, operations):
    """And what earlier versions asked stays."""
    before = replace(services.materials.get(file_id), tags=("spel",), levels=frozenset({Level.PRO}))
    services.materials.change(before)
    view = page.own_file
    view.more.head.click()
    line = view.more_form.editor("title")
    line.setText("Ganzenbord")
    whom = view.form.editor("whom")
    whom.setCurrentText("per viertal")
    operations.save_typed()
    kept = services.materials.get(file_id)
    assert kept == replace(before, title="Ganzenbord", group_size=GroupSize.FOUR)
    assert view.name.text() == "Ganzenbord"
    line.setText("  ")
    assert "Ganzenbord" in operations.save_typed()
    assert line.text() == "  ", "what cannot be kept stays, and is said"
    assert view.problem.text() == "Titel: vul dit in."
    assert services.materials.get(file_id).title == "Ganzenbord"


def test_in_the_bin_it_leaves_the_page_and_undo_brings_it_back(
    page, services, desk, file_id, qtbot
):
    page.own_file.remove.click()
    assert services.materials.of_activity(HERE) == ()
    assert page.current() is page.activity
    desk.window.commands["undo"].trigger()
    assert [file.id for file in services.materials.of_activity(HERE)] == [file_id]
