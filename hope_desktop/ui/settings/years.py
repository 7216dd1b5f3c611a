"""What was given in a school year: one page, on the screen and as PDF."""

from PySide6.QtWidgets import QTextBrowser

from hope_desktop.services.printing.year import Years
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.layouts import label
from hope_desktop.ui.widgets.paper import PaperActions, ask_file, file_name, tell_of


class YearsSection(Section):
    """Chooses a year, shows its page, and saves it."""

    def __init__(self, years: Years, ui: Ui) -> None:
        translate = ui.translate
        super().__init__(translate("Year overview"), ui)
        self._years, self._every = years, years.all()
        self.paper = PaperActions(ui, self)
        tell_of(self.paper, ui, self)
        self.which = ChoiceBox()
        self.which.addItems([*self._every])
        self.page = QTextBrowser()
        self.page.setProperty("look", "bare")
        self.page.setMinimumHeight(36 * GRID)
        self.page.setAccessibleName(translate("Year overview"))
        self.save = quiet_button(translate("Save as PDF"), "file-down")
        which = label(translate("School year"), buddy=self.which)
        self.lay_out(which, self.which, (self.page, 1), below=(self.save, 1))
        self.which.currentIndexChanged.connect(self._show)
        self.save.clicked.connect(self._save)
        self._show()

    def _show(self) -> None:
        page = self._every[self.which.currentText()]
        nothing = self._ui.translate("No workshop was given in it yet.")
        self.page.setMarkdown(page or nothing)
        self.save.setVisible(bool(page))

    def _save(self) -> None:
        year = self.which.currentText()
        file = ask_file(self, file_name(f"{self._ui.translate('Year overview')} {year}"), self._ui)
        if file is not None:
            self.paper.save(self._years.document(year, self._every[year]), file)
