"""A place that is asked about, in words: its name, its time, its light, the torch in its sky."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from torchviewer.flight.spot_report import SpotReport
from torchviewer.state.enquiry import Spot
from torchviewer.views.direction_text import azimuth_text, daylight_text, height_text, wind_words
from torchviewer.views.fact_list import Fact
from torchviewer.views.place_text import degrees_text, grouped
from torchviewer.views.time_text import clock_text, date_text

translate = QCoreApplication.translate

IN_TOWN_KM = 15.0
"""A place this near to a town is called by its name."""


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
    sun = f"{height_text(report.sun_elevation_deg)} · {daylight_text(report.daylight)}"
    return (
        (translate("SpotText", "Local time"), local_time_text(report, language)),
        (translate("SpotText", "Sun"), sun),
        (translate("SpotText", "Torch"), _torch_text(report)),
        (translate("SpotText", "Distance"), _distance_text(report)),
    )


def zone_of(report: SpotReport) -> str:
    """The IANA name of the zone whose time is shown; at sea one of whole hours.

    "Etc/GMT+3" is three hours behind UTC: the names of these zones count westwards.
    """
    if report.zone_basis == "city" or report.zone == "UTC":
        return report.zone
    return f"Etc/GMT{-int(report.zone.removeprefix('UTC')):+d}"


def local_time_text(report: SpotReport, language: str) -> str:
    """Date, time and zone of a place, e.g. "Sat 9 Nov 2013, 16:14:00 (UTC+1)"."""
    zone = zone_of(report)
    date = date_text(report.utc_s, language, zone, form=translate("SpotText", "ddd d MMM yyyy"))
    form = translate("SpotText", "{date}, {time} ({zone})")
    if report.zone_basis == "longitude":
        form = translate("SpotText", "{date}, {time} ({zone}, ship's time)")
    offset = report.local.utcoffset() or dt.timedelta()
    return form.format(date=date, time=clock_text(report.utc_s, zone), zone=offset_text(offset))


def offset_text(offset: dt.timedelta) -> str:
    """How far the clocks of a zone are from UTC, e.g. "UTC+5:45", "UTC−3", "UTC"."""
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}:{rest:02d}" if rest else f"UTC{sign}{hours}"


def _torch_text(report: SpotReport) -> str:
    look = report.look
    if look is None:
        return translate("SpotText", "position not recorded")
    words = f"{height_text(look.elevation_deg)}, {wind_words(look.azimuth_deg)}"
    return f"{words} ({azimuth_text(look.azimuth_deg)})"


def _distance_text(report: SpotReport) -> str:
    if report.look is None or report.ground_km is None:
        return "–"
    form = translate("SpotText", "{km} km over the ground")
    if report.look.elevation_deg >= 0.0:
        form = translate("SpotText", "{km} km over the ground, {straight} km through the air")
    form = form.replace(" km", "\u00a0km")  # a number and its unit stay on one line
    return form.format(km=grouped(report.ground_km), straight=grouped(report.look.distance_km))
