"""What an archive answers: lists, statements, names, tags, search."""

import pytest

from archive.invented import BODY, made
from isnad import read_article
from isnad.arabic import terms
from isnad.archive.analysis import analyse
from isnad.archive.identity import canonical_url
from isnad.archive.query import Query, parse
from isnad.archive.times import interval, sortable
from isnad.errors import InputError, NotFoundError
from isnad.records import Name, Tag


def ids(articles):
    return [article.id for article in articles]


# --- times and addresses -------------------------------------------------------------------------------------------------------

DAY = 86_400
TIMES = [
    ("1970-01-02", (DAY, 2 * DAY - 1)),
    ("1970", (0, 365 * DAY - 1)),
    ("1970-02", (31 * DAY, 59 * DAY - 1)),
    ("1970-12", (334 * DAY, 365 * DAY - 1)),
    ("197X", (0, 3652 * DAY - 1)),
    ("1970-01-01T03:00+03:00", (0, 59)),
    ("1970-01-01T00:00:05Z", (5, 5)),
    ("1970-01-01T00:00:05.250", (5, 5)),
    ("1970-01-01T23", (23 * 3600, DAY - 1)),
    ("1970-01-01/1970-01-03", (0, 3 * DAY - 1)),
    ("1970-01-03/1970-01-01", None),
    ("1970-02-30", None),
    ("9999", None),
    ("غدا", None),
    ("", None),
]


@pytest.mark.parametrize(("value", "expected"), TIMES)
def test_a_value_is_an_interval_of_seconds(value, expected):
    assert interval(value) == expected


def test_an_unknown_time_comes_before_every_other():
    assert sortable(None) == sortable("قريبا") < sortable("0001")


ADDRESSES = [
    ("https://WWW.Ufuq.example/خبر/1/?utm_source=x&id=3#top", "https://ufuq.example/%D8%AE%D8%A8%D8%B1/1?id=3"),
    ("http://ufuq.example:80/%d8%ae%d8%a8%d8%b1/1?id=3", "https://ufuq.example/%D8%AE%D8%A8%D8%B1/1?id=3"),
    ("https://ufuq.example:8443/", "https://ufuq.example:8443"),
    ("https://ufuq.example/a?b=&c=2", "https://ufuq.example/a?b=&c=2"),
    ("javascript:alert(1)", None),
    ("/relative", None),
    ("https://[broken", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "form"), ADDRESSES)
def test_addresses_of_one_page_have_one_form(url, form):
    assert canonical_url(url) == form
    assert canonical_url(form) == form


# --- lists ---------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def filled(archive):
    archive.ingest(
        [
            made("a1", published="2024-01-25T10:00+03:00"),
            made("a2", published="2024-01-26", outlet="sada"),
            made("a3", published=None, body="خبر بلا تاريخ عن الأسعار."),
            made("a4", published="2024-02", body="ارتفعت الأسعار في الأسواق.", outlet="sada"),
        ]
    )
    return archive


LISTS = [
    ("newest first, undated last", {}, ["a4", "a2", "a1", "a3"]),
    ("since a day", {"since": "2024-01-26"}, ["a4", "a2"]),
    ("until a day, all of it", {"until": "2024-01-26"}, ["a2", "a1"]),
    ("a month", {"since": "2024-01", "until": "2024-01"}, ["a2", "a1"]),
    ("an outlet", {"outlet": "sada"}, ["a4", "a2"]),
    ("a name by its id", {"name": "org:ufuq"}, ["a2", "a1"]),
    ("a name without an id", {"name": "ORG:الوزاره"}, ["a2", "a1"]),
    ("a tag", {"tag": "org:health"}, ["a2", "a1"]),
    ("name, tag and outlet together", {"name": "org:ufuq", "tag": "قرار", "outlet": "sada"}, ["a2"]),
    ("an unknown name", {"name": "org:none"}, []),
]


@pytest.mark.parametrize(("filters", "expected"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_articles_are_listed(filled, filters, expected):
    assert ids(filled.articles(**filters)) == expected
    paged = []
    while page := filled.articles(**filters, limit=1, after=paged[-1] if paged else None):
        paged += ids(page)
    assert paged == expected


def test_what_is_not_there_is_said_not_to_be(filled):
    for ask in (
        filled.article,
        filled.revisions,
        filled.copies_of,
        filled.copied_from,
        filled.story_of,
        filled.story,
        filled.affair,
        filled.name,
    ):
        with pytest.raises(NotFoundError):
            ask("nobody")


STATEMENTS = [
    ("all, newest article first, as they stand", {}, [("a2", 0), ("a2", 1), ("a1", 0), ("a1", 1)]),
    ("by the source's id", {"source": "org:health"}, [("a2", 1), ("a1", 1)]),
    ("by the source in another spelling", {"source": "وزاره الصحة"}, [("a2", 1), ("a1", 1)]),
    ("denials", {"force": "deny"}, [("a2", 1), ("a1", 1)]),
    ("unnamed sources of an outlet", {"kind": "unnamed", "outlet": "ufuq"}, [("a1", 0)]),
    ("where a name is mentioned", {"name": "org:ufuq", "until": "2024-01-25"}, [("a1", 0), ("a1", 1)]),
    ("of an article", {"article": "a2"}, [("a2", 0), ("a2", 1)]),
    ("of a story", {"story": "s-a1"}, [("a1", 0), ("a1", 1)]),
    ("of nobody", {"source": "لا أحد"}, []),
]


@pytest.mark.parametrize(("filters", "expected"), [case[1:] for case in STATEMENTS], ids=[case[0] for case in STATEMENTS])
def test_statements_are_found_where_they_stand(filled, filters, expected):
    entries = filled.statements(**filters)
    assert [(entry.article, entry.n) for entry in entries] == expected
    assert all(entry.statement == filled.article(entry.article).statements[entry.n] for entry in entries)
    paged = []
    while page := filled.statements(**filters, limit=1, after=paged[-1] if paged else None):
        paged += [(entry.article, entry.n) for entry in page]
    assert paged == expected


def test_names_are_counted_with_their_spellings(filled):
    health = filled.names(kind="ORG", limit=1)[0]
    assert (health.key, health.articles, health.mentions, health.spellings) == ("org:ufuq", 2, 2, (("وكالة الأفق", 2),))
    assert filled.names(outlet="sada")[0].articles == 1
    assert [name.key for name in filled.names(limit=1, after="org:ufuq")] == ["ORG:الوزاره"]
    assert filled.names(kind="PER") == []
    assert filled.name("وكاله الافق").key == filled.name("org:ufuq").key == "org:ufuq"


def test_counts_follow_an_article_that_changes(filled):
    filled.ingest([made("a1", body="نص بلا أسماء."), made("a2", body="نص آخر بلا أسماء.", outlet="sada")])
    assert filled.names() == []
    assert filled.tags() == []
    assert filled.statements() == []
    assert [tag.key for tag in filled.tags(since="2024")] == []


def test_tags_are_counted(filled):
    assert [(tag.key, tag.articles) for tag in filled.tags()] == [("org:health", 2), ("قرار", 2)]
    assert [(tag.key, tag.articles) for tag in filled.tags(since="2024-01-26")] == [("org:health", 1), ("قرار", 1)]


HOLLINGER = ["ماركوس هولنغر", "ماركوس هولينجر", "ماركوس هولنجر"]


@pytest.mark.parametrize("typed", [*HOLLINGER, "#ماركوس_هولينجر"])
def test_a_tag_that_no_list_knows_is_found_as_articles_spell_it(archive, typed):
    text = "قال المبعوث الأممي {name} إن المحادثات قريبة. والتقى {name} مسؤولين."
    raws = [{"id": f"h{n}", "title": f"{name} في الكويت", "text": text.format(name=name)} for n, name in enumerate(HOLLINGER)]
    archive.ingest(read_article(raw) for raw in raws)
    assert archive.tag(typed).articles == len(HOLLINGER)
    assert {article.id for article in archive.articles(tag=typed)} == {"h0", "h1", "h2"}


@pytest.mark.parametrize("typed", ["عبد الحكيم الشبلي", "عبدالحكيم الشبلي", "#عبدالحكيم_الشبلي"])
def test_a_tag_of_a_compound_name_lists_the_same_articles_in_each_spelling(archive, typed):
    archive.ingest(
        read_article(raw)
        for raw in (
            {"id": "a", "title": "عبد الحكيم الشبلي في الكويت", "text": "قال عبد الحكيم الشبلي إن المشروع يتقدم."},
            {"id": "b", "title": "عبدالحكيم الشبلي في جدة", "text": "قال عبدالحكيم الشبلي إن المشروع يتقدم."},
            {"id": "c", "title": "المشروع يتقدم", "text": "بدأ العمل في المشروع.", "keywords": ["عبدالحكيم الشبلي"]},
            {"id": "d", "title": "المشروع يتقدم", "text": "انتهى العمل في المشروع.", "keywords": ["عبد الحكيم الشبلي"]},
        )
    )
    assert {article.id for article in archive.articles(tag=typed)} == {"a", "b", "c", "d"}


@pytest.mark.parametrize(("tag", "spellings"), [
    ("زلزال", ("زلزال", "الزلزال", "زلازل", "الزلازل", "#زلزال", "هزة أرضية", "هزة_أرضية", "earthquake", "Earthquake")),
    ("الأردن", ("الأردن", "الاردن", "أردن", "اردن", "#الأردن", "Jordan", "JO", "Q810")),
    ("مستشفيات", ("مستشفيات", "المستشفيات", "مستشفى", "مستشفي", "hospitals")),
])  # fmt: skip
def test_a_tag_lists_the_same_articles_in_each_spelling(archive, tag, spellings):
    text = "ضرب زلزال الأردن أمس. وقالت مستشفيات في الأردن إن الزلزال خلف جرحى، وإن مستشفيات أخرى استقبلت بعضهم."
    other = "ضربت هزة أرضية قوية الاردن، وقال مستشفى في الاردن إن الهزة الأرضية خلفت جرحى في مستشفى قريب."
    raws = [{"id": "a", "title": "زلزال في الأردن", "text": text}, {"id": "b", "title": "هزة أرضية في الاردن", "text": other}]
    archive.ingest(read_article(raw) for raw in raws)
    for typed in spellings:
        found = archive.tag(typed)
        assert (found.tag, {article.id for article in archive.articles(tag=typed)}) == (tag, {"a", "b"}), typed


# --- search --------------------------------------------------------------------------------------------------------------------

QUERIES = [
    ("وزير الخارجية", Query("وزير الخارجية")),
    ("«وزير الخارجية» زيارة", Query("زيارة", ("وزير الخارجية",))),
    ('-"وزير الداخلية" زيارة -بغداد', Query("زيارة", (), ("وزير الداخلية", "بغداد"))),
    (
        "أسعار outlet:sada -outlet:ufuq since:2024-01 until:2024-02-03",
        Query("أسعار", (), (), ("sada",), ("ufuq",), "2024-01", "2024-02-03"),
    ),
    ('OUTLET:"sada"', Query("", (), (), ("sada",))),
    ('"" - " مفتوحة', Query("- مفتوحة")),
    ("", Query()),
]


@pytest.mark.parametrize(("text", "expected"), QUERIES)
def test_a_query_is_taken_apart(text, expected):
    assert parse(text) == expected


def test_a_query_too_long_is_refused(archive):
    with pytest.raises(InputError, match="more than the 500"):
        archive.search("ا" * 501)


SEARCHES = [
    ("a word in another form", "السوق", {}, {"a4"}),
    ("careless spelling", "الاسعار", {}, {"a3", "a4"}),
    ("a phrase", '"الوزارة تبحث القرار"', {}, {"a1", "a2"}),
    ("a phrase in another order", '"القرار تبحث الوزارة"', {}, set()),
    ("a phrase never reaches from the title into the text", '"a3 خبر"', {}, set()),
    ("an exclusion", "الأسعار -الأسواق", {}, {"a3"}),
    ("an outlet", "الأسعار outlet:sada", {}, {"a4"}),
    ("an outlet as an argument", "الأسعار", {"outlet": "ufuq"}, {"a3"}),
    ("not an outlet", "القرار -outlet:sada", {}, {"a1"}),
    ("a range", "القرار since:2024-01-26", {}, {"a2"}),
    ("the narrower of two ranges", "القرار since:2024-01-01", {"since": "2024-01-26"}, {"a2"}),
    ("an undated article is in no range", "الأسعار until:2030", {}, {"a4"}),
    ("only a filter", "outlet:sada", {}, {"a2", "a4"}),
    ("only stop words", "في من على", {}, set()),
    ("nothing", "  ", {}, set()),
    ("signs and operators", '()[]{}^~*:\\/ +-&& || ! AND OR "', {}, set()),
]


@pytest.mark.parametrize(("query", "arguments", "expected"), [case[1:] for case in SEARCHES], ids=[case[0] for case in SEARCHES])
def test_search_finds(filled, query, arguments, expected):
    assert {hit.id for hit in filled.search(query, **arguments)} == expected


def test_search_by_date_wants_every_word(filled):
    assert [hit.id for hit in filled.search("الوزارة القرار", sort="date")] == ["a2", "a1"]
    assert filled.search("الوزارة الأسعار", sort="date") == []
    assert {hit.id for hit in filled.search("الوزارة الأسعار")} == {"a1", "a2", "a3", "a4"}


def test_search_finds_an_article_as_it_is_now(filled):
    filled.ingest([made("a4", body="تأجلت المباراة.", outlet="sada", published="2024-02")])
    assert {hit.id for hit in filled.search("الأسعار")} == {"a3"}
    assert [hit.id for hit in filled.search("مباراة")] == ["a4"]


def test_search_is_limited(filled):
    assert len(filled.search("الأسعار الوزارة", limit=3)) == 3
    assert filled.search("الأسعار", limit=0) == []


def test_a_text_is_analysed_run_by_run_as_in_one_piece():
    text = f"{BODY} وبالمحادثات، «والأسعار» 12.5% A-B مــدينة كِتابٌ ـ … (الخارجية)أخرى\u200fنص\n\tسوريا/سورية"
    assert analyse(text).stems.split() == terms.index_terms(text)
    assert analyse(text).grams.split() == terms.index_grams(text)


def test_the_fingerprint_is_of_words_alone():
    assert analyse("قال «الوزيرُ» إنّ  الأمر").fingerprint == analyse("قال الوزير: ان الامر.").fingerprint
    assert analyse("قال الوزير").fingerprint != analyse("الوزير قال").fingerprint
    assert analyse(" … ").fingerprint is None


@pytest.mark.parametrize("typed", ["النهضة", "النهضه", "حركة النهضة", "حركة النهضة التونسية", "سيول", "الفيضانات"])
def test_a_tag_is_found_by_what_it_is_also_called(archive, typed):
    text = "قالت حركة النهضة في تونس إن الفيضانات جرفت الجسر. وزار وفد حركة النهضة القرية بعد الفيضانات."
    archive.ingest([read_article({"id": "n1", "title": "حركة النهضة تزور القرية بعد الفيضانات", "text": text})])
    assert [article.id for article in archive.articles(tag=typed)] == ["n1"]


# --- several of one name -------------------------------------------------------------------------------------------------------

#: One name as it is spelled, in letters that a search does not tell apart and as a hashtag.
AS_SPELLED = ["نادر الحلواني", "نادر الحلوانى", "نادر الحلوانی", "#نادر_الحلواني", "نادر  الحلواني"]


def named(id, known, tag="نادر الحلواني", text="حضر نادر الحلواني أمس."):
    """Return an article on one of two persons of a name: the one who is known, or somebody of whom nothing is."""
    at = text.find("نادر")
    name = Name(at, at + 13, text[at : at + 13], "PER", tag, known)
    return made(id, body=text, title=id, names=(name,), statements=(), tags=(Tag(tag, known, ""),))


@pytest.mark.parametrize("slip", ["نادر الحلواني", "نادر الحلوانى"])
@pytest.mark.parametrize("known", ["Q990000001", "per:نادر-حلواني"])
@pytest.mark.parametrize(("his", "others"), [(5, 1), (1, 1), (1, 3)])
def test_a_spelling_of_several_leads_to_the_one_who_is_known(archive, known, his, others, slip):
    archive.ingest([named(f"o{n}", None, slip) for n in range(others)] + [named(f"k{n}", known) for n in range(his)])
    for typed in [*AS_SPELLED, known]:
        found = archive.tag(typed)
        assert (found.key, found.articles, found.namesakes) == (known, his, ("open:نادر الحلواني",)), typed
        assert {article.id[0] for article in archive.articles(tag=typed)} == {"k"}, typed
        if not typed.startswith("#"):
            assert archive.name(typed).key == known, typed
            assert archive.name(typed).namesakes == ("PER:نادر الحلواني",), typed
    (other,) = archive.tag(known).namesakes
    found = archive.tag(other)
    assert (found.key, found.id, found.namesakes, found.apart.open) == (other, None, (known,), True)
    assert {article.id[0] for article in archive.articles(tag=other)} == {"o"}
    assert {tag.key for tag in archive.tags()} == {known, other}
    assert archive.name("PER:نادر الحلواني").articles == others


def test_of_two_who_are_known_it_is_the_one_of_most_articles(archive):
    archive.ingest([named("a", "Q990000001"), named("b", "Q990000002"), named("c", "Q990000002"), named("d", None)])
    for typed in AS_SPELLED:
        assert (archive.tag(typed).key, archive.tag(typed).namesakes) == ("Q990000002", ("Q990000001", "open:نادر الحلواني"))
    assert archive.tag("Q990000001").namesakes == ("Q990000002", "open:نادر الحلواني")


def test_a_compound_name_leads_to_the_one_who_is_known_in_each_spelling(archive):
    joined, apart = "عبدالحكيم الشبلي", "عبد الحكيم الشبلي"
    archive.ingest([named("o1", None, joined), named("o2", None, joined), named("k", "per:عبدالحكيم-شبلي", apart)])
    assert {archive.tag(typed).key for typed in (joined, apart, "#" + joined)} == {"per:عبدالحكيم-شبلي"}
    assert [article.id for article in archive.articles(tag=f"open:{joined}")] == ["o2", "o1"]
