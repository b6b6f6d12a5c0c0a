"""What of the map is shown, and how: one value that a person chooses and the program keeps."""

from dataclasses import dataclass, fields, replace
from typing import Any, Literal

ORBIT_S = 5570.0  # the station's orbit in November 2013, for the length of what is shown
MOST_ORBITS = 6.0

Projection = Literal["flat", "globe"]


@dataclass(frozen=True)
class MapOptions:
    """Choices of the map. `imagery`: pictures of the Earth, or lines on a plain ground;
    `past_orbits`, `future_orbits`: how much of the path is drawn before and after the clock.
    """

    projection: Projection = "flat"
    imagery: bool = True
    names: bool = True
    ticks: bool = True
    sites: bool = True
    pictures: bool = True
    footprint: bool = True
    past_orbits: float = 1.25
    future_orbits: float = 1.0

    @property
    def past_s(self) -> float:
        return self.past_orbits * ORBIT_S

    @property
    def future_s(self) -> float:
        return self.future_orbits * ORBIT_S

    def values(self) -> dict[str, Any]:
        """What differs from the usual, by name, for the settings file."""
        return {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if getattr(self, field.name) != field.default
        }

    @classmethod
    def from_values(cls, values: dict[str, Any]) -> "MapOptions":
        """The choices of a settings file; what makes no sense is passed over."""
        made = cls()
        for field in fields(cls):
            value = values.get(field.name, field.default)
            if field.name == "projection":
                sound = value in ("flat", "globe")
            elif isinstance(field.default, bool):
                sound = isinstance(value, bool)
            else:
                number = isinstance(value, int | float) and not isinstance(value, bool)
                sound = number and 0 <= value <= MOST_ORBITS
            if sound:
                made = replace(made, **{field.name: value})
        return made


USUAL = MapOptions()
