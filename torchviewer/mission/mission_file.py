"""Reading a mission from its folder, and checking it."""

import tomllib
from pathlib import Path

from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.story import Mission


def read_mission(path: Path) -> Mission:
    """The mission in a folder (or its mission.toml); MissionFileError lists what is wrong."""
    file = path / "mission.toml" if path.is_dir() else path
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    try:
        mission = Mission.model_validate(data, context={"language": data.get("language", "en")})
    except ValueError as error:
        raise MissionFileError([Problem(file, "", str(error))]) from None
    mission._folder = file.parent
    return mission
