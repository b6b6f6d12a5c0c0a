"""The path of anything that moves, as legs: what is flown, from when to when, on what evidence."""

from typing import Annotated, Literal

from pydantic import Field

from torchviewer.mission.records import Id, Many, Record, RelativePath, Span, Text, TimeOrEvent

Grade = Literal["tracked", "reconstructed", "ground"]


class _Leg(Span):
    sources: Many[Id] = ()
    error_km: Annotated[float, Field(gt=0, le=5000)] | None = None
    note: Text | None = None


class PlaceLeg(_Leg):
    """At rest at a place."""

    kind: Literal["place"]
    place: Id


class GreatCircleLeg(_Leg):
    """Carried over the ground from one place to another by the shortest way."""

    kind: Literal["great_circle"]
    origin: Annotated[Id, Field(alias="from")]
    destination: Annotated[Id, Field(alias="to")]


class OrbitLeg(_Leg):
    """In orbit on published element sets (a file beside the mission file: two lines or OMM)."""

    kind: Literal["orbit"]
    elements: RelativePath
    catalogue_number: Annotated[int, Field(ge=1, le=999_999_999)]


class ProfileLeg(_Leg):
    """A reconstructed table of positions over time (CSV beside the mission file).

    Columns by name: `utc` (ISO 8601), `lat_deg`, `lon_deg`, `alt_km`; optional
    `speed_inertial_m_s` and `speed_rel_m_s`. A line that starts with # is a remark.
    """

    kind: Literal["profile"]
    file: RelativePath


class PhasePoint(Record):
    """A point of a chase: mean altitude over the equatorial radius, angle behind the lead."""

    at_utc_s: Annotated[TimeOrEvent, Field(alias="at")]
    altitude_km: Annotated[float, Field(ge=100, le=2000)] | None = None
    behind_deg: Annotated[float, Field(ge=-180, le=180)]


class PhasingLeg(_Leg):
    """A reconstructed chase in the orbit plane of another track, `lead`."""

    kind: Literal["phasing"]
    lead: Id
    points: Annotated[Many[PhasePoint], Field(min_length=2)]


class WithLeg(_Leg):
    """Carried by, or docked to, something that has a track of its own."""

    kind: Literal["with"]
    track: Id


Leg = Annotated[
    PlaceLeg | GreatCircleLeg | OrbitLeg | ProfileLeg | PhasingLeg | WithLeg,
    Field(discriminator="kind"),
]


class Track(Record):
    """The whole path of one thing, leg after leg, without overlap; a gap means: not recorded."""

    title: Text
    vehicle: Id
    role: Literal["torch", "flame", "station", "soyuz_up", "soyuz_down", "other"] = "other"
    legs: Annotated[Many[Leg], Field(min_length=1)]
