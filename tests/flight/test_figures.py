"""The computed numbers of "did you know", against other sources and against orbital arithmetic."""

import math
from collections.abc import Callable

import pytest

from torchviewer.flight.figures import Figures
from torchviewer.flight.flight import Flight
from torchviewer.flight.sun import sun_direction
from torchviewer.mission.telling import Figure

MU = 398600.4418
"""The Earth's pull, km3/s2 (WGS84)."""
EARTH_KM = 6371.0

Ask = Callable[..., float | None]


@pytest.fixture(scope="module")
def figures(sochi: Flight) -> Figures:
    return Figures(sochi)


@pytest.fixture(scope="module")
def ask(figures: Figures) -> Ask:
    """The exact number of one quantity between two events."""
    times = {event.id: event.start_utc_s for event in figures.flight.mission.events}

    def exact(of: str, start: str, end: str, **more: str) -> float | None:
        return figures.exact(
            Figure.model_construct(
                of=of,
                start_utc_s=times[start],
                end_utc_s=times[end],
                per=1.0,
                round_to=1.0,
                track=more.get("track"),
                other=more.get("other"),
            )
        )

    return exact


def known(figures: Figures, key: str) -> dict[str, float | None]:
    """The figures of one text as they are shown."""
    found = next(one for one in figures.flight.mission.did_you_know if one.id == key)
    return {name: figures.value(figure) for name, figure in found.figures.items()}


def test_that_the_torch_was_off_the_ground_for_340485_seconds(ask: Ask):
    # the mission's record: 3 d 22 h 34 min 45 s
    assert ask("seconds", "liftoff", "touchdown") == pytest.approx(340485, abs=0.5)


def test_that_rounds_at_the_station_follow_from_its_published_mean_motion(ask: Ask):
    # 15.499 turns a day stand in the element sets of that week; from docking to undocking it was
    # 3 d 12 h 58 min 39 s. The sets count from node to node, which drifts: 0.1 %
    assert ask("rounds", "docking", "undocking") == pytest.approx(15.499 * 305919 / 86400, rel=2e-3)


def test_that_the_torch_went_about_61_times_round_the_earth(ask: Ask):
    # the mission's record: about 61 orbits
    assert ask("rounds", "liftoff", "touchdown") == pytest.approx(61.0, abs=0.1)


def test_that_the_way_flown_follows_from_kepler(ask: Ask):
    # a circle with 15.499 turns a day has the radius (mu T2 / 4 pi2)^(1/3) = 6797 km, by Kepler
    period_s = 86400 / 15.499
    radius_km = (MU * (period_s / (2 * math.pi)) ** 2) ** (1 / 3)
    rounds = ask("rounds", "docking", "undocking")
    assert rounds is not None
    expected_km = 2 * math.pi * radius_km * rounds
    assert ask("distance_km", "docking", "undocking") == pytest.approx(expected_km, rel=2e-3)


def test_that_the_spacewalk_saw_four_sunrises(ask: Ask):
    # Skyfield: 14:44 and 16:17 (each to a minute), then one each 93 minutes: 17:50, 19:23, and
    # 20:56 only after the hatch was closed at 20:24
    assert ask("sunrises", "eva_start", "eva_end") == 4


def test_that_each_round_at_the_station_has_one_sunrise(ask: Ask):
    rounds = ask("rounds", "docking", "undocking")
    assert rounds is not None
    assert ask("sunrises", "docking", "undocking") == pytest.approx(rounds, abs=1.0)


def test_that_the_share_of_sunlight_is_that_of_a_circle_through_the_shadow(sochi: Flight, ask: Ask):
    # By geometry a circular orbit is in the shadow of a sphere for the part
    # acos(sqrt(r2 - R2) / (r cos beta)) / pi of each round; beta: the Sun above its plane
    times = {event.id: event.start_utc_s for event in sochi.mission.events}
    start_s, end_s = times["docking"], times["undocking"]
    dark = [_dark_part(sochi, start_s + (end_s - start_s) * i / 40) for i in range(40)]
    expected = 100.0 * (1.0 - sum(dark) / len(dark))
    assert ask("sunlit_percent", "docking", "undocking") == pytest.approx(expected, abs=0.8)


def _dark_part(flight: Flight, utc_s: float) -> float:
    fix = flight.fix(utc_s)
    assert fix is not None
    (x, y, z), (u, v, w) = fix.r_itrf_km, fix.v_itrf_km_s
    turning = 7.2921159e-5
    u, v = u - turning * y, v + turning * x
    normal = (y * w - z * v, z * u - x * w, x * v - y * u)
    sun = sun_direction(utc_s)
    up = sum(a * b for a, b in zip(normal, sun, strict=True))
    beta = math.asin(up / math.hypot(*normal) / math.hypot(*sun))
    r = math.hypot(x, y, z)
    return math.acos(math.sqrt(r * r - EARTH_KM**2) / (r * math.cos(beta))) / math.pi


def test_that_the_fastest_is_what_energy_gives_at_the_edge_of_the_air(ask: Ask):
    # 434.5 km up over 50 degrees south (6800 km from the middle) the ship was left with
    # 7.66 - 0.128 km/s; falling to 100 km over 35 degrees north (6471 km) adds mu (1/r - 1/r0)
    start = math.sqrt(MU * (2 / 6800 - 1 / 6797)) - 0.128
    expected = math.sqrt(start**2 + 2 * MU * (1 / 6471 - 1 / 6800))
    assert ask("fastest_km_s", "deorbit", "touchdown") == pytest.approx(expected, abs=0.03)


def test_that_the_highest_is_where_the_station_is_far_south(ask: Ask):
    # Skyfield: 435.4 km at 51.27 degrees south, as far as the orbit goes (51.6)
    highest = ask("highest_km", "liftoff", "touchdown")
    assert highest == pytest.approx(435.4, abs=1.0)


def test_that_torch_and_flame_are_as_far_apart_as_on_a_sphere(ask: Ask):
    # Skyfield has the station at 36.012 N 24.609 W at 15:14; Yakutsk is at 62.031 N 129.723 E
    one, other = math.radians(36.012), math.radians(62.031)
    apart = math.radians(129.723 + 24.609)
    cosine = math.sin(one) * math.sin(other) + math.cos(one) * math.cos(other) * math.cos(apart)
    expected_km = EARTH_KM * math.acos(cosine)
    found = ask("apart_km", "eva_handover", "eva_handover", other="flame")
    assert found == pytest.approx(expected_km, abs=10.0)


def test_that_what_is_not_recorded_has_no_number(ask: Ask):
    assert ask("rounds", "tma09m_launch", "touchdown", track="tma09m") is None
    assert ask("apart_km", "sts78", "sts78", other="flame") is None


def test_that_shown_numbers_are_what_the_russian_words_beside_them_agree_with(figures: Figures):
    # 55 раз, 4 восхода, 61 оборот, 40 раз: another number would ask for another ending
    assert known(figures, "relay_and_orbit") == {"times": 40.0}
    assert known(figures, "four_rounds") == {"rounds": 4.0, "sunrises": 4.0}
    assert known(figures, "rounds_aboard") == {"rounds": 55.0, "sunrises": 55.0}
    assert known(figures, "way_outside") == {"distance": 161000.0, "sunrises": 4.0}
    assert known(figures, "far_from_the_flame") == {"apart": 8900.0}
    assert known(figures, "highest") == {"height": 436.0, "lit": 74.0}
    shown = known(figures, "far_and_high")
    assert shown == {"distance": 2600000.0, "rounds": 61.0, "days": pytest.approx(3.9)}
    assert known(figures, "fastest") == {"speed": pytest.approx(7.9)}
    assert known(figures, "minutes_up") == {"minutes": pytest.approx(8.8)}
    assert known(figures, "half_a_year") == {"days": 166.0}


def test_that_no_digit_is_shown_that_the_step_could_change(
    figures: Figures, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("torchviewer.flight.figures.STEP_S", 10.0)
    finer = Figures(figures.flight)
    for one in figures.flight.mission.did_you_know:
        for name, figure in one.figures.items():
            assert figures.value(figure) == finer.value(figure), (one.id, name)
