"""The lines of the packing list in three sections, with their words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, override

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame

from hope_desktop.domain.printing.packing import Pile
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.reprinting import Differs
from hope_desktop.domain.workshops.plan import CheckItem, CheckState, asked_about
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.texts import SMALL, TextLabel, hint, label

if TYPE_CHECKING:
    from hope_desktop.domain.printing.packing import PackingLine, PackingTick
    from hope_desktop.domain.printing.reprinting import Different
    from hope_desktop.services.printing.packing import PackingView
    from hope_desktop.ui.packing.papers import PapersWatch


CHECK = "check:"
"""Before the key of a line that is an agreement with the school."""
_TOGETHER, _PARENTS, _PUPILS = (
    str(PaperKind(Whose.LETTER, part=part)) for part in ("both", "parents", "pupils")
)
_LETTERS = {
    CheckItem.PARENTS_TOLD: (_PARENTS, _TOGETHER),
    CheckItem.PUPILS_TOLD: (_PUPILS, _TOGETHER),
}
_ALL_LETTERS = {_TOGETHER, _PARENTS, _PUPILS}


class ShownLine(NamedTuple):
    """A line as it is shown."""

    key: str
    said: Said
    ticked: bool


class PackingSection(NamedTuple):
    """Lines under a heading."""

    title: str
    lines: tuple[ShownLine, ...]


def sections_of(shown: PackingView, papers: PapersWatch, ui: Ui) -> list[PackingSection]:
    """Papers, things, and what is arranged with the school; without those that are empty."""
    piles = {
        pile: tuple(
            ShownLine(
                one.item.key,
                line_words(one, papers.sheets(one.item.name), papers.different(one.item.name), ui),
                one.ticked,
            )
            for one in shown.lines
            if one.item.pile is pile and one.item.name not in _ALL_LETTERS
        )
        for pile in Pile
    }
    school = (*_agreements(shown, ui), *map(_uncounted, piles[Pile.SCHOOL]))
    found = (
        PackingSection(ui.translate("Papers"), piles[Pile.PAPERS]),
        PackingSection(ui.translate("To bring"), piles[Pile.THINGS]),
        PackingSection(ui.translate("Arranged with the school"), school),
    )
    return [section for section in found if section.lines]


def _uncounted(shown: ShownLine) -> ShownLine:
    """A thing of the school among agreements, which have no number: one is not said."""
    said = shown.said
    what = said.what if said.count < 2 else f"{said.count} × {said.what}"
    return shown._replace(said=replace(said, what=what, count=0, counted=False))


def _agreements(shown: PackingView, ui: Ui) -> tuple[ShownLine, ...]:
    """The checklist of the workshop; a letter stands with what it is for."""
    letters = {one.item.name: one for one in shown.lines if one.item.pile is Pile.SCHOOL}
    group, found = shown.view.school_class.facts, []
    translate = words_for(ui.translate, adults=group.are_adults)
    for check in asked_about(group.level, shown.view.session.facts.checklist):
        names = _LETTERS.get(check.item, ())
        letter = next((letters[name] for name in names if name in letters), None)
        goes_along = ui.translate("%(what)s: %(n)d ×")
        item = letter.item if letter else None
        below = [goes_along % {"what": item.what, "n": item.count} if item else "", check.note]
        found.append(
            ShownLine(
                f"{CHECK}{check.item.value}",
                Said(
                    name_of(check.item, translate),
                    below=" · ".join(text for text in below if text),
                    counted=False,
                ),
                check.state is not CheckState.TODO,
            )
        )
    return tuple(found)


def progress_words(left: int, total: int, ui: Ui) -> str:
    """`3 to go`, or that all is packed."""
    if left:
        return ui.plural("%(n)d to go", "%(n)d to go", left) % {"n": left}
    return ui.translate("All packed") if total else ui.translate("Nothing to pack yet")


def line_words(line: PackingLine, sheets: int | None, different: Different | None, ui: Ui) -> Said:
    """An item with how much paper it is and what is the matter with it."""
    item = line.item
    below = [item.detail]
    if sheets:
        below.append(ui.plural("%(n)d sheet", "%(n)d sheets", sheets) % {"n": sheets})
    return Said(
        what=item.what[:1].upper() + item.what[1:],
        count=item.count,
        below=" · ".join(part for part in below if part),
        told=_told(line, different, ui),
    )


def _told(line: PackingLine, different: Different | None, ui: Ui) -> str:
    """That its tick went, and what to do about its paper."""
    said = []
    before = line.before
    if before is not None and before.count != line.item.count:
        said.append(ui.translate("Changed: it was %(n)d.") % {"n": before.count})
    elif before is not None:
        said.append(ui.translate("Changed: something else is on it now."))
    if different is not None:
        words = {
            Differs.NEW: _("Not printed yet."),
            Differs.CONTENT: _("Print it again."),
            Differs.COPIES: _("Print %(n)d more."),
        }[different.why]
        said.append(ui.translate(words) % {"n": different.missing})
    return " ".join(said)


def gone_words(gone: tuple[PackingTick, ...], ui: Ui) -> str:
    """What was packed and may stay at home."""
    names = listed((tick.what for tick in gone), ui.translate)
    return ui.translate("Packed, and not needed any more: %(names)s.") % {"names": names}


HEIGHT = 6 * GRID
_COUNT_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says."""

    what: str
    count: int = 0
    below: str = ""
    told: str = ""
    """What is the matter with it."""
    counted: bool = True
    """It stands among lines with a number."""


class TickRow(QFrame):
    """One line. Space or a click ticks; arrow keys move: how many lines."""

    def __init__(self, tick: Callable[[bool], object], move: Callable[[int], object]) -> None:
        super().__init__()
        self._tick, self._move = tick, move
        self.tick = QCheckBox()
        self.tick.setProperty("look", "large")
        self.count = TextLabel(bold=True)
        self.count.setWordWrap(False)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.what = label()
        self.told = TextLabel(scale=SMALL, bold=True)
        self.below = hint()
        words = column(self.what, self.told, self.below, space=2)
        edges = (GRID // 2, GRID // 2, GRID, GRID // 2)
        self.setLayout(row(self.tick, self.count, (words, 1), margins=edges))
        self.setMinimumHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.tick.installEventFilter(self)
        self.tick.clicked.connect(self._tell)

    def show_line(self, said: Said, *, ticked: bool) -> None:
        """Show it; what is ticked steps back."""
        self.tick.setChecked(ticked)
        self.count.setText(f"{said.count} ×" if said.count else "")
        self.count.setVisible(said.counted)
        self.count.setFixedWidth(self.fontMetrics().averageCharWidth() * _COUNT_LETTERS)
        for part, text in (
            (self.what, said.what),
            (self.told, said.told),
            (self.below, said.below),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        for part in (self.what, self.count):
            set_look(part, "hint" if ticked else "")
        spoken = (self.count.text(), said.what, said.told, said.below)
        self.tick.setAccessibleName(", ".join(part for part in spoken if part))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.tick.setFocus(Qt.FocusReason.MouseFocusReason)
            self.tick.click()
        event.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            ends = {Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
            step = (steps | ends).get(Qt.Key(event.key()))
            if step is not None:
                self._move(step)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.tick.click()
                return True
        return super().eventFilter(watched, event)

    def _tell(self, ticked: bool) -> None:
        self._tick(ticked)
