"""`material`: the contract of the command line, from files to a handout."""

import json
from pathlib import Path

import pytest

from tests import files_of_others as others

WORD = others.docx(others.paragraph("Mijn blad", "heading 1") + others.paragraph("Regenboog"))


@pytest.fixture
def folder(tmp_path) -> Path:
    place = tmp_path / "spullen"
    (place / "Module 2").mkdir(parents=True)
    (place / "Module 2" / "brief.docx").write_bytes(WORD)
    (place / "blad.pdf").write_bytes(others.pdf(2, words="Zwaluw"))
    (place / "eindeloos").symlink_to("/dev/zero")
    return place


def test_a_folder_comes_in_with_a_sentence_for_what_cannot(hope, folder):
    said = hope("material", "add", str(folder))
    assert (said.code, said.out) == (0, "1\n2\n")
    assert "eindeloos is geen gewoon bestand" in said.err
    again = hope("material", "add", str(folder / "blad.pdf"), "--title", "Anders")
    assert (again.code, again.out) == (0, "1\n")


def test_each_sentence_names_its_file_and_says_that_it_is_kept(hope, tmp_path):
    made = {
        "boek.pdf": others.pdf(61),
        "brief.docx": b"PK\x03\x04 half",
        "slot.docx": b"\xd0\xcf\x11\xe0",
        "slot.pdf": others.locked_pdf("geheim"),
        "uitgever.pdf": others.locked_pdf(printing=False),
        "formulier.pdf": others.acting_pdf(),
    }
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    said = hope("material", "add", *(str(tmp_path / name) for name in made))
    kept, told = "Wij bewaren het zoals het is.", iter(said.err.splitlines())
    assert next(told) == (
        "boek.pdf heeft te veel bladzijden om hier te printen: 61, en hoogstens 60. "
        f"Open het om het te printen. {kept}"
    )
    assert next(told) == (
        f"brief.docx is beschadigd. Sla het bestand opnieuw op, of vraag het opnieuw. {kept}"
    )
    assert next(told) == (
        "slot.docx is op slot. Heb je het wachtwoord? "
        f"Open het, bewaar het zonder wachtwoord en voeg dat toe. {kept}"
    )
    assert next(told) == (
        "slot.pdf is op slot. Heb je het wachtwoord? "
        f"Open het, print het naar een PDF en voeg die toe. {kept}"
    )
    assert next(told) == (
        f"De maker van uitgever.pdf staat printen niet toe. Openen kan wel. {kept}"
    )
    assert next(told) == (
        "formulier.pdf: bijlagen, invulvakken, knoppen en links zijn eruit gehaald. "
        "De tekst en de plaatjes zijn er nog."
    )
    assert next(told).startswith("Niet gevraagd wie het mag zien (met --only-me is het alleen")
    assert not list(told)


@pytest.mark.parametrize(
    ("wanted", "module", "hers", "said"),
    [
        ((), "2", False, "Niet gevraagd wie het mag zien (met --only-me is het alleen voor jou)"),
        ((), "4", True, "Alleen voor jou, tot jij iets anders zegt (--no-only-me)"),
        (("--only-me",), "2", True, ""),
        (("--no-only-me",), "4", False, ""),
    ],
)
def test_who_may_see_it_is_chosen_or_said(hope, folder, wanted, module, hers, said):
    brief = str(folder / "Module 2" / "brief.docx")
    told = hope("material", "add", brief, "--module", module, *wanted)
    assert told.err == (f"{said}: brief.\n" if said else "")
    found = hope("material", "list", "--search", "regenb", "--json").out
    assert bool(json.loads(found)) is not hers
    hope("material", "add", brief, "--only-me")
    assert json.loads(hope("material", "list", "--search", "regenb", "--json").out) == []


def test_a_picture_is_for_the_class_unless_pupils_are_asked_for(hope, tmp_path):
    photo = tmp_path / "foto.png"
    photo.write_bytes(others.picture("PNG", 9, 9))
    hope("class", "add", "--school", "De Brug", "--pupils", "27", "--helper", "Wit")
    start = ("--template", "S1", "--part", "a", "--start", "2026-12-01T09:00")
    hope("session", "new", "--class", "1", *start)

    def copies(*purpose: str) -> int:
        (made,) = hope("material", "add", str(photo), *purpose).out.split()
        hope("material", "link", made, "--session", "1")
        folder = tmp_path / f"map {made}"
        hope("session", "print", "1", "--out", str(folder))
        hope("material", "remove", made)
        told = json.loads((folder / "manifest.json").read_bytes())["documents"]
        return next(one["copies"] for one in told if one["kind"] == f"own-{made}")

    assert copies() == 1
    assert copies("--purpose", "pupils") == 30


def test_only_when_nothing_could_be_kept_it_is_refused(hope, folder):
    said = hope("material", "add", str(folder / "eindeloos"))
    assert (said.code, said.out) == (1, "")
    assert hope("material", "add", str(folder / "nergens")).code == 1


def test_what_there_is_in_json(hope, folder):
    hope("material", "add", str(folder), "--purpose", "trainer")
    (found,) = json.loads(hope("material", "list", "--search", "regenb", "--json").out)
    assert {key: found[key] for key in ("id", "title", "file_name", "type", "bytes", "module")} == {
        "id": 2, "title": "brief", "file_name": "brief.docx", "type": "text", "bytes": len(WORD),
        "module": "2",
    }  # fmt: skip
    assert (found["purpose"], found["tags"], found["activities"]) == ("trainer", [], [])
    assert json.loads(hope("material", "show", "2", "--json").out) == found
    (other,) = json.loads(hope("material", "list", "--module", "none", "--json").out)
    assert other["title"] == "blad"
    assert "geen eigen werk" in hope("material", "list", "--module", "4").out


def test_a_file_comes_out_as_it_went_in(hope, folder, tmp_path):
    hope("material", "add", str(folder))
    assert hope("material", "export", "2", "--out", str(tmp_path / "uit.docx")).code == 0
    assert (tmp_path / "uit.docx").read_bytes() == WORD
    assert hope("material", "export", "9", "--out", str(tmp_path / "x")).code == 1


def test_it_belongs_to_activities_and_workshops(hope, folder):
    hope("material", "add", str(folder))
    hope("class", "add", "--school", "De Brug", "--pupils", "27")
    start = ("--template", "S1", "--part", "a", "--start", "2026-12-01T09:00")
    hope("session", "new", "--class", "1", *start)
    assert hope("material", "link", "2", "--activity", "1.4").out == "2\n"
    said = hope("material", "link", "2", "--session", "1", "--copies", "4", "--json")
    assert json.loads(said.out)["sessions"] == [{"id": 1, "copies": 4}]
    for wrong in (("--activity", "9.9"), ("--session", "9"), ("--session", "1", "--copies", "-1")):
        assert hope("material", "link", "2", *wrong).code == 1
    assert hope("material", "link", "2").code == 2


def test_a_word_text_becomes_a_handout(hope, folder, tmp_path):
    hope("material", "add", str(folder))
    said = hope("material", "to-handout", "2", "--activity", "1.4", "--json")
    made = json.loads(said.out)["id"]
    assert hope("handout", "print", made, "--out", str(tmp_path / "x.pdf")).code == 0
    assert hope("material", "to-handout", "1", "--activity", "1.4").code == 1


def test_thrown_away_it_lies_in_the_bin(hope, folder):
    hope("material", "add", str(folder))
    assert hope("material", "remove", "1").out == "1\n"
    assert "file-1" in hope("bin", "list").out
    assert hope("material", "remove", "1").code == 1
