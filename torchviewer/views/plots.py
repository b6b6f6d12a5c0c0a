"""Altitude and speed over time, in the range that the timeline shows.

pyqtgraph is imported with the first curve, after the window's first frame.
"""

import math
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.time_text import clock_text, date_text

translate = QCoreApplication.translate

POINTS = 900
SETTLE_MS = 120


class PlotsView(QWidget):
    """Two curves with one playhead; a click takes the clock there."""

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._curves: dict[str, Any] = {}
        self._plots: dict[str, Any] = {}
        self._awake = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 0, 14, 8)
        self._column.setSpacing(2)
        self._titles = {"alt_km": QLabel(self), "speed_km_s": QLabel(self)}
        for title in self._titles.values():
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setProperty("role", "small")
            title.hide()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLE_MS)
        self._later.timeout.connect(self._redraw)
        state.window_changed.connect(self._wait)
        state.mission_changed.connect(self._wait)
        state.utc_changed.connect(self._move_playhead)
        state.enquiry.preview_changed.connect(self._follow)
        state.language_changed.connect(self._retranslate)
        self._retranslate()

    def sizeHint(self) -> QSize:
        return QSize(380, 190)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def wake(self, awake: bool) -> None:
        """Follow the state only while the pane can be seen; a pane behind a tab rests."""
        self._awake = awake
        if awake:
            self._wait()

    def prepare_fully(self) -> None:
        """Draw the curves now, for a picture of the program."""
        self._redraw()

    def _wait(self) -> None:
        """Draw what a jump or a first step shows at once; while a hand goes on moving, later."""
        rested = not self._later.isActive()
        self._later.start()
        if rested and self._plots and self._awake:
            self._draw()

    def _redraw(self) -> None:
        self._later.stop()
        if not self._awake:
            return
        if not self._plots:
            self._build()
        self._draw()

    def _draw(self) -> None:
        window = self._state.window
        step_s = max(window.length_s / POINTS, 0.2)
        path = self._state.flight.track(window.start_utc_s, window.end_utc_s, step_s)
        for name, curve in self._curves.items():
            curve.setData(path.utc_s, getattr(path, name), connect="finite")
        for plot in self._plots.values():
            plot.setXRange(window.start_utc_s, window.end_utc_s, padding=0)
        self._follow()

    def _build(self) -> None:
        from torchviewer.views.plot_picture import PlotPicture

        for name, title in self._titles.items():
            title.show()
            plot = PlotPicture(axisItems={"bottom": _time_axis(self._state)})
            plot.setMouseEnabled(x=False, y=False)
            plot.setMenuEnabled(False)
            plot.hideButtons()
            for widget in (plot, plot.viewport()):
                widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has nothing to do here
            menu = plot.getPlotItem().ctrlMenu
            menu.setParent(plot, menu.windowFlags())  # else pyqtgraph leaves it behind
            plot.setAccessibleName(title.text())
            plot.showGrid(x=True, y=True, alpha=0.12)
            plot.getAxis("bottom").setStyle(showValues=name == "speed_km_s")
            plot.scene().sigMouseClicked.connect(self._clicked)
            curve = plot.plot()
            self._plots[name], self._curves[name] = plot, curve
            self._column.addWidget(title)
            self._column.addWidget(plot, 1)
        self._paint_roles()

    def _paint_roles(self) -> None:
        import pyqtgraph as pg

        roles = theme.roles()
        for name, plot in self._plots.items():
            plot.setBackground(roles.surface)
            colour = roles.orbit if name == "alt_km" else roles.good
            self._curves[name].setPen(pg.mkPen(colour, width=theme.line_px(1.6)))
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(pg.mkPen(roles.line))
                axis.setTextPen(pg.mkPen(roles.quiet))
                axis.setTickFont(theme.font(11))
            letters = theme.metrics(11)
            plot.getAxis("left").setWidth(letters.horizontalAdvance("8888") + 14)
            plot.getAxis("bottom").setHeight(letters.height() + 8)
            plot.set_inks({"preview": roles.orbit, "clock": roles.text})

    def _follow(self) -> None:
        """Playhead and, in another colour, the instant that is only looked at."""
        self._move_playhead(self._state.utc_s)
        for plot in self._plots.values():
            plot.mark("preview", self._state.enquiry.preview_utc_s)

    def _move_playhead(self, utc_s: float) -> None:
        if self._awake:
            for plot in self._plots.values():
                plot.mark("clock", utc_s)

    def _clicked(self, click: Any) -> None:
        plot = next(iter(self._plots.values()))
        utc_s = plot.getViewBox().mapSceneToView(click.scenePos()).x()
        if math.isfinite(utc_s):
            self._state.seek(utc_s)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Plots", "Altitude and speed"))
        self._titles["alt_km"].setText(translate("Plots", "Altitude, km"))
        self._titles["speed_km_s"].setText(translate("Plots", "Speed relative to the stars, km/s"))
        self._wait()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._plots:
            self._paint_roles()
        super().changeEvent(event)


def _time_axis(state: MissionState) -> Any:
    """A pyqtgraph axis whose ticks stand at whole days, hours, minutes or seconds UTC."""
    import pyqtgraph as pg

    steps = (1, 5, 10, 30, 60, 300, 600, 1800, 3600, 10800, 21600, 43200, 86400)

    class TimeAxis(pg.AxisItem):  # type: ignore[misc]
        def tickValues(
            self, low: float, high: float, size: float
        ) -> list[tuple[float, list[float]]]:
            least = (high - low) / max(size / 70, 1)
            step = next((s for s in steps if s >= least), max(86400 * math.ceil(least / 86400), 1))
            first = math.ceil(low / step) * step
            count = int((high - first) // step) + 1
            return [(step, [first + i * step for i in range(max(count, 0))])]

        def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
            if spacing >= 86400:
                form = translate("Plots", "d MMM")
                return [date_text(v, state.language, form=form) for v in values]
            return [clock_text(v, seconds=spacing < 60) for v in values]

    return TimeAxis(orientation="bottom")
