"""The axis: days and times above the lanes, and the date at the left edge."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPen

from torchviewer.views import theme
from torchviewer.views.time_text import clock_text, date_text
from torchviewer.views.timeline_lanes import AXIS_PX, Canvas, Letterings, faded
from torchviewer.views.timeline_scale import Axis, LabelKind, axis

translate = QCoreApplication.translate

DAY_OFFSET_PX = 6.0
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
    key = (language, kind)
    if key not in letters.widest:
        letters.widest[key] = max(
            letters.small.width_px(label_text(utc_s, kind, language)) for utc_s in _SAMPLES_UTC_S
        )
    return letters.widest[key]


def widest_context_px(letters: Letterings, language: str) -> float:
    """The room that the date at the left edge wants, about."""
    return _widest_px(letters, language, "day") + letters.small_strong.width_px("  · UTC")


def paint_grid(canvas: Canvas, marks: Axis, bottom_px: float) -> None:
    """Lines through all lanes at the bounds of days (of months, when far away)."""
    top = AXIS_PX * theme.text_scale()
    canvas.painter.setPen(QPen(theme.roles().line, 1.0))
    for utc_s in marks.days:
        x = round(canvas.scale.x_px(utc_s)) + 0.5
        canvas.painter.drawLine(QPointF(x, top - TICK_PX - 3), QPointF(x, bottom_px))


def paint_axis(canvas: Canvas, marks: Axis) -> None:
    """Ticks, labels and, in the column of titles, the date that they belong to."""
    scale, roles = canvas.scale, theme.roles()
    bottom = AXIS_PX * theme.text_scale()
    middle = bottom * 0.36
    canvas.painter.setPen(QPen(faded(roles.quiet, 0.55), 1.0))
    for utc_s in marks.ticks:
        x = round(scale.x_px(utc_s)) + 0.5
        canvas.painter.drawLine(QPointF(x, bottom - TICK_PX), QPointF(x, bottom))
    canvas.painter.setPen(QPen(faded(roles.quiet, 0.95), 1.0))
    for utc_s, _ in marks.labels:
        x = round(scale.x_px(utc_s)) + 0.5
        canvas.painter.drawLine(QPointF(x, bottom - TICK_PX - 3), QPointF(x, bottom))
    for utc_s, kind in marks.labels:
        _paint_label(canvas, utc_s, kind, middle)


def _paint_label(canvas: Canvas, utc_s: float, kind: LabelKind, middle_px: float) -> None:
    letters, scale, roles = canvas.letters.small, canvas.scale, theme.roles()
    text = label_text(utc_s, kind, canvas.language)
    width = letters.width_px(text)
    is_time = kind in ("second", "minute")
    left = scale.x_px(utc_s) + (-width / 2 if is_time else DAY_OFFSET_PX)
    if is_time and left < scale.left_px and utc_s - scale.start_utc_s < 1e-6:
        left = scale.left_px
    if left >= scale.left_px - 1.0 and left + width <= scale.right_px:
        canvas.write(letters, left, middle_px, text, roles.quiet if is_time else roles.text)


def paint_context(canvas: Canvas, marks: Axis, left_px: float, right_px: float) -> None:
    """The date of the left edge, and that times are UTC, above the titles."""
    letters, roles = canvas.letters.small_strong, theme.roles()
    text = context_text(canvas.scale.start_utc_s, marks.step.kind, canvas.language)
    middle = AXIS_PX * theme.text_scale() * 0.36
    full = f"{text} · UTC"
    room = right_px - left_px
    shown = full if letters.width_px(full) <= room else letters.elided(text, room)
    canvas.write(letters, left_px, middle, shown, roles.quiet)
