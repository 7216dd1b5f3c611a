from tools.screens import SHOTS
from tools.shots import Look, opened, settle


def test_a_large_window_comes_to_rest_when_its_plan_turns_before_it_was_laid_out(capfd):
    shot = next(one for one in SHOTS if one.name == "lesson-not-today")
    with opened(Look("large", size=(1920, 1080))) as desk:
        shot.arrange(desk)
        settle(100)
    assert "RecursionError" not in capfd.readouterr().err
