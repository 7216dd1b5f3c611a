"""The words in the code against the words in the catalogues.

`python3 tasks.py texts` brings every catalogue up to date: what the code says anew comes in without
a translation, what it says no more goes, and each text gets the files that say it and, when it is
one word, where it stands in them. Then it says what is missing or wrong.
`python3 tasks.py texts FILE.po ...` takes in translations first, and `python3 tasks.py texts fr`
begins the catalogue of a language.
"""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "hope_desktop"
LOCALES = ROOT / "resources" / "locale"
CATALOGUE = LOCALES / "nl" / "LC_MESSAGES" / "hope.po"

SINGLE = {"_", "marked", "translate", "_translate", "words"}
PLURAL = {"plural", "_plural", "counted"}
TABLES = {"Phrases", "Forms"}
"""What a table of texts is called; what is put in, alone, is no text."""
PLACEHOLDER = re.compile(r"%\((\w+)\)[-#0 +]*\d*(?:\.\d+)?([a-zA-Z])|%(%)")

COUNTS = re.compile(r"%\(\w+\)d (\w+)")
SHOWN = re.compile(r"%\(\w+\)[ds] (\w+)")
ONE_WORD = re.compile(r"&?[\w&-]+…?")
NO_NOUNS = {
    "min", "mm", "MB", "million", "miljoen",
    "down", "fit", "instead", "more", "of", "still", "to", "up",
    "af", "in", "indelen", "meer", "nog", "omhoog", "omlaag", "te", "tot", "van", "weglaten",
}  # fmt: skip
"""What may follow a number in a text with one form: it is the same after 1."""

type Id = str | tuple[str, str]


def said_in(source: str) -> Iterator[tuple[Id, str]]:
    """The texts a module gives to a translator, each with what takes it: a function, a table.

    A text that is put together there is an error.
    """
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign) and _is_table(node):
            yield from _in_table(node)
    for node, takes in _calls(tree, ""):
        name = _name(node.func)
        texts = [arg for arg in node.args if _is_text(arg)]
        if name in SINGLE | PLURAL and any(isinstance(arg, ast.JoinedStr) for arg in node.args):
            raise ValueError(f"line {node.lineno}: an f-string cannot be looked up")
        if name in SINGLE and node.args:
            yield from ((_text(one), takes) for one in _either(node.args[0]) if _is_text(one))
        elif name in PLURAL and len(texts) >= 2:
            yield (_text(texts[0]), _text(texts[1])), takes


def _calls(node: ast.AST, takes: str) -> Iterator[tuple[ast.Call, str]]:
    """Every call, with the nearest function, table or attribute that gets what it gives."""
    if isinstance(node, ast.Call):
        yield node, takes
        name = _name(node.func)
        takes = takes if name in SINGLE | PLURAL else name
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        takes = _taker(node.targets[0] if isinstance(node, ast.Assign) else node.target)
    elif isinstance(node, ast.FunctionDef):
        takes = node.name.lstrip("_")
    if isinstance(node, ast.Dict):
        for named, value in _entries(node, takes):
            yield from _calls(value, named)
        return
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, takes)


def _either(arg: ast.expr) -> Iterator[ast.expr]:
    """What is given, or of a choice what may be."""
    if isinstance(arg, ast.IfExp):
        yield from (*_either(arg.body), *_either(arg.orelse))
    else:
        yield arg


def _is_table(node: ast.AnnAssign) -> bool:
    annotation = node.annotation
    return isinstance(annotation, ast.Subscript) and _name(annotation.value) in TABLES


def _in_table(node: ast.AnnAssign) -> Iterator[tuple[Id, str]]:
    if not isinstance(node.value, ast.Dict):
        raise ValueError(f"line {node.lineno}: a table of texts has to stand there")
    for takes, value in _entries(node.value, _taker(node.target)):
        is_told = isinstance(value, ast.Call) and _name(value.func) in PLURAL  # by `_calls`
        if _is_text(value):
            if PLACEHOLDER.sub("", _text(value)):
                yield _text(value), takes
        elif not is_told and not takes.endswith("**"):
            raise ValueError(f"line {value.lineno}: this is no text that can be looked up")


def _taker(target: ast.expr) -> str:
    return ast.unparse(target).removeprefix("self.").lstrip("_")


def _entries(table: ast.Dict, takes: str) -> Iterator[tuple[str, ast.expr]]:
    """The values of a table, each with what takes it."""
    for key, value in zip(table.keys, table.values, strict=True):
        named = f"{takes}: {ast.unparse(key)}" if key is not None else f"{takes}: **"
        yield named.replace(chr(39), ""), value


class Use(NamedTuple):
    """A text in a module, and what takes it there."""

    file: str
    takes: str


@cache
def said() -> dict[Id, set[Use]]:
    """Every text of the program with where it is said."""
    found: dict[Id, set[Use]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for text, takes in said_in(path.read_text(encoding="utf-8")):
            found.setdefault(text, set()).add(Use(path.relative_to(ROOT).as_posix(), takes))
    return found


def read(path: Path) -> Catalog:
    """A catalogue as it is written."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3] if "LC_MESSAGES" in path.parts else "nl")


def problems(texts: dict[Id, set[Use]], catalogue: Catalog) -> list[str]:
    """What is missing, untranslated, stale or has other placeholders than its msgid."""
    known = {message.id: message for message in catalogue if message.id}
    found = [
        f"missing: {text!r} in {', '.join(sorted({use.file for use in uses}))}"
        for text, uses in texts.items()
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


def merged(texts: dict[Id, set[Use]], locale: str, *sources: Catalog) -> Catalog:
    """What the code says, each with the first translation that a source has for it."""
    made = Catalog(locale=locale, project="Hope Desktop", version="", fuzzy=False)
    made.header_comment = f"# The words of Hope Desktop in {made.locale.english_name}."
    for text in sorted(texts, key=str):
        # A msgid that became plural, or the other way round, keeps what still fits.
        found = [source.get(text) or source.get(_first(text)) for source in sources]
        strings = [message.string for message in found if message and message.id == text]
        string = next((s for s in strings if all(s if isinstance(s, tuple) else (s,))), "")
        files = sorted({use.file for use in texts[text]})
        alone = isinstance(text, str) and ONE_WORD.fullmatch(text)
        takes = sorted({use.takes for use in texts[text]} - {""}) if alone else ()
        made.add(text, string, [(file, 0) for file in files], auto_comments=takes)
    return made


def save(path: Path, catalogue: Catalog) -> None:
    """Write it without what changes by itself: line numbers and moments."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, include_lineno=False)
    text = path.read_text(encoding="utf-8")
    own = re.compile(
        r'^"(?:POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|'
        r"Report-Msgid-Bugs-To|Generated-By|Project-Id-Version)[^\n]*\n",
        re.MULTILINE,
    )
    path.write_text(own.sub("", text), encoding="utf-8")


def _name(func: ast.expr) -> str:
    func = func.func if isinstance(func, ast.Call) else func  # `words()("…")`
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _first(text: Id) -> str:
    return text[0] if isinstance(text, tuple) else text


def _is_text(arg: ast.expr) -> bool:
    return isinstance(arg, ast.Constant) and isinstance(arg.value, str)


def _text(arg: ast.expr) -> str:
    return str(arg.value)


def main(words: list[str]) -> int:
    """Bring every catalogue up to date, and say what is left to do."""
    texts, found = said(), []
    given = [read(Path(word)) for word in words if word.endswith(".po")]
    begun = [word for word in words if not word.endswith(".po")]
    for locale in sorted({path.name for path in LOCALES.iterdir()} | set(begun)):
        path = LOCALES / locale / "LC_MESSAGES" / "hope.po"
        there = [read(path)] if path.exists() else []
        fitting = [source for source in given if str(source.locale) == locale]
        made = merged(texts, locale, *fitting, *there)
        save(path, made)
        found += [f"{locale}: {one}" for one in problems(texts, made)]
    print("\n".join(found) or f"{len(texts)} texts, all translated.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
