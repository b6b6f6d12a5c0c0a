"""Which instants a clock other than UTC marks on the axis: round readings of its own; without Qt.

A reading is what a clock shows, as seconds: of a place, those since 1970 that UTC would have when
it shows the same date and time; since launch, those since the mission's epoch. Both are UTC plus
an offset that is constant for long pieces of time.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo

from torchviewer.views.timeline_scale import (
    DAY_S,
    LABEL_STEPS,
    WEEK_S,
    LabelKind,
    Scale,
    Step,
    choose_step,
    instants,
    kind_at,
    room_px,
)

UTC_ID, LAUNCH_ID = "utc", "launch"
MOST_IDS = 60
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
_BLOCK_WEEKS = 26
# datetime knows the years 1 to 9999; a week less, so that no zone leads out of them
_FIRST_UTC_S, _LAST_UTC_S = -62134992000.0, 253401696000.0
#: as for a clock of a place, but with whole days where that has weeks and months
ELAPSED_STEPS = (
    *(step for step in LABEL_STEPS if step.kind in ("second", "minute")),
    *(Step("day", days * DAY_S) for days in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)),
)

MarkKind = LabelKind | Literal["change"]


@dataclass(frozen=True)
class Dial:
    """One clock of the axis.

    `zone`: the IANA name of its zone; empty for the time since `epoch_utc_s`, which in the
    mission is at most `longest_s` from it.
    """

    id: str
    zone: str = ""
    epoch_utc_s: float = 0.0
    longest_s: float = 0.0


@dataclass(frozen=True)
class Piece:
    """From `start_utc_s` until `end_utc_s` a clock reads UTC plus `offset_s`."""

    start_utc_s: float
    end_utc_s: float
    offset_s: float


@dataclass(frozen=True)
class Mark:
    """A labelled instant; the "change" of a zone's offset has the new one, s, as its reading."""

    utc_s: float
    reading_s: float
    kind: MarkKind

    @property
    def is_time(self) -> bool:
        """Whether its label is a time of day, not the beginning of a day or a change."""
        return self.kind in ("second", "minute")


def offset_s(zone: str, utc_s: float) -> float:
    """How far the clocks of `zone` are ahead of UTC, s."""
    inside_s = min(max(utc_s, _FIRST_UTC_S), _LAST_UTC_S)
    ahead = dt.datetime.fromtimestamp(inside_s, tz=ZoneInfo(zone)).utcoffset()
    return ahead.total_seconds() if ahead else 0.0


def changes(zone: str, start_utc_s: float, end_utc_s: float) -> Iterator[float]:
    """When the clocks of `zone` are put forward or back, inside (start, end), s UTC.

    A change that is taken back within the week is not found.
    """
    block_s = _BLOCK_WEEKS * WEEK_S
    for block in range(int(start_utc_s // block_s), int(end_utc_s // block_s) + 1):
        yield from (s for s in _changes_in(zone, block) if start_utc_s < s < end_utc_s)


@lru_cache(maxsize=1024)
def _changes_in(zone: str, block: int) -> tuple[float, ...]:
    weeks = [(block * _BLOCK_WEEKS + week) * WEEK_S for week in range(_BLOCK_WEEKS + 1)]
    offsets = [offset_s(zone, utc_s) for utc_s in weeks]
    return tuple(
        _change_between(zone, weeks[i], weeks[i + 1])
        for i in range(_BLOCK_WEEKS)
        if offsets[i] != offsets[i + 1]
    )


def _change_between(zone: str, low_utc_s: float, high_utc_s: float) -> float:
    """The first whole second, after `low_utc_s`, with the offset of `high_utc_s`."""
    new_s = offset_s(zone, high_utc_s)
    while high_utc_s - low_utc_s > 1.0:
        middle = (low_utc_s + high_utc_s) // 2
        if offset_s(zone, middle) == new_s:
            high_utc_s = middle
        else:
            low_utc_s = middle
    return high_utc_s


def pieces(start_utc_s: float, end_utc_s: float, dial: Dial) -> list[Piece]:
    """[start, end) cut where the offset of the clock changes."""
    if not dial.zone:
        return [Piece(start_utc_s, end_utc_s, -dial.epoch_utc_s)]
    bounds = [start_utc_s, *changes(dial.zone, start_utc_s, end_utc_s), end_utc_s]
    return [Piece(low, high, offset_s(dial.zone, low)) for low, high in pairwise(bounds)]


def marks(
    scale: Scale, dial: Dial, width_px: Callable[[LabelKind], float], finest_s: float = 0.0
) -> tuple[Step, list[Mark]]:
    """The step, of `finest_s` or more, that suits the scale, and the clock's marks in view.

    Which marks there are depends on instants and the zoom alone: what lies beyond the ends of the
    scale is looked at, too, so that no label comes or goes while the scale is panned.
    """
    step = step_for(scale, dial, width_px, finest_s)
    found: list[Mark] = []
    last_s: float | None = None
    wide = (scale.start_utc_s - step.seconds, scale.end_utc_s + step.seconds)
    for piece in pieces(*wide, dial):
        found += _with_change(_marks_of(piece, step), piece, last_s, step)
        last_s = piece.offset_s
    apart_s = room_px(step, width_px) * scale.s_per_px
    return step, [mark for mark in _apart(found, apart_s) if scale.shows(mark.utc_s)]


def step_for(
    scale: Scale, dial: Dial, width_px: Callable[[LabelKind], float], finest_s: float
) -> Step:
    """The finest step, of `finest_s` or more, whose labels keep apart."""
    steps = LABEL_STEPS if dial.zone else ELAPSED_STEPS
    coarse = tuple(step for step in steps if step.seconds >= finest_s)
    return choose_step(scale, width_px, coarse or steps[-1:])


def steady_marks(start_utc_s: float, end_utc_s: float, dial: Dial, step: Step) -> list[Mark] | None:
    """The marks of a clock, the same at every zoom that `step` suits.

    None where that is not so: the clock's offset changes, or months are of different lengths.
    """
    found = pieces(start_utc_s, end_utc_s, dial)
    return None if step.months or len(found) > 1 else _marks_of(found[0], step)


def _marks_of(piece: Piece, step: Step) -> list[Mark]:
    """The round readings in a piece."""
    own = Scale(piece.start_utc_s + piece.offset_s, piece.end_utc_s + piece.offset_s, 0.0, 1.0)
    found = (Mark(s - piece.offset_s, s, kind_at(s, step)) for s in instants(own, step))
    return [mark for mark in found if mark.utc_s < piece.end_utc_s]


def _with_change(found: list[Mark], piece: Piece, last_s: float | None, step: Step) -> list[Mark]:
    """The marks of a piece that begins as the offset changes from `last_s`.

    A midnight that is left out is marked at the change; else the new offset stands in the place of
    a reading that would stand there, as that has just been (or was to be) on the clock.
    """
    if last_s is None or step.seconds > DAY_S:
        return found
    start_s = piece.start_utc_s
    before_s, after_s = start_s + last_s, start_s + piece.offset_s
    rest = [mark for mark in found if mark.utc_s > start_s]
    if -(-before_s // DAY_S) * DAY_S < after_s and after_s % DAY_S:
        kind: MarkKind = step.kind if step.seconds == DAY_S else "day"
        return [Mark(start_s, after_s, kind), *rest]
    if len(rest) < len(found) and step.seconds < DAY_S:
        return [Mark(start_s, piece.offset_s, "change"), *rest]
    return found


def _apart(found: list[Mark], apart_s: float) -> Iterator[Mark]:
    """Without what stands too near to the one before; a day goes before times."""
    kept: list[Mark] = []
    for mark in found:
        is_near = bool(kept) and mark.utc_s - kept[-1].utc_s < apart_s - 1e-3
        if is_near and mark.kind == "day" and kept[-1].is_time:
            kept.pop()
        elif is_near:
            continue
        kept.append(mark)
    return iter(kept)


def offset_text(ahead_s: float) -> str:
    """An offset from UTC, e.g. "UTC+1", "UTC−3:30"."""
    hours, minutes = divmod(round(abs(ahead_s) / 60), 60)
    sign = "−" if ahead_s < 0 else "+"
    return f"UTC{sign}{hours}:{minutes:02d}" if minutes else f"UTC{sign}{hours}"


def chosen_ids(text: str) -> tuple[str, ...] | None:
    """The clocks that a person chose, from "utc,launch,moscow"; None: the usual ones.

    Clocks that this mission does not have stay: another may. What is no id is passed over.
    """
    named = dict.fromkeys(word for word in text.split(",") if _ID.fullmatch(word))
    return tuple(named)[:MOST_IDS] or None


def ids_text(ids: Iterable[str] | None) -> str:
    """What `chosen_ids` reads."""
    return "" if ids is None else ",".join(dict.fromkeys((UTC_ID, *ids)))
