"""Invented articles with every kind of field filled, and a linker that gives each article a story of its own."""

from isnad.archive.times import sortable
from isnad.linking import LinkRow, StoryRow
from isnad.linking.features import extract
from isnad.records import Article, DateMention, Link, Name, RelatedLink, Statement, Tag

BODY = "نقلت وكالة الأفق عن مصدر مطلع أن الوزارة تبحث القرار غدا.\nوقالت الوزارة في بيان إنها لم تتلق طلبا."


class OneStoryEach:
    """A linker for tests of the store alone: every article is a story of its own."""

    def __init__(self, store, outlets=None):
        self.store = store

    def story(self, id):
        return f"s-{id}"

    def add(self, articles):
        known = self.store.seqs([article.id for article in articles])
        last = self.store.last_seq()
        rows = []
        for article in articles:
            if article.id not in known:
                last += 1
                known[article.id] = last
            at = max(0, sortable(article.published))
            story = self.story(article.id)
            rows.append(
                LinkRow(
                    known[article.id], article.id, at, article.outlet, article.published, article.title, story, extract(article).to_bytes()
                )
            )
        self.store.put_articles(rows)
        self.store.put_stories([StoryRow(r.story, r.title or "", r.published, r.published, r.at, r.at, 1, 1) for r in rows])
        return []


def made(id="a1", body=BODY, **fields):
    """Return an article that has been read, with every kind of field filled."""
    at = body.find("الوزارة")
    read = {
        "title": f"عنوان {id}",
        "url": f"https://ufuq.example/{id}",
        "outlet": "ufuq",
        "published": "2024-01-25T10:00+03:00",
        "authors": ("سمر النجار",),
        "credits": ("وكالة الأفق",),
        "keywords": ("قرار",),
        "related": (RelatedLink("خبر آخر", "https://ufuq.example/b9", "end"),),
        "language": "ar",
        "evidence": {"published": "the page's date line"},
    }
    if at >= 0 and body == BODY:
        read |= {
            "dates": (DateMention(body.find("غدا"), body.find("غدا") + 3, "غدا", "2024-01-26", "day"),),
            "names": (
                Name(body.find("وكالة"), body.find("وكالة") + 11, body[body.find("وكالة") :][:11], "ORG", "وكالة الأفق", "org:ufuq"),
                Name(at, at + 7, "الوزارة", "ORG", "الوزارة"),
            ),
            "statements": (
                Statement(
                    body.find("الوزارة تبحث"), body.find("."), body[body.find("الوزارة تبحث") : body.find(".")],
                    "نقلت", "مصدر مطلع", "مصدر مطلع",
                    ("وكالة الأفق",), "unnamed", None, "say", chain=(Link("مصدر مطلع", 17, 26, "عن"), Link("وكالة الأفق", 5, 16, "نقلت")),
                ),
                Statement(
                    body.find("لم تتلق"), len(body) - 1, body[body.find("لم تتلق") : -1], "قالت", "الوزارة", "وزارة الصحة",
                    kind="official", force="deny", source_id="org:health",
                ),
            ),
            "tags": (Tag("وزارة الصحة", "org:health", "named twice"), Tag("قرار", None, "keyword")),
        }  # fmt: skip
    return Article(id=id, body=body, **(read | fields))


def said(content, source, body, **fields):
    at = body.find(content)
    return Statement(at, at + len(content), content, "قال", source, fields.pop("resolved", source), **fields)
