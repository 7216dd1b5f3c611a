from tests.tools.met import ROOT, met


def test_what_is_met_is_counted_and_does_not_grow():
    found = met(ROOT)
    assert found["pages"] <= 7
    assert found["dialogs"] <= 15
    assert found["fields"] <= 78
    assert found["kinds of field"] <= 66
    assert found["words to learn"] <= 22
