"""The pages of the window and what each is given. Pages are imported when they are first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hope_desktop.i18n.catalogue import Translator
from hope_desktop.ui.bus import Bus
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.preferences import Preferences
from hope_desktop.ui.widgets.page import Page, PageEntry, Plural

if TYPE_CHECKING:
    from hope_desktop.domain.changes import Changes
    from hope_desktop.domain.ids import SessionId
    from hope_desktop.domain.overview import Ready
    from hope_desktop.services.opening import Services
    from hope_desktop.services.printing.letters import Letters
    from hope_desktop.ui.editing.activity.editor import ActivityEditor
    from hope_desktop.ui.editing.handout.editor import HandoutEditor


def page_entries(
    services: Services,
    operations: Operations,
    bus: Bus,
    preferences: Preferences,
    translate: Translator,
    plural: Plural,
) -> tuple[PageEntry, ...]:
    """The navigation, in order, and after it the pages that others lead to."""
    shared = (operations, bus, translate, plural)
    return (
        PageEntry(
            "today", translate("Today"), "house", partial(_today, services, preferences, *shared)
        ),
        PageEntry(
            "modules",
            translate("Modules"),
            "layers",
            partial(_modules, services, preferences, *shared),
        ),
        PageEntry(
            "planner",
            translate("Workshops"),
            "calendar-days",
            partial(_planner, services, preferences, *shared),
        ),
        PageEntry("classes", translate("Classes"), "school", partial(_classes, services, *shared)),
        PageEntry(
            "printing",
            translate("Printing"),
            "printer",
            partial(_printing, services, preferences, *shared),
        ),
        PageEntry(
            "packing",
            translate("Packing"),
            "package",
            partial(_packing, services, preferences, *shared),
            in_navigation=False,
        ),
    )


def _today(
    services: Services,
    preferences: Preferences,
    operations: Operations,
    bus: Bus,
    translate: Translator,
    plural: Plural,
) -> Page:
    from hope_desktop.ui.today.page import PageActions, TodayPage

    def make_example() -> tuple[SessionId, Changes]:
        return services.planning.example()  # a start does not wait for planning

    def mark_given(session: SessionId) -> Changes:
        return services.planning.mark_done(session)

    def mark_called(session: SessionId) -> Changes:
        from hope_desktop.domain.workshops.afterwards import Aftercare

        return services.aftercares.tick(session, Aftercare.CALLED_HELPER, done=True)

    def look(session: SessionId | None) -> Ready:
        from hope_desktop.services.printing.paper import paper_of

        return services.readiness.of(session, paper_of(preferences.settings))

    deeds = PageActions(make_example, services.classes.remove, mark_given, mark_called, look)
    return TodayPage(services.overview, deeds, operations, bus, translate, plural)


def _modules(
    services: Services,
    preferences: Preferences,
    operations: Operations,
    bus: Bus,
    translate: Translator,
    plural: Plural,
) -> Page:
    from hope_desktop.ui.modules.page import ModulesPage

    def make_editors() -> tuple[HandoutEditor, ActivityEditor]:
        from hope_desktop.ui.editing.activity.editor import ActivityEditor
        from hope_desktop.ui.editing.handout.editor import HandoutEditor

        handout = HandoutEditor(
            services.library,
            services.material,
            services.printing,
            services.spelling,
            operations,
            bus,
            translate,
            plural,
        )
        activity = ActivityEditor(
            services.library,
            services.material,
            services.printing,
            operations,
            translate,
            plural,
        )
        return handout, activity

    return ModulesPage(
        services.library,
        services.saved_filters,
        services.planning,
        services.blocks,
        services.own_files,
        services.material,
        make_editors,
        services.printing,
        preferences,
        operations,
        bus,
        translate,
        plural,
    )


def _planner(
    services: Services,
    preferences: Preferences,
    operations: Operations,
    bus: Bus,
    translate: Translator,
    plural: Plural,
) -> Page:
    from hope_desktop.ui.workshops.page import PlannerPage

    def make_letters() -> Letters:
        return services.letters  # it loads all that prints

    return PlannerPage(
        services.planning,
        services.blocks,
        services.library,
        services.classes,
        services.fitting,
        services.series,
        services.own_templates,
        services.saved_filters,
        services.aftercares,
        make_letters,
        preferences,
        operations,
        bus,
        translate,
        plural,
    )


def _classes(
    services: Services, operations: Operations, bus: Bus, translate: Translator, plural: Plural
) -> Page:
    from hope_desktop.ui.classes.page import ClassesPage

    return ClassesPage(services.classes, services.planning, operations, bus, translate, plural)


def _printing(
    services: Services,
    preferences: Preferences,
    operations: Operations,
    bus: Bus,
    translate: Translator,
    plural: Plural,
) -> Page:
    from hope_desktop.ui.printing.page import PrintingPage

    return PrintingPage(
        services.printing,
        services.prints,
        services.planning,
        services.classes,
        preferences,
        operations,
        bus,
        translate,
        plural,
    )


def _packing(
    services: Services,
    preferences: Preferences,
    operations: Operations,
    bus: Bus,
    translate: Translator,
    plural: Plural,
) -> Page:
    from hope_desktop.ui.packing.page import PackingPage

    return PackingPage(
        services.packing,
        services.printing,
        services.prints,
        preferences,
        operations,
        bus,
        translate,
        plural,
    )
