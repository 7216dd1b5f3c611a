"""Making the printmap: the bytes of the preview, in one folder, whole or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop import paths, winspool
from hope_desktop.domain.terms import ClassId, Profile
from hope_desktop.handouts.page_pictures import pictures
from hope_desktop.paths import DataFolder, data_folder, on_this_computer
from hope_desktop.services.printing import print_out
from hope_desktop.services.printing.printmap import folder_name
from hope_desktop.settings import Settings, read_settings
from hope_desktop.storage import prints
from hope_desktop.ui.printing.actions import Places
from hope_desktop.ui.printing.bag import Bag
from hope_desktop.ui.shared import Preferences
from hope_desktop.ui.widgets import usb_sticks as sticks
from hope_desktop.ui.widgets.destination import to_workshop
from tests.planning import workshop_of
from tests.reading_pdf import pages_of
from tests.tools.in_words import press
from tests.tools.shared_ui import made_ui
from tests.tools.stored import database_of
from tests.tools.windows import Device, windows
from tests.ui.printing.conftest import again, drawn, line, totals
from tests.ui.printing.test_page import as_printed

type Tree = dict[str, bytes]


def tree(folder: Path) -> Tree:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def name_of(page: Bag) -> str:
    """What the folder of the example is called."""
    whole = page.drawing.whole
    return folder_name(whole.documents)


def every(page: Bag) -> set[str]:
    """The kinds of all papers and the slides."""
    whole = page.drawing.whole
    return {file.printed.kind for file in whole.files}


def finish(page: Bag, qtbot: QtBot) -> str:
    """Wait for the end of the writing; gives the sentence that is shown."""
    qtbot.waitUntil(lambda: not page.making.is_busy)
    return page.foot.said.said


@pytest.mark.nightly
def test_what_was_drawn_is_in_the_printmap_which_opens_and_is_known(
    page, services, session, papers, qtbot, monkeypatch
):
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    files = page.drawing.current().whole.files
    page.commands.save.trigger()
    assert name_of(page) in finish(page, qtbot)
    (folder,) = papers.iterdir()
    assert tree(folder) == {f.spoken_name: f.rendered.pdf for f in files}
    press(page.foot, "Map openen")
    assert opened == [(papers / name_of(page)).as_posix()]
    record = prints.last(database_of(services).connection, session)
    assert {file.kind for file in record.files} == every(page)
    totals(page, qtbot, "Alles is geprint of opgeslagen")
    assert {one.state for one in page.lines if one.picture} == {"opgeslagen", "om te mailen"}


def test_after_a_change_only_what_changed_is_saved_and_named(
    page, services, session, papers, qtbot
):
    as_printed(services, session)
    block = services.planning.session(session).blocks[1]
    services.blocks.set_minutes(session, block.id, block.minutes + 1)
    again(page)
    qtbot.waitUntil(lambda: line(page, "trainer").state == "opnieuw printen")
    page.commands.save.trigger()
    said = finish(page, qtbot)
    assert "Klaar: Papieren van de trainer" in said
    assert 0 < len(tree(papers)) < 4
    qtbot.waitUntil(lambda: line(page, "trainer").state == "opgeslagen")
    assert line(page, "cards").state == "geprint", "what is on paper stays so"
    page.commands.save.trigger()
    finish(page, qtbot)
    assert len(tree(papers)) > len(every(page)), "with nothing new it is all of it"


def test_in_the_plan_of_another_workshop_the_papers_of_that_one_are_saved(
    desk, page, services, qtbot
):
    other = workshop_of(services, ClassId(1), ("O1",))
    desk.window.pages.go(replace(to_workshop(other), section="plan"))
    page.commands.save.trigger()
    finish(page, qtbot)
    assert prints.last(database_of(services).connection, other)


@pytest.mark.nightly
def test_cancel_leaves_nothing(desk, page, papers, qtbot):
    page.form.setCurrentIndex(page.form.findData(Profile.LARGE))
    page.form.activated.emit(page.form.currentIndex())
    page.commands.save.trigger()
    assert page.making.is_busy
    work = desk.window.status.work
    assert work.words == "De papieren worden gemaakt…"
    work.stop.click()
    assert finish(page, qtbot) == ""
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    assert list(papers.iterdir()) == []


@pytest.mark.nightly
def test_a_missing_folder_is_explained_and_another_can_be_chosen(
    page, papers, tmp_path, qtbot, monkeypatch
):
    papers.rmdir()
    page.commands.save.trigger()
    assert str(papers) in finish(page, qtbot)
    assert not papers.exists()
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(other))
    press(page.foot, "Op een stick of ergens anders…")
    finish(page, qtbot)
    assert len(tree(other)) == len(every(page))
    page.commands.save.trigger()
    finish(page, qtbot)
    assert len(list(other.iterdir())) == 1, "the folder that was chosen is the usual one now"


@pytest.mark.nightly
def test_one_file_for_the_copy_room(page, tmp_path, qtbot, monkeypatch):
    wanted = tmp_path / "repro.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(wanted), ""))
    page.commands.copier.trigger()
    said = finish(page, qtbot)
    assert "repro.pdf" in said
    assert "mail" not in said
    monkeypatch.setattr("hope_desktop.services.printing.printmap.MAILED", 1000)
    page.commands.copier.trigger()
    assert "te groot" in finish(page, qtbot)
    assert pages_of(wanted)[0].startswith("Kopieeropdracht")


def test_closing_the_question_saves_nothing(page, papers, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    page.commands.elsewhere.trigger()
    assert finish(page, qtbot) == ""
    assert tree(papers) == {}


def test_the_question_begins_on_a_stick_which_may_be_taken_out_when_all_is_on_it(
    page, papers, tmp_path, qtbot, monkeypatch
):
    asked, place = list[str](), tmp_path / "STICK"
    place.mkdir()
    monkeypatch.setattr(sticks, "sticks", lambda: (sticks.Stick(place, "STICK", 1000),))
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *given: asked.append(given[2]) or str(place)
    )
    page.commands.elsewhere.trigger()
    said = finish(page, qtbot)
    assert asked == [str(place)]
    assert "er nu uit halen" in said
    assert len(tree(place)) == len(every(page))
    page.commands.save.trigger()
    finish(page, qtbot)
    assert tree(papers), "the next time it is at home again"


def test_without_a_printer_papers_are_saved_and_opened_one_by_one(page, papers, qtbot, monkeypatch):
    page.foot.printers.show_printers(())
    assert page.foot.main.text() == "Openen om te printen"
    jobs = drawn(page, qtbot).jobs(page.foot.how())
    page.foot.main.click()
    finish(page, qtbot)
    dialog = page.making.opening
    assert len(dialog.buttons) == len(jobs) == len(tree(papers)), "slides are not for paper"
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()) or True
    )
    for button in dialog.buttons:
        button.click()
    whole = page.drawing.whole
    names = {file.printed.kind: file.spoken_name for file in whole.files}
    assert opened == [names[job.kind] for job in jobs]
    dialog.close()


@pytest.mark.nightly
def test_of_what_is_missing_only_that_is_opened(
    page, services, session, papers, qtbot, monkeypatch
):
    drawn = page.drawing.current()
    kinds = frozenset(drawn.files) - {"class"}
    services.prints.record(drawn.whole.only(kinds), "printer")
    again(page)
    page.foot.printers.show_printers(())
    qtbot.waitUntil(lambda: page.foot.total.text().startswith("Nog 3 van"))
    page.commands.by_hand.trigger()
    finish(page, qtbot)
    assert len(tree(papers)) == 1
    page.making.opening.close()
    assert page.foot.total.text().startswith("Nog 3 van"), "none was opened"
    page.commands.by_hand.trigger()
    finish(page, qtbot)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    page.making.opening.buttons[0].click()
    page.making.opening.close()
    qtbot.waitUntil(lambda: line(page, "class").state == "geopend")
    assert page.foot.total.text().startswith("Nog 3 van"), "opened is not printed"
    assert line(page, "class").ticked is None
    assert services.readiness.of(session).is_short
    press(page.foot, "Alles is geprint")
    totals(page, qtbot, "Niets meer te printen")
    assert line(page, "class").state == "geprint"
    assert not services.readiness.of(session).is_short


def test_what_was_opened_is_no_paper_anywhere(page, services, session, qtbot):
    services.prints.record(page.drawing.whole, "opened")
    again(page)
    qtbot.waitUntil(lambda: {one.state for one in page.lines} >= {"geopend"})
    assert not services.overview.today().departure.printed
    assert not services.packing.of(session).printed
    services.prints.record(page.drawing.whole)
    assert services.readiness.of(session).is_saved
    again(page)
    qtbot.waitUntil(lambda: {one.state for one in page.lines} >= {"opgeslagen"})


@pytest.mark.nightly
def test_on_windows_papers_can_still_be_opened_one_by_one(page, papers, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: not page.foot.printers.is_searching)
    monkeypatch.setattr(print_out, "_system", lambda: winspool.system(pictures))
    with windows(Lokaal_12=Device()) as computer:
        page.foot.printers.look()
        qtbot.waitUntil(lambda: page.foot.printers.printer() is not None)
        again(page)
        qtbot.waitUntil(page.foot.untried.isVisible)
        page.foot.one_by_one.click()
        finish(page, qtbot)
    dialog = page.making.opening
    assert len(dialog.buttons) == len(tree(papers))
    assert computer.paper == []
    dialog.close()


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def places(qtbot, file) -> Places:
    return _places(qtbot, DataFolder(file.parent, file.parent, file.parent))


def _places(qtbot: QtBot, folder: DataFolder, **settings: str) -> Places:
    parent = QWidget()
    qtbot.addWidget(parent)
    kept = Preferences(Settings(**settings), folder.settings, parent)
    return Places(made_ui("en", preferences=kept), folder, parent)


def test_at_first_it_is_the_own_place_in_the_documents(places):
    assert places.usual() == paths.documents() / "Hope Desktop"
    assert places.is_own(places.usual())
    assert places.settle()


def test_from_a_stick_papers_stay_on_the_stick(qtbot, tmp_path):
    folder = data_folder(tmp_path / "gegevens")
    places = _places(qtbot, folder)
    assert places.usual() == tmp_path / "gegevens" / "Printmappen"
    assert places.is_own(places.usual())
    assert _places(qtbot, folder, print_folder=str(tmp_path)).usual() == tmp_path


@pytest.mark.parametrize(
    ("answer", "goes_on", "kept"),
    [(True, True, "here"), (False, True, "there"), (None, False, "")],
)
def test_before_papers_go_to_a_cloud_it_is_asked_once(
    places,
    tmp_path,
    monkeypatch,
    answer,
    goes_on,
    kept,
):
    cloud = tmp_path / "OneDrive" / "Documenten"
    monkeypatch.setattr(paths, "documents", lambda: cloud)
    asked: list[str] = []

    def ask(_parent: QWidget, title: str, *_words: str) -> bool | None:
        asked.append(title)
        return answer

    monkeypatch.setattr("hope_desktop.ui.printing.actions.either", ask)
    assert places.settle() is goes_on
    assert "OneDrive" in asked[0]
    chosen = {"here": on_this_computer(), "there": cloud / "Hope Desktop"}.get(kept)
    assert read_settings(tmp_path / "settings.toml").print_folder == str(chosen or "")
    if goes_on:
        assert places.settle()
        assert len(asked) == 1
        assert places.usual() == chosen
        assert places.is_own(places.usual()), "so that it is made"


def test_a_chosen_folder_is_the_usual_one_from_then_on(places, file, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    assert places.ask_folder() == tmp_path
    assert places.usual() == tmp_path
    assert read_settings(file).print_folder == str(tmp_path)


def test_closing_the_question_changes_nothing(places, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    assert places.ask_folder() is None
    assert places.usual() == paths.documents() / "Hope Desktop"


@pytest.mark.parametrize(
    ("typed", "kept"), [("a", "a.pdf"), ("b.PDF", "b.PDF"), ("c.d", "c.d.pdf")]
)
def test_a_file_ends_in_pdf(places, monkeypatch, typed, kept):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (typed, ""))
    assert places.ask_file("x.pdf") == Path(kept)
