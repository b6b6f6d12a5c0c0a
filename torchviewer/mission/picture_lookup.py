"""Which pictures show something of a record: an event, a person, a place, what flies, a phase."""

from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Picture


def pictures_of(mission: Mission, kind: str, record_id: str) -> frozenset[str]:
    """The ids of the pictures that belong to a record of this kind; none: there are none.

    `kind` is that of a selection: "event", "person", "place", "vehicle", "phase", "source" or
    "picture". Of what flies: those taken aboard.
    """
    return frozenset(
        picture.id for picture in mission.pictures if _belongs(mission, picture, kind, record_id)
    )


def _belongs(mission: Mission, picture: Picture, kind: str, record_id: str) -> bool:
    if kind == "phase":
        phases = (phase for phase in mission.phases if phase.id == record_id)
        return any(phase.holds(picture.taken_utc_s) for phase in phases)
    if kind == "vehicle":
        track = mission.tracks.get(picture.place)
        return track is not None and track.vehicle == record_id
    shown: dict[str, tuple[str, ...]] = {
        "picture": (picture.id,),
        "event": (picture.event,),
        "place": (picture.place,),
        "person": picture.people,
        "source": picture.sources,
    }
    return record_id in shown.get(kind, ())
