"""Which file is shown for a picture of the mission."""

from dataclasses import dataclass
from pathlib import Path

from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Picture
from torchviewer.views.picture_decode import Part, Want

SMALL_PX = (68, 46)


@dataclass(frozen=True)
class PictureFile:
    """A picture's file. `is_drawing`: one of the mission's own drawings, no photograph."""

    path: Path
    is_drawing: bool

    def framed(self, width_px: float, height_px: float) -> Want:
        """As in the panel's frame: a photograph whole; a drawing fills it, being made for it."""
        box = max(round(width_px), 1), max(round(height_px), 1)
        return Want(self.path, box, fills=self.is_drawing, is_drawing=self.is_drawing)

    def fitting(self, width_px: float, height_px: float) -> Want:
        """The whole picture, as large as there is room for, in device pixels."""
        box = max(round(width_px), 1), max(round(height_px), 1)
        return Want(self.path, box, is_drawing=self.is_drawing)

    def small(self, ratio: float) -> Want:
        """The picture in a row of small ones."""
        box = round(SMALL_PX[0] * ratio), round(SMALL_PX[1] * ratio)
        return Want(self.path, box, fills=True, is_drawing=self.is_drawing, is_small=True)

    def piece(self, part: Part, width_px: int, height_px: int) -> Want:
        """A part of the picture, in so many device pixels."""
        return Want(self.path, (width_px, height_px), part=part, is_drawing=self.is_drawing)


def file_of(mission: Mission, picture: Picture) -> PictureFile:
    """The file to show for `picture`."""
    return PictureFile(mission.folder / picture.file, picture.file.lower().endswith(".svg"))
