"""Each reason why a file cannot be used has a sentence of its own."""

import re
from pathlib import Path

import pytest

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.i18n import unusable
from hope_desktop.i18n.catalogue import LANGUAGES, translator

PACKAGE = Path(unusable.__file__).parents[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_sentence(language: str) -> None:
    said = {
        unusable.unusable_text(UnusableFile("blad", why, 3, 2), translator(language))
        for why in unusable._WHY
    }
    assert len(said) == len(unusable._WHY)
    assert all("blad" in sentence and "%" not in sentence for sentence in said)


def test_no_reason_is_given_that_has_none() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    given = set(re.findall(r'UnusableFile\([^()"]*(?:\([^()]*\)[^()"]*)*"([a-z-]+)"', sources))
    assert given == set(unusable._WHY)
