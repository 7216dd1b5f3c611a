"""What each place of the page of modules shows: read here, shown by its view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.lines import given_text
from hope_desktop.ui.modules.places import ModulesPlace
from hope_desktop.ui.modules.sheets import every_sheet, neighbours
from hope_desktop.ui.widgets.fields.dates import sent_words

if TYPE_CHECKING:
    from hope_desktop.ui.modules.page import ModulesPage


def read_place(page: ModulesPage, place: ModulesPlace) -> None:
    """Read what a place needs, and give it to its view."""
    library, overview = page.library, page.services.overview
    translate = page.ui.translate
    if place.handout is not None:
        _show_handout(page, place.handout, editing=place.editing)
    elif place.own_file is not None:
        page.own_file.show_file(page.materials.get(place.own_file))
    elif place.activity is not None and place.editing:
        page.activity_editor.open(place.activity)
    elif place.activity is not None:
        _show_activity(page, library.activity(place.activity))
    elif place.school:
        page.letters.show_papers(library.school_papers(), overview.next_class())
    elif place.module is not None:
        read = library.module(place.module)
        rows = library.rows(ActivityFilter(module=place.module))
        own = page.materials.of_module(place.module)
        coming = overview.today().next_session
        name = (coming.class_label or coming.school) if coming else ""
        words = translate("In workshop %(class)s") % {"class": name}
        page.module.activities.delegate.offer = words if coming else ""
        page.module.show_module(read, rows, overview.next_class(), own)
    elif place.mine:
        page.mine.refresh()
    else:
        page.start.refresh()


def _show_activity(page: ModulesPage, activity: Activity) -> None:
    library, material = page.library, page.services.material
    shared = [h for h in library.handouts_of([activity]) if h not in activity.handouts]
    own = page.materials.of_activity(activity.id)
    targets = [t for t in library.targets() if t.uuid in activity.curriculum]
    edition, facts = material.activity(activity.id), page.services.overview.next_class()
    sent = _with_given(page, sent_words(edition.sender, edition.sent_on, page.ui), activity)
    page.activity.show_activity(activity, shared, own, targets, facts, sent)
    page.talks["activity"].show_text(activity.id)


def _with_given(page: ModulesPage, said: str, activity: Activity) -> str:
    times = page.services.aftercares.times_given(activity.id)
    given = given_text(times, activity.given, page.ui.translate)
    return " · ".join(part for part in (said, given) if part)


def _show_handout(page: ModulesPage, handout_id: HandoutId, *, editing: bool) -> None:
    if editing:
        page.handout_editor.open(handout_id)
        return
    from hope_desktop.services.library.versions import card_names

    edition = page.services.material.handout(handout_id)
    words = _("your own handout") if edition.is_own else _("your version")
    whose = page.ui.translate(words) if edition.is_hers else ""
    whose = sent_words(edition.sender, edition.sent_on, page.ui) or whose
    text, facts = edition.text, page.services.overview.next_class()
    if text.activity is not None:
        whose = _with_given(page, whose, page.library.activity(text.activity))
    sheets = every_sheet(neighbours(handout_id, page.library), facts, page.ui)
    same = next((one.versions for one in sheets if text in one.versions), (text,))
    try:
        cards = card_names(text)
    except UnprintableText:  # the page says so
        cards = ()
    page.handout.show_handout(text, whose, same, cards)
    page.handout.show_beside(sheets, facts)
    page.talks["handout"].show_text(text.id)
