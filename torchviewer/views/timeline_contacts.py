"""The lane of contact windows: when a ground site of the mission could hear what flies."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QRectF

from torchviewer.flight.contacts import Contact
from torchviewer.flight.flight import Flight
from torchviewer.mission.legs import Track
from torchviewer.mission.story import Mission
from torchviewer.views import theme
from torchviewer.views.time_text import known_text
from torchviewer.views.timeline_canvas import Canvas, faded
from torchviewer.views.timeline_scale import Scale
from torchviewer.views.timeline_series import SUNLIGHT_PIECE_S, SunlightSeries
from torchviewer.views.timeline_sky import BlockPainter

translate = QCoreApplication.translate

NEAR_PX = 3.0


class ContactSeries(SunlightSeries):
    """The windows of all sites, computed piece by piece; `ranges` joins those that overlap."""

    def __init__(self, flight: Flight, track: Track, track_id: str | None) -> None:
        super().__init__(flight, track, track_id)
        self._contacts: dict[int, list[Contact]] = {}

    def compute(self, number: int) -> None:
        start = number * SUNLIGHT_PIECE_S
        contacts = self._flight.contacts(start, start + SUNLIGHT_PIECE_S, self._id)
        self._contacts[number] = contacts
        self._pieces[number] = joined(contacts)

    def contacts(self, start_utc_s: float, end_utc_s: float) -> list[Contact]:
        """The windows known so far that touch a range, one a site, whole across pieces."""
        first, last = int(start_utc_s // SUNLIGHT_PIECE_S), int(end_utc_s // SUNLIGHT_PIECE_S)
        whole: list[Contact] = []
        open_ones: dict[str, int] = {}  # by site: its last window so far
        for number in range(first - 1, last + 2):
            for contact in self._contacts.get(number, ()):
                at = open_ones.get(contact.site)
                if at is not None and contact.start_utc_s - whole[at].end_utc_s < 1.0:
                    top = max(contact.highest_deg, whole[at].highest_deg)
                    whole[at] = replace(whole[at], end_utc_s=contact.end_utc_s, highest_deg=top)
                else:
                    open_ones[contact.site] = len(whole)
                    whole.append(contact)
        return [
            contact
            for contact in whole
            if contact.end_utc_s >= start_utc_s and contact.start_utc_s <= end_utc_s
        ]


def joined(contacts: list[Contact]) -> list[tuple[float, float]]:
    """The ranges in which at least one site has contact; `contacts` in the order of time."""
    ranges: list[tuple[float, float]] = []
    for contact in contacts:
        if ranges and contact.start_utc_s <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(ranges[-1][1], contact.end_utc_s))
        else:
            ranges.append((contact.start_utc_s, contact.end_utc_s))
    return ranges


def paint_contacts(canvas: Canvas, row: QRectF, blocks_of: BlockPainter) -> None:
    """Bars where somebody could listen; paler where they are too fine to be drawn apart."""
    colour = theme.roles().orbit
    height = min(max(row.height() - 12.0, row.height() / 2), 10.0 * theme.text_scale())
    top = round(row.center().y() - height / 2)
    blocks_of.paint(canvas, top, height, block=faded(colour, 0.8), band=faded(colour, 0.4))


def contact_tip(
    series: ContactSeries, mission: Mission, scale: Scale, x_px: float, language: str
) -> str:
    """What is said of the windows at `x_px`: times and sites, plain text; empty: there is none."""
    contacts = series.contacts(scale.utc_s(x_px - NEAR_PX), scale.utc_s(x_px + NEAR_PX))
    if not contacts:
        return ""
    lines = [translate("Timeline", "Could be heard by (computed; use not recorded):")]
    for contact in contacts:
        site = mission.places[contact.site].name.in_language(language)
        start = known_text(contact.start_utc_s, "s", language)
        end = known_text(contact.end_utc_s, "s", language)
        lines.append(f"{site}: {start} – {end}")
    return "\n".join(lines)
