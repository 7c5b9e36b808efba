/// What gives furniture away in plain text beyond what pages of every kind share: the marks of wires and mails, and
/// the phrases of other languages' newspapers.
enum PlainFurniture {
    static func of(_ key: Key, words: Int) -> Furniture? {
        if let found = whole.meaning(ofWhole: key) { return found }
        if let found = openings.meaning(ofBeginning: key), words <= found.limit { return found }
        return counted(key, words)
    }

    /// "12 comments", "Comments (12)", "5 min read".
    private static func counted(_ key: Key, _ words: Int) -> Furniture? {
        guard words <= 5 else { return nil }
        let parts = key.words
        guard parts.contains(where: { $0.allSatisfy(\.isDigit) }) else { return nil }
        func has(_ names: [String]) -> Bool {
            parts.contains { part in names.contains { part.elementsEqual($0.utf8) } }
        }
        if has(["comment", "comments", "kommentare", "commentaires", "comentarios", "commenti", "reacties", "replies"])
        {
            return .comments
        }
        if has(["share", "shares", "views", "likes", "retweets", "teilen"]) { return .sharing }
        if has(["min", "mins", "minute", "minutes", "minuten", "minutos"]),
            has(["read", "lesezeit", "lecture", "lectura"])
        {
            return .navigation
        }
        return nil
    }

    private static let whole = PhraseTable<Furniture>([
        (
            .comments,
            [
                "kommentare", "commentaires", "comentarios", "commenti", "comentários", "reacties", "kommentarer",
                "التعليقات", "تعليقات", "комментарии", "yorumlar", "reply", "report abuse",
            ]
        ),
        (
            .more,
            [
                "mehr zum thema", "zum thema", "meistgelesen", "weitere artikel", "das könnte sie auch interessieren",
                "auch interessant", "à lire aussi", "À lire aussi", "À la une", "lire aussi", "sur le même sujet",
                "les plus lus", "à la une",
                "noticias relacionadas", "te puede interesar", "le puede interesar", "lo más leído", "más noticias",
                "más leídas", "leggi anche", "articoli correlati", "i più letti", "leia também", "mais lidas",
                "veja também", "lees ook", "meest gelezen", "meer nieuws", "مواضيع ذات صلة", "أخبار ذات صلة",
                "الأكثر قراءة", "اقرأ أيضا", "اقرأ أيضاً", "إقرأ أيضا", "المزيد", "читайте также", "ilgili haberler",
                "related coverage", "more in world", "more in politics", "from our partners", "more from this section",
            ]
        ),
        (
            .sharing,
            [
                "teilen", "drucken", "merken", "versenden", "artikel teilen", "partager", "imprimer", "envoyer",
                "compartir", "imprimir", "enviar", "condividi", "stampa", "compartilhar", "compartilhe", "delen",
                "dela",
                "شارك", "مشاركة", "طباعة", "поделиться", "paylaş", "copier le lien", "link kopieren", "copiar enlace",
                "font size", "a+ a-", "listen to article", "add to favourites", "add to favorites", "zoom in",
                "zoom out",
            ]
        ),
        (
            .advertisement,
            [
                "anzeige", "werbung", "publicité", "publicidad", "pubblicità", "publicidade", "advertentie", "annonce",
                "annons", "إعلان", "إعلانات", "реклама", "reklam",
            ]
        ),
        (
            .navigation,
            [
                "startseite", "zum inhalt springen", "menü", "suche", "anmelden", "accueil", "rechercher", "connexion",
                "inicio", "buscar", "iniciar sesión", "accedi", "início", "الرئيسية", "بحث", "تسجيل الدخول", "главная",
                "view in browser", "view this email in your browser", "view online", "unsubscribe",
                "forward to a friend",
                "manage your subscription", "update your preferences", "e-paper lesen", "politik", "wirtschaft",
                "sport",
                "kultur", "politique", "économie", "culture", "política", "economía", "deportes", "cultura",
            ]
        ),
        (
            .copyright,
            ["alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "جميع الحقوق محفوظة"]
        ),
    ])

    private static let openings = PhraseTable<Furniture>([
        (
            .reporting,
            [
                "-- with assistance from", "--with assistance from", "with assistance from", "(with assistance from",
                "with assistance by", "--with assistance by", "-- with assistance by", "--editors:", "-- editors:",
                "to contact the reporter", "to contact the editor", "to contact the reporters", "contributing:",
                "(additional reporting", "(writing by", "(edited by", "(compiled by", "(with reporting by",
                "(with input",
                "mit material von", "mit informationen von", "avec afp", "avec agences", "(avec afp",
                "(con información de",
                "con información de", "(avec agences", "quelle:", "quellen:", "source : ", "mitarbeit:",
            ]
        ),
        (
            .more,
            [
                "mehr zum thema", "weitere artikel", "das könnte sie auch", "sur le même sujet", "les plus lus",
                "noticias relacionadas", "te puede interesar", "le puede interesar", "articoli correlati",
                "mais notícias", "مواضيع ذات صلة", "الأكثر قراءة", "أخبار ذات صلة", "most recent stories",
            ]
        ),
        (
            .link,
            [
                "lesen sie auch", "lesen sie hier", "lesen sie dazu", "lesen sie mehr", "mehr dazu", "hier geht es",
                "lire aussi", "à lire aussi", "À lire aussi", "À lire :", "À voir", "lire :", "voir aussi", "à lire :",
                "lea también", "lea más", "ver también",
                "lea aquí", "leer más", "leggi anche", "leggi:", "leia também", "leia mais", "lees ook", "lees meer",
                "läs mer",
                "läs också", "les også", "اقرأ أيضا", "اقرأ أيضاً", "اقرأ المزيد", "إقرأ أيضا", "شاهد أيضا",
                "читайте также",
                "read more:", "read more about", "related article", "related story", "also:", "go deeper:",
                "explore more:",
            ]
        ),
        (
            .subscription,
            [
                "newsletter", "abonnieren sie", "jetzt abonnieren", "melden sie sich an", "jetzt newsletter",
                "abonnez-vous", "s'abonner", "inscrivez-vous", "recevez chaque", "réservé aux abonnés", "suscríbete",
                "suscríbase", "reciba cada", "recibe cada", "regístrate", "iscriviti", "abbonati", "assine",
                "cadastre-se",
                "schrijf je in", "اشترك", "اشتركوا", "подпишитесь", "you are receiving this", "you received this email",
                "this email was sent", "was this email forwarded", "to unsubscribe", "unsubscribe", "manage your email",
                "if you no longer wish", "add us to your address book", "folgen sie uns", "suivez-nous", "síguenos",
                "thanks for reading", "thank you for reading", "if you enjoyed this",
            ]
        ),
        (
            .sharing,
            [
                "auf facebook teilen", "auf twitter teilen", "artikel teilen", "partager sur", "partager l",
                "compartir en",
                "condividi su", "compartilhar no", "شارك على", "share on", "share by", "post on", "send via",
            ]
        ),
        (
            .consent,
            [
                "wir verwenden cookies", "diese website verwendet", "diese webseite verwendet", "mit der nutzung",
                "nous utilisons des cookies", "ce site utilise", "en poursuivant", "utilizamos cookies",
                "este sitio utiliza", "esta web utiliza", "usamos cookies", "questo sito utilizza",
                "utilizziamo i cookie",
                "deze website gebruikt", "نستخدم ملفات", "يستخدم هذا الموقع", "мы используем",
            ]
        ),
        (
            .copyright,
            [
                "alle rechte vorbehalten", "tous droits réservés", "todos los derechos", "tutti i diritti",
                "todos os direitos", "جميع الحقوق", "все права", "\u{A9}", "copyright", "reproduction interdite",
            ]
        ),
        (
            .comments,
            [
                "kommentar schreiben", "diskutieren sie", "ihre meinung", "laisser un commentaire", "réagir à",
                "deja un comentario", "deje su comentario", "lascia un commento", "deixe um comentário", "أضف تعليق",
                "اترك تعليق", "оставить комментарий", "log in to reply", "sort by:", "newest first", "oldest first",
            ]
        ),
        (
            .author,
            [
                "about the writer", "this story was originally", "this article was originally", "this report was first",
                "is a reporter for", "the author is",
            ]
        ),
    ])
}
