"""Writing a handout: the text, beside it its page, and what it is when that is asked.

What is not needed now folds away, so that it fits a small screen.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import override

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from hope_desktop.domain.errors import PartLost
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    USUAL_LANGUAGE,
    Handout,
    HandoutKind,
    copies_for,
)
from hope_desktop.domain.terms import Audience, HandoutId, Profile
from hope_desktop.domain.texts.checks import Finding
from hope_desktop.domain.texts.kept_parts import kind_stays, lost_parts
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.library.editing import MaterialEditing
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.overview import Overview
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.spelling import Spelling
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.fields import SHARED, FieldsPart, member, one_of
from hope_desktop.ui.editing.found_places import FoundPlaces
from hope_desktop.ui.editing.handout.formatting_bar import FormattingBar
from hope_desktop.ui.editing.handout.spelling import SpellCheck
from hope_desktop.ui.editing.rich.chips import ChipWords
from hope_desktop.ui.editing.rich.document import in_plain_words
from hope_desktop.ui.editing.rich.edit import RichText
from hope_desktop.ui.editing.side_panel import SidePanel
from hope_desktop.ui.editing.text_editor import TextEditor
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.forms import Field, LineField
from hope_desktop.ui.widgets.layouts import Flow, Scroll, column, hint, holder
from hope_desktop.ui.widgets.warnings import Notice, NoticeList


class Facts(FieldsPart):
    """Everything is saved as it is chosen or typed."""

    def __init__(self, ui: Ui) -> None:
        kinds = sorted(HandoutKind, key=lambda kind: name_of(kind, ui.translate).casefold())
        asked = (
            Field("title", _("Title"), LineField(longest=120)),
            Field("kind", _("Kind"), member(kinds)),
            Field("group_size", _("How many"), one_of(SHARED)),
        )
        super().__init__(asked, ui, narrow=True)
        self._shown: Handout | None = None

    def show_handout(self, handout: Handout, *, kind_stays: bool = False) -> None:
        """Fill the form; who types is not disturbed."""
        self._shown = handout
        self.form.editor("kind").setDisabled(kind_stays)
        self.show_text(handout)

    @override
    def _tell(self, name: str) -> None:
        if name == "kind" and self._shown is not None:  # each page of a story says it is made up
            story, was = HandoutKind.STORY_SHEET, self._shown
            says_so = was.fictional and was.kind is not story
            self.changed.emit("fictional", self.form.values()["kind"] is story or says_so)
        super()._tell(name)

    def reach(self, name: str) -> None:
        """Go to a field such as `title`."""
        editor = self.editor(name)
        if editor is not None:
            editor.setFocus()


_PLACE_MS = 250
"""How long the cursor stands still before the page goes along."""


class HandoutPanel(SidePanel):
    """The page of a handout, with the place that is typed at, and how many pages it takes."""

    grew: Callable[[str], object]
    """Called with what is to be said of the pages that it takes more, if it does."""

    def __init__(
        self,
        printing: Printing,
        overview: Overview,
        library: Library,
        files: MaterialFiles,
        ui: Ui,
    ) -> None:
        preview = DraftPreview(printing.draft_document, ui)
        super().__init__(preview, lambda text: in_plain_words(text.body, self._words), ui)
        self._overview, self._library, self._files = overview, library, files
        self._pages = self._before = 0
        self._words = ChipWords(ui.translate, {}, cards=False)
        self._sought = ""
        self._seeking = QTimer(self, singleShot=True, interval=_PLACE_MS)
        self._seeking.timeout.connect(self._seek)
        preview.drawn.connect(self._seek)
        preview.drawn.connect(self._on_drawn)

    def words_for(self, handout: Handout) -> ChipWords:
        """Return what the things in its text are called."""
        lines = {str(line.id): line.name for line in self._library.helplines().values()}
        cards = handout.kind in CARD_KINDS
        photo, photos = self._files.photo, self._files.photos
        return ChipWords(self._ui.translate, lines, cards=cards, photo=photo, photos=photos)

    def show_on_page(self, words: str) -> None:
        """Bring words of the text into sight on its page, once the cursor stands still."""
        self._sought = words.partition("\u2009")[0] or words  # what paper says for a chip differs
        self._seeking.start()

    def _seek(self) -> None:
        self.preview.pdf.show_words(self._sought)

    @override
    def show_edition(self, edition: Edition[Handout], *, new: bool) -> None:
        super().show_edition(edition, new=new)
        self._words = self.words_for(edition.text)
        if new:
            self._pages = self._before = 0

    @override
    def follow(self, draft: Handout) -> None:
        super().follow(draft)
        self._say_longer()

    def _on_drawn(self, pages: int) -> None:
        """Count the pages, beside those of the original or of the text as it was opened."""
        is_first, self._pages = not self._pages, pages
        if is_first and self._original is not None:
            self.preview.count(self._original, partial(self._compare_with, self._original.id))
        elif is_first:
            self._before = pages
        self._say_longer()

    def _compare_with(self, original: HandoutId, pages: int) -> None:
        if self._original is not None and self._original.id == original:
            self._before = pages
            self._say_longer()

    def _say_longer(self) -> None:
        """That it takes more pages than it did, and what that is for the class that is next."""
        text, draft = "", self._draft
        if draft is not None and 0 < self._before < self._pages:
            text = self._ui.plural(
                "This sheet becomes %(n)d page.", "This sheet becomes %(n)d pages.", self._pages
            )
            facts = self._overview.next_class()
            if facts is not None and facts.pupils:
                more = copies_for(draft.group_size, facts.pupils) * (self._pages - self._before)
                paper = self._ui.plural("%(n)d sheet of paper", "%(n)d sheets of paper", more)
                most = self._ui.translate("For %(class)s at most %(sheets)s more.")
                said = {"class": facts.label or facts.school, "sheets": paper}
                text = f"{text} {most % said}"
        self.grew(text)


_QUOTED = 90
_ROOM_FOR_THREE = 1300


class VersionReadiness(QWidget):
    """For a text of the trainer's own; one that is no version of another is always ready."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.ready = QCheckBox(ui.translate("Ready: classes get this version"))
        self.said = hint()
        self.said.setWordWrap(False)
        self.setLayout(column(Flow([self.ready, self.said], space=2 * GRID)))

    def show_version(
        self, handout: Handout, source: Handout | None, gets: frozenset[Audience], count: int
    ) -> None:
        """Say it for a text that was made from `source`; `count` audiences could get it."""
        self.ready.setVisible(handout.draft or source is not None)
        self.ready.setChecked(not handout.draft)
        self.said.setText(self._receivers(handout, gets, count))

    def _receivers(self, handout: Handout, gets: frozenset[Audience], count: int) -> str:
        translate = self._ui.translate
        if not (gets or handout.audiences):
            return translate("Nobody gets it yet: choose for which classes it is.")
        if not gets:
            return translate("Nobody gets it: there is another version for these classes.")
        names = ", ".join(name_of(one, translate) for one in Audience if one in gets)
        whom = translate("all classes") if len(gets) == count else names
        parts = [translate("For: %(whom)s") % {"whom": whom}]
        if handout.language != USUAL_LANGUAGE:
            parts.append(translate("in English papers"))
        if handout.profile is Profile.PICTO:
            parts.append(translate("in papers with pictures"))
        return ", ".join(parts)


class HandoutEditor(TextEditor[Handout]):
    """A text as it looks."""

    right: HandoutPanel

    def __init__(
        self,
        library: Library,
        material: MaterialEditing,
        printing: Printing,
        overview: Overview,
        files: MaterialFiles,
        spelling: Spelling,
        lines: Lines,
        ui: Ui,
    ) -> None:
        right = HandoutPanel(printing, overview, library, files, ui)
        super().__init__(material, material.handout, material.keep_handout, lines, right, ui)
        self._library = library
        self._filling = self._sized = False
        self._why = self._longer = ""
        self._typed = ""
        """The letters that stand in the text, as they were last looked at."""
        self.facts = Facts(ui)
        self.edit = RichText(ui.translate("Text of the handout"), ui)
        self.toolbar = FormattingBar(self.edit, ui)
        self.readiness = VersionReadiness(ui)
        self.spelling = SpellCheck(self.edit, spelling, self._on_no_dictionary, ui)
        self.problems, self.places = NoticeList(ui.translate), FoundPlaces(_quoted, ui)
        self.facts_shown = QAction(ui.translate("About this handout"), self)
        self.facts_shown.setCheckable(True)
        self.facts_shown.setChecked(True)
        below = (self.problems, self.places)
        middle = holder(column(self.toolbar, (self.edit, 1), *below, space=GRID // 2))
        self.left = Scroll(column(self.facts, 1))
        self._arrange(
            self.readiness,
            tools=(self.facts_shown,),
            parts={self.left: 3, middle: 5},
        )
        right.preview.beside = self
        self.edit.lost_words = lambda lost: sentence(PartLost("body", tuple(lost)), ui.translate)
        self._connect()

    def focus_first(self) -> None:
        """Put the cursor where writing goes on."""
        self.panes.to_text()
        self.edit.setFocus()

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._on_typed)
        self.edit.left_out.connect(self._refuse)
        self.facts.changed.connect(self._on_field)
        self.facts_shown.toggled.connect(lambda on: self.panes.fold(self.left, away=not on))
        self.readiness.ready.clicked.connect(self._on_ready)
        self.right.grew = self._on_grew
        self.places.place_chosen.connect(self._go_to)
        self.right.preview.pdf.find_line = self.edit.find_line
        self.edit.block_entered.connect(self.right.show_on_page)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The first time, fold what there is no room for."""
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            self.facts_shown.setChecked(self.width() >= _ROOM_FOR_THREE)

    def _go_to(self, finding: Finding) -> None:
        """To words of the text, or to what is said about it."""
        if finding.end:
            self.edit.select(finding.start, finding.end)
        else:
            self.reach(finding.field)

    @override
    def reach(self, place: str, line: str = "") -> None:
        if place == "body":
            self.edit.find_line(line)
        elif place:
            self.facts_shown.setChecked(True)
            self.facts.reach(place)

    # Following what is typed

    @override
    def _checked(self, draft: Handout) -> Sequence[Finding]:
        from hope_desktop.services.checking import judge

        return judge(draft, self._library.helplines())

    @override
    def open(self, text_id: HandoutId) -> None:
        super().open(text_id)
        self._refuse(self.typing.why())

    @override
    def _show(self, edition: Edition[Handout], *, new: bool) -> None:
        super()._show(edition, new=new)
        typed = self.typing.draft() or edition.text  # what was refused is there still
        self._filling = True
        if new:
            self.edit.load(typed.body, self.right.words_for(typed))
        elif self.edit.markdown() != typed.body:
            self.edit.replace_all(typed.body)
        self._typed = self.edit.markdown()
        self._filling = False
        versions, text = self._material.versions, edition.text
        made_here = edition.is_own or text.draft
        protects = edition.original or (versions.source(text) if made_here else None)
        needed = lost_parts(replace(text, body=""), protects) if protects else ()
        self.edit.protected = frozenset(one for one in needed if one.startswith("{{"))
        self.facts.show_handout(
            typed,
            kind_stays=protects is not None and kind_stays(protects),
        )

    @override
    def _show_draft(self, draft: Handout, edition: Edition[Handout]) -> None:
        self.spelling.check(draft.language)
        self.toolbar.offer(cards=draft.kind in CARD_KINDS, beside=draft.profile is Profile.PICTO)
        made_here = edition.is_own or draft.draft
        self.readiness.setVisible(made_here)
        if made_here:
            versions = self._material.versions
            gets, suited = versions.receivers(draft)
            self.readiness.show_version(draft, versions.source(draft), gets, len(suited))

    def _on_typed(self) -> None:
        """For Qt an underlined word is a change of the text too; not for us."""
        if self._filling:
            return
        typed = self.edit.markdown()
        if typed != self._typed:
            self._typed = typed
            self.right.show_on_page(self.edit.textCursor().block().text())
            self._on_field("body", typed)

    def _on_ready(self, ready: bool) -> None:
        """Kept at once; when something that protects is missing it stays what it was."""
        self.typing.write(draft=not ready)
        if not self.typing.keep_now():
            why = self.typing.why()
            self.typing.write(draft=ready)
            self.typing.flush()
            self._refuse(why)
        self._follow()

    def _on_no_dictionary(self) -> None:
        words = self._ui.translate("Spelling cannot be checked on this computer.")
        self.problems.show_notices([Notice(words)])

    def _on_grew(self, words: str) -> None:
        self._longer = words
        self._say_problems()

    def _say_problems(self) -> None:
        told = Notice(self._why, "serious"), Notice(self._longer), *self._remarks()
        self.problems.show_notices(one for one in told if one.text)

    @override
    def _refuse(self, why: str) -> None:
        self._why = why
        self._say_problems()
        edition = self._edition
        lost = self.typing.refusals(edition.text.id).get("body") if edition else None
        if isinstance(lost, PartLost) and self.edit.hasFocus():
            self.edit.say_here(sentence(lost, self._ui.translate))


def _quoted(finding: Finding) -> str:
    plain = " ".join(finding.sentence.split())
    short = plain if len(plain) <= _QUOTED else f"{plain[:_QUOTED].rstrip()}…"
    return f"“{short}”" if plain else ""
