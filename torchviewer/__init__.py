"""torchviewer: the flight of the Sochi 2014 torch, replayed.

The part of the program that needs no window, for scripts and students:

>>> import torchviewer
>>> mission = torchviewer.load_mission()
>>> flight = torchviewer.Flight(mission)
>>> moment = flight.moment(torchviewer.parse_time("eva_handover", mission))
>>> round(moment.fix.alt_km)
419
>>> over_moscow = flight.passes(55.75, 37.62, *flight.flown_range())   # rise, set, visible or not
>>> path = flight.track(moment.utc_s, moment.utc_s + 5580, step_s=60)   # one orbit, as arrays
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from torchviewer.flight.element_files import read_element_file as read_element_file
    from torchviewer.flight.flight import Flight as Flight
    from torchviewer.mission.errors import TorchviewerError as TorchviewerError
    from torchviewer.mission.story import Mission
    from torchviewer.mission.times import iso_utc as iso_utc
    from torchviewer.mission.times import parse_time as parse_time

__version__ = "0.1.0"
__all__ = [
    "Flight",
    "TorchviewerError",
    "iso_utc",
    "load_mission",
    "parse_time",
    "read_element_file",
]

_WHERE = {
    "Flight": "torchviewer.flight.flight",
    "TorchviewerError": "torchviewer.mission.errors",
    "iso_utc": "torchviewer.mission.times",
    "parse_time": "torchviewer.mission.times",
    "read_element_file": "torchviewer.flight.element_files",
}


def load_mission(path: "str | Path | None" = None) -> "Mission":
    """The mission in the folder (or file) `path`; without one, the torch's own.

    Raises MissionFileError, which lists every problem found.
    """
    from pathlib import Path

    from torchviewer.mission.mission_file import read_mission
    from torchviewer.mission.resources import resource

    return read_mission(Path(path) if path else resource("missions/sochi-torch-2013"))


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'torchviewer' has no attribute {name!r}")
