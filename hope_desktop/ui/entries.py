"""The pages of the window and what each is given. Pages are imported when they are first shown."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from hope_desktop.paths import DataFolder
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.page import Page, PageEntry

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from hope_desktop.services.opening import Services


def only[Used: DataclassInstance](record: type[Used], services: Services) -> Used:
    """Make a page's record of the services that it uses: its fields have their names."""
    return record(**{one.name: getattr(services, one.name) for one in fields(record)})


def page_entries(services: Services, ui: Ui, folder: DataFolder) -> tuple[PageEntry, ...]:
    """The navigation, in order, and after it the pages that others lead to."""

    def today() -> Page:
        from hope_desktop.ui.today.page import TodayPage

        return TodayPage(services, ui)

    def modules() -> Page:
        from hope_desktop.ui.modules.needs import ModulesServices
        from hope_desktop.ui.modules.page import ModulesPage

        return ModulesPage(only(ModulesServices, services), ui)

    def planner() -> Page:
        from hope_desktop.ui.workshops.page import PlannerPage

        return PlannerPage(services, ui)

    def classes() -> Page:
        from hope_desktop.ui.classes.page import ClassesPage

        return ClassesPage(services.classes, services.planning, ui)

    def papers() -> Page:
        from hope_desktop.ui.printing.page import PapersPage

        return PapersPage(services, ui)

    def manage() -> Page:
        from hope_desktop.ui.settings.page import ManagePage

        return ManagePage(services, ui, folder)

    translate = ui.translate
    return (
        PageEntry("today", translate("Today"), "house", today),
        PageEntry("modules", translate("Modules"), "layers", modules),
        PageEntry("planner", translate("Workshops"), "calendar-days", planner),
        PageEntry("classes", translate("Classes"), "school", classes),
        PageEntry("papers", translate("Papers and bag"), "package", papers),
        PageEntry("manage", translate("Manage"), "settings", manage, in_navigation=False),
    )
