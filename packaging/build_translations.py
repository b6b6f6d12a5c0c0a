"""Gather the words of the program for translators, and compile what they have translated.

Usage: python packaging/build_translations.py     (in the project's environment)

Words are found by Qt's own tools in `translate("Context", "words")` and QT_TRANSLATE_NOOP calls.
A `.ts` file for each language is edited by translators; the `.qm` beside it ships.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("ru", "de")


def main() -> int:
    sources = sorted((ROOT / "torchviewer").rglob("*.py"))
    TRANSLATIONS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        words = TRANSLATIONS / f"torchviewer_{language}.ts"
        update(sources, words, language)
        compile_words(words)
    return 0


def update(sources: list[Path], words: Path, language: str) -> None:
    """Take new words into `words` and drop those that are gone; translations stay."""
    tool = ["pyside6-lupdate", "-locations", "none", "-no-obsolete", "-target-language", language]
    run([*tool, *map(str, sources), "-ts", str(words)])


def compile_words(words: Path) -> None:
    run(["pyside6-lrelease", "-silent", str(words), "-qm", str(words.with_suffix(".qm"))])


def run(command: list[str]) -> None:
    """Run one of Qt's tools from this environment; say what it said where it fails."""
    command[0] = str(Path(sys.executable).with_name(command[0]))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command[:1])} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
