import News
import Wire

/// What blocks of a page are called in Arabic, and why they were kept or left out.
extension ArabicTerms {
    static func name(of kind: Block.Kind) -> String {
        switch kind {
        case .headline: "عنوان"
        case .paragraph: "فقرة"
        case .heading: "عنوان فرعي"
        case .quote: "اقتباس"
        case .list: "قائمة"
        case .caption: "شرح صورة"
        case .furniture: "تُرك"
        }
    }

    static func name(of kind: Refusal.Kind) -> String {
        switch kind {
        case .index: "فيها قائمة أخبار"
        case .gallery: "فيها صور"
        case .player: "فيها مقطع مرئي أو صوتي"
        case .search: "فيها نتائج بحث"
        case .login: "تطلب تسجيل الدخول"
        case .paywall: "بقيتها للمشتركين"
        case .consent: "تطلب الموافقة"
        case .error: "تقول إن الصفحة غير موجودة"
        case .empty: "لا نص فيها يُذكر"
        }
    }

    static func name(of field: Statement.Field) -> String {
        switch field {
        case .headline: "العنوان"
        case .standfirst: "المقدمة"
        case .section: "القسم"
        case .author: "الكاتب"
        case .provider: "المصدر"
        case .published: "تاريخ النشر"
        case .modified: "تاريخ التعديل"
        case .language: "اللغة"
        case .address: "عنوان الصفحة"
        case .site: "الموقع"
        }
    }

    static func name(of kind: Statement.Source.Kind) -> String {
        switch kind {
        case .jsonLD: "JSON-LD"
        case .openGraph: "Open Graph"
        case .twitterCard: "بطاقة تويتر"
        case .dublinCore: "Dublin Core"
        case .meta: "عنصر meta"
        case .microdata: "بيانات مصغرة"
        case .time: "عنصر time"
        case .title: "عنصر title"
        case .link: "عنصر link"
        case .printed: "الكلمات المطبوعة"
        case .address: "عنوان الصفحة"
        case .derived: "يُستنتج من غيره"
        }
    }

    static func name(of reason: Reason) -> String {
        switch reason {
        case .body: "نص متصل"
        case .headline: "عنوان"
        case .standfirst: "مقدمة"
        case .caption: "شرح صورة"
        case .stated: "مذكور في بيانات الصفحة"
        case .outside: "خارج المقال"
        case .after: "بعد المقال"
        case .landmark: "تنقل أو هامش"
        case .hidden: "مخفي"
        case .form: "استمارة"
        case .named: "مسمّى بما ليس من المقال"
        case .framing: "إطار المقال"
        case .linkDensity: "روابط في معظمه"
        case .label: "وسم قصير"
        case .byline: "اسم الكاتب"
        case .date: "تاريخ"
        case .provider: "المصدر"
        case .section: "القسم"
        case .repeated: "قيل من قبل"
        case .loneHeading: "عنوان بلا نص"
        case .rule: "خط فاصل"
        case .figures: "أرقام"
        case .address: "عنوان صفحة"
        case .disclaimer: "إخلاء مسؤولية"
        case .comments: "تنبيه إلى التعليقات"
        case .invitation: "دعوة"
        case .copyright: "حقوق النشر"
        case .related: "رابط إلى المزيد"
        case .link: "رابط"
        case .subscription: "اشتراك"
        case .sharing: "مشاركة"
        case .advertisement: "إعلان"
        case .consent: "طلب موافقة"
        case .navigation: "تنقل"
        case .reporting: "من شارك في التغطية"
        case .tags: "كلمات مفتاحية"
        case .author: "نبذة عن الكاتب"
        case .slug: "اسم الخبر لدى الوكالة"
        case .length: "الطول"
        case .time: "وقت"
        case .field: "حقل من الأرشيف"
        case .note: "ملاحظة للمحررين"
        case .end: "نهاية الخبر"
        case .scorer: "وُزن سطراً سطراً"
        case .editor: "قرره محرر"
        }
    }
}
