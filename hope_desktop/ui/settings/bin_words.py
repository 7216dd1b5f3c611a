"""Words for a thing in the bin: what it is, whose, since when, and what belongs to it."""

from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import class_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import day_and_time, short_date
from hope_desktop.ui.widgets.rows import Row

_ICONS = {
    ThrownKind.CLASS: "school",
    ThrownKind.SESSION: "calendar-days",
    ThrownKind.ACTIVITY: "list-checks",
    ThrownKind.HANDOUT: "file-text",
    ThrownKind.FILE: "paperclip",
    ThrownKind.HELPLINE: "phone",
    ThrownKind.TEMPLATE: "bookmark",
    ThrownKind.VERSION: "pencil",
}
_BESIDE = {
    ThrownKind.HANDOUT: (_("Handout"), _("Handout of “%(of)s”")),
    ThrownKind.VERSION: (_("Your version"), _("Your version, with “%(of)s”")),
    ThrownKind.FILE: (_("Own file"), _("Own file with “%(of)s”")),
}
_ALONE = {
    ThrownKind.ACTIVITY: _("Activity, with its handouts"),
    ThrownKind.TEMPLATE: _("Template for workshops"),
}
_GOES_ALONG = {
    ThrownKind.CLASS: _("Its path goes too, and every workshop of it that lies here."),
    ThrownKind.ACTIVITY: _("Its handouts and your files with it go too."),
}


class BinWords:
    """Words for what lies in the bin."""

    def __init__(self, ui: Ui) -> None:
        self._ui = ui

    def row(self, one: Thrown) -> Row:
        """A row of the list."""
        day = one.at.date() if one.at else None
        since = self._ui.translate("thrown away %(day)s") % {"day": short_date(day)} if day else ""
        name = self.name(one)
        return Row(one, name, self._about(one), right=since, icon=_ICONS[one.kind])

    def name(self, one: Thrown) -> str:
        """What it is called, also in a sentence."""
        translate = self._ui.translate
        if one.kind is ThrownKind.CLASS:
            return class_name(one.title, translate) if one.of else one.title
        if one.kind is ThrownKind.SESSION:
            return translate("Workshop of %(name)s") % {"name": one.title}
        return one.title

    def along(self, one: Thrown) -> str:
        """What comes back with it; nothing when it is alone."""
        if one.kind is ThrownKind.SESSION and one.class_too:
            return self._ui.translate("The class of this workshop lies here too. It comes along.")
        if one.kind is ThrownKind.CLASS and one.sessions:
            words = self._ui.plural(
                "It comes back with its path and %(n)d workshop.",
                "It comes back with its path and %(n)d workshops.",
                one.sessions,
            )
            return words % {"n": one.sessions}
        return ""

    def consequence(self, one: Thrown) -> str:
        """What erasing does, and what it cannot reach."""
        general = self._ui.translate(
            "This cannot be undone. It goes from every backup here too, and from the second place "
            "when that is here. What you printed, sent or saved elsewhere stays there."
        )
        more = _GOES_ALONG.get(one.kind)
        return f"{self._ui.translate(more)} {general}" if more else general

    def _about(self, one: Thrown) -> str:
        translate = self._ui.translate
        if one.kind in _BESIDE:
            alone, beside = _BESIDE[one.kind]
            return translate(beside) % {"of": one.of} if one.of else translate(alone)
        if one.kind in _ALONE:
            return translate(_ALONE[one.kind])
        parts = [translate("Help line")] if one.kind is ThrownKind.HELPLINE else []
        parts += [one.of] if one.of else []
        if one.kind is ThrownKind.SESSION:
            parts.append(day_and_time(one.start) if one.start else translate("no date yet"))
        if one.kind is ThrownKind.CLASS and one.sessions:
            count = self._ui.plural("%(n)d workshop", "%(n)d workshops", one.sessions)
            parts.append(count % {"n": one.sessions})
        return " · ".join(parts) or translate("Class")
