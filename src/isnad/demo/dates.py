"""How each invented outlet writes the date of an article: Levantine, Egyptian, Moroccan, Algerian months, Hijri days, Eastern digits."""

from __future__ import annotations

from datetime import datetime

from hijridate import Gregorian

_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_MONTHS = {
    "levant": "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول",
    "egypt": "يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
    "morocco": "يناير,فبراير,مارس,أبريل,ماي,يونيو,يوليوز,غشت,شتنبر,أكتوبر,نونبر,دجنبر",
    "algeria": "جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
    "english": "January,February,March,April,May,June,July,August,September,October,November,December",
}
_HIJRI_MONTHS = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
    "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def shown_date(pattern: str, moment: datetime) -> str:
    """Write ``moment`` as ``pattern`` (of ``data/outlets.toml``) says, in the zone that it carries."""
    hijri = Gregorian(moment.year, moment.month, moment.day).to_hijri()
    months = {name: row.split(",")[moment.month - 1] for name, row in _MONTHS.items()}
    return pattern.format(
        weekday=_WEEKDAYS[moment.weekday()], y=moment.year, m=moment.month, d=moment.day,
        mm=f"{moment.month:02}", dd=f"{moment.day:02}", H=f"{moment.hour:02}", M=f"{moment.minute:02}",
        h12=f"{(moment.hour - 1) % 12 + 1:02}", ampm="ص" if moment.hour < 12 else "م",
        hijri=f"{hijri.day} {_HIJRI_MONTHS[hijri.month - 1]} {hijri.year} هـ", ordinal=_ordinal(moment.day),
        eastern_d=str(moment.day).translate(_EASTERN), eastern_y=str(moment.year).translate(_EASTERN),
        eastern_time=f"{moment:%H:%M}".translate(_EASTERN), **months,
    )  # fmt: skip


def _ordinal(day: int) -> str:
    ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"
