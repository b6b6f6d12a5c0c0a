"""Element sets that each pass the gate, but cannot all be of the one satellite they name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from torchviewer.flight.elements import ElementSet
from torchviewer.flight.orbit import ERROR_GROWTH_KM_DAY2, MOST_BLENDED_KM, apart_km
from torchviewer.mission.errors import PropagationError
from torchviewer.mission.said import Said
from torchviewer.mission.times import iso_utc

FIT_KM = MOST_BLENDED_KM
"""How far two good sets of one instant may lie apart, km.

Sets are good to about a kilometre at the epoch (T. S. Kelso, AAS 07-127); those made across a
burn, and of steep orbits, to some tens.
"""
MANOEUVRE_KM_DAY = 400.0
"""What a burn that one of the sets does not know adds, km for each day between the epochs.

A reboost of the station changes its speed by 1 to 3 m/s (2.2 m/s on 14 September 2015); along the
track that is three times as fast a drift: 3 * 3 m/s * 43,200 s = 389 km in half a day, the half of
the gap that either set is carried.
"""
LONGEST_GAP_DAYS = 28.0
"""Sets with more between them are not compared.

By then the bound is wider than a low orbit, and a mission has no position halfway between them.
"""

ONE_IS_WRONG = Said("Compare both with their source and remove the wrong one")
ONE_NUMBER = Said("Give each satellite a number of its own")


@dataclass(frozen=True)
class Contradiction:
    """Two sets of one number of which only one can be right, or meant; in the order of time.

    `what` names both with place and epoch, `instead` says what to do.
    """

    first: ElementSet
    second: ElementSet
    what: str
    instead: str


def explained_km(gap_days: float) -> float:
    """How far fit, manoeuvres and drag can put two sets apart halfway between their epochs, km.

    Of 44,126 neighbouring sets of the station from 1998 to 2024 (as published in astro-pi-replay
    1.4.3, all reboosts among them) 22 lie further apart than `explained_km`; of those of November
    2013 none comes to a fortieth of it.
    """
    grown_km = ERROR_GROWTH_KM_DAY2 * gap_days * gap_days
    return FIT_KM + MANOEUVRE_KM_DAY * gap_days + grown_km


def is_repeat(one: ElementSet, other: ElementSet) -> bool:
    """Whether two sets of one number and epoch say the same, so that one of them is enough."""
    alike = (other.elements, other.title, other.designator)
    return (one.elements, one.title, one.designator) == alike


def contradictions(sets: Iterable[ElementSet]) -> list[Contradiction]:
    """What is contradictory among the sets of a file; satellite by satellite, in order of time."""
    by_number: dict[int, list[ElementSet]] = {}
    for one in sets:
        by_number.setdefault(one.catalogue_number, []).append(one)
    return [one for own in by_number.values() for one in _of_one_number(own)]


def _of_one_number(sets: Sequence[ElementSet]) -> Iterator[Contradiction]:
    yield from _of_names(sets)
    counted: list[ElementSet] = []
    for one in sorted(sets, key=lambda one: one.epoch_utc_s):
        if not counted or counted[-1].epoch_utc_s < one.epoch_utc_s:
            counted.append(one)
        elif counted[-1].elements != one.elements:
            yield _of_one_epoch(counted[-1], one)
            counted[-1] = one
    for before, after in pairwise(counted):
        found = _of_neighbours(before, after)
        if found is not None:
            yield found


def _of_neighbours(before: ElementSet, after: ElementSet) -> Contradiction | None:
    gap_s = after.epoch_utc_s - before.epoch_utc_s
    if gap_s > LONGEST_GAP_DAYS * 86400.0:
        return None
    most_km, middle_utc_s = explained_km(gap_s / 86400.0), before.epoch_utc_s + gap_s / 2.0
    far_km = _apart_km(before, after, middle_utc_s, most_km)
    if far_km is None:
        return None
    form = (
        "{0} and {1} lie {2} km apart halfway between their epochs; drag and manoeuvres explain "
        "{3} km at most"
    )
    what = Said(form, set_words(before), set_words(after), f"{far_km:.0f}", f"{most_km:.0f}")
    return Contradiction(before, after, what, ONE_IS_WRONG)


def _apart_km(before: ElementSet, after: ElementSet, utc_s: float, least_km: float) -> float | None:
    """How far two sets lie apart, if that is more than `least_km` and neither has come down.

    Whether one has is searched for long, so only where it matters.
    """
    try:
        places = [
            one.propagator.state((utc_s - one.epoch_utc_s) / 60.0)[0] for one in (before, after)
        ]
    except PropagationError:
        return None
    if dist(*places) <= least_km:
        return None
    for one in (before, after):
        one.propagator.look_ahead((utc_s - one.epoch_utc_s) / 60.0)
    return apart_km(before, after, utc_s)


def _of_one_epoch(one: ElementSet, last: ElementSet) -> Contradiction:
    far_km = apart_km(one, last, one.epoch_utc_s)
    both = set_words(one), set_words(last)
    if far_km is None:
        form = "{0} and {1} have one epoch but different elements; only the last counts"
        what = Said(form, *both)
    else:
        form = (
            "{0} and {1} have one epoch but different elements, {2} km apart; only the last counts"
        )
        what = Said(form, *both, f"{far_km:.0f}" if far_km >= 10.0 else f"{far_km:.2g}")
    return Contradiction(one, last, what, ONE_IS_WRONG)


def _of_names(sets: Sequence[ElementSet]) -> Iterator[Contradiction]:
    """Where, in the order written, the name or the designator becomes another."""
    for attribute in ("title", "designator"):
        if attribute == "title":
            form = "{0} and {1} have the number {2}, but the names {3} and {4}"
        else:
            form = "{0} and {1} have the number {2}, but the designators {3} and {4}"
        for one, other in pairwise(one for one in sets if getattr(one, attribute)):
            names = getattr(one, attribute), getattr(other, attribute)
            if _plain(names[0]) != _plain(names[1]):
                what = Said(form, set_words(one), set_words(other), one.catalogue_number, *names)
                yield Contradiction(one, other, what, ONE_NUMBER)


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def set_words(one: ElementSet) -> str:
    """Epoch and place of a set, e.g. "the set of 2013-11-09T14:54:25Z (line 12)"."""
    epoch = iso_utc(one.epoch_utc_s)
    if one.line_number:
        return Said("the set of {0} (line {1})", epoch, one.line_number)
    return Said("the set of {0} ({1})", epoch, one.where)
