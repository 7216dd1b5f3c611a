"""Below a text that is changed: what its writer can mend, each with the way to its place."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal

from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.i18n.findings import finding_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import SnugScroll, clear, column, hint
from hope_desktop.ui.widgets.warnings import Notice, Weight, notice

MOST = 12
"""Places shown at once; when some are mended the next come up."""
_LINES = 9
"""So many lines are in sight; the text keeps its room."""
_TO_DO = frozenset({Check.MISSING, Check.UNSIGNED, Check.FOR_NOBODY})
"""What is only not written yet; of a new activity that is much, and nothing to be alarmed by."""


class FoundPlaces(Fold):
    """A line that says how many there are, and opens; out of sight when there are none."""

    place_chosen = Signal(object)  # the `Finding` to go to

    def __init__(self, about: Callable[[Finding], str], ui: Ui) -> None:
        """`about` says what a finding is about: a field, or the words of a sentence."""
        super().__init__("")
        self._ui, self._about = ui, about
        self.shown: Sequence[Finding] = ()
        self._places = column()
        self._scroll = _FewLines(column(self._places, 1))
        self.add(self._scroll)
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what stands out; nothing moves when it is the same as before."""
        if findings == self.shown:
            return
        self.shown = findings
        heading = self._ui.plural(
            "%(n)d place to look at", "%(n)d places to look at", len(findings)
        )
        self.head.setText(heading)
        clear(self._places)
        for finding in findings[:MOST]:
            translate, about = self._ui.translate, self._about(finding)
            tip = "\n".join(filter(None, (about, finding_text(finding, translate))))
            weight: Weight = (
                "serious" if finding.serious and finding.rule not in _TO_DO else "advice"
            )
            button = None
            if finding.end or finding.field != "text":
                button = quiet_button(translate("S&how"))
                button.setAccessibleName(f"{button.text().replace('&', '')}: {tip}")
                button.clicked.connect(partial(self.place_chosen.emit, finding))
            self._places.addWidget(notice(Notice(tip, weight), translate, button))
        more = len(findings) - MOST
        if more > 0:
            heading = self._ui.plural("and %(n)d more place", "and %(n)d more places", more)
            self._places.addWidget(hint(heading))
        self._scroll.updateGeometry()
        self.setVisible(bool(findings))


class _FewLines(SnugScroll):
    def sizeHint(self) -> QSize:
        most = _LINES * self.fontMetrics().lineSpacing()
        return super().sizeHint().boundedTo(QSize(100_000, most))
