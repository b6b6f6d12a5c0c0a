"""The card of a place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from torchviewer.flight.spot_report import spot_report
from torchviewer.mission.times import parse_time, utc_s_from_iso
from torchviewer.state.enquiry import Spot
from torchviewer.views import theme
from torchviewer.views.language import use_language
from torchviewer.views.spot_card import SpotCard

GRAZ = Spot(47.07, 15.44, "Graz", "Europe/Vienna")


@pytest.fixture
def card(qtbot, state):
    made = SpotCard(state)
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show()
    made.wake(True)
    yield made
    made.wake(False)


@pytest.fixture
def graz(qtbot, card, state):
    state.enquiry.ask_about(GRAZ)
    qtbot.waitUntil(lambda: card.passes.count() > 0)
    return card


def test_that_an_empty_card_says_how_to_fill_it(card):
    assert card.title.text() == "No place chosen"
    assert "Click anywhere on the map" in card.hint.text()
    for part in (card.facts, card.summary, card.passes, card.close_button):
        assert part.isHidden()


def test_that_the_place_is_there_before_its_passes(qtbot, card, state):
    state.enquiry.ask_about(GRAZ)
    assert card.title.text() == "Graz"
    assert card.facts.value("Local time") == "Sat 9 Nov 2013, 16:14:00 (UTC+1)"
    assert card.summary.text() == "Looking for passes…"
    qtbot.waitUntil(lambda: card.passes.count() > 0)
    assert card.summary.text() != "Looking for passes…"


def test_that_a_town_that_was_found_keeps_its_own_time(card, state):
    """Tornio in Finland lies across a river from Sweden, an hour behind."""
    state.enquiry.ask_about(Spot(65.848, 24.147, "Tornio", "Europe/Helsinki"))
    assert card.facts.value("Local time") == "Sat 9 Nov 2013, 17:14:00 (UTC+2)"


def test_that_the_list_is_that_of_the_flight(graz, state):
    span = state.mission.span
    found = state.flight.passes(47.07, 15.44, span.start_utc_s, span.end_utc_s)
    assert graz.passes.passes() == found
    seen = sum(bool(one.visible) for one in found)
    assert graz.summary.text() == f"Passes: {len(found)} · could be seen: {seen}"


def test_that_the_facts_follow_the_clock(graz, state):
    for name in ("liftoff", "eva_handover", "touchdown"):
        state.seek(parse_time(name, state.mission))
        report = spot_report(state.flight, state.utc_s, 47.07, 15.44, "en")
        assert f"({report.look.azimuth_deg % 360:.0f}°)" in graz.facts.value("Torch")
        assert graz.facts.value("Local time").split(", ")[1][:8] == f"{report.local:%H:%M:%S}"
        above = report.sun_elevation_deg >= 0
        assert ("above the horizon" in graz.facts.value("Sun")) == above


def test_that_a_preview_is_answered_for_and_the_clock_stays(graz, state):
    before = state.utc_s
    one = graz.passes.passes()[5]
    graz.passes.looked_at.emit(one.culmination.utc_s)
    graz._pace.at_once()
    assert f"{one.culmination.elevation_deg:.0f}° above" in graz.facts.value("Torch")
    assert state.utc_s == before
    graz.passes.looked_at.emit(None)
    assert state.enquiry.preview_utc_s is None


def test_that_a_card_out_of_sight_neither_follows_nor_searches(qtbot, card, state):
    card.wake(False)
    state.enquiry.ask_about(GRAZ)
    qtbot.wait(60)
    assert card.passes.count() == 0
    card.wake(True)
    qtbot.waitUntil(lambda: card.passes.count() > 0)


def test_that_another_place_takes_the_first_one_s_passes_away(qtbot, graz, state):
    first = graz.passes.passes()
    state.enquiry.ask_about(Spot(-33.87, 151.21))
    assert graz.passes.count() == 0
    qtbot.waitUntil(lambda: graz.passes.count() > 0)
    assert graz.passes.passes() != first
    assert graz.title.text() == "Sydney"


def test_that_where_it_never_rose_the_list_says_so(qtbot, card, state):
    # 51.65 degrees of inclination and 420 km of height: nothing rises beyond 72 degrees south
    state.enquiry.ask_about(Spot(-90.0, 0.0))
    qtbot.waitUntil(lambda: card.summary.text() != "Looking for passes…")
    assert card.summary.text() == "The torch never rose above the horizon here."
    assert card.passes.isHidden()
    assert card.title.text() == "Antarctica"


def test_that_escape_and_the_button_close_it(qtbot, graz, state):
    qtbot.keyClick(graz.passes, Qt.Key.Key_Escape)
    assert state.enquiry.spot is None
    assert card_is_empty(graz)
    state.enquiry.ask_about(GRAZ)
    graz.close_button.click()
    assert state.enquiry.spot is None


def card_is_empty(card):
    return card.title.text() == "No place chosen" and card.passes.isHidden()


def test_that_the_row_of_the_keyboard_is_brought_into_view(qtbot, graz):
    graz.activateWindow()
    graz.passes.setFocus()
    for _ in range(len(graz.passes.passes()) - 1):
        qtbot.keyClick(graz.passes, Qt.Key.Key_Down)
    row = graz.passes.visualItemRect(graz.passes.currentItem())
    view = graz.page.viewport()
    top = graz.passes.viewport().mapTo(graz.page.widget(), row.topLeft())
    seen = graz.page.widget().mapTo(view, top)
    assert view.rect().contains(seen)
    assert view.rect().contains(seen.x(), seen.y() + row.height())


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_that_nothing_is_wider_than_the_card(qtbot, look, graz, scale):
    page, view = graz.page.widget(), graz.page.viewport()
    try:
        theme.apply(look, "dark", scale)
        for width in (300, 360, 600):
            graz.resize(width, 600)
            qtbot.waitUntil(lambda: page.width() == view.width())
            assert graz.minimumSizeHint().width() <= width
            bottom = graz.passes.geometry().bottom()
            assert page.rect().contains(graz.passes.geometry().left(), bottom)
    finally:
        theme.apply(look, "dark", 1.0)


@pytest.fixture(params=[(1.0, "en"), (1.0, "ru"), (2.0, "en"), (2.0, "ru")])
def dressed(request, look, card, state):
    """A card in another size of text and another language, until the end."""
    scale, language = request.param
    state.language_changed.connect(use_language)
    theme.apply(look, "dark", scale)
    state.set_language(language)
    yield card
    use_language("en")
    theme.apply(look, "dark", 1.0)


@pytest.mark.parametrize("width", [320, 360, 380, 420, 460, 520, 600])
def test_that_the_rows_stay_whatever_the_facts_say(qtbot, dressed, state, width):
    """A pointer on the list stays on its pass, and what is above has room for all its words."""
    passes, facts = dressed.passes, dressed.facts
    state.seek(utc_s_from_iso("2013-11-09T14:34:00Z"))
    dressed.resize(width, 700)
    state.enquiry.ask_about(Spot(-38.7, 38.1))
    qtbot.waitUntil(lambda: passes.count() > 0)
    qtbot.waitUntil(lambda: _is_laid_out(dressed))
    tops = set()
    for one in passes.passes():
        for utc_s in (one.culmination.utc_s, one.set.utc_s + 1800.0):
            state.preview(utc_s)
            dressed._pace.at_once()
            QApplication.processEvents()
            tops.add(passes.mapTo(dressed, QPoint()).y())
            assert facts._places[-1].whole.bottom() < facts.height()
    assert len(tops) == 1


def _is_laid_out(card):
    """True once every part of the page has the height that it asks for."""
    page, facts = card.page.content, card.facts
    high = card.page.column.heightForWidth(page.width())
    return page.height() >= high and facts.height() == facts.heightForWidth(facts.width())
