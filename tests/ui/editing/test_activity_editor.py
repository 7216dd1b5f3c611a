"""An activity is changed on one page, and what is unsafe or impossible is said, not kept."""

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.activity import Per, StepRole
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Audience
from hope_desktop.services.opening import Services
from hope_desktop.ui.desk import Desk
from hope_desktop.ui.editing.activity_editor import ActivityEditor
from hope_desktop.ui.modules.page import ModulesPage

HERE, OPENING = ActivityId("1.4"), ActivityId("O1")


def _open(page: ModulesPage, activity: ActivityId) -> ActivityEditor:
    page.show_activity(activity)
    page.rooms.activity.change.click()
    assert page.rooms.editors is not None
    assert page.rooms.currentWidget() is page.rooms.editors[1]
    return page.rooms.editors[1]


@pytest.fixture
def changing(page: ModulesPage) -> ActivityEditor:
    return _open(page, HERE)


def _type(editor: ActivityEditor, name: str, value: object) -> None:
    for form in editor.form.forms:
        if name in form.values():
            form._editors[name].put(value)


def test_fields_are_kept_and_can_be_undone(
    changing: ActivityEditor, services: Services, desk: Desk
) -> None:
    before = services.library.activity(HERE)
    _type(changing, "goal", "Een ander doel")
    _type(changing, "tips", "Eerste tip\n\nTweede tip")
    _type(changing, Audience.ISK.value, True)
    changing.save_pending()
    after = services.library.activity(HERE)
    assert (after.goal, after.tips) == ("Een ander doel", ("Eerste tip", "Tweede tip"))
    assert Audience.ISK in after.audiences
    assert after.handouts == before.handouts
    assert changing.about.text() == "Jouw versie"
    desk.window.commands["undo"].trigger()
    assert services.library.activity(HERE) == before
    assert not changing.back.isVisible()


def test_nothing_is_kept_when_nothing_is_typed(
    changing: ActivityEditor, services: Services
) -> None:
    changing.save_pending()
    assert not services.material.activity(HERE).is_mine


def test_steps_come_go_and_change_places(changing: ActivityEditor, services: Services) -> None:
    steps = changing.form.steps
    count = len(steps.forms)
    steps.add.click()
    steps.forms[-1]._editors["what"].put("Dans even.")
    steps.forms[-1]._editors["role"].put(StepRole.TRAINER_2)
    steps._move(count, 0)
    changing.save_pending()
    first, *others = services.library.activity(HERE).steps
    assert (first.what, first.role, len(others)) == ("Dans even.", StepRole.TRAINER_2, count)
    assert changing.notices.isVisible()
    steps._remove(0)
    changing.save_pending()
    assert len(services.library.activity(HERE).steps) == count
    assert not changing.notices.isVisible()


def test_things_to_bring_are_kept(changing: ActivityEditor, services: Services) -> None:
    materials = changing.form.materials
    materials.add.click()
    materials.forms[-1]._editors["what"].put("touw")
    materials.forms[-1]._editors["per"].put(Per.PAIR)
    changing.save_pending()
    last = services.library.activity(HERE).materials[-1]
    assert (last.what, last.count, last.per) == ("touw", 1, Per.PAIR)


def test_protected_time_is_not_shortened(page: ModulesPage, services: Services) -> None:
    editor = _open(page, OPENING)
    least = services.library.activity(OPENING).min_minutes
    _type(editor, "min_minutes", least - 1)
    _type(editor, "goal", "Wel bewaard")
    editor.save_pending()
    after = services.library.activity(OPENING)
    assert (after.min_minutes, after.goal) == (least, "Wel bewaard")
    assert "Kortste tijd" in editor.unsaved()
    assert editor.notices.isVisible()


def test_times_that_do_not_fit_wait_for_each_other(
    changing: ActivityEditor, services: Services
) -> None:
    _type(changing, "minutes", 60)
    changing.save_pending()
    assert services.library.activity(HERE).minutes == 20
    _type(changing, "max_minutes", 90)
    changing.save_pending()
    assert services.library.activity(HERE).minutes == 60
    assert changing.unsaved() == ""


def test_back_to_the_original_is_one_click(
    changing: ActivityEditor, services: Services, qtbot: QtBot
) -> None:
    before = services.library.activity(HERE)
    _type(changing, "title", "Ander veld")
    changing.save_pending()
    changing.back.click()
    assert services.library.activity(HERE) == before
    assert changing.form.forms[0].values()["title"] == before.title
