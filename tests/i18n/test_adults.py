import re

from hope_desktop.domain.terms import Adults
from hope_desktop.i18n.catalogue import (
    amount,
    counted,
    language_of,
    pupils_text,
    translator,
    words_for,
)
from hope_desktop.i18n.labels import class_name
from tools.catalogue import CATALOGUE, read

ADULTS = words_for(translator("nl"), adults=Adults.AT_SCHOOL)


def test_adults_are_participants_in_every_language():
    assert ADULTS("For every pupil") == "Voor elke deelnemer"
    assert (
        words_for(translator("en"), adults=Adults.AT_SCHOOL)("For every pupil")
        == "For every participant"
    )
    assert [pupils_text(n, ADULTS) for n in (1, 40)] == ["1 deelnemer", "40 deelnemers"]


def test_another_organisation_is_no_school():
    said = words_for(translator("nl"), adults=Adults.ELSEWHERE)
    assert said("Name of the school") == "Naam van de organisatie"
    assert said("For every pupil") == "Voor elke deelnemer"
    of_a_school = r"\b(school|leerling|klas|mentor|les)\b(?!\))"
    words = [said(str(message.id)) for message in read(CATALOGUE) if isinstance(message.id, str)]
    assert [text for text in words if re.search(of_a_school, text, re.IGNORECASE)] == []


def test_a_place_for_a_value_keeps_its_name():
    said = words_for(translator("en"), adults=Adults.AT_SCHOOL)
    assert said("Fits %(class)s") == "Fits %(class)s"


def test_what_is_the_same_for_everybody_stays():
    assert ADULTS("Love") == "Liefde"
    assert language_of(ADULTS) == "nl"
    assert amount(counted("%(n)d minute", "%(n)d minutes"), 2, ADULTS) == "2 minuten"


def test_a_group_is_called_by_its_name_alone():
    assert class_name("Ouders van 2B", ADULTS) == "Ouders van 2B"


def test_pupils_stay_pupils():
    said = words_for(translator("nl"), adults=None)
    assert said("For every pupil") == "Voor elke leerling"
