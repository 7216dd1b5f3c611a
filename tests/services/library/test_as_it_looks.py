"""The window reaches the text and its drawings by one door."""

from hope_desktop.services.library import as_it_looks


def test_a_text_goes_in_and_out() -> None:
    found, tail = as_it_looks.read("# Kop\n\nEen zin\n")
    assert [piece.kind for piece in found] == ["h1", "p"]
    assert "".join(as_it_looks.written(found, tail)) == "# Kop\n\nEen zin\n"
    assert as_it_looks.strokes("ear", "")[0] == (44.0, 44.0)
