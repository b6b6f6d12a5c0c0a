"""A place that is asked about, in words: its name, its time, its light, the torch in its sky."""

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from torchviewer.flight.spot_report import Daylight, SpotReport
from torchviewer.state.enquiry import Spot
from torchviewer.views.direction_text import azimuth_text, daylight_text, height_text, wind_words
from torchviewer.views.fact_list import Fact
from torchviewer.views.place_text import degrees_text, grouped
from torchviewer.views.time_text import clock_text, date_text

translate = QCoreApplication.translate

IN_TOWN_KM = 15.0
"""A place this near to a town is called by its name."""
SUN_SAMPLES: tuple[tuple[float, Daylight], ...] = (
    (88.0, "day"),
    (-0.5, "day"),
    (-6.0, "civil"),
    (-12.0, "nautical"),
    (-18.0, "astronomical"),
    (-88.0, "night"),
)
"""The widest number in each light, degrees: all digits are of one width."""
FAR_KM, NEAR_KM = 20_000.0, 8_000.0
"""The widest numbers of kilometres to a torch below and above the horizon."""


def title_of(spot: Spot, report: SpotReport) -> str:
    """What the place is called: as it was found, else by the town near by, else by land or sea."""
    if spot.name:
        return spot.name
    city = report.city
    if city is not None and city.distance_km <= IN_TOWN_KM:
        return city.name
    return report.below


def place_words(spot: Spot, report: SpotReport) -> str:
    """Where it is, e.g. "Austria · 47.1° N 15.4° E", with the nearest town where it has no name."""
    parts = [degrees_text(report.lat_deg, report.lon_deg)]
    if title_of(spot, report) != report.below:
        parts.insert(0, report.below)
    elif report.city is not None:
        form = translate("SpotText", "{km} km from {town}")
        city = report.city
        parts.append(form.format(km=grouped(city.distance_km), town=city.name))
    return " · ".join(parts)


def facts_of(report: SpotReport, language: str) -> tuple[Fact, ...]:
    """What is true there at the instant of the report."""
    look, torch, distance = report.look, _unrecorded(), "–"
    if look is not None and report.ground_km is not None:
        torch = _torch_text(look.elevation_deg, look.azimuth_deg)
        straight_km = look.distance_km if look.elevation_deg >= 0.0 else None
        distance = _distance_text(report.ground_km, straight_km)
    return (
        (_local_time(), local_time_text(report, language)),
        (_sun(), _sun_text(report.sun_elevation_deg, report.daylight)),
        (_torch(), torch),
        (_distance(), distance),
    )


def widest_facts(report: SpotReport, language: str) -> dict[str, list[str]]:
    """The widest values that the facts of this place can have at any instant, by caption."""
    first = dt.datetime(report.local.year, 1, 22, 12, tzinfo=dt.UTC)
    days = [first.replace(month=month, day=22 + day) for month in range(1, 13) for day in range(7)]
    torch = [_torch_text(high, wind) for high in (88.0, -88.0) for wind in range(0, 360, 45)]
    return {
        _local_time(): [_time_text(day.timestamp(), report, language) for day in days],
        _sun(): [_sun_text(*sample) for sample in SUN_SAMPLES],
        _torch(): [*torch, _unrecorded()],
        _distance(): [_distance_text(FAR_KM), _distance_text(NEAR_KM, NEAR_KM)],
    }


def _local_time() -> str:
    return translate("SpotText", "Local time")


def _sun() -> str:
    return translate("SpotText", "Sun")


def _torch() -> str:
    return translate("SpotText", "Torch")


def _distance() -> str:
    return translate("SpotText", "Distance")


def _unrecorded() -> str:
    return translate("SpotText", "position not recorded")


def zone_of(report: SpotReport) -> str:
    """The IANA name of the zone whose time is shown; at sea one of whole hours.

    "Etc/GMT+3" is three hours behind UTC: the names of these zones count westwards.
    """
    if report.zone_basis == "place" or report.zone == "UTC":
        return report.zone
    return f"Etc/GMT{-int(report.zone.removeprefix('UTC')):+d}"


def local_time_text(report: SpotReport, language: str) -> str:
    """Date, time and zone of a place, e.g. "Sat 9 Nov 2013, 16:14:00 (UTC+1)"."""
    return _time_text(report.utc_s, report, language)


def _time_text(utc_s: float, report: SpotReport, language: str) -> str:
    """The time at the place of the report, at any instant."""
    zone = zone_of(report)
    date = date_text(utc_s, language, zone, form=translate("SpotText", "ddd d MMM yyyy"))
    form = translate("SpotText", "{date}, {time} ({zone})")
    if report.zone_basis == "longitude":
        form = translate("SpotText", "{date}, {time} ({zone}, ship's time)")
    offset = dt.datetime.fromtimestamp(utc_s, tz=ZoneInfo(zone)).utcoffset() or dt.timedelta()
    return form.format(date=date, time=clock_text(utc_s, zone), zone=offset_text(offset))


def offset_text(offset: dt.timedelta) -> str:
    """How far the clocks of a zone are from UTC, e.g. "UTC+5:45", "UTC−3", "UTC"."""
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}:{rest:02d}" if rest else f"UTC{sign}{hours}"


def _sun_text(elevation_deg: float, daylight: Daylight) -> str:
    return f"{height_text(elevation_deg)} · {daylight_text(daylight)}"


def _torch_text(elevation_deg: float, azimuth_deg: float) -> str:
    words = f"{height_text(elevation_deg)}, {wind_words(azimuth_deg)}"
    return f"{words} ({azimuth_text(azimuth_deg)})"


def _distance_text(ground_km: float, straight_km: float | None = None) -> str:
    """`straight_km`: through the air, where the torch is above the horizon."""
    form = translate("SpotText", "{km} km over the ground")
    if straight_km is not None:
        form = translate("SpotText", "{km} km over the ground, {straight} km through the air")
    form = form.replace(" km", "\u00a0km")  # a number and its unit stay on one line
    return form.format(km=grouped(ground_km), straight=grouped(straight_km or 0.0))
