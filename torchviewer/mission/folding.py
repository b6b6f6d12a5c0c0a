"""How texts are compared: without accents and capitals, and across scripts and spellings."""

import re
import unicodedata
from functools import lru_cache

_ACCENTS = re.compile("[\u0300-\u036f]+")
#: letters that Unicode does not take apart, and marks that people leave out
_SPELLINGS = (
    *(("ø", "o"), ("ł", "l"), ("đ", "d"), ("ð", "d"), ("ı", "i"), ("æ", "ae"), ("œ", "oe")),
    *(("þ", "th"), ("-", " "), ("'", ""), ("’", ""), ("‘", ""), ("ʻ", ""), ("ʹ", ""), (".", "")),
)
#: as English writes Russian; what is left of й and ё without their marks is и and е
_LATIN = str.maketrans(
    dict(zip("абвгдезиклмнопрстуфыэ", "abvgdeziklmnoprstufie", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
    | {"ъ": "", "ь": "", "і": "i", "є": "ye", "ґ": "g"}
)
#: sounds that English, German, French and scholars spell differently, the longest first
_SOUNDS = (
    *(("schtsch", "s"), ("shch", "s"), ("tsch", "h"), ("tch", "h"), ("sch", "s"), ("sh", "s")),
    *(("zh", "s"), ("ch", "h"), ("kh", "h"), ("ts", "s"), ("tz", "s"), ("z", "s"), ("ck", "k")),
    *(("c", "k"), ("q", "k"), ("x", "ks"), ("ph", "f"), ("w", "v"), ("yo", "e"), ("jo", "e")),
    *(("ae", "a"), ("oe", "o"), ("ue", "u")),
)
_GLIDE = re.compile("[yji]+(?=[aeou])")
_TWICE = re.compile(r"(.)\1+")


def folded(text: str) -> str:
    """A text as it is compared: small letters without accents, hyphens as spaces."""
    text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    for letter, spelling in _SPELLINGS:
        text = text.replace(letter, spelling)
    return text


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """One plain form of a folded word, for Tyurin, Tjurin, Tiurin and Тюрин alike: "turin".

    It is coarse (s, z, sh are one; so are ch and kh) and only fit to be compared with its like.
    """
    word = word.translate(_LATIN)
    for spelling, plain in _SOUNDS:
        word = word.replace(spelling, plain)
    word = _GLIDE.sub("", word).replace("y", "i").replace("j", "i")
    return _TWICE.sub(r"\1", word)
