"""Whether there is a display for a window, found without Qt."""

import os
import re
import socket
import sys


def has_display() -> bool:
    """Whether a window can open here, as far as the surroundings tell."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return _x11_answers(os.environ.get("DISPLAY", ""))


def _x11_answers(display: str) -> bool:
    """Whether an X server listens at `display`; one on another host is taken at its word."""
    match = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if match is None:
        return bool(display)
    path = f"/tmp/.X11-unix/X{match[1]}"
    for address in (path, f"\0{path}"):  # Linux also has names that are no files
        with socket.socket(socket.AF_UNIX) as server:
            if server.connect_ex(address) == 0:
                return True
    return False
