"""The results of the check, shown beside a text while it is written.

It shows what `services.checking.judge` returned: no level, no mark, but the places to look at again
and the hard words with their meaning. Choosing a place tells where it stands in the text.
It grows with what there is to say, so it belongs in a `Scroll`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.texts.checks import Finding
from hope_desktop.i18n.catalogue import counted, formed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.findings import finding_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import clear, column
from hope_desktop.ui.widgets.texts import hint, label
from hope_desktop.ui.widgets.warnings import Notice, Weight, notice

if TYPE_CHECKING:
    from hope_desktop.services.checking import Judgement

MOST = 12
"""FoundPlaces shown at once; when some are mended the next come up."""
_QUOTED = 90
"""Letters of a sentence that are enough to know it by."""


class FoundPlaces(QWidget):
    """Each finding, with a link to its place."""

    place_chosen: Signal

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.shown: Sequence[Finding] | None = None
        self._places, self._below = column(), column()
        self.setLayout(column(self._places, self._below, 1))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what stands out; nothing moves when it is the same as before."""
        if findings == self.shown:
            return
        self.shown = findings
        clear(self._places)
        for finding in findings[:MOST]:
            self._places.addWidget(self._place(finding))
        more = len(findings) - MOST
        if more > 0:
            words = self._ui.plural("and %(n)d more place", "and %(n)d more places", more)
            self._places.addWidget(hint(words % {"n": more}))
        elif not findings:
            self._places.addWidget(notice(self._nothing(), self._ui.translate))

    def _place(self, finding: Finding) -> QWidget:
        raise NotImplementedError

    def _nothing(self) -> Notice:
        return Notice(self._ui.translate("Nothing stands out."), "good")

    def _shown_notice(self, told: str, weight: Weight, name: str, *place: object) -> QWidget:
        """A notice with a button that goes to a place."""
        button = quiet_button(self._ui.translate("Show"))
        button.setAccessibleName(f"{self._ui.translate('Show')}: {name}")
        button.clicked.connect(partial(self.place_chosen.emit, *place))
        return notice(Notice(told, weight), self._ui.translate, button)


class ReadingHint(FoundPlaces):
    """For a text that is read by pupils: also its hard words, and figures."""

    place_chosen = Signal(int, int)

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._judgement: Judgement | None = None
        self.words = Fold(ui.translate("Hard words in this text"))
        self.meanings = label()
        self.words.add(self.meanings)
        self.figures = hint()
        self._below.addWidget(self.words)
        self._below.addWidget(self.figures)
        self.words.hide()

    def show_judgement(self, judgement: Judgement) -> None:
        """Show another judgement; nothing moves when it is the same as before."""
        if judgement == self._judgement:
            return
        self._judgement, self.shown = judgement, None
        self.show_findings(judgement.findings)
        lines = [f"{one.word}: {one.meaning}" for one in judgement.explained]
        self.meanings.setText("\n".join(lines))
        self.words.setVisible(bool(lines))
        self._show_figures(judgement)

    @override
    def _place(self, finding: Finding) -> QWidget:
        told = finding_text(finding, self._ui.translate)
        weight: Weight = "serious" if finding.serious else "advice"
        if not finding.end:
            return notice(Notice(told, weight), self._ui.translate)
        said = f"{_quoted(finding.sentence)}{told}"
        return self._shown_notice(said, weight, told, finding.start, finding.end)

    @override
    def _nothing(self) -> Notice:
        if self._judgement is None or self._judgement.figures is None:
            return super()._nothing()
        words = _("Sentences and words are short enough for whoever this is meant for (%(level)s).")
        return Notice(self._ui.translate(words) % {"level": self._judgement.level}, "good")

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
