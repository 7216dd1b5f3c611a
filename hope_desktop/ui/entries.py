"""The pages of the window and what each is given. Pages are imported when they are first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hope_desktop.paths import DataFolder
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.page import Page, PageEntry

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services


def page_entries(services: Services, ui: Ui, folder: DataFolder) -> tuple[PageEntry, ...]:
    """The navigation, in order, and after it the pages that others lead to."""
    translate, given = ui.translate, (services, ui)
    return (
        PageEntry("today", translate("Today"), "house", partial(_today, *given)),
        PageEntry("modules", translate("Modules"), "layers", partial(_modules, *given)),
        PageEntry("planner", translate("Workshops"), "calendar-days", partial(_planner, *given)),
        PageEntry("classes", translate("Classes"), "school", partial(_classes, *given)),
        PageEntry("papers", translate("Papers and bag"), "package", partial(_papers, *given)),
        PageEntry(
            "manage",
            translate("Manage"),
            "settings",
            partial(_manage, services, ui, folder),
            in_navigation=False,
        ),
    )


def _today(services: Services, ui: Ui) -> Page:
    from hope_desktop.ui.today.page import TodayPage

    return TodayPage(services, ui)


def _modules(services: Services, ui: Ui) -> Page:
    from hope_desktop.ui.modules.page import ModulesPage

    return ModulesPage(services, ui)


def _planner(services: Services, ui: Ui) -> Page:
    from hope_desktop.ui.workshops.page import PlannerPage

    return PlannerPage(services, ui)


def _classes(services: Services, ui: Ui) -> Page:
    from hope_desktop.ui.classes.page import ClassesPage

    return ClassesPage(services.classes, services.planning, ui)


def _papers(services: Services, ui: Ui) -> Page:
    from hope_desktop.ui.printing.page import PapersPage

    return PapersPage(services, ui)


def _manage(services: Services, ui: Ui, folder: DataFolder) -> Page:
    from hope_desktop.ui.settings.page import ManagePage

    return ManagePage(services, ui, folder)
