"""The menu of what the map shows."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from torchviewer.views.map_options import MapOptions
from torchviewer.views.place_text import decimal
from torchviewer.views.tick_menu import TickMenu

translate = QCoreApplication.translate

LENGTHS = (0.0, 0.5, 1.0, 1.25, 2.0, 3.0, 6.0)


Options = Callable[[], MapOptions]
Choose = Callable[[MapOptions], None]


def map_menu(parent: QWidget, options: Options, choose: Choose) -> QMenu:
    """A menu with a tick for each choice; it stays open, so that several can be changed.

    `options` tells what is shown now; `choose` is called with what is chosen.
    """
    menu, now = TickMenu(parent), options()
    for name, text in (
        ("imagery", translate("Map", "Pictures of the Earth")),
        ("names", translate("Map", "Names of places")),
        ("ticks", translate("Map", "Times and heights on the path")),
        ("footprint", translate("Map", "Circle of visibility")),
        ("sites", translate("Map", "Ground stations")),
        ("pictures", translate("Map", "Places of pictures")),
    ):
        action = QAction(text, menu, checkable=True, checked=getattr(now, name))
        action.toggled.connect(lambda on, name=name: choose(replace(options(), **{name: on})))
        menu.addAction(action)
    menu.addSeparator()
    for name, title in (
        ("past_orbits", translate("Map", "Path flown")),
        ("future_orbits", translate("Map", "Path to come")),
    ):
        menu.addMenu(_lengths(menu, title, name, options, choose))
    return menu


def length_text(orbits: float) -> str:
    """A length of path in words, e.g. "none", "1 orbit", "1.25 orbits"."""
    if not orbits:
        return translate("Map", "none")
    if orbits == 1.0:
        return translate("Map", "1 orbit")
    number = decimal(orbits, 0 if orbits == int(orbits) else 2 if orbits == 1.25 else 1)
    return translate("Map", "{number} orbits").format(number=number)


def _lengths(menu: QMenu, title: str, name: str, options: Options, choose: Choose) -> QMenu:
    """How many orbits of the path are drawn."""
    lengths, now = TickMenu(title, menu), getattr(options(), name)
    group = QActionGroup(lengths)
    for orbits in LENGTHS:
        words = length_text(orbits)
        action = QAction(words, lengths, checkable=True, checked=orbits == now)
        action.triggered.connect(
            lambda _on, orbits=orbits: choose(replace(options(), **{name: orbits}))
        )
        group.addAction(action)
        lengths.addAction(action)
    return lengths
