"""A part of Beheer: something for a colleague, and something from one, in the worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from hope_desktop.domain.errors import Cancelled, HopeError
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.package import Package, ThingKind, thing_of
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.packages import contents, workshop_title
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.commands import bare
from hope_desktop.ui.settings.colleague_parts import FromColleague, ToColleague, ToSend
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.destination import COLLEAGUE, READING, Destination, to_text
from hope_desktop.ui.widgets.fields.dates import workshop_line
from hope_desktop.ui.widgets.layouts import card, column, heading, holder, label, row
from hope_desktop.ui.widgets.only_me import who_may_see
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.paper import PaperPanel, ask_file, file_name
from hope_desktop.ui.widgets.worker import Report, Worker

if TYPE_CHECKING:
    from hope_desktop.services.library.library import Library
    from hope_desktop.services.library.materials import Materials
    from hope_desktop.services.packages import Incoming, Packages
    from hope_desktop.services.sending import Parcel
    from hope_desktop.services.workshops.lines import Lines
    from hope_desktop.services.workshops.planning import Planning

SUFFIX = ".hope"


class ColleagueSection(Section):
    """Shows what can be sent, until a file of a colleague was read."""

    def __init__(
        self,
        packages: Packages,
        lines: Lines,
        library: Library,
        planning: Planning,
        materials: Materials,
        ui: Ui,
    ) -> None:
        super().__init__(ui)
        self._packages, self._lines, self._library = packages, lines, library
        self._planning, self._materials, self._asked = planning, materials, COLLEAGUE
        translate = ui.translate
        self._worker = Worker(self)
        self.sending = ToColleague(ui)
        self.received: FromColleague | None = None
        self.panel = PaperPanel(ui, inside=True)
        self.send = primary_button(translate("Save as a file…"), "save")
        self.look = quiet_button(translate("Open a colleague's file…"), "inbox")
        self.take = primary_button(translate("Keep"), "inbox")
        self.leave = quiet_button(translate("Close"))
        self._to = card(heading(translate("Sending")), self.sending, row(self.send, 1))
        how = label(translate("Double-click a file that ends in .hope, drop it here, or open it."))
        self._how = holder(column(how, row(self.look, 1), space=GRID))
        self._inside = column(heading(translate("Received")), self._how)
        self.lay_out(self.panel, self._to, card(self._inside), 1, below=(self.take, self.leave, 1))
        self.sending.what.currentIndexChanged.connect(self._follow)
        self.send.clicked.connect(self._ask_place)
        self.look.clicked.connect(self.ask)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(lambda: self._show(None))
        ui.operations.change_undone.connect(self.panel.dismiss)
        self._show(None)
        self._offer(COLLEAGUE)

    @override
    def refresh(self) -> None:
        try:
            self._offers(self._asked)
        except HopeError:  # it went since
            self._asked = COLLEAGUE
        self._offer(self._asked)

    @override
    def arrive(self, wanted: Destination) -> None:
        """With a file that came, to choose one, or to send what was shown before."""
        self._offer(wanted)
        if wanted.package:
            self.receive(wanted.package)
        elif wanted.is_new:
            self.ask()
        else:
            self.send.setFocus()

    def _offer(self, shown: Destination) -> None:
        self._asked = shown
        offers = self._ui.operations.read(partial(self._offers, shown))
        if offers is not None:
            self.sending.offer(offers)
            self._follow()

    def ask(self) -> None:
        """Let the trainer choose a file of a colleague."""
        words = bare(self._ui.translate("From a c&olleague…"))
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        found, _kind = QFileDialog.getOpenFileName(self, words, start, f"*{SUFFIX}")
        if found:
            self.receive(Path(found))

    def receive(self, path: Path) -> None:
        """Look at a file of a colleague, and show what it would bring."""
        self._start(lambda _report: self._packages.read(path), partial(self._compare, path))

    def _show(self, received: FromColleague | None) -> None:
        """Show what came, or when there is nothing any more what can be sent."""
        if self.received:
            self._inside.removeWidget(self.received)
            self.received.deleteLater()
        self.received = received
        if received:
            self._inside.addWidget(received)
        for part in (self._to, self._how):
            part.setVisible(received is None)
        for part in (self.leave, self.take):
            part.setVisible(received is not None)
        self._follow()

    def _follow(self) -> None:
        """Let what can be done follow what is in sight."""
        self.send.setVisible(self.sending.parcel is not None)
        if self.received:
            can = self.received.can_be_taken
            self.take.setVisible(can)
            self.take.setEnabled(can)
            (self.take if can else self.leave).setFocus()

    def _offers(self, shown: Destination) -> list[ToSend]:
        """Return what is shown first, the lines that were not sent, and all of one's own last."""
        sending, library, translate = self._packages.sending, self._library, self._ui.translate
        offers: list[ToSend] = []
        if shown.session:
            session = self._planning.session(shown.session)
            named = library.template(session.template).title if session.template else ""
            name = workshop_title(named, session.facts.slot_minutes, translate)
            offers.append((name, partial(sending.of_session, session.id, name)))
        elif shown.files:
            name, n = self._materials.get(shown.files[0]).title, len(shown.files)
            if n > 1:
                name = self._ui.plural("%(n)d file", "%(n)d files", n)
            offers.append((name, partial(sending.of_material, shown.files)))
        elif shown.activity:
            name = library.activity(shown.activity).title
            offers.append((name, partial(sending.of_activities, [shown.activity])))
        elif shown.module:
            name = library.module(shown.module).text.title
            offers.append((name, partial(sending.of_module, shown.module)))
        if unsent := sending.unsent():
            kinds = (thing_of(one).kind for one in unsent)
            offers.append((contents(kinds, translate), sending.of_lines))
        return [*offers, (translate("Everything of mine"), sending.all_mine)]

    def _ask_place(self) -> None:
        parcel = self.sending.parcel
        name = file_name(self.sending.what.currentText(), SUFFIX)
        if not (parcel and (path := ask_file(self, name, self._ui, ending=SUFFIX))):
            return
        sender, write = self.sending.sender_name.text(), self._packages.sending.write
        self._ui.preferences.change(trainer1=" ".join(sender.split()))
        self._start(
            lambda _report: write(parcel, path, sender),
            lambda _nothing: self._tell_written(path, parcel),
        )

    def _tell_written(self, path: Path, parcel: Parcel) -> None:
        text = self._ui.translate("Saved: %(name)s. Mail it, or put it on a stick.")
        if went := parcel.package.lines:
            words = self._ui.translate("Remarks sent")
            self._ui.operations.run(partial(self._lines.note_sent, went), words)
        look = quiet_button(self._ui.translate("Open folder"), "folder-open")
        look.clicked.connect(partial(open_path, path.parent, self._ui, self.panel))
        self.panel.say(text % {"name": path.name}, "good", look)

    def _compare(self, path: Path, package: Package) -> None:
        try:
            incoming = self._packages.compare(path, package)
        except HopeError as error:
            self._refuse(error)
            return
        self.panel.dismiss()
        self._show(FromColleague(incoming, self._ui))

    def _take(self) -> None:
        received, packages = self.received, self._packages
        if not received:
            return
        incoming = received.incoming
        self.take.setEnabled(False)

        def task(report: Report) -> object:
            return packages.keep_files(incoming, lambda: report(0, 0))

        def keep(files: object) -> None:
            text = self._ui.translate("Taken in from %(name)s") % {"name": received.sender_name}
            only_me = received.only_me.isChecked()
            call = partial(packages.take_in, incoming, files, beside=True, only_me=only_me)  # type: ignore[arg-type]
            printed = self._ui.operations.run_new(call, text)
            self._show(None)
            if printed is not None:
                self._tell_taken(incoming, printed)

        self._start(task, keep)

    def _tell_taken(self, incoming: Incoming, printed: Sequence[SessionRow]) -> None:
        """Tell what came, with a button to it, and which papers are not what they say any more."""
        translate = self._ui.translate
        title, icon, place = translate("S&how"), "eye", Destination("modules", mine=True)
        said_of = {one.code: to_text(one.text) for one in incoming.package.lines}
        for thing in incoming.new[:1]:
            if thing.kind is ThingKind.LINE and self._ui.preferences.settings.keeps_library:
                place = READING
            elif thing.kind is not ThingKind.MATERIAL:
                place = said_of.get(thing.key, to_text(thing.key))
        if incoming.package.templates:
            title, icon = translate("Plan"), "calendar-days"
            planned = self._library.came[-1]
            place = Destination("planner", template=planned.id, is_new=True)
        came = (*incoming.new, *incoming.differs)
        files = {one.key for one in came if one.kind is ThingKind.MATERIAL}
        asked = [p for p in self._materials.all() if p.sha256 in files and p.may_be_hers]
        question, who = who_may_see(asked, self._materials, self.panel, self._ui)
        button = quiet_button(title, icon)
        button.clicked.connect(self.panel.dismiss)
        button.clicked.connect(partial(self.go.emit, place))
        below = translate("Changed since you printed it: %(names)s.")
        names = listed([workshop_line(row, self._ui) for row in printed], translate)
        told = [below % {"names": names}] if printed else []
        new = translate("New for you: %(what)s.")
        text = f"{new % {'what': contents((one.kind for one in came), translate)}} {question}"
        self.panel.say(text.rstrip(), "advice" if told else "good", *who, button, below=told)
        button.setFocus()

    def _start(
        self,
        task: Callable[[Report], object],
        done: Callable[[object], None] | Callable[[Package], None],
    ) -> None:
        job = self._worker.do(task, done, self._refuse, may_hang=True)
        self._ui.operations.show_work(job, self._ui.translate("Working on the file…"))

    def _refuse(self, error: HopeError) -> None:
        self._show(None)
        if not isinstance(error, Cancelled):
            self.panel.say(sentence(error, self._ui.translate), "serious")
