"""A packet that is dropped on the window is read, told and undone; it is no file of hers."""

from pypdf import PdfReader, PdfWriter

from hope_desktop.domain.library.handout import ReviewRole
from tests import files_of_others as others
from tests.sharing import trainer
from tests.tools.packet_round import answered, at, by_pypdf, name_of
from tests.ui.modules.test_bringing import dropped_on


def drop(desk, qtbot, *files):
    with qtbot.waitSignal(desk.bringing.ended):
        dropped_on(desk.window, *files)


def filled(packet, form, said):
    file = form.with_name("leesronde.pdf")
    file.write_bytes(by_pypdf(form.read_bytes(), said))
    return file


def test_a_dropped_packet_is_read_once_and_undone_from_the_status_line(
    desk, services, tmp_path, qtbot
):
    packet = services.packets.make(ReviewRole.TEACHER, tmp_path / "uit.pdf", 3)
    said = answered(packet)
    file = filled(packet, tmp_path / "uit.pdf", said)
    drop(desk, qtbot, file)
    status, kept = desk.window.status, services.reviews.remarks()
    assert len(kept) == len([one for one in said if one.split("-")[-2] in {"want", "niet"}])
    assert status.words.text().startswith(f"Leesronde {packet.code}: ")
    assert not status.offer.isHidden()
    assert services.materials.all() == (), "it is no file of hers"
    assert desk.bringing.panel.isHidden()
    drop(desk, qtbot, file)
    assert "Er staat niets nieuws in." in status.words.text()
    assert services.reviews.remarks() == kept
    drop(desk, qtbot, file)
    desk.window.commands["undo"].trigger()
    assert services.reviews.remarks() == ()


def test_what_has_to_be_looked_at_stays_in_sight_beside_other_files(
    desk, services, tmp_path, qtbot
):
    with trainer(tmp_path / "colleague") as colleague:
        packet = colleague.packets.make(ReviewRole.LAWYER, tmp_path / "uit.pdf", 3)
    line = packet.families[0].lines[1]
    said = at(packet, line, "Niet zo.") | {name_of(packet, "A0-goed"): "x"}
    letter = tmp_path / "brief.docx"
    letter.write_bytes(others.docx(others.paragraph("Hallo")))
    drop(desk, qtbot, filled(packet, tmp_path / "uit.pdf", said), letter)
    told = desk.bringing.panel.told
    assert "Deze leesronde is niet hier gemaakt" in told
    assert "1 bestand toegevoegd" in told
    assert [one.words for one in services.reviews.remarks()] == ["Niet zo."]
    assert services.reviews.of(line.texts[0]).records == ()
    drop(desk, qtbot, tmp_path / "uit.pdf")
    assert len(services.materials.all()) == 1, "an empty one is no file either"


def test_a_form_that_was_printed_as_pdf_says_that_its_answers_have_to_be_typed(
    desk, services, tmp_path, qtbot
):
    services.packets.make(ReviewRole.TEACHER, tmp_path / "uit.pdf", 3)
    printed = PdfWriter()
    for page in PdfReader(tmp_path / "uit.pdf").pages:
        printed.add_page(page).pop("/Annots", None)
    printed.write(tmp_path / "terug.pdf")
    drop(desk, qtbot, tmp_path / "terug.pdf")
    assert "terug.pdf heeft geen vakjes van een leesronde." in desk.bringing.panel.told
    assert "1 bestand toegevoegd" in desk.bringing.panel.told
