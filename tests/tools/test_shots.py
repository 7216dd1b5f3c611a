"""A picture that others see first shows sheets, and no white paper that was still to be drawn."""

import re
from collections.abc import Iterator

import pytest
from PIL import Image
from PySide6.QtCore import QObject, QSize, Qt

from hope_desktop.ui.widgets.thumbnails import A4, Thumbnails
from tests.tools.screens import SHOTS
from tests.tools.shots import MANUAL, PICTURES, Look, opened, settle

pytestmark = pytest.mark.nightly

SHOWN = [*PICTURES.glob("*.png"), *MANUAL.glob("*/*.png")]


def white_sheets(image: Image.Image) -> Iterator[tuple[int, int]]:
    """Where white paper lies: upright as A4 is, and small, with something around it."""
    grey, (wide, high) = image.convert("L").tobytes(), image.size
    white = re.compile(rb"(?<!\xff)\xff{24,%d}(?!\xff)" % (wide // 8))
    begun: dict[tuple[int, int], int] = {}
    for y in range(high + 1):
        runs = {run.span() for run in white.finditer(grey[y * wide : (y + 1) * wide])}
        for left, right in begun.keys() - runs:
            top = begun.pop((left, right))
            if 1.25 <= (y - top) / (right - left) <= 1.6:
                yield left, top
        begun = {run: begun.get(run, y) for run in runs}


@pytest.mark.parametrize("picture", SHOWN, ids=lambda one: f"{one.parent.name}/{one.name}")
def test_no_picture_shows_a_sheet_that_was_not_drawn(picture):
    assert [*white_sheets(Image.open(picture))] == []


def test_a_sheet_that_was_not_drawn_is_recognised(qapp, tmp_path):
    parent, file = QObject(), tmp_path / "window.png"
    page = Image.new("RGB", (1000, 700), "#F7F6F2")
    undrawn = Thumbnails(lambda _sheet: bytes, parent)
    undrawn.is_drawing = True
    undrawn.pixmap(
        "a sheet", A4.scaled(QSize(80, 120), Qt.AspectRatioMode.KeepAspectRatio), 1
    ).save(str(file))
    page.paste(Image.open(file), (300, 200))
    assert [*white_sheets(page)] == [(301, 201)]


def test_a_large_window_comes_to_rest_when_its_plan_turns_before_it_was_laid_out(
    capfd,
):
    shot = next(one for one in SHOTS if one.name == "lesson-not-today")
    with opened(Look("large", size=(1920, 1080))) as desk:
        shot.arrange(desk)
        settle(100)
    assert "RecursionError" not in capfd.readouterr().err
