"""Times as people say them: "15:14", "9 Nov 19:14 Moscow", "T+2d 11:00", "+30 min".

A time of day alone belongs to the day of the present instant, a date without a year to the year in
which the mission has it; without the name of a clock it is UTC. Words that speak of no time are
none of this module's business: `said_moment` answers None.
"""

import re
import unicodedata

from torchviewer.mission.clock_words import moment_on_a_clock
from torchviewer.mission.errors import MomentTextError, TimeTextError
from torchviewer.mission.length_words import Length, clocked_length, length_in_units, seconds_of
from torchviewer.mission.moment_forms import SaidMoment, Setting, refusal
from torchviewer.mission.story import Mission
from torchviewer.mission.times import DAY_S, iso_utc, parse_time

LONGEST = 100

_RELATIVE = re.compile(r"(?P<sign>[+-])\s?(?P<rest>\d.*)")
_SINCE = re.compile(r"(?:(?P<t>t\s?[+-])|met\b\s?(?P<met>[+-])?)\s?(?P<rest>\d.*)", re.IGNORECASE)
_EVENT = re.compile(
    r"(?P<id>[a-z][a-z0-9_]{0,63})(?:\.(?P<edge>start|end))?"
    r"(?:\s?(?P<sign>[+-])\s?(?P<rest>\d.*))?"
)
_IN_FIGURES = re.compile(r"\s*\d{4}-\d\d-\d\d")
_BARE = re.compile(r"\d+(?:[.,]\d+)?")


def said_moment(text: str, setting: Setting) -> SaidMoment | None:
    """The instant that a person wrote; None: the words speak of no time.

    MomentTextError: they do, but of none that there is in the mission; it tells what to write.
    """
    plain = _plain(text)
    if not plain or len(plain) > LONGEST:
        return None
    for read in (_since_launch, _relative, _beside_event, moment_on_a_clock):
        moment = read(plain, setting)
        if moment is not None:
            return _inside(moment, setting)
    return None


def _plain(text: str) -> str:
    """Plain spaces, one kind of minus, and the Latin T of T+."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    plain = plain.translate({0x2212: "-", 0x2013: "-", 0x2010: "-", 0x2011: "-"})
    return re.sub(r"^[Тт](?=\s?[+-])", "T", plain)


# Since launch, and from here


def _since_launch(plain: str, setting: Setting) -> SaidMoment | None:
    found = _SINCE.fullmatch(plain)
    if found is None:
        return None
    length = _plain_length(found["rest"])
    is_bare = not found["t"] and _BARE.fullmatch(found["rest"])
    if length is None or length.orbits or is_bare:
        raise refusal("since", plain)
    size_s = -length.size_s if "-" in (found["t"] or found["met"] or "") else length.size_s
    return SaidMoment(setting.mission.epoch_utc_s + size_s, length.precision)


def _relative(plain: str, setting: Setting) -> SaidMoment | None:
    found = _RELATIVE.fullmatch(plain)
    if found is None:
        return None
    length = clocked_length(found["rest"]) or length_in_units(found["rest"])
    if length is None:
        raise refusal("no_unit" if _BARE.fullmatch(found["rest"]) else "no_length", plain)
    if length.orbits and setting.orbit_s is None:
        raise refusal("no_orbit", plain)
    size_s = length.size_s + length.orbits * (setting.orbit_s or 0.0)
    return SaidMoment(setting.utc_s + (-size_s if found["sign"] == "-" else size_s), "s")


def _beside_event(plain: str, setting: Setting) -> SaidMoment | None:
    """The instant in "eva_torch_out.end" or "docking + 30 min"; an id alone is the search's."""
    found = _EVENT.fullmatch(plain)
    if found is None or not (found["edge"] or found["sign"]):
        return None
    event = next((one for one in setting.mission.events if one.id == found["id"]), None)
    length = _plain_length(found["rest"]) if found["rest"] else Length(0.0, "s")
    if event is None or length is None or length.orbits:
        return None
    utc_s = event.end_utc_s if found["edge"] == "end" else event.start_utc_s
    if utc_s is None:
        return None
    size_s = -length.size_s if found["sign"] == "-" else length.size_s
    return SaidMoment(utc_s + size_s, "s" if found["rest"] else event.precision)


def _plain_length(text: str) -> Length | None:
    """A length of time in any of its forms; a bare number is in seconds."""
    if _BARE.fullmatch(text):
        return Length(seconds_of(text), "s")
    return clocked_length(text) or length_in_units(text)


def _inside(moment: SaidMoment, setting: Setting) -> SaidMoment:
    """The same, if the mission has it; of a day that has begun before it, its first instant."""
    span = setting.mission.span
    first, last = span.start_utc_s, span.end_utc_s
    utc_s = moment.utc_s
    if moment.precision == "day" and first - DAY_S < utc_s < first:
        utc_s = first
    if first <= utc_s <= last:
        return SaidMoment(utc_s, moment.precision, moment.zone)
    try:
        words = iso_utc(utc_s)
    except OverflowError:
        words = "this"
    raise refusal("outside", words, instants=(first, last))


def time_from_words(text: str, mission: Mission) -> float:
    """Seconds UTC from a time as `parse_time` reads it, else as people say it.

    A time of day alone is of the day on which the mission's clock begins. TimeTextError says what
    is wrong; a date-time in figures still needs its Z or offset.
    """
    try:
        return parse_time(text, mission)
    except TimeTextError as error:
        if _IN_FIGURES.match(text):
            raise
        try:
            moment = said_moment(text, Setting(mission, mission.start_at_utc_s))
        except MomentTextError as clearer:
            raise (error if text.strip()[:1] in "Tt" else clearer) from None
        if moment is None:
            raise
        return moment.utc_s
