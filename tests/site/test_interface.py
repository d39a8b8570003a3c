"""Words of the interface: every label in both languages, Arabic plurals, times in words."""

import csv
import re
from dataclasses import fields
from importlib.resources import files
from urllib.request import urlopen

import pytest

from isnad import Archive, read_page
from isnad.demo import start
from isnad.records import Article
from isnad.site.interface import accounts, classed, counted, country, how_known, label, reason, shown_time, told_rule

with files("isnad.site").joinpath("data/interface.tsv").open(encoding="utf-8") as file:
    LABELS = list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("row", LABELS, ids=lambda row: row["key"])
def test_each_label_is_there_in_both_languages(row):
    assert label(row["key"], "ar")
    assert label(row["key"], "en")


@pytest.mark.parametrize(
    ("n", "noun", "arabic", "english"),
    [
        (1, "report", "تقرير واحد", "one report"),
        (2, "origin", "مصدران مستقلان", "2 independent origins"),
        (3, "report", "3 تقارير", "3 reports"),
        (10, "origin", "10 مصادر مستقلة", "10 independent origins"),
        (12, "report", "12 تقريرا", "12 reports"),
        (99, "statement", "99 قولا", "99 statements"),
        (100, "report", "100 تقرير", "100 reports"),
        (101, "report", "101 تقرير", "101 reports"),
        (103, "report", "103 تقارير", "103 reports"),
        (1250, "report", "1,250 تقريرا", "1,250 reports"),
        (2, "mention", "مرتان", "twice"),
    ],
)
def test_counted_nouns_follow_the_plurals_of_each_language(n, noun, arabic, english):
    assert (counted(n, noun, "ar"), counted(n, noun, "en")) == (arabic, english)


@pytest.mark.parametrize(
    ("origins", "kind", "holder", "arabic", "english"),
    [
        (1, "official", "وزارة المياه", "رواية مستقلة واحدة", "one independent account"),
        (4, "official", "وزارة المياه", "4 روايات مستقلة ترجع إلى مصدر واحد", "4 independent accounts going back to one source"),
        (2, "unnamed", "مصادر", "روايتان مستقلتان", "2 independent accounts"),
        (2, "named", "", "روايتان مستقلتان", "2 independent accounts"),
    ],
)
def test_accounts_of_one_holder_are_no_further_sources(origins, kind, holder, arabic, english):
    claim = {"origins": origins, "kind": kind, "holder": holder}
    assert (accounts(claim, "ar"), accounts(claim, "en")) == (arabic, english)


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        (None, "بلا تاريخ معلوم", "No known date"),
        ("2014", "2014", "2014"),
        ("199X", "199X", "199X"),
        ("2023-12", "كانون الأول/ديسمبر 2023", "December 2023"),
        ("2024-01-25", "الخميس 25 كانون الثاني/يناير 2024", "Thursday 25 January 2024"),
        ("2024-01-25T14:30+03:00", "الخميس 25 كانون الثاني/يناير 2024، 14:30 UTC+03:00", "Thursday 25 January 2024, 14:30 UTC+03:00"),
        ("2024-01-25T14:30:05Z", "الخميس 25 كانون الثاني/يناير 2024، 14:30 UTC", "Thursday 25 January 2024, 14:30 UTC"),
        ("2024-02/2024-03", "شباط/فبراير 2024 – آذار/مارس 2024", "February 2024 – March 2024"),
    ],
)
def test_times_are_shown_only_as_fine_as_they_are_known(value, arabic, english):
    assert (shown_time(value, "ar"), shown_time(value, "en")) == (arabic, english)


@pytest.mark.parametrize(
    ("evidence", "arabic"),
    [
        ("h1, same as <title>", "h1، مثل <title>"),
        (
            "visible line, JSON-LD datePublished; against visible line (2014-08-16)",
            "سطر ظاهر، JSON-LD datePublished؛ ويخالفه سطر ظاهر (2014-08-16)",
        ),
        ('6 paragraphs of <div class="words about address">', '6 فقرات من <div class="words about address">'),
        ("late; Hijri month by the Umm al-Qura calendar", "أواخر؛ شهر هجري بتقويم أم القرى"),
        ("the text says Friday, but 2022-05-29 is a Sunday", "النص يقول الجمعة لكن 2022-05-29 يوافق الأحد"),
        ("byline «كتب»", "سطر الكاتب «كتب»"),
        ("given with the article as 'soon', which is not a date", "معطى مع المقال 'soon'، وليس تاريخا"),
        ("something that nobody has put into Arabic", "something that nobody has put into Arabic"),
    ],
)
def test_evidence_is_told_in_the_language_of_the_interface(evidence, arabic):
    assert how_known(evidence, "ar") == arabic
    assert how_known(evidence, "en") == evidence


def test_every_field_that_can_have_evidence_has_a_label():
    for field in fields(Article):
        if field.name not in ("id", "evidence"):
            assert label(f"field_{field.name}", "ar")


#: Terms of standards and markup, which no language translates.
_STANDARDS = re.compile(r"<[^>]*>|«[^»]*»|JSON-LD( \w+)?|og:\w+|article:\w+|medtop:\d+|\bh\d\b|UTF-\d+|\btime\b|\bmeta\b|\bauthor\b")


def test_the_evidence_of_the_demo_is_told_in_arabic_to_the_last_word():
    left = set()
    with start() as web:
        for address in web.addresses.values():
            with urlopen(address) as answer:
                page = read_page(answer.read(), url=address)
            for article in page.articles:
                for how in [*article.evidence.values(), *(date.note for date in article.dates if date.note)]:
                    left.update(re.findall(r"[A-Za-z]+", _STANDARDS.sub("", how_known(how, "ar"))))
    assert not left


@pytest.mark.parametrize(
    ("kind", "value", "arabic", "english"),
    [
        ("outlet_kind", "state agency", "وكالة رسمية", "State agency"),
        ("outlet_kind", "blog of a choir", "blog of a choir", "blog of a choir"),
        ("fine", "city", "مدينة", "City"),
    ],
)
def test_classes_have_words_of_both_languages_and_unknown_ones_stay(kind, value, arabic, english):
    assert (classed(kind, value, "ar"), classed(kind, value, "en")) == (arabic, english)


@pytest.mark.parametrize(
    ("code", "arabic", "english"), [("JO", "الأردن", "Jordan"), ("GB", "المملكة المتحدة", "United Kingdom"), ("??", "??", "??")]
)
def test_countries_are_named(code, arabic, english):
    assert (country(code, "ar"), country(code, "en")) == (arabic, english)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        (
            "تقرير آخر عن الحدث نفسه من صدى الجزر، بعده بيوم؛ يشتركان في: السد، بوابات",
            "another report of the same event, by صدى الجزر, a day later; both have: السد، بوابات",
        ),
        ("خبر آخر في القضية نفسها، قبله بـ7 أيام", "another report of the same affair, 7 days earlier"),
        (
            "أسقط النسبة إلى مدار؛ 98% من عباراته في النص الآخر؛ النص الآخر أسبق في الظهور، وليس ذلك دليلا قاطعا على أنه الأصل",
            "leaves out the credit to مدار; 98% of its phrases are in the other text; "
            "the other text was seen first, which is no proof that it is the original",
        ),
        (
            "يشترك مع «حريق بنوران» في أسماء: الدهان؛ أماكن: نوران، الياقوت؛ كلمات: حريق؛ 2 من الأرقام؛ في اليوم نفسه",
            "shares with «حريق بنوران» the names: الدهان; the places: نوران، الياقوت; the words: حريق; 2 of the numbers; on the same day",
        ),
        (
            "يشترك مع «حريق» في أماكن: نوران؛ أرقام: 43 قتيلا، 120 مصابا؛ بعده بيوم",
            "shares with «حريق» the places: نوران; the numbers: 43 قتيلا، 120 مصابا; a day later",
        ),
        ("يشترك مع «حريق» في أماكن: نوران؛ بعده بيوم", "shares with «حريق» the places: نوران; a day later"),
        ("اثنان من أقواله الـ3 منقولان عن وكالة مدار", "two of its 3 statements came through وكالة مدار"),
        ("شخص، في العنوان، ورد 4 مرات", "person, in the title, 4 times in the text"),
        ("سبب لم يترجمه أحد", "سبب لم يترجمه أحد"),
    ],
)
def test_reasons_of_linking_are_told_in_the_language_of_the_interface(arabic, english):
    assert reason(arabic, "en") == english
    assert reason(arabic, "ar") == arabic


@pytest.mark.parametrize(
    ("rule", "arabic", "english"),
    [
        ("verb-that", "فعل قول، بعده أنّ أو إنّ", "verb of saying, followed by «that»"),
        ("according-after+inferred", "بحسب ونحوها، بعد الكلام، القائل مستنتج من ذكر سابق", None),
        ("corrected by a person", "صححه إنسان", "corrected by a person"),
        ("something-new", "something، new", "something, new"),
    ],
)
def test_a_statement_says_in_words_by_which_rule_it_was_found(rule, arabic, english):
    assert told_rule(rule, "ar") == arabic
    assert english is None or told_rule(rule, "en") == english


def test_reasons_and_rules_of_the_demo_are_told_in_each_language_to_the_last_word(demo_archive):
    untold = set()
    with Archive.open(demo_archive, readonly=True) as kept:
        every = [copy.evidence for copy in kept.reprints()]
        for story in kept.stories(limit=500):
            every += [text.evidence for text in kept.texts(story.story)]
            every += [kept.related(id).why for id in story.articles]
        every += [tag.why for article in kept.articles(limit=500) for tag in article.tags]
        for why in {
            part for evidence in every for each in ([evidence] if isinstance(evidence, str) else evidence) for part in each.split("؛ ")
        }:
            # Only what a reason cites may stay: no part of it is left whole.
            untold |= {part for part in reason(why, "en").split(", ") if re.match("[\u0600-\u06ff]", part) and part in why.split("، ")}
        rules = {entry.statement.rule for entry in kept.statements(limit=5000)}
    assert not untold
    assert {rule for rule in rules if re.search("[A-Za-z]", told_rule(rule, "ar"))} == set()
