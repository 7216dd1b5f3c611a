"""Pictures of the window with an example, made without a screen.

    python -m tests.tools.shots                 the pictures of the README, into docs/pictures
    python -m tests.tools.shots --all [FOLDER]  every screen in every look, into build/shots
    python -m tests.tools.shots --all --only planner
    python -m tests.tools.shots --manual        the pictures of the manual, in both languages

A shot is a name and a function that brings the window where the picture is taken. Add yours to
`SHOTS`, or to `more_shots` what is seldom seen. Looks: light, dark, English, the smallest window,
and a small screen with large text.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import MayBeName
from hope_desktop.domain.ids import ActivityId, ClassId, SessionId, TemplateId
from hope_desktop.domain.levels import Band, Level
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.modules import Module
from hope_desktop.domain.printing.print_jobs import Printer
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.domain.workshops.afterwards import Aftercare, Ran
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.promises import Promise, PromiseState
from hope_desktop.i18n.catalogue import LANGUAGES
from hope_desktop.log import Log
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.settings import Language, Settings, Theme
from hope_desktop.ui import icons
from hope_desktop.ui.classes.take_along import TakeAlongDialog
from hope_desktop.ui.lesson.practice import Practice
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.printers.dialog import OpenDialog
from hope_desktop.ui.settings.manual import ManualWindow
from hope_desktop.ui.shell import Start, application, make_window_actions
from hope_desktop.ui.widgets.destination import (
    Destination,
    to_activity,
    to_class,
    to_handout,
    to_module,
    to_papers,
    to_practice,
    to_workshop,
)
from hope_desktop.ui.widgets.dialogs import NameDialog
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.workshops.open_actions import OpenActions
from hope_desktop.ui.workshops.plan.fit_dialog import FitDialog
from hope_desktop.ui.workshops.school.more_workshops import SeriesDialog
from tests import files_of_others
from tests.bringing import bring
from tests.tools.begun import begun
from tests.tools.week import begin_packing, make_week

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hope_desktop.ui.window_actions import WindowActions

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
MANUAL = Path(__file__).resolve().parents[2] / "resources" / "manual"
PAPER_DPI = 110
ALL = Path(__file__).resolve().parents[2] / "build" / "shots"


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is shown for a picture."""

    name: str
    language: Language = "nl"
    theme: Theme = "light"
    size: tuple[int, int] = (1366, 768)
    text_scale: int = 100


LIGHT = Look("light")
LOOKS = (
    LIGHT,
    Look("dark", theme="dark"),
    Look("english", language="en"),
    Look("small", size=(1024, 640)),
    Look("large-text", text_scale=171),
)


@dataclass(frozen=True, slots=True)
class Shot:
    """A screen. `arrange` brings the window there and gives what to take a picture of."""

    name: str
    arrange: Callable[[WindowActions], QWidget | None]
    readme: str = ""
    """The name of its picture in docs/pictures."""
    manual: str = ""
    """The page of the manual that shows it."""
    empty: bool = False
    """Without the example: as at the first start."""


def _page(name: str, desk: WindowActions) -> None:
    desk.window.pages.show_page(name)


def _session(desk: WindowActions) -> None:
    desk.window.pages.go(to_workshop(1))


def _class(desk: WindowActions) -> None:
    desk.window.pages.go(to_class(1))


def _last_year(desk: WindowActions) -> None:
    """A class of the school year before."""
    services = desk._services
    services._database.now = lambda: datetime.now() + timedelta(days=365)  # noqa: DTZ005
    _class(desk)


def _along(desk: WindowActions) -> QWidget | None:
    """The same class, taken along."""
    _last_year(desk)
    page = desk.window.pages.page("classes")
    page.along.click()
    return page.findChild(TakeAlongDialog)


def _module(desk: WindowActions) -> None:
    desk.window.pages.go(to_module(Module.BOUNDARIES.value))
    settle(1500)


def _all_sheets(desk: WindowActions) -> None:
    """Every sheet of a module, once."""
    _module(desk)
    desk.window.pages.page("modules").views.module.all_sheets.click()
    settle(2500)


def _activity(desk: WindowActions) -> None:
    desk.window.pages.go(to_activity("1.4"))
    settle(600)


def _own_file(desk: WindowActions) -> None:
    """A trainer's own file beside an activity."""
    here = ActivityId("1.4")
    pages = files_of_others.pdf(2)
    file = bring(desk._services, "Grenzenkwartet.pdf", pages, here, group_size=GroupSize.FOUR)
    _activity(desk)
    page = desk.window.pages.page("modules")
    page.views.activity.opened.emit(file)


def _text_pictures(desk: WindowActions) -> QWidget | None:
    """What is asked of the pictures of a Word text."""
    photo = files_of_others.photo(1600, 1000)
    body = files_of_others.paragraph("Kijk goed. Wie staat te dichtbij?")
    body += files_of_others.drawing("plein.jpg", "Twee kinderen op het plein")
    body += files_of_others.paragraph("Schrijf op wat je zou doen.")
    body += files_of_others.drawing("boom.png")
    files = {"plein.jpg": photo, "boom.png": files_of_others.picture("PNG", 50, 50)}
    data = files_of_others.illustrated(body, files)
    file = bring(desk._services, "Werkblad grens.docx", data, ActivityId("1.4"))
    _activity(desk)
    page = desk.window.pages.page("modules")
    page.views.activity.opened.emit(file)
    page.views.own_file.make.click()
    settle(400)
    return page.views.own_file.asking


def _text_with_picture(desk: WindowActions) -> None:
    """The handout that is made of it, while it is changed."""
    _text_pictures(desk)
    page = desk.window.pages.page("modules")
    page.views.own_file.asking.along.click()
    page.views.own_file.asking.leave.click()
    settle(1500)
    page.views.handout.change.click()
    settle(1500)


def _editing(desk: WindowActions) -> None:
    """A handout that is being changed, with the page it becomes."""
    _activity(desk)
    page = desk.window.pages.page("modules")
    page.views.activity.opened.emit("1.4/stellingenkaarten")
    page.views.handout.change.click()
    settle(300)
    editor = page.views.editors[0]
    editor.edit.replace_all(editor.edit.markdown().replace("fijn", "heel fijn", 2))
    editor._ui.operations.save_typed()


def _letters(desk: WindowActions) -> None:
    """The papers that go with every workshop."""
    _page("modules", desk)
    desk.window.pages.page("modules").views.start.letters.click()


def _letter(desk: WindowActions) -> None:
    """One of them, which nobody has translated."""
    _letters(desk)
    desk.window.pages.go(to_handout("school/leerlingbrief.po"))


def _sheet(desk: WindowActions) -> None:
    """Cards among the other sheets of their activity."""
    desk.window.pages.go(to_handout("1.1/persoonskaarten"))
    settle(1500)


def _editing_activity(desk: WindowActions) -> None:
    """An activity that is being changed, with its part of a run sheet."""
    _activity(desk)
    desk.window.pages.page("modules").views.activity.change.click()
    settle(1500)


def _editing_more(desk: WindowActions) -> None:
    """One that touches deeply, and what stands out below it."""
    _editing_activity(desk)
    editor = desk.window.pages.page("modules").views.editors[1]
    editor.form.what.form.editor("intensity").setCurrentIndex(2)
    editor.form.what.form.editor("minutes").setValue(22)
    settle(700)
    editor.places.head.click()
    editor.reach("aftercare")
    settle(200)


def _printing(desk: WindowActions) -> None:
    """The papers, drawn: a busy computer takes a while."""
    desk.window.pages.go(to_papers(1))
    page = desk.window.pages.page("papers")
    until(lambda: page.drawing.current() is not None)


def _again(desk: WindowActions) -> None:
    """The papers of a workshop that was moved after they were printed."""
    services = desk._services
    services.prints.record(draw_bundle(services.printing.prepare(SessionId(1))), "printer")
    facts = services.planning.get(SessionId(1)).session.facts
    later = facts.start + timedelta(hours=1)
    services.planning.change_facts(SessionId(1), replace(facts, start=later))
    _printing(desk)


def _print(printers: tuple[Printer, ...], desk: WindowActions) -> QWidget | None:
    """The question how to print, on a computer with these printers."""
    _printing(desk)
    page = desk.window.pages.page("papers")
    page.at_printer.print_apart("trainer")
    dialog = page.flow.dialog
    settle(300)  # this computer has answered by then
    dialog.printers.show_printers(printers)
    dialog.setMaximumSize(desk.window.size())
    return dialog


def _open_to_print(desk: WindowActions) -> QWidget | None:
    """The papers one by one, on a computer where no command prints."""
    _printing(desk)
    page = desk.window.pages.page("papers")
    jobs = page.drawing.current().jobs(page.foot.how())
    papers = tuple((job, Path(job.title)) for job in jobs)
    dialog = OpenDialog(papers, page._ui, page)
    dialog.show()
    return dialog


def _morning(desk: WindowActions) -> datetime:
    """The day of a picture, before its first workshop."""
    morning = datetime.now().replace(hour=8, minute=0)  # noqa: DTZ005
    desk._services._database.now = lambda: morning
    return morning


def _week(desk: WindowActions) -> None:
    """The first page in a full week."""
    session = make_week(desk._services, _morning(desk), hour=10)
    begin_packing(desk._services, session)
    desk.window.pages.show_page("modules")
    desk.window.pages.show_page("today").refresh()
    settle(800)


def _packing(desk: WindowActions) -> None:
    """Half of what goes along is in the bag."""
    session = make_week(desk._services, _morning(desk), hour=10)
    begin_packing(desk._services, session)
    desk.window.pages.go(to_papers(session))
    page = desk.window.pages.page("papers")
    until(lambda: page.drawing.current() is not None)
    settle(300)  # this computer has answered by then
    page.foot.printers.show_printers(PRINTERS)


def _search(desk: WindowActions) -> None:
    desk.window.pages.show_page("today")
    desk.window.toolbar.search.setText("gren")


def _story(desk: WindowActions) -> None:
    """A made-up story in the plan, with its choice."""
    _session(desk)
    area = desk.window.pages.page("planner").view.area
    area.actions_of_block.add("4.6", 1)
    area.timeline.select(area.timeline.rows.block_ids()[1])


def _reserve(desk: WindowActions) -> None:
    """Activities in reserve below the plan, and a part that is done in pairs."""
    _session(desk)
    area = desk.window.pages.page("planner").view.area
    for name in ("1.3", "3.4"):
        area.actions_of_block.add_spare(name)
    block = area.timeline.rows.block_ids()[1]
    desk._services.blocks.use_way(SessionId(1), block, WorkingForm.PAIRS)
    desk.window.pages.go(to_workshop(1))
    area.timeline.select(block)
    area.timeline.scrollToBottom()


def _instead(desk: WindowActions) -> QWidget | None:
    """Something else in a lesson."""
    for name in ("1.3", "1.5"):
        desk._services.blocks.spares.add(SessionId(1), ActivityId(name))
    screen = _lesson(desk)
    screen.choose("instead")
    return screen


def _fit(desk: WindowActions) -> QWidget | None:
    """The proposal for half an hour."""
    _session(desk)
    desk.window.findChild(OpenActions).by_name["fit"].trigger()
    dialog = desk.window.findChild(FitDialog)
    dialog.minutes.setValue(30)
    return dialog


def _filters_beside(desk: WindowActions) -> None:
    """What is short, for a level, beside a workshop."""
    _session(desk)
    pane = desk.window.pages.page("planner").view.area.library
    pane.filters.show_values(ActivityFilter(level=Level.MBO, max_minutes=20))


def _new_workshop(desk: WindowActions) -> None:
    """A new workshop, with a template of the trainer's own."""
    _session(desk)
    made, _changes = desk._services.own_templates.keep(SessionId(1), "Grenzen, met ons eigen spel")
    desk.window.pages.go(Destination("planner", template=made, is_new=True))


def _change_template(desk: WindowActions) -> QWidget | None:
    """What is in it, to be changed."""
    _new_workshop(desk)
    desk.window.pages.page("planner").new_session.picker.change.click()
    return desk.window.findChild(NameDialog)


def _keep_template(desk: WindowActions) -> QWidget | None:
    """Under which name a series is kept."""
    _series(desk)
    desk.window.findChild(SeriesDialog).close()
    settle(50)
    desk.window.pages.page("planner").session_actions.by_name["template"].trigger()
    return desk.window.findChild(NameDialog)


def _series(desk: WindowActions) -> QWidget | None:
    """The dates of four lessons."""
    _session(desk)
    services = desk._services
    made, _ = services.planning.from_template(
        ClassId(1),
        TemplateId("S3"),
        "a",
        SessionFacts(start=datetime(2026, 12, 1, 9)),  # noqa: DTZ001
    )
    desk.window.pages.go(to_workshop(made))
    desk.window.findChild(OpenActions).by_name["series"].trigger()
    return desk.window.findChild(SeriesDialog)


def _afterwards(desk: WindowActions) -> None:
    """A lesson that took other minutes than planned, and slips that are being counted."""
    services, one = desk._services, SessionId(1)
    blocks = services.planning.session(one).blocks
    ran = tuple(Ran(block.id, block.minutes + 5 * (at == 1)) for at, block in enumerate(blocks))
    services.aftercares.ran(one, ran, frozenset({blocks[2].id}))
    services.planning.mark_done(one)
    _session(desk)
    view = desk.window.pages.page("planner").view
    view.header.after.setChecked(True)
    for answers in ("111", "112", "211", "121", "013", "111"):
        view.afterwards.counter.line.setText(answers)
        view.afterwards.counter.line.textEdited.emit(answers)


def _table(desk: WindowActions) -> SessionId:
    """A table with a municipality, and what was agreed there."""
    services, now = desk._services, datetime.now()  # noqa: DTZ005
    group, _ = services.classes.add(ClassFacts("Gemeente Bunnik", "Beleid", Level.ADULTS))
    facts = SessionFacts(now - timedelta(days=90), 90)
    made, _ = services.planning.from_template(group, TemplateId("S21"), facts=facts)
    services.planning.mark_done(made)
    due, outcome = now.strftime("%Y-%m"), PromiseState.CANNOT
    form = Promise("Het intakeformulier laten nakijken.", "jeugd", due)
    place = Promise("Een vaste plek om te wachten.", "balie", due, outcome, "geen geld")
    services.aftercares.agree(made, (form, place))
    services.aftercares.tick(made, Aftercare.CALLED_HELPER, done=True)
    return made


def _agreed(desk: WindowActions) -> None:
    """After the workshop."""
    desk.window.pages.go(to_workshop(_table(desk)))
    desk.window.pages.page("planner").view.header.after.setChecked(True)


def _asked(desk: WindowActions) -> None:
    """In its month."""
    _table(desk)
    _page("today", desk)
    page = desk.window.pages.page("today")
    page.refresh()
    page.one._skipped = next(at for at, one in enumerate(page.one._every) if one.more)
    page.one.show_things(page.one._every, page.one._ready)


def _next_time(desk: WindowActions) -> None:
    """A line that is being written after a lesson, and one that may name somebody."""
    _afterwards(desk)
    page = desk.window.pages.page("planner").view.afterwards
    first, second, *_others = page.next_time.values()
    first.show_line("Minder kaarten, meer tijd voor vraag 2.")
    second.opener.click()
    second.field.setText("Laat Fatima eerst.")
    second.show_refusal(MayBeName("next_time", "Fatima"))


def _earlier(desk: WindowActions) -> None:
    """The same part in the plan of the next class."""
    services, words = desk._services, "Minder kaarten, meer tijd voor vraag 2."
    given = services.planning.session(SessionId(1)).blocks[1].activity
    services.aftercares.write_next_time(SessionId(1), given, words)
    desk.window.pages.go(to_workshop(2))
    area = desk.window.pages.page("planner").view.area
    rows = area.timeline.rows.rows
    area.timeline.select(next(row.key for row in rows if row.activity == given))


def _lesson(desk: WindowActions) -> QWidget | None:
    """The second part of a lesson, from the back of the class."""
    _session(desk)
    desk.window.commands["lesson"].trigger()
    screen = desk.window.findChild(LessonScreen)
    screen.showNormal()
    screen.resize(desk.window.size())
    screen.choose("next")
    return screen


def _not_today(desk: WindowActions) -> QWidget | None:
    """Somebody was to tell, and does not."""
    services = desk._services
    facts = SessionFacts(datetime.now(), 100, "Noor", "Joris")  # noqa: DTZ005
    class_id, _ = services.classes.add(ClassFacts("De Brug", "2C", Level.HAVO, year=2, pupils=24))
    story = TemplateId("S4")
    session, _ = services.planning.from_template(class_id, story, None, facts, "Noor")
    desk.window.pages.go(to_workshop(session))
    desk.window.commands["lesson"].trigger()
    screen = desk.window.findChild(LessonScreen)
    screen.showNormal()
    screen.resize(desk.window.size())
    for name in ("next", "next", "made-up"):
        screen.choose(name)
    return screen


def _practise(desk: WindowActions) -> QWidget | None:
    """What is said in a workshop, one by one."""
    desk.window.pages.go(to_practice(1))
    practice = desk.window.findChild(Practice)
    practice.showNormal()
    practice.resize(desk.window.size())
    return practice


def _managed(section: str, desk: WindowActions) -> None:
    desk.window.pages.go(Destination("manage", section=section))


def _dialog(open_it: str, desk: WindowActions) -> QWidget | None:
    getattr(desk, open_it)()
    return desk.window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]


def _bin(desk: WindowActions) -> None:
    """A class with its workshop, a workshop of it that went before, and own material."""
    services = desk._services
    activity, _changes = services.material.new_activity(Module.LOVE, "Estafette met kaarten")
    services.material.remove(activity)
    copy, _changes = services.planning.duplicate(SessionId(1))
    services.planning.remove(copy)
    services.classes.remove(ClassId(1))
    _managed("bin", desk)


def _manual(desk: WindowActions) -> QWidget | None:
    desk.show_manual("workshops")
    return desk.window.findChild(ManualWindow)


PRINTERS = (Printer("a", "Printer lokaal 12"), Printer("b", "Laserprinter thuis"))

SHOTS = (
    Shot("first-start", partial(_page, "today"), empty=True),
    Shot("today", partial(_page, "today")),
    Shot("week", _week, empty=True, manual="vandaag"),
    Shot("bag", _packing, empty=True, manual="papieren-en-tas"),
    Shot("modules", partial(_page, "modules")),
    Shot("module", _module, manual="modules"),
    Shot("all-sheets", _all_sheets),
    Shot("activity", _activity),
    Shot("sheet", _sheet),
    Shot("own-file", _own_file),
    Shot("text-pictures", _text_pictures),
    Shot("text-with-picture", _text_with_picture),
    Shot("letters", _letters),
    Shot("letter", _letter),
    Shot("editing", _editing),
    Shot("editing-activity", _editing_activity),
    Shot("editing-activity-more", _editing_more),
    Shot("workshops", partial(_page, "planner")),
    Shot("workshop", _session, readme="workshop.png", manual="workshops"),
    Shot("story", _story),
    Shot("reserve", _reserve),
    Shot("instead", _instead),
    Shot("fit", _fit),
    Shot("next-time", _next_time),
    Shot("agreed", _agreed),
    Shot("asked", _asked),
    Shot("earlier", _earlier),
    Shot("lesson", _lesson),
    Shot("lesson-not-today", _not_today),
    Shot("practise", _practise),
    Shot("series", _series),
    Shot("filters-beside", _filters_beside),
    Shot("new-workshop", _new_workshop),
    Shot("keep-template", _keep_template),
    Shot("change-template", _change_template),
    Shot("afterwards", _afterwards),
    Shot("classes", _class, manual="klassen"),
    Shot("class-of-last-year", _last_year),
    Shot("take-along", _along),
    Shot("papers", _printing),
    Shot("again", _again),
    Shot("print", partial(_print, PRINTERS)),
    Shot("no-printer", partial(_print, ())),
    Shot("open-to-print", _open_to_print),
    Shot("search", _search),
    Shot("settings", partial(_managed, "settings")),
    Shot("backups", partial(_managed, "backups")),
    Shot("bin", _bin),
    Shot("helplines", partial(_managed, "helplines")),
    Shot("about", partial(_dialog, "show_about")),
    Shot("manual", _manual),
)


def make_example(services: Services) -> None:
    """Class 2B with a planned workshop, and a class that has gone further."""
    start = (
        datetime.now().astimezone().replace(hour=9, minute=0, second=0, microsecond=0, tzinfo=None)
    )
    start += timedelta(days=(8 - start.isoweekday()) % 7 + 1)
    first, _changes = services.classes.add(
        ClassFacts(
            "Voorbeeldschool",
            "2B",
            Level.VMBO_GT,
            Band.LOWER,
            2,
            27,
            helper="S. Jansen, zorgcoördinator, 000 000 00 00",
            reserve="M. Aydin, mentor",
            address="Schoolstraat 1, Voorbeeldstad",
        )
    )
    second, _changes = services.classes.add(ClassFacts("De Regenboog", "H3a", Level.HAVO, year=3))
    services.classes.mark_module(second, Module.BOUNDARIES, start.date() - timedelta(days=30))
    facts = SessionFacts(start, 50, "Trainer een", "Trainer twee")
    services.planning.from_template(first, TemplateId("S1"), "a", facts)
    later = replace(facts, start=start + timedelta(days=7), slot_minutes=45)
    services.planning.from_template(second, TemplateId("S1"), "a", later)


@contextmanager
def opened(look: Look, *, empty: bool = False) -> Iterator[WindowActions]:
    """The real window over a real database in a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="hope-shots-") as name:
        folder = begun(Path(name, "data"))
        services, _findings = open_services(folder)
        settings = Settings(language=look.language, theme=look.theme, text_scale=look.text_scale)
        start = Start(
            folder=folder,
            settings=settings,
            language=look.language,
            log=Log(folder.log),
            picture=None,
            open_services=partial(open_services, folder),
            leave_message=lambda: None,
            read_inbox=list,
            list_backups=tuple,
            verify=lambda _file: None,
            restore=lambda _file: None,
            begin_anew=lambda: None,
        )
        if not empty:
            make_example(services)
        application(start)
        desk = make_window_actions(start, services)
        icons.recolour(desk.window)
        desk.window.resize(*look.size)
        desk.window.show()
        desk.window.resize(*look.size)
        try:
            yield desk
        finally:
            desk.window.close()
            desk.window.deleteLater()
            settle(50)
            # Only a running loop deletes; what stays is styled again by every next window.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            services.close()


def settle(milliseconds: int = 400) -> None:
    """Let the window draw, and what waits a moment happen."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def until(true: Callable[[], bool], looks: int = 1) -> None:
    """Wait for what is drawn beside the window, seen so often; a picture without it is none."""
    deadline, seen = QDeadlineTimer(120_000), 0
    while seen < looks:
        if deadline.hasExpired():
            raise TimeoutError("what the picture is about was not drawn")
        settle(50)
        seen = seen + 1 if true() else 0


def take(shot: Shot, look: Look, file: Path) -> None:
    """Make one picture."""
    with opened(look, empty=shot.empty) as desk:
        settle(100)
        other = shot.arrange(desk)
        settle(1500 if shot.name in {"editing", "translating"} else 400)
        sheets = desk.window.findChildren(Thumbnails)
        until(lambda: not any(one.is_drawing for one in sheets), looks=10)
        file.parent.mkdir(parents=True, exist_ok=True)
        (other or desk.window).grab().save(str(file))
        if other is not None:
            other.close()


def take_for_manual(shot: Shot, language: Language) -> None:
    """Smaller and with fewer shades: it stands between words, and the program carries it."""
    file = MANUAL / language / f"{shot.manual}.png"
    take(shot, Look(language, language=language, size=(1100, 690)), file)
    smooth = Qt.TransformationMode.SmoothTransformation
    small = QImage(str(file)).scaledToWidth(620, smooth)
    few = small.convertToFormat(QImage.Format.Format_RGB555, Qt.ImageConversionFlag.AvoidDither)
    few.save(str(file), quality=0)


def take_run_sheet(file: Path) -> None:
    """The first page that the trainers get, as it comes from the printer."""
    with opened(LIGHT) as desk:
        printing = desk._services.printing
        bundle = draw_bundle(printing.prepare(SessionId(1)))
    trainer = next(one for one in bundle.files if one.printed.kind == "trainer")
    buffer = QBuffer()
    buffer.setData(trainer.rendered.pdf)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    size = (document.pagePointSize(0) * PAPER_DPI / 72).toSize()
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(0, size))
    painter.setPen(QColor("#C9C6BE"))
    painter.drawRect(paper.rect().adjusted(0, 0, -1, -1))
    painter.end()
    document.close()
    file.parent.mkdir(parents=True, exist_ok=True)
    # Fewer shades make a smaller file, and nobody sees it.
    few = paper.convertToFormat(QImage.Format.Format_RGB555, Qt.ImageConversionFlag.AvoidDither)
    few.save(str(file), quality=0)


def main() -> int:
    """Make the pictures that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--manual", action="store_true")
    parser.add_argument("--only", help="only shots whose name contains this")
    parser.add_argument("--look", help="only this look", choices=[look.name for look in LOOKS])
    known = parser.parse_args()
    if known.manual:
        for shot in (one for one in SHOTS if not known.only or known.only in one.name):
            for language in LANGUAGES if shot.manual else ():
                take_for_manual(shot, language)
        return 0
    if not known.all:
        for shot in SHOTS:
            if shot.readme:
                take(shot, LIGHT, (known.folder or PICTURES) / shot.readme)
        take_run_sheet((known.folder or PICTURES) / "run-sheet.png")
        return 0
    from tests.tools.more_shots import MORE

    wanted = [
        (shot, look)
        for look in LOOKS
        for shot in (*SHOTS, *MORE)
        if (known.only or "") in shot.name and known.look in {None, look.name}
    ]
    failed = 0
    for shot, look in wanted:
        try:
            take(shot, look, (known.folder or ALL) / f"{shot.name}-{look.name}.png")
        except Exception:  # noqa: BLE001 - one broken screen must not hide the others
            failed += 1
            print(f"{shot.name} ({look.name}) went wrong", file=sys.stderr)
            traceback.print_exc(limit=-2)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
