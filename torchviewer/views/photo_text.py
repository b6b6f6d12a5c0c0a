"""The words beside a picture: when, who and where, whose it is, and why it cannot be shown."""

import math

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.photo import Photo
from torchviewer.mission.picture_moments import is_nearest
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Picture
from torchviewer.views.event_text import where_text
from torchviewer.views.picture_decode import Flaw, PictureFlaw
from torchviewer.views.picture_files import file_of
from torchviewer.views.time_text import duration_text, known_text

translate = QCoreApplication.translate

_FINEST = ((60, 2 * 3600.0), (3600, 2 * 86400.0), (86400, math.inf))
"""How finely a length of time is told, s, up to which length, s."""


def flaw_text(flaw: PictureFlaw) -> str:
    """Why a picture cannot be shown, and what to do about it."""
    words = {
        Flaw.MISSING: translate("Photos", "The file is not there."),
        Flaw.CLOSED: translate("Photos", "The file cannot be read: {detail}."),
        Flaw.LINK: translate("Photos", "The file is a link that leads elsewhere."),
        Flaw.TOO_HEAVY: translate("Photos", "The file is too large to be read."),
        Flaw.OTHER: translate("Photos", "The file holds no JPEG, PNG, WebP or TIFF picture."),
        Flaw.MISLABELLED: translate(
            "Photos", "The file holds a {detail} picture, its name says something else. Rename it."
        ),
        Flaw.TOO_LARGE: translate(
            "Photos", "The picture is too large to be shown: {detail} pixels. Save it smaller."
        ),
        Flaw.DAMAGED: translate("Photos", "The file is damaged."),
        Flaw.CUT_SHORT: translate("Photos", "The file is cut short: its end is missing."),
    }
    return words[flaw.flaw].format(detail=flaw.detail)


def away_text(mission: Mission, picture: Picture, utc_s: float) -> str:
    """How far from a moment its picture was taken, e.g. "Nearest picture, 40 min earlier"."""
    away_s = abs(picture.taken_utc_s - utc_s)
    finest_s = next(unit for unit, most in _FINEST if away_s < most)
    length = duration_text(max(round(away_s / finest_s), 1) * finest_s, finest_s)
    if picture.taken_utc_s > utc_s:
        return translate("Photos", "Nearest picture, {length} later").format(length=length)
    if is_nearest(mission, picture, utc_s):
        return translate("Photos", "Nearest picture, {length} earlier").format(length=length)
    return translate("Photos", "Last picture, {length} earlier").format(length=length)


def caption_note(picture: Picture, language: str) -> str:
    """What the printed caption says and what the record says, where they differ; else empty."""
    if picture.correction is None:
        return ""
    form = translate("Photos", "The caption says “{printed}”; the record says {known}.")
    known = known_text(picture.taken_utc_s, picture.taken_precision, language)
    says = form.format(printed=picture.printed.in_language(language), known=known)
    return f"{says} {picture.correction.in_language(language)}"


def cast_text(mission: Mission, picture: Picture, language: str) -> str:
    """People and place, e.g. "Koichi Wakata, Mikhail Tyurin · Baikonur, Site 1/5"."""
    people = [
        mission.people[person].name.in_language(language)
        for person in picture.people
        if person in mission.people
    ]
    people += picture.photo.people if picture.photo is not None else ()  # strangers to the mission
    parts = (", ".join(people), where_text(picture.place, mission, language))
    return " · ".join(part for part in parts if part)


def origin_text(mission: Mission, picture: Picture, language: str) -> str:
    """What is shown, when it was, and whose the photograph is, or that a drawing stands for."""
    if picture.photo is not None:
        return _photo_origin(picture.photo, picture, language)
    drawing = file_of(mission, picture).is_drawing
    known = known_text(picture.taken_utc_s, picture.taken_precision, language)
    parts = [translate("Photos", "Drawing") if drawing else translate("Photos", "Photograph")]
    parts.append(known)
    if picture.rights != "own":
        form = translate("Photos", "stands for a photograph by {who}")
        who = picture.photographer or picture.credit
        who = f"{who} ({picture.credit})" if picture.photographer else who
        parts.append(form.format(who=who) if drawing else who)
    elif not drawing:
        parts.append(picture.credit)
    return " · ".join(parts)


def _photo_origin(photo: Photo, picture: Picture, language: str) -> str:
    """An owner's photograph: when it was taken, by whom, whose it is, and where it is from."""
    parts = [
        translate("Photos", "Photograph"),
        known_text(picture.taken_utc_s, picture.taken_precision, language),
        picture.photographer or "",
        photo.credit,
        photo.source,
    ]
    return " · ".join(dict.fromkeys(part for part in parts if part))


def original_text(mission: Mission, picture: Picture, language: str) -> str:
    """Where the photograph that a drawing stands for can be found; empty: nobody knows."""
    original = picture.original
    if picture.photo is not None or original is None:
        return ""
    form = translate(
        "Photos",
        "The photograph: {archive}, search for “{search}”. Credit line: {credit}. To show it here, "
        "let its folder go on this panel.",
    )
    return form.format(
        archive=mission.sources[original.archive].name.in_language(language),
        search=original.search,
        credit=original.credit,
    )


def rights_text(picture: Picture) -> str:
    """What may be done with the photograph that the picture is, or stands for; empty: all."""
    if picture.photo is not None:
        return _photo_rights(picture.photo)
    if picture.rights == "reserved":
        return translate("Photos", "The photograph: all rights reserved.")
    if picture.rights == "nasa":
        return translate("Photos", "The photograph: free to use if it is taken from NASA itself.")
    return ""


def _photo_rights(photo: Photo) -> str:
    parts = [translate("Photos", "No licence is given")]
    if photo.licence:
        parts = [translate("Photos", "Licence: {licence}").format(licence=photo.licence)]
    if "export" not in photo.uses:
        parts.append(translate("Photos", "not for exported pictures"))
    if "kiosk" not in photo.uses:
        parts.append(translate("Photos", "not for a kiosk"))
    return " · ".join(parts)
