"""Names of our own lists: one word that is nothing else, whole persons, and the kind that the list says; first words that are nobody."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.document import complete
from isnad.reading.names.features import core
from isnad.reading.names.gazetteer import own_rows
from isnad.reading.names.identity import describe, own_id
from isnad.reading.names.joining import join
from isnad.reading.names.listed import listed
from isnad.reading.names.spans import Span


def spans(text, *names):
    """Return the spans of some words of a text, each given as «KIND words», as if the tagger had found them."""
    found = []
    for name in names:
        kind, _, words = name.partition(" ")
        size = len(words.split())
        at = next(i for i in range(len(text)) if text.raw[text.starts[i] :].startswith(words))
        found.append(Span(at, at + size, core(text.keys[at])[0], kind, "tagger"))
    return found


def read(raw, *names):
    text = Text(raw)
    return [f"{name.kind} {name.text}" for name in join(text, complete(text, spans(text, *names), []))]


@pytest.mark.parametrize(
    ("raw", "said", "meant"),
    [
        # What somebody does, before a foreign family name.
        ("ورحب الوزير بعد ثناء أوباما عليه.", ["PER ثناء أوباما"], ["PER أوباما"]),
        ("أكد البيان إيمان كيري بالحل.", ["PER إيمان كيري"], ["PER كيري"]),
        ("ورد الاتحاد على بلاتر أمس.", ["PER على بلاتر"], ["PER بلاتر"]),
        ("قال علي بلاتر إنه جاء.", ["PER علي بلاتر"], ["PER علي بلاتر"]),
        ("وشكرت إيمان الزيدي الحضور.", ["PER إيمان الزيدي"], ["PER إيمان الزيدي"]),
        ("وقالت الوزيرة ثناء أوباما كلمة.", ["PER ثناء أوباما"], ["PER ثناء أوباما"]),
        # Faith, rites, and words that lean on pronouns.
        ("بسم الله الرحمن الرحيم.", ["PER بسم الله الرحمن الرحيم"], ["MISC الله"]),
        ("وكان توفيق الله معنا.", ["PER توفيق الله"], ["MISC الله"]),
        ("وصل ضيف الله أمس.", ["PER ضيف الله"], ["PER ضيف الله"]),
        ("بدأ صيام رمضان أمس.", ["MISC صيام رمضان"], []),
        ("وصل سالم رمضان أمس.", ["PER سالم رمضان"], ["PER سالم رمضان"]),
        ("وضاع لي الفأل هنا.", ["PER لي الفأل"], []),
        ("كتب بيدي أنكرتني الدنيا.", ["PER بيدي أنكرتني"], []),
        ("قدم بلاغًا أمس.", ["PER بلاغًا"], []),
        ("رأى محمدًا أمس.", ["PER محمدًا"], ["PER محمدًا"]),
        # What befell him, and whose office is joined to him.
        ("قال المنتحر خالد عايد أمس.", ["PER المنتحر خالد عايد"], ["PER خالد عايد"]),
        ("قال المنذر خالد عايد أمس.", ["PER المنذر خالد عايد"], ["PER المنذر خالد عايد"]),
        ("وصل سامر الحلواني وولي العهد أمس.", ["PER سامر الحلواني وولي"], ["PER سامر الحلواني"]),
        # A person of our list ends where the list says, and goes on as it says.
        ("وكان أليكسيس تسيبراس جاد في وعوده.", ["PER أليكسيس تسيبراس جاد"], ["PER أليكسيس تسيبراس"]),
        ("زار الرئيس أحمد الشرع المدينة.", ["PER أحمد الشرع"], ["PER أحمد الشرع"]),
        ("زار شينزو آبي المدينة.", ["PER شينزو آبي"], ["PER شينزو آبي"]),
        # Firms, and persons who are none.
        ("أعلنت نورث كابيتال أرباحها.", ["PER نورث كابيتال"], ["ORG نورث كابيتال"]),
        ("وسيرت أير ساحلية رحلات.", ["PER وسيرت أير ساحلية"], ["ORG أير ساحلية"]),
        ("وقعت بيكر هيوز العقد.", ["PER بيكر هيوز"], ["ORG بيكر هيوز"]),
        ("باع وارن بوفيت أسهما.", ["ORG وارن بوفيت"], ["PER وارن بوفيت"]),
        ("مرر نيمار الكرة.", ["ORG نيمار"], ["PER نيمار"]),
        ("ذكرت بلومبيرج الخبر.", ["LOC بلومبيرج"], ["ORG بلومبيرج"]),
        ("انقسمت تشيكوسلوفاكيا سريعا.", ["ORG تشيكوسلوفاكيا"], ["LOC تشيكوسلوفاكيا"]),
        # Where the tagger was silent.
        ("وتحدث ماكرون أمس.", [], ["PER ماكرون"]),
        ("وتحدثت أنالينا بيربوك أمس.", [], ["PER أنالينا بيربوك"]),
        ("وأطلقت القسام صاروخا.", [], ["ORG القسام"]),
        ("قال عز الدين القسام ذلك.", [], []),
    ],
)
def test_what_the_lists_know_and_what_is_nobody(raw, said, meant):
    assert read(raw, *said) == meant


@pytest.mark.parametrize(("short", "whole"), [("ماكرون", "إيمانويل ماكرون"), ("ترمب", "دونالد ترامب"), ("ترامب", "دونالد ترامب")])
def test_one_word_of_the_list_is_whom_the_list_says(short, whole):
    (name,) = [name for name in find_names(Text(f"وقال {short} إن الأمر قريب.")) if name.kind == "PER"]
    assert (name.text, name.name) == (short, whole)


def test_every_row_of_the_lists_can_be_read():
    assert all(entry.label and entry.kind in ("PER", "ORG", "LOC", "MISC") for entry in listed().values())


@pytest.mark.parametrize(
    ("raw", "said", "meant"),
    [
        ("قبل القيادي لحماس خليل سلواني.", ["ORG لحماس خليل سلواني"], ["ORG حماس", "PER خليل سلواني"]),
        ("قالت المندوبة لليونسكو كلودين فرامونتي.", ["ORG لليونسكو كلودين فرامونتي"], ["ORG يونسكو", "PER كلودين فرامونتي"]),
        ("أعلن الرئيس الزامبي كوامبا مولينغي ذلك.", ["PER الزامبي كوامبا مولينغي"], ["PER كوامبا مولينغي"]),
        ("زار جامعة الملك سعود أمس.", ["PER سعود"], ["ORG جامعة الملك سعود"]),
        ("زار قصر الملك سعود أمس.", ["PER سعود"], ["PER سعود"]),
        ("أعلنت جماعة أنصار الله (الحوثيين) ذلك.", ["ORG جماعة أنصار الله"], ["ORG جماعة أنصار الله", "ORG الحوثيين"]),
        ("أعلنت حركة حماس (الحوثيين) ذلك.", ["ORG حماس", "ORG الحوثيين"], ["ORG حماس", "ORG الحوثيين"]),
    ],
)
def test_bodies_beside_persons_and_in_brackets(raw, said, meant):
    assert read(raw, *said) == meant


@pytest.mark.parametrize(
    ("raw", "short", "same"),
    [
        ("قال سامر الديلوري (أبو سلوى) إنه عائد. وأضاف أبو سلوى أنه سعيد.", "أبو سلوى", True),
        ("وصل سامر الديلوري (شطيطة) أمس. وقال شطيطة إنه سعيد.", "شطيطة", True),
        ("سجل سامر الديلوري (الهلال) هدفا. وقال الهلال إنه فاز.", "الهلال", False),
        ("سجل سامر الديلوري (كريم) هدفا. وقال كريم إنه فاز.", "كريم", False),
    ],
)
def test_what_a_person_is_called_by_in_brackets(raw, short, same):
    names = find_names(Text(raw))
    whole = next(name for name in names if name.text == "سامر الديلوري")
    assert {name.id == whole.id for name in names if name.text == short} <= {same}
    assert not same or any(name.text == short for name in names)


def test_a_body_is_whole_before_its_short_form_in_brackets():
    names = find_names(Text("ذكر مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية (أوتشا) ذلك. وقالت أوتشا إنها ستساعد."))
    assert {(name.kind, name.id) for name in names} == {("ORG", "org:ocha")}


@pytest.mark.parametrize(
    ("raw", "fine"),
    [
        ("قال وزير المياه سامر الديلوري إنه عائد.", "politician"),
        ("قال المهاجم سامر الديلوري إنه عائد.", "athlete"),
        ("قال الصحافي سامر الديلوري إنه عائد.", "journalist"),
        ("قال المتحدث باسم الشركة سامر الديلوري إنه عائد. وأضاف سامر الديلوري أنه سعيد.", None),
        ("قال سامر الديلوري إنه عائد.", None),
        ("قال المدير باراك أوباما إنه عائد.", "politician"),
    ],
)
def test_the_role_says_the_finer_class_and_doubt_says_none(raw, fine):
    assert {name.fine for name in find_names(Text(raw)) if name.kind == "PER"} == {fine}


@pytest.mark.parametrize(("body", "named"), [
    ("يبيع مزارعو أوروبا الشرقية القمح.", [("أوروبا الشرقية", "loc:151")]),
    ("وصلت البضائع من جنوب شرق آسيا.", [("آسيا", "loc:142")]),
    ("زار وفد جدة التاريخية.", [("جدة التاريخية", "loc:historic-jeddah")]),
    ("زار الطلاب سور الصين العظيم.", [("سور الصين العظيم", "loc:great-wall-of-china")]),
    ("عبرت السفينة قناة السويس الجديدة.", [("قناة السويس الجديدة", "loc:new-suez-canal")]),
    ("زاد الطلب في منطقة آسيا والمحيط الهادئ.", [("آسيا والمحيط الهادئ", "loc:asia-pacific")]),
    ("وصل الوفد إلى قطاع غزة.", [("غزة", "Q39760")]),
    ("وصل الوفد إلى مدينة البصرة.", [("البصرة", "Q48195")]),
    ("نقلت وكالة أنباء الكويت الخبر.", [("وكالة أنباء الكويت", "org:kuna")]),
    ("هاجمت حركة طالبان الباكستانية نقطة.", [("حركة طالبان الباكستانية", "org:pakistani-taliban")]),
    ("قتل قائد في تنظيم القاعدة في جزيرة العرب.", [("تنظيم القاعدة في جزيرة العرب", "org:aqap")]),
    ("أعلنت أوبك+ الخفض. ورحبت أوبك به.", [("أوبك+", "org:opec-plus"), ("أوبك", "org:opec")]),
    ("فاز الفريق في دوري أبطال أفريقيا.", [("دوري أبطال أفريقيا", "misc:caf-champions-league")]),
    ("انطلقت كأس الخليج أمس.", [("كأس الخليج", "misc:arabian-gulf-cup")]),
    ("أعلن حزب مستقبل وطن قائمته. وقال مستقبل وطن ذلك.",
     [("حزب مستقبل وطن", "org:mostaqbal-watan"), ("مستقبل وطن", "org:mostaqbal-watan")]),
    ("الشباب مستقبل وطن بأكمله.", [("مستقبل وطن", None)]),
    ("فاز إي سي ميلان. وقال مدرب إيه سي ميلان ذلك.", [("إي سي ميلان", "org:ac-milan"), ("إيه سي ميلان", "org:ac-milan")]),
    ("قال بان كي-مون إن الوضع خطير.", [("بان كي-مون", "per:بان-كي-مون")]),
    ("قال سيف الإسلام القذافي إن الملف مغلق.", [("سيف الإسلام القذافي", "per:سيف-الاسلام-قذافي")]),
    ("قال حزب العدالة والتنمية في المغرب إن الأمر صعب.",
     [("حزب العدالة والتنمية", "org:justice-and-development-party-ma"), ("المغرب", "Q1028")]),
    ("قال حزب العدالة والتنمية إن الرئيس التركي مسافر.", [("حزب العدالة والتنمية", "org:justice-and-development-party")]),
    ("قال حزب العدالة والتنمية إن الأمر صعب.", [("حزب العدالة والتنمية", None)]),
    ("توقع بنك غولدمان ساكس تراجع الأسعار.", [("بنك غولدمان ساكس", "org:goldman-sachs")]),
    ("أقسم حاكم مصرف لبنان الجديد كريم الصفدي اليمين.", [("مصرف لبنان", "org:banque-du-liban"), ("كريم الصفدي", "per:كريم-صفدي")]),
    ("بدأت الجولة العاشرة من دوري روشن السعودي.", [("دوري روشن السعودي", "misc:saudi-pro-league")]),
    ("أقيم ديربي مدريد أمس.", [("مدريد", "Q2807")]),
    ("قال شيخ العقل حكمت الهجري إن الأهالي يرفضون.", [("حكمت الهجري", "per:حكمت-هجري")]),
    ("سقط الصاروخ قرب قاعدة عين الأسد.", [("قاعدة عين الأسد", "loc:ain-al-asad-airbase")]),
    ("وأبدى الأمير محمد بن سلمان الشكر لهما.", [("محمد بن سلمان", "per:محمد-بن-سلمان")]),
    ("وقدم محمد بن سلمان التعازي.", [("محمد بن سلمان", "per:محمد-بن-سلمان")]),
    ("غادر الملك سلمان بن عبدالعزيز آل سعود جدة أمس.",
     [("سلمان بن عبدالعزيز آل سعود", "per:سلمان-بن-عبدالعزيز"), ("جدة", "Q374365")]),
    ("قال محمد بن سلمان الورداني إن العمل بدأ.", [("محمد بن سلمان الورداني", "per:محمد-بن-سلمان-وردني")]),
    ("كان في استقبال دي ميستورا وزير الخارجية الإيراني، محمد جواد ظريف، الذي وصل.",
     [("دي ميستورا", "per:ستيفن-دمستره"), ("محمد جواد ظريف", "per:محمد-جواد-ظريف")]),
    ("انفجرت عبوة قرب مبنى حزب العدالة والتنمية الحاكم في تركيا.",
     [("حزب العدالة والتنمية", "org:justice-and-development-party"), ("تركيا", "Q43")]),
    ("عرض المتحف البريطاني لوحة. واشترتها دار كريستيز.", [("المتحف البريطاني", "org:british-museum"), ("دار كريستيز", "org:christies")]),
    ("قال بيسكوف إن الرد جاهز. وأضافت زاخاروفا ذلك.", [("بيسكوف", "per:ديمتري-بيسكوف"), ("زاخاروفا", "per:ماريه-زاخرفه")]),
])  # fmt: skip
def test_what_the_lists_know_is_whole_and_is_that(body, named):
    assert [(name.text, name.id) for name in find_names(Text(body))] == named


@pytest.mark.parametrize(("body", "named"), [
    ("قال جان-مارك دوفال إن العقد وقع.", ["جان-مارك دوفال"]),
    ("التقى جان-كلود مونيه رئيسة الوزراء بارك جون-هاي.", ["جان-كلود مونيه", "بارك جون-هاي"]),
    ("عقد لقاء بوتين-ترامب في هلسنكي.", ["بوتين", "ترامب"]),
    ("كتب سامر الحلواني-كريم الصفدي التقرير.", ["سامر الحلواني", "كريم الصفدي"]),
])  # fmt: skip
def test_a_hyphen_binds_one_name_and_parts_two(body, named):
    assert [name.text for name in find_names(Text(body)) if name.kind == "PER"] == named


@pytest.mark.parametrize(("body", "text", "id"), [
    ("نقلت صحيفة الخليج عن مصدر أن المعرض ناجح.", "الخليج", "org:al-khaleej"),
    ("بثت قناة أبوظبي الحفل.", "أبوظبي", "org:abu-dhabi-tv"),
    ("عرضت قناة دبي المسلسل.", "دبي", "org:dubai-tv"),
    ("نشرت جريدة الرياض تقريرا.", "الرياض", "org:al-riyadh"),
    ("قالت قناة أبوظبي الرياضية إن المباراة مباشرة.", "أبوظبي", None),
    ("قالت بلدية أبوظبي إن الحديقة مفتوحة.", "أبوظبي", "Q1519"),
])  # fmt: skip
def test_an_outlet_behind_its_noun_is_the_listed_one(body, text, id):
    assert [name.id for name in find_names(Text(body)) if name.text == text] == [id]


@pytest.mark.parametrize(("body", "money"), [
    ("هبط الدولار الأسترالي أمام الدولار الأميركي.", ["دولار أسترالي", "دولار"]),
    ("بلغ السعر 250 ريالا قطريا، أو 300 ريال.", ["ريال قطري", "ريال"]),
    ("دفع عشرة ريالات سعودية، ثم ليرة تركية.", ["ريال سعودي", "ليرة تركية"]),
    ("ارتفعت الليرة اللبنانية والجنيه المصري والجنيه السوداني.", ["ليرة لبنانية", "جنيه مصري", "جنيه سوداني"]),
    ("بلغ الدولار 3 ريالات.", ["دولار", "ريال"]),
])  # fmt: skip
def test_money_is_of_the_land_whose_adjective_it_has(body, money):
    assert [name.name for name in find_names(Text(body)) if name.fine == "currency"] == money


@pytest.mark.parametrize(("body", "named"), [
    ("قصفت قوات المخلوع علي صالح الموقع على الساحل.", ["علي صالح"]),
    ("قال إن الاعتماد على الساحل كبير. وعرض الأمر علي صالح أمس. وبناه علي الأرض.", ["صالح"]),
])  # fmt: skip
def test_ali_before_one_name_is_no_preposition_where_the_text_writes_that_otherwise(body, named):
    assert [name.text for name in find_names(Text(body)) if name.kind == "PER"] == named


def test_of_a_place_whose_name_is_a_word_land_and_english_name_are_known_by_its_id():
    rows = [row.cells for row in own_rows("word_places.tsv")]
    for row in rows:
        known = describe(row["label"], "LOC", row["id"])
        assert (known.country or "", bool(known.en)) == (row["country"], True), row["label"]
    assert len({row["id"] for row in rows}) == len(rows)


def test_a_place_is_one_in_both_of_our_lists_of_places():
    ids = {row.cells["id"] or own_id("LOC", f"{row.cells['country']} {row.cells['label']}".lower()) for row in own_rows("places.tsv")}
    assert ids.isdisjoint(row.cells["id"] for row in own_rows("word_places.tsv"))
    keys = {key for row in own_rows("places.tsv") for key in (row.key, *row.others)}
    assert keys.isdisjoint(key for row in own_rows("word_places.tsv") for key in (row.key, *row.others))


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        # the title or noun before it
        ("زار المستشار ميرتس واشنطن.", ["per:فردرش-ميرتس"]),
        ("زار وفد من حزب ميرتس واشنطن.", ["org:meretz"]),
        # whom the article names by more than that word
        ("وصل فريدريش ميرتس إلى مدريد. وأضاف ميرتس أن الموازنة جاهزة.", ["per:فردرش-ميرتس"] * 2),
        ("انسحب حزب ميرتس من السباق. وقالت ميرتس إنها تعترض.", ["org:meretz"] * 2),
        # the lands of which it speaks
        ("أعلن ميرتس أن برلين ستزيد الإنفاق على القطارات.", ["per:فردرش-ميرتس"]),
        ("دعت ميرتس إلى انتخابات مبكرة في إسرائيل.", ["org:meretz"]),
        ("قال الوزير إن ميرتس وافق.", [None]),
        ("وصف المعلق ما قاله ميرتس في برلين عن إسرائيل بالغموض.", [None]),
    ],
)
def test_a_word_by_which_a_body_and_a_man_are_known_is_who_is_meant_or_open(body, ids):
    assert [name.id for name in find_names(Text(body)) if "ميرتس" in name.text] == ids


PLACE, BODY = "loc:al-faw", "org:fao"


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        # the noun before it
        ("رست سفينتان في ميناء الفاو مساء.", [PLACE]),
        ("رفعت منظمة الفاو توقعاتها للمحصول.", [BODY]),
        # the land of which it speaks
        ("يبني عمال عراقيون رصيفا في الفاو.", [PLACE]),
        ("سافر الصيادون من البصرة إلى الفاو ليلا.", [PLACE]),
        # the body named whole, or speaking
        ("خفضت منظمة الأغذية والزراعة تقديراتها للعراق. وتعمل الفاو مع المزارعين.", [BODY]),
        ("قالت الفاو إن العراق يحتاج إلى مزيد من القمح.", [BODY]),
        ("ارتفع مؤشر الفاو للغذاء.", [BODY]),
    ],
)
def test_a_word_by_which_a_body_and_a_place_are_known_is_the_one_that_is_meant(body, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == "الفاو"] == ids
