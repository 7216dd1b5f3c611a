"""The screens of a workshop while it is given, and of what comes after it."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.page import RowPlace
from hope_desktop.domain.terms import ActivityId, Level, SessionId, TemplateId
from hope_desktop.domain.workshops.afterwards import Aftercare, Ran
from hope_desktop.domain.workshops.lines import Line, LineState, Of
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.widgets.destination import PRACTICE, Destination, to_workshop
from hope_desktop.ui.window_actions import WindowActions
from tests.planning import new_class, new_workshop


def session(desk: WindowActions) -> None:
    desk.window.pages.go(to_workshop(1))


def instead(desk: WindowActions) -> QWidget | None:
    """Something else in a lesson."""
    for name in ("1.3", "1.5"):
        desk.services.blocks.add_activity(SessionId(1), ActivityId(name), if_time=True)
    screen = lesson(desk)
    screen.choose("instead")
    return screen


def afterwards(desk: WindowActions) -> None:
    """A lesson that took other minutes than planned, and slips that are being counted."""
    services, one = desk.services, SessionId(1)
    blocks = services.planning.session(one).blocks
    ran = tuple(Ran(block.id, block.minutes + 5 * (at == 1)) for at, block in enumerate(blocks))
    services.aftercares.ran(one, ran, frozenset({blocks[2].id}))
    services.planning.mark_done(one)
    session(desk)


def slips(desk: WindowActions) -> None:
    """The whole lesson open: slips that are being counted."""
    afterwards(desk)
    pane = desk.window.pages.page("planner").view.pane
    pane.open_row(RowPlace.WHOLE)
    for answers in ("111", "112", "211", "121", "013", "111"):
        pane.after.counter.line.setText(answers)
        pane.after.counter.line.textEdited.emit(answers)


def table(desk: WindowActions) -> SessionId:
    """A table with a municipality, and what was agreed there."""
    services, now = desk.services, wall_clock.now()
    group = new_class(services, ClassFacts("Gemeente Bunnik", "Beleid", Level.ADULTS))
    facts = SessionFacts(now - timedelta(days=90), 90)
    made = new_workshop(services, group, "S21", facts=facts)
    services.planning.mark_done(made)
    due, stays = now.strftime("%Y-%m"), LineState.STAYS
    form = Line(Of(), "Het intakeformulier laten nakijken.", who="jeugd", due=due)
    place = Line(Of(), "Een plek om te wachten.", who="balie", state=stays, answer="geen geld")
    services.lines.agree(made, (form, place))
    services.aftercares.tick(made, Aftercare.CALLED_HELPER, done=True)
    return made


def agreed(desk: WindowActions) -> None:
    """After the workshop."""
    desk.window.pages.go(to_workshop(table(desk)))


def asked(desk: WindowActions) -> None:
    """In its month."""
    table(desk)
    desk.window.pages.show_page("today")
    desk.window.pages.page("today").refresh()


def next_time(desk: WindowActions) -> None:
    """A line that is being written after a lesson, and one that names somebody."""
    afterwards(desk)
    pane = desk.window.pages.page("planner").view.pane
    field = pane.parts[pane.opened].body.field
    field.setText("Bij De Brug eerst.")
    field.textEdited.emit(field.text())
    pane.after.typed.flush()


def earlier(desk: WindowActions) -> None:
    """The same part in the plan of the next class."""
    services, words = desk.services, "Minder kaarten, meer tijd voor vraag 2."
    given = services.planning.session(SessionId(1)).blocks[1].activity
    services.lines.say(Line(Of(given, SessionId(1)), words))
    desk.window.pages.go(to_workshop(2))
    pane = desk.window.pages.page("planner").view.pane
    pane.open_row(next(one.id for one in pane.plan.session.blocks if one.activity == given))


def lesson(desk: WindowActions) -> LessonScreen:
    """The second part of a lesson, from the back of the class."""
    session(desk)
    desk.window.commands["lesson"].trigger()
    return _at_part(desk, 1)


def not_today(desk: WindowActions, *, stops: bool = True) -> LessonScreen:
    """Somebody was to tell, and does not."""
    services = desk.services
    facts = SessionFacts(wall_clock.now(), 100, "Noor", "Joris")
    class_id = new_class(services, ClassFacts("De Brug", "2C", Level.HAVO, year=2, pupils=24))
    story = TemplateId("S4")
    session = new_workshop(services, class_id, story, None, facts, "Noor")
    desk.window.pages.go(to_workshop(session))
    desk.window.commands["lesson"].trigger()
    screen = _at_part(desk, 2)
    if stops:
        screen.choose("made-up")
    return screen


def practise(desk: WindowActions) -> QWidget | None:
    """A lesson whose clock stands, at its second part."""
    desk.window.pages.go(Destination(PRACTICE, SessionId(1)))
    return _at_part(desk, 1)


def ended(desk: WindowActions) -> QWidget | None:
    """The end of a lesson, of which the second part took longer."""
    return _end(lesson(desk))


def ended_heavy(desk: WindowActions) -> QWidget | None:
    """The end of a lesson in which a story was told."""
    return _end(not_today(desk, stops=False))


def _end(screen: LessonScreen) -> LessonScreen:
    screen.choose("back")
    while screen.lesson.current is not None:
        later = 5 if screen.lesson.at == 1 else 0
        minutes = screen.lesson.current.minutes + later
        for _second in range(minutes * 6):
            screen.lesson = screen.lesson.tick(10)
        screen.choose("next")
    end = screen.right.end
    end.field.setText("Zes stellingen is te veel, neem er vier")
    end.field.textEdited.emit(end.field.text())
    return screen


def _at_part(desk: WindowActions, count: int) -> LessonScreen:
    screen = desk.window.findChild(LessonScreen)
    screen.showNormal()
    screen.resize(desk.window.size())
    for _part in range(count):
        screen.choose("next")
    return screen
