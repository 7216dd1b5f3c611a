"""The papers that belong to no activity: letters, teacher sheets, and cards of the trainers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.library.handout import Handout, HandoutKind, name_of
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.modules.prose import Prose, ReadingPage, named
from hope_desktop.ui.modules.whole_list import WholeList
from hope_desktop.ui.modules.words import handout_row
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column, holder
from hope_desktop.ui.widgets.texts import title

_GROUPS = (
    (
        _("For the school"),
        "school",
        (
            HandoutKind.SCHOOL_LETTER,
            HandoutKind.TEACHER_SHEET_BEFORE,
            HandoutKind.TEACHER_SHEET_AFTER,
        ),
    ),
    (
        _("For parents and pupils"),
        "users",
        (HandoutKind.PARENT_LETTER, HandoutKind.PUPIL_LETTER),
    ),
    (_("For the trainers"), "shield-check", (HandoutKind.ANSWER_CARD,)),
)


class LettersView(QWidget):
    """The versions of one paper stand together.

    Signals:
        handout_chosen: The id of the paper to read.
        paper_menu_requested: What can be done with a paper; its id and where.
    """

    handout_chosen = Signal(object)
    paper_menu_requested = Signal(object, QPoint)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.lists = [self._list(ui.translate(name)) for name, _icon, _kinds in _GROUPS]
        about = _("They go with every workshop. The print folder picks what suits the class.")
        cards = [
            named(ui.translate(name), icon, papers)
            for (name, icon, _kinds), papers in zip(_GROUPS, self.lists, strict=True)
        ]
        whole = column(
            title(ui.translate("Letters and cards")),
            Prose(ui.translate(about)),
            *cards,
            1,
            space=2 * GRID,
        )
        self.sheet = ReadingPage(holder(whole))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.sheet)

    def focus_first(self) -> None:
        """The first list."""
        self.lists[0].view.setFocus()

    def in_use(self) -> WholeList | None:
        """The list that has the focus."""
        return next((papers for papers in self.lists if papers.view.hasFocus()), None)

    def show_papers(self, papers: Sequence[Handout]) -> None:
        """Replace what is shown."""
        for (_name, _icon, kinds), shown in zip(_GROUPS, self.lists, strict=True):
            own = [paper for kind in kinds for paper in papers if paper.kind is kind]
            own.sort(key=lambda paper: (kinds.index(paper.kind), name_of(paper.id), paper.id))
            shown.show_rows([handout_row(one, self._ui, others=papers) for one in own])

    def _list(self, name: str) -> WholeList:
        made = WholeList(name, EmptyState("file-text", self._ui.translate("No handouts"), ""))
        made.row_opened.connect(self.handout_chosen)
        made.menu_requested.connect(self.paper_menu_requested)
        made.row_moved.connect(partial(self._follow, made))
        return made

    @Slot(QRect)
    def _follow(self, papers: WholeList, area: QRect) -> None:
        if papers.view.hasFocus():
            self.sheet.keep_in_sight(papers.view, area)
