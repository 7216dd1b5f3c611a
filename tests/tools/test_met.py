from tests.tools.met import ROOT, met


def test_what_is_met_is_counted_and_does_not_grow():
    found = met(ROOT)
    assert found["pages"] <= 7
    assert found["dialogs"] <= 15
    assert found["fields"] <= 77
    assert found["kinds of field"] <= 65
    assert found["words to learn"] <= 22
