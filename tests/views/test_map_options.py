"""What of the map is shown, as a value that is kept."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.views.map_menu import length_text
from torchviewer.views.map_options import MOST_ORBITS, ORBIT_S, USUAL, MapOptions

BOOLS = [field.name for field in fields(MapOptions) if isinstance(field.default, bool)]
NUMBERS = ["past_orbits", "future_orbits"]


@st.composite
def choices(draw: st.DrawFn) -> MapOptions:
    return MapOptions(
        projection=draw(st.sampled_from(["flat", "globe"])),
        **{name: draw(st.booleans()) for name in BOOLS},
        **{name: draw(st.floats(0, MOST_ORBITS)) for name in NUMBERS},
    )


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@given(choices())
def test_that_choices_come_back_from_their_values(options: MapOptions) -> None:
    assert MapOptions.from_values(options.values()) == options
    assert MapOptions.from_values(json.loads(json.dumps(options.values()))) == options


def test_that_the_usual_needs_no_values() -> None:
    assert USUAL.values() == {}
    assert MapOptions.from_values({}) == USUAL


@pytest.mark.parametrize("name", [field.name for field in fields(MapOptions)])
def test_that_only_what_differs_is_kept(name: str) -> None:
    usual = getattr(USUAL, name)
    other = "globe" if name == "projection" else (not usual if name in BOOLS else 3.0)
    assert replace(USUAL, **{name: other}).values() == {name: other}


@given(st.dictionaries(st.sampled_from([f.name for f in fields(MapOptions)]) | st.text(), JUNK))
def test_that_values_that_make_no_sense_are_passed_over(values: dict) -> None:
    options = MapOptions.from_values(values)
    assert options.projection in ("flat", "globe")
    for name in BOOLS:
        assert isinstance(getattr(options, name), bool)
        if not isinstance(values.get(name), bool):
            assert getattr(options, name) == getattr(USUAL, name)
    for name in NUMBERS:
        number = getattr(options, name)
        assert isinstance(number, int | float)
        assert not isinstance(number, bool)
        assert 0 <= number <= MOST_ORBITS


@pytest.mark.parametrize(
    "value", [-0.1, 6.1, 1e300, float("nan"), float("inf"), True, "2", None, [], 10**400]
)
def test_that_an_absurd_length_is_passed_over_and_the_rest_kept(value: object) -> None:
    options = MapOptions.from_values({"past_orbits": value, "names": False})
    assert options == replace(USUAL, names=False)


def test_that_orbits_are_those_of_the_station() -> None:
    # 15.50 revolutions a day (mean motion of the station's element sets of November 2013)
    assert pytest.approx(86400 / 15.50, rel=0.001) == ORBIT_S
    assert MapOptions(past_orbits=2, future_orbits=0).past_s == 2 * ORBIT_S
    assert MapOptions(past_orbits=2, future_orbits=0).future_s == 0


@pytest.mark.parametrize(
    ("orbits", "words"),
    [(0.0, "none"), (0.5, "0.5 orbits"), (1.0, "1 orbit"), (1.25, "1.25 orbits")],
)
def test_how_the_menu_calls_a_length(orbits, words):
    assert length_text(orbits) == words
