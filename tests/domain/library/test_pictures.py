"""Names of pictures are written in texts: short, small letters, one word."""

import re

from hope_desktop.domain.library.pictures import PICTURES


def test_every_name_can_stand_in_a_row_of_names():
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in PICTURES)
    assert {"sun", "phone", "stop-hand"} <= PICTURES
