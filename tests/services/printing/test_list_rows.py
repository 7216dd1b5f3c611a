"""Lists around a workshop say which one it is, and have every item and table of theirs."""

import io
from dataclasses import replace

import pikepdf

from hope_desktop.domain.library.curriculum import Target, Touched
from hope_desktop.domain.library.handout import versions_for
from hope_desktop.domain.terms import Band, Level, audiences_of
from hope_desktop.exchange.reading import read_handout
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import translator
from hope_desktop.services.printing.list_rows import (
    check_rows,
    copy_rows,
    packing_rows,
    target_rows,
)
from tests.each import each
from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import (
    CHAT,
    CHECKLIST,
    CHECKS,
    CHILDLINE,
    COPIED,
    COPY_ORDER,
    NOTHING_KNOWN,
    PACKING,
    PACKING_ITEMS,
    SCHOOL,
    TARGETS,
    TOUCHED,
    copied,
    listed,
)


def words(sheet: specs.Sheet, **more: object) -> str:
    return " ".join(proven(sheet, **more).text.split())


def test_class_school_time_and_room_stand_on_one_line():
    line = "2B · Het Waterland College · Thursday 26 November 2026, 9:00 · lokaal 1.14"
    assert line in words(PACKING)


@each("sheet", [PACKING, COPY_ORDER, TARGETS])
def test_nothing_known_leaves_no_stray_dots(sheet):
    assert not {"·", "*"} & set(proven(sheet, occasion=NOTHING_KNOWN).text)


def test_prints_and_things_are_apart_with_their_numbers():
    said = "Geprint 1 × Stellingenkaarten (uitknippen) Meenemen 2 × schilderstape pen Hulplijnen"
    assert said in words(PACKING)


def test_every_item_and_line_has_a_box_to_tick():
    sheet = replace(PACKING, lists=packing_rows(PACKING_ITEMS, (CHILDLINE, CHAT)))
    assert report(proven(sheet)).tags().count("Form") == 5


def test_a_line_called_by_its_number_is_named_once():
    line = replace(CHAT, name="112", phone="112", web=None)
    assert words(replace(PACKING, lists=packing_rows((), (line,)))).count("112") == 1


def test_what_is_not_there_is_not_named():
    assert "Hulplijnen" not in words(replace(PACKING, lists=packing_rows(PACKING_ITEMS, ())))
    empty = proven(replace(PACKING, lists=packing_rows((), ())))
    assert (empty.pages, "Geprint" in empty.text) == (1, False)


def test_table_names_every_file_and_the_total():
    text = words(COPY_ORDER)
    assert "2B-leerlingen.pdf Werkbladen 3 29 double, long edge A4 wit" in text
    assert "A4 160 g" in text


def test_no_word_of_the_head_is_cut():
    sheet = listed("kopieeropdracht", copy_rows(COPIED, translator("nl")))
    said = shown(proven(sheet, language="nl"))
    assert all(word in said.split() for word in ("Waar", "Bladzijden", "Aantal", "Zijden"))


def test_letters_stand_apart_on_the_copy_order_with_how_many_the_school_makes():
    letter = replace(copied("2B-brieven.pdf", "Letters", 2, 1, sheets=27, paper="A4"), by_school=27)
    text = words(replace(COPY_ORDER, lists=copy_rows((*COPIED, letter), str)))
    ours, _, letters = text.partition("De school mailt deze brieven")
    assert ("2B-kaarten.pdf" in ours, "2B-brieven.pdf" in ours) == (True, False)
    assert "2B-brieven.pdf Letters 2 27" in letters


def test_settled_boxes_are_ticked_and_open_ones_are_not():
    with pikepdf.open(io.BytesIO(proven(CHECKLIST).pdf)) as pdf:
        every = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        boxes = [field for field in every if field.get("/S") == "/Form"]
        states = [str(field.A[1].checked) for field in boxes if field.A[1].get("/Role") == "/cb"]
    assert states == ["/on", "/off", "/off", "/off", "/off", "/on", "/off", "/off", "/off"]


def test_what_was_agreed_instead_is_written_out_and_else_there_is_a_line():
    text = words(CHECKLIST)
    assert "de teamleider" in text
    assert text.count("____") > 1


def test_the_checklist_has_what_the_school_lays_out():
    sheet = replace(CHECKLIST, lists=check_rows(CHECKS, ("een stoel", "water"), str))
    assert "De school zet klaar een stoel water" in words(sheet)
    assert "zet klaar" not in words(CHECKLIST)


def test_each_target_is_said_in_our_words_with_its_name_and_where():
    text = words(TARGETS)
    assert "Zorg goed. VO Kerndoel 34 (ob vo) Mijn cirkel, Vragen is normaal" in text
    assert "Relaties Doelzin 32D (ob vo, vso) Vragen is normaal" in text, "without words the topic"
    assert text.index("2006") < text.index("vernieuwde")


def test_a_set_that_is_not_touched_is_not_named():
    text = words(replace(TARGETS, lists=target_rows(TOUCHED[1:])))
    assert "De set die nu geldt" not in text
    assert "Een workshop raakt aan een doel" in text


def test_mbo_is_told_what_its_requirements_are_and_what_was_not_checked():
    target = Target(
        "m", "MBO-VITAAL", "Vitaal burgerschap", "Vitaal", "mbo", "mbo", "", "Zorg goed."
    )
    rows = target_rows((Touched(target, ("Waar kan ik heen?",)),))
    text = words(listed("kerndoelen.mbo", rows))
    assert "Zorg goed. Vitaal burgerschap (mbo) Waar kan ik heen?" in text
    assert "hier niet nagekeken: vraag het de school" in text
    assert "2006" not in text


def test_a_list_by_itself_is_a_form_to_fill_in():
    """As when a trainer prints the text alone, without a workshop."""
    for sheet in (PACKING, COPY_ORDER, CHECKLIST, TARGETS):
        text = words(replace(sheet, lists=()))
        assert "{{" not in text
        assert "____" in text


@each(
    ("level", "band", "name"),
    [
        (Level.HAVO, Band.LOWER, "kerndoelen"),
        (Level.HAVO, Band.UPPER, "kerndoelen.onderbouw"),
        (Level.HAVO, None, "kerndoelen"),
        (Level.PRO, None, "kerndoelen.onderbouw"),
        (Level.ISK, None, "kerndoelen.onderbouw"),
        (Level.VSO_DB, None, "kerndoelen"),
        (Level.PO, Band.GROUP_7_8, "kerndoelen"),
        (Level.MBO, Band.MBO_1, "kerndoelen.mbo"),
    ],
)
def test_a_class_without_targets_by_law_gets_the_words_for_it(level, band, name):
    texts = [read_handout(path, None) for path in SCHOOL.glob("kerndoelen*.md")]
    (text,) = versions_for(texts, audiences_of(level, band), level=level)
    assert text.id == f"school/{name}"
