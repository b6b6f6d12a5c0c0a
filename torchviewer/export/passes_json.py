"""Passes over a place as plain values for JSON."""

from typing import Any

from torchviewer.flight.passes import Pass, PassPoint
from torchviewer.mission.times import iso_utc


def pass_list(passes: list[Pass]) -> list[dict[str, Any]]:
    """What `torchviewer passes --json` lists: angles in degrees, distances in km, times in UTC."""
    return [
        {
            "rise": _point(one.rise),
            "culmination": _point(one.culmination),
            "set": _point(one.set),
            "begins_before": one.begins_before,
            "ends_after": one.ends_after,
            "visible": [
                {"from": iso_utc(start, 3), "to": iso_utc(end, 3)} for start, end in one.visible
            ],
        }
        for one in passes
    ]


def _point(point: PassPoint) -> dict[str, Any]:
    return {
        "utc": iso_utc(point.utc_s, 3),
        "azimuth_deg": round(point.azimuth_deg, 3),
        "elevation_deg": round(point.elevation_deg, 3) + 0.0,  # no -0.0
        "distance_km": round(point.distance_km, 3),
        "sunlit": point.sunlit,
        "sky_dark": point.sky_dark,
        "sun_elevation_deg": round(point.sun_elevation_deg, 3) + 0.0,
    }
