"""A pace that tells a story: slow at what happens, fast between, all of it in a chosen length.

Reading speeds: Trauzettel-Klosinski, Dietz, IReST Study Group, "Standardized assessment of reading
performance", Invest. Ophthalmol. Vis. Sci. 53 (2012) 5452: words a minute, read aloud.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import sqrt

from torchviewer.mission.records import Span
from torchviewer.mission.story import Mission

WORDS_PER_MIN = {"en": 228, "de": 179, "ru": 184}
OTHER_WORDS_PER_MIN = 184
"""Mean of the 17 languages of that study."""
STORY_MINUTES = (3, 10, 30)
LEAST_STAY_S = 2.0
"""A stay that is shorter is not seen as one."""
STAYS_SHARE = 0.7
"""Most of the length that is spent at events; the rest is for the gaps."""
STAY_RATE = 1.0
LEAD_SHARE = 0.2
"""Part of a stay that lies before its event."""


@dataclass(frozen=True)
class Stop:
    """An instant to be slow at, for `read_s` of real time; `weight` 1 is left out last."""

    utc_s: float
    read_s: float
    weight: int = 3


@dataclass(frozen=True)
class _Piece:
    """From one knot to the next: a cubic with the rates `start_rate` and `end_rate` at its ends."""

    played_s: float
    utc_s: float
    length_s: float
    way_s: float
    start_rate: float
    end_rate: float

    def _bump(self) -> float:
        return self.way_s / self.length_s - (self.start_rate + self.end_rate) / 2

    def utc_after_s(self, part: float) -> float:
        """Mission time at `part` (0 to 1) of the piece, s UTC."""
        line = part * (self.start_rate + (self.end_rate - self.start_rate) * part / 2)
        return self.utc_s + self.length_s * (line + self._bump() * part * part * (3 - 2 * part))

    def rate_after(self, part: float) -> float:
        line = self.start_rate + (self.end_rate - self.start_rate) * part
        return line + self._bump() * 6 * part * (1 - part)


class Pacing:
    """A strictly increasing map from playing time (0 to `length_s`, s) to mission time.

    Its rate is continuous inside `span`. Outside, it goes on at the mean rate, so that every
    instant has its playing time.
    """

    def __init__(
        self, span: Span, stops: Iterable[Stop], length_s: float, minutes: int = 0
    ) -> None:
        """`minutes`: what the length is called, 0: nothing."""
        if not length_s > 0:
            raise ValueError(f"a story of {length_s:g} s is none; give more than 0 s")
        self.span = span
        self.length_s = length_s
        self.minutes = minutes
        self.mean_rate = span.length_s / length_s
        self.stay_rate = min(STAY_RATE, self.mean_rate / 4)
        inside = [stop for stop in stops if span.start_utc_s <= stop.utc_s <= span.end_utc_s]
        self.stays = _stays(inside, STAYS_SHARE * length_s)
        blocks = _blocks(self.stays, self.stay_rate, span)
        self._pieces = _pieces(span, blocks, length_s, self.stay_rate)
        self._played_s = [piece.played_s for piece in self._pieces]
        self._utc_s = [piece.utc_s for piece in self._pieces]

    def utc_s(self, played_s: float) -> float:
        """Mission time after `played_s` of the story, s UTC."""
        if played_s <= 0:
            return self.span.start_utc_s + played_s * self.mean_rate
        if played_s >= self.length_s:
            return self.span.end_utc_s + (played_s - self.length_s) * self.mean_rate
        piece = self._pieces[bisect_right(self._played_s, played_s) - 1]
        return piece.utc_after_s(min((played_s - piece.played_s) / piece.length_s, 1.0))

    def rate(self, played_s: float) -> float:
        """Mission seconds in a second of real time."""
        if not 0 <= played_s <= self.length_s:
            return self.mean_rate
        piece = self._pieces[bisect_right(self._played_s, played_s) - 1]
        return piece.rate_after(min((played_s - piece.played_s) / piece.length_s, 1.0))

    def played_s(self, utc_s: float) -> float:
        """After how much playing time `utc_s` comes, s; the inverse of `utc_s`."""
        if utc_s <= self.span.start_utc_s:
            return (utc_s - self.span.start_utc_s) / self.mean_rate
        if utc_s >= self.span.end_utc_s:
            return self.length_s + (utc_s - self.span.end_utc_s) / self.mean_rate
        piece = self._pieces[bisect_right(self._utc_s, utc_s) - 1]
        low, high = 0.0, 1.0
        for _ in range(50):
            middle = (low + high) / 2
            if piece.utc_after_s(middle) <= utc_s:
                low = middle
            else:
                high = middle
        return piece.played_s + low * piece.length_s


def story_pacing(mission: Mission, minutes: int, language: str) -> Pacing:
    """The pace that tells the mission's home span in `minutes`, for readers of `language`."""
    stops = [
        Stop(
            event.start_utc_s,
            read_s(
                f"{event.title.in_language(language)} {event.text.in_language(language)}", language
            ),
            event.weight,
        )
        for event in mission.events
    ]
    stops += [
        Stop(picture.taken_utc_s, read_s(picture.caption.in_language(language), language))
        for picture in mission.pictures
    ]
    return Pacing(mission.home, stops, minutes * 60.0, minutes)


def read_s(caption: str, language: str) -> float:
    """How long a caption takes to read aloud, s."""
    per_min = WORDS_PER_MIN.get(language.partition("-")[0], OTHER_WORDS_PER_MIN)
    return len(caption.split()) / per_min * 60


def _stays(stops: Sequence[Stop], budget_s: float) -> tuple[Stop, ...]:
    """Those of `stops` that there is time for, in order, with the time that each gets.

    Heavier ones go first; of equals that cannot all be had, evenly spread ones.
    """
    room = int(budget_s / LEAST_STAY_S)
    kept: list[Stop] = []
    by_weight = sorted(stops, key=lambda stop: (stop.weight, stop.utc_s))
    for _, equals in groupby(by_weight, key=lambda stop: stop.weight):
        group = list(equals)
        count = min(room - len(kept), len(group))
        kept += [group[i * len(group) // count] for i in range(count)]
    wishes_s = [max(stop.read_s - LEAST_STAY_S, 0.0) for stop in kept]
    spare_s = budget_s - len(kept) * LEAST_STAY_S
    part = min(1.0, spare_s / sum(wishes_s)) if any(wishes_s) else 0.0
    stays = (
        Stop(stop.utc_s, LEAST_STAY_S + wish_s * part, stop.weight)
        for stop, wish_s in zip(kept, wishes_s, strict=True)
    )
    return tuple(sorted(stays, key=lambda stop: stop.utc_s))


def _blocks(stays: Sequence[Stop], rate: float, span: Span) -> list[tuple[float, float]]:
    """Where the clock is slow: start, s UTC, and way, s; stays that crowd share one block."""
    blocks: list[tuple[float, float]] = []
    for stay in stays:
        way_s = stay.read_s * rate
        start_utc_s = max(stay.utc_s - LEAD_SHARE * way_s, span.start_utc_s)
        if blocks and blocks[-1][0] + blocks[-1][1] >= start_utc_s:
            before_utc_s, before_s = blocks.pop()
            start_utc_s, way_s = before_utc_s, before_s + way_s
        blocks.append((start_utc_s, way_s))
    limit_utc_s = span.end_utc_s
    for index in range(len(blocks) - 1, -1, -1):
        start_utc_s, way_s = blocks[index]
        limit_utc_s = min(start_utc_s, limit_utc_s - way_s)
        blocks[index] = limit_utc_s, way_s
    return blocks


def _pieces(
    span: Span, blocks: Sequence[tuple[float, float]], length_s: float, rate: float
) -> list[_Piece]:
    """Stays at the steady `rate`, and between them gaps that begin and end at it."""
    ways: list[tuple[float, bool]] = []
    at_utc_s = span.start_utc_s
    for start_utc_s, way_s in blocks:
        ways += [(start_utc_s - at_utc_s, False), (way_s, True)]
        at_utc_s = start_utc_s + way_s
    ways.append((span.end_utc_s - at_utc_s, False))
    ways = [(way_s, stays) for way_s, stays in ways if way_s > 1e-6]
    slow_s = sum(way_s for way_s, stays in ways if stays) / rate
    gaps_s = iter(_gap_times([w for w, stays in ways if not stays], length_s - slow_s, rate))
    pieces: list[_Piece] = []
    played_s, utc_s = 0.0, span.start_utc_s
    for way_s, stays in ways:
        time_s = way_s / rate if stays else next(gaps_s)
        pieces.append(_Piece(played_s, utc_s, time_s, way_s, rate, rate))
        played_s += time_s
        utc_s += way_s
    return pieces


def _gap_times(gaps_s: Sequence[float], total_s: float, rate: float) -> list[float]:
    """Share `total_s` out as the roots of the gaps: long ones are faster, none below `rate`."""
    low, high = 0.0, 2 * total_s
    while sum(_gap_time(gap_s, high, rate) for gap_s in gaps_s) < total_s:
        low, high = high, 2 * high
    for _ in range(60):
        middle = (low + high) / 2
        if sum(_gap_time(gap_s, middle, rate) for gap_s in gaps_s) < total_s:
            low = middle
        else:
            high = middle
    return [_gap_time(gap_s, high, rate) for gap_s in gaps_s]


def _gap_time(gap_s: float, share: float, rate: float) -> float:
    return min(gap_s / rate, share * sqrt(gap_s))
