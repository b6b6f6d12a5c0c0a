"""What a person may choose and the program remembers: one table, checked when read.

A value that is missing, damaged or out of range becomes its default; the file is written whole or
not at all (see `saved_file`). Who prepares a computer for others may write it by hand, without a
sum: {"values": {"photo_folders": ["/srv/photographs"], "public_screen": true}}.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from torchviewer.state.saved_file import load_values, save_values

log = logging.getLogger(__name__)

Value = str | int | float | bool | dict[str, Any] | list[str]


@dataclass(frozen=True)
class Setting:
    """One choice: its default, and what values it may take."""

    name: str
    default: Value
    choices: tuple[Value, ...] = ()
    least: float | None = None
    most: float | None = None

    def accepts(self, value: object) -> bool:
        if type(value) is not type(self.default):
            return False
        if isinstance(value, list) and not all(isinstance(one, str) for one in value):
            return False
        if self.choices and value not in self.choices:
            return False
        if isinstance(value, int | float) and not isinstance(value, bool):
            low = value if self.least is None else self.least
            high = value if self.most is None else self.most
            return low <= value <= high
        return True


TABLE: tuple[Setting, ...] = (
    Setting("language", ""),
    Setting("theme", "dark", choices=("dark", "light", "contrast")),
    Setting("text_scale", 1.0, least=1.0, most=2.0),
    Setting("zone", ""),
    Setting("layout", {}),
    Setting("event_list_part", 0.4, least=0.0, most=1.0),
    Setting("map", {}),
    Setting("lanes", {}),
    Setting("axis", ""),  # ids of clocks, "utc,launch,moscow"; empty: the usual ones
    Setting("touch", "auto", choices=("auto", "on", "off")),
    Setting("photo_folders", []),  # whole paths; albums that are always there, see AlbumShelf
    Setting("public_screen", False),  # photos are shown only where their rights allow a kiosk
)
_BY_NAME: Mapping[str, Setting] = {setting.name: setting for setting in TABLE}


class Settings(QObject):
    """The values of the table. `changed` names the setting; saving is explicit."""

    #: name of a setting that has another value now
    changed = Signal(str)

    def __init__(self, path: Path | None, parent: QObject | None = None) -> None:
        """Read the settings at `path`; None keeps them in memory only."""
        super().__init__(parent)
        self._path = path
        saved = load_values(path) if path is not None else {}
        self._values: dict[str, Value] = {s.name: s.default for s in TABLE}
        for name, value in saved.items():
            setting = _BY_NAME.get(name)
            if setting is not None and setting.accepts(value):
                self._values[name] = value
            else:
                log.warning("setting %r cannot be %.80r; the default is used", name, value)

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def put(self, name: str, value: Value) -> None:
        """Choose `value`; ValueError if the setting cannot take it."""
        if not _BY_NAME[name].accepts(value):
            raise ValueError(f"setting {name} cannot be {value!r}")
        if self._values[name] != value:
            self._values[name] = value
            self.changed.emit(name)

    def save(self) -> bool:
        """Write what is chosen; False (and a line in the log) where the disk refuses."""
        if self._path is None:
            return False
        chosen = {s.name: self._values[s.name] for s in TABLE if self._values[s.name] != s.default}
        try:
            save_values(self._path, chosen)
        except OSError as error:
            log.warning("settings are not saved: %s", error)
            return False
        return True


def settings_path() -> Path:
    """Where this platform keeps settings of this program."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "settings.json"
