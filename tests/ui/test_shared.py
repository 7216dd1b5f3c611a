def test_a_window_its_actions_and_its_pages_share_one(desk):
    shared = desk.ui
    assert desk.ui is shared
    for name in desk.window.pages.entries:
        held = vars(desk.window.pages.page(name))
        assert held.get("_ui", held.get("ui")) is shared
