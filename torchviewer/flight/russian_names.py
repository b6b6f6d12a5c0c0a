"""Which of several Cyrillic forms of a town's name is the Russian one.

GeoNames gives further names of a town without their language. Where the name itself was put into
Latin letters from Russian, the form that gives that name when it is romanised is the right one;
Bulgarian, Serbian or Tatar forms give others. Romanisation: BGN/PCGN 1947 for Russian.
"""

import re
import unicodedata
from collections.abc import Sequence

FROM_RUSSIAN = frozenset(("RU", "KZ", "KG", "TJ", "TM", "UZ", "MN", "AZ", "AM", "GE"))
"""ISO 3166 codes of countries whose towns are commonly written in Latin letters after Russian."""
_LETTERS = dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)) | {
    "ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu",
    "я": "ya", "ь": "", "ъ": "",
}  # fmt: skip
_SOFT = str.maketrans("", "", "ь- ")
_ALIKE = (("ye", "e"), ("yo", "e"), ("iy", "y"), ("ii", "y"), ("yy", "y"))
"""Ways to write the same letter: Orël and Oryol, Nizhniy and Nizhny."""


def russian_form(name: str, forms: Sequence[str]) -> str | None:
    """The one of `forms`, in Russian letters, that romanises to `name`; None: none, or several.

    Of forms that differ in soft signs and hyphens alone that one is taken which has the hyphens of
    `name`, and most soft signs: Russian has them where its neighbours leave them out.
    """
    wanted = _plain(name)
    found = [form for form in forms if _romanised(form) == wanted]
    if not found or len({form.translate(_SOFT) for form in found}) > 1:
        return None
    return max(found, key=lambda form: (form.count("-") == name.count("-"), form.count("ь")))


def _romanised(form: str) -> str:
    start = "y" if form[:1] in "Ее" else ""  # the letter is written so where a word begins
    return _plain(start + "".join(_LETTERS.get(letter, letter) for letter in form.casefold()))


def _plain(name: str) -> str:
    """Letters alone, without accents, each written one way."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if letter.isalpha())
    plain = re.sub("[ʹʺ]", "", plain)
    for other, one in _ALIKE:
        plain = plain[:1] + plain[1:].replace(other, one)
    return plain
