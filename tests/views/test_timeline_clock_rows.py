"""Rows of clocks above the lanes, and the menu that chooses them, on the mission of the torch."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from torchviewer.mission.times import utc_s_from_iso
from torchviewer.modes.axis_memory import remember_clocks
from torchviewer.state.settings import Settings
from torchviewer.views import theme
from torchviewer.views.header import Header
from torchviewer.views.timeline_axis import DAY_OFFSET_PX
from torchviewer.views.timeline_view import TimelineView

PLACES = ("moscow", "baikonur", "houston", "tokyo", "yakutsk")
EVERY = ("utc", "launch", *PLACES, "own")
UTC_AXIS_PX, ROW_PX = 34.0, 14.0


@pytest.fixture(autouse=True)
def berlin(monkeypatch):
    """A computer that stands in Berlin."""
    monkeypatch.setattr("torchviewer.views.zones.own_zone", lambda: "Europe/Berlin")


@pytest.fixture
def timeline(qtbot, state):
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 420)
    made.show()
    QApplication.processEvents()
    return made


def ids(view):
    return [dial.id for dial in view.dials]


def row_texts(view, clock):
    """What stands in the row of a clock: labels by their left edge, without names and dates."""
    number = ids(view).index(clock)
    size = theme.text_scale()
    bottom = view.axis_px - (UTC_AXIS_PX + number * ROW_PX) * size
    top = bottom - ROW_PX * size
    found = [t for t in view.texts if top <= t.rect.center().y() <= bottom]
    return sorted(
        (t for t in found if t.rect.left() >= view.scale.left_px - 1.0),
        key=lambda text: text.rect.left(),
    )


def written(view, clock):
    return [text.text for text in row_texts(view, clock)]


def at(view, clock, text):
    """The instant that a centred label stands over, s UTC."""
    label = next(t for t in row_texts(view, clock) if t.text == text)
    return view.scale.utc_s(label.rect.center().x())


def around(state, iso, hours):
    middle = utc_s_from_iso(iso)
    state.set_window(middle - hours * 1800.0, middle + hours * 1800.0)


def test_that_the_usual_clock_above_utc_is_the_time_since_launch(timeline, state):
    assert ids(timeline) == ["launch"]
    around(state, "2013-11-07T04:14:15Z", 10)
    assert {"T-0d 01:00", "T+0d", "T+0d 01:00"} <= set(written(timeline, "launch"))
    # mission file: the epoch of "T+" is the liftoff at 04:14:15.x UTC
    launched = at(timeline, "launch", "T+0d")
    assert launched == pytest.approx(state.mission.epoch_utc_s, abs=timeline.scale.s_per_px)


@pytest.mark.parametrize(
    ("clock", "there"),
    [("moscow", "19:00"), ("baikonur", "21:00"), ("houston", "09:00"), ("own", "16:00")],
)
def test_that_places_show_their_own_times(timeline, state, clock, there):
    """15:00 UTC on 9 November 2013; offsets +4, +6, -6 and +1 h as in the tz database."""
    timeline.choose_clocks(EVERY)
    around(state, "2013-11-09T14:34:00Z", 6)
    instant = at(timeline, clock, there)
    assert instant == pytest.approx(
        utc_s_from_iso("2013-11-09T15:00:00Z"), abs=timeline.scale.s_per_px
    )


def test_that_each_place_has_the_date_of_its_left_edge(timeline, state):
    """At 19:00 UTC on 9 November it is 01:00 on the 10th in Baikonur and 23:00 in Moscow."""
    timeline.choose_clocks(EVERY)
    start = utc_s_from_iso("2013-11-09T19:00:00Z")
    state.set_window(start, start + 7200.0)
    left = [t for t in timeline.texts if t.rect.right() < timeline.scale.left_px]

    def dates(name):
        middle = next(t.rect.center().y() for t in left if t.text == name)
        return [t.text for t in left if abs(t.rect.center().y() - middle) < 2.0 and t.text != name]

    assert dates("UTC") == dates("Moscow") == dates("Houston") == ["Sat 9 Nov"]
    assert dates("Baikonur") == dates("Tokyo") == ["Sun 10 Nov"]
    assert dates("Since launch") == []


def test_that_no_label_comes_twice_where_summer_time_ends(timeline, state):
    """Berlin: 03:00 CEST becomes 02:00 CET at 01:00 UTC on 27 October 2013."""
    timeline.choose_clocks(("utc", "own"))
    around(state, "2013-10-27T01:00:00Z", 10)
    labels = written(timeline, "own")
    assert "UTC+1" in labels
    hours = [text for text in labels if text.endswith(":00")]
    assert len(set(hours)) == len(hours)
    assert at(timeline, "own", "03:00") == pytest.approx(
        utc_s_from_iso("2013-10-27T02:00:00Z"), abs=timeline.scale.s_per_px
    )


def stand_apart(texts):
    return all(one.rect.right() < other.rect.left() for one, other in pairwise(texts))


looks = st.tuples(st.integers(640, 3840), st.sampled_from("en de ru".split()))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(looks, st.floats(0.0, 1.0), st.floats(1.0, 7.0))
def test_that_labels_of_a_row_never_touch_and_pan_with_their_instants(
    timeline, state, look_of, part, size
):
    timeline.resize(look_of[0], 420)
    state.set_language(look_of[1])
    timeline.choose_clocks(EVERY)
    span, length_s = state.mission.span, 10.0**size
    start = span.start_utc_s + part * (span.length_s - length_s)
    state.set_window(start, start + length_s)
    before = {clock: row_texts(timeline, clock) for clock in ids(timeline)}
    window, moved_s = state.window, 37.0 * timeline.scale.s_per_px
    state.set_window(window.start_utc_s + moved_s, window.end_utc_s + moved_s)
    moved_px = (state.window.start_utc_s - window.start_utc_s) / timeline.scale.s_per_px
    for clock, labels in before.items():
        assert stand_apart(labels)
        now = row_texts(timeline, clock)
        for label in labels:
            left = label.rect.left() - moved_px
            if left > timeline.scale.left_px + DAY_OFFSET_PX:  # its instant is still in view
                assert min(abs(t.rect.left() - left) for t in now if t.text == label.text) < 0.01


@pytest.mark.parametrize("size", [(640, 200), (1280, 420), (3840, 700)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_that_no_text_is_cut_or_touches_another(timeline, state, look, size, scale):
    try:
        theme.apply(look, "dark", scale)
        timeline.choose_clocks(EVERY)
        timeline.resize(*size)
        for length_s in (30.0, 7200.0, 5e5, 1e7):
            state.set_window(state.utc_s - length_s / 2, state.utc_s + length_s / 2)
            axis = [t for t in timeline.texts if t.rect.bottom() <= timeline.axis_px + 2.0]
            assert axis
            for number, text in enumerate(axis):
                assert text.rect.left() >= 0.0
                assert text.rect.right() <= timeline.width()
                assert text.rect.top() >= -2.0  # measures include room for accents
                for other in axis[number + 1 :]:
                    both = text.rect.intersected(other.rect)
                    assert both.width() <= 0.5 or both.height() <= 3.0 * scale
    finally:
        theme.apply(look, "dark", 1.0)


def test_that_seven_lanes_go_before_the_usual_clocks_and_three_before_chosen_ones(timeline):
    # of a window of 1280 x 720 the timeline gets 224 px, of which the overview takes 26
    timeline.resize(1280, 198)
    assert (ids(timeline), len(timeline.rows())) == ([], 7)
    timeline.choose_clocks(("utc", "launch", "moscow"))
    assert (ids(timeline), len(timeline.rows())) == (["launch", "moscow"], 5)
    timeline.resize(1280, 130)
    assert (ids(timeline), len(timeline.rows())) == (["launch"], 3)


def test_that_rows_make_the_axis_higher_and_lanes_begin_below(timeline):
    assert timeline.axis_px == UTC_AXIS_PX + ROW_PX
    timeline.choose_clocks(EVERY)
    assert timeline.axis_px == UTC_AXIS_PX + 7 * ROW_PX
    assert timeline.rows()[0].rect.top() == timeline.axis_px


def test_that_a_click_on_any_row_goes_there(timeline, state):
    timeline.choose_clocks(EVERY)
    for y in (5, 60, round(timeline.axis_px) - 12):
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(700 + y, y))
        assert state.utc_s == pytest.approx(timeline.scale.utc_s(700.0 + y), abs=1.0)


def entries(view):
    menu = QMenu()
    view.corner.fill(menu)
    return menu, {action.text(): action for action in menu.actions() if action.text()}


def test_that_the_menu_puts_clocks_on_the_axis_and_takes_them_off(timeline):
    _menu, acts = entries(timeline)
    assert not acts["UTC"].isEnabled()
    assert [text for text, act in acts.items() if act.isChecked()] == ["UTC", "Since launch"]
    acts["Baikonur"].trigger()
    assert ids(timeline) == ["launch", "baikonur"]
    _menu, acts = entries(timeline)
    acts["Since launch"].trigger()
    assert ids(timeline) == ["baikonur"]
    _menu, acts = entries(timeline)
    acts["The usual clocks"].trigger()
    assert ids(timeline) == ["launch"]
    assert timeline.clocks.chosen is None


def test_that_the_usual_clock_for_which_there_was_no_room_can_be_asked_for(timeline):
    timeline.resize(1280, 198)
    _menu, acts = entries(timeline)
    assert not acts["Since launch"].isChecked()
    acts["Since launch"].trigger()
    assert ids(timeline) == ["launch"]


def test_that_a_click_opens_the_menu_in_the_corner(qtbot, timeline):
    QTest.mouseClick(timeline.corner, Qt.MouseButton.LeftButton, pos=QPoint(40, 30))
    check_that_the_menu_is_open(qtbot)


def test_that_a_right_click_opens_the_menu_in_the_corner(qtbot, timeline):
    place, by_mouse = QPoint(40, 30), QContextMenuEvent.Reason.Mouse
    asked = QContextMenuEvent(by_mouse, place, timeline.corner.mapToGlobal(place))
    QApplication.sendEvent(timeline.corner, asked)
    check_that_the_menu_is_open(qtbot)


def test_that_the_keyboard_opens_the_menu_in_the_corner(qtbot, timeline):
    timeline.corner.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(timeline.corner, Qt.Key.Key_Space)
    check_that_the_menu_is_open(qtbot)


def test_that_a_finger_opens_the_menu_in_the_corner(qtbot, timeline):
    finger = QTest.createTouchDevice()
    QTest.touchEvent(timeline, finger).press(0, QPoint(40, 30), timeline)
    QTest.touchEvent(timeline, finger).release(0, QPoint(40, 30), timeline)
    check_that_the_menu_is_open(qtbot)


def test_that_the_menu_of_all_lanes_leads_to_the_clocks(timeline):
    timeline.titles.show_all_menu(timeline.mapToGlobal(QPoint(8, 40)))
    menu = QApplication.activePopupWidget()
    clocks = next(act.menu() for act in menu.actions() if act.text() == "Clocks on the axis")
    next(act for act in clocks.actions() if act.text() == "Houston").trigger()
    menu.close()
    assert ids(timeline) == ["launch", "houston"]


def check_that_the_menu_is_open(qtbot):
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert "Baikonur" in [action.text() for action in menu.actions()]
    menu.close()


def test_that_the_choice_is_remembered_for_missions_with_other_clocks(qtbot, state, tmp_path):
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings.put("axis", "utc,launch,mars")
    first = TimelineView(state)
    qtbot.addWidget(first)
    remember_clocks(first, settings)
    first.choose_clocks(first.clocks.with_clock("houston", True))
    assert settings.save()
    second = TimelineView(state)
    qtbot.addWidget(second)
    second.resize(1600, 420)
    remember_clocks(second, Settings(path))
    assert ids(second) == ["launch", "houston"]
    assert Settings(path)["axis"] == "utc,launch,mars,houston"


@pytest.mark.parametrize(
    "damaged", ['{"axis": 7}', '{"axis": ["utc"]}', '{"axis": ";;<"}', "{", ""]
)
def test_that_a_damaged_choice_is_the_usual_one(timeline, tmp_path, damaged):
    path = tmp_path / "settings.json"
    path.write_text(damaged)
    remember_clocks(timeline, Settings(path))
    assert ids(timeline) == ["launch"]


def test_that_header_and_axis_call_clocks_by_the_same_names(qtbot, timeline, state):
    header = Header(state, ("en", "de", "ru"))
    qtbot.addWidget(header)
    _menu, acts = entries(timeline)
    names = [action.text() for action in header.zone_button.menu().actions()]
    assert list(acts)[2 : 2 + len(names)] == names
