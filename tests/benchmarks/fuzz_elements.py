"""Figures R1 and R2: truth of the orbit, and damaged element sets, through our own doors.

Run: python tests/benchmarks/fuzz_elements.py [--sets N] [--messages N] [--seed N]

Every mutated text goes through the gate; every set that passes is asked for positions from its
epoch to absurd times, and stands beside the undamaged set in one orbit, too. Counted are positions
that are no number or of neither set, exceptions that are not ours, and calls that take more than 50
ms of processor time. The run fails when one of these counts is not 0,
or when fewer cases were tried than stated. A text with a slow call is tried twice more from the
start, and counts when it is slow each time: a busy machine stops a process now and then. All of it
takes about ten minutes.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from math import dist, isfinite
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from torchviewer.flight.contradictions import contradictions
from torchviewer.flight.element_files import HIDDEN_S, ElementFile, examine_element_file
from torchviewer.flight.element_sets import checksum
from torchviewer.flight.elements import ElementSet
from torchviewer.flight.orbit import Orbit
from torchviewer.flight.propagation import LONGEST_MINUTES
from torchviewer.mission.errors import PropagationError

ROOT = Path(__file__).resolve().parents[2]
MUTATED_SETS = 200_000
SINGLE_CHANGES = 66_250
MUTATED_MESSAGES = 5_000
LONGEST_S = 0.050
BETWEEN_KM = 25.0
"""Between two sets that are blended a position may lie: half of 50 km, where they agree so far."""
MINUTES = (0.0, 90.0, -20160.0, 86400.0, 1e6, LONGEST_MINUTES, 1e12)

LINE1 = "1 25544U 98067A   13311.04336329  .00016480  00000-0  29120-3 0  9995"
LINE2 = "2 25544  51.6485 120.5490 0001240 118.2430 331.9460 15.49864060856860"
# deep space: a Molniya orbit, whose integrator walks in steps of half a day
LINE1_DEEP = "1 08195U 75081A   06176.33215444  .00000099  00000-0  11873-3 0   813"
LINE2_DEEP = "2 08195  64.1586 279.0717 6877146 264.7651  20.2257  2.00491383225656"
OMM = {
    "OBJECT_NAME": "ISS (ZARYA)",
    "OBJECT_ID": "1998-067A",
    "CENTER_NAME": "EARTH",
    "REF_FRAME": "TEME",
    "TIME_SYSTEM": "UTC",
    "MEAN_ELEMENT_THEORY": "SGP4",
    "EPOCH": "2013-11-07T01:02:26.588256",
    "MEAN_MOTION": "15.49864060",
    "ECCENTRICITY": "0.0001240",
    "INCLINATION": "51.6485",
    "RA_OF_ASC_NODE": "120.5490",
    "ARG_OF_PERICENTER": "118.2430",
    "MEAN_ANOMALY": "331.9460",
    "EPHEMERIS_TYPE": "0",
    "CLASSIFICATION_TYPE": "U",
    "NORAD_CAT_ID": "25544",
    "ELEMENT_SET_NO": "999",
    "REV_AT_EPOCH": "85686",
    "BSTAR": "0.00029120",
    "MEAN_MOTION_DOT": "0.00016480",
    "MEAN_MOTION_DDOT": "0",
}
HOSTILE = (
    "nan inf -inf 1e999 -1 0 1e-300 9e99 true null {} [] 25544.0 O0001 a0001 999999999 "
    "2013-11-07T01:02:26+03:00 9999-12-31T23:59:59 0001-01-01T00:00:00 TAI GPS EME2000 4 0.99999"
).split()


KNOWN = (
    *examine_element_file(f"{LINE1}\n{LINE2}".encode()).sets,
    *examine_element_file(f"{LINE1_DEEP}\n{LINE2_DEEP}".encode()).sets,
)

# ---- texts


def sealed(line: str) -> str:
    """The line with the right checksum."""
    return line[:68] + str(checksum(line))


def mutated_sets(count: int, seed: int) -> Iterator[bytes]:
    """Two lines with up to three characters replaced, added, lost or exchanged in each.

    Four of five are sealed again, so that the damage gets past the checksum.
    """
    chance = random.Random(seed)
    pairs = ((LINE1, LINE2), (sealed(LINE1_DEEP), sealed(LINE2_DEEP)))
    for _ in range(count):
        lines = [_damaged(line, chance) for line in chance.choice(pairs)]
        if chance.random() < 0.8:
            lines = [sealed(line) if len(line) == 69 else line for line in lines]
        if chance.random() < 0.02:
            lines.reverse()
        yield "\n".join(lines).encode("utf-8", "surrogatepass")


def _damaged(line: str, chance: random.Random) -> str:
    characters = list(line)
    for _ in range(chance.randint(0, 3)):
        if not characters:
            break
        place = chance.randrange(len(characters))
        kind = chance.random()
        if kind < 0.9:
            characters[place] = chance.choice("0123456789999 .+-AZOI\té\u00a0\ufeff\0")
        elif kind < 0.94:
            characters.insert(place, chance.choice("0123456789 "))
        elif kind < 0.97:
            del characters[place]
        else:
            other = chance.randrange(len(characters))
            characters[place], characters[other] = characters[other], characters[place]
    return "".join(characters)


def single_changes() -> Iterator[bytes]:
    """Every change of one character of one set to each other byte below 256 that is a character,
    as it stands and sealed again: both show a different side of the gate."""
    both = LINE1 + LINE2
    for place, old in enumerate(both):
        for code in range(256):
            if chr(code) == old:
                continue
            text = both[:place] + chr(code) + both[place + 1 :]
            lines = [text[:69], text[69:]]
            yield "\n".join(lines).encode("latin-1")
            if place % 69 != 68:
                yield "\n".join(map(sealed, lines)).encode("latin-1")


def mutated_messages(count: int, seed: int) -> Iterator[bytes]:
    """Messages in the four notations, with damaged fields, or with damaged bytes anywhere."""
    chance = random.Random(seed)
    makers = (as_kvn, as_xml, as_json, as_csv)
    for number in range(count):
        fields = dict(OMM)
        for _ in range(chance.randint(0, 2)):
            name = chance.choice(list(fields))
            kind = chance.random()
            if kind < 0.5:
                fields[name] = _damaged(fields[name] or "0", chance)
            elif kind < 0.9:
                fields[name] = chance.choice(HOSTILE)
            else:
                del fields[name]
        text = bytearray(makers[number % 4](fields).encode("utf-8", "surrogatepass"))
        for _ in range(chance.choice((0, 0, 1, 3))):
            text[chance.randrange(len(text))] = chance.choice(b'<>[]{}",=&;:!#\n\0\xff09-.eE ')
        yield bytes(text)


def as_kvn(fields: dict[str, str]) -> str:
    return "CCSDS_OMM_VERS = 2.0\n" + "\n".join(f"{k} = {v}" for k, v in fields.items())


def as_xml(fields: dict[str, str]) -> str:
    inside = "".join(f"<{k}>{v}</{k}>\n" for k, v in fields.items())
    return f"<ndm><omm><body><segment><data>{inside}</data></segment></body></omm></ndm>"


def as_json(fields: dict[str, str]) -> str:
    return json.dumps([fields])


def as_csv(fields: dict[str, str]) -> str:
    return ",".join(fields) + "\n" + ",".join(fields.values()) + "\n"


# ---- the run


class Tally:
    """What came of the texts that were tried."""

    def __init__(self, longest_s: float = LONGEST_S) -> None:
        self.longest_s = longest_s
        self.counts: Counter[str] = Counter()
        self.slowest_s = 0.0
        self.examples: list[str] = []

    def try_text(self, data: bytes) -> None:
        """Put one text through the gate, and what passes through SGP4."""
        for _ in range(3):
            once = Tally(self.longest_s)
            once._try_once(data)
            if not once.counts["too slow"]:
                break
            self.counts["tried again"] += 1
        self.counts += once.counts
        self.slowest_s = max(self.slowest_s, once.slowest_s)
        self.examples += once.examples

    def _try_once(self, data: bytes) -> None:
        self.counts["tried"] += 1
        file = self._timed(lambda: examine_element_file(data), data)
        if file is None:
            return
        assert isinstance(file, ElementFile)
        if not file.sets and not file.faults:
            self._bad("silent", data)
        self.counts["refused"] += bool(file.faults)
        self.counts["accepted"] += len(file.sets)
        for one in file.sets:
            self._ask(one, data)
            for known in KNOWN:
                if known.catalogue_number == one.catalogue_number:
                    self._ask_both(known, one, data)

    def _ask(self, one: ElementSet, data: bytes) -> None:
        for minutes in MINUTES:
            for ask in (
                lambda minutes=minutes: one.propagator.state(minutes),
                lambda minutes=minutes: one.state_teme(one.epoch_utc_s + 60.0 * minutes),
            ):
                state = self._timed(ask, data)
                if state is None:
                    continue
                self.counts["positions"] += 1
                if not all(isfinite(value) for vector in state for value in vector):
                    self._bad("not a number", data)

    def _ask_both(self, known: ElementSet, one: ElementSet, data: bytes) -> None:
        """Halfway between their epochs, and at the edges of the change from one to the other."""
        self._timed(lambda: contradictions((known, one)), data)
        orbit = Orbit((known, one), oldest_s=HIDDEN_S)
        for middle, half_s in zip(orbit.changes_utc_s, orbit.half_widths_s, strict=True):
            for utc_s in (middle - 0.9 * half_s, middle, middle + 0.9 * half_s):
                state = self._timed(lambda utc_s=utc_s: orbit.state_teme(utc_s), data)
                if state is None:
                    continue
                self.counts["of two sets"] += 1
                own = [
                    answer[0]
                    for each in (known, one)
                    if (answer := self._timed(partial(each.state_teme, utc_s), data))
                ]
                if not min(dist(state[0], r) for r in own) <= BETWEEN_KM:
                    self._bad("of neither set", data)

    def _timed(self, call: Callable[[], object], data: bytes) -> object:
        """The answer; None where it is our own refusal to propagate, or an exception."""
        begin = time.process_time()
        try:
            return call()
        except PropagationError:
            self.counts["no position"] += 1
            return None
        except Exception as error:  # all others are what is looked for
            self._bad(f"crash: {type(error).__name__}", data)
            return None
        finally:
            taken = time.process_time() - begin
            self.slowest_s = max(self.slowest_s, taken)
            if taken > self.longest_s:
                self._bad("too slow", data)

    def _bad(self, kind: str, data: bytes) -> None:
        self.counts[kind] += 1
        self.examples.append(f"{kind}: {data!r}")

    @property
    def is_clean(self) -> bool:
        return not self.examples


def run(title: str, texts: Iterator[bytes], at_least: int) -> bool:
    """Try all of the texts and print what came of them; whether the figure holds."""
    tally = Tally()
    begin = time.perf_counter()
    for data in texts:
        tally.try_text(data)
    seconds = time.perf_counter() - begin
    print(f"{title}: {tally.counts['tried']} tried in {seconds:.0f} s, {at_least} asked for")
    for name, count in sorted(tally.counts.items()):
        print(f"    {name:14} {count:9}")
    print(f"    slowest call   {tally.slowest_s * 1e3:9.1f} ms of processor time")
    for example in tally.examples[:5]:
        print(f"    {example[:400]}")
    return tally.is_clean and tally.counts["tried"] >= at_least


def verification_rows() -> bool:
    """R1: the 666 rows of Vallado's verification set, by the test that holds them."""
    import pytest

    here = ROOT / "tests/flight/test_propagation.py"
    words = "verification_file"
    return pytest.main(["-q", "-p", "no:randomly", "-k", words, str(here)]) == 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sets", type=int, default=MUTATED_SETS)
    parser.add_argument("--messages", type=int, default=MUTATED_MESSAGES)
    parser.add_argument("--seed", type=int, default=20131107)
    options = parser.parse_args()
    results = {
        "R1 Vallado's rows and error endings": verification_rows(),
        "R2 mutated two-line sets": run(
            "Mutated two-line sets", mutated_sets(options.sets, options.seed), MUTATED_SETS
        ),
        "R2 single changes": run("Single changes of one set", single_changes(), SINGLE_CHANGES),
        "R2 mutated messages": run(
            "Mutated messages", mutated_messages(options.messages, options.seed), MUTATED_MESSAGES
        ),
    }
    for name, holds in results.items():
        print(f"{'holds' if holds else 'FAILS':6} {name}")
    return 0 if all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
