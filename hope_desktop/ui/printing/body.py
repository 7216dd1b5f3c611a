"""The parts of the page Papers and bag, and where they stand. It decides nothing."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QWidget

from hope_desktop.domain.levels import Profile
from hope_desktop.i18n.catalogue import LANGUAGES, marked as _
from hope_desktop.i18n.labels import label as name_of, language_name
from hope_desktop.services.printing.printed import Prepared
from hope_desktop.ui.printing.bag import Bag
from hope_desktop.ui.printing.columns import Heads
from hope_desktop.ui.printing.foot import Foot
from hope_desktop.ui.printing.paper_list import PaperCalls, PaperList
from hope_desktop.ui.printing.waiting import HeadCount, Waiting
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, link_button, quiet_button
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.layouts import (
    BesideOrBelow,
    Scroll,
    TwoColumns,
    card,
    clear,
    column,
    holder,
    row,
)
from hope_desktop.ui.widgets.pdf_view import PdfPreview
from hope_desktop.ui.widgets.texts import SECTION, OneLine, hint, label, title
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.widgets.warnings import Notice, notice

_WIDEST = 1600
_HEADS = (_("Paper"), _("number"), _("on sides"), _("sheets"), _("printing"), _("in the bag"))


class PapersBody(QWidget):
    """At the left the papers, at the right what has no page, and below both the foot."""

    def __init__(
        self,
        can: PaperCalls,
        head_count: HeadCount,
        bag: Bag,
        foot: Foot,
        thumbnails: Thumbnails,
        ui: Ui,
    ) -> None:
        super().__init__()
        self._ui = ui
        self.head_count, self.bag, self.foot = head_count, bag, foot
        translate = ui.translate
        self.back = link_button("", "arrow-left")
        self.title = title(translate("Papers and bag"))
        self.title.setWordWrap(False)
        self.when = hint()
        self.when.setWordWrap(False)
        self.form = ChoiceBox(letters=8)
        self.form.offer((one, name_of(one, translate)) for one in Profile)
        self.language = ChoiceBox(letters=8)
        self.language.offer((one, language_name(one, translate)) for one in LANGUAGES)
        self.waiting = Waiting(can.solve, ui)
        self.list = PaperList(thumbnails, can, ui)
        self.why = hint()
        self.hers = ApartRow(can, ui)
        self.large = LargePage(ui)
        self._notices = column()
        self._said: list[Notice] = []
        self._build()

    def _build(self) -> None:
        translate = self._ui.translate
        self.heads = Heads([translate(one) for one in _HEADS])
        form = label(translate("Reading form"), buddy=self.form)
        language = label(translate("Language"), buddy=self.language)
        for name in (form, language):
            name.setWordWrap(False)
        fields = row(holder(row(form, self.form)), holder(row(language, self.language)), 1)
        top = column(
            row(self.back, 1),
            BesideOrBelow(holder(column(self.title, self.when, space=0)), holder(fields)),
            space=0,
        )
        self.papers = card(self.heads, self.list, space=0, margins=(GRID, GRID, GRID, GRID))
        keys = hint(
            translate("Space: the page large. T: in the bag. L: printed. Digits: how many.")
        )
        left = (self.papers, self.why, self.hers, self.waiting)
        both = TwoColumns(left, (self.bag, keys), (7, 3))
        notices = QWidget()
        notices.setLayout(self._notices)
        parts = (top, notices, self.head_count, both, 1)
        self.sheet = Scroll(column(*parts, space=GRID + 4), width=_WIDEST)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.sheet)
        self.stack.addWidget(self.large)
        self.setLayout(column((self.stack, 1), self.foot, space=0))
        self.large.closed.connect(self._show_list)
        self.list.row_selected.connect(self._bring_into_sight)

    def show_large(self, kind: str, title: str, pdf: bytes, text: str) -> None:
        """A paper over the list."""
        self.large.show_paper(kind, title, pdf, text)
        self.stack.setCurrentWidget(self.large)
        self.large.back.setFocus()

    def say(self, notices: Sequence[tuple[Notice, QPushButton | None]]) -> None:
        """What has to be known first; what stands there already stays."""
        if [one for one, _button in notices] == self._said:
            return
        self._said = [one for one, _button in notices]
        clear(self._notices)
        for one, button in notices:
            self._notices.addWidget(notice(one, self._ui.translate, button))

    def _show_list(self) -> None:
        self.stack.setCurrentWidget(self.sheet)
        self.list.setFocus()

    def _bring_into_sight(self, _key: object) -> None:
        row = self.list.visualRect(self.list.currentIndex())
        inside = self.sheet.widget()
        if inside is not None and not row.isEmpty():
            at = QRect(self.list.viewport().mapTo(inside, row.topLeft()), row.size())
            self.sheet.ensureVisible(at.center().x(), at.center().y(), GRID, at.height())


class ApartRow(QFrame):
    """What only who tells has, in no pile and no total; hidden where nobody tells."""

    def __init__(self, can: PaperCalls, ui: Ui) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.kind = ""
        self.words = label(bold=True)
        told = hint(ui.translate("Only for who tells: in no pile, and not counted."))
        self.see = icon_button(ui.translate("See this paper"), "eye")
        self.print = quiet_button(ui.translate("Print apart"), "printer")
        words = column(self.words, told, space=0)
        self.see.clicked.connect(lambda: can.large(self.kind))
        self.print.clicked.connect(lambda: can.apart(self.kind))
        edges = (2 * GRID, GRID, 2 * GRID, GRID)
        self.setLayout(row((words, 1), self.see, self.print, margins=edges))

    def show_prepared(self, prepared: Prepared | None) -> None:
        """Show it when there is one."""
        documents = prepared.documents if prepared is not None else ()
        hers = next((one for one in documents if one.is_hers), None)
        self.kind = hers.key if hers else ""
        label = prepared.class_label if prepared is not None else ""
        self.words.setText(hers.name.removesuffix(f" - {label}") if hers else "")
        self.setVisible(hers is not None)


class LargePage(QWidget):
    """The pages of one paper and their text, over the list, until Esc."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.kind = ""
        """What is shown; empty when it is closed."""
        self.preview = PdfPreview(ui, whole=True)
        self.name = OneLine("", SECTION, bold=True)
        self.back = quiet_button(ui.translate("Back to the list"), "arrow-left")
        self.back.clicked.connect(self.close_page)
        top = row(self.back, (self.name, 1), space=2 * GRID)
        self.setLayout(column(top, (self.preview, 1), margins=(3 * GRID, GRID, 3 * GRID, GRID)))

    def show_paper(self, kind: str, title: str, pdf: bytes, text: str) -> None:
        """Show a paper, or the same one as it has become."""
        self.kind = kind
        self.name.setText(title)
        self.preview.show_document(title, pdf, text)

    def close_page(self) -> bool:
        """Back to the list; False when no page was shown."""
        was, self.kind = self.kind, ""
        if was:
            self.closed.emit()
        return bool(was)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Space}:
            self.close_page()
        else:
            super().keyPressEvent(event)
