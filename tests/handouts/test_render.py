"""Every kind of sheet: valid, the same bytes twice, and looking as its golden says."""

import builtins
import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, strategies as st

from hope_desktop.domain.errors import Cancelled, UnprintableText
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from tests.handouts.proof import as_golden, proven, report
from tests.handouts.samples import NOTHING_KNOWN, OCCASION, SHEETS, document, handout
from tests.tiers import examples
from tools.check_tags import check_tags

every_kind = pytest.mark.parametrize("name", SHEETS)


@every_kind
def test_sheet_is_valid_and_its_tree_says_what_the_page_shows(name):
    proven(SHEETS[name])


@every_kind
def test_sheet_looks_as_its_golden_says(name, update_goldens):
    rendered = render(document(SHEETS[name], for_trainer=True))
    as_golden(rendered, f"{name}.txt", update=update_goldens)


def test_same_values_give_the_same_bytes():
    whole = document(*SHEETS.values())
    assert render(whole).pdf == render(whole).pdf


def test_two_workers_at_once_do_not_disturb_each_other():
    names = ["run-sheet", "cards", "pupil-sheet", "poster"] * 3
    alone = [render(document(SHEETS[name], title=name)).pdf for name in names]
    with ThreadPoolExecutor(4) as workers:
        together = workers.map(lambda name: render(document(SHEETS[name], title=name)).pdf, names)
        assert list(together) == alone


@every_kind
def test_sheet_prints_when_nothing_is_known_yet(name):
    rendered = proven(SHEETS[name], occasion=NOTHING_KNOWN)
    assert rendered.pages
    assert "None" not in rendered.text


def test_file_names_neither_author_nor_path_nor_time():
    with pikepdf.open(io.BytesIO(render(document(SHEETS["poster"])).pdf)) as pdf:
        assert dict(pdf.docinfo) == {
            "/Title": "Proef",
            "/Creator": "Hope Desktop",
            "/Producer": "Hope Desktop",
        }
        assert pdf.Root.Lang == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        metadata = pdf.Root.Metadata.read_bytes()
    assert b"<pdfuaid:part>1" in metadata
    assert b"<pdfaid:part>2" in metadata
    assert b"<pdfaid:conformance>A" in metadata


def test_title_with_marks_of_xml_stays_readable():
    rendered = render(document(SHEETS["poster"], title="a <b> & (c) é"))
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "a <b> & (c) é"
        assert b"a &lt;b&gt; &amp; (c)" in pdf.Root.Metadata.read_bytes()


def test_plain_text_is_in_reading_order():
    text = render(document(SHEETS["pupil-sheet"])).text
    parts = ["Lichaamskaart", "Robin is bedacht", "Lees de situatie", "Twijfel", "0800-0432"]
    assert sorted(parts, key=text.index) == parts


def test_progress_hears_each_page_and_can_stop():
    heard: list[int] = []

    def listen(number: int) -> bool:
        heard.append(number)
        return number < 3

    with pytest.raises(Cancelled):
        render(document(*[SHEETS["poster"]] * 5), listen)
    assert sorted(set(heard)) == [1, 2, 3]


def test_it_is_asked_whether_to_go_on_between_two_texts_of_a_page():
    heard: list[int] = []

    def listen(number: int) -> bool:
        heard.append(number)
        return len(heard) < 5

    with pytest.raises(Cancelled):
        render(document(SHEETS["pupil-sheet"]), listen)
    assert heard == [1] * 5


LITERAL = {
    "a tag": "<b vet",
    "a picture": '<img src="/x.png">',
    "entities": "&lt; &#0; &amp;",
    "too many lines": "{{lines:99999}}",
    "an unknown figure": "{{figure:/etc/passwd}}",
    "a picture of markdown": "![alt](file:///etc/passwd)",
    "brackets and backslashes": r"a (b) \c ) ( \\",
}


@pytest.mark.parametrize("text", LITERAL.values(), ids=LITERAL)
def test_hostile_text_stays_the_letters_it_is(text, monkeypatch):
    render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, "→"))))  # fonts are read once
    monkeypatch.setattr(builtins, "open", _no_file)
    monkeypatch.setattr(io, "open", _no_file)
    rendered = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, f"Zo: {text}"))))
    monkeypatch.undo()
    report(rendered)
    wanted = text.replace("&lt; &#0; &amp;", "< \ufffd &").replace("\\\\", "\\")
    assert wanted.replace(" ", "") in rendered.text.replace(" ", "")


def _no_file(*_args: object, **_more: object) -> None:
    raise AssertionError("a text made the program open a file")


CALM: dict[str, tuple[str, str]] = {
    "control characters": ("a\x00b\x07c\x1bd", "abcd"),
    "emoji": ("dank 👍🏽 je", "dank □ je"),
    "a family": ("👨‍👩‍👧", "□"),
    "arabic": ("bel 0800-0432 مرحبا بكم nu", "bel 0800-0432 □ □ nu"),
    "arrows and ticks": ("→ ✓ ☐ ≥", "→ ✓ ☐ ≥"),
    "greek and cyrillic": ("αβγ Привет", "αβγ Привет"),
    "combining marks": ("cafe\u0301", "café"),
    "bidi tricks": ("0800\u202e2340-", "08002340-"),
}


@pytest.mark.parametrize(("text", "wanted"), CALM.values(), ids=CALM)
def test_strange_letters_come_out_calmly(text, wanted):
    rendered = proven(specs.PupilSheet(handout(HandoutKind.WORKSHEET, text)))
    assert wanted in rendered.text


def test_word_over_several_lines_stays_one_word():
    word = "verantwoordelijkheidsgevoel" * 6
    rendered = proven(specs.PupilSheet(handout(HandoutKind.WORKSHEET, f"Het {word} telt.")))
    assert f"Het {word} telt." in rendered.text


def test_what_no_font_draws_is_told():
    rendered = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, "a 👍 b 你"))))
    assert rendered.replaced == "你👍"
    assert render(document(SHEETS["poster"])).replaced == ""


def test_what_does_not_fit_is_refused_by_the_name_of_the_handout():
    wide = "|" + "woord " * 1500 + "|\n|-|\n|x|"
    with pytest.raises(UnprintableText) as refused:
        render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, wide, "Mijn blad"))))
    assert refused.value.where == "Mijn blad"


@pytest.mark.parametrize(
    ("body", "word", "times"),
    [
        ("k" * 19_000, "k", 19_000),
        ("", "Mag dat?", 1),
        ("|a|b|\n|-|-|\n" + "|qx|qy|\n" * 900, "qy", 900),
        ("|a|\n|-|\n|" + "lang verhaal " * 1200 + "|\n", "verhaal", 1200),
        ("- " * 40 + "diep", "diep", 1),
        ("> " * 40 + "diep", "diep", 1),
        ("1. qx\n" * 900, "qx", 900),
        ("# qa\n## qb\n### qc\n#### qd", "q", 4),
        ("|" * 400 + "\n" + "|-" * 400 + "|", "Mag dat?", 1),
    ],
    ids=["word", "empty", "rows", "cell", "nested", "quoted", "list", "headings", "columns"],
)
def test_huge_and_odd_texts_still_print(body, word, times):
    without = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, "-")))).text
    text = proven(specs.PupilSheet(handout(HandoutKind.WORKSHEET, body))).text
    more = 0 if word in handout(HandoutKind.WORKSHEET, "").title else without.count(word)
    assert text.count(word) - more == times, "not a word is lost"


BLOCK_MARKS = ["# ", "## ", "### ", "- ", "1. ", "- [ ] ", "> ", "|", "\n|-|-|\n", "\n\n", "\n"]
SPAN_MARKS = ["**", "*", "`x`", "```\n", "<b>", "&amp;", "\\", "    ", "---", "***"]
DIRECTIVES = ["{{lines:3|x}}", "{{figure:body|x}}", "{{help}}", "{{banner:hoi}}"]
MARKS = st.sampled_from([*BLOCK_MARKS, *SPAN_MARKS, *DIRECTIVES, "[a](https://a.nl)"])
TEXTS = st.lists(MARKS | st.text(max_size=30), max_size=60).map("".join)


@pytest.mark.nightly
@examples(60, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_prints_with_a_sound_tree(text):
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))
    assert check_tags(render(document(sheet)).pdf).problems == []


@pytest.mark.nightly
@examples(25)
@given(TEXTS)
def test_any_card_prints_or_is_refused(text):
    sheet = specs.CardSheet((handout(HandoutKind.CARDS, text),))
    refused = ""
    try:
        assert check_tags(render(document(sheet)).pdf).problems == []
    except UnprintableText as error:
        refused = error.where
    assert refused in {"", "Mag dat?"}


@pytest.mark.parametrize("field", ["class_label", "school", "room", "helper", "reserve"])
@pytest.mark.parametrize("name", ["run-sheet", "school-letter", "school-checklist", "poster"])
def test_words_of_the_trainer_are_never_markup(field, name):
    said = "<i>*5* [x](https://a.nl) & {{lines:3}} 👍</i>"
    printed = proven(SHEETS[name], occasion=replace(OCCASION, **{field: "Kanarie"})).text
    text = proven(SHEETS[name], occasion=replace(OCCASION, **{field: said})).text
    assert text.count(said.replace("👍", "□")) == printed.count("Kanarie")


_ALONE = """
import sys
for name in ("socket", "ssl", "http", "http.client", "urllib.request", "ftplib", "smtplib"):
    sys.modules[name] = None
from tests.handouts.samples import SHEETS, document
import hope_desktop.handouts.render as door
assert {"reportlab", "markdown_it", "PIL"}.isdisjoint(sys.modules)
assert door.render(document(*SHEETS.values())).pages
"""


@pytest.mark.nightly
def test_room_works_without_network_and_loads_nothing_before_a_print():
    _run(_ALONE)


@pytest.mark.nightly
def test_settings_of_reportlab_are_never_run(tmp_path):
    (tmp_path / ".reportlab_settings").write_text("raise SystemExit('the trap was run')")
    _run(_ALONE, home=str(tmp_path))


def _run(code: str, home: str = "") -> None:
    root = Path(__file__).parents[2]
    environment = {**os.environ, **({"HOME": home} if home else {})}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_document_without_sheets_is_an_empty_file_and_no_crash():
    rendered = render(document())
    assert (rendered.pages, rendered.text) == (0, "")
