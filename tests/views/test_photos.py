"""The picture of the moment."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QWidget

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.photo import Photo
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import Selection
from torchviewer.views import theme
from torchviewer.views.drawing import rounded_picture
from torchviewer.views.photo_grid import grid_for
from torchviewer.views.photo_text import away_text, cast_text, flaw_text
from torchviewer.views.photos import PhotosView
from torchviewer.views.picture_decode import Flaw, PictureFlaw
from torchviewer.views.picture_files import PictureFile
from torchviewer.views.picture_loader import PictureLoader
from torchviewer.views.thumbs import Thumbs


@pytest.fixture
def red_photo(tmp_path):
    return Photo(tmp_path / "r.png", "album", "r.png", "png", 300, 200, "X", "own", frozenset())


@pytest.fixture
def photos(qtbot, state):
    made = PhotosView(state)
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show()
    return made


def test_that_the_picture_follows_the_clock(photos, state):
    state.seek(parse_time("liftoff", state.mission) + 20)
    assert photos.picture.event == "liftoff"
    state.seek(parse_time("touchdown", state.mission) + 3600)
    assert photos.picture.event == "torch_out"


def test_that_the_words_belong_to_the_picture(photos, state):
    for picture in state.mission.pictures:
        state.select(Selection("picture", picture.id))
        state.seek(picture.taken_utc_s)
        assert photos.title.text() == photos.picture.title.in_language("en")
        assert photos.caption.text() == photos.picture.caption.in_language("en")


def test_that_a_jump_to_another_picture_places_it_and_its_words_once(qtbot, photos, state):
    state.seek(parse_time("liftoff", state.mission) + 20)
    qtbot.wait(50)
    placed = []
    photos.words.settled.connect(lambda: placed.append(photos.picture))
    state.seek(parse_time("touchdown", state.mission) + 3600)
    qtbot.wait(50)
    assert placed == [photos.picture]
    assert photos.picture.event == "torch_out"


def test_that_words_of_another_size_are_placed_anew(qtbot, photos):
    before = photos.words.geometry()
    for label in photos.words.findChildren(QLabel):
        label.setStyleSheet("font-size: 30px")
    qtbot.waitUntil(lambda: photos.words.geometry() != before)


def test_that_a_date_known_to_the_day_has_no_hour(photos, state):
    slide = next(p for p in state.mission.pictures if p.slide == 19)
    state.select(Selection("picture", slide.id))
    state.seek(slide.taken_utc_s)
    # picture slots: slide 19 was taken on 2 November, known to the day
    assert photos.picture is slide
    assert "2 Nov 2013" in photos.note.text()
    assert ":" not in photos.note.text().split("·")[1]


def test_that_a_drawing_says_that_it_is_one_and_whose_photograph_it_stands_for(photos, state):
    slide = next(p for p in state.mission.pictures if p.slide == 3)
    state.select(Selection("picture", slide.id))
    state.seek(slide.taken_utc_s)
    assert photos.note.text().startswith("Drawing")
    assert "Bill Ingalls" in photos.note.text()
    assert not photos.correction.isHidden()


def test_that_a_click_on_a_thumbnail_takes_the_clock_there(qtbot, photos, state):
    pictures = pictures_in_order(state.mission)
    here = pictures.index(photos.picture)
    slot = photos.strip._slot(here + 1)
    qtbot.mouseClick(photos.strip, Qt.MouseButton.LeftButton, pos=slot.center())
    assert state.utc_s == pictures[here + 1].taken_utc_s
    assert photos.picture is pictures[here + 1]


def test_that_every_picture_can_be_reached_one_by_one(photos, state):
    state.seek(state.mission.span.start_utc_s)
    pictures = pictures_in_order(state.mission)
    state.select(Selection("picture", pictures[0].id))
    state.seek(pictures[0].taken_utc_s)
    seen = [photos.picture]
    for _ in pictures[1:]:
        photos.next_picture()
        seen.append(photos.picture)
    assert seen == list(pictures)


def test_that_the_panel_says_which_of_how_many(photos, state):
    assert photos.count_text.endswith(f"of {len(state.mission.pictures)}")


@pytest.mark.qt_log_ignore("Cannot read file")
def test_that_a_file_that_is_no_picture_gives_a_plate_and_a_line_in_the_log(look, tmp_path, caplog):
    for name, content in (("a.jpg", b"no"), ("b.svg", b"<svg"), ("c.png", b"")):
        path = tmp_path / name
        path.write_bytes(content)
        image = rounded_picture(path, QSize(64, 40), 1.0, 6).toImage()
        assert image.pixelColor(32, 20).alpha() == 255
        assert name in caplog.text


def test_that_a_photograph_fills_its_frame(look, tmp_path):
    path = tmp_path / "red.png"
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(path))
    shown = rounded_picture(path, QSize(64, 40), 2.0, 6).toImage()
    assert (shown.width(), shown.height()) == (128, 80)
    assert shown.pixelColor(64, 2).red() == 255
    assert shown.pixelColor(64, 77).red() == 255


def test_that_captions_are_plain_text_everywhere(photos):
    for label in photos.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_that_credit_and_date_stay_in_view_where_the_words_must_scroll(qtbot, photos, state):
    slide = next(p for p in state.mission.pictures if p.slide == 3)
    state.select(Selection("picture", slide.id))
    state.seek(slide.taken_utc_s)
    photos.resize(300, 340)
    qtbot.waitUntil(lambda: photos.words.verticalScrollBar().maximum() > 0)
    assert photos.note.height() >= photos.note.heightForWidth(photos.note.width())
    assert photos.rect().contains(photos.note.geometry())
    photos.resize(380, 900)
    qtbot.waitUntil(lambda: photos.words.verticalScrollBar().maximum() == 0)


# Moments with and without a picture


def at(photos, state, when: str) -> str:
    """What the panel says of how far away its picture is."""
    state.select(None)
    state.seek(parse_time(when, state.mission))
    return photos.away.text()


def test_that_a_moment_without_its_picture_says_how_far_the_nearest_is(photos, state):
    # docking at 10:27:52, hatches open at 12:44 (facts, 7 November 2013)
    assert at(photos, state, "docking") == ""
    assert photos.away.isHidden()
    assert at(photos, state, "2013-11-07T11:07:52Z") == "Nearest picture, 40\u00a0min earlier"
    assert not photos.away.isHidden()
    # nearer to the hatches now, but their picture would show what has not happened yet
    assert at(photos, state, "2013-11-07T12:30:00Z") == "Last picture, 2\u00a0h earlier"
    assert at(photos, state, "2013-11-09T02:00:00Z") == "Nearest picture, 12\u00a0h earlier"


def test_that_less_than_a_minute_is_told_as_one(photos, state):
    assert at(photos, state, "2013-11-07T10:29:10Z") == "Nearest picture, 1\u00a0min earlier"


def test_that_before_the_first_picture_it_comes_later(photos, state):
    first = pictures_in_order(state.mission)[0]
    # the relay's first picture is known to 29 September 2013
    assert away_text(state.mission, first, first.taken_utc_s - 3 * 86400) == (
        "Nearest picture, 3\u00a0d later"
    )


def test_that_a_wrong_caption_stands_beside_what_the_record_says(photos, state):
    slide = next(p for p in state.mission.pictures if p.slide == 3)
    state.select(Selection("picture", slide.id))
    state.seek(slide.taken_utc_s)
    text = photos.correction.text()
    assert text.startswith("The caption says “Dateline 7 September")
    assert "the record says 7 Nov 2013, 04:14 UTC." in text


def test_that_people_place_and_rights_are_named(photos, state):
    slide = next(p for p in state.mission.pictures if p.slide == 1)
    state.select(Selection("picture", slide.id))
    state.seek(slide.taken_utc_s)
    assert photos.cast.text() == "Koichi Wakata, Mikhail Tyurin · Baikonur, Site 1/5"
    assert photos.rights.text() == "The photograph: all rights reserved."


def test_that_people_whom_the_mission_does_not_know_are_named_too(state, red_photo):
    slide = next(p for p in state.mission.pictures if p.slide == 1)
    photo = replace(red_photo, people=("Ann <b>Example</b>",))
    shown = slide.with_photo(photo)
    assert cast_text(state.mission, shown, "en") == (
        "Koichi Wakata, Mikhail Tyurin, Ann <b>Example</b> · Baikonur, Site 1/5"
    )


# The large picture


def colour_in_the_middle(photos):
    frame = photos.frame
    return frame.grab().toImage().pixelColor(frame.width() // 2, frame.height() // 2)


def plain(path, colour: str):
    image = QImage(40, 25, QImage.Format.Format_RGB32)
    image.fill(colour)
    image.save(str(path))
    return PictureFile(path, is_drawing=False)


def test_that_a_change_melts_and_a_jump_cuts(qtbot, photos, tmp_path):
    red, blue = plain(tmp_path / "r.png", "#ff0000"), plain(tmp_path / "b.png", "#0000ff")
    frame = photos.frame
    frame.show_file(red, "", "")
    qtbot.waitUntil(lambda: frame.is_shown)
    assert colour_in_the_middle(photos).red() == 255
    frame.show_file(blue, "", "", dissolves=True)
    qtbot.waitUntil(lambda: frame.is_shown)
    assert frame._fade.running
    qtbot.waitUntil(lambda: not frame._fade.running)
    assert colour_in_the_middle(photos).blue() == 255
    frame.show_file(red, "", "")
    qtbot.waitUntil(lambda: frame.is_shown)
    assert not frame._fade.running
    assert colour_in_the_middle(photos).red() == 255


def test_that_with_less_motion_nothing_melts(qtbot, photos, tmp_path, monkeypatch):
    class Still:
        def styleHint(self, hint, _option, _widget):
            assert hint == QStyle.StyleHint.SH_Widget_Animation_Duration
            return 0

    with monkeypatch.context() as patch:
        patch.setattr(photos.frame, "style", Still)
        for name, colour in (("r.png", "#ff0000"), ("b.png", "#0000ff")):
            photos.frame.show_file(plain(tmp_path / name, colour), "", "", dissolves=True)
            qtbot.waitUntil(lambda: photos.frame.is_shown)
            assert not photos.frame._fade.running


def test_that_the_clock_decides_between_melting_and_cutting(photos, state, monkeypatch):
    asked = []
    show = photos.frame.show_file

    def noted(*arguments, dissolves=False, **rest):
        asked.append(dissolves)
        show(*arguments, dissolves=dissolves, **rest)

    monkeypatch.setattr(photos.frame, "show_file", noted)
    state.seek(parse_time("docking", state.mission))
    monkeypatch.setattr(state, "_mono_s", lambda: 3600.0)  # 60 times real time: 2.5 days later
    state.set_rate(60)
    state.play()
    monkeypatch.setattr(state, "_mono_s", lambda: 7200.0)
    state.tick()
    assert asked == [False, True]


def test_that_a_bad_file_says_why_and_the_next_is_shown(qtbot, photos, tmp_path):
    (tmp_path / "bad.jpg").write_bytes(b"<svg/>")
    bad = PictureFile(tmp_path / "bad.jpg", is_drawing=False)
    photos.frame.show_file(bad, "", "")
    qtbot.waitUntil(lambda: photos.frame.is_shown)
    assert flaw_text(photos.frame._shown[1].flaw) == (
        "The file holds no JPEG, PNG, WebP or TIFF picture."
    )
    photos.frame.show_file(plain(tmp_path / "r.png", "#ff0000"), "", "")
    qtbot.waitUntil(lambda: photos.frame.is_shown)
    assert colour_in_the_middle(photos).red() == 255


def test_that_a_file_that_goes_away_stays_on_the_screen(qtbot, photos, tmp_path):
    red = plain(tmp_path / "r.png", "#ff0000")
    photos.frame.show_file(red, "", "")
    qtbot.waitUntil(lambda: photos.frame.is_shown)
    red.path.unlink()
    arrived = []
    photos.frame._line.arrived.connect(arrived.append)
    photos.resize(420, 640)  # another size has to be decoded, and cannot be
    qtbot.waitUntil(lambda: bool(arrived))
    assert colour_in_the_middle(photos).red() == 255


def test_that_every_flaw_has_words():
    for flaw in Flaw:
        assert flaw_text(PictureFlaw(flaw, "1 × 2")).endswith(".")


# The strip


def test_that_the_strip_stops_following_when_scrolled_and_offers_to_follow(qtbot, photos, state):
    strip = photos.strip
    current = strip._slot(strip._current)
    assert strip.following
    assert strip.rect().contains(current)
    strip._scroll_by(-2000)
    assert not strip.following
    assert strip.follow_button.isVisible()
    place = strip._offset_px
    state.seek(parse_time("touchdown", state.mission))
    assert strip._offset_px == place
    strip.follow_button.click()
    assert strip.following
    assert not strip.follow_button.isVisible()
    assert strip.rect().contains(strip._slot(strip._current))


def test_that_keys_in_the_strip_choose_pictures(qtbot, photos, state):
    pictures = pictures_in_order(state.mission)
    for key, number in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_End, -1)):
        qtbot.keyClick(photos.strip, key)
        assert photos.picture is pictures[number]
    qtbot.keyClick(photos.strip, Qt.Key.Key_Return)
    assert photos.viewer.picture is pictures[-1]


def test_that_the_pictures_of_the_selected_event_are_marked(photos, state):
    state.select(Selection("event", "liftoff"))
    pictures = pictures_in_order(state.mission)
    marked = {pictures[index].event for index in photos.strip._marked}
    assert marked == {"liftoff"}
    assert {3, 4} <= {pictures[index].slide for index in photos.strip._marked}
    state.select(None)
    assert not photos.strip._marked


def test_that_a_thousand_pictures_fill_in_and_only_those_in_view_are_painted(
    qtbot, state, look, tmp_path
):
    paths = []
    for number in range(1000):
        path = tmp_path / f"{number}.png"
        paths.append(path)
    image = QImage(8, 5, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(paths[0]))
    for path in paths[1:]:
        path.write_bytes(paths[0].read_bytes())
    one, span = state.mission.pictures[0], state.mission.span
    many = tuple(
        one.model_copy(
            update={"id": f"p{n}", "file": str(path), "taken_utc_s": span.start_utc_s + n}
        )
        for n, path in enumerate(paths)
    )
    state.open_mission(state.mission.model_copy(update={"pictures": many}), state.flight)
    photos = PhotosView(state)
    qtbot.addWidget(photos)
    photos.resize(380, 600)
    photos.show()
    assert len(photos.strip._visible()) < 8
    assert photos.strip.progress[1] == 1000
    qtbot.waitUntil(lambda: photos.strip.progress == (1000, 1000), timeout=20_000)


def test_that_thumbnails_that_are_here_already_do_not_hold_up_the_rest(
    qtbot, state, look, tmp_path
):
    files = [plain(tmp_path / f"{number}.png", "#ff0000") for number in range(200)]
    window = QWidget()
    qtbot.addWidget(window)
    line = PictureLoader(window).line(0)
    for file in files[:150]:
        line.load(file.small(1.0))
    thumbs = Thumbs(line, window)
    thumbs.take(len(files), files.__getitem__, 1.0)
    qtbot.waitUntil(lambda: thumbs.done == 200)


# Photographs let go on the panel


@pytest.fixture
def dropped(photos, let_go):
    """What the panel makes of a file that is let go on it."""

    def drop(path):
        got = []
        photos.album_dropped.connect(got.append)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        let_go(photos, data)
        return got

    return drop


def test_that_a_folder_or_an_archive_of_photographs_may_be_let_go_here(dropped, tmp_path):
    archive = tmp_path / "Museum.ZIP"
    archive.write_bytes(b"")
    assert dropped(tmp_path) == [tmp_path]
    assert dropped(archive) == [archive]


def test_that_any_other_file_is_left_to_the_window(dropped, tmp_path):
    (tmp_path / "mission.toml").write_text("", encoding="utf-8")
    assert dropped(tmp_path / "mission.toml") == []


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_that_a_low_panel_cuts_no_line_of_the_title(qtbot, look, state, size):
    """In a window of 1280 x 720 the panel is 320 x 335; the words scroll below the title."""
    try:
        theme.apply(look, "dark", size)
        panel = PhotosView(state)
        qtbot.addWidget(panel)
        panel.resize(320, 335)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.title.setText("Von Hand zu Hand über dem Atlantik")
        panel.words.settle()
        line_px = panel.title.fontMetrics().lineSpacing()
        seen_px = panel.words.height() - panel.title.geometry().top()
        assert seen_px >= 2 * line_px or size == 2.0
        assert seen_px >= line_px
        assert seen_px % line_px < 0.35 * line_px, "the next line is cut"
    finally:
        theme.apply(look, "dark")


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_that_the_last_line_of_the_caption_in_view_is_whole(qtbot, look, state, size):
    """No letter goes on below the lower edge of the words: the row of pixels there is empty."""
    try:
        theme.apply(look, "dark", size)
        panel = PhotosView(state)
        qtbot.addWidget(panel)
        panel.show()
        state.seek(parse_time("2013-11-07T08:05:00Z", state.mission))
        captions = 0
        for high in range(340, 720, 20):
            panel.resize(320, high)
            panel.caption.setText("quickly gyrating jugs quietly yoke jagged gypsy quays " * 12)
            panel.words.settle()
            page, edge = panel.words.widget().grab().toImage(), panel.words.viewport().height()
            if edge >= page.height():
                continue  # all of it is in view
            ground = page.pixel(0, 0)
            assert all(page.pixel(x, edge) == ground for x in range(page.width())), high
            captions += edge > panel.caption.y() + 2 * panel.caption.fontMetrics().height()
        assert captions > 3
    finally:
        theme.apply(look, "dark")


# Where the parts lie


def rows_in_view(strip) -> int:
    return len({strip._slot(index).top() for index in strip._visible()})


def test_that_a_high_panel_fills_its_room_with_rows_of_small_pictures(qtbot, look, state):
    """In a window of 3840 x 2160 the panel is 800 x 1579 (seen there); 38 pictures fit."""
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(800, 1579)
    panel.show()
    strip = panel.strip
    assert rows_in_view(strip) > 4
    assert len(strip._visible()) == len(state.mission.pictures)
    assert all(strip.rect().contains(strip._slot(index)) for index in strip._visible())
    assert strip.y() - panel.note.geometry().bottom() < 1579 * 0.2


@pytest.mark.parametrize("size", [QSize(320, 361), QSize(384, 495), QSize(461, 621)])
def test_that_a_low_panel_has_a_single_row_with_neighbours(qtbot, state, size):
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(size)
    panel.show()
    assert rows_in_view(panel.strip) == 1
    assert len(panel.strip._visible()) >= 4


@pytest.mark.parametrize("size", [QSize(1200, 500), QSize(900, 400)])
def test_that_a_wide_panel_shows_the_whole_picture_with_the_words_beside(qtbot, state, size):
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(size)
    panel.show()
    frame = panel.frame.geometry()
    assert panel.words.geometry().left() > frame.right()
    assert frame.width() / frame.height() == pytest.approx(1.6, rel=0.02)  # as drawings are made


def test_that_a_drawing_loses_little_where_its_frame_is_low(qtbot, state):
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.frame.resize(300, 60)
    wide, high = panel.frame._want(panel.frame._file).box_px
    assert wide / high <= 2.0  # a fifth of its height
    assert high == round(60 * panel.devicePixelRatioF())


@pytest.mark.parametrize("size", [QSize(320, 361), QSize(461, 621), QSize(1200, 500)])
def test_that_no_picture_moves_what_is_around_the_words(qtbot, state, size):
    """Picture and strip stay in their places from picture to picture, where there is room."""
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(size)
    panel.show()
    places = set()
    for picture in state.mission.pictures:
        state.select(Selection("picture", picture.id))
        state.seek(picture.taken_utc_s)
        QApplication.processEvents()
        places.add((panel.strip.geometry().getRect(), panel.frame.geometry().getRect()[:3]))
    assert len(places) == 1


def test_that_a_long_credit_scrolls_with_the_words_where_it_would_take_the_picture(
    qtbot, look, state
):
    """Slide 3 stands for a photograph by another; at 200 % that takes five lines of 320 x 325."""
    try:
        theme.apply(look, "dark", 2.0)
        panel = PhotosView(state)
        qtbot.addWidget(panel)
        panel.resize(320, 325)
        panel.show()
        slide = next(p for p in state.mission.pictures if p.slide == 3)
        state.select(Selection("picture", slide.id))
        state.seek(slide.taken_utc_s)
        qtbot.waitUntil(lambda: panel.note.isHidden() and not panel.note_within.isHidden())
        assert panel.note_within.text().startswith("Drawing")
        assert panel.frame.height() > 325 * 0.3
    finally:
        theme.apply(look, "dark", 1.0)


@pytest.mark.parametrize("width_px", [60, 300, 433, 594, 772, 1172])
@pytest.mark.parametrize("count", [0, 1, 2, 38, 1000])
def test_that_small_pictures_keep_within_their_room(width_px, count):
    for room_px in range(0, 1200, 7):
        grid = grid_for(width_px, room_px, count)
        assert grid.high_px <= max(room_px, 52)  # a single row of the least size
        assert grid == grid_for(width_px, grid.high_px, count)
        if not grid.single:
            assert grid.whole(count).width() <= width_px


def test_that_in_several_rows_up_and_down_go_by_a_row_and_the_wheel_scrolls(qtbot, look, state):
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(380, 900)
    panel.show()
    strip, pictures = panel.strip, pictures_in_order(state.mission)
    assert rows_in_view(strip) > 1
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    assert panel.picture is pictures[strip._grid.columns]
    qtbot.keyClick(strip, Qt.Key.Key_Up)
    assert panel.picture is pictures[0]
    strip._scroll_by(2000)
    assert not strip.following
    assert strip.follow_button.isVisible()
    assert strip.rect().contains(strip.follow_button.geometry())
    assert strip._visible()[-1] == len(pictures) - 1


def test_that_hostile_words_stay_plain_and_in_the_panel(qtbot, photos, state):
    """A very long word goes on in the next line; markup is shown as it is written."""
    hostile = "<b>" + "W" * 300 + "</b> <img src=x> &amp; \u05e9\u05dc\u05d5\u05dd"
    photos.caption.setText(hostile)
    photos.words.settle()
    assert photos.caption.text().replace("\u200b", "") == hostile
    assert photos.caption.minimumSizeHint().width() < photos.words.viewport().width()


def test_that_nothing_melts_in_another_size_than_its_frame(qtbot, photos, tmp_path):
    frame = photos.frame
    frame.show_file(plain(tmp_path / "r.png", "#ff0000"), "", "")
    qtbot.waitUntil(lambda: frame.is_shown)
    frame.show_file(plain(tmp_path / "b.png", "#0000ff"), "", "", dissolves=True)
    qtbot.waitUntil(lambda: frame._fade.running)
    frame.resize(frame.width() - 40, frame.height())
    assert not frame._fade.running


def test_that_a_thumbnail_stays_until_it_is_made_in_another_size(qtbot, look, tmp_path):
    files = [plain(tmp_path / f"{number}.png", "#ff0000") for number in range(3)]
    others = [plain(tmp_path / f"other {number}.png", "#0000ff") for number in range(3)]
    window = QWidget()
    qtbot.addWidget(window)
    thumbs = Thumbs(PictureLoader(window).line(0), window)
    thumbs.take(3, files.__getitem__, 1.0)
    qtbot.waitUntil(lambda: thumbs.done == 3)
    thumbs.take(3, files.__getitem__, 2.0)
    assert thumbs.get(0) is None
    assert thumbs.older(0) is not None
    thumbs.take(3, others.__getitem__, 1.0)
    assert thumbs.older(0) is None  # another picture at the same place


def test_that_no_plate_flashes_where_the_small_pictures_become_larger(qtbot, look, state):
    """A panel that is made larger shows the thumbnails that it has until larger ones are here."""
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(380, 600)
    panel.show()
    strip = panel.strip
    qtbot.waitUntil(lambda: strip._thumbs.done == len(state.mission.pictures), timeout=20_000)
    panel.resize(800, 1579)
    index = strip._visible()[0]
    assert strip._thumbs.get(index) is None
    slot = strip._slot(index)
    drawn = strip.grab(slot.adjusted(8, 8, -8, -8)).toImage()
    colours = {drawn.pixel(x, y) for x in range(0, drawn.width(), 3) for y in range(drawn.height())}
    assert len(colours) > 20  # a plate has one colour


def test_that_a_low_panel_shows_the_beginning_of_the_caption_beside_a_long_credit(
    qtbot, look, state
):
    """In a window of 1280 x 720, 320 x 361: slide 3 has a credit of several lines."""
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(320, 361)
    panel.show()
    slide = next(p for p in state.mission.pictures if p.slide == 3)
    state.select(Selection("picture", slide.id))
    state.seek(slide.taken_utc_s)
    qtbot.wait(1)
    assert panel.note.isVisible()
    two_lines = 2 * panel.caption.fontMetrics().lineSpacing()
    assert panel.words.height() >= panel.caption.geometry().top() + two_lines
    assert panel.frame.height() > 361 * 0.35


def test_that_words_measured_before_are_measured_anew_at_another_width_and_size(look, photos):
    """A caption takes more lines where it is narrower, and higher ones in larger letters."""
    photos.caption.setText("quickly gyrating jugs quietly yoke jagged gypsy quays " * 6)
    heights = [photos.words.whole_lines_px(width, 10_000) for width in (600, 300)]
    try:
        theme.apply(look, "dark", 1.5)
        heights.append(photos.words.whole_lines_px(300, 10_000))
    finally:
        theme.apply(look, "dark")
    assert heights[0] < heights[1] < heights[2]
    assert photos.words.whole_lines_px(600, 10_000) == heights[0]
