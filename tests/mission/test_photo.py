"""Licences, and what they allow beyond the owner's own screen."""

import pytest

from torchviewer.mission.photo import LICENCES, allowed_uses, licence_word

EVERYWHERE = {"screen", "export", "kiosk"}


# as Creative Commons, the Internet Archive and Wikimedia write them
@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("CC BY 4.0", "cc-by"),
        ("cc-by-sa-3.0", "cc-by-sa"),
        ("CC BY-NC-ND 2.5", "cc-by-nc-nd"),
        ("Creative Commons BY 2.0 DE", "cc-by"),
        ("CC0 1.0", "cc0"),
        ("Public Domain", "public-domain"),
        ("NASA", "nasa"),
        ("all mine", ""),
        ("", ""),
        ("cc-by-xx", ""),
    ],
)
def test_that_a_licence_is_known_however_it_is_written(written: str, word: str) -> None:
    assert licence_word(written) == word


def test_that_free_licences_allow_everything() -> None:
    for word in ("public-domain", "cc0", "cc-by", "cc-by-sa", "nasa", "own"):
        assert allowed_uses(word) == EVERYWHERE, word


# Creative Commons: ND forbids to share what is changed (a picture of the window shows it scaled,
# among other things), NC forbids commerce, which a program cannot judge
def test_that_licences_with_limits_keep_a_photo_on_the_screen() -> None:
    assert allowed_uses("cc-by-nd-4.0") == {"screen", "kiosk"}
    for word in ("cc-by-nc", "cc-by-nc-sa", "cc-by-nc-nd", "permission", "reserved", "?", ""):
        assert allowed_uses(word) == {"screen"}, word


def test_that_the_owner_s_word_comes_before_the_licence() -> None:
    assert allowed_uses("reserved", may_export=True) == {"screen", "export"}
    assert allowed_uses("", may_kiosk=True) == {"screen", "kiosk"}
    assert allowed_uses("cc0", may_export=False, may_kiosk=False) == {"screen"}


def test_that_the_screen_is_allowed_by_no_licence_and_needs_none() -> None:
    assert all(uses <= {"export", "kiosk"} for uses in LICENCES.values())
