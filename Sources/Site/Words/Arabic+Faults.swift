import Newsroom

/// What is wrong with what was typed or asked for, in Arabic.
extension Arabic {
    private static func field(_ field: NewsroomError.Field) -> String {
        switch field {
        case .address: "البريد الإلكتروني"
        case .code: "الرمز"
        case .name: "الاسم"
        case .comment: "التعليق"
        case .reason: "السبب"
        case .decision: "القرار"
        case .headline: "العنوان"
        case .standfirst: "المقدمة"
        case .section: "القسم"
        case .byline: "الكاتب"
        case .provider: "الوكالة"
        case .caption: "شرح الصورة"
        case .credit: "مصدر الصورة"
        case .body: "المتن"
        case .published: "التاريخ"
        case .report: "الخبر"
        case .story: "الملف"
        case .rules: "نسخة قواعد النقاش"
        case .domains: "قائمة النطاقات"
        case .appeal: "ما تطلبه"
        case .days: "عدد الأيام"
        case .policy: "رقم في الإعدادات"
        case .announcement: "الإعلان"
        case .letter: "الرسالة"
        case .correction: "التصحيح"
        case .target: "ما يخصه الطلب"
        case .publication: "الإصدار"
        case .origins: "أحد المصادر"
        case .accent: "اللون المميِّز"
        case .thread: "صفحة النقاش"
        case .token: "اسم الرمز"
        case .webhook: "عنوان الإشعار"
        case .events: "ما يُبلَّغ به"
        case .scopes: "صلاحيات الرمز"
        case .publicKey: "المفتاح العام"
        case .issuer: "المُصدِر"
        case .audience: "المخاطَب"
        case .signOn: "الدخول"
        case .client: "معرّف العميل"
        case .rating: "التقييم"
        case .badge: "الشارة"
        case .identityProvider: "معرّف المزوّد أو اسمه"
        case .callKey: "Idempotency-Key"
        }
    }

    static func invalid(_ field: NewsroomError.Field, _ fault: NewsroomError.Fault) -> String {
        let what = Self.field(field)
        switch (field, fault) {
        case (.published, .malformed): return "يُكتب التاريخ هكذا: 2020-03-17 أو 2020-03-17T18:40."
        case (.address, .malformed): return "يُكتب البريد الإلكتروني هكذا: name@example.org."
        case (.domains, .wrong): return "لا يمكنك أنت الدخول بهذه النطاقات. اسمح بنطاقك أولاً."
        case (.rules, .missing): return "اختر القاعدة التي يقوم عليها هذا."
        case (.days, .malformed): return "المدة من يوم إلى 365 يوماً."
        case (.appeal, .taken): return "سألت عن هذا القرار من قبل، والجواب في صفحة حسابك."
        case (.rules, .wrong): return "تغيّرت قواعد النقاش في هذه الأثناء. اقرأها من جديد."
        case (.webhook, .malformed): return "عنوان الإشعار يكون من https بلا اسم ولا كلمة سر."
        case (.webhook, .tooMany(let limit)): return "عدد الإشعارات \(limit)، وهو أقصاها. أزل واحداً منها أولاً."
        case (.callKey, .taken):
            return "حمل طلب آخر هذا المفتاح Idempotency-Key خلال يوم. أعطِ كل تعليق جديد مفتاحاً خاصاً به."
        case (.token, .tooMany(let limit)): return "عدد رموزك \(limit)، وهو أقصاها. أنهِ واحداً منها أولاً."
        case (.rating, .taken): return "قيّمت هذا من قبل. اسحب ذلك التعليق أولاً لتعطي تقييماً آخر."
        case (.rating, .wrong): return "لا تقييم هنا أو ليس هكذا: التقييم من 1 إلى 5 مع تعليق ليس رداً على غيره."
        case (.badge, .tooMany(let limit)): return "للشخص من الشارات \(limit) على الأكثر."
        case (.identityProvider, .tooMany(let limit)): return "عدد المزوّدين \(limit)، وهو أقصاه. أزل واحداً منهم أولاً."
        case (.issuer, .malformed): return "المُصدِر عنوان من https بلا علامة استفهام."
        case (.publicKey, .malformed):
            return
                "ليس هذا مفتاحاً عاماً للخوارزمية المختارة. مفاتيح RSA من 2048 بتاً على الأقل، ولا يُلصق هنا مفتاح خاص أبداً."
        case (.story, .missing): return "لم يعد الملف المختار موجوداً. اختر غيره أو افتح ملفاً جديداً."
        default: break
        }
        switch fault {
        case .missing: return "\(what): ناقص."
        case .malformed: return "\(what): غير مفهوم."
        case .tooShort(let minimum): return "\(what): \(minimum) أحرف على الأقل."
        case .tooLong(let limit, let length): return "\(what): طوله \(length)، والحد \(limit)."
        case .taken: return "\(what): لغيرك، أو يشبه ما لغيرك. اختر سواه."
        case .forbiddenCharacters: return "\(what): فيه رموز لا تُرى. اكتبه من جديد بدل لصقه."
        case .token(let refusal): return words(for: SignOnPhrase.refusal(refusal))
        case .looksLikeAddress: return "\(what): لا يجوز أن يكون عنواناً."
        case .tooMany(let limit): return "بلغ العدد أقصاه: \(limit)."
        case .wrong where field == .thread:
            return "لا نقاش آخر كهذا في هذا المنشور، أو العنوان ليس من عناوينه."
        case .notBefore, .domain, .wrong:
            return "\(what): خطأ أو لم يعد صالحاً. بعد عشر دقائق أو خمس محاولات أو استعمال واحد يلزم رمز جديد."
        }
    }

    static func fetch(_ error: FetchError) -> String {
        switch error {
        case .notAnAddress: "ليس هذا عنوان صفحة: يبدأ العنوان بـ http:// أو https://."
        case .refusedAddress: "يقود العنوان إلى شبكة خاصة، ولا يُجلب منها."
        case .notFound: "لا خادم بهذا الاسم."
        case .unreachable: "الخادم لا يجيب."
        case .tooSlow(let seconds): "استغرق الخادم أكثر من \(seconds) ثوان."
        case .tooLarge(let limit): "الصفحة أكبر من \(limit / 1_048_576) ميغابايت."
        case .tooManyRedirects: "العنوان يدور في حلقة."
        case .status(let code): "أجاب الخادم بالرمز \(code) بدل الصفحة."
        case .insecure: "لا يمكن الوثوق بشهادة الخادم."
        case .failed: "تعذّر جلب الصفحة."
        }
    }
}
