import subprocess
import sys
from pathlib import Path

import pytest

from hope_desktop import __version__
from hope_desktop.cli import main
from hope_desktop.cli.parser import Parser

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "--nix",
        "koffie",
        "--lang xx session list",
        "session show drie",
    ],
)
def test_wrong_use_ends_with_two_and_says_how_it_is_used(capsys, line):
    assert main.run(line.split()) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("usage: hope-desktop")
    assert "error: " in told[-1]


def test_the_version_and_help_are_answers(capsys):
    assert main.run(["--version"]) == 0
    assert capsys.readouterr().out == f"hope-desktop {__version__}\n"
    assert main.run(["session", "print", "--help"]) == 0
    assert "--large" in capsys.readouterr().out


@pytest.mark.parametrize(("line", "most"), [("--help", 14), ("session list", 114)])
def test_a_command_loads_what_it_needs(tmp_path, line, most):
    """Counted, and not timed; a number may only fall."""
    code = (
        "import sys; from hope_desktop.cli.main import run; run(sys.argv[1:]);"
        "print(sum(name.startswith('hope_desktop.') for name in sys.modules))"
    )
    words = [sys.executable, "-c", code, "--data", str(tmp_path), *line.split()]
    said = subprocess.run(words, capture_output=True, check=True, cwd=ROOT)
    assert int(said.stdout.split()[-1]) <= most, "import it where it is first used"


def test_a_mistake_in_the_program_is_one_calm_sentence_and_a_log_without_content(
    hope, tmp_path, monkeypatch
):
    def broken(*_: object) -> int:
        raise RuntimeError("Jantje de Vries, 2B")

    real = main.grammar

    def grammar(*asked) -> Parser:  # type: ignore[no-untyped-def]
        parser = real(*asked)
        parser.add_argument("--stuk", dest="run", action="store_const", const=broken)
        return parser

    monkeypatch.setattr(main, "grammar", grammar)
    said = hope("--stuk")
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert "Jantje" not in said.err
    log = (tmp_path / "data" / "log" / "hope.log").read_text()
    assert "RuntimeError" in log
    assert "Jantje" not in log


def test_stopping_is_no_mistake(hope, monkeypatch):
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hope_desktop.services.opening.open_services", stopped)
    said = hope("session list")
    assert (said.code, said.err) == (1, "Gestopt.\n")


def test_the_language_of_the_settings_is_used_unless_another_is_asked_for(hope, tmp_path):
    assert hope("session list").out == "Nog geen workshops\n"
    (tmp_path / "data" / "settings.toml").write_text('language = "en"\n')
    assert hope("session list").out == "No workshops yet\n"
    assert hope("session list --lang nl").out == "Nog geen workshops\n"


@pytest.mark.parametrize("long", ["a" * 100_000, "a/" * 50_000, "a/" * 2_040, "a" * 300])
@pytest.mark.parametrize(
    "line",
    [
        "backup restore",
        "backup verify",
        "library check",
        "session print 1 --out",
        "session list --data",
    ],
)
def test_a_path_that_is_too_long_is_wrong_use(hope, line, long):
    said = hope(*line.split(), long)
    assert (said.code, said.out) == (2, "")
    assert ": this is too long" in said.err
    assert len(said.err) < 400


def test_a_data_folder_that_is_a_file_is_named(tmp_path, capsys):
    (tmp_path / "f").touch()
    assert main.run(["--data", str(tmp_path / "f"), "session", "list"]) == 1
    assert "kan niet gebruikt worden" in capsys.readouterr().err


def test_a_database_of_something_else_is_refused_and_left_alone(first, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "hope.db").write_text("boodschappen")
    assert first("session list").code == 1
    assert (tmp_path / "data" / "hope.db").read_text() == "boodschappen"


def _process(*words: str, **settings: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-m", "hope_desktop", *words],
        cwd=ROOT,
        capture_output=True,
        check=False,
        **settings,
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_poor_terminal_shows_what_it_can(tmp_path, encoding):
    import os

    done = _process(
        "--data",
        str(tmp_path),
        "session",
        "list",
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Nog geen workshops" in done.stdout
