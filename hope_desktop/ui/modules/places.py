"""Where one is on the page of modules, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from hope_desktop.domain.library.handout import SCHOOL
from hope_desktop.domain.terms import ActivityId, HandoutId, MaterialId, Module, frozen
from hope_desktop.i18n.labels import module_name
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.materials import Materials
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import Destination


@frozen
class ModulesPlace:
    """The path when nothing is named; else the most specific thing named."""

    module: Module | None = None
    activity: ActivityId | None = None
    handout: HandoutId | None = None
    own_file: MaterialId | None = None
    editing: bool = False
    """The handout is being written, not read."""
    school: bool = False
    """Among the papers that belong to no activity."""
    mine: bool = False
    """Among all that the trainer brought or made."""

    @property
    def has_paper(self) -> bool:
        """Return whether it can be had as PDF: all but the path itself."""
        return self.module is not None or self.handout is not None or self.own_file is not None

    @property
    def above(self) -> ModulesPlace:
        """Return where one is when what is shown goes."""
        activity = self.activity if self.handout is not None else None
        return ModulesPlace(self.module, activity, school=self.school, mine=self.mine)


PATH = ModulesPlace()
MINE = ModulesPlace(mine=True)
LETTERS = ModulesPlace(school=True)


def handout_place(handout: HandoutId, library: Library) -> ModulesPlace:
    """Return where a handout is read."""
    owner = ActivityId(handout.partition("/")[0])
    if owner == SCHOOL:
        return replace(LETTERS, handout=handout)
    return ModulesPlace(library.activity(owner).module, owner, handout)


def place_of(
    key: object, here: ModulesPlace, library: Library, materials: Materials
) -> ModulesPlace | None:
    """Return where a module, or the id of an activity, a handout or an own file leads from here."""
    match key:
        case ModulesPlace():
            return key
        case Module():
            return ModulesPlace(key)
        case int():
            module = here.module
            if module is None and not here.mine:
                module = materials.get(MaterialId(key)).module
            return ModulesPlace(module, here.activity, own_file=MaterialId(key), mine=here.mine)
        case str() if "/" in key:
            here = handout_place(HandoutId(key), library) if here == PATH else here
            return replace(here, handout=HandoutId(key), own_file=None, editing=False)
        case str():
            found = library.activity(ActivityId(key))
            return ModulesPlace(found.module, found.id)
        case _:
            return None  # a sheet that nobody has written yet


def wanted_place(wanted: Destination, library: Library, materials: Materials) -> ModulesPlace:
    """Return where another page sends somebody."""
    if wanted.handout is not None:
        return replace(handout_place(wanted.handout, library), editing=wanted.line is not None)
    if wanted.material is not None:
        piece = materials.get(wanted.material)
        return ModulesPlace(piece.module, own_file=piece.id)
    if wanted.activity is not None:
        module = library.activity(wanted.activity).module
        return ModulesPlace(module, wanted.activity, editing=wanted.line is not None)
    return MINE if wanted.mine else ModulesPlace(wanted.module)


def steps(
    place: ModulesPlace, library: Library, materials: Materials, ui: Ui
) -> tuple[list[tuple[str, ModulesPlace]], str]:
    """Return the places above this one by name, and its own name."""
    translate = ui.translate
    path = [(translate("Modules"), PATH)]
    if place.module is not None:
        path.append((module_name(place.module, translate), ModulesPlace(place.module)))
    if place.mine:
        path.append((translate("My material"), MINE))
    if place.school:
        path.append((translate("Letters and cards"), LETTERS))
    if place.activity is not None:
        title = library.activity(place.activity).title
        path.append((title, ModulesPlace(place.module, place.activity)))
    if place.handout is not None:
        path.append((library.handout(place.handout).title, replace(place, editing=False)))
    if place.editing:
        path.append((translate("Change"), place))
    if place.own_file is not None:
        path.append((materials.get(place.own_file).title, place))
    return path[:-1], path[-1][0]


@dataclass(slots=True)
class Trail:
    """The places visited, the latest last."""

    places: list[ModulesPlace] = field(default_factory=lambda: [PATH])

    @property
    def here(self) -> ModulesPlace:
        """Return where one is."""
        return self.places[-1]

    def go(self, place: ModulesPlace, *, on: bool = False) -> None:
        """Walk on; the path itself begins a new trail. `on` is a step on the page itself."""
        if place == PATH:
            self.places = [PATH]
        elif place != self.here:
            here = self.here
            papers = place.handout and here.handout and not (place.editing or here.editing)
            if on and papers and place.activity == here.activity:
                self.places.pop()  # paper beside paper: back leads out of it at once
            self.places.append(place)

    @property
    def at_first(self) -> bool:
        """Return whether this is the first place that was gone to."""
        return len(self.places) == 2

    def back(self) -> bool:
        """One step back; False at the beginning."""
        if len(self.places) == 1:
            return False
        self.places.pop()
        return True
