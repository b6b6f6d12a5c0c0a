"""Reading the small text files that a mission names, within its own folder and bounds."""

from pathlib import Path

from torchviewer.mission.errors import MissionFileError
from torchviewer.mission.mission_folder import MOST_TABLE_BYTES, leads_out
from torchviewer.mission.toml_gate import regular_bytes


def text_of(folder: Path, relative: str) -> str:
    """The text of a file below `folder`; ValueError says in plain words why there is none."""
    if leads_out(folder, relative):
        raise ValueError("this file is not inside the mission's folder")
    try:
        return regular_bytes(folder / relative, MOST_TABLE_BYTES).decode("utf-8")
    except MissionFileError as error:
        raise ValueError(error.problems[0].what) from None
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start} is not UTF-8; save the file as UTF-8") from None
