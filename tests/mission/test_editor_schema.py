import json

from torchviewer.mission.editor_schema import FILE_NAME, json_schema, json_schema_text
from torchviewer.mission.resources import resource
from torchviewer.mission.story import Mission


def test_that_the_stored_schema_is_the_one_that_the_records_define():
    stored = resource(f"missions/{FILE_NAME}").read_text(encoding="utf-8")
    assert stored == json_schema_text(), "run: python -m torchviewer.mission.editor_schema"


def test_that_the_starter_points_editors_at_the_schema_beside_it(starter: Mission):
    text = (starter.folder / "mission.toml").read_text(encoding="utf-8")
    first = text.partition("\n")[0]
    assert first == f"#:schema {FILE_NAME}"
    assert json.loads((starter.folder / FILE_NAME).read_text(encoding="utf-8")) == json_schema()


def test_that_the_schema_knows_keys_as_the_file_writes_them():
    schema = json_schema()
    event = schema["$defs"]["Event"]
    assert {"id", "start", "precision", "sources"} <= set(event["required"])
    assert "start_utc_s" not in json.dumps(schema)
    assert event["additionalProperties"] is False


def test_that_texts_may_be_plain_and_times_may_be_events():
    schema = json_schema()["$defs"]
    kinds = [choice["type"] for choice in schema["Text"]["anyOf"]]
    assert kinds == ["string", "object"]
    assert len(schema["Custody"]["properties"]["start"]["anyOf"]) == 2
    assert schema["Event"]["properties"]["start"]["format"] == "date-time"
