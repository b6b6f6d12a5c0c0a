"""Russian forms of towns' names among forms of other languages."""

import pytest

from torchviewer.flight.cities import Cities
from torchviewer.flight.russian_names import russian_form

# GeoNames' name, its Cyrillic forms, the Russian one (as on Russian maps)
TOLD = [
    ("Orenburg", ("Арэнбург", "Оренбург", "Чкалов"), "Оренбург"),
    ("Nizhniy Novgorod", ("Горький", "Нижний Новгород"), "Нижний Новгород"),
    ("Tyumen", ("Тюмен", "Тюмень", "Цюмень"), "Тюмень"),
    ("Shymkent", ("Чимкент", "Чымкент", "Шимкент", "Шымкент"), "Шымкент"),
    ("Khasavyurt", ("Хасав", "Хасав-юрт", "Хасавюрт"), "Хасавюрт"),
    ("Kalach-na-Donu", ("Калач на Дону", "Калач-на-Дону"), "Калач-на-Дону"),
    ("Bratsk", ("Братск", "Брацк"), None),  # both romanise to it
    ("Rostov-on-Don", ("Ростов", "Ростов на Дону"), None),
]


@pytest.mark.parametrize(("name", "forms", "russian"), TOLD)
def test_that_the_form_that_romanises_to_the_name_is_the_russian_one(name, forms, russian) -> None:
    assert russian_form(name, forms) == russian


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("Kostanay", "Костанай"), ("Orenburg", "Оренбург"), ("Orsk", "Орск"), ("Taraz", "Тараз"),
        ("Aktobe", "Актобе"), ("Bishkek", "Бишкек"), ("Lipetsk", "Липецк"), ("Kursk", "Курск"),
        ("Saratov", "Саратов"), ("Smolensk", "Смоленск"), ("Mozhaysk", "Можайск"),
    ],
)  # fmt: skip
def test_that_towns_below_the_path_have_their_russian_names(asked: str, shown: str) -> None:
    assert Cities().search(asked, "ru")[0].name == shown


def test_that_hardly_a_town_of_russia_and_kazakhstan_is_in_latin_letters_in_russian() -> None:
    cities = Cities()
    places = cities._places.cities
    latin = [
        places.name[city]
        for city, code in enumerate(places.country)
        if code in ("RU", "KZ")
        and places.population[city] >= 100_000
        and cities._shown(city, cities._firsts[city], "ru").isascii()
    ]
    assert len(latin) <= 4, latin
