"""In which line of a TOML text each key stands, so that a message can say so."""

from torchviewer.mission.findings import Loc
from torchviewer.mission.toml_gate import TOKEN


def lines_by_place(text: str) -> dict[Loc, int]:
    """The line (from 1) of every table, key and inline table of a TOML text that parses."""
    reader = _Reader()
    end = 0
    for token in TOKEN.finditer(text):
        reader.line += text.count("\n", end, token.start())
        reader.take(token.lastgroup or "", token[0])
        end = token.start()
    reader.take("mark", "\n")
    return reader.lines


def line_of(loc: Loc, lines: dict[Loc, int]) -> int | None:
    """The line of a place, or of the innermost table around it that has one."""
    while loc:
        if loc in lines:
            return lines[loc]
        loc = loc[:-1]
    return None


class _Reader:
    """Follows headers, keys and brackets, token by token."""

    def __init__(self) -> None:
        self.line = 1
        self.lines: dict[Loc, int] = {}
        self._table: Loc = ()
        self._lists: dict[Loc, int] = {}
        self._parts: list[str] = []
        self._header_brackets = 0
        self._expects_key = True
        self._value: Loc = ()
        #: the open brackets: place of the list or inline table, and which item of the list is next
        self._frames: list[tuple[Loc, int | None]] = []

    def take(self, kind: str, word: str) -> None:
        if kind in ("word", "text") and self._expects_key:
            self._parts.append(word.strip("\"'"))
        elif word == "\n" and not self._frames:
            self._end_statement()
        elif kind == "mark" and self._expects_key and not self._frames and word in "[]":
            self._header_brackets += word == "["
        elif kind == "mark":
            self._take_mark(word)

    def _end_statement(self) -> None:
        if self._header_brackets:
            self._table = self._header_place(self._header_brackets > 1)
            for length in range(1, len(self._table) + 1):
                self.lines.setdefault(self._table[:length], self.line)
        self._header_brackets, self._parts, self._expects_key = 0, [], True

    def _header_place(self, adds_to_list: bool) -> Loc:
        loc: Loc = ()
        for number, part in enumerate(self._parts, 1):
            loc = (*loc, part)
            if adds_to_list and number == len(self._parts):
                self._lists[loc] = self._lists.get(loc, 0) + 1
            if loc in self._lists:
                loc = (*loc, self._lists[loc] - 1)
        return loc

    def _take_mark(self, mark: str) -> None:
        if mark == "=":
            table = self._frames[-1][0] if self._frames else self._table
            self._value = (*table, *self._parts)
            self.lines.setdefault(self._value, self.line)
            self._expects_key, self._parts = False, []
        elif mark == "[":
            self._frames.append((self._value, 0))
            self._value = (*self._value, 0)
        elif mark == "{":
            self.lines.setdefault(self._value, self.line)
            self._frames.append((self._value, None))
            self._expects_key, self._parts = True, []
        elif mark in "]}" and self._frames:
            self._value = self._frames.pop()[0]
            self._expects_key, self._parts = False, []
        elif mark == "," and self._frames:
            self._next_item()

    def _next_item(self) -> None:
        place, item = self._frames[-1]
        if item is None:
            self._expects_key, self._parts = True, []
        else:
            self._frames[-1] = (place, item + 1)
            self._value = (*place, item + 1)
