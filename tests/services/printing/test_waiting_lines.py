"""A help line that may not be there any more: on no paper until somebody looked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.terms import HandoutId, HelplineId, MaterialId, Module, Profile, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.drawing import draw, draw_bundle
from hope_desktop.storage.records import as_json
from tests.bringing import bring, rewrite
from tests.making import NINE
from tests.planning import new_class, workshop_of
from tests.tools.begun import begun

UNSURE = Helpline(
    HelplineId("zeehond"),
    "Zeehondenlijn",
    "praten met een zeehond",
    phone="0800-7654",
    web="zeehond.example",
    audiences=("vo",),
    pupil_card=True,
    source="bron-kwal",
    verified="gezien-kwal",
    doubt="BEL EERST: twijfel-kwal.",
)
SHOWN = ("0800-7654", "zeehond.example", "Zeehondenlijn", "met een zeehond")
NEVER = ("kwal", "BEL EERST")
LOOSE = (
    "C3/hulpkaart",
    "C3/hulpkaart.en",
    "C3/posterstrook",
    "school/leerlingbrief",
)


@pytest.fixture
def services(tmp_path, clock) -> Iterator[Services]:
    opened, _findings = open_services(begun(tmp_path / "data"), clock)
    connection = opened.library._database.connection  # a library of our own has this line
    connection.execute(
        "INSERT INTO helplines (id, position, record) VALUES (?, 99, ?)",
        (UNSURE.id, as_json(UNSURE)),
    )
    connection.execute(f"UPDATE help_cards SET lines = '{UNSURE.id} ' || lines")
    yield opened
    opened.close()


@pytest.fixture
def session(services) -> SessionId:
    class_id = new_class(services)
    facts = SessionFacts(start=NINE, trainer1="Anna", trainer2="Bram", reason="Zo afgesproken.")
    chosen = ("O1", "2.3", "C3")
    return workshop_of(services, class_id, chosen, facts)


def papers(services: Services, session: SessionId, own: MaterialId) -> dict[str, str]:
    """The words of every kind of paper that has to do with help, by its name."""
    printing = services.printing
    documents = {name: printing.handout_document(HandoutId(name)) for name in LOOSE}
    documents["own file"] = printing.own_file_document(own)
    documents["module"] = printing.module_booklet(Module.CLOSING)
    found = {name: draw(one).text for name, one in documents.items()}
    for form in (Profile.STANDARD, Profile.PICTO):
        bundle = draw_bundle(printing.prepare(session, form))
        found |= {f"{form.value} {f.printed.kind}": f.rendered.text for f in bundle.files}
    return {name: " ".join(text.split()) for name, text in found.items()}


@pytest.mark.nightly
def test_a_line_that_may_be_gone_is_on_no_paper_until_somebody_looked(services, session, clock):
    own = bring(services)
    for name, text in papers(services, session, own).items():
        for word in (*SHOWN, *NEVER):
            assert word not in text, (name, word)

    services.helplines.mark_checked(UNSURE.id, "Sam")
    shown = papers(services, session, own)
    helped = {"usual cards", "picto cards", "usual slides", "usual letter-both"}
    helped |= {"C3/hulpkaart", "C3/hulpkaart.en", "school/leerlingbrief"}
    helped |= {"own file"}
    assert helped <= {name for name, text in shown.items() if UNSURE.phone in text}
    assert not [name for name, text in shown.items() if any(word in text for word in NEVER)]

    clock.now += timedelta(days=200)  # nobody looked again for half a year
    assert UNSURE.phone not in draw(services.printing.handout_document(HandoutId(LOOSE[0]))).text


def test_a_text_that_names_it_says_its_name_alone(services):
    text = services.library.handout(HandoutId("V7/woordenblad"))
    made, _ = services.material.duplicate_handout(text, "Eigen blad")
    body = text.body + "\n\nBel {{helpline:zeehond}}.\n"
    rewrite(services, made, body=body)
    said = draw(services.printing.handout_document(made)).text
    assert "Bel Zeehondenlijn." in said
    assert not any(word in said for word in (*SHOWN[:2], *NEVER))


def test_what_waits_is_said_before_printing_until_somebody_looked(services, session):
    assert services.printing.prepare(session).texts.waiting_lines == (
        "Zeehondenlijn",
        "Chat met Fier",
    )
    services.helplines.mark_checked(UNSURE.id, "Sam")
    services.helplines.mark_checked(HelplineId("fier"), "Sam")
    assert services.printing.prepare(session).texts.waiting_lines == ()


def test_a_corrected_line_is_as_unsure_half_a_year_later(services, session, clock):
    line = services.library.helplines()[UNSURE.id]
    services.helplines.change(replace(line, phone="0800-1111"), "Sam")
    assert "Zeehondenlijn" not in services.printing.prepare(session).texts.waiting_lines
    clock.now += timedelta(days=200)
    assert "Zeehondenlijn" in services.printing.prepare(session).texts.waiting_lines
