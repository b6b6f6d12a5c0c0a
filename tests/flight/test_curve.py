"""Smooth curves through points in time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.flight.curve import Curve, monotone_slopes, parabolic_slopes

SHAPES = [Curve.smooth, Curve.monotone]
values = st.lists(st.floats(-1000.0, 1000.0), min_size=2, max_size=12)


@given(values, st.sampled_from(SHAPES))
def test_that_a_curve_passes_through_its_points(points: list[float], shape) -> None:
    times = [10.0 * i + i % 3 for i in range(len(points))]
    curve = shape(times, points)
    for time, value in zip(times, points, strict=True):
        assert curve.at(time)[0] == pytest.approx(value, abs=1e-9)


@given(values, st.floats(0.0, 1.0))
def test_that_a_monotone_curve_stays_between_its_neighbouring_points(
    points: list[float], part: float
) -> None:
    times = [7.0 * i + i % 2 for i in range(len(points))]
    curve = Curve.monotone(times, points)
    for i in range(len(points) - 1):
        value, _ = curve.at(times[i] + part * (times[i + 1] - times[i]))
        low, high = sorted(points[i : i + 2])
        assert low - 1e-9 <= value <= high + 1e-9


@given(values, st.sampled_from(SHAPES))
def test_that_value_and_slope_do_not_jump_at_a_point(points: list[float], shape) -> None:
    times = [5.0 * i for i in range(len(points))]
    curve = shape(times, points)
    for time in times:
        value0, slope0 = curve.at(time - 1e-9)
        value1, slope1 = curve.at(time + 1e-9)
        assert value0 == pytest.approx(value1, abs=1e-5)
        assert slope0 == pytest.approx(slope1, abs=1e-5)


def test_that_the_slope_is_that_of_the_curve() -> None:
    curve = Curve.smooth([0.0, 2.0, 3.0, 7.0], [1.0, 5.0, 4.0, 9.0])
    for time in (0.5, 1.7, 2.4, 5.0):
        rise = (curve.at(time + 1e-5)[0] - curve.at(time - 1e-5)[0]) / 2e-5
        assert curve.at(time)[1] == pytest.approx(rise, abs=1e-6)


def test_that_a_parabola_is_followed_exactly_even_over_uneven_steps() -> None:
    times = [0.0, 1.0, 4.0, 6.0]
    assert parabolic_slopes(times, [t * t for t in times]) == pytest.approx([2 * t for t in times])


def test_that_a_monotone_curve_is_level_where_the_points_turn() -> None:
    assert monotone_slopes([0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 1.0, 0.0])[1:3] == [0.0, 0.0]


def test_that_a_curve_goes_straight_on_beyond_its_ends() -> None:
    curve = Curve.smooth([0.0, 1.0], [0.0, 2.0])
    assert curve.at(3.0) == (pytest.approx(6.0), 2.0)
    assert curve.at(-1.0) == (pytest.approx(-2.0), 2.0)
