import argparse

from hope_desktop.cli.parser import LARGEST_NUMBER, Parser, Subparsers, known, stored_number


def test_general_choices_may_stand_before_or_after_the_command():
    top = Parser(prog="proef")
    top.add_general(nested=False)
    Subparsers(top).add("doe", "iets doen", lambda *_: 0)
    for line in ("--json --lang en doe", "doe --lang en --json", "--lang en doe --json"):
        found: argparse.Namespace = top.parse_args(line.split())
        assert (found.json, found.lang, found.data) == (True, "en", None)


def test_values():
    assert stored_number("9" * 40) == LARGEST_NUMBER
    assert known("a\udcffb") == "a?b"
