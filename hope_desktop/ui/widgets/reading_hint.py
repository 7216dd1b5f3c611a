"""What the check says about a text that is being written, calmly, beside it.

It shows what `services.checking.judge` returned: no level, no mark, but the places to look at again
and the hard words with their meaning. Choosing a place tells where it stands in the text.
It grows with what there is to say, so it belongs in a `Scroll`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.texts.checks import Finding
from hope_desktop.i18n.catalogue import counted, formed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.findings import finding_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import clear, column
from hope_desktop.ui.widgets.texts import hint, label
from hope_desktop.ui.widgets.warnings import Notice, Weight, notice

if TYPE_CHECKING:
    from hope_desktop.services.checking import Judgement

MOST = 12
"""Places shown at once; when some are mended the next come up."""
_QUOTED = 90
"""Letters of a sentence that are enough to know it by."""


class ReadingHint(QWidget):
    """The panel.

    Signals:
        place_chosen: From where to where in the text somebody wants to look.
    """

    place_chosen = Signal(int, int)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._shown: Judgement | None = None
        self._places = QVBoxLayout()
        self._places.setSpacing(GRID)
        self.words = Fold(ui.translate("Hard words in this text"))
        self.meanings = label()
        self.words.add(self.meanings)
        self.figures = hint()
        self.setLayout(column(self._places, self.words, self.figures, 1, space=GRID))
        self.words.hide()

    def show_judgement(self, judgement: Judgement) -> None:
        """Show another judgement; nothing moves when it is the same as before."""
        if judgement == self._shown:
            return
        self._shown = judgement
        self._show_places(judgement)
        lines = [f"{one.word}: {one.meaning}" for one in judgement.explained]
        self.meanings.setText("\n".join(lines))
        self.words.setVisible(bool(lines))
        self._show_figures(judgement)

    def _show_places(self, judgement: Judgement) -> None:
        clear(self._places)
        for finding in judgement.findings[:MOST]:
            self._places.addWidget(self._place(finding))
        more = len(judgement.findings) - MOST
        if more > 0:
            words = self._ui.plural("and %(n)d more place", "and %(n)d more places", more)
            self._places.addWidget(hint(words % {"n": more}))
        elif not judgement.findings:
            self._places.addWidget(notice(self._nothing(judgement), self._ui.translate))

    def _place(self, finding: Finding) -> QWidget:
        translate = self._ui.translate
        told = finding_text(finding, translate)
        weight: Weight = "serious" if finding.serious else "advice"
        if not finding.end:
            return notice(Notice(told, weight), translate)
        button = quiet_button(translate("Show"))
        button.setAccessibleName(f"{translate('Show')}: {told}")
        button.clicked.connect(partial(self.place_chosen.emit, finding.start, finding.end))
        return notice(Notice(f"{_quoted(finding.sentence)}{told}", weight), translate, button)

    def _nothing(self, judgement: Judgement) -> Notice:
        if judgement.figures is None:
            return Notice(self._ui.translate("Nothing stands out."), "good")
        words = _("Sentences and words are short enough for whoever this is meant for (%(level)s).")
        return Notice(self._ui.translate(words) % {"level": judgement.level}, "good")

    def _show_figures(self, judgement: Judgement) -> None:
        figures = judgement.figures
        self.figures.setVisible(figures is not None)
        if figures is None:
            return
        words = counted(
            "About %(average)d word in a sentence, %(longest)d in the longest. The computer only "
            "counts: let somebody read along.",
            "About %(average)d words in a sentence, %(longest)d in the longest. The computer only "
            "counts: let somebody read along.",
            "average",
        )
        values = {"average": round(figures.words_a_sentence), "longest": figures.longest_sentence}
        self.figures.setText(formed(words, values, self._ui.translate) % values)
        self.figures.setToolTip(f"Flesch-Douma {figures.flesch_douma:.0f}, LIX {figures.lix:.0f}")


def _quoted(sentence: str) -> str:
    if not sentence:
        return ""
    plain = " ".join(sentence.split())
    short = plain if len(plain) <= _QUOTED else f"{plain[:_QUOTED].rstrip()}…"
    return f"“{short}”\n"
