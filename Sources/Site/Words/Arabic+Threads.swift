extension Arabic {
    static func words(for phrase: ThreadPhrase) -> String {
        switch phrase {
        case .publications: "الإصدارات"
        case .publicationsHint: "مواقع تعرض نقاشات هذا الخادم في صفحاتها، لكل منها قواعده وهيئته ومظهره."
        case .noPublications: "لا شيء بعد."
        case .newPublication: "إصدار جديد"
        case .publicationID: "المعرّف"
        case .publicationIDHint: "حروف لاتينية صغيرة وأرقام وواصلات، ويظهر في شيفرة صفحاته."
        case .publicationName: "الاسم"
        case .origins: "المصادر التي يجوز لصفحاتها عرض نقاشاته"
        case .originsHint:
            "واحد في كل سطر، مثل https://news.example. وكلها تقدّم الصفحات نفسها، والنطاق القديم هنا أيضاً."
        case .accent: "اللون المميِّز"
        case .accentHint: "ست خانات ست عشرية، أو فارغ ليبقى لون الصفحة."
        case .ownRules: "قواعد خاصة به بدلاً من قواعد الموقع، يقبلها قرّاؤه على حدة"
        case .ownPolicy: "إشراف خاص به بدلاً من إشراف الموقع"
        case .staffOf: "الهيئة"
        case .staffHint:
            "بالاسم الذي يراه الآخرون. يشرفون على ما يُقال في صفحاته لا غير، وتحمل تعليقاتهم هناك علامة التحرير."
        case .noStaff: "لا أحد بعد."
        case .addStaff: "أضف"
        case .takeAway: "أزل"
        case .threads: "النقاشات"
        case .noThreads: "لم يتحدث أحد في صفحاته بعد."
        case .leadsThere: "ما يقود إليه"
        case .pageTitle: "العنوان"
        case .pageAddress: "عنوان الصفحة"
        case .move: "انقل"
        case .mergeInto: "ادمج في"
        case .merge: "ادمج"
        case .mergeHint: "ينتقل كل ما قيل هنا إلى النقاش الآخر، وما كان يقود إلى هنا يقود إلى هناك."
        case .takeAwayKey(let key): "أزل \(key)"
        case .takeAwayHint:
            "ما يُزال لا يقود إلى شيء: لصفحات ذلك الاسم أو العنوان نقاش خاص بها مع التعليق التالي."
        case .claimedTitle(let title): "يسمّي أول المتحدثين الصفحة «\(title)»، ويظهر الاسم مع أول تعليق."
        case .embedCode: "شيفرة لصفحاته"
        case .embedCodeHint:
            "ضعها حيث يكون النقاش. data-thread اسم الصفحة عندكم ويجوز تركه، فيقود عنوانها إلى النقاش."
        case .emptyAsTheHouse: "فارغ: كما في الموقع كله"

        case .signInOn(let name): "سجّل الدخول للتعليق في \(name)"
        case .grantHint(let host): "ستعرض الصفحة على \(host) اسمك وتنشر ما تكتبه فيها، ولا تعرف عنوان بريدك أبداً."
        case .goOn: "تابع"
        case .handedOver: "سُجّل دخولك. يمكن إغلاق هذه النافذة."
        case .onItsOwnPage: "في صفحة خاصة"
        case .closePanel: "أغلق"
        case .unanswered: "لم يأتِ رد. ما كتبته باقٍ هنا: حاول مرة أخرى."

        case .newComments(let count):
            plural(
                count, zero: "لا تعليقات جديدة", one: "تعليق جديد", two: "تعليقان جديدان", few: "تعليقات جديدة",
                many: "تعليقاً جديداً", other: "تعليق جديد")

        case .readingNow(let number): "يقرأ الآن: \(number)"
        case .showsReaders: "أخبر القراء كم يقرأ النقاش الآن"

        case .pages: "الصفحات"
        case .goOnReading(let count):
            "تابع القراءة: "
                + plural(count, zero: "لا ردود", one: "رد واحد", two: "ردّان", few: "ردود", many: "رداً", other: "رد")
        case .backToAll: "النقاش كله"
        case .unread: "جديد"
        case .ignore: "تجاهل"
        case .unignore: "لا تتجاهل"
        case .ignored: "كتبه من تتجاهله"
        case .ignoredPeople: "من تتجاهلهم"
        case .ignoredHint: "تُطوى تعليقاتهم لك وحدك، ولا يُخبَرون."
        case .inAnswerTo: "تتمةٌ لما قيل"
        case .conversationGoesOn: "للحديث بقية"
        case .noPicks: "لم تختر هيئة التحرير شيئاً هنا."
        case .commentsBy(let name): "تعليقات \(name)"
        case .commentsIn(let name): "التعليقات في \(name)"
        case .searchComments: "ابحث في النقاشات"
        case .searchWords: "الكلمات"
        case .found(let count):
            plural(
                count, zero: "لا تعليقات", one: "تعليق واحد", two: "تعليقان", few: "تعليقات", many: "تعليقاً",
                other: "تعليق") + "، الأحدث أولاً"
        case .searchName: "الكاتب (اسم، ويمكن تركه فارغاً)"
        case .foundMore: "أكثر مما تسعه صفحة، الأحدث أولاً"
        case .foundEarlier: "الأقدم منها"
        case .nothingFound: "لا تعليق فيه هذه الكلمات."

        case .rulesVersions: "كل نسخ القواعد"
        case .rulesVersion(let number): "النسخة \(number)"
        case .inForce: "سارية"
        case .acceptedRules: "قواعد النقاش التي قبلتَها:"
        }
    }
}
