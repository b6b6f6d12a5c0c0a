"""Pictures decoded off the interface's thread, and kept in memory and on the disk."""

import struct
import threading
import zlib

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QWidget

from torchviewer.views import picture_loader
from torchviewer.views.picture_cache import DiskCache, Memory, Shown
from torchviewer.views.picture_decode import Decoded, Flaw, PictureFlaw, Want, decoded
from torchviewer.views.picture_loader import PictureLoader

CORNERS = {"red": (0, 0), "lime": (1, 0), "blue": (0, 1), "yellow": (1, 1)}


def image_of(width: int, height: int) -> QImage:
    """Four quarters: red, lime / blue, yellow."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for name, (column, row) in CORNERS.items():
        for x in range(width // 2):
            for y in range(height // 2):
                image.setPixelColor(
                    x + column * (width // 2), y + row * (height // 2), QColor(name)
                )
    return image


def saved(path, image: QImage, kind: str = "") -> None:
    assert image.save(str(path), kind or None, 95)


def name_at(image: QImage, across: float, down: float) -> str:
    """The corner colour that lies nearest to a pixel of the picture, in parts of its size."""
    colour = image.pixelColor(int(across * image.width()), int(down * image.height()))

    def distance(name: str) -> int:
        other = QColor(name)
        pairs = zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True)
        return sum(abs(one - two) for one, two in pairs)

    return min(CORNERS, key=distance)


def with_orientation(jpeg: bytes, value: int) -> bytes:
    """A JPEG with an EXIF orientation (TIFF tag 0x0112) put behind its start mark."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, value, 0)
    tiff = b"MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    body = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def png_of_size(width: int, height: int, bits: int = 8) -> bytes:
    """A PNG whose header claims a size; there is next to nothing behind it."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, bits, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def flaw_of(path, **how) -> Flaw:
    with pytest.raises(PictureFlaw) as caught:
        decoded(Want(path, (64, 64), **how))
    return caught.value.flaw


# The upright picture's corners clockwise from the top left, for a file whose own corners are
# red, lime / blue, yellow: EXIF 2.32, 4.6.4 A, tag Orientation (row 0 and column 0 of each value)
UPRIGHT = {
    1: ("red", "lime", "yellow", "blue"),
    2: ("lime", "red", "blue", "yellow"),
    3: ("yellow", "blue", "red", "lime"),
    4: ("blue", "yellow", "lime", "red"),
    5: ("red", "blue", "yellow", "lime"),
    6: ("blue", "red", "lime", "yellow"),
    7: ("yellow", "lime", "red", "blue"),
    8: ("lime", "yellow", "blue", "red"),
}
PLACES = ((0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8))


@pytest.mark.parametrize("value", UPRIGHT)
def test_that_a_camera_held_in_any_way_gives_an_upright_picture(qapp, tmp_path, value):
    path = tmp_path / "turned.jpg"
    saved(path, image_of(120, 80))
    path.write_bytes(with_orientation(path.read_bytes(), value))
    made = decoded(Want(path, (60, 60)))
    upright = (120, 80) if value < 5 else (80, 120)
    assert made.whole_px == upright
    assert made.image.width() / made.image.height() == pytest.approx(upright[0] / upright[1])
    assert tuple(name_at(made.image, *place) for place in PLACES) == UPRIGHT[value]
    for name, (x, y) in zip(UPRIGHT[value], PLACES, strict=True):
        part = (round(x - 0.1, 1), round(y - 0.1, 1), 0.2, 0.2)
        piece = decoded(Want(path, (24, 24), part=part)).image
        assert (piece.width(), piece.height()) == (24, 24)
        assert {name_at(piece, *place) for place in PLACES} == {name}


@pytest.mark.parametrize("name", ["a.png", "a.webp", "a.tif", "a.jpeg"])
def test_that_a_part_of_every_kind_of_photograph_is_that_part(qapp, tmp_path, name):
    path = tmp_path / name
    saved(path, image_of(160, 80))
    piece = decoded(Want(path, (40, 40), part=(0.55, 0.55, 0.2, 0.4))).image
    assert (piece.width(), piece.height()) == (40, 40)
    assert {name_at(piece, *place) for place in PLACES} == {"yellow"}


def test_that_a_picture_fits_into_its_room_or_fills_it_and_never_grows(qapp, tmp_path):
    path = tmp_path / "wide.png"
    saved(path, image_of(200, 100))
    assert decoded(Want(path, (50, 50))).image.size().toTuple() == (50, 25)
    assert decoded(Want(path, (50, 50), fills=True)).image.size().toTuple() == (50, 50)
    assert decoded(Want(path, (900, 900))).image.size().toTuple() == (200, 100)


def test_that_a_picture_of_hardly_any_width_fits_too(qapp, tmp_path):
    path = tmp_path / "thin.png"
    saved(path, image_of(4, 3000))
    assert decoded(Want(path, (190, 130))).image.size().toTuple() == (1, 130)
    path = tmp_path / "wide.png"
    saved(path, image_of(3000, 4))
    assert decoded(Want(path, (190, 130))).image.size().toTuple() == (190, 1)
    one = tmp_path / "one.png"
    saved(one, image_of(1, 3000))
    assert decoded(Want(one, (190, 130))).image.size().toTuple() == (1, 130)


def test_that_each_flaw_is_named(qapp, tmp_path):
    whole = tmp_path / "whole.jpg"
    saved(whole, image_of(300, 200))
    content = whole.read_bytes()
    made = {
        "short.jpg": (content[: len(content) // 2], Flaw.CUT_SHORT),
        "really.png": (content, Flaw.MISLABELLED),
        "text.jpg": (b"<html>no</html>", Flaw.OTHER),
        "drawing.jpg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', Flaw.OTHER),
        "drawing.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', Flaw.OTHER),
        "moving.gif": (b"GIF89a" + bytes(40), Flaw.OTHER),
        "empty.png": (b"", Flaw.OTHER),
        # fault C6 of the reliability notes: 30,000 x 30,000 is refused by its header alone
        "bomb.png": (png_of_size(30_000, 30_000), Flaw.TOO_LARGE),
        "large.png": (png_of_size(8_000, 8_000), Flaw.TOO_LARGE),
        "deep.png": (
            png_of_size(5_000, 4_000, bits=16),
            Flaw.TOO_LARGE,
        ),  # 153 MiB of 8-byte pixels
    }
    for name, (bytes_, flaw) in made.items():
        (tmp_path / name).write_bytes(bytes_)
        assert flaw_of(tmp_path / name) == flaw, name
    (tmp_path / "folder.png").mkdir()
    assert flaw_of(tmp_path / "folder.png") == Flaw.OTHER
    assert flaw_of(tmp_path / "none.png") == Flaw.MISSING


def test_that_a_file_known_to_be_bad_is_not_even_opened(qapp, tmp_path):
    with pytest.raises(PictureFlaw) as caught:
        decoded(Want(tmp_path / "none.jpg", (8, 8), flaw=(Flaw.TOO_HEAVY, "300 MB")))
    assert (caught.value.flaw, caught.value.detail) == (Flaw.TOO_HEAVY, "300 MB")


@pytest.mark.qt_log_ignore(".")
def test_that_a_damaged_png_is_no_picture(qapp, tmp_path):
    path = tmp_path / "cut.png"
    saved(path, image_of(300, 200))
    path.write_bytes(path.read_bytes()[:120])
    assert flaw_of(path) == Flaw.DAMAGED


def test_that_a_drawing_that_reaches_for_other_files_is_not_drawn(qapp, tmp_path):
    path = tmp_path / "risky.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><image href="/etc/x"/></svg>',
        encoding="utf-8",
    )
    assert flaw_of(path, is_drawing=True) == Flaw.OTHER


def test_that_a_part_of_a_drawing_is_drawn_sharp(qapp, tmp_path):
    path = tmp_path / "half.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="10" viewBox="0 0 16 10">'
        '<rect width="8" height="10" fill="#ff0000"/>'
        '<rect x="8" width="8" height="10" fill="#0000ff"/></svg>',
        encoding="utf-8",
    )
    want = Want(path, (400, 400), part=(0.49, 0.4, 0.02, 0.032), is_drawing=True)
    image = decoded(want).image
    # the edge lies in the middle, one pixel wide at most, however large it is drawn
    assert image.pixelColor(197, 200) == QColor("#ff0000")
    assert image.pixelColor(203, 200) == QColor("#0000ff")


# The loader


@pytest.fixture
def view(qtbot):
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def loader(view):
    made = PictureLoader(view)
    yield made
    made.finish()


def test_that_a_picture_arrives_on_the_interfaces_thread(qtbot, loader, tmp_path):
    path = tmp_path / "a.png"
    saved(path, image_of(40, 40))
    line = loader.line(0)
    threads = []
    line.arrived.connect(lambda _want: threads.append(threading.current_thread()))
    want = Want(path, (20, 20))
    assert line.get(want) is None
    with qtbot.waitSignal(line.arrived):
        line.want([want])
    assert threads == [threading.main_thread()]
    assert line.get(want).pixmap.size().toTuple() == (20, 20)
    assert line.get(want).whole_px == (40, 40)


def test_that_the_newest_request_wins(qtbot, loader, tmp_path, monkeypatch):
    gate, asked = threading.Event(), []

    def slow(want):
        asked.append(want.path.name)
        gate.wait(10)
        return Decoded(QImage(4, 4, QImage.Format.Format_RGB32), (4, 4))

    monkeypatch.setattr(picture_loader, "decoded", slow)
    monkeypatch.setattr(loader._queue, "most_workers", 1)
    line = loader.line(0)
    arrived = []
    line.arrived.connect(lambda want: arrived.append(want.path.name))
    for name in ("one", "two", "three"):
        line.want([Want(tmp_path / name, (4, 4))])
        qtbot.waitUntil(lambda: asked[:1] == ["one"])
    gate.set()
    qtbot.waitUntil(lambda: arrived == ["three"])
    # the first was being decoded already; the second was never begun
    assert asked == ["one", "three"]


def test_that_the_large_picture_does_not_wait_for_the_row_of_small_ones(
    qtbot, loader, tmp_path, monkeypatch
):
    gate, asked = threading.Event(), []

    def slow(want):
        asked.append(want.path.name)
        gate.wait(10)
        return Decoded(QImage(4, 4, QImage.Format.Format_RGB32), (4, 4))

    monkeypatch.setattr(picture_loader, "decoded", slow)
    monkeypatch.setattr(loader._queue, "most_workers", 1)
    large, small = loader.line(0), loader.line(1)
    small.want([Want(tmp_path / f"small{i}", (4, 4)) for i in range(5)])
    qtbot.waitUntil(lambda: asked == ["small0"])
    large.want([Want(tmp_path / "large", (9, 9))])
    with qtbot.waitSignal(large.arrived):
        gate.set()
    assert asked[1] == "large"
    qtbot.waitUntil(lambda: len(asked) == 6)


def test_that_a_worker_is_kept_free_for_what_is_most_urgent(qtbot, loader, tmp_path, monkeypatch):
    gate, asked = threading.Event(), []

    def slow(want):
        asked.append(want.path.name)
        if want.path.name != "large":
            gate.wait(10)
        return Decoded(QImage(4, 4, QImage.Format.Format_RGB32), (4, 4))

    monkeypatch.setattr(picture_loader, "decoded", slow)
    monkeypatch.setattr(loader._queue, "most_workers", 2)
    large, small = loader.line(0), loader.line(1)
    small.want([Want(tmp_path / f"small{i}", (4, 4)) for i in range(5)])
    qtbot.waitUntil(lambda: asked == ["small0"])
    with qtbot.waitSignal(large.arrived):  # though every small one is held up
        large.want([Want(tmp_path / "large", (9, 9))])
    gate.set()
    qtbot.waitUntil(lambda: len(asked) == 6)


def test_that_a_flaw_arrives_like_a_picture_and_the_rest_goes_on(qtbot, loader, tmp_path):
    (tmp_path / "bad.jpg").write_bytes(b"nothing")
    saved(tmp_path / "good.jpg", image_of(40, 40))
    line = loader.line(0)
    bad, good = Want(tmp_path / "bad.jpg", (9, 9)), Want(tmp_path / "good.jpg", (9, 9))
    with qtbot.waitSignals([line.arrived, line.arrived]):
        line.want([bad, good])
    assert line.get(bad).flaw.flaw == Flaw.OTHER
    assert line.get(good).flaw is None


def test_that_a_decoder_that_fails_in_any_way_does_not_end_the_worker(
    qtbot, loader, tmp_path, monkeypatch
):
    def fails(_want):
        raise MemoryError

    monkeypatch.setattr(picture_loader, "decoded", fails)
    line = loader.line(0)
    with qtbot.waitSignal(line.arrived):
        line.want([Want(tmp_path / "a.png", (4, 4))])
    assert line.get(Want(tmp_path / "a.png", (4, 4))).flaw.flaw == Flaw.DAMAGED


def test_that_a_view_may_go_while_workers_run(qtbot, tmp_path):
    for number in range(30):
        saved(tmp_path / f"{number}.png", image_of(60, 60))
    view = QObject()
    line = PictureLoader(view).line(0)
    line.want([Want(tmp_path / f"{n}.png", (50, 50)) for n in range(30)])
    view.deleteLater()
    qtbot.wait(1)
    assert not [thread for thread in threading.enumerate() if thread.name == "picture"]


def test_that_memory_is_bounded_in_bytes(qapp, tmp_path):
    memory = Memory(most_bytes=100_000)
    for number in range(20):
        image = QImage(100, 50, QImage.Format.Format_RGB32)  # 20,000 bytes and 1,000 around it
        image.fill(Qt.GlobalColor.black)
        memory.put(
            Want(tmp_path / str(number), (1, 1)), Shown(QPixmap.fromImage(image), (1, 1), None)
        )
    assert memory.bytes == 4 * 21_000
    assert memory.get(Want(tmp_path / "15", (1, 1))) is None
    assert memory.get(Want(tmp_path / "16", (1, 1))) is not None


# The disk


def small(path) -> Want:
    return Want(path, (32, 32), fills=True, is_small=True)


def test_that_a_second_run_reads_small_pictures_from_the_disk(qtbot, view, tmp_path, monkeypatch):
    path = tmp_path / "a.jpg"
    saved(path, image_of(400, 400))
    first = PictureLoader(view, DiskCache(tmp_path / "cache")).line(0)
    with qtbot.waitSignal(first.arrived):
        first.want([small(path)])

    def never(_want):
        raise AssertionError("decoded again")

    monkeypatch.setattr(picture_loader, "decoded", never)
    second = PictureLoader(view, DiskCache(tmp_path / "cache")).line(0)
    with qtbot.waitSignal(second.arrived):
        second.want([small(path)])
    kept = second.get(small(path)).pixmap.toImage()
    assert tuple(name_at(kept, *place) for place in PLACES) == UPRIGHT[1]


def test_that_a_picture_that_was_changed_is_decoded_anew(qapp, tmp_path):
    path = tmp_path / "a.jpg"
    saved(path, image_of(40, 40))
    cache = DiskCache(tmp_path / "cache")
    cache.put(small(path), decoded(small(path)))
    assert cache.get(small(path)) is not None
    saved(path, image_of(80, 80))
    assert cache.get(small(path)) is None


@pytest.mark.qt_log_ignore(".")
@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", "short", "bomb"])
def test_that_a_damaged_file_of_the_cache_is_passed_over_and_written_again(qapp, tmp_path, content):
    path = tmp_path / "a.jpg"
    saved(path, image_of(40, 40))
    cache = DiskCache(tmp_path / "cache")
    cache.put(small(path), decoded(small(path)))
    (kept,) = (tmp_path / "cache").iterdir()
    whole = kept.read_bytes()
    broken = {"short": whole[:-10], "bomb": png_of_size(30_000, 30_000)}
    kept.write_bytes(broken[content] if isinstance(content, str) else content)
    assert cache.get(small(path)) is None
    cache.put(small(path), decoded(small(path)))
    assert kept.read_bytes() == whole


def test_that_the_folder_of_small_pictures_stays_within_its_size(qapp, tmp_path):
    cache = DiskCache(tmp_path / "cache", most_bytes=3_000)
    for number in range(12):
        path = tmp_path / f"{number}.jpg"
        saved(path, image_of(40, 40))
        cache.put(small(path), decoded(small(path)))
    cache.trim()
    sizes = [kept.stat().st_size for kept in (tmp_path / "cache").iterdir()]
    assert 0 < sum(sizes) <= 3_000
    assert cache.get(small(tmp_path / "11.jpg")) is not None  # the newest stay
    assert cache.get(small(tmp_path / "0.jpg")) is None


def test_that_a_disk_that_refuses_costs_nothing_but_the_cache(qapp, tmp_path, caplog):
    (tmp_path / "file").write_bytes(b"")
    path = tmp_path / "a.jpg"
    saved(path, image_of(40, 40))
    cache = DiskCache(tmp_path / "file" / "cache")
    cache.put(small(path), decoded(small(path)))
    cache.put(small(path), decoded(small(path)))
    assert cache.get(small(path)) is None
    assert caplog.text.count("small pictures are not kept") == 1


def test_that_the_limit_of_the_decoder_is_ours(qapp, tmp_path):
    saved(tmp_path / "a.png", image_of(40, 40))
    decoded(Want(tmp_path / "a.png", (4, 4)))
    assert QImageReader.allocationLimit() == 128


def test_that_no_worker_begins_before_the_frame_that_asks_is_painted(qtbot, tmp_path, monkeypatch):
    order: list[str] = []

    class Frame(QWidget):
        def paintEvent(self, _event) -> None:
            order.append("frame")

    def read(want: Want) -> Decoded:
        order.append("picture")
        return decoded(want)

    monkeypatch.setattr(picture_loader, "decoded", read)
    saved(tmp_path / "a.png", image_of(8, 8))
    frame = Frame()
    qtbot.addWidget(frame)
    with qtbot.waitExposed(frame):
        frame.show()
    line = PictureLoader(frame).line(0)
    qtbot.waitUntil(lambda: bool(order))
    order.clear()
    frame.update()
    with qtbot.waitSignal(line.arrived):
        line.want([Want(tmp_path / "a.png", (8, 8))])
    assert order[:2] == ["frame", "picture"]
