"""Lanes in the hand, and the lanes of spans, on the mission of the torch."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from torchviewer.mission.lookups import event_columns
from torchviewer.mission.sense import nonsense
from torchviewer.mission.times import parse_time
from torchviewer.modes.lane_memory import remember_lanes
from torchviewer.state.lane_choice import LaneChoice
from torchviewer.state.mission_state import Selection
from torchviewer.state.settings import Settings
from torchviewer.views.timeline_disputes import DisputeTable
from torchviewer.views.timeline_spans import Crew, relay_strips
from torchviewer.views.timeline_tips import tip_text
from torchviewer.views.timeline_view import TimelineView


@pytest.fixture
def timeline(qtbot, state):
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 360)
    made.show()
    return made


def shown(view):
    return [row.lane.id for row in view.rows()]


def row(view, lane):
    return next(row for row in view.rows() if row.lane.id == lane)


def title(view, lane):
    return QPoint(30, round(row(view, lane).rect.center().y()))


def drag(view, start, end):
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + (end - start) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def lane_of(mission, kind):
    return next(lane for lane in mission.lanes if lane.kind == kind)


def test_that_nine_are_aboard_from_the_open_hatch_to_the_undocking(mission):
    """Mission file, [[aboard]]: three crews on the station between these two events."""
    counts = Crew.of(lane_of(mission, "crew"), mission, "en").counts
    nine = [strip for strip in counts if strip.count == 9]
    assert [(strip.start_utc_s, strip.end_utc_s) for strip in nine] == [
        (parse_time("hatch_open", mission), parse_time("undocking", mission))
    ]
    assert [strip.count for strip in counts] == [3, 6, 9, 6]


def test_that_the_relay_shows_every_leg_of_the_flame_on_the_ground(mission):
    strips = relay_strips(lane_of(mission, "relay"), mission, "en")
    assert len(strips) == len(mission.tracks["flame"].legs)
    pole = next(s for s, is_way, _ in strips if is_way and "Pole" in s.title)
    assert pole.chooses == (Selection("place", "northpole"),)


def test_that_a_tip_tells_no_hour_that_is_not_recorded(mission):
    """Mission file: the icebreaker leaves on 15 October; its event is known to the day."""
    way = next(
        strip
        for strip, is_way, _ in relay_strips(lane_of(mission, "relay"), mission, "en")
        if is_way and Selection("place", "northpole") in strip.chooses
    )
    assert "15 Oct 2013 – 19 Oct 2013" in way.tip
    assert "UTC" not in way.tip


def test_that_a_stay_which_outlasts_the_mission_has_no_end(mission):
    """Kotov, Ryazansky and Hopkins came home in March 2014, after the mission's span."""
    strips = [
        strip
        for crew in Crew.of(lane_of(mission, "crew"), mission, "en").crews
        for strip, _ in crew
    ]
    kotov = next(strip for strip in strips if strip.title == "Kotov, Ryazansky, Hopkins")
    assert kotov.tip.splitlines()[1].endswith("UTC –")


def test_that_a_stay_is_told_as_finely_as_its_events_are_known(mission):
    """Mission file: `crew_boards` is known to a quarter of an hour, `hatch_open` to the minute."""
    up = next(
        s
        for crew in Crew.of(lane_of(mission, "crew"), mission, "en").crews
        for s, _ in crew
        if "about" in s.tip
    )
    assert "7 Nov 2013, about 02:00 UTC – 7 Nov 2013, 12:44 UTC" in up.tip


def test_that_a_disagreement_is_as_wide_as_the_claims(mission):
    """Mission file, soyuz boarding: NASA's schedule has 01:44:15."""
    table = DisputeTable(event_columns(mission))
    assert len(table.events) == sum(bool(event.disagreements) for event in mission.events) > 10
    place = table.place("crew_boards")
    claim_s = parse_time("2013-11-07T01:44:15Z", mission)
    claimed = sorted((table.events[place].start_utc_s, claim_s))
    assert [table.starts[place], table.ends[place]] == claimed


def test_that_folded_lanes_are_low_mute_and_can_be_pointed_at(timeline, state):
    crew = row(timeline, "crew")
    assert crew.is_folded
    assert crew.rect.height() < 15.0
    inside = [t.text for t in timeline.texts if crew.rect.contains(t.rect.center())]
    assert inside == ["Crew"]
    hit = next(h for h in timeline.hits if h.kind == "strip" and crew.rect.intersects(h.rect))
    assert "aboard" in tip_text(hit, state.mission, "en")


def test_that_an_open_crew_lane_names_all_nine(timeline):
    timeline.choose_lanes(timeline.choice.with_folded("crew", False))
    words = " ".join(text.text for text in timeline.texts)
    assert "9 aboard" in words
    for name in ("Yurchikhin", "Parmitano", "Nyberg", "Kotov", "Ryazansky", "Hopkins",
                 "Tyurin", "Mastracchio", "Wakata"):  # fmt: skip
        assert name in words


def test_that_a_click_on_a_crew_goes_round_its_people(timeline, state):
    timeline.choose_lanes(timeline.choice.with_folded("crew", False))
    hit = next(h for h in timeline.hits if h.kind == "strip" and "kotov" in h.best)
    place = QPoint(900, round(hit.rect.center().y()))
    people = []
    for _ in range(4):
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place)
        people.append(state.selection.id)
    assert people == ["kotov", "ryazansky", "hopkins", "kotov"]


def test_that_a_click_on_brackets_picks_out_the_event(timeline, state):
    hit = next(h for h in timeline.hits if h.kind == "disagreement" and h.count == 1)
    centre = hit.rect.center().toPoint()
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=centre)
    assert state.selection == Selection("event", hit.best)


def test_that_a_title_can_be_dragged_to_another_place(timeline):
    before = shown(timeline)
    drag(timeline, title(timeline, "sunlight"), title(timeline, "events") - QPoint(0, 8))
    expected = [lane for lane in before if lane != "sunlight"]
    expected.insert(expected.index("events"), "sunlight")
    assert shown(timeline) == expected


def test_that_a_double_click_folds_and_unfolds(timeline):
    for folded in (True, False):
        QTest.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=title(timeline, "pictures"))
        assert row(timeline, "pictures").is_folded == folded


def test_that_the_lower_edge_of_a_title_resizes_the_lane(timeline):
    lane = row(timeline, "pictures")
    edge = QPoint(30, round(lane.rect.bottom()) - 1)
    drag(timeline, edge, edge + QPoint(0, 20))
    assert row(timeline, "pictures").rect.height() == pytest.approx(lane.rect.height() + 20, abs=2)


def test_that_a_lane_is_resized_where_the_others_cannot_be_lower(timeline):
    """It holds the height that a hand gave it; the last lanes go out of view."""
    timeline.resize(1600, 240)
    lane = row(timeline, "pictures")
    edge = QPoint(30, round(lane.rect.bottom()) - 1)
    drag(timeline, edge, edge + QPoint(0, 40))
    assert row(timeline, "pictures").rect.height() == pytest.approx(lane.rect.height() + 40, abs=2)
    assert timeline.rows()[-1].rect.bottom() <= timeline.height()


def test_that_a_lane_made_high_leaves_room_where_it_is_scarce(timeline):
    """In a low window it keeps no more than others leave, and stays in view beside them."""
    timeline.choose_lanes(timeline.choice.with_factor("events", 4.0))
    timeline.resize(1600, 200)
    assert "events" in {row.lane.id for row in timeline.rows()}
    assert len(timeline.rows()) >= 4
    assert timeline.rows()[-1].rect.bottom() <= timeline.height()


def test_that_a_hidden_lane_takes_no_room(timeline):
    high = timeline.sizeHint().height()
    lane = row(timeline, "sunlight")
    timeline.choose_lanes(timeline.choice.with_hidden("sunlight", True))
    assert lane.lane.id not in shown(timeline)
    assert high - timeline.sizeHint().height() == timeline.usual_height_px("sunlight")


def test_that_the_menu_does_all_that_a_mouse_does(timeline, state):
    def act(words):
        lane = next(lane for lane in state.mission.lanes if lane.id == "contact")
        menu = timeline.titles.lane_menu(lane)
        next(action for action in menu.actions() if action.text() == words).trigger()

    place = shown(timeline).index("contact")
    act("Move up")
    assert shown(timeline).index("contact") == place - 1
    act("Move down")
    assert shown(timeline).index("contact") == place
    act("Fold")
    assert row(timeline, "contact").is_folded
    act("Fold")
    high = row(timeline, "contact").rect.height()
    act("Higher")
    assert row(timeline, "contact").rect.height() > high
    act("Show")
    assert "contact" not in shown(timeline)


def test_that_the_arrangement_is_remembered(qtbot, state, tmp_path):
    path = tmp_path / "settings.json"
    settings = Settings(path)
    first = TimelineView(state)
    qtbot.addWidget(first)
    remember_lanes(first, state, settings)
    chosen = first.choice.with_hidden("contact", True).with_factor("events", 1.5)
    first.choose_lanes(chosen.moved("altitude", "torch_is").with_folded("crew", False))
    assert settings.save()
    second = TimelineView(state)
    qtbot.addWidget(second)
    remember_lanes(second, state, Settings(path))
    assert second.choice == first.choice
    assert second.choice.order[0] == "altitude"


@pytest.mark.parametrize(
    "damaged",
    [
        None, 7, [], {"order": 3, "hidden": "x", "folded": None, "factors": []},
        {"order": ["none", 4, None]}, {"factors": {"events": "high", "crew": 1e9, "none": 1.0}},
        {"factors": {"events": float("nan")}},
    ],
)  # fmt: skip
def test_that_a_damaged_arrangement_is_the_usual_one(mission, damaged):
    assert LaneChoice.from_values(damaged, mission.lanes) == LaneChoice.usual(mission.lanes)


def test_that_a_lane_new_in_the_file_begins_as_the_file_says(mission):
    old = [lane for lane in mission.lanes if lane.id not in ("crew", "pictures")]
    kept = LaneChoice.usual(old).with_hidden("events", True).values()
    choice = LaneChoice.from_values(kept, mission.lanes)
    assert choice.order == LaneChoice.usual(mission.lanes).order
    assert "crew" in choice.folded
    assert "events" in choice.hidden


@pytest.mark.parametrize(
    ("kind", "without", "said"), [("crew", "aboard", "[[aboard]]"), ("relay", "flame", '"flame"')]
)
def test_that_a_lane_with_nothing_to_show_is_told(mission, kind, without, said):
    tracks = {name: track for name, track in mission.tracks.items() if name != without}
    aboard = () if without == "aboard" else mission.aboard
    told = [
        finding
        for finding in nonsense(mission.model_copy(update={"tracks": tracks, "aboard": aboard}))
        if finding.loc[0] == "lanes"
    ]
    number = next(i for i, lane in enumerate(mission.lanes) if lane.kind == kind)
    assert [finding.loc for finding in told] == [("lanes", number, "kind")]
    assert said in told[0].what


def test_that_the_menu_of_all_lanes_brings_back_a_hidden_one(timeline, state):
    timeline.choose_lanes(timeline.choice.with_hidden("events", True))
    menu = QMenu()
    timeline.titles.fill_all(menu)
    entry = next(action for action in menu.actions() if action.text() == "Events")
    entry.menu().actions()[0].trigger()
    assert "events" in shown(timeline)
    timeline.choose_lanes(timeline.choice.stepped("events", down=True))
    menu.clear()
    timeline.titles.fill_all(menu)
    menu.actions()[-1].trigger()
    assert timeline.choice == LaneChoice.usual(state.mission.lanes)


def test_that_a_finger_resting_on_a_title_opens_its_menu(qtbot, timeline):
    finger = QTest.createTouchDevice()
    place = title(timeline, "sunlight")
    QTest.touchEvent(timeline, finger).press(0, place, timeline)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()][:2] == ["Show", "Fold"]
    menu.close()
    QTest.touchEvent(timeline, finger).release(0, place, timeline)
    assert not row(timeline, "sunlight").is_folded


@pytest.mark.parametrize(("lane", "kind"), [("torch_is", "custody"), ("events", "event")])
def test_that_a_folded_lane_keeps_its_marks_but_not_their_words(timeline, lane, kind):
    timeline.choose_lanes(timeline.choice.with_folded(lane, True))
    strip = row(timeline, lane).rect
    assert [t.text for t in timeline.texts if strip.contains(t.rect.center())] == [
        row(timeline, lane).lane.title.in_language("en")
    ]
    assert any(h.kind == kind and strip.contains(h.rect.center()) for h in timeline.hits)
