"""The real mission in flight, and a small one to vary."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from torchviewer.flight.flight import Flight
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.resources import resource
from torchviewer.mission.story import Mission

Build = Callable[..., Mission]


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def sochi() -> Flight:
    return Flight(read_mission(resource("missions/sochi-torch-2013")))


@pytest.fixture(scope="session")
def at() -> Callable[[str], float]:
    """Seconds UTC of a time such as 2013-11-07T04:14:15."""
    return lambda text: utc(text).timestamp()


@pytest.fixture(scope="session")
def elements() -> Path:
    """The 84 published sets of the station."""
    return resource("missions/sochi-torch-2013/elements/iss.tle")


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """A mission of 7 November in `tmp_path` from legs by track; its subject is the first track."""

    def mission(tracks: dict[str, list[dict[str, Any]]], **more: Any) -> Mission:
        data = {
            "schema": 1,
            "id": "small",
            "language": "en",
            "title": "Small",
            "subtitle": "Small",
            "summary": "Small",
            "epoch": utc("2013-11-07T04:00:00"),
            "start_at": utc("2013-11-07T04:00:00"),
            "subject": next(iter(tracks)),
            "span": {"start": utc("2013-11-07T00:00:00"), "end": utc("2013-11-08T00:00:00")},
            "home": {"start": utc("2013-11-07T00:00:00"), "end": utc("2013-11-08T00:00:00")},
            "sources": {"us": {"name": "Ourselves"}},
            "places": {
                "pad": {"name": "Pad", "lat": 45.92, "lon": 63.342, "sources": ["us"]},
                "field": {"name": "Field", "lat": 47.3, "lon": 69.46, "sources": ["us"]},
                "pole": {"name": "Pole", "lat": 90.0, "lon": 0.0, "sources": ["us"]},
                "other_side": {"name": "O", "lat": -45.92, "lon": -116.658, "sources": ["us"]},
            },
            "tracks": {
                name: {"title": name, "vehicle": name, "legs": legs}
                for name, legs in tracks.items()
            },
            **more,
        }
        built = Mission.model_validate(data, context={"language": "en"})
        built._folder = tmp_path
        return built

    return mission


@pytest.fixture(scope="session")
def leg() -> Callable[..., dict[str, Any]]:
    """A leg of 7 November as the file has it: kind, start and end (HH:MM:SS), and the rest."""

    def one(kind: str, start: str, end: str, **more: Any) -> dict[str, Any]:
        day = "2013-11-07T"
        return {"kind": kind, "start": utc(day + start), "end": utc(day + end), **more}

    return one
