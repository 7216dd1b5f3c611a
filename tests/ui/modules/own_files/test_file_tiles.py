"""A file as a picture."""

import pytest

from hope_desktop.domain.terms import Module
from tests import files_of_others as others
from tests.bringing import bring


@pytest.mark.nightly
def test_what_is_for_her_alone_has_a_lock_and_no_picture(mine, page, services):
    bring(services, "verhaal.docx", b"5", only_me=True, module=Module.STORIES)
    page.refresh()
    row = next(row for row in mine.files.view.rows.rows if row.title == "verhaal")
    assert (row.sheets, row.icon, row.right) == ((), "lock", "Alleen voor mij")


@pytest.mark.parametrize(
    "name", ["Lied van de zomer voor groep %s.mp3", "lied-van-de-zomer-voor-groep-%s.mp3"]
)
def test_two_sounds_whose_names_differ_at_the_end_do_not_look_alike(mine, page, services, name):
    for group in ("vijf", "acht"):
        bring(services, name % group, group.encode())
    page.refresh()
    view = mine.files.view
    tiles = [view.grab(view.visualRect(view.model().index(at, 0))).toImage() for at in range(2)]
    places = [tile.copy(4, 134, tile.width() - 8, tile.height() - 138) for tile in tiles]
    assert places[0] != places[1]


def test_a_photo_that_is_not_seen_says_what_it_is_and_the_way_out(mine, page, services):
    ours = {"tekening.bmp": others.picture("BMP", 40, 30), "foto.heic": b"\0\0\0\x18ftypheic"}
    for name, data in ours.items() | {"scan.tiff": others.picture("TIFF", 4, 4)}.items():
        bring(services, name, data)
    page.refresh()
    rows = {row.title: row for row in mine.files.view.rows.rows}
    kinds = [rows[name].right for name in ("foto", "scan", "tekening")]
    assert kinds == ["foto · HEIC", "foto · TIFF", "foto"]
    assert ["als JPEG" in rows[name].tip for name in rows] == [
        name in {"foto", "scan"} for name in rows
    ]
