"""The site over HTTP: pages in two languages, their JSON twins and feeds, and what it answers to bad requests."""

import json
import re
from html import unescape
from urllib.parse import quote, unquote, urlencode
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from isnad import Archive, read_article
from isnad.records import Article, Name, Tag
from isnad.settings import Settings
from isnad.site import build

STORY = "/story/"


def story_of(archive, id):
    return archive.story_of(id).story


ARTICLES = ["/article/w1", "/article/c1", "/article/" + quote("x/1#2", safe="")]
PAGES = ["/", "/search?q=المرفأ", "/outlets", "/outlet/diffa", "/names", "/tags", "/about", *ARTICLES]


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["ar", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_html_of_its_language_and_direction_without_any_script(site, prefix, path):
    answer = site.get((prefix + path) if path != "/" or not prefix else "/en/")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    start = '<html lang="en" dir="ltr">' if prefix else '<html lang="ar" dir="rtl">'
    assert start in answer.text
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", PAGES)
def test_each_page_links_to_a_json_twin_that_holds_its_data(site, path):
    page = site.get(path).text
    href = page.split('type="application/json" href="')[1].split('"')[0].replace("&amp;", "&")
    twin = site.get(href)
    assert twin.headers["content-type"] == "application/json"
    assert isinstance(json.loads(twin.text), dict)


def test_the_front_page_counts_reports_and_origins_side_by_side(site):
    page = site.get("/").text
    assert "تقريران" in page
    assert "مصدر مستقل واحد" in page


def test_a_lead_is_cut_between_words_and_says_so(site, archive):
    body = archive.article("w1").body.replace("\n", " ")
    lead = json.loads(site.get("/outlet/sahel.json").text)["articles"][0]["lead"]
    assert lead.endswith(" …")
    kept = lead.removesuffix(" …")
    assert body.startswith(kept)
    assert not body[len(kept)].isalnum()


def test_a_story_shows_its_articles_oldest_first_the_copies_and_the_chains(site, archive):
    page = site.get(STORY + story_of(archive, "w1")).text
    assert page.index("إغلاق الرصيف الثالث") < page.index("NOOR:")
    assert "نسخة من" in page
    assert '<bdi>وكالة الساحل</bdi><span class="by">عن</span>' in page


def test_an_article_shows_its_text_with_marks_and_its_chains_on_demand(site):
    page = site.get("/article/w1").text
    assert '<span class="said' in page
    assert "<details><summary>الأقوال المنسوبة في هذه الفقرة" in page
    assert 'class="statement deny"' in page
    assert "معطى مع المقال" in page


def test_a_headline_that_begins_with_a_latin_word_stays_right_to_left(site):
    assert '<h1 lang="ar" dir="rtl">NOOR:' in site.get("/article/c1").text
    assert '<h1 lang="ar" dir="rtl">NOOR:' in site.get("/en/article/c1").text


def test_text_of_articles_is_escaped_and_links_that_are_not_of_the_web_are_not_offered(site):
    page = site.get("/article/" + quote("x/1#2", safe="")).text
    assert "&lt;script&gt;x&lt;/script&gt;" in page
    assert "خبر &lt;b&gt;بلا" in page
    assert "javascript:" not in site.get("/article/c1").text


def test_search_finds_across_inflection_and_keeps_the_query(site):
    data = site.get("/search.json?q=السفينة رافعة").json()
    assert {row["id"] for row in data["results"]} >= {"w1"}
    assert 'value="مرفأ"' in site.get("/search?q=مرفأ").text
    assert site.get("/search").status_code == 200


def test_a_name_page_shows_what_was_said_and_where_it_is_mentioned(site):
    names = site.get("/names.json").json()["names"]
    found = next(n for n in names if "الورداني" in n["name"])
    data = site.get(f"/name/{quote(found['key'], safe='')}.json").json()
    assert {a["id"] for a in data["articles"]} == {"w1", "c1"}
    assert any("الرصيف الخامس" in row["statement"]["content"] for row in data["statements"])
    assert {mention["article"] for mention in data["mentions"]} == {"w1", "c1"}


def test_a_name_page_tells_how_to_part_a_single_mention_and_marks_a_word_that_the_text_has_outgrown(tmp_path):
    body = "قال وزير المياه سليم الورداني إن السد سيفتح قريبا."
    with Archive.open(str(tmp_path / "archive")) as kept:
        kept.ingest([read_article({"id": "a", "text": body, "outlet": "sahel"})])
        (mention,) = kept.mentions("سليم الورداني")
        key = kept.name("سليم الورداني").key
        kept.rule_name("pin", key, article="a", start=mention.start, why="بطاقة الصحفي")
    with Archive.open(str(tmp_path / "archive")) as kept, TestClient(build(kept)) as site:
        page = unescape(site.get(f"/name/{quote(key, safe='')}").text)
        assert f"isnad names split '{key}' --article a --start {mention.start}" in page
        assert f"قال وزير المياه <mark>{mention.text}</mark> إن السد" in page
        assert "لم يعد موضعه معروفا" not in page
        kept.ingest([read_article({"id": "a", "text": body.replace("سليم الورداني", "صفي سليم الورداني الكاتب"), "outlet": "sahel"})])
        kept.ingest([read_article({"id": "b", "text": body, "outlet": "diffa"})])
        assert "لم يعد موضعه معروفا" in site.get(f"/name/{quote(key, safe='')}").text


def test_a_name_page_shows_spellings_with_their_reasons_offices_with_their_dates_and_what_a_person_ruled(tmp_path):
    rows = [
        {"id": "a", "text": "قال وزير المياه سليم الورداني إن السد سيفتح قريبا.", "published": "2024-01-20", "outlet": "sahel"},
        {"id": "b", "text": "قال وزير المياه إن الآبار الجديدة ستحفر في الربيع.", "published": "2024-01-22", "outlet": "diffa"},
        {"id": "c", "text": "قال وزير المياه سليم الورداني إن السدود الصغيرة مفتوحة.", "published": "2024-02-20", "outlet": "diffa"},
        {"id": "d", "text": "قال الكاتب سلام الورداني إن القصة من نسج الخيال.", "published": "2024-03-01", "outlet": "sahel"},
    ]
    with Archive.open(str(tmp_path / "archive")) as kept:
        kept.ingest([read_article(row) for row in rows])
        key = kept.name("سليم الورداني").key
        kept.rule_name("merge", "سلام الورداني", into=key, why="خطأ مطبعي")
    with Archive.open(str(tmp_path / "archive"), readonly=True) as kept, TestClient(build(kept)) as site:
        page = site.get(f"/name/{quote(key, safe='')}").text
        assert "أول ذكر" in page
        for words in ("وزير المياه", "كما كُتب", "قاله إنسان", "خطأ مطبعي", "قيل باسم"):
            assert words in page
        data = site.get(f"/name/{quote(key, safe='')}.json").json()
        assert next((r["role"], r["first"], r["last"]) for r in data["name"]["roles"]) == ("وزير المياه", "2024-01-20", "2024-02-20")
        assert {(j["text"], j["why"].split(":")[0]) for j in data["name"]["joined"]} == {
            ("سليم الورداني", "as spelled, and nothing else says who"), ("سلام الورداني", "a person"),
        }  # fmt: skip
        assert [row["article"] for row in data["by_office"][0]["statements"]] == ["b"]
        # What he was when he said it, by the articles of that time.
        assert {row["article"]: row["title_then"] for row in data["statements"]} == {"a": "وزير المياه", "c": "وزير المياه", "d": "الكاتب"}
        assert "صفته حينها" in page
        assert data["rulings"][0]["why"] == "خطأ مطبعي"
        assert "First seen" in site.get(f"/en/name/{quote(key, safe='')}").text


def test_a_tag_page_lists_the_same_articles_whatever_the_spelling(tmp_path):
    bodies = ["اجتمع وفد الولايات المتحدة في القاهرة أمس.", "رحبت أمريكا بالاجتماع في القاهرة.", "غادر وفد أميركا القاهرة اليوم."]
    titles = ["الولايات المتحدة في القاهرة", "أمريكا ترحب", "وفد أميركا يغادر"]
    with Archive.open(str(tmp_path / "archive")) as kept:
        rows = [
            {"id": str(n), "title": t, "text": b, "published": "2024-01-20"} for n, (t, b) in enumerate(zip(titles, bodies, strict=True))
        ]
        kept.ingest([read_article(row) for row in rows])
        with TestClient(build(kept)) as site:
            for wanted in ("Q30", "الولايات المتحدة", "الولایات المتحدة", "الولايات المتحده", "#الولايات_المتحدة", "أمريكا", "اميركا",
                           "United States", "united states", "USA", "us", "U.S.", "U.S.A.", "The United States",
                           "United-States", "United States of America", "America"):  # fmt: skip
                for prefix in ("", "/en"):
                    data = site.get(f"{prefix}/tag/{quote(wanted, safe='')}.json").json()
                    assert (data["tag"], {a["id"] for a in data["articles"]}) == ("الولايات المتحدة", {"0", "1", "2"}), wanted
            assert "United States" in site.get("/en/tags").text
            assert "United States" in site.get("/en/tag/Q30").text
            assert kept.name("United States").key == "Q30"
            page = site.get("/tags").text
            link = page.split('<a href="/tag/')[1].split('"')[0]
            assert site.get(f"/tag/{link}.json").json()["articles"], "the links of the list lead to articles"
            assert [site.get(f"{prefix}/tag/nothing{end}").status_code for end in ("", ".json")] == [404, 404]
            assert site.get("/tag/GB").status_code == 404, "no article has it"


def test_a_story_page_shows_a_statement_of_several_outlets_once(site, archive):
    story = archive.story_of("w1").story
    claims = site.get(f"/story/{story}.json").json()["claims"]
    claim = next(claim for claim in claims if "الرصيف الخامس" in claim["content"])
    assert [wording["article"] for wording in claim["wordings"]] == ["w1", "c1"]
    assert (claim["outlets"], claim["origins"]) == (2, 1)
    assert (claim["wordings"][1]["upstream"], claim["wordings"][1]["dropped"]) == ("w1", [])
    page = site.get(f"/story/{story}").text
    assert page.count(f'id="{claim["id"]}"') == 1
    assert "القول نفسه في منفذين" in page


def test_a_query_for_statements_gives_statements(site):
    data = site.get("/search.json", params={"q": "said:الورداني force:deny"}).json()
    assert [(row["article"], row["statement"]["force"]) for row in data["statements"]] == [("c1", "deny"), ("w1", "deny")]
    assert "عقابا للعمال" in site.get("/search", params={"q": "said:الورداني about:الإغلاق force:نفي"}).text
    assert site.get("/search.json", params={"q": "force:shout"}).status_code == 400
    assert site.get("/search.json", params={"q": "source:named", "after": "nonsense"}).status_code == 400


def test_the_ledger_of_unnamed_sources(site):
    data = site.get("/unnamed.json").json()
    assert {row["key"] for row in data["outlets"]} == {"sahel", "diffa"}
    assert all(row["unnamed"] == 1 for row in data["outlets"])
    assert [(row["unnamed"], row["articles"]) for row in data["stories"]] == [(2, 2)]
    assert {(source["body"], source["in_stories"]) for source in data["sources"]} == {("هيئة الموانئ", 1)}
    page = site.get("/en/unnamed").text
    assert "Unnamed sources" in page
    assert "Sources described alike" in page
    assert "مصدرين" in page


def test_feeds_are_atom_with_an_entry_an_article(site):
    root = ET.fromstring(site.get("/index.atom").content)
    entries = root.findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == 4
    assert site.get("/outlet/diffa.atom").status_code == 200
    assert site.get("/about.atom").status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/article/absent", 404), ("/story/absent", 404), ("/nowhere", 404), ("/name/absent", 404), ("/outlet/absent", 404),
        ("/search?q=" + "x" * 600, 400), ("/search?q=a&page=0", 400), ("/search?q=a&page=٣", 400), ("/search?q=since:yesterday", 400),
        ("/static/../app.py", 404),
    ],
)  # fmt: skip
def test_bad_requests_get_a_page_that_says_so(site, path, status):
    answer = site.get(path)
    assert answer.status_code == status
    assert "الصفحة" in answer.text or status == 400


def test_a_bad_request_for_json_gets_json(site):
    answer = site.get("/article/absent.json")
    assert answer.status_code == 404
    assert answer.json()["error"]


def test_stories_are_ordered_by_origins_and_the_next_page_goes_on_where_this_one_ends(demo_archive):
    with Archive.open(demo_archive, readonly=True) as kept, TestClient(build(kept, Settings(page_size=5))) as client:
        rows, path = [], "/index.json"
        while path:
            data = client.get(path).json()
            rows += data["stories"]
            path = "/index.json?" + urlencode(data["next"]) if data["next"] else None
    origins = [row["origins"] for row in rows]
    assert origins == sorted(origins, reverse=True)
    assert len({row["story"] for row in rows}) == len(rows) > 8
    assert sum(row["reports"] for row in rows) == len({a for row in rows for a in row["articles"]})


def test_what_is_told_of_a_story_stands_on_its_page(site, archive):
    story = story_of(archive, "w1")
    data = site.get(f"/story/{story}.json").json()
    assert [report["outlet"] for report in data["coverage"]["reports"]] == ["sahel", "diffa"]
    assert (data["affair"], data["rulings"], data["denials"]) == ([], [], [])
    page = site.get(f"/story/{story}").text
    assert "من سبق ومن تبع" in page
    affair = site.get(f"/affair/{story}.json").json()
    assert [each["story"] for each in affair["stories"]] == [story]
    assert {entry["story"] for entry in affair["timeline"]} == {story}
    assert site.get(f"/affair/{story}").status_code == 200
    assert site.get("/affair/s-none").status_code == 404


def test_each_statement_of_an_article_leads_to_its_claim_and_back_to_each_articles_sentence(site, archive):
    page = site.get("/article/w1").text
    count = len(archive.article("w1").statements)
    assert [f'href="/claim/{n}%2Fw1"' in page for n in range(1, count + 1)] == [True] * count
    data = site.get("/claim/2/w1.json").json()
    assert {(w["article"], w["n"]) for w in data["claim"]["wordings"]} == {("w1", 2), ("c1", 2)}
    claim = site.get("/claim/2%2Fw1").text
    assert 'href="/article/w1#t2"' in claim
    assert 'href="/article/c1#t2"' in claim
    assert "<details open>" in claim
    assert 'id="t2"' in site.get("/article/c1").text
    assert site.get("/en/claim/2/w1").status_code == 200
    assert site.get("/claim/99/w1").status_code == 404


def test_a_result_of_a_search_for_statements_leads_to_its_sentence_and_its_claim(site):
    page = site.get("/search?" + urlencode({"q": "force:deny"})).text
    assert 'href="/article/w1#t4"' in page
    assert 'href="/claim/4%2Fw1"' in page


WRONG = [
    "/article/none", "/story/none", "/outlet/none", "/name/none", "/claim/99/w1", "/search?q=sayd:x", "/search?q=force:shout",
    "/search?q=said:هي", "/search?q=said:وزير -قال", "/search?q=-said:وزير", "/search?q=said:وزير outlet:a outlet:b", "/search?q=x&page=99",
    "/search?q=said:وزير&after=x", "/?since=tomorrow", "/search?q=said:وزير since:tomorrow", "/search?q=" + "ا" * 501,
]  # fmt: skip


@pytest.mark.parametrize("path", WRONG)
def test_an_error_is_told_in_the_language_of_the_page(site, path):
    arabic, english = site.get(path), site.get("/en" + path)
    assert arabic.status_code == english.status_code >= 400
    detail = arabic.text.split('<p class="note">')[1].split("</p>")[0]
    own = re.sub("\u2068.*?\u2069", "", detail)  # without what it cites
    assert re.search("[ء-ي]", own)
    assert not re.search("[a-z]{2,} [a-z]{2,}", own)
    assert "\u2068" not in english.text


def test_who_was_told_is_shown_once_with_its_preposition(tmp_path):
    rows = {"a": "قال الوزير سامر الخالدي لصحيفة الأفق إن الجسر مفتوح.", "b": "قال الوزير سامر الخالدي لـ«الأفق» إن النفق مغلق."}
    with Archive.open(str(tmp_path / "archive")) as kept:
        kept.ingest([read_article({"id": id, "text": text, "outlet": "sahel"}) for id, text in rows.items()])
    with Archive.open(str(tmp_path / "archive"), readonly=True) as kept, TestClient(build(kept)) as site:
        assert "<bdi>قيل لصحيفة الأفق</bdi>" in site.get("/article/a").text
        assert "<bdi>قيل لـ«الأفق»</bdi>" in site.get("/article/b").text
        assert "<bdi>Told to لـ«الأفق»</bdi>" in site.get("/en/article/b").text


def test_what_a_headline_gives_to_somebody_stands_under_it(tmp_path):
    row = {"id": "a", "title": "سامر الخالدي: الجسر لن يغلق", "text": "افتتح الجسر أمس.", "outlet": "sahel"}
    with Archive.open(str(tmp_path / "archive")) as kept:
        kept.ingest([read_article(row)])
    with Archive.open(str(tmp_path / "archive"), readonly=True) as kept, TestClient(build(kept)) as site:
        page = site.get("/article/a").text
        assert "أقوال العنوان (1)" in page
        assert '<blockquote dir="rtl" lang="ar">الجسر لن يغلق</blockquote>' in page
        assert "Statements of the headline (1)" in site.get("/en/article/a").text


def test_a_persons_word_on_statements_is_shown_with_how_to_give_and_to_undo_one(tmp_path):
    row = {"id": "a", "title": "سامر الخالدي: الجسر لن يغلق", "text": "قال سامر الخالدي إن الجسر لن يغلق.", "outlet": "sahel"}
    with Archive.open(str(tmp_path / "archive")) as kept:
        kept.ingest([read_article(row)])
        assert kept.correct("a", 1, "change", {"force": "confirm"}).headline
    with Archive.open(str(tmp_path / "archive"), readonly=True) as kept, TestClient(build(kept)) as site:
        page, english, twin = site.get("/article/a").text, site.get("/en/article/a").text, site.get("/article/a.json").json()
    # The headline's is the second, though the text says it too; both have their numbers.
    assert 'id="s1"' in page
    assert 'id="t2"' in page
    assert '<a href="#t2">2</a>' in page
    assert "وتقوله المادة أيضا" in page
    assert page.count("راجعه إنسان") == 1
    assert '<code dir="ltr">isnad corrections --undo 1</code>' in page
    assert "isnad correct a N --reject" in english
    assert "What a person said of these statements" in english
    assert [(c["said"], c["headline"], c["number"]) for c in twin["corrections"]] == [("change", True, 1)]
    assert [s["force"] for s in twin["article"]["title_statements"]] == ["confirm"]


def test_direction_marks_within_names_and_contents_are_kept_and_shown_isolated(tmp_path):
    text = "قال الوزير \u202bسامر الخالدي إن الجسر \u202eمفتوح."
    with Archive.open(str(tmp_path / "archive")) as kept:
        kept.ingest([read_article({"id": "a", "text": text, "outlet": "sahel"})])
        assert kept.article("a").body == text
    with Archive.open(str(tmp_path / "archive"), readonly=True) as kept, TestClient(build(kept)) as site:
        page = site.get("/article/a").text
        source = kept.article("a").statements[0].source
        assert "\u202b" in source
        assert re.search(f"<bdi>(<a [^>]*>)?{source}", page)
        assert '<blockquote dir="rtl" lang="ar">الجسر \u202eمفتوح</blockquote>' in page


FIRE = (
    "أعلنت المحافضة السيطرة على حريق ضخم اندلع فجر الاثنين في سوق الخشب القديم وسط نوران. وقال قائد الإطفاء هاني السروجي إن النيران أتت "
    "على 43 متجرا قبل وصول عربات الإسعاف من البلدات المجاورة. وأضاف السروجي أن ثلاثة عمال أصيبوا بحروق طفيفة ونقلوا إلى مستشفى الرازي "
    "لتلقي العلاج. وأمرت البلدية بإغلاق الشوارع المؤدية إلى السوق وفتحت تحقيقا في أسباب الحريق."
)
BOOKS = "افتتح عميد الكلية معرض الكتاب السنوي في جامعة التلال بمشاركة ناشرين من الإقليم، ويستمر المعرض أسبوعا كاملا."
LONGER = (
    "وقعت وزارة المياه في جمهورية سهلان عقدا لبناء محطة تحلية على ساحل الياقوت بطاقة 90 ألف متر مكعب يوميا، وقالت الوزيرة ليلى القاضي إن "
    "المحطة ستخدم خمس محافظات وإن التمويل قرض من صندوق التنمية الإقليمي ويبدأ التنفيذ في الربع الأول من العام المقبل وتتولاه شركة سدود.\n"
    "فاز فريق الصقور على ضيفه فريق المنارة بثلاثة أهداف مقابل هدف في افتتاح دوري الجزر لكرة القدم، وسجل المهاجم رامي الفهيد هدفين في الشوط "
    "الأول وأضاف البديل سالم النقاش الهدف الثالث من ركلة جزاء، ويلتقي الصقور في الجولة المقبلة مع فريق الواحة على ملعب الشاطئ.\n" + FIRE
)


def test_a_copy_is_told_in_phrases_with_shared_slips_and_the_report_in_which_it_stands(tmp_path):
    rows = [
        {"id": "w", "outlet": "sahel", "published": "2031-03-03T06:00+03:00", "title": "حريق سوق الخشب", "text": FIRE},
        {"id": "c", "outlet": "diffa", "published": "2031-03-03T08:00+03:00", "title": "حريق", "text": FIRE.replace("43", "50")},
        {"id": "m", "outlet": "madar", "published": "2031-03-03T09:00+03:00", "title": "حريق", "text": FIRE.replace("فضة", "فظة")},
        {"id": "l", "outlet": "sada", "published": "2031-03-06T09:00+03:00", "title": "أسبوع سهلان", "text": LONGER},
        {"id": "o", "outlet": "nahar", "published": "2031-03-03T09:00+03:00", "title": "معرض الكتاب", "text": BOOKS},
        {"id": "z", "outlet": "late", "published": "2031-05-03T09:00+03:00", "title": "معرض", "text": BOOKS},
    ]  # fmt: skip
    with Archive.open(str(tmp_path / "archive")) as kept:
        kept.ingest([read_article(row) for row in rows])
    with Archive.open(str(tmp_path / "archive"), readonly=True) as kept, TestClient(build(kept)) as site:
        page, data = site.get("/article/c").text, site.get("/article/c.json").json()
        assert "<del>43</del> <ins>50</ins>" in page
        assert (data["difference"]["slips"], site.get("/article/m.json").json()["difference"]["mended"]) == (["المحافضة"], ["المحافضة"])
        assert "أخطاء إملائية يشتركان فيها" in page
        assert [(each["id"], each["inside"]) for each in data["contained"]] == [("c", "l")]
        assert "نصه داخل" in page
        # The report is compared with the text that it has the passage from, the first of the copies.
        (held,) = data["contained"]
        assert (held["of"], held["compared"]) == ("w", ["l", "w"])
        assert {each["kind"] for each in held["difference"]["changes"]} == {"added"}
        assert "الفرق بين النصين" in page
        story = site.get(f"{STORY}{kept.story_of('c').story}.json").json()
        assert [[figure["text"] for figure in each["figures"]] for each in story["differences"]] == [["43", "50"]]
        # Who is said never to have reported was collected in those days.
        assert "nahar" in story["coverage"]["silent"]
        assert "late" not in story["coverage"]["silent"]
        assert "وقد جُمعت أخباره بين" in site.get(STORY + story["story"]["story"]).text


@pytest.fixture(scope="module")
def named(tmp_path_factory):
    """The site of an archive with well-known names and two men of one name."""
    path = str(tmp_path_factory.mktemp("named"))
    rows = [
        ("a", "2023-05-01", "قال وزير المياه العراقي محمد سالم إن الأمم المتحدة دعت إلى الحوار، وإن أمريكا مستعدة. وعاد محمد سالم."),
        ("b", "2024-01-25", "سجل المهاجم محمد سالم هدفين في مباراة الأمس. وقال محمد سالم إن الفريق لعب جيدا، وغادر محمد سالم الملعب."),
    ]  # fmt: skip
    with Archive.open(path) as kept:
        kept.ingest(
            [read_article({"id": id, "title": "محمد سالم", "text": text, "published": day, "outlet": "o"}) for id, day, text in rows]
        )
    with Archive.open(path, readonly=True) as kept, TestClient(build(kept, Settings())) as client:
        yield client


def test_the_english_site_shows_english_labels_and_the_arabic_one_arabic(named):
    for page in ("names", "tags"):
        assert "United Nations" in named.get(f"/en/{page}").text
        assert "United Nations" not in named.get(f"/{page}").text
    assert '<h1><bdi dir="ltr" lang="en">United Nations</bdi>' in named.get("/en/name/org:united-nations").text
    assert '<h1><bdi lang="ar">الأمم المتحدة</bdi>' in named.get("/name/org:united-nations").text
    assert '<h1><bdi dir="ltr" lang="en">United Nations</bdi>' in named.get("/en/tag/org:united-nations").text
    assert "<title>United Nations" in named.get("/en/tag/org:united-nations").text
    assert "<title>الأمم المتحدة" in named.get("/name/org:united-nations").text
    article = named.get("/en/article/a").text
    assert '<bdi lang="en">United Nations</bdi></a>' in article, "its tags"
    assert 'title="United States">أمريكا</a>' in article, "who is meant by the text's words"
    assert 'title="الولايات المتحدة">أمريكا</a>' in named.get("/article/a").text


def test_two_of_one_name_are_told_apart_in_every_list(named):
    for page in ("/names", "/en/names", "/tags", "/en/tags"):
        text = named.get(page).text
        assert "(<bdi>وزير المياه العراقي</bdi> · <bdi>2023</bdi>)" in text
        assert "(<bdi>المهاجم</bdi> · <bdi>2024</bdi>)" in text
    both = {"وزير المياه العراقي", "المهاجم"}
    assert {n["apart"]["role"] for n in named.get("/names.json").json()["names"] if n["name"] == "محمد سالم"} == both
    assert {t["apart"]["role"] for t in named.get("/tags.json").json()["tags"] if t["tag"] == "محمد سالم"} == both


def test_a_tag_page_of_several_lists_the_known_one_in_each_spelling_and_leads_to_the_other(tmp_path):
    text, label = "حضر نادر الحلواني أمس.", "نادر الحلواني"
    rows = [("o", None), ("k1", "Q990000001"), ("k2", "Q990000001")]
    with Archive.open(str(tmp_path / "archive")) as kept:
        kept.ingest(
            [Article(id, text, title=id, language="ar", names=(Name(4, 17, label, "PER", label, known),), tags=(Tag(label, known, ""),))
             for id, known in rows]
        )  # fmt: skip
        with TestClient(build(kept)) as site:
            for typed in (label, "نادر الحلوانى", "نادر الحلوانی", "#نادر_الحلواني", "Q990000001"):
                data = site.get(f"/tag/{quote(typed, safe='')}.json").json()
                assert ({a["id"] for a in data["articles"]}, [n["key"] for n in data["namesakes"]]) == ({"k1", "k2"}, [f"open:{label}"])
            page = unquote(unescape(site.get(f"/tag/{label}").text))
            assert "يُسمى هكذا أيضا" in page
            assert f'href="/tag/open:{label}"' in page
            for where, link in (
                ("/tags", f"open:{label}"),
                ("/article/o", f"open:{label}"),
                ("/tags", "Q990000001"),
                ("/article/k1", label),
            ):
                assert f'href="/tag/{link}"' in unquote(unescape(site.get(where).text)), where
            assert [a["id"] for a in site.get(f"/tag/open:{label}.json").json()["articles"]] == ["o"]
            assert 'href="/tag/Q990000001"' in site.get(f"/en/tag/open:{label}").text.replace("/en/", "/")


def test_the_page_of_one_of_two_namesakes_leads_to_the_other(named):
    keys = [n["key"] for n in named.get("/names.json").json()["names"] if n["name"] == "محمد سالم"]
    assert len(keys) == 2
    for key, other in (keys, keys[::-1]):
        assert [n["key"] for n in named.get(f"/name/{key}.json").json()["namesakes"]] == [other]
        assert f'href="/name/{other}"' in unquote(unescape(named.get(f"/name/{key}").text))


def test_an_article_says_how_a_missed_name_is_added(named):
    assert "isnad names add NAME WORDS --article a" in named.get("/en/article/a").text
