"""The panel beside the text of a handout: its page, its check, and the text it is a version of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.levels import Audience, Profile
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import CARD_KINDS, Handout, HandoutKind
from hope_desktop.i18n.catalogue import LANGUAGES
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import language_name
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.fields import (
    LICENCE,
    SHARED,
    FieldsPart,
    chosen,
    member,
    one_of,
    ticked,
    ticks,
)
from hope_desktop.ui.editing.review_mark import ReviewMark
from hope_desktop.ui.editing.rich.chips import ChipWords
from hope_desktop.ui.editing.rich.document import plain
from hope_desktop.ui.editing.rich.edit import RichText
from hope_desktop.ui.editing.side_panel import SidePanel
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.forms import Choice, Field, LineField, TickField
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.reading_hint import ReadingHint

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services


_LEVELS = ("A1", "A2", "B1", "B2")
_RIGHTS = (
    Field("fictional", _("A made-up story: say so on every page"), TickField()),
    Field("source", _("&Source"), LineField()),
    Field("licence", _("L&icence"), LICENCE),
)
_PICTURES = "pictures"
"""The tick for `Handout.profile`: a text is written for readers of pictures, or for all others."""


class Facts(QWidget):
    """Everything is saved as it is chosen or typed."""

    changed = Signal(str, object)  # the name of a field of `Handout` and its new value

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        kinds = sorted(HandoutKind, key=lambda kind: name_of(kind, ui.translate).casefold())
        main = (
            Field("title", _("&Title"), LineField(longest=120)),
            Field("kind", _("&Kind"), member(kinds)),
            Field("group_size", _("How &many"), one_of(SHARED)),
            Field(
                "reading",
                _("Reading &level"),
                Choice([(level, level) for level in _LEVELS]),
                _("A goal to write for; it is not printed."),
            ),
        )
        spoken = Choice([(code, language_name(code, ui.translate)) for code in LANGUAGES])
        language = (Field("language", _("&Language"), spoken),)
        pictures = (Field(_PICTURES, _("With pictures beside it"), TickField()),)
        self.main, self.rights = FieldsPart(main, ui), FieldsPart(_RIGHTS, ui)
        self.levels = FieldsPart(
            ticks(Audience, beside=False), ui, "audiences", read=ticked, make=chosen
        )
        self.language = FieldsPart(language, ui)
        self.pictures = FieldsPart(
            pictures,
            ui,
            "profile",
            read=lambda profile: {_PICTURES: profile is Profile.PICTO},
            make=lambda ticks, _was: Profile.PICTO if ticks[_PICTURES] else Profile.STANDARD,
        )
        self._parts = (self.main, self.rights, self.levels, self.language, self.pictures)
        self.mark = ReviewMark(ui, of_text=True)
        self.whom, more, review = (
            Fold(ui.translate(words))
            for words in (_("For which classes"), _("Source and licence"), _("Review"))
        )
        for part in (self.levels, self.language, self.pictures):
            self.whom.add(part)
        more.add(self.rights)
        review.add(self.mark)
        self.setLayout(column(self.main, self.whom, more, review, 1, space=2 * GRID))
        for part in self._parts:
            part.changed.connect(self.changed)

    def show_handout(
        self, handout: Handout, *, suited: Sequence[Audience] = (), kind_stays: bool = False
    ) -> None:
        """Fill the form; who types is not disturbed.

        `suited` are the levels that a text of the trainer's own can be for. What its name says
        already, such as its language, cannot be chosen any more.
        """
        self.main.form.editor("kind").setDisabled(kind_stays)
        self.whom.setVisible(bool(suited))
        for part in self._parts:
            part.show_text(handout)
        for one in Audience:
            self.levels.form.editor(one.value).setVisible(one in suited)
        named = handout.id.partition("/")[2].split(".")[1:]
        self.language.setVisible(handout.language not in named)
        self.pictures.setVisible(Profile.PICTO.value not in named)
        by, on = handout.reviewed_by, handout.reviewed_on
        self.mark.show_mark(handout.status, by, on, handout.lawyer_of)

    def focus_title(self) -> None:
        """Where the title is typed."""
        self.main.form.editor("title").setFocus()


_PLACE_MS = 250
"""How long the cursor stands still before the page goes along."""


class HandoutPanel(SidePanel):
    """A translation begins beside its source."""

    def __init__(self, services: Services, ui: Ui) -> None:
        self.hints = ReadingHint(ui)
        preview = DraftPreview(services.printing.draft_document, ui)
        super().__init__(preview, self.hints, ui.translate("Reading check"), ui)
        self._library, self._files = services.library, services.files
        self._versions = services.material.versions
        self._words = ChipWords(ui.translate, {}, cards=False)
        self.source = RichText(ui.translate("The text it is a version of"), ui)
        self.source.setReadOnly(True)
        self._sought = ""
        self._seeking = QTimer(self, singleShot=True, interval=_PLACE_MS)
        self._seeking.timeout.connect(self._seek)
        preview.drawn.connect(self._seek)

    def words_for(self, handout: Handout) -> ChipWords:
        """What the things in its text are called."""
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
        text = edition.text
        self._words = self.words_for(text)
        source = self._versions.source(text) if edition.is_own or text.draft else None
        self.offer(self.source, _("Original"), there=source is not None)
        if source is not None and self.source.markdown() != source.body:
            self.source.load(source.body, self._words)
        if new:
            translates = source is not None and source.language != text.language
            self.setCurrentWidget(self.source if translates and text.draft else self.preview)

    def scroll_along(self, at: int) -> None:
        """Show about the same part of the source as of the text, whose scroll bar sends this."""
        own, most = self.source.verticalScrollBar(), int(self.sender().property("maximum"))
        own.setValue(round(own.maximum() * at / most) if most else 0)

    @override
    def lines_of(self, text: Handout) -> str:
        return plain(text.body, self._words)

    @override
    def checked(self, draft: Handout) -> int:
        from hope_desktop.services.checking import judge

        judgement = judge(draft, self._library.helplines())
        self.hints.show_judgement(judgement)
        return len(judgement.findings)
