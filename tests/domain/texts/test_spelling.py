import pytest

from hope_desktop.domain.texts.spelling import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kim zegt: 'stop!'", ["Kim", "zegt", "stop"]),
        ("**dik** en # kop", ["dik", "en", "kop"]),
        ("foto's en foto’s", ["foto's", "en", "foto's"]),
        ("zorgcoördinator, privé-app", ["zorgcoördinator", "privé-app"]),
        ("{{helpline:kindertelefoon}} bel {{help}}", ["bel"]),
        ("{{lines:3|Jouw idee}}", ["Jouw", "idee"]),
        ("{{scale:fijn|twijfel|niet fijn}}", ["fijn", "twijfel", "niet", "fijn"]),
        ("{{figure:body|Een lijf}} {{banner:Let op}}", ["Een", "lijf", "Let", "op"]),
        ("kijk op fier.nl of https://x.nl/aap, naam@school.nl", ["kijk", "op", "of"]),
        ("VO en HAVO in 2026 om 9u", ["en", "in", "om", "u"]),
        ("<b>dik</b>", ["dik"]),
        ("x" * 65, []),
        ("x" * 100_000, []),
        ("<" * 100_000, []),
        ("{{" * 50_000, []),
        ("x@" * 50_000, []),
        ("", []),
    ],
)
def test_only_words_are_looked_up_and_keep_their_place(text: str, words: list[str]) -> None:
    found = list(words_of(text))
    assert [word for _start, _end, word in found] == words
    assert [text[start:end].replace("’", "'") for start, end, _word in found] == words
