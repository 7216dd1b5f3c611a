"""Alt shows a letter in the name of each field in sight, and Alt with it goes to that field."""

import re
from string import ascii_lowercase

from PySide6.QtWidgets import QAbstractButton, QLabel, QMenuBar, QWidget

_LETTER = re.compile(r"&(\w)")


def give_letters(window: QWidget) -> None:
    """Give each named field one that no menu, button or other field in sight has.

    They are chosen when they are asked for: what is in sight differs, so none can clash.
    """
    seen = [one for one in window.findChildren(QWidget) if not one.visibleRegion().isEmpty()]
    menus = (act.text() for bar in window.findChildren(QMenuBar) for act in bar.actions())
    buttons = (one.text() for one in seen if isinstance(one, QAbstractButton))
    taken = set("".join(_LETTER.findall(" ".join((*menus, *buttons)).lower())))
    for label in seen:
        if isinstance(label, QLabel) and label.buddy() is not None:
            words = _LETTER.sub(r"\1", label.text())
            for at, letter in enumerate(words.lower()):
                if letter in ascii_lowercase and letter not in taken:
                    taken.add(letter)
                    label.setText(f"{words[:at]}&{words[at:]}")
                    break
