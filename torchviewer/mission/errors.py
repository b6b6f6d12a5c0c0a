"""Every error that torchviewer raises on purpose, in one tree.

TorchviewerError
├── MissionFileError      a mission or an album of photos cannot be read; carries every Problem
├── TimeTextError         a time written by a person cannot be understood
│   └── MomentTextError   a time in words names no instant; says why, for any language
├── OrbitError
│   ├── ElementSetError   an element set is damaged or cannot be trusted
│   └── PropagationError  SGP4 has no answer for this instant
└── ResourceError         a file that ships with the program is missing or damaged
"""

from dataclasses import dataclass
from pathlib import Path


class TorchviewerError(Exception):
    """Something a person can put right; the message says what, where and how."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a mission: file, place in it, what is wrong, what to write instead.

    Of an album also: its `reason` with `parts` (see reasons), the file of the `photo`, if it
    is of one, and the `line` of the list, 0 where there is none.
    """

    path: Path
    where: str
    what: str
    instead: str = ""
    serious: bool = True
    reason: str = ""
    parts: tuple[str, ...] = ()
    photo: str = ""
    line: int = 0

    def __str__(self) -> str:
        place = f"{self.path}: {self.where}" if self.where else str(self.path)
        text = f"{place}: {self.what}"
        return f"{text}. {self.instead}" if self.instead else text


class MissionFileError(TorchviewerError):
    """A mission that cannot be used; `problems` holds all that was found, never empty."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))


class TimeTextError(TorchviewerError):
    """A time that is neither ISO 8601 UTC, nor T+/T-, nor an event id."""


class MomentTextError(TimeTextError):
    """A time in words that names no instant of the mission.

    `reason`: a key of moment_forms.FORMS; `parts`, `instants` (s UTC) and `names` are what its
    words speak of, so that a window can say it in its own language.
    """

    def __init__(
        self,
        message: str,
        reason: str,
        parts: tuple[str, ...] = (),
        instants: tuple[float, ...] = (),
        names: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message)
        self.reason, self.parts, self.instants, self.names = reason, parts, instants, names


class OrbitError(TorchviewerError):
    """The base of everything that can go wrong with an orbit."""


class ElementSetError(OrbitError):
    """An element set refused by the gate: damaged, absurd or not computable."""


class PropagationError(OrbitError):
    """SGP4 answered with an error code or with a value that is not finite."""


class ResourceError(TorchviewerError):
    """A file of the program itself is missing or unreadable."""
