"""What the field pages are made of: a page with what it holds, and the pieces that many sites share (menus, cards, footers).

Field pages are forty pages and dumps in the make of the real Arabic web: other site kinds, traps and encodings than the benchmark's,
written before the rules were looked at, and kept. They stand in ``field_press``, ``field_systems``, ``field_traps`` and ``field_dumps``;
their texts come from ``field_text``; outlets, people and addresses are invented.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

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


SAMPLES: list[Callable[[], Sample]] = []


def sample(make: Callable[[], Sample]) -> Callable[[], Sample]:
    """Register a page."""
    SAMPLES.append(make)
    return make


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
