"""The axis of UTC: days and times above the lanes, and the date at the left edge."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLineF
from PySide6.QtGui import QColor, QTransform

from torchviewer.views import theme
from torchviewer.views.time_text import clock_text, date_text
from torchviewer.views.timeline_canvas import Canvas, faded
from torchviewer.views.timeline_clocks import UTC_ID
from torchviewer.views.timeline_lanes import AXIS_PX
from torchviewer.views.timeline_lettering import MOST_STATICS, SMOOTH, Lettering, Letterings
from torchviewer.views.timeline_scale import DAY_S, Axis, LabelKind, Scale, Step, marked, spacing

translate = QCoreApplication.translate

UTC_NAME = "UTC"
DAY_OFFSET_PX = 6.0
NAME_GAP_PX = 10.0
BOLDER = 1.06
"""How much wider a date is in bold letters, about."""
TICK_PX = 5.0
START_S = 1e-6
"""What is so near the start of the window stands at it."""
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


class Reading(NamedTuple):
    """What a clock reads at an instant, worded and measured; it begins `shift_px` from there."""

    utc_s: float
    shift_px: float
    width_px: float
    text: str
    #: a time of day, not the beginning of a day
    is_time: bool

    @classmethod
    def of(
        cls, letters: Lettering, utc_s: float, text: str, *, is_time: bool, is_centred: bool
    ) -> "Reading":
        """Times stand about their instant, dates right of their midnight."""
        width_px = letters.width_px(text)
        return cls(utc_s, -width_px / 2 if is_centred else DAY_OFFSET_PX, width_px, text, is_time)

    @property
    def is_centred(self) -> bool:
        return self.shift_px <= 0.0


def kept_text(canvas: Canvas, reading_s: float, kind: LabelKind) -> str:
    """The label of a mark, worded once and then kept."""
    language = canvas.language
    return keep(canvas, (language, kind, reading_s), lambda: label_text(reading_s, kind, language))


def keep(canvas: Canvas, key: tuple[object, ...], word: Callable[[], str]) -> str:
    """What `word` says, asked for once for each `key`."""
    labels = canvas.letters.labels
    text = labels.get(key)
    if text is None:
        if len(labels) >= MOST_STATICS:
            labels.clear()
        text = labels[key] = word()
    return text


def context_text(canvas: Canvas, reading_s: float, kind: LabelKind) -> str:
    """What the labels leave out, for the left edge: the date, the month, the year."""
    if kind in ("second", "minute"):
        said: LabelKind = "day"
    else:
        said = "month" if kind in ("day", "date") else "year"
    return kept_text(canvas, reading_s // DAY_S * DAY_S, said)


class AxisBook:
    """The marks of the axis around the window, looked up again only where they are others."""

    def __init__(self) -> None:
        self._around = Scale(0.0, 1.0, 0.0, 1.0)
        self._key: tuple[object, ...] = ()
        self._ruled = Ruled(Axis(Step("year", 0.0), (), (), ()), (), 0.0)
        self._asked: Scale | None = None

    def plan(self, canvas: Canvas) -> "Ruled":
        """The axis for the canvas's scale, spaced by the widths of its labels; and beyond it."""
        scale, around = canvas.scale, self._around
        if scale is self._asked and self._key[1] is canvas.letters:
            return self._ruled
        self._asked = scale
        apart = spacing(scale, _widest(canvas))
        key = (apart, canvas.letters)
        if not around.covers(scale) or key != self._key:
            length_s = scale.end_utc_s - scale.start_utc_s
            start, end = scale.start_utc_s - length_s, scale.end_utc_s + length_s
            self._around, self._key = Scale(start, end, 0.0, scale.width_px), key
            marks = marked(self._around, apart)
            self._ruled = Ruled(marks, [_reading(canvas, *label) for label in marks.labels], start)
        return self._ruled


class Ruled:
    """The marks of an axis, and their lines, made once and then only stretched to the scale."""

    def __init__(self, marks: Axis, readings: Sequence[Reading], origin_utc_s: float) -> None:
        self.marks = marks
        self.readings = readings
        self.days = Lines(marks.days, origin_utc_s)
        self.ticks = Lines(marks.ticks, origin_utc_s)
        self.labelled = Lines([utc_s for utc_s, _ in marks.labels], origin_utc_s)


class Lines:
    """Upright lines at instants, kept in s after `origin_utc_s` and as high as 1."""

    def __init__(self, instants_utc_s: Sequence[float], origin_utc_s: float) -> None:
        self._instants, self._origin_utc_s = instants_utc_s, origin_utc_s
        places = (utc_s - origin_utc_s for utc_s in instants_utc_s)
        self._lines = [QLineF(s, 0.0, s, 1.0) for s in places]

    def draw(self, canvas: Canvas, colour: QColor, top_px: float, bottom_px: float) -> None:
        """Draw those in view, one device pixel wide; the painter's lines are not to be smooth."""
        painter, scale = canvas.painter, canvas.scale
        first = bisect_left(self._instants, scale.start_utc_s)
        lines = self._lines[first : bisect_right(self._instants, scale.end_utc_s)]
        before, x = painter.transform(), scale.x_px(self._origin_utc_s)
        painter.setPen(theme.hair(colour, canvas.ratio))
        stretched = QTransform(scale.px_per_s, 0.0, 0.0, bottom_px - top_px, x, top_px)
        painter.setTransform(stretched, combine=True)
        painter.drawLines(lines)
        painter.setTransform(before)


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


def paint_grid(canvas: Canvas, ruled: Ruled, bottom_px: float) -> None:
    """Lines behind all lanes at the bounds of days (of months, when far away)."""
    canvas.painter.setRenderHint(SMOOTH, on=False)
    ruled.days.draw(canvas, theme.roles().line, canvas.axis_px, bottom_px)
    canvas.painter.setRenderHint(SMOOTH)


def paint_axis(canvas: Canvas, ruled: Ruled) -> None:
    """Ticks, and the labels of times and of days."""
    roles, bottom = theme.roles(), canvas.axis_px
    canvas.painter.setRenderHint(SMOOTH, on=False)
    ruled.ticks.draw(canvas, faded(roles.quiet, 0.55), bottom - TICK_PX, bottom)
    ruled.labelled.draw(canvas, faded(roles.quiet, 0.95), bottom - TICK_PX - 3, bottom)
    canvas.painter.setRenderHint(SMOOTH)
    write_readings(canvas, canvas.letters.small, utc_middle_px(canvas), ruled.readings)


def write_readings(
    canvas: Canvas, letters: Lettering, middle_px: float, readings: Sequence[Reading]
) -> None:
    """Write those that are wholly in view; a time at the very start of the window is moved in."""
    scale, roles = canvas.scale, theme.roles()
    left_px, right_px = scale.left_px, scale.right_px
    start, px = scale.start_utc_s, scale.px_per_s
    times: list[tuple[float, str]] = []
    days: list[tuple[float, str]] = []
    for utc_s, shift, width, text, is_time in readings:
        left = left_px + (utc_s - start) * px + shift
        if is_time and left < left_px and 0.0 <= utc_s - start < START_S:
            left = left_px
        if left >= left_px - 1.0 and left + width <= right_px:
            (times if is_time else days).append((left, text))
    canvas.write_row(letters, middle_px, times, roles.quiet)
    canvas.write_row(letters, middle_px, days, roles.text)


def _reading(canvas: Canvas, utc_s: float, kind: LabelKind) -> Reading:
    is_time = kind in ("second", "minute")
    text = kept_text(canvas, utc_s, kind)
    return Reading.of(canvas.letters.small, utc_s, text, is_time=is_time, is_centred=is_time)


def utc_middle_px(canvas: Canvas) -> float:
    """Of the labels; they stand below the rows of other clocks."""
    return canvas.axis_px - AXIS_PX * theme.text_scale() * 0.64


def date_beside(canvas: Canvas, ruled: Ruled) -> str:
    """The date of the left edge, or its month or year, which the labels leave out."""
    return context_text(canvas, canvas.scale.start_utc_s, ruled.marks.step.kind)


def paint_utc_name(canvas: Canvas, date: str, left_px: float, right_px: float) -> None:
    """That times are UTC, and the date of the left edge, above the titles."""
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
