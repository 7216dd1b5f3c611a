"""Two trainers, two folders, two windows: sent from one, and on paper at the other.

`docs/journeys.md` tells how many keys and clicks; the double click on the file counts as two.
"""

from pathlib import Path

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.settings import Settings
from hope_desktop.ui.widgets.destination import to_workshop
from tests.journeys.test_stories import told
from tests.journeys.trainer import Trainer
from tests.planning import bundle_of, came, new_class, new_workshop, workshop_of
from tests.sharing import change_shipped, write_own
from tests.tools.window import opened
from tests.ui.settings.conftest import received, section

TITLE = "Workshop van 50 minuten"
CLASS = ClassFacts("De Brug", "2B", pupils=27)


def begun_by(services: Services) -> SessionId:
    """A workshop from a template of her own, with her activity, version, handout and file."""
    own, version = write_own(services), change_shipped(services)
    class_id = new_class(services, CLASS)
    plan = [services.library.activity(one).id for one in ("O1", version, own, "C1", "C3")]
    session = workshop_of(services, class_id, plan)
    template = came(services, session, TITLE)
    services.planning.remove(session)  # else her class had its module, and theirs did not
    return new_workshop(services, class_id, template, "a", SessionFacts())


def papers(services: Services, session: SessionId) -> dict[str, bytes]:
    """Every paper, by the name of its file."""
    made = bundle_of(services, session)
    return {file.spoken_name: file.rendered.pdf for file in made.files}


def sent_by(joris: Trainer, documents: Path) -> Path:
    session = begun_by(joris.services)
    joris.desk.window.pages.go(to_workshop(session))
    joris.desk.window.activateWindow()
    joris.wait(joris.desk.window.isActiveWindow)
    if joris.way == "keys":
        joris.press("Alt+B", "C")
    else:
        joris.click_menu("Bestand", "Naar een collega sturen…")
    shown = section(joris.desk)
    assert shown.sending.what.currentText() == TITLE
    if joris.way == "keys":
        joris.take_file(lambda: joris.press("Return"))
    else:
        joris.take_file(lambda: joris.click(shown.send))
    joris.wait(lambda: f"{TITLE}.hope" in shown.panel.told)
    return documents / f"{TITLE}.hope"


def taken_in_by(samira: Trainer, file: Path) -> None:
    """The file, Bewaren, Plan."""
    samira.desk.window.activateWindow()
    samira.wait(samira.desk.window.isActiveWindow)
    samira.actions += ["Return"] if samira.way == "keys" else ["click", "click"]
    samira.desk.receive(file)
    shown = received(samira.qtbot, samira.desk)
    panel = shown.panel
    if samira.way == "keys":
        samira.press("Return")
    else:
        samira.click(shown.take)
    samira.wait(panel.isVisible)
    if samira.way == "keys":
        samira.press("Return")
    else:
        samira.click(samira.button(panel, "Plan"))
    chosen = samira.planner.new_session.picker.choice().template
    assert (chosen.title, chosen.sender) == (TITLE, "Joris")


def printed_by(samira: Trainer) -> SessionId:
    view = samira.planner.new_session
    if samira.way == "keys":
        samira.type("De Brug")
        samira.press("Tab")
        samira.type("2B")
        samira.press("Tab")
        samira.type("27")
        samira.press("Ctrl+Return", "Ctrl+P")
    else:
        samira.type("De Brug")
        samira.click(view.form.class_label)
        samira.type("2B")
        samira.click(view.form.pupils)
        samira.type("27")
        samira.click(view.make)
        samira.click(samira.on)
    page = samira.planner.view.bag
    samira.wait(lambda: page.drawing.current() is not None)
    (row,) = samira.services.planning.all()
    return row.id


@pytest.mark.nightly
@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_sent_taken_in_planned_and_printed(way, qtbot, tmp_path):
    documents = tmp_path / "stick"
    documents.mkdir()
    hers = Settings(trainer1="Joris")
    with opened(tmp_path / "joris", settings=hers) as (desk, services):
        desk.window.show()
        desk.ui.preferences.documents = documents
        joris = Trainer(way, desk, services, qtbot)
        file = sent_by(joris, documents)
        told("To a colleague", joris)
        (session,) = (r.id for r in services.planning.all() if r.id != 1)
        theirs = papers(services, session)
    with opened(tmp_path / "samira") as (desk, services):
        desk.window.resize(1366, 768)
        desk.window.show()
        samira = Trainer(way, desk, services, qtbot)
        taken_in_by(samira, file)
        assert len(samira.actions) == (3 if samira.way == "keys" else 4)
        told("From a colleague", samira)
        mine = papers(services, printed_by(samira))
    assert len(theirs) >= 5
    assert {name for name in mine if mine[name] != theirs.get(name)} == set()
    assert mine.keys() == theirs.keys()
