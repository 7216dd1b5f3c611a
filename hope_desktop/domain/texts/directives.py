"""The words of the Markdown dialect of docs/format.md: what a text may ask of the page."""

import re

from hope_desktop.domain.library.pictures import PICTURES

_OF_PLAN = frozenset({"live", "made-up", "both"})
FIELDS = _OF_PLAN | {
    *("school", "class", "date", "time", "room", "trainers", "helper", "reserve"),
    *("about", "had", "told", "workshop", "line", "box"),
}
"""Merge fields in letters and posters, what is filled in by hand, what begins words for some."""
TICKS = frozenset({"done", "open", "otherwise"})
"""Fields that are a box, ticked or not."""
OF_ROWS = TICKS | {"what", "detail", "count", "where", "pages", "sides", "paper", "called"}
"""Merge fields of the rows of a list."""
LISTS = frozenset(
    {
        *("papers", "things", "school", "lines", "copies", "letters", "total"),
        *("checks", "law", "renewed", "mbo"),
    }
)
"""The lists of which a form has a line for each row: `{{each:papers}}`."""
FIGURES = frozenset({"body", "meter", "circles", "hand"})
"""Drawings of ours."""
SHEET_MARKS = frozenset({"scene", "choose", "circle", "say", "strip", "top", "half", "maybe"})
"""What only a lesson sheet understands."""
SCENES = (
    *("bench", "lockers", "bus-stop", "canteen", "cycle-path"),
    *("gym-door", "shop", "sofa", "phone", "tree"),
)
"""The places that are drawn."""
MAX_LINES = 60
"""Writing lines that one directive may ask for."""
MAX_CHARACTERS = 20_000
"""The longest text. A longer one is refused instead of making a book by accident."""
MAX_ROWS, MAX_COLUMNS = 40, 6
"""The largest table that stays readable on paper."""
MAX_CARD_WORDS = 45
"""What a side of a card holds in letters that can be read."""
MAX_PICTO_WORDS = 60
"""What a page with pictures beside the text holds for whoever reads little yet."""

_PHOTO = "photo-"
_PHOTOS = re.compile(r"\{\{figure:(photo-[0-9a-f]{16})\s*(?:\||\}\})")
_TOKEN = re.compile(r"\{\{([^{}\n]*)\}\}|\{\{|\}\}")
INLINE = re.compile(
    r"\{\{(?:helpline:[a-z0-9-]+|"
    + "|".join([*sorted(FIELDS | OF_ROWS), *(f"each:{name}" for name in sorted(LISTS))])
    + r")\}\}"
)
"""What stands for words in a sentence."""
_SWITCH = re.compile(r"\{\{(" + "|".join(sorted(_OF_PLAN)) + r"|[1-4])\}\}")
_BESIDE = re.compile(r"^[ ]{0,3}\{\{picture:([^{}|\n]*)(?:\|[^{}\n]*)?\}\}[ ]*$", re.MULTILINE)
_HEAD = re.compile(r"^[ ]{0,3}\{\{head:([^{}|\n]*)\}\}[ ]*\n?", re.MULTILINE)
_MARK = re.compile(r"\{\{(?:(?:head|picture|figure):[^{}]*|lines:[^{}|]*\|?|\w+:|help)|\}\}")
_HTML = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<!--|<(?:script|style|iframe)\b", re.IGNORECASE)
_PICTURE = re.compile(r"!\[[^\]\n]{0,200}\]\(")
_ROW = re.compile(r"^[ ]{0,3}\|.*$", re.MULTILINE)

type Place = tuple[int, int]
"""From where to where in a text."""


def for_plan(text: str, *, live: bool, module: str = "") -> str:
    """Return the text as it stands where somebody tells a story, or where nobody does.

    From `{{live}}`, or `{{made-up}}`, to `{{both}}` or the end of its line it stands there only,
    and from `{{1}}` where nobody tells and the lesson is about that module; a line of which nothing
    is left goes.
    """
    if not _SWITCH.search(text):
        return text
    kept_in, lines = {"both", *(("live",) if live else ("made-up", module))}, []
    for line in text.split("\n"):
        first, *rest = _SWITCH.split(line)
        pairs = zip(rest[::2], rest[1::2], strict=True)
        kept = first + "".join(said for plan, said in pairs if plan in kept_in)
        if kept.strip("-*|[]0123456789. ") or not rest:
            lines.append(kept)
    return "\n".join(lines)


def photo_name(sha256: str) -> str:
    """Return what a text calls a picture of the trainer, by the hash of its file."""
    return _PHOTO + sha256[:16]


def is_photo(name: str) -> bool:
    """Tell whether a figure is a picture that the trainer brought."""
    return name.startswith(_PHOTO)


def photos_in(text: str) -> list[str]:
    """Return the names of the pictures that the trainer brought, in order."""
    return _PHOTOS.findall(text) if _PHOTO in text else []


def is_figure(name: str) -> bool:
    """Tell whether it names a drawing of ours, pictures with spaces between, or one she brought."""
    is_ours = name in FIGURES or (bool(name) and PICTURES.issuperset(name.split()))
    return is_ours or bool(photos_in(f"{{{{figure:{name}}}}}"))


def asked_picture(text: str) -> str:
    """Return the name of the picture that a text asks for at its head."""
    found = _HEAD.search(text) if "{{head:" in text else None
    return found[1].strip() if found and found[1].strip() in PICTURES else ""


def head_picture(text: str) -> str:
    """Return the name of the picture that a text has at its head.

    The one it asks for, else its first.
    """
    named = re.findall(r"\{\{(?:picture|figure):([^{}|\n]*)", text)
    shown = [name for names in named for name in names.split()]
    return asked_picture(text) or next((name for name in shown if name in PICTURES), "")


def without_head(text: str) -> str:
    """Return the text without the line that asks for the picture at its head."""
    return _HEAD.sub("", text) if "{{head:" in text else text


def is_sheet_mark(inside: str) -> bool:
    """Tell whether what stands between braces is one of a lesson sheet, with all that it needs."""
    name, _colon, value = inside.partition(":")
    first, *rest = (part.strip() for part in value.split("|"))
    if name == "scene":
        cast = [part.partition(":")[0].strip() for part in rest]
        return first in SCENES and PICTURES.issuperset(cast)
    if name == "say":
        return first in PICTURES and not rest
    if name == "strip":
        return first in {"faces", "question"} and not rest
    if name in {"half", "maybe"}:
        return not value
    return name in {"choose", "circle", "top"} and bool(first)


def unknown_tokens(text: str) -> list[Place]:
    """Return everything between double braces that the page would not understand."""
    text = INLINE.sub(lambda token: "x" * len(token[0]), text)
    return [token.span() for token in _TOKEN.finditer(text) if not _is_known(token, text)]


def pictures_beside(text: str) -> list[tuple[Place, str]]:
    """Return every line that puts a picture beside the text after it, with the picture's name."""
    return [(line.span(), line[1].strip()) for line in _BESIDE.finditer(text)]


def shows_pictures(text: str) -> bool:
    """Tell whether pictures stand in a text or beside it; drawings of ours are no pictures."""
    asked = re.finditer(r"\{\{(?:picture|figure):([^{}|\n]*)", text)
    return any(PICTURES.issuperset(found[1].split() or [""]) for found in asked)


def html(text: str) -> list[Place]:
    """Return tags and comments, which would be printed as the letters they are."""
    return [tag.span() for tag in _HTML.finditer(text)]


def unloaded_pictures(text: str) -> list[Place]:
    """Return pictures, which are not loaded."""
    return [picture.span() for picture in _PICTURE.finditer(text)]


def large_tables(text: str) -> list[tuple[Place, int, int]]:
    """Return tables that do not fit a page, with their rows and columns."""
    tables: list[tuple[Place, int, int]] = []
    begun, end, rows, columns = -1, -1, 0, 0
    for row in [*_ROW.finditer(text), None]:
        if row is not None and begun >= 0 and row.start() <= end + 1:
            end, rows = row.end(), rows + 1
            columns = max(columns, row[0].count("|") - 1)
            continue
        if rows > MAX_ROWS or columns > MAX_COLUMNS:
            tables.append(((begun, end), rows, columns))
        if row is not None:
            begun, end, rows, columns = row.start(), row.end(), 1, row[0].count("|") - 1
    return tables


def sides_of_cards(text: str) -> list[tuple[Place, int]]:
    """Return the sides of the cards in a text with the number of words on each."""
    return [
        ((start, end), _count(_MARK.sub(" ", INLINE.sub(" ", text[start:end]))))
        for start, end in _parts(text, r"^(?:---|\*\*\*)[ ]*$")
    ]


def pages_with_words(text: str) -> list[tuple[Place, int]]:
    """Return the pages that `---` divides a text in, with the words a reader meets on each."""
    return [
        ((start, end), _count(_MARK.sub(" ", text[start:end])))
        for start, end in _parts(text, r"^---[ ]*$")
    ]


def _parts(text: str, mark: str) -> list[Place]:
    found, start = [], 0
    for divider in re.finditer(mark, text, re.MULTILINE):
        found.append((start, divider.start()))
        start = divider.end()
    return [*found, (start, len(text))]


def _count(text: str) -> int:
    return sum(any(c.isalnum() for c in word) for word in text.replace("|", " ").split())


def _is_known(token: re.Match[str], text: str) -> bool:
    inside = token[1]
    return (
        inside is not None
        and _stands_alone(token, text)
        and (is_sheet_mark(inside) or _is_directive(inside))
    )


def _stands_alone(token: re.Match[str], text: str) -> bool:
    before = text[text.rfind("\n", 0, token.start()) + 1 : token.start()]
    after = text[token.end() : (text + "\n").index("\n", token.end())]
    return not (before.strip() or after.strip())


def _is_directive(inside: str) -> bool:
    name, _colon, value = inside.partition(":")
    first, _bar, _rest = (part.strip() for part in value.partition("|"))
    if name == "lines":
        return first.isascii() and first.isdigit() and 1 <= int(first[:5]) <= MAX_LINES
    if name == "figure":
        return is_figure(first)
    if name == "picture":
        return bool(first)
    if name == "head":
        return value.strip() in PICTURES
    return inside == "help" or (name == "banner" and bool(value.strip()))
