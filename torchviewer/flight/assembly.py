"""From the legs of a mission to the path of every track, and all that is wrong on the way."""

from collections.abc import Sequence
from itertools import pairwise

from torchviewer.flight.contradictions import Contradiction
from torchviewer.flight.earth import Ut1
from torchviewer.flight.element_files import OF_THE_REST, endings, examine_element_file
from torchviewer.flight.element_sets import INSTEAD
from torchviewer.flight.elements import ElementSet, Fault
from torchviewer.flight.joints import OPEN_KM
from torchviewer.flight.legs import (
    GreatCirclePath,
    LegPath,
    OrbitPath,
    PhasingPath,
    PlacePath,
    ProfilePath,
)
from torchviewer.flight.mission_text import text_of
from torchviewer.flight.orbit import Orbit
from torchviewer.flight.profile import Row, read_profile
from torchviewer.flight.trajectory import TrackPath
from torchviewer.mission.cast import Place
from torchviewer.mission.errors import Problem
from torchviewer.mission.findings import Finding, Loc, where_text
from torchviewer.mission.legs import (
    GreatCircleLeg,
    Leg,
    OrbitLeg,
    PhasingLeg,
    PlaceLeg,
    ProfileLeg,
    WithLeg,
)
from torchviewer.mission.mission_file import FILE_NAME, problems_at
from torchviewer.mission.story import Mission
from torchviewer.mission.times import iso_utc

TABLE_SLACK_S = 2.0
"""How far a leg may reach beyond its table (times are rounded), s."""
MOST_LINES = 20
"""So many bad lines of one file are told."""


class Assembly:
    """The path of every track of a mission; `problems` says what could not be used."""

    def __init__(self, mission: Mission) -> None:
        self.mission = mission
        self._findings: list[Finding] = []
        self._file_problems: list[Problem] = []
        self.ut1 = Ut1(mission.ut1_minus_utc)
        self.tracks: dict[str, TrackPath] = {}
        self._being_built: list[str] = []
        self._sets: dict[str, list[ElementSet]] = {}
        self._rows: dict[str, list[Row]] = {}
        for track in mission.tracks:
            self._track(track)
        if mission.subject not in mission.tracks:
            self._blame(("subject",), f"there is no track {mission.subject!r} to follow")
        # files first: what the legs suffer from may come of them
        problems = [*self._file_problems, *problems_at(mission.folder / FILE_NAME, self._findings)]
        self.problems = sorted(problems, key=lambda problem: not problem.serious)

    # ---- tracks

    def _track(self, name: str) -> TrackPath | None:
        if name in self.tracks:
            return self.tracks[name]
        if name not in self.mission.tracks or name in self._being_built:
            return None
        self._being_built.append(name)
        legs: list[Leg] = []
        paths: list[LegPath | TrackPath] = []
        ordered = sorted(
            enumerate(self.mission.tracks[name].legs), key=lambda pair: pair[1].start_utc_s
        )
        for index, leg in ordered:
            where: Loc = ("tracks", name, "legs", index)
            if legs and leg.start_utc_s < legs[-1].end_utc_s:
                self._blame(where, "this leg begins before the one before it ends")
                continue
            path = self._path(leg, where)
            if path is not None:
                legs.append(leg)
                paths.append(path)
        self._being_built.remove(name)
        track = TrackPath(legs, paths)
        self._warn_of_joints(name, track)
        self.tracks[name] = track
        return track

    def _warn_of_joints(self, name: str, track: TrackPath) -> None:
        for before, distance_km in track.open_joints:
            if distance_km > OPEN_KM:
                time = iso_utc(track.ends_utc_s[before])
                self._blame(
                    ("tracks", name),
                    f"the path jumps {distance_km:.1f} km at {time}, where two legs meet",
                    "Put a leg between them, or correct a time or a place",
                    serious=False,
                )

    # ---- legs

    def _path(self, leg: Leg, where: Loc) -> "LegPath | TrackPath | None":
        match leg:
            case PlaceLeg():
                place = self._place(leg.place, (*where, "place"))
                return None if place is None else PlacePath(place, leg.error_km)
            case GreatCircleLeg():
                return self._great_circle(leg, where)
            case OrbitLeg():
                return self._orbit(leg, where)
            case ProfileLeg():
                return self._profile(leg, where)
            case PhasingLeg():
                return self._phasing(leg, where)
            case WithLeg():
                return self._other(leg.track, (*where, "track"))

    def _place(self, name: str, where: Loc) -> Place | None:
        place = self.mission.places.get(name)
        if place is None:
            self._blame(where, f"there is no place {name!r}")
        return place

    def _other(self, name: str, where: Loc) -> TrackPath | None:
        if name in self._being_built:
            self._blame(where, f"the track {name!r} follows itself in a circle")
            return None
        track = self._track(name)
        if track is None:
            self._blame(where, f"there is no track {name!r}")
        return track

    def _great_circle(self, leg: GreatCircleLeg, where: Loc) -> LegPath | None:
        origin = self._place(leg.origin, (*where, "from"))
        destination = self._place(leg.destination, (*where, "to"))
        if origin is None or destination is None:
            return None
        try:
            return GreatCirclePath(leg, origin, destination)
        except ValueError as error:
            self._blame(where, str(error))
            return None

    def _orbit(self, leg: OrbitLeg, where: Loc) -> LegPath | None:
        sets = self._sets_of(leg.elements, where)
        own = [one for one in sets if one.catalogue_number == leg.catalogue_number]
        if not own:
            if sets:
                numbers = " or ".join(
                    str(n) for n in sorted({s.catalogue_number for s in sets})[:5]
                )
                self._blame(
                    (*where, "catalogue_number"),
                    f"{leg.elements} has no set of number {leg.catalogue_number}",
                    f"Write {numbers}",
                )
            return None
        orbit = Orbit(own)
        for start_s, end_s in orbit.gaps(leg.start_utc_s, leg.end_utc_s):
            self._blame(
                where,
                f"no element set lies within 14 days of {iso_utc(start_s)} to {iso_utc(end_s)}: "
                "no position is shown there",
                "Shorten the leg or add element sets",
                serious=False,
            )
        self._blame_endings(orbit, leg, where)
        return OrbitPath(orbit, self.ut1, leg.error_km)

    def _blame_endings(self, orbit: Orbit, leg: OrbitLeg, where: Loc) -> None:
        """Sets that end while they are in use: the leg has no position there, or none at all."""
        uses = orbit.uses(leg.start_utc_s, leg.end_utc_s)
        found = [(one, ending) for one, span in uses for ending in endings(one, span)]
        is_dead = bool(found) and len(uses) == sum(ending.is_all for _, ending in found)
        for one, ending in found[:MOST_LINES]:
            what = f"{leg.elements}, {one.place}: {ending.text}"
            instead = INSTEAD if is_dead else OF_THE_REST
            self._blame(where, what, instead, serious=is_dead)
        if len(found) > MOST_LINES:
            self._blame(where, "and more sets end while they are in use", serious=is_dead)

    def _profile(self, leg: ProfileLeg, where: Loc) -> LegPath | None:
        rows = self._rows_of(leg.file, where)
        if not rows:
            return None
        first, last = rows[0].utc_s, rows[-1].utc_s
        if leg.start_utc_s < first - TABLE_SLACK_S or leg.end_utc_s > last + TABLE_SLACK_S:
            self._blame(
                where,
                f"the leg reaches beyond its table {leg.file}",
                f"It may last from {iso_utc(first)} to {iso_utc(last)}",
            )
        return ProfilePath(rows, leg.error_km)

    def _phasing(self, leg: PhasingLeg, where: Loc) -> LegPath | None:
        lead = self._other(leg.lead, (*where, "lead"))
        if lead is None:
            return None
        times = [point.at_utc_s for point in leg.points]
        if any(later <= earlier for earlier, later in pairwise(times)):
            self._blame((*where, "points"), "the points are not in the order of time")
            return None
        path = lead.path_at(leg.start_utc_s)
        if not isinstance(path, OrbitPath):
            self._blame((*where, "lead"), f"the track {leg.lead!r} is not in orbit at that time")
            return None
        altitude_km = path.orbit.nearest(leg.start_utc_s).mean_altitude_km
        return PhasingPath(leg, lead.state, altitude_km)

    # ---- files

    def _sets_of(self, relative: str, where: Loc) -> list[ElementSet]:
        if relative not in self._sets:
            text = self._text(relative, where)
            sets: tuple[ElementSet, ...] = ()
            if text is not None:
                file = examine_element_file(text.encode())
                sets = file.sets
                self._blame_lines(relative, file.faults, INSTEAD)
                self._blame_contradictions(relative, file.contradictions)
            self._sets[relative] = list(sets)
        return self._sets[relative]

    def _rows_of(self, relative: str, where: Loc) -> list[Row]:
        if relative not in self._rows:
            text = self._text(relative, where)
            rows, faults = read_profile(text) if text is not None else ([], [])
            self._blame_lines(relative, faults, "Correct the line")
            self._rows[relative] = [] if faults else rows
        return self._rows[relative]

    def _text(self, relative: str, where: Loc) -> str | None:
        try:
            return text_of(self.mission.folder, relative)
        except ValueError as error:
            path, named = self.mission.folder / relative, f"It is named in {where_text(where)}"
            self._file_problems.append(Problem(path, "", str(error), named))
            return None

    def _blame_lines(self, relative: str, faults: Sequence[Fault], instead: str) -> None:
        path = self.mission.folder / relative
        for fault in faults[:MOST_LINES]:
            advice = fault.instead or instead
            self._file_problems.append(Problem(path, fault.place, fault.what, advice))
        if len(faults) > MOST_LINES:
            self._file_problems.append(Problem(path, "", "and more lines are wrong"))

    def _blame_contradictions(self, relative: str, found: Sequence[Contradiction]) -> None:
        """Sets that disagree too much: only a warning, for it does not tell which one is wrong."""
        path = self.mission.folder / relative
        for one in found[:MOST_LINES]:
            self._file_problems.append(Problem(path, "", one.what, one.instead, serious=False))
        if len(found) > MOST_LINES:
            what = "and more sets contradict each other"
            self._file_problems.append(Problem(path, "", what, serious=False))

    def _blame(self, where: Loc, what: str, instead: str = "", serious: bool = True) -> None:
        self._findings.append(Finding(where, what, instead, serious))
