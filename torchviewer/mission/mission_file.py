"""Reading a mission from its folder, and checking it: every problem at once, in plain words."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.event_times import resolve_events
from torchviewer.mission.findings import Finding, Loc, shown, where_text
from torchviewer.mission.mission_folder import leads_out, lost_files
from torchviewer.mission.plain_words import finding_of, plain_loc
from torchviewer.mission.references import Known, known_ids, missing_references
from torchviewer.mission.salvage import salvaged
from torchviewer.mission.sense import nonsense
from torchviewer.mission.story import SCHEMA_VERSION, Mission
from torchviewer.mission.toml_gate import refuse, safe_text
from torchviewer.mission.toml_lines import line_of, lines_by_place
from torchviewer.mission.toml_text import parsed
from torchviewer.mission.translations import Translation, is_language

FILE_NAME = "mission.toml"
MOST_PROBLEMS = 200
MOST_FINDINGS = 1000
MOST_TRANSLATIONS = 50


def read_mission(path: Path) -> Mission:
    """The mission in a folder, or of its mission.toml.

    MissionFileError lists all that is wrong with it. What does not stop it, such as a lost
    picture, is in `Mission.warnings`.
    """
    mission, problems = _examined(path)
    serious = [problem for problem in problems if problem.serious]
    if mission is None or serious:
        raise MissionFileError(serious)
    mission._warnings = tuple(problems)
    return mission


def check_mission(path: Path) -> list[Problem]:
    """All that is wrong with a mission, in the order of its file; empty: nothing."""
    try:
        return _examined(path)[1]
    except MissionFileError as error:
        return list(error.problems)


def problems_at(path: Path, findings: list[Finding]) -> list[Problem]:
    """Findings of others about a mission file as problems with their lines."""
    if not findings:
        return []
    try:
        text = safe_text(path)
    except MissionFileError:  # changed meanwhile, or of another name
        text = ""
    return list(_File(path, text, {}, list(findings)).problems())


@dataclass
class _File:
    """A TOML file that has been parsed, and what was found in it."""

    path: Path
    text: str
    data: dict[str, Any]
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> "_File":
        text = safe_text(path)
        return cls(path, text, parsed(text, path))

    def problems(self) -> Iterator[Problem]:
        """The findings as problems with their lines, in the order of the file."""
        if not self.findings:
            return
        lines = lines_by_place(self.text)
        found = [(line_of(finding.loc, lines) or 0, finding) for finding in self.findings]
        for line, finding in sorted(found, key=lambda pair: pair[0]):
            where = where_text(finding.loc)
            if line:
                where = f"{where} (line {line})" if where else f"line {line}"
            yield Problem(self.path, where, finding.what, finding.instead, finding.serious)


def _examined(path: Path) -> tuple[Mission | None, list[Problem]]:
    """The mission, if it can be had, and all problems; MissionFileError where no TOML is read."""
    file = _File.read(_mission_path(path))
    _check_version(file)
    own = file.data.get("language")
    language = own if isinstance(own, str) and is_language(own) else "en"
    translations, lost = _translations(file, language)
    mission = _validated(file, language)
    problems = [*file.problems(), *lost]
    for translation in translations.values():
        problems.extend(translation.problems())
    if mission is not None:
        mission._folder = file.path.parent
        mission._languages = tuple(dict.fromkeys([language, *mission.title.root, *translations]))
    return mission, _shortened(problems)


def _shortened(problems: list[Problem]) -> list[Problem]:
    """The first of very many problems, the serious ones before all others."""
    if len(problems) <= MOST_PROBLEMS:
        return problems
    ordered = sorted(problems, key=lambda problem: not problem.serious)
    kept, rest = ordered[:MOST_PROBLEMS], ordered[MOST_PROBLEMS:]
    more = f"and {len(rest)} more problems"
    return [*kept, Problem(kept[0].path, "", more, serious=rest[0].serious)]


def _mission_path(path: Path) -> Path:
    try:
        if not path.is_dir():
            return path
    except OSError:  # such as a name that is too long: reading it will say so
        return path
    file = path / FILE_NAME
    if not os.path.lexists(file):
        raise refuse(path, f"the folder has no {FILE_NAME}", "Begin one with: torchviewer new DIR")
    return file


def _check_version(file: _File) -> None:
    version = file.data.get("schema")
    if type(version) is int and version == SCHEMA_VERSION:
        return
    line = lines_by_place(file.text).get(("schema",))
    this = f"this one reads schema {SCHEMA_VERSION}"
    if version is None:
        what, instead = "the key `schema` is missing", f"Write schema = {SCHEMA_VERSION} at the top"
    elif type(version) is int and version > SCHEMA_VERSION:
        what, instead = f"made for a newer torchviewer; {this}", "Update torchviewer"
    else:
        what, instead = f"{shown(version)} is no schema; {this}", f"Write schema = {SCHEMA_VERSION}"
    where = f"schema (line {line})" if line else "schema"
    raise MissionFileError([Problem(file.path, where, what, instead)])


def _translations(file: _File, language: str) -> tuple[dict[str, _File], list[Problem]]:
    """The translations beside a mission file, merged into its data; and those that are lost."""
    files: dict[str, _File] = {}
    lost: list[Problem] = []
    folder = file.path.parent
    try:
        names = sorted(path.name for path in (folder / "texts").iterdir() if path.suffix == ".toml")
    except OSError:
        return {}, []
    for name in names[:MOST_TRANSLATIONS]:
        path, code = folder / "texts" / name, name.removesuffix(".toml")
        if not is_language(code) or code == language or leads_out(folder, f"texts/{name}"):
            lost.append(_unwanted(path, code, language))
            continue
        try:
            files[code] = _File.read(path)
        except MissionFileError as error:
            lost += [replace(problem, serious=False) for problem in error.problems]
            continue
        translation = Translation(code, language)
        translation.merge(files[code].data, file.data)
        files[code].findings += translation.findings
    return files, lost


def _unwanted(path: Path, code: str, language: str) -> Problem:
    if code == language:
        what, instead = f"the mission itself is in {code!r}", f"Write these texts in {FILE_NAME}"
    elif not is_language(code):
        what, instead = f"{shown(code)} is no language code", "Name the file de.toml, fr.toml ..."
    else:
        return Problem(path, "", "leads out of the mission's folder", "Put the file itself here")
    return Problem(path, "", what, instead, serious=False)


def _validated(file: _File, language: str) -> Mission | None:
    """The mission of a file whose data are whole; all findings go to the file."""
    findings, settled = resolve_events(file.data)
    known, twice = known_ids(file.data)
    file.findings += [*findings, *twice]
    try:
        mission = Mission.model_validate(file.data, context={"language": language})
    except ValidationError as error:
        _note_errors(file, error.errors(include_url=False), settled, known, language)
        return None
    file.findings += islice(_cross_checks(mission, known, file.path.parent), MOST_FINDINGS)
    return mission


def _note_errors(
    file: _File, errors: list[ErrorDetails], settled: set[Loc], known: Known, language: str
) -> None:
    """Note what the records refuse, and what can be seen to be wrong in the rest."""
    told = [error for error in errors if plain_loc(error["loc"]) not in settled]
    file.findings += [finding_of(error, file.data) for error in told[:MOST_FINDINGS]]
    unknown: list[Loc] = []
    damaged: list[Loc] = []
    for error in errors:
        places = unknown if error["type"] == "extra_forbidden" else damaged
        places.append(plain_loc(error["loc"]))
    rest = salvaged(file.data, unknown, damaged, language)
    if rest is None:
        return
    for finding in islice(_cross_checks(rest.mission, known, file.path.parent), MOST_FINDINGS):
        place = rest.place_in_file(finding.loc)
        if place is not None:
            file.findings.append(replace(finding, loc=place))


def _cross_checks(mission: Mission, known: Known, folder: Path) -> Iterator[Finding]:
    yield from missing_references(mission, known)
    yield from nonsense(mission)
    yield from lost_files(mission, folder)
