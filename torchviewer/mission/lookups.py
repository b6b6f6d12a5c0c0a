"""What is on at an instant: phase, custody, event, picture, chapter; quick enough for a frame."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from torchviewer.mission.event_columns import EventColumns
from torchviewer.mission.happenings import Custody, Event, Phase
from torchviewer.mission.legs import Leg, Track, WithLeg
from torchviewer.mission.records import Span
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Chapter, Panel, Picture
from torchviewer.mission.times import DAY_S

R = TypeVar("R")
S = TypeVar("S", bound=Span)


@dataclass(frozen=True)
class _Begun(Generic[R]):
    """Records in the order of their starts, with the instant until which each may be current."""

    records: tuple[R, ...]
    starts_utc_s: tuple[float, ...]
    until_utc_s: tuple[float, ...]
    furthest_utc_s: tuple[float, ...]

    @classmethod
    def of(
        cls, records: Sequence[R], start: Callable[[R], float], until: Callable[[R], float]
    ) -> "_Begun[R]":
        ordered = tuple(sorted(records, key=start))
        ends = tuple(until(record) for record in ordered)
        return cls(ordered, tuple(map(start, ordered)), ends, tuple(accumulate(ends, max)))

    def last(self, utc_s: float) -> R | None:
        """The record begun last of those that are current at `utc_s`."""
        index = bisect_right(self.starts_utc_s, utc_s) - 1
        while index >= 0 and utc_s < self.furthest_utc_s[index]:
            if utc_s < self.until_utc_s[index]:
                return self.records[index]
            index -= 1
        return None


def _spans(records: Sequence[S]) -> _Begun[S]:
    return _Begun.of(records, lambda span: span.start_utc_s, lambda span: span.end_utc_s)


def _events(records: Sequence[Event], stay_s: float) -> _Begun[Event]:
    return _Begun.of(
        records, lambda event: event.start_utc_s, lambda event: event.latest_utc_s + stay_s
    )


def _picture_order(picture: Picture) -> tuple[float, int]:
    return picture.taken_utc_s, picture.slide or 1000


class Order:
    """Everything of a mission in the order of time, sorted once."""

    def __init__(self, mission: Mission) -> None:
        self.sources = (mission.events, mission.pictures, mission.phases, mission.custody)
        self.phases = _spans(mission.phases)
        self.custody = _spans(mission.custody)
        self.events = tuple(sorted(mission.events, key=lambda event: event.start_utc_s))
        self.starts_utc_s = tuple(event.start_utc_s for event in self.events)
        self.pictures = tuple(sorted(mission.pictures, key=_picture_order))
        self.taken_utc_s = tuple(picture.taken_utc_s for picture in self.pictures)
        own = [event for event in self.events if event.start_utc_s >= mission.span.start_utc_s]
        self.timed = _events([event for event in own if event.precision != "day"], DAY_S)
        self.days = _events([event for event in own if event.precision == "day"], 0.0)
        self.columns = EventColumns(self.events)


def _order(mission: Mission) -> Order:
    """The mission's Order, kept with it; made anew for a copy that has other records."""
    order = mission._order  # the lookups are the only users of this private place
    sources = (mission.events, mission.pictures, mission.phases, mission.custody)
    if not isinstance(order, Order) or any(
        kept is not now for kept, now in zip(order.sources, sources, strict=True)
    ):
        order = Order(mission)
        mission._order = order
    return order


def put_in_order(mission: Mission) -> None:
    """Sort everything now, so that no lookup has to later."""
    _order(mission)


def event_columns(mission: Mission) -> EventColumns:
    """What is asked of many events at once, read once; in the order of time."""
    return _order(mission).columns


def phase_at(mission: Mission, utc_s: float) -> Phase | None:
    """The phase that holds `utc_s`."""
    return _order(mission).phases.last(utc_s)


def custody_at(mission: Mission, utc_s: float) -> Custody | None:
    """Who or what has the torch at `utc_s`; None: nothing is said of that time."""
    return _order(mission).custody.last(utc_s)


def chapter_at(mission: Mission, utc_s: float) -> Chapter | None:
    """The chapter that tells of `utc_s`; None: none does."""
    return next((chapter for chapter in mission.chapters if chapter.holds(utc_s)), None)


def panel_at(chapter: Chapter, utc_s: float) -> Panel:
    """The panel of a chapter that was begun last at `utc_s`; before all of them the first."""
    begun = [panel for panel in chapter.panels if panel.at_utc_s <= utc_s]
    return begun[-1] if begun else chapter.panels[0]


def event_at(mission: Mission, utc_s: float) -> Event | None:
    """The event that `utc_s` belongs to: the one begun last.

    It stays current until another begins, but no longer than a day after it was over. An event
    known only to the day counts during its day, as long as nothing better known has begun in it.
    Events that began before the mission's span (its history) are never current.
    """
    order = _order(mission)
    timed, day = order.timed.last(utc_s), order.days.last(utc_s)
    if timed is None or (day is not None and timed.start_utc_s < day.start_utc_s):
        return day
    return timed


def leg_at(mission: Mission, track_id: str, utc_s: float) -> tuple[Track, Leg] | None:
    """The leg that says where this track is at `utc_s`, and whose it is: the carrier's, if carried.

    None: its place is not recorded.
    """
    track = mission.tracks[track_id]
    for leg in track.legs:
        if leg.start_utc_s <= utc_s < leg.end_utc_s:
            if isinstance(leg, WithLeg):
                return leg_at(mission, leg.track, utc_s)
            return track, leg
    return None


def next_event(mission: Mission, utc_s: float) -> Event | None:
    """The first event that starts after `utc_s`."""
    order = _order(mission)
    index = bisect_right(order.starts_utc_s, utc_s)
    return order.events[index] if index < len(order.events) else None


def picture_at(mission: Mission, utc_s: float) -> Picture | None:
    """The picture taken last at `utc_s`, before all of them the first; None: there are none."""
    order = _order(mission)
    if not order.pictures:
        return None
    return order.pictures[max(bisect_right(order.taken_utc_s, utc_s) - 1, 0)]


def events_in_order(mission: Mission) -> tuple[Event, ...]:
    """Every event by its start; those that start together as the file has them."""
    return _order(mission).events


def pictures_in_order(mission: Mission) -> tuple[Picture, ...]:
    """Every picture by the time it was truly taken, then by slide number."""
    return _order(mission).pictures
