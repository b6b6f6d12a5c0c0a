"""The mission clock as a frozen value: anchor + elapsed x rate over a monotonic clock."""

from dataclasses import dataclass, replace

from torchviewer.mission.pacing import Pacing
from torchviewer.mission.records import Span

RATES: tuple[float, ...] = (1, 2, 5, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600)


@dataclass(frozen=True)
class Clock:
    """A moment that may run.

    `anchor_utc_s` was true at `anchor_mono_s` (s of any monotonic clock); from there mission time
    runs `rate` times as fast (negative: backwards), inside `span`, or round and round in `loop`.
    With a `pacing` it runs as that says, in the direction of `rate`, and stops at the story's end.

    Whoever jumps out of the loop steps out of it (`is_out`), as in editors of sound: the clock goes
    on from there as without a loop, which waits; it holds the clock again as soon as that comes
    into it, by another jump or in its own run. Without such a jump a clock plays inside its loop.
    """

    span: Span
    anchor_utc_s: float
    anchor_mono_s: float = 0.0
    rate: float = 60.0
    playing: bool = False
    loop: Span | None = None
    pacing: Pacing | None = None
    is_out: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """What a playing clock comes to the end of: its span, and that of its story."""
        return (self.span,) if self.pacing is None else (self.span, self.pacing.span)

    def _free_utc_s(self, mono_s: float) -> float:
        if not self.playing or mono_s == self.anchor_mono_s:
            return self.anchor_utc_s
        if self.pacing is not None:
            return self.pacing.utc_s(self._free_played_s(self.pacing, mono_s))
        return self.anchor_utc_s + (mono_s - self.anchor_mono_s) * self.rate

    def _free_played_s(self, pacing: Pacing, mono_s: float) -> float:
        elapsed_s = mono_s - self.anchor_mono_s if self.playing else 0.0
        return pacing.played_s(self.anchor_utc_s) + (elapsed_s if self.rate > 0 else -elapsed_s)

    def _rounds(self, loop: Span, mono_s: float) -> tuple[int, float]:
        """How often the loop was gone round, and the instant in it, s UTC."""
        if self.pacing is None:
            turn, rest_s = divmod(self._free_utc_s(mono_s) - loop.start_utc_s, loop.length_s)
            return int(turn), loop.start_utc_s + rest_s
        start_s = self.pacing.played_s(loop.start_utc_s)
        length_s = self.pacing.played_s(loop.end_utc_s) - start_s
        turn, rest_s = divmod(self._free_played_s(self.pacing, mono_s) - start_s, length_s)
        return int(turn), self.pacing.utc_s(start_s + rest_s)

    def _is_looped(self, loop: Span, mono_s: float) -> bool:
        """Whether a playing clock is in its loop; one that a person took out may run into it."""
        if not self.is_out:
            return True
        utc_s = self._free_utc_s(mono_s)
        if self.rate > 0:
            return self.anchor_utc_s < loop.start_utc_s <= utc_s
        return utc_s < loop.end_utc_s <= self.anchor_utc_s

    def _ends(self, mono_s: float) -> tuple[float, float]:
        """Between which instants the clock runs: a story that is inside its span stays in it."""
        start_utc_s, end_utc_s = self.span.start_utc_s, self.span.end_utc_s
        is_free = self.loop is None or not self._is_looped(self.loop, mono_s)
        if self.pacing is not None and self.playing and is_free:
            story = self.pacing.span
            if self.rate > 0 and self.anchor_utc_s < story.end_utc_s:
                end_utc_s = min(end_utc_s, story.end_utc_s)
            if self.rate < 0 and self.anchor_utc_s > story.start_utc_s:
                start_utc_s = max(start_utc_s, story.start_utc_s)
        return start_utc_s, end_utc_s

    def rate_at(self, mono_s: float) -> float:
        """The momentary rate, times real time: the pacing's, else the plain one."""
        return self.paced_rate(self.utc_s(mono_s))

    def paced_rate(self, utc_s: float) -> float:
        """The rate with which the clock passes `utc_s`, times real time."""
        if self.pacing is None:
            return self.rate
        rate = self.pacing.rate(self.pacing.played_s(utc_s))
        return rate if self.rate > 0 else -rate

    def utc_s(self, mono_s: float) -> float:
        """Mission time at `mono_s`, s since 1970 UTC."""
        if self.playing and self.loop is not None and self._is_looped(self.loop, mono_s):
            utc_s = self._rounds(self.loop, mono_s)[1]
        else:
            utc_s = self._free_utc_s(mono_s)
        start_utc_s, end_utc_s = self._ends(mono_s)
        return min(max(utc_s, start_utc_s), end_utc_s)

    def turn(self, mono_s: float) -> int:
        """Which round of the loop is running; a change of this number is a jump of the clock.

        The round in which the loop takes the clock is 0.
        """
        if self.loop is None or not self.playing or not self._is_looped(self.loop, mono_s):
            return 0
        return self._rounds(self.loop, mono_s)[0]

    def is_spent(self, mono_s: float) -> bool:
        """True where a playing clock has come to the end of the span it runs towards."""
        if not self.playing:
            return False
        if self.loop is not None and self._is_looped(self.loop, mono_s):
            return False
        utc_s, (start_utc_s, end_utc_s) = self._free_utc_s(mono_s), self._ends(mono_s)
        return utc_s >= end_utc_s if self.rate > 0 else utc_s <= start_utc_s

    def at(self, utc_s: float, mono_s: float) -> "Clock":
        """The clock set to `utc_s` (held inside the span); it goes on as it went."""
        inside = min(max(utc_s, self.span.start_utc_s), self.span.end_utc_s)
        is_out = self.is_out and self.loop is not None and not self.loop.holds(inside)
        return replace(self, anchor_utc_s=inside, anchor_mono_s=mono_s, is_out=is_out)

    def jumped(self, utc_s: float, mono_s: float) -> "Clock":
        """The clock where a person wants it: out of its loop, if that is where it is."""
        return replace(self, is_out=True).at(utc_s, mono_s)

    def started(self, mono_s: float) -> "Clock":
        """The clock running; one outside its loop starts at the loop's beginning, unless taken out.

        That is so after the loop was set, or moved away from the clock.
        """
        return replace(self.at(self.utc_s(mono_s), mono_s)._in_loop(), playing=True)

    def _in_loop(self) -> "Clock":
        """The clock where it may run from its anchor: at the beginning of a loop that it is not in.

        Running backwards a loop begins at its end.
        """
        loop, utc_s = self.loop, self.anchor_utc_s
        if loop is None or self.is_out or loop.holds(utc_s):
            return self
        return replace(
            self, anchor_utc_s=loop.start_utc_s if self.rate > 0 else loop.end_utc_s - 1.0
        )

    def stopped(self, mono_s: float) -> "Clock":
        return replace(self.at(self.utc_s(mono_s), mono_s), playing=False)

    def with_rate(self, rate: float, mono_s: float) -> "Clock":
        """The same moment at a plain rate, held within 1x and 3600x, either way; ends a story."""
        size = min(max(abs(rate), RATES[0]), RATES[-1])
        clock = self.with_pacing(None, mono_s)
        return replace(clock, rate=size if rate > 0 else -size)

    def with_pacing(self, pacing: Pacing | None, mono_s: float) -> "Clock":
        """The same moment, from which a story goes on; None: the plain rate does."""
        return replace(self.at(self.utc_s(mono_s), mono_s), pacing=pacing)

    def with_loop(self, loop: Span | None, mono_s: float) -> "Clock":
        """The same moment with another loop; a playing clock outside of a new one goes to it.

        One that was taken out of its loop stays out of that while it is moved about.
        """
        here = self.at(self.utc_s(mono_s), mono_s)
        is_out = (
            here.is_out
            and loop is not None
            and not loop.start_utc_s <= here.anchor_utc_s <= loop.end_utc_s
        )
        clock = replace(here, loop=loop, is_out=is_out)
        return clock._in_loop() if clock.playing else clock
