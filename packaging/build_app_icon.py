"""Render `resources/icons/app.svg`, our own drawing, as `app-256.png`.

Run it with the program's own environment after changing the drawing:
    python packaging/build_app_icon.py
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIDE_PX = 256


def main() -> int:
    _app = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    image = QImage(SIDE_PX, SIDE_PX, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        QSvgRenderer(str(ICONS / "app.svg")).render(painter)
    return 0 if image.save(str(ICONS / "app-256.png")) else 1


if __name__ == "__main__":
    sys.exit(main())
