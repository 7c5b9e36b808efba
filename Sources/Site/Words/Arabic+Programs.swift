import Discussion

extension Arabic {
    static func words(for phrase: ProgramPhrase) -> String {
        switch phrase {
        case .tokens: "رموز البرامج"
        case .tokensHint:
            "يعمل البرنامج الذي يحمل الرمز باسمك في حدود صلاحيات الرمز. وتنتهي الرموز مع جلساتك الأخرى، وعند تغيير عنوانك."
        case .allTokens: "رموز الجميع"
        case .noTokens: "لا شيء."
        case .newToken: "رمز جديد"
        case .tokenName: "اسم الرمز"
        case .tokenNameHint: "الغرض منه، لتعرفه لاحقاً"
        case .scopes: "ما يجوز له"
        case .scope(.read): "القراءة: يرى ما تراه"
        case .scope(.write): "الكتابة: يعلّق ويعدّل ويسحب ويصوّت ويبلّغ"
        case .scope(.moderate): "الإشراف: يرى قوائمك ويقرر فيها"
        case .makeToken: "أنشئ الرمز"
        case .tokenMade: "الرمز"
        case .tokenOnce: "انسخه الآن: لا يُعرض إلا هذه المرة، ويُحفظ في هيئة لا يُستخرج منها."
        case .neverUsed: "لم يُستعمل قط"
        case .lastUsed(let time): "آخر استعمال \(time)"
        case .lastsUntil(let date): "حتى \(date)"
        case .revoke: "أنهِ الرمز"
        case .document: "وصف واجهة البرامج"

        case .malformed(let place): "الطلب ليس كما في الوصف، عند \(place)."
        case .notJSON: "يجب أن يحمل الطلب JSON مع Content-Type: application/json."
        case .unknownToken: "ليس هذا الرمز من رموزنا، أو انتهى أجله أو أُنهي."
        case .scopeMissing(let scope): "لم يُنشأ الرمز لهذا: تنقصه الصلاحية «\(scope.rawValue)»."
        case .foreignOrigin: "لا يجوز لصفحات هذا المصدر أن تطلب هذا."
        case .noSuchVerb: "لا طريقة كهذه هنا."
        case .cursorGone: "لم يعد ما يشير إليه المؤشر موجوداً. ابدأ من جديد."
        }
    }
}
