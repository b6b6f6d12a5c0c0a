"""How good a position is and what that rests on, in one line and in two sentences."""

from PySide6.QtCore import QCoreApplication

from torchviewer.flight.elements import ElementSet
from torchviewer.flight.moment import Fix
from torchviewer.views.place_text import error_number
from torchviewer.views.time_text import clock_text, date_text, duration_text

translate = QCoreApplication.translate


def error_text(error_km: float | None) -> str:
    """An expected error in honest digits, e.g. "±0.4 km", "±30 km"; empty where not known."""
    if error_km is None:
        return ""
    return translate("TruthText", "±{error} km").format(error=error_number(error_km))


def age_text(age_s: float) -> str:
    """How far an element set is from the instant, e.g. "3 h old", "measured 40 min later"."""
    time = duration_text(age_s, 3600 if abs(age_s) >= 7200 else 60)
    if age_s >= 0.0:
        return translate("TruthText", "{time} old").format(time=time)
    return translate("TruthText", "measured {time} later").format(time=time)


def epoch_text(epoch_utc_s: float, language: str) -> str:
    """When an element set was measured, e.g. "9 Nov 04:13 UTC"."""
    form = translate("TruthText", "{date} {time} UTC")
    date = date_text(epoch_utc_s, language, form=translate("TruthText", "d MMM"))
    return form.format(date=date, time=clock_text(epoch_utc_s, seconds=False))


def set_name(one: ElementSet, name: str = "") -> str:
    """Whose elements a set holds, e.g. "ISS (ZARYA), 25544"; `name` where it has no title."""
    return ", ".join(part for part in (one.title or name, str(one.catalogue_number)) if part)


def truth_text(fix: Fix | None, language: str) -> str:
    """The small statement that stands beside the position.

    E.g. "Tracked · set of 9 Nov 04:13 UTC, 3 h old · ±0.9 km", "Reconstructed · ±30 km".
    """
    if fix is None:
        return translate("TruthText", "Position not recorded")
    parts = [_grade_text(fix)]
    if fix.element_epoch_utc_s is not None and fix.element_age_s is not None:
        form = translate("TruthText", "set of {epoch}, {age}")
        epoch = epoch_text(fix.element_epoch_utc_s, language)
        parts.append(form.format(epoch=epoch, age=age_text(fix.element_age_s)))
    parts.append(error_text(fix.error_km))
    if fix.grade == "reconstructed":
        parts.append(translate("TruthText", "our simulation, tied to reported times"))
    return " · ".join(part for part in parts if part)


def truth_short(fix: Fix | None) -> str:
    """The least of it, for narrow places, e.g. "Tracked · ±0.9 km"."""
    if fix is None:
        return translate("TruthText", "Position not recorded")
    return " · ".join(part for part in (_grade_text(fix), error_text(fix.error_km)) if part)


def truth_words(fix: Fix | None, language: str) -> str:
    """The same in sentences, for a tool tip, a screen reader and the pane of the working."""
    if fix is None:
        return translate(
            "TruthText", "Where it was at this time is not recorded, so no position is shown."
        )
    error = error_text(fix.error_km) or translate("TruthText", "not known")
    if fix.grade == "tracked" and fix.element_epoch_utc_s is not None:
        words = translate(
            "TruthText",
            "Computed from a published element set, which rests on tracking up to {epoch} "
            "({age}). Expected error: {error}, judged by how far neighbouring sets disagree and "
            "how old they are.",
        ).format(
            epoch=epoch_text(fix.element_epoch_utc_s, language),
            age=age_text(fix.element_age_s or 0.0),
            error=error,
        )
    elif fix.grade == "reconstructed":
        words = translate(
            "TruthText",
            "Nobody published this path: it is our simulation, tied to the times that were "
            "reported. Expected error: {error}.",
        ).format(error=error)
    else:
        words = translate(
            "TruthText", "On the ground, at the place that reports name. Expected error: {error}."
        ).format(error=error)
    return words


def _grade_text(fix: Fix) -> str:
    return {
        "tracked": translate("TruthText", "Tracked"),
        "reconstructed": translate("TruthText", "Reconstructed"),
        "ground": translate("TruthText", "On the ground"),
    }[fix.grade]
