import inspect
import re

from hope_desktop.domain.shaped import Misread
from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.exchange.check import check_library
from hope_desktop.i18n import findings
from hope_desktop.i18n.catalogue import LANGUAGES, formed, translator
from hope_desktop.i18n.findings import finding_text
from tests.each import each

NL = translator("nl")
NUMBERS = """times total shortest minutes least most opening closing slot count lines shown
length side rows columns most_rows most_columns pupils intensity share average"""
WORDS = {
    "words": "deze woorden",
    "sector": "po",
    "level": "A2",
    "why": Misread.OTHER.value,
    "value": "te lang",
    "near": "zon",
}
FACTS: dict[str, str | int] = {**dict.fromkeys(NUMBERS.split(), 7), **WORDS}


@each("language", LANGUAGES)
@each("rule", Check, ids=lambda rule: rule.value)
def test_every_rule_is_told_in_whole_sentences(rule, language):
    told = finding_text(Finding("a.md", "text", rule, FACTS), translator(language))
    assert told.endswith(".")
    assert "%(" not in told


def test_every_rule_has_its_words_and_no_other_has():
    assert set(findings._SENTENCES) == set(Check)


def test_no_rule_speaks_in_signs_of_the_format():
    assert not re.findall(r"\{\{|---|##", inspect.getsource(findings))


@each("translate", [str, NL], ids=LANGUAGES[::-1])
def test_numbers_of_rules_come_with_the_finding(translate):
    for number in (1, 2):
        values = dict.fromkeys(FACTS, number)
        said = [formed(one, values, translate) for one in findings._SENTENCES.values()]
        assert [text for text in said if re.search(r"\d\d", text)] == []


@each(
    ("count", "told"),
    [(1, "Deze zin heeft 1 woord;"), (21, "Deze zin heeft 21 woorden;")],
)
def test_what_is_counted_has_the_words_for_it(count, told):
    facts = {"count": count, "most": 20}
    assert finding_text(Finding("a.md", "text", Check.READING_LONGEST, facts), NL).startswith(told)


def test_a_better_word_is_offered():
    facts = FACTS | {"words": "kinderporno", "instead": "beelden van seksueel misbruik"}
    told = finding_text(Finding("a.md", "text", Check.BANNED_WORD, facts), NL)
    assert told.endswith("Liever: beelden van seksueel misbruik.")


@each(
    ("why", "value", "told"),
    [
        (Misread.CHOICE, "kern", "'kern' kan hier niet"),
        (Misread.MISSING, "", "het ontbreekt"),
        (Misread.NUMBER, True, "'True' kan hier niet"),
        (Misread.LIST, 5, "'5' kan hier niet"),
        (Misread.UNKNOWN, "", "een veld met deze naam is er niet"),
        (Misread.TOO_LARGE, 1000000, "het bestand is te groot; hoogstens 1000000 bytes"),
        (Misread.OTHER_NAME, "1.4", "het moet 1.4 zijn, de naam van de map"),
        (Misread.OTHER, "iets heel nieuws", "iets heel nieuws"),
    ],
)
def test_what_cannot_be_read_is_explained_without_machinery(why, value, told):
    finding = Finding("a.toml", "role", Check.FORMAT, {"why": why.value, "value": value})
    assert finding_text(finding, NL) == f"Dit kan niet gelezen worden: {told}."


def test_every_reason_of_the_reader_is_known(tmp_path):  # type: ignore[no-untyped-def]
    for finding in check_library(tmp_path):
        assert finding_text(finding, NL) == "Dit kan niet gelezen worden: het ontbreekt."


def test_a_word_without_end_is_quoted_by_its_beginning():
    told = finding_text(Finding("a.md", "text", Check.READING_WORDS, {"words": "a" * 9000}), NL)
    assert len(told) < 400
    assert "aaa…" in told
