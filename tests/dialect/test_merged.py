"""A text with lists says each row once, and nothing of a list that is empty."""

from hope_desktop.dialect.blocks import BOX, Heading, ListBlock, Paragraph, TableBlock, spans_in
from hope_desktop.dialect.markdown import blocks
from hope_desktop.dialect.merged import ListRow, Lists, merged
from hope_desktop.domain.texts.directives import LISTS, OF_ROWS, unknown_tokens
from tests.each import each


def row(**fields: str) -> ListRow:
    return tuple(fields.items())


PAPERS = (row(what="Kaarten", count="2 ×"), row(what="Blad", count=""))


def said(text: str, lists: Lists) -> list[str]:
    """The words of each block, of an item or a row apart."""
    found = []
    for block in merged(blocks(text), lists, "____"):
        parts = (
            block.items
            if isinstance(block, ListBlock)
            else (block.head, *block.rows)
            if isinstance(block, TableBlock)
            else (block,)
        )
        found += ["|".join(span.text for span in spans_in(part)) for part in parts]
    return found


def test_an_item_stands_there_for_each_row():
    text = "- [ ] {{each:papers}}**{{count}}** {{what}}\n- Klaar"
    assert said(text, (("papers", PAPERS),)) == ["2 ×| Kaarten", "Blad", "Klaar"]


def test_a_row_of_a_table_and_a_paragraph_too():
    text = "| Wat |\n|---|\n| {{each:papers}}{{what}} |\n| Zelf |\n\n{{each:total}}Samen {{count}}."
    lists = (("papers", PAPERS), ("total", (row(count="3"),)))
    assert said(text, lists) == ["Wat", "Kaarten", "Blad", "Zelf", "Samen 3."]


def test_a_part_with_empty_lists_goes_with_its_heading():
    part = "## Brieven\n\nVooraf.\n\n- {{each:letters}}{{what}}\n\n"
    text = f"Eerst.\n\n- {{{{each:papers}}}}{{{{what}}}}\n\n{part}## Klaar\n\nDank."
    assert said(text, (("papers", ()), ("letters", ()))) == ["Eerst.", "Klaar", "Dank."]
    assert said(text, (("papers", ()), ("letters", PAPERS[:1])))[1:3] == ["Brieven", "Vooraf."]


def test_a_list_that_nobody_knows_is_one_row_to_fill_in():
    text = "| Wat | Klaar |\n|---|---|\n| {{each:checks}}{{what}} | {{done}} |"
    assert said(text, ()) == ["Wat|Klaar", f"____|{BOX}"]


def test_words_of_a_row_are_no_signs_and_no_fields():
    lists = (("papers", (row(what="**{{count}}** \x07|", count="2"),)),)
    assert said("- {{each:papers}}{{what}}", lists) == ["**{{count}}** |"]


def test_without_a_list_a_text_is_what_it_was():
    found = blocks("# Kop\n\nTekst {{what}}.\n\n1. Een\n\n{{lines:2|Schrijf}}")
    assert merged(found, (("papers", PAPERS),), "____") == found
    assert isinstance(found[0], Heading)
    assert isinstance(found[1], Paragraph)


@each("name", [*OF_ROWS, *(f"each:{one}" for one in LISTS)])
def test_a_text_may_have_each_field_and_list(name):
    assert unknown_tokens(f"- {{{{{name}}}}} en meer") == []
    assert unknown_tokens("- {{each:pupils}}") != []
