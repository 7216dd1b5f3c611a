"""What the papers wait for, with the way to where that is solved; and the number of pupils."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from hope_desktop.domain.classes import MAX_PUPILS
from hope_desktop.domain.errors import (
    HelperNeeded,
    HopeError,
    NothingToPrint,
    ReasonNeeded,
    StoryNotReady,
    UnprintableText,
)
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.printing.paper_kind import Whose
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.paper import (
    LACKING,
    signs_sentence,
    untranslated_sentence,
    waiting_lines_sentence,
)
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.classes import Classes
from hope_desktop.services.printing.printed import Prepared
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.destination import HELPLINES, SETTINGS, to_handout
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.layouts import clear, column, row
from hope_desktop.ui.widgets.texts import label, picture
from hope_desktop.ui.widgets.warnings import Notice, notice

type NoticeWithWays = tuple[Notice, *tuple[QPushButton, ...]]
"""A notice with its ways on."""
_NO_SENDER = _("The letter has no sender yet.")
_SOLVED_IN_WORKSHOP = (StoryNotReady, ReasonNeeded, HelperNeeded, NothingToPrint, UnprintableText)


class Waiting(QWidget):
    """Hidden when there is nothing to say."""

    go = Signal(object)  # the `Destination` where it is solved

    def __init__(self, to_workshop: Callable[[], object], ui: Ui) -> None:
        super().__init__()
        self._to_workshop, self._ui = to_workshop, ui
        self.said: tuple[str, ...] = ()
        self.button: QPushButton | None = None
        self._shown: Sequence[NoticeWithWays] = ()
        self.menu = QMenu(self)
        """The texts to translate."""
        self._column = column()
        self.setLayout(self._column)
        self._fill(())

    def show_refusal(self, error: HopeError) -> None:
        """Say what printing waits for, with the way to where that is solved."""
        self.button = self._way(error)
        said = Notice(sentence(error, self._ui.translate), "serious")
        self._fill([(said, *filter(None, [self.button]))])

    def show_missing(self, prepared: Prepared, lost: str) -> None:
        """Say what nobody has written yet, and which signs no font has."""
        self.button = None
        found: list[NoticeWithWays] = []
        if self._lacks_sender(prepared):
            found.append((Notice(self._ui.translate(_NO_SENDER)), *self._ways_to_sender()))
        names = [
            f"{handout.title or name_of(handout.kind, self._ui.translate)} ({activity})"
            for activity, handouts in prepared.to_come
            for handout in handouts
        ]
        for words, lacking in (
            (_("Not written yet, so not in the print folder: %(names)s."), names),
            (LACKING, prepared.lacking),
            (_("Still without pictures: %(names)s."), prepared.without_pictures),
        ):
            if lacking:
                named = {"names": listed(lacking, self._ui.translate)}
                found.append((Notice(self._ui.translate(words) % named),))
        if prepared.waiting_lines:
            button = link_button(self._ui.translate("Help lines…"))
            button.clicked.connect(partial(self.go.emit, HELPLINES))
            words = waiting_lines_sentence(prepared.waiting_lines, self._ui.translate)
            found.append((Notice(words, "muted"), button))
        if prepared.untranslated:
            words = untranslated_sentence(prepared.untranslated, self._ui.translate)
            found.append((Notice(words), self._way_to_translate(prepared)))
        if lost:
            found.append((Notice(signs_sentence(lost, self._ui.translate)),))
        self._fill(found)

    def _way_to_translate(self, prepared: Prepared) -> QPushButton:
        self.menu.clear()
        for handout in prepared.untranslated:
            wish = partial(self.go.emit, to_handout(handout.id))
            self.menu.addAction(handout.title.replace("&", "&&"), wish)
        button = link_button(self._ui.translate("Translate…"))
        button.clicked.connect(partial(self._offer, button))
        return button

    def _offer(self, below: QPushButton) -> None:
        self.menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _way(self, error: HopeError) -> QPushButton | None:
        if isinstance(error, _SOLVED_IN_WORKSHOP):
            button = quiet_button(self._ui.translate("To the workshop"), "calendar-days")
            button.clicked.connect(self._to_workshop)
            return button
        return None

    def _lacks_sender(self, prepared: Prepared) -> bool:
        """Whether letters say of nobody whose they are, and that was not asked yet."""
        chosen = self._ui.preferences.settings
        is_said = chosen.organisation or chosen.contact or chosen.sender_asked
        letters = (one for one in prepared.documents if one.kind.whose is Whose.LETTER)
        return not is_said and any(letters)

    def _ways_to_sender(self) -> tuple[QPushButton, QPushButton]:
        fill_in = quiet_button(self._ui.translate("Fill in…"))
        leave = quiet_button(self._ui.translate("Leave it like this"))
        fill_in.clicked.connect(partial(self.go.emit, SETTINGS))
        for button in (fill_in, leave):
            button.clicked.connect(self._sender_was_asked)
        return fill_in, leave

    def _sender_was_asked(self) -> None:
        self._ui.preferences.change(sender_asked=True)
        self._fill([one for one in self._shown if one[0].text != self._ui.translate(_NO_SENDER)])

    def _fill(self, shown: Sequence[NoticeWithWays]) -> None:
        self._shown = shown
        clear(self._column)
        self.said = tuple(one.text for one, *_buttons in shown)
        for one, *buttons in shown:
            self._column.addWidget(notice(one, self._ui.translate, *buttons))
        self.setVisible(bool(shown))


class HeadCount(QFrame):
    """Hidden when the number is known. Saves it after Enter, and when the focus leaves."""

    def __init__(self, planning: Planning, classes: Classes, ui: Ui) -> None:
        super().__init__()
        self._planning = planning
        self._classes = classes
        self._ui = ui
        self._session: SessionId | None = None
        self.setProperty("look", "advice")
        self.box = NumberBox(0, MAX_PUPILS)
        self.box.setSpecialValueText(ui.translate("not known yet"))
        self.words = label()
        name = label(ui.translate("Number of pupils"), buddy=self.box)
        asked = row(picture("lightbulb", "advice"), name, self.box, 1)
        self.setLayout(column(asked, self.words, margins=GRID + 4))
        self.typing: AutoSave[SessionId] = AutoSave(
            self._keep, lambda session: planning.get(session).name, ui, self, waits=True
        )
        self.box.valueChanged.connect(self._on_typed)
        self.box.editingFinished.connect(self.typing.flush)
        self.hide()

    def show_prepared(self, prepared: Prepared) -> None:
        """Ask when papers wait for the number, and say which; what is being typed stays."""
        names, self._session = prepared.uncounted, prepared.session
        with QSignalBlocker(self.box):
            self.box.setValue(self.typing.typed(prepared.session).get("pupils", 0))
        words = self._ui.translate("Then these are printed too: %(names)s.")
        self.words.setText(words % {"names": listed(names, self._ui.translate)})
        self.setVisible(bool(names))

    def _on_typed(self, pupils: int) -> None:
        if self._session is not None and pupils:
            self.typing.change(self._session, pupils=pupils)
        elif self._session is not None:
            self.typing.forget(self._session)

    def _keep(self, session: SessionId, typed: dict[str, Any]) -> HopeError | None:
        shown = self._planning.get(session).school_class
        change = partial(self._classes.change, shown.id, replace(shown.facts, **typed))
        return self._ui.operations.try_run(change, self._ui.translate("class changed"))
