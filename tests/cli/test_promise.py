"""`promise`: from what was agreed to the page."""

from tests.reading_pdf import text_of


def test_from_an_agreement_to_the_page(planned, tmp_path):
    said = ("promise", "add", "--session", "1", "--what", "Het formulier nakijken.")
    assert planned(*said, "--by", "jeugd", "--due", "2027-03").out == "1/1\n"
    (one,) = planned("promise list --open --json").json
    assert (one["what"], one["by"], one["due"]) == ("Het formulier nakijken.", "jeugd", "2027-03")
    assert "maart 2027  (nog niet bekend)" in planned("--lang nl promise list").out
    assert planned("promise", "outcome", "1/1", "--cannot", "geen geld").out == "1/1\n"
    assert planned("promise list --open --json").json == []
    file = tmp_path / "advies.pdf"
    assert planned(f"promise print --out {file}").code == 0
    assert "kan niet: geen geld" in text_of(file.read_bytes())


def test_what_cannot_be_so_is_refused(planned):
    said = ("promise", "add", "--session", "1", "--what")
    assert planned(*said, "Iets.", "--due", "2027-13").code == 1
    assert planned(*said, "Laat Kevin bellen.").code == 1
    assert planned(*said, "Laat Kevin bellen.", "--no-name").code == 0
    assert planned("promise outcome 9/9 --done").code == 1
    assert planned("promise outcome 1/1").code == 2
