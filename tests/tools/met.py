"""How much a trainer meets, counted in the code: pages, dialogs, fields of forms, commands.

`python -m tests.tools.met [CHECKOUT]` prints it, so that two states of the program can be laid
beside each other. How many controls each state asks for, `tests/ui/test_calm.py` counts.
"""

import ast
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_ASKS = {"QDialog", "Dialog", "Asking", "_Asking", "NameDialog"}
_MADE = {"PageEntry": "pages", "Field": "fields", "Command": "commands", "page_action": "commands"}
_BASES = {"Dialog", "Asking", "_Asking"}
"""What others are made of; never shown by itself."""


def met(root: Path) -> Counter[str]:
    """The figures of a checkout."""
    found: Counter[str] = Counter()
    for file in (root / "hope_desktop" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases = {ast.unparse(base) for base in node.bases}
                found["dialogs"] += bool(bases & _ASKS) and node.name not in _BASES
            elif isinstance(node, ast.Call):
                kind = _MADE.get(ast.unparse(node.func))
                found[kind or ""] += 1
    del found[""]
    return found


if __name__ == "__main__":
    for name, count in sorted(met(Path(sys.argv[1]) if sys.argv[1:] else ROOT).items()):
        print(f"{count:4}  {name}")
