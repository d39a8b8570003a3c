"""Articles in the own markup of channels, agencies, dailies and portals, from one country after the other."""

from __future__ import annotations

from field_text import story
from field_web import FOOT, NAV, SHARE, Sample, cards, heads, html, ld, meta, ps, sample


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
                  authors=("سمير العبادي",), outlet="نداء الخليج", keywords=("البيئة", "المدن"), related=tuple(rel), must_not=(*rel, "حلقة جديدة كل أسبوع تشرح حكاية خلف الخبر", "رجل يمشي قرب موقع البناء في ساعة مبكرة", "تخطى قصص مقترحة وواصل القراءة"))  # fmt: skip


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
                  "https://www.misrati.example/news/details/2024/1/24/2529999/x", "2024-01-24T22:34", authors=("وائل الشناوي",), outlet="مصراتي", keywords=("الهيئة العامة",), related=tuple(rel), must_not=tuple(rel))  # fmt: skip


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
    return Sample("pan_arab_daily", html(f"{s.title}", meta(og_site_name="الغد الأوسط", article_section="العالم العربي"), body).encode(), s.title, s.paragraphs, "https://ghad.example/العالم-العربي/4808", "2024-01-24T14:10", outlet="الغد الأوسط", keywords=("الأردن", "أخبار الأردن"), related=tuple(rel), must_not=(*rel, *(story(900 + i).paragraphs[1] for i in range(4))), dateline="الزرقاء", section="العالم العربي")  # fmt: skip


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
