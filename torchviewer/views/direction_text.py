"""Directions and heights in the sky as people say them."""

from PySide6.QtCore import QCoreApplication

from torchviewer.flight.spot_report import Daylight
from torchviewer.views.place_text import decimal

translate = QCoreApplication.translate


def wind_letters(azimuth_deg: float) -> str:
    """One of the eight winds in letters, e.g. "NW"; azimuth from north over east, degrees."""
    letters = (
        translate("DirectionText", "N"),
        translate("DirectionText", "NE"),
        translate("DirectionText", "E"),
        translate("DirectionText", "SE"),
        translate("DirectionText", "S"),
        translate("DirectionText", "SW"),
        translate("DirectionText", "W"),
        translate("DirectionText", "NW"),
    )
    return letters[round(azimuth_deg / 45.0) % 8]


def wind_words(azimuth_deg: float) -> str:
    """Where to look, e.g. "in the north-west"."""
    words = (
        translate("DirectionText", "in the north"),
        translate("DirectionText", "in the north-east"),
        translate("DirectionText", "in the east"),
        translate("DirectionText", "in the south-east"),
        translate("DirectionText", "in the south"),
        translate("DirectionText", "in the south-west"),
        translate("DirectionText", "in the west"),
        translate("DirectionText", "in the north-west"),
    )
    return words[round(azimuth_deg / 45.0) % 8]


def height_text(elevation_deg: float) -> str:
    """How high something stands, e.g. "12° above the horizon", "below the horizon (−34°)"."""
    degrees = decimal(abs(elevation_deg), 0)
    if elevation_deg >= 0.0:
        form = translate("DirectionText", "{degrees}° above the horizon")
    else:
        form = translate("DirectionText", "below the horizon (−{degrees}°)")
    return form.format(degrees=degrees)


def azimuth_text(azimuth_deg: float) -> str:
    """The direction in whole degrees from north over east, 0 to 359, e.g. "317°"."""
    return f"{round(azimuth_deg) % 360}°"


def daylight_text(daylight: Daylight) -> str:
    """What light a place has."""
    return {
        "day": translate("DirectionText", "day"),
        "civil": translate("DirectionText", "civil twilight"),
        "nautical": translate("DirectionText", "nautical twilight"),
        "astronomical": translate("DirectionText", "astronomical twilight"),
        "night": translate("DirectionText", "night"),
    }[daylight]
