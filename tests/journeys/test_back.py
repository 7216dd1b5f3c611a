"""What comes back from a lesson and from a table, by keys alone and by mouse alone.

`docs/journeys.md` tells how many each step takes.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level
from hope_desktop.domain.workshops.afterwards import Aftercare
from hope_desktop.domain.workshops.lines import LineState
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import to_workshop
from tests.journeys.test_stories import told
from tests.making import NINE, moment
from tests.planning import new_class, new_workshop
from tests.tools.in_words import button

pytestmark = pytest.mark.nightly


SAID = "Minder kaarten."


def _scroll_to(widget: QWidget) -> None:
    """The wheel does."""
    area = widget.parent()
    while not isinstance(area, QScrollArea):
        area = area.parent()
    area.ensureWidgetVisible(widget)
    QApplication.processEvents()


def test_a_line_for_next_time_is_written_and_worked_in(trainer, session):
    keys, services = trainer.way == "keys", trainer.services
    services.planning.mark_done(session)
    trainer.desk.window.pages.go(replace(to_workshop(session), section="after"))
    trainer.begin()
    trainer.type(SAID)
    trainer.wait(lambda: [one.line.words for one in services.lines.all()] == [SAID])
    told("B1", trainer)

    other = new_class(services, label="2C")
    facts = SessionFacts(start=NINE.replace(day=8), slot_minutes=50)
    made = new_workshop(services, other, facts=facts)
    trainer.desk.window.pages.go(to_workshop(made))
    trainer.begin()
    earlier = trainer.inside.earlier
    assert SAID in earlier.words.text()
    if keys:
        while not earlier.done.hasFocus():
            trainer.press("Tab")
        trainer.press("Space")
    else:
        trainer.click(earlier.done)
    trainer.wait(lambda: services.lines.all()[0].line.state is LineState.DONE)
    told("B2", trainer)


def test_what_was_agreed_at_a_table_is_kept_asked_and_answered(trainer):
    keys, services = trainer.way == "keys", trainer.services
    group = new_class(services, ClassFacts("Gemeente Bunnik", "Beleid", Level.ADULTS))
    facts = SessionFacts(moment("2026-09-12T09:00"), 90)
    made = new_workshop(services, group, "S21", facts=facts)
    services.planning.mark_done(made)
    services.aftercares.tick(made, Aftercare.CALLED_HELPER, done=True)
    trainer.desk.window.pages.go(replace(to_workshop(made), section="after"))
    trainer.begin()
    row = trainer.planner.view.pane.after.agreed.rows[0]
    assert row.words.hasFocus()
    trainer.type("Het formulier nakijken")
    if keys:
        trainer.press("Tab")
    else:
        _scroll_to(row.due)
        trainer.click(row.who)
    trainer.type("jeugd")
    trainer.wait(lambda: [one.line.who for one in services.lines.all()] == ["jeugd"])
    told("B3", trainer)

    due = services.lines.all()[0].line.due
    services._database.now = lambda: moment(f"{due}-05T09:00")
    trainer.desk.window.pages.show_page("today")
    trainer.page.refresh()
    trainer.begin()
    QApplication.processEvents()
    answer = button(trainer.page, "Gedaan")
    if keys:
        while not answer.hasFocus():
            trainer.press("Tab")
        trainer.press("Space")
    else:
        trainer.click(answer)
    (kept,) = services.lines.all()
    assert kept.line.state is LineState.DONE
    told("B4", trainer)
