"""The shape of a mission file as the records define it: which keys a table has, what they hold."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from torchviewer.mission.findings import Loc
from torchviewer.mission.legs import Track
from torchviewer.mission.records import Record, Text
from torchviewer.mission.story import Mission

TIME_KEYS = frozenset({"start", "end", "at", "taken", "epoch", "start_at"})


def keys_of(record: type[Record]) -> Mapping[str, FieldInfo]:
    """The keys of a record as the file writes them."""
    return {field.alias or name: field for name, field in record.model_fields.items()}


def _parts(annotation: Any) -> Iterator[Any]:
    """An annotation and everything inside it, but not what stands in a Literal."""
    yield annotation
    if get_origin(annotation) is not Literal:
        for inner in get_args(annotation):
            yield from _parts(inner)


def records_in(annotation: Any) -> tuple[type[Record], ...]:
    """The kinds of record that a field holds: one, or the kinds of a leg."""
    return tuple(
        part for part in _parts(annotation) if isinstance(part, type) and issubclass(part, Record)
    )


LEGS = records_in(Track.model_fields["legs"].annotation)


def is_text(field: FieldInfo) -> bool:
    """True for a text that can be translated."""
    return Text in tuple(_parts(field.annotation))


def kind_of(record: type[Record]) -> str | None:
    """The word that a leg of this record has as its `kind`."""
    field = record.model_fields.get("kind")
    words = get_args(field.annotation) if field and get_origin(field.annotation) is Literal else ()
    return words[0] if len(words) == 1 else None


def fields_at(loc: Loc, data: Any, root: type[Record] = Mission) -> Mapping[str, FieldInfo]:
    """The keys that the table at `loc` can have; `data` decides which kind of leg it is.

    `root` is what the whole file holds.
    """
    record = root
    for part in loc:
        data = _inside(data, part)
        if isinstance(part, int):
            continue
        field = keys_of(record).get(part)
        kinds = records_in(field.annotation) if field else (record,)
        if not kinds:
            return {}
        record = kinds[0]
    return keys_of(_leg_like(record, data))


def _inside(data: Any, part: str | int) -> Any:
    try:
        return data[part]
    except (KeyError, IndexError, TypeError):
        return None


def _leg_like(record: type[Record], data: Any) -> type[Record]:
    """The kind of leg that `data` says it is; any other record as it is."""
    if record not in LEGS or not isinstance(data, dict):
        return record
    return next((leg for leg in LEGS if kind_of(leg) == data.get("kind")), record)


def expected(field: FieldInfo, key: str) -> str:
    """What to write for a key, as an example."""
    parts = tuple(_parts(field.annotation))
    words = [word for part in parts if get_origin(part) is Literal for word in get_args(part)]
    if Text in parts and not records_in(field.annotation):
        return f'{key} = "a text"'
    if records_in(field.annotation):
        is_list = any(get_origin(part) is tuple for part in parts)
        return f"a table [[{key}]] or more" if is_list else f"a table [{key}]"
    if words:
        return f"{key} = " + " or ".join(f'"{w}"' if isinstance(w, str) else str(w) for w in words)
    return f"{key} = {_example(key, parts)}"


def _example(key: str, parts: tuple[Any, ...]) -> str:
    if key in TIME_KEYS:
        return "2013-11-07T04:14:15Z"
    if any(get_origin(part) is tuple for part in parts):
        return '["a", "b"]'
    if bool in parts:
        return "true"
    return "1.5" if int in parts or float in parts else '"a_word"'
