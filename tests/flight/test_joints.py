"""Corrections that bring one leg onto another."""

from math import cos, dist, sin

import pytest

from torchviewer.flight.earth import TURNING_RAD_S, teme_to_itrf
from torchviewer.flight.joints import MendedPath, correction
from torchviewer.flight.legs import State
from torchviewer.mission.legs import Grade

JOINT_S = 1000.0
FADE_S = 2000.0
RADIUS_KM = 6650.0
ROUND_RAD_S = 1.164e-3


class Circle:
    """A circular orbit over the poles, as the turning Earth sees it."""

    grade: Grade = "reconstructed"

    def state(self, utc_s: float) -> State | None:
        angle, speed = ROUND_RAD_S * utc_s, RADIUS_KM * ROUND_RAD_S
        position = (RADIUS_KM * cos(angle), 0.0, RADIUS_KM * sin(angle))
        velocity = (-speed * sin(angle), 0.0, speed * cos(angle))
        return teme_to_itrf(position, velocity, TURNING_RAD_S * utc_s)

    def error_km(self, utc_s: float) -> float | None:
        return None

    def element_epoch_utc_s(self, utc_s: float) -> float | None:
        return None


def beside(shift: tuple[float, float, float], kick: tuple[float, float, float]) -> State:
    """What the other leg says at the joint: somewhere else and a little faster."""
    state = Circle().state(JOINT_S)
    assert state is not None
    (x, y, z), (vx, vy, vz) = state
    moved = (x + shift[0], y + shift[1], z + shift[2])
    return moved, (vx + kick[0], vy + kick[1], vz + kick[2])


TARGET = beside((12.0, -7.0, 20.0), (0.02, 0.01, -0.03))


def mended(fade_s: float, in_flight: bool = True) -> MendedPath:
    made = correction(Circle(), JOINT_S, fade_s, TARGET, in_flight)
    assert made is not None
    return MendedPath(Circle(), [made])


def state_at(path: MendedPath | Circle, utc_s: float) -> State:
    state = path.state(utc_s)
    assert state is not None
    return state


@pytest.mark.parametrize("fade_s", [FADE_S, -FADE_S])
def test_that_position_and_velocity_are_the_other_legs_at_the_joint(fade_s: float) -> None:
    r, v = state_at(mended(fade_s), JOINT_S)
    assert dist(r, TARGET[0]) < 1e-9
    assert dist(v, TARGET[1]) < 1e-9


@pytest.mark.parametrize("fade_s", [FADE_S, -FADE_S])
@pytest.mark.parametrize("in_flight", [True, False])
def test_that_the_velocity_is_the_slope_of_the_corrected_path(
    fade_s: float, in_flight: bool
) -> None:
    path = mended(fade_s, in_flight)
    for part in (0.01, 0.2, 0.5, 0.8, 0.99):
        utc_s = JOINT_S + part * fade_s
        before, after = (state_at(path, utc_s + half)[0] for half in (-0.05, 0.05))
        slope = [(b - a) / 0.1 for a, b in zip(before, after, strict=True)]
        assert dist(slope, state_at(path, utc_s)[1]) < 1e-6


@pytest.mark.parametrize("fade_s", [FADE_S, -FADE_S])
def test_that_the_path_is_untouched_once_the_correction_has_died_away(fade_s: float) -> None:
    path = mended(fade_s)
    for part in (1.0, 1.5):
        assert path.state(JOINT_S + part * fade_s) == Circle().state(JOINT_S + part * fade_s)
    r, v = state_at(path, JOINT_S + 0.999 * fade_s)
    base_r, base_v = state_at(Circle(), JOINT_S + 0.999 * fade_s)
    assert dist(r, base_r) < 1e-4
    assert dist(v, base_v) < 1e-6


def test_that_a_correction_that_would_need_too_much_speed_is_not_made() -> None:
    # 200 km within 2000 s: 1.875 x 0.1 km/s at its steepest, where 0.1 is allowed
    far = beside((0.0, 200.0, 0.0), (0.0, 0.0, 0.0))
    assert correction(Circle(), JOINT_S, FADE_S, far, in_flight=True) is None


def test_that_a_velocity_too_far_off_is_left_to_the_other_leg() -> None:
    fast = beside((1.0, 0.0, 0.0), (0.0, 0.0, 0.5))
    made = correction(Circle(), JOINT_S, FADE_S, fast, in_flight=True)
    assert made is not None
    assert made.rate_km_s == (0.0, 0.0, 0.0)
