"""What the views of an activity and a handout show, as their arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.terms import ActivityId, HandoutId
from hope_desktop.i18n.catalogue import dotted, marked as _
from hope_desktop.ui.modules.sheets import SheetVersions, every_sheet, neighbours
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import sent_words

if TYPE_CHECKING:
    from hope_desktop.ui.modules.needs import ModulesServices


def activity_shown(
    activity_id: ActivityId, services: ModulesServices, ui: Ui
) -> tuple[Activity, list[Handout], tuple[Material, ...], list[Target], ClassFacts | None, str]:
    """Read what `ActivityView.show_activity` shows."""
    library, activity = services.library, services.library.activity(activity_id)
    shared = [h for h in library.handouts_of([activity]) if h not in activity.handouts]
    own = services.materials.of_activity(activity.id)
    targets = [t for t in library.targets() if t.uuid in activity.curriculum]
    edition, facts = services.material.activity(activity.id), services.overview.next_class()
    sent = sent_words(edition.sender, edition.sent_on, ui)
    return activity, shared, own, targets, facts, _with_given(sent, activity, services, ui)


def handout_shown(
    handout_id: HandoutId, services: ModulesServices, ui: Ui
) -> tuple[tuple[Handout, str, tuple[Handout, ...], tuple[str, ...]], tuple[SheetVersions, ...]]:
    """Read what `HandoutView.show_handout` shows, and the sheets beside it."""
    from hope_desktop.services.library.versions import card_names

    edition, library = services.material.handout(handout_id), services.library
    words = _("of yours") if edition.is_own else _("your version")
    whose = ui.translate(words) if edition.is_hers else ""
    whose = sent_words(edition.sender, edition.sent_on, ui) or whose
    text = edition.text
    if text.activity is not None:
        whose = _with_given(whose, library.activity(text.activity), services, ui)
    sheets = every_sheet(neighbours(handout_id, library), services.overview.next_class(), ui)
    same = next((one.versions for one in sheets if text in one.versions), (text,))
    try:
        cards = card_names(text)
    except UnprintableText:  # the page says so
        cards = ()
    return (text, whose, same, cards), sheets


def _with_given(said: str, activity: Activity, services: ModulesServices, ui: Ui) -> str:
    """With how often it was given, here and by a colleague; nothing when it never was."""
    here, there = services.aftercares.times_given(activity.id), activity.given
    given = ui.plural("given %(n)d time", "given %(n)d times", here)
    elsewhere = ui.plural("%(n)d time by a colleague", "%(n)d times by a colleague", there)
    return dotted(said, given if here else "", elsewhere if there else "")
