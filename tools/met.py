"""How much a trainer meets, counted in the code: pages, dialogs, fields of forms, commands, words.

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
_LEARNED = (
    *("printmap", "draaiboek", "leesvorm", "werkvorm", "versie", "achter de hand", "vastzetten"),
    *("korte versie", "passend maken", "pad", "reeks", "deel", "sjabloon", "onderdeel", "opening"),
    *("afsluiting", "bladen", "vellen", "sets", "kopieën", "repro", "hulpkaart", "hulplijn"),
    *("contactpersoon", "reserve", "afspraken", "nog te vragen", "indelen", "concept", "lesmodus"),
)
"""What means more here than it does elsewhere."""
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
    with (root / _DUTCH).open("rb") as file:
        said = "\n".join(str(message.string) for message in read_po(file) if message.id)
    found["words to learn"] = sum(
        bool(re.search(rf"(?<!{{)\b{word}\b(?!}})", said, re.IGNORECASE)) for word in _LEARNED
    )
    return found


if __name__ == "__main__":
    for name, count in sorted(met(Path(sys.argv[1]) if sys.argv[1:] else ROOT).items()):
        print(f"{count:4}  {name}")
