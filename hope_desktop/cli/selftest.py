"""`--self-test`: does everything work on this computer? In a folder of its own, then removed.

It does a trainer's whole work once: plan a workshop, print it, check the page, make a backup and
put it back. The trainer's own data is not opened.
"""

import importlib
import os
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from hope_desktop.cli.wiring import Asked
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.texts.checks import Finding
from hope_desktop.domain.texts.word_search import sort_key
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import marked as _, translator
from hope_desktop.i18n.findings import finding_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.paths import DataFolder, data_folder, resource
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.drawing import draw_bundle, write

RESOURCES = ("library", "fonts", "icons", "locale", "manual", "colour", "words")
SORTED = ("Eikenlaan", "Élan", "Ibis", "IJsselschool", "Oranje", "Zwolle")
A_WORD = "grens"
DARK = 100
"""A pixel with less light than this of 255 is ink."""
LEAST_INK = 500
"""Pixels of ink on a drawn page of text; a blank page has none."""


class SelfCheck(NamedTuple):
    """One thing that was tried; `detail` says what was found."""

    name: str
    good: bool
    detail: str


class Unexpected(Exception):
    """Something works, but with a wrong result."""


def run(asked: Asked) -> int:
    """Try everything; one line each."""
    checks = _tried(resources=_resources, catalogue=_catalogue, sorting=_sorting)
    with tempfile.TemporaryDirectory(prefix="hope-self-test-") as name:
        folder = data_folder(Path(name, "data"))
        checks += _with_data(folder, Path(name, "bundle"))
    words = {True: "ok", False: "WRONG"}
    is_good = all(check.good for check in checks)
    tried = [{"check": c.name, "ok": c.good, "detail": c.detail} for c in checks]
    lines = [f"{words[c.good]:6}  {c.name:10}  {c.detail}" for c in checks]
    asked.answer({"ok": is_good, "checks": tried}, lines)
    if is_good:
        return 0
    asked.say(_("Not everything works here."))
    return 1


def _tried(**attempts: Callable[[], str]) -> list[SelfCheck]:
    checks = []
    for name, attempt in attempts.items():
        try:
            good, detail = True, attempt()
        except HopeError as refusal:
            good, detail = False, sentence(refusal, translator("en"))
        except Exception as error:  # noqa: BLE001 - a broken installation can fail in any way
            good, detail = False, f"{type(error).__name__}: {error}"
        checks.append(SelfCheck(name, good, detail))
    return checks


def _with_data(folder: DataFolder, out: Path) -> list[SelfCheck]:
    """Check what needs a database; nothing of it when there is none."""
    try:
        services, findings = open_services(folder)
    except HopeError as refusal:
        return [SelfCheck("database", good=False, detail=sentence(refusal, translator("en")))]
    with closing(services):
        return _tried(
            database=lambda: _taken_in(findings),
            library=lambda: _library(services),
            search=lambda: _search(services),
            print=lambda: _print(services, out),
            page=lambda: _page(out / "trainer.pdf"),
            backup=lambda: _backup(services),
        )


def _taken_in(findings: tuple[Finding, ...]) -> str:
    if findings:
        raise Unexpected(f"{findings[0].file}: {finding_text(findings[0], translator('en'))}")
    return "made"


def _resources() -> str:
    missing = [name for name in RESOURCES if not any(resource(name).glob("*"))]
    if missing:
        raise Unexpected(f"missing: {', '.join(missing)}")
    return f"{len(RESOURCES)} folders"


def _catalogue() -> str:
    text = translator("nl")("Number of pupils")
    if text == "Number of pupils":
        raise Unexpected("the Dutch words are missing")
    return text


def _sorting() -> str:
    """Sort as Dutch people do, without any data of Qt or of the computer."""
    names = sorted({*SORTED}, key=sort_key)
    if names != list(SORTED):
        raise Unexpected(f"sorted wrongly: {', '.join(names)}")
    return ", ".join(names)


def _library(services: Services) -> str:
    activities = len(services.library.rows())
    templates = len(services.library.templates())
    if not activities or not templates:
        raise Unexpected("the library is empty")
    return f"{activities} activities, {templates} templates"


def _search(services: Services) -> str:
    found = services.library.rows(ActivityFilter(words=A_WORD))
    if not found:
        raise Unexpected(f"nothing found for {A_WORD}")
    return f"{len(found)} x {A_WORD}"


def _print(services: Services, out: Path) -> str:
    session, _changes = services.planning.example()
    bundle = draw_bundle(services.printing.prepare(session))
    files = write(bundle, out)
    services.prints.record(bundle)
    return f"{len(files)} files, {sum(file.printed.pages for file in bundle.files)} pages"


def _page(file: Path) -> str:
    """Draw the first page as the preview does, and count the ink on it."""
    # The only place of the command line that loads Qt, and only when it is asked for; by name, so
    # that the contract about imports keeps holding for every other line of this package.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    core: Any = importlib.import_module("PySide6.QtCore")
    gui: Any = importlib.import_module("PySide6.QtGui")
    pdf: Any = importlib.import_module("PySide6.QtPdf")
    application = gui.QGuiApplication.instance() or gui.QGuiApplication([])
    # Out of memory: a document loaded by name keeps its file open on Windows, even when closed.
    content = core.QBuffer(application)
    content.setData(file.read_bytes())
    content.open(core.QIODevice.OpenModeFlag.ReadOnly)
    document = pdf.QPdfDocument(application)
    document.load(content)
    if document.error() != pdf.QPdfDocument.Error.None_:
        raise Unexpected("the PDF cannot be opened")
    image = document.render(0, core.QSize(420, 594)).convertToFormat(
        gui.QImage.Format.Format_ARGB32_Premultiplied
    )
    paper = gui.QImage(image.size(), gui.QImage.Format.Format_Grayscale8)
    paper.fill(core.Qt.GlobalColor.white)
    painter = gui.QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    document.close()
    ink = sum(light < DARK for light in bytes(paper.constBits()))
    if ink < LEAST_INK:
        raise Unexpected(f"the page is blank: {ink} dark pixels")
    return f"{ink} dark pixels"


def _backup(services: Services) -> str:
    before = len(services.planning.all())
    backup = services.backups.now()
    services.backups.verify(backup.file)
    services.planning.example()
    services.backups.restore(backup.file)
    after = len(services.planning.all())
    if before != after:
        raise Unexpected(f"{before} workshops went in, {after} came out")
    return f"{backup.bytes // 1000} kB, put back"
