"""The lines of the packing list in three sections, with their words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hope_desktop.domain.printing.packing import Pile
from hope_desktop.domain.workshops.plan import CheckItem, CheckState, asked_about
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.packing.rows import Said
from hope_desktop.ui.packing.words import letter_words, line_words
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.printing.packing import PackingView
    from hope_desktop.ui.packing.papers import PapersWatch

CHECK = "check:"
"""Before the key of a line that is an agreement with the school."""
_TOGETHER = "letter-both"
_LETTERS = {
    CheckItem.PARENTS_TOLD: ("letter-parents", _TOGETHER),
    CheckItem.PUPILS_TOLD: ("letter-pupils", _TOGETHER),
}


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line as it is shown."""

    key: str
    said: Said
    ticked: bool


@dataclass(frozen=True, slots=True)
class PackingSection:
    """Lines under a heading."""

    title: str
    lines: tuple[ShownLine, ...]


def sections_of(shown: PackingView, papers: PapersWatch, ui: Ui) -> list[PackingSection]:
    """Papers, things, and what is arranged with the school; without those that are empty."""
    piles = {
        pile: tuple(
            ShownLine(
                one.item.key,
                line_words(one, papers.sheets(one.item.name), papers.different(one.item.name), ui),
                one.ticked,
            )
            for one in shown.lines
            if one.item.pile is pile and not one.item.name.startswith("letter-")
        )
        for pile in Pile
    }
    school = (*_agreements(shown, ui), *map(_uncounted, piles[Pile.SCHOOL]))
    found = (
        PackingSection(ui.translate("Papers"), piles[Pile.PAPERS]),
        PackingSection(ui.translate("To bring"), piles[Pile.THINGS]),
        PackingSection(ui.translate("Arranged with the school"), school),
    )
    return [section for section in found if section.lines]


def _uncounted(shown: ShownLine) -> ShownLine:
    """A thing of the school among agreements, which have no number: one is not said."""
    said = shown.said
    what = said.what if said.count < 2 else f"{said.count} × {said.what}"
    return replace(shown, said=replace(said, what=what, count=0, counted=False))


def _agreements(shown: PackingView, ui: Ui) -> tuple[ShownLine, ...]:
    """The checklist of the workshop; a letter stands with what it is for."""
    letters = {one.item.name: one for one in shown.lines if one.item.pile is Pile.SCHOOL}
    group, found = shown.view.school_class.facts, []
    translate = words_for(ui.translate, adults=group.are_adults)
    for check in asked_about(group.level, shown.view.session.facts.checklist):
        names = _LETTERS.get(check.item, ())
        letter = next((letters[name] for name in names if name in letters), None)
        below = [letter_words(letter, ui) if letter else "", check.note]
        found.append(
            ShownLine(
                f"{CHECK}{check.item.value}",
                Said(
                    name_of(check.item, translate),
                    below=" · ".join(text for text in below if text),
                    counted=False,
                ),
                check.state is not CheckState.TODO,
            )
        )
    return tuple(found)
