"""`torchviewer photos`: albums of photographs that are laid over the mission."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from torchviewer.cli_words import Parser, load, text_language, verb_parser

if TYPE_CHECKING:
    from torchviewer.mission.album import Album, Placed
    from torchviewer.mission.errors import Problem
    from torchviewer.mission.story import Mission
    from torchviewer.mission.telling import Picture

EXAMPLES = """\
An album is a folder (or zip) of JPEG, PNG, WebP or TIFF pictures with a list, photos.toml or
photos.csv, that says of each where it belongs, whose it is and what may be done with it.

examples:
  torchviewer photos template my-photos     write such a list, to be filled in
  torchviewer photos slots                  pictures that can be replaced, and where to find them
  torchviewer photos check my-photos        all that is wrong with it
  torchviewer photos add my-photos          show it from now on; the folder stays where it is
  torchviewer photos add my-photos.zip      the same; it is unpacked into your data folder
  torchviewer photos list
  torchviewer photos remove my-photos       show it no more; your folder stays

Who prepares a computer for others names folders in its settings.json (on Linux in
~/.config/torchviewer), by hand and without the sum (sha256) that the program writes there:
  {"values": {"photo_folders": ["/srv/photographs"], "public_screen": true}}
They lie below all albums that are added; with public_screen, photographs are shown only where their
rights allow a kiosk.

Exit code: 0 all is well, 1 something is wrong and is told, 2 wrong arguments.
"""
_ACTS = {
    "add": ("PATH", "show the photographs of a folder or zip from now on"),
    "check": ("PATH", "report every problem of a folder or zip at once"),
    "template": ("FOLDER", "write a list of a folder's pictures, to be filled in"),
    "remove": ("NAME", "show an album no more"),
    "list": ("", "the albums that are shown"),
    "slots": ("", "the mission's pictures: what is known of each photograph, and where it is"),
}


def photos_parser() -> Parser:
    parser = verb_parser("photos", "Your own photographs, laid over the mission.")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("--json", action="store_true", help="one JSON object, or a list of them")
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True, parser_class=Parser)
    for act, (operand, words) in _ACTS.items():
        one = acts.add_parser(act, help=words, description=words, allow_abbrev=False)
        if operand:
            one.add_argument("operand", metavar=operand)
        for option in ("--json", "--mission", "--lang"):  # before or after the act
            _add_again(one, option)
    return parser


def _add_again(parser: argparse.ArgumentParser, option: str) -> None:
    """An option that may also stand behind the act; there it must not undo the one before."""
    kind: dict[str, Any] = {"action": "store_true"} if option == "--json" else {}
    parser.add_argument(option, default=argparse.SUPPRESS, help=argparse.SUPPRESS, **kind)


def print_photos(options: argparse.Namespace) -> int:
    """Do what the verb asks for; the exit code."""
    mission = load(options.mission)
    options.language = text_language(mission, options.lang)
    act = {
        "add": _add, "check": _check, "template": _template, "remove": _remove, "list": _list,
        "slots": _slots,
    }[options.act]  # fmt: skip
    return act(options, mission)


def _add(options: argparse.Namespace, mission: "Mission") -> int:
    from torchviewer.state.album_shelf import person_shelf

    added = person_shelf().add(Path(options.operand), mission)
    if options.json:
        values = {"name": added.name or None, "title": added.title, "photos": added.photos}
        _print_json(values | {"problems": [problem_values(p) for p in added.problems]})
    else:
        _print_problems(added.problems)
        if added.photos:
            print(f"{added.name}: added, {_count(added.photos, 'photo')}")
        else:
            print(f"{options.operand}: not added, it has no photo that can be shown")
    return 0 if added.photos and not _serious(added.problems) else 1


def _check(options: argparse.Namespace, mission: "Mission") -> int:
    from torchviewer.state.album_shelf import examined

    with examined(Path(options.operand), mission) as album:
        if options.json:
            _print_json(album_values(album, options.language, in_full=True))
        else:
            _print_problems(album.problems)
            serious = _serious(album.problems)
            said = _count(serious, "problem") if serious else "good"
            print(f"{options.operand}: {_count(album.sound, 'photo')}, {said}")
        return 1 if _serious(album.problems) or not album.sound else 0


def _template(options: argparse.Namespace, mission: "Mission") -> int:
    from torchviewer.mission.album_template import write_template

    path, count, odd = write_template(Path(options.operand), mission)
    if options.json:
        _print_json({"file": str(path), "photos": count, "left_out": list(odd)})
        return 0
    for name in odd:
        print(f"left out, rename it first: {name!r}")
    print(f"{path}: written, {_count(count, 'photo')}")
    print(f"fill it in, then: torchviewer photos check {options.operand}")
    return 0


def _remove(options: argparse.Namespace, _mission: "Mission") -> int:
    from torchviewer.state.album_shelf import person_shelf

    gone = person_shelf().remove(options.operand)
    if options.json:
        _print_json({"name": gone.name, "folder": gone.folder, "deleted": gone.is_own})
    else:
        left = "its unpacked copy is deleted" if gone.is_own else f"{gone.folder} stays as it is"
        print(f"{gone.name}: removed; {left}")
    return 0


def _list(options: argparse.Namespace, mission: "Mission") -> int:
    from torchviewer.state.album_shelf import person_shelf

    albums = person_shelf().read(mission)
    if options.json:
        _print_json(
            [
                album_values(album, options.language) | {"from_settings": one.is_settled}
                for one, album in albums
            ]
        )
        return 0
    for one, album in albums:
        print(f"{album.name:20}  {_count(album.sound, 'photo'):12}  {album.folder}")
        if one.is_settled:
            print(f"{'':20}  named in the settings (photo_folders)")
        if album.mission_id not in (None, mission.id):
            print(f"{'':20}  for the mission {album.mission_id}; this is {mission.id}")
        if serious := _serious(album.problems):
            print(f"{'':20}  {_count(serious, 'problem')}: torchviewer photos check {album.folder}")
    if not albums:
        print("no albums yet; begin with: torchviewer photos template FOLDER")
    return 0


def _slots(options: argparse.Namespace, mission: "Mission") -> int:
    from torchviewer.mission.cover import lay_over
    from torchviewer.mission.lookups import pictures_in_order
    from torchviewer.mission.telling import PHOTO_ID
    from torchviewer.state.album_shelf import person_shelf

    covered = lay_over(mission, *person_shelf().albums(mission))
    rows = [
        _slot_values(covered, picture, options.language)
        for picture in pictures_in_order(covered)
        if not picture.id.startswith(PHOTO_ID)
    ]
    if options.json:
        _print_json(rows)
        return 0
    for row in rows:
        print(_slot_line(row))
    return 0


def _print_json(values: Any) -> None:
    print(json.dumps(values, ensure_ascii=False, indent=2))


def _print_problems(problems: "tuple[Problem, ...]") -> None:
    for problem in problems:
        print(problem if problem.serious else f"warning: {problem}")


def _serious(problems: "tuple[Problem, ...]") -> int:
    return sum(problem.serious for problem in problems)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def problem_values(problem: "Problem") -> dict[str, Any]:
    """A problem as JSON has it; `instead` is what to write."""
    return {
        "file": str(problem.path),
        "where": problem.where or None,
        "what": problem.what,
        "instead": problem.instead or None,
        "serious": problem.serious,
    }


def album_values(album: "Album", language: str, *, in_full: bool = False) -> dict[str, Any]:
    """An album as JSON has it; with its photos and the problems themselves if `in_full`."""
    values: dict[str, Any] = {
        "name": album.name,
        "title": album.title.in_language(language),
        "folder": str(album.folder),
        "mission": album.mission_id,
        "photos": album.sound,
        "problems": len(album.problems),
    }
    if in_full:
        values["photos"] = [_photo_values(placed) for placed in album.placed]
        values["problems"] = [problem_values(problem) for problem in album.problems]
    return values


def _photo_values(placed: "Placed") -> dict[str, Any]:
    from torchviewer.mission.times import iso_utc

    photo = placed.photo
    taken = None if placed.taken_utc_s is None else iso_utc(placed.taken_utc_s)
    return {
        "file": photo.file,
        "slot": placed.slot,
        "taken": taken,
        "precision": placed.precision,
        "event": placed.event,
        "kind": photo.kind or None,
        "size": [photo.width_px, photo.height_px] if photo.kind else None,
        "credit": photo.credit,
        "licence": photo.licence or None,
        "uses": sorted(photo.uses),
        "trouble": photo.reason or None,
    }


def _slot_values(mission: "Mission", picture: "Picture", language: str) -> dict[str, Any]:
    """What is known of the photograph in a slot; where none is, of that for which it stands."""
    from torchviewer.mission.times import iso_utc

    photo = picture.photo
    original = picture.original if photo is None else None
    values: dict[str, Any] = {
        "slot": picture.id,
        "title": picture.title.in_language(language),
        "taken": iso_utc(picture.taken_utc_s),
        "precision": picture.taken_precision,
        "printed": picture.printed.in_language(language),
        "place": picture.place,
        "people": list(picture.people),
        "photographer": picture.photographer,
        "credit": picture.credit,
        "rights": picture.rights,
        "has_photo": photo is not None,
        "photo": None,
        "original": None,
    }
    if photo is not None:
        values["photo"] = {
            "album": photo.album,
            "file": photo.file,
            "licence": photo.licence or None,
            "uses": sorted(photo.uses),
            "trouble": photo.reason or None,
        }
    if original is not None:
        archive = mission.sources[original.archive]
        values["original"] = {
            "archive": archive.name.in_language(language),
            "url": archive.url,
            "search": original.search,
            "credit": original.credit,
            "licence": original.licence,
            "note": archive.note.in_language(language) if archive.note else None,
        }
    return values


def _slot_line(row: dict[str, Any]) -> str:
    mark = "photo" if row["has_photo"] else row["rights"]
    who = f"{row['photographer']}, {row['credit']}" if row["photographer"] else row["credit"]
    lines = [f"{row['slot']:24}  {mark:8}  {row['taken'][:16]}Z  {row['title']}  [{who}]"]
    if photo := row["photo"]:
        licence = photo["licence"] or "no licence"
        uses = ", ".join(use for use in ("screen", "export", "kiosk") if use in photo["uses"])
        lines.append(f"{'':26}{photo['album']}: {photo['file']}, {licence}; for {uses}")
        if photo["trouble"]:
            lines.append(f"{'':26}not shown: it {photo['trouble']}")
    if original := row["original"]:
        where = ", ".join(filter(None, (original["archive"], original["url"])))
        lines.append(f"{'':26}look in the {where}")
        lines.append(f"{'':26}for: {original['search']}")
        written = f'credit = "{original["credit"]}", licence = "{original["licence"]}"'
        lines.append(f"{'':26}write: {written}")
    return "\n".join(lines)
