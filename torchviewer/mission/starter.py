"""The starter mission: a small complete mission whose remarks teach the format."""

from pathlib import Path

from torchviewer.mission.editor_schema import FILE_NAME as SCHEMA_NAME
from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.resources import resource


def write_starter(folder: Path) -> None:
    """Write the starter mission into a new or empty folder.

    MissionFileError where there is something already (nothing is overwritten) or where the folder
    cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise MissionFileError(
                [
                    Problem(
                        folder, "", "is not an empty folder", "Name a folder that is new or empty"
                    )
                ]
            )
        starter = resource("missions/starter")
        for file in sorted(path for path in starter.rglob("*") if path.is_file()):
            copy = folder / file.relative_to(starter)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
        (folder / SCHEMA_NAME).write_bytes(resource(f"missions/{SCHEMA_NAME}").read_bytes())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise MissionFileError(
            [Problem(folder, "", f"cannot be written: {reason}", "Name another folder")]
        ) from None
