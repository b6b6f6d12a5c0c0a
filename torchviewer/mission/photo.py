"""A photograph of an owner, ready to be shown, and what its licence allows."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["jpeg", "png", "webp", "tiff"]
Use = Literal["screen", "export", "kiosk"]
Trouble = Literal[
    "missing", "unreadable", "link", "unknown", "misnamed", "damaged", "cut", "large", "heavy"
]
#: no picture takes more memory while it is decoded; JPEG alone can be decoded smaller than it is
MOST_WHOLE_BYTES = 128 * 1024 * 1024

#: what each licence allows beyond the owner's own screen. What limits the use (NC: no commerce,
#: ND: no changed copies, a contract) is for the owner to judge, who then says may_export = true
LICENCES: dict[str, frozenset[Use]] = {
    "public-domain": frozenset({"export", "kiosk"}),
    "cc0": frozenset({"export", "kiosk"}),
    "cc-by": frozenset({"export", "kiosk"}),
    "cc-by-sa": frozenset({"export", "kiosk"}),
    "cc-by-nd": frozenset({"kiosk"}),
    "cc-by-nc": frozenset(),
    "cc-by-nc-sa": frozenset(),
    "cc-by-nc-nd": frozenset(),
    "nasa": frozenset({"export", "kiosk"}),
    "own": frozenset({"export", "kiosk"}),
    "permission": frozenset(),
    "reserved": frozenset(),
}
_VERSION = re.compile(r"-\d(\.\d)?(-[a-z]{2,3})?$")


@dataclass(frozen=True)
class Photo:
    """One photograph with what its owner says of it.

    `album` is the name of its album, `file` its name there, `path` where it lies. `trouble` says
    why it cannot be shown (`reason` in English words); then `kind` may be "" and the size 0.
    `turn_deg` and `mirrored` are what its EXIF orientation asks for, and `width_px` and
    `height_px` are those after it: QImageReader with setAutoTransform gives the same.
    Every text is plain text, whatever it looks like.
    """

    path: Path
    album: str
    file: str
    kind: Kind | Literal[""]
    width_px: int
    height_px: int
    credit: str
    licence: str
    uses: frozenset[Use]
    source: str = ""
    url: str = ""
    people: tuple[str, ...] = ()
    """Those shown whom the mission does not know; the others are in Picture.people."""
    file_bytes: int = 0
    changed_ns: int = 0
    trouble: Trouble | None = None
    reason: str = ""

    @property
    def key(self) -> tuple[str, int, int]:
        """What a cache of decoded pictures may go by: path, size in bytes, time of change."""
        return str(self.path), self.file_bytes, self.changed_ns


def licence_word(text: str) -> str:
    """The word of LICENCES that a licence written by a person stands for; "": none of them.

    "CC BY-SA 4.0" is "cc-by-sa", "Public Domain" is "public-domain".
    """
    word = re.sub(r"[\s_/-]+", "-", text.strip().casefold())
    word = _VERSION.sub("", word.replace("creative-commons", "cc"))
    return word if word in LICENCES else ""


def allowed_uses(
    licence: str, may_export: bool | None = None, may_kiosk: bool | None = None
) -> frozenset[Use]:
    """Where a photo may be shown: on the owner's screen always, the rest by licence or by word.

    What the owner says (`may_export`, `may_kiosk`) comes before what the licence says.
    """
    uses: set[Use] = {"screen", *LICENCES.get(licence_word(licence), frozenset())}
    said: dict[Use, bool | None] = {"export": may_export, "kiosk": may_kiosk}
    for use, is_allowed in said.items():
        if is_allowed:
            uses.add(use)
        elif is_allowed is False:
            uses.discard(use)
    return frozenset(uses)
