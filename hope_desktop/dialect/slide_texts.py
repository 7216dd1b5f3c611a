"""A pupils' text as slides: one thought at a time, and nothing to fill in.

Cards come one by one. Numbered steps and table rows come one by one and then all together. Of a
story, only the names of its parts and the stops are shown.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import (
    FigureBlock,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Pictured,
    Span,
    Spans,
    TableBlock,
    TextBlock,
    WriteLines,
    parts_below_headings,
)
from hope_desktop.dialect.card_texts import cards
from hope_desktop.domain.library.handout import CARD_KINDS, POSTER_KINDS, HandoutKind
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.texts.directives import FIGURES

type SlideText = tuple[TextBlock, ...]

_TO_FILL_IN = (WriteLines, markdown.FillIn, markdown.HelpHere)
_DRAWINGS = FIGURES - {"meter"}
"""Drawings that somebody writes in."""
_STEP = re.compile(r"(\d+)\. ([^:?]{1,30}:)?(.*)", re.DOTALL)
_CHOICE = re.compile(r"##? (\d+)([A-Z])\s+(.*?)\s*(?:\n\n|$)", re.DOTALL)
_NUMBER = re.compile(r"\d+\. ")
_MARK = re.compile(r"^\{\{(?:choose|circle|say|strip|top|half|maybe)[^{}]*\}\}[ ]*$", re.MULTILINE)
_MOMENT = re.compile(r"\b(\d+)\b")


def slide_texts(
    kind: HandoutKind, text: str, profile: Profile, most: int = 0, choices: str = ""
) -> list[SlideText]:
    """Return the slides of a text of a kind; `profile` is the reading form that it was written for.

    Args:
        kind: of the text.
        text: Markdown, with its fields filled in.
        profile: pages with pictures are short enough to stay whole.
        most: so many cards at most; 0 is all.
        choices: cards that are shown where the text stops.
    """
    if kind in CARD_KINDS:
        return [
            markdown.blocks(side) for card in cards(text)[: most or None] for side in card if side
        ]
    if kind is HandoutKind.LESSON_SHEET:
        _cover, inside, mine = (*re.split(r"^\*\*\*[ ]*$", text, flags=re.MULTILINE), "", "")[:3]
        text = _MARK.sub("", inside if inside.strip() else mine).replace(" {{line}}", "")
    pages = [_shown(markdown.blocks(page)) for page in markdown.pages(text)]
    if kind is HandoutKind.STORY_SHEET:
        parts = parts_below_headings([block for page in pages for block in page])
        return _of_story(parts)
    if kind in POSTER_KINDS:
        slides = [tuple(part) for page in pages for part in _after_lists(page)]
    elif profile is Profile.PICTO:
        slides = [page for page in pages if page]
    else:
        slides = [
            slide for page in pages for part in parts_below_headings(page) for slide in _steps(part)
        ]
    return list(_with_choices(slides, choices))


def _of_story(parts: Iterable[list[TextBlock]]) -> list[SlideText]:
    """Return a slide for each stop; the names of parts without one stand together."""
    slides: list[SlideText] = []
    for part in parts:
        found = tuple(_stops(part)) if isinstance(part[0], Heading) else ()
        if len(found) > 1:
            slides.append(found)
        elif found and _said(found[0])[:1].isdigit():
            is_next = bool(slides) and isinstance(slides[-1][-1], Heading)
            slides = [*slides[:-1], (*slides[-1], *found)] if is_next else [*slides, found]
    return slides


def _shown(blocks: Iterable[TextBlock]) -> SlideText:
    """Return what is to be read, with numbered lines to write on as the steps that they are."""
    shown: list[TextBlock] = []
    for is_step, group in groupby(blocks, _is_step):
        lines = list(group)
        if is_step:
            shown.append(ListBlock(tuple(_item(line) for line in lines), 1))
            continue
        for block in lines:
            if not _is_to_fill_in(block):
                shown.append(block)
            elif shown and (isinstance(shown[-1], Heading) or _said(shown[-1]).endswith(":")):
                shown.pop()
    return tuple(shown)


def _is_step(block: TextBlock) -> bool:
    return isinstance(block, WriteLines) and _STEP.fullmatch(block.purpose) is not None


def _item(block: TextBlock) -> ListItem:
    found = _STEP.fullmatch(block.purpose) if isinstance(block, WriteLines) else None
    _number, head, rest = found.groups() if found else ("", "", "")
    return ListItem((Paragraph((Span(head or "", bold=True), Span(rest))),))


def _is_to_fill_in(block: TextBlock) -> bool:
    inside = block.block if isinstance(block, Pictured) else block
    if isinstance(inside, TableBlock):
        return not _told(inside)
    if isinstance(inside, ListBlock):
        return any(item.checked is not None for item in inside.items)
    is_drawing = isinstance(inside, FigureBlock) and inside.name in _DRAWINGS
    return is_drawing or isinstance(inside, _TO_FILL_IN)


def _told(table: TableBlock) -> list[tuple[Spans, ...]]:
    """Return the rows that say something beside their name."""
    return [row for row in table.rows if any(row[1:])]


def _after_lists(blocks: Iterable[TextBlock]) -> Iterator[list[TextBlock]]:
    """Return a poster: a list with what leads to it, and what comes after."""
    part: list[TextBlock] = []
    for block in blocks:
        part.append(block)
        if isinstance(block, ListBlock):
            yield part
            part = []
    if part:
        yield part


def _stops(part: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """Return the name of a part of a story, and where it stops.

    What begins in bold, lists and faces.
    """
    for block in part:
        inside = block.block if isinstance(block, Pictured) else block
        is_stop = isinstance(inside, Paragraph) and inside.spans and inside.spans[0].bold
        if is_stop or isinstance(inside, Heading | ListBlock | markdown.FigureBlock):
            yield block


def _steps(part: Sequence[TextBlock]) -> list[SlideText]:
    """Return the slides of a part: what comes in steps goes one by one, and then all together."""
    slides: list[SlideText] = []
    now: list[TextBlock] = []
    for block in part:
        single, together = _in_steps(block)
        if not single:
            now.append(block)
            continue
        lead = now if all(isinstance(one, Heading) for one in now) else []
        slides += [() if lead else tuple(now), *((*lead, *slide) for slide in single)]
        now = [*lead, *together] if together else []
    return [slide for slide in (*slides, tuple(now)) if slide]


def _in_steps(block: TextBlock) -> tuple[list[SlideText], list[TextBlock]]:
    """Return what a table or a numbered list shows one by one and then together.

    Of others nothing.
    """
    if isinstance(block, TableBlock):
        return _rows(block)
    if isinstance(block, ListBlock) and block.first is not None:
        single = [
            (replace(block, items=(item,), first=n),)
            for n, item in enumerate(block.items, block.first)
        ]
        heads = [_bold_head(item) for item in block.items]
        if not all(heads) or len(heads) == 1:
            return list(single), []
        names = tuple(ListItem((Paragraph(head),)) for head in heads)
        return list(single), [replace(block, items=names)]
    return [], []


def _bold_head(item: ListItem) -> Spans:
    block = item.blocks[0] if item.blocks else None
    spans = block.spans if isinstance(block, Paragraph) else ()
    said = spans[0].text.rstrip(":.") if spans and spans[0].bold else ""
    return (spans[0]._replace(text=said),) if said else ()


def _rows(table: TableBlock) -> tuple[list[SlideText], list[TextBlock]]:
    """Return a row: its name or number, what its columns say, and what there is to choose from."""
    slides: list[SlideText] = []
    for row in _told(table):
        name, cells = row[0], list(zip(table.head, row, strict=True))[1:]
        number = name[0].text if name else ""
        lines: list[TextBlock] = []
        if number.isdigit():
            lines.append(ListBlock((ListItem((Paragraph(row[1]),)),), int(number)))
            cells = cells[1:]
        else:
            lines.append(Heading(2, name))
        lines += [Paragraph((*_lead(head), *cell)) for head, cell in cells if cell]
        open_ones = tuple(ListItem((Paragraph(head),)) for head, cell in cells if not cell)
        slides.append((*lines, ListBlock(open_ones)) if open_ones else tuple(lines))
    names = [row[0] for row in _told(table) if row[0]]
    first = None
    if names and all(_NUMBER.match(name[0].text) for name in names):
        first = 1
        names = [(head._replace(text=_NUMBER.sub("", head.text)), *rest) for head, *rest in names]
    return slides, [ListBlock(tuple(ListItem((Paragraph(name),)) for name in names), first)]


def _lead(head: Spans) -> Spans:
    said = "".join(span.text for span in head)
    return (Span(f"{said} " if said.endswith("?") else f"{said}: ", bold=True),)


def _with_choices(slides: Iterable[SlideText], choices: str) -> Iterator[SlideText]:
    """Return where a slide stops at a moment with choices, these stand together on the next one."""
    by_choice: dict[str, list[ListItem]] = {}
    for front, _back in cards(choices):
        match = _CHOICE.match(front)
        if match:
            said = (Span(f"{match[1]}{match[2]}  ", bold=True), Span(match[3]))
            by_choice.setdefault(match[1], []).append(ListItem((Paragraph(said),)))
    for slide in slides:
        moment = _MOMENT.search(_said(slide[-1]))
        if moment is None or moment[1] not in by_choice:
            yield slide
            continue
        yield slide[:-1]
        yield slide[-1], ListBlock(tuple(by_choice.pop(moment[1])))


def _said(block: TextBlock) -> str:
    inside = block.block if isinstance(block, Pictured) else block
    spans = inside.spans if isinstance(inside, Paragraph | markdown.Banner | Heading) else ()
    return "".join(span.text for span in spans)
