"""Reads the Markdown dialect of docs/format.md into a short list of block values.

markdown-it-py reads it with HTML off; pictures and HTML are shown as plain characters. A directive
is a line of its own; one that is not understood stays a paragraph, so that its writer sees it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hope_desktop.dialect.blocks import (
    Banner,
    FigureBlock,
    FillIn,
    Heading,
    HelpHere,
    ListBlock,
    ListItem,
    Paragraph,
    Picture,
    Pictured,
    SheetMark,
    Span,
    Spans,
    TableBlock,
    TextBlock,
    WriteLines,
    plain_blocks,
    spans_in,
)
from hope_desktop.dialect.cleaning import clean, shallow
from hope_desktop.domain.library.pictures import PICTURES
from hope_desktop.domain.texts.directives import (
    MAX_LINES,
    SHEET_MARKS,
    is_figure,
    is_sheet_mark,
    without_head,
)

__all__ = [
    "Banner",
    "FigureBlock",
    "FillIn",
    "Heading",
    "HelpHere",
    "ListBlock",
    "ListItem",
    "Paragraph",
    "Picture",
    "Pictured",
    "SheetMark",
    "TableBlock",
    "TextBlock",
    "WriteLines",
    "blocks",
    "pages",
    "parsed_blocks",
    "printed",
]

_NAMES = "|".join(["lines", "figure", "banner", "picture", *sorted(SHEET_MARKS)])
_DIRECTIVE = re.compile(rf"\{{\{{({_NAMES}):?(.*)\}}\}}", re.DOTALL)
_OWN_LINE = re.compile(
    rf"^[ ]{{0,3}}(\{{\{{(?:(?:{_NAMES}):.*|help|half|maybe)\}}\}})[ ]*$", re.MULTILINE
)
_BLANK_LINES = re.compile(r"\n(?:[ ]*\n)+")
_FAR_REACHING = ("```", "~~~", "]:")
"""What may change how a text is read far below it."""
_DEEPEST = 40
"""What the parser goes into; more than `shallow` leaves."""
_CHECK = re.compile(r"\[([ xX])\](?: |$)")
_FILL_IN = re.compile(r"\{\{line\}\}$|\{\{box\}\}")
"""What makes a paragraph one to fill in."""

_NOTHING = Paragraph(())
"""What a picture at the end of a text belongs to."""


def blocks(text: str, where: str = "") -> tuple[TextBlock, ...]:
    """Return the blocks of a text."""
    text = shallow(without_head(clean(text, where)))
    if any(sign in text for sign in _FAR_REACHING):
        return parsed_blocks(text)
    read_blocks: list[TextBlock | Picture] = []
    waiting: list[str] = []
    for part in _BLANK_LINES.split(text):
        plain = plain_blocks(part)
        if plain is None:
            waiting.append(part)
            continue
        read_blocks += _parsed(waiting)
        read_blocks += plain
        waiting = []
    return _with_pictures([*read_blocks, *_parsed(waiting)])


def parsed_blocks(text: str) -> tuple[TextBlock, ...]:
    """Return the blocks of a clean text by the parser alone."""
    return _with_pictures(_parsed([text]))


def _parsed(parts: list[str]) -> "list[TextBlock | Picture]":
    text = _OWN_LINE.sub(r"\n\1\n", "\n\n".join(parts))
    return list(_blocks(_parser().parse(text))) if parts else []


def pages(text: str, where: str = "") -> tuple[str, ...]:
    """Return the parts of a text that each begin on a page of their own."""
    parts = re.split(r"^---[ ]*$", without_head(clean(text, where)), flags=re.MULTILINE)
    return tuple(part for part in parts if part.strip())


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table")
    parser.disable(["image", "html_block", "html_inline", "autolink", "lheading", "code"])
    return parser


def _with_pictures(pieces: "Iterable[TextBlock | Picture]") -> "tuple[TextBlock, ...]":
    """Gives each picture to the block, or to the item of a list, that stands after it."""
    pieces = list(pieces)
    if not any(isinstance(block, Picture) for block in pieces):
        return tuple(pieces)  # type: ignore[arg-type]
    out: list[TextBlock] = []
    waiting: Picture | None = None
    for block in pieces:
        if waiting is not None and isinstance(block, Picture):
            out.append(Pictured(waiting, _NOTHING))
        if isinstance(block, Picture):
            waiting = block
            continue
        if waiting is None:
            out.append(block)
        elif isinstance(block, ListBlock):
            # It may go on a list that the picture divided.
            items = (replace(block.items[0], picture=waiting), *block.items[1:])
            before = out[-1] if out else None
            if isinstance(before, ListBlock) and _goes_on(before, block):
                out[-1] = replace(before, items=(*before.items, *items))
            else:
                out.append(replace(block, items=items))
        else:
            out.append(Pictured(waiting, block))
        waiting = None
    return (*out, Pictured(waiting, _NOTHING)) if waiting else tuple(out)


def _goes_on(before: ListBlock, block: ListBlock) -> bool:
    if before.first is None or block.first is None:
        return before.first is block.first
    return block.first == before.first + len(before.items)


def _blocks(tokens: Sequence[Token]) -> "Iterator[TextBlock | Picture]":
    index = 0
    while index < len(tokens):
        token = tokens[index]
        end = _end(tokens, index)
        inside = tokens[index + 1 : end]
        if token.type == "heading_open":
            yield Heading(min(int(token.tag[1]), 3), _spans(inside[0]))
        elif token.type == "paragraph_open":
            yield _paragraph(inside[0])
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            yield _list(token, inside)
        elif token.type == "table_open":
            yield _table(inside)
        elif token.type == "blockquote_open":
            yield from _blocks(inside)
        elif token.type in {"fence", "code_block"}:
            yield Paragraph((Span(token.content.rstrip("\n")),))
        index = end + 1


def _end(tokens: Sequence[Token], index: int) -> int:
    """Return the index of the token that closes this one."""
    if tokens[index].nesting != 1:
        return index
    depth = 0
    for at in range(index, len(tokens)):
        depth += tokens[at].nesting
        if depth == 0:
            return at
    return len(tokens) - 1


def _paragraph(inline: Token) -> TextBlock | Picture:
    content = inline.content.strip()
    if content == "{{help}}":
        return HelpHere()
    if is_sheet_mark(content.removeprefix("{{").removesuffix("}}")):
        name, _colon, value = content[2:-2].partition(":")
        parts = (part.strip() for part in value.split("|"))
        return SheetMark(name, tuple(parts) if value else ())
    found = _DIRECTIVE.fullmatch(content)
    directive = _directive(found[1], found[2]) if found else None
    return directive or (FillIn if _FILL_IN.search(content) else Paragraph)(_spans(inline))


def _directive(name: str, value: str) -> TextBlock | Picture | None:
    first, _bar, rest = (part.strip() for part in value.partition("|"))
    if name == "lines" and first.isascii() and first.isdigit() and 1 <= int(first[:5]) <= MAX_LINES:
        return WriteLines(int(first), rest)
    if name == "figure" and is_figure(first):
        return FigureBlock(first, rest)
    if name == "picture" and first in PICTURES:
        return Picture(first, rest)
    if name == "banner" and value.strip():
        return Banner((Span(value.strip()),))
    return None


def _list(opening: Token, inside: Sequence[Token]) -> ListBlock:
    items = []
    index = 0
    while index < len(inside):
        end = _end(inside, index)
        items.append(_item(inside[index + 1 : end]))
        index = end + 1
    first = None
    if opening.type == "ordered_list_open":
        first = min(int(opening.attrs.get("start", 1)), 9999)
    return ListBlock(tuple(items), first)


def _item(tokens: Sequence[Token]) -> ListItem:
    inside = _with_pictures(_blocks(tokens))
    if inside and isinstance(inside[0], Paragraph) and inside[0].spans:
        lead = inside[0].spans[0]
        box = _CHECK.match(lead.text)
        if box:
            spans = (lead._replace(text=lead.text[box.end() :]), *inside[0].spans[1:])
            return ListItem((replace(inside[0], spans=spans), *inside[1:]), box[1] != " ")
    return ListItem(inside)


def _table(inside: Sequence[Token]) -> TableBlock:
    rows: list[list[Spans]] = []
    for index, token in enumerate(inside):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in {"th_open", "td_open"}:
            rows[-1].append(_spans(inside[index + 1]))
    return TableBlock(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))


def _spans(inline: Token) -> Spans:
    spans: list[Span] = []
    bold = italic = 0
    link = ""
    for token in inline.children or ():
        kind = token.type
        if kind in {"strong_open", "strong_close"}:
            bold += token.nesting
        elif kind in {"em_open", "em_close"}:
            italic += token.nesting
        elif kind == "link_open":
            href = str(token.attrs.get("href", ""))
            # Anything else is only its words.
            link = href if href.isascii() and href.startswith(("https://", "http://")) else ""
        elif kind == "link_close":
            link = ""
        else:
            text = {"softbreak": " ", "hardbreak": "\n"}.get(kind, token.content)
            span = Span(text, bold > 0, italic > 0, link)
            if spans and spans[-1][1:] == span[1:]:
                spans[-1] = span._replace(text=spans[-1].text + text)
            elif text:
                spans.append(span)
    return tuple(spans)


def printed(source: str) -> str:
    """Return the words that a page makes of some letters, without their signs."""
    return " ".join(span.text for span in spans_in(blocks(source)))
