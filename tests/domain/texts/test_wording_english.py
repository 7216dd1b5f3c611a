import tomllib
from pathlib import Path

from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.texts.text_rules import slips
from tests.each import each

TABLES = tomllib.loads((Path(__file__).parents[2] / "data" / "wording.toml").read_text("utf-8"))
ENGLISH = TABLES["english"]


def sentences(kind: str) -> list[tuple[Check, str]]:
    return [(Check(rule), text) for rule, table in ENGLISH.items() for text in table[kind]]


def broken(text: str) -> set[Check]:
    return {slip.rule for slip in slips(text, for_pupils=True, is_vote=True, language="en")}


@each(("rule", "text"), sentences("bad"))
def test_refused(rule, text):
    assert rule in broken(text)


@each(("rule", "text"), sentences("good"))
def test_let_pass(rule, text):
    assert rule not in broken(text)


@each("text", TABLES["phone-number"]["bad"][:8])
def test_numbers_are_refused_in_every_language(text):
    assert Check.PHONE_NUMBER in broken(text)
