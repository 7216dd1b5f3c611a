"""What a command gets: where the data is, in which language it speaks, and how it answers.

The only place of the command line that opens anything.
"""

import contextlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hope_desktop.domain.texts.checks import Finding
from hope_desktop.i18n.catalogue import Language, Translator, plural, translator
from hope_desktop.i18n.findings import finding_text
from hope_desktop.i18n.paper import signs_sentence
from hope_desktop.paths import DataFolder
from hope_desktop.services.opening import Services, open_services

type Lines = Iterator[str] | list[str] | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one command."""

    folder: DataFolder
    language: Language
    as_json: bool

    @property
    def translate(self) -> Translator:
        """Words in the language that was asked for."""
        return translator(self.language)

    @property
    def plural(self) -> Callable[[str, str, int], str]:
        """Words with a number in that language."""
        return plural(self.language)

    @contextlib.contextmanager
    def opened(self) -> Iterator[Services]:
        """The services over the data folder, closed again at the end.

        Raises:
            HopeError: it cannot be opened; see `open_services`.
        """
        services, findings = open_services(self.folder)
        try:
            for finding in findings:
                self.say(self._left_out(finding))
            yield services
        finally:
            services.close()

    def answer(self, document: object, lines: Lines) -> None:
        """What the command is for: one JSON document, or lines to read."""
        if not self.as_json:
            for line in lines:
                print(line)
            return
        # A pipe that is not UTF-8 still gets a document that every reader understands.
        plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
        print(json.dumps(document, ensure_ascii=plain, indent=2))

    def say(self, sentence: str) -> None:
        """Tell the reader something beside the answer."""
        print(sentence, file=sys.stderr)

    def say_lost(self, signs: str) -> None:
        """Name the signs that stand on the paper as a box, if there are any."""
        if signs:
            self.say(signs_sentence(signs, self.translate))

    def _left_out(self, finding: Finding) -> str:
        told = finding_text(finding, self.translate)
        where = ": ".join(part for part in (finding.file, finding.field, told) if part)
        return self.translate("Left out of the library: %(where)s") % {"where": where}
