"""The bin: what is in it, putting it back, and erasing it for good."""

from functools import partial

from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.i18n.catalogue import Phrases, dotted, marked as _
from hope_desktop.i18n.labels import class_name
from hope_desktop.services.bin import Bin
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dialogs import confirmed
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.dates import short_date, when_text
from hope_desktop.ui.widgets.layouts import hint
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row

_ICONS = {
    ThrownKind.CLASS: "school",
    ThrownKind.SESSION: "calendar-days",
    ThrownKind.ACTIVITY: "list-checks",
    ThrownKind.HANDOUT: "file-text",
    ThrownKind.FILE: "paperclip",
    ThrownKind.HELPLINE: "phone",
    ThrownKind.VERSION: "pencil",
}
_BESIDE = {
    ThrownKind.HANDOUT: _("Worksheet"),
    ThrownKind.VERSION: _("Your version"),
    ThrownKind.FILE: _("file"),
}
_GOES_ALONG: Phrases[ThrownKind] = {
    ThrownKind.CLASS: "Its path goes too, and every workshop of it that lies here.",
    ThrownKind.ACTIVITY: "Its handouts and your files with it go too.",
}


class BinSection(Section):
    """A list; each row can be put back or erased."""

    def __init__(self, bin_: Bin, ui: Ui) -> None:
        super().__init__(ui)
        self._bin = bin_
        self._words = BinWords(ui)
        translate = self._ui.translate
        why = translate("What you throw away lies here until you erase it.")
        empty = EmptyState("trash-2", translate("The bin is empty"), why)
        self.list = RowList(translate("Bin"), empty)
        self.note = hint("")
        self.put_back = quiet_button(translate("&Put back"), "archive-restore")
        self.erase = quiet_button(translate("&Erase for good…"), "trash-2")
        below = (self.put_back, self.erase, 1)
        self.lay_out(self.list, self.note, below=below)
        self.put_back.clicked.connect(self._put_back)
        self.erase.clicked.connect(self._erase)
        self.list.row_selected.connect(self._on_selected)
        self.refresh()

    def refresh(self) -> None:
        """Show what lies there now; the place in the list stays."""
        self.list.show_in_place([self._words.row(one) for one in self._bin.all()])
        self._on_selected()

    def _chosen(self) -> Thrown | None:
        chosen = self.list.view.current_key()
        return chosen if isinstance(chosen, Thrown) else None

    def _on_selected(self) -> None:
        chosen = self._chosen()
        self.note.setText(self._words.along(chosen) if chosen else "")
        self.note.setVisible(bool(self.note.text()))
        for button in (self.put_back, self.erase):
            button.setVisible(chosen is not None)

    def _put_back(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        words = self._ui.translate("%(name)s put back")
        words %= {"name": self._words.name(chosen)}
        if self._ui.operations.run(partial(self._bin.put_back, chosen), words):
            self.refresh()

    def _erase(self) -> None:
        translate = self._ui.translate
        chosen = self._chosen()
        if chosen is None:
            return
        question = translate("Erase “%(title)s” for good?")
        question %= {"title": self._words.name(chosen)}
        yes, no = translate("Erase"), translate("Keep")
        if not confirmed(self, question, self._words.consequence(chosen), yes, no):
            return
        words = translate("“%(title)s” erased for good")
        words %= {"title": self._words.name(chosen)}
        if self._ui.operations.run(partial(self._bin.erase, chosen), words):
            self.refresh()


class BinWords:
    """Words for what lies in the bin."""

    def __init__(self, ui: Ui) -> None:
        self._ui = ui

    def row(self, thrown: Thrown) -> Row:
        """Return a row of the list."""
        day = thrown.at.date() if thrown.at else None
        since = self._ui.translate("thrown away %(day)s") % {"day": short_date(day)} if day else ""
        name = self.name(thrown)
        return Row(thrown, name, self._about(thrown), right=since, icon=_ICONS[thrown.kind])

    def name(self, thrown: Thrown) -> str:
        """Return what it is called, also in a sentence."""
        translate = self._ui.translate
        if thrown.kind is ThrownKind.CLASS:
            return class_name(thrown.title, translate) if thrown.of else thrown.title
        if thrown.kind is ThrownKind.SESSION:
            return translate("Workshop of %(name)s") % {"name": thrown.title}
        return thrown.title

    def along(self, thrown: Thrown) -> str:
        """Return what comes back with it; nothing when it is alone."""
        if thrown.kind is ThrownKind.SESSION and thrown.class_too:
            return self._ui.translate("The class of this workshop lies here too. It comes along.")
        if thrown.kind is ThrownKind.CLASS and thrown.sessions:
            return self._ui.plural(
                "It comes back with its path and %(n)d workshop.",
                "It comes back with its path and %(n)d workshops.",
                thrown.sessions,
            )
        return ""

    def consequence(self, thrown: Thrown) -> str:
        """Return what erasing does, and what it cannot reach."""
        general = self._ui.translate(
            "This cannot be undone. It goes from every backup here too, and from the second place "
            "when that is here. What you printed, sent or saved elsewhere stays there."
        )
        more = _GOES_ALONG.get(thrown.kind)
        return f"{self._ui.translate(more)} {general}" if more else general

    def _about(self, thrown: Thrown) -> str:
        translate = self._ui.translate
        if thrown.kind in _BESIDE:
            return dotted(translate(_BESIDE[thrown.kind]), thrown.of)
        if thrown.kind is ThrownKind.ACTIVITY:
            return translate("Activity, with its handouts")
        parts = [translate("Help line")] if thrown.kind is ThrownKind.HELPLINE else []
        parts += [thrown.of] if thrown.of else []
        if thrown.kind is ThrownKind.SESSION:
            parts.append(when_text(thrown.start, translate))
        if thrown.kind is ThrownKind.CLASS and thrown.sessions:
            count = self._ui.plural("%(n)d workshop", "%(n)d workshops", thrown.sessions)
            parts.append(count)
        return " · ".join(parts) or translate("Class")
