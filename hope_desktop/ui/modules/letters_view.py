"""The papers that belong to no activity, in groups by who reads them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.handout import Handout, HandoutKind, name_of
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.prose import ReadingPage, named_card
from hope_desktop.ui.modules.sheets import every_sheet, sheet_row
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column, holder, title
from hope_desktop.ui.widgets.thumbnails import Thumbnails

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
    (_("Forms and lists"), "list-checks", (HandoutKind.FORM,)),
)


class LettersView(QWidget):
    """Each paper is listed once, with its versions.

    Signals:
        opened: The id of the paper to read.
        menu_requested: What can be done with a paper; its id and where.
    """

    opened = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, thumbnails: Thumbnails, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        none = ui.translate("No handouts")
        self.lists = [
            Gallery(ui.translate(name), EmptyState("file-text", none, ""), thumbnails)
            for name, _icon, _kinds in _GROUPS
        ]
        for papers in self.lists:
            papers.row_opened.connect(self.opened)
            papers.menu_requested.connect(self.menu_requested)
        cards = [
            named_card(ui.translate(name), icon, papers)
            for (name, icon, _kinds), papers in zip(_GROUPS, self.lists, strict=True)
        ]
        name = title(ui.translate("Letters and cards"))
        self.sheet = ReadingPage(holder(column(name, *cards, 1, space=2 * GRID)))
        self.setLayout(column(self.sheet))

    def focus_first(self) -> None:
        """The first list."""
        self.lists[0].view.setFocus()

    @property
    def handouts(self) -> Gallery | None:
        """Return the list that has the focus."""
        return next((papers for papers in self.lists if papers.view.hasFocus()), None)

    def show_papers(self, papers: Sequence[Handout], facts: ClassFacts | None = None) -> None:
        """Replace what is shown; `facts` are of the class that comes next."""
        for (_name, _icon, kinds), shown in zip(_GROUPS, self.lists, strict=True):
            own = [paper for kind in kinds for paper in papers if paper.kind is kind]
            own.sort(key=lambda paper: (kinds.index(paper.kind), name_of(paper.id), paper.id))
            shown.show_rows([sheet_row(one, self._ui) for one in every_sheet(own, facts, self._ui)])
