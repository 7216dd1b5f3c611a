"""What was given in a school year, to keep as a file."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.library.material import safe_name
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.printing.year import Year, Years
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.texts import hint, label
from hope_desktop.ui.widgets.worker import Report, Worker


class YearsSection(Section):
    def __init__(self, years: Years, ui: Ui) -> None:
        translate = ui.translate
        super().__init__(translate("Year overview"), ui)
        self._years, self._every = years, years.all()
        self._worker = Worker(self)
        self.which = ChoiceBox()
        self.which.addItems([year.name for year in self._every])
        self.given, self.unmarked = label(), hint("")
        self.table = primary_button(translate("As a table…"), "file-down")
        which = label(translate("&School year"), buddy=self.which)
        told = (which, self.which, self.given, self.unmarked)
        self.lay_out(*told, below=(self.table, 1))
        self.which.currentIndexChanged.connect(self._show)
        self.table.clicked.connect(self._save)
        self._show()

    def year(self) -> Year:
        """The one that was chosen."""
        return self._every[self.which.currentIndex()]

    def _show(self) -> None:
        year, n = self.year(), self.year().unmarked
        nothing = self._ui.translate("No workshop was given in it yet.")
        self.given.setText(f"{year.total(self._ui.translate)}." if year.visits else nothing)
        words = self._ui.plural(
            "%(n)d workshop is over and not marked as given.",
            "%(n)d workshops are over and not marked as given.",
            n,
        )
        self.unmarked.setText(words)
        self.unmarked.setVisible(n > 0)
        self.table.setEnabled(bool(year.visits or self._years.agreed(year)))

    def _save(self) -> None:
        from hope_desktop.services.printing.drawing import write_file
        from hope_desktop.services.printing.year import as_csv

        year, translate = self.year(), self._ui.translate
        name = safe_name(f"{translate('Year overview')} {year.name}.csv")
        start, words = self._ui.preferences.documents / name, translate("Save as a file…")
        found, _ = QFileDialog.getSaveFileName(self, words, str(start), "*.csv")
        if not found:
            return
        path = Path(found)
        path = path if path.suffix == ".csv" else path.with_name(f"{path.name}.csv")
        made = as_csv(year, self._years.agreed(year))

        def task(_report: Report) -> None:
            write_file(made, path)

        job = self._worker.do(task, partial(self._tell, path), self._refuse, may_hang=True)
        self._ui.operations.show_work(job, translate("Working on the file…"))

    def _tell(self, path: Path, _nothing: object) -> None:
        look = quiet_button(self._ui.translate("Open folder"), "folder-open")
        look.clicked.connect(partial(open_path, path.parent, self._ui, self))
        words = self._ui.translate("Saved: %(name)s, in the folder %(folder)s.")
        words %= {"name": path.name, "folder": path.parent.name}
        self.say(words, "good", look)

    def _refuse(self, error: HopeError) -> None:
        self.say(sentence(error, self._ui.translate))
