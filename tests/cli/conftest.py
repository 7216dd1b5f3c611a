"""Commands as they are typed, on a data folder of their own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hope_desktop.cli.main import run
from hope_desktop.domain.terms import SessionId
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from tests.making import NINE
from tests.planning import new_class, new_workshop
from tests.tools.begun import begun


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
def planned(hope, tmp_path) -> Hope:
    """The same, with class 1 and workshop 1 made."""
    with_services(tmp_path, workshop_of_2b)
    return hope


def with_services(tmp_path: Path, do: Callable[[Services], Any]) -> Any:
    """Do something in the data folder, and close it again."""
    services, _ = open_services(data_folder(tmp_path / "data"))
    done = do(services)
    services.close()
    return done


def workshop_of_2b(services: Services) -> SessionId:
    """From a ready workshop."""
    return new_workshop(services, new_class(services), start=NINE, trainer1="Anna", trainer2="Bram")
