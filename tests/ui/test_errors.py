import sys

import pytest

from hope_desktop.ui.shell import catch_everything


@pytest.fixture(autouse=True)
def hook_is_put_back(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


def test_an_exception_nobody_expected_is_logged_and_told():
    logged, told = [], []
    catch_everything(logged.append, told.append)
    error = ValueError("what a pupil wrote")
    sys.excepthook(ValueError, error, None)
    assert (logged, told) == ([error], [error])


def test_a_bug_that_repeats_is_told_once_at_a_time():
    logged, told = [], []

    def tell(_error: BaseException) -> None:
        told.append("told")
        sys.excepthook(ValueError, ValueError(), None)

    catch_everything(logged.append, tell)
    sys.excepthook(ValueError, ValueError(), None)
    assert (len(logged), len(told)) == (2, 1)


def test_stopping_from_the_terminal_is_not_a_mistake(monkeypatch):
    passed, logged = [], []
    monkeypatch.setattr(sys, "excepthook", lambda *parts: passed.append(parts))
    catch_everything(logged.append, lambda _error: None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert len(passed) == 1
    assert logged == []
