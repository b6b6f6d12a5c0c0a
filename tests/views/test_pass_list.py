"""Passes in words and as a list."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from torchviewer.flight.passes import Pass, PassPoint
from torchviewer.mission.times import utc_s_from_iso
from torchviewer.views import theme
from torchviewer.views.pass_list import PassList
from torchviewer.views.pass_painter import HEADS, PASS
from torchviewer.views.pass_text import cells_of, seen_text, spoken_text, summary_text

VIENNA = "Europe/Vienna"  # UTC+1 in November


def one_pass(start, *, height_deg=62.0, sunlit=True, sun_deg=-20.0, seen=True, **more):
    """A pass of ten minutes from west over south to east; `seen`: for its first four minutes."""
    rise_utc_s = utc_s_from_iso(start)

    def point(after_s, azimuth_deg, elevation_deg):
        return PassPoint(rise_utc_s + after_s, azimuth_deg, elevation_deg, 900.0, sunlit, sun_deg)

    points = (point(0, 270, 0.0), point(300, 181, height_deg), point(600, 90, 0.0))
    visible = ((rise_utc_s, rise_utc_s + 240.0),) if seen else ()
    flags = {"begins_before": False, "ends_after": False, "visible": visible}
    return Pass(*points, **flags | more)


EVENING = one_pass("2013-11-09T16:40Z")
NOON = one_pass("2013-11-10T11:00Z", sun_deg=25.0, seen=False)
NIGHT = one_pass("2013-11-10T23:30Z", sunlit=False, seen=False)


@pytest.fixture
def passes(qtbot, look):
    made = PassList()
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show_passes((EVENING, NOON, NIGHT), VIENNA, "en")
    made.show()
    qtbot.waitExposed(made)
    return made


def rows_of(passes):
    return [row for row in range(passes.count()) if passes.item(row).data(PASS) is not None]


def test_that_a_pass_is_told_in_the_time_of_the_place():
    cells = [cell.replace("\u00a0", " ") for cell in cells_of(EVENING, VIENNA)]
    assert cells == ["17:40 W", "17:45 62° S", "17:50 E"]
    under_way = one_pass("2013-11-09T16:40Z", begins_before=True, ends_after=True)
    cells = [cell.replace("\u00a0", " ") for cell in cells_of(under_way, VIENNA)]
    assert cells == ["…17:40 W", "17:45 62° S", "17:50 E…"]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (EVENING, "Could be seen 17:40 to 17:44: dark sky, torch in sunlight"),
        (NOON, "Bright sky, torch in sunlight"),
        (NIGHT, "Dark sky, torch in the shadow"),
        (one_pass("2013-11-10T04:55Z", sunlit=False, sun_deg=-3.0, seen=False),
         "Bright sky, torch in the shadow"),
    ],
)  # fmt: skip
def test_that_the_light_on_both_sides_is_told(one, words):
    assert seen_text(one, VIENNA) == words


def test_that_the_sum_counts_what_could_be_seen():
    assert summary_text((EVENING, NOON, NIGHT)) == "Passes: 3 · could be seen: 1"
    assert summary_text(()) == "The torch never rose above the horizon here."


def test_that_who_listens_hears_the_whole_pass(passes):
    spoken = passes.item(rows_of(passes)[0]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == spoken_text(EVENING, "Sat 9 Nov", VIENNA)
    assert "highest at 17:45 with 62 degrees in the south" in spoken


def test_that_days_are_those_of_the_place(passes):
    # 23:30 UTC is half an hour after midnight in Vienna
    headings = [passes.item(row) for row in range(passes.count()) if row not in rows_of(passes)]
    days = [item.text() for item in headings if not item.data(HEADS)]
    assert days == ["Sat 9 Nov", "Sun 10 Nov", "Mon 11 Nov"]


def test_that_the_keyboard_looks_ahead_and_enter_goes_there(qtbot, passes):
    looked, picked = [], []
    passes.looked_at.connect(looked.append)
    passes.picked.connect(picked.append)
    passes.activateWindow()
    passes.setFocus()
    assert passes.currentItem().data(PASS) == EVENING
    qtbot.keyClick(passes, Qt.Key.Key_Down)
    assert looked[-1] == NOON.culmination.utc_s
    qtbot.keyClick(passes, Qt.Key.Key_Return)
    assert picked[-1] == NOON.culmination.utc_s
    assert looked[-1] is None


def test_that_the_pointer_looks_ahead_until_it_leaves(qtbot, passes):
    looked, picked = [], []
    passes.looked_at.connect(looked.append)
    passes.picked.connect(picked.append)
    row = passes.visualItemRect(passes.item(rows_of(passes)[1]))
    qtbot.mouseMove(passes.viewport(), QPoint(row.center()))
    qtbot.waitUntil(lambda: looked[-1:] == [NOON.culmination.utc_s])
    qtbot.mouseClick(passes.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert NOON.culmination.utc_s in picked
    passes.leaveEvent(QEvent(QEvent.Type.Leave))
    assert looked[-1] is None


def test_that_keys_of_the_window_are_left_to_it(passes):
    for key in (Qt.Key.Key_Space, Qt.Key.Key_K, Qt.Key.Key_PageDown, Qt.Key.Key_Home):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        passes.keyPressEvent(event)
        assert not event.isAccepted()


def test_that_the_pass_under_way_is_marked(passes):
    passes.mark(EVENING.culmination.utc_s)
    assert passes.is_now(EVENING)
    passes.mark(NOON.rise.utc_s - 1.0)
    assert not passes.is_now(EVENING)
    assert not passes.is_now(NOON)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [240, 300, 460])
def test_that_rows_are_high_enough_for_their_words(qtbot, look, passes, width, scale):
    try:
        theme.apply(look, "dark", scale)
        passes.restyle()
        passes.resize(width, 3000)
        qtbot.waitUntil(lambda: passes.visualItemRect(passes.item(1)).width() == width)
        letters = theme.metrics(13, 600)
        for row in rows_of(passes):
            assert passes.visualItemRect(passes.item(row)).height() >= 2 * letters.height() - 4
        assert (
            passes.sizeHint().height()
            == passes.visualItemRect(passes.item(passes.count() - 1)).bottom() + 1
        )
    finally:
        theme.apply(look, "dark", 1.0)


def test_that_columns_use_the_room_there_is(passes):
    painter = passes.itemDelegate()
    least = next(width for width in range(100, 400) if painter._columns(width))
    assert painter._columns(least)[2] + 20 < painter._columns(least + 100)[2]
    # but the cells of one row stay together
    assert painter._columns(2000) == painter._columns(1000)


def test_that_a_glimpse_has_one_time_and_no_span():
    start_utc_s = EVENING.rise.utc_s
    glimpse = one_pass("2013-11-09T16:40Z", visible=((start_utc_s + 5.0, start_utc_s + 40.0),))
    assert seen_text(glimpse, VIENNA).startswith("Could be seen briefly at 17:40:")
    assert seen_text(EVENING, VIENNA).startswith("Could be seen 17:40 to 17:44:")
