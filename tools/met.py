"""How much a trainer meets, counted in the code: pages, dialogs, fields of forms, commands, nouns.

`python -m tools.met [CHECKOUT]` prints it, so that two states of the program can be laid
beside each other. Of fields that ask the same, such as the title of whatever it is, there is one
kind. How many controls each state asks for, `tests/ui/test_calm.py` counts.
"""

import ast
import re
import sys
from collections import Counter
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
_ASKS = {"QDialog", "Dialog", "Asking", "_Asking"}
_MADE = {"PageEntry": "pages", "Field": "fields", "Command": "commands", "page_action": "commands"}
_BASES = {"Dialog", "Asking", "_Asking"}
"""What others are made of; never shown by itself."""
_BEFORE = "de het een geen deze dit elke elk welke per je jouw mijn eigen"
_NOUN = re.compile(rf"(?:\b(?:{_BEFORE.replace(' ', '|')})|%\(\w+\)d) ([a-zéëï'-]{{3,}})\b")
"""A word that is said with an article or a number before it."""
_DUTCH = Path("resources", "locale", "nl", "LC_MESSAGES", "hope.po")


def met(root: Path) -> Counter[str]:
    """The figures of a checkout."""
    found, kinds = Counter[str](), set[str]()
    for file in (root / "hope_desktop" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases = {ast.unparse(base) for base in node.bases}
                found["dialogs"] += bool(bases & _ASKS) and node.name not in _BASES
            elif isinstance(node, ast.Call):
                kind = _MADE.get(ast.unparse(node.func))
                found[kind or ""] += 1
                if kind == "fields":
                    kinds.add(ast.unparse(node.args[0]))
    del found[""]
    found["kinds of field"] = len(kinds)
    return found


def nouns(root: Path = ROOT) -> Counter[str]:
    """Every noun of buttons, headings, fields and messages, and some words that are none."""
    with (root / _DUTCH).open("rb") as file:
        said = [message.string for message in read_po(file) if message.id]
    texts = [text for one in said for text in (one if isinstance(one, tuple) else (one,))]
    return Counter(word for text in texts for word in _NOUN.findall(text.replace("&", "").lower()))


if __name__ == "__main__":
    for name, count in sorted(met(Path(sys.argv[1]) if sys.argv[1:] else ROOT).items()):
        print(f"{count:4}  {name}")
    print(*sorted(nouns()))
