"""Build the word lists of the language layer: python tools/build_arabic.py FOLDER

Reads ``data/text/``, ``data/lexicon/`` and ``data/gazetteer/`` of the shared data folder FOLDER, writes src/isnad/arabic/data:

* ``words.tsv.gz``: counts over the openly licensed texts (CC BY-SA) and SAMER's news counts (MIT), clitics taken off by a log-linear
  model over the candidate cuts of a word (features of frequency; trained on the segmented WikiNews), names added (MIT);
* ``verbs.tsv``: CAMeL Morph's verb stems (CC BY 4.0) with affixes, kept where the counts show the form as a verb;
* ``whole.tsv``: its hand-written rows as they are, and given and family names (MIT) that the stemmer would shorten.

Nothing is read from ``data/news`` or ``gold``. Takes some minutes and a gigabyte; the same folder gives the same bytes.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from isnad.arabic import terms, words
from isnad.arabic.folding import drop_marks, safe_key, search_key

DATA = Path(__file__).parents[1] / "src/isnad/arabic/data"
_LETTERS = re.compile("[ء-ي]+")
_ALEF = str.maketrans("أإآٱ", "اااا")

#: Proclitics, word, enclitic.
Cut = tuple[str, str, str]


def rows(path: Path, delimiter: str = "\t") -> Iterator[dict[str, str]]:
    """Yield the rows of a gzipped table with a header."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter=delimiter)


def plain(word: str) -> str:
    """Return a word's safe key without vowel marks."""
    return drop_marks(safe_key(word))


def write_gzip(path: Path, text: str) -> None:
    """Write a text gzipped, the same bytes for the same text."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, filename="", compresslevel=9) as file:
        file.write(text.encode())
    path.write_bytes(packed.getvalue())


# --- counts --------------------------------------------------------------------------------------------------------------------


class Counts:
    """How often each written word occurs (alef forms folded or not), and how often it begins with a hamza and ل (not the article)."""

    def __init__(self, folder: Path):
        raw: Counter[str] = Counter()
        for path in sorted((folder / "data/text").glob("*.gz")):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    raw.update(terms._WORD.findall(json.loads(line)["text"]))
        self.words: Counter[str] = Counter()
        self.hamza: Counter[str] = Counter()
        for word, count in raw.items():
            key = plain(word)
            if _LETTERS.fullmatch(key):
                self.words[key] += count
            if len(word) > 3 and key[:2] in {"أل", "إل", "آل"}:
                self.hamza[key.translate(_ALEF)] += count
        for row in rows(folder / "data/lexicon/news_unigrams_samer.tsv.gz"):
            key = plain(row["word"])
            if _LETTERS.fullmatch(key):
                self.words[key] += int(row["news_count"])
        self.keys: Counter[str] = Counter()
        for word, count in self.words.items():
            self.keys[search_key(word)] += count


# --- cutting clitics off: a log-linear model over the candidate cuts -------------------------------------------------------------

_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فس")
_ENCLITICS = ("ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "ني", "ي", "كما")
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "ي"})
_TAGS = frozenset({"CONJ", "PREP", "FUT_PART", "PART"})
_L2, _STEPS, _RATE = 1.0, 300, 0.05


def wikinews(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield word, proclitics and enclitic of the segmented WikiNews."""
    for line in (folder / "data/lexicon/WikiNews.pos.ref").read_text(encoding="utf-8").splitlines():
        if "\t" not in line or line.startswith("refTok"):
            continue
        pieces, tags = (column.split("+") for column in line.split("\t"))
        word = "".join(pieces)
        if len(pieces) != len(tags) or not _LETTERS.fullmatch(word):
            continue
        first, last, enclitic = 0, len(pieces), ""
        while first < last - 1 and tags[first] in _TAGS and pieces[first] in {"و", "ف", "ب", "ل", "ك", "س"}:
            first += 1
        verb_we = pieces[-1] == "نا" and tags[first] == "V"
        if last - 1 > first and tags[-1] == "PRON" and pieces[-1] in {*_PRONOUNS, "كما", "ني"} and not verb_we:
            enclitic, last = pieces[-1], last - 1
        base, before = "".join(pieces[first:last]), "".join(pieces[:first])
        if before.endswith("ل") and base.startswith("ال"):  # ل+ال is written لل
            word = before + base[1:] + enclitic
        yield plain(word).translate(_ALEF), before, enclitic


def candidates(word: str) -> list[Cut]:
    """Return the cuts of a word that its letters allow, the whole word first."""
    found: list[Cut] = [("", word, "")]
    for proclitics in _PROCLITICS:
        rest = word[len(proclitics) :]
        if not word.startswith(proclitics) or not rest:
            continue
        if proclitics.endswith(("ل", "ب")) and rest in _PRONOUNS:
            found.append((proclitics, rest, ""))
            continue
        if len(rest) < 2 or (proclitics.endswith("س") and (rest[0] not in "يتنا" or len(rest) < 3)):
            continue
        if proclitics.endswith("ل") and rest.startswith("ال") and len(rest) > 3:
            continue
        base = "ا" + rest if proclitics.endswith("ل") and rest.startswith("ل") and len(rest) > 2 else rest
        if proclitics:
            found.append((proclitics, base, ""))
        if base.startswith("ال") and len(base) > 4:
            continue
        for enclitic in _ENCLITICS:
            left = base[: -len(enclitic)]
            if base.endswith(enclitic) and len(left) >= 2 and not left.endswith("ة") and (enclitic != "ني" or left[0] in "يتنا"):
                found.append((proclitics, left, enclitic))
    return found


def standing_alone(base: str, enclitic: str) -> list[str]:
    """Return how the word before an enclitic may be written without it (سيارت: سيارة)."""
    if not enclitic:
        return [base]
    other = {"ت": base[:-1] + "ة", "ا": base[:-1] + "ى", "ي": base[:-1] + "ى", "و": base + "ا", "ئ": base[:-1] + "ء", "ؤ": base[:-1] + "ء"}
    return [base, other[base[-1]]] if base[-1] in other else [base]


class Segmenter:
    """Chooses among the cuts of a word by a weighted sum of features; weights by conditional maximum likelihood (Adam, L2)."""

    def __init__(self, counts: Counter[str]):
        self.counts = counts
        self.weights: dict[str, float] = {}

    def _log(self, *forms: str) -> float:
        return math.log(sum(self.counts.get(form, 0) for form in forms) + 0.3)

    def features(self, cut: Cut) -> dict[str, float]:
        """Return the features of one cut."""
        proclitics, base, enclitic = cut
        last = proclitics[-1:]
        forms = standing_alone(base, enclitic)
        count = max(self.counts.get(form, 0) for form in forms)
        size = math.log(count + 0.3)
        found: dict[str, float] = {f"p{letter}": 1.0 for letter in proclitics}
        values = {"n": size, "wa": self._log("و" + base), "bi": self._log("ب" + base), "li": self._log("ل" + base, "لل" + base)}
        values["enc"] = self._log(*(base + ending for ending in ("ه", "ها", "هم")))
        found |= values | {"oov": float(count == 0), f"len{min(len(base), 6)}": 1.0}
        if proclitics:
            found |= {f"first{proclitics[0]}": 1.0, f"n_{last}": size, f"oov_{last}": float(count == 0)}
            found |= {f"{name}_{last}": values[name] for name in ("wa", "bi", "li")} | {f"len{min(len(base), 5)}_{last}": 1.0}
        else:
            found["n_whole"] = 0.0 if enclitic else size
        if enclitic:
            found |= {f"x{enclitic}": 1.0, "x": 1.0, f"n_x_{enclitic}": size, "oov_x": float(count == 0), "enc_x": values["enc"]}
            found[f"len{min(len(base), 5)}_x"] = 1.0
            found["px"] = float(bool(proclitics))
        elif not proclitics:
            found["wa_whole"] = values["wa"]
        if base.startswith("ال") and len(base) > 4:
            found["def"] = 1.0
            found[f"def_{last}"] = float(bool(proclitics))
        else:
            article = max(self._log("ال" + form) for form in forms)
            found |= {"al": article} | ({f"al_{last}": article} if proclitics else {}) | ({"al_x": article} if enclitic else {})
        if base[0] in "يتن":
            found |= {"yt": 1.0} | ({f"yt_{last}": 1.0} if proclitics else {}) | ({f"yt_x{enclitic}": 1.0} if enclitic else {})
        return {name: value for name, value in found.items() if value}

    def train(self, gold: Iterable[tuple[str, str, str]]) -> None:
        """Fit the weights to segmented words; each distinct one counts with the root of its frequency."""
        examples: list[tuple[list[dict[str, float]], int, float]] = []
        for (word, proclitics, enclitic), count in Counter(gold).items():
            cuts = candidates(word)
            right = next((i for i, cut in enumerate(cuts) if (cut[0], cut[2]) == (proclitics, enclitic)), -1)
            if right >= 0 and len(cuts) > 1:
                examples.append(([self.features(cut) for cut in cuts], right, math.sqrt(count)))
        names: dict[str, int] = {}
        for cut_features, _, _ in examples:
            for one in cut_features:
                for name in one:
                    names.setdefault(name, len(names))
        offsets = np.cumsum([0] + [len(example[0]) for example in examples])
        matrix = np.zeros((int(offsets[-1]), len(names)))
        for row, one in enumerate(one for example in examples for one in example[0]):
            for name, value in one.items():
                matrix[row, names[name]] = value
        owner = np.repeat(np.arange(len(examples)), np.diff(offsets))
        weight = np.array([example[2] for example in examples])[owner]
        truth = np.zeros(int(offsets[-1]))
        truth[[int(offsets[i]) + example[1] for i, example in enumerate(examples)]] = 1
        fitted = _ascend(matrix, truth, weight, owner, offsets[:-1])
        self.weights = {name: float(fitted[number]) for name, number in names.items()}

    def cut(self, word: str) -> Cut:
        """Return the best cut of a word."""
        cuts = candidates(word)
        if len(cuts) == 1:
            return cuts[0]
        weights = self.weights
        return max(cuts, key=lambda cut: sum(weights.get(name, 0.0) * value for name, value in self.features(cut).items()))


def _ascend(matrix: Any, truth: Any, weight: Any, owner: Any, starts: Any) -> Any:
    fitted, mean, spread = (np.zeros(matrix.shape[1]) for _ in range(3))
    for step in range(1, _STEPS + 1):
        score = matrix @ fitted
        score = np.exp(score - np.maximum.reduceat(score, starts)[owner])
        chance = score / np.add.reduceat(score, starts)[owner]
        slope = matrix.T @ ((truth - chance) * weight) - _L2 * fitted
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope * slope
        fitted = fitted + _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return fitted


# --- words.tsv.gz --------------------------------------------------------------------------------------------------------------

_ARTICLE_OF_THEIR_OWN = frozenset({"الله", "التي", "الذي", "الذين", "اللذين", "اللتين", "اللذان", "الان", "اليوم"})
_PREPOSITION_AND_PRONOUN = frozenset(preposition + pronoun for preposition in "لب" for pronoun in _PRONOUNS)
#: Words that are no noun before these endings: سيارته is سيارة with a pronoun, whatever counts say of سيارت.
_AFTER_FEMININE = ("ه", "ها", "هم", "هما", "نا", "ة")
_LEAST_COUNT, _LEAST_NAME = 3, 4
#: How often a word whose ال is its own begins with a written hamza (ألمانيا), or has an article before it (الالتزام).
_HAMZA_SHARE, _ARTICLE_SHARE = 0.5, 0.004


def person_names(folder: Path) -> set[str]:
    """Return the words of the given and family names, alef forms folded."""
    listed = (word for row in rows(folder / "data/gazetteer/person_names_MIT.tsv.gz") for word in row["name_ar"].split())
    return {key for word in listed if re.fullmatch("[ء-ي]{3,}", key := plain(word).translate(_ALEF))}


def write_words(folder: Path, counts: Counts, verbs: Verbs) -> set[str]:
    """Write words.tsv.gz and return the words of personal names that went in."""
    count = counts.words
    segmenter = Segmenter(count)
    segmenter.train(wikinews(folder))
    known: Counter[str] = Counter()
    cuts: dict[str, Cut] = {}
    for word, times in count.items():
        if times < 2:
            continue
        _, base, enclitic = cuts[word] = segmenter.cut(word)
        if enclitic:
            base = max(standing_alone(base, enclitic), key=lambda form: count.get(form, 0))
        if base.startswith("ال") and len(base) > 4 and base not in _ARTICLE_OF_THEIR_OWN:
            base = base[2:]
        known[base] += times
    own_al = {word for word, times in count.items() if times >= _LEAST_COUNT and _has_its_own_al(word, times, counts, verbs)}
    for word in own_al:
        known[word] = max(known[word], count[word])
        if word[2:] in known:
            known[word[2:]] -= count[word] + sum(count.get(proclitic + word, 0) for proclitic in "وبل")
    names = {name for name in person_names(folder) if not name.startswith("ال") or name in own_al}
    for name in names:
        cut = cuts.get(name)
        if cut is not None and (cut[0] not in {"", "س", "ك", "ف"} or cut[2]):
            continue
        if cut is not None and cut[0]:
            cuts[name] = ("", name, "")
        if known[name] < _LEAST_NAME:
            known[name] = max(_LEAST_NAME, count.get(name, 0))
    by_frequency: dict[int, list[str]] = defaultdict(list)
    for word, times in known.items():
        cut = cuts.get(word)
        if times < _LEAST_COUNT or (cut and (cut[0] or cut[2])) or word in _PREPOSITION_AND_PRONOUN or len(word) < 2:
            continue
        feminine = (word[: -len(ending) - 1] + "ة" for ending in _AFTER_FEMININE if word.endswith("ت" + ending))
        if any(known.get(form, 0) >= 8 * times for form in feminine):
            continue
        by_frequency[int(math.log2(times))].append(word)
    lines = (f"{frequency}\t{' '.join(sorted(group))}\n" for frequency, group in sorted(by_frequency.items(), reverse=True))
    write_gzip(DATA / "words.tsv.gz", "frequency\twords\n" + "".join(lines))
    words.known_words.cache_clear()
    words.known_keys.cache_clear()
    return names


def _has_its_own_al(word: str, times: int, counts: Counts, verbs: Verbs) -> bool:
    if not word.startswith("ال") or len(word) <= 4:
        return False
    hamza = counts.hamza.get(word, 0)
    if search_key(word) in verbs.stems:
        return True
    if len(word) == 5 and hamza < _HAMZA_SHARE * times:
        return False
    return counts.words.get("ال" + word, 0) >= max(2, _ARTICLE_SHARE * times) or hamza > _HAMZA_SHARE * times


# --- verbs.tsv -----------------------------------------------------------------------------------------------------------------

_BUCKWALTER = dict(zip("'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwyY{", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىا", strict=True))
#: CAMeL Morph's conditions on the next morpheme and the letters in which a stem of that kind may end.
_ENDINGS = {
    "#-ay": "ى ا ي _", "#->ay": "أى آ أي أ", "#->~ay": "أى آ أ", "#-aw": "ا و _", "#-iy": "ي _", "#-}iy": "ئي ؤ", "#-}~iy": "ئي ؤ",
    "#-aA": "ا ي _", "#-aY": "ى ا _", "#-ay-A": "ا ي _", "#-uw": "و _", "#-a>": "أ آ ؤ ئ", "#-A'": "اء أ اؤ", "#-a'": "أ", "#-i}": "ئ ؤ",
    "#-iy'": "يء ئ يئ", "#-aA'": "اء أ اؤ", "#-u&": "ؤ", "#-uw'": "وء ؤ", "#A-'": "اء",
}  # fmt: skip
_NAMES_NOT_VERBS = frozenset({
    "ياسر", "يحيي", "يعرب", "ينال", "يزن", "يامن", "تركي", "نشات", "حياه", "يوسف", "يونس", "ياسين", "تابت", "ياسمين", "يارا",
})  # fmt: skip
#: Forms that the rules leave open, by hand.
_BY_HAND_ROWS = """
يوجد:وجد توجد:وجد يجب:وجب تجب:وجب يلي:ولي تلي:ولي دعت:دعا التقت:التقي نفت:نفي رات:راي جرت:جري انهت:انهي القت:القي الغت:الغي تلقت:تلقي
اعطت:اعطي ادت:ادي سعت:سعي قضت:قضي مضت:مضي رمت:رمي شكت:شكا نجت:نجا بدت:بدا تولت:تولي ابدت:ابدي اجرت:اجري ادلت:ادلي ادعت:ادعي
استدعت:استدعي اشترت:اشتري اعتدت:اعتدي وصلوا:وصل تشارك:شارك التقوا:التقي دعوا:دعا
"""
_BY_HAND = {form: verb for form, verb in (pair.split(":") for pair in _BY_HAND_ROWS.split())}  # noqa: C416
#: How much of a form's occurrences may bear an article before it counts as a noun, by the prefix of the imperfective.
_NOUN_SHARE = {"ي": 0.15, "ت": 0.04, "ن": 0.02, "ا": 0.01}


def arabic(buckwalter: str) -> str:
    """Return the letters of a Buckwalter form without its vowels."""
    letters = buckwalter.replace("{i}", "{").replace("{u&", "ا&")
    return "".join(_BUCKWALTER.get(letter, "") for letter in letters)


class Verbs:
    """Stems of the verbs that the counts know: verb (search key) -> its perfective and imperfective stems (search keys)."""

    def __init__(self, folder: Path, keys: Counter[str]):
        self.keys = keys
        by_lemma: dict[tuple[str, str], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for name, aspect in (("MSA-Verb-LEX-PV.csv.gz", 0), ("MSA-Verb-LEX-IV.csv.gz", 1)):
            for row in rows(folder / "data/lexicon" / name, ","):
                if row["DEFINE"] == "LEXICON" and row["FORM"]:
                    conditions = row["COND-T"].split() + row["COND-S"].split()
                    by_lemma[row["LEMMA"], row["ROOT"]][aspect].update(self._stems(row["FORM"], conditions, aspect))
        self.stems: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for (lemma, _), (perfective, imperfective) in by_lemma.items():
            verb = search_key(arabic(re.sub(r"-[aui~]+$", "", lemma)))
            past, present = {search_key(form) for form in perfective}, {search_key(form) for form in imperfective}
            seen = sum(keys.get(prefix + form, 0) for form in present for prefix in "يت")
            used = seen + sum(keys.get("ن" + form, 0) for form in present) + sum(keys.get(verb + end, 0) for end in ("", "ت", "وا"))
            if seen >= 3 and used >= 10:
                self.stems[verb][0].update(past)
                self.stems[verb][1].update(present)
        self.past, self.present = self._owners(0), self._owners(1)

    @staticmethod
    def _stems(form: str, conditions: Sequence[str], aspect: int) -> Iterator[str]:
        stem = arabic(form).replace("اا", "ا")
        endings = [end.strip("_") for condition in conditions for end in _ENDINGS.get(condition, "").split()] or [""]
        for ending in endings:
            if aspect == 1 and ">-#" in conditions:
                yield from ("أ" + stem + ending, "ؤ" + stem + ending)
            else:
                yield stem + ending

    def _owners(self, aspect: int) -> dict[str, list[str]]:
        owners: dict[str, list[str]] = defaultdict(list)
        for verb in sorted(self.stems):
            for stem in self.stems[verb][aspect]:
                owners[stem].append(verb)
        return owners

    def _verbal(self, verb: str) -> float:
        count = self.keys.get
        return 3 * count(verb + "ت", 0) + 3 * count("و" + verb + "ت", 0) + count("و" + verb, 0) + 0.1 * count(verb, 0)

    def _noun(self, form: str) -> int:
        return sum(self.keys.get(article + form, 0) for article in ("ال", "وال", "بال", "لل"))

    def verb_of(self, form: str) -> str | None:
        """Return the verb of an inflected form (search key) that is no noun, ``None`` where it is none."""
        return self._imperfective(form) or self._perfective(form)

    def _imperfective(self, form: str) -> str | None:
        if form[0] not in "يتنا" or len(form) < 3:
            return None
        times = self.keys.get(form, 0) + 1
        for suffix in ("", "ون", "وا", "ين", "ان", "ن"):
            stem = form[1 : len(form) - len(suffix)]
            if not form.endswith(suffix) or len(stem) < 2 or stem not in self.present:
                continue
            seen = self.keys.get("ي" + stem, 0)
            if self._noun(form) > _NOUN_SHARE[form[0]] * times or (form[0] != "ي" and form in self.past and seen < times):
                continue
            if (form[0] == "ت" and seen < 0.3 * times) or (form[0] in "نا" and (seen < times or len(stem) < 3)):
                continue
            if (form[0] == "ي" and len(stem) == 2 and suffix) or (suffix == "ين" and form[0] != "ت"):
                continue
            if suffix in {"ان", "ن"} and seen < times:
                continue
            return max(
                self.present[stem],
                key=lambda verb: self._verbal(verb) * (0.05 if len(stem) < max(map(len, self.stems[verb][1])) else 1),
            )
        return None

    def _perfective(self, form: str) -> str | None:
        times = self.keys.get(form, 0) + 1
        for suffix in ("", "ت", "وا", "تا", "نا"):
            stem = form.removesuffix(suffix) if suffix else form
            if not form.endswith(suffix) or stem not in self.past:
                continue
            if not suffix:
                if stem in self.stems:
                    return None
                continue
            if (len(stem) < 3 and suffix != "وا") or self._noun(form) > 0.02 * times:
                continue
            base = stem if stem in self.stems else max(self.past[stem], key=self._verbal)
            if (suffix != "وا" and self.keys.get(base, 0) * 2 < times) or (
                suffix == "وا" and len(stem) == 2 and self.keys.get(base, 0) < times
            ):
                continue
            return base if base in self.past[stem] else max(self.past[stem], key=self._verbal)
        return None


def write_verbs(verbs: Verbs) -> None:
    """Write verbs.tsv: of the known words those that are forms of a verb."""
    forms: dict[str, list[str]] = defaultdict(list)
    found = {form: verb for form in words.known_keys() if form not in _NAMES_NOT_VERBS and (verb := verbs.verb_of(form))} | _BY_HAND
    for form, verb in found.items():
        if form != verb:
            forms[verb].append(form)
    lines = (f"{verb}\t{' '.join(sorted(forms[verb]))}\n" for verb in sorted(forms))
    (DATA / "verbs.tsv").write_text("verb\tforms\n" + "".join(lines), encoding="utf-8")
    terms._lemmas.cache_clear()


# --- whole.tsv ------------------------------------------------------------------------------------------------------------------

_LOOKS_INFLECTED = ("ان", "ين", "ون", "ات", "ت", "وا")
#: Family names that are first of all plurals.
_PLURALS = frozenset({"راويون", "عقيدات"})
#: Words that are given names as well and must stay whole for their own sake: Friday is not gathering.
_WHOLE_BY_HAND = frozenset({"جمعه"})


def write_whole(folder: Path, names: set[str]) -> None:
    """Write whole.tsv: its rows that are no personal names as they are, and the names that the stemmer would shorten."""
    path = DATA / "whole.tsv"
    listed = {search_key(name) for name in person_names(folder)}
    own = set(path.read_text(encoding="utf-8").split()[1:]) - listed
    terms.stem.cache_clear()
    with patch.object(terms, "_whole", frozenset):
        lemmas = terms._lemmas()
        keys = {search_key(name) for name in names} - _PLURALS
        shortened = {key for key in keys if key.endswith(_LOOKS_INFLECTED) and key not in lemmas and terms.stem(key) != key}
    terms.stem.cache_clear()
    path.write_text("word\n" + "".join(f"{word}\n" for word in sorted(own | shortened | _WHOLE_BY_HAND)), encoding="utf-8")


def main() -> None:
    """Build all three files from the folder named on the command line."""
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "data/text").is_dir():
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    counts = Counts(folder)
    verbs = Verbs(folder, counts.keys)
    names = write_words(folder, counts, verbs)
    write_verbs(verbs)
    write_whole(folder, names)


if __name__ == "__main__":
    main()
