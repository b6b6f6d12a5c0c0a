"""Which picture belongs to a moment, and how well."""

from bisect import bisect_right

from torchviewer.mission.lookups import picture_at, pictures_in_order
from torchviewer.mission.records import PRECISION_S
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Picture
from torchviewer.mission.times import DAY_S

LEAST_S = 60.0
"""A picture stands for at least so long around the instant when it was taken, s."""

Reach = tuple[float, float]


def taken_between(picture: Picture) -> Reach:
    """First and last instant at which it may have been taken, s UTC; a minute each way at least.

    One known to the day stands for that day (UTC).
    """
    taken_utc_s = picture.taken_utc_s
    if picture.taken_precision == "day":
        day_utc_s = taken_utc_s // DAY_S * DAY_S
        return day_utc_s, day_utc_s + DAY_S
    either_s = max(PRECISION_S[picture.taken_precision], LEAST_S)
    return taken_utc_s - either_s, taken_utc_s + either_s


def moments_of(mission: Mission, picture: Picture) -> tuple[Reach, ...]:
    """When this is an exact picture: as it was taken, and while its event lasts, s UTC."""
    events = (event for event in mission.events if event.id == picture.event)
    during = tuple((event.start_utc_s, event.latest_utc_s) for event in events)
    return (taken_between(picture), *during)


def picture_of(mission: Mission, utc_s: float) -> Picture | None:
    """The picture to show at `utc_s`: taken last, or already the next, if it may be of now."""
    last = picture_at(mission, utc_s)
    if last is None or last.taken_utc_s > utc_s or holds(taken_between(last), utc_s):
        return last
    pictures = pictures_in_order(mission)
    index = bisect_right(pictures, utc_s, key=lambda picture: picture.taken_utc_s)
    if index < len(pictures) and holds(taken_between(pictures[index]), utc_s):
        return pictures[index]
    return last


def is_nearest(mission: Mission, picture: Picture, utc_s: float) -> bool:
    """Whether no other picture was taken nearer to `utc_s`."""
    pictures = pictures_in_order(mission)
    index = bisect_right(pictures, utc_s, key=lambda other: other.taken_utc_s)
    around = pictures[max(index - 1, 0) : index + 1]
    away_s = abs(picture.taken_utc_s - utc_s)
    return all(away_s <= abs(other.taken_utc_s - utc_s) for other in around)


def holds(reach: Reach, utc_s: float) -> bool:
    return reach[0] <= utc_s <= reach[1]
