/// What pages that are no reports call themselves.
enum PageWords {
    static let errors = PhraseTable<Bool>([
        (
            true,
            [
                "404", "403", "410", "500", "502", "503", "error 404", "error 403", "error 500", "404 error",
                "http 404",
                "page not found", "not found", "page cannot be found", "page can't be found", "page unavailable",
                "page does not exist", "page doesn't exist", "this page isn't available", "this page is not available",
                "sorry, we can't find", "sorry, this page", "sorry, the page", "we can't find", "we couldn't find",
                "oops", "access denied", "forbidden", "access to this page has been denied", "attention required",
                "just a moment", "are you a robot", "pardon our interruption", "verify you are human", "robot check",
                "service unavailable", "server error", "internal server error", "bad gateway", "gateway timeout",
                "site under maintenance", "under maintenance", "seite nicht gefunden", "fehler 404", "nicht gefunden",
                "page introuvable", "page non trouvée", "erreur 404", "página no encontrada", "error: 404",
                "pagina non trovata", "página não encontrada", "pagina niet gevonden", "sidan kunde inte hittas",
                "siden blev ikke fundet", "nie znaleziono", "страница не найдена", "ошибка 404", "sayfa bulunamadı",
                "الصفحة غير موجودة", "ページが見つかりません", "页面不存在", "security check", "request blocked",
            ]
        )
    ])
    static let consents = PhraseTable<Bool>([
        (
            true,
            [
                "before you continue", "your privacy choices", "we value your privacy", "privacy settings",
                "cookie settings", "cookie preferences", "cookie consent", "consent", "manage your privacy",
                "privacy wall",
                "zustimmung", "datenschutzeinstellungen", "einwilligung", "cookies zustimmen", "votre vie privée",
                "gestion des cookies", "configuración de cookies", "privacy gate", "dpg media privacy gate",
            ]
        )
    ])
    static let logins = PhraseTable<Bool>([
        (
            true,
            [
                "log in", "login", "log in to", "sign in", "sign in to", "sign in |", "log in |", "login |",
                "sign up |",
                "member login", "subscriber login", "my account", "create an account", "create account", "register",
                "anmelden", "anmeldung", "einloggen", "connexion", "se connecter", "identifiez-vous", "iniciar sesión",
                "acceder", "accedi", "inloggen", "logga in", "войти", "вход", "giriş yap", "تسجيل الدخول", "ログイン",
            ]
        )
    ])
    static let searches = PhraseTable<Bool>([
        (
            true,
            [
                "search results", "search results for", "results for", "search for:", "you searched for", "search:",
                "suchergebnisse", "suchergebnis", "suche nach", "résultats de recherche", "résultats pour",
                "resultados de búsqueda", "resultados de la búsqueda", "resultados para", "risultati della ricerca",
                "zoekresultaten", "sökresultat", "результаты поиска", "نتائج البحث", "検索結果", "arama sonuçları",
            ]
        )
    ])
    static let galleries = PhraseTable<Bool>([
        (
            true,
            [
                "in pictures", "in photos", "photos:", "pictures:", "photo gallery", "gallery:", "photos of the",
                "slideshow:", "bildergalerie", "fotostrecke", "die bilder", "en images", "diaporama", "galería:",
                "fotogalería", "las fotos", "fotogallery", "le foto", "fotoserie", "бильдгалерия", "фотогалерея",
                "صور:",
                "pictures of the", "the week in pictures", "photo of the day",
            ]
        )
    ])
    static let walls = PhraseTable<Bool>([
        (
            true,
            [
                "to continue reading", "to read the full", "subscribe to read", "subscribe to continue",
                "subscribers only", "for subscribers only", "this article is for subscribers", "already a subscriber",
                "sign in to read", "log in to read", "register to read", "unlock this article", "subscribe now to",
                "this content is for subscribers", "exclusive to subscribers", "jetzt weiterlesen", "weiterlesen mit",
                "nur für abonnenten", "mit abo lesen", "réservé aux abonnés", "article réservé",
                "abonnez-vous pour lire",
                "la suite est réservée", "suscríbete para", "contenido exclusivo para suscriptores",
                "exclusivo para suscriptores", "contenuto riservato", "per continuare a leggere", "conteúdo exclusivo",
                "alleen voor abonnees", "voor abonnees", "for abonnenter", "för prenumeranter", "premium-artikel",
            ]
        )
    ])
}
