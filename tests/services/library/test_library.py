import re

import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.terms import ActivityId, HandoutId, Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.services.library.library import SEARCH_LIMIT, Library


@pytest.fixture
def library(services) -> Library:
    return services.library


def _found(library: Library, **wanted: object) -> list[str]:
    return [row.id for row in library.rows(ActivityFilter(**wanted))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words",
    ['"', "'", "*", "AND", "NOT grens", "a OR b", "(", "grens) OR (1", "-", "title:x", "\x00", "%"],
)
def test_search_takes_any_sign_as_a_letter(library, words):
    letters = " ".join(re.findall(r"\w+", words.lower()))
    assert _found(library, words=words) == _found(library, words=letters)[:SEARCH_LIMIT]


def test_search_with_only_signs_shows_what_a_list_would(library):
    assert _found(library, words="...") == _found(library)[:SEARCH_LIMIT]


def test_search_keeps_to_the_filters(library):
    assert set(_found(library, words="grens", module=Module.LOVE)) < set(
        _found(library, words="grens")
    )


@pytest.mark.parametrize("name", ["9.9", "", "1.4/stellingenkaarten", "x" * 500])
def test_an_unknown_activity_is_named(library, name):
    with pytest.raises(NotFound):
        library.activity(ActivityId(name))


@pytest.mark.parametrize("name", ["1.4/nix", "9.9/x", "school/nix", "", "/", "1.4"])
def test_an_unknown_handout_is_named(library, name):
    with pytest.raises(NotFound):
        library.handout(HandoutId(name))


def test_handouts_are_found_by_their_id(library):
    for activity in (library.activity(row.id) for row in library.rows()):
        for handout in activity.handouts:
            assert library.handout(handout.id) == handout
    for paper in library.school_papers():
        assert library.handout(paper.id) == paper


def test_shared_handouts_come_once_with_all_their_versions(library):
    shares = next(a for a in (library.activity(r.id) for r in library.rows()) if a.shared_handouts)
    closing = library.activity(ActivityId(shares.shared_handouts[0].partition("/")[0]))
    found = [handout.id for handout in library.handouts_of((shares, closing))]
    assert len(found) == len(set(found))
    assert set(shares.shared_handouts) <= set(found)


def test_every_module_has_a_page_with_its_activities(library):
    for module in Module:
        page = library.module(module)
        assert page.text.module is module
        assert [activity.id for activity in page.activities] == _found(library, module=module)


def test_the_versions_of_a_handout_stand_together(library):
    found = {one.id for one in library.versions(HandoutId("C3/hulpkaart.po"))}
    assert {"C3/hulpkaart", "C3/hulpkaart.po", "C3/hulpkaart.en"} <= found
    assert "C3/posterstrook" not in found


def test_the_ready_workshops_are_read_once(services):
    library = services.library
    ready = library.templates()[0]
    assert library.template(ready.id) is ready
