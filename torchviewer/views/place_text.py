"""Positions, heights and speeds as people read them."""

from PySide6.QtCore import QCoreApplication, QLocale

from torchviewer.flight.moment import Fix, Light

translate = QCoreApplication.translate

KM_H_PER_KM_S = 3600.0
LOW_KM = 100.0  # the usual edge of space
WHOLE_FROM_KM = 9.95
"""Errors below this are given to a tenth of a kilometre, km."""
THIN_SPACE = "\u202f"


def decimal(number: float, digits: int) -> str:
    """A number with the decimal sign of the language in force, e.g. "36.0" or "36,0".

    Groups of three have the thin space of `grouped`: a point would be a comma to the next reader.
    """
    locale = QLocale()
    return locale.toString(float(number), "f", digits).replace(locale.groupSeparator(), THIN_SPACE)


def grouped(number: float) -> str:
    """A whole number in groups of three, e.g. "27 578" (thin spaces, as SI asks)."""
    return f"{number:,.0f}".replace(",", THIN_SPACE).replace("-", "−")


def position_text(fix: Fix | None) -> str:
    """Latitude and longitude to the tenth of a degree, e.g. "39.4° N 29.9° W"."""
    if fix is None:
        return translate("PlaceText", "not recorded")
    return degrees_text(fix.lat_deg, fix.lon_deg)


def degrees_text(lat_deg: float, lon_deg: float) -> str:
    """A place on Earth to the tenth of a degree, e.g. "39.4° N 29.9° W"."""
    north = translate("PlaceText", "N") if lat_deg >= 0 else translate("PlaceText", "S")
    east = translate("PlaceText", "E") if lon_deg >= 0 else translate("PlaceText", "W")
    return f"{decimal(abs(lat_deg), 1)}° {north} {decimal(abs(lon_deg), 1)}° {east}"


def certainty_text(fix: Fix | None) -> str:
    """What a position rests on and how far it may be off, e.g. "Position, tracked ±0.4 km"."""
    if fix is None or fix.error_km is None:
        return translate("PlaceText", "Position")
    forms = {
        "tracked": translate("PlaceText", "Position, tracked ±{error} km"),
        "reconstructed": translate("PlaceText", "Position, reconstructed ±{error} km"),
        "ground": translate("PlaceText", "Position ±{error} km"),
    }
    return forms[fix.grade].format(error=error_number(fix.error_km))


def error_number(error_km: float) -> str:
    """An expected error, km, in honest digits: "0.4", "1.7", "30", "130"; never less than 0.1."""
    number = max(error_km, 0.1) if error_km < 100.0 else round(error_km, -1)
    digits = 1 if number < WHOLE_FROM_KM and round(number, 1) % 1.0 else 0
    return decimal(number, digits)


def altitude_text(fix: Fix | None) -> str:
    """Height over the ellipsoid; near the ground only that it is there."""
    if fix is None:
        return "–"
    if fix.grade == "ground":
        return translate("PlaceText", "on the ground")
    digits = 1 if fix.alt_km < 10 else 0
    return translate("PlaceText", "{number} km").format(number=decimal(fix.alt_km, digits))


def is_low(fix: Fix) -> bool:
    """True where the ground, not the stars, is what people measure speed against."""
    return fix.alt_km < LOW_KM


def speed_text(fix: Fix | None) -> str:
    """Speed relative to the stars; relative to the ground while low."""
    if fix is None:
        return "–"
    speed_km_s = fix.ground_speed_km_s if is_low(fix) else fix.speed_km_s
    rounded = round(speed_km_s * KM_H_PER_KM_S, -1)
    return translate("PlaceText", "{number} km/h").format(number=grouped(rounded))


def light_text(light: Light | None) -> str:
    if light is None:
        return "–"
    return (
        translate("PlaceText", "In sunlight")
        if light.sunlit
        else translate("PlaceText", "In the dark")
    )
