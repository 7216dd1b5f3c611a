import pytest

from hope_desktop.ui.widgets.destination import (
    BACK,
    HELPLINES,
    LESSON,
    NEW_CLASS,
    NEW_SESSION,
    to_activity,
    to_class,
    to_handout,
    to_module,
    to_papers,
    to_workshop,
)

PAGES = (
    NEW_CLASS,
    NEW_SESSION,
    to_activity("1.4"),
    to_class(1),
    to_handout("1.4/stellingenkaarten"),
    to_module("2"),
    to_papers(1),
    to_workshop(1),
)


@pytest.mark.nightly
def test_every_place_is_shown_by_its_page(desk, services):
    services.planning.example()
    pages = desk.window.pages
    for wanted in PAGES:
        pages.go(wanted)
        assert pages.current_page().objectName() == wanted.page
        here = pages.current_page().current_session()
        assert wanted.session is None or here == wanted.session
        pages.go(BACK)


def test_no_two_places_are_the_same():
    every = (*PAGES, BACK, HELPLINES, LESSON)
    assert len(set(every)) == len(every)
