"""What the details say of a part, and the choices for it: its version and its working form."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from hope_desktop.domain.levels import Audience, Level
from hope_desktop.domain.library.activity import Activity, Per, Step, Supply
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, Handout, choices
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.stories import in_plan
from hope_desktop.i18n.versions import story_title, version_name
from hope_desktop.ui.editing.fields import PER
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.texts import label


class PartChoice(QWidget):
    """A list with a name above it; hidden when there is nothing to choose.

    The data of a choice is its name, empty for what is usual.
    """

    what: ClassVar[str]

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.box = ChoiceBox()
        self.name = label(ui.translate(self.what), buddy=self.box)
        self.setLayout(column(self.name, self.box, space=GRID // 4))

    def offer(self, usual: str, others: Sequence[tuple[str, str]], chosen: str) -> None:
        """The usual, and other words with their names; one of the names is in the plan."""
        self.box.offer(((name, words) for words, name in ((usual, ""), *others)), chosen)
        self.setVisible(bool(others))


class SettingChoice(PartChoice):
    """Which setting of an activity is done; each is one by itself, with its own minutes."""

    what = _("Setting of the activity")

    def show_choices(self, settings: Sequence[Activity], chosen: Activity) -> None:
        """The settings that suit the class, and the one in the plan."""
        every = {one.id: one for one in (*settings, chosen)}
        minutes = self._ui.translate("%(minutes)d min")
        self.box.offer(
            (
                (name, f"{one.setting} · {minutes % {'minutes': one.minutes}}")
                for name, one in every.items()
            ),
            chosen.id,
        )
        self.setVisible(len(every) > 1)


class VersionChoice(PartChoice):
    """Which version of an activity's handouts is printed: the suitable one, or another."""

    what = _("Version of the handouts")
    is_story = False
    """A made-up story is chosen."""

    def show_choices(
        self,
        handouts: Sequence[Handout],
        audiences: frozenset[Audience],
        version: str,
        level: Level | None = None,
    ) -> None:
        """The versions of an activity's texts, with the one in the plan."""
        words = self._ui.translate
        suits = story_title(handouts, audiences, level)
        self.is_story = bool(suits)
        usual = words(_("%(story)s (suits the class)")) % {"story": suits}
        self.name.setText(words(_("Story") if suits else self.what))
        others = [(version_name(handouts, name, words), name) for name in choices(handouts)]
        self.offer(usual if suits else words(_("What suits the class")), others, version)


class WayChoice(PartChoice):
    """In which working form it is done: as the steps say, or another that is safe for it."""

    what = _("Way of working")

    def show_choices(self, activity: Activity, form: WorkingForm | None) -> None:
        """The forms of an activity, with the one in the plan."""
        words, chosen = self._ui.translate, activity.way(form)
        forms = [way.form for way in activity.ways_offered]
        others = [(name_of(one, words).capitalize(), one.value) for one in forms]
        self.offer(words(_("As the steps say")), others, chosen.form.value if chosen else "")


def activity_html(activity: Activity, variant: str, ui: Ui, form: WorkingForm | None = None) -> str:
    """Goal, steps, materials, exit, risks. All texts are escaped."""
    activity = in_plan(activity)
    way = activity.way(form)
    steps = next((v.steps for v in activity.variants if v.name == variant), activity.steps)
    papers = (one.title for one in activity.handouts if one.language == USUAL_LANGUAGE)
    parts = [
        _section(ui.translate("Goal"), _p(activity.goal)),
        _section(ui.translate("Way of working"), _p(way.how if way else "")),
        _section(ui.translate("Steps"), _steps(steps, ui)),
        _section(ui.translate("To bring"), _list(_material(m, ui) for m in activity.materials)),
        _section(ui.translate("To print"), _list(dict.fromkeys(papers))),
        _section(ui.translate("It is about"), _p(activity.content_note)),
        _section(ui.translate("Stepping out"), _p(activity.exit)),
        _section(ui.translate("Lighter task"), _p(activity.lighter_alternative)),
        _section(ui.translate("Watch out"), _list(activity.risks)),
        _section(ui.translate("Afterwards"), _p(activity.aftercare)),
        _section(ui.translate("Without paper"), _p(activity.without_paper)),
    ]
    return "".join(parts)


def _section(name: str, body: str) -> str:
    return f"<h4>{escape(name)}</h4>{body}" if body else ""


def _p(text: str) -> str:
    return f"<p>{escape(text)}</p>" if text else ""


def _list(items: Iterable[str]) -> str:
    lines = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f"<ul>{lines}</ul>" if lines else ""


def _steps(steps: Iterable[Step], ui: Ui) -> str:
    """With their minutes and who leads them; what is said stands with the activity."""
    lines = []
    for step in steps:
        length = ui.translate("%(minutes)d min") % {"minutes": step.minutes}
        what = escape(f"{name_of(step.role, ui.translate)}: {step.what}")
        lines.append(f'<tr><td style="white-space: nowrap">{length}</td><td>{what}</td></tr>')
    return f"<table cellspacing=0>{''.join(lines)}</table>" if lines else ""


def _material(material: Supply, ui: Ui) -> str:
    count = f"{material.count} × " if material.count > 1 or material.per is not Per.CLASS else ""
    per = "" if material.per is Per.CLASS else ui.translate(PER[material.per])
    return f"{count}{material.what} {per}".strip()
