"""The explorer: every command works, every view follows the one clock."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QTabBar, QWidget

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.times import parse_time
from torchviewer.modes import layout
from torchviewer.state.commands import commands_of
from torchviewer.views.about_box import attribution_text
from torchviewer.views.key_card import KeyCard
from torchviewer.views.time_text import clock_text

OPENS_A_DIALOG = {
    "open", "goto_time", "search", "bookmarks", "find_town", "import_elements", "help", "about",
    "add_photos", "add_photo_zip", "albums",
}  # fmt: skip


def test_that_every_command_of_the_table_can_be_run(explorer, monkeypatch):
    opened = []
    monkeypatch.setattr(QDialog, "exec", lambda self: opened.append(type(self).__name__))
    monkeypatch.setattr(
        "torchviewer.modes.explorer_commands.QFileDialog.getOpenFileName",
        lambda *_: opened.append("file") or ("", ""),
    )
    monkeypatch.setattr(
        "torchviewer.modes.explorer_commands.QFileDialog.getExistingDirectory",
        lambda *_: opened.append("folder") or "",
    )
    for command in commands_of("explore"):
        opened.clear()
        explorer.commands.run(command)
        assert bool(opened) == (command.id in OPENS_A_DIALOG), command.id


def test_that_keys_move_the_clock_from_anywhere(qtbot, explorer, state):
    for focus in (explorer.map, explorer.timeline, explorer.photos.strip):
        state.pause()
        focus.setFocus()
        qtbot.keyClick(focus, Qt.Key.Key_K)
        assert state.playing, focus
        qtbot.keyClick(focus, Qt.Key.Key_PageDown)
        assert state.selection is not None


def test_that_a_focused_button_keeps_space_for_itself(qtbot, explorer, state):
    explorer.transport.rates[600].setFocus()
    qtbot.keyClick(explorer.transport.rates[600], Qt.Key.Key_Space)
    assert state.rate == 600
    assert not state.playing


def test_that_a_held_toggle_key_toggles_once(explorer, state):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for repeated in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier, "k", repeated
        )
        QApplication.sendEvent(explorer, event)
    assert state.playing


def test_that_digits_go_to_the_phases(qtbot, explorer, state):
    for number, phase in enumerate(state.mission.phases, 1):
        qtbot.keyClick(explorer, getattr(Qt.Key, f"Key_{number}"))
        assert state.utc_s == phase.start_utc_s


def test_that_a_loop_is_set_by_two_keys_and_left_by_escape(qtbot, explorer, state):
    start = state.utc_s
    qtbot.keyClick(explorer, Qt.Key.Key_I)
    state.step(600)
    qtbot.keyClick(explorer, Qt.Key.Key_I, Qt.KeyboardModifier.ShiftModifier)
    assert (state.loop.start_utc_s, state.loop.end_utc_s) == (start, start + 600)
    qtbot.keyClick(explorer, Qt.Key.Key_Escape)
    assert state.loop is None


def test_that_every_view_shows_the_same_instant(explorer, state):
    for event in ("liftoff", "docking", "touchdown"):
        state.seek(parse_time(event, state.mission))
        fix = state.moment.fix
        assert f"{abs(fix.lat_deg):.1f}°" in explorer.readouts.position.value
        assert explorer.header.utc.value.endswith(state.mission and clock_text(state.utc_s))
        assert explorer.photos.picture is not None


def test_that_next_picture_walks_through_the_pictures(qtbot, explorer, state):
    pictures = pictures_in_order(state.mission)
    here = pictures.index(explorer.photos.picture)
    qtbot.keyClick(explorer, Qt.Key.Key_N)
    assert explorer.photos.picture is pictures[here + 1]


def test_that_copy_takes_time_place_and_sentence(explorer, state):
    explorer.commands.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("2013-11-09T15:14:00Z · 36.0° N 24.6° W")
    assert "unlit" in copied


def test_that_the_layout_is_remembered(explorer, state, settings, qtbot):
    explorer.docks["plots"].hide()
    explorer.close()
    assert settings["layout"]["docks"]["plots"]["shown"] is False
    explorer.show()
    explorer.reset_layout()
    assert not explorer.docks["plots"].isHidden()
    layout.restore(explorer, settings["layout"])
    assert explorer.docks["plots"].isHidden()


def test_that_a_mission_that_cannot_be_read_is_told_and_the_present_one_stays(
    explorer, state, tmp_path, monkeypatch
):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    before = state.mission
    (tmp_path / "mission.toml").write_text("schema = 99\n")
    explorer.commands.open_mission(str(tmp_path))
    assert state.mission is before
    assert "mission.toml" in told[0]


def test_that_another_mission_opens_in_every_view(explorer, state, tmp_path):
    from torchviewer.mission.starter import write_starter

    write_starter(tmp_path / "mine")
    explorer.commands.open_mission(str(tmp_path / "mine"))
    assert explorer.windowTitle() == state.mission.title.in_language("en")
    assert explorer.header.title.text() == state.mission.title.in_language("en")
    explorer.grab()


def test_that_larger_text_and_the_next_theme_are_settings(explorer, settings):
    explorer.commands.scale_text(0.1)
    assert settings["text_scale"] == 1.1
    for _ in range(30):
        settings.put("text_scale", 2.0)
        explorer.commands.scale_text(0.1)
    assert settings["text_scale"] == 2.0
    explorer.commands.next_theme()
    assert settings["theme"] == "light"


def test_that_the_key_card_names_every_command_with_keys(qtbot, explorer):
    card = KeyCard("explore", explorer)
    qtbot.addWidget(card)
    words = {label.text() for label in card.findChildren(QLabel)}
    for command in commands_of("explore"):
        if command.keys:
            assert command.text in words


def test_that_the_credits_name_whose_maps_these_are():
    text = attribution_text()
    for name in ("Natural Earth", "GeoNames", "Inter", "qt-material"):
        assert name in text


def test_that_nothing_is_cut_off_at_common_sizes(explorer):
    for size in ((1280, 720), (1366, 768), (1600, 900), (1920, 1080)):
        explorer.resize(*size)
        explorer.reset_layout()
        QApplication.processEvents()
        assert (explorer.width(), explorer.height()) == size
        check_that_all_is_in_view(explorer)


def check_that_all_is_in_view(explorer):
    for figure in (*explorer.header.findChildren(type(explorer.header.utc)),):
        assert explorer.rect().contains(figure.mapTo(explorer, figure.rect().bottomRight()))
    readouts = explorer.readouts.geometry()
    assert explorer.map.rect().contains(readouts)
    for button in explorer.transport.rates.values():
        assert button.width() >= button.sizeHint().width()


def test_that_larger_text_still_fits(explorer, look):
    from torchviewer.views import theme

    try:
        theme.apply(look, "dark", 1.5)
        explorer.resize(1600, 900)
        QApplication.processEvents()
        for figure in explorer.readouts.findChildren(type(explorer.header.utc)):
            assert figure.width() >= figure.sizeHint().width()
        assert explorer.map.rect().contains(explorer.readouts.geometry())
        button = explorer.header.language_button
        code = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() >= code + 18
    finally:
        theme.apply(look, "dark", 1.0)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1280, 720), (1600, 900), (1920, 1080)])
def test_that_the_figures_leave_the_torch_in_sight_where_it_is_farthest_south(
    explorer, state, look, size, scale
):
    from torchviewer.views import theme

    # 51.6 degrees south is as far as the station goes; here it is at 51.3
    try:
        theme.apply(look, "dark", scale)
        explorer.resize(*size)
        QApplication.processEvents()
        state.seek(parse_time("2013-11-09T15:48:00Z", state.mission))
        explorer.map.prepare_fully()
        assert state.moment.fix.lat_deg < -51.0
        assert explorer.map.torch_position.y() < explorer.readouts.y()
    finally:
        theme.apply(look, "dark", 1.0)


@pytest.mark.parametrize(("size", "scale"), [((1280, 700), 1.0), ((1280, 720), 2.0)])
def test_that_the_tag_of_a_preview_covers_no_figure(explorer, look, state, size, scale):
    from torchviewer.views import theme

    try:
        theme.apply(look, "dark", scale)
        explorer.resize(*size)
        QApplication.processEvents()
        state.preview(parse_time("2013-11-07T05:27:02Z", state.mission))
        QApplication.processEvents()
        readouts = explorer.readouts
        assert readouts.tag.isVisible()
        for figure in readouts.figures:
            if not figure.isHidden():
                place = QRect(figure.mapTo(explorer.map, QPoint()), figure.size())
                assert not readouts.tag.geometry().intersects(place), figure
    finally:
        theme.apply(look, "dark", 1.0)


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((1280, 720), 2.0)])
def test_that_the_tag_of_a_preview_leaves_the_time_on_the_map_to_be_read(
    explorer, look, state, size, scale
):
    """Wherever the torch flew in one orbit, also low on the map, where the tag is."""
    from torchviewer.views import theme

    try:
        theme.apply(look, "dark", scale)
        explorer.resize(*size)
        explorer.map.prepare_fully()
        QApplication.processEvents()
        state.seek(parse_time("2013-11-08T05:00Z", state.mission))
        seen = 0
        for minute in range(93):
            state.preview(state.utc_s - 60.0 * minute)
            QApplication.processEvents()
            chip = explorer.map._layers.words._ahead_rect.toRect()
            seen += not chip.isEmpty()
            assert not chip.intersects(explorer.readouts.tag.geometry()), minute
        assert seen > 60
    finally:
        theme.apply(look, "dark", 1.0)


@pytest.mark.parametrize(("size", "scale"), [((900, 600), 1.0), ((1280, 720), 2.0)])
def test_that_no_figure_is_ever_cut_off(explorer, look, size, scale):
    from torchviewer.views import theme

    header = explorer.header
    try:
        theme.apply(look, "dark", scale)
        explorer.resize(*size)
        QApplication.processEvents()
        assert header.utc.isVisible()
        for part in (header.utc, header.since, header.local, header.language_button):
            if part.isVisible():
                assert part.width() >= part.sizeHint().width()
                assert header.rect().contains(part.geometry())
        assert explorer.readouts.above.isVisible()
        for figure in explorer.readouts.figures:
            if figure.isHidden():  # left out rather than cut off
                continue
            assert figure.width() >= figure.sizeHint().width()
            assert explorer.readouts.rect().contains(
                QRect(figure.mapTo(explorer.readouts, QPoint()), figure.size())
            )
        assert explorer.map.rect().contains(explorer.readouts.geometry())
    finally:
        theme.apply(look, "dark", 1.0)


def test_that_the_tab_key_goes_through_the_window_as_the_eye_does(qtbot, explorer):
    parts = (explorer.header, explorer.map, explorer.photos, explorer.transport, explorer.timeline)
    explorer.activateWindow()
    explorer.header.zone_button.setFocus()
    passed = []
    for _ in range(60):
        widget = QApplication.focusWidget()
        passed += [part for part in parts if part is widget or part.isAncestorOf(widget)]
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is explorer.header.zone_button:
            break
    else:
        pytest.fail("the Tab key never comes back to where it began")
    assert list(dict.fromkeys(passed)) == list(parts)
    assert sorted(map(parts.index, passed)) == list(map(parts.index, passed))


@pytest.mark.parametrize("pane", ["photos", "plots"])
def test_that_every_stop_of_the_keyboard_has_a_name_of_its_own(qtbot, explorer, pane):
    explorer.docks[pane].raise_()
    qtbot.waitUntil(lambda: getattr(explorer, pane).isVisible())
    explorer.prepare_fully()
    names = [
        widget.accessibleName()
        for widget in explorer.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QTabBar)  # named by its tabs
    ]
    assert all(names)
    assert len(set(names)) == len(names)


def test_that_a_double_click_on_a_tab_takes_its_pane_out(qtbot, explorer):
    photos, plots = explorer.docks["photos"], explorer.docks["plots"]

    def bars() -> list[QTabBar]:
        return [bar for bar in explorer.findChildren(QTabBar) if bar.isVisible() and bar.count()]

    for _ in range(2):
        explorer.docks["story"].hide()
        qtbot.waitUntil(lambda: bool(bars()))
        bar = bars()[0]
        titles = [bar.tabText(index) for index in range(bar.count())]
        bar.tabBarDoubleClicked.emit(titles.index(plots.windowTitle()))
        assert plots.isFloating()
        assert plots.isVisible()
        assert not photos.isFloating()
        qtbot.waitUntil(lambda: photos.titleBarWidget() is None)  # no tab names it any more
        explorer.reset_layout()
        qtbot.waitUntil(lambda: photos.titleBarWidget() is not None)
        assert not plots.isFloating()
        beside = explorer.tabifiedDockWidgets(photos)
        assert [d for d in beside if not d.isHidden()] == [plots, explorer.docks["story"]]
        assert explorer.transport.height() <= explorer.transport.sizeHint().height() + 4


def test_that_a_window_made_small_keeps_a_map(explorer):
    explorer.resize(900, 600)
    QApplication.processEvents()
    assert explorer.map.width() >= 450
    assert explorer.map.height() >= 200


def test_that_no_text_of_a_mission_is_read_as_markup(explorer):
    for label in explorer.findChildren(QLabel):
        if label.pixmap().isNull():
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


def test_that_keys_show_the_relay_the_phase_the_event_and_the_clock(qtbot, explorer, state):
    """Extent of the mission and of its phases and events: mission.toml, asked by the records."""
    shift, keys, mission = Qt.KeyboardModifier.ShiftModifier, Qt.Key, state.mission
    qtbot.keyClick(explorer.map, keys.Key_W, shift)
    assert state.window == mission.span
    qtbot.keyClick(explorer.map, keys.Key_P, shift)
    phase = next(p for p in mission.phases if p.holds(state.utc_s))
    around = state.window.length_s / phase.length_s
    assert state.window.start_utc_s < phase.start_utc_s < phase.end_utc_s < state.window.end_utc_s
    assert 1.0 < around < 1.2
    qtbot.keyClick(explorer.map, keys.Key_E, shift)
    assert state.window.length_s < phase.length_s
    assert state.window.holds(state.utc_s)
    state.set_window(mission.span.start_utc_s, mission.span.start_utc_s + 3600.0)
    assert not explorer.timeline.following
    qtbot.keyClick(explorer.map, keys.Key_T, shift)
    assert explorer.timeline.following
    assert state.window.holds(state.utc_s)
    qtbot.keyClick(explorer.map, keys.Key_0)
    assert state.window == mission.home
    qtbot.keyClick(explorer.map, keys.Key_Plus)
    assert state.window.length_s == pytest.approx(mission.home.length_s / 1.5)
