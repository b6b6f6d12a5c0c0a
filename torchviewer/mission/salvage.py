"""What is left of a damaged mission, so that the rest of it can be checked in the same run."""

import copy
import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from torchviewer.mission.findings import Loc
from torchviewer.mission.records import FIRST_YEAR, LAST_YEAR
from torchviewer.mission.references import LISTS, TABLES
from torchviewer.mission.story import SCHEMA_VERSION, Mission

_FIRST, _LAST = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (FIRST_YEAR, LAST_YEAR))
_FILLERS: Mapping[str, Any] = {
    "schema": SCHEMA_VERSION,
    "id": "x",
    "language": "en",
    "title": "?",
    "subtitle": "?",
    "summary": "?",
    "epoch": _FIRST,
    "start_at": _FIRST,
    "subject": "x",
    "span": {"start": _FIRST, "end": _LAST},
    "home": {"start": _FIRST, "end": _LAST},
    "sources": {},
    "tracks": {},
}


@dataclass(frozen=True)
class Salvaged:
    """A mission without its damaged records; `filled` names what was made up to have one."""

    mission: Mission
    filled: frozenset[str]
    positions: Mapping[str, tuple[int, ...]]

    def place_in_file(self, loc: Loc) -> Loc | None:
        """The place in the file for one in this mission; None: it speaks of what was made up."""
        if not loc or loc[0] in self.filled or (loc[0] in ("home", "start_at") and self._no_span):
            return None
        kind = str(loc[0])
        if kind in self.positions and len(loc) > 1 and isinstance(loc[1], int):
            return (kind, self.positions[kind][loc[1]], *loc[2:])
        return loc

    @property
    def _no_span(self) -> bool:
        return "span" in self.filled


def salvaged(
    data: dict[str, Any], unknown_keys: Iterable[Loc], damaged: Iterable[Loc], language: str
) -> Salvaged | None:
    """The sound part of `data`: without unknown keys and without each damaged record."""
    rest = copy.deepcopy(data)
    for loc in unknown_keys:
        _remove(rest, loc)
    filled, dropped = set(), set()
    for loc in damaged:
        if len(loc) > 1 and loc[0] in (*TABLES, *LISTS):
            dropped.add(loc[:2])
        elif loc and loc[0] in _FILLERS:
            filled.add(str(loc[0]))
        elif loc:
            rest.pop(str(loc[0]), None)
    positions = {
        kind: tuple(n for n in range(len(rest[kind])) if (kind, n) not in dropped)
        for kind in LISTS
        if isinstance(rest.get(kind), list)
    }
    for loc in sorted(dropped, key=lambda place: str(place[1]).zfill(9), reverse=True):
        _remove(rest, loc)
    rest.update({key: _FILLERS[key] for key in filled})
    try:
        mission = Mission.model_validate(rest, context={"language": language})
    except ValidationError:
        return None
    return Salvaged(mission, frozenset(filled), positions)


def _remove(data: Any, loc: Loc) -> None:
    try:
        for part in loc[:-1]:
            data = data[part]
        del data[loc[-1]]
    except (KeyError, IndexError, TypeError):
        return
