"""A file as a picture."""

from hope_desktop.domain.modules import Module
from tests.bringing import bring


def test_what_is_for_her_alone_has_a_lock_and_no_picture(mine, page, services):
    bring(services, "verhaal.docx", b"5", only_me=True, module=Module.STORIES)
    page._show_here()
    row = next(row for row in mine.files.view.rows.rows if row.title == "verhaal")
    assert (row.sheets, row.icon, row.right) == ((), "lock", "alleen voor mij")
