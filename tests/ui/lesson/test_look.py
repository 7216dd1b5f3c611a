from hope_desktop.ui.lesson import look
from tests.ui.test_colours import contrast


def test_every_text_is_readable_on_black():
    for colour in (look.TEXT, look.QUIET, look.AMBER, look.GREEN):
        assert contrast(colour, look.GROUND) >= 7
