"""Makes or completes the checkout's environment: system packages, virtual environment, project.

Only the standard library. Loaded by `environment` when its stamp does not answer for the wish.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from typing import IO

import system_libraries
from environment import (
    QT_ON_SCREEN,
    QT_WITHOUT_SCREEN,
    Environment,
    SetUpError,
    Stamp,
    same_command,
    say,
)


def complete(environment: Environment, extras: set[str], libraries: int) -> None:
    """Bring the environment to where it has these extras and system libraries, then stamp it."""
    stamp = Stamp.read(environment)
    if stamp and extras <= stamp.extras and libraries <= stamp.libraries:
        return  # another start did it while this one waited
    had = stamp.extras if stamp else set()
    began = time.monotonic()
    with environment.log_path.open("w", encoding="utf-8") as log:
        get_system_packages(log)
        if not stamp or not extras <= stamp.extras:
            install(environment, extras | had, log)
    level, complaint = working_level(environment)
    Stamp(extras | had, level).write(environment)
    environment.unfinished_path.unlink(missing_ok=True)
    if level < libraries:
        raise SetUpError(qt_message(complaint, libraries))
    say(f"ready after {time.monotonic() - began:.0f} s")


# ------------------------------------------------------------------ system packages


def get_system_packages(log: IO[str]) -> None:
    """Install what the system lacks, if allowed; only what cannot be done without stops here."""
    libraries = system_libraries.missing(QT_ON_SCREEN)
    packages = system_libraries.packages_of(libraries)
    no_venv = not can_make_environments()
    if no_venv:
        packages.append(system_libraries.python_venv_packages())
    before = system_libraries.administrator() if packages else None
    if before is not None:
        say(f"installing {len(packages)} system packages with apt-get")
        system_libraries.install_with_apt(packages, before, log)
    if no_venv and not can_make_environments():
        how = system_libraries.command_for([system_libraries.python_venv_packages()], [])
        raise SetUpError(f"this Python cannot make virtual environments.\nInstall that with: {how}")


def can_make_environments() -> bool:
    """Whether this Python has what makes a virtual environment with pip in it."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def working_level(environment: Environment) -> tuple[int, str]:
    """How far Qt works here, up to a window on a screen, and what keeps it from going further."""
    for level in (QT_WITHOUT_SCREEN, QT_ON_SCREEN):
        complaint = system_libraries.qt_complaint(environment.python, level)
        if complaint:
            return level - 1, complaint
    return QT_ON_SCREEN, ""


def qt_message(complaint: str, level: int) -> str:
    """Why Qt does not work, and the command that helps."""
    libraries = system_libraries.missing(level)
    if not libraries:
        return f"Qt does not load: {complaint}\nWhen that is put right: {same_command()}"
    how = system_libraries.command_for(system_libraries.packages_of(libraries), libraries)
    return f"Qt lacks system libraries ({complaint}).\nInstall them with: {how}"


# ------------------------------------------------------------------ the environment itself


def install(environment: Environment, extras: set[str], log: IO[str]) -> None:
    """Install the project and what it needs into the environment, which is made if need be."""
    say("setting up .venv: this happens once, takes a minute or two and needs the network")
    keep = reusable(environment)
    environment.unfinished_path.touch()
    environment.stamp_path.unlink(missing_ok=True)
    if not keep:
        make(environment, log)
    wish = f"{environment.root}[{','.join(sorted(extras))}]" if extras else str(environment.root)
    options = ["--disable-pip-version-check", "--no-input"]
    pip = [str(environment.python), "-m", "pip", "install", *options, "--editable", wish]
    logged(pip, environment, log, "installing the packages failed; is the network there?")


def make(environment: Environment, log: IO[str]) -> None:
    """Make an empty environment, in place of what is there."""
    if environment.path.exists():
        say("the old .venv is unfinished or made for something else: making it anew")
    base = getattr(sys, "_base_executable", sys.executable)
    command = [base, "-m", "venv", "--clear", str(environment.path)]
    logged(command, environment, log, "making the virtual environment failed")


def reusable(environment: Environment) -> bool:
    """Whether what is in .venv can be installed into: finished, in its place, of this Python."""
    if environment.unfinished_path.exists() or not environment.python.exists():
        return False
    if environment.stamp_path.exists():
        stamped = environment.stamp_path.read_text(encoding="utf-8").splitlines()
        if stamped[:2] != environment.conditions()[:2]:
            return False
    ask = "import pip, sys; print(sys.implementation.cache_tag)"
    answer = subprocess.run([environment.python, "-c", ask], capture_output=True, check=False)
    return answer.stdout.decode().strip() == sys.implementation.cache_tag


def logged(command: list[str], environment: Environment, log: IO[str], failure: str) -> None:
    """Run a command with its output in the log; a failure is told with the log's own error."""
    log.flush()
    root, nothing = environment.root, subprocess.DEVNULL
    done = subprocess.run(
        command, cwd=root, stdin=nothing, stdout=log, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode == 0:
        return
    text = environment.log_path.read_text(encoding="utf-8", errors="replace")
    errors = [line.strip() for line in text.splitlines() if line.lstrip().startswith("ERROR:")]
    reason = f" ({errors[-1]})" if errors else ""
    where = os.path.relpath(environment.log_path)
    raise SetUpError(f"{failure}{reason}\nAll of it is in {where}; then type: {same_command()}")
