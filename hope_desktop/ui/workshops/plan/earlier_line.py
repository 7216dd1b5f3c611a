"""What was written at a part after an earlier workshop, and the three things to do with it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.workshops.lines import LineState, Said, stays_in_plan
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.lines import earlier_text
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.destination import to_activity
from hope_desktop.ui.widgets.layouts import Flow, card, column
from hope_desktop.ui.widgets.texts import label


class EarlierLine(QWidget):
    """In the details of a part; not there when nothing was written."""

    go = Signal(object)  # her own version of the text, to be changed

    def __init__(self, lines: Lines, ui: Ui) -> None:
        super().__init__()
        self._lines, self._ui = lines, ui
        self._earlier: Said | None = None
        self.words = label()
        self.done = quiet_button(ui.translate(_("Worked in")), "check")
        self.text = link_button(ui.translate(_("Work it into the text")), "pencil")
        self.on_paper = QCheckBox(ui.translate(_("Also on the run sheet")))
        ways = Flow((self.done, self.text))
        self.setLayout(column(card(self.words, ways, self.on_paper, look="tinted")))
        self.done.clicked.connect(self._work_in)
        self.text.clicked.connect(self._open_text)
        self.on_paper.clicked.connect(self._put_on_paper)
        self.hide()

    def show_line(self, earlier: Said | None, activity: Activity | None) -> None:
        """Of the part that is chosen."""
        self._earlier = earlier
        self.setVisible(earlier is not None)
        if earlier is not None and activity is not None:
            self.words.setText(earlier_text(earlier, self._ui.translate))
            self.on_paper.setChecked(earlier.line.on_paper)
            self.on_paper.setVisible(not stays_in_plan(activity))

    def _work_in(self) -> None:
        if self._earlier is not None:
            keep = partial(self._lines.answer, self._earlier.line, LineState.DONE)
            self._ui.operations.run(keep, self._ui.translate(_("Worked in")))

    def _put_on_paper(self) -> None:
        if self._earlier is not None:
            put = partial(self._lines.put_on_paper, self._earlier.line)
            keep = partial(put, on_paper=self.on_paper.isChecked())
            self._ui.operations.run(keep, self.on_paper.text())

    def _open_text(self) -> None:
        if self._earlier is not None:
            self.go.emit(replace(to_activity(ActivityId(self._earlier.line.of.text)), editing=True))
