"""The nouns that numbers count: plurals with their singular, duals («قتيلان» is two), currencies and measures.

Plurals are listed in ``data/plurals.tsv``. Which number a noun belongs to is decided in ``numbers``.
"""

from __future__ import annotations

from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.words import DATA

_CURRENCY_NAMES = """
دولار دولارا دولارات ريال ريالا ريالات درهم درهما دراهم دينار دينارا دنانير جنيه جنيها جنيهات يورو ليره ليرات ين يوان روبل روبيه شيكل
شيكلا شيقل فرنك فرنكا استرليني سنت سنتا هلله فلس قرش قرشا
"""
CURRENCIES = frozenset(_CURRENCY_NAMES.split())
_CURRENCY_UNITS = ("دولار", "ريال", "درهم", "دينار", "جنيه", "شيكل", "فرنك", "سنت", "قرش", "فلس")
SIGNS = frozenset("$€£¥₪﷼")
#: What is measured rather than counted: three decimals are likely.
_MEASURES = """
متر مترا كيلومتر كيلومترا كلم كم طن طنا اطنان لتر لترا درجه غرام جرام كيلوغرام كيلو ميل سنتيمتر ثانيه نقطه ساعه هكتار
"""
MEASURED = frozenset(_MEASURES.split())
_DUAL_EXCEPTIONS = frozenset({
    "طالبان", "بحرين", "البحرين", "ميلان", "شعبان", "بطلان", "يدين", "امين", "فنان", "عنوان", "حيوان", "والدين", "وطنين", "وطنان",
})  # fmt: skip


@lru_cache(maxsize=1)
def nouns() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """Read plurals.tsv: search key of a singular or plural -> singular; of a dual -> singular; keys of the plurals."""
    known: dict[str, str] = {}
    duals: dict[str, str] = {}
    plurals: set[str] = set()
    rows = [line.split("\t") for line in (DATA / "plurals.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    for singular, _forms in rows:
        known[search_key(singular)] = singular
    for singular, forms in rows:
        for form in forms.split():
            key = search_key(form)
            plurals.add(key)
            known.setdefault(key, singular)
            if key.endswith("ون"):
                known.setdefault(key[:-2] + "ين", singular)
                plurals.add(key[:-2] + "ين")
    for key in _CURRENCY_UNITS:
        known.setdefault(key, key)
    for singular in [*(row[0] for row in rows), *_CURRENCY_UNITS]:
        key = search_key(singular)
        if len(key) < 3 or (len(key) == 3 and key.endswith("ه")):
            continue
        base = key[:-1] + "ت" if key.endswith("ه") else key
        for dual in (base + "ان", base + "ين"):
            if dual not in known and dual not in plurals and dual not in _DUAL_EXCEPTIONS:
                duals[dual] = singular
    duals |= dict.fromkeys(("طنان", "طنين"), "طن")
    return known, duals, frozenset(plurals)


@lru_cache(maxsize=200_000)
def dual_of(key: str) -> tuple[str, int] | None:
    """Return singular and length of the proclitics where a key is the dual of a known noun."""
    if not key.endswith(("ان", "ين")) or key in _DUAL_EXCEPTIONS:
        return None
    duals = nouns()[1]
    for proclitic in ("", "ال", "و", "وال", "لل", "ولل", "ل", "ب", "بال", "ف", "فال", "كال"):
        if key.startswith(proclitic) and key[len(proclitic) :] in duals:
            return duals[key[len(proclitic) :]], len(proclitic)
    return None
