"""A run sheet as a value asks for no more than a plan knows."""

from hope_desktop.handouts.run_specs import RunBlock, RunSheet


def test_a_pause_alone_is_a_run_sheet():
    pause = RunBlock("Pauze", None, 5, 0, None, None, None, "", "")
    sheet = RunSheet("Pauze", (pause,), 5, False, "", ())
    assert (sheet.late, pause.form) == ((), None)
