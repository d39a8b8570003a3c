# ruff: noqa: E501 (lines of markup)
"""The invented article on many kinds of site; each case carries the traps of its kind."""

from __future__ import annotations

import json

from page_web import BODY, COMMENT, MENU, OTHER, OTHER_TITLE, TEASERS, TITLE, Case, T, cards, links, page, paragraphs

CASES: list[Case] = []


def case(name: str, html: str, **expected: object) -> None:
    CASES.append(Case(name, html, **expected))  # type: ignore[arg-type]


# A broadcaster's generated class names, skip links inside the text, promos with text for screen readers.
case(
    "broadcaster",
    page(
        f'<title>{TITLE} - صوت المدائن</title><meta property="og:site_name" content="صوت المدائن"><meta property="og:title" content="{TITLE}">',
        f'<header class="bbc-1k"><nav><ul>{MENU}</ul></nav></header><main role="main"><div class="bbc-1cvx"><h1 id="content" class="bbc-14gq">{TITLE}</h1></div>'
        '<div class="bbc-19j"><figure class="bbc-1qn"><img src="/a.jpg" alt=""><figcaption class="bbc-3e"><span class="visually-hidden">التعليق على الصورة،</span>'
        '<p>الجسر الجديد كما بدا يوم الافتتاح</p></figcaption></figure></div>'
        '<section role="region"><ul><li><span>Author, </span>سليمة الحوراني</li><li><span>Role, </span>مرسى الريحان</li></ul></section>'
        '<div class="bbc-19j"><time datetime="2026-11-21" class="bbc-14x">21 نوفمبر/ تشرين الثاني 2026</time></div>'
        + "".join(f'<div dir="rtl" class="bbc-19j9fdk"><p dir="rtl" class="bbc-1cvxiy9">{text}</p></div>' for text in BODY[:2])
        + f'<section role="region" class="bbc-9k1"><p><a href="#end">تخطى قصص مقترحة وواصل القراءة</a></p><strong>قصص مقترحة</strong><ul>{links(0, 3)}</ul>'
        '<p tabindex="-1">قصص مقترحة نهاية</p></section>'
        + "".join(f'<div dir="rtl" class="bbc-19j9fdk"><p dir="rtl" class="bbc-1cvxiy9">{text}</p></div>' for text in BODY[2:])
        + f'<section><h2>مواضيع ذات صلة</h2><ul>{links(2, 2)}</ul></section></main>'
        f'<section aria-labelledby="x"><h2 id="x">اخترنا لكم</h2>{cards()}</section>'
        "<footer><p>© 2026 صوت المدائن. لا تتحمل صوت المدائن مسؤولية محتوى المواقع الخارجية.</p></footer>",
    ),
    published="2026-11-21", authors=("سليمة الحوراني",), related=T[:3], outlet="صوت المدائن",
)  # fmt: skip

# An Egyptian daily: «كتب فلان» without a colon, date with ص, the read-also sentence as a paragraph, long tag list, comments by script.
case(
    "egyptian daily",
    page(
        f"<title>{TITLE} - جريدة النهر اليوم</title>",
        f'<div class="topmenu"><ul>{MENU}</ul></div><div class="articleCont"><div class="newsStoryHeader"><h1>{TITLE}</h1>'
        '<span class="newsStoryDate">الأحد، 22 نوفمبر 2026 09:15 ص</span></div><div class="img-cont"><img src="b.jpg"><h3>الجسر الجديد</h3></div>'
        '<span class="writeBy">كتب كمال الدين عزمي</span>'
        f'<div id="articleBody">{paragraphs(BODY[:3])}<p><strong>اقرأ أيضا.. </strong><a href="/n/7"><strong>{T[0]}</strong></a></p>{paragraphs(BODY[3:])}'
        '<p style="text-align:center"><img src="c.jpg"><br>جانب من الافتتاح</p></div>'
        f'<div class="relatedCont"><h4>الموضوعات المتعلقة</h4><div>{cards("h3")}</div></div>'
        '<div class="tags"><h4>الكلمات الدلالية</h4><a href="/tags/1">مرسى الريحان</a><a href="/tags/2">جسور</a></div></div>'
        f'<div class="mostRead"><h3>الأكثر قراءة</h3><ul>{links(0, 4)}</ul></div><div class="foot">جميع الحقوق محفوظة لـ جريدة النهر اليوم</div>',
    ),
    published="2026-11-22", authors=("كمال الدين عزمي",), keywords=("مرسى الريحان", "جسور"), related=(T[0],),
)  # fmt: skip

# A byline inside the text: «كتب- فلان:» as the first paragraph; a promotion of the outlet's channel at the end.
case(
    "byline in the text",
    page(
        f"<title>{TITLE} | بوابة الغد</title><meta property='article:published_time' content='2026-11-22T08:00:00+02:00'>",
        f'<article><h1>{TITLE}</h1><div class="ArticleDetails"><p>كتب- مروان الساعي:</p>{paragraphs(BODY)}'
        '<p>لمتابعة أخبار بوابة الغد لحظة بلحظة اضغط هنا عبر قناتنا على تلغرام</p></div></article>'
        f'<div class="list"><h2>آخر الأخبار</h2>{cards()}</div>',
    ),
    published="2026-11-22", authors=("مروان الساعي",),
)  # fmt: skip

# A state agency: dateline with Hijri and Gregorian date and the agency's name inside the text, «// انتهى //», a code and the hour.
case(
    "state agency",
    page(
        "<title>وكالة أنباء الساحل</title>",
        f'<div class="container"><div class="row"><h3 class="newsTitle">{TITLE}</h3><div>السبت 1448/06/11 هـ الموافق 2026/11/21 م</div>'
        f'<div class="divNewsDetailsText"><p>مرسى الريحان 11 جمادى الآخرة 1448 هـ الموافق 21 نوفمبر 2026 م واس</p>{paragraphs(BODY)}<p>// انتهى //</p><p>14:20 ت م</p><p>0087</p></div>'
        '<div><a href="#">طباعة</a> <a href="#">فيسبوك</a> <a href="#">تويتر</a></div></div></div>',
    ),
    published="2026-11-21", credits=("واس",),
)  # fmt: skip

# Joomla of 2009: nested tables, a «created» cell, an administrator as author, print and mail links.
case(
    "old portal",
    page(
        f"<title>{TITLE}</title>",
        f'<table width="100%"><tr><td class="left" width="180"><table><tr><th>القائمة</th></tr><tr><td><ul>{MENU}</ul></td></tr></table></td><td>'
        f'<table class="contentpaneopen"><tr><td class="contentheading">{TITLE}</td><td><a href="/print">طباعة</a></td><td><a href="/mail">إرسال إلى صديق</a></td></tr></table>'
        '<table class="contentpaneopen"><tr><td><span class="small">الكاتب Administrator</span></td></tr><tr><td class="createdate">السبت, 21 نوفمبر 2026 10:30</td></tr>'
        f'<tr><td valign="top"><p>{"</p><p>".join(BODY)}</p></td></tr><tr><td class="modifydate">آخر تحديث ( الأحد, 22 نوفمبر 2026 11:00 )</td></tr></table>'
        f'</td><td width="160"><b>مقالات</b><br>{"<br>".join(f"<a href=/x{i}>{t}</a><br>{x}" for i, (t, x) in enumerate(TEASERS))}</td></tr></table>',
    ),
    published="2026-11-21",
)  # fmt: skip

# One form around the page, bare text and br in a span with a generated id, Arabic digits, a counter.
case(
    "one form",
    page(
        f"<title>{TITLE}</title>",
        '<form method="post" action="./Details.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x"><div class="menu"><a href="/">الرئيسية</a></div>'
        f'<div id="ctl00_Content"><span id="ctl00_lblTitle" style="font-size:20pt;font-weight:bold">{TITLE}</span><br>'
        '<span id="ctl00_lblDate">تاريخ النشر: ٢١/١١/٢٠٢٦ - عدد القراءات: ٤٣٢</span><br><span id="ctl00_lblWriter">بقلم: ليلى المنذر</span><br><br>'
        f'<span id="ctl00_lblBody">{"<br><br>".join(BODY)}</span><br><br><div id="ctl00_pnlRelated"><b>أخبار ذات صلة</b><br>{"<br>".join(f"<a href=/n{i}>{t}</a>" for i, t in enumerate(T[:3]))}</div></div></form>',
    ),
    published="2026-11-21", authors=("ليلى المنذر",), related=T[:3],
)  # fmt: skip

# A Next.js page: nothing in the markup, the article in __NEXT_DATA__ beside others.
case(
    "empty markup, Next state",
    page(
        f'<title>{TITLE} | منصة المرفأ</title><meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="منصة المرفأ">',
        '<div id="__next"><div class="spinner"></div></div><script id="__NEXT_DATA__" type="application/json">'
        + json.dumps({"props": {"pageProps": {
            "article": {"id": 5, "title": TITLE, "publishedAt": "2026-11-21T10:00:00Z", "content": "".join(f"<p>{t}</p>" for t in BODY)},
            "related": [{"title": t, "content": x * 9} for t, x in TEASERS]}}}, ensure_ascii=False)
        + "</script>",
    ),
    outlet="منصة المرفأ", published="2026-11-21",
)  # fmt: skip

# JSON-LD carries the whole text as one string; the markup shows a spinner.
case(
    "empty markup, JSON-LD",
    page(
        f"<title>{TITLE}</title>"
        '<script type="application/ld+json">'
        + json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "datePublished": "2026-11-21T10:00:00+03:00",
                      "author": {"@type": "Person", "name": "ليلى المنذر"}, "publisher": {"@type": "Organization", "name": "مرايا"}, "articleBody": "\n\n".join(BODY)}, ensure_ascii=False)
        + "</script>",
        '<div id="app"></div>',
    ),
    published="2026-11-21", authors=("ليلى المنذر",), outlet="مرايا",
)  # fmt: skip

# Editor blocks as JSON in an assigned state.
case(
    "empty markup, assigned state",
    page(
        f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}">',
        '<div id="root"></div><script>window.__INITIAL_STATE__ = '
        + json.dumps({"story": {"headline": TITLE, "blocks": [{"type": "paragraph", "text": t} for t in BODY[:2]] + [{"type": "image", "text": "صورة"}]
                                + [{"type": "paragraph", "text": t} for t in BODY[2:]]}})
        + ";(function(){})()</script>",
    ),
)  # fmt: skip

# An endless page: a second article under the first, each in its own box with its own date.
case(
    "endless page",
    page(
        f"<title>{TITLE} - مرصد الساحل</title>",
        f'<main><div class="story"><h1 class="story__title">{TITLE}</h1><div class="story__date">21 تشرين الثاني 2026</div><div class="story__text">{paragraphs(BODY)}</div>'
        f'<div class="story__tags"><a href="/tag/a">جسور</a></div></div><div class="loaded-story story"><h1 class="story__title">{OTHER_TITLE}</h1>'
        f'<div class="story__date">20 تشرين الثاني 2026</div><div class="story__text">{paragraphs(OTHER)}</div></div></main><aside>{cards()}</aside>',
    ),
    published="2026-11-21", keywords=("جسور",), others=(OTHER_TITLE,),
)  # fmt: skip

# A live blog: entries with time stamps; newest first.
case(
    "live blog",
    page(
        f"<title>{TITLE}</title>",
        f'<h1>{TITLE}</h1><div class="date">نشر في 21 نوفمبر 2026</div><div class="live-feed">'
        + "".join(f'<article class="live-entry"><time>1{i}:05</time><h3>تحديث رقم {i} من موقع الجسر</h3><p>{text}</p><div class="share">شارك</div></article>' for i, text in enumerate(BODY))
        + "</div>",
    ),
    published="2026-11-21", body=tuple(x for i, text in enumerate(BODY) for x in (f"تحديث رقم {i} من موقع الجسر", text)),
)  # fmt: skip

# WordPress with comments, author box, pull quote, newsletter, embedded post, gallery.
case(
    "wordpress",
    page(
        f'<title>{TITLE} &#8211; أوراق الشمال</title><meta property="og:site_name" content="أوراق الشمال"><link rel="canonical" href="https://news.example/2026/11/21/bridge/">',
        f'<div class="site has-sidebar"><header class="site-header"><nav>{MENU}</nav></header><article class="post type-post category-news tag-bridge has-post-thumbnail"><header class="entry-header">'
        f'<h1 class="entry-title">{TITLE}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2026-11-21T09:00:00+03:00">21 نوفمبر، 2026</time></span>'
        '<span class="byline"> <span class="author vcard"><a class="url fn n" href="/author/s">سامر الغيث</a></span></span></div></header>'
        f'<div class="entry-content">{paragraphs(BODY[:2])}<figure class="wp-block-pullquote"><blockquote><p>{BODY[1][:80]}</p></blockquote></figure>'
        f'<figure class="wp-block-embed"><blockquote class="twitter-tweet"><p>جسر مرسى الريحان أخيرا مفتوح أمام الناس بعد طول انتظار</p>&mdash; هادي (@hadi_x) <a href="https://twitter.com/hadi_x/status/1">November 21, 2026</a></blockquote></figure>'
        f'{paragraphs(BODY[2:4])}<div class="newsletter-box"><h4>النشرة البريدية</h4><p>اشترك في نشرتنا ليصلك كل جديد من أخبار الشمال إلى بريدك كل صباح</p></div>'
        f'<ul class="wp-block-gallery"><li><img src="1.jpg"><figcaption>عمال في الموقع قبل الافتتاح بأيام</figcaption></li></ul>{paragraphs(BODY[4:])}</div>'
        '<footer class="entry-footer"><span class="tags-links">الوسوم <a rel="tag" href="/tag/x">جسور</a>، <a rel="tag" href="/tag/y">سيول</a></span></footer></article>'
        '<div class="author-box"><h3>سامر الغيث</h3><p>صحفي من أوراق الشمال يكتب في شؤون المدن الصغيرة والبنية التحتية منذ عشرة أعوام</p></div>'
        f'<div class="jp-relatedposts"><h3>مقالات ذات صلة</h3><ul>{links(0, 2)}</ul></div>'
        f'<div id="comments"><h2>3 تعليقات</h2><ol class="comment-list"><li class="comment"><p>{COMMENT}</p></li><li class="comment"><p>{COMMENT} شكرا</p></li></ol></div>'
        f'<aside class="widget-area">{cards()}</aside></div>',
    ),
    published="2026-11-21", authors=("سامر الغيث",), keywords=("جسور", "سيول"), related=T[:2], outlet="أوراق الشمال",
)  # fmt: skip

# Hashed class names only: every box must be known by what stands in it.
case(
    "hashed classes",
    page(
        f'<title>{TITLE} | أفق</title><meta property="og:site_name" content="أفق">',
        f'<div class="a1x"><div class="b2y"><ul class="c3z">{MENU}</ul></div><div class="d4"><div class="e5"><h1 class="f6">{TITLE}</h1><div class="g7">السبت 21 نوفمبر 2026 | 14:05</div>'
        '<div class="h8">مرسى الريحان - نادر الصفدي</div></div>'
        f'<div class="i9">{paragraphs(BODY[:2], "div", " class=j1")}<div class="k2"><div class="l3">اقرأ أيضاً</div><a class="m4" href="/n/1"><div class="n5">{T[1]}</div></a></div>'
        f'{paragraphs(BODY[2:], "div", " class=j1")}<div class="o6"><div>كيف تقيم خدمات النقل في حيك؟</div><div>جيدة 40%</div><div>متوسطة 35%</div><div>ضعيفة 25%</div></div></div>'
        '<div class="p7"><a href="/topic/1">نقل</a><a href="/topic/2">بلديات</a></div>'
        f'<div class="q8"><div class="r9">التعليقات (2)</div><div class="s1"><div>زائر</div><div>{COMMENT}</div></div><div class="s1"><div>متابع</div><div>{COMMENT}</div></div></div></div>'
        f'<div class="t2"><div class="u3">الأكثر قراءة</div>{"".join(f"<div class=v4><a href=/n/{i}>{t}</a><span>قبل ساعة</span><div>{x}</div></div>" for i, (t, x) in enumerate(TEASERS))}</div></div>',
    ),
    published="2026-11-21", authors=("نادر الصفدي",), keywords=("نقل", "بلديات"), related=(T[1],), outlet="أفق",
)  # fmt: skip

# Divs instead of paragraphs, br-only text inside one, a source line with two sources.
case(
    "divs and breaks",
    page(
        f"<title>{TITLE}</title>",
        f'<div id="wrap"><div id="nav"><ul>{MENU}</ul></div><div id="news"><h2>{TITLE}</h2><div>2026-11-21</div><div id="txt">{"<br/>".join(BODY)}<br/><br/>المصدر: رويترز + وكالات</div>'
        f'<div><b>اقرأ أيضا:</b> <a href="/n/1">{T[0]}</a></div></div><div id="side">{cards("h4")}</div></div>',
    ),
    published="2026-11-21", credits=("رويترز", "وكالات"), related=(T[0],),
)  # fmt: skip

# Lying JSON-LD and a header with today's date.
case(
    "lying dates",
    page(
        f"<title>{TITLE}</title>"
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"آخر أخبار اليوم","datePublished":"2031-01-01T00:00:00Z"}</script>',
        '<div class="top-date">الثلاثاء 1 كانون الأول 2026 - العدد 5512</div>'
        f'<h1>{TITLE}</h1><p class="date">نشر بتاريخ: 21-11-2026 الساعة 18:30</p><div class="content">{paragraphs(BODY)}</div>',
    ),
    published="2026-11-21", url="https://news.example/2026/11/21/bridge",
)  # fmt: skip

# AMP: amp tags, a carousel of other articles inside, hashtags as keywords, a next-page element.
case(
    "amp",
    page(
        f'<title>{TITLE}</title><link rel="canonical" href="https://news.example/2026/bridge">',
        f'<header class="h"><a href="/">بوابة الميناء</a></header><amp-sidebar><ul>{MENU}</ul></amp-sidebar><article><div class="kicker">محليات</div><h1>{TITLE}</h1>'
        '<div class="by">سلمى الزاهر · ٢١ نوفمبر ٢٠٢٦ - ١٤:٠٩</div><amp-img src="a.jpg"></amp-img>'
        f'<div class="copy">{paragraphs(BODY[:3])}<amp-ad></amp-ad><amp-carousel>{"".join(f"<div><a href=/n/{i}><h3>{t}</h3></a><p>{x}</p></div>" for i, (t, x) in enumerate(TEASERS[:2]))}</amp-carousel>'
        f'{paragraphs(BODY[3:])}</div><div class="keys"><a href="/tag/1">#مرسى_الريحان</a> <a href="/tag/2">#جسور</a></div></article>'
        f'<section><h4>موضوعات قد تهمك</h4>{links(2, 2, "div")}</section><section><h4>الأكثر قراءة</h4>{cards("h5")}</section><footer>جميع الحقوق محفوظة © 2026 بوابة الميناء</footer>',
    ),
    published="2026-11-21", authors=("سلمى الزاهر",), keywords=("مرسى_الريحان", "جسور"), related=(T[2], T[3]), outlet="بوابة الميناء",
)  # fmt: skip

# Blogger: the site's name is the h1, the headline an h3 that links to itself, text in spans and br.
case(
    "blogger",
    page(
        f"<title>دفتر الريح: {TITLE}</title>",
        '<div class="header"><h1 class="title"><a href="/">دفتر الريح</a></h1></div><div class="widget Blog"><div class="date-outer"><h2 class="date-header"><span>السبت، 21 نوفمبر 2026</span></h2>'
        f'<div class="post hentry"><h3 class="post-title entry-title"><a href="/2026/11/b.html">{TITLE}</a></h3><div class="post-body entry-content"><span>{"</span><br/><br/><span>".join(BODY)}</span></div>'
        '<div class="post-footer">مرسلة بواسطة <span class="fn">نادية السالم</span> في 14:20 <span class="post-labels">التسميات: <a rel="tag" href="/search/label/x">جسور</a></span></div></div></div>'
        f'<div class="comments"><h4>تعليقان:</h4><p>{COMMENT}</p></div></div><div class="widget PopularPosts"><h2>المشاركات الشائعة</h2>{cards("div")}</div>',
    ),
    published="2026-11-21", authors=("نادية السالم",), keywords=("جسور",), outlet="دفتر الريح",
)  # fmt: skip

# A read-also box that carries another article whole.
case(
    "whole article in read-also",
    page(
        f"<title>{TITLE}</title>",
        f'<h1>{TITLE}</h1><span>21/11/2026</span><div class="c">{paragraphs(BODY)}</div><div class="x"><h2>إقرأ أيضاً:</h2><h3>{OTHER_TITLE}</h3>{paragraphs(OTHER)}</div>',
    ),
    published="2026-11-21", others=(OTHER_TITLE,),
)  # fmt: skip

# Every paragraph in a box of its own with a hashed class, read-also sentences as plain links without a label, an inline ad mark.
case(
    "boxes",
    page(
        f'<title>{TITLE} - نشرة الضفة</title><meta property="article:published_time" content="2026-11-21T07:00:00Z">',
        f'<main><h1>{TITLE}</h1><div class="x1">{"".join(f"<div class=x2><div class=x3><p>{t}</p></div></div>" for t in BODY[:2])}<div class="x9">إعلان</div>'
        f'<div class="x2"><div class="x3"><p><a href="/n/3">{T[3]}</a></p></div></div>{"".join(f"<div class=x2><div class=x3><p>{t}</p></div></div>" for t in BODY[2:])}</div></main>'
        f'<div class="x5">{cards("h2")}</div>',
    ),
    published="2026-11-21", related=(T[3],), outlet="نشرة الضفة",
)  # fmt: skip

# An aggregator: the paper it took the story from is a credit; the dateline stands in the text too.
case(
    "aggregator",
    page(
        f"<title>الفجر الجديد : {TITLE}</title>",
        f'<div id="m"><a href="/">خزانة الأخبار</a></div><h2 id="t">{TITLE}</h2><div>مرسى الريحان - رويترز نشر في <a href="/p/9">الفجر الجديد</a> يوم 21 - 11 - 2026</div><div id="b">مرسى الريحان - رويترز<br>{"<br>".join(BODY)}<br></div>'
        f'<div>انقر هنا لقراءة الخبر من مصدره.</div><div><div>مواضيع ذات صلة</div>{links(0, 3, "div")}</div><div>جميع الحقوق محفوظة © 2026 خزانة الأخبار</div>',
    ),
    published="2026-11-21", credits=("الفجر الجديد", "رويترز"), related=T[:3], outlet="خزانة الأخبار",
)  # fmt: skip

# Nuxt 3: the state is one list in which numbers are places.
case(
    "empty markup, Nuxt state",
    page(
        f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}">',
        '<div id="__nuxt"></div><script type="application/json" id="__NUXT_DATA__">'
        + json.dumps([["Reactive", 1], {"data": 2}, {"post": 3}, {"title": 4, "body": 5, "views": 6}, TITLE, "".join(f"<p>{t}</p>" for t in BODY), 12], ensure_ascii=False)
        + "</script>",
    ),
)  # fmt: skip
