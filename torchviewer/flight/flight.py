"""The flight of a mission: where everything is, at any instant."""

from typing import TYPE_CHECKING

from torchviewer.flight import sunlight
from torchviewer.flight.assembly import Assembly
from torchviewer.flight.legs import OrbitPath
from torchviewer.flight.moment import Fix, Light, Moment
from torchviewer.flight.sun import sun_place
from torchviewer.flight.trajectory import TrackPath
from torchviewer.flight.working import Working, working_of
from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.lookups import custody_at, event_at, next_event, phase_at
from torchviewer.mission.story import Mission

if TYPE_CHECKING:
    from torchviewer.flight.places_below import PlacesBelow
    from torchviewer.flight.track import TrackArrays

LIGHT_SEARCH_S = 86400.0
"""How far ahead the next change of light is looked for, s."""


def flight_problems(mission: Mission) -> list[Problem]:
    """All that is wrong with a mission's tracks and the files they name, serious ones first."""
    return Assembly(mission).problems


class Flight:
    """Positions of everything that a mission's tracks describe.

    Reads the mission's element sets and profiles at once (MissionFileError lists what is wrong
    with them). Answers for one instant need no numpy; `track` does. The name of a track that the
    mission does not have raises KeyError.
    """

    def __init__(self, mission: Mission) -> None:
        self.mission = mission
        assembly = Assembly(mission)
        serious = [problem for problem in assembly.problems if problem.serious]
        if serious:
            raise MissionFileError(serious)
        self._tracks = assembly.tracks
        self._places_below: PlacesBelow | None = None
        self._outlooks = {
            name: sunlight.Outlook(path.fix, LIGHT_SEARCH_S) for name, path in self._tracks.items()
        }

    def _path(self, track: str | None) -> TrackPath:
        return self._tracks[self.mission.subject if track is None else track]

    def moment(self, utc_s: float) -> Moment:
        """What is true of the mission's subject (the torch) at `utc_s`."""
        mission = self.mission
        fix = self.fix(utc_s)
        return Moment(
            utc_s=utc_s,
            met_s=utc_s - mission.epoch_utc_s,
            phase=phase_at(mission, utc_s),
            custody=custody_at(mission, utc_s),
            fix=fix,
            light=None if fix is None else self.light(fix),
            event=event_at(mission, utc_s),
            next_event=next_event(mission, utc_s),
        )

    def fix(self, utc_s: float, track: str | None = None) -> Fix | None:
        """Where `track` (default: the subject's) is; None where that is not recorded."""
        return self._path(track).fix(utc_s)

    def working(self, utc_s: float, track: str | None = None) -> Working | None:
        """How the fix of `track` (default: the subject's) comes about, step by step.

        None where it does not come from element sets at that instant, or there is none.
        """
        return working_of(self._path(track), utc_s)

    def orbit_path(self, utc_s: float, track: str | None = None) -> OrbitPath | None:
        """The element sets that `track` (default: the subject's) rests on; None: on none."""
        path = self._path(track).path_at(utc_s)
        return path if isinstance(path, OrbitPath) else None

    def light(self, fix: Fix) -> Light:
        """Whether the Sun reaches `fix`."""
        return sunlight.light_of(fix)

    def next_light_change(self, utc_s: float, track: str | None = None) -> float | None:
        """When `track` (default: the subject's) next passes into or out of sunlight, s UTC.

        None: not within a day.
        """
        return self._outlooks[self.mission.subject if track is None else track].after(utc_s)

    def sun_place(self, utc_s: float) -> tuple[float, float]:
        """The sub-solar point: latitude, longitude, degrees."""
        return sun_place(utc_s)

    def below(self, fix: Fix, language: str) -> str:
        """The name of the land or sea below, e.g. "North Atlantic Ocean", "Kazakhstan"."""
        if self._places_below is None:
            from torchviewer.flight.places_below import PlacesBelow  # noqa: PLC0415 (its data)

            self._places_below = PlacesBelow()
        return self._places_below.name(fix.lat_deg, fix.lon_deg, language)

    def track(
        self, start_utc_s: float, end_utc_s: float, step_s: float, track: str | None = None
    ) -> "TrackArrays":
        """The path of `track` in [start, end] at every `step_s`, as arrays.

        Raises ValueError when `step_s` is not above 0 or `end_utc_s` lies before `start_utc_s`.
        """
        from torchviewer.flight.track import track_arrays  # noqa: PLC0415 (numpy)

        return track_arrays(self._path(track), start_utc_s, end_utc_s, step_s)

    def sunlight(
        self, start_utc_s: float, end_utc_s: float, track: str | None = None
    ) -> list[tuple[float, float]]:
        """The ranges of [start, end) in which `track` is in sunlight, s UTC."""
        return sunlight.ranges(self._path(track), start_utc_s, end_utc_s)
