"""Below a text: who read it, that it is right, what is not, and noting that somebody read it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QLayout, QLineEdit, QWidget

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
from hope_desktop.ui.widgets.layouts import (
    NO_NAMES,
    Flow,
    below_name,
    bring_into_sight,
    clear,
    column,
    hint,
    holder,
    label,
    row,
)
from hope_desktop.ui.widgets.unsent import show_unsent
from hope_desktop.ui.widgets.who_read import WhoRead, roles


class RightOrNot(QWidget):
    """Shows one text at a time; what is said is kept at once, and undone as all else."""

    go = Signal(object)  # to where it is sent

    def __init__(self, services: ModulesServices, ui: Ui) -> None:
        super().__init__()
        self._services, self._ui, self._text = services, ui, ""
        self._reviews, self._said, translate = services.reviews, services.lines, ui.translate
        self.fold = Fold("")
        """Its head says who read it."""
        self.right = quiet_button(translate("It is right"), "circle-check")
        self.not_right = quiet_button(translate("Not right, because…"), "circle-question-mark")
        self.read = quiet_button(translate("Somebody else read it…"), "users")
        self.line, self.who, self.reader = ChoiceBox(letters=8), ChoiceBox(), WhoRead(translate)
        self.who.offer(roles(translate))
        self.words = QLineEdit(maxLength=2_000)
        self.keep = quiet_button(translate("Keep"), "check")
        self.record = quiet_button(translate("Keep"), "circle-check")
        self.whole = quiet_button(translate("Note it for the whole activity"), "circle-check")
        self.refused = hint()
        set_look(self.refused, "serious")
        about = below_name(translate("About"), self.line)
        why = below_name(translate("What should be different, or why"), self.words)
        self._asks = holder(below_name(translate("Who asks it?"), self.who))
        parts = (about, why, hint(translate(NO_NAMES)), self._asks, Flow([self.keep]))
        told = translate(
            "For who read all of it and found it good. One changed word and it lapses."
        )
        here = hint(f"{told} {translate('It stays on this computer.')}")
        self._records, self._lines = column(space=0), column(space=GRID // 2)
        self.fold.add(Flow([self.right, self.not_right, self.read]))
        for button, part, first in (
            (self.not_right, holder(column(*parts, space=GRID // 2)), self.words),
            (
                self.read,
                holder(column(self.reader, Flow([self.record, self.whole]), here)),
                self.reader,
            ),
        ):
            self.fold.add(part)
            button.setCheckable(True)
            button.toggled.connect(partial(self._ask, part, first))
            part.hide()
        self.fold.add(self.refused)
        self.fold.add(holder(self._records))
        self.setLayout(column(self.fold, holder(self._lines), space=GRID // 2))
        self.refused.hide()
        self._connect()

    def _connect(self) -> None:
        self.fold.head.toggled.connect(lambda: bring_into_sight(self.fold))
        agree = self._reviews.agree
        self.right.clicked.connect(lambda: self._keep(partial(agree, self._text), self.right))
        self.keep.clicked.connect(self._object)
        self.words.returnPressed.connect(self._object)
        self.words.textEdited.connect(lambda: self._ui.show_refusal(self.refused, None))
        self.record.clicked.connect(partial(self._note, whole=False))
        self.whole.clicked.connect(partial(self._note, whole=True))

    def show_text(self, text_id: str) -> None:
        """Say of a text who read it and what was said of it; what is being typed stays."""
        is_other, self._text = text_id != self._text, text_id
        if is_other:
            self.words.clear()
            for button in (self.not_right, self.read, self.fold.head):
                button.setChecked(False)
        records, translate = self._reviews.of(text_id), self._ui.translate
        roles = {one.role for one in records}
        names = roles_text((one.name for one in ReviewRole if one in roles), translate)
        words = translate("Read by %(names)s" if names else "Draft: is it right?")
        self.fold.head.setText(words % {"names": names})
        self.whole.setVisible(not text_id.startswith("school/"))
        self._asks.setVisible(self._ui.preferences.settings.keeps_library)
        lines = self._said.lines_of(text_id)
        numbered = ((one, f"{n}. {one}" if n else one) for n, one in enumerate(lines))  # title
        self.line.offer([("", translate("the whole text")), *numbered], self.line.currentData())
        clear(self._records)
        for record in records:
            tip = translate("Take back") if self._reviews.is_made_here(record) else ""
            remove = partial(self._reviews.remove, record)
            self._put(self._records, [record_text(record, translate)], tip, remove)
        clear(self._lines)
        if self._show_answers({"", *lines}) and is_other:
            bring_into_sight(self)
        self._show_open({"", *lines})

    def _show_open(self, lines: Collection[str]) -> None:
        """Show what nobody answered yet, and the way to send what was not sent."""
        translate, unsent = self._ui.translate, self._services.packages.sending.unsent()
        for one, *others in self._said.unanswered(self._text):
            changed = "" if one.of.line in lines else translate("this line changed since")
            several = people_text(1 + len(others), translate)
            went = dotted(several, went_text(one, translate))
            remove = partial(self._said.say, replace(one, words=""))
            told = [quoting(one.of.line, one.words), changed, went]
            self._put(self._lines, told, translate("Remove"), remove)
        if any(one.text == self._text for one in unsent):
            send = quiet_button("", "users")
            self._lines.addWidget(holder(row(send, 1)))
            show_unsent(send, unsent, self._ui)
            send.clicked.connect(partial(self.go.emit, COLLEAGUE))

    def _show_answers(self, lines: Collection[str]) -> bool:
        """Show what became of what was said, until it was seen; whether there is any."""
        translate, answered = self._ui.translate, self._said.answered(self._text)
        for one, answer in answered.items():
            told = [translate("You wrote: %(text)s") % {"text": one.words}]
            told.append(answer_text(answer, translate))
            if answer.state is LineState.DONE and answer.words not in lines:
                told.append(translate("It comes with the next library."))
            seen = partial(self._said.say, replace(one, words=""))
            self._put(self._lines, told, translate("Seen"), seen, "check")
        return bool(answered)

    def _put(
        self,
        into: QLayout,
        told: Sequence[str],
        tip: str,
        remove: Callable[[], Changes],
        sign: str = "x",
    ) -> None:
        """Show what was said, with a button that takes it away; without words for it, none."""
        button = icon_button(tip, sign)
        words = self._ui.translate("Taken back") if sign == "x" else tip
        button.clicked.connect(self.fold.head.setFocus)  # the button goes
        button.clicked.connect(partial(self._ui.operations.run, remove, words))
        into.addWidget(holder(row((label("\n".join(filter(None, told))), 1), button)))
        button.setVisible(bool(tip))

    def _ask(self, part: QWidget, first: QWidget, asked: bool) -> None:
        part.setVisible(asked)
        self._ui.show_refusal(self.refused, None)
        if asked:
            first.setFocus()
            bring_into_sight(part)

    def _object(self) -> None:
        who = self.who.currentData()
        role = "" if self._asks.isHidden() or who is ReviewRole.TRAINER else who.value
        of = Of(self._text, line=self.line.currentData())
        line = Line(of, self.words.text(), Whom.PLATFORM, role)
        if self._keep(partial(self._said.say, line), self.not_right):
            self.words.clear()

    def _note(self, *, whole: bool) -> None:
        told = partial(self._reviews.record, self._text, *self.reader.told(), whole=whole)
        self._keep(told, self.read)

    def _keep(self, told: Callable[[], Changes], asked: QAbstractButton) -> bool:
        """Keep what was filled in, and go back to what asked it; else say why not."""
        why = self._ui.operations.try_run(told, self._ui.translate("Noted"))
        self._ui.show_refusal(self.refused, why)
        if why is None:
            asked.setFocus()  # what had it goes from sight
            asked.setChecked(False)
        return why is None
