from tools.library_table import PAGE, written


def test_the_page_about_the_library_is_current():
    assert PAGE.read_text(encoding="utf-8") == written(), "python -m tools.library_table"


def test_each_activity_and_language_is_there():
    page = written()
    assert "### 1.4 Mag dat? Het meningenveld" in page
    assert "| Hulpkaart | help-card | all | A2 | plain | nl en |" in page
    assert "Still to come" not in page
