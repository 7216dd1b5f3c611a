"""One thing has one name, on the screen, on paper, in the commands and in the manual."""

import re

import pytest
from babel.messages.pofile import read_po

from hope_desktop.paths import resource

NOT = {
    r"werkvorm|uitvoering": "anders geven",
    r"printmap": "papieren",
    r"\buitstap": "even eruit, even weg",
    r"\brepro\b": "laten kopiëren",
    r"rekenblad": "spreadsheet",
    r"leesvorm": "letters en plaatjes",
    r"\bOvernemen\b": "bewaren",
    r"wat van jou is|\bjouw versie": "van mij; in een zin: je eigen werk",
    r"\b(tekst|bestand|sjabloon|activiteit|woord|versie|niets) van jou\b": "van mij; eigen",
    r"\breserve\b(?![-}])|reserve-contact": "als die er niet is",
    r"achter de hand": "extra, als er tijd over is",
    r"\bkan raken\b": "kan binnenkomen",
    r"opent geen programma": "gaat hier niet open",
    r"gemaakt voor .* nu fout": "kloppen niet meer",
    r"af ?(ge|te )?druk|\bdruk(t|ken)? (\w+ ){0,3}af\b|niets (van )?gedrukt": "printen",
    r"\bscripts\b|\bkoppelingen\b": "knoppen, links",
    r"\bdhr\b": "meneer",
    r"vernietigd": "weggegooid",
    r"voor de kopieerder": "laten kopiëren",
    r"toezegging": "afspraak",
    r"leespakket": "leesronde",
    r"beproefd": "3 keer gegeven",
    r"afspraken · nog|\bnog te vragen|%\(n\)d te vragen": "nog te regelen: 6",
    r"zei ja voor deze klas": "heeft ja gezegd voor deze klas",
    r"kort oordeel": "wat vond je ervan?",
    r"vragen mogen,": "vragen mag",
    r"regels? (over een|versturen|voor volgende)|\b(je|één) regel (is|staat)": "opmerking",
}
"""What may not come back, and what it is called."""


def _texts() -> list[tuple[str, str]]:
    with resource("locale/nl/LC_MESSAGES/hope.po").open("rb") as file:
        catalogue = read_po(file)
    found = [
        (str(message.id), words.replace("&", ""))  # the mark of a letter hides no word
        for message in catalogue
        if message.id
        for words in (message.string if isinstance(message.string, tuple) else (message.string,))
    ]
    pages = [*resource("manual/nl").glob("*.md"), *resource("library").rglob("*.*")]
    for page in pages:
        if page.suffix in {".md", ".toml"} and ".en." not in page.name and page.stem != "CHANGELOG":
            found += [(page.name, line) for line in page.read_text(encoding="utf-8").splitlines()]
    return found


@pytest.mark.nightly
def test_no_word_comes_back_that_has_another_name_now():
    assert not [
        (place, words, better)
        for place, words in _texts()
        for wrong, better in NOT.items()
        if re.search(wrong, words, re.IGNORECASE if wrong.islower() else 0)
    ]
