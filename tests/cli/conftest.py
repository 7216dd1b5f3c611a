"""Commands as they are typed, on a data folder of their own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from hope_desktop.cli.main import run
from tests.tools.begun import begun

CLASS_2B = (
    "class add --school Brug --label 2B --level vmbo-gt --year 2 --pupils 27"
    " --helper Wit --reserve X"
)


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output."""
        return json.loads(self.out)


type Hope = Callable[..., Said]


@pytest.fixture
def first(tmp_path, capsys) -> Hope:
    """Type a command where nothing is yet: words in one text, or apart when they hold spaces."""

    def typed(*words: str) -> Said:
        line = words[0].split() if len(words) == 1 else list(words)
        capsys.readouterr()
        code = run(["--data", str(tmp_path / "data"), *line])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        if code:
            assert code in {1, 2}
            assert said.err.strip()
        return Said(code, said.out, said.err)

    return typed


@pytest.fixture
def hope(first, tmp_path) -> Hope:
    """Type a command where the program was started before."""
    begun(tmp_path / "data")
    return first


@pytest.fixture
def planned(hope) -> Hope:
    """The same, with class 1 and workshop 1 made."""
    assert hope(CLASS_2B).out == "1\n"
    line = "session new --class 1 --template S1 --start 2026-12-01T09:00 --trainers"
    assert hope(*line.split(), "Anna, Bram").out == "1\n"
    return hope
