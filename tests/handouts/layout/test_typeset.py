"""Lines are broken at spaces only, and a word too wide for its line is cut."""

from itertools import product

import pytest

from hope_desktop.dialect.blocks import Span
from hope_desktop.handouts.layout.typeset import (
    TextLine,
    broken,
    longest_word,
    natural_width,
    plain,
)
from hope_desktop.handouts.pdf import fonts
from hope_desktop.handouts.pdf.fonts import Style

STYLE = Style(12, 17)


def texts(lines: list[TextLine]) -> list[str]:
    return ["".join(bit.text for bit in line.bits) for line in lines]


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("een twee drie", 1000, ["een twee drie"]),
        ("een twee drie", 45, ["een", "twee", "drie"]),
        ("een\ntwee", 1000, ["een", "twee"]),
        ("  een   twee ", 1000, ["een twee"]),
        ("e-mail", 24, ["e-m", "ail"]),
        ("0900-111\u00a03\u00a0111 bel", 90, ["0900-111\u00a03\u00a0111", "bel"]),
        ("", 100, [""]),
    ],
)
def test_lines_break_where_readers_expect(text, width, wanted):
    assert texts(broken(plain(text), STYLE, width, set())) == wanted


def test_a_label_before_a_text_breaks_as_the_long_way_does():
    leads = ["Doel: ", "Een label: ", "3 min, Trainer 1: ", "Ω ", " x ", "zonder", ""]
    told = ["", "een", "een twee drie vier vijf " * 5, " ruim", "a\nb", "Ω é"]
    for lead, text, width in product(leads, told, [30, 70, 200]):
        spans = (Span(lead, bold=True), Span(text))
        short, long = (broken(some, STYLE, width, set()) for some in (spans, (*spans, Span(""))))
        said = [[[bit[:2] for bit in line.bits] for line in lines] for lines in (short, long)]
        wide = [
            [(line.width, *(bit.width for bit in line.bits)) for line in lines]
            for lines in (short, long)
        ]
        assert said[0] == said[1], (lead, text, width)
        assert sum(wide[0], ()) == pytest.approx(sum(wide[1], ())), (lead, text, width)


@pytest.mark.parametrize("bold", [0, 1, 3])
def test_no_last_word_stands_alone_below_a_line_that_can_give_it_company(bold):
    said = "Robin wacht op de bus en zegt dan iets tegen wie er naast zit"
    words = said.split(" ")
    spans = tuple(Span(word + " ", bold=n < bold) for n, word in enumerate(words))
    for text, width in product((plain(said), spans), range(90, 400, 7)):
        *others, before, last = ["", "", *texts(broken(text, STYLE, width, set()))]
        assert " " in last or len(before.split()) < 3, (width, others, before, last)
        assert " ".join([*others, before, last]).split() == words


def test_no_line_is_wider_than_asked():
    text = "Robin wacht op de bus en denkt na over " * 20 + "w" * 300
    assert all(line.width <= 200.01 for line in broken(plain(text), STYLE, 200, set()))


def test_bold_inside_a_word_does_not_break_it():
    spans = (Span("on"), Span("breek", bold=True), Span("baar, "), Span("toch"))
    assert texts(broken(spans, STYLE, 1000, set())) == ["onbreekbaar, toch"]
    assert texts(broken(spans, STYLE, 75, set())) == ["onbreekbaar,", "toch"]


def test_word_of_a_hundred_thousand_letters_is_cut():
    lines = broken(plain("a" * 100_000), STYLE, 300, set())
    assert "".join(texts(lines)) == "a" * 100_000


def test_widths_tell_what_a_column_needs():
    assert longest_word(plain("a bbbb cc"), STYLE) == pytest.approx(
        natural_width(plain("bbbb"), STYLE)
    )
    assert natural_width(plain("a\nbbbb"), STYLE) == pytest.approx(
        natural_width(plain("bbbb"), STYLE)
    )


def test_lost_letters_are_gathered():
    lost: set[str] = set()
    broken(plain("a 👍"), STYLE, 100, lost)
    assert lost == {"👍"}


def test_only_a_line_within_a_word_is_cut():
    text = "nu " + "a" * 40 + " en dan"
    found = broken(plain(text), STYLE, 100, set())
    ends = ["" if line.is_cut else " " for line in found]
    said = "".join(part + end for part, end in zip(texts(found), ends, strict=True))
    assert said.strip() == text


def test_a_text_is_set_while_the_words_known_are_forgotten(monkeypatch):
    broken(plain("eerst gezien"), STYLE, 1000, set())
    monkeypatch.setattr(fonts, "_WORDS_KEPT", 1)
    for new in ("nieuw", "nieuwer", "nieuwst"):
        text = f"eerst gezien en {new}"
        assert texts(broken(plain(text), STYLE, 1000, set())) == [text]
