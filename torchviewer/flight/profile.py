"""Tables of positions over time: the reconstructed ascent and descent."""

import csv
import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, hypot, isfinite, sqrt

from torchviewer.flight.curve import Curve
from torchviewer.flight.earth import geodetic, itrf_km, up_at
from torchviewer.flight.element_sets import MOST_FAULTS, Fault
from torchviewer.flight.moment import State, Vector

NEEDED = ("utc", "lat_deg", "lon_deg", "alt_km")
SPEED = "speed_rel_m_s"
MOST_ROWS = 100_000
LONGEST_LINE = 10_000
SMOOTHING_S = 8.0
"""Rows this far either way even out the rounding of a table (0.1 km, 0.001 degrees), s."""
FALL_GAP_S = 120.0
FALL_BELOW_KM = 20.0
"""Two rows further apart than this, both below this altitude, are the two ends of a fall."""

_LEAST_SPEED_KM_S = 1e-4


@dataclass(frozen=True)
class Row:
    """One line of a table; `speed_km_s` is relative to the turning Earth, None: not given."""

    line_number: int
    utc_s: float
    lat_deg: float
    lon_deg: float
    alt_km: float
    speed_km_s: float | None

    @property
    def r_itrf_km(self) -> Vector:
        return itrf_km(self.lat_deg, self.lon_deg, self.alt_km)


# ---- reading


def read_profile(text: str) -> tuple[list[Row], list[Fault]]:
    """The rows of a table with the columns of `ProfileLeg`, and every line that is wrong.

    `t_plus_s`, if it is there, counts seconds from the first row: finer than a rounded `utc`.
    """
    rows: list[Row] = []
    faults: list[Fault] = []
    numbered = [
        (number, line)
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]
    if not numbered:
        return [], [Fault(1, "the table is empty")]
    head_number, head = numbered[0]
    try:
        columns = _cells(head)
    except ValueError as error:
        return [], [Fault(head_number, str(error))]
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        return [], [Fault(head_number, f"the column {missing[0]} is missing")]
    if len(numbered) > MOST_ROWS:
        return [], [Fault(head_number, f"the table has more than {MOST_ROWS} rows")]
    for number, line in numbered[1:]:
        if len(faults) >= MOST_FAULTS:
            break
        _read_row(number, line, columns, rows, faults)
    if len(rows) < 2 and not faults:
        faults.append(Fault(head_number, "a path needs at least two rows"))
    return rows, faults


def _read_row(
    number: int, line: str, columns: list[str], rows: list[Row], faults: list[Fault]
) -> None:
    try:
        row = _row(number, line, columns, rows[0] if rows else None)
        if rows and row.utc_s <= rows[-1].utc_s:
            raise ValueError("the time is not later than in the row before")  # noqa: TRY301
    except ValueError as error:
        faults.append(Fault(number, str(error)))
    else:
        rows.append(row)


def _row(number: int, line: str, columns: list[str], first: Row | None) -> Row:
    cells = _cells(line)
    if len(cells) != len(columns):
        raise ValueError(f"has {len(cells)} values for {len(columns)} columns")
    cell = dict(zip(columns, cells, strict=True))
    utc_s = _utc_s(cell["utc"])
    if "t_plus_s" in cell and first is not None:
        finer = first.utc_s + _number(cell, "t_plus_s", 0.0, 1e9)
        if abs(finer - utc_s) > 1.0:
            raise ValueError("t_plus_s and utc differ by more than a second")
        utc_s = finer
    speed = None
    if cell.get(SPEED):
        speed = _number(cell, SPEED, 0.0, 20000.0) / 1000.0
    return Row(
        line_number=number,
        utc_s=utc_s,
        lat_deg=_number(cell, "lat_deg", -90.0, 90.0),
        lon_deg=_number(cell, "lon_deg", -180.0, 180.0),
        alt_km=_number(cell, "alt_km", -1.0, 400_000.0),
        speed_km_s=speed,
    )


def _cells(line: str) -> list[str]:
    if len(line) > LONGEST_LINE:
        raise ValueError(f"is longer than {LONGEST_LINE} characters")
    return [text.strip() for text in next(csv.reader([line]))]


def _number(cell: dict[str, str], name: str, least: float, most: float) -> float:
    try:
        value = float(cell[name])
    except ValueError:
        raise ValueError(f"{name} is {cell[name][:40]!r}; write a number") from None
    if not isfinite(value) or not least <= value <= most:
        raise ValueError(f"{name} is {cell[name][:40]}; it must lie in {least:g} to {most:g}")
    return value


def _utc_s(text: str) -> float:
    shape = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|\+00:00)?"
    if not re.fullmatch(shape, text, flags=re.ASCII):
        raise ValueError(f"utc is {text[:40]!r}; write a time such as 2013-11-07T04:14:15")
    try:
        time = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"utc is {text!r}: {error}") from None
    return time.replace(tzinfo=dt.UTC).timestamp()


# ---- the path


class Profile:
    """A smooth Earth-fixed path through the rows of a table."""

    def __init__(self, rows: list[Row]) -> None:
        """At least two rows, times ascending."""
        self.start_utc_s, self.end_utc_s = rows[0].utc_s, rows[-1].utc_s
        self.pieces = list(_pieces(rows))
        self.starts_utc_s = [piece.start_utc_s for piece in self.pieces]

    def state(self, utc_s: float) -> State:
        """Position (km) and velocity (km/s) relative to the turning Earth; straight beyond."""
        index = max(0, bisect_right(self.starts_utc_s, utc_s) - 1)
        return self.pieces[index].state(utc_s)


class Run:
    """Rows close to each other: cubics through positions freed of their rounding.

    The velocity has the direction of this path and, where the table gives it, the table's speed.
    """

    def __init__(self, rows: list[Row]) -> None:
        times = [row.utc_s for row in rows]
        self.start_utc_s = times[0]
        positions = [row.r_itrf_km for row in rows]
        self.axes = [
            Curve.smooth(times, _evened(times, [position[axis] for position in positions]))
            for axis in range(3)
        ]
        speeds = [row.speed_km_s for row in rows if row.speed_km_s is not None]
        self.speed = Curve.monotone(times, speeds) if len(speeds) == len(rows) else None

    def state(self, utc_s: float) -> State:
        (x, vx), (y, vy), (z, vz) = (axis.at(utc_s) for axis in self.axes)
        if self.speed is None:
            return (x, y, z), (vx, vy, vz)
        path_km_s = sqrt(vx * vx + vy * vy + vz * vz)
        if path_km_s < _LEAST_SPEED_KM_S:
            return (x, y, z), (0.0, 0.0, 0.0)
        ratio = max(self.speed.at(utc_s)[0], 0.0) / path_km_s
        return (x, y, z), (vx * ratio, vy * ratio, vz * ratio)


class Fall:
    """The way down under parachutes between two rows: only the height is known to change.

    The rate of descent dies away exponentially from the speed of the first row to that of the
    last one; how quickly follows from the height lost. (For the Soyuz: past 80 m/s, the drogue,
    within half a minute, then 7.2 m/s, the main parachute.)
    """

    def __init__(self, first: Row, last: Row, start: State) -> None:
        """`start`: position and velocity with which the path before the fall ends."""
        self.start_utc_s = first.utc_s
        self.length_s = last.utc_s - first.utc_s
        self.first = geodetic(start[0])
        self.last = (last.lat_deg, last.lon_deg, last.alt_km)
        drop_km = self.first[2] - last.alt_km
        mean_km_s = drop_km / self.length_s
        begin_km_s = mean_km_s if first.speed_km_s is None else first.speed_km_s
        self.end_km_s = mean_km_s if last.speed_km_s is None else last.speed_km_s
        self.extra_km_s = begin_km_s - self.end_km_s
        surplus_km = drop_km - self.end_km_s * self.length_s
        self.decay_s = _decay_s(surplus_km, self.extra_km_s, self.length_s)
        if self.decay_s == 0.0:
            self.end_km_s, self.extra_km_s = mean_km_s, 0.0

    def state(self, utc_s: float) -> State:
        since_s = min(utc_s - self.start_utc_s, self.length_s)
        left = exp(-since_s / self.decay_s) if self.decay_s else 0.0
        lost_km = self.end_km_s * since_s + self.extra_km_s * self.decay_s * (1.0 - left)
        part = since_s / self.length_s
        lat, lon = (a + part * (b - a) for a, b in zip(self.first[:2], self.last[:2], strict=True))
        up = up_at(lat, lon)
        rate_km_s = -(self.end_km_s + self.extra_km_s * left)
        velocity = (up[0] * rate_km_s, up[1] * rate_km_s, up[2] * rate_km_s)
        return itrf_km(lat, lon, self.first[2] - lost_km), velocity


def _decay_s(surplus_km: float, extra_km_s: float, length_s: float) -> float:
    """The time in which the surplus speed dies away; 0: the rows allow no such fall."""
    if extra_km_s <= 0.0 or not 0.0 < surplus_km < 0.3 * extra_km_s * length_s:
        return 0.0
    decay_s = surplus_km / extra_km_s
    for _ in range(20):
        decay_s = surplus_km / (extra_km_s * (1.0 - exp(-length_s / decay_s)))
    return decay_s


def _is_fall(first: Row, last: Row) -> bool:
    return (
        last.utc_s - first.utc_s > FALL_GAP_S
        and FALL_BELOW_KM > first.alt_km > last.alt_km
        and hypot(first.lat_deg - last.lat_deg, first.lon_deg - last.lon_deg) < 1.0
    )


def _pieces(rows: list[Row]) -> Iterator[Run | Fall]:
    """Runs of rows, and the falls between them."""
    run: list[Row] = []
    for row in rows:
        if run and _is_fall(run[-1], row):
            before = Run(run) if len(run) > 1 else None
            if before is not None:
                yield before
            start = before.state(run[-1].utc_s) if before else (run[-1].r_itrf_km, (0.0, 0.0, 0.0))
            yield Fall(run[-1], row, start)
            run = []
        run.append(row)
    if len(run) > 1:
        yield Run(run)


def _evened(times: list[float], values: list[float]) -> list[float]:
    """Each value replaced by the parabola that fits best within SMOOTHING_S around it."""
    evened = []
    first = last = 0
    for i, time in enumerate(times):
        while times[first] < time - SMOOTHING_S:
            first += 1
        while last < len(times) and times[last] <= time + SMOOTHING_S:
            last += 1
        near = [(times[k] - time, values[k] - values[i]) for k in range(first, last)]
        evened.append(values[i] + (_parabola_at_zero(near) if len(near) >= 5 else 0.0))
    return evened


def _parabola_at_zero(points: list[tuple[float, float]]) -> float:
    """The value at 0 of the parabola of least squares through `points` (five or more)."""
    s0 = float(len(points))
    s1 = sum(t for t, _ in points)
    s2 = sum(t * t for t, _ in points)
    s3 = sum(t**3 for t, _ in points)
    s4 = sum(t**4 for t, _ in points)
    y0 = sum(y for _, y in points)
    y1 = sum(t * y for t, y in points)
    y2 = sum(t * t * y for t, y in points)
    a, b, c = s2 * s4 - s3 * s3, s1 * s4 - s2 * s3, s1 * s3 - s2 * s2
    return (y0 * a - y1 * b + y2 * c) / (s0 * a - s1 * b + s2 * c)
