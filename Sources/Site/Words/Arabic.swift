import News
import Newsroom
import Record

/// The interface in Arabic.
enum Arabic {
    static let months = [
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو", "تموز/يوليو",
        "آب/أغسطس",
        "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
    ]

    /// A counted noun by the classes of Arabic (Unicode CLDR): none, one, two, 3 to 10, 11 to 99, and the rest.
    static func plural(
        _ count: Int, zero: String, one: String, two: String, few: String, many: String, other: String
    ) -> String {
        switch (count, count % 100) {
        case (0, _): zero
        case (1, _): one
        case (2, _): two
        case (_, 3...10): "\(count) \(few)"
        case (_, 11...99): "\(count) \(many)"
        default: "\(count) \(other)"
        }
    }

    static func words(for phrase: Phrase) -> String {
        switch phrase {
        case .skipToContent: "إلى المحتوى"
        case .sections: "الأقسام"
        case .runningStories: "ملفات مستمرة"
        case .signIn: "تسجيل الدخول"
        case .signOut: "تسجيل الخروج"
        case .account: "الحساب"
        case .desk: "غرفة التحرير"
        case .frontPage: "الصفحة الأولى"
        case .houseRules: "قواعد النقاش"
        case .privacy: "الخصوصية"
        case .feed: "الخلاصة"
        case .madeWith: "يُنشر ببرنامج Dateline"

        case .nothingPublished: "لم يُنشر شيء بعد"
        case .nothingPublishedHint: "ادخل غرفة التحرير وأدخِل خبراً ثم انشره، فيظهر هنا."
        case .noStories: "لا ملفات مستمرة الآن."
        case .comments(let count):
            plural(
                count, zero: "لا تعليقات", one: "تعليق واحد", two: "تعليقان", few: "تعليقات", many: "تعليقاً",
                other: "تعليق")
        case .reports(let count), .support(let count):
            plural(count, zero: "لا أخبار", one: "خبر واحد", two: "خبران", few: "أخبار", many: "خبراً", other: "خبر")

        case .updated: "حُدِّث"
        case .by: "كتبه"
        case .with: "مع"
        case .says: "القائل"
        case .figure: "رقم"
        case .count: "عدد"
        case .countChecked(let reported, let held): "في الخبر: \(reported). في السجل: \(held)."
        case .checkAgrees: "العددان متفقان."
        case .checkFewer: "في السجل أقل."
        case .checkMore: "في السجل أكثر."
        case .checkIncomparable: "لا تمكن المقارنة."
        case .knowMore: "اعرف المزيد عن هذا الملف"
        case .latestInRecord: "آخر ما في السجل"
        case .theCount: "أعداد روجعت"
        case .follow: "تابع"
        case .followHint: "الجديد في هذا الملف وحده، في قارئ الخلاصات:"
        case .readStory: "الملف كله: التسلسل الزمني والأرقام وكل الأخبار"
        case .asOf(let date): "حتى \(date)"
        case .reportItself: "الخبر نفسه"

        case .timeline: "التسلسل الزمني"
        case .keyFigures: "أرقام رئيسية"
        case .articlesInStory: "كل الأخبار"
        case .storySince(let date): "ملف مستمر منذ \(date)"
        case .eventsHeld(let count):
            plural(count, zero: "لا أحداث", one: "حدث واحد", two: "حدثان", few: "أحداث", many: "حدثاً", other: "حدث")
        case .expected: "متوقَّع"
        case .expectedBy(let date): "بحلول \(date)"
        case .sourcesAndWords: "المصادر وكلماتها"
        case .noEvents: "لم يُقرأ شيء من أخباره بعد."
        case .proposedNotice:
            "قرأ البرنامج هذا السجل من الأخبار ولم يراجعه محرر بعد. كل بند يفتح الكلمات التي يقوم عليها."
        case .countsClaimed: "أعداد تذكرها الأخبار، روجعت على هذا السجل"

        case .discussion: "النقاش"
        case .invitation: "الجميع مدعوون إلى إبداء رأيهم في هذا المقال."
        case .disclaimer: "كل تعليق مسؤولية كاتبه وحده، ولا تُسأل هيئة التحرير عما يقوله أو يغفله أو يخطئ فيه."
        case .addressPromise: "يُتحقق من بريدك الإلكتروني قبل أن تنشر، ولا يظهر لأحد."
        case .requirements: "هل يستوفي حسابي الشروط؟"
        case .yourComment: "تعليقك"
        case .yourReply: "ردّك"
        case .post: "انشر"
        case .reply: "ردّ"
        case .remove: "إزالة"
        case .replyTo(let name): "ردّ على \(name)"
        case .signInToComment: "سجّل الدخول لتعلّق"
        case .removed(let reason): "أزاله محرر: \(reason)"
        case .reasonForRemoval: "السبب"
        case .reasonHint: "يظهر مكان التعليق."
        case .staff: "هيئة التحرير"
        case .someone: "قارئ"
        case .permalink: "رابط"
        case .noComments: "لم يعلّق أحد بعد."
        case .commentFormat: "نص بسيط. سطر فارغ يبدأ فقرة، و*النجمتان* للتشديد، و> للاقتباس، والعناوين تصير روابط."

        case .address: "البريد الإلكتروني"
        case .addressHint: "نرسل إليك رمزاً. يُحفظ العنوان مختوماً ولا يظهر لأحد."
        case .sendCode: "أرسل إليّ رمزاً"
        case .codeSent: "إن كان العنوان يستقبل البريد فقد أُرسل إليه رمز من ستة أرقام، صالح عشر دقائق."
        case .code: "الرمز"
        case .codeHint: "ستة أرقام، من الرسالة"
        case .enterCode: "أدخل الرمز"
        case .name: "الاسم"
        case .nameHint: "يراه الآخرون بجانب ما تكتب. من حرفين إلى 40 حرفاً."
        case .save: "احفظ"
        case .editorWelcome: "أهلاً بك في غرفة التحرير"
        case .editorWelcomeHint: "يعمل هذا الرابط مرة واحدة، وبه تصير المحرر الأول."
        case .comeIn: "ادخل"
        case .linkClosed: "استُعمل هذا الرابط أو انتهى. أعد تشغيل الخادم لرابط جديد، أو سجّل الدخول بالبريد."

        case .yourAccount: "حسابك"
        case .myComments: "تعليقاتي"
        case .noCommentsYet: "لم تعلّق بعد."

        case .noAccountSubject(let site): "لا حساب لدى \(site)"
        case .noAccountBody(let site):
            """
            أراد أحد، ولعله أنت، الدخول إلى \(site) بهذا العنوان. لا حساب به، والحساب الجديد يُفتح بعنوان البريد نفسه وحده: بلا علامة بعد + وبلا نقاط زائدة.

            إن كنت أنت فادخل بذلك العنوان، وإلا فتجاهل هذه الرسالة: لم يحدث شيء.
            """
        case .codeSubject(let site): "رمزك لدى \(site)"
        case .codeBody(let site, let code):
            """
            رمزك لدى \(site):

                \(code)

            الرمز صالح عشر دقائق ويُستعمل مرة واحدة. إن لم تطلبه فتجاهل هذه الرسالة: لا يستطيع أحد الدخول بعنوانك من دون الرمز.
            """

        case .inbox: "الوارد"
        case .inboxEmpty: "لا شيء في الوارد."
        case .takeIn: "أدخِل خبراً"
        case .pasteText: "نص أو HTML"
        case .pasteHint: "ألصق الخبر كما هو: يُفصل عنه ما ليس منه."
        case .orFile: "أو ملف (HTML أو نص، حتى 10 ميغابايت)"
        case .orAddress: "أو عنوان صفحة تُجلب"
        case .reportDate: "يوم الخبر"
        case .reportDateHint: "YYYY-MM-DD. منه تُقرأ كلمات مثل «الثلاثاء»؛ يُترك فارغاً إن ذكرته الصفحة أو كان اليوم."
        case .receive: "أدخِل واقرأ"
        case .publishedLately: "المنشور"
        case .andMore(let count): "و\(count) غيرها"
        case .theReport: "الخبر وما حوله"
        case .whatItSays: "ما يقوله"
        case .nothingRead: "لم يُعثر على حدث أو عدد أو رقم."
        case .headline: "العنوان"
        case .standfirst: "المقدمة"
        case .section: "القسم"
        case .byline: "الكاتب"
        case .bylineHint: "أسماء تفصلها فواصل"
        case .provider: "الوكالة"
        case .publishedOn: "تاريخ النشر"
        case .publishedHint: "YYYY-MM-DD، ومعه THH:MM إن عُرف؛ فارغ يعني الآن"
        case .caption: "شرح الصورة"
        case .credit: "مصدر الصورة"
        case .bodyText: "المتن"
        case .bodyHint: "سطر فارغ بين الفقرات؛ ## عنوان فرعي، > اقتباس، - قائمة"
        case .story: "الملف"
        case .noStory: "لا ملف"
        case .newStory: "أو افتح ملفاً جديداً"
        case .newStoryHint: "عنوانه: «قواعد التحالف في العراق»"
        case .publish: "انشر"
        case .publishAgain: "انشر التعديلات"
        case .drop: "استبعد"
        case .view: "اعرضه منشوراً"
        case .fieldsOfArticle: "المقال"
        case .toFields: "عدّل وانشر"
        case .legend: "المعلَّم في النص:"
        case .legendTime: "زمان"
        case .legendPlace: "مكان"
        case .legendWho: "مَن"
        case .legendNumber: "كم"
        case .legendSays: "مَن القائل"
        case .claimWhen: "متى"
        case .claimWhere: "أين"
        case .claimWho: "مَن"
        case .claimToWhom: "بِمَن"
        case .claimSays: "القائل"
        case .claimCounts: "كم"
        case .claimHow: "صيغته"

        case .rule(let id, let isTitle): rule(id, isTitle)
        case .rulesIntroduction:
            "الجميع مدعوون إلى مناقشة ما يُنشر هنا. تسري هذه القواعد على الجميع؛ وإذا أزال محرر تعليقاً ظهر السبب مكانه."
        case .privacyParagraphs:
            """
            القراءة لا تطلب شيئاً. لا تضع أي صفحة ملف تعريف قبل أن تسجّل الدخول أو تختار لغة، ولا تحمّل شيئاً من مكان آخر، ولا تحصيك.

            لتعلّق تعطي بريداً إلكترونياً واسماً. يظهر الاسم بجانب ما تكتب. يُحفظ العنوان مختوماً بمفتاح ليس في قاعدة البيانات؛ وبه تُرسل إليك الرموز. تراه أنت في صفحة حسابك، ولا يرد في صفحة يفتحها غيرك ولا في خلاصة أو تصدير أو سجل. وعلى المدير الذي لا بد أن يعرفه أن يذكر سبباً يُدوَّن أولاً.

            الرمز صالح عشر دقائق ولا يُحفظ منه إلا بصمته. تدوم الجلسة ثلاثين يوماً أو حتى تسجّل الخروج؛ وليس في ملف تعريفها إلا رمز عشوائي. ويُحفظ معها متى بدأت، والساعة التي استُعملت فيها آخر مرة، ونوع المتصفح («Firefox, Linux»)، كي تنهي ما لا تعرفه. وما دام رمز في الطريق يربطه ملف تعريف ثانٍ بمتصفحك.

            إذا جئت من حساب في موقع آخر أخبرنا ذلك الموقع من أنت لديه؛ فنحفظ بصمة منه تحت مفتاح مع الاسم الذي تختاره هنا، ولا نحفظ بريدك إلا إذا وثقت هيئة التحرير بما أثبته ذلك الموقع. ويعلم أنك تأتي إلى هنا ولا يعلم شيئاً مما تفعل. وأثناء دخولك لدى مزوّد يربط ملف تعريف ذلك بمتصفحك عشر دقائق.

            التعليقات علنية، بالاسم الذي تحمله؛ تُحفظ الأسماء السابقة والكلمات السابقة لك ولهيئة التحرير، وتُحذف كلمات التعليق الذي تسحبه. تُحفظ المسودات ثلاثين يوماً. وما تبلّغ عنه وما تطلب النظر فيه مرة أخرى لا تراه إلا هيئة التحرير. يُستعمل عنوان الشبكة الذي يأتي منه الطلب في الذاكرة وحدها للحد من التكرار، ولا يُكتب.

            تستطيع تنزيل ذلك كله ومحو حسابك من صفحته. ومن محاه وهو مقيد أو موقوف عُرف ببصمة بريده حتى ينتهي ذلك. وما تدوّنه هيئة التحرير عنك من جملة ما تنزّله.
            """

        case .problem: "لم ينجح ذلك"
        case .notFound: "لا توجد صفحة كهذه"
        case .notFoundHint: "ربما نُقلت، أو انقطع العنوان في طريقه إليك."
        case .notPermitted: "لا يحق لحسابك ذلك."
        case .mustSignIn: "سجّل الدخول أولاً."
        case .tooOften(let minutes):
            "تكررت المحاولة كثيراً. أعد المحاولة بعد "
                + plural(
                    minutes, zero: "قليل", one: "دقيقة", two: "دقيقتين", few: "دقائق", many: "دقيقة", other: "دقيقة")
                + "."
        case .tooLarge(let limit):
            limit < 1_048_576
                ? "هذا أكبر مما يُقبل: \(limit / 1_024) كيلوبايت على الأكثر."
                : "هذا أكبر مما يُقبل: \(limit / 1_048_576) ميغابايت على الأكثر."
        case .changedMeanwhile: "عدّل أحدٌ المقال في هذه الأثناء. ما كتبته أدناه؛ افتح المقال في نافذة أخرى وقارن."
        case .badForm: "جاء النموذج من صفحة أخرى أو انتهى أجله. عد وحمّل الصفحة من جديد ثم أرسله."
        case .unreadableForm: "تعذّرت قراءة النموذج: انقطع في الطريق أو ليس مما ترسله هذه الصفحة. عد وأرسله مرة أخرى."
        case .goneWrong: "حدث خلل عندنا وقد دُوّن؛ لم يضِع شيء مما حُفظ."
        case .invalid(let field, let fault): invalid(field, fault)
        case .fetch(let error): fetch(error)

        case .eventType(let type): ArabicTerms.name(of: type)
        case .eventMode(let mode): ArabicTerms.name(of: mode)
        case .standing(let standing): ArabicTerms.name(of: standing)
        case .modality(let modality): ArabicTerms.name(of: modality)
        case .measure(let measure): ArabicTerms.name(of: measure)
        case .wherePrecision(let precision): ArabicTerms.name(of: precision)
        case .sourceKind(let kind): ArabicTerms.name(of: kind)
        case .qualified(let number, let qualifier):
            switch qualifier {
            case .exact: number
            case .about: "نحو \(number)"
            case .atLeast: "\(number) على الأقل"
            case .atMost: "حتى \(number)"
            }
        case .withdrawalAnnounced: "انسحاب معلن"
        case .alsoTold(let count):
            "ورد أيضاً: "
                + plural(count, zero: "لا بنود", one: "بند واحد", two: "بندان", few: "بنود", many: "بنداً", other: "بند")
                + " أقل وزناً أو يقيناً"
        case .dateGuessed: "تاريخ الخبر"
        case .inWeekOf(let day): "في أسبوع \(day)"
        case .inMonth(let month): "في \(month)"
        case .inYear(let year): "في \(year)"
        case .between(let a, let b): "\(a) إلى \(b)"
        case .furniture(let reason): reason.map { "تُرك: \(ArabicTerms.name(of: $0))" } ?? "تُرك"

        case .keptAndLeftOut: "ما أُبقي وما تُرك"
        case .decisionsHoldFor(let site): "ما تقرره هنا يسري على هذا الخبر وعلى الأخبار التالية من \(site)."
        case .saysItsSite: "لم تُجلب الصفحة من هناك: هي التي تقول ذلك عن نفسها."
        case .decisionsHoldForReport: "ورد هذا الخبر بلا عنوان: ما تقرره هنا يسري عليه وحده."
        case .printedStands: "المقال منشور: يبقى كما نُشر."
        case .keepSuch: "أبقِ مثل هذه الفقرات"
        case .leaveSuchOut: "اترك مثل هذه الفقرات"
        case .forget: "انسَ"
        case .decidedSoFar: "ما تقرر حتى الآن"
        case .alwaysKept: "يُبقى دائماً"
        case .alwaysLeftOut: "يُترك دائماً"
        case .blockKind(let kind): ArabicTerms.name(of: kind)
        case .reason(let reason): ArabicTerms.name(of: reason)
        case .noReport(let kind): "لم تُؤخذ هذه الصفحة على أنها خبر: \(ArabicTerms.name(of: kind))."
        case .statements: "ما تقوله الصفحة عن نفسها"
        case .statementOf: "عن ماذا"
        case .statementValue: "ما تقوله"
        case .statementSource: "أين"
        case .believed: "صُدِّق"
        case .statementField(let field): ArabicTerms.name(of: field)
        case .statementKind(let kind): ArabicTerms.name(of: kind)
        }
    }

    private static func rule(_ id: String, _ isTitle: Bool) -> String {
        switch id {
        case "respect":
            isTitle ? "احترموا بعضكم" : "ناقش ما قيل لا من قاله. لا شتائم ولا تهديد ولا ازدراء لأحد بسبب ما هو عليه."
        case "on-topic": isTitle ? "ابقَ في الموضوع" : "اكتب عن المقال وما يترتب عليه."
        case "no-spam": isTitle ? "لا إعلانات" : "لا بيع، ولا روابط تبعد عن الموضوع، ولا شيء يُنشر مرتين."
        case "no-personal-data":
            isTitle ? "لا أسرار شخصية" : "لا عنوان أحد ولا رقمه ولا صحته ولا مكانه، ولا حتى ما يخصك."
        case "no-impersonation": isTitle ? "كن أنت" : "اختر الاسم الذي تريد، على ألا يكون اسم غيرك."
        case "lawful": isTitle ? "التزم القانون" : "لا شيء يمنعه القانون، ولا شيء منقول ليس لك أن تعطيه."
        default: id
        }
    }
}
