import argparse

import pytest

from hope_desktop.cli.parser import (
    LARGEST_NUMBER,
    Parser,
    Subparsers,
    activities,
    known,
    moment,
    place,
    said_again,
    stored_number,
    trainers,
    whole_number,
)
from hope_desktop.i18n.catalogue import translator


@pytest.fixture
def parser() -> Parser:
    made = Parser(translator("nl"), "proef", "Een proef.")
    one = made.add_mutually_exclusive_group(required=True)
    one.add_argument("--a", choices=("x", "y"))
    one.add_argument("--b", type=stored_number)
    made.add_argument("naam")
    return made


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("jan", "Kies een van deze: --a --b."),
        ("--a x", "Dit ontbreekt nog: naam."),
        ("jan --a z", "--a: z kan niet. Kies uit: x, y."),
        ("jan --b drie", "--b: drie is geen heel getal."),
        ("jan --a", "--a: hier moet nog iets achter."),
        ("jan --a x --b 3", "--b en --a gaan niet samen."),
        ("jan --a x --c", "Niet begrepen: --c."),
        ("jan --a x piet", "Niet begrepen: piet."),
    ],
)
def test_this_pythons_messages_are_said_in_dutch(parser, capsys, line, words):
    with pytest.raises(SystemExit) as end:
        parser.parse_args(line.split())
    assert end.value.code == 2
    assert capsys.readouterr().err.splitlines() == [words, "Meer uitleg: proef --help"]


def test_an_unknown_message_is_shown_as_it_is():
    assert said_again("something new", translator("nl")) == "something new"


def test_a_message_with_percent_signs_stays_whole():
    told = said_again("unrecognized arguments: 100% %(x)s", str)
    assert told == "Not understood: 100% %(x)s."


def test_help_has_no_english_of_argparse(parser):
    commands = Subparsers(Parser(translator("nl"), "proef", "Een proef."))
    made = commands.add("doe", "iets doen", lambda *_: 0)
    for text in (parser.format_help(), made.format_help()):
        for english in ("usage", "positional", "options", "show this"):
            assert english not in text
    assert made.prog == "proef doe"


def test_general_choices_may_stand_before_or_after_the_command():
    top = Parser(str, "proef", "")
    top.add_general(nested=False)
    Subparsers(top).add("doe", "iets doen", lambda *_: 0)
    for line in ("--json --lang en doe", "doe --lang en --json", "--lang en doe --json"):
        found: argparse.Namespace = top.parse_args(line.split())
        assert (found.json, found.lang, found.data) == (True, "en", None)


def test_values():
    assert stored_number("9" * 40) == LARGEST_NUMBER
    assert known("a\udcffb") == "a?b"


@pytest.mark.parametrize("read", [place, stored_number, whole_number, moment, trainers, activities])
def test_every_way_to_read_a_value_has_its_sentence(read):
    """A function that gets another name would else answer in English."""
    message = f"argument --x: invalid {read.__name__} value: 'abc'"
    assert "invalid" not in said_again(message, translator("nl"))
