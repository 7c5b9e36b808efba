import Discussion

extension Arabic {
    static func words(for phrase: TalkPhrase) -> String {
        switch phrase {
        case .waits: "هذا في انتظار محرر، ولا يراه الآن سواك."
        case .notTaken: "لم يُنشر هذا، وما كتبته محفوظ."
        case .found(let check): found(check)
        case .foundWords(let words): "المقصود: \(words.joined(separator: "، "))."
        case .underRule(let title): "القاعدة: \(title)."
        case .mend(let check): mend(check)
        case .rejected(let reason): "لم يُجزه محرر، ولا يراه سواك. \(reason)"
        case .withdrawn: "سحبه كاتبه"
        case .tooLate: "انقضى الوقت الذي يمكن فيه تغييره. يمكنك سحبه أو الرد عليه."

        case .preview: "معاينة"
        case .previewed: "هكذا سيظهر. لم يُنشر بعد."
        case .keepForLater: "احفظه لوقت لاحق"
        case .draftKept: "ما كتبته محفوظ هنا حتى تنشره."
        case .quote: "اقتبس"
        case .formatting: "التنسيق"
        case .formattingSample:
            """
            *تشديد*، **تشديد أقوى**، ~~مشطوب~~، `code`
            [كلمات تقود إلى صفحة](https://example.org)

            > ما قاله أحدهم

            - قائمة
            - من أشياء

            1. أولًا
            2. ثانيًا

            ```
            several lines
              of code
            ```
            """
        case .closed: "هذا النقاش مغلق: يُقرأ ولا يقبل تعليقات أخرى."

        case .edit: "عدّل"
        case .editTitle: "عدّل تعليقك"
        case .editHint(let minutes):
            "يمكن تغييره مدة \(minutes) دقيقة بعد نشره. تُحفظ الكلمات السابقة لك ولهيئة التحرير."
        case .edited(let time): "عُدّل \(time)"
        case .history: "الكلمات السابقة"
        case .writtenAt(let time): "كما كُتب \(time)"
        case .withdraw: "اسحب"
        case .withdrawHint: "تُحذف الكلمات نهائياً ومعها صيغها السابقة. وحيث ردّ أحد تبقى مكانها إشارة."

        case .kindOf: "هذا"
        case .kind(let kind):
            switch kind {
            case .comment: "تعليق"
            case .question: "سؤال إلى هيئة التحرير"
            case .correction: "طلب تصحيح"
            }
        case .answered: "أجابت هيئة التحرير"
        case .answer: "أجب"
        case .orders: "الترتيب"
        case .order(let order):
            switch order {
            case .oldest: "الأقدم أولاً"
            case .newest: "الأحدث أولاً"
            case .best: "الأفضل أولاً"
            case .replied: "الأكثر ردوداً"
            case .picked: "المختارات"
            }
        case .voteFor(let count): "تقدير \(count)"
        case .voteAgainst(let count): "لا يفيد \(count)"
        case .picked: "اختارته هيئة التحرير"
        case .pick: "اختره"
        case .unpick: "لا تختره"
        case .showFilm(let host): "اعرض الفيلم من \(host)"
        case .loadFilm: "حمّله الآن: يعرف موقعه عندئذ عنوانك على الشبكة"

        case .yourRating: "تقييمك"
        case .noRating: "بلا تقييم"
        case .ratingOf(let value): "\(value) من 5"
        case .ratingMean(let mean, let count): "\(mean) من 5، عدد التقييمات: \(count)"
        case .notRated: "لم يقيّمه أحد بعد."
        case .asksRating: "تقييم من 1 إلى 5، مرة لكل قارئ"
        case .asksQuestions: "نقاش للأسئلة"
        case .questionsHere: "اسأل هنا: تجيب هيئة التحرير ويجيب خبراء."
        case .answeredByExpert: "أجاب خبير"
        case .yes: "نعم"
        case .no: "لا"

        case .answersToMe: "ردود وإشارات إليك"
        case .noAnswers: "لم يردّ عليك أحد بعد."
        }
    }

    private static func found(_ check: Finding.Check) -> String {
        switch check {
        case .closed: "النقاش مغلق."
        case .repeated: "نشرت النص نفسه من قبل."
        case .bannedWords: "فيه كلمات لا تُقبل هنا."
        case .suspectWords: "فيه كلمات ينظر فيها محرر أولاً."
        case .links: "فيه روابط أكثر مما يُقبل بلا نظر."
        case .muted: "ينظر محرر لبعض الوقت في كل ما تكتبه."
        case .personal: "ينظر محرر أولاً فيما تكتب، وصفحة حسابك تقول لماذا."
        case .newcomer: "أنت جديد هنا: ينظر محرر في التعليقات الأولى."
        case .preModeration: "هنا ينظر محرر في كل شيء قبل أن يظهر."
        case .learned: "يشبه ما لم يُجزه المحررون."
        case .program: "يطلب برنامج لهيئة التحرير أن ينظر محرر أولاً."
        case .programRefusal: "لا يقبله برنامج لهيئة التحرير."
        case .reports: "أبلغ عنه قراء."
        }
    }

    private static func mend(_ check: Finding.Check) -> String {
        switch check {
        case .closed: "قد يكون مقال آخر في الموضوع مفتوحاً."
        case .repeated: "قله مرة واحدة أو قل شيئاً جديداً."
        case .bannedWords: "قله بغير هذه الكلمات."
        case .programRefusal: "قله على نحو آخر أو اكتب إلى هيئة التحرير."
        case .suspectWords, .links, .learned, .program: "لا يلزمك شيء، أو غيّره ما أمكنك."
        case .muted, .personal, .newcomer, .preModeration, .reports: "لا يلزمك شيء."
        }
    }
}
