"""What pages of one outlet teach about the next."""

from __future__ import annotations

import json

from page_web import BODY, OTHER, OTHER_TITLE, TEASERS, TITLE, page, paragraphs

from isnad.page import Lessons, SiteProfile, read_page
from isnad.page.site import learn

NOTE = "تصدر الشراع عن دار المرافئ للنشر، وهي صحيفة يومية مستقلة تأسست قبل ثلاثين عاما وتصل إلى قرائها في خمس مدن ساحلية كل صباح."


def of(title: str, texts: tuple[str, ...]) -> bytes:
    # The outlet sets a note about itself between the paragraphs, in markup that tells nothing.
    return page(
        f"<title>{title}</title>",
        f'<h1 class="top">{title}</h1><div class="story">{paragraphs(texts[:1])}<p>{NOTE}</p>{paragraphs(texts[1:])}</div>',
    ).encode()


PAGES = [of(title, (text, text + " وما زال الخبر يتطور.", OTHER[0])) for title, text in TEASERS] + [of(OTHER_TITLE, OTHER)]


def test_repeated_lines_are_boilerplate():
    assert NOTE in read_page(of(TITLE, BODY)).articles[0].body
    profile = learn(PAGES)
    assert read_page(of(TITLE, BODY), site=profile).articles[0].body.split("\n") == list(BODY)


def test_a_profile_can_be_read_and_kept():
    profile = learn(PAGES)
    assert (profile.pages, profile.headline, profile.container) == (5, "h1.top", "div.story")
    assert SiteProfile.from_json(json.loads(json.dumps(profile.to_json()))) == profile


def test_too_few_pages_and_bad_pages_teach_nothing():
    assert learn(PAGES[:2]) == SiteProfile(2)
    assert learn([PAGES[0]] * 9) == SiteProfile(1)
    assert learn([b"", b"%PDF-", b"<div>" * 9999]) == SiteProfile(0)


def test_what_was_a_teaser_everywhere_keeps_its_headline_and_lead():
    # A new story stands as a card on every page of its outlet; its own page is read like any other.
    card = f'<div class="card"><h3><a href="/x">{TITLE}</a></h3><p>{BODY[0]}</p></div>'
    pages = [data.replace(b"</body>", card.encode() + b"</body>") for data in PAGES]
    assert read_page(of(TITLE, BODY), site=learn(pages)).articles[0].body.split("\n") == list(BODY)


def test_lessons_go_on_after_a_restart():
    whole, first = Lessons(), Lessons()
    for data in PAGES:
        whole.add(data)
    for data in PAGES[:2]:
        first.add(data)
    kept = Lessons.from_json(json.loads(json.dumps(first.to_json())))
    assert not kept.add(PAGES[0])
    for data in PAGES[2:]:
        kept.add(data)
    assert kept.profile() == whole.profile() == learn(PAGES)


def test_a_new_design_is_learned_while_the_old_one_fades():
    lessons = Lessons()
    for n in range(120):
        old = n < 60
        title = f"{TITLE} {n}"
        box = "story" if old else "text"
        lessons.add(page(f"<title>{title}</title>", f'<h1 class="h">{title}</h1><div class="{box}">{paragraphs(BODY)}</div>').encode())
    assert lessons.pages <= 60
    assert lessons.profile().container == "div.text"
