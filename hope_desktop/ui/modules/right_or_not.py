"""Below a text: who read it, that it is right, what is not, and noting that somebody read it."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QLayout, QLineEdit, QScrollArea, QWidget

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.terms import Changes
from hope_desktop.domain.workshops.lines import Line, LineState, Of, Whom, quoting
from hope_desktop.i18n.catalogue import dotted
from hope_desktop.i18n.labels import roles_text
from hope_desktop.i18n.lines import answer_text, people_text, record_text, went_text
from hope_desktop.ui.modules.needs import ModulesServices
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
from hope_desktop.ui.widgets.destination import COLLEAGUE
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import NO_NAMES, Flow, clear, column, hint, holder, label, row
from hope_desktop.ui.widgets.who_read import WhoRead, role_box


class RightOrNot(QWidget):
    """Shows one text at a time; what is said is kept at once, and undone as all else."""

    go = Signal(object)  # to where it is sent

    def __init__(self, services: ModulesServices, ui: Ui) -> None:
        super().__init__()
        self._services, self._ui = services, ui
        self._reviews, self._said = services.reviews, services.lines
        self._text, translate = "", ui.translate
        self._noted = translate("Noted")
        self.fold = Fold("")
        """Its head says who read it."""
        self.right = quiet_button(translate("It is right"), "circle-check")
        self.not_right = quiet_button(translate("Not right, because…"), "circle-question-mark")
        self.read = quiet_button(translate("Somebody else read it…"), "users")
        self.line, self.who, self.reader = ChoiceBox(letters=8), role_box(ui), WhoRead(ui)
        self.words = QLineEdit(maxLength=2_000)
        self.keep = quiet_button(translate("Keep"), "check")
        self.record = quiet_button(translate("Keep"), "circle-check")
        self.whole = quiet_button(translate("Note it for the whole activity"), "circle-check")
        self.refused = hint()
        set_look(self.refused, "serious")
        about = label(translate("About"), buddy=self.line)
        why = label(translate("What should be different, or why"), buddy=self.words)
        self.asks = label(translate("Who asks it?"), buddy=self.who)
        parts = (about, self.line, why, self.words, hint(translate(NO_NAMES)))
        self._asking = holder(column(*parts, self.asks, self.who, self.keep, space=GRID // 2))
        told = translate(
            "For who read all of it and found it good. One changed word and it lapses."
        )
        here = translate("It stays on this computer.")
        noting = (self.reader, Flow([self.record, self.whole]))
        self._noting = holder(column(*noting, hint(f"{told} {here}"), space=GRID // 2))
        self._records, self._lines = column(space=0), column(space=GRID // 2)
        self.fold.add(Flow([self.right, self.not_right, self.read]))
        for part in (self._asking, self._noting, self.refused, holder(self._records)):
            self.fold.add(part)
        self.setLayout(column(self.fold, holder(self._lines), space=GRID // 2))
        self._ui.show_refusal(self.refused, None)
        self._connect()

    def _connect(self) -> None:
        agree, run = self._reviews.agree, self._ui.operations.run
        self.right.clicked.connect(lambda: run(partial(agree, self._text), self._noted))
        for button, part, first in (
            (self.not_right, self._asking, self.words),
            (self.read, self._noting, self.reader),
        ):
            button.setCheckable(True)
            button.toggled.connect(partial(self._ask, part, first))
            part.hide()
        shown = partial(self._into_sight, self.fold)
        self.fold.head.toggled.connect(lambda: QTimer.singleShot(0, self, shown))
        self.keep.clicked.connect(self._object)
        self.words.returnPressed.connect(self._object)
        self.words.textEdited.connect(lambda: self._ui.show_refusal(self.refused, None))
        self.record.clicked.connect(partial(self._note, whole=False))
        self.whole.clicked.connect(partial(self._note, whole=True))

    def show_text(self, text_id: str) -> None:
        """Say of a text who read it and what was said of it; what is being typed stays."""
        if is_other := text_id != self._text:
            self._text = text_id
            self.words.clear()
            for button in (self.not_right, self.read, self.fold.head):
                button.setChecked(False)
        records, translate = self._reviews.of(text_id), self._ui.translate
        roles = {one.role for one in records}
        names = roles_text((one.name for one in ReviewRole if one in roles), translate)
        words = translate("Read by %(names)s" if names else "Draft: is it right?")
        self.fold.head.setText(words % {"names": names})
        self.whole.setVisible(not text_id.startswith("school/"))
        for part in (self.asks, self.who):
            part.setVisible(self._ui.preferences.settings.keeps_library)
        clear(self._records)
        for record in records:
            said, remove = record_text(record, translate), partial(self._reviews.remove, record)
            taking = self._put(self._records, (said,), translate("Take back"), remove)
            taking.setVisible(self._reviews.is_made_here(record))
        lines = self._said.lines_of(text_id)
        numbered = ((one, f"{n}. {one}" if n else one) for n, one in enumerate(lines))  # title
        self.line.offer([("", translate("the whole text")), *numbered], self.line.currentData())
        clear(self._lines)
        self._show_answers(lines)
        self._show_open(lines)
        if is_other and self._said.answered(text_id):
            QTimer.singleShot(0, self, partial(self._into_sight, self))

    def _show_open(self, lines: Iterable[str]) -> None:
        """Show what nobody answered yet, and the way to send what was not sent."""
        translate, open_lines = self._ui.translate, self._said.alike(self._text)
        for one, *others in open_lines:
            changed = "" if one.of.line in {"", *lines} else translate("this line changed since")
            several = people_text(1 + len(others), translate)
            said = quoting(one.of.line, one.words)
            told = [said, changed, dotted(several, went_text(one, translate))]
            self._put(self._lines, told, translate("Remove"), partial(self._said.remove, one))
        sending = self._services.packages.sending
        unsent = [one.of.text for one in sending.unsent()] if open_lines else []
        if self._text in unsent:
            words = self._ui.plural("Send %(n)d remark…", "Send %(n)d remarks…", len(unsent))
            send = quiet_button(words, "users")
            send.clicked.connect(partial(self.go.emit, COLLEAGUE))
            self._lines.addWidget(holder(row(send, 1)))

    def _show_answers(self, lines: Iterable[str]) -> None:
        translate = self._ui.translate
        for one, answer in self._said.answered(self._text).items():
            wrote = translate("You wrote: %(text)s") % {"text": one.words}
            told, remove = [wrote, answer_text(answer, translate)], partial(self._said.remove, one)
            if answer.state is LineState.DONE and answer.words not in {"", *lines}:
                told.append(translate("It comes with the next library."))
            self._put(self._lines, told, translate("Seen"), remove, "check")

    def _put(
        self,
        into: QLayout,
        said: Iterable[str],
        tip: str,
        remove: Callable[[], Changes],
        sign: str = "x",
    ) -> QAbstractButton:
        """Show what was said, with a button that takes it away."""
        button = icon_button(tip, sign)
        words = self._ui.translate("Taken back") if sign == "x" else tip
        button.clicked.connect(partial(self._ui.operations.run, remove, words))
        into.addWidget(holder(row((label("\n".join(filter(None, said))), 1), button)))
        return button

    def _ask(self, part: QWidget, first: QWidget, asked: bool) -> None:
        part.setVisible(asked)
        self._ui.show_refusal(self.refused, None)
        if asked:
            first.setFocus()
            QTimer.singleShot(0, self, partial(self._into_sight, part))

    def _into_sight(self, part: QWidget) -> None:
        """On a small screen what is asked stands below what is in sight."""
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(part)

    def _object(self) -> None:
        who = self.who.currentData()
        role = "" if self.who.isHidden() or who == ReviewRole.TRAINER.value else who
        of = Of(self._text, line=self.line.currentData() or "")
        line = Line(of, self.words.text(), Whom.PLATFORM, role)
        if self._keep(partial(self._said.say, line), self.not_right):
            self.words.clear()

    def _note(self, *, whole: bool) -> None:
        told = partial(self._reviews.record, self._text, *self.reader.told(), whole=whole)
        self._keep(told, self.read)

    def _keep(self, told: Callable[[], Changes], asked: QAbstractButton) -> bool:
        """Keep what was filled in, and let it go from sight; else say why not."""
        why = self._ui.operations.try_run(told, self._noted)
        if why is None:
            asked.setChecked(False)
        self._ui.show_refusal(self.refused, why)
        return why is None
