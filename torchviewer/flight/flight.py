"""The flight of a mission: where everything is, at any instant."""

from math import inf, isfinite, nan
from typing import TYPE_CHECKING

from torchviewer.flight import sunlight
from torchviewer.flight.assembly import Assembly
from torchviewer.flight.legs import LegPath, OrbitPath
from torchviewer.flight.moment import Fix, Light, Moment
from torchviewer.flight.sun import sun_place
from torchviewer.flight.trajectory import TrackPath, fix_on
from torchviewer.flight.working import Working, working_of
from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.lookups import custody_at, event_at, next_event, phase_at
from torchviewer.mission.story import Mission

if TYPE_CHECKING:
    from torchviewer.flight.contacts import Contact
    from torchviewer.flight.knots import Knots
    from torchviewer.flight.passes import Pass
    from torchviewer.flight.places_below import PlacesBelow
    from torchviewer.flight.track import TrackArrays

LIGHT_SEARCH_S = 86400.0
"""How far ahead the next change of light is looked for, s."""
DAY_S = 86400.0
"""Knots for passes are kept for whole days, so that like questions find them again, s."""


def flight_problems(mission: Mission) -> list[Problem]:
    """All that is wrong with a mission's tracks and the files they name, serious ones first."""
    return Assembly(mission).problems


def check_range(start_utc_s: float, end_utc_s: float) -> None:
    """Raises ValueError where two times are no range to search."""
    if not (isfinite(start_utc_s) and isfinite(end_utc_s) and end_utc_s >= start_utc_s):
        raise ValueError("the end lies before the start, or one of them is no time")


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
        self._asked_utc_s = nan
        self._asked: dict[LegPath, Fix | None] = {}
        self._knots: dict[str, tuple[float, float, Knots]] = {}
        self._outlooks = {
            name: sunlight.Outlook(path, LIGHT_SEARCH_S) for name, path in self._tracks.items()
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
        whole = self._path(track)
        path = whole.path_at(utc_s)
        if path is None:
            return None
        if utc_s != self._asked_utc_s:  # what is docked together is asked for together
            self._asked_utc_s, self._asked = utc_s, {}
        if path not in self._asked:
            self._asked[path] = fix_on(path, utc_s)
        return whole.with_stated_error(self._asked[path])

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
        return self._outlook(track).after(utc_s)

    def _outlook(self, track: str | None) -> sunlight.Outlook:
        return self._outlooks[self.mission.subject if track is None else track]

    def sun_place(self, utc_s: float) -> tuple[float, float]:
        """The sub-solar point: latitude, longitude, degrees."""
        return sun_place(utc_s)

    def below(self, fix: Fix, language: str) -> str:
        """The name of the land or sea below, e.g. "North Atlantic Ocean", "Kazakhstan"."""
        return self.places.name(fix.lat_deg, fix.lon_deg, language)

    @property
    def places(self) -> "PlacesBelow":
        """The countries, seas and cities, which are read at the first question."""
        if self._places_below is None:
            from torchviewer.flight.places_below import PlacesBelow  # noqa: PLC0415 (its data)

            self._places_below = PlacesBelow()
        return self._places_below

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
        lit = sunlight.ranges(self._path(track), start_utc_s, end_utc_s)
        self._outlook(track).keep(start_utc_s, end_utc_s, lit)
        return lit

    def flown_range(self, track: str | None = None) -> tuple[float, float] | None:
        """From when `track` first flies until when it last does, s UTC; None: it never does."""
        pieces = self._path(track).pieces(-inf, inf)
        flown = [(start, end) for start, end, leg in pieces if leg.grade != "ground"]
        return (flown[0][0], flown[-1][1]) if flown else None

    def passes(
        self,
        lat_deg: float,
        lon_deg: float,
        start_utc_s: float,
        end_utc_s: float,
        *,
        min_elevation_deg: float = 0.0,
        track: str | None = None,
    ) -> "list[Pass]":
        """When `track` stands over the horizon of a place in [start, end], in the order of time.

        Only what flies passes: what lies on the ground does not, nor what has no position. Raises
        ValueError for a place, a range or an elevation (0 to 90) that cannot be.
        """
        from torchviewer.flight.passes import check_question, find_passes  # noqa: PLC0415 (late)

        check_question(lat_deg, lon_deg, min_elevation_deg)
        check_range(start_utc_s, end_utc_s)
        knots = self._knots_between(start_utc_s, end_utc_s, track)
        return find_passes(self._path(track), knots, lat_deg, lon_deg, min_elevation_deg)

    def contacts(
        self, start_utc_s: float, end_utc_s: float, track: str | None = None
    ) -> "list[Contact]":
        """When `track` could be heard by the mission's ground sites in [start, end].

        In the order of time. Raises ValueError when `end_utc_s` lies before `start_utc_s`.
        """
        from torchviewer.flight.contacts import find_contacts  # noqa: PLC0415 (numpy)

        check_range(start_utc_s, end_utc_s)
        return find_contacts(self.mission, self._knots_between(start_utc_s, end_utc_s, track))

    def _knots_between(self, start_utc_s: float, end_utc_s: float, track: str | None) -> "Knots":
        """The knots of what `track` flies in [start, end]; those of whole days are kept."""
        from torchviewer.flight.knots import flown_knots  # noqa: PLC0415 (numpy)

        name = self.mission.subject if track is None else track
        first_s, last_s, knots = self._knots.get(name, (start_utc_s, start_utc_s, None))
        if knots is None or start_utc_s < first_s or end_utc_s > last_s:
            first_s = start_utc_s // DAY_S * DAY_S
            last_s = (end_utc_s // DAY_S + 1.0) * DAY_S
            knots = flown_knots(self._path(track), first_s, last_s)
            self._knots[name] = (first_s, last_s, knots)
        return knots.between(start_utc_s, end_utc_s)
