"""Pages that mislead: several articles, heads that lie, odd bytes and datelines, galleries; then pages that hold no article at all."""

from __future__ import annotations

from field_text import headline, story
from field_web import FOOT, NAV, SHARE, Sample, cards, heads, html, ld, meta, ps, sample


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
