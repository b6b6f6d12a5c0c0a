"""`torchviewer passes`: places by name and by degrees, and what it prints."""

import json
import subprocess
import sys

import pytest

from torchviewer.cli import main

Run = tuple[int, str, str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def one(*words: str) -> Run:
        try:
            code = main(["passes", *words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return one


def test_that_the_json_tells_of_every_pass(run, sochi_passes):
    code, out, err = run("--city", "Москва", "--json")
    assert (code, err) == (0, "")
    said = json.loads(out)
    assert said["place"] == "Moscow"
    assert said["country"] == "Russia"
    assert said["zone"] == "Europe/Moscow"
    expected = sochi_passes(said["lat_deg"], said["lon_deg"])
    assert len(said["passes"]) == len(expected)
    for one, ours in zip(said["passes"], expected, strict=True):
        assert one["culmination"]["elevation_deg"] == pytest.approx(
            ours.culmination.elevation_deg, abs=1e-3
        )
        assert one["rise"]["utc"] < one["culmination"]["utc"] < one["set"]["utc"]
        assert set(one["rise"]) == {
            "utc", "azimuth_deg", "elevation_deg", "distance_km", "sunlit", "sky_dark",
            "sun_elevation_deg",
        }  # fmt: skip
        assert one["visible"] == [] or one["visible"][0]["from"] < one["visible"][0]["to"]


@pytest.fixture
def sochi_passes():
    from torchviewer import Flight, load_mission

    flight = Flight(load_mission())
    flown = flight.flown_range()
    assert flown is not None
    return lambda lat, lon: flight.passes(lat, lon, *flown)


def test_that_the_range_is_the_flight_from_launch_to_landing():
    from torchviewer import Flight, iso_utc, load_mission

    flight = Flight(load_mission())
    flown = flight.flown_range()
    assert flown is not None
    assert [iso_utc(utc_s, 2) for utc_s in flown] == [
        "2013-11-07T04:14:15.29Z",
        "2013-11-11T02:49:00.10Z",
    ]
    assert flight.flown_range("flame") is None


def test_that_the_table_has_local_time_and_utc(run):
    code, out, _ = run("--city", "Yakutsk", "--from", "2013-11-08T00:00Z", "--lang", "de")
    assert code == 0
    assert out.startswith("Jakutsk, Russland: 62.0")
    assert "Asia/Yakutsk" in out
    first = out.splitlines()[2].split()
    utc_hour, local_hour = int(first[0][11:13]), int(first[1][:2])
    assert (local_hour - utc_hour) % 24 == 10  # Yakutsk in November 2013; today it is 9


def test_that_degrees_at_sea_have_a_ships_time(run):
    code, out, _ = run("--lat", "-30", "--lon", "-100", "--json", "--to", "liftoff+60")
    assert code == 0
    assert json.loads(out) == {
        "place": None, "country": None, "lat_deg": -30.0, "lon_deg": -100.0,
        "zone": "UTC-7", "passes": [],
    }  # fmt: skip


def test_that_degrees_on_an_island_have_its_time(run):
    """Kiritimati is a day ahead of its longitude: UTC+14, tzdata."""
    code, out, _ = run("--lat", "1.99", "--lon", "-157.47", "--json", "--to", "liftoff+60")
    assert (code, json.loads(out)["zone"]) == (0, "Pacific/Kiritimati")


def test_that_the_180th_meridian_has_one_answer(run):
    answers = [run("--lat", "0", "--lon", lon, "--json") for lon in ("180", "-180")]
    assert answers[0] == answers[1]
    assert json.loads(answers[0][1])["zone"] == "UTC-12"


def test_that_a_country_tells_one_city_from_another(run):
    _, out, _ = run("--city", "Paris, US", "--json")
    assert json.loads(out)["lat_deg"] == pytest.approx(33.66, abs=0.01)  # Paris, Texas
    _, out, _ = run("--city", "paris, франция", "--json")
    assert json.loads(out)["lat_deg"] == pytest.approx(48.85, abs=0.01)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ((), "write either --city NAME, or --lat DEG and --lon DEG"),
        (("--city", "Moscow", "--lat", "1", "--lon", "1"), "write either"),
        (("--lat", "1"), "--lat and --lon go together"),
        (("--lat", "91", "--lon", "0"), "'91' is no latitude; write degrees from -90 to 90"),
        (("--lat", "nan", "--lon", "0"), "'nan' is no latitude"),
        (("--lat", "0", "--lon", "181"), "'181' is no longitude"),
        (("--city", "Moscow", "--min-elevation", "95"), "'95' is no elevation"),
        (("--city", "Qqqqqq"), "no city 'Qqqqqq' is known"),
        (("--city", ""), "no city '' is known"),
        (("--city", "Moscow", "--from", "docking", "--to", "liftoff"), "lies before --from"),
        (("--city", "Moscow", "--from", "soon"), "soon"),
        (("--city", "Moscow", "--from", "1990-01-01T00:00Z"), "outside the mission"),
        (("--city", "Moscow", "--lang", "xx"), "no texts in 'xx'"),
    ],
)
def test_that_mistakes_are_answered_with_what_to_write(run, words, answer):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert answer in err


def test_that_a_name_of_several_cities_is_answered_with_a_choice(run):
    code, _, err = run("--city", "Springfield")
    assert code == 2
    assert "several cities are called 'Springfield'" in err
    choices = err.splitlines()[1:]
    assert len(choices) == 8
    assert all("--lat" in choice and "United States" in choice for choice in choices)


def test_that_a_misspelt_name_is_answered_with_those_that_begin_so(run):
    code, _, err = run("--city", "Novosibirks")
    assert code == 2
    assert "no city is called 'Novosibirks'" in err
    assert "Novosibirsk, Russia" in err


def test_that_the_verb_needs_no_qt():
    asks = "import sys; from torchviewer.cli import main; main(['passes', '--city', 'Sochi']); "
    asks += "print([name for name in sys.modules if 'PySide6' in name])"
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[]"
