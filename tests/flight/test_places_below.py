import datetime as dt
import gzip
import json
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from torchviewer.flight.places_below import PlacesBelow
from torchviewer.mission.errors import ResourceError
from torchviewer.mission.resources import resource

CHECKOUT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ru", "de", "fr", "es", "it", "ja")

# The station at ten instants of the mission: computed with Skyfield from the published elements.
STATION_BELOW = [
    (51.673, 94.226, "Russia"),
    (51.514, 13.129, "Germany"),
    (-51.269, 139.080, "Indian Ocean"),
    (-13.937, -153.698, "South Pacific Ocean"),
    (-18.393, -174.729, "South Pacific Ocean"),
    (36.012, -24.609, "North Atlantic Ocean"),
    (-48.989, -3.726, "South Atlantic Ocean"),
    (45.516, 112.409, "Mongolia"),
    (-50.514, -51.293, "South Atlantic Ocean"),
    (36.835, 151.609, "North Pacific Ocean"),
]
# Cities by GeoNames; seas at points far from every coast on any atlas.
ON_LAND = [
    (44.952, 34.102, "Ukraine"),  # Simferopol, in November 2013
    (45.965, 63.305, "Kazakhstan"),  # Baikonur, leased but not ceded
    (43.599, 39.726, "Russia"),  # Sochi, on the shore
    (37.638, 21.630, "Greece"),  # Olympia
    (29.763, -95.363, "United States"),  # Houston
    (41.997, 21.431, "Macedonia"),  # Skopje, renamed in 2019
    (-29.310, 27.480, "Lesotho"),  # Maseru, in a hole of South Africa
    (-17.713, 178.065, "Fiji"),  # Viti Levu, near the antimeridian
    (1.290, 103.850, "Singapore"),
]
AT_SEA = [
    (43.0, 34.0, "Black Sea"),
    (42.0, 51.0, "Caspian Sea"),
    (34.0, 19.0, "Mediterranean Sea"),
    (15.0, -75.0, "Caribbean Sea"),
    (8.5, -79.5, "North Pacific Ocean"),  # Gulf of Panama, a hand's breadth from the Caribbean
    (29.5, -94.9, "Gulf of Mexico"),  # Galveston Bay, which the coarse area of the sea misses
    (-25.0, -70.8, "South Pacific Ocean"),  # close to the coast of Chile
    (40.0, 135.0, "Sea of Japan"),
    (-62.0, 100.0, "Southern Ocean"),
]


@pytest.fixture(scope="module")
def places():
    return PlacesBelow()


@pytest.mark.parametrize(("lat_deg", "lon_deg", "expected"), STATION_BELOW + ON_LAND + AT_SEA)
def test_that_known_points_have_their_names(places, lat_deg, lon_deg, expected):
    assert places.name(lat_deg, lon_deg) == expected


@pytest.mark.parametrize("lon_deg", [-180.0, -90.0, 0.0, 179.99, 180.0, 720.0])
def test_that_the_poles_are_named_at_every_longitude(places, lon_deg):
    assert places.name(90.0, lon_deg) == "Arctic Ocean"
    assert places.name(-90.0, lon_deg) == "Antarctica"


@given(st.floats(-90, 90), st.sampled_from([-180.0, -179.5, 0.0, 37.25]))
def test_that_a_full_turn_changes_nothing(places, lat_deg, lon_deg):
    assert places.name(lat_deg, lon_deg) == places.name(lat_deg, lon_deg + 360.0)


finite = st.floats(allow_nan=False, allow_infinity=False)


@given(st.floats(-90, 90) | finite, st.floats(-180, 180) | finite, st.sampled_from(LANGUAGES))
def test_that_every_finite_position_has_a_name(places, lat_deg, lon_deg, language):
    assert places.name(lat_deg, lon_deg, language)


@pytest.mark.parametrize("position", [(float("nan"), 0.0), (0.0, float("inf"))])
def test_that_a_position_without_a_number_is_refused(places, position):
    with pytest.raises(ValueError, match="finite degrees"):
        places.name(*position)


def test_that_names_come_in_the_language_asked_for(places):
    assert [places.name(46.1, 109.9, language) for language in LANGUAGES] == [
        *("Mongolia", "Монголия", "Mongolei", "Mongolie", "Mongolia", "Mongolia", "モンゴル")
    ]
    assert places.name(36.0, -24.6, "ru") == "Северная Атлантика"


def test_that_a_language_without_names_falls_back_to_english(places):
    assert places.name(48.0, 67.0, "kk") == "Kazakhstan"


def test_that_every_place_has_a_name_in_every_language():
    names = json.loads(resource("places/names.json").read_text(encoding="utf-8"))["places"]
    assert [name for name in names if not all(name.get(key) for key in LANGUAGES)] == []


def test_that_cities_lie_in_countries_and_not_at_sea(places):
    seas = sea_names()
    cities = json.loads(gzip.decompress(resource("places/cities.json.gz").read_bytes()))
    below = [places.name(*at) for at in zip(cities["lat_deg"], cities["lon_deg"], strict=True)]
    # 2.7 % lie on a shore or an island too small for rows of 0.05 degrees
    assert sum(name in seas for name in below) < 0.03 * len(below)


def sea_names() -> set[str]:
    names = json.loads(resource("places/names.json").read_text(encoding="utf-8"))["places"]
    english = [name["en"] for name in names]
    return set(english[: english.index("Arctic Ocean") + 1])  # seas and oceans come first


# By the comments of zone.tab; territorial waters reach 12 nautical miles (UNCLOS, article 3).
IN_ZONES = [
    (46.95, 142.73, "Asia/Sakhalin"),  # Yuzhno-Sakhalinsk
    (38.68, -87.52, "America/Indiana/Vincennes"),  # of eight zones in Indiana
    (48.97, 89.96, "Asia/Hovd"),  # Bayan-Ölgii
    (46.37, 96.26, "Asia/Ulaanbaatar"),  # Govi-Altai, until 2024b under Hovd
    (43.56, 39.70, "Europe/Moscow"),  # the mole of Sochi
    (43.50, 39.50, "Europe/Moscow"),  # 18 km off Sochi
    (43.00, 39.00, None),  # 80 km off
    (43.5, -87.0, "America/Detroit"),  # the eastern half of Lake Michigan
    (42.0, 51.0, None),  # the middle of the Caspian Sea
    (-80.0, -100.0, None),  # Marie Byrd Land, which nobody claims
    (-78.46, 106.84, "Antarctica/Vostok"),
]


@pytest.mark.parametrize(("lat_deg", "lon_deg", "zone"), IN_ZONES)
def test_that_known_points_have_their_time_zones(places, lat_deg, lon_deg, zone):
    assert places.zone(lat_deg, lon_deg) == zone


@pytest.mark.parametrize("lon_deg", [-180.0, -90.0, 0.0, 180.0, 720.0])
def test_that_the_south_pole_has_one_time(places, lon_deg):
    # the station keeps the time of New Zealand: tzdata, Antarctica/South_Pole
    assert places.zone(-90.0, lon_deg) == "Antarctica/McMurdo"
    assert places.zone(90.0, lon_deg) is None


@given(st.floats(-90, 90), st.sampled_from([-180.0, -179.5, 0.0, 37.25]))
def test_that_a_full_turn_does_not_change_the_zone(places, lat_deg, lon_deg):
    assert places.zone(lat_deg, lon_deg) == places.zone(lat_deg, lon_deg + 360.0)


def test_that_a_zone_without_a_place_is_refused(places):
    with pytest.raises(ValueError, match="finite degrees"):
        places.zone(float("nan"), 0.0)


def test_that_every_zone_is_known_and_none_is_a_ship_s():
    zones = json.loads(resource("places/zones.json").read_text(encoding="utf-8"))["zones"]
    assert zones[0] == ""
    assert all(ZoneInfo(zone).key == zone for zone in zones[1:])
    assert not [zone for zone in zones if zone.startswith("Etc/GMT")]


def test_that_towns_lie_in_the_zone_that_their_table_gives_them(places):
    """Two files of different origin: GeoNames and OpenStreetMap."""
    instant = dt.datetime(2013, 11, 8, 12, tzinfo=dt.UTC)
    cities = places.cities
    others = []
    for index, name in enumerate(cities.name):
        below = places.zone(cities.lat_deg[index], cities.lon_deg[index])
        own = instant.astimezone(ZoneInfo(cities.zones[cities.zone[index]]))
        if below is None or instant.astimezone(ZoneInfo(below)).utcoffset() != own.utcoffset():
            others.append(name)
    # 30 on a border, where a row of 0.05 degrees is too coarse, and two in Xinjiang, by Beijing
    assert len(others) < 0.001 * len(cities.name), others


def test_that_the_nearest_city_is_found_with_its_distance(places):
    city = places.near_city(45.51, 63.31, within_km=100)
    assert (city.name, city.country) == ("Baikonur", "KZ")
    # 45.617 N (GeoNames); one degree of latitude is 111.2 km on the mean sphere
    assert city.distance_km == pytest.approx((45.617 - 45.51) * 111.2, abs=1)


def test_that_the_nearest_city_is_found_across_the_antimeridian(places):
    # Waiyevo, Taveuni: on the 180th meridian; Labasa at 179.38 E is its only neighbour of note
    city = places.near_city(-16.43, -179.9, within_km=100)
    assert (city.name, city.country) == ("Labasa", "FJ")


@settings(max_examples=25)
@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(1, 3000))
def test_that_the_nearest_city_is_the_nearest_of_all(places, lat_deg, lon_deg, within_km):
    found = places.near_city(lat_deg, lon_deg, within_km)
    # a reach of half the Earth's girth takes every city into account
    nearest = places.near_city(lat_deg, lon_deg, within_km=20_100)
    assert found == (nearest if nearest.distance_km <= within_km else None)


def test_that_no_city_is_near_the_middle_of_an_ocean(places):
    assert places.near_city(-48.9, -123.4, within_km=1500) is None  # Point Nemo


def test_that_asking_for_a_place_loads_neither_qt_nor_numpy():
    code = (
        "import sys; from torchviewer.flight.places_below import PlacesBelow;"
        "PlacesBelow().name(0, 0);"
        "sys.exit(any(name in sys.modules for name in ('PySide6', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, check=False).returncode == 0


@pytest.mark.parametrize("harm", ["missing", "cut short", "not gzip", "another form"])
@pytest.mark.parametrize(
    ("form", "runs", "key", "ask"),
    [
        ("names.json", "below.bin.gz", "places", PlacesBelow.name),
        ("zones.json", "zones.bin.gz", "zones", PlacesBelow.zone),
    ],
)
def test_that_damaged_data_are_told_in_one_sentence(tmp_path, form, runs, key, ask, harm):  # noqa: PLR0917
    for name in (form, runs):
        (tmp_path / name).write_bytes(resource(f"places/{name}").read_bytes())
    below = tmp_path / runs
    if harm == "missing":
        below.unlink()
    elif harm == "cut short":
        below.write_bytes(below.read_bytes()[:5000])
    elif harm == "not gzip":
        below.write_bytes(b"<html>")
    else:
        (tmp_path / form).write_text(json.dumps({"rows": 7, "columns": 5, key: []}))

    with pytest.raises(ResourceError, match=f"{form} or places/{runs} cannot be read"):
        ask(PlacesBelow(tmp_path), 0.0, 0.0)
