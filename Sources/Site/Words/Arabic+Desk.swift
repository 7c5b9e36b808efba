import Discussion
import Newsroom

extension Arabic {
    static func words(for phrase: DeskPhrase) -> String {
        switch phrase {
        case .deed(let deed): name(of: deed)
        case .subject(let subject):
            switch subject {
            case .comments: "التعليقات"
            case .people: "الأشخاص"
            case .articles: "المقالات"
            case .settings: "الإعدادات"
            case .accounts: "حسابات القراء"
            }
        case .allDeeds: "كل شيء"
        case .theProgram: "البرنامج"
        case .ofBatch(let count): words(for: Phrase.comments(count))
        case .undoBatch(let count): "تراجع عن ذلك: \(words(for: Phrase.comments(count)))"
        case .setting(let setting):
            switch setting {
            case .policy: "الإشراف"
            case .rules: "قواعد الدار"
            case .addressRules: "عناوين البريد المقبولة"
            case .checker: "ما تُعُلّم"
            case .erasure: "مصير تعليقات من يغادر"
            }
        case .doneBy(let name): "ما فعله \(name)"
        case .doneTo(let name): "ما جرى بشأن \(name)"
        case .showAll: "اعرض كل شيء"
        case .nothingDone: "لم يُفعل شيء من هذا النوع."
        case .doneToThem: "ما جرى بشأنه"

        case .places: "الأماكن"
        case .placesHint:
            "ما يُضبط لقسم يسري على مقالاته، وما يُضبط لقصة يسري على كل مقالاتها، والأضيق الذي يقول شيئاً هو الحاكم."
        case .stories: "القصص"
        case .discussionsWithOwn: "نقاشات لها ضبط خاص"
        case .nothingSet: "كما هو في الدار"
        case .sectionOf(let name): "القسم: \(name)"
        case .storyOf(let title): "القصة: \(title)"
        case .threadOf(let title): "النقاش: \(title)"
        case .closesAfter(let days):
            days == 0
                ? "لا يُغلق وحده"
                : "يُغلق بعد \(plural(days, zero: "", one: "يوم واحد", two: "يومين", few: "\(days) أيام", many: "\(days) يوماً", other: "\(days) يوم"))"

        case .people: "الأشخاص"
        case .searchPeople: "الاسم"
        case .searchPeopleHint: "يكفي جزء منه، وتُوجد أيضاً الأسماء المتروكة."
        case .find: "ابحث"
        case .peopleOf(let group):
            switch group {
            case .newest: "الأحدث"
            case .staff: "من يعمل هنا"
            case .muted: "من يُنظر أولاً فيما يكتب"
            case .suspended: "الموقوفون"
            case .banned: "الممنوعون"
            case .ownMode: "من لهم ضبط خاص"
            }
        case .nobodyFound: "لا أحد."
        case .findByAddress: "ابحث بعنوان البريد"
        case .findByAddressHint: "العنوان كاملاً كما يُكتب للدخول. يُدوَّن سببك في سجل المراجعة، ولا يُدوَّن العنوان."
        case .whyAddress: "لماذا تبحث"
        case .nobodyWithAddress: "لم يدخل أحد بهذا العنوان. من سيعمل هنا يدخل مرة واحدة، ثم يُوجد هنا."
        case .hasNoName: "بلا اسم بعد"

        case .ownMode: "متى ينظر محرر فيما يكتب"
        case .ownModeHint: "يسري في كل مكان إلى أن يُغيَّر، ويقرؤه صاحبه في صفحة حسابه مع السبب الذي تكتبه."
        case .ownModeName(let mode):
            switch mode {
            case nil: "كما هو حيث يكتب"
            case .pre: "قبل النشر، كل تعليق"
            case .newcomers: "قبل النشر، ما دام جديداً"
            case .post: "بعد النشر، ولو انتظر غيره: موثوق"
            }
        case .ownModeTag(let mode):
            switch mode {
            case .pre: "كل تعليق ينتظر"
            case .newcomers: "ينتظر ما دام جديداً"
            case .post: "موثوق"
            }
        case .whyMode: "السبب، يُقال لصاحبه"
        case .looksFirst: "ينظر محرر في كل تعليق من تعليقاتك قبل عرضه."
        case .isTrusted: "تثق بك هيئة التحرير: لا تنتظر تعليقاتك لأنك جديد ولا حيث ينتظر الجميع."
        case .looksFirstHint: "إن رأيت في ذلك خطأ فاكتب إلى هيئة التحرير."

        case .filter: "اعرض"
        case .everywhere: "في كل مكان"
        case .fromHere: "أين"
        case .onlyBy(let name): "ما كتبه \(name) وحده"
        case .onlyTheirs: "ما كتبه وحده"
        case .isNewHere: "جديد هنا"
        case .measures(let count): "إجراءات سابقة: \(count)"
        case .heldUntil(let kind, let until):
            switch kind {
            case .warning: "نُبّه"
            case .mute: "يُنظر أولاً فيما يكتب" + (until.map { " حتى \($0)" } ?? "")
            case .suspension: "موقوف" + (until.map { " حتى \($0)" } ?? "")
            case .ban: "ممنوع"
            }

        case .refused: "ما لم يُقبل أصلاً"
        case .refusedHint: "كم مرة رفض فحص نصاً قبل نشره. لا يُحفظ النص ولا كاتبه."
        case .refusedBy(let check):
            switch check {
            case .closed: "النقاش مغلق"
            case .repeated: "النص نفسه مرة أخرى"
            case .bannedWords: "كلمات لا تُقبل"
            case .programRefusal: "برنامج لهيئة التحرير"
            default: check.rawValue
            }

        case .searchThreads: "العنوان أو رابط الصفحة"
        case .searchThreadsHint: "جزء من العنوان، أو من رابط أو اسم يقود إلى النقاش."
        case .noThreadFound: "لا نقاش في عنوانه أو رابطه هذه الكلمات."
        case .mergeIntoHint: "رابط صفحته أو اسمها"
        case .previousPage: "السابق"
        }
    }

    private static func name(of deed: Deed) -> String {
        switch deed {
        case .approve: "أجاز"
        case .hold: "أوقف"
        case .reject: "لم يُجز"
        case .remove: "أزال"
        case .restore: "أعاد"
        case .undo: "تراجع عن قرار"
        case .pick: "اختار تعليقاً"
        case .unpick: "ترك اختيار تعليق"
        case .grantAppeal: "قبل طلب النظر مرة أخرى"
        case .denyAppeal: "أبقى قراراً"
        case .answerLetter: "أجاب عن رسالة"
        case .putLetterAside: "نحّى رسالة"
        case .moveThread: "نقل نقاشاً"
        case .mergeThread: "ضمّ نقاشاً إلى آخر"
        case .removeKey: "أزال ما كان يقود إلى نقاش"
        case .warn: "نبّه"
        case .mute: "أمر بالنظر أولاً فيما يكتب"
        case .suspend: "أوقف حساب"
        case .ban: "منع"
        case .liftWarning: "تراجع عن تنبيه"
        case .liftMute: "رفع النظر المسبق"
        case .liftSuspension: "رفع إيقافاً"
        case .liftBan: "رفع منعاً"
        case .note: "دوّن ملاحظة عن"
        case .seeAddress: "اطلع على بريد"
        case .findByAddress: "بحث عن شخص ببريده"
        case .setMode: "ضبط متى يُنظر فيما يكتب"
        case .setRole: "أعطى مكاناً في الدار"
        case .setBadges: "ضبط الشارات"
        case .addStaff: "أضاف إلى العاملين في موقع"
        case .removeStaff: "أخرج من العاملين في موقع"
        case .publish: "نشر"
        case .drop: "ترك"
        case .correct: "صحّح"
        case .keepBlocks: "أبقى نوعاً من الأجزاء"
        case .leaveBlocks: "ترك نوعاً من الأجزاء"
        case .forgetBlocks: "نسي قراراً بشأن جزء"
        case .set: "ضبط"
        case .learn: "جعل البرنامج يتعلم"
        case .setPublication: "ضبط موقعاً"
        case .unsetPolicy: "أزال الإشراف الخاص بموقع"
        case .unsetRules: "أزال القواعد الخاصة بموقع"
        case .setSignOn: "ضبط الدخول من موقع"
        case .removeSignOn: "أزال الدخول من موقع"
        case .setProvider: "ضبط مزوّد دخول"
        case .removeProvider: "أزال مزوّد دخول"
        case .setHook: "ضبط برنامج إشراف"
        case .removeHook: "أزال برنامج إشراف"
        case .addWebhook: "أضاف إشعار برنامج"
        case .removeWebhook: "أزال إشعار برنامج"
        case .resumeWebhook: "شغّل إشعار برنامج"
        case .stopWebhook: "أوقف إشعار برنامج"
        case .becomeFirstEditor: "دخل محرراً أول"
        case .rename: "اتخذ اسماً"
        case .changeAddress: "غيّر البريد"
        case .acceptRules: "قبل القواعد"
        case .makeToken: "أنشأ مفتاح برنامج"
        case .revokeToken: "أنهى مفتاح برنامج"
        case .signInElsewhere: "دخل من صفحة موقع"
        case .comeFrom: "جاء بشهادة موقع آخر"
        case .cutLink: "قطع الصلة بموقع آخر"
        case .erase: "محا الحساب"
        }
    }
}
