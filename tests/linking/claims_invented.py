"""Invented statements, articles and outlets for the tests of claims."""

from isnad.records import Article, Outlet, Statement

OUTLETS = {
    outlet.id: outlet
    for outlet in (
        Outlet("madar", "وكالة مدار للأنباء", "https://madar.example/", kind="agency", credits=("مدار",)),
        Outlet("nahar", "جريدة النهار الجديد", "https://nahar.example/", kind="newspaper", owner="دار الضفة"),
        Outlet("diffa", "قناة الضفة", "https://diffa.example/", kind="channel", owner="دار الضفة"),
        Outlet("sada", "صدى الجزر", "https://sada.example/"),
    )
}
MINISTER = "وزير المياه سامي الراوي"
GATES = "السد الشمالي سيفتح بواباته يوم السبت لتخفيف الضغط"
PASSAGE = "مئات العائلات نقلت في حافلات المدارس من القرى الثلاث إلى خيام نصبت على التلال الشرقية قبل أن تغمر المياه البساتين والطرق"


def said(content, resolved=MINISTER, force="say", kind="named", **fields):
    return Statement(
        0, len(content), content, fields.pop("cue", "قال"), fields.pop("source", resolved), resolved, force=force, kind=kind, **fields
    )


def article(id, *statements, outlet=None, day=3, body=None, **fields):
    text = body if body is not None else "\n".join(f"{s.cue} {s.source} {s.channel or ''} إن {s.content}" for s in statements)
    return Article(
        id=id, body=text, outlet=outlet or id.split("-")[0], published=f"2031-03-{day:02}T06:00Z", statements=statements, **fields
    )


def only(found):
    """Return the one claim of several wordings."""
    (claim,) = [claim for claim in found if len(claim.wordings) > 1]
    return claim
