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
        self.pdf = primary_button(translate("Save as PDF…"), "file-down")
        self.table = quiet_button(translate("As a table…"))
        self.advice = quiet_button(translate("Advice, and what became of it…"), "users")
        which = label(translate("&School year"), buddy=self.which)
        told = (which, self.which, self.given, self.unmarked)
        self.lay_out(*told, below=(self.pdf, self.table, self.advice, 1))
        self.which.currentIndexChanged.connect(self._show)
        self.pdf.clicked.connect(partial(self._save, "pdf"))
        self.table.clicked.connect(partial(self._save, "csv"))
        self.advice.clicked.connect(partial(self._save, "advice"))
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
        self.unmarked.setText(words % {"n": n})
        self.unmarked.setVisible(n > 0)
        for button in (self.pdf, self.table):
            button.setEnabled(bool(year.visits))
        self.advice.setVisible(bool(self._years.agreed(year)))

    def _save(self, kind: str) -> None:
        from hope_desktop.services.printing.drawing import draw, write_file
        from hope_desktop.services.printing.year import as_csv

        year, translate = self.year(), self._ui.translate
        is_advice, kind = kind == "advice", "pdf" if kind == "advice" else kind
        title = translate("Advice, and what became of it" if is_advice else "Year overview")
        name = safe_name(f"{title} {year.name}.{kind}")
        start, words = self._ui.preferences.documents / name, translate("Save as a file…")
        found, _ = QFileDialog.getSaveFileName(self, words, str(start), f"*.{kind}")
        if not found:
            return
        path = Path(found)
        path = path if path.suffix == f".{kind}" else path.with_name(f"{path.name}.{kind}")
        document = self._years.document(year)
        if is_advice:
            document = self._years.advice(self._years.agreed(year))

        def task(_report: Report) -> None:
            write_file(as_csv(year) if kind == "csv" else draw(document).pdf, path)

        job = self._worker.do(task, partial(self._tell, path), self._refuse, may_hang=True)
        self._ui.operations.show_work(job, translate("Working on the file…"))

    def _tell(self, path: Path, _nothing: object) -> None:
        look = quiet_button(self._ui.translate("Open folder"), "folder-open")
        look.clicked.connect(partial(open_path, path.parent, self._ui, self))
        words = self._ui.translate("Saved: %(name)s.") % {"name": path.name}
        self.say(words, "good", look)

    def _refuse(self, error: HopeError) -> None:
        self.say(sentence(error, self._ui.translate))
