"""The JSON Schema of mission files, for editors that complete and check TOML while one writes.

`python -m torchviewer.mission.editor_schema` writes it anew into the resources of a checkout.
"""

import json
from typing import Any

from torchviewer.mission.resources import resource_root
from torchviewer.mission.story import Mission

FILE_NAME = "mission.schema.json"


def json_schema() -> dict[str, Any]:
    """The schema of mission.toml as the records define it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Mission.model_json_schema(by_alias=True),
        "title": "torchviewer mission",
        "description": "A mission as torchviewer replays it; see the starter mission's remarks.",
    }


def json_schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    path = resource_root() / "missions" / FILE_NAME
    path.write_text(json_schema_text(), encoding="utf-8")
