"""Breaks words into lines: measured by us, left-aligned, never hyphenated.

A line breaks at spaces only, so that a phone number or a hyphenated word stays whole. A word that
is wider than its line is cut where the line ends. No last word stands alone: the line before it
gives it company.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.handouts.pdf.fonts import Face, Run, Style, face


class Bit(NamedTuple):
    """Part of a line: text in one face, which may be a link."""

    face: Face
    text: str
    width: float
    link: str = ""


@dataclass(slots=True)
class TextLine:
    """A line that fits. The width is in points."""

    bits: list[Bit] = field(default_factory=list)
    width: float = 0.0
    is_cut: bool = False
    """Its last word goes on in the next line, so that no space belongs between them."""


class _Word(NamedTuple):
    width: float
    runs: tuple[tuple[Run, str], ...]
    gap: float
    """Width of the space before it; 0 when it sticks to the word before."""


def _face_of(span: Span, style: Style) -> Face:
    return face(bold=span.bold or style.bold, italic=span.italic, family=style.family)


def plain(text: str, *, bold: bool = False) -> Spans:
    """Return a text without anything in it."""
    return (Span(text, bold),)


_ROUNDING = 1e-9
"""What sums of the same widths may differ by."""
_GIVES = 4
"""A line of so many words can give its last one to a word that would stand alone."""


def broken(spans: Spans, style: Style, width: float, lost: set[str]) -> list[TextLine]:
    """Return the lines for a width in points. Characters without a glyph are added to `lost`."""
    limit = width / style.size
    simple = _simple(spans[-1], style, limit, spans[:-1]) if 0 < len(spans) < 3 else None
    if simple is not None:
        return simple
    lines: list[TextLine] = []
    for words in _paragraphs(spans, style, lost):
        lines += _filled(words, limit, style.size)
    return lines


def _simple(span: Span, style: Style, limit: float, led: Spans) -> list[TextLine] | None:
    """Return the lines of a stretch in one cut, as most texts are; None for another.

    Words may lead it in another cut, such as `Goal:`. What comes out is what the long way gives,
    in a third of the time.
    """
    text, cut, size = span.text, _face_of(span, style), style.size
    text_words = [word for word in text.split(" ") if word]
    ends = None if "\n" in text else _ends(text_words, cut)
    if ends is None and len(text_words) == 1 and not led and "\n" not in text:
        return _number(text_words[0], cut, limit, size, span.link)
    lead = _lead(led[0], _face_of(led[0], style), cut.space) if led else []
    if ends is None or lead is None or (led and (not text_words or text[0] == " ")):
        return None
    begin = -sum([bit.width for bit in lead])
    breaks = _breaks(ends, limit + cut.space, begin)
    if breaks is None:
        return None
    lines: list[TextLine] = []
    for start, at in pairwise(breaks):
        width = (ends[at - 1] - cut.space - begin) * size
        bits = [Bit(cut, " ".join(text_words[start:at]), width, span.link)]
        lines.append(TextLine(bits, width))
        begin = ends[at - 1]
    if lead:
        (first,) = lines[0].bits
        led_by = [Bit(bit.face, bit.text, bit.width * size) for bit in lead]
        rest = first.width - sum([bit.width for bit in led_by])
        lines[0].bits = [*led_by, Bit(cut, first.text, rest, first.link)]
    return lines or [TextLine()]


def _breaks(ends: Sequence[float], limit: float, begin: float) -> list[int] | None:
    """Return the number of the word that begins each line; `begin` is after a lead."""
    breaks, is_led = [0], begin < 0
    while breaks[-1] < len(ends):
        at = bisect_right(ends, begin + limit + _ROUNDING, lo=breaks[-1])
        if at == breaks[-1]:
            return None
        breaks.append(at)
        begin = ends[at - 1]
    if len(breaks) < 3 or breaks[-2] < len(ends) - 1:
        return breaks
    if is_led and len(breaks) == 3:
        return None
    if breaks[-2] - breaks[-3] >= _GIVES and ends[-1] - ends[-3] <= limit:
        breaks[-2] -= 1
    return breaks


def _number(word: str, cut: Face, limit: float, size: float, link: str) -> list[TextLine] | None:
    """Return a word that another cut draws whole, as the numbers of steps: half of a guide."""
    width, runs, lost = cut.measure(word)
    if len(runs) != 1 or lost or width > limit:
        return None
    return [TextLine([Bit(runs[0].face, runs[0].text, width * size, link)], width * size)]


def _ends(text_words: Sequence[str], cut: Face) -> list[float] | None:
    """Return where each word ends with the space after it; None when another cut has to help."""
    alone, space = cut.alone, cut.space
    try:
        return [*accumulate([alone[word] + space for word in text_words])]
    except KeyError:  # some are new; when too many are known, all are forgotten in between
        widths = []
    for word in text_words:
        cut.measure(word)
        if word not in alone:
            return None
        widths.append(alone[word] + space)
    return [*accumulate(widths)]


def _lead(span: Span, cut: Face, space: float) -> list[Bit] | None:
    """Words and the space after them, at size 1; None when they are not as simple as that."""
    words = span.text.split(" ")
    if span.link or words.pop() or not words or "\n" in span.text or not all(words):
        return None
    found: list[_Word] = []
    lost: set[str] = set()
    _add_words(found, span.text, cut, "", glued=False, lost=lost)
    *bits, last = _line(found, 1.0, is_cut=False).bits
    return None if lost else [*bits, Bit(last.face, f"{last.text} ", last.width + space)]


def natural_width(spans: Spans, style: Style) -> float:
    """Return the width of the longest line when nothing is broken, in points."""
    lines = broken(spans, style, 1e9, set())
    return max((line.width for line in lines), default=0.0)


def shortened(text: str, tail: str, style: Style, width: float) -> str:
    """Return text and tail on one line: what is too long ends at a word, with three dots."""
    words = text.split(" ")
    said = text
    while words and natural_width(plain(said + tail), style) > width:
        words.pop()
        said = f"{' '.join(words)}…"
    return said + tail


def longest_word(spans: Spans, style: Style) -> float:
    """Return the width of the widest word, in points: a narrower column would cut it."""
    if len(spans) == 1 and "\n" not in spans[0].text:
        cut = _face_of(spans[0], style)
        return style.size * max(map(cut.width, spans[0].text.split(" ")))
    found = _paragraphs(spans, style, set())
    return style.size * max((word.width for line in found for word in line), default=0.0)


def _paragraphs(spans: Spans, style: Style, lost: set[str]) -> list[list[_Word]]:
    """Return the words of each hard line."""
    result: list[list[_Word]] = [[]]
    glued = False
    for span in spans:
        cut = _face_of(span, style)
        for number, part in enumerate(span.text.split("\n")):
            if number:
                result.append([])
                glued = False
            _add_words(result[-1], part, cut, span.link, glued=glued, lost=lost)
            if part:
                glued = part[-1] != " "
    return result


def _add_words(
    line_words: list[_Word], text: str, cut: Face, link: str, *, glued: bool, lost: set[str]
) -> None:
    space, measure = cut.space, cut.measure
    pieces = text.split(" ")
    first = pieces[0]
    if glued and first and line_words:
        last = line_words[-1]
        measured = measure(first)
        lost.update(measured.lost)
        runs = (*last.runs, *((run, link) for run in measured.runs))
        line_words[-1] = _Word(last.width + measured.width, runs, last.gap)
        pieces = pieces[1:]
    for piece in pieces:
        if piece:
            measured = measure(piece)
            if measured.lost:
                lost.update(measured.lost)
            line_words.append(
                _Word(measured.width, tuple([(run, link) for run in measured.runs]), space)
            )


def _filled(words: list[_Word], limit: float, size: float) -> list[TextLine]:
    lines: list[list[_Word]] = [[]]
    cut: set[int] = set()
    used = 0.0
    for word in words:
        wanted = used + word.gap + word.width if lines[-1] else word.width
        if wanted <= limit:
            lines[-1].append(word)
            used = wanted
            continue
        parts = [word] if word.width <= limit else _cut(word, limit)
        for part in parts:
            if lines[-1]:
                lines.append([])
            lines[-1].append(part)
        cut.update(range(len(lines) - len(parts), len(lines) - 1))
        used = parts[-1].width
    if len(lines) > 1 and len(lines[-1]) == 1 and not cut & {len(lines) - 2, len(lines) - 1}:
        giver, (last,) = lines[-2:]
        if len(giver) >= _GIVES and giver[-1].width + last.gap + last.width <= limit:
            lines[-1].insert(0, giver.pop())
    return [_line(line, size, is_cut=number in cut) for number, line in enumerate(lines)]


def _cut(word: _Word, limit: float) -> list[_Word]:
    """Return the parts of a word that fits no line; at least one letter each."""
    parts: list[_Word] = []
    runs: list[tuple[Run, str]] = []
    used = 0.0
    for run, link in word.runs:
        start, widths = 0, run.face.widths
        for index, letter in enumerate(run.text):
            step = widths[letter]
            if used + step > limit and used:
                runs.append((_piece(run, start, index), link))
                parts.append(_Word(used, tuple(r for r in runs if r[0].text), word.gap))
                runs, used, start = [], 0.0, index
            used += step
        runs.append((_piece(run, start, len(run.text)), link))
    parts.append(_Word(used, tuple(runs), word.gap))
    return parts


def _piece(run: Run, start: int, end: int) -> Run:
    text = run.text[start:end]
    return Run(run.face, text, sum(run.face.widths[c] for c in text))


def _line(line_words: list[_Word], size: float, *, is_cut: bool) -> TextLine:
    """Joins neighbours of one face, so that most lines are a single piece."""
    bits: list[Bit] = []
    letters: list[str] = []
    cut: Face | None = None
    link, width, total = "", 0.0, 0.0
    for word in line_words:
        gap = word.gap if (bits or letters) else 0.0
        for run, target in word.runs:
            if run.face is not cut or target != link:
                if letters and cut is not None:
                    if gap:
                        letters.append(" ")
                        width += gap
                        gap = 0.0
                    bits.append(Bit(cut, "".join(letters), width * size, link))
                    total += width
                letters, width, cut, link = [], 0.0, run.face, target
            if gap:
                letters.append(" ")
                width += gap
                gap = 0.0
            letters.append(run.text)
            width += run.width
    if letters and cut is not None:
        bits.append(Bit(cut, "".join(letters), width * size, link))
        total += width
    return TextLine(bits, total * size, is_cut)
