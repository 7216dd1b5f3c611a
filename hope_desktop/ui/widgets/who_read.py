"""Who read a text: in which role, in which month, and of a lawyer for which organisation."""

from PySide6.QtWidgets import QLineEdit, QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import MAX_ORGANISATION
from hope_desktop.domain.workshops.lines import month_of, months_after
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.lines import month_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.layouts import column, label

_ROLES = (
    ReviewRole.TRAINER,
    ReviewRole.EXPERIENCE,
    ReviewRole.LAWYER,
    ReviewRole.TEACHER,
    ReviewRole.HELPLINE,
)


def role_box(ui: Ui) -> ChoiceBox:
    """Return the roles to choose from."""
    made = ChoiceBox()
    made.offer([(one.value, name_of(one, ui.translate)) for one in _ROLES])
    return made


class WhoRead(QWidget):
    """Asks it; nobody's name is."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        translate, today = ui.translate, wall_clock.today()
        self.role, self.month = role_box(ui), ChoiceBox()
        months = [months_after(today, -back) for back in range(12)]
        self.month.offer([(one, month_text(one, translate)) for one in months], month_of(today))
        self.month.setAccessibleName(translate("In which month"))
        self.organisation = QLineEdit(maxLength=MAX_ORGANISATION)
        self.organisation.setPlaceholderText(translate("Organisation"))
        self.organisation.setAccessibleName(translate("Organisation"))
        read = label(translate("Read by"), buddy=self.role)
        parts = (read, self.role, self.organisation, self.month)
        self.setLayout(column(*parts, space=GRID // 2))
        self.setFocusProxy(self.role)
        self.role.currentIndexChanged.connect(self._show_role)
        self._show_role()

    def told(self) -> tuple[ReviewRole, str, str]:
        """Return the role, the month and the organisation."""
        role = ReviewRole(self.role.currentData())
        organisation = self.organisation.text() if role is ReviewRole.LAWYER else ""
        return role, self.month.currentData(), organisation

    def _show_role(self) -> None:
        """Ask only of a lawyer of where."""
        self.organisation.setVisible(self.role.currentData() == ReviewRole.LAWYER.value)
