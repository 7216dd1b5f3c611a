"""The words of files that are no zip of an office program: rich text, old Word, pages, mail.

Read for searching alone: nothing in them is followed, run or shown, and no more than a limit. Each
file is gone through once, by patterns that take no longer for a hostile one.
"""

import codecs
import contextlib
import html
import re
from binascii import a2b_base64, a2b_qp
from itertools import islice
from pathlib import Path

from hope_desktop.handouts.own_files.office import OfficeFile

MAX_BYTES = 5_000_000
"""So much of a file is read."""
_MOST_PIECES = 500_000
"""So many words, signs and braces of rich text are looked at."""
_MOST_PARTS = 50
"""So many parts of a mail are looked at."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<[!?][^<>]*>")
_HIDDEN = frozenset({"script", "style", "head", "template", "noscript"})
_BLOCKS = frozenset({"p", "div", "br", "li", "tr", "td", "th", "section", "h1", "h2", "h3", "h4"})
_RTF = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6}) ?\??|\\([a-zA-Z]{1,32})(?:-?\d{1,10})? ?|\\([^a-zA-Z])"
    rb"|([{}])|([^\\{}]+)"
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object themedata datastore listtable generator"
    b" listoverridetable rsidtbl latentstyles xmlnstbl fldinst bkmkstart".split()
)
_BREAKS = frozenset({b"par", b"line", b"row", b"cell", b"sect", b"page", b"tab"})
_SIGNS = {b"~": " ", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\"}
_PAGES = re.compile(r"(?!META-INF).*\.(x?html?|xml)", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RUN = re.compile(
    rb"(?:[\t\r\n\x07\x0b\x20-\x7e\xa0-\xff]\0|[\x13-\x1e\xac]\x20){16,}"
    rb"|[\t\r\n\x07\x0b\x20-\x7e\x80\x85\x91-\x97\xa0-\xff]{24,}"
)
"""Text as old Word keeps it: two bytes a letter, or one."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_PART = re.compile(r"\.xml|[<>]|\bxmlns\b")
"""What Word keeps beside the text: the names of its parts, and what is in them."""
_ODD = re.compile(r"[^a-zA-Z0-9\s.,;:!?'\"()/%&+€“”‘’…•–-]")
_MOST_ODD = 8
"""Of the letters of a line one in so many may be a sign, or have an accent."""
_BOUNDARY = re.compile(r'boundary="?([^"\s;]{1,80})', re.IGNORECASE)
_CHARSET = re.compile(r'charset="?([\w.:-]{1,40})', re.IGNORECASE)
_OF_ADDRESSES = frozenset({"punycode", "idna"})
_ENCODED = re.compile(r"=\?([\w.:-]{1,40})\?([bqBQ])\?([^?\s]{0,200})\?=")


def other_words(path: Path, name: str, most: int) -> str:
    """The words, at most so many letters; none of what cannot be read."""
    ending = name.rpartition(".")[2].lower()
    if ending == "epub":
        return _book(path, name, most)
    with path.open("rb") as file:
        data = file.read(MAX_BYTES)
    found = ""
    with contextlib.suppress(ValueError, LookupError):  # a set of signs nobody knows
        if data.startswith(b"{\\rtf"):
            found = _rich_text(data)
        elif ending in {"html", "htm"}:
            found = page_words(_decoded(data))
        elif ending == "eml":
            found = _mail(data)
        elif data.startswith(_OLE):
            found = _old_word(data)
    return found[:most]


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def page_words(text: str) -> str:
    """What a reader of a web page sees, a line for each paragraph."""
    found: list[str] = []
    at, hidden = 0, ""
    for tag in _TAG.finditer(text):
        if not hidden:
            found.append(text[at : tag.start()])
        at, name = tag.end(), (tag[2] or "").lower()
        if name in _HIDDEN and hidden in {"", name}:
            hidden = "" if tag[1] else name
        if name in _BLOCKS:
            found.append("\n")
    if not hidden:
        found.append(text[at:])
    lines = (" ".join(line.split()) for line in html.unescape("".join(found)).split("\n"))
    return "\n".join(filter(None, lines))


def _book(path: Path, name: str, most: int) -> str:
    """The pages of an e-book in the order of their names."""
    found: list[str] = []
    with OfficeFile(path, name) as file:
        for part in filter(_PAGES.fullmatch, file.names):
            found.append(page_words(_decoded(file.data(part))))
            most -= len(found[-1])
            if most <= 0:
                break
    return "\n".join(found)[: max(0, most + sum(map(len, found)))]


def _mail(data: bytes) -> str:
    """Its subject and text; what hangs on it is not opened."""
    texts: list[tuple[str, str]] = []
    waiting = [data]
    for _part in range(_MOST_PARTS):
        if not waiting:
            break
        head, body = _split(waiting.pop(0))
        kind = _field(head, "content-type").casefold() or "text/plain"
        if inner := _BOUNDARY.search(_field(head, "content-type")):
            waiting += body.split(b"--" + inner[1].encode())[1:-1]
        elif kind.startswith("text/") and "attachment" not in _field(head, "content-disposition"):
            texts.append((kind.partition(";")[0], _body(head, body)))
    plain = [text for kind, text in texts if kind == "text/plain"]
    pages = [page_words(text) for kind, text in texts if kind == "text/html"]
    subject = _ENCODED.sub(_header_word, _field(_split(data)[0], "subject"))
    return "\n".join((subject, *(plain or pages)))


def _split(part: bytes) -> tuple[str, bytes]:
    """Its head and its body: an empty line stands between."""
    head, _empty, body = part.lstrip(b"\r\n").replace(b"\r\n", b"\n").partition(b"\n\n")
    return re.sub(r"\n[ \t]+", " ", head[:100_000].decode("utf-8", "replace")), body


def _field(head: str, name: str) -> str:
    lines = (line.partition(":") for line in head.split("\n"))
    return next((value.strip() for key, _colon, value in lines if key.strip().lower() == name), "")


def _body(head: str, body: bytes) -> str:
    way = _field(head, "content-transfer-encoding").casefold()
    if way == "base64":
        body = a2b_base64(body)
    elif way == "quoted-printable":
        body = a2b_qp(body)
    charset = _CHARSET.search(_field(head, "content-type"))
    return _in_charset(body, charset[1] if charset else "utf-8")


def _in_charset(data: bytes, charset: str) -> str:
    """Its letters; that of addresses is none for text, and takes hours for a long one."""
    known = codecs.lookup(charset).name
    return data.decode("utf-8" if known in _OF_ADDRESSES else known, "replace")


def _header_word(found: re.Match[str]) -> str:
    charset, way, text = found.groups()
    is_base = way in {"b", "B"}
    data = a2b_base64(text) if is_base else a2b_qp(text.encode("ascii", "replace"), header=True)
    return _in_charset(data, charset)


def _rich_text(data: bytes) -> str:
    found: list[str] = []
    hidden: list[bool] = [False]
    for piece in islice(_RTF.finditer(data), _MOST_PIECES):
        code, letter, word, sign, brace, text = piece.groups(b"")
        if brace == b"{":
            hidden.append(hidden[-1])
        elif brace:
            del hidden[max(1, len(hidden) - 1) :]
        elif word in _SKIPPED or sign == b"*":
            hidden[-1] = True
        elif not hidden[-1]:
            found.append(_rich_piece(code, letter, word, sign, text))
    return "".join(found).encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()


def _rich_piece(code: bytes, letter: bytes, word: bytes, sign: bytes, text: bytes) -> str:
    if code:
        return bytes([int(code, 16)]).decode("cp1252", "replace")
    if letter:
        return chr(int(letter) & 0xFFFF)
    if word:
        return "\n" if word in _BREAKS else ""
    return _SIGNS.get(sign, "") or text.decode("cp1252", "replace").translate({10: None, 13: None})


def _old_word(data: bytes) -> str:
    """What looks like text: where the file says that it stands is not read, since files lie."""
    found: list[str] = []
    for run in _RUN.findall(data):
        text = run.decode("utf-16-le" if b"\0" in run else "cp1252", "replace")
        lines = (" ".join(line.split()) for line in re.split(r"[\r\n\x07\x0b]", text))
        found += filter(_is_text, lines)
    return "\n".join(found)


def _is_text(line: str) -> bool:
    """Bytes of pictures and of settings look like letters too."""
    is_odd = _MOST_ODD * len(_ODD.findall(line)) > len(line)
    return not (is_odd or _PART.search(line)) and len(_WORD.findall(line)) > 1
