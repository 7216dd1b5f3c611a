"""Screens that nobody sees every day: dialogs, menus, questions, and pages with nothing on them."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import DiskFull, HopeError, NotOurDatabase, WorkGone
from hope_desktop.domain.page import story_part
from hope_desktop.domain.terms import ActivityId, ClassId, Level, SessionId, TemplateId
from hope_desktop.domain.workshops.lines import Line, Of, Whom
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.problems import ProblemWindow, WaysBack
from hope_desktop.ui.settings.manual import ManualWindow
from hope_desktop.ui.trouble import crash_box
from hope_desktop.ui.widgets.destination import Destination, to_activity, to_agreements, to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.dialogs import LettersDialog, ParallelDialog
from hope_desktop.ui.workshops.session_actions import OpenActions
from tests import files_of_others, sharing
from tests.bringing import bring, own_activity
from tests.planning import new_workshop, put_on_paper
from tools import lesson_screens as lessons, screens
from tools.shots import Shot, settle


def picture_of(box: QWidget) -> QPixmap:
    """What is taken of a question; whoever wants to look at more replaces it."""
    return box.grab()


def _asked(do: Callable[[], object]) -> QWidget:
    """A question that waits for its answer, as a picture of it."""
    taken = QLabel()

    def take() -> None:
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(300, take)
            return
        taken.setPixmap(picture_of(box))
        box.close()

    QTimer.singleShot(600, take)
    do()
    settle(800)
    taken.resize(taken.sizeHint())
    return taken


def _menu(menu: QMenu) -> QMenu:
    menu.popup(QPoint(0, 0))
    settle(200)
    return menu


def _page(name: str, desk: WindowActions) -> Any:
    desk.window.pages.show_page(name)
    return desk.window.pages.page(name)


def _own(desk: WindowActions) -> None:
    """An activity of her own with a file, and a file that still has to be sorted."""
    services = desk.services
    made = own_activity(services, "Estafette met kaarten")
    bring(services, "Grenzenkwartet.pdf", files_of_others.pdf(2), made)
    bring(services, "Werkblad.pdf", files_of_others.pdf(1))


def _mine(desk: WindowActions) -> None:
    _own(desk)
    desk.window.pages.go(Destination("modules", mine=True))


def _sorting(desk: WindowActions) -> QWidget | None:
    _mine(desk)
    settle(300)
    _page("modules", desk).start.sort.click()
    return _page("modules", desk).files.menu


def _send(desk: WindowActions) -> None:
    _own(desk)
    _page("modules", desk)
    desk.window.commands["send"].trigger()
    settle(500)


def _receive(desk: WindowActions) -> None:
    """What a colleague sent, of which one thing differs."""
    with tempfile.TemporaryDirectory() as folder, sharing.trainer(Path(folder)) as colleague:
        sharing.write_own(colleague)
        sharing.change_shipped(colleague, "Dit is anders bij Joris")
        sharing.change_shipped(desk.services, "Dit is mijn tekst")
        desk.receive(sharing.sent(colleague, colleague.packages.sending.all_mine()))
        settle(2500)


def _given(desk: WindowActions) -> SessionId:
    """A workshop of yesterday that was given."""
    planning = desk.services.planning
    start = wall_clock.now() - timedelta(days=1)
    facts = SessionFacts(start=start)
    made, _changes = planning.from_template(ClassId(1), TemplateId("S1"), "a", facts)
    planning.mark_done(made)
    return made


def _years(desk: WindowActions) -> None:
    _given(desk)
    desk.window.commands["years"].trigger()


def _reading(desk: WindowActions) -> None:
    """A proposal for a line, and a remark on a whole text."""
    lines, sheet = desk.services.lines, "3.11/lesblad"
    line = lines.lines_of(sheet)[1]
    lines.say(Line(Of(sheet, line=line), f"{line} Denk maar mee.", Whom.PLATFORM))
    lines.say(Line(Of("school/disclosure"), "Dit past niet op een kaart.", Whom.PLATFORM))
    desk.ui.preferences.change(keeps_library=True)
    screens._managed("reading", desk)


def _workshop_given(desk: WindowActions) -> None:
    desk.window.pages.go(to_workshop(_given(desk)))


def _restore(desk: WindowActions) -> QWidget:
    desk.services.backups.now()
    desk.services.classes.add(ClassFacts("Nieuwe school", "3C", Level.HAVO, year=3))
    screens._managed("kept", desk)
    settle(500)
    page: Any = _page("manage", desk)
    return _asked(page.section.backups.restore.click)


def _erase(desk: WindowActions) -> QWidget:
    screens._bin(desk)
    settle(300)
    page: Any = _page("manage", desk)
    return _asked(page.section.bin._erase)


def _make(command: str, activity: str, desk: WindowActions) -> None:
    """A new activity or handout."""
    if activity:
        desk.window.pages.go(to_activity(activity))
    else:
        screens._module(desk)
    getattr(_page("modules", desk).commands, command).trigger()
    settle(1200)


def _editor(desk: WindowActions) -> Any:
    screens._editing(desk)
    settle(1200)
    return _page("modules", desk).handout_editor


def _word_help(desk: WindowActions) -> QWidget:
    """What may be meant by a wrong word."""
    editor = _editor(desk)
    editor.edit.replace_all(editor.edit.markdown().replace("fijn", "fjin", 2))
    settle(800)
    check = next(part for part in vars(editor).values() if type(part).__name__ == "SpellCheck")
    return _menu(check.menu(editor.edit.toPlainText().find("fjin") + 1))


def _insert(desk: WindowActions) -> QWidget:
    editor = _editor(desk)
    editor.toolbar._fill()
    return _menu(editor.toolbar.fields)


def _words(desk: WindowActions) -> None:
    """The words of a sheet, for a screen reader."""
    screens._sheet(desk)
    _page("modules", desk).handout.paper.pdf.tabs.setCurrentIndex(1)


def _bar(desk: WindowActions) -> Any:
    """Who tells, chosen in the part itself."""
    screens._story(desk)
    settle(200)
    pane = _page("planner", desk).view.pane
    pane.open_row(story_part(pane.plan))
    bar = pane.parts[pane.opened].body.story
    bar.tell("Trainer een")
    settle(300)
    return bar


def _teller(desk: WindowActions) -> None:
    _bar(desk)


def _teller_menu(desk: WindowActions) -> QWidget:
    bar = _bar(desk)
    bar.open_menu(QPoint(600, 400), {}, print)
    return _menu(bar.menu)


def _letters_of_teller(desk: WindowActions) -> QWidget:
    bar = _bar(desk)
    bar.look.click()
    (dialog,) = bar.findChildren(LettersDialog)
    dialog.form.editor("abused").click()
    return dialog


def _stopped(desk: WindowActions) -> None:
    """She stopped telling after the papers were printed."""
    services, start = desk.services, datetime(2026, 12, 1, 9)  # noqa: DTZ001
    facts = SessionFacts(start, 100, "Trainer een", "Trainer twee", reason="De school vroeg erom")
    story = new_workshop(services, ClassId(1), "S4", facts=facts)
    desk.window.pages.go(to_workshop(story))
    services.telling.tell(story, "Trainer een")
    put_on_paper(services, story, "printer")
    services.telling.read_instead(story)
    desk.window.pages.go(replace(to_workshop(story), section="plan"))


def _erase_teller(desk: WindowActions) -> QWidget:
    return _asked(_bar(desk)._erase)


def _slides(desk: WindowActions) -> QWidget | None:
    lessons.session(desk)
    desk.window.pages.go(Destination("board", session=SessionId(1)))
    settle(600)
    board = desk._giving.board if desk._giving else None
    if board is not None:
        board.resize(desk.window.size())
        settle(600)
    return board


def _agreements(desk: WindowActions) -> None:
    desk.window.pages.go(to_agreements(1))


def _parallel(desk: WindowActions) -> QWidget | None:
    lessons.session(desk)
    actions = desk.window.findChild(OpenActions)
    if actions is not None:
        actions.by_name["parallel"].trigger()
    return desk.window.findChild(ParallelDialog)


def _material(desk: WindowActions) -> QWidget:
    bring(desk.services, "Grenzenkwartet.pdf", files_of_others.pdf(2), ActivityId("1.4"))
    lessons.session(desk)
    page = _page("planner", desk)
    page.session_actions.by_name["material"].trigger()
    settle(300)
    shown: QWidget = page.material
    return shown


def _brought(desk: WindowActions) -> None:
    """Files that were dropped on an activity."""
    with tempfile.TemporaryDirectory() as folder:
        names = ("Grenzenkwartet.pdf", "Kaartjes voor de klas.pdf")
        files = tuple(Path(folder) / name for name in names)
        for file in files:
            file.write_bytes(files_of_others.pdf(1))
        screens._activity(desk)
        desk.bringing.bring(files, to_activity("1.4"))
        settle(2500)


def _saved(desk: WindowActions) -> None:
    """A print folder that was just saved."""
    screens._printing(desk)
    _page("planner", desk).view.bag.commands.save.trigger()
    settle(3000)


def _new_class(desk: WindowActions) -> None:
    _page("classes", desk).start_class()


def _problem(error: HopeError, desk: WindowActions) -> QWidget:
    """What a start says that cannot read the work."""
    backups = desk.services.backups
    backups.now()
    ways = WaysBack(backups.all, backups.verify, lambda _file: None, lambda: None)
    made = ProblemWindow(error, ways, desk.ui.translate, desk.window)
    made.show()
    return made


def _crash(desk: WindowActions) -> QWidget:
    box = crash_box(desk.window, desk._folder, desk.ui.translate, looked=True)
    box.show()
    return box


def _file_menu(desk: WindowActions) -> QWidget:
    new = desk.window.commands["new_class"]
    return _menu(next(one for one in desk.window.findChildren(QMenu) if new in one.actions()))


def _actions_menu(desk: WindowActions) -> QWidget:
    lessons.session(desk)
    settle(200)
    return _menu(max(desk.window.findChildren(QMenu), key=lambda one: len(one.actions())))


def _keys(desk: WindowActions) -> QWidget | None:
    desk.show_manual("sneltoetsen")
    return desk.window.findChild(ManualWindow)


def _empty(name: str, desk: WindowActions) -> None:
    _page(name, desk)


def _empty_mine(desk: WindowActions) -> None:
    desk.window.pages.go(Destination("modules", mine=True))


_FILE = Path("D:/hope-data/hope.db")
MORE = (
    Shot("mine", _mine),
    Shot("sorting", _sorting),
    Shot("send", _send),
    Shot("receive", _receive),
    Shot("years", _years),
    Shot("reading", _reading),
    Shot("given", _workshop_given),
    Shot("restore", _restore),
    Shot("erase", _erase),
    Shot("new-activity", partial(_make, "new_activity", "")),
    Shot("new-handout", partial(_make, "new_handout", "1.4")),
    Shot("word-help", _word_help),
    Shot("insert", _insert),
    Shot("words", _words),
    Shot("teller", _teller),
    Shot("teller-menu", _teller_menu),
    Shot("teller-letters", _letters_of_teller),
    Shot("teller-stopped", _stopped),
    Shot("teller-erased", _erase_teller),
    Shot("slides", _slides),
    Shot("agreements", _agreements),
    Shot("parallel", _parallel),
    Shot("material", _material),
    Shot("brought", _brought),
    Shot("saved", _saved),
    Shot("new-class", _new_class),
    Shot("not-ours", partial(_problem, NotOurDatabase(_FILE))),
    Shot("disk-full", partial(_problem, DiskFull())),
    Shot("work-gone", partial(_problem, WorkGone(_FILE))),
    Shot("crash", _crash),
    Shot("file-menu", _file_menu),
    Shot("actions-menu", _actions_menu),
    Shot("keys", _keys),
    Shot("empty-mine", _empty_mine, empty=True),
    *(Shot(f"empty-{name}", partial(_empty, name), empty=True) for name in ("planner", "classes")),
)
