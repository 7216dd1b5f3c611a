"""The panel at the right: everything about the chosen part, and the trainer's own note at it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QSizePolicy, QWidget

from hope_desktop.domain.ids import BlockId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, versions_for
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import Block, TimedBlock
from hope_desktop.domain.workshops.safety import is_for
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.services.library.library import Library, settings_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, module_colour, tones
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.destination import to_activity, to_handout
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import Flow, Scroll, column, flush, holder
from hope_desktop.ui.widgets.texts import NO_NAMES, heading, hint, label, marked_up
from hope_desktop.ui.widgets.thumbnails import A4, Thumbnails
from hope_desktop.ui.workshops.plan.choices import (
    SettingChoice,
    VersionChoice,
    WayChoice,
    activity_html,
)
from hope_desktop.ui.workshops.plan.earlier_line import EarlierLine
from hope_desktop.ui.workshops.typed_dates import short_minutes

_HIGH, _LOW = 110, 72
"""How high a sheet is: as much as tells which one it is, and less in a low window."""
_LOW_WINDOW = 700


class Details(QFrame):
    """Shows a block of the plan, or an activity of the library.

    Signals:
        go: Wish to see the whole activity.
        left: Escape was pressed: back to the timeline.
    """

    go = Signal(object)
    left = Signal()

    def __init__(
        self,
        thumbnails: Thumbnails,
        add: QPushButton,
        earlier: EarlierLine,
        library: Library,
        ui: Ui,
    ) -> None:
        super().__init__()
        self._ui, self.add_button, self.earlier, self._library = ui, add, earlier, library
        self._spoken = ui
        """With the words for the group of the plan."""
        self.sheets = SheetStrip(thumbnails)
        self._activity: Activity | None = None
        self._variant = ""
        self._form: WorkingForm | None = None
        self._block: BlockId | None = None
        self._build()
        self._connect()
        self.show_nothing()

    def _build(self) -> None:
        self.setProperty("look", "plain")
        self.setMinimumWidth(28 * GRID)
        self.name = heading()
        self.facts = label()
        self.text = marked_up()
        self.setting = SettingChoice(self._ui)
        self.story, self.version = VersionChoice(self._ui), VersionChoice(self._ui)
        self.way = WayChoice(self._ui)
        self.note = QLineEdit()
        self.note.setMaxLength(200)
        note_name = label(self._ui.translate("Note for the run sheet"), buddy=self.note)
        self.note_help = hint()
        self.note_box = holder(column(note_name, self.note, self.note_help, space=2))
        self.open_button = link_button(self._ui.translate("Open the activity"), "arrow-right")
        self.choices = Fold("")
        for part in (self.setting, self.way, self.version, self.note_box):
            self.choices.add(part)
        top = (self.name, self.facts, self.earlier, self.sheets, self.story, self.choices)
        content = column(*top, self.text, 1, space=GRID)
        scroll = flush(Scroll(content))
        content.setContentsMargins(0, 0, GRID, 0)
        ways = Flow([self.add_button, self.open_button])
        self.setLayout(column((scroll, 1), ways, margins=(2 * GRID, GRID, GRID, GRID)))

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_activity)
        self.sheets.opened.connect(self.go)
        self.earlier.go.connect(self.go)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._fill(None)
        self.sheets.show_sheets(())
        self.name.setText(self._ui.translate("Nothing chosen"))
        self.facts.setText(
            self._ui.translate("Choose a part of the workshop to read about it here.")
        )

    def show_block(self, view: PlanView, timed: TimedBlock, note: str) -> None:
        """Show a block with its note, kept or still being typed."""
        block = timed.block
        self._spoken = self._ui.for_group(adults=view.school_class.facts.adults)
        self.note_help.setText(self._spoken.translate(NO_NAMES))
        activity = view.activity_of(block)
        self._fill(activity, block.variant, block.way)
        earlier = view.next_time.get(block.activity) if block.activity else None
        self.earlier.show_line(earlier, activity)
        self.add_button.hide()
        self.open_button.hide()  # in the menu of the part
        length = short_minutes(block.minutes, self._ui)
        self._show_sheets(view, activity, block.version)
        if activity is None:
            self.name.setText(self._ui.translate("Pause"))
            self.facts.setText(length)
        else:
            self._show_facts(activity, length)
            group, texts = view.school_class, self._library.handouts_of([activity])
            settings = settings_of(self._library, activity)
            self.setting.show_choices([one for one in settings if is_for(one, group)], activity)
            for choice in (self.story, self.version):
                choice.show_choices(texts, group.audiences, block.version, group.facts.level)
            # Which story is read one always sees.
            (self.version if self.story.is_story else self.story).hide()
            self.way.show_choices(activity, block.way)
        if self.note.text().strip() != note.strip():  # the cursor stays where somebody types
            self.note.setText(note)
        self._show_choices(block, note)

    def _show_choices(self, block: Block, note: str) -> None:
        """Shut where all is as usual; what was opened stays open while one looks at the part."""
        translate = self._ui.translate
        choices = (self.setting, self.way, self.version)
        named = (_("setting"), _("way of working"), _("version"))
        there = [name for part, name in zip(choices, named, strict=True) if not part.isHidden()]
        if len(there) > 1:  # beside a plan and the library they are cut
            there = [_("choices")]
        words = [translate(name) for name in (*there, _("note"))]
        self.choices.head.setText(listed(words, translate).capitalize())
        self.choices.show()
        if block.id != self._block:
            self._block = block.id
            other = self._activity is not None and self._activity.setting_of
            shown = block.version and not self.version.isHidden()
            self.choices.head.setChecked(bool(shown or block.way or note or other))

    def show_activity(self, view: PlanView, activity: Activity) -> None:
        """Show an activity that is not in the plan."""
        self._fill(activity)
        self._show_sheets(view, activity, "")
        self._show_facts(activity, short_minutes(activity.minutes, self._ui))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheets.fit(self.window().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._activity is not None:
            self._show_text()

    def _fill(
        self, activity: Activity | None, variant: str = "", form: WorkingForm | None = None
    ) -> None:
        shown = (self._activity, self._variant, self._form)
        same = (activity, variant, form) == shown and activity is not None
        self._activity, self._variant, self._form = activity, variant, form
        for part in (self.setting, self.story, self.version, self.way, self.earlier, self.choices):
            part.hide()
        self.add_button.setVisible(activity is not None)
        self.open_button.setVisible(activity is not None)
        self.text.setVisible(activity is not None)
        if activity is not None and not same:
            self._show_text()

    def _show_facts(self, activity: Activity, length: str) -> None:
        self.name.setText(activity.title)
        parts = [module_name(activity.module, self._ui.translate), length]
        if activity.intensity > 1:
            parts.append(self._ui.translate("can touch people"))
        if activity.was:
            parts.append(self._ui.translate("was called %(title)s") % {"title": activity.was})
        self.facts.setText(" · ".join(parts))

    def _show_sheets(self, view: PlanView, activity: Activity | None, version: str) -> None:
        """What is printed of it for this class."""
        group = view.school_class
        wanted = [(one, version) for one in activity.text_owners] if activity else []
        every = self._library.handouts_of([activity]) if activity else ()
        level = group.facts.level
        self.sheets.show_sheets(versions_for(every, group.audiences, wanted=wanted, level=level))

    def _show_text(self) -> None:
        if self._activity is None:
            return
        module = self._activity.module
        ink = module_colour(module).name() if module.number else tones().muted
        style = (
            f"h4 {{ color: {ink}; margin: 10px 0 2px 0; }} p {{ margin: 0 0 4px 0; }}"
            " li { margin: 0 0 6px 0; } ul { margin: 0; -qt-list-indent: 1; }"
            " td { padding: 0 8px 4px 0; }"
        )
        whole = replace(self._activity, handouts=self._library.handouts_of([self._activity]))
        html = activity_html(whole, self._variant, self._spoken, self._form)
        self.text.setText(f"<style>{style}</style>{html}")

    def open_activity(self) -> None:
        """See the whole of what is shown."""
        if self._activity is not None:
            self.go.emit(to_activity(self._activity.id))


class SheetStrip(QWidget):
    """The first pages of what is printed of a part, as many as fit beside each other."""

    # One was clicked: wish to see it. By keys one opens the activity, which has them.
    opened = Signal(object)

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._sheets: tuple[Handout, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._page = QSize()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        thumbnails.drawn.connect(self.update)

    def show_sheets(self, sheets: Sequence[Handout]) -> None:
        """Show other ones."""
        self._sheets = tuple(sheets)
        names = ", ".join(one.title for one in sheets)
        self.setAccessibleName(names)
        self.setToolTip(names)
        self.setVisible(bool(sheets))
        self.update()

    def fit(self, window: int) -> None:
        """As large as suits a window of a height."""
        high = _HIGH if window >= _LOW_WINDOW else _LOW
        self._page = QSize(high * A4.width() // A4.height(), high)
        self.setFixedHeight(high + GRID)

    def _places(self) -> list[tuple[QRect, Handout]]:
        step = self._page.width() + 2 * GRID
        fit = max(1, (self.width() + 2 * GRID) // step)
        areas = (QRect(QPoint(at * step + 1, 1), self._page) for at in range(fit))
        return list(zip(areas, self._sheets, strict=False))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for area, sheet in self._places():
            self._thumbnails.paint(painter, area, sheet)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for area, sheet in self._places():
            if area.contains(at):
                self.opened.emit(to_handout(sheet.id))
