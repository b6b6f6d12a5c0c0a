"""The words beside a picture: when, who and where, whose it is, and why it cannot be shown."""

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.photo import Photo
from torchviewer.mission.picture_moments import is_nearest
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Picture
from torchviewer.views.event_text import where_text
from torchviewer.views.picture_decode import Flaw, PictureFlaw
from torchviewer.views.picture_files import file_of
from torchviewer.views.time_text import known_text

translate = QCoreApplication.translate

MOST_MINUTES, MOST_HOURS = 90, 36


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
    """How far from a moment its picture was taken, e.g. "Nearest picture, 40 minutes earlier"."""
    earlier = picture.taken_utc_s <= utc_s
    away_s = abs(picture.taken_utc_s - utc_s)
    minutes, hours, days = (max(round(away_s / unit), 1) for unit in (60, 3600, 86400))
    if minutes < MOST_MINUTES:
        size, number = "minutes", minutes
    elif hours < MOST_HOURS:
        size, number = "hours", hours
    else:
        size, number = "days", days
    if not earlier:
        return _in_english(_later(size, number), number)
    if is_nearest(mission, picture, utc_s):
        return _in_english(_nearest(size, number), number)
    return _in_english(_last(size, number), number)


def _nearest(size: str, n: int) -> str:
    if size == "minutes":
        return translate("Photos", "Nearest picture, %n minute(s) earlier", None, n)
    if size == "hours":
        return translate("Photos", "Nearest picture, %n hour(s) earlier", None, n)
    return translate("Photos", "Nearest picture, %n day(s) earlier", None, n)


def _later(size: str, n: int) -> str:
    if size == "minutes":
        return translate("Photos", "Nearest picture, %n minute(s) later", None, n)
    if size == "hours":
        return translate("Photos", "Nearest picture, %n hour(s) later", None, n)
    return translate("Photos", "Nearest picture, %n day(s) later", None, n)


def _last(size: str, n: int) -> str:
    if size == "minutes":
        return translate("Photos", "Last picture, %n minute(s) earlier", None, n)
    if size == "hours":
        return translate("Photos", "Last picture, %n hour(s) earlier", None, n)
    return translate("Photos", "Last picture, %n day(s) earlier", None, n)


def _in_english(text: str, number: int) -> str:
    """The source language has no file of translations to choose its plural from."""
    return text.replace("(s)", "" if number == 1 else "s")


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
    elif picture.credit:
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


def original_text(mission: Mission, picture: Picture) -> str:
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
        archive=mission.sources[original.archive].name,
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
    parts = [translate("Photos", "Licence: {licence}").format(licence=photo.licence)]
    if "export" not in photo.uses:
        parts.append(translate("Photos", "not for exported pictures"))
    if "kiosk" not in photo.uses:
        parts.append(translate("Photos", "not for a kiosk"))
    return " · ".join(parts)
