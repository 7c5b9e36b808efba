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

        case .webhooks: "إشعارات البرامج"
        case .webhooksHint:
            "برامج تُبلَّغ بما يحدث: بتوقيع، مع إعادة المحاولة خلال يوم إن لم تُجب، ولا يُتبع أي تحويل إلى عنوان آخر."
        case .noWebhooks: "لا شيء."
        case .newWebhook: "إشعار جديد"
        case .webhookAddress: "العنوان"
        case .webhookAddressHint: "عنوان https على الشبكة العامة"
        case .webhookEvents: "ما يُبلَّغ به"
        case .webhookEvent(.posted): "كُتب تعليق"
        case .webhookEvent(.approved): "قبل التحرير تعليقاً"
        case .webhookEvent(.rejected): "رفض التحرير تعليقاً أو أزاله"
        case .webhookEvent(.reported): "أبلغ قارئ عن تعليق"
        case .webhookEvent(.correctionRequested): "طُلب تصحيح"
        case .webhookForm: "ما يصله"
        case .webhookFormOf(.events): "أحداث موقّعة، لبرنامج"
        case .webhookFormOf(.chat): "سطر لمحادثة: Slack أو Mattermost أو Rocket.Chat"
        case .chat(let event, let state, let who, let headline): chat(event, state, who, headline)
        case .ofWhat: "من أي النقاشات"
        case .everything: "كل النقاشات هنا"
        case .addWebhook: "أضف"
        case .removeWebhook: "أزل"
        case .resumeWebhook: "أعد التشغيل"
        case .stoppedWebhook(let time):
            "أُوقف في \(time) لأن شيئاً لم يُستلم. ولن يُبلَّغ بما حدث منذ ذلك الحين."
        case .secretMade: "السر الذي يُوقَّع به"
        case .secretOnce: "انسخه الآن: لا يُعرض إلا هذه المرة."
        case .deliveries(let waiting, let sent, let failed):
            "استُلم هذا الأسبوع: \(sent)، ينتظر: \(waiting)، تُرك: \(failed)"
        case .lastError(let error): "آخر خطأ: \(error)"

        case .hooks: "برامج الفحص"
        case .hooksHint:
            "برنامج لكم يُسأل عن التعليق قبل أن يظهر، فيمرّره أو يوقفه أو يرفضه بموجب قاعدة. له ثانيتان، فإن لم يجب نظر محرر أولاً. وما وجدته فحوص الدار قائم على كل حال، وما تكتبه غرفة التحرير لا يُسأل عنه أحد."
        case .noHooks: "لا يُسأل أي برنامج."
        case .newHook: "اسأل برنامجاً"
        case .hookWithoutSecret:
            "جاء من دار أخرى بلا سرّه. أعد ضبطه أدناه وأعطِ البرنامج السر الجديد، وحتى ذلك الحين تنتظر التعليقات محرراً."
        case .everythingElse: "كل ما ليس له برنامج خاص"

        case .malformed(let place): "الطلب ليس كما في الوصف، عند \(place)."
        case .notJSON: "يجب أن يحمل الطلب JSON مع Content-Type: application/json."
        case .unknownToken: "ليس هذا الرمز من رموزنا، أو انتهى أجله أو أُنهي."
        case .scopeMissing(let scope): "لم يُنشأ الرمز لهذا: تنقصه الصلاحية «\(scope.rawValue)»."
        case .foreignOrigin: "لا يجوز لصفحات هذا المصدر أن تطلب هذا."
        case .noSuchVerb: "لا طريقة كهذه هنا."
        case .cursorGone: "لم يعد ما يشير إليه المؤشر موجوداً. ابدأ من جديد."
        }
    }

    private static func chat(
        _ event: WebhookEvent, _ state: CommentState, _ who: String, _ headline: String
    ) -> String {
        switch (event, state) {
        case (.posted, .published): "علّق \(who) على «\(headline)»"
        case (.posted, .pending): "تعليق من \(who) على «\(headline)» ينتظر محرراً"
        case (.posted, _): "علّق \(who) على «\(headline)»، ولم يعد التعليق ظاهراً"
        case (.approved, _): "قبل التحرير تعليقاً من \(who) على «\(headline)»"
        case (.rejected, _): "رفض التحرير أو أزال تعليقاً من \(who) على «\(headline)»"
        case (.reported, _): "أبلغ قارئ عن تعليق من \(who) على «\(headline)»"
        case (.correctionRequested, _): "يطلب \(who) تصحيح «\(headline)»"
        }
    }
}
