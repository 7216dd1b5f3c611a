"""What became different since a workshop was printed, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from hope_desktop.domain.printing.reprinting import Differs
from hope_desktop.i18n.catalogue import Counted, counted, formed, listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import day_and_time

if TYPE_CHECKING:
    from hope_desktop.domain.printing.reprinting import Different, PrintDifferences

_WAYS = {
    "printer": _("Printed before on %(when)s."),
    "saved": _("Saved before on %(when)s."),
}


def since_line(
    since: PrintDifferences, papers: Iterable[Different], titles: Mapping[str, str], ui: Ui
) -> str:
    """When it was printed, of which papers there are too few, and which are not as they were."""
    before = ui.translate(_WAYS.get(since.way, _WAYS["saved"])) % {"when": day_and_time(since.at)}
    found = tuple(papers)
    if not found:
        return f"{before} {ui.translate('Nothing is different since then.')}"
    said = [before]
    short = [
        f"{paper.missing} × {titles.get(paper.kind, paper.kind)}"
        for paper in found
        if paper.why is Differs.COPIES
    ]
    if short:
        said.append(ui.translate("Too few: %(names)s.") % {"names": listed(short, ui.translate)})
    other = [titles.get(p.kind, p.kind) for p in found if p.why is not Differs.COPIES]
    if other:
        words = ui.translate("Different since then: %(names)s.")
        said.append(words % {"names": listed(other, ui.translate)})
    return " ".join(said)


def reasons(
    since: PrintDifferences, papers: Iterable[Different], titles: Mapping[str, str], ui: Ui
) -> tuple[str, ...]:
    """Why, as far as is known; a sentence each."""
    shown = tuple(papers)
    found = [*_moved(since, ui), *_material(since, ui)]
    changed = [titles.get(p.kind, p.kind) for p in shown if p.why is Differs.CONTENT]
    if changed and not found:
        words = ui.translate(
            "Other facts about the workshop, the class or the help lines: %(names)s."
        )
        found.append(words % {"names": listed(changed, ui.translate)})
    for paper in shown:
        told: Mapping[Differs, str | Counted] = {
            Differs.NEW: _("%(title)s: not made before."),
            Differs.COPIES: counted(
                "%(title)s: %(now)d instead of %(before)d copy.",
                "%(title)s: %(now)d instead of %(before)d copies.",
                "before",
            ),
        }
        facts = {
            "title": titles.get(paper.kind, paper.kind),
            "now": paper.copies,
            "before": paper.copies_before,
        }
        if paper.why in told:
            found.append(formed(told[paper.why], facts, ui.translate) % facts)
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
