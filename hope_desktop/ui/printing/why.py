"""Why papers have to be printed again, in sentences."""

from collections.abc import Mapping

from hope_desktop.domain.printing.reprinting import Differs, PrintDifferences
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import day_and_time


def reasons(since: PrintDifferences, titles: Mapping[str, str], ui: Ui) -> tuple[str, ...]:
    """Why, as far as is known; and what has to be taken out."""
    found: list[str] = []
    if any(paper.why is Differs.CONTENT for paper in since.papers if paper.kind in titles):
        found = [*_moved(since, ui), *_material(since, ui)]
        if not found:
            found = [ui.translate("Other facts about the workshop, the class or the help lines.")]
    unneeded = [titles[kind] for kind in since.too_much if kind in titles]
    if unneeded:
        words = ui.translate("Take out the sheets that are not needed any more: %(names)s.")
        found.append(words % {"names": listed(unneeded, ui.translate)})
    return tuple(found)


def _moved(since: PrintDifferences, ui: Ui) -> list[str]:
    if since.start is None:
        return []
    unknown = ui.translate("no date yet")
    before, now = (day_and_time(moment) if moment else unknown for moment in since.start)
    words = ui.translate("The workshop is %(now)s, and was %(before)s.")
    return [words % {"now": now, "before": before}]


def _material(since: PrintDifferences, ui: Ui) -> list[str]:
    lists = (
        (since.added, _("New in the workshop: %(names)s.")),
        (since.removed, _("Not in the workshop any more: %(names)s.")),
        (since.rewritten, _("Another text: %(names)s.")),
    )
    found = [
        ui.translate(words) % {"names": listed(names, ui.translate)}
        for names, words in lists
        if names
    ]
    if since.other_form:
        found.append(ui.translate("Another reading form."))
    return found
