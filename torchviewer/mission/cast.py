"""Who and what takes part: places, people, vehicles."""

from typing import Annotated, Literal

from pydantic import Field

from torchviewer.mission.records import Id, Latitude, Longitude, Many, Name, Record, Text


class Place(Record):
    """A point on the ground; `label` ranks its name on the map (1 first, 0 never)."""

    name: Text
    lat_deg: Annotated[Latitude, Field(alias="lat")]
    lon_deg: Annotated[Longitude, Field(alias="lon")]
    accuracy_km: Annotated[float, Field(gt=0, le=500)] = 1.0
    label: Annotated[int, Field(ge=0, le=3)] = 3
    text: Text | None = None
    sources: Many[Id]


class GroundSite(Record):
    """A place that listens and speaks to what flies; heard above `min_elevation_deg`.

    Who or what stood there is told by the place's own text.
    """

    place: Id
    min_elevation_deg: Annotated[float, Field(ge=0, lt=90)] = 7.0
    sources: Many[Id] = ()


class Person(Record):
    name: Text
    aliases: Many[Name] = ()
    role: Text
    agency: Name | None = None
    text: Text | None = None
    sources: Many[Id]


class CrewMember(Record):
    person: Id
    role: Text


class Vehicle(Record):
    """Something that flies or is carried: station, spacecraft, rocket, torch."""

    name: Text
    kind: Literal[
        "station", "spacecraft", "shuttle", "rocket", "satellite", "probe", "ship", "aircraft",
        "torch", "flame", "other",
    ]  # fmt: skip
    designation: Name | None = None
    catalogue_number: Annotated[int, Field(ge=1, le=999_999_999)] | None = None
    call_sign: Name | None = None
    crew: Many[CrewMember] = ()
    backup_crew: Many[CrewMember] = ()
    text: Text | None = None
    sources: Many[Id]
