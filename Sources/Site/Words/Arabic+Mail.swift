import Newsroom

extension Arabic {
    static func words(for phrase: MailPhrase) -> String {
        switch phrase {
        case .subject(let kind, let who, let site): "\(subject(kind, who)) · \(site)"
        case .subjects(let count, let site): "ما يعنيك: \(count) · \(site)"
        case .told(let kind, let who, let headline): told(kind, who, headline)
        case .waitsSubject(let matter):
            switch matter {
            case .pending: "تعليق ينتظر محرراً"
            case .question: "سؤال ينتظر جواباً"
            case .correction: "قارئ يطلب تصحيحاً"
            case .reported: "بُلّغ عن تعليق"
            case .appeal: "قرار يُطلب النظر فيه مرة أخرى"
            case .letter: "رسالة إلى هيئة التحرير"
            }
        case .waits(let matter, let who, let headline):
            switch matter {
            case .pending: "تعليق لـ\(who) تحت «\(headline)» ينتظر محرراً:"
            case .question: "يسأل \(who) هيئة التحرير تحت «\(headline)»:"
            case .correction: "يطلب \(who) تصحيح «\(headline)»:"
            case .reported: "بلّغ قراء عما كتبه \(who) تحت «\(headline)»:"
            case .appeal: "يطلب قارئ من هيئة التحرير النظر في قرار مرة أخرى."
            case .letter: "كتب قارئ رسالة إلى هيئة التحرير."
            }
        case .decided(let decision, let headline):
            switch decision {
            case .letIn: "تعليقك تحت «\(headline)» معروض."
            case .held: "تعليقك تحت «\(headline)» ينتظر محرراً، ولا يراه حتى ذلك الحين سواك."
            case .rejected: "لم يُجز محرر تعليقك تحت «\(headline)»."
            case .removed: "أزال محرر تعليقك تحت «\(headline)»."
            }
        case .rule(let title): "قاعدة الدار: \(title)."
        case .reason(let reason): "السبب: \(reason)"
        case .goRead: "اقرأه وأجب"
        case .goAppeal: "اطلب النظر مرة أخرى"
        case .goQueue: "انظر فيه في غرفة التحرير"
        case .goAccount: "حسابك"
        case .stopThread(let headline): "لا بريد بعد الآن عن نقاش «\(headline)»"
        case .stopAll: "لا بريد من هذا النوع بعد الآن"
        case .changePace: "اختر متى نكتب إليك"

        case .stopTitle: "إيقاف البريد"
        case .askStopAll:
            "لن نكتب إليك بعد الآن حين يجيبك أحد أو يُتخذ قرار في تعليقاتك أو تجيب هيئة التحرير. وتصلك رموز الدخول حين تطلبها."
        case .askStopThread(let headline): "لن نكتب إليك بعد الآن عن الأجوبة في نقاش «\(headline)»."
        case .stop: "أوقفه"
        case .stopped: "تم. أوقفناه."
        case .stoppedHint: "يمكنك تغيير ذلك في صفحة حسابك."

        case .notices: "الإشعارات"
        case .unreadNotices(let count): count < Newsroom.unreadLimit ? "جديد: \(count)" : "جديد: أكثر من \(count)"
        case .noticesHint: "ما يعنيك من ردود وإشارات وقرارات، سواء أرسلناها بالبريد أم لا. وما لم يعد قائماً لا يُذكر."
        case .noNotices: "لم يحدث ما يعنيك."
        case .newNotice: "جديد"
        case .readAll: "قرأت هذه"

        case .mail: "البريد"
        case .mailHint: "حين يجيبك أحد أو يذكرك، وحين تقرر هيئة التحرير أو تجيب."
        case .pace: "متى"
        case .paceName(let pace):
            switch pace {
            case .instant: "في الحال"
            case .hourly: "مجموعاً، مرة في الساعة"
            case .daily: "مجموعاً، مرة في اليوم"
            case .never: "أبداً"
            }
        case .hearsOfQueue: "أخبرني بما ينتظرني هنا من تعليقات وبلاغات وأسئلة وطلبات، والمحررون برسائل القراء أيضاً"
        case .returned(let time):
            "أعاد بريدك رسالتنا في \(time)، فتوقفنا عن الكتابة. ادخل مرة برمز نرسله إليك فنستأنف."
        case .silenced: "نقاشات لا يصلك عنها بريد"
        case .hearAgain: "أخبرني من جديد"
        }
    }

    private static func subject(_ kind: Notice.Kind, _ who: String) -> String {
        switch kind {
        case .reply: "أجابك \(who)"
        case .mention: "ذكرك \(who)"
        case .answer: "جواب عما سألت"
        case .decision: "عن تعليقك"
        case .sanction, .lifted: "عن حسابك"
        case .appeal: "نظرنا مرة أخرى"
        case .letter: "جواب رسالتك"
        case .waiting: words(for: MailPhrase.waitsSubject(.pending))
        case .webhook: "أُوقف إشعار برنامج"
        case .hook: "برنامج الفحص لا يجيب"
        }
    }

    private static func told(_ kind: Notice.Kind, _ who: String, _ headline: String) -> String {
        switch kind {
        case .reply: "أجاب \(who) عن تعليقك تحت «\(headline)»:"
        case .mention: "ذكرك \(who) تحت «\(headline)»:"
        case .answer: "أجاب \(who) عما سألت تحت «\(headline)»:"
        case .decision: "اتُّخذ قرار في تعليقك تحت «\(headline)»."
        case .sanction: "اتخذ محرر قراراً في حسابك."
        case .lifted: "تراجع محرر عما كان على حسابك."
        case .appeal: "طلبت منا النظر في قرار مرة أخرى."
        case .letter: "أجابت هيئة التحرير عن رسالتك:"
        case .waiting: words(for: MailPhrase.waits(.pending, who: who, headline: headline))
        case .webhook:
            "أُوقف الإشعار إلى \(headline) لأن شيئاً مما أرسلناه لم يُستلم. يمكنك تشغيله متى عاد البرنامج يجيب."
        case .hook:
            "تعذّر برنامج الفحص في \(headline) ثلاث مرات متتالية. وما دام كذلك تنتظر التعليقات محرراً."
        }
    }
}
