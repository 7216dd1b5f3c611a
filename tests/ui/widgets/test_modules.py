import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.modules import Module
from hope_desktop.ui.widgets.modules import ModuleChip
from tests.tools.shared_ui import made_ui


@pytest.mark.parametrize(
    ("module", "text"), [(Module.LOVE, "2. Liefde"), (Module.OPENING, "Opening")]
)
def test_chip_has_number_and_name(styled: QApplication, module: Module, text: str) -> None:
    chip = ModuleChip(module, made_ui("nl"))
    assert chip.text() == text
    assert chip.accessibleName() == text


def test_chip_is_painted_in_tint_and_colour(styled: QApplication) -> None:
    chip = ModuleChip(Module.LOVE, made_ui("en"), note="25 min")
    assert chip.text().endswith("· 25 min")
    chip.resize(chip.sizeHint())
    image = chip.grab().toImage()
    colours = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert {"#f8e6eb", "#810c33"} <= colours
