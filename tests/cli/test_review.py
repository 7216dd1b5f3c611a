"""`review`: who read the texts, by command."""

from pathlib import Path

import pikepdf

from hope_desktop.paths import resource

SIL = "4.6/verhaal.sil"


def test_it_says_what_waits_and_for_whom(hope):
    waiting = hope("review waiting --json").json
    assert waiting[SIL] == ["ervaring"] * 3 + ["hulplijn"]
    assert waiting["3.8"] == ["jurist"]
    said = hope("--lang nl review waiting").out
    assert f"{SIL}  wacht op 3 mensen van het platform en een hulplijn, politie of zorg" in said


def test_what_was_read_is_noted_and_counted(hope):
    before = hope("review status --json").json["jurist"]
    assert hope(f"review show {SIL} --json").json["state"] == "concept"
    done = hope("review record 3.8/wetsblad --role jurist --month 2026-11 --organisation Winkel")
    assert done.code == 0
    found = hope("review show 3.8/wetsblad --json").json
    assert (found["state"], found["records"]) == (
        "gelezen",
        [{"role": "jurist", "month": "2026-11", "organisation": "Winkel", "verdict": "goed"}],
    )
    after = hope("review status --json").json["jurist"]
    assert (after["asked"], after["read"]) == (before["asked"], before["read"] + 1)
    assert "een jurist (Winkel), 2026-11" in hope("--lang nl review show 3.8/wetsblad").out


def test_what_cannot_be_noted_is_refused_with_a_sentence(hope, tmp_path):
    for wrong in (
        "review record 9.9/weg --role docent",
        "review record 3.8/wetsblad --role jurist",
        "review record 3.8/wetsblad --role docent --month 3000-01",
        f"review write {tmp_path}",
        "review show 9.9",
    ):
        answer = hope(wrong)
        assert (answer.code, answer.out) == (1, ""), wrong
        assert answer.err.strip(), wrong
        assert "Traceback" not in answer.err
    assert hope("review record 3.8/wetsblad --role baas").code == 2


def test_what_is_not_right_is_said_and_listed(hope):
    assert hope("review remark 1.4 --words Te_lang").code == 0
    assert hope("review list --json").json == [
        {"id": "1.4", "line": "", "words": "Te_lang", "month": "2026-11"}
    ]
    assert "Te_lang" in hope("review list").out
    assert hope("review remark 1.4 --words Te_lang --line Zo_niet").code == 1
    assert hope("review remark 9.9 --words Te_lang").code == 1


def test_it_is_written_into_a_library(hope, tmp_path):
    import shutil

    folder = Path(shutil.copytree(resource("library"), tmp_path / "library"))
    hope(f"review record {SIL} --role ervaring")
    assert hope(f"review write {folder} --json").json == {"records": 1, "texts": []}
    assert hope(f"library check {folder}").code == 0
    text = folder / "activities/4.6/verhaal.sil.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nNog iets.\n", encoding="utf-8")
    lapsed = hope(f"library check {folder}")
    assert (lapsed.code, "record-lapsed" in lapsed.out) == (0, True)
    text.unlink()
    assert "record-of-nothing" in hope(f"library check {folder}").out


def test_a_proposal_is_taken_by_its_number(hope):
    line = 'Zeg: "Ik wil iets vertellen. Ik vind het moeilijk."'
    new = 'Zeg: "Ik wil iets vertellen. Ik vind het lastig."'
    hope("review", "remark", "3.11/blad", "--line", line, "--words", new)
    hope("review", "remark", "3.11/blad", "--line", line, "--words", "te kort")
    took = hope("review take 1 --json")
    assert took.json["ids"][:1] == ["3.11/blad"]
    assert "3.11/blad.po" in took.json["ids"]
    assert hope("review take 1").code == 1, "a reason is no wording"
    assert hope("review take 7").code == 1
    assert hope("review leave 1").code == 2, "whoever said it hears why"
    assert hope("review", "leave", "1", " ").code == 1
    assert hope("review leave 1 korter_kan_niet --json").json == {"id": "3.11/blad"}
    hope("review remark 1.4 --words Te_lang")
    assert hope("review take 1 --by-hand --json").json == {"ids": ["1.4"]}
    assert hope("review list --json").json == []


def test_a_form_goes_out_and_comes_back_once(hope, tmp_path):
    form, back = tmp_path / "uit.pdf", tmp_path / "terug.pdf"
    made = hope(f"review packet jurist --minutes 4 --out {form} --json").json
    assert made["minutes"] <= 4
    with pikepdf.open(form) as pdf:
        fields = {str(one.T).partition("-jurist-")[2]: one for one in pdf.Root.AcroForm.Fields}
        fields["0"].V = pikepdf.String("Rechtswinkel")
        fields["A0-goed"].AS = pikepdf.Name.Yes
        next(one for name, one in fields.items() if name.startswith("A2-want")).V = "Niet zo."
        pdf.save(back)
    read = hope(f"review read {back} --json").json
    assert (read["code"], read["made_here"]) == (made["code"], True)
    assert [one["words"] for one in read["remarks"]] == ["Niet zo."]
    assert set(read["read"]) <= set(made["texts"])
    assert "Niet zo." in hope("review list").out
    assert "Er staat niets nieuws in." in hope(f"--lang nl review read {back}").out
    assert len(hope("review list --json").json) == 1


def test_what_is_written_on_paper_is_typed_in(hope, tmp_path):
    made = hope(f"review packet docent --minutes 2 --out {tmp_path / 'uit.pdf'} --json").json
    paper = tmp_path / "papier.txt"
    paper.write_text("A2 Te lang.\nA0 anders\n", encoding="utf-8")
    said = hope(f"review type {made['code']} {paper} --json").json
    assert [one["words"] for one in said["remarks"]] == ["Te lang."]
    assert said["unread"] == 0 or said["unread"] < len(made["texts"])


def test_what_cannot_be_made_or_read_says_why(hope, tmp_path):
    letter = tmp_path / "brief.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(letter)
    for wrong, why in (
        (f"review read {letter}", "brief.pdf heeft geen vakjes van een leesronde."),
        (f"review read {tmp_path / 'weg.pdf'}", "weg.pdf"),
        (f"review type QQQQ {letter}", "geen leesronde met de code QQQQ"),
        (f"review packet jurist --out {tmp_path / 'weg' / 'x.pdf'}", "weg"),
        (f"review packet jurist --minutes 500 --out {tmp_path / 'x.pdf'}", "500"),
    ):
        said = hope(f"--lang nl {wrong}")
        assert said.code == 1, wrong
        assert why in said.err, said.err
    assert not (tmp_path / "x.pdf").exists()
    assert hope(f"review packet trainer --out {tmp_path / 'x.pdf'}").code == 2
