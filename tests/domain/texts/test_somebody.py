"""Lines with a name that the work knows, and as many as a trainer writes without one."""

from functools import cache

from hope_desktop.domain.texts.somebody import names_known
from hope_desktop.services.spelling import Dictionary
from tests.each import each

KNOWN = (
    "De Regenboog", "Voorbeeldschool", "Christelijk Lyceum Zandvliet", "OBS De Brug", "Het Baken",
    "Gemeente Bunnik", "S. Jansen, zorgcoördinator, 06 00000000", "M. Aydin, mentor",
    "mevrouw Yilmaz", "meneer De Wit", "Anna", "Joris", "Noor van Dijk", "Fatma Öztürk",
)  # fmt: skip
REFUSED = (
    "Op De Regenboog duurt de bel lang.", "De Regenboog wil twee lokalen.",
    "bij Regenboog eerst bellen", "In Voorbeeldschool is geen digibord.",
    "VOORBEELDSCHOOL: twee lokalen", "Het Zandvliet heeft een klein lokaal.",
    "Bij De Brug eerst het licht uit.", "In Het Baken is het koud.", "Met Bunnik anders plannen.",
    "Jansen eerst laten praten.", "Laat mevrouw Jansen beginnen.", "jansen eerder bellen",
    "Aydin bleef niet: vraag dat vooraf.", "Vraag M. Aydin om te blijven.",
    "Yilmaz om een groter lokaal vragen.", "Meneer De Wit liep weg.",
    "Bel De Wit vooraf.", "Anna begint, en dan pas de kaarten.", "Laat anna de stappen lezen.",
    "Joris doet de kaarten.", "Met joris afspreken wie telt.", "Noor van Dijk doet de opening.",
    "Dan begint Dijk.", "Van Dijk leest voor.", "Öztürk vraagt om stilte.", "Fatma deelt uit.",
    "Minder kaarten; Joris telt.", "Eerst Anna, dan de klas.", "De klas van Yilmaz is druk.",
    "Kaart 2 niet bij Jansen.",
)  # fmt: skip
FREE = (
    "Minder kaarten, meer tijd voor vraag 2.", "Vragenkaarten al in de pauze ophalen.",
    "Begin met de lichte stellingen.", "De hulpkaart eerst laten invullen.", "Twee minuten korter.",
    "Wit papier meenemen.", "Maak de brug naar de les korter.", "Laat de mentor achterin zitten.",
    "Niet na de gymles.", "Stap 3 overslaan bij weinig tijd.", "ISK: eerst de plaatjes.",
    "Zeg: 'Dat kan.' En wacht dan.", "Eerst doen. Dan pas uitleggen.", "Kaart A en B samen.",
    "Bij het verhaal van Sami langer wachten.", "In een kring, niet in rijen.", "Geen digibord!",
    "Vraag hardop voorlezen (niet iedereen leest graag).", "Zachter praten… en langer wachten.",
    "De zorgcoördinator vooraf bellen.", "Posters ophangen vóór de les.", "Rustiger tempo.",
    "Groepjes van drie, niet van vier.", "Trainer 2 deelt uit.",
    "Eén leerling per kaart is genoeg.",
    "Klas 1 heeft meer uitleg nodig.", "Neem stiften mee.", "Regenboogkleuren werken goed.",
    "Joker weglaten.", "Anders beginnen.",
)  # fmt: skip


@cache
def _knows(word: str) -> bool:
    return _DICTIONARY.knows(word)


_DICTIONARY = Dictionary()


@each("line", REFUSED)
def test_a_name_that_is_known_here_is_found(line):
    assert names_known(line, KNOWN, _knows)


@each("line", FREE)
def test_what_a_trainer_writes_about_her_own_work_is_left_alone(line):
    assert not names_known(line, KNOWN, _knows)
