from hope_desktop.domain.texts.checks import Check, Finding
from tests.each import each


def test_a_finding_is_an_error_unless_it_says_so():
    found = Finding("a.md", "text", Check.HTML)
    assert found.serious
    assert (dict(found.facts), found.sentence) == ({}, "")


@each("check", Check)
def test_the_values_are_words_of_the_command_line(check):
    assert check.value == check.name.lower().replace("_", "-")
