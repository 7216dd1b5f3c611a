"""Pictures of the window with an example, made without a screen.

    python -m tools.shots                 the pictures of the README, into docs/pictures
    python -m tools.shots --all [FOLDER]  every screen in every look, into build/shots
    python -m tools.shots --all --only planner
    python -m tools.shots --manual        the pictures of the manual, in both languages

A shot is a name and a function that brings the window where the picture is taken. Add yours to
`screens`, or to `more_shots` what is seldom seen. Looks: light, dark, English, the smallest window,
and a small screen with large text.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hope_desktop import wall_clock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Band, Level, Module
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.i18n.catalogue import LANGUAGES
from hope_desktop.log import Log
from hope_desktop.services.opening import Services, open_services
from hope_desktop.settings import Language, Settings, Theme
from hope_desktop.ui import icons
from hope_desktop.ui.shell import Start, application, make_window_actions
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from tests.planning import new_class, new_workshop
from tests.tools.begun import begun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hope_desktop.ui.window_actions import WindowActions

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
MANUAL = Path(__file__).resolve().parents[1] / "resources" / "manual"
ALL = Path(__file__).resolve().parents[1] / "build" / "shots"


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is shown for a picture."""

    name: str
    language: Language = "nl"
    theme: Theme = "light"
    size: tuple[int, int] = (1366, 768)
    text_scale: int = 100


LIGHT = Look("light")
LOOKS = (
    LIGHT,
    Look("dark", theme="dark"),
    Look("english", language="en"),
    Look("small", size=(1024, 640)),
    Look("large-text", text_scale=171),
)


@dataclass(frozen=True, slots=True)
class Shot:
    """A screen. `arrange` brings the window there and gives what to take a picture of."""

    name: str
    arrange: Callable[[WindowActions], QWidget | None]
    readme: str = ""
    """The name of its picture in docs/pictures."""
    manual: str = ""
    """The page of the manual that shows it."""
    empty: bool = False
    """Without the example: as at the first start."""


def make_example(services: Services) -> None:
    """Class 2B with a planned workshop, and a class that has gone further."""
    start = wall_clock.now().replace(hour=9, minute=0, second=0, microsecond=0)
    start += timedelta(days=(8 - start.isoweekday()) % 7 + 1)
    first = new_class(
        services,
        ClassFacts(
            "Voorbeeldschool",
            "2B",
            Level.VMBO_GT,
            Band.LOWER,
            2,
            27,
            helper="S. Jansen, zorgcoördinator, 000 000 00 00",
            reserve="M. Aydin, mentor",
            address="Schoolstraat 1, Voorbeeldstad",
        ),
    )
    second = new_class(services, ClassFacts("De Regenboog", "H3a", Level.HAVO, year=3))
    services.classes.mark_module(second, Module.BOUNDARIES, start.date() - timedelta(days=30))
    facts = SessionFacts(start, 50, "Trainer een", "Trainer twee")
    new_workshop(services, first, "S1", "a", facts)
    later = replace(facts, start=start + timedelta(days=7), slot_minutes=45)
    new_workshop(services, second, "S1", "a", later)


@contextmanager
def opened(look: Look, *, empty: bool = False) -> Iterator[WindowActions]:
    """The real window over a real database in a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="hope-shots-") as name:
        folder = begun(Path(name, "data"))
        services, _findings = open_services(folder)
        settings = Settings(language=look.language, theme=look.theme, text_scale=look.text_scale)
        start = Start(
            folder=folder,
            settings=settings,
            language=look.language,
            log=Log(folder.log),
            picture=None,
            open_services=partial(open_services, folder),
            leave_message=lambda: None,
            read_inbox=list,
            list_backups=tuple,
            verify=lambda _file: None,
            restore=lambda _file: None,
            begin_anew=lambda: None,
        )
        if not empty:
            make_example(services)
        application(start)
        desk = make_window_actions(start, services)
        icons.recolour(desk.window)
        desk.window.resize(*look.size)
        desk.window.show()
        desk.window.resize(*look.size)
        try:
            yield desk
        finally:
            desk.window.close()
            desk.window.deleteLater()
            settle(50)
            # Only a running loop deletes; what stays is styled again by every next window.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            services.close()


def settle(milliseconds: int = 400) -> None:
    """Let the window draw, and what waits a moment happen."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def until(true: Callable[[], bool], looks: int = 1) -> None:
    """Wait for what is drawn beside the window, seen so often; a picture without it is none."""
    deadline, seen = QDeadlineTimer(120_000), 0
    while seen < looks:
        if deadline.hasExpired():
            raise TimeoutError("what the picture is about was not drawn")
        settle(50)
        seen = seen + 1 if true() else 0


def take(shot: Shot, look: Look, file: Path) -> None:
    """Make one picture."""
    with opened(look, empty=shot.empty) as desk:
        settle(100)
        other = shot.arrange(desk)
        settle(1500 if shot.name in {"editing", "translating"} else 400)
        sheets = desk.window.findChildren(Thumbnails)
        until(lambda: not any(one.is_drawing for one in sheets), looks=10)
        file.parent.mkdir(parents=True, exist_ok=True)
        (other or desk.window).grab().save(str(file))
        if other is not None:
            other.close()


def take_for_manual(shot: Shot, language: Language) -> None:
    """Smaller and with fewer shades: it stands between words, and the program carries it."""
    file = MANUAL / language / f"{shot.manual}.png"
    take(shot, Look(language, language=language, size=(1100, 690)), file)
    smooth = Qt.TransformationMode.SmoothTransformation
    small = QImage(str(file)).scaledToWidth(620, smooth)
    few = small.convertToFormat(QImage.Format.Format_RGB555, Qt.ImageConversionFlag.AvoidDither)
    few.save(str(file), quality=0)


def main() -> int:
    """Make the pictures that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--manual", action="store_true")
    parser.add_argument("--only", help="only shots whose name contains this")
    parser.add_argument("--look", help="only this look", choices=[look.name for look in LOOKS])
    known = parser.parse_args()
    from tools.screens import SHOTS

    if known.manual:
        for shot in (one for one in SHOTS if not known.only or known.only in one.name):
            for language in LANGUAGES if shot.manual else ():
                take_for_manual(shot, language)
        return 0
    if not known.all:
        for shot in SHOTS:
            if shot.readme:
                take(shot, LIGHT, (known.folder or PICTURES) / shot.readme)
        return 0
    from tools.more_shots import MORE

    wanted = [
        (shot, look)
        for look in LOOKS
        for shot in (*SHOTS, *MORE)
        if (known.only or "") in shot.name and known.look in {None, look.name}
    ]
    failed = 0
    for shot, look in wanted:
        try:
            take(shot, look, (known.folder or ALL) / f"{shot.name}-{look.name}.png")
        except Exception:  # noqa: BLE001 - one broken screen must not hide the others
            failed += 1
            print(f"{shot.name} ({look.name}) went wrong", file=sys.stderr)
            traceback.print_exc(limit=-2)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
