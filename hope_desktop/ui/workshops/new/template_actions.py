"""The commands for own templates: save a workshop as one, throw it away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QWidget

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.domain.workshops.templates import TITLE_LENGTH, Template
from hope_desktop.i18n.labels import label as name_of, warning_text
from hope_desktop.services.workshops.own_templates import OwnTemplates
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.services.workshops.series import Series
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.dialogs import NameDialog, NameQuestion
from hope_desktop.ui.widgets.warnings import Notice, NoticeList
from hope_desktop.ui.workshops.typed_dates import short_minutes

if TYPE_CHECKING:
    from hope_desktop.domain.views import PlanView

_OF_THE_PLAN = frozenset(
    {Rule.OPENING_MISSING, Rule.CLOSING_MISSING, Rule.LANDING_MISSING, Rule.PROTECTED_TIME}
)
"""What is wrong for every class that gets this plan."""


class TemplateActions(QObject):
    """Asks for a name first; each is one undoable step."""

    def __init__(
        self,
        templates: OwnTemplates,
        planning: Planning,
        series: Series,
        ui: Ui,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._templates, self._planning, self._series = templates, planning, series
        self._ui = ui
        self._parent = parent
        self.dialog: NameDialog | None = None
        self.lessons = QCheckBox()

    def keep(self, session: SessionId) -> None:
        """Ask under which name a workshop is kept."""
        self._ui.operations.save_typed()
        view = self._ui.operations.read(partial(self._planning.get, session))
        if view is None:
            return
        count = len(self._series.parts(session))
        translate = self._ui.translate
        words = self._ui.plural("&One lesson", "&All %(count)d lessons of the series", count)
        self.lessons = QCheckBox(words % {"count": count})
        self.lessons.setChecked(count > 1)
        self.lessons.setVisible(count > 1)
        missing = NoticeList(self._ui.translate)
        missing.show_notices(self._missing(view))
        explained = translate(
            "The parts are kept, with their minutes and breaks. The class, the date, notes "
            "and promised times are not. You find it back under New workshop."
        )
        name = self._suggested(view, count)
        asked = NameQuestion(translate("Keep as a template"), explained, name, TITLE_LENGTH)
        more = (self.lessons, missing)
        keep = partial(self._keep, session)
        self._open(NameDialog(asked, self._replaced, keep, self._ui, self._parent, more=more))

    def remove(self, template: Template) -> None:
        """Put a template in the bin; undo brings it back."""
        words = self._ui.translate("Template %(name)s put in the bin") % {"name": template.title}
        self._ui.operations.run(partial(self._templates.remove, template.id), words)

    def _open(self, dialog: NameDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _keep(self, session: SessionId, name: str) -> bool:
        series = self.lessons.isChecked()
        keep = partial(self._templates.keep, session, name, whole_series=series)
        words = self._ui.translate("Template %(name)s kept") % {"name": name}
        return self._ui.operations.run_new(keep, words) is not None

    def _missing(self, view: PlanView) -> list[Notice]:
        titles: dict[str, str] = {one: activity.title for one, activity in view.activities.items()}
        return [
            Notice(warning_text(concern, titles, self._ui.translate), "serious")
            for concern in view.concerns
            if concern.rule in _OF_THE_PLAN
        ]

    def _suggested(self, view: PlanView, lessons: int) -> str:
        """The name that it has, of its own or as a series; else its modules and minutes."""
        for one in self._planning.templates():
            if one.id == view.session.template and (one.own or lessons > 1):
                return one.title
        modules = dict.fromkeys(a.module for a in view.in_order if a.module.number)
        names = [name_of(module, self._ui.translate) for module in modules]
        minutes = short_minutes(view.session.facts.slot_minutes, self._ui)
        return ", ".join([*names, minutes])[:TITLE_LENGTH]

    def _replaced(self, name: str) -> str:
        same = self._templates.named(name)
        words = self._ui.translate("This takes the place of your template with the same name.")
        return words if same else ""
