"""The engines of the round fill in what they are told, all the same."""

import pytest

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.services.opening import open_services
from hope_desktop.services.packets import fields_of
from tests.tools.begun import begun
from tests.tools.packet_round import answered, engines


@pytest.mark.parametrize("engine", engines())
def test_an_engine_loses_no_answer(tmp_path, engine):
    services, _ = open_services(begun(tmp_path / "data"))
    packet = services.packets.make(ReviewRole.LAWYER, tmp_path / "uit.pdf")
    services.close()
    said = answered(packet)
    file = tmp_path / "in.pdf"
    file.write_bytes(engines()[engine]((tmp_path / "uit.pdf").read_bytes(), said))
    assert {name: value for name, value in fields_of(file).items() if value} == said
