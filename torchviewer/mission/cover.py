"""Albums laid over a mission: photographs in its slots, and further pictures between them."""

from torchviewer.mission.album import Album, Placed
from torchviewer.mission.happenings import Event
from torchviewer.mission.lookups import picture_at
from torchviewer.mission.photo import licence_word
from torchviewer.mission.records import LONGEST_NAME, Source, Text
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import PHOTO_ID, Picture
from torchviewer.mission.times import iso_utc


def lay_over(mission: Mission, *albums: Album) -> Mission:
    """A new mission with the photos of the albums; of two in one slot the later is seen.

    The mission itself stays as it is. Slots keep their ids; a photo with a time of its own becomes
    a picture "photo:<album>:<file>", which no id of a mission file can be. Albums that are for
    another mission are left out.
    """
    fitting = [album for album in albums if album.mission_id in (None, mission.id) and album.placed]
    if not fitting:
        return mission
    bare = {picture.id: picture for picture in mission.pictures}
    slots = dict(bare)
    events = {event.id: event for event in mission.events}
    further: list[Picture] = []
    for album in fitting:
        for placed in album.placed:
            if placed.slot in bare:
                slots[placed.slot] = _in_slot(bare[placed.slot], placed)
            elif placed.slot is None:
                further.append(_further(mission, album, placed, events[placed.event or ""]))
    own = {source_id(album): Source(name=_source_name(album)) for album in fitting}
    changes = {"pictures": (*slots.values(), *further), "sources": {**mission.sources, **own}}
    return mission.model_copy(update=changes)


def source_id(album: Album) -> str:
    """The id of the source that stands for an album."""
    return f"{PHOTO_ID}{album.name}"


def _source_name(album: Album) -> Text:
    """Its title, no longer than a name."""
    return Text({code: words[:LONGEST_NAME] for code, words in album.title.root.items()})


def _in_slot(slot: Picture, placed: Placed) -> Picture:
    """The slot with a photo and what its owner says; what he does not say stays the slot's.

    A correction is of the caption that was printed, so it goes with that.
    """
    photo = placed.photo
    said = {
        "title": placed.title,
        "caption": placed.caption,
        "alt": placed.alt or placed.caption,
        "people": placed.people or None,
        "place": placed.place,
        "event": placed.event,
        "taken_utc_s": placed.taken_utc_s,
        "taken_precision": placed.precision,
    }
    given: dict[str, object] = {key: value for key, value in said.items() if value is not None}
    if placed.caption is not None:
        given["correction"] = None
    given["photographer"] = placed.photographer  # never the one of another photograph
    return slot.with_photo(photo, credit=photo.credit, rights=_rights(photo.licence), **given)


def _further(mission: Mission, album: Album, placed: Placed, event: Event) -> Picture:
    """A picture of its own; what its owner does not say comes from its event."""
    utc_s = placed.taken_utc_s or 0.0
    title = placed.title or event.title
    caption = placed.caption or title
    stand_in = picture_at(mission, utc_s)
    picture = Picture.model_construct(
        id=f"{PHOTO_ID}{album.name}:{placed.photo.file}",
        slide=None,
        file=stand_in.file if stand_in else "",
        taken_utc_s=utc_s,
        taken_precision=placed.precision,
        printed=Text({mission.language: iso_utc(utc_s)}),
        event=event.id,
        title=title,
        caption=caption,
        alt=placed.alt or caption,
        people=placed.people,
        place=placed.place or event.place or mission.subject,
        photographer=placed.photographer,
        credit=placed.photo.credit,
        rights=_rights(placed.photo.licence),
        correction=None,
        sources=(source_id(album),),
    )
    return picture.with_photo(placed.photo)


def _rights(licence: str) -> str:
    """The word for rights that a picture of the mission has."""
    word = licence_word(licence)
    return "nasa" if word == "nasa" else "own" if word == "own" else "reserved"
