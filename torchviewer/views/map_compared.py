"""Orbits that are laid beside the real one on the map: other force models, imported sets."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from torchviewer.flight.comparison import Comparison, apart_km, imported, predicted
from torchviewer.flight.moment import Fix
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.place_text import decimal, grouped

translate = QCoreApplication.translate

MOST_IMPORTED = 8
"""More imported orbits than this on one map could not be told apart."""
EXACT_KM = 10.0


class Compared:
    """Which orbits are compared now, as the state's enquiry asks."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._imported: list[Comparison] = []
        self._imported_of: tuple[object, ...] = ()

    def now(self) -> tuple[Comparison, ...]:
        """The comparisons that start from what is in use at the clock's instant."""
        return self.at(self._state.utc_s)

    def at(self, utc_s: float) -> tuple[Comparison, ...]:
        """The comparisons that start from what is in use at an instant."""
        state, kinds = self._state, self._state.enquiry.comparisons
        if not kinds:
            return ()
        found: list[Comparison] = []
        for kind in ("two_body", "j2"):
            if kind in kinds:
                one = predicted(state.flight, kind, utc_s)
                found += [one] if one is not None else []
        if "imported" in kinds:
            found += self._brought_along()
        return tuple(found)

    def _brought_along(self) -> list[Comparison]:
        sets, mission = self._state.enquiry.imported, self._state.mission
        if self._imported_of != (sets, mission.id):
            self._imported = imported(sets, mission)[:MOST_IMPORTED]
            self._imported_of = (sets, mission.id)
        return self._imported


def colour_of(kind: str) -> QColor:
    """One colour for each kind of comparison, none of them the torch's."""
    if kind == "two_body":
        return QColor("#6a3d8d" if theme.is_light() else "#c9a2f2")
    return theme.roles().good if kind == "j2" else theme.roles().orbit


def name_of(comparison: Comparison, fix: Fix, real: Fix | None) -> str:
    """What an orbit is called beside its mark, e.g. "J2 only · 3.4 km off"."""
    names = {
        "two_body": translate("Map", "Two-body"),
        "j2": translate("Map", "J2 only"),
        "imported": comparison.name,
    }
    name = names[comparison.kind]
    if real is None:
        return name
    away_km = apart_km(real, fix)
    number = decimal(away_km, 1) if away_km < EXACT_KM else grouped(away_km)
    return translate("Map", "{name} · {number} km off").format(name=name, number=number)
