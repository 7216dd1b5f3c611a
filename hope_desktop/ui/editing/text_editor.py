"""The screen to change one text, and beside it its page; in a narrow window one of the two.

Everything is saved automatically, and the page follows the typing.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.texts.checks import Finding
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.services.opening import Services
from hope_desktop.ui.editing.found_places import FoundPlaces
from hope_desktop.ui.editing.side_panel import JUDGE_MS, SidePanel
from hope_desktop.ui.editing.text_and_page import TextAndPage
from hope_desktop.ui.editing.typed_text import TypedText
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.fields.dates import sent_words
from hope_desktop.ui.widgets.layouts import Flow, beside, column
from hope_desktop.ui.widgets.only_me import FOR_ME
from hope_desktop.ui.widgets.texts import label


class TextEditor[Text: Activity | Handout](QWidget):
    """Shows one text at a time; `open` says which, and `ready` that the writer has finished."""

    places: FoundPlaces

    def __init__(
        self,
        services: Services,
        read: Callable[[Any], Edition[Text]],
        keep: Callable[..., Changes],
        right: SidePanel,
        ui: Ui,
    ) -> None:
        super().__init__()
        self._library, self._material, self._ui = services.library, services.material, ui
        self._read = read
        self._edition: Edition[Text] | None = None
        self.typing: TypedText[Text] = TypedText(lambda text: read(text).text, keep, ui, self)
        self.right = right
        self.only_me = QCheckBox(ui.translate("Only for me"))
        self.only_me.setToolTip(ui.translate(FOR_ME))
        self.about = label("")
        self.about.setWordWrap(False)
        self.ready = primary_button(ui.translate("Ready"), "check")
        self.panes = TextAndPage(right, ui)
        self.compare, self.page = self.panes.compare, self.panes.page
        self._judging = QTimer(self, singleShot=True, interval=JUDGE_MS)
        self._judging.timeout.connect(self.judge)
        self.only_me.clicked.connect(lambda on: self._on_field("only_me", on))
        right.back.clicked.connect(self._to_original)
        self.typing.kept.connect(self._on_kept)
        self.typing.refused.connect(self._on_refused)

    def open(self, text_id: Any) -> None:
        """Show a text, or read the shown one again; what is typed is kept first."""
        self.typing.read(text_id)
        is_other = not self._shows(text_id)
        if self.typing.is_pending() and not is_other:
            return  # it is kept in a moment, and told then
        self.typing.flush()
        edition = self._read(text_id)
        self.typing.open(edition.text)
        self._show(edition, new=is_other)
        self._follow()

    def _shows(self, text_id: Any) -> bool:
        return self._edition is not None and self._edition.text.id == text_id

    def _arrange(
        self, *rows: QWidget, tools: tuple[QWidget, ...], parts: dict[QWidget, int]
    ) -> None:
        """Rows below the head, and the parts beside each other with the share that each gets."""
        head = Flow((self.about, self.only_me, *tools, self.compare, self.page))
        self.panes.arrange(parts)
        edges = (2 * GRID, GRID, 2 * GRID, GRID)
        line = beside((head, 1), self.ready)
        line.setAlignment(self.ready, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(line, *rows, (self.panes, 1), margins=edges))

    # Following what is typed

    def _show(self, edition: Edition[Text], *, new: bool) -> None:
        """Show a text as it is kept; `new` says that another one was shown before."""
        self._edition = edition
        self.about.setText(whose_words(edition, self._ui))
        self.compare.setVisible(edition.is_mine)
        self.right.show_edition(edition, new=new)

    def _follow(self) -> None:
        """Everything shows what is typed, kept or not."""
        draft, edition = self.typing.draft(), self._edition
        if draft is not None and edition is not None:
            self.only_me.setVisible(edition.is_hers)
            self.only_me.setChecked(bool(draft.only_me))
            self.right.follow(draft)
            self._judging.start()
            self._show_draft(draft, edition)

    def judge(self) -> None:
        """Say what can be mended in the text."""
        draft = self.typing.draft()
        if draft is not None:
            self.places.show_findings(self._checked(draft))

    def _checked(self, draft: Text) -> Sequence[Finding]:
        raise NotImplementedError

    def _show_draft(self, draft: Text, edition: Edition[Text]) -> None:
        raise NotImplementedError

    def _refuse(self, why: str) -> None:
        """Say why something could not be kept; nothing when all could."""
        raise NotImplementedError

    def _on_field(self, name: str, value: object) -> None:
        self.typing.write(**{name: value})
        self._follow()

    def _on_kept(self, text_id: Any, _values: object) -> None:
        if self._shows(text_id):
            self._show(self._read(text_id), new=False)
            self._follow()

    def _on_refused(self, text_id: Any, _why: object) -> None:
        if self._shows(text_id):
            self._refuse(self.typing.why())

    def _to_original(self) -> None:
        if self._edition is None or not self.typing.keep_now():
            return
        text = self._edition.text
        words = self._ui.translate("%(title)s: back to the original") % {"title": text.title}
        self._ui.operations.run(partial(self._material.back_to_original, text.id), words)


def whose_words(edition: Edition[Any], ui: Ui) -> str:
    """The library's, the trainer's version of it, or the trainer's own; and who sent it."""
    whose = _("This is your own") if edition.is_own else _("The text of the library")
    if edition.is_mine:
        whose = _("Your version")
    if edition.original_changed:
        whose = _("Your version; the library has a newer original")
    if not edition.sender:
        return ui.translate(whose)
    return f"{ui.translate(whose)}, {sent_words(edition.sender, edition.sent_on, ui)}"
