from hope_desktop.domain.texts.office_text import OfficeText


def test_a_list_goes_on_counting_behind_a_picture_in_it():
    items = [(f"1. {word}", True) for word in ("een", "twee", "drie", "vier")]
    text = OfficeText("", (items[0], 0, items[1], 1, items[2], 2, items[3]))
    assert text.body() == "1. een\n2. twee\n3. drie\n4. vier\n", "as if there were none"
    assert text.body({1: "FOTO"}) == "1. een\n2. twee\n\nFOTO\n\n3. drie\n4. vier\n"


def test_what_stands_between_lists_begins_them_anew():
    blocks = (("1. een", True), ("  1. dieper", True), ("Tussen.", False), ("1. een", True))
    assert OfficeText("", blocks).body() == "1. een\n  1. dieper\n\nTussen.\n\n1. een\n"
    assert OfficeText("", ()).body() == "\n"
