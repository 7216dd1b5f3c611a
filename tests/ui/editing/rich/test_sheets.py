from itertools import pairwise

from hope_desktop.ui.theme import tones


def test_each_card_is_a_sheet_of_its_own(edit):
    edit.resize(500, 600)
    edit.load("Een\n\n---\n\nTwee\n\n***\n\nAchter\n\n{{banner:Let op}}\n")
    image = edit.viewport().grab().toImage()
    column = [image.pixelColor(20, y).name().upper() for y in range(image.height())]
    edges = sum(a != b == tones().card.upper() for a, b in pairwise(column))
    assert edges == 3
