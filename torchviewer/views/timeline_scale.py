"""Time to pixels and back, and which instants the axis marks; without Qt."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

DAY_S = 86400.0
WEEK_S = 7 * DAY_S
_MONDAY_S = 4 * DAY_S  # 5 January 1970
TICK_GAP_PX = 20.0
LABEL_GAP_PX = 18.0
LINE_GAP_PX = 60.0
STEPS_S = (
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800,
    3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800,
)  # fmt: skip

LabelKind = Literal["second", "minute", "day", "date", "month", "year"]


@dataclass(frozen=True)
class Scale:
    """The range [start, end) of UTC seconds laid over `width_px` pixels from `left_px`."""

    start_utc_s: float
    end_utc_s: float
    left_px: float
    width_px: float

    @cached_property
    def px_per_s(self) -> float:
        return self.width_px / (self.end_utc_s - self.start_utc_s)

    @property
    def s_per_px(self) -> float:
        return (self.end_utc_s - self.start_utc_s) / self.width_px

    @property
    def right_px(self) -> float:
        return self.left_px + self.width_px

    def x_px(self, utc_s: float) -> float:
        return self.left_px + (utc_s - self.start_utc_s) * self.px_per_s

    def utc_s(self, x_px: float) -> float:
        return self.start_utc_s + (x_px - self.left_px) * self.s_per_px

    def shows(self, utc_s: float) -> bool:
        return self.start_utc_s <= utc_s <= self.end_utc_s

    def covers(self, other: "Scale") -> bool:
        """Whether it shows all the time that the other one does."""
        return self.start_utc_s <= other.start_utc_s and other.end_utc_s <= self.end_utc_s


@dataclass(frozen=True)
class Step:
    """A distance of axis marks: seconds, or whole months where `months` is not 0."""

    kind: LabelKind
    seconds: float
    months: int = 0


LABEL_STEPS = (
    Step("second", 1), Step("second", 5), Step("second", 10), Step("second", 30),
    Step("minute", 60), Step("minute", 300), Step("minute", 600), Step("minute", 1800),
    Step("minute", 3600), Step("minute", 10800), Step("minute", 21600), Step("minute", 43200),
    Step("day", DAY_S), Step("date", DAY_S), Step("date", WEEK_S),
    Step("month", 30 * DAY_S, 1), Step("month", 91 * DAY_S, 3), Step("year", 365 * DAY_S, 12),
)  # fmt: skip


@dataclass(frozen=True)
class Axis:
    """What the axis shows: labelled instants, small ticks, and lines through all lanes."""

    step: Step
    labels: tuple[tuple[float, LabelKind], ...]
    ticks: tuple[float, ...]
    days: tuple[float, ...]


def nice_step_s(seconds: float) -> float:
    """The round length of time that is nearest to `seconds`, by ratio."""
    return float(min(STEPS_S, key=lambda step: max(step / seconds, seconds / step)))


def room_px(step: Step, width_px: Callable[[LabelKind], float]) -> float:
    """How far apart the labels of a step have to be; `width_px`: the widest of a kind."""
    needed = width_px(step.kind) + LABEL_GAP_PX
    if step.kind in ("second", "minute"):
        # a day's label stands to the right of midnight, before the next time
        needed = max(needed, width_px("day") + width_px(step.kind) / 2 + LABEL_GAP_PX)
    return needed


def choose_step(
    scale: Scale,
    width_px: Callable[[LabelKind], float],
    steps: tuple[Step, ...] = LABEL_STEPS,
) -> Step:
    """The finest step whose labels keep apart; `width_px` gives the widest label of a kind."""
    for step in steps:
        # no label takes less than its gap, so most steps are passed over unmeasured
        length_px = step.seconds * scale.px_per_s
        if length_px >= LABEL_GAP_PX and length_px >= room_px(step, width_px):
            return step
    return steps[-1]


@dataclass(frozen=True)
class Spacing:
    """How far the marks of an axis are apart: labels, ticks (None: there are none), lines."""

    labels: Step
    tick_s: float | None
    lines: Step


def spacing(scale: Scale, width_px: Callable[[LabelKind], float]) -> Spacing:
    """What suits a scale; `width_px` gives the widest label of a kind."""
    step = choose_step(scale, width_px)
    return Spacing(step, _tick_step_s(step, scale), _line_step(scale, step))


def axis(scale: Scale, width_px: Callable[[LabelKind], float]) -> Axis:
    """The marks of the axis for this scale."""
    return marked(scale, spacing(scale, width_px))


def marked(scale: Scale, apart: Spacing) -> Axis:
    """The marks that the scale shows where they are so far apart."""
    labels = tuple((utc_s, kind_at(utc_s, apart.labels)) for utc_s in instants(scale, apart.labels))
    ticks = tuple(_multiples(scale, apart.tick_s)) if apart.tick_s else ()
    return Axis(apart.labels, labels, ticks, tuple(instants(scale, apart.lines)))


def instants(scale: Scale, step: Step) -> Iterator[float]:
    """The multiples of `step` that the scale shows: UTC midnights, Mondays, firsts of months."""
    if step.months:
        return _months(scale, step.months)
    return _multiples(scale, step.seconds, _MONDAY_S if step.seconds == WEEK_S else 0.0)


def _line_step(scale: Scale, labels: Step) -> Step:
    """Days while they are wide, else weeks, else months; months where these have the labels."""
    month = Step("month", 30 * DAY_S, 1)
    if labels.months:
        return month
    steps = (Step("day", DAY_S), Step("date", WEEK_S))
    return next((s for s in steps if s.seconds * scale.px_per_s >= LINE_GAP_PX), month)


def kind_at(utc_s: float, step: Step) -> LabelKind:
    """What a label of this step says there: the date at midnight, else what the step says."""
    if step.kind in ("second", "minute") and utc_s % DAY_S == 0:
        return "day"
    return step.kind


def _tick_step_s(step: Step, scale: Scale) -> float | None:
    """The finest round step that divides the labels' and keeps its ticks apart."""
    for seconds in STEPS_S:
        divides = step.months > 0 or step.seconds % seconds == 0
        if divides and seconds * scale.px_per_s >= TICK_GAP_PX and seconds <= DAY_S:
            return float(seconds)
    return None


def _multiples(scale: Scale, step_s: float, offset_s: float = 0.0) -> Iterator[float]:
    count = -(-(scale.start_utc_s - offset_s) // step_s)
    while (utc_s := offset_s + count * step_s) <= scale.end_utc_s:
        yield utc_s
        count += 1


def _months(scale: Scale, months: int) -> Iterator[float]:
    first = dt.datetime.fromtimestamp(scale.start_utc_s, tz=dt.UTC)
    number = (first.year * 12 + first.month - 1) // months * months
    while True:
        utc_s = dt.datetime(number // 12, number % 12 + 1, 1, tzinfo=dt.UTC).timestamp()
        if utc_s > scale.end_utc_s:
            return
        if utc_s >= scale.start_utc_s:
            yield utc_s
        number += months
