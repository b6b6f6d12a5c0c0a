"""Every word that people see can be translated, and is."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

import torchviewer
from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.resources import resource
from torchviewer.mission.times import parse_time
from torchviewer.modes.explorer import ExplorerWindow
from torchviewer.state.commands import TABLE
from torchviewer.state.mission_state import MissionState
from torchviewer.state.settings import Settings
from torchviewer.views.language import interface_languages, use_language

SOURCES = sorted(Path(torchviewer.__file__).parent.rglob("*.py"))
FILES = sorted(resource("translations").glob("*.ts"))
# where words come from the table of commands, whose own literals are marked there
FROM_A_TABLE = {"key_card.py", "explorer.py"}
SHOWS_WORDS = {"setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setPlaceholderText"}


def calls(path: Path, names: set[str]) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in names:
                found.append(node)
    return found


def marked_words() -> set[tuple[str, str]]:
    """Context and words of every translate() call and of the command table."""
    found = set()
    for path in SOURCES:
        for call in calls(path, {"translate", "QT_TRANSLATE_NOOP"}):
            if len(call.args) >= 2 and all(isinstance(a, ast.Constant) for a in call.args[:2]):
                context, words = (a.value for a in call.args[:2])
                if isinstance(context, str):
                    found.add((context, words))
    return found


def translations(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"))
            found[key] = message.find("translation")
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_that_words_are_translated_as_literals(path):
    for call in calls(path, {"translate"}):
        if len(call.args) < 2 or path.name in FROM_A_TABLE:
            continue
        if all(isinstance(argument, ast.Constant) for argument in call.args[:2]):
            continue
        # translate() of a painter or a point moves things; its arguments are never words
        assert not any(isinstance(a, ast.JoinedStr) for a in call.args), ast.unparse(call)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_that_no_widget_is_given_untranslated_words(path):
    for call in calls(path, SHOWS_WORDS):
        for argument in call.args:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                letters = re.sub(r"[^A-Za-z]", "", argument.value)
                # a form of time is the same in every language
                assert not letters or "T+2d" in argument.value, ast.unparse(call)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_that_every_marked_word_is_in_every_translation_file(path):
    assert marked_words() - set(translations(path)) == set()
    assert set(translations(path)) - marked_words() == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_that_every_word_is_translated_with_its_placeholders(path):
    for (context, words), translation in translations(path).items():
        assert translation.text, f"{context}: {words}"
        assert translation.get("type") != "unfinished", f"{context}: {words}"
        holes = sorted(re.findall(r"\{\w+\}", words))
        assert sorted(re.findall(r"\{\w+\}", translation.text)) == holes, words


def test_that_the_command_table_is_translated():
    for path in FILES:
        known = translations(path)
        for command in TABLE:
            assert ("Commands", command.text) in known
            assert ("Commands", command.menu) in known


def words_of(window: ExplorerWindow) -> list[str]:
    labels = [label.text() for label in window.findChildren(QLabel)]
    buttons = [button.toolTip() for button in window.findChildren(QToolButton)]
    actions = [action.text() for action in window.actions_by_id.values()]
    return sorted([*labels, *buttons, *actions, window.windowTitle()])


def explorer_at_docking(language: str) -> ExplorerWindow:
    mission = load_mission()
    state = MissionState(mission, Flight(mission), language=language, mono_s=lambda: 0.0)
    state.language_changed.connect(use_language)
    state.seek(parse_time("docking", mission))
    return ExplorerWindow(state, Settings(None), interface_languages())


@pytest.mark.parametrize("language", [code for code in interface_languages() if code != "en"])
def test_that_switching_the_language_is_as_good_as_starting_in_it(qtbot, language):
    try:
        use_language("en")
        switched = explorer_at_docking("en")
        qtbot.addWidget(switched)
        english = words_of(switched)
        switched._state.set_language(language)
        QApplication.processEvents()
        fresh = explorer_at_docking(language)
        qtbot.addWidget(fresh)
        assert words_of(switched) == words_of(fresh)
        assert words_of(switched) != english
    finally:
        use_language("en")


@pytest.mark.parametrize("language", [code for code in load_mission().languages if code != "en"])
def test_that_the_mission_is_told_whole_in_each_language(language):
    mission = load_mission()
    for record in (*mission.events, *mission.pictures, *mission.custody, *mission.phases):
        for name, value in record:
            if hasattr(value, "in_language"):
                assert language in value.root, f"{getattr(record, 'id', record.title)}: {name}"
