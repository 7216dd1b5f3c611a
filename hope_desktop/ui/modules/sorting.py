"""A small form for where material belongs and what it is for, for one or more files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, override

from PySide6.QtWidgets import QWidget

from hope_desktop.domain.levels import VO_LEVELS, VSO_LEVELS, Level
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.modules import Module
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.only_me import FOR_ME

if TYPE_CHECKING:
    from hope_desktop.services.library.materials import Materials

_AS_IT_IS = "as it is"
"""Many differ in this, and it is left alone."""
_LEVELS: Mapping[str, tuple[str, frozenset[Level]]] = {
    "po": (_("primary"), frozenset({Level.PO})),
    "vo": (_("secondary"), VO_LEVELS),
    "pro": (_("pro"), frozenset({Level.PRO})),
    "mbo": (_("mbo"), frozenset({Level.MBO})),
    "vso": (_("vso"), VSO_LEVELS),
    "isk": (_("ISK"), frozenset({Level.ISK})),
}


def sorting_fields(ui: Ui, *, many: bool = False) -> list[Field]:
    """The fields, for a form; of many, a choice may stay as it is."""
    alone = [(_AS_IT_IS, ui.translate("as it is"))] if many else []
    modules = [(one, module_name(one, ui.translate)) for one in Module]
    purposes = [(one, name_of(one, ui.translate)) for one in Purpose]
    none = (None, ui.translate("still to be sorted"))
    return [
        Field("module", ui.translate("&Module"), Choice([*alone, none, *modules])),
        Field("purpose", ui.translate("For &what"), Choice([*alone, *purposes])),
        *(
            Field(name, ui.translate(words), TickField(), beside=number > 0)
            for number, (name, (words, _levels)) in enumerate(_LEVELS.items())
        ),
        Field("tags", ui.translate("&Keywords"), LineField(ui.translate("between commas"))),
        Field("only_me", ui.translate("Only for me"), TickField(), help=ui.translate(FOR_ME)),
    ]


def shown_values(pieces: Sequence[Material]) -> dict[str, Any]:
    """What the fields say of these together."""

    def same(values: list[Any]) -> Any:
        return values[0] if len(set(values)) == 1 else _AS_IT_IS

    tags = [tag for tag in pieces[0].tags if all(tag in one.tags for one in pieces)]
    return {
        "module": same([one.module for one in pieces]),
        "purpose": same([one.purpose for one in pieces]),
        "tags": ", ".join(tags),
        "only_me": all(one.only_me for one in pieces),
        **{
            name: all(levels <= one.levels for one in pieces)
            for name, (_words, levels) in _LEVELS.items()
        },
    }


def sorted_as(piece: Material, before: Mapping[str, Any], after: Mapping[str, Any]) -> Material:
    """A piece with what changed between two readings of the fields, the rest as it was."""
    made = piece
    for name in ("module", "purpose", "only_me"):
        if after[name] != before[name]:
            made = replace(made, **{name: after[name]})
    for name, (_words, levels) in _LEVELS.items():
        if after[name] != before[name]:
            kept = made.levels | levels if after[name] else made.levels - levels
            made = replace(made, levels=kept)
    was, now = tags_in(before["tags"]), tags_in(after["tags"])
    tags = [tag for tag in piece.tags if tag in now or tag not in was]
    return replace(made, tags=tuple(dict.fromkeys((*tags, *now))))


def tags_in(line: str) -> tuple[str, ...]:
    """The words between commas."""
    return tuple(dict.fromkeys(filter(None, (" ".join(tag.split()) for tag in line.split(",")))))


class SortDialog(Asking):
    """Sorts several files at once, with one undo."""

    def __init__(
        self, pieces: Sequence[Material], materials: Materials, ui: Ui, parent: QWidget | None
    ) -> None:
        words = ui.plural("Sort %(n)d file", "Sort %(n)d files", len(pieces)) % {"n": len(pieces)}
        super().__init__(words, primary_button(ui.translate("&Keep"), "check"), ui, parent)
        self._pieces, self._materials = pieces, materials
        self.form = Form(sorting_fields(ui, many=True))
        self.form.fill(shown_values(pieces))
        self._before = self.form.values()
        names = ", ".join(one.title for one in pieces[:3]) + (", …" if len(pieces) > 3 else "")
        self.form.value_changed.connect(self._on_chosen)
        self.lay_out(names, self.form)
        self.setMinimumWidth(64 * GRID)

    def _on_chosen(self, name: str) -> None:
        """Among stories may be her own."""
        if name == "module" and self.form.values()[name] == Module.STORIES:
            said = _("Text, sound and film with stories are for you alone until you say otherwise.")
            self._say(self._ui.translate(said), "advice")

    @override
    def keep(self) -> bool:
        after = self.form.values()
        made = [sorted_as(one, self._before, after) for one in self._pieces]
        n = len(made)
        words = self._ui.plural("%(n)d file sorted", "%(n)d files sorted", n) % {"n": n}
        return self._ui.operations.run(partial(self._materials.change, *made), words)
