from tools.met import ROOT, met


def test_what_is_met_is_counted_and_does_not_grow():
    found = met(ROOT)
    assert found["pages"] <= 6
    assert found["dialogs"] <= 14
    assert found["fields"] <= 57
    assert found["kinds of field"] <= 50
    assert found["words to learn"] <= 22
