"""What is sent to a colleague, and what came from one: a few sentences each."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.package import Thing
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.packages import contents, kind_name
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.packages import Incoming
from hope_desktop.services.sending import Parcel
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.fields.dates import sent_words
from hope_desktop.ui.widgets.layouts import below_name, column, heading, hint, holder, label
from hope_desktop.ui.widgets.only_me import FOR_ME

type ToSend = tuple[str, Callable[[], Parcel]]
"""What can be sent: its words, and how it is collected."""


class ToColleague(QWidget):
    """What is sent and what is left out, before anything is written."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui, translate = ui, ui.translate
        self._offers: Sequence[ToSend] = ()
        self.parcel: Parcel | None = None
        self.what = ChoiceBox()
        self.sender_name = QLineEdit(maxLength=80)
        self._asking = holder(below_name(translate("Your name"), self.sender_name))
        self.goes, self.stays, self.titles, self._from = label(), label(), label(), hint()
        parts = (
            below_name(translate("What"), self.what),
            self._asking,
            self._from,
            self.goes,
            self.titles,
            self.stays,
            hint(
                translate(
                    "Notes, schools, classes, helpers, who tells and what is only for you never "
                    "go along: your colleague types class and date. Files that you put with one "
                    "workshop alone do; your colleague puts them with it again."
                )
            ),
        )
        self.setLayout(column(*parts, 1, space=GRID))
        self.what.currentIndexChanged.connect(self._collect)

    def offer(self, offers: Sequence[ToSend]) -> None:
        """Let one of these be chosen; the first is what was shown, or what was not sent yet."""
        self._offers = offers
        known = self._ui.preferences.settings.trainer1
        if known:
            self.sender_name.setText(known)
        self._asking.setVisible(not known)
        self._from.setText(sent_words(known, "", self._ui))
        self.what.clear()
        self.what.addItems([words for words, _make in offers])
        if self.parcel is None:  # what is shown has nothing of hers: what was not sent, if any
            self.what.setCurrentIndex(max(0, len(offers) - 2))

    def _collect(self) -> None:
        translate, at = self._ui.translate, self.what.currentIndex()
        self.parcel = None
        things: Sequence[Thing] = ()
        if at < 0:
            return
        try:
            self.parcel = self._offers[at][1]()
            text = translate("This goes along: %(what)s.")
            things = self.parcel.package.things
            self.goes.setText(text % {"what": contents((one.kind for one in things), translate)})
        except HopeError as error:
            self.goes.setText(sentence(error, translate))
        left_out = self.parcel.left_out if self.parcel else ()
        text = translate("This stays, since it may not be passed on: %(titles)s.")
        self.stays.setText(text % {"titles": listed([t.title for t in left_out], translate)})
        self.stays.setVisible(bool(left_out))
        self.titles.setText(_titles(things, self._ui))
        self.titles.setVisible(bool(things))


class FromColleague(QWidget):
    """Who sent it, what is new and what differs; one's own stays as it is."""

    def __init__(self, incoming: Incoming, ui: Ui) -> None:
        super().__init__()
        self._ui, translate = ui, ui.translate
        self.incoming = incoming
        self.sender_name = incoming.package.sender or translate("a colleague")
        self.sentences = [label(text) for text in self._said()]
        refused = [f"{one.title}: {sentence(error, translate)}" for one, error in incoming.refused]
        if incoming.package.left_out:
            said = translate("This stays, since it may not be passed on: %(titles)s.")
            refused.append(said % {"titles": contents(incoming.package.left_out, translate)})
        self.only_me = QCheckBox(translate("Only for me"))
        self.only_me.setToolTip(translate(FOR_ME))
        self.only_me.setVisible(self.can_be_taken and not incoming.package.lines)
        name = heading(incoming.package.title)
        name.setVisible(bool(incoming.package.title))
        self.setLayout(
            column(
                name,
                *self.sentences,
                self.only_me,
                hint(_titles((*incoming.new, *incoming.differs), ui)),
                *map(label, refused),
                1,
                space=GRID,
            )
        )

    @property
    def can_be_taken(self) -> bool:
        """There is something in it that is not here yet."""
        return bool(self.incoming.new or self.incoming.differs)

    def _said(self) -> list[str]:
        translate, plural, package = self._ui.translate, self._ui.plural, self.incoming.package
        sender = sent_words(self.sender_name, package.made_on, self._ui)
        new, n = self.incoming.new, len(self.incoming.differs)
        what = translate("New for you: %(what)s.") % {
            "what": contents((one.kind for one in new), translate)
        }
        differs = translate("Nothing of yours changes.")
        if n:
            differs = plural(
                "%(n)d thing is different from yours. Yours stays; this one comes beside it.",
                "%(n)d things are different from yours. Yours stay; these come beside them.",
                n,
            )
        what = what if new else translate("Nothing in it is new for you.")
        return [f"{sender[0].upper()}{sender[1:]}.", what, differs]


def _titles(things: Sequence[Thing], ui: Ui) -> str:
    return "\n".join(f"{kind_name(one.kind, ui.translate)}: {one.title}" for one in things)
