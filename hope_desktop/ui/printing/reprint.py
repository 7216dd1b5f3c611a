"""Printing again: what changed since the last time, with only those papers ticked.

Describes those changes in sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from hope_desktop.domain.printing.reprinting import Differs
from hope_desktop.i18n.catalogue import Counted, counted, formed, listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.printing.documents import DocumentList
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import Flow, card, clear, column
from hope_desktop.ui.widgets.texts import hint, label

if TYPE_CHECKING:
    from hope_desktop.domain.printing.reprinting import Different, PrintDifferences
    from hope_desktop.services.printing.printing import Document
    from hope_desktop.services.printing.printmap import Drawn
    from hope_desktop.services.printing.prints import Prints

SCHOOL = "school"


class ReprintNotice(QWidget):
    """Hidden when the workshop was never printed."""

    shown = Signal()

    def __init__(self, prints: Prints, documents: DocumentList, ui: Ui) -> None:
        super().__init__()
        self._prints = prints
        self._documents = documents
        self._ui = ui
        self._school: tuple[dict[str, Document], tuple[Different, ...]] = ({}, ())
        self.only_needed = False
        """What is on paper is left out as soon as it is known."""
        self.said: tuple[str, ...] = ()
        """The sentences that stand there."""
        self.button: QPushButton | None = None
        self.all_button: QPushButton | None = None
        self.fold: Fold | None = None
        self._needed: dict[str, Different] = {}
        self._column = column()
        self.setLayout(self._column)
        self.dismiss()

    def dismiss(self) -> None:
        """Be gone."""
        clear(self._column)
        self.said, self.button, self.all_button, self.fold = (), None, None, None
        self.hide()

    def show_drawn(self, drawn: Drawn) -> None:
        """Compare the papers as they are now with what was printed."""
        since = self._prints.since(drawn.whole)
        if since is None:
            self.dismiss()
            return
        self._documents.renew(since.papers)
        self._show(since, self._different(since, drawn))
        if self.only_needed and self._needed:
            self.only_needed = False
            self._tick_needed()

    def _different(self, since: PrintDifferences, drawn: Drawn) -> tuple[Different, ...]:
        """The papers to make again.

        The copy order of the school names what is ticked. So while some papers are not, only what
        was seen when all were says whether the school's papers became different.
        """
        every = drawn.whole.prepared.documents
        papers = {one.key: one.document for one in every if not one.is_hers}
        school = tuple(paper for paper in since.papers if paper.kind == SCHOOL)
        if drawn.kinds >= papers.keys() or not school:  # seen in full, or just made as it is
            self._school = (papers, school)
        elif self._school[0] != papers:
            school = ()
        else:
            school = self._school[1]
        others = tuple(one for one in since.papers if one.kind in papers and one.kind != SCHOOL)
        return (*others, *school)

    def _show(self, since: PrintDifferences, papers: tuple[Different, ...]) -> None:
        titles = {kind: row.words.text() for kind, row in self._documents.rows.items()}
        words = since_line(since, papers, titles, self._ui)
        lines = reasons(since, papers, titles, self._ui) if papers else ()
        self._needed = {paper.kind: paper for paper in papers}
        if (words, *lines) == self.said:
            return
        self.dismiss()
        self.said = (words, *lines)
        if papers:
            told: QWidget = card(*self._parts(words, lines), look="tinted", margins=GRID + 4)
        else:
            told = hint(words)
            self._documents.tick_whole()
        self._column.addWidget(told)
        self.show()
        self.shown.emit()

    def _parts(self, words: str, lines: tuple[str, ...]) -> tuple[QWidget, ...]:
        translate = self._ui.translate
        self.button = quiet_button(translate("Only what is needed"), "list-checks")
        self.all_button = link_button(translate("Everything after all"))
        self.button.clicked.connect(self._tick_needed)
        self.all_button.clicked.connect(self._documents.tick_all)
        self.fold = Fold(translate("What is different?"))
        for line in lines:
            self.fold.add(label(line))
        return label(words), Flow([self.button, self.all_button]), self.fold

    def _tick_needed(self) -> None:
        self._documents.tick_only(self._needed)


_WAYS = {
    "printer": _("Printed before on %(when)s."),
    "saved": _("Saved before on %(when)s."),
}
_SAID = {
    Differs.NEW: _("Not made yet: %(names)s."),
    Differs.CONTENT: _("Different since then: %(names)s."),
}


def since_line(
    since: PrintDifferences, papers: Iterable[Different], titles: Mapping[str, str], ui: Ui
) -> str:
    """When it was printed, of which papers there are too few, and which are not as they were."""
    before = ui.translate(_WAYS.get(since.way, _WAYS["saved"])) % {"when": day_and_time(since.at)}
    found, said = tuple(papers), [before]
    if not found and not since.too_much:
        said.append(ui.translate("Nothing is different since then."))
    if since.too_much:
        unneeded = listed([titles.get(kind, kind) for kind in since.too_much], ui.translate)
        take_out = _("Take out the sheets that are not needed any more: %(names)s.")
        said.append(ui.translate(take_out) % {"names": unneeded})
    short = [
        f"{titles.get(paper.kind, paper.kind)} ({paper.missing})"
        for paper in found
        if paper.why is Differs.COPIES
    ]
    if short:
        said.append(ui.translate("Too few: %(names)s.") % {"names": listed(short, ui.translate)})
    for why, words in _SAID.items():
        names = [titles.get(paper.kind, paper.kind) for paper in found if paper.why is why]
        if names:
            said.append(ui.translate(words) % {"names": listed(names, ui.translate)})
    return " ".join(said)


def reasons(
    since: PrintDifferences, papers: Iterable[Different], titles: Mapping[str, str], ui: Ui
) -> tuple[str, ...]:
    """Why, as far as is known; a sentence each."""
    shown = tuple(papers)
    found = [*_moved(since, ui), *_material(since, ui)]
    changed = [titles.get(p.kind, p.kind) for p in shown if p.why is Differs.CONTENT]
    if changed and not found:
        words = ui.translate(
            "Other facts about the workshop, the class or the help lines: %(names)s."
        )
        found.append(words % {"names": listed(changed, ui.translate)})
    for paper in shown:
        told: Mapping[Differs, str | Counted] = {
            Differs.NEW: _("%(title)s: not made before."),
            Differs.COPIES: counted(
                "%(title)s: %(now)d instead of %(before)d copy.",
                "%(title)s: %(now)d instead of %(before)d copies.",
                "before",
            ),
        }
        facts = {
            "title": titles.get(paper.kind, paper.kind),
            "now": paper.copies,
            "before": paper.copies_before,
            "pages": paper.pages.replace(",", ", "),
        }
        if paper.pages:
            found.append(ui.translate("%(title)s: only p. %(pages)s.") % facts)
        if paper.why in told:
            found.append(formed(told[paper.why], facts, ui.translate) % facts)
    return tuple(found)


def _moved(since: PrintDifferences, ui: Ui) -> list[str]:
    if since.start is None:
        return []
    unknown = ui.translate("no date yet")
    before, now = (day_and_time(moment) if moment else unknown for moment in since.start)
    words = ui.translate("The workshop is %(now)s, and was %(before)s.")
    return [words % {"now": now, "before": before}]


def _material(since: PrintDifferences, ui: Ui) -> list[str]:
    lists = (
        (since.added, _("New in the workshop: %(names)s.")),
        (since.removed, _("Not in the workshop any more: %(names)s.")),
        (since.rewritten, _("Another text: %(names)s.")),
    )
    found = [
        ui.translate(words) % {"names": listed(names, ui.translate)}
        for names, words in lists
        if names
    ]
    if since.other_form:
        found.append(ui.translate("Another reading form."))
    return found
