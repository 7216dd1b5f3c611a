"""What comes out otherwise than was asked is named."""

from dataclasses import replace

from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.paper import left_out_text, signs_sentence, untranslated_sentence
from tests.making import handout

CIRCLE = replace(handout("1.1/cirkel"), title="Mijn cirkel")
CARD = replace(handout("C3/hulpkaart"), title="Hulpkaart")


def test_signs_that_cannot_be_printed_are_named():
    told = signs_sentence("你ሰ☃", translator("nl"))
    assert "你, ሰ en ☃" in told
    assert signs_sentence("", str) == ""


def test_what_comes_in_dutch_is_named():
    told = untranslated_sentence([CIRCLE, CARD], translator("nl"))
    assert told == "Nog geen Engelse versie, dus in het Nederlands: Mijn cirkel en Hulpkaart."
    assert untranslated_sentence([], str) == ""


def test_what_of_a_word_text_could_not_come_along_is_told():
    told = left_out_text({"notes"}, 2, translator("nl"))
    assert (
        told
        == "Voetnoten, kolommen of tekst in kaders zijn weggelaten. 2 plaatjes kunnen niet mee."
    )
    assert left_out_text((), 0, str) == ""
