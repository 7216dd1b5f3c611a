"""Outlines stay where they are said to be."""

import re

import pytest

from hope_desktop.handouts.layout import shapes


def places(path: str) -> list[tuple[float, float]]:
    """Every place that a path names."""
    numbers = [float(number) for number in re.findall(r"-?\d+\.\d+", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@pytest.mark.parametrize(("width", "height", "radius"), [(100, 40, 10), (100, 8, 30), (5, 5, 9)])
def test_a_box_with_round_corners_stays_a_box(width, height, radius):
    found = places(shapes.rounded(width, height, radius))
    assert min(x for x, _y in found) == min(y for _x, y in found) == 0
    assert (max(x for x, _y in found), max(y for _x, y in found)) == (width, height)
    assert found[0][0] <= width / 2
    assert found[4][1] <= height / 2


def test_a_circle_is_around_its_middle():
    found = places(shapes.circle(7))
    assert {max(x for x, _y in found), -min(y for _x, y in found)} == {7}


def test_stones_are_as_large_as_asked_and_each_is_different():
    stones = {shapes.stone(100, 40, number) for number in range(4)} | {shapes.ellipse(50, 20)}
    assert len(stones) == 5
    assert all(abs(x) < 58 and abs(y) < 24 for one in stones for x, y in places(one))


def test_an_open_line_does_not_come_back():
    points = ((0.0, 0.0), (10.0, 5.0), (20.0, 0.0))
    assert shapes.smooth(points).endswith("h")
    assert not shapes.smooth(points, closed=False).endswith("h")
    assert shapes.polygon(*points).count(" l") == 2
