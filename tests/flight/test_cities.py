"""Cities are found by their names in two scripts."""

import gzip
import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.flight.cities import Cities, folded
from torchviewer.mission.errors import ResourceError
from torchviewer.mission.resources import resource


@pytest.fixture(scope="module")
def cities() -> Cities:
    return Cities()


# Coordinates and populations are those of GeoNames, to a tenth of a degree.
@pytest.mark.parametrize("text", "Moscow Москва Moskau moskva МОСКВА Moscou москв MOSC".split())
def test_that_moscow_is_found_first_under_each_of_its_names(cities: Cities, text):
    found = cities.search(text, "ru")[0]
    assert (found.name, found.country, found.zone) == ("Москва", "Россия", "Europe/Moscow")
    assert (round(found.lat_deg, 1), round(found.lon_deg, 1)) == (55.8, 37.6)


# GeoNames gives them the zone of a neighbour; theirs by zone.tab of tzdata and the borders of
# Indiana, Nayarit, Espírito Santo, Amazonas, Kyzylorda, Govi-Altai and Zavkhan
@pytest.mark.parametrize(
    ("name", "code", "zone"),
    [
        ("Vincennes", "US", "America/Indiana/Vincennes"),
        ("San José del Valle", "MX", "America/Bahia_Banderas"),
        ("Pedro Canário", "BR", "America/Sao_Paulo"),
        ("Nhamundá", "BR", "America/Manaus"),
        ("Baikonur", "KZ", "Asia/Qyzylorda"),
        ("Altai", "MN", "Asia/Ulaanbaatar"),
        ("Uliastay", "MN", "Asia/Ulaanbaatar"),
    ],
)
def test_that_towns_near_a_border_have_their_own_zone(cities: Cities, name, code, zone):
    found = [city for city in cities.search(name, "en", 50) if city.code == code]
    assert found[0].zone == zone


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("Мюнхен", "de", "München", "Deutschland"),
        ("munchen", "en", "Munich", "Germany"),
        ("MÜNCHEN", "ru", "Мюнхен", "Германия"),
        ("Munich", "fr", "Munich", "Allemagne"),
        ("Muenchen", "de", "München", "Deutschland"),
        ("Köln", "ru", "Кёльн", "Германия"),
        ("кельн", "ru", "Кёльн", "Германия"),
        ("Королев", "ru", "Королёв", "Россия"),
        ("королёв", "de", "Koroljow", "Russland"),
        ("łódź", "pl", "Łódź", "Poland"),
        ("lodz", "en", "Łódź", "Poland"),
        ("Йошкар-Ола", "ru", "Йошкар-Ола", "Россия"),
        ("йошкар ола", "ru", "Йошкар-Ола", "Россия"),
        ("санкт петербург", "en", "Saint Petersburg", "Russia"),
        ("st. petersburg", "ru", "Санкт-Петербург", "Россия"),
        ("Ленинград", "de", "Sankt Petersburg", "Russland"),
        ("new york", "en", "New York", "United States"),
        ("Симферополь", "en", "Simferopol", "Ukraine"),  # as of November 2013
        ("Skopje", "en", "Skopje", "Macedonia"),  # the country was renamed in 2019
        ("Monaco", "en", "Monaco", "Monaco"),
    ],
)
def test_that_the_first_answer_is_the_city_that_is_meant(cities, text, language, name, country):
    found = cities.search(text, language)[0]
    assert (found.name, found.country) == (name, country)


def test_that_whole_names_come_first_and_great_cities_before_small_ones(cities: Cities):
    found = cities.search("San", limit=50)
    whole = [folded(city.matched) == "san" for city in found]
    assert whole == sorted(whole, reverse=True)
    rest = [city.population for city, is_whole in zip(found, whole, strict=True) if not is_whole]
    assert rest[:10] == sorted(rest[:10], reverse=True)
    assert cities.search("petersburg", "en")[0].name == "Saint Petersburg"


def test_that_a_word_within_a_name_is_found(cities: Cities):
    assert "Rio de Janeiro" in [city.name for city in cities.search("janeiro")]
    assert cities.search("aneiro") == []  # but not the middle of a word


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Graz, Austria", "Graz", "AT"),
        ("Graz Austria", "Graz", "AT"),
        ("Graz,", "Graz", "AT"),
        ("graz, ö", "Graz", "AT"),  # it is still being typed
        ("Munich, Germany", "Munich", "DE"),
        ("Мюнхен, Германия", "Munich", "DE"),
        ("Мюнхен Allemagne", "Munich", "DE"),  # whatever languages
        ("London, Canada", "London", "CA"),
        ("London, England", "London", "GB"),
        ("Birmingham, Alabama, USA", "Birmingham", "US"),
        ("birmingham us", "Birmingham", "US"),
        ("San Jose Costa Rica", "San José", "CR"),
        ("São Tomé, São Tomé e Príncipe", "São Tomé", "ST"),
        ("Misato, Saitama", "Misato, Saitama", "JP"),  # the comma is in its name
        ("West Jordan", "West Jordan", "US"),  # not a town in Jordan
    ],
)
def test_that_the_country_may_stand_behind_the_name(cities: Cities, text, name, code):
    found = cities.search(text, limit=50)
    assert (found[0].name, found[0].code) == (name, code)
    if code in ("DE", "US", "CR"):
        assert {city.code for city in found} == {code}


@pytest.mark.parametrize("text", ["Graz, Kenya", "Graz, Nowhere", ", Austria", "Graz Nowhere"])
def test_that_a_town_is_not_found_in_another_country(cities: Cities, text):
    assert cities.search(text) == []


@pytest.mark.parametrize("text", ["(", ")", "( ,", "«", "/", "💥", "-", "'"])
def test_that_signs_alone_are_no_name(cities: Cities, text):
    assert cities.search(text) == []


def test_that_a_seldom_name_comes_after_the_names_that_are_shown(cities: Cities):
    """GeoNames knows Jakarta as New York Van Java, too."""
    found = [city.name for city in cities.search("New York", "en", 50)]
    assert found[0] == "New York"
    assert {"East New York", "West New York"} == set(found[1:3])
    assert "Jakarta" in found


def test_that_exchanged_letters_find_whole_names_first_and_great_cities(cities: Cities):
    assert cities.search("Mosocw") == []
    assert cities.search_swapped("Mosocw", "en")[0].name == "Moscow"
    found = cities.search_swapped("psringfield", "en", 50)
    people = [c.population for c in found if folded(c.matched) == "springfield"]
    assert len(people) > 3
    assert people == sorted(people, reverse=True)
    assert [c.population for c in found[: len(people)]] == people
    assert len(cities.search_swapped("asn", "en")) == 0  # too short
    assert len(cities.search_swapped("asn jose", "en", 3)) == 3


def test_that_the_limit_is_kept_and_no_city_comes_twice(cities: Cities):
    for text in ("a", "мо", "new"):
        found = cities.search(text, "en", 30)
        places = [(city.lat_deg, city.lon_deg, city.population) for city in found]
        assert len(places) == len(set(places)) == 30
    assert cities.search("a", "en", 0) == []


@given(st.text(max_size=30))
def test_that_any_text_has_an_answer(cities: Cities, text: str):
    for city in cities.search(text, "de", 5):
        assert city.name
        assert city.country
        assert -90 <= city.lat_deg <= 90
        whole = " ".join(folded(text).split())
        names = [whole[:end] for end, sign in enumerate(whole) if sign in " ,"]  # a country follows
        assert any(f" {name}" in f" {folded(city.matched)}" for name in (whole, *names) if name)


def test_that_every_country_has_a_name(cities: Cities):
    table = json.loads(gzip.decompress(resource("places/cities.json.gz").read_bytes()))
    codes = set(table["country"])
    assert [code for code in codes if cities.country(code, "en") == code] == []
    assert cities.country("CI", "ru") == "Кот-д’Ивуар"
    assert cities.country("ZZ", "en") == "ZZ"


@pytest.mark.parametrize(
    "harm",
    [b"", b"no gzip", gzip.compress(b"{}"), None],
    ids=["empty", "no gzip", "nothing in it", "gone"],
)
def test_that_damaged_names_are_told_in_one_sentence(tmp_path, harm):
    for name in ("names.json", "below.bin.gz", "cities.json.gz"):
        shutil.copy(resource(f"places/{name}"), tmp_path / name)
    if harm is not None:
        (tmp_path / "city_names.json.gz").write_bytes(harm)
    with pytest.raises(ResourceError, match=r"city_names\.json\.gz cannot be read"):
        Cities(tmp_path).search("Moscow")


def test_that_the_names_are_small_enough_to_ship():
    assert resource("places/city_names.json.gz").stat().st_size < 1_200_000
