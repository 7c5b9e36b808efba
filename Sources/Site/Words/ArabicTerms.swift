import News
import Record

/// The record's terms in Arabic, as a newspaper would say them.
enum ArabicTerms {
    static func name(of type: EventType) -> String {
        switch type {
        case .agree: "اتفاق"
        case .consult: "محادثات"
        case .support: "تأييد"
        case .concede: "تنازل"
        case .cooperate: "تعاون"
        case .aid: "مساعدة"
        case .retreat: "انسحاب"
        case .request: "مطالبة"
        case .accuse: "اتهام"
        case .reject: "رفض"
        case .threaten: "تهديد"
        case .protest: "احتجاج"
        case .sanction: "عقوبة"
        case .mobilize: "انتشار"
        case .coerce: "إكراه"
        case .assault: "هجوم"
        }
    }

    static func name(of mode: EventMode) -> String {
        switch mode {
        case .consultVisit: "زيارة"
        case .consultThirdParty: "محادثات لدى مضيف"
        case .consultMultilateral: "محادثات متعددة الأطراف"
        case .consultPhone: "مكالمة هاتفية"
        case .retreatWithdraw: "انسحاب أو تسليم"
        case .retreatRelease: "إفراج"
        case .retreatDisarm: "نزع سلاح"
        case .retreatCeasefire: "وقف إطلاق النار"
        case .retreatAccess: "سماح بالدخول"
        case .retreatResign: "استقالة"
        case .requestAssist: "طلب مساعدة"
        case .requestChange: "مطالبة بالتغيير"
        case .requestYield: "مطالبة بالتراجع"
        case .requestMeet: "طلب محادثات"
        case .rejectAssist: "رفض المساعدة"
        case .rejectChange: "رفض التغيير"
        case .rejectYield: "رفض التراجع"
        case .rejectMeet: "رفض المحادثات"
        case .accuseDisapprove: "إدانة"
        case .accuseInvestigate: "تحقيق"
        case .accuseAllege: "ادعاء"
        case .threatenRestrict: "تهديد بقيود"
        case .threatenArrest: "تهديد بالاعتقال"
        case .threatenRelations: "تهديد بالقطيعة"
        case .threatenExpel: "تهديد بالطرد"
        case .threatenTerritory: "تهديد بأخذ أرض"
        case .threatenViolence: "تهديد بالعنف"
        case .protestDemo: "تظاهرة"
        case .protestRiot: "شغب"
        case .protestStrike: "إضراب"
        case .protestHunger: "إضراب عن الطعام"
        case .protestBoycott: "مقاطعة"
        case .protestObstruct: "قطع طريق"
        case .protestVandalize: "تخريب احتجاجي"
        case .sanctionConvict: "حكم"
        case .sanctionExpel: "طرد"
        case .sanctionWithdraw: "سحب موظفين أو مساعدات"
        case .sanctionDiscontinue: "قطع علاقات"
        case .mobilizeTroops: "نشر قوات"
        case .mobilizeWeapons: "نشر أسلحة"
        case .mobilizePolice: "نشر شرطة"
        case .mobilizeMilitia: "نشر ميليشيا"
        case .coerceSeize: "دهم أو مصادرة"
        case .coerceRestrict: "تقييد"
        case .coerceCensor: "رقابة"
        case .coerceCurfew: "حظر تجول"
        case .coerceMartialLaw: "حالة طوارئ"
        case .coerceArrest: "اعتقال"
        case .coerceDeport: "ترحيل"
        case .coerceWithhold: "قطع خدمات"
        case .coerceMisinformation: "تضليل"
        case .coerceCyber: "هجوم إلكتروني"
        case .assaultAbduct: "خطف"
        case .assaultBeat: "ضرب"
        case .assaultTorture: "تعذيب"
        case .assaultSexual: "عنف جنسي"
        case .assaultTargeted: "اغتيال"
        case .assaultDestroy: "تدمير"
        case .assaultPrimitive: "هجوم بلا أسلحة نارية"
        case .assaultFirearms: "إطلاق نار"
        case .assaultExplosives: "تفجير"
        case .assaultSuicideAttack: "هجوم انتحاري"
        case .assaultAerial: "غارة جوية"
        case .assaultDrone: "ضربة بطائرة مسيّرة"
        case .assaultHeavyWeapons: "قصف صاروخي أو مدفعي"
        case .assaultCrowdControl: "قوة ضد حشد"
        case .assaultUnconventional: "هجوم غير تقليدي"
        }
    }

    static func name(of standing: Standing) -> String {
        switch standing {
        case .acknowledged: "معترَف به"
        case .corroborated: "تؤيده مصادر عدة"
        case .singleSource: "مصدر واحد"
        case .contested: "متنازَع فيه"
        case .discounted: "سُحب"
        }
    }

    static func name(of modality: Mention.Modality) -> String {
        switch modality {
        case .actual: "خبر"
        case .background: "خلفية"
        case .planned: "مخطط له"
        case .possible: "محتمل"
        case .conditional: "مشروط"
        case .negated: "منفي"
        }
    }

    static func name(of measure: Count.Measure) -> String {
        switch measure {
        case .deaths: "قتلى"
        case .injured: "جرحى"
        case .missing: "مفقودون"
        case .arrested: "معتقلون"
        case .abducted: "مخطوفون"
        case .displaced: "نازحون"
        case .participants: "مشاركون"
        case .forces: "قوات"
        case .vehicles: "آليات"
        case .sites: "مواقع"
        case .events: "أحداث"
        case .other: ""
        }
    }

    static func name(of precision: WherePrecision) -> String {
        switch precision {
        case .exact: ""
        case .near: "قربها"
        case .secondOrderDivision: "قضاء"
        case .firstOrderDivision: "محافظة"
        case .fuzzy: "منطقة"
        case .country: "بلد"
        case .seaOrAir: "في البحر أو الجو"
        }
    }

    static func name(of kind: Attribution.SourceKind) -> String {
        switch kind {
        case .named: "مصدر مسمّى"
        case .office: "جهة رسمية"
        case .agency: "وكالة أنباء"
        case .party: "طرف في النزاع"
        case .police: "الشرطة"
        case .medic: "مصدر طبي"
        case .eyewitness: "شاهد"
        case .document: "وثيقة"
        case .media: "وسيلة إعلام أخرى"
        case .unnamed: "مصدر لم يُسمَّ"
        case .reporter: "الخبر نفسه"
        }
    }
}
