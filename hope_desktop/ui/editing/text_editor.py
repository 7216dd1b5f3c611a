"""The screen to change one text, and its page by a button; in a narrow window one of the two.

Everything is saved automatically, and the page follows the typing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import Any, override

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QMenu, QSplitter, QWidget

from hope_desktop.domain.errors import HopeError, NotFound, WrongValue
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.terms import ChangeId, Changes
from hope_desktop.domain.texts.checks import Finding
from hope_desktop.domain.texts.lines import nearest, places_of
from hope_desktop.domain.workshops.lines import LineState
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.lines import earlier_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.library.editing import MaterialEditing
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.editing.found_places import FoundPlaces
from hope_desktop.ui.editing.side_panel import JUDGE_MS, SidePanel
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.fields.dates import sent_words
from hope_desktop.ui.widgets.layouts import Flow, beside, column, label
from hope_desktop.ui.widgets.only_me import FOR_ME
from hope_desktop.ui.widgets.warnings import Notice

_LETTERS_BESIDE = 100
"""So many letters wide, there is room for both."""
_SHARE = 6
"""Of the page."""


class TextAndPage(QSplitter):
    """The text, and the page beside it once it is asked for; in a narrow window one of the two.

    Has the ways to the page, and to what was changed in the text.
    """

    def __init__(self, right: SidePanel, ui: Ui) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._right = right
        self._folded: set[QWidget] = set()
        self.compare = QAction(ui.translate("Compare"), self)
        self.page = quiet_button(ui.translate("Page"), "panel-right")
        self.page.setShortcut("F9")
        self.page.setToolTip(f"{self.page.text()} (F9)")
        for way in (self.compare, self.page):
            way.setCheckable(True)
        self.setHandleWidth(2 * GRID)
        self.setProperty("look", "wide")
        self.compare.triggered.connect(lambda on: self._show(on, comparing=on))
        self.page.clicked.connect(lambda on: self._show(on, comparing=False))
        right.currentChanged.connect(self.compare.setChecked)
        right.installEventFilter(self)

    def arrange(self, parts: dict[QWidget, int]) -> None:
        """Put the parts of the text beside each other, each with its share, and the page last."""
        for at, (part, share) in enumerate({**parts, self._right: _SHARE}.items()):
            self.addWidget(part)
            self.setStretchFactor(at, share)
        self.setSizes([1000 * share for share in (*parts.values(), _SHARE)])
        self.setChildrenCollapsible(False)
        self._right.hide()

    def fold(self, part: QWidget, *, away: bool) -> None:
        """Leave out a part of the text, or bring it back."""
        (self._folded.add if away else self._folded.discard)(part)
        self._share()

    def to_text(self) -> None:
        """Begin with the text where there is room for one of them."""
        if self._is_narrow():
            self._right.hide()

    def _is_narrow(self) -> bool:
        editor: QWidget = self.parentWidget() or self
        wide = (editor.parentWidget() or editor).width()
        return wide < _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()

    def _show(self, on: bool, *, comparing: bool) -> None:
        self._right.turn(comparing=comparing)
        self._right.setVisible(on)
        self._share()

    def _share(self) -> None:
        """Show the page beside the text, or in its place."""
        beside, page = not self._is_narrow(), not self._right.isHidden()
        for at in range(self.count()):
            part = self.widget(at)
            if part is not None and part is not self._right:
                part.setVisible(part not in self._folded and (beside or not page))
        self.page.setChecked(page and not self._right.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The parts share the room anew when the page comes or goes."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._share()
        return super().eventFilter(watched, event)


_ONE_STEP_SECONDS = 20.0
"""Keys that come sooner after the last save belong to the same step of undo."""
_TOGETHER = (
    frozenset({"minutes", "min_minutes", "max_minutes"}),
    frozenset({"group_min", "group_max"}),
    frozenset({"age_min", "age_max"}),
)
"""Fields that are right or wrong together."""


class TypedText[Text: Handout | Activity](AutoSave[Any]):
    """The typed changes to texts. Places are ids of texts; one text at a time is edited.

    Keys that follow each other are one step of undo. Only the fields that were typed in are
    written: the others keep what an undo, say, made of them meanwhile.
    """

    def __init__(
        self,
        read: Callable[[Any], Text],
        keep: Callable[[Text, ChangeId | None], Changes],
        ui: Ui,
        parent: QObject,
    ) -> None:
        super().__init__(self._keep_text, lambda text: read(text).title, ui, parent)
        self._read, self._keep = read, keep
        self._current: Text | None = None
        """The text that is edited, as it is kept."""
        self._step: ChangeId | None = None
        """The change of the current text that the next keys go on with."""
        self._saved_at = 0.0

    def read(self, text_id: Any) -> None:
        """Make sure that a text is still there; of one that is gone, nothing waits any more."""
        try:
            self._read(text_id)
        except NotFound:
            self.forget(text_id)
            raise

    def open(self, text: Text) -> None:
        """Work for a text as it is kept now; what of it was refused before is typed still."""
        if text != self._current:
            self._step = None
        self._current = text

    def draft(self) -> Text | None:
        """Return the text as it is typed, kept or not."""
        now = self._current
        return replace(now, **self.typed(now.id)) if now is not None else None

    def write(self, **values: Any) -> None:
        """Something was typed in the current text."""
        if self._current is not None:
            self.change(self._current.id, **values)

    def is_pending(self) -> bool:
        """Tell whether something of the current text is not kept yet."""
        return self._current is not None and bool(self.typed(self._current.id))

    def keep_now(self) -> bool:
        """Keep all; False when something of the current text could not be kept."""
        self.flush()
        return not self.is_pending()

    def why(self) -> str:
        """Why something of the current text could not be kept; empty when all could."""
        every = self.refusals(self._current.id).values() if self._current else ()
        return " ".join(dict.fromkeys(sentence(one, self._ui.translate) for one in every))

    def _keep_text(self, text_id: Any, values: dict[str, Any]) -> Refusals:
        refused: dict[str, HopeError] = {}
        now = self._read(text_id)
        words = self._ui.translate("%(name)s changed") % {"name": now.title}
        while values:
            draft = replace(now, **values)
            error = self._ui.operations.try_run(partial(self._write_down, draft), words)
            if error is None:
                break
            field = error.field if isinstance(error, WrongValue) else ""
            beside = next((group for group in _TOGETHER if field in group), {field})
            wrong = beside & values.keys() or set(values)
            refused |= dict.fromkeys(wrong, error)
            values = {name: value for name, value in values.items() if name not in wrong}
        return refused

    def _write_down(self, draft: Text) -> Changes:
        is_current = self._current is not None and draft.id == self._current.id
        again = is_current and monotonic() - self._saved_at < _ONE_STEP_SECONDS
        changes = self._keep(draft, self._step if again else None)
        if is_current:
            self._current = self._read(draft.id)
            self._step, self._saved_at = changes.change or self._step, monotonic()
        return changes


class TextEditor[Text: Activity | Handout](QWidget):
    """Shows one text at a time; `open` says which, and `ready` that the writer has finished."""

    places: FoundPlaces

    def __init__(
        self,
        material: MaterialEditing,
        read: Callable[[Any], Edition[Text]],
        keep: Callable[..., Changes],
        lines: Lines,
        right: SidePanel,
        ui: Ui,
    ) -> None:
        super().__init__()
        self._material, self._lines, self._ui = material, lines, ui
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
        self.typing.kept = self._on_kept
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

    def show_line(self, line: str) -> None:
        """Go to a line of the text, or the one that is most like it by now."""
        if (draft := self.typing.draft()) is not None:
            places = places_of(draft)
            line = nearest(line, places)
            self.reach(places.get(line, ""), line)

    def reach(self, place: str, line: str = "") -> None:
        """Go to a field such as `steps[2].say`, and in the text of a handout to a line."""
        raise NotImplementedError

    def _shows(self, text_id: Any) -> bool:
        return self._edition is not None and self._edition.text.id == text_id

    def _arrange(
        self, *rows: QWidget, tools: tuple[QAction, ...], parts: dict[QWidget, int]
    ) -> None:
        """Rows below the head, and the parts beside each other with the share that each gets."""
        self.more = quiet_button(self._ui.translate("More"))
        self.more.setMenu(QMenu(self.more))
        self.more.menu().addActions([*tools, self.compare])
        head = Flow((self.about, self.only_me, self.more, self.page))
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
        self.more.setVisible(any(one.isVisible() for one in self.more.menu().actions()))
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

    def _remarks(self) -> Iterator[Notice]:
        """Give what was said of the text, and is open."""
        for one in self._lines.all():
            if one.line.state is LineState.OPEN and self._shows(one.line.of.text):
                yield Notice(earlier_text(one, self._ui.translate))

    def _on_field(self, name: str, value: object) -> None:
        self.typing.write(**{name: value})
        self._follow()

    def _on_kept(self, text_id: Any) -> None:
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
    """Tell whether words are the library's, her version of it, or her own; and who sent them."""
    whose = _("Mine") if edition.is_own else _("The text of the library")
    if edition.is_mine:
        whose = _("Your version")
    if edition.original_changed:
        whose = _("Your version; the library has a newer original")
    if not edition.sender:
        return ui.translate(whose)
    return f"{ui.translate(whose)}, {sent_words(edition.sender, edition.sent_on, ui)}"
