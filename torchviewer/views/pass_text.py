"""Passes of the torch over a place in words: when, how high, where, and how it could be seen."""

from PySide6.QtCore import QCoreApplication

from torchviewer.flight.passes import Pass, PassPoint
from torchviewer.views.direction_text import wind_letters, wind_words
from torchviewer.views.place_text import decimal
from torchviewer.views.time_text import clock_text

translate = QCoreApplication.translate

HARD_SPACE = "\u00a0"


def cells_of(one: Pass, zone: str) -> tuple[str, str, str]:
    """Rise, culmination and set, e.g. "05:12 W", "05:17 62° S", "05:22 E", in local time.

    A pass that is under way where the record of positions begins or ends has an ellipsis there.
    """
    rise = f"{clock_text(one.rise.utc_s, zone, seconds=False)} {_wind(one.rise)}"
    top = (
        f"{clock_text(one.culmination.utc_s, zone, seconds=False)} "
        f"{decimal(one.culmination.elevation_deg, 0)}° {_wind(one.culmination)}"
    )
    end = f"{clock_text(one.set.utc_s, zone, seconds=False)} {_wind(one.set)}"
    rise = f"…{rise}" if one.begins_before else rise
    end = f"{end}…" if one.ends_after else end
    return (
        rise.replace(" ", HARD_SPACE),
        top.replace(" ", HARD_SPACE),
        end.replace(" ", HARD_SPACE),
    )


def heads_of() -> tuple[str, str, str]:
    """What the three cells are."""
    return (
        translate("PassText", "Rises"),
        translate("PassText", "Highest"),
        translate("PassText", "Sets"),
    )


def seen_text(one: Pass, zone: str) -> str:
    """Whether and when the torch could be seen, else by what light it passes.

    To be seen, the torch must be in sunlight while the sky of the place is dark.
    """
    if one.visible:
        start = clock_text(one.visible[0][0], zone, seconds=False)
        end = clock_text(one.visible[-1][1], zone, seconds=False)
        form = translate("PassText", "Could be seen {start} to {end}: dark sky, torch in sunlight")
        if start == end:
            form = translate(
                "PassText", "Could be seen briefly at {start}: dark sky, torch in sunlight"
            )
        return form.format(start=start, end=end)
    if one.culmination.sky_dark:
        return translate("PassText", "Dark sky, torch in the shadow")
    if one.culmination.sunlit:
        return translate("PassText", "Bright sky, torch in sunlight")
    return translate("PassText", "Bright sky, torch in the shadow")


def spoken_text(one: Pass, date: str, zone: str) -> str:
    """A whole pass in sentences, for those who listen."""
    form = translate(
        "PassText",
        "{date}: rises at {rise} {rise_wind}, highest at {top} with {height} degrees {top_wind}, "
        "sets at {set} {set_wind}. {seen}.",
    )
    return form.format(
        date=date,
        rise=clock_text(one.rise.utc_s, zone, seconds=False),
        rise_wind=wind_words(one.rise.azimuth_deg),
        top=clock_text(one.culmination.utc_s, zone, seconds=False),
        height=decimal(one.culmination.elevation_deg, 0),
        top_wind=wind_words(one.culmination.azimuth_deg),
        set=clock_text(one.set.utc_s, zone, seconds=False),
        set_wind=wind_words(one.set.azimuth_deg),
        seen=seen_text(one, zone),
    )


def summary_text(passes: tuple[Pass, ...]) -> str:
    """How many passes there are, and how many of them could be seen."""
    if not passes:
        return translate("PassText", "The torch never rose above the horizon here.")
    form = translate("PassText", "Passes: {all} · could be seen: {seen}")
    return form.format(all=len(passes), seen=sum(bool(one.visible) for one in passes))


def _wind(point: PassPoint) -> str:
    return wind_letters(point.azimuth_deg)
