"""What pydantic finds wrong, in words for people who write missions."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

from torchviewer.mission.findings import Finding, Loc, key_text, shown
from torchviewer.mission.records import PATTERN_WORDS, Record
from torchviewer.mission.shape import LEGS, expected, fields_at, keys_of, kind_of
from torchviewer.mission.story import Mission
from torchviewer.mission.times import nearest

_TYPES: Mapping[str, str] = {
    "string_type": 'a text in quotation marks, such as "text"',
    "bool_type": "true or false, without quotation marks",
    "int_type": "a whole number, without quotation marks or unit",
    "float_type": "a number, without quotation marks or unit",
    "tuple_type": 'a list, such as ["a", "b"], or [[tables]]',
    "dict_type": "a table, begun with [its.name]",
    "model_type": "a table, begun with [its.name] or [[its.name]]",
    "model_attributes_type": "a table, begun with [[its.name]]",
}

_KINDS = "Write kind = one of " + ", ".join(f'"{kind_of(leg)}"' for leg in LEGS)


def plain_loc(loc: Loc) -> Loc:
    """The place in the data: without the marks that pydantic adds for kinds of legs and keys."""
    if len(loc) > 4 and loc[0] == "tracks" and loc[2] == "legs":
        loc = (*loc[:4], *loc[5:])
    return loc[:-1] if loc[-1:] == ("[key]",) else loc


def finding_of(error: ErrorDetails, data: Any, root: type[Record] = Mission) -> Finding:
    """The Finding for one error that pydantic reports of `data`, read as a `root`."""
    loc = _without_language(plain_loc(error["loc"]), data)
    if error["type"] == "union_tag_not_found":
        return _without_kind(loc, error["input"])
    what, instead = _words(error, loc, data, root)
    return Finding(loc, what, instead)


def _without_kind(loc: Loc, leg: Any) -> Finding:
    """The Finding for a leg that does not say of what kind it is."""
    known = {key for kind in LEGS for key in keys_of(kind)}
    wrong = [key for key in leg if key not in known and nearest(key, ["kind"])]
    if wrong:
        what = f"unknown key `{key_text(wrong[0])}`; did you mean `kind`?"
        return Finding((*loc, wrong[0]), what)
    return Finding(loc, "the key `kind` of this leg is missing", _KINDS)


def _without_language(loc: Loc, data: Any) -> Loc:
    """The place of a plain text, which pydantic sees as a table with one language."""
    for number, part in enumerate(loc):
        if isinstance(data, str):
            return loc[:number]
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return loc[: number + 1]
    return loc


def _words(error: ErrorDetails, loc: Loc, data: Any, root: type[Record]) -> tuple[str, str]:
    kind, value, context = error["type"], error.get("input"), error.get("ctx", {})
    key = str(loc[-1]) if loc else ""
    if kind == "missing":
        field = fields_at(loc[:-1], data, root).get(key)
        return f"the key `{key}` is missing", f"Write {expected(field, key)}" if field else ""
    if kind == "extra_forbidden":
        return _unknown_key(key, fields_at(loc[:-1], data, root))
    if kind == "value_error":
        what, _, instead = str(context["error"]).partition("; ")
        return f"{shown(value)} {what}" if _is_short(value) else what, _sentence(instead)
    if kind in _TYPES:
        return f"{shown(value)} stands where {_TYPES[kind].partition(',')[0]} is expected", (
            f"Write {_TYPES[kind]}"
        )
    if kind == "string_pattern_mismatch":
        return f"{shown(value)} is not allowed", f"Write {PATTERN_WORDS[context['pattern']]}"
    return _of_choice_or_size(kind, value, context)


def _of_choice_or_size(kind: str, value: Any, context: Mapping[str, Any]) -> tuple[str, str]:
    if kind == "literal_error":
        return f"{shown(value)} is not one of the words allowed", f"Write {context['expected']}"
    if kind == "union_tag_invalid":
        return f"there is no kind of leg {shown(context['tag'])}", _KINDS
    if kind == "finite_number":
        return f"{shown(value)} is not a finite number", "Write an ordinary number"
    if kind in _BOUNDS:
        bound = next(iter(context.values()))
        return f"{shown(value)} is out of range", f"Write a number {_BOUNDS[kind]} {bound:g}"
    return _of_length(kind, value, context)


def _of_length(kind: str, value: Any, context: Mapping[str, Any]) -> tuple[str, str]:
    if kind == "string_too_long":
        return "the text is too long", f"Write at most {context['max_length']} characters"
    if kind == "string_too_short":
        return "the text is empty", "Write at least one character"
    if kind == "too_short":
        return "the list is too short", f"Write at least {context['min_length']}"
    return f"{shown(value)} is not allowed here", "See the starter mission for what may stand here"


_BOUNDS: Mapping[str, str] = {
    "greater_than": "over",
    "greater_than_equal": "not under",
    "less_than": "under",
    "less_than_equal": "not over",
}


def _unknown_key(key: str, known: Mapping[str, object]) -> tuple[str, str]:
    near = nearest(key, known)
    what = f"unknown key `{key_text(key)}`"
    if near:
        return f"{what}; did you mean `{near}`?", ""
    return what, f"Keys that may stand here: {', '.join(known)}"


def _is_short(value: Any) -> bool:
    return not isinstance(value, dict | list) and len(str(value)) <= 60


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
