"""The dialect of docs/format.md as blocks."""

from hope_desktop.dialect import markdown as md
from hope_desktop.dialect.blocks import Span, spans_in
from tests.each import each


def only(text: str) -> md.TextBlock:
    (block,) = md.blocks(text)
    return block


@each(
    ("text", "wanted"),
    [
        ("# Titel", md.Heading(1, (Span("Titel"),))),
        ("##### Diep", md.Heading(3, (Span("Diep"),))),
        ("{{lines:3|Wat voel je?}}", md.WriteLines(3, "Wat voel je?")),
        ("{{lines:2}}", md.WriteLines(2, "")),
        ("{{figure:body|Een lijf}}", md.FigureBlock("body", "Een lijf")),
        ("{{figure:sun rain|zon, regen}}", md.FigureBlock("sun rain", "zon, regen")),
        ("{{banner:Twijfel is geen ja.}}", md.Banner((Span("Twijfel is geen ja."),))),
        ("{{help}}", md.HelpHere()),
    ],
)
def test_line_becomes_a_block(text, wanted):
    assert only(text) == wanted


@each(
    "text",
    [
        "{{lines:0|x}}",
        "{{lines:61|x}}",
        "{{lines:99999}}",
        "{{lines:a}}",
        "{{figure:cat|x}}",
        "{{figure:sun cat|x}}",
        "{{figure:|x}}",
        "{{banner: }}",
        "{{unknown:x}}",
    ],
)
def test_directive_that_is_not_understood_stays_text(text):
    assert only(text) == md.Paragraph((Span(text),))


def test_directives_need_no_blank_lines_between_them():
    found = md.blocks("Tekst\n{{lines:1|x}}\n- punt")
    kinds = [md.Paragraph, md.WriteLines, md.ListBlock]
    assert [type(block) for block in found] == kinds


def test_check_boxes_are_part_of_their_item():
    block = only("- [ ] open\n- [x] klaar\n- gewoon")
    assert [item.checked for item in block.items] == [False, True, None]
    assert block.items[0].blocks == (md.Paragraph((Span("open"),)),)


@each(
    ("text", "beside"),
    [
        ("Datum en tijd {{line}}", ["Datum en tijd", "{{line}}"]),
        ("Afspraak {{line}}{{line}}", ["Afspraak", "{{line}}", "{{line}}"]),
        ("{{line}}", ["", "{{line}}"]),
        ("Wat? {{box}} stil {{box}} **weg**", ["Wat?", "{{box}} stil", "{{box}} weg"]),
        ("{{box}}ja {{box}}", ["", "{{box}}ja", "{{box}}"]),
    ],
)
def test_what_is_filled_in_stands_beside_its_words(text, beside):
    block = only(text)
    assert ["".join(span.text for span in cell) for cell in block.cells] == beside


def test_numbers_start_where_the_writer_started():
    block = only("4. vier\n5. vijf")
    assert block.first == 4


def test_bold_and_links_are_spans():
    block = only("a **b** [c](https://d.nl) [e](file:///etc)")
    assert Span("b", bold=True) in block.spans
    assert Span("c", link="https://d.nl") in block.spans
    assert all(not span.link.startswith("file") for span in block.spans)


@each("text", ["<b>vet</b>", "<!-- x -->", "<div>", '<img src="a">'])
def test_html_stays_letters(text):
    block = only(text)
    assert "".join(span.text for span in block.spans) == text


def test_table_has_rows_of_one_length():
    block = only("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |")
    assert [len(row) for row in (block.head, *block.rows)] == [2, 2, 2]


EAR = md.Picture("ear", "Een oor")


def test_a_picture_belongs_to_what_stands_after_it():
    found = md.blocks("{{picture:ear|Een oor}}\nLuister.\n\n{{picture:ear|Een oor}}\n## Kop")
    assert found == (
        md.Pictured(EAR, md.Paragraph((Span("Luister."),))),
        md.Pictured(EAR, md.Heading(2, (Span("Kop"),))),
    )


@each("marks", [("1.", "2.", "3."), ("-", "-", "-"), ("- [ ]", "- [ ]", "-")])
def test_a_list_goes_on_after_a_picture(marks):
    one, two, three = marks
    block = only(
        f"{{{{picture:ear|Een oor}}}}\n{one} Luister.\n{two} Teken.\n"
        f"{{{{picture:pencil|Een potlood}}}}\n{three} Schrijf.\n"
    )
    assert [item.picture and item.picture.name for item in block.items] == ["ear", None, "pencil"]


def test_another_list_stays_another_list():
    found = md.blocks("1. een\n{{picture:ear|Een oor}}\n5. vijf\n{{picture:ear|Een oor}}\n- punt")
    assert [type(block) for block in found] == [md.ListBlock] * 3


def test_a_picture_with_nothing_after_it_stays():
    found = md.blocks("{{picture:ear|Een oor}}\n{{picture:ear|Een oor}}\n")
    assert found == (md.Pictured(EAR, md.Paragraph(())),) * 2


def test_a_text_is_divided_in_pages():
    assert [page.strip() for page in md.pages("een\n---\ntwee\n---  \n\n---\n")] == ["een", "twee"]


@each(
    "text",
    [
        "\n".join(f"{'  ' * depth}- woord{depth}." for depth in range(40)),
        "\n".join(f"{'   ' * depth}{depth + 1}. woord{depth}." for depth in range(40)),
        "\n".join(f"{'>' * depth} woord{depth}." for depth in range(40)),
    ],
    ids=["list", "numbers", "quotation"],
)
def test_no_word_is_lost_however_deep_it_stands(text):
    found = repr(md.blocks(text))
    assert all(f"woord{depth}." in found for depth in range(40))


@each(
    ("address", "kept"),
    [
        ("https://kindertelefoon.nl", True),
        ("http://112.nl", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("mailto:iemand@school.nl", False),
    ],
)
def test_a_link_goes_to_a_page_or_is_only_its_words(address, *, kept):
    (paragraph,) = md.blocks(f"Kijk op [de site]({address}).")
    said = [span for span in spans_in(paragraph) if "de site" in span.text]
    assert [bool(span.link) for span in said] == [kept]
