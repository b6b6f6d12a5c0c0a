"""What is asked of many events at once, read from them once and kept in columns."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from torchviewer.mission.happenings import Event
from torchviewer.mission.records import PRECISION_S, Disagreement

PRECISION_CODES = {precision: code for code, precision in enumerate(PRECISION_S)}
NO_END = -1.0
_read = attrgetter("start_utc_s", "end_utc_s", "precision", "weight", "group", "disagreements")


class EventColumns:
    """Columns of equal length, in the order of `events`.

    `starts`, `ends`: s UTC, `NO_END` for an instant; `precisions`: codes of PRECISION_CODES;
    `weights`: 1 to 3; `groups`: codes of `group_codes`.
    """

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = events
        self.starts, self.ends = array("d"), array("d")
        self.precisions, self.weights, self.groups = array("b"), array("b"), array("h")
        self.group_codes: dict[str, int] = {}
        disputed: list[tuple[float, float, float, int]] = []
        codes = self.group_codes
        # each event is looked up in memory once, and no tuple outlives its turn
        for start, end, precision, weight, group, disagreements in map(_read, events):
            if disagreements:
                first, last = _claimed(start, disagreements)
                disputed.append(((first + last) / 2, first, last, len(self.starts)))
            self.starts.append(start)
            self.ends.append(NO_END if end is None else end)
            self.precisions.append(PRECISION_CODES[precision])
            self.weights.append(weight)
            self.groups.append(codes.setdefault(group, len(codes)))
        disputed.sort()
        self.disputes = Disputes(
            array("d", (row[0] for row in disputed)),
            array("d", (row[1] for row in disputed)),
            array("d", (row[2] for row in disputed)),
            array("l", (row[3] for row in disputed)),
        )


@dataclass(frozen=True)
class Disputes:
    """The events about which sources disagree, in the order of the middle of what is claimed.

    `firsts` and `lasts`: the earliest and the latest start claimed, s UTC; `places`: of the
    events among all.
    """

    middles: "array[float]"
    firsts: "array[float]"
    lasts: "array[float]"
    places: "array[int]"


def _claimed(start_utc_s: float, claims: Sequence[Disagreement]) -> tuple[float, float]:
    """The earliest and the latest start that a source claims, s UTC."""
    times = [claim.start_utc_s for claim in claims if claim.start_utc_s is not None]
    return min((start_utc_s, *times)), max((start_utc_s, *times))
