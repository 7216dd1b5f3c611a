"""What a figure shows: a drawing of ours, or pictures with a word below each."""

from hypothesis import given, strategies as st

from hope_desktop.dialect.blocks import FigureBlock, plain_blocks
from hope_desktop.dialect.cleaning import clean
from hope_desktop.dialect.markdown import blocks, parsed_blocks
from tests.each import each
from tests.tiers import examples


@each(
    ("name", "description", "pictures", "words"),
    [
        ("body", "Een lijf", (), ()),
        ("sun", "Een zon", ("sun",), ()),
        ("sun rain", "zon, regen", ("sun", "rain"), ("zon", "regen")),
        ("sun rain", "Zon en regen", ("sun", "rain"), ()),
    ],
)
def test_a_figure_is_a_drawing_or_pictures_with_words(name, description, pictures, words):
    figure = FigureBlock(name, description)
    assert (figure.pictures, figure.words) == (pictures, words)


SIGNS = "abcéZ19 .,:;?!%/=+€()'\"‘’“”…–-_*#`[]<>&|{}~\\$@^\n"
LINES = st.sampled_from(
    [
        *("Robin wacht.", "# Kop", "## Stelling 1", "a", "", "", "", "A: (b) c?", "x ", "x  "),
        *("1. x", "2. y", "- x", "  - y", "  onder x", "> q", "| a | b |", "|-|-|", "---", " "),
        *("{{lines:2|x}}", "{{picture:hand|x}}", "{{help}}", "```", "[a]: https://a.nl", "[a]"),
    ]
)
TEXTS = st.one_of(
    st.text(SIGNS, max_size=40), st.lists(LINES, max_size=14).map("\n".join), st.text(max_size=20)
)


@examples(400, derandomize=True, database=None)
@given(TEXTS)
def test_short_way_and_parser_agree(text):
    text = clean(text)
    found = plain_blocks(text)
    assert found is None or found == parsed_blocks(text)
    assert blocks(text) == parsed_blocks(text)


@each("text", ["## Stelling\n\nIk vind appen leuk.", "Een regel\nen nog een.\n\nEen tweede.", ""])
def test_plain_text_takes_the_short_way(text):
    assert plain_blocks(text) == parsed_blocks(text)


@each(
    "text",
    [
        "**dik**",
        "- lijst",
        "1. lijst",
        "{{help}}",
        "a | b",
        "[a](https://a.nl)",
        "a_b_c",
        "einde  \nregel",
        "## Kop ##",
        "    ingesprongen",
        "&amp;",
        "a\\*b",
    ],
)
def test_what_may_mean_more_is_left_to_the_parser(text):
    assert plain_blocks(text) is None
