from hope_desktop.domain.texts.prose import sentences, unwrapped
from tests.each import each


def said(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@each(
    ("text", "found"),
    [
        ("Een. Twee! Drie?", ["Een.", "Twee!", "Drie?"]),
        ("- een\n- twee", ["een", "twee"]),
        ("1. een\n2. twee", ["een", "twee"]),
        ("Dat is bijv. een kat. Klaar.", ["Dat is bijv. een kat.", "Klaar."]),
        ("- [ ] een vakje", ["een vakje"]),
        ("Zij zegt … niets.", ["Zij zegt …", "niets."]),
        ('Zij zegt: "Stop." Dan stopt hij.', ['Zij zegt: "Stop."', "Dan stopt hij."]),
        ("# Een kop\nTekst eronder.", ["Tekst eronder."]),
        ("| een | twee |\n|---|---|\n| drie vier. | vijf |", ["een", "twee", "drie vier.", "vijf"]),
        ("Dit loopt\ndoor op de volgende regel.", ["Dit loopt\ndoor op de volgende regel."]),
        ("{{banner:Twijfel is geen ja.}}", ["Twijfel is geen ja."]),
        ("{{lines:3|Wat zeg je?}}", ["Wat zeg je?"]),
        ("{{figure:body|Een lijf.}}\n***\n---", []),
        ("Ga naar {{helper}}.", ["Ga naar {{helper}}."]),
        ("{{banner:Bel {{helpline:113}}. Nu.}}", ["Bel {{helpline:113}}.", "Nu."]),
        ("{{lines:3|Wat zegt {{helper}}?}}\n{{lines:3}}", ["Wat zegt {{helper}}?"]),
        ("12 34. !?", []),
        ("", []),
    ],
)
def test_sentences(text, found):
    assert said(text) == found


def test_a_sentence_knows_its_place():
    text = "## Kop\n\n- **Eerst** dit.\n- Dan dat. En nog iets.\n"
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
    assert sentences(text)[0].words == ("Eerst", "dit")


def test_unwrapping_keeps_every_sign_in_its_place():
    text = "een\ntwee\n\n- drie\n# vier\nvijf"
    assert unwrapped(text) == "een twee\n\n- drie\n# vier vijf"


def test_names_tokens_and_marks_are_no_words():
    for text in ("Bel **{{helpline:112}}** of chat.", "{{banner:Bel {{helpline:112}} of chat.}}"):
        (sentence,) = sentences(text)
        assert sentence.words == ("Bel", "of", "chat")
