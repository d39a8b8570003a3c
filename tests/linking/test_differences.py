"""What the articles of a story tell differently: the same quantity with other figures."""

from dataclasses import replace

import pytest
from linking_invented import FIRE, FIRE_OWN, article

from isnad.linking.differences import tellings
from isnad.records import Article, DateMention, Name, Statement


def told(*bodies, copy_of=None):
    articles = [body if isinstance(body, Article) else article(f"a{n}", body) for n, body in enumerate(bodies)]
    return tellings(articles, copy_of)


def test_the_same_quantity_told_differently_is_shown_with_who_has_which():
    (shops,) = [telling for telling in tellings([FIRE[0], FIRE[2], FIRE[3]]) if 43 in telling.values]
    assert shops.values == (43, 50, 52)
    assert [(figure.article, figure.value) for figure in shops.figures] == [("madar-1", 43), ("sada-3", 50), ("sada-9", 52)]
    assert tellings([FIRE[0]]) == ()
    assert told(FIRE_OWN, FIRE_OWN) == ()


MINE = "في انفجار منجم الفحم قرب مدينة نوران فجر الثلاثاء"


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        # What befell people makes the quantity, whatever they are called and whatever word tells of it.
        ([f"لقي 43 شخصا مصرعهم {MINE}.", f"سقط 50 قتيلا {MINE}."], {"قتلى": (43, 50)}),
        ([f"لقي 43 شخصا مصرعهم {MINE}.", f"مقتل 50 مدنيا {MINE}."], {"قتلى": (43, 50)}),
        ([f"ارتفعت حصيلة الضحايا إلى 50 شخصا {MINE}.", f"توفي 43 عاملا {MINE}."], {"قتلى": (43, 50)}),
        ([f"أصيب 12 شخصا {MINE}.", f"نقل 15 جريحا {MINE}."], {"مصابون": (12, 15)}),
        ([f"أصيب 12 عاملا {MINE}.", f"وصل عدد المصابين إلى 15 مصابا {MINE}."], {"مصابون": (12, 15)}),
        # A vague number that holds for the other is no difference.
        ([f"سقط 43 قتيلا {MINE}.", f"سقط عشرات القتلى {MINE}."], {}),
        ([f"سقط 430 قتيلا {MINE}.", f"سقط عشرات القتلى {MINE}."], {"قتلى": (430,)}),
        # Each of two fates beside each other is its own.
        (
            [f"لقي 43 شخصا مصرعهم وأصيب 12 آخرون {MINE}.", f"لقي 50 شخصا مصرعهم وأصيب 15 آخرون {MINE}."],
            {"قتلى": (43, 50), "مصابون": (12, 15)},
        ),
        ([f"لقي 43 شخصا مصرعهم {MINE}.", f"أصيب 50 شخصا {MINE}."], {}),
        ([f"سقط 43 قتيلا {MINE}.", f"سقط 50 شخصا بين قتيل وجريح {MINE}."], {}),
        ([f"سقط 43 قتيلا {MINE}.", f"مقتل وإصابة 50 شخصا {MINE}."], {}),
        # Those who are shut in or searched for; the next clause; one missing beside the dead.
        ([f"لقي عاملان مصرعهما وحوصر سبعة آخرون {MINE}.", f"سقط 5 قتلى {MINE}."], {"قتلى": (2, 5)}),
        ([f"ارتفعت الحصيلة إلى أربعة قتلى، فيما يتواصل البحث عن 6 عمال {MINE}.", f"سقط 5 قتلى {MINE}."], {"قتلى": (4, 5)}),
        ([f"الحصيلة النهائية ثمانية قتلى ومفقود واحد {MINE}.", f"سقط 5 قتلى {MINE}."], {"قتلى": (5, 8)}),
        # A kind that is a part, and those counted apart from others.
        ([f"سقط 43 قتيلا {MINE}.", f"سقط 43 قتيلا بينهم 5 أطفال {MINE}."], {}),
        ([f"قتل 3 جنود {MINE}.", f"قتل 5 أشخاص {MINE}."], {}),
        ([f"سقط 25 قتيلا من المسلحين {MINE}.", f"سقط 10 قتلى من المدنيين {MINE}."], {}),
        ([f"أصيب 12 شخصا {MINE}.", f"نتج عنه 3 إصابات حرجة {MINE}."], {}),
        ([f"أصيب 12 شخصا {MINE}.", f"كان 3 من المصابين عمالا {MINE}."], {}),
        # A number without a noun, in words, a dual, one person; what stands behind «و» is another clause.
        ([f"مقتل 7 وإصابة أحد عشر {MINE}.", f"قتل تسعة وأصيب 13 {MINE}."], {"قتلى": (7, 9), "مصابون": (11, 13)}),
        ([f"مصرع شخص وإصابة اثنين {MINE}.", f"لقي شخصان مصرعهما {MINE}."], {"قتلى": (1, 2)}),
        ([f"أودى الانهيار بحياة 9 عمال وإصابة آخرين {MINE}.", f"حصد أرواح 12 عاملا {MINE}."], {"قتلى": (9, 12)}),
        ([f"لقي أربعة أشخاص من عائلة واحدة مصرعهم {MINE}.", f"سقط 5 قتلى {MINE}."], {"قتلى": (4, 5)}),
        ([f"قتل 3 جنود و5 مدنيين {MINE}.", f"قتل 4 جنود و6 مدنيين {MINE}."], {"جنود (قتلى)": (3, 4), "مدنيين (قتلى)": (5, 6)}),
        # Of dead and hurt together; parts of those hurt; those on board; those who were found captive.
        ([f"سقط عشرات القتلى والجرحى {MINE}.", f"سقط 50 قتيلا {MINE}."], {}),
        ([f"أصيب 15 شخصا بحالات اختناق واثنان بحروق {MINE}.", f"أصيب 17 شخصا {MINE}."], {}),
        ([f"قتل 3 أشخاص {MINE}.", f"كانت الحافلة تقل 5 أشخاص لقوا مصرعهم {MINE}."], {}),
        ([f"مات 6 صيادين {MINE}.", f"غرق مركب وعليه 18 صيادا، وقال مدير الميناء إن سبعة صيادين ماتوا {MINE}."], {"صيادين (قتلى)": (6, 7)}),
        ([f"قتل 3 أشخاص {MINE}.", f"كان من بين القتلى عامل واحد {MINE}."], {}),
        ([f"أصيب 30 شخصا {MINE}.", f"استضافت الجمعية 18 أسرة من المصابين {MINE}."], {}),
        # A sum over several happenings is not the figure of one.
        ([f"أصيب 12 شخصا {MINE}.", f"أصيب 15 شخصا في حادثين منفصلين {MINE}."], {}),
        ([f"أصيب 12 شخصا {MINE}.", f"أصيب 15 شخصا في حوادث متفرقة {MINE}."], {}),
        # What sums up a span is not of the one happening.
        ([f"سقط 43 قتيلا {MINE}.", f"سقط 130 قتيلا هذا العام {MINE}."], {}),
        ([f"سقط 43 قتيلا {MINE}.", f"سقط 60 قتيلا منذ مطلع الصيف {MINE}."], {}),
        # Other words beside them: another happening.
        ([f"سقط 43 قتيلا {MINE}.", "سقط 50 قتيلا حين غرقت عبارة تقل حجاجا في خليج الياقوت مساء الجمعة."], {}),
        # A rate, also one that somebody estimates.
        (
            ["بدأ إضراب النقل، وقدر الاتحاد نسبة المشاركة بـ97 بالمئة.", "قالت الوزارة إن نسبة المشاركة في الإضراب لم تتجاوز 60 بالمئة."],
            {"نسبة المشاركة": (60, 97)},
        ),
        # Things: the words beside them, or there is no other of the kind.
        (["تعرض في معرض القاعة الكبرى 120 لوحة.", "يضم المعرض الذي يفتح غدا 140 لوحة."], {"لوحة": (120, 140)}),
        (["تعرض في القاعة الكبرى 120 لوحة.", "باع الرسام هذا الأسبوع 140 لوحة."], {}),
        (["وقعت الوزارة عقد 8 طائرات.", "تسلمت الوزارة 8 طائرات، وستتسلم 4 طائرات أخرى."], {}),
        (["وصل إلى البلدة 6 فرق إسعاف.", "أرسلت المدينة 24 فرقة طبية إلى الموقع."], {}),
        (["تبلغ كلفة ترميم الجسر القديم 5 ملايين دولار.", "تبلغ كلفة ترميم الجسر القديم 7 ملايين دولار."], {"دولار": (5e6, 7e6)}),
        (["تبلغ كلفة ترميم الجسر القديم 5 ملايين دولار.", "باع التاجر تذكرة القطار بمبلغ 7 دولارات."], {}),
        (["يستمر مهرجان العسل عشرة أيام في البلدة.", "يستمر مهرجان العسل 12 يوما في البلدة."], {"أيام": (10, 12)}),
        (["وقع اللاعب عقدا مدته 3 أعوام مع النادي.", "بلغ المدرب 52 عاما واحتفل به أهله."], {}),
        # A price is that of its moment; what only names a thing counts nothing.
        (["ارتفع الذهب إلى 1084 دولارا للأوقية اليوم.", "ارتفع الذهب إلى 1096 دولارا للأوقية اليوم."], {}),
        (["فاز العداء بسباق 200 متر في دورة الجزر.", "فاز العداء بسباق 400 متر في دورة الجزر."], {}),
        # What names a known group, another delivery, another person's age.
        (["اجتمع وزراء الدول الخمس في العاصمة.", "اجتمع وزراء الدول الست في العاصمة."], {}),
        (["وصلت القافلة الثانية من الدقيق إلى البلدة على 5 شاحنات.", "وصلت القافلة الثالثة من الدقيق إلى البلدة على 3 شاحنات."], {}),
        (["سقط في البئر رجل يبلغ من العمر 19 عاما.", "سقط في البئر رجل يبلغ من العمر 35 عاما."], {}),
        # How old applicants may be is nobody's age.
        (
            ["يشترط في المتقدم لوظيفة سائق ألا يزيد عمره عن 25 عاما.", "يشترط في المتقدم لوظيفة سائق ألا يزيد عمره عن 55 عاما."],
            {"عاما": (25, 55)},
        ),
        # The end of a range.
        (["يكون ارتفاع الموج من متر ونصف إلى مترين على السواحل.", "يكون ارتفاع الموج من متر ونصف إلى ثلاثة أمتار على السواحل."], {}),
        # Of what years, hours and kilometres are the measure: how old one named was, how long he is jailed, how long it took, how far off.
        (["حكمت محكمة نوران على المحاسب بالسجن 5 سنوات.", "قضت محكمة نوران بسجن المحاسب سبع سنوات."], {"سنوات": (5, 7)}),
        (["استغرقت عملية إنقاذ العمال 6 ساعات.", "استمرت عملية إنقاذ العمال تسع ساعات."], {"ساعات": (6, 9)}),
        (["وقع الزلزال على بعد 60 كيلومترا من نوران.", "تبعد بؤرة الزلزال 40 كيلومترا عن نوران."], {"كيلومترا": (40, 60)}),
        (["عثر على الطفل على بعد 3 كيلومترات من بيته.", "سار الطفل 5 كيلومترات حتى عثر عليه أمام بيته."], {}),
        (["حكم على المحاسب بالسجن 5 سنوات بعد محاكمة.", "كان المحاسب يعمل منذ 7 سنوات قبل محاكمة."], {}),
        (["حكم على المحاسب بالسجن 5 سنوات في نوران.", "حكم على شريكه بالسجن 3 سنوات في نوران."], {}),
        (["استمر انقطاع الكهرباء ساعة و14 دقيقة في نوران.", "استمر انقطاع الكهرباء 74 دقيقة في نوران."], {}),
        # What has reached so much: a rate of interest. By how much something rose tells nothing.
        (["رفع البنك المركزي سعر الفائدة إلى 8 بالمئة.", "رفع البنك المركزي سعر الفائدة نصف نقطة إلى 9 بالمئة."], {"الفائدة": (8, 9)}),
        (["رفع البنك المركزي سعر الفائدة 2 بالمئة.", "رفع البنك المركزي سعر الفائدة 3 بالمئة."], {}),
        # A rate of exchange whose market nobody names; not where it is bought and where it is sold.
        (["بلغ سعر الدولار 1520 دينارا في نوران.", "سجل سعر صرف الدولار 1535 دينارا في نوران."], {"سعر الدولار": (1520, 1535)}),
        (["بلغ سعر بيع الدولار 1520 دينارا في نوران.", "بلغ سعر شراء الدولار 1515 دينارا في نوران."], {}),
        (["بلغ سعر صرف اليورو 1620 دينارا في نوران.", "بلغ سعر صرف الدولار 1520 دينارا في نوران."], {}),
        # What was destroyed, what was damaged.
        (["دمر الفيضان 200 منزل في بلدة الكرمة.", "ألحق الفيضان أضرارا بـ250 منزلا في بلدة الكرمة."], {}),
        (
            ["دمر الفيضان 200 منزل في بلدة الكرمة.", "ارتفع عدد المنازل المدمرة في بلدة الكرمة بعد الفيضان إلى 250 منزلا."],
            {"منزل": (200, 250)},
        ),
        # Who robbed, and who of them was caught.
        (["سرق 3 لصوص محل المجوهرات في نوران.", "سطا أربعة لصوص على محل المجوهرات في نوران."], {"لصوص": (3, 4)}),
        (["أوقفت الشرطة 3 لصوص بعد سرقة محل المجوهرات.", "سرق أربعة لصوص محل المجوهرات."], {}),
        # The last of those told of before; how some of the hurt are.
        (["فقد 11 صيادا في غرق قارب.", "عثر على آخر ثلاثة مفقودين في غرق قارب."], {}),
        ([f"جرح 16 شخصا {MINE}، إصابة ثلاثة منهم خطيرة.", f"أصيب 19 شخصا {MINE}."], {"مصابون": (16, 19)}),
        # Crowds: those who strike, those who march; a vague number against another.
        (["أضرب 300 عامل في ميناء نوران.", "قالت النقابة إن 450 عاملا أضربوا في ميناء نوران."], {"مشاركون": (300, 450)}),
        (["خرج آلاف المتظاهرين في مسيرة في نوران ضد الغلاء.", "سار 800 متظاهر في مسيرة في نوران ضد الغلاء."], {"مشاركون": (800,)}),
        (["خرج آلاف المتظاهرين في مسيرة في نوران.", "خرج نحو خمسة آلاف متظاهر في مسيرة في نوران."], {}),
        (["شارك عشرات الآلاف في مسيرة نوران ضد الغلاء.", "خرج آلاف المتظاهرين في مسيرة نوران ضد الغلاء."], {"مشاركون": ()}),
        # Told alike: about, rounded, in other separators.
        (["ضبط الجمرك أكثر من 33 ألف قارورة في شاحنة.", "ضبط الجمرك 33.288 قارورة في شاحنة."], {}),
        (["بلغت كلفة ترميم الجسر 1.5 مليار دولار.", "بلغت كلفة ترميم الجسر 1.52 مليار دولار."], {}),
        (["ترتفع أسرة المستشفى من 60 إلى 100 سرير.", "يبلغ عدد أسرة المستشفى 60 سريرا."], {}),
        ([f"أصيب نحو 43 شخصا {MINE}.", f"أصيب 43 شخصا {MINE}."], {}),
        (["بلغت أسهم الاكتتاب في الشركة 4,105,946 سهما.", "بلغت أسهم الاكتتاب في الشركة 4.1 مليون سهم."], {}),
        # Other numbers all about: another thing of the kind; a list: the words do not say which is which.
        (["شاشة الهاتف 5.5 بوصات بوزن 172 غراما وبطارية 3000 ملي.", "شاشة الهاتف 8 بوصات بوزن 265 غراما وبطارية 4000 ملي."], {}),
        (["نزع ملكية 3 عقارات للطريق و7 عقارات للشارع و9 عقارات للجسر.", "نزع ملكية 5 عقارات للميدان الجديد."], {}),
        ([f"سقط 43 قتيلا {MINE}.", f"كان الرجلان القتيلان {MINE} عاملين."], {}),
        # More than, without a noun; the number before its «حصيلة»; those unaccounted for.
        ([f"قتل 43 شخصا وأصيب أكثر من 200 {MINE}.", f"سقط 43 قتيلا و340 جريحا {MINE}."], {"مصابون": (200, 340)}),
        ([f"سقط 4 قتلى {MINE}.", f"ارتفعت إلى خمس حصيلة وفيات الانفجار الذي وقع {MINE}."], {"قتلى": (4, 5)}),
        ([f"بقي مصير 13 عاملا مجهولا {MINE}.", f"لا يزال تسعة عمال في عداد المفقودين {MINE}."], {"مفقودون": (9, 13)}),
        # The next number is of its own noun; a bare number that a count reached; «منذ» of another clause; the sick who died.
        (
            [f"سقط 4 قتلى و12 مفقودا {MINE}.", f"ارتفعت الحصيلة إلى تسعة قتلى وثمانية مفقودين {MINE}."],
            {"قتلى": (4, 9), "مفقودون": (8, 12)},
        ),
        ([f"سقط 4 قتلى {MINE}.", f"زار الوزير الجرحى {MINE}. وارتفع عدد القتلى إلى خمسة."], {"قتلى": (4, 5)}),
        ([f"سقط 4 قتلى {MINE}.", f"لم ينقطع الدخان منذ ثلاثة أيام، وبلغ عدد القتلى 6 أشخاص {MINE}."], {"قتلى": (4, 6)}),
        ([f"توفي 4 أشخاص {MINE}.", f"توفي 6 مرضى {MINE}."], {"قتلى": (4, 6)}),
        # Who tells of one toll only tells that of what he reports on; not what had been, nor of another year.
        ([f"سقط 4 قتلى {MINE}.", f"زار الوزير الجرحى {MINE}. وبلغ عدد القتلى 6 أشخاص."], {"قتلى": (4, 6)}),
        ([f"سقط 4 قتلى {MINE}.", f"زار الوزير الجرحى {MINE}. وكان عدد القتلى في منجم آخر 6 أشخاص."], {}),
        ([f"سقط 4 قتلى {MINE}.", f"زار الوزير الجرحى {MINE}. وفي عام 1998 بلغ عدد القتلى 6 أشخاص."], {}),
        # Those on board, told by the ship's verb or around the number; crowds that came together, whoever they are.
        (
            ["غرق مركب الصيد «النورس» وكان على متنه 80 راكبا.", "أنقذ 61 من أصل 74 كانوا على متن مركب الصيد «النورس»."],
            {"من كانوا على المتن": (74, 80)},
        ),
        (["كانت الطائرة المفقودة منذ الأحد تقل 4 أشخاص.", "فقدت طائرة على متنها 3 أشخاص الأحد."], {"من كانوا على المتن": (3, 4)}),
        (["أنقذ 61 راكبا من مركب الصيد «النورس».", "غرق مركب الصيد «النورس» وأمكن إنقاذ 50 منهم."], {"ناجون": (50, 61)}),
        (["شيع مئات المحبين الشاعر نادر الزين إلى مقبرة التلة.", "شارك 40 طالبا في تشييع الشاعر نادر الزين إلى التلة."], {}),
        (["وصلت حافلة تقل 50 طنا من الدقيق إلى نوران.", "وصلت حافلة تقل 40 طنا من الدقيق إلى نوران."], {"طنا": (40, 50)}),
        # How much of a thing there is, whatever the verb and the day of telling; a dual is its own number.
        # tons and kilograms are one unit
        (
            ["وصلت حافلة تقل 50 طنا من الدقيق إلى نوران.", "وصلت حافلة تقل 40 ألف كيلوغرام من الدقيق إلى نوران."],
            {"كيلوغرام": (40_000, 50_000)},
        ),
        (["وصلت حافلة تقل 50 طنا من الدقيق إلى نوران.", "وصلت حافلة تقل 50 ألف كلغ من الدقيق إلى نوران."], {}),
        (["أتلفت الفرق طنين من اللحوم في المسلخ.", "بلغت كمية اللحوم المتلفة في المسلخ ثلاثة أطنان."], {"أطنان": (2, 3)}),
        (
            ["التهم حريق تلال نوران 300 هكتار.", "أعلنت الهيئة الاثنين إخماد حريق تلال نوران بعد أن أتى على 450 هكتارا."],
            {"هكتار": (300, 450)},
        ),
        # Shares of one thing; not how much it rose, nor shares of two things, nor one of many.
        (
            ["بلغت نسبة المشاركة في إضراب سائقي نوران 85 بالمئة.", "لم تتجاوز نسبة المشاركة في إضراب سائقي نوران 40%."],
            {"نسبة المشاركة": (40, 85)},
        ),
        (["أضرب 70 بالمئة من السائقين في نوران.", "أضرب 30 بالمئة من السائقين في نوران."], {"بالمئة من السائقين": (30, 70)}),
        (["ارتفعت أسعار القمح في نوران بنسبة 10 بالمئة.", "ارتفعت أسعار القمح في نوران بنسبة 15 بالمئة."], {}),
        (["بلغت نسبة المشاركة في نوران 85 بالمئة.", "بلغت نسبة الحضور في نوران 40 بالمئة."], {}),
        (["أضرب 70 بالمئة من السائقين في نوران.", "أضرب في نوران 30 بالمئة من السائقين، وفي رملة 50 بالمئة من السائقين."], {}),
        # What another source says in the same article.
        # «It» is what was counted before.
        (["قال الحزب إن عدد المتظاهرين بلغ ثلاثين ألفا، فيما قدرته مصادر أمنية بسبعة آلاف."], {"مشاركون": (7000, 30_000)}),
        (["بلغ عدد القتلى 40 قتيلا بحسب الأهالي، بينما قدره مصدر طبي بثلاثين."], {"قتلى": (30, 40)}),
        (["قال الحزب إن عدد المتظاهرين بلغ ثلاثين ألفا، فيما اختبر الفريق قدرته على النقل بسبعة قطارات."], {}),
        (["قالت النقابة إن نسبة المشاركة بلغت 85 بالمئة، فيما قالت الوزارة إنها لم تتجاوز 40 بالمئة."], {"نسبة المشاركة": (40, 85)}),
        # Sums: a total is no sum over several happenings; a loss is no compensation.
        (
            ["تشمل خطة دعم مزارعي التلال تعويضات بقيمة 30 مليون دينار.", "القيمة الإجمالية لدعم مزارعي التلال 25 مليون دينار."],
            {"دينار": (25e6, 30e6)},
        ),
        (["بلغت خسائر مزارعي التلال 30 مليون دينار.", "بلغت تعويضات مزارعي التلال 25 مليون دينار."], {}),
        # The end of a number that is not read whole is no figure.
        (["بلغ تعويض أصحاب الأرض 3،324،641 ريالا.", "بلغ تعويض أصحاب الأرض 3.3 مليون ريال."], {}),
        (["بلغت أرباح المصنع التشغيلية1,901 مليون ريال.", "بلغت أرباح المصنع التشغيلية 1,901 مليون ريال."], {}),
        (["زادت إيرادات المصنع إلى 8ر16 مليار يورو هذا الربع.", "زادت إيرادات المصنع إلى 16.8 مليار يورو هذا الربع."], {}),
    ],
)
def test_the_same_quantity_is_told_differently(bodies, expected):
    assert {telling.noun: telling.values for telling in told(*bodies)} == expected


@pytest.mark.parametrize(
    ("places", "days", "different"),
    [
        ((None, None), (None, None), True),
        (("نوران", "نوران"), ("2031-03-03", "2031-03-04"), True),
        (("نوران", "إقليم نوران"), (None, None), True),
        (("نوران", "رملة"), (None, None), False),
        ((None, None), ("2031-03-03", "2031-03-07"), False),
    ],
)
def test_other_places_and_days_are_another_happening(places, days, different):
    articles = []
    for n, (count, place, day) in enumerate(zip((5, 8), places, days, strict=True)):
        body = f"لقي {count} ركاب مصرعهم هناك يومها حين اصطدمت حافلة بشاحنة على الطريق الساحلي."
        names = (Name(body.index("هناك"), body.index("هناك") + 4, "هناك", "LOC", place),) if place else ()
        dates = (DateMention(body.index("يومها"), body.index("يومها") + 5, "يومها", day, "day"),) if day else ()
        articles.append(article(f"a{n}", body, names=names, dates=dates))
    assert bool(told(*articles)) is different


@pytest.mark.parametrize(
    ("titles", "probability", "different"),
    [
        (("قتلى في انفجار منجم", "انفجار منجم الفحم"), 0.9, True),
        # A story may hold several happenings: linking says which texts are of one, titles and beginnings where.
        (("قتلى في انفجار منجم", "انفجار منجم الفحم"), 0.4, False),
        (("قتلى بحي النخيل", "حادث في العقيلة"), 0.9, False),
        (("قتلى بحي النخيل", "حادث دام"), 0.9, True),
        (("قتلى في سلطنة عمان", "حادث بمحافظة ظفار"), 0.9, True),
        (("قتلى في السعودية", "حادث في ظفار"), 0.9, True),
        (("قتلى في السعودية", "حادث في الأردن"), 0.9, False),
        # What lies there is no place of its own.
        (("قتلى بجبال النخيل", "حافلة تهوي في المنحدر"), 0.9, True),
        (("قتلى في مستشفى النخيل", "حريق في مستشفى العقيلة"), 0.9, False),
    ],
)
def test_figures_are_compared_within_one_happening(titles, probability, different):
    bodies = (f"سقط 43 قتيلا {MINE}.", f"سقط 50 قتيلا {MINE}.")
    articles = [article(f"a{n}", body, title=title) for n, (title, body) in enumerate(zip(titles, bodies, strict=True))]
    assert bool(tellings(articles, near=lambda a, b: probability)) is different


@pytest.mark.parametrize(
    ("first", "second", "different"),
    [
        ("أصيب 7 أشخاص في تصادم على الطريق الساحلي مساء الأربعاء.", "أصيب 4 أشخاص في تصادم على الطريق الساحلي مساء الأربعاء.", True),
        ("أصيب 7 أشخاص في تصادم على الطريق الساحلي مساء الأربعاء.", "أصيب 4 أشخاص في تصادم على الطريق الساحلي مساء الجمعة.", False),
        # A toll that rose is of the same happening, days later.
        ("قتل 5 أشخاص في سيول وادي نوران فجر الجمعة.", "ارتفعت حصيلة سيول وادي نوران الأحد إلى 9 قتلى.", True),
        # One at dawn, another in the evening; when it was told is no part of it.
        ("أصيب 7 أشخاص في تصادم على الطريق الساحلي فجر الأربعاء.", "أصيب 4 أشخاص في تصادم على الطريق الساحلي مساء الأربعاء.", False),
        ("أصيب 7 أشخاص في تصادم على الطريق الساحلي فجرا.", "أصيب 4 أشخاص في تصادم على الطريق الساحلي، بحسب بيان مساء الأربعاء.", True),
        # What is counted of the last day is counted anew the next; a running total goes on.
        ("توفي 13 شخصا في السيول خلال الساعات الماضية.", "توفي 19 شخصا في السيول خلال الساعات الماضية.", False),
        ("بلغ عدد وفيات الوباء 1059 شخصا منذ عام 2029.", "بلغ عدد وفيات الوباء 1063 شخصا منذ عام 2029.", True),
    ],
)
def test_another_day_is_another_happening(first, second, different):
    articles = [article("a", first, published="2031-03-05T08:00"), article("b", second, published="2031-03-06T08:00")]
    assert bool(tellings(articles)) is different


def test_figures_of_a_series_are_not_told_against_each_other():
    bodies = ("غرمت الهيئة 30 مصنعا مخالفا في المناطق.", "غرمت الهيئة 23 مصنعا مخالفا في المناطق.")
    for day, different in ("2031-03-06", True), ("2031-03-12", False):
        articles = [article("a", bodies[0], published="2031-03-05"), article("b", bodies[1], published=day)]
        assert bool(tellings(articles)) is different


def test_how_old_somebody_is_is_told_of_one_person():
    def aged(id, lead, age):
        body = f"{lead} يبلغ من العمر {age} عاما."
        start = body.index("نادر الزين")
        return article(id, body, names=(Name(start, start + 10, "نادر الزين", "PER", "نادر الزين"),))

    named = "سقط في بئر قرب نوران المواطن نادر الزين الذي"
    assert [telling.values for telling in told(aged("a", named, 19), aged("b", named, 21))] == [(19, 21)]
    # The spokesman who tells of it is another.
    spoken = "قال المتحدث نادر الزين إن الفرق وصلت إلى الموقع ووجدت في بئر قرب نوران رجلا"
    assert told(aged("a", spoken, 19), aged("b", spoken, 35)) == ()


def test_two_of_the_same_figures_are_of_one_quantity():
    def toll(id, dead, place):
        body = f"لقي {dead} أشخاص مصرعهم في حادث حافلة على طريق {place} فجر الخميس."
        start = body.index(place)
        return article(id, body, names=(Name(start, start + len(place), place, "LOC", place),))

    articles = [toll("a", 9, "نوران"), toll("b", 7, "نوران"), toll("c", 9, "سهام"), toll("d", 7, "سهام")]
    (telling,) = told(*articles)
    assert [(figure.article, figure.value) for figure in telling.figures] == [("a", 9), ("b", 7), ("c", 9), ("d", 7)]
    # One in common is chance.
    articles[3] = toll("d", 5, "سهام")
    assert [telling.values for telling in told(*articles)] == [(7, 9), (5, 9)]


def test_a_copy_is_told_only_where_it_changed_the_figure():
    same, changed, other = f"لقي 43 شخصا مصرعهم {MINE}.", f"لقي 48 شخصا مصرعهم {MINE}.", f"سقط 50 قتيلا {MINE}."
    (telling,) = told(same, same, changed, other, copy_of={"a1": "a0", "a2": "a0"})
    assert [(figure.article, figure.value) for figure in telling.figures] == [("a0", 43), ("a2", 48), ("a3", 50)]


RETOLD = [  # «one» is told first, then «two»; a later article that tells the first anew: whether it stands
    ("وكان سبعة أشخاص قد لقوا مصرعهم في انهيار عمارة حي النسيم بمدينة نوران فجر الأربعاء.", (7, 9)),
    ("لقي سبعة أشخاص مصرعهم في انهيار عمارة حي النسيم بمدينة نوران فجر الأربعاء، وفق الدفاع المدني.", (7, 9)),
    ("أوقع انهيار عمارة حي النسيم بمدينة نوران سبعة قتلى في ساعاته الأولى، وما زال البحث جاريا.", (7, 9)),
    ("عاد الدفاع المدني وحصر قتلى انهيار عمارة النسيم في نوران بسبعة قتلى بعد فحص الجثث.", (7, 9, 7)),
    ("وكان ثمانية أشخاص قد لقوا مصرعهم في انهيار عمارة حي النسيم بمدينة نوران فجر الأربعاء.", (7, 9, 8)),
]


@pytest.mark.parametrize(("later", "values"), RETOLD)
def test_what_is_retold_of_earlier_reports_is_not_the_latest_figure(later, values):
    one = "لقي سبعة أشخاص مصرعهم في انهيار عمارة حي النسيم بمدينة نوران فجر الأربعاء، وفق الدفاع المدني."
    two = "ارتفعت حصيلة انهيار عمارة حي النسيم بمدينة نوران إلى تسعة قتلى بعد انتشال جثتين."
    (dead,) = told(one, two, later)
    assert tuple(figure.value for figure in dead.figures) == values


def test_what_has_no_date_is_neither_the_first_nor_the_latest():
    bodies = [f"سقط {dead} قتلى {MINE}." for dead in (3, 5, 9)]
    dates = ("2024-05-01T08:00:00+00:00", "2024-05-01T10:00:00+00:00", None)
    for n in range(3):
        articles = [replace(article(str(k), bodies[k]), published=dates[k]) for k in sorted(range(3), key=lambda k: (k - n) % 3)]
        dated = [each for each in articles if each.published]
        (dead,) = tellings([*sorted(dated, key=lambda each: each.published), *(each for each in articles if not each.published)])
        assert [figure.value for figure in dead.figures] == [3, 9, 5]


def test_the_toll_of_what_is_only_named_is_the_latest_figure():
    first = "اندلع حريق في سوق نوران، وأسفر عن مقتل 50 شخصا داخل متاجر السوق."
    second = "قالت وكالة مدار، الخميس، إن أكثر من 60 شخصا قتلوا في حريق كبير بسوق نوران."
    third = "أصدر القضاء، اليوم السبت، أوامر قبض بحق صاحب السوق على خلفية الحريق الذي أودى بحياة 77 شخصا يوم الأربعاء."
    held = [article(f"a{n}", body, published=f"2031-03-0{6 + n}") for n, body in enumerate((first, second, third))]
    (told,) = tellings(held)
    assert [figure.text for figure in told.figures] == ["50", "أكثر من 60", "77"]


def test_who_says_a_figure_is_told_with_it():
    body = f"قال قائد الإطفاء إن 43 شخصا لقوا مصرعهم {MINE}."
    content = body[body.index("43") : -1]
    said = Statement(body.index(content), body.index(content) + len(content), content, "قال", "القائد", "حازم الدوري", via=("وكالة مدار",))
    (telling,) = told(article("a", body, statements=(said,)), f"سقط 50 قتيلا {MINE}.")
    assert [(figure.source, figure.via) for figure in telling.figures] == [("حازم الدوري", ("وكالة مدار",)), (None, ())]


@pytest.mark.parametrize(
    ("bodies", "noun"),
    [
        (["غرق 12 بحارا في السفينة.", "غرق 15 بحارا في السفينة."], None),
        (["نزحت 40 عائلة من البلدة.", "نزحت 60 عائلة من البلدة.", "نزحت 35 عائلة من البلدة."], "عائلة (نازحون)"),
        (["وصل 7 ناجين إلى الميناء.", "وصل 9 ناجين إلى الميناء."], "ناجون"),
        (["سقطت 5 قذائف على الحي.", "سقطت 8 قذائف على الحي."], "قذائف"),
        (["وصلت ثلاثة أطنان من القمح إلى الميناء القديم.", "وصلت خمسة أطنان من القمح إلى الميناء القديم."], "أطنان"),
        # Without article and marks; a dual is its own number and names nothing.
        (["أصيب 43 جنديًا.", "أصيب 50 جنديًا."], "جنديا (مصابون)"),
        (["أصيب جنديان.", "أصيب 4 جنود."], "جنود (مصابون)"),
        (["أصيب جنديان.", "أصيب جندي واحد."], "جندي (مصابون)"),
    ],
)
def test_a_quantity_is_called_what_the_articles_call_it(bodies, noun):
    assert [telling.noun for telling in told(*bodies)] == ([noun] if noun else ["بحارا (قتلى)"])


PLACE = "في البلدة القديمة بعد انفجار المخزن"


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        (f"كان أحد القتلى شرطيا {PLACE}.", []),
        (f"كانت إحدى القتيلات معلمة {PLACE}.", []),
        (f"كان واحد من القتلى شرطيا {PLACE}.", []),
        (f"أعلن عن سقوط قتيل واحد {PLACE}.", ["واحد"]),
        (f"سقط أحد عشر قتيلا {PLACE}.", ["أحد عشر"]),
        (f"كان أحد القتلى شرطيا، وبلغ عددهم 9 قتلى {PLACE}.", ["9"]),
        (f"شيع عشرات القتلى {PLACE}.", ["عشرات"]),
        (f"قيل إن ملايين القتلى لم يدفنوا {PLACE}.", ["ملايين"]),
        (f"أنفقت ملايين لقتلى الحرب {PLACE}.", []),
    ],
)
def test_who_picks_one_out_tells_no_figure(body, figures):
    found = tellings([article("a", f"سقط 3 قتلى {PLACE}."), article("b", f"سقط 4 قتلى {PLACE}."), article("c", body)])
    assert [figure.text for telling in found for figure in telling.figures if figure.article == "c"] == figures


def test_what_somebody_asks_for_is_not_what_is_given():
    body = "طالب مزارعو التلال بتعويضات لا تقل عن 9 ملايين دينار."
    content = body[body.index("بتعويضات") : -1]
    said = Statement(body.index(content), len(body) - 1, content, "طالب", "مزارعو التلال", "مزارعو التلال", force="demand")
    given = "صرفت الوزارة لمزارعي التلال تعويضات بقيمة 6 ملايين دينار."
    assert told(given, article("b", body, statements=(said,))) == ()
    assert [telling.values for telling in told(given, article("b", body))] == [(6e6, 9e6)]


def test_who_denies_a_figure_does_not_tell_it():
    body = f"نفى مدير المستشفى سقوط 30 قتيلا {PLACE}. وسقط 20 قتيلا {PLACE}."
    content = f"سقوط 30 قتيلا {PLACE}"
    denial = Statement(body.index(content), body.index(content) + len(content), content, "نفى", "المدير", "المدير", force="deny")
    others = [article("a", f"سقط 30 قتيلا {PLACE}."), article("b", f"سقط 40 قتيلا {PLACE}.")]
    for statements, figures in (((denial,), ["30", "40", "20"]), ((), ["30", "40"])):
        (telling,) = tellings([*others, article("c", body, statements=statements)])
        assert [figure.text for figure in telling.figures] == figures
