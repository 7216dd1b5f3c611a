"""Writing a handout: facts at the left, the text in the middle, and how it comes out at the right.

Everything is kept by itself. What is not needed now folds away, so that it fits a small screen.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import CARD_KINDS, Handout, Status
from hope_desktop.domain.profiles import Profile
from hope_desktop.domain.texts.kept_parts import kind_stays
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.editing.handout.facts import Facts
from hope_desktop.ui.editing.handout.formatting_bar import FormattingBar
from hope_desktop.ui.editing.handout.readiness import VersionReadiness
from hope_desktop.ui.editing.handout.spelling import SpellCheck
from hope_desktop.ui.editing.only_me import OnlyMe
from hope_desktop.ui.editing.owner_words import whose_words
from hope_desktop.ui.editing.review_mark import marked_words
from hope_desktop.ui.editing.rich.edit import RichText
from hope_desktop.ui.editing.side_panel import SidePanel
from hope_desktop.ui.editing.typed_text import TypedText
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, column, holder, row
from hope_desktop.ui.widgets.texts import OneLine
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

_ROOM_FOR_THREE = 1300
"""Pixels of this widget from which all three parts are shown."""


class HandoutEditor(QWidget):
    """Shows one handout at a time; `open` says which.

    Signals:
        done: The writer is ready.
        handout_chosen: The id of another handout to look at.
    """

    done = Signal()
    handout_chosen = Signal(object)

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__()
        self._material = material = services.material
        self._ui = ui
        self._edition: Edition[Handout] | None = None
        self._filling = False
        self._typed = ""
        """The letters that stand in the text, as they were last looked at."""
        self._sized = False
        self.typing: TypedText[Handout] = TypedText(
            lambda handout: material.handout(handout).text,
            material.keep_handout,
            self._keep_apart,
            ui,
            self,
        )
        self._apart: HandoutId | None = None
        """What became a handout of its own, since its text was changed elsewhere."""
        self.facts = Facts(ui)
        self.edit = RichText(ui.translate("Text of the handout"), ui)
        self.toolbar = FormattingBar(self.edit, ui)
        self.readiness = VersionReadiness(ui)
        self.only_me = OnlyMe(ui)
        self.right = SidePanel(services.library, services.printing, ui)
        self.spelling = SpellCheck(self.edit, services.spelling, ui)
        self._build()
        self._connect()

    def focus_first(self) -> None:
        """Where writing goes on."""
        self.edit.setFocus()

    def open(self, handout_id: HandoutId) -> None:
        """Show a handout, or read the shown one again; what is typed is kept first.

        Raises:
            NotFound: there is no such handout.
        """
        self.typing.read(handout_id)
        if self.typing.is_pending() and self._shows(handout_id):
            return  # it is kept in a moment, and told then
        self.typing.flush()
        edition = self._material.handout(handout_id)
        is_other = not self._shows(handout_id)
        self._edition = edition
        self.typing.open(edition.text)
        typed = self.typing.draft() or edition.text  # what was refused is there still
        self._filling = True
        if is_other:
            self.edit.load(typed.body, self.right.words_for(typed))
        elif self.edit.markdown() != typed.body:
            self.edit.replace_all(typed.body)
        self._typed = self.edit.markdown()
        self._filling = False
        self._show_edition(edition, new=is_other)
        self._follow()
        self._on_refused(self.typing.why())

    def _shows(self, handout_id: HandoutId) -> bool:
        return self._edition is not None and self._edition.text.id == handout_id

    # Building

    def _build(self) -> None:
        translate = self._ui.translate
        self.about = OneLine("")
        self.facts_shown = _toggle(translate("About this handout"), "panel-left")
        self.ready = primary_button(translate("Ready"), "check")
        head = row(self.about, self.only_me.tick, self.facts_shown, self.ready)
        head.setStretch(0, 1)
        self.problems = NoticeList(translate)
        middle = holder(column(self.toolbar, self.edit, self.problems, space=GRID // 2))
        self.left = Scroll(self.facts)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        for part, stretch in ((self.left, 3), (middle, 5), (self.right, 6)):
            self.panes.addWidget(part)
            self.panes.setStretchFactor(self.panes.count() - 1, stretch)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(2 * GRID)
        self.panes.setProperty("look", "wide")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(self.readiness)
        whole.addWidget(self.only_me)
        whole.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._on_typed)
        self.edit.left_out.connect(self._on_refused)
        self.facts.changed.connect(self._on_fact)
        self.only_me.chosen.connect(partial(self._on_fact, "only_me"))
        self.facts.mark.marked.connect(self._on_marked)
        self.facts_shown.toggled.connect(self.left.setVisible)
        self.readiness.ready_chosen.connect(self._on_ready)
        self.readiness.place_chosen.connect(self.edit.select)
        self.readiness.title_chosen.connect(self.facts_shown.setChecked)
        self.readiness.title_chosen.connect(self.facts.focus_title)
        self.ready.clicked.connect(self.done)
        self.right.given_up.connect(self._to_original)
        self.right.hints.place_chosen.connect(self.edit.select)
        self.right.preview.pdf.line_clicked.connect(self.edit.find_line)
        self.edit.block_entered.connect(self.right.show_on_page)
        self.edit.verticalScrollBar().valueChanged.connect(self.right.scroll_along)
        self.spelling.missing.connect(self._on_no_dictionary)
        self.typing.kept.connect(self._on_kept)
        self.typing.refused.connect(self._show_refusals)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The first time, fold what there is no room for."""
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            self.facts_shown.setChecked(self.width() >= _ROOM_FOR_THREE)

    # Following what is typed

    @Slot()
    def _on_typed(self) -> None:
        """For Qt an underlined word is a change of the text too; not for us."""
        if self._filling:
            return
        typed = self.edit.markdown()
        if typed != self._typed:
            self._typed = typed
            self.typing.write(body=typed)
            self._follow()

    @Slot(str, object)
    def _on_fact(self, name: str, value: object) -> None:
        self.typing.write(**{name: value})
        self._follow()

    @Slot(object, str)
    def _on_marked(self, status: Status, by: str) -> None:
        draft = self.typing.draft()
        if draft is not None and self.typing.keep_now():
            words = marked_words(draft.title, status, self._ui)
            self._ui.operations.run(partial(self._material.mark, draft.id, status, by), words)

    @Slot()
    def _follow(self) -> None:
        """Everything at the right shows what is typed, kept or not."""
        draft = self.typing.draft()
        if draft is None:
            return
        self.spelling.check(draft.language)
        self.toolbar.offer(cards=draft.kind in CARD_KINDS, beside=draft.profile is Profile.PICTO)
        self.right.follow(draft)
        edition = self._edition
        is_own = edition is not None and edition.is_own
        self.only_me.follow(draft, is_hers=edition is not None and edition.is_hers)
        self.readiness.setVisible(is_own or draft.draft)
        if is_own or draft.draft:
            versions = self._material.versions
            gets, suited = versions.receivers(draft)
            self.readiness.show_version(draft, versions.source(draft), gets, len(suited))

    @Slot(bool)
    def _on_ready(self, ready: bool) -> None:
        """Kept at once; when something that protects is missing it stays what it was."""
        self.typing.write(draft=not ready)
        if not self.typing.keep_now():
            why = self.typing.why()
            self.typing.write(draft=ready)
            self.typing.flush()
            self._on_refused(why)
        self._follow()

    @Slot(object, object)
    def _on_kept(self, handout_id: HandoutId, _values: object) -> None:
        if not self._shows(handout_id):
            return
        self._edition = self._material.handout(handout_id)
        self._show_edition(self._edition)
        apart, self._apart = self._apart, None
        if apart is not None:
            self.handout_chosen.emit(apart)

    @Slot(object, object)
    def _show_refusals(self, handout_id: HandoutId, _why: object) -> None:
        if self._shows(handout_id):
            self._on_refused(self.typing.why())

    @Slot()
    def _on_no_dictionary(self) -> None:
        words = _("The word list is missing: spelling is not checked.")
        self.problems.show_notices([Notice(self._ui.translate(words))])

    @Slot(str)
    def _on_refused(self, why: str) -> None:
        self.problems.show_notices([Notice(why, "serious")] if why else [])

    def _keep_apart(self, typed: Handout, _values: object) -> Changes:
        """The text was changed elsewhere: both stay."""
        title = self._ui.translate("%(title)s (typed here)") % {"title": typed.title}
        self._apart, changes = self._material.duplicate_handout(typed, title)
        self.typing.begin_from(self._material.handout(typed.id).text)
        return changes

    def _show_edition(self, edition: Edition[Handout], *, new: bool = False) -> None:
        versions, original = self._material.versions, edition.original
        suited = versions.receivers(edition.text)[1] if edition.is_own else ()
        made_here = edition.is_own or edition.text.draft
        source = versions.source(edition.text) if made_here else None
        protects = original or source
        self.facts.show_handout(
            self.typing.draft() or edition.text,  # what was refused stays typed
            suited=tuple(suited),
            kind_stays=protects is not None and kind_stays(protects),
        )
        self.about.setText(whose_words(edition, self._ui))
        self.only_me.follow(self.typing.draft() or edition.text, is_hers=edition.is_hers)
        self.right.show_edition(edition, source, new=new)

    @Slot()
    def _to_original(self) -> None:
        if self._edition is None or not self.typing.keep_now():
            return
        text = self._edition.text
        words = self._ui.translate("%(title)s: back to the original") % {"title": text.title}
        self._ui.operations.run(partial(self._material.back_to_original, text.id), words)


def _toggle(words: str, icon: str) -> QPushButton:
    made = quiet_button(words, icon)
    made.setCheckable(True)
    made.setChecked(True)
    return made
