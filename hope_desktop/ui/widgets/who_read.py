"""Who read a text: in which role, in which month, and of a lawyer for which organisation."""

from hope_desktop import wall_clock
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import MAX_ORGANISATION
from hope_desktop.domain.workshops.lines import months_after
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.lines import month_text
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField

_ROLES = (
    ReviewRole.TRAINER,
    ReviewRole.EXPERIENCE,
    ReviewRole.LAWYER,
    ReviewRole.TEACHER,
    ReviewRole.HELPLINE,
)


def roles(translate: Translator) -> list[tuple[ReviewRole, str]]:
    """Return the roles to choose from, with their words."""
    return [(one, name_of(one, translate)) for one in _ROLES]


class WhoRead(Form):
    """Asks it; nobody's name is."""

    def __init__(self, translate: Translator) -> None:
        months = [months_after(wall_clock.today(), -back) for back in range(12)]
        named = [(one, month_text(one, translate)) for one in months]
        organisation = LineField(longest=MAX_ORGANISATION)
        self._fields = (
            Field("role", translate("Read by"), Choice(roles(translate))),
            Field("month", translate("In which month"), Choice(named)),
            Field("organisation", translate("Organisation"), organisation),
        )
        super().__init__(self._fields)
        self.setFocusProxy(self.editor("role"))
        self.value_changed.connect(self.told)
        self.told()

    def told(self) -> tuple[ReviewRole, str, str]:
        """Return the role, the month and the organisation, which is asked of a lawyer alone."""
        role, month, organisation = self.values().values()
        is_asked = role is ReviewRole.LAWYER
        self.reword(self._fields if is_asked else self._fields[:-1])
        return role, month, organisation if is_asked else ""
