"""Numbers as people read them."""

import pytest
from PySide6.QtCore import QLocale

from torchviewer.views.place_text import decimal, grouped

THIN = "\u202f"


@pytest.fixture(params=["en", "de", "ru", "kk"])
def language(request):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def test_that_no_group_of_digits_looks_like_a_fraction(language):
    """SI brochure 5.4.4: groups of three by a thin space, neither dots nor commas between them."""
    sign = "." if language == "en" else ","
    assert decimal(4784.546, 3) == f"4{THIN}784{sign}546"


def test_that_whole_numbers_and_fractions_are_grouped_alike(language):
    assert decimal(1236452.0, 0) == grouped(1236452.0)
