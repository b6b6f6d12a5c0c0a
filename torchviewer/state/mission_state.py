"""The one shared model: mission, flight, clock, selection, window, language.

Intents come up as method calls, facts go down as signals. Every change runs through one queued
commit: an intent that is called while a signal is being delivered waits until all receivers have
seen that signal, so nobody sees an old value after a new one.
"""

import logging
import math
import time
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from torchviewer.flight.flight import Flight
from torchviewer.flight.moment import Moment
from torchviewer.mission.clock import RATES, Clock
from torchviewer.mission.lookups import events_in_order, put_in_order
from torchviewer.mission.records import Span
from torchviewer.mission.story import Mission
from torchviewer.state.albums import Albums
from torchviewer.state.bookmarks import Bookmarks
from torchviewer.state.enquiry import Enquiry
from torchviewer.state.history import History
from torchviewer.state.play_start import PlayStart
from torchviewer.state.story_pace import StoryPace

log = logging.getLogger(__name__)

SHORTEST_WINDOW_S = 10.0
MOST_CHANGES_IN_A_COMMIT = 100
WORDS_EVERY_S = 0.095
"""Real time between two changes of the words while the clock plays: nobody reads faster."""
HERE_S = 0.5
"""The clock stands at an event that starts within this, s."""
OWN_ZONE = "own"


@dataclass(frozen=True)
class Selection:
    """What the person has picked out, by kind and id of the mission file."""

    kind: Literal[
        "event", "picture", "place", "phase", "person", "vehicle", "source", "term", "fact"
    ]
    id: str


class MissionState(QObject):
    """What is true in the program now. Views read it and listen; nothing else holds a "now"."""

    #: another mission is open; everything else may have changed too
    mission_changed = Signal(object)
    #: mission time, s UTC: with every frame while playing, and after every jump
    utc_changed = Signal(float)
    #: mission time, s UTC, after a jump only (person, cue, loop); utc_changed follows it
    seeked = Signal(float)
    #: shown instant, s UTC, for what is read, not watched: with each full second of mission time
    #: while playing, but about 10 times a second at most, and at once after a jump, at rest, and
    #: when a preview begins, moves or ends
    words_due = Signal(float)
    #: the Clock: playing, rate or loop are others now (not with every frame)
    clock_changed = Signal(object)
    #: the Selection, or None
    selection_changed = Signal(object)
    #: visible range of the timeline: start, end, s UTC
    window_changed = Signal(float, float)
    #: language code of texts and interface
    language_changed = Signal(str)
    #: id of the local clock that is shown beside UTC: one of the mission's, or OWN_ZONE
    zone_changed = Signal(str)

    def __init__(
        self,
        mission: Mission,
        flight: Flight,
        *,
        language: str = "en",
        mono_s: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mono_s = mono_s
        self._waiting: deque[Callable[[], None]] = deque()
        self._committing = False
        self._language = language
        self._selection: Selection | None = None
        self.enquiry = Enquiry(self._commit, self)
        self.albums = Albums(self._commit, self._cover, self)
        self.enquiry.preview_changed.connect(self._tell_readers)
        self.bookmarks = Bookmarks(self._commit, self)
        self.history = History(self._jump, mono_s, self)
        self.pace = StoryPace(self, self._set_clock)
        self.play_start = PlayStart(self)
        self._take_mission(mission, flight)

    def _take_mission(self, mission: Mission, flight: Flight) -> None:
        self._mission = self.albums.take_bare(mission)
        put_in_order(self._mission)
        self._flight = flight
        self._clock = Clock(mission.span, mission.start_at_utc_s, self._mono_s())
        self._utc_s = self._clock.anchor_utc_s
        self._words_utc_s, self._words_mono_s = self._utc_s, -math.inf
        self._turn = 0
        self._window = mission.home
        self._zone = self.zones[0]
        self._moment: Moment | None = None
        self._shown_moment: Moment | None = None
        self.bookmarks.take_mission(mission.id)

    # What is true now

    @property
    def mission(self) -> Mission:
        return self._mission

    @property
    def flight(self) -> Flight:
        return self._flight

    @property
    def clock(self) -> Clock:
        return self._clock

    @property
    def utc_s(self) -> float:
        """Mission time of the frame being shown, s UTC; it moves only with `utc_changed`."""
        return self._utc_s

    @property
    def playing(self) -> bool:
        return self._clock.playing

    @property
    def rate(self) -> float:
        return self._clock.rate

    @property
    def loop(self) -> Span | None:
        return self._clock.loop

    @property
    def rounds(self) -> int:
        """How often the clock has gone round its loop by itself, since a person last took it."""
        return self._turn

    @property
    def moment(self) -> Moment:
        """All that the flight knows of `utc_s`; computed once for each instant."""
        if self._moment is None or self._moment.utc_s != self._utc_s:
            self._moment = self._flight.moment(self._utc_s)
        return self._moment

    @property
    def shown_utc_s(self) -> float:
        """The instant that panels show, s UTC: the previewed one if there is one."""
        preview_utc_s = self.enquiry.preview_utc_s
        return self._utc_s if preview_utc_s is None else preview_utc_s

    @property
    def shown_moment(self) -> Moment:
        """All that the flight knows of `shown_utc_s`."""
        utc_s = self.shown_utc_s
        if utc_s == self._utc_s:
            return self.moment
        if self._shown_moment is None or self._shown_moment.utc_s != utc_s:
            self._shown_moment = self._flight.moment(utc_s)
        return self._shown_moment

    @property
    def selection(self) -> Selection | None:
        return self._selection

    @property
    def window(self) -> Span:
        return self._window

    @property
    def language(self) -> str:
        return self._language

    @property
    def zone(self) -> str:
        return self._zone

    @property
    def zones(self) -> tuple[str, ...]:
        """The local clocks to choose from: the mission's, and the person's own."""
        return (*(clock.id for clock in self._mission.clocks), OWN_ZONE)

    # Intents: the clock

    def play(self) -> None:
        self._set_clock(
            lambda clock, mono_s: self._from_the_other_end(clock, mono_s).started(mono_s)
        )

    def pause(self) -> None:
        self._set_clock(lambda clock, mono_s: clock.stopped(mono_s))

    def toggle(self) -> None:
        self._commit(lambda: self.pause() if self.playing else self.play())

    def set_rate(self, rate: float) -> None:
        """Run at `rate` times real time, 1 to 3600; negative runs backwards."""
        if rate == 0:
            raise ValueError("a rate of 0 is a pause; call pause()")
        self._set_clock(lambda clock, mono_s: clock.with_rate(rate, mono_s))

    def reverse(self) -> None:
        self._set_clock(lambda clock, mono_s: clock.with_rate(-clock.rate, mono_s))

    def faster(self) -> None:
        self._set_clock(lambda clock, mono_s: clock.with_rate(_next_rate(clock.rate, +1), mono_s))

    def slower(self) -> None:
        self._set_clock(lambda clock, mono_s: clock.with_rate(_next_rate(clock.rate, -1), mono_s))

    def shuttle_forward(self) -> None:
        """J-K-L's L: play forwards, a step faster if it already does."""
        self._set_clock(lambda clock, mono_s: _shuttled(clock, mono_s, +1))

    def shuttle_back(self) -> None:
        """J-K-L's J: play backwards, a step faster if it already does."""
        self._set_clock(lambda clock, mono_s: _shuttled(clock, mono_s, -1))

    def seek(self, utc_s: float) -> None:
        """Jump to `utc_s` (held inside the mission's span) and go on, out of a loop if need be."""
        self._commit(lambda: self.history.note(self._utc_s, utc_s))
        self._jump(utc_s)

    def go_back(self) -> None:
        """Take the last jump back."""
        self._commit(lambda: self.history.back(self._utc_s))

    def go_forward(self) -> None:
        """Make a jump again that was taken back."""
        self._commit(lambda: self.history.forward(self._utc_s))

    def _jump(self, utc_s: float) -> None:
        def change() -> None:
            mono_s = self._mono_s()
            self._clock = self._clock.jumped(utc_s, mono_s)
            self._turn = self._clock.turn(mono_s)
            self._show(self._clock.utc_s(mono_s), jumped=True)

        self.enquiry.preview(None)  # else panels would not show where the jump has led
        self._commit(change)

    def step(self, seconds: float) -> None:
        self._commit(lambda: self._jump(self._utc_s + seconds))

    def next_event(self) -> None:
        """Jump to the next event and select it."""
        self._commit(lambda: self._go_to_neighbour(+1))

    def previous_event(self) -> None:
        """Jump to the event before this one and select it; within it, to its start."""
        self._commit(lambda: self._go_to_neighbour(-1))

    def go_start(self) -> None:
        self._commit(lambda: self.seek(self._mission.home.start_utc_s))

    def go_end(self) -> None:
        self._commit(lambda: self.seek(self._mission.home.end_utc_s))

    def set_loop(self, loop: Span | None) -> None:
        """Play `loop` round and round; None ends that."""
        self._set_clock(lambda clock, mono_s: clock.with_loop(loop, mono_s))

    def tick(self) -> None:
        """Show the instant that the clock has reached; the ticker calls this once a frame."""

        def change() -> None:
            mono_s = self._mono_s()
            spent = self._clock.is_spent(mono_s)
            turn = self._clock.turn(mono_s)
            jumped, self._turn = turn != self._turn, turn
            self._show(self._clock.utc_s(mono_s), jumped=jumped)
            if spent:
                self._replace_clock(self._clock.stopped(mono_s), mono_s)

        self._commit(change)

    # Intents: everything else

    def preview(self, utc_s: float | None) -> None:
        """Show another instant in every panel while the clock goes on; None ends that."""
        self.enquiry.preview(utc_s, self._mission.span)

    def open_mission(self, mission: Mission, flight: Flight) -> None:
        def change() -> None:
            self._take_mission(mission, flight)
            self._selection = None
            self.enquiry.drop_all()
            self.history.forget()
            self.mission_changed.emit(mission)
            self.clock_changed.emit(self._clock)
            self.selection_changed.emit(None)
            self.window_changed.emit(self._window.start_utc_s, self._window.end_utc_s)
            self.zone_changed.emit(self._zone)
            self.seeked.emit(self._utc_s)
            self.utc_changed.emit(self._utc_s)
            self.words_due.emit(self._utc_s)

        self._commit(change)

    def select(self, selection: Selection | None) -> None:
        def change() -> None:
            if selection != self._selection:
                self._selection = selection
                self.selection_changed.emit(selection)

        self._commit(change)

    def set_window(self, start_utc_s: float, end_utc_s: float) -> None:
        """Show [start, end) on the timeline, held inside the span and at least 10 s long."""

        def change() -> None:
            window = held_window(start_utc_s, end_utc_s, self._mission.span)
            if window != self._window:
                self._window = window
                self.window_changed.emit(window.start_utc_s, window.end_utc_s)

        self._commit(change)

    def zoom(self, factor: float, around_utc_s: float | None = None) -> None:
        """Zoom the timeline by `factor` (over 1: closer) around an instant, else the clock's."""

        def change() -> None:
            window = self._window
            centre = self._utc_s if around_utc_s is None else around_utc_s
            centre = min(max(centre, window.start_utc_s), window.end_utc_s)
            self.set_window(
                centre - (centre - window.start_utc_s) / factor,
                centre + (window.end_utc_s - centre) / factor,
            )

        self._commit(change)

    def zoom_in(self) -> None:
        self.zoom(1.5)

    def zoom_out(self) -> None:
        self.zoom(1 / 1.5)

    def zoom_home(self) -> None:
        home = self._mission.home
        self.set_window(home.start_utc_s, home.end_utc_s)

    def set_language(self, language: str) -> None:
        def change() -> None:
            if language != self._language:
                self._language = language
                self.language_changed.emit(language)

        self._commit(change)

    def set_zone(self, zone: str) -> None:
        def change() -> None:
            if zone in self.zones and zone != self._zone:
                self._zone = zone
                self.zone_changed.emit(zone)

        self._commit(change)

    def next_zone(self) -> None:
        """Show the next of the local clocks."""
        zones = self.zones
        self.set_zone(zones[(zones.index(self._zone) + 1) % len(zones)])

    # How changes are made

    def _commit(self, change: Callable[[], None]) -> None:
        """Run `change` now, or after the one that is being delivered."""
        self._waiting.append(change)
        if self._committing:
            return
        self._committing = True
        try:
            self._deliver()
        finally:
            self._waiting.clear()
            self._committing = False

    def _deliver(self) -> None:
        for _ in range(MOST_CHANGES_IN_A_COMMIT):
            if not self._waiting:
                return
            self._waiting.popleft()()
        log.error("receivers answer each other without end; the rest of their changes is dropped")

    def _set_clock(self, make: Callable[[Clock, float], Clock]) -> None:
        def change() -> None:
            mono_s = self._mono_s()
            self._replace_clock(make(self._clock, mono_s), mono_s)

        self._commit(change)

    def _replace_clock(self, clock: Clock, mono_s: float) -> None:
        before, self._clock = self._clock, clock
        self._turn = clock.turn(mono_s)
        was = (before.playing, before.rate, before.loop, before.pacing)
        if was != (clock.playing, clock.rate, clock.loop, clock.pacing):
            self.clock_changed.emit(clock)
        utc_s = clock.utc_s(mono_s)
        self._show(utc_s, jumped=abs(utc_s - before.utc_s(mono_s)) > 1e-6)

    def _cover(self, mission: Mission) -> None:
        """Show the same mission with other pictures; everything else stays."""
        self._mission = mission
        self.mission_changed.emit(mission)

    def _show(self, utc_s: float, *, jumped: bool) -> None:
        moved = utc_s != self._utc_s
        self._utc_s = utc_s
        if jumped:
            self.seeked.emit(utc_s)
        if moved or jumped:
            self.utc_changed.emit(utc_s)
        if jumped or self._words_are_due(utc_s):
            self._tell_readers()

    def _words_are_due(self, utc_s: float) -> bool:
        """Words tell whole seconds: of a clock that plays slowly they change as one is full."""
        if not self.playing:
            return utc_s != self._words_utc_s
        waited_s = self._mono_s() - self._words_mono_s
        return waited_s >= WORDS_EVERY_S and math.floor(utc_s) != math.floor(self._words_utc_s)

    def _tell_readers(self) -> None:
        self._words_utc_s, self._words_mono_s = self._utc_s, self._mono_s()
        self.words_due.emit(self.shown_utc_s)

    def _from_the_other_end(self, clock: Clock, mono_s: float) -> Clock:
        """Playing on from the end of the span begins again at the other end."""
        utc_s = clock.utc_s(mono_s)
        for span in clock.spans:
            if clock.rate > 0 and utc_s == span.end_utc_s:
                return clock.at(span.start_utc_s, mono_s)
            if clock.rate < 0 and utc_s == span.start_utc_s:
                return clock.at(span.end_utc_s, mono_s)
        return clock

    def _go_to_neighbour(self, direction: int) -> None:
        """Go to the event beside the selected one if the clock stands there, else beside the clock.

        Events outside the span are passed over: the clock cannot go there.
        """
        span, now_s = self._mission.span, self._utc_s
        events = [
            event
            for event in events_in_order(self._mission)
            if span.start_utc_s <= event.start_utc_s <= span.end_utc_s
        ]
        starts = [event.start_utc_s for event in events]
        here = bisect_left(starts, now_s - HERE_S), bisect_right(starts, now_s + HERE_S)
        index = here[1] if direction > 0 else here[0] - 1
        for at in range(*here):  # events that start together are gone to one after the other
            if self._selection == Selection("event", events[at].id):
                index = at + direction
        if 0 <= index < len(events):
            self.seek(events[index].start_utc_s)
            self.select(Selection("event", events[index].id))


def _next_rate(rate: float, direction: int) -> float:
    """The neighbouring rate of the table, with the sign kept; the ends stay."""
    size, sign = abs(rate), 1 if rate > 0 else -1
    others = [r for r in RATES if r > size] if direction > 0 else [r for r in RATES if r < size]
    return sign * ((others[0] if direction > 0 else others[-1]) if others else size)


def _shuttled(clock: Clock, mono_s: float, direction: int) -> Clock:
    if not clock.playing or clock.rate * direction < 0:
        return clock.with_rate(direction * abs(clock.rate), mono_s).started(mono_s)
    return clock.with_rate(_next_rate(clock.rate, +1), mono_s)


def held_window(start_utc_s: float, end_utc_s: float, span: Span) -> Span:
    """What of [start, end) the timeline can show: inside `span` and at least 10 s long."""
    length = min(max(end_utc_s - start_utc_s, SHORTEST_WINDOW_S), span.length_s)
    centre = (start_utc_s + end_utc_s) / 2
    start = min(max(centre - length / 2, span.start_utc_s), span.end_utc_s - length)
    return Span.between(start, start + length)
