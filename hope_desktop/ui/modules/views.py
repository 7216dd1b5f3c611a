"""The views of the page: the path, a module, letters, an activity, a handout. One is shown.

Each is made when it is first shown, as the six together take five times as long as the path.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.ids import ActivityId, HandoutId, MaterialId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, HandoutKind, name_of
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.lines import given_text
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.activity_view import ActivityView
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.handout_view import HandoutView
from hope_desktop.ui.modules.module_view import ModuleView
from hope_desktop.ui.modules.own_files.mine_view import MineView
from hope_desktop.ui.modules.places import PATH, ModulesPlace, handout_place
from hope_desktop.ui.modules.prose import ReadingPage, named_card
from hope_desktop.ui.modules.right_or_not import RightOrNot
from hope_desktop.ui.modules.sheets import every_sheet, neighbours, sheet_row
from hope_desktop.ui.modules.start_view import StartView
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.dates import sent_words
from hope_desktop.ui.widgets.layouts import column, holder
from hope_desktop.ui.widgets.texts import title
from hope_desktop.ui.widgets.thumbnails import Thumbnails, made_thumbnails

if TYPE_CHECKING:
    from hope_desktop.ui.editing.activity.editor import ActivityEditor
    from hope_desktop.ui.editing.handout.editor import HandoutEditor
    from hope_desktop.ui.modules.own_files.own_file_view import OwnFileView


_GROUPS = (
    (
        _("For the school"),
        "school",
        (
            HandoutKind.SCHOOL_LETTER,
            HandoutKind.TEACHER_SHEET_BEFORE,
            HandoutKind.TEACHER_SHEET_AFTER,
        ),
    ),
    (
        _("For parents and pupils"),
        "users",
        (HandoutKind.PARENT_LETTER, HandoutKind.PUPIL_LETTER),
    ),
    (_("For the trainers"), "shield-check", (HandoutKind.ANSWER_CARD,)),
    (_("Forms and lists"), "list-checks", (HandoutKind.FORM,)),
)


class LettersView(QWidget):
    """Each paper is listed once, with its versions.

    Signals:
        opened: The id of the paper to read.
        menu_requested: What can be done with a paper; its id and where.
    """

    opened = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, thumbnails: Thumbnails, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        none = ui.translate("No handouts")
        self.lists = [
            Gallery(ui.translate(name), EmptyState("file-text", none, ""), thumbnails)
            for name, _icon, _kinds in _GROUPS
        ]
        for papers in self.lists:
            papers.row_opened.connect(self.opened)
            papers.menu_requested.connect(self.menu_requested)
        cards = [
            named_card(ui.translate(name), icon, papers)
            for (name, icon, _kinds), papers in zip(_GROUPS, self.lists, strict=True)
        ]
        name = title(ui.translate("Letters and cards"))
        self.sheet = ReadingPage(holder(column(name, *cards, 1, space=2 * GRID)))
        self.setLayout(column(self.sheet))

    def focus_first(self) -> None:
        """The first list."""
        self.lists[0].view.setFocus()

    @property
    def handouts(self) -> Gallery | None:
        """The list that has the focus."""
        return next((papers for papers in self.lists if papers.view.hasFocus()), None)

    def show_papers(self, papers: Sequence[Handout], facts: ClassFacts | None = None) -> None:
        """Replace what is shown; `facts` are of the class that comes next."""
        for (_name, _icon, kinds), shown in zip(_GROUPS, self.lists, strict=True):
            own = [paper for kind in kinds for paper in papers if paper.kind is kind]
            own.sort(key=lambda paper: (kinds.index(paper.kind), name_of(paper.id), paper.id))
            shown.show_rows([sheet_row(one, self._ui) for one in every_sheet(own, facts, self._ui)])


_DEAF = Qt.WidgetAttribute.WA_TransparentForMouseEvents

type AnyView = (
    StartView
    | MineView
    | ModuleView
    | LettersView
    | ActivityView
    | HandoutView
    | OwnFileView
    | "HandoutEditor"
    | "ActivityEditor"
)


class ModuleViews(QStackedWidget):
    """Reads what a place needs and shows it.

    Signals:
        place_chosen: The `ModulesPlace` to go to.
        selection_changed: Commands now apply to another activity.
        handout_made: A handout was made of an own file.
        told: Why none can be made of it.
        offer_taken: The id of an activity for the workshop that comes next.
    """

    place_chosen = Signal(object)
    handout_made = Signal(object, str)
    told = Signal(str)
    offer_taken = Signal(object)
    selection_changed = Signal()
    show_paper_menu: Callable[[ModulesPlace, QPoint], object]
    """What can be done with the paper at a place."""
    show_file_menu: Callable[[Sequence[MaterialId], QPoint], object]
    """What can be done with own files."""

    def __init__(self, commands: ModulesCommands, services: Services, ui: Ui) -> None:
        super().__init__()
        self._commands = commands
        self._services, self._library, self._ui = services, services.library, ui
        self._materials, self._overview = services.materials, services.overview
        self.place = PATH
        """What is shown."""
        self.came: QWidget | None = None
        """What came in and has to be asked: it stands above all that is hers."""
        self.talks: dict[str, RightOrNot] = {}
        """Below an activity and below a handout: what is said of it."""
        self._rest = QTimer(self, singleShot=True)
        self._pictures = made_thumbnails(services, ui, self)
        read = self._library, self._materials
        self.start = self._added(StartView(*read, self._overview, commands, self._pictures, ui))
        self._rest.timeout.connect(partial(self.setAttribute, _DEAF, on=False))
        commands.change.triggered.connect(lambda: self._turn(editing=True))

    @cached_property
    def module(self) -> ModuleView:
        """A module as a gallery."""
        made = self._added(ModuleView(self._commands, self._pictures, self._ui))
        made.selection_changed.connect(self.selection_changed)
        made.activities.offer_taken.connect(self.offer_taken)
        return made

    @cached_property
    def mine(self) -> MineView:
        """All that she brought or made."""
        read = self._library, self._materials
        made = self._added(MineView(*read, self._commands, self._pictures, self._ui))
        if self.came is not None:
            made.above.addWidget(self.came)
        made.selection_changed.connect(self.selection_changed)
        return made

    @cached_property
    def letters(self) -> LettersView:
        """The papers that belong to no activity."""
        return self._added(LettersView(self._pictures, self._ui))

    @cached_property
    def activity(self) -> ActivityView:
        """An activity to read."""
        made = self._added(ActivityView(self._commands, self._pictures, self._ui))
        self.talks["activity"] = _talk_below(made, self._services, self._ui)
        return made

    @cached_property
    def handout(self) -> HandoutView:
        """A handout as its page."""
        drawn = self._services.printing.draft_document
        made = self._added(HandoutView(drawn, self._commands, self._pictures, self._ui))
        self.talks["handout"] = _talk_below(made, self._services, self._ui)
        return made

    @cached_property
    def own_file(self) -> OwnFileView:
        """A trainer's own file."""
        from hope_desktop.ui.modules.own_files.own_file_view import OwnFileView

        read = self._library, self._materials, self._services.files, self._services.office_texts
        made = OwnFileView(*read, self._commands, self._pictures, self._ui)
        self.addWidget(made)
        made.handout_made.connect(self.handout_made)
        made.told.connect(self.told)
        return made

    @cached_property
    def handout_editor(self) -> HandoutEditor:
        """A handout to be changed."""
        from hope_desktop.ui.editing.handout.editor import HandoutEditor

        return self._with_way_back(HandoutEditor(self._services, self._ui))

    @cached_property
    def activity_editor(self) -> ActivityEditor:
        """An activity to be changed."""
        from hope_desktop.ui.editing.activity.editor import ActivityEditor

        services = self._services
        kept = services.material, services.lines, services.printing
        made = self._with_way_back(ActivityEditor(self._library, *kept, self._ui))
        made.form.handout_chosen.connect(self._open_or_write)
        return made

    def _with_way_back[Editor: (HandoutEditor, ActivityEditor)](self, editor: Editor) -> Editor:
        self.addWidget(editor)
        editor.ready.clicked.connect(lambda: self._turn(editing=False))
        return editor

    def _open_or_write(self, handout: HandoutId | None) -> None:
        if handout is None:
            self._commands.new_handout.trigger()
        else:
            self._open(handout)

    def _added[View: (StartView, MineView, ModuleView, LettersView, ActivityView, HandoutView)](
        self, view: View
    ) -> View:
        self.addWidget(view)
        view.opened.connect(self._open)
        if not isinstance(view, HandoutView):
            view.menu_requested.connect(self._tell_menu)
        if isinstance(view, StartView | MineView):
            view.sorting_wanted.connect(self._sort)
        return view

    def current(self, place: ModulesPlace | None = None) -> AnyView:
        """The view that is shown, or that shows a place."""
        place = place or self.place
        if place.editing:
            return self.activity_editor if place.handout is None else self.handout_editor
        if place.handout is not None:
            return self.handout
        if place.own_file is not None:
            return self.own_file
        return self.activity if place.activity is not None else self._above(place)

    def _above(self, place: ModulesPlace) -> AnyView:
        """What holds activities, sheets and files."""
        if place.school:
            return self.letters
        if place.module is not None:
            return self.module
        return self.mine if place.mine else self.start

    def chosen_activity(self) -> ActivityId | None:
        """The activity that a command is about: the shown one, or the current one of a list."""
        if self.place.activity is not None:
            return self.place.activity
        view = self.current()
        return view.selected() if isinstance(view, ModuleView) else None

    def chosen_files(self) -> tuple[MaterialId, ...]:
        """The own file that is shown, or those selected in a list."""
        if self.place.own_file is not None:
            return (self.place.own_file,)
        view = self.current()
        return view.chosen_files() if isinstance(view, MineView) else ()

    def chosen_paper(self) -> ModulesPlace | None:
        """The handout or own file that is shown, or the current one of the list in use."""
        place, view = self.place, self.current()
        if place.handout is not None or place.own_file is not None:
            return place
        if not isinstance(view, ActivityView | ModuleView | LettersView):
            return None
        papers = view.handouts
        if papers is None or not papers.view.hasFocus():
            return None
        return self.place_at(papers.view.current_key())

    def read(self, place: ModulesPlace) -> None:
        """Read what a place needs."""
        library = self._library
        if place.handout is not None:
            self._show_handout(place.handout, editing=place.editing)
        elif place.own_file is not None:
            self.own_file.show_file(self._materials.get(place.own_file))
        elif place.activity is not None and place.editing:
            self.activity_editor.open(place.activity)
        elif place.activity is not None:
            self._show_activity(library.activity(place.activity))
        elif place.school:
            self.letters.show_papers(library.school_papers(), self._overview.next_class())
        elif place.module is not None:
            page = library.module(place.module)
            rows = library.rows(ActivityFilter(module=place.module))
            own = self._materials.of_module(place.module)
            coming, translate = self._overview.today().next_session, self._ui.translate
            name = (coming.class_label or coming.school) if coming else ""
            words = translate("In workshop %(class)s") % {"class": name}
            self.module.activities.delegate.offer = words if coming else ""
            self.module.show_module(page, rows, self._overview.next_class(), own)
        elif place.mine:
            self.mine.refresh()
        else:
            self.start.refresh()

    def _show_activity(self, activity: Activity) -> None:
        library, material = self._library, self._services.material
        shared = [h for h in library.handouts_of([activity]) if h not in activity.handouts]
        own = self._materials.of_activity(activity.id)
        targets = [t for t in library.targets() if t.uuid in activity.curriculum]
        edition, facts = material.activity(activity.id), self._overview.next_class()
        sent = self._with_given(sent_words(edition.sender, edition.sent_on, self._ui), activity)
        self.activity.show_activity(activity, shared, own, targets, facts, sent)
        self.talks["activity"].show_text(activity.id)

    def _with_given(self, said: str, activity: Activity) -> str:
        times = self._services.aftercares.times_given(activity.id)
        given = given_text(times, activity.given, self._ui.translate)
        return " · ".join(part for part in (said, given) if part)

    def _show_handout(self, handout_id: HandoutId, *, editing: bool) -> None:
        if editing:
            self.handout_editor.open(handout_id)
            return
        from hope_desktop.services.library.versions import card_names

        edition = self._services.material.handout(handout_id)
        words = _("of yours") if edition.is_own else _("your version")
        whose = self._ui.translate(words) if edition.is_hers else ""
        whose = sent_words(edition.sender, edition.sent_on, self._ui) or whose
        text, facts = edition.text, self._overview.next_class()
        if text.activity is not None:
            whose = self._with_given(whose, self._library.activity(text.activity))
        sheets = every_sheet(neighbours(handout_id, self._library), facts, self._ui)
        same = next((one.versions for one in sheets if text in one.versions), (text,))
        try:
            cards = card_names(text)
        except UnprintableText:  # the page says so
            cards = ()
        self.handout.show_handout(text, whose, same, cards)
        self.handout.show_beside(sheets, facts)
        self.talks["handout"].show_text(text.id)

    def rest_mouse(self) -> None:
        """Not hear the mouse for a moment: half a double click presses nothing that came."""
        self.setAttribute(_DEAF)
        self._rest.start(QApplication.doubleClickInterval())

    def place_at(self, key: object) -> ModulesPlace | None:
        """Where a module, or the id of an activity, a handout or an own file leads."""
        here = self.place
        match key:
            case ModulesPlace():
                return key
            case Module():
                return ModulesPlace(key)
            case int():
                module = here.module
                if module is None and not here.mine:
                    module = self._materials.get(MaterialId(key)).module
                return ModulesPlace(module, here.activity, own_file=MaterialId(key), mine=here.mine)
            case str() if "/" in key:
                here = handout_place(HandoutId(key), self._library) if here == PATH else here
                return replace(here, handout=HandoutId(key), own_file=None, editing=False)
            case str():
                found = self._library.activity(ActivityId(key))
                return ModulesPlace(found.module, found.id)
            case _:
                return None  # a sheet that nobody has written yet

    def _sort(self, files: Sequence[Material]) -> None:
        """One by one, by keys."""
        from hope_desktop.ui.modules.own_files.sorting import SortDialog

        materials, pictures = self._materials, self._pictures
        SortDialog(files, materials, pictures, self._ui, self).open()

    def _tell_menu(self, key: object, at: QPoint) -> None:
        if isinstance(key, int):
            chosen = self.chosen_files()
            ids = chosen if key in chosen else (MaterialId(key),)
            self.show_file_menu(ids, at)
        elif (place := self.place_at(key)) is not None:
            self.show_paper_menu(place, at)

    def _open(self, key: object) -> None:
        if (place := self.place_at(key)) is not None:
            self.place_chosen.emit(place)

    def _turn(self, *, editing: bool) -> None:
        self.place_chosen.emit(replace(self.place, editing=editing))


def _talk_below(view: ActivityView | HandoutView, services: Services, ui: Ui) -> RightOrNot:
    made = RightOrNot(services.reviews, services.lines, ui)
    view.words.addWidget(made)
    return made
