"""The axis of UTC: days and times above the lanes, and the date at the left edge."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QLineF
from PySide6.QtGui import QPen

from torchviewer.views import theme
from torchviewer.views.time_text import clock_text, date_text
from torchviewer.views.timeline_canvas import MOST_STATICS, Canvas, Lettering, Letterings, faded
from torchviewer.views.timeline_clocks import UTC_ID
from torchviewer.views.timeline_lanes import AXIS_PX
from torchviewer.views.timeline_scale import Axis, LabelKind, axis

translate = QCoreApplication.translate

UTC_NAME = "UTC"
DAY_OFFSET_PX = 6.0
NAME_GAP_PX = 10.0
BOLDER = 1.06
"""How much wider a date is in bold letters, about."""
TICK_PX = 5.0
# widest in every language that we know: a Wednesday in September or November
_SAMPLES_UTC_S = (1379462400.0, 1384300800.0, 1383177600.0, 1391990400.0)


def label_text(utc_s: float, kind: LabelKind, language: str) -> str:
    """The label of one axis mark."""
    if kind in ("second", "minute"):
        return clock_text(utc_s, seconds=kind == "second")
    # the letters of QLocale dates: ddd weekday, d day, MMM month, yyyy year
    forms = {
        "day": translate("Timeline", "ddd d MMM"),
        "date": translate("Timeline", "d MMM"),
        "month": translate("Timeline", "MMM yyyy"),
        "year": "yyyy",
    }
    return date_text(utc_s, language, form=forms[kind])


def kept_text(canvas: Canvas, reading_s: float, kind: LabelKind) -> str:
    """The label of a mark, worded once and then kept."""
    labels, key = canvas.letters.labels, (canvas.language, kind, reading_s)
    text = labels.get(key)
    if text is None:
        if len(labels) >= MOST_STATICS:
            labels.clear()
        text = labels[key] = label_text(reading_s, kind, canvas.language)
    return text


def context_text(utc_s: float, kind: LabelKind, language: str) -> str:
    """What the labels leave out, for the left edge: the date, the month, the year."""
    if kind in ("second", "minute"):
        return label_text(utc_s, "day", language)
    if kind in ("day", "date"):
        return label_text(utc_s, "month", language)
    return label_text(utc_s, "year", language)


def plan(canvas: Canvas) -> Axis:
    """The axis for the canvas's scale, spaced by the widths of its labels."""
    return axis(canvas.scale, _widest(canvas))


def _widest(canvas: Canvas) -> Callable[[LabelKind], float]:
    return lambda kind: _widest_px(canvas.letters, canvas.language, kind)


def _widest_px(letters: Letterings, language: str, kind: LabelKind) -> float:
    key = (language, UTC_ID, kind)
    if key not in letters.widest:
        letters.widest[key] = max(
            letters.small.width_px(text) for text in sample_texts(kind, language)
        )
    return letters.widest[key]


def sample_texts(kind: LabelKind, language: str) -> list[str]:
    """Labels of a kind, the widest that there are among them."""
    return [label_text(utc_s, kind, language) for utc_s in _SAMPLES_UTC_S]


def utc_name_px(letters: Letterings, language: str) -> float:
    """The room that the name of UTC and the date at the left edge want, about."""
    date_px = _widest_px(letters, language, "day") * BOLDER
    return letters.small_strong.width_px(UTC_NAME) + NAME_GAP_PX + date_px


def paint_grid(canvas: Canvas, marks: Axis, bottom_px: float) -> None:
    """Lines behind all lanes at the bounds of days (of months, when far away)."""
    canvas.painter.setPen(QPen(theme.roles().line, 1.0))
    _draw_lines(canvas, marks.days, canvas.axis_px, bottom_px)


def paint_axis(canvas: Canvas, marks: Axis) -> None:
    """Ticks, labels and, in the column of titles, the date that they belong to."""
    roles = theme.roles()
    bottom, middle = canvas.axis_px, utc_middle_px(canvas)
    canvas.painter.setPen(QPen(faded(roles.quiet, 0.55), 1.0))
    _draw_lines(canvas, marks.ticks, bottom - TICK_PX, bottom)
    canvas.painter.setPen(QPen(faded(roles.quiet, 0.95), 1.0))
    _draw_lines(canvas, (utc_s for utc_s, _ in marks.labels), bottom - TICK_PX - 3, bottom)
    for utc_s, kind in marks.labels:
        _paint_label(canvas, utc_s, kind, middle)


def _draw_lines(
    canvas: Canvas, instants_utc_s: Iterable[float], top_px: float, bottom_px: float
) -> None:
    """Upright lines at instants, on whole pixels."""
    places = [round(canvas.scale.x_px(utc_s)) + 0.5 for utc_s in instants_utc_s]
    canvas.painter.drawLines([QLineF(x, top_px, x, bottom_px) for x in places])


def _paint_label(canvas: Canvas, utc_s: float, kind: LabelKind, middle_px: float) -> None:
    letters, scale, roles = canvas.letters.small, canvas.scale, theme.roles()
    text = kept_text(canvas, utc_s, kind)
    width = letters.width_px(text)
    is_time = kind in ("second", "minute")
    left = scale.x_px(utc_s) + (-width / 2 if is_time else DAY_OFFSET_PX)
    if is_time and left < scale.left_px and utc_s - scale.start_utc_s < 1e-6:
        left = scale.left_px
    if left >= scale.left_px - 1.0 and left + width <= scale.right_px:
        canvas.write(letters, left, middle_px, text, roles.quiet if is_time else roles.text)


def utc_middle_px(canvas: Canvas) -> float:
    """Of the labels; they stand below the rows of other clocks."""
    return canvas.axis_px - AXIS_PX * theme.text_scale() * 0.64


def paint_context(canvas: Canvas, marks: Axis, left_px: float, right_px: float) -> None:
    """That times are UTC, and the date of the left edge, above the titles."""
    date = context_text(canvas.scale.start_utc_s, marks.step.kind, canvas.language)
    letters = canvas.letters.small_strong
    write_name(canvas, letters, (left_px, right_px, utc_middle_px(canvas)), UTC_NAME, date)


def write_name(
    canvas: Canvas,
    letters: Lettering,
    place_px: tuple[float, float, float],
    name: str,
    date: str,
) -> None:
    """A clock's name from the left of `place_px` (left, right, middle) and a date up to its right.

    The name is shortened for the date, but where nothing would be left of it there is no date.
    """
    left_px, right_px, middle_px = place_px
    date_px = letters.width_px(date)
    short = letters.elided(name, right_px - left_px - date_px - NAME_GAP_PX) if date else ""
    if short:
        canvas.write(letters, right_px - date_px, middle_px, date, theme.roles().quiet)
    else:
        short = letters.elided(name, right_px - left_px)
    canvas.write(letters, left_px, middle_px, short, theme.roles().quiet)
