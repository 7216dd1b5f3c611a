from dataclasses import replace

from pytestqt.qtbot import QtBot

from hope_desktop.domain.library.activity import Step
from hope_desktop.ui.editing.activity.editor import ActivityNotices, fitted_minutes
from tests.making import activity
from tests.tools.shared_ui import made_ui

RIGHT = activity("x")
LONG = replace(RIGHT, steps=(Step(50, "a"), Step(20, "b")))


def _notices(qtbot: QtBot) -> ActivityNotices:
    made = ActivityNotices(made_ui("nl"))
    qtbot.addWidget(made)
    return made


def _said(notices: ActivityNotices) -> list[str]:
    return [one.text for one in notices._shown]


def test_minutes_that_do_not_add_up_have_a_button(styled, qtbot):
    notices = _notices(qtbot)
    notices.follow(RIGHT)
    assert notices.isHidden()
    notices.follow(LONG)
    button = notices.fit_minutes
    assert button is not None
    with qtbot.waitSignal(notices.minutes_wanted):
        button.click()
    notices.follow(replace(LONG, goal="Anders"))
    assert notices.fit_minutes is button  # nothing moves when nothing changed
    notices.follow(replace(RIGHT, steps=()))
    assert notices.fit_minutes is None
    assert "samen 0 minuten" in _said(notices)[0]


def test_minutes_follow_the_steps_and_the_bounds_make_room():
    assert fitted_minutes(LONG) == {"minutes": 70, "min_minutes": 10, "max_minutes": 70}
    short = replace(RIGHT, steps=(Step(4, "a"),))
    assert fitted_minutes(short) == {"minutes": 4, "min_minutes": 4, "max_minutes": 60}


def test_what_was_refused_is_said_until_another_text_is_shown(styled, qtbot):
    notices = _notices(qtbot)
    notices.refuse("Titel kan niet leeg blijven.")
    notices.follow(RIGHT)
    assert _said(notices) == ["Titel kan niet leeg blijven."]
    notices.forget()
    notices.follow(RIGHT)
    assert _said(notices) == []
