extension Arabic {
    static func words(for phrase: KindPhrase) -> String {
        switch phrase {
        case .askCorrection: "هل من خطأ؟ اطلب تصحيحاً"
        case .askCorrectionHint:
            "اختر الجملة أو البند الخاطئ في السجل، وقل ما الصواب وكيف عرفته. يظهر طلبك في النقاش وتجيب عنه هيئة التحرير."
        case .whichSentence: "جملة"
        case .whichEntry: "بند في السجل"
        case .whatIsWrong: "ما الخطأ، وكيف عرفته؟"
        case .pointsAt: "الأمر يخص:"
        case .sendRequest: "أرسل الطلب"
        case .correct: "صحّح"
        case .correctHint:
            "تظهر الملاحظة عند المقال وفي قائمة التصحيحات. تُصحَّح كلمات المقال في غرفة التحرير، ويمكن هنا إخراج البند من السجل."
        case .correctionNote: "ملاحظة التصحيح"
        case .correctionNoteHint: "ما كان خطأ وما الصواب، للجميع"
        case .withdrawEntry: "أخرج البند من السجل"
        case .answerInThread: "أجب في النقاش"

        case .corrections: "التصحيحات"
        case .correctionsIntroduction: "ما أخطأنا فيه، الأحدث أولاً."
        case .noCorrections: "لم يُصحَّح شيء بعد."
        case .entryWithdrawn: "أُخرج من السجل"
        case .askedFor: "كما طلب قارئ"

        case .letters: "اكتب إلى هيئة التحرير"
        case .lettersIntroduction: "الرسالة بينك وبين هيئة التحرير، ولا يراها غيركما. يظهر الجواب هنا ونرسله إليك."
        case .yourLetter: "رسالتك"
        case .letterAbout(let headline): "عن «\(headline)»"
        case .send: "أرسل"
        case .sent: "أُرسلت. ستقرؤها هيئة التحرير."
        case .yourLetters: "ما كتبته"
        case .answerOfNewsroom: "جواب هيئة التحرير"
        case .notAnsweredYet: "لم يُجب عنها بعد"
        case .deskLetters: "الرسائل"
        case .noLetters: "لا رسالة تنتظر."
        case .answerLetter: "أجب"
        case .putAside: "نحِّها"
        case .settled: "نُحّيت بلا جواب"
        }
    }
}
