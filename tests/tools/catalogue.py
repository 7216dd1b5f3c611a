"""The words in the code against the words in the catalogue.

`python -m tests.tools.catalogue` says what is missing, stale or wrong.
`python -m tests.tools.catalogue merge FILE.po ...` takes in translations, drops what the code no
longer says, and writes the catalogue in one order, so that a change shows as a small diff.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "hope_desktop"
CATALOGUE = ROOT / "resources" / "locale" / "nl" / "LC_MESSAGES" / "hope.po"

SINGLE = {"_", "marked", "translate", "_translate"}
PLURAL = {"plural", "_plural", "counted"}
PLACEHOLDER = re.compile(r"%\((\w+)\)[-#0 +]*\d*(?:\.\d+)?([a-zA-Z])|%(%)")

COUNTS = re.compile(r"%\(\w+\)d (\w+)")
SHOWN = re.compile(r"%\(\w+\)[ds] (\w+)")
NO_NOUNS = {
    "min", "mm", "MB", "million", "miljoen",
    "down", "fit", "instead", "more", "of", "to", "up",
    "af", "in", "meer", "omhoog", "omlaag", "te", "tot", "van", "weglaten",
}  # fmt: skip
"""What may follow a number in a text with one form: it is the same after 1."""

type Id = str | tuple[str, str]


def said_in(source: str) -> Iterator[Id]:
    """The texts a module gives to a translator. A text that is put together there is an error."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        texts = [arg for arg in node.args if _is_text(arg)]
        if name in SINGLE | PLURAL and any(isinstance(arg, ast.JoinedStr) for arg in node.args):
            raise ValueError(f"line {node.lineno}: an f-string cannot be looked up")
        if name in SINGLE and texts and texts[0] is node.args[0]:
            yield _text(texts[0])
        elif name in PLURAL and len(texts) >= 2:
            yield _text(texts[0]), _text(texts[1])


def said() -> dict[Id, set[str]]:
    """Every text of the program with the modules that say it."""
    found: dict[Id, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for text in said_in(path.read_text(encoding="utf-8")):
            found.setdefault(text, set()).add(path.relative_to(ROOT).as_posix())
    return found


def read(path: Path) -> Catalog:
    """A catalogue as it is written."""
    with path.open("rb") as file:
        return read_po(file, locale="nl", abort_invalid=True)


def problems(texts: dict[Id, set[str]], catalogue: Catalog) -> list[str]:
    """What is missing, untranslated, stale or has other placeholders than its msgid."""
    known = {message.id: message for message in catalogue if message.id}
    found = [
        f"missing: {text!r} in {', '.join(where)}"
        for text, where in texts.items()
        if text not in known
    ]
    found += [f"stale: {text!r}" for text in known if text not in texts]
    for message in known.values():
        found += [f"{wrong}: {message.id!r}" for wrong in wrongs(message)]
    return sorted(found)


def wrongs(message: Message) -> Iterator[str]:
    """What is wrong with one translation."""
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    if message.fuzzy:
        yield "fuzzy"
    if len(ids) != len(strings) or not all(strings):
        yield "untranslated"
        return
    for text, string in zip(ids, strings, strict=True):
        if placeholders(text) != placeholders(string):
            yield "other placeholders"
        if text.endswith("…") != string.endswith("…"):
            yield "other ending"


def uncounted(catalogue: Catalog) -> list[str]:
    """Texts with one form in which a noun follows a number: `1 minutes`.

    A number is what is put in as one, and also what stands before a noun that elsewhere has forms
    for one and for many: many numbers are put in as words.
    """
    forms = [m for m in catalogue if m.id and isinstance(m.id, tuple)]
    nouns: set[str] = set()
    for message in forms:
        for one, many in (message.id, message.string):
            nouns |= set(SHOWN.findall(many)) - set(SHOWN.findall(one))
    found = []
    for message in catalogue:
        for text in (message.id, message.string) if isinstance(message.id, str) else ():
            counted = set(COUNTS.findall(text)) - NO_NOUNS
            if counted or nouns & set(SHOWN.findall(text)):
                found.append(text)
    return found


def placeholders(text: str) -> set[tuple[str, ...]]:
    """The places where a value is put in a text."""
    return set(PLACEHOLDER.findall(text))


def merged(texts: dict[Id, set[str]], *sources: Catalog) -> Catalog:
    """What the code says, each with the first translation that a source has for it."""
    made = Catalog(locale="nl", project="Hope Desktop", version="", fuzzy=False)
    made.header_comment = "# The words of Hope Desktop in Dutch."
    for text in sorted(texts, key=str):
        # A msgid that became plural, or the other way round, keeps what still fits.
        found = [source.get(text) or source.get(_first(text)) for source in sources]
        strings = [message.string for message in found if message and message.id == text]
        made.add(text, next((s for s in strings if all(s if isinstance(s, tuple) else (s,))), ""))
    return made


def save(path: Path, catalogue: Catalog) -> None:
    """Write it without what changes by itself: line numbers and moments."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, omit_header=False, no_location=True)
    text = path.read_text(encoding="utf-8")
    own = re.compile(
        r'^"(?:POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|'
        r"Report-Msgid-Bugs-To|Generated-By|Project-Id-Version)[^\n]*\n",
        re.MULTILINE,
    )
    path.write_text(own.sub("", text), encoding="utf-8")


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _first(text: Id) -> str:
    return text[0] if isinstance(text, tuple) else text


def _is_text(arg: ast.expr) -> bool:
    return isinstance(arg, ast.Constant) and isinstance(arg.value, str)


def _text(arg: ast.expr) -> str:
    assert isinstance(arg, ast.Constant)
    return str(arg.value)


def main(words: list[str]) -> int:
    """Check, or merge and then check."""
    texts = said()
    catalogue = read(CATALOGUE) if CATALOGUE.exists() else Catalog(locale="nl")
    if words[:1] == ["merge"]:
        catalogue = merged(texts, *(read(Path(name)) for name in words[1:]), catalogue)
        save(CATALOGUE, catalogue)
    found = problems(texts, catalogue)
    print("\n".join(found) or f"{len(texts)} texts, all translated.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
