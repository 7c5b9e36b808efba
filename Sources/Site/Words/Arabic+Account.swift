import Discussion

extension Arabic {
    static func words(for phrase: AccountPhrase) -> String {
        switch phrase {
        case .requirementsMet: "حسابك يستوفي الشروط: يمكنك التعليق."
        case .requirementsNotMet: "لا يمكنك التعليق بعد. هذا ما ينقص:"
        case .requirement(let requirement, let isMet): name(of: requirement, isMet)
        case .mend(let requirement): mend(requirement)
        case .barredUntil(let time): "أوقف محرر حسابك حتى \(time). يمكنك القراءة وطلب النظر مرة أخرى."
        case .barredForGood: "منع محرر حسابك من التعليق. يمكنك القراءة وطلب النظر مرة أخرى."
        case .mutedUntil(let time): "حتى \(time) ينظر محرر فيما تكتبه قبل أن يظهر."
        case .warned: "نبّهك محرر."
        case .underRule(let title, let reason): "القاعدة: \(title). \(reason)"
        case .acceptRules: "قرأت قواعد النقاش وأقبلها"
        case .acceptRulesHint: "تُسأل مرة واحدة، ثم حين تتغيّر القواعد."
        case .rulesRead: "اقرأ قواعد النقاش"
        case .toRequirements: "ما ينقص، والمساعدة"

        case .yourAddress: "بريدك الإلكتروني"
        case .yourAddressHint: "لا يراه هنا سواك، ولا يرد في صفحة يفتحها غيرك."
        case .changeAddress: "غيّر البريد"
        case .newAddress: "البريد الجديد"
        case .changeAddressHint: "نرسل رمزاً إلى البريد الجديد. أدخله في هذا المتصفح، وتنتهي عندئذ الجلسات الأخرى كلها."
        case .addressChangedSubject(let site): "تغيّر بريدك لدى \(site)"
        case .addressChangedBody(let site):
            """
            أعطى من دخل إلى حسابك لدى \(site) الحساب بريداً إلكترونياً آخر، ولم يعد هذا البريد يفتحه.

            إن لم تكن أنت فاكتب إلى هيئة التحرير.
            """
        case .domain(let refusal): refused(refusal)

        case .commentAs(let name): "تعلّق باسم \(name)."
        case .formerNames: "أسماء سابقة"
        case .calledUntil(let name, let date): "\(name)، حتى \(date)"
        case .nameNotBefore(let time): "تغيّر الاسم كثيراً في الآونة الأخيرة. يمكن تغييره من \(time)."
        case .nameLimit: "يمكن تغييره مرتين في ثلاثين يوماً. تُحفظ الأسماء السابقة ولا تُعطى لغيرك نصف سنة."

        case .sessions: "أين سجّلت الدخول"
        case .sessionsHint: "أنهِ ما لا تعرفه أو ما لم تعد تستعمله."
        case .thisSession: "هذه"
        case .someBrowser: "متصفح"
        case .since(let time): "منذ \(time)"
        case .seen(let time): "آخر استعمال \(time)"
        case .endSession: "أنهِ"
        case .endOtherSessions: "أنهِ سائرها"

        case .ownDataTitle: "بياناتك"
        case .ownData: "نزّل كل ما نحفظه عنك (JSON)"
        case .eraseAccount: "امحُ الحساب"
        case .eraseHint:
            "يُمحى اسمك وبريدك وجلساتك ومسوداتك ورسائلك إلى الأبد، ولا يبقى اسمك في ما كتبه غيرك. ولا يستطيع أحد إرجاعها. وإن كان حسابك مقيداً أو موقوفاً حُفظت بصمة لعنوان بريدك حتى ينتهي ذلك."
        case .eraseKeeps: "تبقى تعليقاتك المنشورة بلا اسم. فاسحب أولاً ما لا تريد بقاءه."
        case .eraseRemoves: "تُمحى تعليقاتك مع الحساب، وتبقى إشارة في موضعها حيث أجاب أحد."
        case .eraseSure: "أنا متأكد"
        case .erasureSetting: "حين يمحو أحد حسابه"
        case .erasureKeeps: "تبقى التعليقات المنشورة بلا اسم، وإلا مُحيت مع الحساب"

        case .help: "إذا تعذّر النشر"
        case .helpTitle(let topic): title(of: topic)
        case .helpText(let topic): text(of: topic)

        case .settings: "إعدادات النقاش"
        case .addressRules: "العناوين"
        case .allowedDomains: "هذه النطاقات وحدها"
        case .allowedDomainsHint: "نطاق في كل سطر، وفارغ يعني الكل. ما يقع ضمن النطاق فهو منه."
        case .blockedDomains: "لا هذه النطاقات"
        case .blockedDomainsHint: "نطاق في كل سطر"
        case .refuseAliases: "ارفض العناوين التي فيها علامة بعد + أو أكثر من ثلاث نقاط قبل @"
        case .refuseDisposable: "ارفض العناوين التي تُعطى لدقائق"
        case .settingsSaved: "حُفظ."
        }
    }

    private static func name(of requirement: Requirements.Requirement, _ isMet: Bool) -> String {
        switch requirement {
        case .verified: isMet ? "بريدك الإلكتروني مُثبت، أو يشهد لك موقع آخر." : "بريدك الإلكتروني غير مُثبت بعد."
        case .named: isMet ? "اخترت اسماً." : "لم تختر اسماً بعد."
        case .rulesAccepted: isMet ? "قبلت قواعد النقاش." : "لم تقبل بعد قواعد النقاش السارية."
        case .notBarred: isMet ? "حسابك غير موقوف." : "حسابك موقوف."
        }
    }

    private static func mend(_ requirement: Requirements.Requirement) -> String {
        switch requirement {
        case .verified: "أثبت عنوانك لتعلّق: سجّل الخروج ثم ادخل برمز نرسله إليه."
        case .named: "اختر اسماً تعلّق به."
        case .rulesAccepted: "اقرأ قواعد النقاش واقبلها."
        case .notBarred: "حسابك موقوف. تقول صفحته لماذا وإلى متى وكيف تطلب النظر مرة أخرى."
        }
    }

    private static func refused(_ refusal: AddressRules.Refusal) -> String {
        switch refusal {
        case .blocked: "لا تُقبل هنا عناوين هذا المزوّد. استعمل عنواناً لدى غيره."
        case .notAllowed: "لا تُقبل هنا إلا عناوين نطاقات معيّنة. اسأل هيئة التحرير عنها."
        case .alias: "اكتب عنوان البريد نفسه، بلا علامة بعد + وبلا نقاط زائدة."
        case .disposable: "يعطي هذا المزوّد عناوين لدقائق، وهي لا تُقبل. استعمل عنواناً يبقى لك."
        }
    }

    private static func title(of topic: HelpTopic) -> String {
        switch topic {
        case .mailNotArrived: "لم تصل رسالة الرمز"
        case .wrongCode: "يُقال إن الرمز خطأ"
        case .otherBrowser: "طُلب الرمز في متصفح آخر"
        case .fullBox: "صندوق بريدك ممتلئ"
        case .blockedDomain: "لا تُقبل عناوين مزوّدك"
        case .nameTaken: "الاسم مأخوذ ولا يبدو أن أحداً يحمله"
        case .tooOften: "يُطلب منك الانتظار"
        case .notShown: "لا يظهر تعليقك"
        }
    }

    private static func text(of topic: HelpTopic) -> String {
        switch topic {
        case .mailNotArrived:
            "انتظر خمس دقائق، وانظر في مجلد البريد غير المرغوب فيه، وتأكد من كتابة العنوان. ثم اطلب رمزاً جديداً؛ تُرسل ثلاثة في ربع ساعة."
        case .wrongCode:
            "الرمز ستة أرقام، صالح عشر دقائق وخمس محاولات، ولا يُعتدّ إلا بآخر ما طلبه هذا المتصفح. اطلب رمزاً جديداً."
        case .otherBrowser:
            "لا يفتح الرمز إلا المتصفح الذي طلبه، فلا ينفع من قرأه في غيره. اطلب رمزاً في المتصفح الذي تريد التعليق منه، واسمح فيه بملفات تعريف هذا الموقع."
        case .fullBox: "يعيد مزوّدك رسالتنا إلينا. أفرغ مكاناً ثم اطلب رمزاً جديداً."
        case .blockedDomain:
            "يعطي بعض المزوّدين عناوين لأي كان لدقائق، وقد تكون هيئة التحرير حظرت غيرها. استعمل عنواناً يبقى لك، ولا يظهر لأحد."
        case .nameTaken:
            "تُقارن الأسماء كما تقارنها العين: لا عبرة بحجم الأحرف ولا بالحركات والمسافات ولا بالأحرف المتشابهة. والاسم المتروك يُحفظ نصف سنة."
        case .tooOften: "تكفي تعليقات قليلة في خمس دقائق؛ تقول الرسالة كم تنتظر. وما كتبته محفوظ."
        case .notShown:
            "قد يكون في انتظار محرر: تراه أنت ولا يراه غيرك بعد. تقول صفحة حسابك أي قاعدة أوقفته وماذا يمكنك أن تفعل."
        }
    }
}
