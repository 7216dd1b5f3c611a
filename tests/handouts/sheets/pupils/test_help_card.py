"""The back of a help card: large numbers, in a pocket's size."""

from dataclasses import replace
from itertools import pairwise, product

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.handout import Handout, HandoutKind, versions_for
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import Level, Profile, audiences_of, help_card_of
from hope_desktop.handouts import specs
from hope_desktop.handouts.sheets.pupils import help_card
from hope_desktop.handouts.sheets.pupils.help_lines import LEAST, NUMBER
from tests.handouts.proof import proven
from tests.handouts.samples import HELP_CARD, OCCASION
from tests.shipped import CONTENT

VO = ("kindertelefoon", "veilig-thuis", "helpwanted", "fier", "csg", "113", "112")


def seven(*, hours: bool) -> specs.Occasion:
    """The lines of secondary schools, with or without the hours that somebody checked."""
    known = {str(one.id): one for one in CONTENT.helplines}
    first, *rest = (known[name] for name in VO)
    lines = (replace(first, hours="elke dag 11 tot 21 uur"), *rest)
    shown = lines if hours else tuple(replace(one, hours=None) for one in lines)
    return replace(OCCASION, help_lines=shown)


def six(*, hours: bool) -> specs.Occasion:
    """The same without the one that nobody is certain of."""
    every = seven(hours=hours)
    return replace(every, help_lines=tuple(one for one in every.help_lines if one.id != "fier"))


def sizes(rendered: Rendered) -> dict[str, float]:
    """The size of each figure and letter of a number on the paper, by its line."""
    found: dict[str, float] = {}
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for number in range(len(pdf)):
            page = pdf[number].get_textpage()
            text = page.get_text_range()
            for said in ("0800-0432", "020-261", "0800-0188", "0800-2000", "113", "112"):
                at = text.find(said)
                if at >= 0:
                    found[said] = pdfium.FPDFText_GetFontSize(page, at)
    return found


def size_of(rendered: Rendered, word: str) -> float:
    """The size of a word where it stands last on the first page."""
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        page = pdf[0].get_textpage()
        return float(pdfium.FPDFText_GetFontSize(page, page.get_text_range().rfind(word)))


HELPER = "Anneke de Vries, vertrouwenspersoon: 06 20 30 40 05"
NO_NAME = "Je hoeft je naam niet te zeggen."


def lines_of(card: str) -> tuple[Helpline, ...]:
    """The lines of a card as it is printed before anybody checked one."""
    known = {str(one.id): one for one in CONTENT.helplines}
    printed = (known[name] for name in CONTENT.help_cards[card] if name != "fier")
    return tuple(replace(one, hours=None) for one in printed)


def card_of(level: Level, profile: Profile) -> Handout:
    """The help card that a class of a level gets."""
    closing = next(one for one in CONTENT.activities if one.id == "C3")
    cards = [one for one in closing.handouts if one.kind is HandoutKind.HELP_CARD]
    return versions_for(cards, audiences_of(level), profile=profile, level=level)[0]


@pytest.mark.parametrize(
    ("level", "profile"),
    [
        *((level, Profile.STANDARD) for level in (Level.PO, Level.VMBO_BK, Level.HAVO, Level.MBO)),
        *product((Level.HAVO, Level.PRO, Level.VSO_AM, Level.ISK), (Profile.LARGE, Profile.PICTO)),
    ],
)
def test_the_card_of_each_level_says_whose_each_line_is_and_what_it_is_for(level, profile):
    lines = lines_of(help_card_of(level))
    rendered = proven(
        specs.CardSheet((card_of(level, profile),) * 3),
        occasion=replace(OCCASION, help_lines=lines, helper=HELPER),
        profile=profile,
        language="nl",
    )
    text = " ".join(rendered.text.split())
    for one in lines:
        assert one.for_pupils_in("nl")[0] in text
        assert one.name.removeprefix("113 ") in text
    assert text.count(NO_NAME) == 3 * sum(one.no_name for one in lines)
    assert size_of(rendered, "zeggen.") >= LEAST - 0.01
    if profile is Profile.STANDARD:
        assert rendered.pages == 1, "three on a sheet"


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("hours", [False, True])
def test_no_number_is_small_in_any_form(profile, *, hours):
    sheet = specs.CardSheet((HELP_CARD,))
    rendered = proven(sheet, occasion=seven(hours=hours), profile=profile)
    found = sizes(rendered)
    assert len(found) == 6
    assert min(found.values()) >= NUMBER - 0.01


def test_hours_that_were_checked_stand_there():
    sheet = specs.CardSheet((HELP_CARD,))
    text = proven(sheet, occasion=six(hours=True), language="nl").text
    assert "24\u00a0uur" in text, "what is a time stays on one line"
    text = text.replace("\u00a0", " ")
    assert "11-21 uur" in text
    assert text.count("24 uur") == 3


@pytest.mark.parametrize("profile", Profile)
def test_who_to_go_to_is_large_the_need_comes_first_and_what_is_less_is_small_and_last(profile):
    texts = {text.id: text for activity in CONTENT.activities for text in activity.handouts}
    sheet = specs.CardSheet((texts["C3/hulpkaart"],))  # type: ignore[index]
    rendered = proven(sheet, occasion=six(hours=False), profile=profile, language="nl")
    text, found = " ".join(rendered.text.split()), sizes(rendered)
    for need, number in (
        ("praten over alles", "0800-0432"),
        ("na seksueel geweld", "0800-0188"),
        ("als jij of een vriend aan zelfmoord denkt", "113"),
    ):
        assert text.index(need) < text.index(number)
        assert size_of(rendered, need.split()[-1]) <= found[number]
    assert text.index("0800-0432") < text.index(NO_NAME)
    assert size_of(rendered, "zeggen.") < size_of(rendered, "zelfmoord")
    assert size_of(rendered, "Marloes") > 1.3 * size_of(rendered, "vertellen")
    assert size_of(rendered, "seksueel") >= 11


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.PICTO])
def test_a_card_is_the_same_when_it_is_known_what_fitted(monkeypatch, profile):
    """Whatever was drawn before it, and it is looked for again when other lines stand on it."""
    sheet = specs.CardSheet((HELP_CARD,))
    occasions = (six(hours=True), seven(hours=False), six(hours=False))
    alone = []
    for occasion in occasions:
        monkeypatch.setattr(help_card, "_FITTED", {})
        alone.append(proven(sheet, occasion=occasion, profile=profile).pdf)
    for _time in range(2):
        drawn = [proven(sheet, occasion=one, profile=profile).pdf for one in occasions]
        assert drawn == alone


@pytest.mark.parametrize("profile", Profile)
def test_a_help_card_is_known_by_its_lifebuoy_however_full_it_is(profile):
    body = "## Mijn hulp\n\nLeeg laten mag.\n\n{{lines:1|Dichtbij}}\n\n{{lines:1|Op school}}"
    full = replace(HELP_CARD, body=body)
    rendered = proven(specs.CardSheet((full,)), profile=profile, occasion=seven(hours=True))
    assert b"openmoji.org, CC BY-SA 4.0</rdf:li>" in rendered.pdf


def test_every_other_line_has_a_ground_so_that_nobody_reads_on_into_the_next():
    rendered, white = proven(specs.CardSheet((HELP_CARD,)), occasion=six(hours=False)), (255,) * 3
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        page = pdf[0].render(scale=2).to_pil().convert("RGB")
    x = round(2 * (105 + 6.5 + 5.5 - 1) * 72 / 25.4)  # left of the words
    shades = [page.getpixel((x, y)) for y in range(45, 375)]
    assert sum(a == white != b for a, b in pairwise(shades)) == 3, "of six lines"
