"""What looks like somebody's own story, and what looks like it and is none."""

import pytest

from hope_desktop.domain.texts.own_story import looks_lived

LIVED = """
Mijn verhaal, versie voor de klas
Mijn eigen verhaal in drie delen
Dit is mijn levensverhaal.
Toen ik veertien was, werd ik misbruikt.
Ik ben als kind seksueel uitgebuit.
Ik was zestien toen hij me dwong.
Hij dwong mij om te liegen tegen mijn moeder.
Hij heeft me jarenlang bedreigd.
Ze hebben mij verkocht aan anderen.
Hij chanteerde me met een foto.
Mijn dader zat bij mij op school.
Mijn loverboy noemde zich mijn vriend.
Ik moest van hem elke week geld brengen.
Ik moest seks hebben om mijn schuld af te lossen.
Uit mijn dagboek van die zomer.
In mijn aangifte staat wat er gebeurde.
Wat mij is overkomen, gun ik niemand.
Wat ik heb meegemaakt, vertel ik in stukjes.
Wat ik zelf meemaakte
Hij sloeg me als ik nee zei.
"""
OTHERS = """
Het verhaal van Noor: De tekening
Een verzonnen verhaal lezen
Ik vertel zelf of ik lees voor.
Robin werd gedwongen om te kiezen.
Noor is als kind misbruikt. Er kwam hulp.
Ik ben boos als iemand mij niet laat uitpraten.
Toen ik klein was, woonde ik in Utrecht.
Mijn grens is van mij.
Mijn werkblad over grenzen
Wie iemand dwingt, doet iets fout.
Wat mij helpt als ik gespannen ben
Ik moest lachen om de film.
Ik moest vandaag naar school.
Hij zei tegen mij dat het goed was.
Iemand heeft haar foto doorgestuurd.
Zij is slachtoffer van mensenhandel.
De dader is verantwoordelijk.
Wat ik zelf leuk vind
Schrijf een brief over wat je hebt geleerd.
Mijn moeder heeft mij geholpen.
"""


@pytest.mark.parametrize("text", LIVED.strip().splitlines())
def test_it_looks_lived(text: str) -> None:
    assert looks_lived(text)


@pytest.mark.parametrize("text", OTHERS.strip().splitlines())
def test_it_is_about_others_or_of_every_day(text: str) -> None:
    assert not looks_lived(text)
