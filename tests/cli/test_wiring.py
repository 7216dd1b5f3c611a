import io
import json

import pytest

from hope_desktop.cli.wiring import Asked
from hope_desktop.domain.errors import DataFolderInUse
from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.services import opening


@pytest.fixture
def asked(tmp_path) -> Asked:
    return Asked(data=tmp_path, lang="nl", json=False)


@pytest.mark.nightly
def test_the_folder_is_free_again_afterwards_whatever_happened(asked):
    def fails() -> None:
        with asked.opened() as services:
            services.planning.example()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    with asked.opened() as services:
        assert len(services.planning.all()) == 1
        with pytest.raises(DataFolderInUse), asked.opened():
            pass


def test_a_broken_file_of_the_library_is_named_beside_the_answer(asked, monkeypatch, capsys):
    finding = Finding(
        "activities/1.4/activity.toml", "role", Check.FORMAT, {"why": "other", "value": "is vreemd"}
    )
    monkeypatch.setattr(opening, "refresh_starter", lambda _database: (finding,))
    with asked.opened():
        pass
    said = capsys.readouterr()
    assert said.out == ""
    assert "activities/1.4/activity.toml: role: Dit kan niet gelezen worden: is vreemd." in said.err


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_json_is_whole_on_any_terminal(asked, monkeypatch, encoding):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr("sys.stdout", stream)
    Asked(data=asked.data, lang="nl", json=True).answer({"naam": "zoë 漢"}, ["niet dit"])
    stream.flush()
    data = stream.buffer.getvalue()  # type: ignore[attr-defined]
    assert json.loads(data.decode(encoding)) == {"naam": "zoë 漢"}
