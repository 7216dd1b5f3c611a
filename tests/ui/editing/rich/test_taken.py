"""What is read back is what was put in."""

from hope_desktop.ui.editing.rich.chips import ChipWords
from hope_desktop.ui.editing.rich.edit import RichText
from tests.tools.shared_ui import made_ui
from tests.ui.editing.rich.conftest import SHIPPED

SIGNS = (">", "{{", "}}", "**", "##", "\n- ", "\n---", "\n***", "|---", "[ ]")


def test_every_text_of_the_library_comes_back_and_shows_no_sign(edit: RichText) -> None:
    for name, text in SHIPPED.items():
        edit.load(text, ChipWords(made_ui("nl").translate, {}, cards="kaart" in name))
        assert edit.markdown() == text, name
        seen = edit.toPlainText()
        assert not [sign for sign in SIGNS if sign in seen], name
