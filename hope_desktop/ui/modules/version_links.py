"""In which language a handout is there, and the ways to make another version of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.handout import Handout, version_of
from hope_desktop.domain.library.own_versions import Offer, is_usual
from hope_desktop.domain.profiles import Profile
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.layouts import Flow, row
from hope_desktop.ui.widgets.texts import hint

_OTHERS = (
    (Offer.CLASSES, _("For certain classes"), "users"),
    (Offer.PICTURES, _("With pictures"), "eye"),
)


class VersionLinks(QWidget):
    """A line about the translation; `more` is a button for the other versions.

    Signals:
        version_wanted: An `Offer` that is to be made.
        handout_chosen: The id of the translation, or of what it is a translation of.
    """

    version_wanted = Signal(object)
    handout_chosen = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._other: HandoutId | None = None
        self._offered: Sequence[Offer] = ()
        self.said = hint(ui.translate("No English version yet."))
        self.said.setWordWrap(False)
        self.translation = link_button(ui.translate("Make a translation"), "plus")
        self.translation.clicked.connect(partial(self.version_wanted.emit, Offer.ENGLISH))
        self.other = link_button("", "arrow-right")
        self.other.clicked.connect(self._to_other)
        line = row(Flow([self.said, self.other, self.translation], space=GRID))
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.more = quiet_button(ui.translate("Another version"), "copy")
        self.more.clicked.connect(self._offer)
        self.menu = QMenu(self)

    def show_versions(
        self, shown: Handout, others: Sequence[Handout], offered: Sequence[Offer]
    ) -> None:
        """Say it for one handout; `others` are the handouts among which its versions are."""
        translate = self._ui.translate
        self._offered = offered
        other = _counterpart(shown, others)
        self._other = other.id if other is not None else None
        self.other.setVisible(other is not None)
        if other is not None:
            words = _("Dutch text") if is_usual(other) else _("English version")
            shared = version_of(other) != version_of(shown)
            note = _("not ready yet") if other.draft else _("for all classes") if shared else ""
            added = f" ({translate(note)})" if note else ""
            self.other.setText(f"{translate(words)}{added}")
        self.said.setVisible(Offer.ENGLISH in offered and other is None)
        self.translation.setVisible(Offer.ENGLISH in offered)
        self.setVisible(other is not None or Offer.ENGLISH in offered)
        self.more.setVisible(any(offer in offered for offer, _words, _icon in _OTHERS))

    @Slot()
    def _to_other(self) -> None:
        self.handout_chosen.emit(self._other)

    @Slot()
    def _offer(self) -> None:
        self.menu.clear()
        for offer, words, icon in _OTHERS:
            if offer in self._offered:
                wish = partial(self.version_wanted.emit, offer)
                icons.put(self.menu.addAction(self._ui.translate(words), wish), icon)
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))


def _counterpart(shown: Handout, others: Sequence[Handout]) -> Handout | None:
    """The same version in the other language, else the one there that all classes get."""
    spoken = [one for one in others if one.language != shown.language]
    for version in (version_of(shown), ""):
        for one in spoken:
            if version_of(one) == version and one.profile in {shown.profile, Profile.STANDARD}:
                return one
    return None
