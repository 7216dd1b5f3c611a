import pytest

from hope_desktop.services.recent import Recent


@pytest.fixture
def kept() -> Recent[str, bytes]:
    return Recent(len, most=100)


def test_what_nobody_asked_for_goes_first(kept):
    for name in ("een", "twee"):
        kept.keep(name, b"x" * 45)
    assert kept.find("een") is not None
    kept.keep("drie", b"x" * 45)
    assert [kept.find(name) is not None for name in ("een", "twee", "drie")] == [True, False, True]


def test_what_would_push_everything_out_is_not_kept(kept):
    kept.keep("klein", b"x")
    kept.keep("groot", b"x" * 90)
    assert kept.find("groot") is None
    assert kept.find("klein") is not None


def test_what_is_made_again_weighs_once(kept):
    kept.keep("klein", b"x" * 20)
    for _time in range(5):
        kept.keep("ander", b"x" * 45)
    assert kept.find("klein") is not None


def test_some_of_it_goes_or_all(kept):
    for name in ("een", "twee"):
        kept.keep(name, b"x")
    kept.clear(lambda name: name == "een")
    assert [kept.find(name) is not None for name in ("een", "twee")] == [False, True]
    kept.clear()
    assert kept.find("twee") is None
