"""`--cards` and `--posters`: what was asked is on the paper, and wrong words are refused."""

import json
from pathlib import Path

import pypdfium2
import pytest

from tests.reading_pdf import pages_of, text_of

QUIET = "handout print O1/stiltekaart"


@pytest.mark.parametrize("layout", ["long-edge", "short-edge", "fronts-backs"])
def test_a_card_gets_its_back_on_the_other_side(hope, tmp_path, layout):
    file = tmp_path / "kaart.pdf"
    hope(f"{QUIET} --out {file}")
    assert len(pages_of(file)) == 1
    hope(f"{QUIET} --out {file} --cards {layout}")
    assert len(pages_of(file)) == 2


def test_the_copy_order_says_how_to_print_them(planned, tmp_path):
    said = planned(f"session print 1 --out {tmp_path / 'map'} --cards long-edge --posters a3")
    assert said.code == 0
    files = {path.name for path in (tmp_path / "map").iterdir()}
    assert {"cards.pdf", "class-posters.pdf"} <= files
    (order, *_) = pages_of(tmp_path / "map" / "school.pdf")
    assert "dubbel, lange zijde" in order
    assert "A3" in order


def test_one_reader_has_both_sides_of_a_sheet_for_the_school(planned, tmp_path):
    """A card to cut has nothing on its back, nor has what goes to the copy room."""
    planned(f"session print 1 --out {tmp_path / 'map'}")
    pages = pages_of(tmp_path / "map" / "school.pdf")
    sheets = [
        ("Kopieeropdracht", ""),
        ("Brug, 2B Zo werken wij", "Checklist met de school"),
        ("Voor de mentor of leerkracht: vooraf", "Voor de mentor of leerkracht: achteraf"),
        ("Mentorles: een week later", "Waar dit bij past"),
        ("Overdrachtskaart",),
    ]
    begins = [begin for sides in sheets for begin in sides]
    assert [page[: len(begin)] for page, begin in zip(pages, begins, strict=True)] == begins
    assert pages[1] == ""


def test_posters_can_be_a3(hope, tmp_path):
    file = tmp_path / "poster.pdf"
    hope(f"handout print O1/afsprakenposter --out {file} --posters a3")
    with pypdfium2.PdfDocument(file) as pdf:
        assert [round(edge) for edge in pdf[0].get_size()] == [842, 1191]


@pytest.mark.parametrize("choice", ["--cards dubbel", "--posters a5"])
def test_other_words_are_refused(hope, tmp_path, choice):
    assert hope(f"{QUIET} --out {tmp_path / 'x.pdf'} {choice}").code == 2


def test_only_some_cards(hope, tmp_path):
    file = tmp_path / "kaarten.pdf"
    hope(f"handout print 1.4/stellingenkaarten --out {file} --only 2,4-5")
    every = tmp_path / "alle.pdf"
    hope(f"handout print 1.4/stellingenkaarten --out {every}")
    assert len(pages_of(file)[0]) < len(pages_of(every)[0])


@pytest.mark.parametrize(
    ("numbers", "code", "words"),
    [("99", 1, "99"), ("0", 1, "0"), ("een", 2, "1,4-6"), ("5-2", 2, "1,4-6"), ("-", 2, "1,4-6")],
)
def test_a_card_that_is_not_there(hope, tmp_path, numbers, code, words):
    said = hope(f"handout print 1.4/stellingenkaarten --out {tmp_path / 'x.pdf'} --only={numbers}")
    assert (said.code, (tmp_path / "x.pdf").exists()) == (code, False)
    assert words in said.err


def test_one_handout_becomes_a_pdf(hope, tmp_path):
    file = tmp_path / "kaart.pdf"
    assert hope(f"handout print 1.4/stellingenkaarten --out {file}").out == f"{file}\n"
    assert "Stelling" in text_of(file)


@pytest.mark.parametrize("name", ["1.4/nix", "9.9/x", "school/nix", "x"])
def test_a_handout_that_is_not_there_is_refused_and_no_file_is_made(hope, tmp_path, name):
    said = hope(f"handout print {name} --out {tmp_path / 'x.pdf'}")
    assert (said.code, (tmp_path / "x.pdf").exists()) == (1, False)


def test_a_place_to_write_it_is_needed(hope):
    said = hope("handout print 1.4/stellingenkaarten")
    assert said.code == 2
    assert "--out" in said.err


def test_a_text_is_asked_in_a_language(hope, tmp_path):
    file = tmp_path / "kaart.pdf"
    assert hope(f"handout print C3/hulpkaart --text-lang en --out {file}").code == 0
    text = text_of(file)
    assert "Want to talk?" in text
    assert "talk about anything" in text, "the lines speak the language of the card"
    said = hope(f"handout print 1.2/antwoordkaart --text-lang en --out {tmp_path / 'x.pdf'}")
    assert (said.code, said.err) == (1, "Van deze tekst is er nog geen Engelse versie.\n")


def test_a_year_is_listed_on_paper_and_as_a_table(planned, tmp_path):
    assert planned("session done 1").code == 0
    for more in ("", "--csv"):
        assert planned(f"year 2026 {more} --out {tmp_path / 'jaar'}").code == 0
        read = text_of if not more else Path.read_text
        assert "2B" in read(tmp_path / "jaar")
    assert planned(f"year 2019 --out {tmp_path / 'leeg'} --json").json["pages"] == 1
    assert planned(f"year 2026 --out {tmp_path / 'no' / 'jaar'}").code == 1


@pytest.mark.parametrize(
    ("level", "pupils", "template", "booklets", "most"),
    [
        ("vmbo-bk --year 2", 27, "S1 --part a", "--no-booklets", 63),
        ("vmbo-bk --year 2", 27, "S1 --part a", "", 66),
        ("vmbo-bk --year 2", 27, "S3 --part d", "--no-booklets", 114),
        ("vmbo-bk --year 2", 27, "S3 --part d", "", 118),
        ("vmbo-gt --year 4", 27, "S4 --teller Anna", "--no-booklets", 86),
        ("vmbo-gt --year 4", 27, "S4 --teller Anna", "", 90),
        ("isk --year 1", 15, "S7", "", 106),
    ],
)
def test_a_whole_visit_takes_few_sheets(hope, tmp_path, level, pupils, template, booklets, most):
    helped = f"--pupils {pupils} --helper Wit --reserve X"
    assert hope(f"class add --school Brug --label 2B --level {level} {helped}").code == 0
    when = "--start 2026-12-01T09:00 --trainers Anna,Bram --reason eerder"
    assert hope(f"session new --class 1 --template {template} {when}").code == 0
    assert hope(f"session print 1 --out {tmp_path / 'map'} {booklets}").code == 0
    manifest = json.loads((tmp_path / "map" / "manifest.json").read_text())
    assert manifest["sheets_total"] <= most
