"""What the page of modules uses of the services: nothing else can be called there."""

from hope_desktop.domain.frozen import frozen
from hope_desktop.services.library.editing import MaterialEditing
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.materials import Materials
from hope_desktop.services.library.office_texts import OfficeTexts
from hope_desktop.services.library.reviews import Reviews
from hope_desktop.services.overview import Overview
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.spelling import Spelling
from hope_desktop.services.workshops.afterwards import Aftercares
from hope_desktop.services.workshops.blocks import Blocks
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.services.workshops.planning import Planning


@frozen
class ModulesServices:
    library: Library
    material: MaterialEditing
    materials: Materials
    files: MaterialFiles
    office_texts: OfficeTexts
    overview: Overview
    planning: Planning
    blocks: Blocks
    printing: Printing
    lines: Lines
    reviews: Reviews
    aftercares: Aftercares
    spelling: Spelling
