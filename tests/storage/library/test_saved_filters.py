from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter, SavedFilter
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import saved_filters

SHORT = ActivityFilter(Module.LOVE, Level.MBO, 15, 20, 1, nothing_to_bring=True, words="grens")


def test_a_search_comes_back_as_it_was_kept(db: Database) -> None:
    with db.change("filter.kept") as change:
        for name in ("Zwaar", "kort"):
            saved_filters.put(change, SavedFilter(name, SHORT))
    kept = saved_filters.every(db.connection)
    assert kept == (SavedFilter("kort", SHORT), SavedFilter("Zwaar", SHORT))
    with db.change("filter.removed") as change:
        saved_filters.remove(change, "kort")
    assert [one.name for one in saved_filters.every(db.connection)] == ["Zwaar"]
