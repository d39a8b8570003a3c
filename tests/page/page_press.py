# ruff: noqa: E501 (lines of markup)
"""The invented article as the press itself sets it: mastheads, bylines, datelines and topics without telling names."""

from __future__ import annotations

from page_web import BODY, COMMENT, MENU, OTHER, OTHER_TITLE, TEASERS, TITLE, Case, T, page, paragraphs

HALF = TITLE.index(" فوق")
CASES = [
    # A portal typed by hand into tables: the second headline in another type, comments under a French label, the name only in the logo's place.
    Case(
        "tables typed by hand",
        page(
            f'<title>الضفاف نت : {TITLE}</title><meta property="og:site_name" content="Difaf Net">',
            f'<table width="980"><tr><td><a href="/"><img src="l.gif" alt="الضفاف نت"></a></td></tr><tr><td><a>الأولى</a> | <a>سياسة</a> | <a>رياضة</a></td></tr><tr><td width="660"><table>'
            f'<tr><td class="entete"><span style="font-size:26px;font-weight:bold">{TITLE}</span></td></tr><tr><td class="petit">نشر في 21/11/2026 (08:31)</td></tr><tr><td class="corps">{"<br><br>".join(BODY)}<br><br>المصدر: وكالة السهل</td></tr>'
            f"<tr><td><b>Commentaires</b><br>1 de 1 commentaires<br><div><b>Salim</b><br>{COMMENT}</div></td></tr>"
            f'<tr><td class="entete"><font size="5"><b>{OTHER_TITLE}</b></font></td></tr><tr><td class="petit">نشر في 20/11/2026 (07:50)</td></tr><tr><td class="corps">{"<br><br>".join(OTHER)}</td></tr></table></td></tr></table>',
        ),
        published="2026-11-21", credits=("وكالة السهل",), others=(OTHER_TITLE,), outlet="الضفاف نت",
    ),
    # A newsletter's archive: name, <title> and h1 are one; the date stands under it, the pieces under h2.
    Case(
        "archive of a newsletter",
        page(
            "<title>رسالة المرافئ</title>",
            f'<center><table><tr><td><a>Subscribe</a> <a>Past Issues</a></td></tr><tr><td><img alt="رسالة المرافئ"><h1>رسالة المرافئ</h1><p>العدد 31 | 21 نوفمبر 2026</p></td></tr><tr><td><table><tr><td class="block"><h2>{TITLE}</h2><em>سامر الغيث</em>{paragraphs(BODY)}</td></tr></table><table><tr><td class="block"><h2>{OTHER_TITLE}</h2>{paragraphs(OTHER)}</td></tr></table></td></tr></table></center>',
        ),
        published="2026-11-21", authors=("سامر الغيث",), others=(OTHER_TITLE,),
    ),
    # A daily on a content system: the name in a hidden h1, the headline broken into two lines, agency behind the place in brackets.
    Case(
        "headline in two lines",
        page(
            f'<title>{TITLE} | صحيفة الضفاف</title><meta property="og:site_name" content="صحيفة الضفاف"><meta property="og:title" content="{TITLE}">',
            f'<header><h1 class="visually-hidden">صحيفة الضفاف</h1><ul>{MENU}</ul></header><main><article><h2 class="story"><span>{TITLE[:HALF]}<br>{TITLE[HALF + 1 :]}</span></h2><div class="who">مرسى الريحان (أ ف ب)</div><p>2026-11-21 14:30</p><div class="txt">{paragraphs(BODY)}</div></article></main>',
        ),
        published="2026-11-21", credits=("أ ف ب",), outlet="صحيفة الضفاف",
    ),
    # A site of components: hashed names, no metas, a caption whose picture a script loads, topics as bare pieces side by side.
    Case(
        "components without telling names",
        page(
            "",
            f'<div id="root"><div class="sc-a1"><div class="sc-b2">الضفاف</div><div>بيانات</div><div>علوم</div></div><div class="sc-c3"><div role="heading" aria-level="1" class="sc-d4">{TITLE}</div><div class="sc-e5"><div>سامر الغيث</div><div>21 تشرين الثاني 2026</div></div><div class="sc-f6"><div>السكان يعبرون الجسر في يومه الأول (مواقع التواصل)</div></div><div class="sc-g7">{paragraphs(BODY, "div", " class=sc-h8")}</div><div class="sc-i9"><span class="sc-j0">جسور</span><span class="sc-j0">وادي السرو</span></div></div><div class="sc-k1">الضفاف © 2026 جميع الحقوق محفوظة</div></div>',
        ),
        published="2026-11-21", authors=("سامر الغيث",), keywords=("جسور", "وادي السرو"), outlet="الضفاف",
    ),
    # A state agency: place, day in digits and its own short name before the lead; a rule and the editors' initials behind the text.
    Case(
        "agency with the day in digits",
        page(
            f"<title>سهل - {TITLE}</title>",
            f'<div class="top"><a href="/"><img src="/logo.png" alt="وكالة سهل للأنباء"></a><ul>{MENU}</ul></div><div class="details"><div>تاريخ النشر: 21/11/2026 07:51 صباحا</div><h1>{TITLE}</h1><div class="in"><p>مرسى الريحان 21-11-2026 سهل- {BODY[0]}</p>{paragraphs(BODY[1:])}<p>ــــــ</p><p>ع.ف/ ر.س</p></div></div>',
        ),
        published="2026-11-21", outlet="وكالة سهل للأنباء",
    ),
    # A broadcaster: the outlet's name beside the writer's, the box's label inside its link, topics under «مواضيع ذات صلة», a slogan in site_name.
    Case(
        "broadcaster with roles",
        page(
            f'<title>{TITLE}</title><meta property="og:site_name" content="Difaf - ضفاف تي في قناة إخبارية عربية"><meta property="og:title" content="{TITLE}">',
            f'<header><a href="/">ضفاف تي في</a><ul>{MENU}</ul></header><main><h1>{TITLE}</h1><ul class="byline"><li><span class="name">سامر الغيث</span> <span class="role">ضفاف تي في - مرسى الريحان</span></li></ul><time datetime="2026-11-21">21 نوفمبر 2026</time><div class="b">{paragraphs(BODY[:2])}<div class="more-block"><a class="more" href="/n/1"><span>إقرأ المزيد</span><span>{T[0]}</span></a></div>{paragraphs(BODY[2:])}</div><section><h2>مواضيع ذات صلة</h2><ul><li><a href="/topics/1">جسور</a></li><li><a href="/topics/2">وادي السرو</a></li></ul></section></main>',
        ),
        published="2026-11-21", authors=("سامر الغيث",), keywords=("جسور", "وادي السرو"), related=(T[0],), outlet="ضفاف تي في",
    ),
    # A pan-Arab channel: the byline in a box called caption, the site's address as its name beside the agencies.
    Case(
        "byline in a box called caption",
        page(
            f'<title>{TITLE} | الضفاف</title><meta property="og:site_name" content="الضفاف">',
            f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><div class="details"><div class="caption"><span class="article-agency">الضفاف.نت - وكالات</span></div><time datetime="2026-11-21T09:00:00+04:00">21 نوفمبر ,2026: 09:00 ص GST</time></div><div class="body-text">{paragraphs(BODY)}</div></article>',
        ),
        published="2026-11-21", credits=("وكالات",), outlet="الضفاف",
    ),
    # An afternoon daily: two reporters behind «كتب» without a colon; the credit on the last line without a colon.
    Case(
        "two reporters and a borrowed line",
        page(
            f'<title>{TITLE} | المرافئ</title><meta property="og:site_name" content="المرافئ">',
            f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><span class="writeBy">كتب سامر الغيث - إيناس الموج</span><span>21/11/2026</span><div class="body-text">{paragraphs(BODY)}<p>نقلا عن رويترز</p></div></article>',
        ),
        published="2026-11-21", authors=("سامر الغيث", "إيناس الموج"), credits=("رويترز",), outlet="المرافئ",
    ),
    # A daily with a second headline over the line of the date, a box of facts and a correction under the text.
    Case(
        "second headline and correction",
        page(
            f'<title>{TITLE} | المرافئ</title><meta property="og:site_name" content="المرافئ">',
            f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><p>اجتماع في البلدية ناقش تشغيل الحافلات على الطريق الجديد ومواعيدها مطلع الشهر</p><time datetime="2026-11-21">21 نوفمبر 2026</time><div class="c">{paragraphs(BODY[:2])}<div class="fact-box"><h4>معلومات عن الجسر</h4><p>يبلغ طول الجسر مئتي متر وعرضه اثني عشر مترا وفيه أربعة مسارات للسيارات وممران للمشاة.</p></div>{paragraphs(BODY[2:])}<p>تصحيح: ورد في نسخة سابقة من هذا الخبر أن كلفة الجسر خمسة ملايين دينار والصحيح ستة ملايين.</p><p>* سامر الغيث كاتب وباحث في شؤون المدن</p><p>[gallery ids="1,2"]</p><p>(المرافئ، أ ف ب)</p></div></article>',
        ),
        published="2026-11-21", credits=("أ ف ب",), outlet="المرافئ",
    ),
    # An endless page whose next article is a section with a lower heading and its own date.
    Case(
        "next article a level lower",
        page(
            f'<title>{TITLE} | المرافئ</title><script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","publisher":{{"@type":"Organization","name":"Marafi"}}}}</script>',
            f'<header><a href="/" class="logo"><img src="l.png" alt="المرافئ"></a></header><article><h1>{TITLE}</h1><p>21/11/2026</p><div class="c">{paragraphs(BODY)}</div></article><section class="n"><h2>{OTHER_TITLE}</h2><p>20/11/2026</p><div class="c">{paragraphs(OTHER)}</div></section>',
        ),
        published="2026-11-21", others=(OTHER_TITLE,), outlet="المرافئ",
    ),
    # An agency's page: its own notice under the text, two reporters between place and agency on the first line.
    Case(
        "two reporters between strokes and the wire's notice",
        page(
            f'<title>{TITLE} | وكالة السهل</title><meta property="og:site_name" content="وكالة السهل">',
            f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><span>21/11/2026</span><div class="c"><p><b>مرسى الريحان / سامر الغيث، إيناس الموج / وكالة السهل</b><br><br>{BODY[0]}</p>{paragraphs(BODY[1:])}<p>الأخبار المنشورة على الصفحة الرسمية لوكالة السهل موجزة من نشرتها. للاشتراك في النشرة الكاملة يرجى التواصل مع إدارة الوكالة على العنوان التالي.</p></div></article>',
        ),
        published="2026-11-21", authors=("سامر الغيث", "إيناس الموج"), outlet="وكالة السهل",
    ),
    # A magazine: a summary in a box of its own over the text, a player that asks for a script between the paragraphs.
    Case(
        "summary box and a player without script",
        page(
            f'<title>{TITLE} | المرافئ</title><meta property="og:site_name" content="المرافئ">',
            f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><time datetime="2026-11-21">21 نوفمبر 2026</time><div class="k9"><h3>ملخص</h3><p>جسر انتظره أهل مرسى الريحان أعواما يصل أخيرا بين ضفتي الوادي ويختصر طريق التلاميذ والعمال</p></div><div class="c">{paragraphs(BODY[:2])}<div class="pl"><span>طريق قصير بين ضفتين</span><p>لمشاهدة هذا الفيديو يرجى تفعيل خاصية جافا سكريبت في متصفحك</p></div>{paragraphs(BODY[2:])}</div></article>',
        ),
        published="2026-11-21", outlet="المرافئ",
    ),
    # A daily of the Gulf: two reporters, the town in brackets and a handle behind them.
    Case(
        "reporters with town and handle",
        page(
            f'<title>{TITLE} | المرافئ</title><meta property="og:site_name" content="المرافئ">',
            f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><time datetime="2026-11-21">21 نوفمبر 2026</time><div class="reporter">سامر الغيث، إيناس الموج (مرسى الريحان) <span dir="ltr">@marafi_s</span></div><div class="c">{paragraphs(BODY)}</div></article>',
        ),
        published="2026-11-21", authors=("سامر الغيث", "إيناس الموج"), outlet="المرافئ",
    ),
    # A site that takes agencies' copy: maker and editor of the Arabic service in brackets on the last line.
    Case(
        "maker and editor of the Arabic service",
        page(
            f'<title>{TITLE} | المرافئ</title><meta property="og:site_name" content="المرافئ">',
            f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><time datetime="2026-11-21">21 نوفمبر 2026</time><div class="c">{paragraphs(BODY)}<p>(إعداد سامر الغيث للنشرة العربية - تحرير إيناس الموج)</p></div></article>',
        ),
        published="2026-11-21", authors=("سامر الغيث", "إيناس الموج"), outlet="المرافئ",
    ),
    # A table layout whose next story follows so closely that its headline is near the first one.
    Case(
        "short story and the next in one table",
        page(
            f"<title>{TITLE} - بوابة الضفاف</title>",
            f'<table><tr><td>{MENU}</td></tr><tr><td><table><tr><td class="tt"><b>{TITLE}</b></td></tr><tr><td class="au">سامر الغيث</td></tr><tr><td class="dd">21-11-2026 | 13:26</td></tr><tr><td class="tx">{paragraphs(BODY)}</td></tr>'
            f'<tr><td class="tt"><b>{OTHER_TITLE}</b></td></tr><tr><td class="au">إيناس الموج</td></tr><tr><td class="dd">20-11-2026 | 10:03</td></tr><tr><td class="tx">{paragraphs(OTHER)}</td></tr></table></td></tr></table>',
        ),
        published="2026-11-21", authors=("سامر الغيث",), others=(OTHER_TITLE,),
    ),
    # The Arabic service of a broadcaster: place and country before its Latin name, a label that runs into its link, the desk's initials.
    Case(
        "place and country, glued label, initials of the desk",
        page(
            f'<title>{TITLE} | المرافئ</title><meta property="og:site_name" content="المرافئ">',
            f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><time datetime="2026-11-21">21 نوفمبر 2026</time><div class="c"><p>مرسى الريحان، بلاد السرو الغربية (QNT)-- {BODY[0]}</p>{paragraphs(BODY[1:3])}<p><strong>إقرأ أيضاً</strong><a href="/n/4">{TEASERS[0][0]}</a></p>{paragraphs(BODY[3:])}<p><em>س.غ/ا.م (د ب أ، سهل)</em></p></div></article>',
        ),
        published="2026-11-21", credits=("QNT", "د ب أ", "سهل"), related=(TEASERS[0][0],), outlet="المرافئ",
    ),
    # A sports page: standings between the paragraphs are no text.
    Case(
        "standings between paragraphs",
        page(
            f'<title>{TITLE} | المرافئ</title><meta property="og:site_name" content="المرافئ">',
            f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><time datetime="2026-11-21">21 نوفمبر 2026</time><div class="c">{paragraphs(BODY[:2])}<table><tr><th>الفريق</th><th>لعب</th><th>نقاط</th></tr><tr><td>الواحة</td><td>7</td><td>19</td></tr><tr><td>النوارس</td><td>7</td><td>15</td></tr></table>{paragraphs(BODY[2:])}</div></article>',
        ),
        published="2026-11-21", outlet="المرافئ",
    ),
    # The Arabic service of a broadcaster: a Latin name in the metas, its Arabic one in the link home; text and agency behind «نص».
    Case(
        "Latin name in the metas, Arabic one in the link home",
        page(
            f'<title>{TITLE} | QNT Arabic</title><meta property="og:site_name" content="QNT Arabic">',
            f'<header><a href="/">QNT بالعربية</a><ul>{MENU}</ul></header><article><h1>{TITLE}</h1><time datetime="2026-11-21">21 نوفمبر 2026</time><div class="from-author"><span>نص:</span><a class="from-author__name" href="/a/1">سامر الغيث</a> / <a class="from-author__name">أ ف ب</a></div><div class="c">{paragraphs(BODY)}</div></article>',
        ),
        published="2026-11-21", authors=("سامر الغيث",), credits=("أ ف ب",), outlet="QNT بالعربية",
    ),
]  # fmt: skip
