"""How something found looks in a list: icon and title over time and words, what matched in bold."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from torchviewer.mission.search import Hit, marks
from torchviewer.views import icons, theme
from torchviewer.views.event_text import instant_text

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

HIT, NOTE, WORDS, ICON, INSTANT, TOWN = (Qt.ItemDataRole.UserRole + n for n in range(6))
"""What a row holds: its Hit, or None; its second line; the words asked for; its icon's name; the
instant that it stands for if that is all it stands for, s UTC; the name of a town to look for."""
TITLE_PX, NOTE_PX, ICON_PX, EDGE_PX, GAP_PX = 14, 12, 18, 7, 10
NORMAL, BOLD = 400, 700
ICONS = {
    "event": "calendar-event", "person": "user", "place": "map-pin", "vehicle": "rocket",
    "phase": "flag", "chapter": "presentation", "picture": "photo", "term": "help",
    "fact": "info-circle", "source": "external-link",
}  # fmt: skip


def kind_heading(kind: str) -> str:
    """What a group of results is called."""
    return {
        "event": translate("Search", "Events"),
        "person": translate("Search", "People"),
        "place": translate("Search", "Places"),
        "vehicle": translate("Search", "Vehicles"),
        "phase": translate("Search", "Phases"),
        "chapter": translate("Search", "Chapters"),
        "picture": translate("Search", "Pictures"),
        "term": translate("Search", "Glossary"),
        "fact": translate("Search", "Facts"),
        "source": translate("Search", "Sources"),
    }[kind]


def title_of(hit: Hit) -> str:
    """The first line; of a fact, which has no title, the part that was found."""
    return (hit.found if hit.kind == "fact" else "") or hit.title.replace("\n", " ")


def note_of(hit: Hit, language: str) -> str:
    """The second line: when it was, and in what words it was found if not in its title."""
    when = ""
    if hit.utc_s is not None and hit.precision is not None:
        when = instant_text(hit.utc_s, hit.precision, language)
    found = hit.found if hit.kind != "fact" else ""
    return " · ".join(part for part in (when, found.replace("\n", " ")) if part)


def row_height() -> int:
    """How high a result is, px."""
    letters = theme.metrics(TITLE_PX, BOLD).height() + theme.metrics(NOTE_PX).height()
    return letters + 2 * EDGE_PX


def heading_height() -> int:
    return theme.metrics(NOTE_PX, BOLD).height() + EDGE_PX


class HitPainter(QStyledItemDelegate):
    """Paints results and the headings between them; every text is plain."""

    def __init__(self, owner: QListWidget) -> None:
        super().__init__(owner)
        self._list = owner

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        high = row_height() if index.data(ICON) else heading_height()
        return QSize(self._list.viewport().width(), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if index.data(ICON):
            self._paint_row(painter, option, index)
        else:
            painter.setFont(theme.font(NOTE_PX, 600))
            painter.setPen(theme.roles().quiet)
            place = option.rect.adjusted(EDGE_PX, 0, -EDGE_PX, -2)
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom, str(index.data()))
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        roles, state = theme.roles(), option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            strong = chosen and not theme.is_light()
            painter.setPen(roles.focus if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(roles.line if strong and not theme.is_contrast() else roles.raised)
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), 6, 6)
        inner = option.rect.adjusted(EDGE_PX + 2, EDGE_PX, -EDGE_PX, -EDGE_PX)
        size = round(ICON_PX * theme.text_scale())
        top = inner.top() + (inner.height() - size) // 2
        quiet = roles.text if chosen or theme.is_contrast() else roles.quiet
        icons.icon(index.data(ICON), quiet).paint(painter, inner.left(), top, size, size)
        inner.setLeft(inner.left() + size + GAP_PX)
        words = index.data(WORDS) or []
        note = str(index.data(NOTE) or "")
        first = QRect(inner)
        if note:
            first.setHeight(theme.metrics(TITLE_PX, BOLD).height())
        paint_marked(painter, first, str(index.data()), words, (TITLE_PX, roles.text))
        if note:
            second = QRect(inner)
            second.setTop(inner.bottom() + 1 - theme.metrics(NOTE_PX).height())
            paint_marked(painter, second, note, words, (NOTE_PX, quiet))


def paint_marked(
    painter: QPainter, place: QRect, text: str, words: list[str], look: tuple[int, QColor]
) -> None:
    """One line of plain text, cut at its end, with what answers `words` in bold.

    `look`: the size, px, and the colour.
    """
    size_px, ink = look
    shown = theme.metrics(size_px, BOLD).elidedText(
        text, Qt.TextElideMode.ElideRight, place.width()
    )
    painter.setPen(ink)
    left = place.left()
    for part, is_marked in parts(shown, words):
        weight = BOLD if is_marked else NORMAL
        painter.setFont(theme.font(size_px, weight))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, place.top(), place.width(), place.height()), side, part)
        left += theme.metrics(size_px, weight).horizontalAdvance(part)


def parts(text: str, words: list[str]) -> list[tuple[str, bool]]:
    """A text in pieces that are, or are not, what was asked for."""
    pieces, at = [], 0
    for begin, end in marks(text, words):
        pieces += [(text[at:begin], False), (text[begin:end], True)]
        at = end
    return [piece for piece in (*pieces, (text[at:], False)) if piece[0]]
