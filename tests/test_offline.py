"""The whole program works in a Python where the network does not exist."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.each import each
from tests.tools.offline import is_network

ROOT = Path(__file__).resolve().parent.parent
CLASS = ["--label", "2B", "--level", "vmbo-gt", "--band", "ob", "--pupils", "27"]


def _offline(data: Path, *words: str) -> str:
    """One command of the program, without a network; gives what it printed."""
    command = [sys.executable, "-m", "tests.tools.offline", "--data", str(data), *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@each(
    ("module", "network"),
    [
        ("socket", True),
        ("http.client", True),
        ("urllib.request", True),
        ("urllib.parse", False),
        ("PySide6.QtNetwork", True),
        ("PySide6.QtPdf", False),
        ("httpx", True),
        ("html", False),
    ],
)
def test_network_modules_are_recognised(module, network):
    assert is_network(module) == network


def test_the_hook_refuses_what_would_otherwise_be_there():
    code = (
        "import sys; from tests.tools.offline import NoNetwork\n"
        "sys.meta_path.insert(0, NoNetwork())\n"
        "import socket"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert "socket is not there" in done.stderr


@pytest.mark.nightly
def test_a_workshop_is_planned_printed_and_shown_without_a_network(tmp_path):
    data, bundle, picture = tmp_path / "data", tmp_path / "bundle", tmp_path / "window.png"
    group = _offline(data, "class", "add", "--school", "Voorbeeldschool", *CLASS)
    plan = f"--class {group} --template S1 --part a --start 2026-12-01T09:00".split()
    session = _offline(data, "session", "new", *plan)
    _offline(data, "session", "print", session, "--out", str(bundle))
    _offline(data, "backup", "now")
    _offline(data, "--picture", str(picture))
    assert (bundle / "cards.pdf").read_bytes().startswith(b"%PDF")
    assert picture.stat().st_size > 10_000


def test_papers_are_handed_over_without_a_network_module():
    code = (
        "import sys; from tests.tools.offline import NoNetwork\n"
        "hook = NoNetwork(); sys.meta_path.insert(0, hook)\n"
        "from hope_desktop.services.printing.print_out import can_print, find_printers\n"
        "print(can_print() and find_printers(), hook.wanted)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.endswith("[]\n"), done.stdout + done.stderr
