"""Every rule against sentences it must refuse and near misses it must let pass."""

import tomllib
from pathlib import Path

from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.texts.text_rules import slips
from hope_desktop.domain.texts.wording_dutch import WORDING, names_it
from tests.each import each

TABLES = tomllib.loads((Path(__file__).parents[2] / "data" / "wording.toml").read_text("utf-8"))
ENGLISH = TABLES.pop("english")
NAMING = TABLES.pop("naming")


def sentences(kind: str) -> list[tuple[str, Check, str]]:
    return [
        (language, Check(rule), text)
        for language, rules in (("nl", TABLES), ("en", ENGLISH))
        for rule, table in rules.items()
        for text in table[kind]
    ]


def broken(text: str, language: str = "nl", *, for_pupils: bool = True) -> set[Check]:
    found = slips(text, for_pupils=for_pupils, is_vote=True, language=language)
    return {slip.rule for slip in found}


@each(("language", "rule", "text"), sentences("bad"))
def test_refused(language, rule, text):
    assert rule in broken(text, language)


@each(("language", "rule", "text"), sentences("good"))
def test_let_pass(language, rule, text):
    assert rule not in broken(text, language)


@each("text", TABLES["phone-number"]["bad"][:8])
def test_numbers_are_refused_in_every_language(text):
    assert Check.PHONE_NUMBER in broken(text, "en")


@each("rule", WORDING)
def test_each_rule_has_twenty_of_both_and_none_twice(rule):
    for kind in ("bad", "good"):
        assert len(set(TABLES[rule][kind])) == len(TABLES[rule][kind]) >= 20


@each("text", TABLES["experience-question"]["bad"])
def test_a_tip_for_trainers_may_name_what_not_to_ask(text):
    assert Check.EXPERIENCE_QUESTION not in broken(text, for_pupils=False)


@each("text", TABLES["phone-number"]["bad"] + TABLES["banned-word"]["bad"])
def test_trainers_read_no_literal_numbers_and_no_blaming_words_either(text):
    assert broken(text, for_pupils=False) & {Check.PHONE_NUMBER, Check.BANNED_WORD}


@each("note", NAMING["good"])
def test_a_letter_that_names_what_a_lesson_is_about(note):
    assert names_it(note)


@each("note", NAMING["bad"])
def test_a_letter_that_does_not(note):
    assert not names_it(note)


def test_there_are_twenty_of_both_and_none_twice():
    assert [len(set(NAMING[kind])) for kind in ("good", "bad")] == [20, 20]
