"""What a command gets: where the data is, in which language it speaks, and how it answers.

The only place of the command line that opens anything, and it loads what opens it then.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING

from hope_desktop.i18n.catalogue import Language, Translator, marked as _, translator
from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.settings import read_settings

if TYPE_CHECKING:
    from datetime import datetime

    from hope_desktop.services.opening import Services

type Reply = tuple[object, Sequence[str]]
"""What a command is for: one JSON document, and the same as lines to read."""


class Asked(argparse.Namespace):
    """What was typed, by the names that the grammar of its command gives it, and how it answers."""

    data: Path | None
    lang: Language | None
    json: bool

    @cached_property
    def home(self) -> DataFolder:
        """Return where the data is."""
        return data_folder(self.data)

    @cached_property
    def translate(self) -> Translator:
        """Words in the language that was asked for."""
        return translator(self.lang or read_settings(self.home.settings).language)

    @contextmanager
    def opened(self) -> Iterator[Services]:
        """Open the services over the data folder, and close them at the end."""
        from hope_desktop.services.opening import open_services

        services, findings = open_services(self.home)
        try:
            for finding in findings:
                from hope_desktop.i18n.findings import finding_text

                told = finding.file, finding.field, finding_text(finding, self.translate)
                where = ": ".join(filter(None, told))
                self.say(_("Left out of the library: %(where)s"), where=where)
            if self.home.erasing.exists():  # after a kill, or a stick came back
                services.erasing.finish()
            yield services
        finally:
            services.close()

    def answer(self, document: object, lines: Sequence[str]) -> None:
        """One JSON document, or lines to read."""
        if not self.json:
            for line in lines:
                print(line)
            return
        # A pipe that is not UTF-8 still gets a document that every reader understands.
        to_plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
        print(json.dumps(document, ensure_ascii=to_plain, indent=2))

    def say(self, sentence: str, **values: object) -> None:
        """Tell the reader something beside the answer."""
        said = self.translate(sentence)
        print(said % values if values else said, file=sys.stderr)


def with_services(
    do: Callable[[Services, Asked], Reply],
) -> Callable[[Asked], int]:
    """Make a command that needs the data: it is handed the services, and gives its answer."""

    @wraps(do)
    def run(asked: Asked) -> int:
        with asked.opened() as services:
            document, lines = do(services, asked)
        asked.answer(document, lines)
        return 0

    return run


def written(file: Path, **more: object) -> Reply:
    """Return the answer of what writes a file."""
    return {"file": str(file), **more}, [str(file)]


def fields(value: object, names: str, or_null: str = "") -> dict[str, object]:
    """Fields of a value under their own names; an empty one of `or_null` is null."""
    from hope_desktop.domain.shaped import to_plain

    found = {name: getattr(value, name) for name in names.split()}
    found |= {name: getattr(value, name) or None for name in or_null.split()}
    built: dict[str, object] = to_plain(found)
    return built


def moment_text(value: datetime | None) -> str | None:
    """Return a moment as it is typed; None while it is not known."""
    return value.isoformat(timespec="minutes") if value else None
