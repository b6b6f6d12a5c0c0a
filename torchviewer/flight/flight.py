"""The flight of a mission: where everything is, at any instant.

Stub of the contract; the orbit room fills it.
"""

from typing import TYPE_CHECKING

from torchviewer.flight.moment import Fix, Light, Moment
from torchviewer.mission.story import Mission

if TYPE_CHECKING:
    from torchviewer.flight.track import TrackArrays


class Flight:
    """Positions of everything that a mission's tracks describe.

    Reads the mission's element sets and profiles at once (MissionFileError lists what is wrong
    with them). Answers for one instant need no numpy; `track` does.
    """

    def __init__(self, mission: Mission) -> None:
        self.mission = mission

    def moment(self, utc_s: float) -> Moment:
        """What is true of the mission's subject (the torch) at `utc_s`."""
        raise NotImplementedError

    def fix(self, utc_s: float, track: str | None = None) -> Fix | None:
        """Where `track` (default: the subject's) is; None where that is not recorded."""
        raise NotImplementedError

    def light(self, fix: Fix) -> Light:
        """Whether the Sun reaches `fix`."""
        raise NotImplementedError

    def next_light_change(self, utc_s: float, track: str | None = None) -> float | None:
        """When the subject passes into or out of sunlight next, s UTC; None: not within a day."""
        raise NotImplementedError

    def sun_place(self, utc_s: float) -> tuple[float, float]:
        """The sub-solar point: latitude, longitude, degrees."""
        raise NotImplementedError

    def below(self, fix: Fix, language: str) -> str:
        """The name of the land or sea below, e.g. "North Atlantic Ocean", "Kazakhstan"."""
        raise NotImplementedError

    def track(self, start_utc_s: float, end_utc_s: float, step_s: float, track: str | None = None) -> "TrackArrays":
        """The path of `track` in [start, end] at every `step_s`, as arrays."""
        raise NotImplementedError

    def sunlight(self, start_utc_s: float, end_utc_s: float, track: str | None = None) -> list[tuple[float, float]]:
        """The ranges of [start, end) in which the subject is in sunlight, s UTC."""
        raise NotImplementedError
