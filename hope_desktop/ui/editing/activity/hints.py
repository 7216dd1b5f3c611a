"""What the check says about an activity that is being written, calmly, beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.texts.checks import Check, Finding, field_of
from hope_desktop.i18n.findings import finding_text
from hope_desktop.i18n.refusals import field_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import clear, column
from hope_desktop.ui.widgets.texts import hint
from hope_desktop.ui.widgets.warnings import Notice, Weight, notice

_TO_DO = frozenset({Check.MISSING, Check.UNSIGNED, Check.FOR_NOBODY})
"""What is only not written yet; of a new activity that is much, and nothing to be alarmed by."""
MOST = 12
"""Shown at once; when some are mended the next come up."""


class ActivityHints(QWidget):
    """Each thing with the field that it is about, and the way there.

    Signals:
        place_chosen: A place in the record to go to, such as `steps[2].say`.
    """

    place_chosen = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._shown: tuple[Finding, ...] | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(GRID)
        self.setLayout(column(self._column, 1))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what stands out; nothing moves when it is the same as before."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        clear(self._column)
        for finding in findings[:MOST]:
            self._column.addWidget(self._row(finding))
        more = len(findings) - MOST
        if more > 0:
            words = self._ui.plural("and %(n)d more place", "and %(n)d more places", more)
            self._column.addWidget(hint(words % {"n": more}))
        elif not findings:
            said = Notice(self._ui.translate("Nothing stands out."), "good")
            self._column.addWidget(notice(said, self._ui.translate))

    def _row(self, finding: Finding) -> QWidget:
        translate = self._ui.translate
        name = field_name(field_of(finding), translate)
        told = f"{name}\n{finding_text(finding, translate)}"
        button = quiet_button(translate("Show"))
        button.setAccessibleName(f"{translate('Show')}: {name}")
        button.clicked.connect(partial(self.place_chosen.emit, finding.field))
        weight: Weight = "serious" if finding.serious and finding.rule not in _TO_DO else "advice"
        return notice(Notice(told, weight), translate, button)
