from dataclasses import replace

import pytest

from hope_desktop.domain.ids import ActivityId, OwnFileId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.own_files import OwnFile
from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts import specs
from hope_desktop.services.printing.own_documents import own_documents

FILE = OwnFile(OwnFileId(7), ActivityId("1.4"), "Kwartet", GroupSize.ONE, 2, 900, "")
OCCASION = specs.Occasion("2B", "", None, "", (), 27, "", "", (), ())


@pytest.mark.parametrize(
    ("size", "pupils", "copies"),
    [
        (GroupSize.ONE, 27, 30),
        (GroupSize.FOUR, 27, 8),
        (GroupSize.CLASS, 27, 1),
        (GroupSize.CLASS, None, 1),
        (GroupSize.ONE, None, 0),
    ],
)
def test_copies_follow_who_shares_it(size: GroupSize, pupils: int | None, copies: int) -> None:
    papers = [(replace(FILE, group_size=size), b"")]
    (made,) = own_documents(papers, replace(OCCASION, pupils=pupils), Profile.LARGE)
    assert (made.kind, made.copies) == ("own-7", copies)
    assert made.document.profile is Profile.LARGE
