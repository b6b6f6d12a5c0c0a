"""Why element sets are refused, in the language of the window.

The gate speaks English and remembers how it said it; here are its forms, for translators.
"""

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.said import Said
from torchviewer.state.commands import QT_TRANSLATE_NOOP


def retold(text: str) -> str:
    """A reason of the gate in the language of the window; in English where only that says it."""
    if not isinstance(text, Said):
        return text
    form = QCoreApplication.translate("ElementReasons", text.form)
    parts = (retold(part) if isinstance(part, str) else part for part in text.parts)
    return form.format(*parts)


_OF_A_FILE = (
    QT_TRANSLATE_NOOP("ElementReasons", "is not an ordinary file"),
    QT_TRANSLATE_NOOP("ElementReasons", "there is no such file"),
    QT_TRANSLATE_NOOP("ElementReasons", "cannot be read: {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "is larger than {0} KiB"),
)

_OF_ELEMENTS = (
    QT_TRANSLATE_NOOP("ElementReasons", "inclination"),
    QT_TRANSLATE_NOOP("ElementReasons", "ascending node"),
    QT_TRANSLATE_NOOP("ElementReasons", "argument of perigee"),
    QT_TRANSLATE_NOOP("ElementReasons", "mean anomaly"),
    QT_TRANSLATE_NOOP("ElementReasons", "the {0} is {1} degrees; 0 is the least"),
    QT_TRANSLATE_NOOP("ElementReasons", "the {0} is {1} degrees; {2} is the most"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "the mean motion is {0} revolutions a day; {1} to {2} is possible",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "the eccentricity is {0}; 0 to below 1 is possible"),
    QT_TRANSLATE_NOOP("ElementReasons", "the eccentricity {0} puts the perigee below the ground"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "the drag term is {0} per Earth radius; {1} to {2} is possible",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "SGP4 cannot use this set even at its epoch: {0}"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "SGP4 has the perigee of this set below the ground even at its epoch",
    ),
)

_OF_SGP4 = (
    QT_TRANSLATE_NOOP("ElementReasons", "its mean eccentricity leaves the range 0 to 1"),
    QT_TRANSLATE_NOOP("ElementReasons", "its mean motion falls below zero"),
    QT_TRANSLATE_NOOP("ElementReasons", "its disturbed eccentricity leaves the range 0 to 1"),
    QT_TRANSLATE_NOOP("ElementReasons", "its orbit shrinks to nothing"),
    QT_TRANSLATE_NOOP("ElementReasons", "its orbit meets the ground already at the epoch"),
    QT_TRANSLATE_NOOP("ElementReasons", "it has come down before this time"),
    QT_TRANSLATE_NOOP("ElementReasons", "SGP4 reports error {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "{0}, SGP4 error {1}"),
    QT_TRANSLATE_NOOP("ElementReasons", "SGP4 answers with no number"),
    QT_TRANSLATE_NOOP("ElementReasons", "its perigee lies below the ground"),
    QT_TRANSLATE_NOOP("ElementReasons", "the time lies more than ten years from the element set"),
    QT_TRANSLATE_NOOP("ElementReasons", "no position at this time: {0}"),
)

_OF_LINES = (
    QT_TRANSLATE_NOOP("ElementReasons", "Copy the set anew from its source"),
    QT_TRANSLATE_NOOP("ElementReasons", "catalogue number"),
    QT_TRANSLATE_NOOP("ElementReasons", "international designator"),
    QT_TRANSLATE_NOOP("ElementReasons", "year of the epoch"),
    QT_TRANSLATE_NOOP("ElementReasons", "day of the epoch"),
    QT_TRANSLATE_NOOP("ElementReasons", "eccentricity"),
    QT_TRANSLATE_NOOP("ElementReasons", "mean motion"),
    QT_TRANSLATE_NOOP("ElementReasons", "first derivative of the mean motion"),
    QT_TRANSLATE_NOOP("ElementReasons", "second derivative of the mean motion"),
    QT_TRANSLATE_NOOP("ElementReasons", "drag term"),
    QT_TRANSLATE_NOOP("ElementReasons", "number of the set"),
    QT_TRANSLATE_NOOP("ElementReasons", "revolution number"),
    QT_TRANSLATE_NOOP("ElementReasons", "checksum"),
    QT_TRANSLATE_NOOP("ElementReasons", "classification"),
    QT_TRANSLATE_NOOP("ElementReasons", "ephemeris type"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "no element set is here; two lines of {0} columns make one",
    ),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "there are more than {0} element sets; keep those of the satellites you need",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "reading stops here, after {0} faults; 1 line is not read"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "reading stops here, after {0} faults; {1} lines are not read",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "Copy the file anew from its source"),
    QT_TRANSLATE_NOOP("ElementReasons", "an element set must start with its line 1"),
    QT_TRANSLATE_NOOP("ElementReasons", "this is neither an element set nor a remark (# ...)"),
    QT_TRANSLATE_NOOP("ElementReasons", "line 2 of this element set is missing"),
    QT_TRANSLATE_NOOP("ElementReasons", "belongs to satellite {0}, but line 1 to satellite {1}"),
    QT_TRANSLATE_NOOP("ElementReasons", "has the checksum {0}, but its columns add up to {1}"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "column {0} holds {1} instead of a blank; the columns may be shifted",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "column {0} holds {1}; only plain ASCII may stand here"),
    QT_TRANSLATE_NOOP("ElementReasons", "has {0} columns instead of {1}; the checksum is missing"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "starts with {0} where line {1} of an element set must stand",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "has {0} columns instead of {1}"),
    QT_TRANSLATE_NOOP("ElementReasons", "the byte 0x{0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "columns {0} ({1}) hold {2}; only type 0 is for SGP4"),
    QT_TRANSLATE_NOOP("ElementReasons", "columns {0} ({1}) hold {2}"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "the day of the epoch is {0}; it must be at least 1 and less than 367",
    ),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "the day of the epoch is {0}, but the year {1} has 365 days",
    ),
)

_OF_CONTRADICTIONS = (
    QT_TRANSLATE_NOOP("ElementReasons", "the set of {0} (line {1})"),
    QT_TRANSLATE_NOOP("ElementReasons", "the set of {0} ({1})"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "{0} and {1} lie {2} km apart halfway between their epochs; drag and manoeuvres explain "
        "{3} km at most",
    ),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "{0} and {1} have one epoch but different elements, {2} km apart; only the last counts",
    ),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "{0} and {1} have one epoch but different elements; only the last counts",
    ),
    QT_TRANSLATE_NOOP(
        "ElementReasons", "{0} and {1} have the number {2}, but the names {3} and {4}"
    ),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "{0} and {1} have the number {2}, but the designators {3} and {4}",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "Compare both with their source and remove the wrong one"),
    QT_TRANSLATE_NOOP("ElementReasons", "Give each satellite a number of its own"),
)

_OF_FILES = (
    QT_TRANSLATE_NOOP("ElementReasons", "Use sets of the days of the flight"),
    QT_TRANSLATE_NOOP("ElementReasons", "Add sets of the time that is left without"),
    QT_TRANSLATE_NOOP("ElementReasons", "SGP4 has no position before {0}: {1}"),
    QT_TRANSLATE_NOOP("ElementReasons", "SGP4 has no position from {0} on: {1}"),
    QT_TRANSLATE_NOOP("ElementReasons", "no position at any time of the flight; {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "the file {0}"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "column 1 holds U+FEFF, a mark of byte order; columns count from there",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "Save it as UTF-8 without the mark (BOM)"),
    QT_TRANSLATE_NOOP("ElementReasons", "Save it as plain text in UTF-8"),
    QT_TRANSLATE_NOOP("ElementReasons", "the file is UTF-16 text"),
    QT_TRANSLATE_NOOP("ElementReasons", "the file is UTF-32 text"),
    QT_TRANSLATE_NOOP("ElementReasons", "a byte of value 0: this is no text, or UTF-16"),
    QT_TRANSLATE_NOOP("ElementReasons", "the file has more than {0} lines"),
    QT_TRANSLATE_NOOP("ElementReasons", "Divide it"),
    QT_TRANSLATE_NOOP("ElementReasons", "a byte that is not UTF-8"),
    QT_TRANSLATE_NOOP("ElementReasons", "Save the file as UTF-8"),
    QT_TRANSLATE_NOOP("ElementReasons", "no element set is here, though it looks like {0}"),
)

_OF_MESSAGES = (
    QT_TRANSLATE_NOOP("ElementReasons", "Write UTC as 2013-11-07T01:02:26.588256"),
    QT_TRANSLATE_NOOP("ElementReasons", "Copy the message anew from its source"),
    QT_TRANSLATE_NOOP("ElementReasons", "Keep one of them"),
    QT_TRANSLATE_NOOP("ElementReasons", "stands twice in this message"),
    QT_TRANSLATE_NOOP("ElementReasons", "is {0}, which is not for SGP4 as used here"),
    QT_TRANSLATE_NOOP("ElementReasons", "{0} or {1}"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "Only {0} can be used; take the set from a catalogue of general perturbations",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "Write it in {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "Write it without a unit"),
    QT_TRANSLATE_NOOP("ElementReasons", "has the unit {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "is missing; SGP4 cannot start from SEMI_MAJOR_AXIS"),
    QT_TRANSLATE_NOOP("ElementReasons", "Give MEAN_MOTION in revolutions a day"),
    QT_TRANSLATE_NOOP("ElementReasons", "is missing; BTERM is of another theory (SGP4-XP)"),
    QT_TRANSLATE_NOOP("ElementReasons", "Take a set made for SGP4"),
    QT_TRANSLATE_NOOP("ElementReasons", "Add {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "is missing"),
    QT_TRANSLATE_NOOP("ElementReasons", "is {0}, no catalogue number"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "Write up to nine digits, or five places as in T0001 (no I, no O, no small letter)",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "is {0}, no number"),
    QT_TRANSLATE_NOOP("ElementReasons", "Write digits such as 15.49864060"),
    QT_TRANSLATE_NOOP("ElementReasons", "is {0}, no whole number"),
    QT_TRANSLATE_NOOP("ElementReasons", "Write up to nine digits"),
    QT_TRANSLATE_NOOP("ElementReasons", "Write the name in plain letters"),
    QT_TRANSLATE_NOOP(
        "ElementReasons",
        "has more than {0} characters, or some that cannot be shown",
    ),
    QT_TRANSLATE_NOOP("ElementReasons", "is {0}, no international designator"),
    QT_TRANSLATE_NOOP("ElementReasons", "Write it as 1998-067A, or leave it empty"),
    QT_TRANSLATE_NOOP("ElementReasons", "is {0}, no date and time"),
    QT_TRANSLATE_NOOP("ElementReasons", "has the offset {0}; the time system of a set is UTC"),
    QT_TRANSLATE_NOOP("ElementReasons", "falls into a leap second, which SGP4 does not know"),
    QT_TRANSLATE_NOOP("ElementReasons", "Write the next minute, second 00"),
    QT_TRANSLATE_NOOP("ElementReasons", "is in the year {0}; {1} to {2} is possible"),
    QT_TRANSLATE_NOOP("ElementReasons", "is {0}; there is no such day or time of day"),
)

_OF_NOTATIONS = (
    QT_TRANSLATE_NOOP("ElementReasons", "is no line of the form KEY = VALUE"),
    QT_TRANSLATE_NOOP("ElementReasons", "Correct the line"),
    QT_TRANSLATE_NOOP("ElementReasons", "has {0} values for {1} columns"),
    QT_TRANSLATE_NOOP("ElementReasons", "Correct the line, or copy it anew"),
    QT_TRANSLATE_NOOP("ElementReasons", "is not CSV: {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "has more than {0} columns"),
    QT_TRANSLATE_NOOP("ElementReasons", "has the column {0} twice"),
    QT_TRANSLATE_NOOP("ElementReasons", "has no column {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "Separate with commas and name these columns: {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "is not JSON: {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "Write {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "is no object"),
    QT_TRANSLATE_NOOP("ElementReasons", "is neither a number nor a text"),
    QT_TRANSLATE_NOOP("ElementReasons", "Write one value"),
    QT_TRANSLATE_NOOP("ElementReasons", "has more than {0} brackets inside each other"),
    QT_TRANSLATE_NOOP("ElementReasons", "declares {0}, which may hide a bomb"),
    QT_TRANSLATE_NOOP("ElementReasons", "Remove the declaration; an OMM needs none"),
    QT_TRANSLATE_NOOP("ElementReasons", "is not XML: {0}"),
    QT_TRANSLATE_NOOP("ElementReasons", "Give an OMM, or an <ndm> that holds some"),
    QT_TRANSLATE_NOOP("ElementReasons", "holds no <omm>"),
    QT_TRANSLATE_NOOP("ElementReasons", "has more than {0} elements inside each other"),
    QT_TRANSLATE_NOOP("ElementReasons", "has far more elements than messages need"),
    QT_TRANSLATE_NOOP("ElementReasons", "begins with <{0}>"),
    QT_TRANSLATE_NOOP("ElementReasons", "An OMM begins with <ndm> or <omm>"),
    QT_TRANSLATE_NOOP("ElementReasons", "holds other elements instead of a value"),
)

FORMS = (
    *_OF_A_FILE, *_OF_ELEMENTS, *_OF_SGP4, *_OF_LINES, *_OF_CONTRADICTIONS, *_OF_FILES,
    *_OF_MESSAGES, *_OF_NOTATIONS
)  # fmt: skip
"""All that `mission.said.Said` is made with where element sets are read."""
