"""A button that makes a packet for a reader: as who, in which file, and it is drawn."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.services.opening import Services
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.paper import ask_file, file_name
from hope_desktop.ui.widgets.worker import Report, Worker


class PacketMaker(QWidget):
    """What came of it is said by the section that it stands in."""

    def __init__(self, services: Services, section: Section, ui: Ui) -> None:
        super().__init__()
        from hope_desktop.services.packets import READERS

        self._packets, self._section, self._ui = services.packets, section, ui
        self._worker = Worker(self)
        self.button = quiet_button(ui.translate("Texts to &read, for"), "file-down")
        menu = QMenu(self)
        for role in READERS:
            chosen = menu.addAction(name_of(role, ui.translate))
            chosen.triggered.connect(partial(self.make, role))
        self.button.setMenu(menu)
        self.setLayout(column(self.button))

    def make(self, role: ReviewRole, _checked: object = None) -> None:
        """Ask for a file and make a packet of this moment in it."""
        from hope_desktop.services.packets import draw

        ui = self._ui
        form = ui.operations.read(partial(self._packets.plan, role))
        if form is None:
            return
        name = file_name(f"{ui.translate('Packet')} {form.packet.code}".lower())
        path = ask_file(self, name, ui)
        if path is None:
            return

        def task(report: Report) -> bytes:
            return draw(form, lambda number: report(number, len(form.papers)))

        def keep(pdf: bytes) -> None:
            words = ui.translate("Packet %(code)s made") % {"code": form.packet.code}
            if ui.operations.run(partial(self._packets.keep, form, pdf, path), words):
                self._tell(path)

        job = self._worker.do(task, keep, ui.operations.explain)
        ui.operations.show_work(job, ui.translate("Working on the file…"))

    def _tell(self, path: Path) -> None:
        look = quiet_button(self._ui.translate("Open folder"), "folder-open")
        look.clicked.connect(partial(open_path, path.parent, self._ui, self))
        words = self._ui.translate(
            "Saved: %(name)s. Mail it or print it. Does it come back? Drag it to this window."
        )
        self._section.say(words % {"name": path.name}, "good", look)
