"""The pages of the window and what each is given. Pages are imported when they are first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.page import Page, PageEntry

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services
    from hope_desktop.ui.settings.section import Section


def page_entries(services: Services, ui: Ui) -> tuple[PageEntry, ...]:
    """Return the navigation, in order, and after it the pages that others lead to."""

    def today() -> Page:
        from hope_desktop.ui.today.page import TodayPage

        return TodayPage(services, ui)

    def modules() -> Page:
        from hope_desktop.ui.modules.page import ModulesPage

        return ModulesPage(services, ui)

    def planner() -> Page:
        from hope_desktop.ui.workshops.page import PlannerPage

        return PlannerPage(services, ui)

    def classes() -> Page:
        from hope_desktop.ui.classes.page import ClassesPage

        return ClassesPage(services.classes, services.planning, ui)

    def manage() -> Page:
        from hope_desktop.ui.settings.page import ManagePage

        return ManagePage(partial(_section, services, ui), ui)

    translate = ui.translate
    return (
        PageEntry("today", translate("Today"), "house", today),
        PageEntry("modules", translate("Modules"), "layers", modules),
        PageEntry("planner", translate("Workshops"), "calendar-days", planner),
        PageEntry("classes", translate("Classes"), "school", classes),
        PageEntry("manage", translate("Manage"), "settings", manage),
    )


def _section(services: Services, ui: Ui, name: str) -> Section:
    """Make a section of what is managed, by its name in `SECTIONS`."""
    section: Section
    match name:
        case "kept":
            from hope_desktop.ui.settings.backups import BackupsSection
            from hope_desktop.ui.settings.bin import BinSection
            from hope_desktop.ui.settings.kept import KeptSection

            backups = BackupsSection(services.backups, ui)
            section = KeptSection(backups, BinSection(services.bin, ui), ui)
        case "helplines":
            from hope_desktop.ui.settings.helplines import HelplinesSection

            checker = ui.preferences.settings.trainer1 or ui.translate("trainer")
            section = HelplinesSection(services.helplines, ui, checker)
        case "colleague":
            from hope_desktop.ui.settings.colleague import ColleagueSection

            kept = services.library, services.planning, services.materials
            section = ColleagueSection(services.packages, services.lines, *kept, ui)
        case _:
            from hope_desktop.ui.settings.reading import ReadingSection

            section = ReadingSection(
                services.lines, services.reviews, services.packages.sending, ui
            )
    return section
