"""Above the papers: for whom and when the workshop is, and what has to be known first."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton

from hope_desktop.domain.ids import SessionId
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import dotted, pupils_text
from hope_desktop.i18n.stories import IN_YOUR_BAG, STORY_READY
from hope_desktop.services.printing.packing import Packing, PackingView
from hope_desktop.services.workshops.telling import Telling
from hope_desktop.ui.printing.bag import gone_words
from hope_desktop.ui.printing.body import PapersBody
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import cut_words, link_button, quiet_button
from hope_desktop.ui.widgets.fields.dates import day_and_time, is_today
from hope_desktop.ui.widgets.teller import stop_telling
from hope_desktop.ui.widgets.warnings import Notice

_LONGEST = 70 * GRID
"""Of a name in the way back: it fits in the smallest window with large letters."""


class WorkshopTop:
    """Fills the top of the page; what is answered there is done at once."""

    def __init__(
        self,
        body: PapersBody,
        packing: Packing,
        telling: Telling,
        anew: Callable[[], None],
        ui: Ui,
    ) -> None:
        """`anew`: wish for the papers of the plan as it is."""
        self._body, self._anew, self._ui = body, anew, ui
        self._packing, self._telling = packing, telling
        self._session: SessionId | None = None
        self._lies_there = False

    def show_packing(self, shown: PackingView, *, lies_there: bool) -> None:
        """`lies_there`: the papers are those of a story that is not told."""
        self._session, self._lies_there = shown.view.session.id, lies_there
        self._show_name(shown)
        self._show_notices(shown)

    def _show_name(self, shown: PackingView) -> None:
        facts, at = shown.view.school_class.facts, shown.view.session.facts
        words = words_for(self._ui.translate, adults=facts.adults)
        name = dotted(facts.label, facts.school)
        cut_words(self._body.back, name or words("class without a name"), _LONGEST)
        count = facts.pupils
        pupils = pupils_text(count, words) if count else ""
        when = day_and_time(at.start) if at.start else words("no date yet")
        place = ", ".join(filter(None, (facts.address, at.room)))
        self._body.when.setText(dotted(when, pupils, place))

    def _show_notices(self, shown: PackingView) -> None:
        translate = self._ui.translate
        session = shown.view.session
        found: list[tuple[Notice, QPushButton | None]] = []
        if self._lies_there:
            said = f"{translate(STORY_READY)} {translate(IN_YOUR_BAG)}"
            each = link_button(translate("A sheet for each pupil after all"))
            each.clicked.connect(self._anew)
            found.append((Notice(said, "good"), each))
        start = session.facts.start
        if session.told_by and start is not None and is_today(start.date()):
            asked = translate("Still good today? %(name)s tells.") % {"name": session.told_by}
            stop = quiet_button(translate("Not today"))
            stop.clicked.connect(self._stop_telling)
            found.append((Notice(asked), stop))
        if shown.gone:
            out = quiet_button(translate("Taken out"), "check")
            out.clicked.connect(self._forget_gone)
            found.append((Notice(gone_words(shown.gone, self._ui)), out))
        self._body.say(found)

    def _stop_telling(self) -> None:
        if self._session is not None:
            stop_telling(self._ui, partial(self._telling.read_instead, self._session))

    def _forget_gone(self) -> None:
        if self._session is not None:
            change = partial(self._packing.forget_gone, self._session)
            self._ui.operations.run(change, self._ui.translate("Taken out of the bag"))
