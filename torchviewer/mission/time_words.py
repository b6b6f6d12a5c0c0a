"""The words of times in English, German and Russian: months, units, and what clocks are called."""

from collections.abc import Iterable

from torchviewer.mission.folding import folded
from torchviewer.mission.story import Mission
from torchviewer.mission.times import DAY_S

SHORTEST = 3
"""Letters of a name that are enough for it."""

_MONTHS = (
    "january januar января январь",
    "february februar февраля февраль",
    "march marz maerz марта март",
    "april апреля апрель",
    "may mai мая май",
    "june juni июня июнь",
    "july juli июля июль",
    "august августа август",
    "september сентября сентябрь",
    "october oktober октября октябрь",
    "november ноября ноябрь",
    "december dezember декабря декабрь",
)
_MONTH_NAMES = tuple(
    (folded(word), number) for number, words in enumerate(_MONTHS, 1) for word in words.split()
)
#: seconds, the short forms that mean it whatever else begins so, its other words
_UNITS: tuple[tuple[float, str, str], ...] = (
    (DAY_S, "d t д дн сут", "days tage tagen день дня дней сутки суток"),
    (3600.0, "h hr hrs std ч", "hours stunden час часа часов"),
    (60.0, "m min mins м мин", "minutes minuten минута минуты минуту минут"),
    (1.0, "s sec secs sek с сек", "seconds sekunden секунда секунды секунду секунд"),
)
_ORBITS = "orbits revolutions umlauf umlaufe umlaeufe umlaufen виток витка витков оборот"
_FILLERS = frozenset(
    folded(word)
    for word in (
        "about approximately at by ca circa in of on the time "
        "am der den des etwa gegen nach um ungefahr uhr zeit ortszeit "
        "в во время времени г год года около по примерно "
        "monday tuesday wednesday thursday friday saturday sunday "
        "mon tue tues wed thu thur thurs fri sat sun "
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
        "mo di mi do fr sa so "
        "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс"
    ).split()
)
_UTC = frozenset({"utc", "gmt", "z", "utz", "ut", "всемирное", "мировое"})
_OWN = frozenset(
    folded(word)
    for word in "own local mine here eigene lokal lokale hier местное мое свое своё здесь".split()
)
_SHORT_ZONES = {"msk": "Europe/Moscow", "мск": "Europe/Moscow"}
OWN = "own"


def month_number(word: str) -> int | None:
    """1 to 12 from a month's name or the beginning of it; None: no month is called so."""
    name = folded(word)
    if len(name) < SHORTEST:
        return None
    return next((number for month, number in _MONTH_NAMES if month.startswith(name)), None)


def unit_s(word: str) -> float | None:
    """How long a unit is, s, from its name or the beginning of it; None: no unit."""
    name = folded(word)
    for size_s, short, _ in _UNITS:
        if name in folded(short).split():
            return size_s
    for size_s, _, words in _UNITS:
        if any(one.startswith(name) for one in folded(words).split()):
            return size_s
    return None


def is_orbit(word: str) -> bool:
    """Whether a word, or its beginning, means once around the Earth."""
    name = folded(word)
    return len(name) >= SHORTEST and any(one.startswith(name) for one in folded(_ORBITS).split())


def is_filler(word: str) -> bool:
    """Whether a word says nothing of the instant: "at", "um", "около", a day of the week."""
    return folded(word) in _FILLERS


def zone_called(words: str, mission: Mission) -> str | None:
    """The IANA name (UTC, OWN) of the clock that people call so; None: there is none.

    Known are the mission's clocks in every language, by the beginning of their names and with
    other endings ("Moskauer"), the towns of their zones, and this computer's own clock.
    """
    name = folded(words)
    if name in _UTC:
        return "UTC"
    if name in _OWN:
        return OWN
    if name in _SHORT_ZONES:
        return _SHORT_ZONES[name]
    known = list(_clock_names(mission))
    begun = {zone for clock, zone in known if clock == name}
    if not begun and len(name) >= SHORTEST:
        begun = {zone for clock, zone in known if _is_like(name, clock)}
    return begun.pop() if len(begun) == 1 else None


def _clock_names(mission: Mission) -> Iterable[tuple[str, str]]:
    for clock in mission.clocks:
        town = clock.zone.rpartition("/")[2].replace("_", " ")
        for name in (*clock.name.root.values(), clock.id, town):
            yield folded(name), clock.zone


def _is_like(name: str, clock: str) -> bool:
    """True for the beginning of a clock's name, and for the name with another ending."""
    is_bent = len(clock) > SHORTEST and len(name) <= len(clock) + SHORTEST
    return clock.startswith(name) or (is_bent and name.startswith(clock[:-1]))
