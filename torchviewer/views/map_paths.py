"""Painter paths and polygons from whole arrays of points, thousands at a time."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QPainterPath, QPolygonF

Floats = NDArray[np.float64]

# One element of a QPainterPath as QDataStream writes it (Qt 6: int type, double x, double y)
_ELEMENT = np.dtype([("type", ">i4"), ("x", ">f8"), ("y", ">f8")])


def polygon_of(x_px: Floats, y_px: Floats) -> QPolygonF:
    """The same points for the toolkit; `x_px`, `y_px`: (n,), finite."""
    polygon = QPolygonF()
    points = np.stack((x_px, y_px), axis=1).astype(">f8")
    head = np.array([len(points)], ">u4").tobytes()
    stream = QDataStream(QByteArray(head + points.tobytes()))
    stream >> polygon
    return polygon


def path_of(x_px: Floats, y_px: Floats, starts: NDArray[np.bool_] | None = None) -> QPainterPath:
    """One path through all points; a new stroke begins where `starts` is true (and at the first).

    `x_px`, `y_px`: (n,), finite; points that are not finite are left out with a break.
    """
    path = QPainterPath()
    begins = np.zeros(len(x_px), bool) if starts is None else starts.astype(bool)
    finite = np.isfinite(x_px) & np.isfinite(y_px)
    if not finite.all():
        begins = begins | np.concatenate(([True], ~finite[:-1]))
        x_px, y_px, begins = x_px[finite], y_px[finite], begins[finite]
    if len(x_px) < 2:
        return path
    elements = np.empty(len(x_px), _ELEMENT)
    elements["type"] = ~begins  # 0: move, 1: line
    elements["type"][0] = 0
    elements["x"], elements["y"] = x_px, y_px
    head = np.array([len(x_px)], ">i4").tobytes()
    tail = np.array([0, 0], ">i4").tobytes()  # start of the last stroke, fill rule
    stream = QDataStream(QByteArray(head + elements.tobytes() + tail))
    stream >> path
    return path
