"""Tool tips that show what is written, whatever marks are in it."""

from html import escape


def plain_tip(text: str) -> str:
    """`text` for a tool tip: Qt would read a mission's "<b>" or "<img>" as markup otherwise."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
