"""Forty pages and dumps in the make of the real Arabic web: other site kinds, traps and encodings than the benchmark's, with what they hold.

Written before the rules were looked at, and kept. Each page function returns a :class:`Sample`; ``samples()`` builds them all. Texts come
from ``field_text``; outlets, people and addresses are invented.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from field_text import Story, headline, story


@dataclass
class Sample:
    """One page or dump and what it holds. ``authors`` … ``related`` as in the article records; ``must_not`` never stands in a body."""

    id: str
    page: bytes
    title: str | None = None
    paragraphs: tuple[str, ...] = ()
    url: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    credits: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    others: tuple[Story, ...] = ()
    dateline: str | None = None
    section: str | None = None
    text: bool = False
    also: dict[str, str] = field(default_factory=dict)

    def gold(self) -> dict[str, object]:
        """The sample as a row of the benchmark's gold."""
        return {
            "id": self.id, "file": f"{self.id}.{'txt' if self.text else 'html'}", "as": "text" if self.text else "html", "url": self.url,
            "template": self.id, "has_article": self.title is not None, "title": self.title, "published": self.published,
            "updated": self.updated, "authors": list(self.authors), "outlet": self.outlet, "credits": list(self.credits),
            "keywords": list(self.keywords), "paragraphs": list(self.paragraphs), "must_not": list(self.must_not),
            "others": [{"title": o.title, "paragraphs": list(o.paragraphs)} for o in self.others],
            "related": [{"title": title, "url": None} for title in self.related],
        }  # fmt: skip


SAMPLES: list[Callable[[], Sample]] = []


def sample(make: Callable[[], Sample]) -> Callable[[], Sample]:
    """Register a page."""
    SAMPLES.append(make)
    return make


def samples() -> list[Sample]:
    """All pages and dumps."""
    return [make() for make in SAMPLES]


def ps(paragraphs: tuple[str, ...] | list[str], cls: str = "") -> list[str]:
    return [f"<p{cls}>{p}</p>" for p in paragraphs]


def heads(first: int, count: int) -> list[str]:
    return [headline(n) for n in range(first, first + count)]


def cards(titles: list[str], cls: str = "card", tag: str = "h3", teaser: bool = False) -> str:
    return "".join(
        f'<div class="{cls}"><a href="/item/{4000 + i}"><img src="/i/{i}.jpg" alt="{t}"></a><{tag}><a href="/item/{4000 + i}">{t}</a></{tag}>'
        + (f"<p>{story(900 + i).paragraphs[1]}</p>" if teaser else "")
        + "</div>"
        for i, t in enumerate(titles)
    )


NAV = "<ul>" + "".join(
    f'<li><a href="/s/{i}">{w}</a></li>' for i, w in enumerate(["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "منوعات", "صحة", "تكنولوجيا", "آراء", "فيديو"])
) + "</ul>"  # fmt: skip
SHARE = '<div class="shr"><span>شارك</span><a href="https://facebook.example/s">فيسبوك</a><a href="https://x.example/s">تويتر</a><a href="#">واتساب</a><a href="#">نسخ الرابط</a></div>'
FOOT = "<footer><p>جميع الحقوق محفوظة © 2024</p><ul><li><a href='/about'>من نحن</a></li><li><a href='/c'>اتصل بنا</a></li><li><a href='/p'>سياسة الخصوصية</a></li></ul></footer>"


def html(title: str, head: str, body: str, charset: str = '<meta charset="utf-8">', attrs: str = 'lang="ar" dir="rtl"') -> str:
    return f"<!DOCTYPE html><html {attrs}><head>{charset}<title>{title}</title>{head}</head><body>{body}</body></html>"


def meta(**values: str) -> str:
    return "".join(f'<meta property="{key.replace("_", ":", 1)}" content="{value}">' for key, value in values.items())


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


@sample
def qanat_cards() -> Sample:
    """A channel's site of 2017: cards in the middle, the source in the last line, the date in digits."""
    s, rel, most = story(1), heads(101, 3), heads(110, 5)
    p = ps(s.paragraphs)
    body = f"""<div id="header">{NAV}</div><div id="bread"><a href="/">الرئيسية</a> &gt; <a href="/news">الأخبار</a> &gt; <a href="/news/arabic">عربي</a></div>
    <div id="main"><div class="hd"><h1 id="DynamicContainer_title">{s.title}</h1><div class="dt">2/5/2017</div></div>
    <div class="art-img"><img src="/m.jpg"><div class="cap">جانب من الموقع قبل بدء الأعمال (أرشيف سند)</div></div>
    <div id="DynamicContainer_body">{p[0]}{p[1]}<div class="rel-box"><div class="rb-t">مواضيع ذات علاقة</div>{cards(rel, "rb-i", "span")}</div>{"".join(p[2:])}
    <p>المصدر : قناة سند + وكالات + رويترز</p></div><div class="kw">كلمات مفتاحية: <a href="/k/1">تنمية</a> <a href="/k/2">بنية تحتية</a></div>
    {SHARE}</div><div id="side"><h4>الأكثر قراءة</h4>{cards(most, "mr", "div")}</div>{FOOT}"""
    return Sample("qanat_cards", html(f"{s.title} - قناة سند", meta(og_site_name="قناة سند"), body).encode(), s.title, s.paragraphs,
                  "https://www.sanad.example/news/arabic/2017/5/2/عنوان-الخبر", "2017-05-02", outlet="قناة سند",
                  credits=("قناة سند", "وكالات", "رويترز"), keywords=("تنمية", "بنية تحتية"), related=tuple(rel),
                  must_not=(*rel, *most, "جانب من الموقع قبل بدء الأعمال"), section="عربي")  # fmt: skip


@sample
def hashed_skiplinks() -> Sample:
    """A broadcaster's React pages: hashed classes, every paragraph its own box, «skip and continue reading» links, topics at the end."""
    s, rel = story(2, 9), heads(120, 4)
    boxes = [
        f'<div dir="rtl" class="bbc-19j92fr ebmt73l0"><p dir="rtl" class="bbc-{i}x1y"><b>{t}</b></p></div>'
        if i == 0
        else f'<div dir="rtl" class="bbc-19j92fr ebmt73l0"><p dir="rtl" class="bbc-1gjryo4">{t}</p></div>'
        for i, t in enumerate(s.paragraphs)
    ]
    sub = '<div class="bbc-14zs3fk"><h2 class="bbc-1aaitma" tabindex="-1">ماذا تقول الأرقام؟</h2></div>'
    box = f"""<section role="region" aria-labelledby="x1" class="bbc-1v9"><a href="#end-of-recommendations" class="bbc-skip">تخطى قصص مقترحة وواصل القراءة</a><strong id="x1">قصص مقترحة</strong>
    <ul>{"".join(f'<li class="e1"><div><a href="/arabic/articles/c{i}">{t}</a></div></li>' for i, t in enumerate(rel))}</ul><p id="end-of-recommendations">نهاية قصص مقترحة</p></section>"""
    pod = '<section class="bbc-pod"><a href="#end-of-podcasts">تخطى البودكاست وواصل القراءة</a><strong>البودكاست</strong><p>حلقة جديدة كل أسبوع تشرح حكاية خلف الخبر مع ضيوف من الميدان.</p><p>الحلقات</p><p id="end-of-podcasts">البودكاست نهاية</p></section>'
    body = f"""<header>{NAV}</header><main role="main"><div class="bbc-a"><h1 class="bbc-14gqcmb e1p3vdyi0" id="content" tabindex="-1">{s.title}</h1></div>
    <figure><div><img alt="x" src="//i.example/1.jpg"></div><div><span>صدر الصورة، Fann Images</span></div><figcaption><span>التعليق على الصورة، </span><p>رجل يمشي قرب موقع البناء في ساعة مبكرة</p></figcaption></figure>
    <section aria-labelledby="article-byline"><ul><li><div><span class="bbc-z">Author, سمير العبادي</span></div></li><li><span>Role, نداء الخليج - صفاقس</span></li></ul></section>
    <div class="bbc-t"><time datetime="2024-01-24" class="bbc-1dafq0j">24 يناير/ كانون الثاني 2024</time></div>
    {"".join(boxes[:3])}{box}{boxes[3]}{sub}{"".join(boxes[4:6])}{pod}{"".join(boxes[6:])}
    <aside aria-labelledby="related-topics"><h2>مواضيع ذات صلة</h2><ul><li><a href="/topics/1">البيئة</a></li><li><a href="/topics/2">المدن</a></li></ul></aside></main>{FOOT}"""
    lj = ld(
        {
            "@context": "http://schema.org",
            "@graph": [
                {
                    "@type": "ReportageNewsArticle",
                    "headline": s.title,
                    "datePublished": "2024-01-24T06:10:00.000Z",
                    "dateModified": "2024-01-24T09:10:00.000Z",
                    "publisher": {"@type": "NewsMediaOrganization", "name": "نداء الخليج"},
                    "author": {"@type": "NewsMediaOrganization", "name": "نداء الخليج"},
                }
            ],
        }
    )
    paras = (*s.paragraphs[:4], "ماذا تقول الأرقام؟", *s.paragraphs[4:])
    return Sample("hashed_skiplinks", html(f"{s.title} - نداء الخليج", lj, body).encode(), s.title, paras, "https://www.nida.example/arabic/articles/cx1", "2024-01-24",
                  authors=("سمير العبادي",), outlet="نداء الخليج", related=tuple(rel), must_not=(*rel, "حلقة جديدة كل أسبوع تشرح حكاية خلف الخبر", "رجل يمشي قرب موقع البناء في ساعة مبكرة", "تخطى قصص مقترحة وواصل القراءة"))  # fmt: skip


@sample
def next_markup_inline() -> Sample:
    """A news channel of 2022: JSON-LD and markup agree, «اقرأ أيضا» as a bold link paragraph in the body, dateline as a label beside the date."""
    s, rel, more = story(3), heads(130, 2), heads(135, 4)
    p = ps(s.paragraphs)
    body = f"""<div id="__next"><header class="h_1">{NAV}</header><div class="container"><nav aria-label="breadcrumb"><ol><li><a href="/">الرئيسية</a></li><li><a href="/middle-east">الشرق الأوسط</a></li></ol></nav>
    <div class="sn-h"><h1>{s.title}</h1><div class="info"><span class="date">24 يناير 2022 - 13:05 بتوقيت أبوظبي</span><span class="src">أفق نيوز - البصرة</span></div></div>
    <div class="sn-body">{p[0]}{p[1]}{p[2]}<p><strong>اقرأ أيضا: <a href="/a/1">{rel[0]}</a></strong></p>{p[3]}{p[4]}<p><a href="/a/2"><strong>{rel[1]}</strong></a></p>{"".join(p[5:])}</div>
    <div class="tags"><h5>الكلمات المفتاحية</h5><a href="/t/a">العراق</a><a href="/t/b">الموانئ</a><a href="/t/c">النقل البحري</a></div></div>
    <div class="more"><h2>أخبار أخرى</h2>{cards(more)}</div></div>{FOOT}"""
    lj = ld(
        {
            "@type": "NewsArticle",
            "headline": s.title,
            "datePublished": "2022-01-24T09:05:00Z",
            "dateModified": "2022-01-24T09:05:00Z",
            "author": {"@type": "Organization", "name": "أفق نيوز"},
            "publisher": {"@type": "Organization", "name": "أفق نيوز"},
            "articleSection": "الشرق الأوسط",
        }
    )
    return Sample("next_markup_inline", html(f"{s.title} | أفق نيوز", lj, body).encode(), s.title, s.paragraphs, "https://www.ofoq.example/middle-east/1493333-x", "2022-01-24",
                  outlet="أفق نيوز", keywords=("العراق", "الموانئ", "النقل البحري"), related=(rel[0], rel[1]), must_not=(*rel, *more), dateline="البصرة", section="الشرق الأوسط")  # fmt: skip


@sample
def egypt_seventh() -> Sample:
    """An Egyptian daily: «كتب فلان» in a span, the date with a weekday and «م», pictures between paragraphs, «موضوعات متعلقة» with «..»."""
    s, rel, most = story(4), heads(140, 3), heads(145, 5)
    p = ps(s.paragraphs)
    body = f"""<div class="menu">{NAV}</div><div class="breakNews"><span>عاجل</span><ul>{"".join(f"<li><a href='/b'>{t}</a></li>" for t in most[:3])}</ul></div>
    <div class="articleHeader"><h3>الأقاليم</h3><h1>{s.title}</h1><span class="newsStoryDate">الثلاثاء، 23 يناير 2024 05:12 م</span>{SHARE}
    <div class="img-cont"><img src="/x.jpg" alt="{s.title}"><span class="img-cap">أعمال الحفر بالمشروع</span></div><span class="writeBy">طنطا - شهاب المنياوي</span></div>
    <div id="articleBody">{p[0]}<p>&nbsp;</p>{p[1]}<p style="text-align:center"><img src="/p1.jpg" alt=""><strong>جولة المحافظ في الموقع</strong></p>{"".join(p[2:])}
    <div class="rel"><p>موضوعات متعلقة..</p>{"".join(f"<p><a href='/story/2024/1/2{i}/x/61'>- {t}</a></p>" for i, t in enumerate(rel))}</div></div>
    <div class="tags"><a href="/Tags/1">محافظة الغربية</a><a href="/Tags/2">طنطا</a><a href="/Tags/3">اخبار الغربية</a></div>
    <div class="side"><h3>الأكثر قراءة</h3>{cards(most, "m", "h4")}</div>{FOOT}"""
    return Sample("egypt_seventh", html(f"{s.title} - اليوم الثامن", meta(og_title=s.title, og_site_name="اليوم الثامن"), body).encode(), s.title, s.paragraphs,
                  "https://www.thamen.example/story/2024/1/23/x/6459999", "2024-01-23T17:12", authors=("شهاب المنياوي",), outlet="اليوم الثامن",
                  keywords=("محافظة الغربية", "طنطا", "اخبار الغربية"), related=tuple(rel), must_not=(*rel, *most, "جولة المحافظ في الموقع"), dateline="طنطا")  # fmt: skip


@sample
def egypt_bold_byline() -> Sample:
    """An Egyptian portal: time and day in two lines, «كتب - فلان:» as a bold first paragraph, «اقرأ أيضًا:» with links as last paragraphs."""
    s, rel = story(5), heads(150, 3)
    p = ps(s.paragraphs)
    body = f"""{NAV}<section class="details"><header><h1>{s.title}</h1><div class="time"><span>10:34 م</span><div class="day">الأربعاء 24 يناير 2024</div></div></header>
    <div class="image"><img src="/z.jpg"><p class="caption">مبنى الهيئة</p></div>{SHARE}<div class="details-body"><p><strong>كتب - وائل الشناوي:</strong></p>{"".join(p)}
    <p><strong>اقرأ أيضًا:</strong></p>{"".join(f'<p><a href="/r/{i}">{t}</a></p>' for i, t in enumerate(rel))}</div>
    <div class="video"><h4>فيديو قد يعجبك:</h4><iframe src="https://v.example"></iframe></div><div class="keywords"><span>هذا المحتوى من</span><a href="/k">الهيئة العامة</a></div></section>{FOOT}"""
    return Sample("egypt_bold_byline", html(f"{s.title} | مصراتي", meta(og_title=f"{s.title} | مصراتي", og_site_name="مصراتي"), body).encode(), s.title, s.paragraphs,
                  "https://www.misrati.example/news/details/2024/1/24/2529999/x", "2024-01-24T22:34", authors=("وائل الشناوي",), outlet="مصراتي", related=tuple(rel), must_not=tuple(rel))  # fmt: skip


@sample
def morocco_utf16() -> Sample:
    """A Moroccan portal sent as UTF-16: outlet and writer in one span, a card «إقرأ أيضا» in the body, numbered comments in full sentences."""
    s, rel, talk = story(6), heads(155, 1), story(7)
    p = ps(s.paragraphs)
    comments = "".join(
        f'<li class="comment even" id="comment-{i}"><div class="comment-body"><div class="comment-author">زائر {i}</div><div class="comment-date-number"><span class="comment-number">{i}</span> الأربعاء 24 يناير 2024 - 19:0{i}</div><div class="comment-text"><p>{t}</p></div></div></li>'
        for i, t in enumerate(talk.paragraphs)
    )
    body = f"""<div class="navbar">{NAV}</div><div class="container"><h1 class="post-title">{s.title}</h1><div class="post-meta"><span class="author"><a href="/author/x" rel="author">منبر المغرب - إدريس الشاوني</a></span><span class="date-post">الأربعاء 24 يناير 2024 - 18:30</span></div>
    <article class="post-content"><div class="article-content">{p[0]}{p[1]}<div class="inline-related"><span>إقرأ أيضا</span><a href="/n/1"><img src="/t.jpg"><h4>{rel[0]}</h4></a></div>{"".join(p[2:])}</div>
    <section class="box-tags"><a class="tag" href="/tag/a">أغادير</a><a class="tag" href="/tag/b">الصيد البحري</a></section></article>
    <div class="comments-area"><h5>تعليقات الزوار</h5><ul class="comment-list">{comments}</ul></div></div>{FOOT}"""
    text = html(f"{s.title} - منبر المغرب", meta(og_site_name="منبر المغرب"), body)
    return Sample("morocco_utf16", b"\xff\xfe" + text.encode("utf-16-le"), s.title, s.paragraphs, "https://www.minbar.example/x-1312.html", "2024-01-24T18:30",
                  authors=("إدريس الشاوني",), outlet="منبر المغرب", keywords=("أغادير", "الصيد البحري"), related=tuple(rel), must_not=(*rel, *talk.paragraphs))  # fmt: skip


@sample
def br_runs_dateline() -> Sample:
    """An old portal: a body of `<br><br>` runs opening with «إيلاف من لندن:»-like outlet dateline, whose writer stands alone in an anchor."""
    s, most = story(8), heads(160, 6)
    body = f"""<table class="top"><tr><td>{NAV}</td></tr></table><div class="article-page"><h1 class="article-title">{s.title}</h1><div class="auth-date"><a href="/Web/authors/12">بهجت العمري</a> <span>GMT 10:30 2024 الأربعاء 24 يناير</span></div>
    <div id="article-body" class="text"><strong>مدى من بيروت:</strong> {"<br><br>".join(s.paragraphs)}<br><br></div></div>
    <div class="l"><div class="t">الأكثر مشاهدة</div>{cards(most, "li", "span")}</div>{FOOT}"""
    return Sample("br_runs_dateline", html(s.title, "", body).encode(), s.title, s.paragraphs, "https://mada.example/Web/News/2024/01/1524000.html", "2024-01-24T10:30", authors=("بهجت العمري",), must_not=tuple(most), dateline="بيروت")  # fmt: skip


@sample
def egypt_katab() -> Sample:
    """«كتب: فلان، وفلانة» before the body, time as «الأربعاء 24-01-2024 13:05», a poll and an «اشترك لتصلك أهم الأخبار» box after it."""
    s, most = story(9), heads(166, 4)
    p = ps(s.paragraphs)
    body = f"""<div>{NAV}</div><div class="main_content_ip"><div class="article"><h1>{s.title}</h1><div class="date_share"><div class="pdate">الأربعاء 24-01-2024 13:05</div><div class="articleimg"><p class="imgcaption">صورة أرشيفية - تصوير : ماهر الزيني</p></div><div class="writer">كتب: حازم الدسوقي، منة البدري</div></div>
    <div id="NewsStory">{"".join(p)}</div><div class="poll"><h4>هل تؤيد نقل السوق إلى خارج المدينة هذا العام؟</h4><label>نعم</label><label>لا</label></div><div class="nl"><p>اشترك لتصلك أهم الأخبار لحظة بلحظة</p></div></div></div><div>{cards(most)}</div>{FOOT}"""
    return Sample("egypt_katab", html(f"{s.title} | النهار المصري", meta(og_site_name="النهار المصري"), body).encode(), s.title, s.paragraphs, "https://www.masrynahar.example/news/details/3090000", "2024-01-24T13:05",
                  authors=("حازم الدسوقي", "منة البدري"), outlet="النهار المصري", must_not=(*most, "هل تؤيد نقل السوق إلى خارج المدينة", "اشترك لتصلك أهم الأخبار"))  # fmt: skip


@sample
def state_agency() -> Sample:
    """A state agency: city, hijri and Gregorian date and the agency's mark in front of the lead; «// انتهى //», clock and number after it."""
    s = story(10)
    lead = f"الرياض 12 رجب 1445 هـ الموافق 24 يناير 2024 م ونا<br>{s.paragraphs[0]}"
    body = f"""<div class="navbar-collapse">{NAV}</div><div class="detail"><div class="cat">محلي / {s.title}</div><h2 class="ttl">{s.title}</h2><div class="dt">الأربعاء 1445/7/12 هـ الموافق 2024/01/24 م</div><div class="NewsText">{lead}<br>{"<br>".join(s.paragraphs[1:])}<br>// انتهى //<br>14:52 ت م<br>0097</div></div>{FOOT}"""
    return Sample("state_agency", html("وكالة النبأ الوطنية", "", body).encode(), s.title, s.paragraphs, "https://www.wna.example/w2034500", "2024-01-24", outlet="وكالة النبأ الوطنية", dateline="الرياض", must_not=("الرياض 12 رجب 1445 هـ الموافق 24 يناير",))  # fmt: skip


@sample
def algeria_mojibake() -> Sample:
    """An Algerian daily whose text was encoded twice; «جانفي» months, `rel=author`, reactions and a pull quote."""
    s, rel = story(11), heads(172, 4)
    p = ps(s.paragraphs)
    quote = s.paragraphs[2].split("،")[0]
    body = f"""<header>{NAV}</header><article class="sgb1"><h1 class="sgb1__ttl">{s.title}</h1><div class="sgb1__meta"><em><a href="/author/k" rel="author">كمال بوشارب</a></em><time>24 جانفي 2024</time><span class="vw">1203</span></div>
    <div class="artx">{p[0]}{p[1]}{p[2]}<blockquote class="pull"><p>{quote}</p></blockquote>{"".join(p[3:])}</div><div class="react"><span>أعجبني</span><span>أحببته</span><span>أضحكني</span></div></article>
    <section><h2>مقالات ذات صلة</h2>{cards(rel)}</section>{FOOT}"""
    raw = html(f"{s.title} – البيان الوهراني", meta(og_site_name="البيان الوهراني"), body).encode().decode("cp1252", "surrogateescape")
    twice = "".join(chr(ord(c) - 0xDC00) if "\udc80" <= c <= "\udcff" else c for c in raw).encode()
    return Sample("algeria_mojibake", twice, s.title, s.paragraphs, "https://www.wahrani.example/x", "2024-01-24", authors=("كمال بوشارب",), outlet="البيان الوهراني", related=tuple(rel), must_not=tuple(rel))  # fmt: skip


@sample
def london_daily() -> Sample:
    """A London daily: `2024-Jan-24`, the dateline «لندن- «الفجر»:» in the first paragraph, readers' comments with names."""
    s, talk = story(12), story(13)
    first = f"<p>لندن- «الفجر العربي»: {s.paragraphs[0]}</p>"
    body = f"""<nav>{NAV}</nav><div class="row"><h1 class="post-title-g2">{s.title}</h1><div class="d">24 - يناير - 2024</div><div class="main-post-content"><div class="entry-content">{first}{"".join(ps(s.paragraphs[1:]))}<p>(وكالات)</p></div></div><h3>كلمات مفتاحية</h3><a rel="tag" href="/t/1">الطاقة</a> <a rel="tag" href="/t/2">المياه</a></div>
    <div id="comments"><ol>{"".join(f"<li><cite>قارئة {i}</cite> يقول:<p>{t}</p></li>" for i, t in enumerate(talk.paragraphs[:4]))}</ol><h3>اترك تعليقاً إلغاء الرد</h3><p>لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p></div>{FOOT}"""
    return Sample("london_daily", html(f"{s.title} | الفجر العربي", "", body).encode(), s.title, s.paragraphs, "https://www.fajr.example/x/", "2024-01-24", credits=("وكالات",), keywords=("الطاقة", "المياه"), outlet="الفجر العربي", must_not=talk.paragraphs[:4], dateline="لندن")  # fmt: skip


@sample
def pan_arab_daily() -> Sample:
    """A pan-Arab daily: city, then «outlet», as two lines over the body; both calendars with «ـ»; a carousel of related in the middle."""
    s, rel = story(14, 8), heads(180, 4)
    p = ps(s.paragraphs)
    body = f"""<header>{NAV}</header><article role="article"><div class="s"><a href="/العالم-العربي">العالم العربي</a></div><h1 class="h1">{s.title}</h1><h2 class="intro">تسوية أنهت أشهرا من الجدل بين السكان والبلدية</h2><figure><img src="/m.jpg"><figcaption>عمال في الموقع الأسبوع الماضي (أ.ف.ب)</figcaption></figure>
    <div class="article-meta"><ul><li class="author">الزرقاء: «الغد الأوسط»</li></ul><div class="entry-date">نُشر: 14:10-24 يناير 2024 م ـ 12 رجب 1445 هـ</div></div>
    <div class="body">{"".join(p[:3])}<div class="swiper"><h2>مواضيع ذات صلة</h2>{cards(rel, "swiper-slide", "h3", True)}</div>{"".join(p[3:])}</div>
    <div class="tg"><span>مواضيع</span><a href="/t/a">الأردن</a><a href="/t/b">أخبار الأردن</a></div></article>{FOOT}"""
    return Sample("pan_arab_daily", html(f"{s.title}", meta(og_site_name="الغد الأوسط", article_section="العالم العربي"), body).encode(), s.title, s.paragraphs, "https://ghad.example/العالم-العربي/4808", "2024-01-24T14:10", outlet="الغد الأوسط", keywords=("الأردن", "أخبار الأردن"), related=tuple(rel), must_not=(*rel, *(story(900 + i).paragraphs[1] for i in range(4))), dateline="الزرقاء", section="العالم العربي", also={"sub": "تسوية أنهت أشهرا من الجدل بين السكان والبلدية"})  # fmt: skip


@sample
def gulf_channel() -> Sample:
    """A channel: «نشر في: 24 يناير ,2024: 10:20 ص», «آخر تحديث:», «مادة اعلانية» between paragraphs, «دبي - outlet» as byline."""
    s, rel = story(15), heads(186, 4)
    p = ps(s.paragraphs)
    body = f"""<div>{NAV}</div><div class="article-head"><h1 class="headingInfo_title">{s.title}</h1><div class="headline-author">المكلا - الساحة.نت</div><div class="pub"><span>نشر في: <time>24 يناير ,2024: 10:20 ص GST</time></span><span>آخر تحديث: <time>24 يناير ,2024: 11:45 ص GST</time></span></div></div>
    <div id="body-text"><div class="paragraph">{p[0]}{p[1]}</div><div class="ad"><span>مادة اعلانية</span></div><div class="paragraph">{p[2]}{p[3]}</div><div class="q"><q>{s.paragraphs[3].split("،")[0]}</q></div><div class="paragraph">{"".join(p[4:])}</div></div>
    <div class="t">تابعوا آخر أخبار الساحة عبر <a href="https://g.example">Google News</a></div><div><h3>انضم إلى المحادثة</h3></div><div><h3>المزيد من الأخبار</h3>{cards(rel)}</div>{FOOT}"""
    return Sample("gulf_channel", html(f"{s.title}", meta(og_site_name="الساحة نت"), body).encode(), s.title, s.paragraphs, "https://www.saha.example/arab/2024/01/24/x", "2024-01-24T10:20", "2024-01-24T11:45", outlet="الساحة نت", must_not=(*rel, "تابعوا آخر أخبار الساحة عبر"), dateline="المكلا")  # fmt: skip


@sample
def dotted_dates() -> Sample:
    """A channel with «تاريخ النشر: 24.01.2024 | 10:12 GMT», a caption with credit, an embedded post, «إقرأ المزيد» with teaser, «المصدر: تاس»."""
    s, rel = story(16), heads(192, 2)
    p = ps(s.paragraphs)
    more = "".join(
        f'<div class="read-more"><div class="read-more__heading">إقرأ المزيد</div><a class="read-more__link" href="/world/{i}/"><img src="/{i}.jpg"><div class="read-more__content">{t}</div><p class="read-more__text">{story(930 + i).paragraphs[2]}</p></a></div>'
        for i, t in enumerate(rel)
    )
    tweet = '<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">صباح الخير من الموقع، الأعمال تسير وفق الجدول والحمد لله رب العالمين</p>&mdash; مهندس (@muhandis) <a href="https://twitter.example/1">January 24, 2024</a></blockquote>'
    body = f"""<div>{NAV}</div><div class="article"><h1 class="heading">{s.title}</h1><p class="date">تاريخ النشر: <span>24.01.2024 | 10:12 GMT</span> | </p><p class="date">آخر تحديث: <span>24.01.2024 | 11:00 GMT</span></p><div class="media"><img src="/a.jpg"><span class="media__title">{s.title}</span><span class="media__desc">صورة من الأرشيف للموقع</span><span>Globe Look Press</span></div><div class="media-link"><a href="/short/x1">انسخ الرابط</a><span>https://rossia.example/x1ab</span></div>
    <p class="article__summary">{s.paragraphs[0]}</p><div class="text">{p[1]}{p[2]}{more}{p[3]}{tweet}{"".join(p[4:])}<p>المصدر: نوفا + "سبوتنيك"</p></div><div class="soc">تابعوا جسر أونلاين على <a href="https://t.example">تلغرام</a></div><div class="tags-trends"><a href="/t/1">أخبار موسكو</a><a href="/t/2">الطاقة</a></div></div>{FOOT}"""
    return Sample("dotted_dates", html(f"{s.title} - جسر أونلاين", meta(og_site_name="جسر أونلاين"), body).encode(), s.title, s.paragraphs, "https://jisr.example/world/1539999-x/", "2024-01-24T10:12", "2024-01-24T11:00", credits=("نوفا", "سبوتنيك"), keywords=("أخبار موسكو", "الطاقة"), outlet="جسر أونلاين", related=tuple(rel), must_not=(*rel, *(story(930 + i).paragraphs[2] for i in range(2)), "صباح الخير من الموقع، الأعمال تسير وفق الجدول"))  # fmt: skip


@sample
def paywall_teaser() -> Sample:
    """A paper that shows two paragraphs and then «هذا المقال للمشتركين»: the teaser is the article, the wall is not."""
    s, most = story(17), heads(196, 5)
    body = f"""<div>{NAV}</div><div class="pg"><h1>{s.title}</h1><div class="auth"><a href="/authors/9">جوزيان الخوري</a></div><div class="dte">24-01-2024 | 00:01</div><div class="article__text">{"".join(ps(s.paragraphs[:3]))}</div><div class="premium"><h3>هذا المقال مخصص للمشتركين</h3><p>تبقى لديك 80% من المقال لقراءته. اشترك الآن لتتابع القراءة وتصلك النشرة المسائية.</p><a href="/subscribe">اشترك</a><p>لديك حساب؟ <a href="/login">تسجيل الدخول</a></p></div></div><div><h3>الأكثر قراءة</h3>{cards(most)}</div>{FOOT}"""
    return Sample("paywall_teaser", html(f"{s.title} | الأرز", meta(og_site_name="الأرز"), body).encode(), s.title, s.paragraphs[:3], "https://www.arz.example/arabic/section/76/24012024120101", "2024-01-24T00:01", authors=("جوزيان الخوري",), outlet="الأرز", must_not=(*most, "تبقى لديك 80% من المقال لقراءته", "هذا المقال مخصص للمشتركين"))  # fmt: skip


@sample
def joomla() -> Sample:
    """Joomla: `dl.article-info` with «كتب بواسطة», both month names in one, hits; `ul.pager`, module lists with «اقرأ المزيد...»."""
    s, mod = story(18), heads(202, 4)
    body = f"""<div id="sp-menu">{NAV}</div><div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">{s.title}</h2></div><dl class="article-info muted"><dt class="article-info-term">التفاصيل</dt><dd class="createdby" itemprop="author"><span itemprop="name">كتب بواسطة: مروان القدسي</span></dd><dd class="category-name">القسم: <a href="/l">أخبار محلية</a></dd><dd class="published"><time datetime="2024-01-24T09:00:00+03:00" itemprop="datePublished">نشر بتاريخ: 24 كانون2/يناير 2024</time></dd><dd class="hits">الزيارات: 231</dd></dl>
    <div itemprop="articleBody">{"".join(ps(s.paragraphs))}</div><ul class="pager pagenav"><li><a href="/p">السابق</a></li><li><a href="/n">التالي</a></li></ul></div><div class="moduletable"><h3>آخر الأخبار</h3><ul>{"".join(f"<li><a href='/x'>{t}</a><p>{story(950 + i).paragraphs[1]}</p><a href='/x'>اقرأ المزيد...</a></li>" for i, t in enumerate(mod))}</ul></div>{FOOT}"""
    return Sample("joomla", html(s.title, '<meta name="generator" content="Joomla! - Open Source Content Management"><meta name="author" content="Super User">', body).encode(), s.title, s.paragraphs, "http://shabwa.example/index.php/local/231-x", "2024-01-24T09:00", authors=("مروان القدسي",), must_not=(*mod, *(story(950 + i).paragraphs[1] for i in range(4))), section="أخبار محلية")  # fmt: skip


@sample
def board() -> Sample:
    """A vBulletin board in windows-1256: the first post carries a piece of news with «منقول», the replies are not it."""
    s, talk = story(19, 6), story(20, 6)

    def post(i, name, text):
        return f"""<table id="post{i}" class="tborder" width="100%"><tr><td class="thead">#{i + 1} 24-01-2024, 03:1{i} PM</td></tr><tr><td class="alt2"><a class="bigusername" href="member.php?u={i}">{name}</a><div class="smallfont">عضو نشيط</div><div>تاريخ التسجيل: Jan 2009</div><div>المشاركات: 1,20{i}</div></td></tr><tr><td class="alt1"><div id="post_message_{i}">{text}</div><div>__________________<br>اللهم لك الحمد كما ينبغي لجلال وجهك</div></td></tr></table>"""

    body = f"""<div class="page">{NAV}<table><tr><td class="navbar"><a href="index.php">منتديات السهل</a> &gt; <a href="f.php">القسم الإخباري</a></td></tr><tr><td><strong>{s.title}</strong></td></tr></table>{post(0, "بو راشد", "<br><br>".join(s.paragraphs) + "<br><br>منقول")}{"".join(post(i, f"عابر {i}", t) for i, t in enumerate(talk.paragraphs[1:], 1))}</div>{FOOT}"""
    return Sample("board", html(f"{s.title} - منتديات السهل", "", body, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">').encode("cp1256", "xmlcharrefreplace"), s.title, s.paragraphs, "http://sahl.example/vb/showthread.php?t=9912", "2024-01-24T15:10", outlet="منتديات السهل", must_not=talk.paragraphs[1:])  # fmt: skip


@sample
def blogger() -> Sample:
    """Blogger: `h3.post-title`, `h2.date-header`, «مرسلة بواسطة», «التسميات:», archive widget."""
    s, arch = story(21), heads(208, 6)
    body = f"""<div class="header"><h1>مدونة دفتر الساحل</h1></div><div class="date-outer"><h2 class="date-header"><span>الأربعاء، 24 يناير 2024</span></h2><div class="post hentry"><h3 class="post-title entry-title">{s.title}</h3><div class="post-body entry-content"><div dir="rtl" style="text-align: right;" trbidi="on"><div class="separator"><a href="/i.jpg"><img src="/i.jpg"></a></div>{"<br /><br />".join(f'<span style="font-size: large;">{p}</span>' for p in s.paragraphs)}</div></div>
    <div class="post-footer">مرسلة بواسطة <span class="fn">أنيس الجلاصي</span> في <abbr title="2024-01-24T11:22:00+01:00">11:22 ص</abbr> <div>إرسال بالبريد الإلكتروني كتابة مدونة حول هذه المشاركة</div><div>التسميات: <a rel="tag" href="/l/1">تونس</a>, <a rel="tag" href="/l/2">نقل</a></div></div></div></div><div id="comments"><h4>ليست هناك تعليقات:</h4><h4>إرسال تعليق</h4></div><div class="widget BlogArchive"><h2>أرشيف المدونة</h2><ul>{"".join(f"<li><a href='/2024/01/{i}.html'>{t}</a></li>" for i, t in enumerate(arch))}</ul></div>"""
    return Sample("blogger", html(f"مدونة دفتر الساحل: {s.title}", "<meta content='blogger' name='generator'/>", body).encode(), s.title, s.paragraphs, "https://sahel-daftar.blogspot.example/2024/01/blog-post_24.html", "2024-01-24T11:22", authors=("أنيس الجلاصي",), outlet="مدونة دفتر الساحل", keywords=("تونس", "نقل"), must_not=tuple(arch))  # fmt: skip


@sample
def aspnet_1256() -> Sample:
    """ASP.NET: one `<form>` around the page, label spans, no charset declared, windows-1256 bytes, a US date; a heap of `__VIEWSTATE`."""
    s, rel, tick = story(22), heads(215, 3), heads(220, 4)
    body = f"""<form name="aspnetForm" method="post" action="Details.aspx?id=77"><input type="hidden" name="__VIEWSTATE" value="{"dDwtMTM4" * 300}"><marquee>{" *** ".join(f'<a href="d.aspx?id={i}">{t}</a>' for i, t in enumerate(tick))}</marquee><table width="980"><tr><td width="180">{NAV}</td><td>
    <span id="ctl00_Main_lblTitle" class="title">{s.title}</span><br><span id="ctl00_Main_lblDate">1/24/2024 3:15:00 PM</span><br><span id="ctl00_Main_lblSource">المصدر: مركز الأنباء الموحد</span><br><input type="button" value="طباعة"><span id="ctl00_Main_lblBody">{"<br>".join(f"&nbsp;&nbsp;{p}" for p in s.paragraphs)}</span><br><b>مواضيع مرتبطة</b><br>{"".join(f'<a href="Details.aspx?id=8{i}">{t}</a><br>' for i, t in enumerate(rel))}</td></tr></table></form>"""
    return Sample("aspnet_1256", html(s.title, "", body, "", "").encode("cp1256", "xmlcharrefreplace"), s.title, s.paragraphs, "http://www.rafid.example/Details.aspx?id=77", "2024-01-24T15:15", credits=("مركز الأنباء الموحد",), related=tuple(rel), must_not=(*rel, *tick))  # fmt: skip


@sample
def drupal7() -> Sample:
    """Drupal 7: «أرسله فلان في أربعاء, 01/24/2024 - 12:00», field wrappers, a teaser view after the node."""
    s, view = story(23), heads(226, 4)
    body = f"""<div id="navigation">{NAV}</div><div id="content"><h1 class="title" id="page-title">{s.title}</h1><div class="node node-article"><span class="submitted">أرسله نضال الكيلاني في أربعاء, 01/24/2024 - 12:00</span><div class="field field-name-field-image"><img src="/f.jpg" title="منظر عام"></div><div class="field field-name-body"><div class="field-items"><div class="field-item even" property="content:encoded">{"".join(ps(s.paragraphs))}</div></div></div><div class="field field-name-field-tags"><div class="field-label">الوسوم:&nbsp;</div><div class="field-items"><a href="/t/1">الزراعة</a><a href="/t/2">الري</a></div></div><ul class="links inline"><li><a href="/u">سجل دخولك لتضيف تعليقا</a></li></ul></div>
    <div class="view">{"".join(f'<div class="views-row"><h3><a href="/node/{i}">{t}</a></h3><div class="views-field-body"><p>{story(960 + i).paragraphs[0]}</p></div><a href="/node/{i}">التفاصيل</a></div>' for i, t in enumerate(view))}</div></div>{FOOT}"""
    return Sample("drupal7", html(f"{s.title} | صوت الفرات", '<meta name="Generator" content="Drupal 7">', body).encode(), s.title, s.paragraphs, "http://forat.example/node/8811", "2024-01-24T12:00", authors=("نضال الكيلاني",), outlet="صوت الفرات", keywords=("الزراعة", "الري"), must_not=(*view, *(story(960 + i).paragraphs[0] for i in range(4))))  # fmt: skip


@sample
def amp() -> Sample:
    """AMP: `amp-sidebar`, `amp-img` captions, `amp-ad`, «قد يهمك أيضا» list, JSON-LD in the head with a person as author."""
    s, rel = story(24), heads(232, 3)
    p = ps(s.paragraphs)
    lj = ld(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": s.title,
            "datePublished": "2024-01-24T12:00:00+02:00",
            "author": {"@type": "Person", "name": "سهى الطبري"},
            "publisher": {"@type": "Organization", "name": "بوابة دلتا"},
        }
    )
    body = f"""<amp-sidebar id="sb">{NAV}</amp-sidebar><amp-analytics></amp-analytics><div class="wrap"><h1>{s.title}</h1><div class="by">سهى الطبري</div><time>24 يناير 2024 12:00 م</time><amp-img src="/a.jpg" width="1" height="1"></amp-img><div class="amp-cap">سيارات في طابور أمام المحطة</div>{p[0]}{p[1]}<amp-ad type="x"></amp-ad><p>إعلان</p>{p[2]}<div class="also"><h4>قد يهمك أيضا</h4><ul>{"".join(f'<li><a href="/amp/{i}">{t}</a></li>' for i, t in enumerate(rel))}</ul></div>{"".join(p[3:])}<a href="/full">عرض النسخة الكاملة</a></div>"""
    return Sample("amp", html(s.title, '<link rel="canonical" href="https://delta.example/4471">' + lj, body, attrs='⚡ lang="ar" dir="rtl"').encode(), s.title, s.paragraphs, "https://delta.example/amp/4471", "2024-01-24T12:00", authors=("سهى الطبري",), outlet="بوابة دلتا", related=tuple(rel), must_not=(*rel, "سيارات في طابور أمام المحطة"))  # fmt: skip


@sample
def next_data() -> Sample:
    """Next.js without server markup: all in `__NEXT_DATA__`, the body as a list of blocks, related and «most read» in the same state."""
    s, rel = story(25), heads(238, 4)
    blocks: list[dict[str, object]] = [{"type": "paragraph", "value": f"<p>{t}</p>"} for t in s.paragraphs]
    blocks.insert(3, {"type": "relatedArticles", "items": [{"title": rel[0], "url": "/n/1"}]})
    state = {
        "props": {
            "pageProps": {
                "article": {
                    "id": 5512,
                    "headline": s.title,
                    "publishedAt": "2024-01-24T08:00:00+03:00",
                    "authors": [{"name": "ريم الحوراني"}],
                    "tags": [{"name": "عمّان"}, {"name": "الإسكان"}],
                    "content": blocks,
                },
                "mostRead": [{"headline": t, "summary": story(970 + i).paragraphs[0]} for i, t in enumerate(rel)],
            }
        },
        "page": "/article/[id]",
    }
    body = f"""<div id="__next"><div class="loading">جاري التحميل...</div></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state, ensure_ascii=False)}</script>"""
    return Sample("next_data", html(f"{s.title} | رؤى", meta(og_site_name="رؤى"), body).encode(), s.title, s.paragraphs, "https://roaa.example/article/5512", "2024-01-24T08:00", authors=("ريم الحوراني",), outlet="رؤى", keywords=("عمّان", "الإسكان"), must_not=tuple(story(970 + i).paragraphs[0] for i in range(4)))  # fmt: skip


@sample
def app_router() -> Sample:
    """Next's app router: the article only in `self.__next_f.push` chunks, cut in the middle of a string."""
    s = story(26)
    tree = [
        "$",
        "main",
        None,
        {
            "children": [
                ["$", "h1", None, {"children": s.title}],
                [
                    "$",
                    "$L5",
                    None,
                    {"article": {"title": s.title, "publishDate": "2024-01-24T16:40:00Z", "body": "".join(ps(s.paragraphs))}},
                ],
            ]
        },
    ]
    wire = f'0:{json.dumps(["$L1", None])}\n5:I[77,[],"default"]\n1:{json.dumps(tree, ensure_ascii=False)}\n'
    cut = len(wire) // 2
    chunks = "".join(
        f"<script>self.__next_f.push([1,{json.dumps(part, ensure_ascii=False)}])</script>" for part in (wire[:cut], wire[cut:])
    )
    return Sample("app_router", html(f"{s.title} - مرآة", "", f'<div hidden></div><div class="skeleton"></div><script>(self.__next_f=self.__next_f||[]).push([0])</script>{chunks}').encode(), s.title, s.paragraphs, "https://miraa.example/x", "2024-01-24T16:40", outlet="مرآة")  # fmt: skip


@sample
def nuxt() -> Sample:
    """Nuxt 3: a flat `__NUXT_DATA__` array whose objects point to its own places."""
    s = story(27)
    flat: list[object] = [
        {"data": 1},
        {"post": 2},
        {"title": 3, "body": 4, "created_at": 5, "writer": 6},
        s.title,
        "".join(ps(s.paragraphs)),
        "2024-01-24 07:30:00",
        {"name": 7},
        "وجدان الزعبي",
    ]
    return Sample("nuxt", html(s.title, "", f'<div id="__nuxt"></div><script type="application/json" id="__NUXT_DATA__">{json.dumps(flat, ensure_ascii=False)}</script>').encode(), s.title, s.paragraphs, "https://daftar.example/p/9", "2024-01-24T07:30", authors=("وجدان الزعبي",))  # fmt: skip


@sample
def live_blog() -> Sample:
    """A live blog: summary, then entries newest first with clock stamps and small headings; «تحديث تلقائي» and «أحدث المستجدات» widgets."""
    s, rel = story(28, 9), heads(244, 3)
    entries = "".join(
        f'<li class="live-entry" id="e{i}"><div class="stamp">1{9 - i}:0{i} بتوقيت غرينتش</div><h3>{headline(600 + i)}</h3><p>{t}</p><div class="sh">شارك هذا التحديث</div></li>'
        for i, t in enumerate(s.paragraphs[2:])
    )
    body = f"""<header>{NAV}</header><main><h1>{s.title}</h1><div class="live-tag">مباشر</div><p class="upd">آخر تحديث: 24/1/2024 19:05</p><p class="publ">نُشر: 24/1/2024 11:00</p><div class="sum"><p>{s.paragraphs[0]}</p><p>{s.paragraphs[1]}</p></div><div class="tog">تحديث تلقائي</div><ol class="live-list">{entries}</ol><button>عرض المزيد</button></main><aside><h3>اقرأ المزيد</h3>{cards(rel)}</aside>{FOOT}"""
    paras = [*s.paragraphs[:2]]
    for i, t in enumerate(s.paragraphs[2:]):
        paras += [headline(600 + i), t]
    return Sample("live_blog", html(f"{s.title} | شاشة", meta(og_site_name="شاشة"), body).encode(), s.title, tuple(paras), "https://shasha.example/live/2024/1/24/x", "2024-01-24T11:00", "2024-01-24T19:05", outlet="شاشة", must_not=(*rel, "شارك هذا التحديث", "أحدث المستجدات"))  # fmt: skip


@sample
def endless_articles() -> Sample:
    """An endless page: two further `<article>` boxes, each with its headline, byline and date, under the first."""
    a, b, c = story(29), story(30), story(31)

    def box(s, who, day, i):
        return f"""<article data-url="/a/{i}"><header><h1>{s.title}</h1><p class="meta">بقلم {who} | {day} يناير 2024</p></header><div class="cnt">{"".join(ps(s.paragraphs))}</div>{SHARE}</article>"""

    body = f"""{NAV}{box(a, "تهاني الصباغ", 24, 1)}{box(b, "رشاد العولقي", 23, 2)}{box(c, "مها النجار", 22, 3)}{FOOT}"""
    return Sample("endless_articles", html(f"{a.title} - الضفة", meta(og_site_name="الضفة"), body).encode(), a.title, a.paragraphs, "https://diffa.example/a/1", "2024-01-24", authors=("تهاني الصباغ",), outlet="الضفة", must_not=(b.paragraphs[0], c.paragraphs[0]), others=(b, c))  # fmt: skip


@sample
def also_whole_articles() -> Sample:
    """«إقرأ أيضاً» followed by a whole further article in plain `<div>`s, its headline in a styled `div`, no `<article>` or `h` anywhere."""
    a, b = story(32), story(33)

    def flat(s):
        return f"""<div class="tt" style="font-size:22px">{s.title}</div><div class="dd">{24 if s is a else 21} يناير 2024</div><div class="bb">{"".join(f"<div>{p}</div>" for p in s.paragraphs)}</div>"""

    body = f"""<div class="nv">{NAV}</div><div class="story">{flat(a)}</div><div class="lbl">إقرأ أيضاً</div><div class="story">{flat(b)}</div>{FOOT}"""
    return Sample("also_whole_articles", html(f"{a.title} :: برق الجنوب", "", body).encode(), a.title, a.paragraphs, "https://barq.example/n/771", "2024-01-24", outlet="برق الجنوب", must_not=(b.paragraphs[0],), others=(b,))  # fmt: skip


@sample
def lying_json_ld() -> Sample:
    """JSON-LD that a site-wide plug-in filled: another headline and the template's date; visible line and address agree with each other."""
    s, rel = story(34), heads(250, 3)
    lj = ld(
        {
            "@type": "NewsArticle",
            "headline": "الأخبار العاجلة على مدار الساعة من موقع الميزان",
            "datePublished": "2015-06-01T00:00:00+00:00",
            "dateModified": "2015-06-01T00:00:00+00:00",
            "author": {"@type": "Person", "name": "admin"},
        }
    )
    body = f"""<header>{NAV}</header><div class="single"><h1>{s.title}</h1><ul class="mt"><li>تحرير: غسان الراوي</li><li>الأربعاء 24 يناير 2024 - 9:41 صباحا</li><li>312 مشاهدة</li></ul><div class="txt">{"".join(ps(s.paragraphs))}</div></div><div class="rl"><h3>شاهد أيضاً</h3>{cards(rel)}</div>{FOOT}"""
    return Sample("lying_json_ld", html(f"{s.title} - الميزان", lj + meta(og_site_name="الميزان", og_title="الميزان | أخبار"), body).encode(), s.title, s.paragraphs, "https://mizan.example/2024/01/24/x/", "2024-01-24T09:41", authors=("غسان الراوي",), outlet="الميزان", related=tuple(rel), must_not=tuple(rel))  # fmt: skip


@sample
def iso_8859_6() -> Sample:
    """ISO-8859-6 bytes declared as UTF-8: a government site, `font` tags, date with Levantine month, dateline «دمشق - outlet» in bold."""
    s = story(35)
    body = f"""<center><font size="5"><b>{s.title}</b></font></center><p align="left"><font size="2">24 كانون الثاني 2024</font></p><p align="justify"><font size="4"><b>دمشق - مكتب الإعلام</b></font></p>{"".join(f'<p align="justify"><font size="4">{p}</font></p>' for p in s.paragraphs)}<hr><a href="index.htm">عودة إلى الصفحة الرئيسية</a>"""
    return Sample("iso_8859_6", html(s.title, "", body).encode("iso-8859-6", "xmlcharrefreplace"), s.title, s.paragraphs, "http://gov.example/news/77.htm", "2024-01-24", dateline="دمشق")  # fmt: skip


@sample
def span_author_no_label() -> Sample:
    """A magazine: writer and role in unlabelled spans, «قبل 3 ساعات» instead of a date, author's biography after the text, drop cap."""
    s, rel = story(36), heads(255, 3)
    first = f'<p><span class="drop">{s.paragraphs[0][0]}</span>{s.paragraphs[0][1:]}</p>'
    body = f"""<header>{NAV}</header><main><div class="kick">تحقيقات</div><h1>{s.title}</h1><div class="who"><img src="/av.jpg" alt=""><span>صفية المراكشي</span><span>صحفية استقصائية</span></div><div class="ago">قبل 3 ساعات</div><div class="rd">4 دقائق قراءة</div><div class="prose">{first}{"".join(ps(s.paragraphs[1:]))}</div>
    <div class="bio"><h4>صفية المراكشي</h4><p>صحفية استقصائية تغطي شؤون المدن والبيئة منذ خمسة عشر عاما، حاصلة على جائزة محلية للتحقيقات.</p></div><div><h2>مقالات مختارة</h2>{cards(rel)}</div></main>{FOOT}"""
    return Sample("span_author_no_label", html(f"{s.title} — مجلة سراج", meta(og_site_name="مجلة سراج"), body).encode(), s.title, s.paragraphs, "https://siraj.example/investigations/x", None, authors=("صفية المراكشي",), outlet="مجلة سراج", must_not=(*rel, "تغطي شؤون المدن والبيئة منذ خمسة عشر عاما"))  # fmt: skip


@sample
def video_short() -> Sample:
    """A video page: a player and a text of two lines, then a wall of other videos."""
    s, rel = story(37, 2), heads(260, 12)
    body = f"""<header>{NAV}</header><div class="player"><video src="/v.mp4"></video><div class="dur">02:14</div></div><h1>{s.title}</h1><div class="vd">24 يناير 2024</div><div class="desc"><p>{s.paragraphs[0]}</p></div><section class="vids"><h2>فيديوهات أخرى</h2>{cards(rel, "v", "h4")}</section>{FOOT}"""
    return Sample("video_short", html(f"{s.title} | تلفزيون المدى", meta(og_site_name="تلفزيون المدى", og_type="video.other"), body).encode(), s.title, s.paragraphs[:1], "https://mada-tv.example/video/2024/x", "2024-01-24", outlet="تلفزيون المدى", must_not=tuple(rel))  # fmt: skip


@sample
def gallery() -> Sample:
    """A photo gallery: one paragraph of text, twelve captions in full sentences."""
    s, caps = story(38, 3), [story(700 + i).paragraphs[2].split("،")[0] for i in range(8)]
    body = f"""<header>{NAV}</header><article><h1>{s.title}</h1><time datetime="2024-01-24T10:00:00+03:00">24 يناير 2024</time><div class="lead"><p>{s.paragraphs[0]}</p><p>{s.paragraphs[1]}</p></div><div class="gallery">{"".join(f'<figure><img src="/g{i}.jpg"><figcaption>{c} - تصوير: رويترز</figcaption><span>{i + 1}/8</span></figure>' for i, c in enumerate(caps))}</div></article>{FOOT}"""
    return Sample("gallery", html(f"{s.title} - بانوراما", meta(og_site_name="بانوراما"), body).encode(), s.title, s.paragraphs[:2], "https://panorama.example/gallery/8", "2024-01-24T10:00", outlet="بانوراما", must_not=tuple(caps))  # fmt: skip


@sample
def signed_tail() -> Sample:
    """A North African agency copy: the desk's initials «م.ح/س.ع» and «انتهى» close the body, «الونشريس / وكالات» stands over it."""
    s = story(39)
    body = f"""<div>{NAV}</div><div class="post"><h1 class="entry-title">{s.title}</h1><div class="inf">الخميس 25 جانفي 2024 | 14:20</div><div class="entry"><p><strong>الونشريس / وكالات</strong></p>{"".join(ps(s.paragraphs))}<p>م.ح/س.ع</p><p>انتهى</p></div></div>{FOOT}"""
    return Sample("signed_tail", html(f"{s.title} - الونشريس", meta(og_site_name="الونشريس"), body).encode(), s.title, s.paragraphs, "https://wanchris.example/x", "2024-01-25T14:20", outlet="الونشريس", credits=("وكالات",), must_not=("م.ح/س.ع",))  # fmt: skip


@sample
def two_city_dateline() -> Sample:
    """Agency dateline of two cities with a mark, «أنقرة/بغداد (سنابرق) -», in front of the first paragraph; author line after the text."""
    s = story(40)
    body = f"""<div>{NAV}</div><section><h2>{s.title}</h2><small>2024/01/24 - 18:05</small><div><p>أنقرة/بغداد (سنابرق) - {s.paragraphs[0]}</p>{"".join(ps(s.paragraphs[1:]))}<p>(تغطية صحفية: ليث الجبوري وشذى الطائي - تحرير: معن الساعدي)</p></div></section>{FOOT}"""
    return Sample("two_city_dateline", html(s.title, meta(og_site_name="سنابرق"), body).encode(), s.title, s.paragraphs, "https://sanabarq.example/id/1", "2024-01-24T18:05", outlet="سنابرق", authors=("ليث الجبوري", "شذى الطائي"), dateline="أنقرة", must_not=("تغطية صحفية: ليث الجبوري وشذى",))  # fmt: skip


@sample
def consent_wall() -> Sample:
    """A consent wall: long privacy sentences, buttons, nothing else."""
    body = """<div class="cmp"><h1>نحن نهتم بخصوصيتك</h1><p>نستخدم نحن وشركاؤنا البالغ عددهم 812 ملفات تعريف الارتباط لتخزين المعلومات على جهازك والوصول إليها، ونعالج بيانات شخصية مثل المعرفات الفريدة لعرض إعلانات ومحتوى مخصصين وقياس أداء المحتوى.</p><p>يمكنك النقر للموافقة على معالجتنا ومعالجة شركائنا على النحو المذكور أعلاه، أو الوصول إلى مزيد من التفاصيل وتغيير تفضيلاتك قبل الموافقة أو الرفض.</p><p>لن تنطبق تفضيلاتك إلا على هذا الموقع، ويمكنك تغييرها في أي وقت بالعودة إلى هذه الصفحة.</p><button>موافق</button><button>المزيد من الخيارات</button></div>"""
    return Sample(
        "consent_wall",
        html("موافقة على ملفات الارتباط - سند", meta(og_title="سند"), body).encode(),
        url="https://sanad.example/consent?u=1",
    )


@sample
def soft_404() -> Sample:
    """A page that is gone, served as if it were there, with recommended articles and teasers."""
    body = f"""<header>{NAV}</header><main><h1>عفوا.. الصفحة المطلوبة غير متاحة</h1><p>قد يكون الرابط الذي اتبعته قديما أو أن الصفحة نقلت إلى عنوان آخر. يمكنك استخدام البحث أو العودة إلى الصفحة الرئيسية.</p><form><input placeholder="ابحث"></form><h2>قد يعجبك</h2>{cards(heads(270, 6), teaser=True)}</main>{FOOT}"""
    return Sample("soft_404", html("خطأ 404 | رؤى", "", body).encode(), url="https://roaa.example/article/1")


@sample
def section_list() -> Sample:
    """A section's front: big first teaser, cards with summaries, paging."""
    body = f"""<header>{NAV}</header><h1>اقتصاد</h1><div class="hero"><h2><a href="/a">{headline(280)}</a></h2><p>{story(280).paragraphs[0]}</p><span>24 يناير 2024</span></div><div class="grid">{cards(heads(281, 10), teaser=True)}</div><div class="pages"><a href="?p=2">2</a><a href="?p=3">3</a><a href="?p=2">التالي</a></div>{FOOT}"""
    return Sample("section_list", html("اقتصاد | الغد الأوسط", meta(og_type="website"), body).encode(), url="https://ghad.example/اقتصاد")


@sample
def search_results() -> Sample:
    """Search results: «نتائج البحث عن», titles with snippets and dates."""
    rows = "".join(
        f'<li><a href="/n/{i}">{headline(290 + i)}</a><div>{story(290 + i).paragraphs[0][:140]} ...</div><small>2{i}/01/2024</small></li>'
        for i in range(8)
    )
    return Sample("search_results", html("نتائج البحث عن: المياه", "", f"<div>{NAV}</div><h1>نتائج البحث عن: المياه</h1><p>حوالي 812 نتيجة (0.31 ثانية)</p><ul>{rows}</ul>{FOOT}").encode(), url="https://sanad.example/search?q=x")  # fmt: skip


@sample
def login_wall() -> Sample:
    """A page wholly behind a login."""
    body = f"""<div>{NAV}</div><div class="box"><h1>تسجيل الدخول</h1><p>يرجى تسجيل الدخول أو إنشاء حساب جديد مجاني لمتابعة قراءة هذا المحتوى والاستفادة من جميع خدمات الموقع.</p><label>البريد الإلكتروني</label><input><label>كلمة المرور</label><input type="password"><a href="/f">نسيت كلمة المرور؟</a><p>بالتسجيل فإنك توافق على شروط الاستخدام وسياسة الخصوصية الخاصة بنا.</p></div>{FOOT}"""
    return Sample("login_wall", html("تسجيل الدخول - الأرز", "", body).encode(), url="https://arz.example/login?r=/a/1")


def dump(id: str, lines: list[str], **values: object) -> Sample:
    return Sample(id, "\n".join(lines).encode(), text=True, **values)  # type: ignore[arg-type]


MENU = ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "منوعات"]


@sample
def text_menu_dump() -> Sample:
    """A dump of a whole page: menu words a line each, outlet in the title line, date line, «شارك», «أخبار ذات صلة», footer."""
    s, rel = story(50), heads(300, 4)
    lines = [
        f"{s.title} - صدى تهامة",
        "تخطي إلى المحتوى",
        *MENU,
        "بحث",
        s.title,
        "الأربعاء 24 يناير 2024 - 15:30",
        "كتب: نبيل الصلاحي",
        "حجم الخط",
        "شارك الخبر",
        "فيسبوك",
        "تويتر",
        *s.paragraphs,
        "الكلمات الدلالية: المكلا، الموانئ، الصيد",
        "أخبار ذات صلة",
        *rel,
        "جميع الحقوق محفوظة لموقع صدى تهامة 2024",
    ]
    return dump("text_menu_dump", lines, title=s.title, paragraphs=s.paragraphs, published="2024-01-24T15:30", authors=("نبيل الصلاحي",), outlet="صدى تهامة", keywords=("المكلا", "الموانئ", "الصيد"), related=tuple(rel), must_not=tuple(rel))  # fmt: skip


@sample
def text_agency() -> Sample:
    """Agency wire as text: slug line, dateline with hijri and Gregorian date, «انتهى» and initials."""
    s = story(51)
    return dump(
        "text_agency",
        [
            s.title,
            "",
            f"المنامة في 24 يناير / ونا / {s.paragraphs[0]}",
            "",
            "\n\n".join(s.paragraphs[1:]),
            "",
            "ع.م/ن.ر",
            "ونا 1205 جمت 24/01/2024",
        ],
        title=s.title,
        paragraphs=s.paragraphs,
        published="2024-01-24",
        credits=("ونا",),
        dateline="المنامة",
    )


@sample
def text_opinion() -> Sample:
    """An opinion piece: «بقلم:» under the title, writer's note with «*» at the end, no date."""
    s = story(52)
    return dump("text_opinion", [s.title, "بقلم: د. عفاف الغرياني", "", "\n\n".join(s.paragraphs), "", "* أكاديمية وكاتبة ليبية مهتمة بشؤون المدن"], title=s.title, paragraphs=s.paragraphs, authors=("عفاف الغرياني",), must_not=("أكاديمية وكاتبة ليبية مهتمة بشؤون المدن",))  # fmt: skip


@sample
def text_two_articles() -> Sample:
    """Two articles of a newspaper's page dump, each with headline, «city ـ outlet» and date."""
    a, b = story(53), story(54)
    one = lambda s, who, day: [s.title, f"{who} ـ صفاقس", f"نشر يوم {day}/01/2024", *s.paragraphs, ""]  # noqa: E731
    return dump("text_two_articles", ["جريدة المرسى", "العدد 4410", "", *one(a, "سلوان الحامدي", 24), *one(b, "هاجر الماجري", 23)], title=a.title, paragraphs=a.paragraphs, published="2024-01-24", authors=("سلوان الحامدي",), outlet="جريدة المرسى", others=(b,), must_not=(b.paragraphs[0],))  # fmt: skip


@sample
def text_inline_also() -> Sample:
    """A dump with read-also lines between paragraphs in three spellings, a tweet pasted in and the source at the end."""
    s, rel = story(55), heads(306, 3)
    p = s.paragraphs
    lines = [
        s.title,
        "24-01-2024",
        p[0],
        p[1],
        f"اقرأ أيضاً| {rel[0]}",
        p[2],
        f"طالع أيضا: {rel[1]}",
        p[3],
        f"شاهد.. {rel[2]}",
        *p[4:],
        "المصدر: نبأ برس + د ب أ",
        "تابعنا على تلغرام",
    ]
    return dump(
        "text_inline_also",
        lines,
        title=s.title,
        paragraphs=p,
        published="2024-01-24",
        credits=("نبأ برس", "د ب أ"),
        related=tuple(rel[:3]),
        must_not=tuple(rel),
    )


@sample
def text_section() -> Sample:
    """A section's dump: headlines and teasers, no article."""
    lines = ["محليات", *MENU]
    for i in range(9):
        lines += [headline(320 + i), story(320 + i).paragraphs[0][:110] + "...", "اقرأ المزيد", "منذ 3 ساعات"]
    return dump("text_section", [*lines, "الصفحة التالية"])


@sample
def text_cookie() -> Sample:
    """A cookie wall's dump."""
    return dump(
        "text_cookie",
        [
            "نحن نقدر خصوصيتك",
            "نستخدم ملفات تعريف الارتباط لتحسين تجربة التصفح وعرض إعلانات مخصصة وتحليل حركة المرور لدينا. بالنقر على قبول الكل فإنك توافق على استخدامنا لها.",
            "تخصيص",
            "رفض الكل",
            "قبول الكل",
            "سياسة الخصوصية",
        ],
    )


@sample
def text_hashtags() -> Sample:
    """A blog post's dump: outlet, «الوسوم:» as hashtags, comments in full sentences after «3 تعليقات»."""
    s, talk = story(56), story(57)
    lines = [
        "مدونة الضيعة",
        s.title,
        "كتبه مصعب الترك بتاريخ 24 يناير، 2024 في أخبار",
        *s.paragraphs,
        "الوسوم: #ريف #مياه #تنمية_محلية",
        "شارك هذا الموضوع:",
        "3 تعليقات",
        *[f"قارئ {i}: {t}" for i, t in enumerate(talk.paragraphs[1:4])],
        "اترك تعليقاً",
    ]
    return dump("text_hashtags", lines, title=s.title, paragraphs=s.paragraphs, published="2024-01-24", authors=("مصعب الترك",), outlet="مدونة الضيعة", keywords=("ريف", "مياه", "تنمية_محلية"), must_not=talk.paragraphs[1:4])  # fmt: skip
