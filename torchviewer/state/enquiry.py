"""What the person asks without moving the clock: an instant looked at ahead, a spot on Earth.

Part of the shared model: intents come up as method calls, facts go down as signals, and every
change runs through the model's one queued commit.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from torchviewer.flight.elements import ElementSet
from torchviewer.mission.records import Span


@dataclass(frozen=True)
class Spot:
    """A place on Earth that is asked about; `name` is what it was found by, empty: pointed at.

    `zone`: the IANA name of its time zone, empty where that is not known.
    """

    lat_deg: float
    lon_deg: float
    name: str = ""
    zone: str = ""


Point = tuple[float, float]
"""Latitude, longitude, degrees."""


@dataclass(frozen=True)
class Ruler:
    """A measured way along a great circle; `end` is None while only one end is set."""

    start: Point
    end: Point | None = None


class Enquiry(QObject):
    """Questions that the person has open. Views read it and listen, and answer from the flight."""

    #: the instant that is previewed, float s UTC, or None: the clock's own
    preview_changed = Signal(object)
    #: the Spot that is asked about, or None
    spot_changed = Signal(object)
    #: the Ruler on the map, or None
    ruler_changed = Signal(object)
    #: the frozenset of the kinds of orbit that are laid beside the real one
    comparisons_changed = Signal(object)
    #: the tuple of the element sets that the person brought along
    imported_changed = Signal(object)
    #: a person wants to read about what is selected: its card is to be seen
    card_asked = Signal()

    def __init__(
        self, commit: Callable[[Callable[[], None]], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._commit = commit
        self._preview_utc_s: float | None = None
        self._spot: Spot | None = None
        self._ruler: Ruler | None = None
        self._comparisons: frozenset[str] = frozenset()
        self._imported: tuple[ElementSet, ...] = ()

    @property
    def preview_utc_s(self) -> float | None:
        """The instant that is looked at without going there, s UTC."""
        return self._preview_utc_s

    @property
    def spot(self) -> Spot | None:
        return self._spot

    @property
    def ruler(self) -> Ruler | None:
        return self._ruler

    @property
    def comparisons(self) -> frozenset[str]:
        """Kinds of orbit that are laid beside the real one: "two_body", "j2", "imported"."""
        return self._comparisons

    @property
    def imported(self) -> tuple[ElementSet, ...]:
        """The element sets that the person brought along from a file."""
        return self._imported

    def preview(self, utc_s: float | None, span: Span | None = None) -> None:
        """Look at another instant (held inside `span`) while the clock stays; None ends that."""
        if utc_s is not None and not math.isfinite(utc_s):
            raise ValueError("a preview needs a finite instant")

        def change() -> None:
            wanted = utc_s
            if wanted is not None and span is not None:
                wanted = min(max(wanted, span.start_utc_s), span.end_utc_s)
            if wanted != self._preview_utc_s:
                self._preview_utc_s = wanted
                self.preview_changed.emit(wanted)

        self._commit(change)

    def ask_about(self, spot: Spot | None) -> None:
        """Ask what is to be known of a place on Earth; None: nothing more."""
        if spot is not None and not math.isfinite(spot.lat_deg + spot.lon_deg):
            raise ValueError("a spot needs finite degrees")

        def change() -> None:
            if spot != self._spot:
                self._spot = spot
                self.spot_changed.emit(spot)

        self._commit(change)

    def measure(self, ruler: Ruler | None) -> None:
        """Lay the ruler; None takes it away."""

        def change() -> None:
            if ruler != self._ruler:
                self._ruler = ruler
                self.ruler_changed.emit(ruler)

        self._commit(change)

    def compare(self, kind: str, shown: bool) -> None:
        """Lay an orbit of this kind beside the real one, or take it away."""

        def change() -> None:
            others = self._comparisons - {kind}
            wanted = others | {kind} if shown else others
            if wanted != self._comparisons:
                self._comparisons = wanted
                self.comparisons_changed.emit(wanted)

        self._commit(change)

    def take_imported(self, sets: tuple[ElementSet, ...]) -> None:
        """Lay the orbit of these element sets beside the real one; none: take it away."""

        def change() -> None:
            if sets != self._imported:
                self._imported = sets
                self.imported_changed.emit(sets)

        self._commit(change)
        self.compare("imported", bool(sets))

    def ask_for_card(self) -> None:
        """Let the card of what is selected be seen; a pane that is closed opens."""
        self._commit(self.card_asked.emit)

    def drop_all(self) -> None:
        """Another mission is open: nothing that was asked holds any longer."""
        self.preview(None)
        self.ask_about(None)
        self.measure(None)
        self.take_imported(())
