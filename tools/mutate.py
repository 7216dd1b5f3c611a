"""Break rules of the program one at a time, and say which no test notices.

    python3 tasks.py mutate [NAME...]

The rules stand in `broken_rules.toml`, each with the tests that should notice it. They are broken
in a copy of the checkout. The suite has to notice 85 of 100, with the second tier 95: a cut of
tests that loses one more is taken back.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RULES = Path(__file__).with_name("broken_rules.toml")
LEAST = {"suite": 0.85, "all": 0.95}
_COPIED = ("hope_desktop", "tests", "tools", "resources", "pyproject.toml", "tasks.py", "docs")


def broken(rules: list[dict[str, str]]) -> dict[str, list[str]]:
    """The names of the rules that each tier notices."""
    noticed: dict[str, list[str]] = {tier: [] for tier in LEAST}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in _COPIED:
            place = ROOT / name
            (shutil.copytree if place.is_dir() else shutil.copy)(place, copy / name)
        for rule in rules:
            file = copy / "hope_desktop" / rule["file"]
            whole = file.read_text(encoding="utf-8")
            file.write_text(whole.replace(rule["old"], rule["new"]), encoding="utf-8")
            tier = next((tier for tier in LEAST if _is_red(copy, rule["tests"], tier)), "")
            print(f"{tier or 'NOBODY':8} {rule['name']}", flush=True)
            for name in list(LEAST)[list(LEAST).index(tier) :] if tier else ():
                noticed[name].append(rule["name"])
            file.write_text(whole, encoding="utf-8")
    return noticed


def _is_red(checkout: Path, tests: str, tier: str) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests.split()]
    environment = os.environ | {"HOPE_TESTS": tier, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True)
    if done.returncode not in {0, 1}:  # 5: in the suite none of these runs
        assert done.returncode == 5, done.stdout[-2000:]
    return done.returncode == 1


def main(names: list[str]) -> int:
    """Break the named rules, or all; 1 when too few are noticed."""
    rules = tomllib.loads(RULES.read_text(encoding="utf-8"))["rule"]
    asked = [rule for rule in rules if not names or rule["name"] in names]
    if not asked:
        raise SystemExit(f"no rule has that name: {', '.join(rule['name'] for rule in rules)}")
    noticed = broken(asked)
    shares = {tier: len(found) / len(asked) for tier, found in noticed.items()}
    print(*(f"{tier} notices {share:.0%}" for tier, share in shares.items()), sep=", ")
    return int(any(shares[tier] < least for tier, least in LEAST.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
