"""The panel beside the form of an activity: its run sheet, and the results of the check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import Activity, Step
from hope_desktop.domain.texts.checks import Check, Finding, field_of
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.i18n.findings import finding_text
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.refusals import field_name
from hope_desktop.ui.editing.activity import tables
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.side_panel import SidePanel
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.reading_hint import FoundPlaces
from hope_desktop.ui.widgets.warnings import Weight

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

_TEXTS = ("title", "goal", "method")
_SAFE = ("content_note", "letter_note", "exit", "lighter_alternative", "aftercare", "without_paper")


def as_lines(activity: Activity, ui: Ui) -> str:
    """One line for each thing that a trainer can change and somebody reads."""
    return "\n".join(_lines(activity, ui))


def _lines(activity: Activity, ui: Ui) -> Iterator[str]:
    yield from _named(activity, _TEXTS, ui)
    words = ui.translate("%(minutes)s, at least %(least)d, at most %(most)d")
    yield words % {
        "minutes": minutes_text(activity.minutes, ui.translate),
        "least": activity.min_minutes,
        "most": activity.max_minutes,
    }
    yield from _steps(activity.steps, ui)
    yield from _named(activity, _SAFE, ui)
    heavy = ui.translate(tables.INTENSITIES[activity.intensity])
    yield f"{field_name('intensity', ui.translate)}: {heavy}"
    yield f"{field_name('audiences', ui.translate)}: {_names(activity.audiences, ui)}"
    group = f"{activity.group_min}-{activity.group_max}"
    yield f"{field_name('group_min', ui.translate)}: {group}"
    for material in activity.materials:
        yield f"{field_name('materials', ui.translate)}: {material.count} {material.what}"
    for variant in activity.variants:
        yield f"{field_name('variants', ui.translate)}: {variant.name}, {variant.minutes}"
        yield from _steps(variant.steps, ui)
    for note in activity.differentiation:
        yield f"{_names(note.audiences, ui)}: {note.text}"
    for name in ("risks", "tips"):
        yield from (f"{field_name(name, ui.translate)}: {text}" for text in getattr(activity, name))
    origin = activity.origin
    name = field_name("origin", ui.translate)
    yield f"{name}: {origin.author}, {origin.source}, {origin.licence}"


def _named(activity: Activity, fields: Iterable[str], ui: Ui) -> Iterator[str]:
    for name in fields:
        text = " ".join(getattr(activity, name).split())
        if text:
            yield f"{field_name(name, ui.translate)}: {text}"


def _steps(steps: tuple[Step, ...], ui: Ui) -> Iterator[str]:
    for number, step in enumerate(steps, start=1):
        said = f" “{' '.join(step.say.split())}”" if step.say else ""
        who = name_of(step.role, ui.translate)
        yield f"{number}. ({step.minutes}, {who}) {' '.join(step.what.split())}{said}"


def _names(audiences: frozenset[Audience], ui: Ui) -> str:
    return ", ".join(name_of(one, ui.translate) for one in Audience if one in audiences)


_TO_DO = frozenset({Check.MISSING, Check.UNSIGNED, Check.FOR_NOBODY})
"""What is only not written yet; of a new activity that is much, and nothing to be alarmed by."""


class ActivityHints(FoundPlaces):
    """Each finding with its field: a place in the record, such as `steps[2].say`."""

    place_chosen = Signal(str)

    @override
    def _place(self, finding: Finding) -> QWidget:
        name = field_name(field_of(finding), self._ui.translate)
        told = f"{name}\n{finding_text(finding, self._ui.translate)}"
        weight: Weight = "serious" if finding.serious and finding.rule not in _TO_DO else "advice"
        return self._shown_notice(told, weight, name, finding.field)


class ActivityPanel(SidePanel):
    """How an activity will look."""

    def __init__(self, services: Services, ui: Ui) -> None:
        self.hints = ActivityHints(ui)
        preview = DraftPreview(services.printing.activity_draft, ui)
        super().__init__(preview, self.hints, ui.translate("Check"), ui)

    @override
    def lines_of(self, text: Activity) -> str:
        return as_lines(text, self._ui)

    @override
    def checked(self, draft: Activity) -> int:
        from hope_desktop.services.checking import judge_activity

        findings = judge_activity(draft)
        self.hints.show_findings(findings)
        return len(findings)
