"""The rows of other clocks above the axis of UTC: which there are, and how they are painted."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from torchviewer.mission.story import Mission
from torchviewer.mission.times import met_text
from torchviewer.state.mission_state import OWN_ZONE, MissionState
from torchviewer.views import theme
from torchviewer.views.timeline_axis import (
    NAME_GAP_PX,
    UTC_NAME,
    Reading,
    context_text,
    keep,
    kept_text,
    sample_texts,
    utc_middle_px,
    utc_name_px,
    write_name,
    write_readings,
)
from torchviewer.views.timeline_canvas import Canvas, faded
from torchviewer.views.timeline_clocks import (
    LAUNCH_ID,
    UTC_ID,
    Dial,
    Mark,
    MarkKind,
    marks,
    offset_s,
    offset_text,
    steady_marks,
    step_for,
)
from torchviewer.views.timeline_lanes import AXIS_PX, CLOCK_PX, FOOT_PX, LOWEST_PX, Height
from torchviewer.views.timeline_lettering import Letterings
from torchviewer.views.timeline_scale import Axis, LabelKind, Scale, Step
from torchviewer.views.zones import zone_of, zone_title

translate = QCoreApplication.translate

USUAL = (LAUNCH_ID,)
LANES_BEFORE_USUAL = 7
LANES_BEFORE_CHOSEN = 3
TICK_PX = 3.0
SIGN_PX = 3.5
MENU_PX = 14.0
"""The room beside UTC's date for the sign that a menu opens there."""
_utc_s = attrgetter("utc_s")
_WIDEST_CHANGE_S = -34200.0  # UTC-9:30, as wide as any


@dataclass(frozen=True)
class ClockRow:
    """What one clock shows, in the row that ends at `bottom_px`."""

    dial: Dial
    step: Step
    readings: Sequence[Reading]
    bottom_px: float

    @property
    def middle_px(self) -> float:
        """Of the labels; they leave room for the ticks below them."""
        return self.bottom_px - (CLOCK_PX / 2 + 1.0) * theme.text_scale()


class ClockRows:
    """The clocks that a person wants on the axis, and those of them that there is room for."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._chosen: tuple[str, ...] | None = None
        self._made: tuple[Mission, tuple[Dial, ...]] | None = None

    @property
    def chosen(self) -> tuple[str, ...] | None:
        """The ids that a person chose, of other missions' clocks, too; None: the usual ones."""
        return self._chosen

    def choose(self, ids: tuple[str, ...] | None) -> bool:
        """Want these clocks; False where they are wanted already."""
        changed = ids != self._chosen
        self._chosen = ids
        return changed

    def with_clock(self, clock: str, wanted: bool) -> tuple[str, ...]:
        """The ids with one more or one less."""
        now = self._chosen or (UTC_ID, *USUAL)
        return (*(i for i in now if i != clock), *((clock,) if wanted else ()))

    @property
    def all(self) -> tuple[Dial, ...]:
        """Every clock that can stand above UTC, upwards: since launch, the mission's, one's own."""
        mission = self._state.mission
        if self._made is None or self._made[0] is not mission:
            self._made = (mission, _dials(mission))
        return self._made[1]

    @property
    def wanted(self) -> tuple[Dial, ...]:
        """The clocks that shall stand above UTC, upwards."""
        ids = USUAL if self._chosen is None else self._chosen
        return tuple(dial for dial in self.all if dial.id in ids)

    def fitting(self, height_px: float, heights: Sequence[Height]) -> tuple[Dial, ...]:
        """The wanted clocks in a timeline so high; the highest rows go first.

        The usual ones come after seven lanes at their lowest, those that a person chose after
        three: in a pane of 224 px seven lanes and UTC are shown until somebody asks for more.
        """
        first = LANES_BEFORE_USUAL if self._chosen is None else LANES_BEFORE_CHOSEN
        lanes_px = min(sum(height.least_px for height in heights), first * LOWEST_PX)
        room_px = height_px / theme.text_scale() - AXIS_PX - FOOT_PX - lanes_px
        return self.wanted[: max(int(room_px / CLOCK_PX), 0)]

    def names_px(self, letters: Letterings) -> float:
        """How wide the column has to be for the names of the wanted clocks and their dates."""
        language, mission = self._state.language, self._state.mission
        names = [utc_name_px(letters, language) + MENU_PX * theme.text_scale()]
        for dial in self.wanted:
            date_px = _widest_px(letters, language, dial, "day") + NAME_GAP_PX if dial.zone else 0.0
            name_px = letters.clock.width_px(dial_name(dial.id, mission, language))
            names.append(name_px + date_px + MENU_PX * theme.text_scale())
        return max(names)


def _dials(mission: Mission) -> tuple[Dial, ...]:
    span, epoch_utc_s = mission.span, mission.epoch_utc_s
    longest_s = max(abs(span.start_utc_s - epoch_utc_s), abs(span.end_utc_s - epoch_utc_s))
    places = [(clock.id, clock.zone) for clock in mission.clocks]
    return (
        Dial(LAUNCH_ID, epoch_utc_s=epoch_utc_s, longest_s=longest_s),
        *(Dial(name, zone) for name, zone in places if name not in (UTC_ID, LAUNCH_ID, OWN_ZONE)),
        Dial(OWN_ZONE, zone_of(mission, OWN_ZONE)),
    )


def dial_name(clock: str, mission: Mission, language: str) -> str:
    """What a clock of the axis is called."""
    if clock == UTC_ID:
        return UTC_NAME
    if clock == LAUNCH_ID:
        return translate("Header", "Since launch")
    return zone_title(mission, clock, language)


def elapsed_text(reading_s: float, kind: MarkKind) -> str:
    """A label of the time since launch, always whole: "T+2d 06:00", "T-0d 00:00:10", "T+5d"."""
    text = met_text(reading_s)
    if kind == "second":
        return text
    return text[:-3] if kind == "minute" else text.partition(" ")[0]


def kept_elapsed_text(canvas: Canvas, reading_s: float, kind: MarkKind) -> str:
    """The same, worded once and then kept."""
    return keep(canvas, (LAUNCH_ID, kind, reading_s), lambda: elapsed_text(reading_s, kind))


def _widest_px(letters: Letterings, language: str, dial: Dial, kind: LabelKind) -> float:
    key = (language, dial, kind)
    if key not in letters.widest:
        letters.widest[key] = max(
            letters.clock.width_px(text) for text in _samples(dial, kind, language)
        )
    return letters.widest[key]


def _samples(dial: Dial, kind: LabelKind, language: str) -> list[str]:
    """Labels of a kind, the widest that the clock can have among them."""
    if dial.zone:
        change = [offset_text(_WIDEST_CHANGE_S)] if kind == "day" else []
        return sample_texts(kind, language) + change
    ends = (dial.longest_s, -dial.longest_s)
    return [elapsed_text(reading_s, kind) for reading_s in ends]


class ClockBook:
    """What the clocks show around the window, looked up again only where that is another."""

    def __init__(self) -> None:
        self._kept: dict[Dial, _Page] = {}

    def plan(self, canvas: Canvas, dials: Sequence[Dial], axis: Axis) -> list[ClockRow]:
        """What each clock shows above `axis`, from the lowest row upwards; never more than UTC."""
        size, rows = theme.text_scale(), []
        for number, dial in enumerate(dials):
            step, found = self._readings(canvas, dial, axis.step.seconds)
            bottom_px = canvas.axis_px - (AXIS_PX + number * CLOCK_PX) * size
            rows.append(ClockRow(dial, step, found, bottom_px))
        return rows

    def _readings(
        self, canvas: Canvas, dial: Dial, finest_s: float
    ) -> tuple[Step, Sequence[Reading]]:
        scale, page, letters = canvas.scale, self._kept.get(dial), canvas.letters
        step = step_for(scale, dial, _widest_of(canvas, dial), finest_s)
        if (
            page is None
            or (page.step, page.letters) != (step, letters)
            or not page.around.covers(scale)
        ):
            length_s = scale.end_utc_s - scale.start_utc_s
            ends = (scale.start_utc_s - length_s, scale.end_utc_s + length_s)
            around, steady = Scale(*ends, 0.0, scale.width_px), steady_marks(*ends, dial, step)
            readings = None if steady is None else [_reading(canvas, dial, m) for m in steady]
            page = self._kept[dial] = _Page(step, letters, around, readings)
        if page.readings is None:
            step, found = marks(scale, dial, _widest_of(canvas, dial), finest_s)
            return step, [_reading(canvas, dial, mark) for mark in found]
        first = bisect_left(page.readings, scale.start_utc_s, key=_utc_s)
        last = bisect_right(page.readings, scale.end_utc_s, key=_utc_s)
        return step, page.readings[first:last]


@dataclass(frozen=True)
class _Page:
    """What a clock reads around the window; None where that depends on more than the step."""

    step: Step
    letters: Letterings
    around: Scale
    readings: list[Reading] | None


def _widest_of(canvas: Canvas, dial: Dial) -> Callable[[LabelKind], float]:
    return lambda kind: _widest_px(canvas.letters, canvas.language, dial, kind)


def paint_rows(canvas: Canvas, rows: Sequence[ClockRow]) -> None:
    """Round readings above their instants, and lines where days begin."""
    size, lines = theme.text_scale(), []
    left, start, px = canvas.scale.left_px, canvas.scale.start_utc_s, canvas.scale.px_per_s
    for row in rows:
        bottom = row.bottom_px
        for reading in row.readings:
            x = round(left + (reading.utc_s - start) * px) + 0.5
            high = (TICK_PX if reading.is_centred else CLOCK_PX) * size
            lines.append(QLineF(x, bottom - high, x, bottom))
    canvas.painter.setPen(theme.hair(faded(theme.roles().quiet, 0.55), canvas.ratio))
    canvas.painter.drawLines(lines)
    for row in rows:
        write_readings(canvas, canvas.letters.clock, row.middle_px, row.readings)


def _reading(canvas: Canvas, dial: Dial, mark: Mark) -> Reading:
    if mark.kind == "change":
        text = offset_text(mark.reading_s)
    elif dial.zone:
        text = kept_text(canvas, mark.reading_s, mark.kind)
    else:
        text = kept_elapsed_text(canvas, mark.reading_s, mark.kind)
    is_centred = mark.is_time or not dial.zone
    letters = canvas.letters.clock
    return Reading.of(letters, mark.utc_s, text, is_time=mark.is_time, is_centred=is_centred)


def dates_beside(canvas: Canvas, rows: Sequence[ClockRow]) -> list[str]:
    """Each clock's date at the left edge; empty where its labels do not leave it out."""
    start_utc_s, dates = canvas.scale.start_utc_s, []
    for row in rows:
        zone, date = row.dial.zone, ""
        if zone and row.step.kind in ("second", "minute"):
            reading_s = start_utc_s + offset_s(zone, start_utc_s)
            date = context_text(canvas, reading_s, row.step.kind)
        dates.append(date)
    return dates


def paint_names(
    canvas: Canvas,
    rows: Sequence[ClockRow],
    dates: Sequence[str],
    mission: Mission,
    *,
    ends_px: tuple[float, float],
) -> None:
    """The clocks' names and dates above those of UTC."""
    for row, date in zip(rows, dates, strict=True):
        name = dial_name(row.dial.id, mission, canvas.language)
        write_name(canvas, canvas.letters.clock, (*ends_px, row.middle_px), name, date)
    _paint_sign(canvas, ends_px[1] + (MENU_PX - SIGN_PX - 1.0) * theme.text_scale())


def _paint_sign(canvas: Canvas, middle_px: float) -> None:
    """A small hook that points down, beside UTC's date: a menu opens here."""
    size = SIGN_PX * theme.text_scale()

    def paint(painter: QPainter) -> None:
        painter.setPen(QPen(theme.roles().quiet, theme.line_px(1.5)))
        painter.drawPolyline(
            [QPointF(-size, -size / 2), QPointF(0.0, size / 2), QPointF(size, -size / 2)]
        )

    canvas.blit(
        utc_middle_px(canvas), (middle_px,), (canvas.stamp(("hook",), (size, size), paint),)
    )
