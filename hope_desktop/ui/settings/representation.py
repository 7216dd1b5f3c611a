"""Who appears in the material, and who was not heard yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from hope_desktop.domain.texts.representation import Appearance
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, card, column, row
from hope_desktop.ui.widgets.texts import heading, hint, label, title
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.library.library import Library


class RepresentationDialog(QDialog):
    """Each group with its people and activities; those without any stand at the top."""

    def __init__(self, library: Library, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setWindowTitle(ui.translate("Who appears"))
        self.resize(720, 620)
        shown = library.shown_groups()
        self.missing = notice(self._missing(shown), ui.translate)
        close = quiet_button(ui.translate("Close"))
        close.clicked.connect(self.close)
        explained = hint(
            ui.translate(
                "The made-up people in the texts. Nobody is the example of a group; this only "
                "helps to see who is missing."
            )
        )
        cards = [self._card(one) for one in shown if one.is_heard]
        self.setLayout(
            column(
                title(ui.translate("Who appears")),
                explained,
                self.missing,
                Scroll(column(*cards, 1)),
                row(1, close),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    def _missing(self, shown: Sequence[Appearance]) -> Notice:
        names = [name_of(one.group, self._ui.translate) for one in shown if not one.is_heard]
        if not names:
            return Notice(self._ui.translate("Every group appears somewhere."), "good")
        words = self._ui.translate("Not heard yet: %(groups)s.")
        return Notice(words % {"groups": listed(names, self._ui.translate)}, "advice")

    def _card(self, shown: Appearance) -> QWidget:
        parts: list[QWidget] = [heading(name_of(shown.group, self._ui.translate))]
        if shown.people:
            parts.append(label(", ".join(shown.people)))
        if shown.activities:
            many = len(shown.activities)
            words = self._ui.plural("In activity %(ids)s", "In activities %(ids)s", many)
            parts.append(hint(words % {"ids": listed(shown.activities, self._ui.translate)}))
        return card(*parts, space=GRID // 2)
