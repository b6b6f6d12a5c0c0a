"""Where this platform keeps what belongs to the person, for verbs that start without Qt.

The same folders as QStandardPaths names (AppConfigLocation and AppLocalDataLocation).
"""

import os
import sys
from pathlib import Path

NAME = "torchviewer"


def config_folder() -> Path:
    """The folder of settings."""
    if sys.platform == "darwin":
        return Path.home() / "Library/Preferences" / NAME
    return _folder("XDG_CONFIG_HOME", ".config")


def data_folder() -> Path:
    """The folder of files that the program keeps for the person."""
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support" / NAME
    return _folder("XDG_DATA_HOME", ".local/share")


def _folder(variable: str, usual: str) -> Path:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        return (Path(local) if local else Path.home() / "AppData/Local") / NAME
    place = os.environ.get(variable, "")
    return (Path(place) if Path(place).is_absolute() else Path.home() / usual) / NAME
