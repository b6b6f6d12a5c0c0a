"""The working, as it is shown."""

import math

import pytest
from PySide6.QtGui import QGuiApplication

from torchviewer.flight.element_sets import read_element_sets
from torchviewer.mission.times import parse_time
from torchviewer.views import theme
from torchviewer.views.working_pane import WorkingPane


@pytest.fixture
def pane(qtbot, state):
    made = WorkingPane(state)
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show()
    made.wake(True)
    yield made
    made.wake(False)


def facts_of(pane):
    return {fact[0]: fact[1] for step in pane.steps for fact in step.facts}


def test_that_the_set_in_use_is_shown_as_published(pane, mission):
    # elements/iss.tle, line 99: epoch 13313.62113251 = 9 Nov 14:54:25.85; the hand-over was at
    # 15:14:00, 1174.15 s or 19.569 min later
    published = (mission.folder / "elements/iss.tle").read_text().splitlines()
    number = next(n for n, line in enumerate(published) if "13313.62113251" in line)
    assert pane.steps[0].lines == (published[number], published[number + 1])
    facts = facts_of(pane)
    assert facts["Epoch"] == "9 Nov 2013, 14:54:26 UTC"
    assert facts["Elapsed"] == "19.569 min"
    assert facts["Inclination"] == f"{float(published[number + 1][8:16]):.4f}°"
    assert facts["Object"] == "International Space Station, 25544"


def test_that_the_last_step_is_the_position_that_every_view_shows(pane, state):
    fix, facts = state.moment.fix, facts_of(pane)
    assert facts["Latitude"] == f"{fix.lat_deg:.4f}°".replace("-", "−")
    assert facts["Longitude"] == f"{fix.lon_deg:.4f}°".replace("-", "−")
    assert facts["Height"] == f"{fix.alt_km:.3f} km"


def test_that_the_steps_can_be_followed_with_a_pocket_calculator(pane, state):
    # Vallado, Fundamentals of Astrodynamics, 3.7: a turn about z by the sidereal angle leads from
    # the true equator and mean equinox to the Earth-fixed axes (polar motion left out)
    step = {step.heading[0]: dict(step.facts) for step in pane.steps}
    x, y, z = (number(step["4"][axis]) for axis in "xyz")
    angle = math.radians(number(step["5"]["Sidereal angle"]))
    turned = (
        x * math.cos(angle) + y * math.sin(angle),
        y * math.cos(angle) - x * math.sin(angle),
        z,
    )
    shown = [number(step["6"][axis]) for axis in "xyz"]
    # the angle is shown to 0.0001 degrees, which is 12 m at the station's height
    assert shown == pytest.approx(turned, abs=0.012)
    assert shown == pytest.approx(state.moment.fix.r_itrf_km, abs=0.0006)
    # geocentric latitude, which the ellipsoid moves by less than 0.2 degrees (Vallado, 3.2)
    latitude_deg = math.degrees(math.asin(shown[2] / math.hypot(*shown)))
    assert number(step["7"]["Latitude"]) == pytest.approx(latitude_deg, abs=0.2)


def number(text):
    """The number that a value begins with, as written in English."""
    return float(text.split(" ")[0].rstrip("°").replace("\u202f", "").replace("−", "-"))


def test_that_without_an_element_set_the_evidence_is_named(pane, state, mission):
    state.seek(parse_time("2013-11-07T06:00Z", mission))
    (step,) = pane.steps
    assert step.heading == "No element set is used here"
    # the second leg of the chase in the mission file: its note and the first of its sources
    assert facts_of(pane)["Note"].startswith("Reconstructed from typical values")
    name = mission.sources["chase_model"].name.in_language("en")
    assert name in facts_of(pane)["Sources"].splitlines()
    assert "±100 km" in facts_of(pane)["Expected error"]


def test_that_our_own_sources_are_named_in_the_language_of_the_window(pane, state, mission):
    state.seek(parse_time("2013-11-07T04:18:15Z", mission))
    for language, named in (
        ("de", "Unsere Rekonstruktion des Aufstiegs"),
        ("ru", "Наша реконструкция выведения"),
    ):
        state.set_language(language)
        pane._pace.at_once()
        assert facts_of(pane)["Sources"] == named


def test_that_an_unknown_place_is_said_to_be_unknown(pane, state, mission):
    state.seek(parse_time("2013-12-24T12:00Z", mission))
    assert "not recorded" in pane.steps[0].sentence


def test_that_a_pane_out_of_sight_rests(pane, state):
    pane.wake(False)
    before = pane.steps
    state.step(3600)
    assert pane.steps is before
    pane.wake(True)
    assert pane.steps != before


def test_that_a_preview_is_worked_out_too(pane, state):
    before = facts_of(pane)["Elapsed"]
    state.preview(state.utc_s + 60.0)
    pane._pace.at_once()
    assert facts_of(pane)["Elapsed"] == "20.569 min"
    state.preview(None)
    pane._pace.at_once()
    assert facts_of(pane)["Elapsed"] == before


def test_that_switches_and_model_follow_each_other(pane, state):
    pane.others.switches["j2"].click()
    assert state.enquiry.comparisons == {"j2"}
    ((_, distance),) = pane.others.facts["j2"].facts
    # without the short-period part of SGP4 the place is wrong by kilometres at once
    assert 1.0 < float(distance.split("\u00a0km")[0]) < 30.0
    state.enquiry.compare("j2", False)
    assert not pane.others.switches["j2"].isChecked()
    assert pane.others.facts["j2"].isHidden()


def test_that_a_set_brought_along_is_laid_beside_with_its_distance(pane, state):
    assert pane.others.switches["imported"].isHidden()
    # the very set that is in use: no distance at all
    state.enquiry.take_imported(tuple(read_element_sets("\n".join(pane.steps[0].lines))))
    assert pane.others.switches["imported"].isChecked()
    ((name, distance),) = pane.others.facts["imported"].facts
    assert name
    assert distance == "at the same place"
    state.seek(parse_time("2013-11-07T03:00Z", state.mission))
    # on the pad the torch is far from where the station is
    assert float(distance_km(pane)) > 100.0


def distance_km(pane):
    ((_, distance),) = pane.others.facts["imported"].facts
    return distance.split("\u00a0km")[0].replace("\u202f", "")


def test_that_all_of_it_can_be_copied(pane, state):
    state.enquiry.compare("two_body", True)
    pane.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    for words in ("Elapsed: 19.569 min", pane.steps[0].lines[0], "A round Earth", "Distance: "):
        assert words in copied
    assert "nan" not in copied.lower()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_that_nothing_is_wider_than_the_pane(qtbot, look, pane, scale):
    page, view = pane.page.widget(), pane.page.viewport()
    try:
        theme.apply(look, "dark", scale)
        for width in (300, 360, 600):
            pane.resize(width, 600)
            qtbot.waitUntil(lambda: page.width() == view.width())
            assert page.layout().minimumSize().width() <= view.width()
    finally:
        theme.apply(look, "dark", 1.0)
