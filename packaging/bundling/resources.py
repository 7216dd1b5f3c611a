"""The program's own files that are no code: copied and compiled into a bundle."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from bundling.project import ROOT, epoch

THIRD_PARTY = "THIRD_PARTY.txt"


def copy_resources(target: Path, third_party: str) -> None:
    """Put `resources/` where the bundled program looks for it, catalogues compiled."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / "resources", target, ignore=shutil.ignore_patterns("*.po", "*.mo"))
    for source in sorted((ROOT / "resources").glob("locale/*/LC_MESSAGES/*.po")):
        place = target / source.relative_to(ROOT / "resources").with_suffix(".mo")
        compile_catalogue(source, place)
    (target / THIRD_PARTY).write_text(third_party, encoding="utf-8")


def compile_catalogue(source: Path, target: Path) -> None:
    """A catalogue in the form the program reads; always made anew, never an old one copied."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as text:
        catalogue = read_po(text, locale=source.parent.parent.name)
    # Babel writes the minute of compiling where the source gives no date.
    catalogue.creation_date = catalogue.revision_date = dt.datetime.fromtimestamp(epoch(), dt.UTC)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as compiled:
        write_mo(compiled, catalogue)
