from tests.shipped import CONTENT
from tools.library_table import page


def test_each_activity_and_language_is_there():
    said = page(CONTENT)
    assert "### 1.4 Mag dat? Het meningenveld" in said
    assert "| Hulpkaart | help-card | all | A2 | plain | nl en |" in said
    assert "Still to come" not in said
