import pytest

from hope_desktop.domain.terms import NUMBERED, Module, following, next_module, skipped_before


def _modules(numbers: str) -> frozenset[Module]:
    return frozenset(map(Module, numbers))


def test_numbers_are_those_of_the_path():
    assert [module.number for module in Module] == [None, 1, 2, 3, 4, None, None]


@pytest.mark.parametrize(
    ("done", "coming"),
    [("", "1"), ("1", "2"), ("12", "3"), ("123", "4"), ("2", "1"), ("134", "2")],
)
def test_the_first_module_a_class_has_not_had_comes_next(done, coming):
    assert next_module(_modules(done)) is Module(coming)


def test_after_all_four_nothing_comes_next():
    assert next_module(frozenset(NUMBERED)) is None


def test_what_follows():
    assert [following(module) for module in NUMBERED] == [*NUMBERED[1:], None]
    assert following(Module.OPENING) is following(Module.CLOSING) is None


@pytest.mark.parametrize(
    ("module", "done", "skipped"),
    [("4", "", "123"), ("4", "13", "2"), ("1", "", ""), ("3", "12", ""), ("2", "34", "1")],
)
def test_what_should_have_come_before(module, done, skipped):
    assert skipped_before(Module(module), _modules(done)) == tuple(map(Module, skipped))


def test_opening_and_closing_skip_nothing():
    assert skipped_before(Module.CLOSING, frozenset()) == ()
