"""Icons that stand by themselves. They are decoration: words beside them say the same."""

from PySide6.QtWidgets import QLabel

from hope_desktop.ui import icons


def picture(icon: str, tone: str = "", pixels: int = 20) -> QLabel:
    """An icon as a label, in a tone of `theme.Tones`; it follows the theme."""
    made = QLabel()
    icons.put_on_label(made, icon, tone, pixels)
    return made
