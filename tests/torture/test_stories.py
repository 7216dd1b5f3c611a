"""Random stories in the dialect: the tree says what was written, and nothing is cut or covered.

A story is made of blocks that know which words they show, so that no second reader of the dialect
is needed. The seeds are fixed.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2
from hypothesis import HealthCheck, Phase, given, reject, seed, settings, strategies as st

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from tests.handouts.samples import document, handout
from tools.check_tags import PageReader, check_tags

MM = 72 / 25.4
SAFE = 12 * MM - 0.5
TITLE = "Titel"

type Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Part:
    """Markdown, and the words it puts on paper in order."""

    text: str
    words: tuple[str, ...]
    stacked: tuple[str, ...] = ()
    """The words of a table whose columns would be too narrow: each row with the titles."""


WORDS = (
    "Robin Kim wacht vraagt even nee ja grens é über 't zo'n 06-12 e-mailadres 10:30 (stil) “ja”"
)
PLAIN = st.sampled_from([*WORDS.split(), "samen…", "niet-praten", "Łódź", "αβγ", "→", "✓"])
ENDLESS = "woordenstroom" * 6
LONG = st.integers(20, 220).map(lambda length: ("woordenstroom" * 20)[:length])
WORD = st.integers(0, 39).flatmap(lambda number: PLAIN if number else LONG)


def sentence(least: int = 1, most: int = 30) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(WORD, min_size=least, max_size=most).map(tuple)


def marked(words: tuple[str, ...], sign: str) -> str:
    return f"{sign}{' '.join(words)}{sign}"


PARAGRAPH = st.one_of(
    sentence(most=120).map(lambda words: Part(" ".join(words), words)),
    st.tuples(sentence(), st.sampled_from(("**", "*")), sentence()).map(
        lambda found: Part(
            f"{' '.join(found[0])} {marked(found[2], found[1])}", found[0] + found[2]
        )
    ),
)
HEADING = st.tuples(st.integers(1, 4), sentence(most=12)).map(
    lambda found: Part(f"{'#' * found[0]} {' '.join(found[1])}", found[1])
)
BANNER = sentence(most=15).map(lambda words: Part(f"{{{{banner:{' '.join(words)}}}}}", words))
LINES = st.tuples(st.integers(1, 12), sentence(most=20)).map(
    lambda found: Part(f"{{{{lines:{found[0]}|{' '.join(found[1])}}}}}", found[1])
)


@st.composite
def listings(draw: st.DrawFn) -> Part:
    sign = draw(st.sampled_from(("-", "1.", "- [ ]", "- [x]")))
    items = draw(st.lists(sentence(most=60), min_size=1, max_size=12))
    text = "\n".join(f"{sign} {' '.join(item)}" for item in items)
    return Part(text, tuple(word for item in items for word in item))


def names_itself(cell: list[str]) -> bool:
    """Whether a first cell is the heading of its row, without the name of its column."""
    return any(map(str.isalpha, "".join(cell)))


@st.composite
def tables(draw: st.DrawFn) -> Part:
    columns = draw(st.integers(1, 6))
    cells = st.lists(sentence(least=0, most=25), min_size=columns, max_size=columns)
    rows = draw(st.lists(cells, min_size=1, max_size=8))
    head = draw(cells)
    lines = ["| " + " | ".join(" ".join(cell) for cell in row) + " |" for row in (head, *rows)]
    lines.insert(1, "|" + "---|" * columns)
    return Part(
        "\n".join(lines),
        tuple(word for row in (head, *rows) for cell in row for word in cell),
        tuple(
            word
            for row in rows
            for column, (title, cell) in enumerate(zip(head, row, strict=True))
            for word in ((*title, *cell) if column or not names_itself(cell) else cell)
        ),
    )


PARTS = st.one_of(PARAGRAPH, PARAGRAPH, HEADING, listings(), tables(), BANNER, LINES)
STORIES = st.lists(PARTS, min_size=1, max_size=14)


@seed(5)
@settings(
    max_examples=60,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(STORIES, st.sampled_from(Profile), st.booleans())
def test_story(parts, profile, for_pupils):
    body = "\n\n".join(part.text for part in parts)
    story = handout(HandoutKind.STORY_SHEET, body, TITLE)
    sheet = specs.PupilSheet(story) if for_pupils else specs.AnswerCard(story)
    try:
        rendered = render(document(sheet, profile=profile))
    except UnprintableText:
        assert any(part.text.startswith("|") for part in parts)  # a head higher than a page
        reject()
    report = check_tags(rendered.pdf)
    assert report.problems == []
    said = " ".join(e.text for e in report.elements if e.tag not in {"Lbl", "Figure"}).split()
    assert first_difference(said, written_in(parts, said)) == ([], [])
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for page in pdf:
            assert_nothing_is_cut_or_covered(list(boxes(page)), page.get_size())
    if ENDLESS not in body:  # else a heading and what follows it may not fit on any page
        with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
            assert not [tag for tag in last_tags(pdf) if tag.startswith("H")]


def written_in(parts: list[Part], said: list[str]) -> list[str]:
    """The words of a story; of a table those of the two ways that the paper shows."""
    written = [] if parts[0].text.startswith("# ") else [TITLE]
    for part in parts:
        at = len(written)
        is_stacked = part.stacked and said[at : at + len(part.stacked)] == list(part.stacked)
        written += part.stacked if is_stacked else part.words
    return written


def first_difference(said: list[str], written: list[str]) -> tuple[list[str], list[str]]:
    """Where the paper says something else than the story, with a few words around it."""
    for at, (one, other) in enumerate(zip(said, written, strict=False)):
        if one != other:
            return said[max(0, at - 3) : at + 3], written[max(0, at - 3) : at + 3]
    return [], written[len(said) :]


def boxes(page: pypdfium2.PdfPage) -> Iterator[Box]:
    """The place of each stretch of text without the spaces at its ends."""
    text = page.get_textpage()
    every = text.get_text_range()
    for start, end in words_in(every):
        letters = [text.get_charbox(n) for n in range(start, end)]
        lefts, bottoms, rights, tops = zip(*letters, strict=True)
        yield min(lefts), min(bottoms), max(rights), max(tops)


def words_in(every: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text begin and end."""
    start = None
    for at, letter in enumerate(every + " "):
        if not letter.isspace():
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None


def assert_nothing_is_cut_or_covered(found: list[Box], size: tuple[float, float]) -> None:
    for left, bottom, right, top in found:
        assert left >= SAFE
        assert bottom >= SAFE
        assert right <= size[0] - SAFE
        assert top <= size[1] - SAFE
    found.sort(key=lambda box: -box[3])
    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            if other[3] <= one[1]:
                break
            assert not covers(one, other), (one, other)


def covers(one: Box, other: Box) -> bool:
    """Whether two words lie on each other by more than letters that lean over."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1.5 and down > 1.5


def last_tags(pdf: pikepdf.Pdf) -> list[str]:
    """The tag of the last content of each page but the last."""
    found = []
    for number, page in enumerate(list(pdf.pages)[:-1], 1):
        marked = PageReader(page, number, []).marked
        found.append(list(marked.values())[-1].tag)
    return found


def test_ten_thousand_cards_print_with_progress():
    one = handout(HandoutKind.CARDS, "\n---\n".join(["nee"] * 2500))
    heard: list[int] = []
    sheet = specs.CardSheet((one,) * 4)
    rendered = render(document(sheet), lambda number: not heard.append(number))
    assert heard == sorted(heard)
    assert sorted(set(heard)) == list(range(1, 10_000 // 8 + 1))
    assert rendered.pages == heard[-1]
