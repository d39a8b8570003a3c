"""Which mentions of a day are background: a state lasts since then, something that exists was made then, an occasion is called by it.

«منذ الأول من مايو», «الهدنة التي أعلنت الأربعاء», «القرار الصادر في الرابع من مايو», «خطبة عيد الفطر», «شغب أعقب مباراة السبت»: nothing
of what the sentence tells happened on that day; nor did it on the first day of a season that comes every year, or of the weeks that were
counted together. The words are in ``data/backdrop.tsv``. What does not live here: finding dates (``isnad.reading.dates``), choosing lines
(``timeline``).
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS, month_names
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.linking.listed import listed, rows
from isnad.records import DateMention

_AHEAD = 180  # letters before a mention that are looked at
_BEHIND = 90  # … and behind it, for what comes every year
_QUOTED_WITHIN = 400  # letters of a quotation
_ENDS_WITHIN = 6  # words before «حتى» among which a verb of its own stands
_LONG_SPAN = 31  # days: what lasts longer begins on no day of a story
_COUNTED_SPAN = 4  # days from which on what is over was counted over them, and did not happen on the first
_FAR = 3  # days before its article was written, from which on what something came after is background in the midst of a sentence
_NEW = 2  # days ago until which what goes on for days has just begun
_LONG_AGO = 10  # days ago from which on the day of a deed that is only named is background
_MANY_DAYS = 10  # more of them counted from today are about so many
_VERB = 0.6  # share of a word's occurrences as a verb
#: No second verb of a relative clause: «الذي كان يأمل», «التي ينتظر أن تعلن».
_BEING = frozenset({"كان", "كانت", "كانوا", "ينتظر", "يتوقع", "يرتقب", "يفترض", "يحتمل", "يرجح", "ستكون", "سيكون"})
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?؟\n]")
_LONE = re.compile(r"\)\s*(?:[.!؟\n]|\Z)")
_IN = re.compile(r"و?في\s+")
_BARE_NUMBER = re.compile(r"\d+")


def words_of(kind: str) -> frozenset[str]:
    """Return the words of a kind of ``data/backdrop.tsv``, as search keys."""
    return listed("backdrop", kind)


def _any(kind: str, *, written: bool = False) -> str:
    """Return a pattern of any word of a kind as its search key (as ``written``: «كأن» is no «كان»), longest first."""
    found = {word if written else search_key(word) for row in rows("backdrop", kind) for word in row}
    return "(?:" + "|".join(re.escape(word) for word in sorted(found, key=lambda word: (-len(word), word))) + ")"


# By whom it was told, behind what was told.
_TOLD_BY = r"[^\s.!?؟\n]\s+{by}\s[^،؛.\n]{{0,60}}(?:[،,]\s(?:{part}\s)*)?\Z"
# A letter of a clause: no sign that ends one, but within a number.
_ON = r"(?:[^،؛,.!?؟\n]|(?<=\d)[.,](?=\d))"


@cache
def _before() -> tuple[re.Pattern[str], ...]:
    """Return what stands before a mention that is background, whenever that is."""
    part = _any("part")
    return (
        # A day that a state lasts since: «منذ صباح الأحد», «منذ اندلاع القتال في 15 أبريل».
        re.compile(rf"(?:^|\s)[ول]?منذ\s+(?:{part}\s+)*(?:[^\W\d_]+\s+(?:[^\W\d_]+\s+){{0,3}}(?:في|يوم|مساء|فجر|صباح)\s+)?\Z"),
        re.compile(rf"\s[وف]?ما {_any('relative_what')}\s[^،؛,.]{{0,60}}(?:[،,]\s)?\Z"),
        # What it came after: «أعمال شغب أعقبت المباراة مساء السبت».
        re.compile(rf"\s[وف]?{_any('follows')}\s[^،؛,.]{{0,60}}\Z"),
        # At the beginning: «بعد تصريحات الوزير أمس، سأل …».
        re.compile(rf"(?:\A|[.!?؟\n]\s*){_any('after')}\s+(?!{_any('no_after')}\s)[^،؛,.!?؟\d]{{3,80}}\Z"),
        # By whom it was told, behind what was told: «…، بحسب ما أعلن التلفزيون أمس الأول».
        re.compile(_TOLD_BY.format(by=_any("told_by"), part=part)),
        # «هدنة أعلنتها الأمم المتحدة في العاشر من يوليو».
        re.compile(rf"\s{_any('made_it')}\s[^،؛,.]{{0,60}}\Z"),
        # The number of a paper: «في عددها الصادر الأحد».
        re.compile(rf"\s(?:في |ب|في ال){_any('issue')}\s[^،؛.]{{0,40}}\Z"),
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    found = {
        "from": r"[ول]?منذ(?!\w)",
        "starts": rf"{_any('starts')}\s+من\s+(?:(?:يوم|صباح|مساء|فجر)\s+)?\Z",
        "holiday": rf"{_any('holiday')}(?!\w)",
        "feast": rf"{_any('feast')}(?!\w)",
        "occasion": rf"(?<!\w)(?:المناسبه(?:\s+ال\w+){{0,2}}|[وبل]{{0,2}}{_any('occasion')}(?:\s+ب?{_any('occasion_comes')})?"
        rf"|[وبل]?{_any('occasion_thing')})\s+\Z",
        "with": r"(?<!\w)[وف]?ب\Z",  # «وهنأ الجميع بعيد الفطر»
        "some": rf"(?:ال)?{_any('some_days')}\s+(?:\w+\s+)?(?:ال)?{_any('passing')}",
        "today": rf"(?:يوم )?{_any('relative_day')}",
        "gloss": rf"\s?\(\s?{_any('relative_day')}\s?\)",
        "turn": rf"و?(?:{_any('turn')}|(?:{_any('turn_from')}|{_any('turn_in')}) {_any('turn_other')}"
        rf"|{_any('turn_at')} (?:\w+ )?(?:{_any('turn_other')}|{_any('turn_same')}))(?!\w)",
        "after": rf"\s[وف]?{_any('after')}\s+(?!{_any('no_after')}\s){_ON}{{3,60}}\Z",
        "because": rf"\s[وف]?{_any('because')}\s?{_ON}{{3,80}}\Z",
        # «بعد التوقيع على الاتفاق في 14 يوليو»; «بعد حريق في 14 يوليو» may be of that day.
        "after_it": rf"\s[وف]?{_any('after')}\s+(?:ال(?!{_any('no_after')}\s){_ON}{{3,60}}"
        rf"|(?:\w+\s){{0,2}}{_any('since_unit')}\s(?:\w+\s)?(?:من|علي)\s{_ON}{{3,110}})\Z",
        # «بعد توصل إيران إلى اتفاق في 14 يوليو» long ago; «بعد حريق في 14 يوليو» may be of that day.
        "after_long": rf"\s[وف]?{_any('after')}\s+(?!{_any('no_after')}\s)\w+\s+(?!(?:في|من|يوم)\s){_ON}{{3,60}}\Z",
        "relative": rf"(?s:.*)(?<!\w)(?P<word>[وف]?{_any('relative')})\s(?P<clause>{_ON}{{0,150}})(?:[،,]\s)?\Z",
        # «في الغارات (التي …)», «في معرض التمور»; «دمر الإعصار», «حسم الفريق الكلاسيكو»
        "within": rf"(?:\s|\A)(?:في |خلال |ب)(?:ال)?(?P<event>{_any('event')})(?:\s\w+){{0,4}}\Z",
        "within_new": rf"(?:\s|\A)(?:في |خلال |ب)(?:ال)?(?P<event>{_any('lasting_event')})(?:\s\w+){{0,4}}\Z",
        "did": rf"\A(?P<verb>[^\W\d]+)\s(?:ال)?(?P<event>{_any('event')})(?:\s\w+){{0,4}}\Z",
        "did_new": rf"\A(?P<verb>[^\W\d]+)\s(?:ال)?(?P<event>{_any('lasting_event')})(?:\s\w+){{0,4}}\Z",
        "of_match": rf"\A{_any('of_match')}\s(?:\w+\s){{0,4}}(?:ال)?(?P<event>{_any('event')})(?:\s\w+){{0,4}}\Z",
        "distance": rf"(?:قبل|بعد|منذ)\s.*?(?<!\w){_any('distance')}(?!\w)",
        "lasting": rf"(?:\s|\A){_any('lasting')}\s+(?:{_any('until_part')}\s+)*\Z",
        "comma": r"[،,]\s(?:(?:مساء|صباح|فجر|ظهر|عصر|ليل|ليله|يوم)\s)?\Z",
        "counted": r"(?:قبل|بعد|منذ)\s",
        "until": rf"(?:\s|\A){_any('until')}\s+(?:{_any('until_part')}\s+)*\Z",
        "period": rf"(?:\s|\A)[وفبل]?{_any('period')}\s(?:[^\s،؛,.]+\s){{0,5}}\Z",
        "stretch": rf"{_any('stretch')}(?!\w)",
        "while": rf"\s{_any('while')}\s{_ON}{{3,90}}\Z",
        "told_by": _TOLD_BY.format(by=_any("told_by"), part=_any("part")),
        "about": rf"\s?{_any('about')}(?!\w)",
        "subordinate": rf"(?<!\w)[وف]?{_any('subordinate')}\s{_ON}{{3,125}}\Z",
        "since": rf"(?s:.*)(?<!\w)[وفل]?منذ\s(?P<that>ان\s)?(?P<clause>{_ON}{{3,110}})\Z",
        "unit": rf"{_any('since_unit')}(?!\w)",
        "extends": rf"{_any('extends')}",
        "unreal": rf"(?<!\w){_any('unreal', written=True)}\s[^،؛,.]{{0,30}}\Z",
        "of_event": rf"(?s:.*)(?<!\w)[وف]?[بلك]?(?:(?:ال|لل){_any('event_noun')}|{_any('event_noun')}(?!\s(?:في|من|علي|امس|يوم)\s))"
        r"(?P<clause>(?:\s[^\s،؛,.!?؟]+){0,8}\s)\Z",
        # Whose toll rose: of a deed with what it befell, behind which a day is of that; «قتلى الزلزال أمس» may be of its rising.
        "toll": rf"(?<!\w)[وفل]?{_any('rose')}\s(?:عدد\s|حصيله\s)?{_any('victims')}\s(?!ال|في\s|من\s)[^\W\d]+\s(?:[^\W\d]+\s){{1,9}}\Z",
        "to_toll": r"\s?(?:الي|ل)\s",
        "nowadays": rf"\s?{_any('nowadays')}\s",
        "become": rf"(?:\A|\s)[وف]?{_any('become')}\s(?:[^\s،؛,.]+\s)?\Z",
        "postponed": rf"(?<!\w)[وف]?{_any('postponed')}(?!\w)",
        "yearly": rf"[^.؟!\n]*?(?<!\w){_any('yearly')}(?!\w)",
        "each_year": rf"(?<!\w){_any('yearly')}(?!\w)[^.؟!\n]*\Z",
        # What exists, with when it was made: «الاجتماع المنعقد في 20 يوليو»; not «المقرر», which tells of what is to come.
        "made": rf"\s(?:ال|وال){_any('made')}ه?(?:\s[^،؛,.\d]{{0,25}})?\s\Z",
        "prepared": rf"(?<!\w){_any('prepared')}\s[^.؟!\n]{{3,150}}\Z",
        # «قبيل إعلان نتائجها يوم الثلاثاء»; not «قبيل فجر الخميس».
        "shortly_before": rf"(?<!\w)قبيل\s(?!(?:{_any('no_after')}|{_any('part')})\s){_ON}{{3,60}}\Z",
        # «أوقف المتهم بالسطو على متجر وقع يوم السبت»: what he is charged with, when it was.
        "charge": rf"(?s:.*)(?<!\w)(?:{_any('charge')}(?:\s(?:به|بهما|بهم|بها|بهن))?\s(?:ب\w{{3,}}|في\s(?!قضي)\w+)"
        rf"|{_any('charged_with')}\s\w+)\s(?P<clause>{_ON}{{0,110}})\Z",
        "once": r"[^.؟!\n]*?(?<!\w)(?:بعدما|بعد ان) كان(?:ت|وا)?\s[يت]\w",
        "now_does": rf"(?s:.*)(?<!\w)[وف]?{_any('become')}\s(?P<clause>(?:[^\W\d]+\s){{1,8}})\Z",
        # «قبل الافتتاح الرسمي في 6 أغسطس», «قبل الثامن عشر من أغسطس»; not «قبل فجر الخميس».
        "before": rf"(?<!\w)[وف]?قبل\s(?!ان\s|(?:{_any('no_after')}|{_any('part')})\s){_ON}{{0,60}}\Z",
        # «في الخامس أو السادس من أغسطس»
        "or": r"\sاو\s(?:يوم\s)?\Z",
        "zone": rf"[^()]*{_any('zone')}[^()]*\)",
    }  # fmt: skip
    return {name: re.compile(pattern) for name, pattern in found.items()}


def _key(text: str) -> str:
    """Return a text as a search key, its line breaks kept."""
    return "\n".join(search_key(line) + (" " if line[-1:].isspace() else "") for line in text.split("\n"))


def backdrop(body: str, mention: DateMention, *, holiday: bool, ago: int | None = None) -> bool:
    """Say whether the mention of a day in a text is background there; ``holiday``: it is a holiday's name; ``ago``: how many days before
    the text was written it lies."""
    patterns, key = _patterns(), search_key(mention.text)
    ahead, behind = _key(body[max(0, mention.start - _AHEAD) : mention.start]), _key(body[mention.end : mention.end + _BEHIND])
    if holiday or patterns["feast"].search(key):
        if patterns["occasion"].search(ahead) or patterns["with"].search(ahead):
            return True
        if patterns["yearly"].match(_key(body[mention.end : mention.end + _BEHIND])) or patterns["each_year"].search(ahead):
            return True  # «تقيم الحفل سنويا في عيد الفطر»
        if (patterns["feast"].match(key) or key.startswith("يومي ")) and ago is not None and ago > 0:
            return True  # «اعتقل خمسة خلال عيد الفطر»: on one of its days
    if patterns["from"].match(mention.text) or patterns["some"].search(key) or _counted(mention, key):
        return True
    if "(" in ahead and ")" not in ahead[ahead.rfind("(") :] and patterns["zone"].match(behind):
        return True  # «(الساعة الواحدة فجر الأحد بتوقيت غرينتش)»: the same hour again
    if key == "اليوم" and (patterns["nowadays"].match(behind) or patterns["become"].search(ahead)):
        return True  # «اليوم يعد التطبيق من أقوى البرامج», «أصبحت المدينة اليوم آمنة»
    if key == "اليوم" and _nowadays(ahead, behind):
        return True
    if ago is not None and ago > 0 and _of_charge(ahead, ago):
        return True
    if patterns["gloss"].match(behind):
        return True  # «اليوم (أمس)»
    if patterns["shortly_before"].search(ahead):
        return True
    if ago is not None and ago < 0 and (patterns["before"].search(ahead) or patterns["or"].search(ahead)):
        return True  # what is told comes before that day, or the day is not settled
    if patterns["unreal"].search(body, max(0, mention.start - _AHEAD), mention.start):
        return True  # «وكأنه سيلعب غدا»
    if patterns["about"].match(behind) and patterns["counted"].match(key):
        return True
    if ago is not None and ago >= 0 and patterns["lasting"].search(ahead):
        return True  # «تستمر حتى اليوم», «امتدت حتى أمس»: what lasted until then is nothing new of it
    if patterns["yearly"].match(behind) and patterns["period"].search(ahead):
        return True
    if ago is not None and ago > _FAR and patterns["after_it"].search(ahead):
        return True
    if patterns["stretch"].match(key):
        return True  # «في ليلة من العشر الأواخر من رمضان»
    if ago is not None and ago > 0 and patterns["to_toll"].match(behind) and patterns["toll"].search(ahead):
        return True  # «ارتفع عدد ضحايا انهيار المبنى مساء أمس إلى ستة»: the day on which it fell
    if (
        ago is not None
        and ago > _LONG_AGO
        and (_of_event(ahead) or patterns["after_long"].search(ahead) or patterns["while"].search(ahead))
    ):
        return True
    if body[mention.start - 1 : mention.start] == "(" and _LONE.match(body, mention.end):
        return True  # «انتهى ترشحه بالفوضى (4 حزيران).»: when something was told, in a list
    if ago is not None and ago < 0 and patterns["starts"].search(ahead):
        return False  # «المهرجان الذي تنظمه البلدية بدءا من الخميس»
    if ago is not None and 0 <= ago <= 1 and patterns["comma"].search(ahead):
        return any(found.search(ahead) for found in _before())  # «… التي رافقت الإعصار، أمس»: of all of it
    if ago is not None and ago > 1 and _asyndetic(ahead):
        return True
    made = (ago is None or ago >= 0) and patterns["made"].search(ahead) is not None  # not «يعلن اسم الفائز في 29 أبريل»
    return (
        made
        or _in_relative(ahead, ago, done=ago is not None and ago < 0 and _was_done(body, mention))
        or _since(ahead)
        or any(found.search(ahead) for found in _before())
    )


def told_by(body: str, mention: DateMention) -> bool:
    """Say whether a mention is only of when somebody told what a sentence tells («…، حسبما أعلن التلفزيون الأربعاء»)."""
    return _patterns()["told_by"].search(_key(body[max(0, mention.start - _AHEAD) : mention.start])) is not None


def subordinate(body: str, mention: DateMention) -> bool:
    """Say whether a mention is of what a sentence says happened before («صعد النفط بعدما انخفض يوم الاثنين»)."""
    return _patterns()["subordinate"].search(_key(body[max(0, mention.start - _AHEAD) : mention.start])) is not None


def came_after(body: str, mention: DateMention) -> bool:
    """Say whether a mention only says of what a sentence tells that it came after, or why («بعد إراحته أول من أمس», «احتجاجا على طرده
    الجمعة»)."""
    ahead = _key(body[max(0, mention.start - _AHEAD) : mention.start])
    return any(_patterns()[name].search(ahead) for name in ("after", "because"))


def came_after_deed(body: str, mention: DateMention) -> bool:
    """Say whether a mention is of a deed that a sentence came after, told in words of its own («بعد مقتل بحارين في شجار الأربعاء»; «بعد
    حريق في 14 يوليو» may be of that day)."""
    return _patterns()["after_long"].search(_key(body[max(0, mention.start - _AHEAD) : mention.start])) is not None


def in_relative(body: str, mention: DateMention) -> bool:
    """Say whether a mention is of what a relative clause tells of something («التفجير الذي وقع الجمعة»)."""
    return _patterns()["relative"].match(_key(body[max(0, mention.start - _AHEAD) : mention.start])) is not None


def prepared_for(body: str, mention: DateMention) -> bool:
    """Say whether a mention is of what something else was done for or before («فاز وديا استعدادا لمباراة الجمعة»)."""
    return _patterns()["prepared"].search(_key(body[max(0, mention.start - _AHEAD) : mention.start])) is not None


def spanned(body: str, mention: DateMention, last: str | None, written: str | None) -> bool:
    """Say whether a mention, the first day of a span or all of it, is no day that something happened on: of a long span, or of one that
    was over when the text was written and over which things were counted. ``last`` is the span's last day, None where it is no span."""
    first = (mention.value or "")[:10]
    try:
        days = (date.fromisoformat(last) - date.fromisoformat(first)).days if last else 0
    except ValueError:
        return True  # months
    if days > _LONG_SPAN:
        return True
    ahead = _key(body[max(0, mention.start - _AHEAD) : mention.start])
    return days >= _COUNTED_SPAN and written is not None and (last or "") < written and _patterns()["period"].search(ahead) is not None


def ends_span(body: str, before: DateMention, mention: DateMention) -> bool:
    """Say whether a mention is the last day of what began on the one before it: «من الأحد حتى الخميس»."""
    between = _key(body[before.end : mention.start])
    until = _patterns()["until"].search(between)
    start = max(body.rfind(sign, 0, before.start) for sign in ".\n؟!") + 1
    if _patterns()["postponed"].search(_key(body[start : before.start])):
        return False  # «أرجئت المحاكمة أمس إلى السابع من سبتمبر»
    return (
        until is not None
        and len([word for word in _WORD.findall(between[: until.start()]) if not word.isdigit()]) <= 1
        and not _SENTENCE_END.search(between)
    )


def older(body: str, mention: DateMention) -> str | None:
    """Return the word of what a relative clause that names a day tells of («القرعة التي سحبت السبت»), as a search key."""
    ahead = _key(body[max(0, mention.start - _AHEAD) : mention.start])
    found = _patterns()["relative"].match(ahead)
    words = _WORD.findall(ahead[: found.start("word")]) if found else []
    return words[-1] if words else None


def _counted(mention: DateMention, key: str) -> bool:
    """Say whether a day is only counted from today, in weeks or more («قبل أسبوعين»), about («قبل نحو عشرة أيام») or of some weeks."""
    if mention.note == "about" or _patterns()["distance"].match(key):
        return True
    names = {*key.split()}
    if mention.grain == "range":
        named = any(sign.isdigit() for sign in key) or any(_bare(name) in WEEKDAYS or _bare(name) in month_names() for name in names)
        return not named  # «الأسبوعين الماضيين»
    number = _BARE_NUMBER.search(key)
    return (
        key.startswith(("بعد ", "قبل "))
        and number is not None
        and int(number.group()) > _MANY_DAYS
        and mention.grain == "day"
        and "يوم" in key
    )


def _bare(name: str) -> str:
    return name.removeprefix("و") if name.removeprefix("و") in WEEKDAYS or name.removeprefix("و") in month_names() else name


def _in_relative(ahead: str, ago: int | None, *, done: bool = False) -> bool:
    """Say whether a day is told of in a relative clause, which has one verb; not where what it is of is when or where the rest happened
    («قتل تسعة في الغارات التي شنت الجمعة»), unless that was ``done`` before («حرموا من السباق الذي يقام الجمعة»)."""
    found = _patterns()["relative"].match(ahead)
    if found is None:
        return False
    if not done and _happened_in(ahead[: found.start("word")], found["word"], new=ago is not None and 0 < ago <= _NEW):
        return False
    verbs = [word for word in _WORD.findall(found["clause"]) if shares(word).verb >= _VERB and word not in _BEING]
    return len(verbs) <= 1


def _happened_in(before: str, pronoun: str, *, new: bool) -> bool:
    """Say whether a sentence, as far as the relative pronoun, tells what happened in what that is of («قتل تسعة في الغارات», «دمر الإعصار»,
    «حسم الفريق الكلاسيكو»); ``new``: it began so lately that this may be what goes on for days."""
    sentence = _SENTENCE_END.split(before)[-1].strip()
    for name in ("within", "did", "of_match", *(("within_new", "did_new") if new else ())):
        found = _patterns()[name].search(sentence)
        if found is None or (pronoun.endswith("الذي") and found["event"].endswith(("ه", "ات"))):
            continue  # «في عمليات التحالف الذي …»
        verb = found.groupdict().get("verb")
        if verb is None or (shares(verb).verb >= _VERB and verb[0] not in "يتس"):
            return True
    return False


def _was_done(body: str, mention: DateMention) -> bool:
    """Say whether a mention's sentence begins with a verb of what was done («تسربت أنباء»), as far as its form tells."""
    start = max(body.rfind(sign, max(0, mention.start - _QUOTED_WITHIN), mention.start) for sign in ".\n؟!") + 1
    first = next(iter(_WORD.findall(search_key(body[start : start + _BEHIND]))), "").removeprefix("و")
    return shares(first).verb >= _VERB and first[:1] not in ("ي", "س") and first not in words_of("opens_coming")


def _asyndetic(ahead: str) -> bool:
    """Say whether a day is that of what befell somebody, in a clause that hangs on an indefinite noun behind the sentence's own verb
    («شيعت جثامين عمال قضوا في انهيار البئر الثلاثاء»)."""
    words = _WORD.findall(_SENTENCE_END.split(ahead)[-1])
    fate = next((n for n in range(len(words) - 1, 0, -1) if words[n] in words_of("befell")), 0)
    if not fate or words[fate - 1].startswith("ال") or is_stop(words[fate - 1]) or words[fate - 1].isdigit():
        return False
    if words[max(0, fate - 2)] == "في":
        return False  # «قال في بيان نشر الجمعة إن»: he said so then
    later = any(shares(word).verb >= _VERB for word in words[fate + 1 :])
    return not later and any(shares(word).verb >= _VERB for word in words[: fate - 1])


def _nowadays(ahead: str, behind: str) -> bool:
    """Say whether «اليوم» is nowadays: what is done has become usual («صار الناس يشترون الماء اليوم»), or was otherwise before («يشتري
    الناس الماء اليوم من الصهاريج بعدما كانوا …»)."""
    words = _WORD.findall(_SENTENCE_END.split(ahead)[-1])
    present = words[:1] and words[0][0] in "يت" and shares(words[0]).verb >= _VERB
    if present and _patterns()["once"].match(behind):
        return True
    found = _patterns()["now_does"].match(ahead)
    return found is not None and any(word[0] in "يت" and shares(word).verb >= _VERB for word in _WORD.findall(found["clause"]))


def _of_charge(ahead: str, ago: int) -> bool:
    """Say whether a day is that of the deed for which a sentence says that somebody was caught: days ago, since who is caught is told of
    soon, or with a verb of its own («أوقفت رجلا متهما بسطو وقع يوم الأربعاء»)."""
    found, words = _patterns()["charge"].match(ahead), _WORD.findall(_SENTENCE_END.split(ahead)[-1])
    if found is None or not words or words[0].removeprefix("و") not in words_of("catches"):
        return False
    verbs = [word for word in _WORD.findall(found["clause"]) if shares(word).verb >= _VERB]
    happened = [word for word in verbs if word in words_of("happened")]
    return verbs == happened and (ago > _FAR or bool(happened))


def _since(ahead: str) -> bool:
    """Say whether a day is told of in what something lasts since («منذ أن بدأت الضربات في 24 يوليو», «منذ سقوط الهدنة قبل عشرة أيام»)."""
    found = _patterns()["since"].match(ahead)
    if found is None or (found["that"] is None and _patterns()["unit"].match(found["clause"])):
        return False
    return sum(shares(word).verb >= _VERB for word in _WORD.findall(found["clause"])) <= (found["that"] is not None)


def _of_event(ahead: str) -> bool:
    """Say whether a day is that of a deed which a sentence only names, no verb between: «لا علاقة لها بتفجير الجامع في 26 يونيو»."""
    found = _patterns()["of_event"].match(ahead)
    return found is not None and not any(shares(word).verb >= _VERB for word in _WORD.findall(found["clause"]))


def ends_aside(body: str, mention: DateMention) -> bool:
    """Say whether a mention is of when something ends that its sentence only names («البطولة المقامة حتى 6 أغسطس»): no verb of its own, no
    word of lasting on stands close before «حتى»."""
    ahead = _key(body[max(0, mention.start - _AHEAD) : mention.start])
    found = _patterns()["lasting"].search(ahead)
    if found is None:
        return False
    close = _WORD.findall(ahead[: found.start()].rpartition("،")[2])[-_ENDS_WITHIN:]
    return not any(shares(word.removeprefix("و")).verb >= _VERB or _patterns()["extends"].fullmatch(word) for word in close)


def is_holiday(mention: str) -> bool:
    """Say whether a mention of a day is a holiday's name; «أول أيام عيد الفطر», which begins otherwise, is a day that things happen on."""
    return _patterns()["holiday"].match(search_key(mention)) is not None


def starts_from(body: str, start: int) -> bool:
    """Say whether a day's mention tells from when a state is to last: «لثلاث سنوات بداية من أول الشهر»."""
    return _patterns()["starts"].search(_key(body[max(0, start - _AHEAD) : start])) is not None


def quoted_relative(body: str, start: int, mention: str) -> bool:
    """Say whether a mention is a day relative to whoever speaks («غدا»), in a quotation: he may have spoken the day before."""
    return in_quotation(body, start) and _patterns()["today"].fullmatch(search_key(mention)) is not None


def in_quotation(body: str, at: int) -> bool:
    """Say whether a place stands within a quotation that its paragraph opened before."""
    before = body[max(0, at - _QUOTED_WITHIN) : at]
    before = before[before.rfind("\n") + 1 :]
    return max(before.rfind(sign) for sign in "«“") > max(before.rfind(sign) for sign in "»”") or before.count('"') % 2 == 1


def aside(sentence: str) -> bool:
    """Say whether a sentence turns to another matter: «من جهة أخرى …», «إلى ذلك …»."""
    return _patterns()["turn"].match(search_key(sentence)) is not None


def added(sentence: str) -> bool:
    """Say whether a sentence only adds to what stands before: «كما عرضت …»."""
    return search_key(sentence).startswith(("كما ", "وكما "))


def in_place(sentence: str) -> int | None:
    """Return how many letters stand before the place that a sentence opens with («وفي مدينة عدن …»); None where it opens otherwise."""
    found = _IN.match(sentence)
    return found.end() if found else None
