"""The button to what was said of texts, or answered, and was not sent yet."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton

from hope_desktop.domain.package import SharedLine, thing_of
from hope_desktop.i18n.packages import contents
from hope_desktop.ui.shared import Ui


def show_unsent(button: QPushButton, unsent: Sequence[SharedLine], ui: Ui) -> None:
    """Say on it what can be sent; without anything it goes."""
    what = contents((thing_of(one).kind for one in unsent), ui.translate)
    button.setText(ui.translate("Send %(what)s…") % {"what": what})
    button.setVisible(bool(unsent))
