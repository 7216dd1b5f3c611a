"""Every rule for plain texts against sentences it must see and near misses."""

import tomllib
from pathlib import Path

from hope_desktop.domain.texts.readability import GOALS
from hope_desktop.domain.texts.text_rules import (
    clause_starters,
    has_double_negative,
    is_passive,
    reading_findings,
)
from hope_desktop.exchange.check import vocabulary
from tests.each import each

TABLES = tomllib.loads((Path(__file__).parents[2] / "data" / "reading.toml").read_text("utf-8"))
SEES = {"passive": is_passive, "clause": clause_starters, "double-negative": has_double_negative}
WORDS = vocabulary()
EASY = "Ik zeg nee. Jij stopt. Dat is fijn."
HARD = (
    "Professionals signaleren afhankelijkheidsrelaties tussen minderjarigen en meerderjarigen, "
    "waarbij teneinde vertrouwen te winnen aanvankelijk voornamelijk vriendschappelijke "
    "toenaderingspogingen worden ondernomen, waarna geleidelijk verplichtingen ontstaan die "
    "betrokkenen vervolgens onvoldoende overzien."
)


def sentences(kind: str) -> list[tuple[str, str]]:
    return [(rule, text) for rule, table in TABLES.items() for text in table[kind]]


def rules(text: str, level: str) -> list[str]:
    return [finding.rule.value for finding in reading_findings("a.md", text, level, WORDS)]


@each(("rule", "text"), sentences("bad"))
def test_seen(rule, text):
    assert SEES[rule](text)


@each(("rule", "text"), sentences("good"))
def test_let_pass(rule, text):
    assert not SEES[rule](text)


@each("rule", SEES)
def test_each_rule_has_twenty_of_both_and_none_twice(rule):
    for kind in ("bad", "good"):
        assert len(set(TABLES[rule][kind])) == len(TABLES[rule][kind]) >= 20


@each("level", GOALS)
def test_an_easy_text_meets_every_goal_and_a_hard_one_none(level):
    assert rules(EASY, level) == []
    assert {"reading-average", "reading-words", "reading-longest"} <= {*rules(HARD, level)} | {
        "reading-longest" if level == "B2" else ""
    }


def test_an_unknown_level_asks_nothing():
    assert rules(HARD, "C1") == []
    assert rules("", "A1") == []


def test_the_hard_sentence_is_pointed_at():
    long = "Ik wil graag dat jij nu stopt, want ik vind dit niet meer zo fijn."
    text = f"{EASY}\n\n- {EASY} {long}\n"
    (finding,) = reading_findings("a.md", text, "A2", WORDS)
    assert finding.rule == "reading-longest"
    assert text[finding.start : finding.end] == finding.sentence
    assert finding.sentence == long
    assert not finding.serious


def test_long_words_alone_are_too_many_also_where_syllables_are_few():
    short = "Ik sta. Jij zit. " * 6
    assert "reading-words" not in rules(short, "A1")
    assert "reading-words" in rules(short + "Schroomst stracksst schreeuwt. " * 6, "A1")


def test_one_passive_sentence_is_no_habit():
    text = "De foto wordt gemaakt. Kim lacht. Robin lacht."
    assert rules(text, "B1") == []
    assert rules(text + " De foto wordt bewaard.", "B1") == ["reading-passive"] * 2
    assert rules(text + " De foto wordt bewaard.", "B2") == []


def test_only_plain_texts_are_asked_for_short_main_clauses():
    text = "Ik lach en praat, terwijl jij stil bent."
    assert rules(text, "A2") == ["reading-clause"]
    assert rules(text, "B1") == []


def test_words_that_few_know_are_named_when_there_are_many():
    few = "Wij coherent. Wij exq. Wij qqq."
    assert "reading-rare" not in rules(few, "A2")
    many = f"{few} Wij xqz. Robin en Fatoumata zijn er."
    (finding,) = [f for f in reading_findings("a.md", many, "A2", WORDS) if "rare" in f.rule]
    assert finding.facts["words"] == "coherent, exq, qqq, xqz"
