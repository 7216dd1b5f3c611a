"""Texts of office programs become handouts, with the pictures that are wanted."""

import hashlib
import io
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image

from hope_desktop.domain.bin import ThrownKind
from hope_desktop.domain.errors import NotFound, NothingToSend, UnusableFile
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.terms import ActivityId, HandoutId, Module, Profile
from hope_desktop.handouts.own_files.photos import for_text
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.library import taking_in
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from hope_desktop.storage.elsewhere import hers_in
from tests import files_of_others as others
from tests.bringing import bring, rewrite
from tests.handouts.proof import report
from tests.sharing import sent, taken_in

HERE = ActivityId("1.4")
ELSEWHERE = ActivityId("1.5")
WORD = others.docx(others.paragraph("Mijn blad", "Kop1") + others.paragraph("Lieve Robin"))
PHOTO = others.picture("JPEG", 800, 500)
DRAWING = others.picture("PNG", 40, 60, "RGBA")
PLAIN = others.paragraph("Kijk goed.")
ILLUSTRATED = others.illustrated(
    PLAIN
    + others.drawing("plein.jpg", "Het plein")
    + others.paragraph("Wat zie je?")
    + others.drawing("boom.png")
    + others.drawing("kaart.emf", "Kaart"),
    {"plein.jpg": PHOTO, "boom.png": DRAWING, "kaart.emf": b"\1\0\0\0" * 40},
)


def kept(data: bytes) -> str:
    """The hash of what is kept of a picture."""
    return hashlib.sha256(for_text("", data)).hexdigest()


def photo(data: bytes) -> str:
    """What a text calls it."""
    return f"photo-{kept(data)[:16]}"


def handout_of(services: Services, data: bytes, pictures: dict[int, str]) -> HandoutId:
    """A Word text made into a handout with some of its pictures."""
    piece = bring(services, "blad.docx", data)
    return services.office_texts.to_handout(piece, HERE, pictures)[0]


def in_a_text(services: Services) -> Material:
    """The only picture that is kept for a text."""
    (found,) = (one for one in services.materials.all() if one.purpose is Purpose.TEXT)
    return found


def test_a_word_text_becomes_a_handout_that_prints(services):
    one = bring(services, "brief.docx", WORD)
    made, changes, text = services.office_texts.to_handout(one, HERE)
    handout = services.library.handout(made)
    assert (handout.title, handout.body, text.left_out) == ("Mijn blad", "Lieve Robin\n", set())
    assert services.printing.handout_document(made).title == "Mijn blad"
    services.undo.undo(changes.change)
    with pytest.raises(NotFound):
        services.library.handout(made)


def test_pupils_get_the_handout_and_not_the_file_it_was_made_from(services):
    one = bring(services, "brief.docx", WORD)
    services.materials.link([one], HERE)
    services.materials.link([one], ELSEWHERE)
    _made, changes, _text = services.office_texts.to_handout(one, HERE)
    assert services.materials.get(one).activities == (ELSEWHERE,)
    assert changes.material
    services.undo.undo(changes.change)
    assert set(services.materials.get(one).activities) == {HERE, ELSEWHERE}


@pytest.mark.parametrize(
    ("name", "data", "body"),
    [
        ("brief.odt", others.odt("<text:p>Beste Samira</text:p>"), "Beste Samira\n"),
        ("brief.md", b"## Kop\n\nTekst", "## Kop\n\nTekst\n"),
        ("brief.txt", b"Tekst", "Tekst\n"),
    ],
)
def test_other_texts_too(services, name, data, body):
    found = services.office_texts.read(bring(services, name, data)).body()
    assert found == body


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("les.pptx", others.pptx("x")),
        ("kapot.docx", b"PK\x03\x04"),
        ("slot.docx", b"\xd0\xcf\x11\xe0"),
        ("geen.docx", others.zipped(iets_xml="<x/>")),
    ],
)
def test_what_is_no_text_is_refused_and_stays(services, name, data):
    one = bring(services, name, data)
    with pytest.raises(UnusableFile):
        services.office_texts.to_handout(one, HERE)
    assert services.materials.get(one).title


@pytest.mark.parametrize("name", ["brief.doc", "brief.rtf", "brief.pages"])
def test_an_old_text_is_refused_with_the_way_out(services, name):
    one = bring(services, name, b"\xd0\xcf\x11\xe0")
    with pytest.raises(UnusableFile) as refusal:
        services.office_texts.to_handout(one, HERE)
    assert sentence(refusal.value, translator("nl")) == (
        f"{name} kan zo geen werkblad worden. Open het in Word of LibreOffice, bewaar het in een "
        "eigen map als .docx en voeg dat toe. Het origineel blijft hier bewaard."
    )


def test_pictures_come_along_as_files_that_stand_in_the_text(services):
    made = handout_of(services, ILLUSTRATED, {0: "Het plein\n|van} school", 1: "Een boom"})
    body = services.library.handout(made).body
    assert body == (
        f"Kijk goed.\n\n{{{{figure:{photo(PHOTO)}|Het plein van school}}}}\n\nWat zie je?\n\n"
        f"{{{{figure:{photo(DRAWING)}|Een boom}}}}\n"
    )
    tree, square, _word = services.materials.all()
    assert (square.title, square.purpose, square.module) == (
        "Het plein van school",
        Purpose.TEXT,
        Module.BOUNDARIES,
    )
    assert services.files.path(square).name == kept(PHOTO)
    assert services.files.path(tree).name == kept(DRAWING)


def test_where_a_photograph_was_taken_stays_behind(services):
    exif = Image.Exif()
    exif[0x013B] = others.SECRET
    data = others.picture("JPEG", 400, 300, exif=exif)
    handout_of(services, others.illustrated(others.drawing("a.jpg"), {"a.jpg": data}), {0: "Ik"})
    found = services.files.path(services.materials.all()[0]).read_bytes()
    assert others.SECRET.encode() in data
    assert others.SECRET.encode() not in found


def test_a_page_shows_a_picture_with_what_is_to_be_seen(services):
    made = handout_of(services, ILLUSTRATED, {0: "Het plein", 1: "Een boom"})
    for profile in Profile:
        rendered = draw(services.printing.handout_document(made, profile))
        report(rendered)
        assert b"(Het plein)" in others.everything_in(rendered.pdf)
        with pypdfium2.PdfDocument(rendered.pdf) as pages:
            every = [one for page in pages for one in page.get_objects(max_depth=9)]
            assert sum(one.type == 3 for one in every) == 2, profile


def test_one_undo_takes_back_the_handout_and_its_pictures(services):
    piece = bring(services, "blad.docx", ILLUSTRATED)
    made, changes, _text = services.office_texts.to_handout(piece, HERE, {0: "Plein"})
    redo = services.undo.undo(changes.change)
    assert [one.id for one in services.materials.all()] == [piece]
    services.undo.undo(redo.change)
    assert services.library.handout(made).body
    assert draw(services.printing.handout_document(made)).pdf.count(b"DCTDecode") == 1


def test_a_picture_is_no_sheet_and_is_counted_for_nobody(services):
    handout_of(services, ILLUSTRATED, {0: "Het plein"})
    picture = in_a_text(services)
    assert picture.activities == ()
    assert picture not in services.materials.of_module(Module.BOUNDARIES)
    assert services.materials.search("plein") == ()


def test_a_picture_that_is_gone_is_told_and_the_page_prints_without_it(services):
    made = handout_of(services, ILLUSTRATED, {0: "Het plein"})
    picture = in_a_text(services)
    services.materials.remove(picture.id)
    rendered = draw(services.printing.handout_document(made))
    assert b"DCTDecode" not in rendered.pdf
    assert "Wat zie je?" in rendered.text
    assert services.files.lack_photo(services.library.handout(made).body)
    services.materials.put_back(picture.id)
    assert not services.files.lack_photo(services.library.handout(made).body)


def test_before_printing_is_told_which_papers_lack_a_picture(services):
    session = services.planning.example()[0]
    planned = services.planning.get(session).in_order[1].id
    piece = bring(services, "blad.docx", ILLUSTRATED)
    services.office_texts.to_handout(piece, planned, {0: "Het plein"})
    documents = services.printing.prepare(session)
    assert documents.lacking == ()
    assert sum(len(one.document.photos) for one in documents.counted) >= 1
    picture = in_a_text(services)
    services.materials.change(replace(picture, only_me=True))
    assert services.printing.prepare(session).lacking == ("blad",)


def test_a_picture_that_was_changed_in_another_program_stays_in_its_text(
    services,
):
    made = handout_of(services, ILLUSTRATED, {0: "Het plein"})
    picture = in_a_text(services)
    file = services._database.folder.root / "anders.jpg"
    file.write_bytes(others.picture("JPEG", 80, 90))
    services.materials.new_content(picture.id, services.files.take_in(taking_in.Found(file)))
    (shown,) = services.printing.handout_document(made).photos
    assert (shown.width, shown.height) == (80, 90)


def test_a_text_that_is_erased_takes_its_pictures_along(services):
    one = handout_of(services, ILLUSTRATED, {0: "Het plein", 1: "Een boom"})
    two = others.illustrated(others.drawing("boom.png"), {"boom.png": DRAWING})
    other = services.office_texts.to_handout(bring(services, "b.docx", two), HERE, {0: "Boom"})[0]
    folder = services._database.folder
    erased(services, one)
    names = {path.name for path in folder.files.iterdir()}
    assert kept(PHOTO) not in names
    assert kept(DRAWING) in names, "another text shows it"
    erased(services, other)
    assert not [one for one in services.materials.all() if one.purpose is Purpose.TEXT]


def erased(services: Services, handout: HandoutId) -> None:
    """Thrown away, and out of the bin for good."""
    services.material.remove(handout)
    (thrown,) = (one for one in services.bin.all() if one.kind is ThrownKind.HANDOUT)
    services.bin.erase(thrown)


def test_what_is_hers_alone_becomes_a_handout_for_her_alone(services):
    piece = bring(services, "blad.docx", ILLUSTRATED, only_me=True)
    made, _changes, _text = services.office_texts.to_handout(piece, HERE, {0: "Ik"})
    assert services.library.handout(made).only_me
    with pytest.raises(NothingToSend):
        services.packages.sending.all_mine()


def test_a_package_takes_the_pictures_of_its_texts_along(services, colleague):
    made = handout_of(services, ILLUSTRATED, {0: "Het plein"})
    taken_in(colleague, sent(services, services.packages.sending.of_activities([HERE])))
    assert len(colleague.printing.handout_document(made).photos) == 1
    (piece,) = colleague.materials.all()
    assert (piece.title, piece.purpose) == ("Het plein", Purpose.TEXT)


def test_a_second_place_lacks_what_only_texts_for_her_alone_show(services):
    one = handout_of(services, ILLUSTRATED, {0: "Het plein", 1: "Een boom"})
    data = others.illustrated(others.drawing("boom.png"), {"boom.png": DRAWING})
    services.office_texts.to_handout(bring(services, "b.docx", data), HERE, {0: "Boom"})
    rewrite(services, one, only_me=True)
    services.backups.now()
    stays = hers_in(services._database.folder.backups)
    square = next(one for one in services.materials.all() if one.title == "Het plein")
    assert {(gone.table, gone.key) for gone in stays} == {
        ("material", str(square.id)),
        ("my_texts", one),
    }


@pytest.mark.parametrize(
    ("name", "data", "can_come"),
    [
        ("kaart.emf", b"\1\0\0\0" * 40, False),
        ("bewegend.png", others.gif(3), True),
        ("reus.png", others.huge_png(60_000, 60_000), False),
        ("druk.jpg", others.picture("JPEG", 300, 400, "CMYK"), True),
        ("smal.png", others.picture("PNG", 10, 3000, "P"), True),
    ],
)
def test_a_picture_comes_along_or_cannot(services, name, data, *, can_come):
    body = PLAIN + others.drawing(name, "Iets")
    piece = bring(services, "blad.docx", others.illustrated(body, {name: data}))
    office = services.office_texts
    jpeg = office.picture(piece, office.read(piece), 0)
    assert bool(jpeg) is can_come
    if not can_come:
        with pytest.raises(UnusableFile):
            office.to_handout(piece, HERE, {0: "Iets"})
        assert len(services.materials.all()) == 1
        return
    assert Image.open(io.BytesIO(jpeg)).mode in {"L", "RGB"}
    made = office.to_handout(piece, HERE, {0: "Iets"})[0]
    for profile in (Profile.STANDARD, Profile.LARGE, Profile.PICTO):
        report(draw(services.printing.handout_document(made, profile)))
