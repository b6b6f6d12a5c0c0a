"""How a position is computed, step by step, in words and numbers for those who learn it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from PySide6.QtCore import QCoreApplication

from torchviewer.flight.comparison import Apart
from torchviewer.flight.elements import ElementSet
from torchviewer.flight.moment import Fix, Vector
from torchviewer.flight.orbit import ErrorBasis
from torchviewer.flight.working import Working
from torchviewer.mission.lookups import leg_at
from torchviewer.mission.story import Mission
from torchviewer.views.fact_list import Fact
from torchviewer.views.place_text import decimal
from torchviewer.views.time_text import clock_text, date_text
from torchviewer.views.truth_text import age_text, error_text, set_name, truth_words

translate = QCoreApplication.translate


HARD_SPACE = "\u00a0"
SAME_KM = 0.005
"""Positions nearer than this to each other are the same, as they are shown."""


@dataclass(frozen=True)
class Step:
    """One step: what it is, a sentence on it, its numbers; `lines`: the two lines of a set."""

    heading: str
    sentence: str
    facts: tuple[Fact, ...] = ()
    lines: tuple[str, ...] = ()


def steps_of(mission: Mission, working: Working, language: str) -> tuple[Step, ...]:
    """From the published element set to latitude, longitude and height."""
    return (
        _set_step(mission, working, language),
        _elements_step(working.nearest),
        _time_step(working, language),
        _teme_step(working),
        _turning_step(working),
        _earth_fixed_step(working),
        _geodetic_step(working),
        _error_step(working, language),
    )


def evidence_of(mission: Mission, fix: Fix | None, utc_s: float, language: str) -> tuple[Step, ...]:
    """Where there is no element set: what the position rests on instead, with its sources."""
    _, leg = leg_at(mission, mission.subject, utc_s) or (None, None)
    facts: list[Fact] = []
    if fix is not None:
        facts.append((translate("Working", "Expected error"), error_text(fix.error_km) or "–"))
    if leg is not None and leg.note is not None:
        facts.append((translate("Working", "Note"), leg.note.in_language(language)))
    if leg is not None and leg.sources:
        names = [mission.sources[source].name.in_language(language) for source in leg.sources]
        facts.append((translate("Working", "Sources"), "\n".join(names)))
    heading = translate("Working", "No element set is used here")
    return (Step(heading, truth_words(fix, language), tuple(facts)),)


def text_of(steps: Sequence[Step]) -> str:
    """All of it as plain lines, to be taken elsewhere."""
    parts = []
    for step in steps:
        facts = [f"{caption}: {value}" for caption, value in step.facts]
        parts.append("\n".join([step.heading, step.sentence, *step.lines, *facts]))
    return "\n\n".join(parts)


# Steps


def _set_step(mission: Mission, working: Working, language: str) -> Step:
    one, found = working.nearest, leg_at(mission, mission.subject, working.utc_s)
    name = found[0].title.in_language(language) if found is not None else ""
    return Step(
        translate("Working", "1 · The published element set"),
        translate(
            "Working",
            "Radars follow the station; every few hours what they saw was published as one set of "
            "numbers.",
        ),
        (
            (translate("Working", "Object"), set_name(one, name)),
            (translate("Working", "Epoch"), _epoch_text(one, language)),
            (translate("Working", "Age"), age_text(working.age_s)),
        ),
        one.lines or (),
    )


def _elements_step(one: ElementSet) -> Step:
    mean = one.elements
    return Step(
        translate("Working", "2 · Mean elements at the epoch"),
        translate(
            "Working",
            "Six numbers say how the orbit is tilted, how round it is and where on it the station "
            "was; a seventh says how the thin air slows it.",
        ),
        (
            (translate("Working", "Inclination"), f"{decimal(mean.inclination_deg, 4)}°"),
            (translate("Working", "Ascending node"), f"{decimal(mean.node_deg, 4)}°"),
            (translate("Working", "Eccentricity"), decimal(mean.eccentricity, 7)),
            (translate("Working", "Argument of perigee"), f"{decimal(mean.perigee_deg, 4)}°"),
            (translate("Working", "Mean anomaly"), f"{decimal(mean.anomaly_deg, 4)}°"),
            (
                translate("Working", "Mean motion"),
                translate("Working", "{number} revolutions a day").format(
                    number=decimal(mean.mean_motion_rev_day, 8)
                ),
            ),
            (
                translate("Working", "Drag term B*"),
                translate("Working", "{number} per Earth radius").format(
                    number=scientific(mean.bstar)
                ),
            ),
            (
                translate("Working", "Mean height"),
                translate("Working", "{number} km").format(number=decimal(one.mean_altitude_km, 1)),
            ),
        ),
    )


def _time_step(working: Working, language: str) -> Step:
    sentence = translate(
        "Working",
        "The model SGP4 carries the station on from the epoch: round the Earth, with the pull of "
        "its bulge and the drag of the air.",
    )
    if len(working.sets) == 1:
        facts = [(translate("Working", "Elapsed"), _minutes_text(working.sets[0].minutes))]
    else:
        sentence += " " + translate(
            "Working", "Just now one set gives way to the next, so both are asked."
        )
        form = translate("Working", "{minutes}, counts {part} %")
        facts = [
            (
                _epoch_text(used.element_set, language),
                form.format(
                    minutes=_minutes_text(used.minutes), part=decimal(100.0 * used.weight, 0)
                ),
            )
            for used in working.sets
        ]
    return Step(
        translate("Working", "3 · Time since the epoch"),
        sentence,
        tuple(facts),
    )


def _teme_step(working: Working) -> Step:
    return Step(
        translate("Working", "4 · Position against the stars"),
        translate(
            "Working",
            "SGP4 answers from the Earth's centre, with x towards the vernal equinox and z along "
            "the axis: true equator, mean equinox (TEME).",
        ),
        (
            *_vector(working.r_teme_km, 3),
            (
                translate("Working", "Speed"),
                translate("Working", "{number} km/s").format(
                    number=decimal(_length(working.v_teme_km_s), 4)
                ),
            ),
        ),
    )


def _turning_step(working: Working) -> Step:
    return Step(
        translate("Working", "5 · How far the Earth has turned"),
        translate(
            "Working",
            "The sidereal angle leads from the vernal equinox to Greenwich; it grows by 15 degrees "
            "an hour.",
        ),
        (
            (translate("Working", "Sidereal angle"), f"{decimal(working.sidereal_deg, 4)}°"),
            (
                translate("Working", "UT1 − UTC"),
                translate("Working", "{number} s").format(
                    number=_signed(working.ut1_minus_utc_s, 3)
                ),
            ),
        ),
    )


def _earth_fixed_step(working: Working) -> Step:
    return Step(
        translate("Working", "6 · Position on the turning Earth"),
        translate(
            "Working",
            "Turned back by that angle, x points to where the Greenwich meridian meets the "
            "equator.",
        ),
        _vector(working.fix.r_itrf_km, 3),
    )


def _geodetic_step(working: Working) -> Step:
    fix = working.fix
    return Step(
        translate("Working", "7 · Latitude, longitude, height"),
        translate(
            "Working",
            "Measured from the ellipsoid WGS84: the Earth's radius is 21 km shorter at the poles "
            "than at the equator.",
        ),
        (
            (translate("Working", "Latitude"), signed_angle(fix.lat_deg)),
            (translate("Working", "Longitude"), signed_angle(fix.lon_deg)),
            (
                translate("Working", "Height"),
                translate("Working", "{number} km").format(number=decimal(fix.alt_km, 3)),
            ),
        ),
    )


def _error_step(working: Working, language: str) -> Step:
    return Step(
        translate("Working", "8 · How good it is"),
        _basis_words(working.error),
        (
            (translate("Working", "Expected error"), error_text(working.fix.error_km) or "–"),
            *(
                (translate("Working", "Set"), _epoch_text(one, language))
                for one in working.error.sets
            ),
        ),
    )


def _basis_words(basis: ErrorBasis) -> str:
    """What an expected error rests on, in a sentence."""
    if basis.kind == "neighbours":
        form = translate(
            "Working",
            "The sets measured before and after this instant put the station {apart} km from each "
            "other; nobody knows it better than that.",
        )
        return form.format(apart=decimal(basis.apart_km or 0.0, 2))
    if basis.kind == "age":
        return translate(
            "Working",
            "Only one set is near, so the error is taken to grow with the square of its age.",
        )
    return translate("Working", "The mission file states this error for this part of the way.")


# Numbers


def _epoch_text(one: ElementSet, language: str) -> str:
    date = date_text(one.epoch_utc_s, language)
    return translate("Working", "{date}, {time} UTC").format(
        date=date, time=clock_text(round(one.epoch_utc_s))
    )


def _minutes_text(minutes: float) -> str:
    return translate("Working", "{number} min").format(number=_signed(minutes, 3))


def _signed(number: float, digits: int) -> str:
    return decimal(number, digits).replace("-", "−")


def scientific(number: float) -> str:
    """A small number with its power of ten, e.g. "3.3897 × 10⁻⁴"."""
    mantissa, power = f"{number:.4e}".split("e")
    raised = str(int(power)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{decimal(float(mantissa), 4)} × 10{raised}".replace("-", "−")


def signed_angle(degrees: float) -> str:
    """An angle with its sign, north and east positive, e.g. "−24.6090°"."""
    return f"{_signed(degrees, 4)}°"


def _vector(vector_km: Vector, digits: int) -> tuple[Fact, ...]:
    form = translate("Working", "{number} km")
    return tuple(
        (axis, form.format(number=_signed(part, digits)))
        for axis, part in zip("xyz", vector_km, strict=True)
    )


def _length(vector: Vector) -> float:
    return sqrt(sum(part * part for part in vector))


def apart_text(way: Apart) -> str:
    """How far another position is, and which way, e.g. "12.3 km: 12.1 behind, 0.4 left, 2.0 up"."""
    if way.km < SAME_KM:
        return translate("Working", "at the same place")
    form = translate("Working", "{km} km: {along} km {ahead}, {across} km {left}, {up} km {high}")
    form = form.replace(" km", f"{HARD_SPACE}km")
    return form.format(
        km=_short(way.km),
        along=_short(way.along_km),
        ahead=translate("Working", "ahead")
        if way.along_km >= 0
        else translate("Working", "behind"),
        across=_short(way.across_km),
        left=translate("Working", "left") if way.across_km >= 0 else translate("Working", "right"),
        up=_short(way.up_km),
        high=translate("Working", "higher") if way.up_km >= 0 else translate("Working", "lower"),
    )


def _short(km: float) -> str:
    """A distance in three digits or so."""
    size = abs(km)
    return decimal(size, 0 if size >= 100 else 1 if size >= 10 else 2)
