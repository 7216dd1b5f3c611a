"""Asks about the pictures of a Word text, one at a time, before a handout is made of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import column, hint, holder, label, row, title

_ROOM = QSize(72 * GRID, 36 * GRID)
_LONGEST = 200


class TextPictures(QDialog):
    """Says of each whether it comes along, and what is to be seen on it; Escape makes nothing."""

    def __init__(
        self,
        found: Sequence[tuple[str, str]],
        look: Callable[[int], bytes],
        ui: Ui,
        parent: QWidget,
    ) -> None:
        """Show the pictures of a text; `look` gives one by its number, or nothing to pass it."""
        translate = ui.translate
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Hope Desktop")  # the question stands inside, whole
        self.chosen: dict[int, str] = {}
        """What is to be seen on those that come along."""
        self.lost = sum(not part for part, _about in found)
        """How many cannot come along."""
        self._asked = [(number, about) for number, (part, about) in enumerate(found) if part]
        self._look, self._at = look, -1
        self._words = translate("Does this picture come along? %(n)d of %(total)d")
        self.question, self.picture = title(), label()
        self.picture.setFixedSize(_ROOM)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.about = QLineEdit()
        self.about.setMaxLength(_LONGEST)
        self.along = primary_button(translate("&Take along"), "check")
        self.along.setDefault(True)
        self.leave = quiet_button(translate("&Leave out"))
        self.leave_rest = quiet_button(translate("Leave out the &rest"))
        name = label(translate("What is to be seen"), buddy=self.about)
        said = column(name, self.about, hint(translate("For whoever cannot see it.")), space=4)
        buttons = row(self.leave_rest, 1, self.leave, self.along, space=GRID)
        parts = (self.question, self.picture, holder(said), 1, buttons)
        self.setLayout(column(*parts, space=2 * GRID, margins=3 * GRID))
        self.about.textChanged.connect(self._on_typed)
        self.along.clicked.connect(self._take)
        self.leave.clicked.connect(self.ask)
        self.leave_rest.clicked.connect(self.accept)

    def ask(self) -> None:
        """Show the next that can be printed; after the last it is accepted."""
        for at in range(self._at + 1, len(self._asked)):
            self._at, (number, about) = at, self._asked[at]
            image = QImage.fromData(self._look(number))
            if not image.isNull():
                self._show(image, about)
                return
            self.lost += 1
        self.accept()

    def _show(self, image: QImage, about: str) -> None:
        values = {"n": self._at + 1, "total": len(self._asked)}
        self.question.setText(self._words % values)
        sharp = self.devicePixelRatioF()
        room = (_ROOM * sharp).boundedTo(image.size())
        keep = Qt.AspectRatioMode.KeepAspectRatio
        fit = image.scaled(room, keep, Qt.TransformationMode.SmoothTransformation)
        shown = QPixmap.fromImage(fit)
        shown.setDevicePixelRatio(sharp)
        self.picture.setPixmap(shown)
        self.leave_rest.setVisible(self._at + 1 < len(self._asked))
        self.about.setText(about[:_LONGEST])
        self._on_typed()
        self.about.selectAll()
        self.about.setFocus()
        self.open()

    def _on_typed(self) -> None:
        self.picture.setAccessibleName(self.about.text())
        self.along.setEnabled(bool(self.about.text().strip()))

    def _take(self) -> None:
        self.chosen[self._asked[self._at][0]] = self.about.text()
        self.ask()
