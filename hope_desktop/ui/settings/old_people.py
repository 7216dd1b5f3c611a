"""Offers once a school year to let names and print folders of long ago go."""

from pathlib import Path

from PySide6.QtCore import QFile

from hope_desktop.i18n.catalogue import amount, counted, dotted, listed
from hope_desktop.services.backups import Backups
from hope_desktop.services.classes import Classes
from hope_desktop.services.printing.old_folders import old_folders
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dialogs import confirmed
from hope_desktop.ui.widgets.warnings import Standing

_REASON = "people"
_CLASSES = counted(
    "names and numbers of people at %(n)d class of long ago",
    "names and numbers of people at %(n)d classes of long ago",
)
_FOLDERS = counted("%(n)d old print folder", "%(n)d old print folders")
_MOST = 8


class OldPeople:
    """Nothing goes before she said so: names come back with undo, folders from the wastebasket."""

    def __init__(self, classes: Classes, backups: Backups, ui: Ui, standing: Standing) -> None:
        self._classes, self._backups = classes, backups
        self._ui, self._standing = ui, standing
        chosen = ui.preferences.settings.print_folder
        self._papers = Path(chosen) if chosen else backups.folder.papers

    def offer(self) -> None:
        """Say what there is, if anything; again at each start until she answered."""
        translate, classes = self._ui.translate, self._classes.with_old_people()
        found = ((_CLASSES, len(classes)), (_FOLDERS, len(self._folders())))
        what = listed([amount(words, n, translate) for words, n in found if n], translate)
        if what:
            go = quiet_button(translate("Remove"), "trash-2")
            go.clicked.connect(self._ask)
            stay = quiet_button(translate("&Leave as it is"))
            stay.clicked.connect(self._close)
            words = translate("Still here: %(what)s. Do you need them?") % {"what": what}
            self._standing.say(_REASON, words, go, stay)

    def _folders(self) -> tuple[Path, ...]:
        return old_folders(self._papers, self._classes.this_year())

    def _ask(self) -> None:
        translate = self._ui.translate
        old = self._classes.with_old_people()
        folders = self._folders()
        names = [dotted(one.facts.label, one.facts.school) for one in old]
        names += [folder.name for folder in folders]
        rest = ["…"] if len(names) > _MOST else []
        kept = translate(
            "Names and numbers go from the classes; undo brings them back. Print folders go to the"
            " wastebasket of the computer."
        )
        text = "\n".join((*names[:_MOST], *rest, "", kept))
        window = self._standing.notices[_REASON].window()
        question = translate("Remove these names and print folders?")
        yes, no = translate("Remove"), translate("Cancel")
        if confirmed(window, question, text, yes, no) and self._remove(folders):
            self._close()

    def _remove(self, folders: tuple[Path, ...]) -> bool:
        operations, translate = self._ui.operations, self._ui.translate
        if self._backups.is_due() and not operations.done(self._backups.now):
            return False
        for folder in folders:
            QFile.moveToTrash(str(folder))
        forget = self._classes.forget_old_people
        return operations.run(forget, translate("names and numbers of long ago removed"))

    def _close(self) -> None:
        self._ui.preferences.change(people_asked=self._classes.this_year())
        self._standing.take_away(_REASON)
