"""The lane of pictures: a small square for each, an amber number where squares would overlap."""

from array import array
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from torchviewer.mission.records import PRECISION_S
from torchviewer.mission.telling import Picture
from torchviewer.views import theme
from torchviewer.views.timeline_canvas import MARGIN_PX, Canvas, Hit, blend, count_stamp, faded
from torchviewer.views.timeline_clusters import Cluster, ClusterTree, Halves
from torchviewer.views.timeline_lettering import Lettering, Stamp

SQUARE_PX = 19.0


class PictureTable:
    """The pictures in the order in which they were taken."""

    def __init__(self, pictures: Sequence[Picture]) -> None:
        self.pictures = sorted(pictures, key=lambda picture: picture.taken_utc_s)
        self.anchors = array("d", (picture.taken_utc_s for picture in self.pictures))
        self._places = {picture.id: place for place, picture in enumerate(self.pictures)}
        self._tree = ClusterTree((), Halves(0.0, (0.0, 0.0, 0.0, 0.0)))

    def place(self, picture_id: str) -> int:
        """Where a picture stands among `pictures`; -1: nowhere."""
        return self._places.get(picture_id, -1)

    def tree(self, halves: Halves) -> ClusterTree:
        """What is gathered where marks have these widths."""
        if self._tree.halves != halves:
            self._tree = ClusterTree(self.anchors, halves)
        return self._tree


@lru_cache(maxsize=2)
def halves(letters: Lettering) -> Halves:
    """Half the widths of marks, for one picture and for several; letters are others at another
    size."""
    scale = theme.text_scale()
    several = [letters.width_px(text) / 2 + 11.0 * scale for text in ("8", "88", "888", "999+")]
    return Halves(SQUARE_PX / 2 * scale, (several[0], several[1], several[2], several[3]))


def paint_pictures(canvas: Canvas, row: QRectF, table: PictureTable) -> list[Cluster]:
    """Paint the picture lane and say which marks were shown."""
    canvas.let_marks_stand_out(row)
    letters, chosen = canvas.letters.small_strong, canvas.selected_id("picture")
    at = -1 if chosen is None else table.place(chosen)
    stamps = []
    found = table.tree(halves(letters)).in_view(canvas.scale, MARGIN_PX)
    for cluster in found:
        selected = cluster.first <= at < cluster.stop
        if cluster.count > 1:
            stamp = count_stamp(
                canvas, cluster.half_px, cluster.count, pointed=False, selected=selected
            )
        else:
            picture = table.pictures[cluster.first]
            stamp = _square(canvas, cluster.half_px, picture, selected=selected)
        stamps.append(stamp)
    canvas.put_row(row.center().y(), [cluster.x_px for cluster in found], stamps)
    canvas.later.append(lambda: (_hit(row, table, cluster, at) for cluster in found))
    return found


def _hit(row: QRectF, table: PictureTable, cluster: Cluster, chosen: int) -> Hit:
    """Where a mark can be pointed at; the chosen picture, `chosen`, speaks for all."""
    reach = max(cluster.half_px, 12.0)
    rect = QRectF(cluster.x_px - reach, row.top(), 2 * reach, row.height())
    best = chosen if cluster.first <= chosen < cluster.stop else cluster.first
    pictures = table.pictures
    return Hit(rect, "picture", pictures, cluster.first, cluster.stop, pictures[best].id)


def _square(canvas: Canvas, half: float, picture: Picture, *, selected: bool) -> Stamp:
    """The mark of one picture."""
    vague = PRECISION_S[picture.taken_precision] >= PRECISION_S["h"]
    return canvas.stamp(
        ("square", half, vague, selected),
        (half, half),
        lambda painter: _paint_square(painter, half, vague=vague, selected=selected),
    )


def _paint_square(painter: QPainter, half: float, *, vague: bool, selected: bool) -> None:
    """A square with rounded corners; dashed where only the hour or day of taking is known."""
    roles = theme.roles()
    rect = QRectF(0.5 - half, 0.5 - half, 2 * half - 1, 2 * half - 1)
    fill = blend(roles.station, roles.text, 0.22)
    painter.setBrush(faded(fill, 0.45) if vague else fill)
    edge = blend(fill, roles.text, 0.35)
    painter.setPen(QPen(edge, 1.0, Qt.PenStyle.DashLine if vague else Qt.PenStyle.SolidLine))
    if selected:
        painter.setPen(QPen(roles.focus, theme.line_px(2.0)))
    painter.drawRoundedRect(rect, 4.0, 4.0)
