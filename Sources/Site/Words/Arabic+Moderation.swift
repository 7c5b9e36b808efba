import Discussion

extension Arabic {
    static func words(for phrase: ModerationPhrase) -> String {
        switch phrase {
        case .report: "بلّغ"
        case .reportTitle: "التبليغ عن هذا التعليق"
        case .reportHint: "ينظر فيه محرر. ولا يُذكر لأحد من بلّغ."
        case .reported: "شكراً لك: سينظر فيه محرر."
        case .whichRule: "أي قاعدة يخالف؟"
        case .noteToDesk: "ما ينبغي أن يعرفه المحرر"
        case .askAgain: "اطلب النظر مرة أخرى"
        case .askAgainHint: "قل لهيئة التحرير لماذا ينبغي النظر في القرار مرة أخرى. يمكنك أن تطلب مرة واحدة لكل قرار."
        case .asked(let words): "طلبت: \(words)"
        case .granted(let answer): "قُبل. \(answer)"
        case .denied(let answer): "القرار باقٍ. \(answer)"
        case .waitsForAnswer: "لم تجب هيئة التحرير بعد."

        case .moderation: "الإشراف"
        case .queue(let queue): name(of: queue)
        case .queueEmpty(let queue): queue == .appeals ? "لا أحد يطلب النظر مرة أخرى." : "لا شيء هنا."
        case .action(let action): name(of: action)
        case .choose: "اختر"
        case .chooseEvery: "كل ما في هذه الصفحة"
        case .chooseAll: "ما اختير"
        case .reasonToAuthor: "السبب، يُقال للكاتب"
        case .ruleBehind: "القاعدة"
        case .noRule: "لا قاعدة"
        case .done(let count): "تم: \(comments(count))."
        case .passedOver(let count): "لم يمكن ذلك في \(comments(count))."
        case .undo: "تراجع"
        case .undone(let count): "تُراجع عن: \(comments(count))."
        case .reportedUnder(let rule, let note): "بُلّغ عنه: \(rule)\(note.isEmpty ? "" : ". \(note)")"
        case .keyboardHint:
            "مفتاح Tab ينقل من مربع إلى مربع والمسافة تختار. ومع مفتاح الاختصارات في المتصفح (Alt أو Alt وShift): A للإجازة، R للرفض، D للإزالة، H للإيقاف، U للتراجع، E لاختيار كل ما في الصفحة."
        case .nextPage: "التالي"
        case .heldBecause: "أُوقف لأن:"
        case .removedBecause(let reason): "القرار: \(reason)"

        case .grant: "اقبل"
        case .deny: "أبقِ القرار"
        case .answerToAuthor: "الجواب"
        case .theirWords: "يكتب"

        case .person: "شخص"
        case .personSince(let time): "الحساب منذ \(time)"
        case .notes: "ملاحظات غرفة التحرير"
        case .addNote: "دوّن"
        case .noteHint: "لا تراها إلا غرفة التحرير، وصاحب الحساب عند تنزيل بياناته، من دون اسمك."
        case .sanctions: "إجراءات"
        case .impose: "قرّر"
        case .sanction(let kind): name(of: kind)
        case .days: "الأيام، لما ينتهي وحده"
        case .lift: "ارفع"
        case .lifted: "رُفع"
        case .until(let time): "حتى \(time)"
        case .showAddress: "اعرض البريد"
        case .showAddressHint: "يُدوَّن السبب في سجل المراجعة قبل العرض."
        case .theirComments: "التعليقات"
        case .theAddress(let address): "البريد \(address)"

        case .role: "الدور"
        case .roleHint: "يسري من النقرة التالية. ومن يعمل في غرفة التحرير يشرف في كل مكان."
        case .roleName(let role):
            switch role {
            case .reader: "قارئ"
            case .editor: "محرر"
            case .admin: "مدير"
            }
        case .moderatesSections: "قارئ يشرف على نقاشات"

        case .badges: "شارات"
        case .badgesHint: "ما يظهر للجميع إلى جانب الاسم حيثما علّق صاحبه."
        case .badgeExpert: "خبير"
        case .badgeSubscriber: "مشترك"
        case .otherBadges: "بكلماتكم، واحدة في كل سطر"

        case .place: "الإشراف هنا"
        case .mode: "متى ينظر محرر"
        case .modeName(let mode): name(of: mode)
        case .asTheHouse: "كما هو لما هو أوسع"
        case .openness: "التعليقات"
        case .isOpen: "مفتوحة"
        case .isClosed: "مغلقة"
        case .announcement: "إعلان فوق النقاش"

        case .policy: "الإشراف"
        case .newcomerComments: "عدد التعليقات التي لا يعود بعدها أحد جديداً"
        case .bannedWords: "كلمات لا تُقبل"
        case .suspectWords: "كلمات ينظر فيها محرر أولاً"
        case .wordsHint:
            "كلمة أو عبارة في كل سطر، والنجمة في آخرها تعني أي نهاية. لا عبرة بحجم الأحرف ولا بالحركات ولا بالأحرف المتشابهة."
        case .links: "روابط بلا نظر"
        case .minimumLength: "أقصر تعليق، بعدد الحروف وما يُرى من العلامات"
        case .maximumLength: "أطول تعليق، بالأحرف"
        case .editWindow: "الدقائق التي يمكن فيها تعديل التعليق"
        case .reportThreshold: "عدد البلاغات الذي يخفي التعليق حتى ينظر محرر؛ 0 يعني لا شيء"
        case .closesAfterDays: "الأيام التي يُغلق بعدها النقاش؛ 0 يعني لا يُغلق"
        case .imageHosts: "مواقع تُعرض صورها في التعليقات"
        case .imageHostsHint:
            "موقع كامل في كل سطر: pictures.example.org. وإن تُرك فارغاً بقيت روابط الصور روابط. يعرف كل موقع عناوين القراء الذين يحمّلون صوره."
        case .playerHosts: "مواقع تُعرض أفلامها في التعليقات"
        case .playerHostsHint:
            "موقع في كل سطر: youtube.com أو vimeo.com أو dailymotion.com أو اسم خادم PeerTube كاملاً. لا يُحمَّل الفيلم إلا حين يطلبه القارئ، وعندها يعرف موقعه عنوان القارئ على الشبكة."
        case .closesAll: "لا تقبل تعليقات إلا حيث فُتح نقاش بعينه"
        case .usesChecker: "أوقف ما يشبه ما لم تُجزه غرفة التحرير"
        case .houseRulesHint:
            "كل قاعدة: رمزها وعنوانها ونصها، يفصلها |، وقاعدة في كل سطر. العنوان والنص الفارغان يأخذان كلمات البرنامج."
        case .askAnew: "اطلب من الجميع قبولها من جديد"
        case .checker: "ما تُعُلّم من قراراتكم"
        case .checkerState(let accepted, let refused): "تُعُلّم من إجازة \(comments(accepted)) ورفض \(comments(refused))."
        case .checkerIdle(let count): "يلزم \(count) على الأقل من كل نوع قبل أن يُستنتج شيء."
        case .learnNow: "تعلّم الآن"
        case .speaksAgainst: "يدل على الرفض"
        case .speaksFor: "يدل على القبول"
        case .audit: "سجل المراجعة"

        case .transparency: "الإشراف بالأرقام"
        case .transparencyIntroduction(let from, let to):
            "ما تقرر في هذا النقاش من \(from) إلى \(to). يُعدّ من السجل كل مرة."
        case .posted: "تعليقات نُشرت"
        case .held: "أوقفها فحص أو بلاغات"
        case .takenBack: "قرارات تراجعت عنها هيئة التحرير"
        case .reports: "بلاغات القراء"
        case .appeals: "قرارات طُلب النظر فيها مرة أخرى"
        case .appealsGranted: "قُبل منها"
        case .appealsDenied: "رُفض منها"
        case .byRule: "ما لم يُجز أو أُزيل، بحسب القاعدة"
        case .ofDesk: "قرارات هيئة التحرير"
        }
    }

    private static func comments(_ count: Int) -> String { words(for: Phrase.comments(count)) }

    private static func name(of queue: ModerationQueue) -> String {
        switch queue {
        case .questions: "أسئلة"
        case .corrections: "طلبات تصحيح"
        case .reported: "مُبلَّغ عنه"
        case .pending: "ينتظر"
        case .unreviewed: "لم يُنظر فيه"
        case .approved: "أُجيز"
        case .rejected: "لم يُجز"
        case .appeals: "طُلب النظر فيه مرة أخرى"
        }
    }

    private static func name(of action: CommentAction) -> String {
        switch action {
        case .approve: "أجِز"
        case .hold: "أوقف"
        case .reject: "ارفض"
        case .remove: "أزِل"
        case .restore: "أعِد"
        case .withdraw: "اسحب"
        }
    }

    private static func name(of kind: Sanction.Kind) -> String {
        switch kind {
        case .warning: "تنبيه"
        case .mute: "انظر أولاً فيما يكتب"
        case .suspension: "إيقاف"
        case .ban: "منع"
        }
    }

    private static func name(of mode: ModerationPolicy.Mode) -> String {
        switch mode {
        case .post: "بعد النشر"
        case .newcomers: "قبل النشر، للجدد"
        case .pre: "قبل النشر، للجميع"
        }
    }
}
