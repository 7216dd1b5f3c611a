"""The screens of which pictures are made: a name, and what brings the window there."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.printing.print_jobs import Printer
from hope_desktop.domain.terms import ActivityId, ClassId, Level, Module, SessionId
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.ui.classes.class_actions import TakeAlongDialog
from hope_desktop.ui.printers.dialog import OpenDialog
from hope_desktop.ui.settings.manual import ManualWindow
from hope_desktop.ui.widgets.destination import (
    Destination,
    to_activity,
    to_class,
    to_handout,
    to_module,
    to_papers,
    to_workshop,
)
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.dialogs import FitDialog, SeriesDialog
from hope_desktop.ui.workshops.session_actions import OpenActions
from tests import files_of_others
from tests.bringing import bring, own_activity
from tests.making import moment
from tests.planning import came, new_workshop, put_on_paper
from tests.tools.week import begin_packing, make_week
from tools import lesson_screens as lessons
from tools.shots import Shot, settle, until


def _page(name: str, desk: WindowActions) -> None:
    desk.window.pages.show_page(name)


def _class(desk: WindowActions) -> None:
    desk.window.pages.go(to_class(1))


def _last_year(desk: WindowActions) -> None:
    """A class of the school year before."""
    services = desk.services
    services._database.now = lambda: wall_clock.now() + timedelta(days=365)
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
    desk.window.pages.page("modules").module.all_sheets.click()
    settle(2500)


def _activity(desk: WindowActions) -> None:
    desk.window.pages.go(to_activity("1.4"))
    settle(600)


def _own_file(desk: WindowActions) -> None:
    """A trainer's own file beside an activity."""
    here = ActivityId("1.4")
    pages = files_of_others.pdf(2)
    file = bring(desk.services, "Grenzenkwartet.pdf", pages, here, group_size=GroupSize.FOUR)
    _activity(desk)
    page = desk.window.pages.page("modules")
    page.activity.opened.emit(file)


def _text_pictures(desk: WindowActions) -> QWidget | None:
    """What is asked of the pictures of a Word text."""
    photo = files_of_others.photo(1600, 1000)
    body = files_of_others.paragraph("Kijk goed. Wie staat te dichtbij?")
    body += files_of_others.drawing("plein.jpg", "Twee kinderen op het plein")
    body += files_of_others.paragraph("Schrijf op wat je zou doen.")
    body += files_of_others.drawing("boom.png")
    files = {"plein.jpg": photo, "boom.png": files_of_others.picture("PNG", 50, 50)}
    data = files_of_others.illustrated(body, files)
    file = bring(desk.services, "Werkblad grens.docx", data, ActivityId("1.4"))
    _activity(desk)
    page = desk.window.pages.page("modules")
    page.activity.opened.emit(file)
    page.own_file.make.click()
    settle(400)
    return page.own_file.asking


def _text_with_picture(desk: WindowActions) -> None:
    """The handout that is made of it, while it is changed."""
    _text_pictures(desk)
    page = desk.window.pages.page("modules")
    page.own_file.asking.along.click()
    page.own_file.asking.leave.click()
    settle(1500)
    page.handout.change.click()
    settle(1500)


def _editing(desk: WindowActions) -> None:
    """A handout that is being changed, with the page it becomes."""
    _activity(desk)
    page = desk.window.pages.page("modules")
    page.activity.opened.emit("1.4/stellingenkaarten")
    page.handout.change.click()
    settle(300)
    editor = page.handout_editor
    editor.edit.replace_all(editor.edit.markdown().replace("fijn", "heel fijn", 2))
    editor._ui.operations.save_typed()


def _letters(desk: WindowActions) -> None:
    """The papers that go with every workshop."""
    _page("modules", desk)
    desk.window.pages.page("modules").start.letters.click()


def _letter(desk: WindowActions) -> None:
    """One of them, which nobody has translated."""
    _letters(desk)
    desk.window.pages.go(to_handout("school/leerlingbrief.po"))


def _sheet(desk: WindowActions) -> None:
    """Cards among the other sheets of their activity."""
    desk.window.pages.go(to_handout("1.4/stellingenkaarten"))
    settle(1500)


def _editing_activity(desk: WindowActions) -> None:
    """An activity that is being changed, with its part of a run sheet."""
    _activity(desk)
    desk.window.pages.page("modules").activity.change.click()
    settle(1500)


def _editing_more(desk: WindowActions) -> None:
    """One that touches deeply, and what stands out below it."""
    _editing_activity(desk)
    editor = desk.window.pages.page("modules").activity_editor
    editor.form.what.form.editor("intensity").setCurrentIndex(2)
    settle(700)
    editor.places.head.click()
    editor.reach("aftercare")
    settle(200)


def _printing(desk: WindowActions) -> None:
    """The papers, drawn: a busy computer takes a while."""
    desk.window.pages.go(to_papers(1))
    page = desk.window.pages.page("planner").view.bag
    until(lambda: page.drawing.current() is not None)


def _again(desk: WindowActions) -> None:
    """The papers of a workshop that was moved after they were printed."""
    services = desk.services
    put_on_paper(services, SessionId(1), "printer")
    facts = services.planning.session(SessionId(1)).facts
    later = facts.start + timedelta(hours=1)
    services.planning.change_facts(SessionId(1), replace(facts, start=later))
    _printing(desk)


def _print(printers: tuple[Printer, ...], desk: WindowActions) -> QWidget | None:
    """The question how to print, on a computer with these printers."""
    _printing(desk)
    page = desk.window.pages.page("planner").view.bag
    page.making.print_apart("trainer")
    dialog = page.flow.dialog
    settle(300)  # this computer has answered by then
    dialog.printers.show_printers(printers)
    dialog.setMaximumSize(desk.window.size())
    return dialog


def _open_to_print(desk: WindowActions) -> QWidget | None:
    """The papers one by one, on a computer where no command prints."""
    _printing(desk)
    page = desk.window.pages.page("planner").view.bag
    jobs = page.drawing.current().jobs(page.foot.how())
    papers = tuple((job, Path(job.title)) for job in jobs)
    dialog = OpenDialog(papers, "", page._ui, page)
    dialog.show()
    return dialog


def _morning(desk: WindowActions) -> datetime:
    """The day of a picture, before its first workshop."""
    morning = wall_clock.now().replace(hour=8, minute=0)
    desk.services._database.now = lambda: morning
    return morning


def _week(desk: WindowActions) -> None:
    """The first page in a full week."""
    session = make_week(desk.services, _morning(desk), hour=10)
    begin_packing(desk.services, session)
    desk.window.pages.show_page("modules")
    desk.window.pages.show_page("today").refresh()
    settle(800)


def _packing(desk: WindowActions) -> None:
    """Half of what goes along is in the bag."""
    session = make_week(desk.services, _morning(desk), hour=10)
    begin_packing(desk.services, session)
    desk.window.pages.go(to_papers(session))
    page = desk.window.pages.page("planner").view.bag
    until(lambda: page.drawing.current() is not None)
    settle(300)  # this computer has answered by then
    page.foot.printers.show_printers(PRINTERS)


def _search(words: str, desk: WindowActions) -> None:
    desk.window.pages.show_page("today")
    desk.window.toolbar.search.setText(words)


def _story(desk: WindowActions) -> None:
    """A made-up story in the plan, with its choice."""
    lessons.session(desk)
    desk.window.pages.page("planner").view.actions_of_part.add("4.6")


def _setting(desk: WindowActions) -> None:
    """Another setting of an activity is chosen."""
    lessons.session(desk)
    view = desk.window.pages.page("planner").view
    view.actions_of_part.add("1.5")
    settings = (one for one in view.whole.ways[view.pane.current] if one.activity == "1.7")
    view.actions_of_part.give(next(settings))


def _if_time(desk: WindowActions) -> None:
    """Activities for time that is left, and a part that is done in pairs."""
    lessons.session(desk)
    view = desk.window.pages.page("planner").view
    for name in ("1.3", "3.5"):
        view.actions_of_part.add(name)
        view.actions_of_part.by_name["if-time"].trigger()
    block = view.plan.session.blocks[1].id
    view.pane.follow(block)
    view.actions_of_part.give(WayToGive(way=WorkingForm.PAIRS))
    view.pane.open_row(block)


def _fit(desk: WindowActions) -> QWidget | None:
    """The proposal for half an hour."""
    lessons.session(desk)
    desk.window.findChild(OpenActions).by_name["fit"].trigger()
    dialog = desk.window.findChild(FitDialog)
    dialog.minutes.setValue(30)
    return dialog


def _filters_beside(desk: WindowActions) -> None:
    """What is short, for a level, beside a workshop."""
    lessons.session(desk)
    acts = desk.window.pages.page("planner").view.acts
    acts.open_chooser()
    acts.chooser.filters.show_values(ActivityFilter(level=Level.MBO, max_minutes=20))


def _new_workshop(desk: WindowActions) -> None:
    """A new workshop, from one that came."""
    lessons.session(desk)
    made = came(desk.services, SessionId(1), "Grenzen, met ons eigen spel")
    desk.window.pages.go(Destination("planner", template=made, is_new=True))


def _series(desk: WindowActions) -> QWidget | None:
    """The dates of four lessons."""
    lessons.session(desk)
    services = desk.services
    made = new_workshop(services, ClassId(1), "S3", "a", start=moment("2026-12-01T09:00"))
    desk.window.pages.go(to_workshop(made))
    desk.window.findChild(OpenActions).by_name["series"].trigger()
    return desk.window.findChild(SeriesDialog)


def _managed(section: str, desk: WindowActions) -> None:
    desk.window.pages.go(Destination("manage", section=section))


def _asked(command: str, desk: WindowActions) -> QWidget | None:
    desk.window.commands[command].trigger()
    return desk.window.findChild(Dialog)


def _bin(desk: WindowActions) -> None:
    """A class with its workshop, a workshop of it that went before, and own material."""
    services = desk.services
    activity = own_activity(services, "Estafette met kaarten")
    services.material.remove(activity)
    copy, _changes = services.planning.duplicate(SessionId(1))
    services.planning.remove(copy)
    services.classes.remove(ClassId(1))
    services.backups.now()
    services.backups.now()
    _managed("kept", desk)


def _manual(desk: WindowActions) -> QWidget | None:
    desk.show_manual("workshops")
    return desk.window.findChild(ManualWindow)


PRINTERS = (Printer("a", "Printer lokaal 12"), Printer("b", "Laserprinter thuis"))

SHOTS = (
    Shot("first-start", partial(_page, "today"), empty=True),
    Shot("today", partial(_page, "today")),
    Shot("week", _week, empty=True, manual="vandaag"),
    Shot("bag", _packing, empty=True, manual="tas"),
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
    Shot("workshop", lessons.session, readme="workshop.png", manual="workshops"),
    Shot("story", _story),
    Shot("setting", _setting),
    Shot("if-time", _if_time),
    Shot("instead", lessons.instead),
    Shot("fit", _fit),
    Shot("next-time", lessons.next_time),
    Shot("agreed", lessons.agreed),
    Shot("asked", lessons.asked),
    Shot("earlier", lessons.earlier),
    Shot("lesson", lessons.lesson, readme="lesson.png"),
    Shot("lesson-not-today", lessons.not_today),
    Shot("practise", lessons.practise),
    Shot("series", _series),
    Shot("filters-beside", _filters_beside),
    Shot("new-workshop", _new_workshop),
    Shot("afterwards", lessons.afterwards),
    Shot("slips", lessons.slips),
    Shot("ended", lessons.ended),
    Shot("ended-heavy", lessons.ended_heavy),
    Shot("classes", _class, manual="klassen"),
    Shot("class-of-last-year", _last_year),
    Shot("take-along", _along),
    Shot("papers", _printing),
    Shot("again", _again),
    Shot("print", partial(_print, PRINTERS)),
    Shot("no-printer", partial(_print, ())),
    Shot("open-to-print", _open_to_print),
    Shot("search", partial(_search, "gren")),
    Shot("search-command", partial(_search, "printen")),
    Shot("settings", partial(_asked, "settings")),
    Shot("bin", _bin),
    Shot("helplines", partial(_managed, "helplines")),
    Shot("about", partial(_asked, "about")),
    Shot("manual", _manual),
)
