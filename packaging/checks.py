"""Sets up the checks and runs them all: format, lint, types, import contracts."""

from __future__ import annotations

import os
import subprocess
import sys

from environment import (
    NO_QT,
    ROOT,
    Environment,
    in_plain_words,
    ready,
    say,
    use_a_new_enough_python,
)

# the other builders of resources need packages that are not installed here
SCRIPTS = """
build_app_icon build_icons build_licences build_translations check_wheel checks environment
fetch_resources run set_up system_libraries test zone_polygons
""".split()


def commands(environment: Environment) -> dict[str, list[str]]:
    """Each check by name, as a command that fails when the check does."""
    python = str(environment.python)
    scripts = [f"packaging/{name}.py" for name in SCRIPTS]
    return {
        "format": [python, "-m", "ruff", "format", "--check"],
        "lint": [python, "-m", "ruff", "check"],
        "types": [python, "-m", "mypy"],
        "types of the scripts": [python, "-m", "mypy", *scripts],
        "import contracts": [str(environment.scripts / "lint-imports"), "--no-cache"],
    }


def run() -> None:
    """Run every check, even after one has failed; say at the end which did."""
    use_a_new_enough_python()
    environment = ready({"checks"}, NO_QT)
    os.chdir(ROOT)
    failed = []
    for name, command in commands(environment).items():
        say(f"check: {name}")
        if subprocess.run(command, check=False).returncode:
            failed.append(name)
    say(f"checks failed: {', '.join(failed)}" if failed else "all checks passed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    in_plain_words(run)
