"""Each place has its view and its name in the line above."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.terms import ActivityId, HandoutId, Module
from hope_desktop.i18n.stories import in_plan
from hope_desktop.ui.modules.places import MINE, PATH, ModulesPlace, steps
from hope_desktop.ui.widgets.layouts import TextLabel
from tests.ui.modules.test_activity_view import texts_of, words

CARDS = ModulesPlace(Module.BOUNDARIES, ActivityId("1.4"), HandoutId("1.4/stellingenkaarten"))


@pytest.mark.nightly
def test_a_place_is_shown_in_its_room(page, desk, services):
    for place, name, names in [
        (PATH, "start", ["Modules"]),
        (MINE, "start", ["Modules", "Mijn materiaal"]),
        (
            ModulesPlace(Module.BOUNDARIES, ActivityId("1.1")),
            "activity",
            ["Modules", "1. Persoonlijke grenzen", "Mijn cirkel"],
        ),
        (
            CARDS,
            "handout",
            [
                "Modules",
                "1. Persoonlijke grenzen",
                "Mag dat? Het meningenveld",
                "Stellingenkaarten",
            ],
        ),
    ]:
        page.walk(place)
        assert page.stack.currentWidget() is getattr(page, name) is page.current()
        above, here = steps(place, services.library, services.materials, desk.ui)
        assert [*dict(above), here] == names
        assert page.chosen_activity() == place.activity


def test_a_page_nobody_opened_yet_has_its_width(desk):
    desk.window.pages.page("modules").grab()


def test_what_is_gone_is_refused_and_the_room_stays(page, desk, qtbot):
    with qtbot.waitSignal(desk.ui.operations.problem_found):
        page.walk(ModulesPlace(Module.LOVE, ActivityId("9.9")))
    assert page.current() is page.start


def test_handouts_of_other_activities_are_listed_too(page):
    page.walk(ModulesPlace(Module.CLOSING, ActivityId("C3")))
    keys = [row.key for row in page.activity.handouts.view.rows.rows]
    assert "C3/hulpkaart" in keys
    assert len(keys) == len(set(keys))


def test_the_mouse_rests_after_a_step(page, qtbot):
    deaf = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    page.walk(ModulesPlace(Module.LOVE))
    assert page.stack.testAttribute(deaf)
    qtbot.waitUntil(lambda: not page.stack.testAttribute(deaf))


def cut_off(view: QWidget) -> list[str]:
    """The texts that have less height than their words need."""
    return [
        text.text()
        for text in view.findChildren(TextLabel)
        if text.isVisible() and text.text() and text.height() < text.heightForWidth(text.width())
    ]


@pytest.mark.nightly
def test_every_activity_is_shown_whole_and_no_text_is_cut_off(page, desk, services, qtbot):
    """Opened at one size, then made larger or smaller: the next is opened as this one is left.

    Of a module's sheets the one with the longest title is opened.
    """
    sizes, seen = [(1024, 640), (1366, 768)], set()
    for module in Module:
        activities = services.library.module(module).activities
        places = [ModulesPlace(module), *(ModulesPlace(module, one.id) for one in activities)]
        sheets = [(len(one.title), a.id, one.id) for a in activities for one in a.handouts]
        if sheets:
            places.append(ModulesPlace(module, *max(sheets)[1:]))
        for place in places:
            page.walk(place)
            if page.current() is page.activity:
                seen.add(place.activity)
                said = words(page.activity)
                record = in_plan(services.library.activity(place.activity))
                assert [text for text in texts_of(record) if text.casefold() not in said] == []
            for size in sizes:
                desk.window.resize(*size)
                qtbot.wait(1)
                qtbot.waitUntil(lambda: not cut_off(page.current()))
            sizes.reverse()
    assert seen == {row.id for row in services.library.rows()}
