from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Adults, Level
from hope_desktop.i18n.catalogue import translator
from hope_desktop.ui.widgets.fields.boxes import level_chosen, level_options, of_level


def test_every_level_can_be_chosen_and_adults_in_two_places():
    options = dict(level_options(translator("nl")))
    assert options.keys() == {None, *Level, *Adults} - {Level.ADULTS}
    assert options[Adults.ELSEWHERE] == "Volwassenen bij een andere organisatie"
    for chosen in options:
        assert level_chosen(ClassFacts("De Brug", **of_level(chosen))) is chosen
