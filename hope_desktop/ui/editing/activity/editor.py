"""Changing an activity: the form, and beside it how it looks on a run sheet."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, override

from PySide6.QtWidgets import QLineEdit

from hope_desktop.domain.library.activity import Activity, Step
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import name_of as plain_id
from hope_desktop.domain.terms import Audience
from hope_desktop.domain.texts.checks import Finding, field_of
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.refusals import field_name
from hope_desktop.services.library.editing import MaterialEditing
from hope_desktop.services.library.library import Library
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.ui.editing.activity.form import CARE, WHAT, ActivityForm
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.fields import INTENSITIES
from hope_desktop.ui.editing.found_places import FoundPlaces
from hope_desktop.ui.editing.side_panel import SidePanel
from hope_desktop.ui.editing.text_editor import TextEditor
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import Scroll, bring_into_sight, column, flush, holder
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

_TEXTS = ("title", "goal", "method")
_SAFE = ("content_note", "letter_note", "exit", "lighter_alternative", "aftercare", "without_paper")


def as_lines(activity: Activity, ui: Ui) -> str:
    """One line for each thing that a trainer can change and somebody reads."""
    return "\n".join(_lines(activity, ui))


def _lines(activity: Activity, ui: Ui) -> Iterator[str]:
    yield from _named(activity, _TEXTS, ui)
    words = ui.translate("%(minutes)s, at least %(least)d, at most %(most)d")
    yield words % {
        "minutes": minutes_text(activity.minutes, ui.translate),
        "least": activity.min_minutes,
        "most": activity.max_minutes,
    }
    yield from _steps(activity.steps, ui)
    yield from _named(activity, _SAFE, ui)
    heavy = ui.translate(INTENSITIES[activity.intensity])
    yield f"{field_name('intensity', ui.translate)}: {heavy}"
    yield f"{field_name('audiences', ui.translate)}: {_names(activity.audiences, ui)}"
    group = f"{activity.group_min}-{activity.group_max}"
    yield f"{field_name('group_min', ui.translate)}: {group}"
    for material in activity.materials:
        yield f"{field_name('materials', ui.translate)}: {material.count} {material.what}"
    for variant in activity.variants:
        yield f"{field_name('variants', ui.translate)}: {variant.name}, {variant.minutes}"
        yield from _steps(variant.steps, ui)
    for note in activity.differentiation:
        yield f"{_names(note.audiences, ui)}: {note.text}"
    for name in ("risks", "tips"):
        yield from (f"{field_name(name, ui.translate)}: {text}" for text in getattr(activity, name))
    origin = activity.origin
    name = field_name("origin", ui.translate)
    yield f"{name}: {origin.author}, {origin.source}, {origin.licence}"


def _named(activity: Activity, fields: Iterable[str], ui: Ui) -> Iterator[str]:
    for name in fields:
        text = " ".join(getattr(activity, name).split())
        if text:
            yield f"{field_name(name, ui.translate)}: {text}"


def _steps(steps: tuple[Step, ...], ui: Ui) -> Iterator[str]:
    for number, step in enumerate(steps, start=1):
        said = f" “{' '.join(step.say.split())}”" if step.say else ""
        who = name_of(step.role, ui.translate)
        yield f"{number}. ({step.minutes}, {who}) {' '.join(step.what.split())}{said}"


def _names(audiences: frozenset[Audience], ui: Ui) -> str:
    return ", ".join(name_of(one, ui.translate) for one in Audience if one in audiences)


_CHANGED_HERE = frozenset({"steps", *(one.name for one in (*WHAT, *CARE))})
"""What else the check says is for whoever has the text in files."""


def minutes_of(steps: Sequence[Step], kept: Activity) -> dict[str, int]:
    """Count what its steps take; its shortest and longest time, as kept, make room."""
    total = sum(step.minutes for step in steps) or kept.minutes
    return {
        "minutes": total,
        "min_minutes": min(total, kept.min_minutes),
        "max_minutes": max(total, kept.max_minutes),
    }


class ActivityEditor(TextEditor[Activity]):
    """A record in a form."""

    def __init__(
        self,
        library: Library,
        material: MaterialEditing,
        lines: Lines,
        printing: Printing,
        ui: Ui,
    ) -> None:
        preview = DraftPreview(printing.activity_draft, ui)
        right = SidePanel(preview, partial(as_lines, ui=ui), ui)
        super().__init__(material, material.activity, material.keep_activity, lines, right, ui)
        translate = ui.translate
        self.places = FoundPlaces(lambda one: field_name(field_of(one), translate), ui)
        self._library = library
        self.form = ActivityForm(ui)
        self.notices = NoticeList(translate)
        self._why = ""
        self.sheet = flush(Scroll(self.form))
        left = holder(column(self.notices, (self.sheet, 1), self.places, space=GRID))
        self._arrange(tools=(), parts={left: 7})
        self.form.changed.connect(self._on_field)
        self.places.place_chosen.connect(lambda one: self.reach(one.field))

    def focus_first(self) -> None:
        """Put the cursor where writing begins; a name that is nobody's is there to type over."""
        self.panes.to_text()
        title = self.form.what.form.editor("title")
        title.setFocus()
        is_new = self._edition is not None and self._edition.is_own and not self._edition.text.goal
        if is_new and isinstance(title, QLineEdit):
            title.selectAll()

    @override
    def reach(self, place: str, line: str = "") -> None:
        editor = self.form.reach(place)
        if editor is not None:
            bring_into_sight(editor)

    # Following what is typed

    @override
    def _checked(self, draft: Activity) -> Sequence[Finding]:
        from hope_desktop.services.checking import judge_activity

        return [one for one in judge_activity(draft) if field_of(one) in _CHANGED_HERE]

    @override
    def _show(self, edition: Edition[Activity], *, new: bool) -> None:
        text = edition.text
        super()._show(edition, new=new)
        self._refuse(self.typing.why() if new else self._why)
        papers = self._library.activity(text.id).handouts
        own_papers = [one for one in papers if one.id == plain_id(one.id)]
        # What was refused stays typed.
        self.form.show_activity(self.typing.draft() or text, own_papers)

    @override
    def _show_draft(self, draft: Activity, edition: Edition[Activity]) -> None:
        self.form.follow(draft)

    @override
    def _on_field(self, name: str, value: Any) -> None:
        if name == "steps" and self._edition is not None:
            self.typing.write(**minutes_of(value, self._edition.text))
        super()._on_field(name, value)

    @override
    def _refuse(self, why: str) -> None:
        self._why = why
        refused = [Notice(why, "serious")] if why else []
        self.notices.show_notices([*refused, *self._remarks()])
