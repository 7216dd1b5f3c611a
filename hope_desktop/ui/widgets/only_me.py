"""Who may see what came in: asked where it is told that it came, and nowhere guessed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from hope_desktop.domain.library.material import Material
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.services.library.materials import Materials, let_see
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button

if TYPE_CHECKING:
    from hope_desktop.ui.widgets.paper import PaperPanel

FOR_ME = _("Not found by its words, not printed, not sent to anybody.")
"""What it means that something is for the trainer alone."""


def who_may_see(
    pieces: Sequence[Material], materials: Materials, panel: PaperPanel, ui: Ui
) -> tuple[str, list[QPushButton]]:
    """Ask about those that may be a story of hers, with the buttons for all that came."""
    translate = ui.translate
    private = [one for one in pieces if one.only_me]

    def answer(asked: Sequence[Material], only_me: bool) -> None:
        n, ids = len(asked), [one.id for one in asked]
        words = ui.plural("%(n)d file only for me", "%(n)d files only for me", n)
        if not only_me:
            words = ui.plural("%(n)d file for colleagues too", "%(n)d files for colleagues too", n)
        if ui.operations.run(partial(let_see, materials, ids, only_me=only_me), words):
            panel.dismiss()
            said = f"{words}. {translate(FOR_ME)}" if only_me else f"{words}."
            ui.operations.happened.emit(said, ())

    def button(words: str, asked: Sequence[Material], *, only_me: bool = True) -> QPushButton:
        made = quiet_button(translate(words), "lock" * only_me)
        made.clicked.connect(lambda: answer(asked, only_me))
        return made

    if not private:
        return "", [button(_("Only for me"), pieces)] if pieces else []
    ways = [
        button(_("Only me"), private),
        button(_("Colleagues too, when I share it"), private, only_me=False),
    ]
    if len(private) == len(pieces):
        return translate("Who may see this?"), ways
    names = listed([f"“{one.title}”" for one in private], translate)
    question = translate("Who may see %(names)s?") % {"names": names}
    return question, [*ways, button(_("All of it only for me"), pieces)]
