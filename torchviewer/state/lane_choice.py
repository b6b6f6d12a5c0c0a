"""How a person has arranged the lanes of the timeline: order, hidden, folded, higher or lower.

A choice is a plain table by lane id, so that it can be kept in the settings; what it does not name
stays as the mission file has it, and what it names that is no lane is passed over.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from torchviewer.mission.happenings import Lane

LOWEST_FACTOR = 0.5
HIGHEST_FACTOR = 4.0
STEP_FACTOR = 1.25


@dataclass(frozen=True)
class LaneChoice:
    """The lanes of one mission, arranged; `order` holds every lane once, `factors` a few."""

    order: tuple[str, ...]
    hidden: frozenset[str] = frozenset()
    folded: frozenset[str] = frozenset()
    #: how many times its usual height a lane wants, by id
    factors: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def usual(cls, lanes: Sequence[Lane]) -> "LaneChoice":
        """As the mission file has them."""
        return cls(
            tuple(lane.id for lane in lanes),
            frozenset(lane.id for lane in lanes if lane.begins == "hidden"),
            frozenset(lane.id for lane in lanes if lane.begins == "folded"),
        )

    @classmethod
    def from_values(cls, values: object, lanes: Sequence[Lane]) -> "LaneChoice":
        """The choice that `values` hold, as far as they make sense for `lanes`."""
        usual = cls.usual(lanes)
        if not isinstance(values, dict):
            return usual
        named = dict.fromkeys(i for i in _words(values.get("order")) if i in usual.order)
        order = list(named)
        for place, lane in enumerate(usual.order):  # a lane that is new in the file: after the
            if lane not in named:  # one that it follows there
                before = order.index(usual.order[place - 1]) + 1 if place else 0
                order.insert(before, lane)
        known = frozenset(named)

        def chosen(name: str, otherwise: frozenset[str]) -> frozenset[str]:
            if not isinstance(values.get(name), list):
                return otherwise
            return (frozenset(_words(values[name])) & known) | (otherwise - known)

        factors = values.get("factors")
        return cls(
            tuple(order),
            chosen("hidden", usual.hidden),
            chosen("folded", usual.folded),
            {
                lane: float(factor)
                for lane, factor in (factors.items() if isinstance(factors, dict) else ())
                if lane in usual.order
                and isinstance(factor, int | float)
                and LOWEST_FACTOR <= factor <= HIGHEST_FACTOR
            },
        )

    def values(self) -> dict[str, Any]:
        """The choice as the settings file keeps it."""
        return {
            "order": list(self.order),
            "hidden": sorted(self.hidden),
            "folded": sorted(self.folded),
            "factors": dict(self.factors),
        }

    @property
    def look(self) -> tuple[frozenset[str], frozenset[str]]:
        """What decides which titles are to be seen, and in what letters."""
        return self.hidden, self.folded

    def arranged(self, lanes: Iterable[Lane]) -> list[Lane]:
        """The lanes that are shown, from the top."""
        by_id = {lane.id: lane for lane in lanes}
        return [by_id[i] for i in self.order if i in by_id and i not in self.hidden]

    def factor(self, lane: str) -> float:
        return self.factors.get(lane, 1.0)

    def with_hidden(self, lane: str, hidden: bool) -> "LaneChoice":
        return replace(self, hidden=self.hidden | {lane} if hidden else self.hidden - {lane})

    def with_folded(self, lane: str, folded: bool) -> "LaneChoice":
        return replace(self, folded=self.folded | {lane} if folded else self.folded - {lane})

    def with_factor(self, lane: str, factor: float) -> "LaneChoice":
        """The lane so many times as high as usual, within limits."""
        within = round(min(max(factor, LOWEST_FACTOR), HIGHEST_FACTOR), 3)
        return replace(self, factors={**self.factors, lane: within})

    def moved(self, lane: str, before: str | None) -> "LaneChoice":
        """The lane put just above another one; None: at the foot."""
        if lane == before:
            return self
        order = [i for i in self.order if i != lane]
        order.insert(len(order) if before is None else order.index(before), lane)
        return replace(self, order=tuple(order))

    def stepped(self, lane: str, down: bool) -> "LaneChoice":
        """The lane one place up or down among those that are shown."""
        shown = [i for i in self.order if i not in self.hidden]
        place = shown.index(lane)
        if not down:
            return self.moved(lane, shown[place - 1]) if place else self
        if place + 1 == len(shown):
            return self
        return self.moved(lane, shown[place + 2] if place + 2 < len(shown) else None)


def _words(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
