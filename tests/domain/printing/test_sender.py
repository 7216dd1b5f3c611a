from typing import get_args

from hope_desktop import settings
from hope_desktop.domain.printing.sender import Signs


def test_each_way_to_sign_can_be_kept() -> None:
    assert set(Signs) == set(get_args(settings.Signs)) - {""}
