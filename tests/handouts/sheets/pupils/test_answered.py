"""What is asked with a picture has its line to write on beside it."""

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report
from tests.handouts.samples import handout

ROW = "{{picture:ear|Een oor}}\n**respect:** Je luistert.\n\n{{lines:1}}\n\n"


def sheet(body: str) -> specs.PupilSheet:
    return specs.PupilSheet(handout(HandoutKind.WORKSHEET, body))


def test_seven_words_with_a_line_each_go_on_a_page() -> None:
    rendered = proven(sheet(ROW * 7 + "---\n\n" + ROW), profile=Profile.PICTO)
    assert rendered.pages == 2
    tags = [element.tag for element in report(rendered).elements]
    assert tags.count("Form") == 8


def test_without_pictures_a_line_stands_below_its_sentence() -> None:
    assert "Je luistert." in proven(sheet(ROW), profile=Profile.STANDARD).text


def test_lines_with_words_of_their_own_stay_below() -> None:
    asked = "{{picture:ear|Een oor}}\nJe luistert.\n\n{{lines:2|Wat hoorde je?}}\n"
    assert "Wat hoorde je?" in proven(sheet(asked), profile=Profile.PICTO).text
