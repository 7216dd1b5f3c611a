from typing import get_args

import pytest

from hope_desktop import settings
from hope_desktop.domain.printing.sender import Sender, Signs


def test_each_way_to_sign_can_be_kept():
    assert set(Signs) == set(get_args(settings.Signs)) - {""}


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Samira, 06 12 34 56 78", False),
        ("mevrouw Van den Berg", False),
        ("samira.berg@voorbeeld.nl", False),
        ("Stichting Van de Brug", True),
        ("het kantoor, 06 12 34 56 78", True),
        ("Samirah", True),
    ],
)
def test_what_names_a_trainer_is_left_out_where_no_trainer_is_named(said, kept):
    sender = Sender(said, said).without(["Samira van den Berg", "Joris"])
    assert (sender.organisation, sender.contact) == ((said, said) if kept else ("", ""))
