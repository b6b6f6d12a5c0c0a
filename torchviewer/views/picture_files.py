"""Which file is shown for a picture of the mission."""

from dataclasses import dataclass, replace
from pathlib import Path

from torchviewer.mission.photo import Trouble
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Picture
from torchviewer.views.picture_decode import Flaw, Part, Want

SMALL_PX = (68, 46)
_FLAWS: dict[Trouble, Flaw] = {
    "missing": Flaw.MISSING,
    "unreadable": Flaw.CLOSED,
    "link": Flaw.LINK,
    "unknown": Flaw.OTHER,
    "misnamed": Flaw.MISLABELLED,
    "damaged": Flaw.DAMAGED,
    "cut": Flaw.CUT_SHORT,
    "large": Flaw.TOO_LARGE,
    "heavy": Flaw.TOO_HEAVY,
}


@dataclass(frozen=True)
class PictureFile:
    """A picture's file. `is_drawing`: one of the mission's own drawings, no photograph.

    `flaw`: why it is known not to be shown, with its detail; then nobody opens the file.
    """

    path: Path
    is_drawing: bool
    flaw: tuple[Flaw, str] | None = None

    def framed(self, width_px: float, height_px: float) -> Want:
        """As in the panel's frame: a photograph whole; a drawing fills it, being made for it."""
        return replace(self.fitting(width_px, height_px), fills=self.is_drawing)

    def fitting(self, width_px: float, height_px: float) -> Want:
        """The whole picture, as large as there is room for, in device pixels."""
        return self._want(max(round(width_px), 1), max(round(height_px), 1))

    def small(self, ratio: float) -> Want:
        """The picture in a row of small ones."""
        small = self._want(round(SMALL_PX[0] * ratio), round(SMALL_PX[1] * ratio))
        return replace(small, fills=True, is_small=True)

    def piece(self, part: Part, width_px: int, height_px: int) -> Want:
        """A part of the picture, in so many device pixels."""
        return replace(self._want(width_px, height_px), part=part)

    def _want(self, width_px: int, height_px: int) -> Want:
        return Want(self.path, (width_px, height_px), is_drawing=self.is_drawing, flaw=self.flaw)


def file_of(mission: Mission, picture: Picture) -> PictureFile:
    """The file to show for `picture`: its owner's photograph, if there is one, else the drawing."""
    photo = picture.photo
    if photo is None:
        return PictureFile(mission.folder / picture.file, picture.file.lower().endswith(".svg"))
    if photo.trouble is None:
        return PictureFile(photo.path, is_drawing=False)
    flaw = _FLAWS[photo.trouble]
    details = {
        Flaw.TOO_LARGE: f"{photo.width_px} × {photo.height_px}",
        Flaw.CLOSED: photo.reason,
        Flaw.MISLABELLED: {"webp": "WebP"}.get(photo.kind, photo.kind.upper()),
    }
    return PictureFile(photo.path, is_drawing=False, flaw=(flaw, details.get(flaw, "")))
