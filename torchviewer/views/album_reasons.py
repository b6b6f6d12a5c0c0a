"""Why a photograph or an album is not shown, and what to do, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.errors import Problem

translate = QCoreApplication.translate


def problem_text(problem: Problem) -> str:
    """One problem: the file that it is of, what is wrong, what to do, where in the list."""
    what = reason_text(problem)
    if problem.photo:
        what = f"{problem.photo}: {what}"
    if problem.line:
        line = translate("AlbumReasons", "line {n} of {file}")
        what = f"{what} ({line.format(n=problem.line, file=problem.path.name)})"
    return what


def reason_text(problem: Problem) -> str:
    """What is wrong and what to do, without where; in English where only that says it."""
    if problem.reason in ("no_slot", "no_event", "no_place", "unknown_key"):
        words, near = problem.parts
        form = _unknown()[problem.reason]
        if near:
            form = translate("AlbumReasons", "{what} Did you mean “{near}”?").format(
                what=form, near="{1}"
            )
        return form.format(words, near)
    form = forms().get(problem.reason, "")
    if form:
        return form.format(*problem.parts)
    english = f"{problem.what}. {problem.instead}" if problem.instead else f"{problem.what}."
    form = translate("AlbumReasons", "The list cannot be used: {detail}")
    return form.format(detail=english)


def _unknown() -> dict[str, str]:
    """What the list names and nobody knows; {0}: the word."""
    return {
        "unknown_key": translate("AlbumReasons", "There is no key “{0}”."),
        "no_slot": translate("AlbumReasons", "The mission has no picture “{0}”."),
        "no_event": translate("AlbumReasons", "The mission has no event “{0}”."),
        "no_place": translate("AlbumReasons", "The mission has no place “{0}”."),
    }


def forms() -> dict[str, str]:
    """By the other reasons of mission.reasons; {0}, {1}, {2}: their parts."""
    return _list_forms() | _entry_forms() | _file_forms() | _album_forms() | _zip_forms()


def _list_forms() -> dict[str, str]:
    return {
        "missing_key": translate("AlbumReasons", "The key “{0}” is missing."),
        "too_long": translate("AlbumReasons", "A text is longer than {0} characters. Shorten it."),
        "hidden_sign": translate(
            "AlbumReasons",
            "A text has the character {0} in it, which hides or turns what is read. Delete it.",
        ),
        "no_zone": translate(
            "AlbumReasons", "The time {0} has no time zone. Add one, such as +06:00 or Z."
        ),
        "bad_value": translate("AlbumReasons", "{0} cannot stand here."),
        "bad_name": translate(
            "AlbumReasons",
            "{0} is no name of a file in this folder. Write a name such as launch.jpg.",
        ),
    }


def _entry_forms() -> dict[str, str]:
    return {
        "no_credit": translate(
            "AlbumReasons",
            "It has no credit: nobody is named as whose photograph it is. Write the line that its "
            'owner asks for, such as credit = "NASA/Bill Ingalls".',
        ),
        "nowhere": translate(
            "AlbumReasons",
            "It belongs nowhere. Write the picture that it replaces (slot), when it was taken "
            "(taken) or what it shows (event).",
        ),
        "outside": translate(
            "AlbumReasons", "{0} lies outside the mission. Write a time from {1} to {2}."
        ),
        "slot_taken": translate(
            "AlbumReasons",
            "The picture “{0}” is replaced by {1} already. Keep one of the two, or write when "
            "this one was taken.",
        ),
        "file_twice": translate("AlbumReasons", "{0} is in the list twice. Keep one of the two."),
        "no_licence": translate(
            "AlbumReasons",
            "It has no licence: it is shown on this screen, but not exported and not in public.",
        ),
        "odd_licence": translate(
            "AlbumReasons",
            "The licence “{0}” is not known here: the photograph is shown on this screen, but not "
            "exported and not in public. Write may_export and may_kiosk to decide that yourself.",
        ),
        "more": translate("AlbumReasons", "… and {0} more problems"),
    }


def _file_forms() -> dict[str, str]:
    return {
        "missing": translate("AlbumReasons", "The file is not there."),
        "unreadable": translate("AlbumReasons", "The file cannot be read: {0}."),
        "link": translate("AlbumReasons", "The file is a link, or lies behind one."),
        "unknown": translate("AlbumReasons", "The file holds no JPEG, PNG, WebP or TIFF picture."),
        "misnamed": translate(
            "AlbumReasons",
            "The file holds a {0} picture, its name says something else. Let it end in {1}.",
        ),
        "damaged": translate("AlbumReasons", "The file is damaged. Copy it again."),
        "empty": translate("AlbumReasons", "The file is empty. Copy it again."),
        "cut": translate("AlbumReasons", "The file is cut short: its end is missing."),
        "large": translate(
            "AlbumReasons",
            "The picture has {0} megapixels, too many to be shown. Save it with {1} at most.",
        ),
        "heavy": translate(
            "AlbumReasons", "The file has {0} MiB, too many to be read. Save it with {1} at most."
        ),
        "other_sum": translate(
            "AlbumReasons",
            "It is not the file that the list means (its sum is another). Copy it again.",
        ),
    }


def _album_forms() -> dict[str, str]:
    return {
        "no_folder": translate(
            "AlbumReasons", "The folder is not there. Is its disk or stick plugged in?"
        ),
        "no_album": translate("AlbumReasons", "{0} is neither a folder nor a zip."),
        "no_list": translate(
            "AlbumReasons",
            "The folder has no photos.toml, the list of its photographs. Photograph albums in the "
            "menu can begin one.",
        ),
        "too_many": translate(
            "AlbumReasons", "There are {0} files, more than {1}. Divide the album into several."
        ),
        "other_mission": translate(
            "AlbumReasons", "The album is for the mission {0}; this is {1}."
        ),
        "most_albums": translate("AlbumReasons", "There are {0} albums already. Remove one first."),
        "unsettled_folder": translate(
            "AlbumReasons",
            "photo_folders in the settings has {0}. Write a list of whole paths there, such as "
            '["/srv/photographs"].',
        ),
        "edited_settings": translate(
            "AlbumReasons",
            "settings.json was changed by hand, and its sum does not fit any more. Delete the line "
            "with sha256 in it.",
        ),
        "list_is_there": translate(
            "AlbumReasons", "There is a list already, {0}. Fill that in, or rename it."
        ),
        "no_pictures": translate(
            "AlbumReasons",
            "The folder has no JPEG, PNG, WebP or TIFF picture with a name that can be used.",
        ),
        "not_written": translate("AlbumReasons", "{0} cannot be written: {1}."),
        "disk_full": translate("AlbumReasons", "The disk has not enough room left."),
        "not_unpacked": translate("AlbumReasons", "The zip cannot be unpacked: {0}."),
    }


def _zip_forms() -> dict[str, str]:
    return {
        "zip_damaged": translate("AlbumReasons", "The zip is damaged. Copy or pack it again."),
        "zip_no_list": translate(
            "AlbumReasons",
            "The zip has no photos.toml, the list of its photographs. Unpack it; Photograph albums "
            "in the menu can begin one for the folder.",
        ),
        "zip_name": translate(
            "AlbumReasons", "The zip has a file whose name is not allowed: {0}. Pack it without it."
        ),
        "zip_link": translate(
            "AlbumReasons", "The zip has a link or device in it: {0}. Put the file itself there."
        ),
        "zip_twice": translate("AlbumReasons", "The zip has {0} twice. Pack it again."),
        "zip_large": translate(
            "AlbumReasons", "The zip is larger than 4 GB. Unpack it and add the folder."
        ),
        "zip_heavy": translate("AlbumReasons", "{0} in the zip has more than {1} MiB."),
        "zip_bomb": translate(
            "AlbumReasons", "The zip unpacks to far more than pictures would. It is not used."
        ),
        "zip_locked": translate(
            "AlbumReasons", "The zip is locked with a password. Pack it again without one."
        ),
    }
