import Discussion

extension Arabic {
    static func words(for phrase: SignOnPhrase) -> String {
        switch phrase {
        case .signOn: "حسابات خاصة به"
        case .signOnHint: "من دخل إلى حسابه لدى الإصدار يكتب هنا من غير دخول آخر."
        case .signOnSettings: "كيف يُدخل قراءه"
        case .algorithm: "كيف تُوقَّع رموزه"
        case .algorithmOf(.hs256): "HS256: سر يعرفه الطرفان"
        case .algorithmOf(.rs256): "RS256: مفتاح RSA للإصدار"
        case .algorithmOf(.es256): "ES256: مفتاح P-256 للإصدار"
        case .algorithmOf(.edDSA): "EdDSA: مفتاح Ed25519 للإصدار"
        case .publicKey: "المفتاح العام"
        case .publicKeyHint: "PEM أو JSON Web Key، ولا حاجة إليه مع HS256 إذ يُصنع السر هنا"
        case .issuer: "المُصدِر"
        case .issuerHint: "ما يرد في الرموز باسم iss حرفاً بحرف"
        case .audience: "المخاطَب"
        case .audienceHint: "ما يرد في الرموز باسم aud حرفاً بحرف"
        case .trustsAddresses: "صدِّق ما أثبته من عناوين البريد"
        case .trustsAddressesHint:
            "إذا قال الرمز email_verified دخل صاحبه إلى حسابه هنا بذلك البريد. وإلا كان لقراء الإصدار حسابات منفصلة دائماً."
        case .makeNewSecret: "اصنع سراً جديداً، ولا يُقبل القديم بعده"
        case .secretStands: "صُنع سر وهو محفوظ مختوماً ولا يُعرض مرة أخرى."
        case .signOnSecret: "السر الذي تُوقَّع به رموزه"
        case .signOnSecretOnce: "انسخه الآن فلن يُعرض مرة أخرى. حروفه كما هي هنا هي المفتاح."
        case .signOnIsOff: "لا تُقبل رموز من هذا الإصدار بعد."
        case .takeSignOnAway: "لا تقبل رموزه بعد الآن"
        case .signOnUse: "إلى أين يُرسَل قراؤه للدخول"

        case .providers: "طرق الدخول"
        case .providersHint:
            "عبر OpenID Connect يدخل من له حساب لدى مزوّد هوية من غير رمز يُرسل إليه. ولا يصل أحد إلى مكتب التحرير بهذه الطريقة."
        case .noProviders: "لا شيء: يدخل الجميع برمز يُرسل إلى البريد."
        case .newProvider: "مزوّد آخر"
        case .changeProvider: "غيّر"
        case .providerID: "المعرّف"
        case .providerIDHint: "حروف لاتينية صغيرة وأرقام وواصلات، ويرد في العنوان الذي يعيد المزوّد إليه."
        case .providerName: "الاسم"
        case .providerNameHint: "على الزر: ادخل عبر …"
        case .providerIssuer: "المُصدِر"
        case .providerIssuerHint: "كما يصفه المزوّد حرفاً بحرف، ويُجلب وصفه ويُقارن حين تحفظ."
        case .client: "معرّف العميل"
        case .clientSecret: "سر العميل"
        case .clientSecretHint: "فارغ إن لم يعطِ المزوّد سراً، أو لإبقاء ما حُفظ"
        case .returnAddress: "العنوان الذي يُعطى للمزوّد (redirect URI)"
        case .trustsProvider: "صدِّق ما أثبته من عناوين البريد"
        case .trustsProviderHint: "إذا قال email_verified دخل صاحب البريد إلى حسابه هنا بذلك البريد."
        case .removeProvider: "أزل"

        case .otherwise: "أو من غير رمز"
        case .signInBy(let name): "ادخل عبر \(name)"
        case .comingFrom(let name): "الدخول من \(name)"
        case .comingFromHint(let name):
            "يخبرنا \(name) من أنت لديه، وتعلّق هنا بذلك الحساب. تابع فقط إن كنت قادماً من هناك الآن."
        case .goOnSigningIn: "تابع وسجّل الدخول"
        case .cameWithNothing(let name): "لم يأتِ معك شيء من \(name). ارجع إليه وادخل من صفحته."
        case .signedInAs(let name): "دخلت باسم \(name)."
        case .signedInWithoutName: "سُجّل دخولك. اختر الاسم الذي يراه الآخرون."
        case .nameRefused(let name): "سُجّل دخولك، لكن الاسم «\(name)» لا يُتاح هنا. اختر اسماً آخر تعلّق به هنا."
        case .nameNotHad: "يُختار مرة واحدة. ولا يُتاح اسم يحمله غيرك هنا أو ما يشبهه."
        case .backTo(let name): "عودة إلى \(name)"
        case .noAddress: "ليس لدينا بريد لك: الموقع الذي جئت منه يشهد لك."
        case .vouchingSites: "مواقع تُدخلك"
        case .vouchingHint: "من دخل هناك باسمك دخل هنا باسمك."
        case .cutLink: "اقطع الصلة"
        case .cutLinkHint: "إن قطعت الصلة دخلت برمز يصل إلى بريدك، ولو أدخلك ذلك الموقع بعدها لكنت شخصاً جديداً."
        case .cutLinkNeedsAddress: "لقطع الصلة أعطِ بريداً أعلاه أولاً: فمن غيره لا تستطيع الدخول ثانية."
        case .cutLinkHeld: "لا تُقطع الصلة ما دام حسابك مقيداً أو موقوفاً."
        case .giveAddress: "أعطِ بريداً لتبلغك الردود ولتدخل من غير ذلك الموقع"
        case .refusal(let refusal): words(for: refusal)
        }
    }

    private static func words(for refusal: TokenRefusal) -> String {
        switch refusal {
        case .malformed: "ما قاله موقعك عنك لا يُقرأ. ادخل هناك مرة أخرى، وإن بقي كذلك فأخبر الموقع."
        case .algorithm: "ما قاله موقعك عنك موقّع بغير الطريقة المتفق عليها. على مشغّلي الموقع إصلاح ذلك."
        case .signature: "ما قاله موقعك عنك ليس موقّعاً بمفتاحه. على مشغّلي الموقع إصلاح ذلك."
        case .issuer: "ما قيل عنك جاء من موقع غير المتفق عليه (iss)."
        case .audience: "ما قاله موقعك عنك موجّه إلى غيرنا (aud)."
        case .subject: "لم يقل موقعك من أنت (sub)."
        case .endless: "ما قاله موقعك عنك بلا نهاية (exp) فلا يُقبل."
        case .expired: "انتهت مدة هذا الدخول. ارجع إلى موقعك وادخل منه مرة أخرى."
        case .tooLong: "ما قاله موقعك عنك يدوم أكثر من عشر دقائق فلا يُقبل."
        case .tooEarly: "ما قاله موقعك عنك لم يحن وقته: إحدى الساعتين غير مضبوطة."
        case .unnumbered: "ما قاله موقعك عنك بلا رقم (jti) فلا يُقبل."
        case .used: "استُعمل هذا الدخول من قبل. ارجع إلى موقعك وادخل منه مرة أخرى."
        case .nonce: "الجواب لدخول آخر. ابدأ من جديد."
        case .state: "بدأ هذا الدخول في متصفح آخر، أو استُعمل من قبل، أو انتهت مدته. ابدأ من جديد."
        case .provider: "لم يقل الموقع من أنت. حاول مرة أخرى، أو ادخل برمز يُرسل إلى بريدك."
        case .unknown: "لا موقع بهذا الاسم يُدخل أحداً هنا."
        case .staff: "من يعمل هنا يدخل برمز يُرسل إلى بريده."
        }
    }
}
