"""Below a text: who read it, and in two clicks that it is right, or what is not."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import TextRemark
from hope_desktop.i18n.labels import roles_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.i18n.reviews import answer_text
from hope_desktop.services.library.reviews import Reviews
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import Flow, clear, column, holder, row
from hope_desktop.ui.widgets.texts import NO_NAMES, hint, label


class RightOrNot(QWidget):
    """Shows one text at a time; what is said is kept at once, and undone as all else."""

    def __init__(self, reviews: Reviews, ui: Ui) -> None:
        super().__init__()
        self._reviews, self._ui = reviews, ui
        self._text = ""
        translate = ui.translate
        self.fold = Fold("")
        """Its head says who read it."""
        self.right = quiet_button(translate("It is right"), "circle-check")
        self.not_right = quiet_button(translate("Not right, because…"), "circle-question-mark")
        self.not_right.setCheckable(True)
        self.line = ChoiceBox(letters=8)
        self.words = QLineEdit(maxLength=2_000)
        self.keep = quiet_button(translate("Keep"), "check")
        self.asked = hint()
        set_look(self.asked, "serious")
        about = label(translate("About"), buddy=self.line)
        why = label(translate("What should be different, or why"), buddy=self.words)
        fields = (about, self.line, why, self.words, hint(translate(NO_NAMES)))
        parts = (*fields, self.asked, self.keep)
        self._asked = holder(column(*parts, space=GRID // 2))
        self._remarks = column(space=GRID // 2)
        do = Flow([self.right, self.not_right])
        self.fold.add(do)
        self.fold.add(self._asked)
        self.setLayout(column(self.fold, holder(self._remarks), space=GRID // 2))
        self._asked.hide()
        self._show_refusal(None)
        self._connect()

    def _connect(self) -> None:
        self.right.clicked.connect(self._agree)
        self.not_right.toggled.connect(self._ask)
        self.keep.clicked.connect(self._object)
        self.words.returnPressed.connect(self._object)
        self.words.textEdited.connect(lambda: self._show_refusal(None))

    def show_text(self, text_id: str) -> None:
        """Say of a text who read it and what was said of it; what is being typed stays."""
        if text_id != self._text:
            self._text = text_id
            self.words.clear()
            self.not_right.setChecked(False)
            self.fold.head.setChecked(False)
        found, translate = self._reviews.of(text_id), self._ui.translate
        roles = {one.role for one in found.records}
        names = roles_text((one.name for one in ReviewRole if one in roles), translate)
        words = translate("Concept: is it right?")
        if names:
            words = translate("Read by %(names)s") % {"names": names}
        self.fold.head.setText(words)
        lines = self._reviews.lines(text_id)
        options = [("", translate("the whole text")), *((one, one) for one in lines)]
        self.line.offer(options, self.line.currentData())
        clear(self._remarks)
        for one in self._reviews.remarks(text_id):
            about = f"“{one.line}”" if one.line else ""
            changed = "" if one.line in {"", *lines} else translate("this line changed since")
            away = icon_button(translate("Take this remark back"), "x")
            self._remarks.addWidget(self._remark(one, (one.words, about, changed), away))
        for one, answer in self._reviews.answered(text_id).items():
            said = translate("You wrote: “%(words)s”") % {"words": one.words or one.line}
            became = answer_text(answer.became, answer.words, translate)
            seen = icon_button(translate("Seen"), "check")
            self._remarks.addWidget(self._remark(one, (said, became), seen))

    def _remark(self, one: TextRemark, said: Iterable[str], away: QAbstractButton) -> QWidget:
        away.clicked.connect(partial(self._take_back, one))
        return holder(row((label("\n".join(filter(None, said))), 1), away))

    def _ask(self, asked: bool) -> None:
        self._asked.setVisible(asked)
        if asked:
            self.words.setFocus()
            QTimer.singleShot(0, self, self._into_sight)

    def _into_sight(self) -> None:
        """On a small screen what is asked stands below what is in sight."""
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.keep)

    def _agree(self) -> None:
        words = self._ui.translate("Noted that it is right")
        self._ui.operations.run(partial(self._reviews.agree, self._text), words)

    def _object(self) -> None:
        line, words = self.line.currentData() or "", self.words.text()
        said = partial(self._reviews.object_to, self._text, words, line)
        why = self._ui.operations.try_run(said, self._ui.translate("Remark kept"))
        self._show_refusal(why)
        if why is None:
            self.words.clear()
            self.not_right.setChecked(False)

    def _show_refusal(self, why: HopeError | None) -> None:
        """Below the words."""
        self.asked.setText(sentence(why, self._ui.translate) if why else "")
        self.asked.setVisible(why is not None)

    def _take_back(self, one: TextRemark) -> None:
        words = self._ui.translate("Remark taken away")
        self._ui.operations.run(partial(self._reviews.take_back, one), words)
