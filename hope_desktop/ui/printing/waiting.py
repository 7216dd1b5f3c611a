"""What the papers wait for and how that is solved, and why some are printed again."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from hope_desktop.domain.errors import HopeError, NothingToPrint, PapersWait, UnprintableText
from hope_desktop.domain.printing.reprinting import Differs, PrintDifferences
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.paper import (
    LACKING,
    signs_sentence,
    uncounted_sentence,
    untranslated_sentence,
    waiting_lines_sentence,
)
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.printing.planned import Documents
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.destination import HELPLINES, to_handout
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

type Ways = dict[Notice, QPushButton | None]
"""What is said, with its way on."""
SOLVED_IN_WORKSHOP = (PapersWait, NothingToPrint, UnprintableText)


class Waiting(NoticeList):
    """Hidden when there is nothing to say."""

    go = Signal(object)  # the `Destination` where it is solved

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.translate)
        self._ui = ui
        self.said: tuple[str, ...] = ()
        self.menu = QMenu(self)
        """The texts to translate."""

    def show_refusal(self, error: HopeError) -> None:
        """Say what printing waits for; the foot leads to where that is solved."""
        self._fill({Notice(sentence(error, self._ui.translate), "serious"): None})

    def show_missing(
        self, documents: Documents | None, lost: str, first: Ways | None = None
    ) -> None:
        """Say what nobody has written yet, and which signs no font has; `first` before it."""
        translate, notices = self._ui.translate, first or {}
        if documents is None:
            self._fill(notices)
            return
        names = [
            f"{handout.title or name_of(handout.kind, translate)} ({activity.title})"
            for activity in documents.activities
            for handout in activity.to_come
        ]
        for text, lacking in (
            (_("Not written yet, so not in the print folder: %(names)s."), names),
            (LACKING, documents.lacking),
            (_("Still without pictures: %(names)s."), documents.copies.without_pictures),
        ):
            if lacking:
                named = {"names": listed(lacking, translate)}
                notices[Notice(translate(text) % named)] = None
        if documents.texts.waiting_lines:
            button = link_button(translate("Help lines"))
            button.clicked.connect(partial(self.go.emit, HELPLINES))
            text = waiting_lines_sentence(documents.texts.waiting_lines, translate)
            notices[Notice(text, "muted")] = button
        if documents.copies.untranslated:
            text = untranslated_sentence(documents.copies.untranslated, translate)
            notices[Notice(text)] = self._way_to_translate(documents)
        if lost:
            notices[Notice(signs_sentence(lost, translate))] = None
        self._fill(notices)

    def _way_to_translate(self, documents: Documents) -> QPushButton:
        self.menu.clear()
        for handout in documents.copies.untranslated:
            wish = partial(self.go.emit, to_handout(handout.id))
            self.menu.addAction(handout.title.replace("&", "&&"), wish)
        button = link_button(self._ui.translate("Translate…"))
        button.setMenu(self.menu)
        return button

    def _fill(self, shown: Ways) -> None:
        said = tuple(one.text for one in shown)
        if not said or said != self.said:  # its buttons stay under the pointer and the keys
            self.said = said
            self.show_notices(shown, shown)


def uncounted_text(documents: Documents, ui: Ui) -> str:
    """Return which papers wait for the number of pupils, or of who else comes."""
    group = ui.for_group(adults=documents.view.school_class.facts.adults)
    return uncounted_sentence(documents.uncounted, group.translate)


def reasons(since: PrintDifferences, titles: Mapping[str, str], ui: Ui) -> str:
    """Return why papers are printed again, as far as is known, and what has to be taken out."""
    translate, sentences = ui.translate, list[str]()
    if any(paper.why is Differs.CONTENT for paper in since.papers if paper.kind in titles):
        if since.start is not None:
            unknown = translate("no date yet")
            before, now = (day_and_time(moment) if moment else unknown for moment in since.start)
            text = translate("The workshop is %(now)s, and was %(before)s.")
            sentences.append(text % {"now": now, "before": before})
        for text, names in (
            (_("New in the workshop: %(names)s."), since.added),
            (_("Not in the workshop any more: %(names)s."), since.removed),
            (_("Another text: %(names)s."), since.rewritten),
        ):
            if names:
                sentences.append(translate(text) % {"names": listed(names, translate)})
        if since.other_form:
            sentences.append(translate("Another reading form."))
        if not sentences:
            sentences.append(
                translate("Other facts about the workshop, the class or the help lines.")
            )
    unneeded = [titles[kind] for kind in since.too_much if kind in titles]
    if unneeded:
        text = translate("Packed, and not needed any more: %(names)s.")
        sentences.append(text % {"names": listed(unneeded, translate)})
    return " ".join((translate("What is different?"), *sentences)) if sentences else ""
