"""The clocks that a person can read: their zones and names, by id."""

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.story import Mission
from torchviewer.views.time_text import own_zone

translate = QCoreApplication.translate


def zone_of(mission: Mission, clock: str) -> str:
    """The IANA zone of a clock of the mission; of this computer where there is none of that id."""
    return next((one.zone for one in mission.clocks if one.id == clock), None) or own_zone()


def zone_title(mission: Mission, clock: str, language: str) -> str:
    """What a clock of the mission is called; "Your time" where there is none of that id."""
    for one in mission.clocks:
        if one.id == clock:
            return one.name.in_language(language)
    return translate("Header", "Your time")
