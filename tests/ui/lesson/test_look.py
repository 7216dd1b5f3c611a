from PySide6.QtGui import QColor

from hope_desktop.ui.lesson import look


def _light(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_text_is_readable_on_black():
    for colour in (look.TEXT, look.QUIET, look.AMBER, look.GREEN):
        assert (_light(colour) + 0.05) / (_light(look.GROUND) + 0.05) >= 7
