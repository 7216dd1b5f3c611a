from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from hope_desktop.domain.backups import BackupInfo
from hope_desktop.domain.errors import (
    BadBackup,
    Damaged,
    DataFolderInUse,
    DataFromTrial,
    DataReadOnly,
    DataTooNew,
    DiskFull,
    FolderProblem,
    HopeError,
    NotOurDatabase,
    WorkGone,
)
from hope_desktop.i18n.catalogue import translator
from hope_desktop.ui import problems
from hope_desktop.ui.problems import ProblemWindow, WaysBack
from hope_desktop.ui.widgets.rows import ROW

OLD = BackupInfo(Path("old.db"), 1, datetime(2026, 9, 1, 8, 0, tzinfo=UTC), 4096, True)
BAD = BackupInfo(Path("bad.db"), 3, datetime(2026, 9, 2, 8, 0, tzinfo=UTC), 4096, True)
NEW = BackupInfo(Path("new.db"), 2, datetime(2026, 9, 2, 8, 0, tzinfo=UTC), 4096, True)


def window(
    error: HopeError, restore=lambda _file: None, verify=lambda _file: None
) -> ProblemWindow:
    return ProblemWindow(error, WaysBack(lambda: (OLD, NEW), verify, restore), translator("nl"))


@pytest.mark.parametrize(
    "error",
    [
        DataTooNew(9, 1),
        NotOurDatabase(Path("hope.db")),
        DataFromTrial(Path("hope.db")),
        Damaged(),
        DataReadOnly(),
        DiskFull(),
        FolderProblem(Path("x"), "gone"),
        HopeError(),
    ],
    ids=repr,
)
def test_problem_says_that_nothing_was_lost(styled, error):
    problem = window(error)
    words = " ".join(label.text() for label in problem.findChildren(QLabel))
    assert "Er is niets veranderd en niets weggegooid." in words


def test_backups_are_offered_only_for_a_broken_file(styled):
    assert window(DataTooNew(9, 1)).restore_button is not None
    assert window(DataFolderInUse()).restore_button is None
    assert window(NotOurDatabase(Path("hope.db"))).restore_button is not None


def test_a_file_from_elsewhere_is_two_clicks_away(styled, monkeypatch):
    put_back: list[Path] = []
    problem = window(NotOurDatabase(Path("hope.db")), put_back.append)
    monkeypatch.setattr(problems, "choose_backup", lambda *_: Path("stick/work.zip"))
    button = next(b for b in problem.findChildren(QPushButton) if b.text() == "&Uit een bestand…")
    button.click()
    assert put_back == [Path("stick/work.zip")]
    assert problem.result() == ProblemWindow.DialogCode.Accepted


def test_newest_backup_stands_ready(styled):
    put_back: list[Path] = []
    problem = window(NotOurDatabase(Path("hope.db")), put_back.append)
    assert problem.list.view.current_key() == NEW.file
    problem.restore_button.click()
    assert put_back == [NEW.file]
    assert problem.result() == ProblemWindow.DialogCode.Accepted


def test_the_newest_that_is_good_stands_ready_and_what_is_damaged_says_so(
    styled,
):
    def verify(file: Path) -> None:
        if file == NEW.file:
            raise BadBackup(file, "damaged")

    problem = window(Damaged(), verify=verify)
    assert problem.list.view.current_key() == OLD.file
    assert problem.restore_button.isDefault(), "Enter puts it back"
    model = problem.list.view.model()
    rows = [model.index(at, 0).data(ROW) for at in range(model.rowCount())]
    assert [row.below.split(" · ")[1] for row in rows] == ["beschadigd", "gecontroleerd"]


def test_when_no_backup_is_good_that_is_said(styled):
    def verify(file: Path) -> None:
        raise BadBackup(file, "damaged")

    problem = window(Damaged(), verify=verify)
    assert problem.restore_button is None
    words = " ".join(label.text() for label in problem.findChildren(QLabel))
    assert "Ook de reservekopieën zijn niet te lezen." in words


@pytest.mark.parametrize(
    ("error", "backups", "offered"),
    [
        (Damaged(), (), True),
        (NotOurDatabase(Path("hope.db")), (BAD,), True),
        (Damaged(), (NEW,), False),
        (WorkGone(Path("hope.db")), (NEW,), True),
        (WorkGone(Path("hope.db")), (), True),
        (DataTooNew(9, 1), (), False),
        (DataFromTrial(Path("hope.db")), (BAD,), True),
        (DiskFull(), (), False),
    ],
)
def test_one_can_begin_without_it_where_no_backup_helps(styled, error, backups, *, offered):
    begun: list[bool] = []

    def verify(file: Path) -> None:
        if file == BAD.file:
            raise BadBackup(file, "damaged")

    ways = WaysBack(lambda: backups, verify, lambda _file: None, lambda: begun.append(True))
    problem = ProblemWindow(error, ways, translator("nl"))
    button = [b for b in problem.findChildren(QPushButton) if b.text() == "Leeg beginnen"]
    assert bool(button) is offered
    words = " ".join(label.text() for label in problem.findChildren(QLabel))
    assert ("Staat er een reservekopie op een stick?" in words) is (offered and NEW not in backups)
    kept = "Het bestand dat niet opengaat, blijft bewaard." in words
    told = offered or NEW in backups
    assert kept is (told and not isinstance(error, WorkGone))
    for one in button:
        one.click()
        assert begun
        assert problem.result() == ProblemWindow.DialogCode.Accepted


def test_backup_that_cannot_be_used_is_explained_and_another_can_be_tried(
    styled,
):
    def restore(file: Path) -> None:
        raise BadBackup(file, "damaged")

    problem = window(NotOurDatabase(Path("hope.db")), restore)
    problem.restore_button.click()
    words = " ".join(label.text() for label in problem.notices.findChildren(QLabel))
    assert "beschadigd" in words
    assert problem.result() != ProblemWindow.DialogCode.Accepted
