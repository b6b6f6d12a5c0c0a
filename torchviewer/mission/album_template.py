"""A list to begin with: photos.toml for a folder of pictures, for its owner to fill in."""

import os
from collections.abc import Iterator
from pathlib import Path

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.photo import LICENCES
from torchviewer.mission.photo_check import Checked, Folder
from torchviewer.mission.photo_manifest import (
    DIVIDE,
    MOST_PHOTOS,
    TOML_NAME,
    manifest_path,
    why_no_name,
)
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import PHOTO_ID
from torchviewer.mission.times import iso_utc
from torchviewer.mission.toml_gate import refuse

MOST_LOOKED_AT = 20_000
_HEAD = """\
# The photographs of this folder for torchviewer. Fill in what stands between the quotation marks
# (what is left empty says nothing), then: torchviewer photos add FOLDER
schema = 1
mission = "{mission}"
title = ""

# These hold for every photo that has no other. The credit is required: the line that the owner of
# the photograph asks for. A photo without a licence is shown on this screen only. Licences:
# {licences}
credit = ""
licence = ""
photographer = ""
source = ""
url = ""
# Your own word comes before the licence, for pictures that leave the program and for kiosks:
# may_export = true
# may_kiosk = true

# The pictures of the mission that a photo can replace: its slot, when, what.
{slots}
"""
_PHOTO = """
[[photos]]
# {known}
file = "{file}"
slot = ""    # one of those above; or when it was taken, or which event it shows:
{taken}
# event = "liftoff"
caption = {{ {captions} }}
alt = ""    # what is to be seen, for those who cannot see it
people = [""]
"""


def write_template(folder: Path, mission: Mission) -> tuple[Path, int, tuple[str, ...]]:
    """Write a list of the pictures in a folder and below it, none of them in a slot yet.

    Returns where it is, how many photos it lists and the files whose names cannot be listed.
    MissionFileError where there is a list already (it is not overwritten), where there are no
    pictures or too many, or where it cannot be written.
    """
    if not folder.is_dir():
        what, instead = "there is no such folder", "Name a folder with pictures in it"
        raise refuse(folder, what, instead, reason="no_folder")
    present = manifest_path(folder)
    if present is not None:
        what, instead = "is there already", "Edit it, or rename it to have a new one"
        raise refuse(present, what, instead, reason="list_is_there", parts=(present.name,))
    found = list(_pictures(folder))
    odd = tuple(name for name, _ in found if why_no_name(name))
    listed = [(name, checked) for name, checked in found if not why_no_name(name)]
    if not listed:
        what = "has no JPEG, PNG, WebP or TIFF picture with a usable name"
        raise refuse(folder, what, reason="no_pictures")
    if len(listed) > MOST_PHOTOS:
        what = f"has {len(listed)} pictures, more than {MOST_PHOTOS}"
        parts = str(len(listed)), str(MOST_PHOTOS)
        raise refuse(folder, what, DIVIDE, reason="too_many", parts=parts)
    text = _HEAD.format(
        mission=mission.id, licences=", ".join(LICENCES), slots="\n".join(_slots(mission))
    )
    captions = ", ".join(f'{code} = ""' for code in mission.languages)
    text += "".join(_entry(name, checked, captions) for name, checked in listed)
    path = folder / TOML_NAME
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        why = error.strerror or str(error)
        what = f"cannot be written: {why}"
        raise refuse(path, what, reason="not_written", parts=(path.name, why)) from None
    return path, len(listed), odd


def _pictures(folder: Path) -> Iterator[tuple[str, Checked]]:
    """Every picture by its name in the folder, in the order of names; links are not followed."""
    checks = Folder(folder)
    seen = 0
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(name for name in files if not name.startswith(".")):
            seen += 1
            if seen > MOST_LOOKED_AT:
                what, most = f"has more than {MOST_LOOKED_AT} files", str(MOST_LOOKED_AT)
                raise refuse(folder, what, DIVIDE, reason="too_many", parts=(most, most))
            name = (Path(place) / file).relative_to(folder).as_posix()
            checked = checks.check(name)
            if checked.kind:
                yield name, checked


def _slots(mission: Mission) -> Iterator[str]:
    """A line for each picture of the mission, in the order of time."""
    for picture in pictures_in_order(mission):
        if not picture.id.startswith(PHOTO_ID):
            title = picture.title.in_language(mission.language).replace("\n", " ")
            yield f"#   {picture.id:24}  {iso_utc(picture.taken_utc_s)[:16]}Z  {title}"


def _entry(name: str, checked: Checked, captions: str) -> str:
    known = f"{checked.width_px} x {checked.height_px} px, {checked.kind.upper()}"
    if checked.trouble:
        known += f"; it {checked.reason}"
    exif, taken = checked.exif, "# taken = 2013-11-07T04:14:15Z"
    if exif.taken and exif.zone:
        taken = f"# taken = {exif.taken}{exif.zone}    # as the camera says"
    elif exif.taken:  # never guessed: a camera on a journey shows the time of home
        known += "; the camera's clock does not say in which time zone it was"
        taken = f"# taken = {exif.taken}    # add the zone of the camera's clock, such as +06:00"
    return _PHOTO.format(file=name, known=known, taken=taken, captions=captions)
