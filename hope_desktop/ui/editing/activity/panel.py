"""The panel beside the form of an activity: its run sheet, and the results of the check."""

from __future__ import annotations

from typing import TYPE_CHECKING, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.texts.checks import Check, Finding, field_of
from hope_desktop.i18n.findings import finding_text
from hope_desktop.i18n.refusals import field_name
from hope_desktop.ui.editing.activity.lines import as_lines
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.side_panel import SidePanel
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.reading_hint import FoundPlaces
from hope_desktop.ui.widgets.warnings import Weight

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

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
