from pathlib import Path

import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.modules import Module
from hope_desktop.services.bin import Thrown
from hope_desktop.services.opening import Services
from hope_desktop.services.own_files import look_at
from tests import files_of_others as others


def test_texts_and_files_come_back_or_go_for_good(services: Services, tmp_path: Path) -> None:
    made, _ = services.material.new_activity(Module.LOVE, "Estafette")
    (tmp_path / "kwartet.pdf").write_bytes(others.pdf())
    file, _ = services.own_files.add(ActivityId("1.4"), look_at(tmp_path / "kwartet.pdf"))
    services.material.remove(made)
    services.own_files.remove(file)
    text, paper = services.bin.all()
    assert (text.kind, text.title) == ("activity", "Estafette")
    assert (paper.kind, paper.title) == ("file", "kwartet")
    services.bin.put_back(text)
    services.bin.erase(paper)
    assert services.bin.all() == ()
    assert services.library.activity(made).title == "Estafette"
    for gone in (text, paper, Thrown("handout", "9.9/x", "x")):
        with pytest.raises(NotFound):
            services.bin.erase(gone)
