"""Runs the program in a Python that has no network: `python -m tests.tools.offline WORDS...`

A hook refuses every module that could reach one, before anything of the program is imported.
Exit code 3 means that one was wanted.
"""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

NETWORK = {
    *("socket", "_socket", "ssl", "_ssl", "http", "ftplib", "smtplib", "poplib", "imaplib"),
    *("socketserver", "xmlrpc", "asyncio", "multiprocessing", "requests", "httpx", "urllib3"),
    *("PySide6.QtNetwork", "PySide6.QtSql", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
}
# Taking an address apart reaches nothing; reportlab and markdown-it need it for links.
HARMLESS = {"urllib", "urllib.parse"}
# Only development tools bring it here, and it asks for _socket to name a type.
NOT_SHIPPED = {"typing_extensions"}
WANTED_NETWORK = 3


class NoNetwork(MetaPathFinder):
    """Refuses network modules; `wanted` keeps who asked for one, also when it was caught."""

    def __init__(self) -> None:
        self.wanted: list[str] = []

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if is_network(fullname):
            self.wanted.append(fullname)
        if is_network(fullname) or fullname in NOT_SHIPPED:
            raise ModuleNotFoundError(f"{fullname} is not there", name=fullname)
        return None


def is_network(module: str) -> bool:
    """Whether a module, or the package it lies in, could reach a network."""
    parts = module.split(".")
    if parts[0] == "urllib":
        return module not in HARMLESS
    return any(".".join(parts[:count]) in NETWORK for count in range(1, len(parts) + 1))


def main(words: list[str]) -> int:
    """Run the program on these words."""
    early = sorted(name for name in sys.modules if is_network(name))
    hook = NoNetwork()
    sys.meta_path.insert(0, hook)
    from hope_desktop.app import main as program

    code = program(words)
    if early or hook.wanted:
        print("the network was wanted:", *early, *hook.wanted, file=sys.stderr)
        return WANTED_NETWORK
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
