from hope_desktop.ui.editing.rich.chips import ChipWords
from hope_desktop.ui.editing.rich.document import in_plain_words
from hope_desktop.ui.editing.side_panel import Comparing
from tests.tools.shared_ui import made_ui


def test_signs_and_words_say_what_went_and_came(styled, qtbot):
    view = Comparing(made_ui("nl"))
    qtbot.addWidget(view)
    view.show_texts("Een\nKim zegt nee.\n", "Een\nKim zegt stop.\n")
    assert view.text.toPlainText().splitlines() == [
        "  Een",
        "− Kim zegt nee.",
        "+ Kim zegt stop.",
    ]
    view.show_texts("a", "a")
    assert "gelijk" in view.text.toPlainText()
    view.show_texts("<b>a</b>", "<img src='x'>")
    assert "<img src='x'>" in view.text.toPlainText()


def test_a_word_that_became_bold_is_shown(styled, qtbot):
    view = Comparing(made_ui("nl"))
    qtbot.addWidget(view)
    words = ChipWords(made_ui("nl").translate, {}, cards=True)
    before, after = "## Kop\n\nIk zeg **nee** tegen jou.", "Kop\n\nIk zeg **nee** tegen **jou**."
    view.show_texts(in_plain_words(before, words), in_plain_words(after, words))
    assert view.text.toPlainText().splitlines() == [
        "− (kop) Kop",
        "+ Kop",
        "− Ik zeg nee tegen jou.",
        "+ Ik zeg nee tegen jou (vet).",
    ]
