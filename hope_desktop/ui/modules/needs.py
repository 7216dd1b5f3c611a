"""What the page of modules uses of the services: nothing else can be called there.

Each is loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from hope_desktop.services.library.editing import MaterialEditing
    from hope_desktop.services.library.library import Library
    from hope_desktop.services.library.material_files import MaterialFiles
    from hope_desktop.services.library.materials import Materials
    from hope_desktop.services.library.office_texts import OfficeTexts
    from hope_desktop.services.library.reviews import Reviews
    from hope_desktop.services.overview import Overview
    from hope_desktop.services.packages import Packages
    from hope_desktop.services.printing.printing import Printing
    from hope_desktop.services.spelling import Spelling
    from hope_desktop.services.workshops.afterwards import Aftercares
    from hope_desktop.services.workshops.blocks import Blocks
    from hope_desktop.services.workshops.lines import Lines
    from hope_desktop.services.workshops.planning import Planning


class ModulesServices(Protocol):
    @property
    def library(self) -> Library: ...
    @property
    def material(self) -> MaterialEditing: ...
    @property
    def materials(self) -> Materials: ...
    @property
    def files(self) -> MaterialFiles: ...
    @property
    def office_texts(self) -> OfficeTexts: ...
    @property
    def overview(self) -> Overview: ...
    @property
    def planning(self) -> Planning: ...
    @property
    def blocks(self) -> Blocks: ...
    @property
    def printing(self) -> Printing: ...
    @property
    def packages(self) -> Packages: ...
    @property
    def lines(self) -> Lines: ...
    @property
    def reviews(self) -> Reviews: ...
    @property
    def aftercares(self) -> Aftercares: ...
    @property
    def spelling(self) -> Spelling: ...
