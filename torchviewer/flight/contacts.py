"""Contact windows: when the ground sites of the mission file could hear what flies."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from torchviewer.mission.story import Mission

if TYPE_CHECKING:
    from torchviewer.flight.knots import Knots


@dataclass(frozen=True)
class Contact:
    """One pass over a ground site (`site` names a place of the mission), above its least elevation.

    That a window was there does not say that it was used.
    """

    site: str
    start_utc_s: float
    end_utc_s: float
    highest_deg: float


def find_contacts(mission: Mission, knots: "Knots") -> list[Contact]:
    """The windows of all ground sites within `knots`, in the order of time."""
    import numpy as np  # noqa: PLC0415 (numpy: after the first frame)

    from torchviewer.flight.pass_search import search  # noqa: PLC0415 (numpy)

    sites = mission.ground_sites
    if not sites:
        return []
    places = [mission.places[site.place] for site in sites]
    found = search(
        knots,
        np.array([place.lat_deg for place in places]),
        np.array([place.lon_deg for place in places]),
        np.array([site.min_elevation_deg for site in sites]),
    )
    rows = zip(
        found.place.tolist(),
        found.rise_utc_s.tolist(),
        found.set_utc_s.tolist(),
        found.highest_deg.tolist(),
        strict=True,
    )
    contacts = [Contact(sites[i].place, start, end, top) for i, start, end, top in rows]
    return sorted(contacts, key=lambda contact: contact.start_utc_s)
