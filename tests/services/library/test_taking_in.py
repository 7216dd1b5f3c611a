"""A folder of somebody's files comes in: each kept as it is, or a sentence for it."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf._encryption import AlgV5

from hope_desktop.domain.errors import HopeError, UnusableFile
from hope_desktop.domain.library.material import Dropped, FileKind, Purpose
from hope_desktop.i18n import refusals
from hope_desktop.i18n.catalogue import translator
from hope_desktop.services.library import taking_in
from hope_desktop.services.library.taking_in import Found, files_in, pdf_of, take_in
from hope_desktop.services.opening import Services
from tests import files_of_others as others

PARTS: dict[str, bytes] = {
    "los.txt": "Café in het najaar".encode("cp1252"),
    "Module 1/blad.pdf": others.pdf(2, words="Grenzenblad"),
    "Module 1/foto.png": others.picture("PNG", 40, 20),
    "Module 1/half.pdf": b"%PDF-1.7 kapot",
    "Module 1/slot.pdf": others.locked_pdf("geheim"),
    "Liefde/brief.docx": others.docx(others.paragraph("Lieve Robin")),
    "Liefde/brief.odt": others.odt("<text:p>Beste Samira</text:p>"),
    "Liefde/kapot.docx": b"PK\x03\x04 kapot",
    "Liefde/slot.docx": b"\xd0\xcf\x11\xe0geheim",
    "Liefde/slot.odt": others.zipped(
        content_xml=b"\x9f\x11\x00", **{"META-INF__manifest_xml": "<m:encryption-data/>"}
    ),
    "Liefde/leeg.docx": b"",
    "Liefde/bericht.eml": b"From: Robin\n",
    "Module 1/uitgever.pdf": others.locked_pdf(),
    "Module 1/alleen lezen.pdf": others.locked_pdf(printing=False),
    "3 onprettig/les.pptx": others.pptx("Dia over druk", "Tweede dia"),
    "3 onprettig/leeg.pptx": others.zipped(),
    "3 onprettig/lijst.xlsx": others.xlsx("Scorekaart"),
    "3 onprettig/film.mp4": b"\0\0\0 ftypisom" * 1000,
    "Verhalen/lied.mp3": b"ID3" + bytes(100),
    "Verhalen/tekst.md": b"# Kop\n\nWoorden hier",
    "Verhalen/virus.exe": b"MZ\x90",
    "Verhalen/vermomd.docx": b"MZ\x90",
    "Verhalen/klik.lnk": b"L\0\0\0\x01\x14\x02\0",
    "Verhalen/leeg.txt": b"",
    "Verhalen/nog eens.pdf": others.pdf(2, words="Grenzenblad"),
    f"Verhalen/{'n' * 250}.txt": b"lange naam",
    "Verhalen/regel\nbreuk.txt": b"twee regels",
    "Verhalen/~$brief.docx": b"slot van Word",
    ".verborgen/geheim.txt": b"niet meenemen",
    "Thumbs.db": b"van Windows",
}


@pytest.fixture
def dropped(tmp_path) -> Path:
    root = tmp_path / "Mijn materiaal"
    for name, data in PARTS.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    (root / "Verhalen" / "rondje").symlink_to(root)
    (root / "Verhalen" / "zonder einde.txt").symlink_to("/dev/zero")
    return root


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("klas.xlsx", others.xlsx("Achternaam", "Voornaam", "Zonneveld", "Kanarie")),
        ("klas.csv", b'"Leerling";"Klas"\n"Kanarie Zonneveld";"2B"'),
    ],
)
def test_a_list_of_pupils_is_told_and_neither_found_nor_sent(services, tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    arrivals, _refused = services.files.take_in_all([tmp_path / name])
    (kept,), _changes = services.materials.add(arrivals)
    came = ((one.material.file_name, one.trouble, one.dropped) for one in arrivals)
    (said,) = refusals.arrival_sentences(came, translator("nl"))
    assert said.startswith(f"{name} lijkt een lijst van leerlingen")
    assert services.materials.get(kept).only_me
    services.materials.change(replace(services.materials.get(kept), only_me=False))
    assert services.materials.search("kanarie") == ()


def test_a_list_of_things_is_found(services, tmp_path):
    (tmp_path / "tas.xlsx").write_bytes(others.xlsx("Wat", "Aantal leerlingen", "plakband"))
    arrivals, _refused = services.files.take_in_all([tmp_path / "tas.xlsx"])
    services.materials.add(arrivals)
    assert [arrivals[0].trouble, len(services.materials.search("plakband"))] == [None, 1]


def test_all_that_is_not_hidden_is_found_with_its_folders(dropped):
    found = {one.path.name: one.folders for one in files_in([dropped])}
    assert found["blad.pdf"] == ("Mijn materiaal", "Module 1")
    assert found["los.txt"] == ("Mijn materiaal",)
    assert not {"geheim.txt", "Thumbs.db", "~$brief.docx"} & found.keys()
    assert files_in([dropped / "los.txt"]) == (Found(dropped / "los.txt"),)


def test_too_many_files_are_refused_by_the_name_of_their_folder(dropped, monkeypatch):
    monkeypatch.setattr(taking_in, "MAX_AT_ONCE", 3)
    with pytest.raises(UnusableFile) as refusal:
        files_in([dropped])
    assert (refusal.value.name, refusal.value.why) == ("Mijn materiaal", "many")


@pytest.mark.nightly
def test_each_file_is_kept_as_it_is_or_has_a_reason(services, dropped):
    arrivals, refused = {}, {}
    for one in files_in([dropped]):
        try:
            arrivals[one.path.name] = services.files.take_in(one)
        except HopeError as error:
            refused[one.path.name] = error.why  # type: ignore[attr-defined]
    assert refused == {
        "rondje": "special", "zonder einde.txt": "special",
        "leeg.docx": "blank", "leeg.txt": "blank",
    }  # fmt: skip
    assert len(arrivals) == len(PARTS) - 5
    for name, arrival in arrivals.items():
        source = next(path for path in dropped.rglob("*") if path.name == name and path.is_file())
        assert services.files.path(arrival.material).read_bytes() == source.read_bytes(), name
    pages = {name: one.material.pages for name, one in arrivals.items() if one.material.pages}
    assert pages == {"blad.pdf": 2, "foto.png": 1, "nog eens.pdf": 2, "uitgever.pdf": 1}
    why = {name: one.trouble.why for name, one in arrivals.items() if one.trouble}
    assert why == {
        "half.pdf": "damaged", "slot.pdf": "locked", "alleen lezen.pdf": "no-print",
        "kapot.docx": "damaged", "slot.docx": "encrypted", "slot.odt": "encrypted",
    }  # fmt: skip
    for_pupils = {n for n, one in arrivals.items() if one.material.purpose is Purpose.PUPILS}
    assert for_pupils == {
        "blad.pdf", "uitgever.pdf", "nog eens.pdf", "foto.png", "brief.docx", "brief.odt",
        "los.txt", "tekst.md", "regel\nbreuk.txt", f"{'n' * 250}.txt",
    }  # fmt: skip
    assert arrivals["regel\nbreuk.txt"].material.file_name == "regel breuk.txt"


@pytest.mark.parametrize(
    ("name", "data", "known"),
    [
        ("brief", others.docx(others.paragraph("Lieve Robin")), "brief.docx"),
        ("Les 1. Grenzen", others.docx(others.paragraph("Hoi")), "Les 1. Grenzen.docx"),
        ("dia's", others.zipped(ppt__presentation_xml="<p/>"), "dia's.pptx"),
        ("blad", others.pdf(), "blad.pdf"),
        ("kladje", b"hallo", "kladje"),
        ("kapot", b"PK\x03\x04 kapot", "kapot"),
        ("macro", others.docx("", word__vbaProject_bin=b"x"), "macro"),
        ("brief.bak", others.docx(others.paragraph("Hoi")), "brief.bak"),
    ],
)
def test_a_file_without_an_ending_is_known_by_its_bytes(services, tmp_path, name, data, known):
    (tmp_path / name).write_bytes(data)
    piece = services.files.take_in(Found(tmp_path / name)).material
    assert piece.file_name == known
    assert piece.title == (known.rpartition(".")[0] if known != name else name.partition(".b")[0])
    assert services.files.path(piece).read_bytes() == data
    (tmp_path / known).write_bytes(data)
    as_named = services.files.take_in(Found(tmp_path / known)).material
    assert (piece.kind, piece.purpose) == (as_named.kind, as_named.purpose)


def test_a_lock_is_tried_once(services, tmp_path, monkeypatch):
    """It is made to take long, and a folder may hold many."""
    tried, sought = [], AlgV5.calculate_hash
    monkeypatch.setattr(AlgV5, "calculate_hash", lambda *of: tried.append(of) or sought(*of))
    (tmp_path / "slot.pdf").write_bytes(others.locked_pdf("geheim"))
    arrival = services.files.take_in(Found(tmp_path / "slot.pdf"))
    assert arrival.trouble.why == "locked"
    assert len(tried) == 1


def test_what_acts_is_left_out_of_what_we_print_and_stays_in_the_file(services, tmp_path):
    source = tmp_path / "formulier.pdf"
    source.write_bytes(others.acting_pdf())
    arrival = services.files.take_in(Found(source))
    assert Dropped.SCRIPTS in arrival.dropped
    assert services.files.path(arrival.material).read_bytes() == source.read_bytes()
    assert others.SECRET.encode() not in services.files.pdf(arrival.material)


def test_what_is_printed_is_made_again_when_it_is_gone(services, tmp_path):
    (tmp_path / "blad.pdf").write_bytes(others.pdf())
    folder = services._database.folder
    piece = take_in(folder, Found(tmp_path / "blad.pdf")).material
    first = pdf_of(folder, piece)
    for made in folder.drawn.iterdir():
        made.unlink()
    assert pdf_of(folder, piece) == first


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on Linux only")
def test_what_is_too_large_to_print_is_known_before_it_is_read(services, tmp_path):
    """With its true length; a film may be as large as it likes."""
    film, book = tmp_path / "film.mp4", tmp_path / "boek.PDF"
    for path, head in ((film, b"\0ftyp"), (book, b"%PDF-1.7")):
        path.write_bytes(head)
        os.truncate(path, 52_000_000)
    (heavy,) = services.files.heavy([film, book, tmp_path / "weg.pdf", tmp_path])
    assert vars(heavy) == {"name": "boek.PDF", "why": "heavy", "found": 52, "most": 40}
    arrival = services.files.take_in(Found(book))
    assert (arrival.trouble.name, vars(arrival.trouble)) == ("boek.PDF", vars(heavy))


def test_a_name_has_no_mark_that_turns_its_letters(services, tmp_path):
    source = tmp_path / "les\u202e\u2066fdp.exe"
    source.write_bytes(b"x")
    piece = services.files.take_in(Found(source)).material
    assert (piece.file_name, piece.title, piece.kind) == (
        "les__fdp.exe",
        "les fdp",
        FileKind.PROGRAM,
    )


def test_a_name_that_is_no_text_is_kept_with_a_question_mark(services, tmp_path):
    source = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(source)).write_bytes(b"x")
    piece = services.files.take_in(Found(Path(os.fsdecode(source)))).material
    assert piece.file_name == "caf?.txt"


def _scanner(services: Services, _folder: Path) -> None:
    """Takes away what was kept, as soon as it lies there."""
    for kept in services.files._folder.files.glob("[!.]*"):
        kept.unlink()


def _share_gone(_services: Services, folder: Path) -> None:
    """The network folder goes away after the list of its files was made."""
    if folder.exists():
        folder.rename(folder.with_name("weg"))


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        (_scanner, "Een ander programma haalde blad 1.pdf weg terwijl het binnenkwam"),
        (_share_gone, "blad 2.pdf kan niet worden gelezen. Is het bestand er nog?"),
    ],
)
def test_what_goes_away_meanwhile_has_a_sentence_and_leaves_no_row(
    services,
    tmp_path,
    moment,
    sentence,
):
    folder = tmp_path / "share"
    folder.mkdir()
    for n in (1, 2):
        (folder / f"blad {n}.pdf").write_bytes(others.pdf(n))

    def report(_number: int, _total: int) -> bool:
        moment(services, folder)
        return True

    arrivals, refused = services.files.take_in_all([folder], report)
    told = [refusals.sentence(one, translator("nl")) for one in refused]
    assert any(one.startswith(sentence) for one in told), told
    if arrivals:
        services.materials.add(arrivals)
    assert services.files.missing() == ()
