# ruff: noqa: E501 (lines of markup)
"""The invented article in the markup of content systems that Arabic newsrooms use, as their pages are built: one case a system."""

from __future__ import annotations

import json
from html import escape

from page_web import BODY, COMMENT, MENU, OTHER, OTHER_TITLE, TEASERS, TITLE, Case, T, cards, links, page, paragraphs

CASES: list[Case] = []
QUOTED = json.dumps(f"<p>{BODY[0]}</p>" + paragraphs(BODY[1:]), ensure_ascii=False)[1:-1]


def case(name: str, html: str, **expected: object) -> None:
    CASES.append(Case(name, html, **expected))  # type: ignore[arg-type]


# A pan-Arab channel on WordPress and React: dates doubled for screen readers, «list 1 of 3» boxes, the source as the last line, a podcast box.
case(
    "channel with lists for screen readers",
    page(
        f'<title>{TITLE} | أخبار | شبكة الأفق</title><meta property="og:site_name" content="شبكة الأفق"><meta property="og:title" content="{TITLE}">'
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
        + TITLE
        + '","datePublished":"2026-11-21T08:00:00Z","dateModified":"2026-11-21T09:30:00Z","author":{"@type":"Organization","name":"شبكة الأفق"}}</script>',
        f'<div class="site-header container--header"><nav class="site-header__navigation"><ul>{MENU}</ul></nav></div><main id="main-content-area" class="u-inline"><header class="article-header"><div class="topics"><a class="topics__link" href="/news/">أخبار</a>|<a href="/where/">محليات</a></div><h1>{TITLE}</h1></header>'
        '<figure class="article-featured-image"><div class="responsive-image"><img src="/w.jpg" alt="صورة"></div><figcaption>الجسر الجديد قبل افتتاحه بساعات (شبكة الأفق)</figcaption></figure>'
        '<div class="article-info-block"><div class="article-dates"><div class="date-simple css-1yjq2zp"><span class="screen-reader-text">Published On 21/11/2026</span><span aria-hidden="true">21/11/2026</span></div><div class="article-dates__separator">|</div><div class="date-updated"><span class="date-updated__label">آخر تحديث: </span><span aria-hidden="true">12:30 (توقيت مكة)</span></div></div>'
        '<div class="social-bar"><ul class="social-bar__list"><li>شارك</li></ul></div><div class="bookmark-button">حفظ</div></div>'
        f'<div class="wysiwyg wysiwyg--all-content" aria-live="polite">{paragraphs(BODY[:2])}'
        f'<div class="more-on"><h2 class="more-on__heading">اقرأ أيضا</h2><span class="screen-reader-text">list of 2 items</span><ul class="more-on__list"><li><span class="screen-reader-text">list 1 of 2</span><a href="/news/1">{T[0]}</a></li><li><span class="screen-reader-text">list 2 of 2</span><a href="/news/2">{T[1]}</a></li></ul><span class="screen-reader-text">end of list</span></div>'
        f'{paragraphs(BODY[2:])}</div><div class="article-source">المصدر: <span>شبكة الأفق</span> + <span>وكالات</span></div>'
        f'<div class="container__more-on"><section class="related-content"><h2>حول هذه القصة</h2><ul><li><article><h3><a href="/n/3">{T[2]}</a></h3><p>{TEASERS[2][1]}</p><div class="date-simple">20/11/2026</div></article></li></ul></section></div></main><aside class="sidebar"><h2>الأكثر قراءة</h2><ol>{links(0, 4)}</ol></aside><footer>© 2026 شبكة الأفق الإعلامية</footer>',
    ),
    published="2026-11-21", credits=("شبكة الأفق", "وكالات"), related=(T[0], T[1]), outlet="شبكة الأفق",
)  # fmt: skip

# A business channel: «نشر في: 21 نوفمبر ,2026: 02:20 م», caption in div, promotions of the app between paragraphs, keyword list with «#».
case(
    "channel with commas before the year",
    page(
        f'<title>{TITLE}</title><meta property="og:site_name" content="المرصد نت">',
        f'<div class="headerWrap"><ul class="mainNav">{MENU}</ul></div><div class="articlePage"><div class="headline"><h1 class="headingInfo_title">{TITLE}</h1></div>'
        '<div class="article_image"><img src="q.jpg"><span class="article_imageCaption">الجسر كما بدا من الضفة الغربية</span></div>'
        '<div class="timeDate_container"><span class="caption">نشر في: </span><time datetime="2026-11-21T10:20:00Z">21 نوفمبر ,2026: 02:20 م GST</time><span class="caption">آخر تحديث: </span><time>21 نوفمبر ,2026: 04:00 م GST</time></div>'
        '<div class="author"><span class="author-name">مرسى الريحان - منى الكرم</span></div><div class="readTime">وقت القراءة: دقيقتان</div>'
        f'<div id="body-text" class="body-1"><div class="paragraph">{paragraphs(BODY[:1])}</div><div class="appPromo"><p>لمتابعة آخر الأخبار العاجلة حمل تطبيق المرصد نت على هاتفك الآن</p></div><div class="paragraph">{paragraphs(BODY[1:3])}</div>'
        f'<div class="inline-related"><a href="/n/5"><span class="cat">محليات</span><h4>{T[3]}</h4></a></div><div class="paragraph">{paragraphs(BODY[3:])}</div></div>'
        f'<ul class="tags"><li><a href="/tools/tags/a">#مرسى_الريحان</a></li><li><a href="/tools/tags/b">#جسور</a></li></ul><div class="mostRead"><h3>الأكثر قراءة</h3>{cards()}</div></div><footer class="footer">جميع الحقوق محفوظة</footer>',
    ),
    published="2026-11-21", authors=("منى الكرم",), keywords=("مرسى_الريحان", "جسور"), related=(T[3],), outlet="المرصد نت",
)  # fmt: skip

# A news channel on Angular: custom elements, the state with «&q;» for quotation marks, the outlet and city as byline.
case(
    "angular elements",
    page(
        f'<title>{TITLE} | سنا الخليج</title><meta property="og:site_name" content="سنا الخليج">',
        f'<app-root ng-version="15"><app-nav><ul class="menu">{MENU}</ul></app-nav><app-article><article class="article-page"><h1 class="sna-article__title">{TITLE}</h1><div class="article-info"><span class="date">21 نوفمبر 2026 - 10:15 بتوقيت أبوظبي</span><span class="source">سنا الخليج - مرسى الريحان</span></div><app-media><img src="p.jpg"><div class="image-caption">آليات على الجسر قبل الافتتاح</div></app-media>'
        f'<div class="article-body">{paragraphs(BODY[:2])}<app-related><div class="sna-related"><div class="sna-related-title">أخبار ذات صلة</div><a href="/n/1"><img src="1.jpg"><span>{T[0]}</span></a><a href="/n/2"><img src="2.jpg"><span>{T[1]}</span></a></div></app-related>{paragraphs(BODY[2:])}<app-embed><blockquote class="twitter-tweet"><p>شاهدنا الجسر اليوم وهو أجمل مما توقعنا بكثير والله</p>&mdash; زائر (@zaer_77) <a href="https://twitter.com/zaer_77/status/1">21 نوفمبر</a></blockquote></app-embed></div>'
        f'<div class="tags-section"><a href="/topic/1">جسور</a><a href="/topic/2">وادي السرو</a></div></article></app-article><app-most-read><h2>الأكثر قراءة</h2>{cards("h3")}</app-most-read></app-root>',
    ),
    published="2026-11-21", keywords=("جسور", "وادي السرو"), related=(T[0], T[1]), outlet="سنا الخليج",
)  # fmt: skip

# The same system before the browser draws it: nothing but the transfer state.
case(
    "angular transfer state",
    page(
        f'<title>{TITLE} | سنا الخليج</title><meta property="og:site_name" content="سنا الخليج">',
        '<app-root></app-root><script id="serverApp-state" type="application/json">'
        + json.dumps({"art": {"body": {"title": TITLE, "body": paragraphs(BODY), "publishDate": "2026-11-21T10:15:00+04:00"}}, "menu": [{"title": t} for t in T]}, ensure_ascii=False).replace("&", "&a;").replace('"', "&q;").replace("<", "&l;").replace(">", "&g;")
        + "</script>",
    ),
    published="2026-11-21", outlet="سنا الخليج",
)  # fmt: skip

# A Moroccan portal on WordPress: months of the Maghreb, author link, numbered comments longer than the text, «نبقيك على اطلاع» in the body.
case(
    "maghrebi portal",
    page(
        f'<title>{TITLE}</title><meta property="og:site_name" content="أطلس بريس"><meta property="article:published_time" content="2026-11-21T09:00:00+01:00">',
        f'<header><ul id="menu">{MENU}</ul></header><div class="container"><article class="post type-post"><h1 class="post-title">{TITLE}</h1><div class="header-post-info"><span class="author"><a href="https://news.example/author/h">أطلس بريس - هشام الوزاني</a></span><span class="date-post">السبت 21 نونبر 2026 - 09:00</span></div><div class="post-thumbnail"><img src="x.jpg"><div class="caption-thumb">صورة: أرشيف</div></div>'
        f'<div class="article-content"><p></p>{paragraphs(BODY[:3])}<div class="newsletter-inline"><p>نبقيك على اطلاع، أدخل بريدك الإلكتروني</p></div>{paragraphs(BODY[3:])}</div><section class="box-tags"><ul><li><a href="https://news.example/tag/a" rel="tag">وادي السرو</a></li></ul></section></article>'
        f'<div class="comments-area"><h3>تعليقات الزوار</h3><ol class="comment-list">{"".join(f"<li class=comment><div class=comment-body><span class=fn>مواطن</span><p>{COMMENT}</p></div></li>" for _ in range(9))}</ol></div></div>',
    ),
    published="2026-11-21", authors=("هشام الوزاني",), keywords=("وادي السرو",), outlet="أطلس بريس",
)  # fmt: skip

# Brightspot: «Page-» class names, enhancements between paragraphs, promos as custom elements.
case(
    "brightspot",
    page(
        f'<title>{TITLE} | الشرفة نيوز</title><meta property="og:site_name" content="الشرفة نيوز"><meta property="article:published_time" content="2026-11-21T11:11:00.000Z">',
        f'<ps-header class="PH"><nav class="Navigation"><ul>{MENU}</ul></nav></ps-header><main class="ArticlePage-main"><div class="Page-headline-wrap"><div class="ArticlePage-breadcrumbs"><a class="Link" href="/local">محليات</a></div><h1 class="ArticlePage-headline">{TITLE}</h1><div class="ArticlePage-byline"><div class="ArticlePage-authorName"><a class="Link" href="/author/n">نبيل الساحلي</a></div></div><div class="ArticlePage-datePublished">21 نوفمبر 2026 11:11</div></div><div class="ArticlePage-actions"><ps-actionbar><ul class="ActionBar-items"><li>نسخ</li></ul></ps-actionbar></div>'
        f'<div class="ArticlePage-articleBody"><div class="RichTextArticleBody RichTextBody">{paragraphs(BODY[:2])}<div class="Enhancement" data-align-center><div class="Enhancement-item"><ps-promo class="PromoB"><div class="PromoB-content"><div class="PromoB-category">اقرأ أيضا</div><div class="PromoB-title"><a class="Link" href="/n/2">{T[1]}</a></div><div class="PromoB-description">{TEASERS[1][1]}</div></div></ps-promo></div></div>{paragraphs(BODY[2:4])}<div class="Enhancement"><div class="Enhancement-item"><figure class="Figure"><img class="Image" src="r.jpg"><div class="Figure-content"><figcaption class="Figure-caption">مواطنون يعبرون الجسر للمرة الأولى</figcaption><div class="Figure-credit">الشرفة</div></div></figure></div></div>{paragraphs(BODY[4:])}</div></div>'
        f'<div class="ArticlePage-tags"><div class="ArticlePage-tags-label">موضوعات متعلقة</div><a class="Button" href="/topic/j">جسور</a><a class="Button" href="/topic/w">وادي السرو</a></div><div class="ListD"><div class="ListD-header">المزيد من محليات</div>{cards("div")}</div></main>',
    ),
    published="2026-11-21", authors=("نبيل الساحلي",), related=(T[1],), outlet="الشرفة نيوز", keywords=("جسور", "وادي السرو"),
)  # fmt: skip

# Arc (Fusion) that draws in the browser: the article is the page's global content, in elements of which some are no text.
case(
    "fusion global content",
    page(
        f'<title>{TITLE} - الميزان</title><meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="الميزان">',
        '<div id="fusion-app"></div><script id="fusion-metadata" type="application/javascript">window.Fusion=window.Fusion||{};Fusion.arcSite="mizan";Fusion.globalContent='
        + json.dumps({"type": "story", "headlines": {"basic": TITLE}, "display_date": "2026-11-21T07:00:00Z", "credits": {"by": [{"type": "author", "name": "كمال الرافعي"}]}, "taxonomy": {"tags": [{"text": "جسور", "slug": "j"}]}, "content_elements": [{"type": "text", "content": t} for t in BODY[:2]] + [{"type": "image", "caption": "الجسر قبل الافتتاح بساعات قليلة", "url": "a.jpg"}, {"type": "interstitial_link", "content": T[0], "url": "/n/1"}] + [{"type": "text", "content": t} for t in BODY[2:]]}, ensure_ascii=False)
        + ";Fusion.globalContentConfig={};</script>",
    ),
    published="2026-11-21", authors=("كمال الرافعي",), keywords=("جسور",), outlet="الميزان",
)  # fmt: skip

# Drupal 9: field wrappers, «field--name-…», the date in a created field, tags as field items, a view of related nodes after the text.
case(
    "drupal 9",
    page(
        f'<title>{TITLE} | جريدة النخيل</title><meta name="Generator" content="Drupal 9 (https://www.drupal.org)">',
        f'<div class="dialog-off-canvas-main-canvas"><header role="banner"><nav role="navigation"><ul class="menu">{MENU}</ul></nav></header><main role="main"><div class="region region-content"><article role="article" about="/node/9" class="node node--type-article node--view-mode-full"><h1 class="page-title"><span class="field field--name-title field--type-string">{TITLE}</span></h1>'
        '<div class="node__meta"><span>بواسطة <span class="field field--name-uid"><span>ليلى الصفدي</span></span> في <span class="field field--name-created">سبت, 11/21/2026 - 10:40</span></span></div>'
        f'<div class="node__content clearfix"><div class="field field--name-field-image"><img src="i.jpg" alt=""></div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field__item">{paragraphs(BODY)}</div><div class="field field--name-field-tags"><div class="field__label">الوسوم</div><div class="field__items"><div class="field__item"><a href="/taxonomy/term/4">جسور</a></div><div class="field__item"><a href="/taxonomy/term/5">وادي السرو</a></div></div></div></div></article>'
        f'<div class="views-element-container block"><h2>أخبار ذات صلة</h2><div class="view-content"><div class="views-row"><h3><a href="/node/2">{T[1]}</a></h3><div class="views-field-body"><p>{TEASERS[1][1]}</p></div></div></div></div></div></main></div>',
    ),
    published="2026-11-21", authors=("ليلى الصفدي",), keywords=("جسور", "وادي السرو"), related=(T[1],),
)  # fmt: skip

# WordPress with the tagDiv theme: advertisement boxes with a title, the author box, next and previous posts, a related grid.
case(
    "tagdiv theme",
    page(
        f'<title>{TITLE} - صدى الواحة</title><meta property="og:site_name" content="صدى الواحة">',
        f'<div class="td-header-menu-wrap"><ul class="sf-menu">{MENU}</ul></div><div class="td-crumb-container"><div class="entry-crumbs"><span><a class="entry-crumb" href="/">الرئيسية</a></span> <span><a class="entry-crumb" href="/c/l">محليات</a></span></div></div><article class="post"><div class="td-post-header"><ul class="td-category"><li><a href="/c/l">محليات</a></li></ul><header class="td-post-title"><h1 class="entry-title">{TITLE}</h1><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">بواسطة</div> <a href="/author/s">سعاد المرزوقي</a><div class="td-author-line"> - </div></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="2026-11-21T10:00:00+03:00">نوفمبر 21, 2026</time></span><div class="td-post-views"><span>412</span></div></div></header></div>'
        f'<div class="td-post-sharing-top"><div class="td-social-sharing-button"><div class="td-social-but-text">Share</div></div></div><div class="td-post-content tagdiv-type">{paragraphs(BODY[:3])}<div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">- Advertisement -</span></div>{paragraphs(BODY[3:])}</div><footer><div class="td-post-source-tags"><ul class="td-tags td-post-small-box"><li><span>الوسوم</span></li><li><a href="/tag/1">جسور</a></li></ul></div><div class="td-block-row td-post-next-prev"><div class="td-block-span6 td-post-prev-post"><span>المقال السابق</span><a href="/n/1">{T[0]}</a></div><div class="td-block-span6"><span>المقال التالي</span><a href="/n/2">{T[1]}</a></div></div><div class="author-box-wrap"><div class="td-author-name vcard author"><span class="fn"><a href="/author/s">سعاد المرزوقي</a></span></div><div class="td-author-description">صحافية تكتب في شؤون المدن والطرق منذ عشرة أعوام وتحب السفر.</div></div></footer></article><div class="td_block_related_posts"><h4>مقالات ذات صلة</h4>{cards("h3")}</div>',
    ),
    published="2026-11-21", authors=("سعاد المرزوقي",), keywords=("جسور",), outlet="صدى الواحة",
)  # fmt: skip

# WordPress with the Sahifa theme: «p.post-meta», tags by rel, inline related by a plug-in, a share line in a div.
case(
    "sahifa theme",
    page(
        f'<title>{TITLE} | بوابة الربيع</title>',
        f'<div class="wrapper"><nav id="main-nav"><ul>{MENU}</ul></nav><div class="breaking-news"><span>عاجل</span><ul>{links(0, 3)}</ul></div><div id="crumbs"><a href="/">الرئيسية</a> / <a href="/c">محليات</a> / <span class="current">{TITLE}</span></div><article class="post-listing"><div class="single-post-thumb"><img src="m.jpg"></div><div class="post-inner"><h1 class="name post-title entry-title"><span itemprop="name">{TITLE}</span></h1><p class="post-meta"><span class="post-meta-author"><i class="fa fa-user"></i><a href="/author/a">عادل الشريف</a></span><span class="tie-date"><i class="fa fa-clock-o"></i>21 نوفمبر، 2026</span><span class="post-cats"><a href="/c">محليات</a></span><span class="post-comments"><a href="#r">اضف تعليق</a></span><span class="post-views">88 زيارة</span></p><div class="clear"></div>'
        f'<div class="entry">{paragraphs(BODY[:2])}<div class="bs-irp left"><div class="heading-typo"><span class="h-text">اقرأ أيضا</span></div><div class="bs-irp-item"><p class="title"><a href="/n/2">{T[1]}</a></p></div></div>{paragraphs(BODY[2:])}</div><div class="share-post"><span class="share-text">شاركها</span><ul class="flat-social"><li><a href="#f">Facebook</a></li><li><a href="#t">Twitter</a></li></ul></div></div></article><p class="post-tag">الوسوم<a href="/tag/1" rel="tag">جسور</a> <a href="/tag/2" rel="tag">وادي السرو</a></p><section id="related_posts"><div class="block-head"><h3>مقالات مشابهة</h3></div><div class="post-listing">{cards()}</div></section></div><div class="footer-bottom">© Copyright 2026, All Rights Reserved | بوابة الربيع</div>',
    ),
    published="2026-11-21", authors=("عادل الشريف",), keywords=("جسور", "وادي السرو"), related=(T[1],),
)  # fmt: skip

# WordPress blocks: groups, an embed, latest posts, a quotation that belongs to the text, a list, a table.
LIST = ("ستة ملايين دينار كلفة المشروع كاملا", "أربعة عشر مترا عمق الأعمدة في الصخر", "خمس دقائق زمن العبور الجديد")
SAID = "«هذا الجسر حلم ثلاثة أجيال من أبناء الضفتين، واليوم نعبره معا للمرة الأولى»."
case(
    "wordpress blocks",
    page(
        f'<title>{TITLE} – منصة الجذور</title><meta property="article:published_time" content="2026-11-21T06:00:00+00:00">',
        f'<div class="wp-site-blocks"><header class="wp-block-template-part"><nav class="wp-block-navigation"><ul>{MENU}</ul></nav></header><main class="wp-block-group"><h1 class="wp-block-post-title">{TITLE}</h1><div class="wp-block-post-date"><time datetime="2026-11-21T06:00:00+00:00">21 نوفمبر 2026</time></div><div class="wp-block-post-author"><p class="wp-block-post-author__name">رامي الحداد</p></div>'
        f'<div class="entry-content wp-block-post-content"><p>{BODY[0]}</p><figure class="wp-block-image"><img src="s.jpg"><figcaption class="wp-element-caption">منظر عام</figcaption></figure><p>{BODY[1]}</p><blockquote class="wp-block-quote"><p>{SAID}</p></blockquote><h2 class="wp-block-heading">المشروع بالأرقام</h2><ul class="wp-block-list">{"".join(f"<li>{x}</li>" for x in LIST)}</ul><p>{BODY[2]}</p><figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper"><blockquote class="twitter-tweet"><p>مبروك لأهلنا في مرسى الريحان هذا الإنجاز الكبير</p>&mdash; فلان (@flan) <a href="https://twitter.com/flan/status/2">نوفمبر</a></blockquote></div></figure><ul class="wp-block-latest-posts__list wp-block-latest-posts">{links(0, 3)}</ul>{paragraphs(BODY[3:])}</div><div class="taxonomy-post_tag wp-block-post-terms"><a href="/tag/1" rel="tag">جسور</a></div></main></div>',
    ),
    published="2026-11-21", authors=("رامي الحداد",), keywords=("جسور",), body=(*BODY[:2], SAID, "المشروع بالأرقام", *LIST, *BODY[2:]),
)  # fmt: skip

# Nuxt 2 without server markup: the state is a call of a function with the repeated values as arguments, no JSON at all.
case(
    "nuxt 2 function state",
    page(
        f'<title>{TITLE} | بوابة المدى</title><meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="بوابة المدى"><meta name="description" content="{BODY[0][:90]}">',
        '<div id="__nuxt"></div><script>window.__NUXT__=(function(a,b,c){return {layout:"default",data:[{article:{id:7,title:a,content:"'
        + QUOTED.replace("<", "\\u003C").replace(">", "\\u003E").replace("/", "\\u002F")
        + '",published:b,section:c}}],state:{}}}("' + TITLE + '","2026-11-21 10:00:00","محليات"));</script>',
    ),
    outlet="بوابة المدى",
)  # fmt: skip

# A state handed over as a quoted string: JSON in a string in a script.
case(
    "state in a quoted string",
    page(
        f'<title>{TITLE}</title><meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="ضفاف">',
        '<div id="root"></div><script>window.__PRELOADED_STATE__ = JSON.parse('
        + json.dumps(json.dumps({"page": {"article": {"headline": TITLE, "body": paragraphs(BODY), "publishedAt": "2026-11-21T09:00:00Z", "author": {"name": "هدى العامري"}}}}, ensure_ascii=False), ensure_ascii=False)
        + ");</script>",
    ),
    published="2026-11-21", authors=("هدى العامري",), outlet="ضفاف",
)  # fmt: skip

# A live blog whose entries stand in JSON-LD only.
case(
    "live blog in linked data",
    page(
        f'<title>{TITLE}</title><script type="application/ld+json">'
        + json.dumps({"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": TITLE, "datePublished": "2026-11-21T09:00:00+03:00", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": f"التحديث رقم {n}", "articleBody": t, "datePublished": f"2026-11-21T1{n}:00:00+03:00"} for n, t in enumerate(BODY)]}, ensure_ascii=False)
        + "</script>",
        '<div id="app"></div>',
    ),
    published="2026-11-21", body=tuple(x for n, t in enumerate(BODY) for x in (f"التحديث رقم {n}", t)),
)  # fmt: skip

# Blogger with a newer theme: the text in spans and line breaks, labels in the footer, share buttons with words.
case(
    "blogger spans",
    page(
        f"<title>{TITLE}</title><meta property='og:title' content='{TITLE}'><meta property='og:site_name' content='مدونة الضفة'>",
        f"<div class='navbar'>{MENU}</div><div class='Blog'><article class='post-outer-container'><h3 class='post-title entry-title'>{TITLE}</h3><div class='post-header'><span class='byline post-author vcard'><span class='post-author-label'>مرسلة بواسطة</span><span class='fn'><meta content='https://www.blogger.com/profile/1'/><a class='g-profile' href='https://www.blogger.com/profile/1' rel='author'><span>جمال البحري</span></a></span></span><span class='byline post-timestamp'>بتاريخ<a class='timestamp-link' href='/p.html'><time class='published' datetime='2026-11-21T10:00:00+03:00'>نوفمبر 21, 2026</time></a></span></div>"
        f"<div class='post-body entry-content float-container'><div class='separator'><a href='b.jpg'><img src='b.jpg'/></a></div><div style='text-align: right;'>{'<br /><br />'.join(f'<span style=font-size:large>{t}</span>' for t in BODY)}</div></div><div class='post-footer'><span class='byline post-labels'><span class='byline-label'>التسميات:</span><a href='/search/label/1' rel='tag'>جسور</a></span><div class='post-share-buttons'><a title='إرسال بالبريد الإلكتروني'><span class='share-button-link-text'>إرسال بالبريد الإلكتروني</span></a></div></div></article><section class='comments'><h3>تعليقات</h3><p>{COMMENT}</p></section></div><div class='PopularPosts'><h3>المشاركات الشائعة</h3>{cards()}</div>",
    ),
    published="2026-11-21", authors=("جمال البحري",), keywords=("جسور",), outlet="مدونة الضفة",
)  # fmt: skip

# Spans that the style sheet of the page sets as blocks: one paragraph a span, no other tag at all.
case(
    "spans set as blocks",
    page(
        f"<title>{TITLE} - دفاتر</title>",
        f'<div class="top">{MENU}</div><div class="story"><h1>{TITLE}</h1><span style="display:block">21 نوفمبر 2026</span><div class="txt">{"".join(f"""<span style="display: block; margin: 1em 0">{t}</span>""" for t in BODY)}</div></div><div class="bottom">جميع الحقوق محفوظة لموقع دفاتر</div>',
    ),
    published="2026-11-21",
)  # fmt: skip

# A brief: headline, time and one sentence; everything else on the page is other news.
BRIEF = ("أعلنت بلدية مرسى الريحان اليوم إغلاق الجسر القديم نهائيا أمام المشاة.",)
case(
    "brief of one sentence",
    page(
        f'<title>{TITLE} | وكالة السهل</title><meta property="og:site_name" content="وكالة السهل">',
        f'<ul class="nav">{MENU}</ul><div class="news-details"><h1>{TITLE}</h1><div class="date">السبت 21 نوفمبر 2026 - 10:00</div><div class="details"><p>{BRIEF[0]}</p></div></div><div class="more"><h3>المزيد من الأخبار</h3><ul>{links(0, 4)}</ul></div><footer>وكالة السهل © 2026</footer>',
    ),
    published="2026-11-21", body=BRIEF, outlet="وكالة السهل",
)  # fmt: skip

# An interview: questions in bold, answers that begin with a dash.
TALK = (
    "متى بدأ العمل في الجسر؟",
    "- بدأ العمل قبل عامين كاملين، بعدما وافق المجلس البلدي على المخطط الثالث الذي أعده فريق من طلبة كلية الهندسة في المدينة.",
    "وماذا عن السيول؟",
    "- حسبنا أعلى سيل في خمسين عاما ثم أضفنا إليه الثلث، ووضعنا الأعمدة في الصخر لا في الطمي كما كان الجسر القديم.",
    "هل من كلمة أخيرة؟",
    "- أقول للسكان إن الجسر جسرهم، فليحافظوا عليه وليبلغونا بكل عيب يرونه فيه منذ اليوم الأول.",
)
case(
    "interview",
    page(
        f"<title>{TITLE} - مجلة الجسور</title>",
        f'<nav>{MENU}</nav><article><h1>{TITLE}</h1><p class="writer">حوار: نوال القاسمي</p><div class="body">{paragraphs(BODY[:1])}{"".join(f"<p><strong>{x}</strong></p>" if not x.startswith("-") else f"<p>{x}</p>" for x in TALK)}</div></article><aside><h4>الأكثر قراءة</h4>{links(0, 4)}</aside>',
    ),
    authors=("نوال القاسمي",), body=(BODY[0], *TALK),
)  # fmt: skip

# A county paper's own system: the headline in a table cell, h1 for the outlet, the date over the headline, body in one td with br.
case(
    "headline in a table",
    page(
        f"<title>صحيفة الوادي الإلكترونية - {TITLE}</title>",
        f'<table width="100%"><tr><td><h1><a href="/">صحيفة الوادي الإلكترونية</a></h1></td></tr><tr><td class="menu">{MENU}</td></tr><tr><td><table><tr><td class="newsdate">21-11-2026 10:05 AM</td></tr><tr><td class="newstitle"><b>{TITLE}</b></td></tr><tr><td class="newsbody"><b>صحيفة الوادي - صالح العتيبي:</b><br>{"<br><br>".join(BODY)}<br></td></tr><tr><td>الزيارات: 1024 | التعليقات: 0 | طباعة | إرسال</td></tr></table></td></tr><tr><td>أخبار ذات صلة<br><a href="/n/1">{T[0]}</a><br><a href="/n/2">{T[1]}</a></td></tr></table>',
    ),
    published="2026-11-21", authors=("صالح العتيبي",), related=(T[0], T[1]),
)  # fmt: skip

# Server components of an app router, styled by utility classes: tags as chips, times in words, share words, a newsletter.
case(
    "utility classes",
    page(
        f'<title>{TITLE}</title><meta property="og:site_name" content="ضوء">',
        f'<div class="flex"><nav class="hidden md:flex">{MENU}</nav></div><main class="mx-auto max-w-4xl px-4"><div class="mb-2 text-sm text-red-600">محليات</div><h1 class="text-3xl font-bold">{TITLE}</h1><div class="flex items-center gap-3 text-sm text-gray-500"><span>سمر النحاس</span><span>21 نوفمبر 2026</span><span>4 دقائق قراءة</span></div><div class="prose">{paragraphs(BODY[:3])}<div class="my-6 rounded border p-4"><div class="font-bold">اقرأ أيضا</div><a href="/n/1" class="block">{T[0]}</a></div>{paragraphs(BODY[3:])}</div><div class="mt-6 flex gap-2"><a href="/t/1" class="rounded bg-gray-100 px-2">جسور</a><a href="/t/2" class="rounded bg-gray-100 px-2">وادي السرو</a></div><div class="mt-8 bg-gray-50 p-6"><h3>اشترك في نشرتنا</h3><p>أهم ما نشر كل صباح في بريدك، بلا إزعاج ولا إعلانات، ويمكنك إلغاء الاشتراك متى شئت</p></div></main>',
    ),
    published="2026-11-21", authors=("سمر النحاس",), keywords=("جسور", "وادي السرو"), related=(T[0],), outlet="ضوء",
)  # fmt: skip

# An endless page of a portal: the next article under the first in the same box, with its own headline one level lower.
case(
    "endless page, lower headline",
    page(
        f'<title>{TITLE}</title><meta property="og:site_name" content="أول بأول">',
        f'<ul class="nav">{MENU}</ul><div class="single"><div class="post-head"><h1 class="title">{TITLE}</h1><span class="date">21 نوفمبر 2026</span></div><div class="post-text">{paragraphs(BODY)}</div></div><div class="single"><div class="post-head"><h2 class="title">{OTHER_TITLE}</h2><span class="date">20 نوفمبر 2026</span></div><div class="post-text">{paragraphs(OTHER)}</div></div>',
    ),
    published="2026-11-21", others=(OTHER_TITLE,), outlet="أول بأول",
)  # fmt: skip

# An e-paper: a saved reader view, everything in one <pre> with line breaks.
case(
    "preformatted text",
    page(
        f"<title>{TITLE}</title>",
        f"<h2>{TITLE}</h2><div>21/11/2026</div><pre style='white-space:pre-wrap'>{escape(chr(10).join(BODY))}</pre>",
    ),
    published="2026-11-21",
)  # fmt: skip
