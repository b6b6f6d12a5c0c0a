"""What this program is, and whose data and art it shows."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from torchviewer import __version__
from torchviewer.mission.resources import resource

translate = QCoreApplication.translate


class AboutBox(QDialog):
    """Version, purpose, and the table of attributions that ships with the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("AboutBox", "About torchviewer"))
        title = QLabel(f"torchviewer {__version__}")
        title.setProperty("role", "title")
        words = QLabel(
            translate(
                "AboutBox",
                "Replays the flight of the unlit Sochi 2014 torch in November 2013. All pictures "
                "are drawings made for this program. Not connected with any Games or space agency.",
            )
        )
        credits_ = QPlainTextEdit(attribution_text())
        credits_.setReadOnly(True)
        credits_.setAccessibleName(translate("AboutBox", "Data, fonts and icons of others"))
        credits_.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        for label in (title, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(credits_, 1)
        self.resize(720, 520)


def attribution_text() -> str:
    """The attribution table as plain lines: item, licence, credit."""
    lines = []
    for line in resource("ATTRIBUTION.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.replace("`", "").strip() for cell in line.strip("| ").split("|")]
        if len(cells) > 1 and not set(cells[0]) <= set("-: "):
            lines.append(" · ".join(cell for cell in cells if cell))
    return "\n\n".join(lines)
