"""A whole activity: what to do on the left, how to keep it safe and what to bring on the right."""

from collections.abc import Iterator, Sequence
from typing import override

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.activity import Activity, Step
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.material import Material
from hope_desktop.i18n.catalogue import DEFAULT_LANGUAGE, dotted, language_of, marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.stories import in_plan
from hope_desktop.i18n.versions import levels_words
from hope_desktop.ui.editing.fields import INTENSITIES
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.prose import (
    Columns,
    Prose,
    ReadingPage,
    fact,
    named_card,
    points,
    targets_fold,
    with_icon,
)
from hope_desktop.ui.modules.shapes import ModuleBand
from hope_desktop.ui.modules.sheets import SheetVersions, every_sheet, sheet_row
from hope_desktop.ui.modules.words import (
    coming_row,
    group_words,
    material_words,
    minutes_words,
    own_file_row,
    weight_words,
)
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import action_button, link_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import (
    SMALL,
    Flow,
    TextLabel,
    beside,
    card,
    clear,
    column,
    hint,
    holder,
    label,
    line,
    title,
)
from hope_desktop.ui.widgets.thumbnails import Thumbnails

_AROUND = QRect(-25, -103, 441, 624)
"""The page around a scene, of which the rest is out of sight."""


class ActivityView(QWidget):
    """Rebuilt for each activity; nothing can be typed here.

    Signals:
        opened: The id of a handout or own file to look at.
        menu_requested: What can be done with a handout or own file; its id and where.
    """

    opened = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, commands: ModulesCommands, thumbnails: Thumbnails, ui: Ui) -> None:
        super().__init__()
        self._commands = commands
        self.add = action_button(commands.add, "primary")
        self._ui = ui
        self._thumbnails = thumbnails
        self.handouts: Gallery | None = None
        """The handouts and own files of the activity, when it has any."""
        self.name = title()
        self.goal = Prose()
        self._facts = column()
        self.method = hint()
        self.method.setProperty("look", "")
        self.change = action_button(self._commands.change, "link")
        words = column(
            self.name,
            self.method,
            beside((self.goal, 1000), 1),  # it stays at the left: it may not fill the room
            Flow([self.change]),
            space=GRID // 2,
        )
        self.band = ModuleBand(words, self.add)
        self.band.add_below(self._facts)
        self._columns = Columns()
        self.words = column(self.band, self._columns, space=2 * GRID)
        self.sheet = ReadingPage(holder(column(self.words, 1)))
        self.setLayout(column(self.sheet))

    def focus_first(self) -> None:
        """Put the focus on what is done here most."""
        self.sheet.to_top()
        self.add.setFocus()

    def show_activity(
        self,
        shown: Activity,
        shared: Sequence[Handout],
        own: Sequence[Material] = (),
        targets: Sequence[Target] = (),
        facts: ClassFacts | None = None,
        sent: str = "",
    ) -> None:
        """Replace what is shown. `shared` are handouts of others that it prints too.

        `facts` are of the class that comes next; `sent` says from whom it came, and when.
        """
        self.band.show_module(shown.module)
        self.name.setText(shown.title)
        self.method.setText(dotted(_capital(shown.method), sent))
        self.goal.setText(shown.goal)
        for words in (self.method, self.goal):
            words.setVisible(bool(words.text()))
        self._show_facts(shown)
        clear(self._columns.main)
        clear(self._columns.side)
        sheets = every_sheet((*shown.handouts, *shared), facts, self._ui)
        for text in [one.shown for one in sheets if "{{scene:" in one.shown.body][:1]:
            scene = ScenePicture(text, self._thumbnails)
            self._columns.main.addWidget(scene, 0, Qt.AlignmentFlag.AlignLeft)
        for shown_card in self._main_cards(shown):
            self._columns.main.addWidget(shown_card)
        if targets:
            self._columns.main.addWidget(targets_fold(targets, self._ui))
        for shown_card in (self._papers(shown, sheets, own), *self._side_cards(shown)):
            self._columns.side.addWidget(shown_card)
        self._columns.main.addStretch(1)
        self._columns.side.addStretch(1)

    def _show_facts(self, shown: Activity) -> None:
        """One line of facts under the title; goes on below when there is no room."""
        translate = self._ui.translate
        clear(self._facts)
        least = translate("at least %(minutes)d") % {"minutes": shown.min_minutes}
        minutes = minutes_words(shown.minutes, self._ui)
        shorter = shown.min_minutes < shown.minutes
        facts = (
            ("clock", f"{minutes} ({least})" if shorter else minutes),
            ("users", group_words(shown, self._ui)),
            ("school", levels_words(shown.audiences, self._ui.translate)),
        )
        intensity = label(weight_words(shown.intensity, self._ui))
        intensity.setAccessibleName(translate(INTENSITIES[shown.intensity]))
        intensity.setWordWrap(False)
        parts = [*(_fact(icon, words) for icon, words in facts), intensity]
        if language_of(translate) != DEFAULT_LANGUAGE:
            parts.append(_fact("info", translate("no English version yet")))
        self._facts.addWidget(Flow(parts, space=2 * GRID))

    def _main_cards(self, shown: Activity) -> Iterator[QFrame]:
        """Return what to do: the steps, shorter ways, and what is other for some."""
        shown = in_plan(shown)
        translate, ui = self._ui.translate, self._ui
        yield named_card(translate("Steps"), "footprints", StepsTable(shown.steps, ui))
        for one in shown.variants:
            name = f"{one.name} · {minutes_words(one.minutes, ui)}"
            yield named_card(name, "scissors", StepsTable(one.steps, ui))
        levels = [
            fact(levels_words(one.audiences, ui.translate), one.text)
            for one in shown.differentiation
        ]
        ways = [fact(_capital(name_of(o.form, translate)), o.how) for o in shown.ways_offered]
        tips = [points(shown.tips)] if shown.tips else []
        yield from _cards(
            (translate("For other levels"), "layers", levels),
            (translate("Another way of working"), "users", ways),
            (translate("Tips"), "lightbulb", tips),
        )

    def _side_cards(self, shown: Activity) -> list[QFrame]:
        """Return how to keep it safe, and what to bring."""
        translate = self._ui.translate
        texts = (
            (_("Say beforehand what it is about"), shown.content_note),
            (_("What letters say about it"), shown.letter_note),
            (_("Way out"), shown.exit),
            (_("Lighter alternative"), shown.lighter_alternative),
            (_("Aftercare"), shown.aftercare),
        )
        safe = [fact(translate(name), _capital(text)) for name, text in texts if text.strip()]
        risks = [points(shown.risks)] if shown.risks else []
        things = [_capital(material_words(one, self._ui)) for one in shown.materials]
        bring = [points(things)] if things else []
        if things or shown.without_paper:
            bring.append(fact(translate("Without paper"), shown.without_paper))
        return _cards(
            (translate("Keep it safe"), "shield-check", safe),
            (translate("If it goes wrong"), "triangle-alert", risks),
            (translate("Bring"), "package", bring),
        )

    def _papers(
        self, shown: Activity, sheets: Sequence[SheetVersions], own: Sequence[Material]
    ) -> QFrame:
        """Return the handouts and own files, and the way to add one."""
        translate = self._ui.translate
        rows = [sheet_row(one, self._ui) for one in sheets]
        rows += [own_file_row(one, self._ui) for one in own]
        rows += [coming_row(one, self._ui) for one in shown.to_come]
        self.bring = link_button(translate("Add your own file…"), "paperclip")
        self.bring.clicked.connect(self._commands.add_files.trigger)
        write = link_button(translate("Write a handout"), "pencil")
        write.clicked.connect(self._commands.new_handout.trigger)
        parts: list[QWidget] = [Flow([self.bring, write])]
        self.handouts = None
        if rows:
            empty = EmptyState("file-text", translate("No handouts"), "")
            self.handouts = Gallery(translate("Handouts"), empty, self._thumbnails)
            self.handouts.show_rows(rows)
            self.handouts.row_opened.connect(self.opened)
            self.handouts.menu_requested.connect(self.menu_requested)
            parts.insert(0, self.handouts)
        return named_card(translate("Handouts"), "file-text", *parts)


def _cards(*told: tuple[str, str, Sequence[QWidget]]) -> list[QFrame]:
    """Return a card for each name with something to tell."""
    return [named_card(name, icon, *parts) for name, icon, parts in told if parts]


def _fact(icon: str, words: str) -> QWidget:
    text = label(words)
    text.setWordWrap(False)
    return holder(with_icon(text, icon, "", pixels=18))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class ScenePicture(QWidget):
    """Shows of a lesson sheet only the scene on its cover; its words stand on the sheet."""

    def __init__(self, sheet: Handout, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.sheet, self._thumbnails = sheet, thumbnails
        self.setFixedSize(392, 155)
        thumbnails.drawn.connect(self.update)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        self._thumbnails.paint(QPainter(self), _AROUND, self.sheet)


class StepsTable(QWidget):
    """A row a step, with a hairline between. The words of all steps begin at one line."""

    def __init__(self, steps: Sequence[Step], ui: Ui) -> None:
        super().__init__()
        table = QGridLayout(self)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(2 * GRID)
        table.setVerticalSpacing(GRID)
        table.setColumnStretch(1, 1)
        for at, step in enumerate(steps):
            if at:
                table.addWidget(line(), 2 * at - 1, 0, 1, 2)
            minutes = ui.translate("%(minutes)d min") % {"minutes": step.minutes}
            above = TextLabel(minutes, bold=True)
            below = TextLabel(name_of(step.role, ui.translate), SMALL)
            below.setProperty("look", "hint")
            for part in (above, below):
                part.setWordWrap(False)
            when = holder(column(above, below, space=0))
            table.addWidget(when, 2 * at, 0, Qt.AlignmentFlag.AlignTop)
            table.addWidget(_what(step, ui), 2 * at, 1)


def _what(step: Step, ui: Ui) -> QWidget:
    """Return what happens, and below it what can be said word for word."""
    what, words = Prose(step.what), step.say.strip().strip('"“”')
    if not words:
        return holder(column(what))
    said = (hint(ui.translate("Say")), Prose(f"“{words}”"))
    return holder(column(what, card(*said, look="tinted", space=0, margins=GRID)))
