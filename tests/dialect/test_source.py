"""Pieces keep their letters; what is written anew says the same to the parser."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, strategies as st

from hope_desktop.dialect.blocks import ListBlock, Span, TextBlock
from hope_desktop.dialect.markdown import blocks, printed
from hope_desktop.dialect.source import SourcePiece, letters, letters_of, piece_meaning, pieces_of
from tests.each import each

MIXED = (
    "#  Kop\n\nEen *zin*\ndie doorgaat\n\n* een\n* twee\n\n{{picture:ear|Oor}}\n1) luister\n"
    "{{lines:2|x}}\n\n| a|b |\n|:--|--|\n|c| d\\| |\n---\nlaatste"
)


def test_what_is_not_changed_keeps_its_letters():
    found, tail = pieces_of(MIXED)
    assert "".join(letters_of(found, tail)) == MIXED
    assert [piece.kind for piece in found] == [
        "h1", "p", "bullet", "bullet", "number", "object", "table", "card", "p",
    ]  # fmt: skip
    assert found[4].beside == "{{picture:ear|Oor}}"


@each("at", range(9))
def test_one_piece_that_goes_leaves_the_others_what_they_mean(at):
    found, tail = pieces_of(MIXED)
    left = found[:at] + found[at + 1 :]
    again, _tail = pieces_of("".join(letters_of(left, tail)))
    assert [(one.kind, one.spans, one.rows) for one in again] == [
        (one.kind, one.spans, one.rows) for one in left
    ]


WORDS = st.text("ab *_#`[]()\\<>&.-+1!|~:\u00e9", min_size=1, max_size=12)


@given(WORDS, WORDS, st.sampled_from(["p", "h2", "bullet", "box"]))
def test_words_that_are_typed_are_printed_as_they_are(one, two, kind):
    said = " ".join(f"x{one} {two}".split())
    piece = SourcePiece(kind, (Span(said),))
    made = piece_meaning(letters(piece))
    assert made.kind == kind
    assert "".join(span.text for span in made.spans) == said


def test_bold_next_to_letters_loses_no_word():
    piece = SourcePiece("p", (Span("Luca:", bold=True), Span("Oké")))
    assert "".join(span.text for span in piece_meaning(letters(piece)).spans) == "Luca:Oké"


def test_a_changed_row_leaves_the_others():
    table = pieces_of(MIXED)[0][6]
    changed = replace(table, rows=(table.rows[0], table.rows[1], ((Span("e"),), (Span("f|g"),))))
    made = letters(changed)
    assert made.startswith("| a|b |\n|:--|--|\n|c| d\\| |\n")
    assert len(blocks(made)) == 1
    assert piece_meaning(made).rows[2] == ((Span("e"),), (Span("f|g"),))


@each(("odd", "said"), [("> a\n>\n> b", "a b"), ("```\ncode\n```", "code"), ("> een", "een")])
def test_what_is_left_alone_is_said_without_its_signs(odd, said):
    assert printed(odd) == said
    assert "".join(letters_of(*pieces_of(odd))) == odd
    assert len(pieces_of(f"{odd}\n\nna")[0]) == 2


def _depths(found: tuple[TextBlock, ...], depth: int = 0) -> Iterator[int]:
    for block in found:
        for item in block.items if isinstance(block, ListBlock) else ():
            yield depth
            yield from _depths(item.blocks, depth + 1)


@each(
    "text",
    [
        "- a\n  - b\n    - c\n- d\n",
        "1. a\n   - b\n   - c\n2. d\n",
        "- a\n    - b\n      - c\n",
        "- a\n\n  - b\n\n- c\n",
        "- a\n      - b\n",
        "  - a\n  - b\n - c\n",
        "- [ ] a\n  - [x] b\n",
        "- a\n  1. b\n     - c\n  2. d\n",
    ],
)
def test_items_stand_as_deep_as_on_paper(text):
    found, tail = pieces_of(text)
    assert [one.depth for one in found] == list(_depths(blocks(text)))
    assert "".join(letters_of(found, tail)) == text


@each("depths", [(0, 1, 1, 0), (0, 1, 2, 3), (0, 2, 2, 1), (1, 1, 0, 1)])
@each("kind", ["bullet", "number", "box"])
def test_moved_items_are_written_as_deep_as_they_can_be(depths, kind):
    pieces = [SourcePiece(kind, (Span("x"),), depth=depth) for depth in depths]
    again, _tail = pieces_of("".join(letters_of(pieces, "\n")))
    stack: list[int] = []
    for piece, one in zip(pieces, again, strict=True):
        stack = [depth for depth in stack if depth < piece.depth]
        assert one.depth == len(stack)
        stack.append(piece.depth)
