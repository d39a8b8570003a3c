"""Articles as content systems and frameworks publish them: Joomla, boards, Blogger, ASP.NET, Drupal, AMP, Next, Nuxt."""

from __future__ import annotations

import json

from field_text import story
from field_web import FOOT, NAV, Sample, heads, html, ld, meta, ps, sample


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
