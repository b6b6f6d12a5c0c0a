"""The mission clock as a frozen value: anchor + elapsed x rate over a monotonic clock."""

from dataclasses import dataclass, replace

from torchviewer.mission.records import Span

RATES: tuple[float, ...] = (1, 2, 5, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600)


@dataclass(frozen=True)
class Clock:
    """A moment that may run.

    `anchor_utc_s` was true at `anchor_mono_s` (s of any monotonic clock); from there mission time
    runs `rate` times as fast (negative: backwards), inside `span`, or round and round in `loop`.
    """

    span: Span
    anchor_utc_s: float
    anchor_mono_s: float = 0.0
    rate: float = 60.0
    playing: bool = False
    loop: Span | None = None

    def _free_utc_s(self, mono_s: float) -> float:
        if not self.playing:
            return self.anchor_utc_s
        return self.anchor_utc_s + (mono_s - self.anchor_mono_s) * self.rate

    def utc_s(self, mono_s: float) -> float:
        """Mission time at `mono_s`, s since 1970 UTC."""
        utc_s = self._free_utc_s(mono_s)
        if self.playing and self.loop is not None:
            utc_s = self.loop.start_utc_s + (utc_s - self.loop.start_utc_s) % self.loop.length_s
        return min(max(utc_s, self.span.start_utc_s), self.span.end_utc_s)

    def turn(self, mono_s: float) -> int:
        """Which round of the loop is running; a change of this number is a jump of the clock."""
        if self.loop is None or not self.playing:
            return 0
        return int((self._free_utc_s(mono_s) - self.loop.start_utc_s) // self.loop.length_s)

    def is_spent(self, mono_s: float) -> bool:
        """True where a playing clock has come to the end of the span it runs towards."""
        if not self.playing or self.loop is not None:
            return False
        utc_s = self._free_utc_s(mono_s)
        return utc_s >= self.span.end_utc_s if self.rate > 0 else utc_s <= self.span.start_utc_s

    def at(self, utc_s: float, mono_s: float) -> "Clock":
        """The clock set to `utc_s` (held inside the span); it goes on as it went."""
        inside = min(max(utc_s, self.span.start_utc_s), self.span.end_utc_s)
        return replace(self, anchor_utc_s=inside, anchor_mono_s=mono_s)

    def started(self, mono_s: float) -> "Clock":
        """The clock running; a clock outside its loop starts at the loop's beginning."""
        utc_s = self.utc_s(mono_s)
        if self.loop is not None and not self.loop.holds(utc_s):
            utc_s = self.loop.start_utc_s if self.rate > 0 else self.loop.end_utc_s - 1.0
        return replace(self.at(utc_s, mono_s), playing=True)

    def stopped(self, mono_s: float) -> "Clock":
        return replace(self.at(self.utc_s(mono_s), mono_s), playing=False)

    def with_rate(self, rate: float, mono_s: float) -> "Clock":
        """The same moment at another rate; `rate` is held within 1x and 3600x, either way."""
        size = min(max(abs(rate), RATES[0]), RATES[-1])
        return replace(self.at(self.utc_s(mono_s), mono_s), rate=size if rate > 0 else -size)

    def with_loop(self, loop: Span | None, mono_s: float) -> "Clock":
        clock = replace(self.at(self.utc_s(mono_s), mono_s), loop=loop)
        return clock.started(mono_s) if clock.playing else clock
