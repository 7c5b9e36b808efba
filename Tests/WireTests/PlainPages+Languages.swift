extension PlainPages {
    static let languages = [
        PlainPageCase(
            "a German page", byline: ["Jana Vogel"],
            """
            F Startseite
            F Politik
            H Gemeinderat stimmt für neuen Radweg am Fluss
            F Von Jana Vogel
            F 12. März 2021, 14:30 Uhr
            F Teilen
            P Der Gemeinderat hat am Donnerstagabend für einen Radweg am Fluss gestimmt, über den seit acht Jahren gestritten wurde.
            F Anzeige
            P Der Weg soll zwölf Kilometer lang werden und im übernächsten Sommer fertig sein, sagte der Bürgermeister.
            F Lesen Sie auch: Brücke bleibt gesperrt
            P Zwei Landwirte wollen vor Gericht gehen, weil der Weg über ihre Wiesen führt.
            F Mehr zum Thema
            F Brücke bleibt bis Herbst gesperrt
            F Alle Rechte vorbehalten
            """),
        PlainPageCase(
            "a French page", byline: ["Claire Morel"],
            """
            F Accueil
            H Le marché couvert rouvre après trois ans de travaux
            F Par Claire Morel
            F Publié le 4 mai 2021
            F Partager
            P Le marché couvert de la ville a rouvert ses portes samedi matin après trois ans de travaux, devant une foule de curieux.
            F Publicité
            P Les marchands ont retrouvé leurs étals sous une charpente remise à neuf, qui date de la fin du dix-neuvième siècle.
            F À lire aussi : Une halle à vélos près de la gare
            P Le coût du chantier a dépassé de moitié ce qui était prévu, a reconnu la mairie.
            F Sur le même sujet
            F La place du marché sans voitures
            F Tous droits réservés
            """),
        PlainPageCase(
            "a Spanish page", byline: ["Lucía Romero"],
            """
            F Inicio
            H Los pescadores vuelven al mar tras dos semanas de huelga
            F Por Lucía Romero
            F Compartir
            P Los pescadores del puerto volvieron al mar este lunes después de dos semanas de huelga por el precio del combustible.
            F Publicidad
            P El gobierno prometió una ayuda de diez céntimos por litro hasta el final del año, según el sindicato.
            F Lea también: El precio de la sardina se dobla
            P La lonja abrió a las seis de la mañana con menos barcos que de costumbre.
            F Te puede interesar
            F Un puerto sin grúas
            F Todos los derechos reservados
            """),
        PlainPageCase(
            "an Arabic page", dateline: nil,
            """
            F الرئيسية
            H افتتاح جسر جديد فوق النهر بعد سنوات من الانتظار
            F شارك
            P افتتح محافظ المدينة يوم الاثنين جسرا جديدا فوق النهر بعد ست سنوات من العمل، وحضر الافتتاح مئات من السكان.
            F إعلان
            P وقال المهندس المسؤول إن الجسر سيخفف الازدحام في وسط المدينة إلى النصف، وإن العمل فيه كلف أقل مما كان متوقعا.
            F اقرأ أيضا
            F إغلاق طريق الجبل أسبوعا
            F جميع الحقوق محفوظة
            """),
        PlainPageCase(
            "an Italian page",
            """
            H Riapre il teatro dopo il restauro
            F Condividi
            P Il teatro della città riapre sabato sera dopo un restauro durato quattro anni, con un concerto offerto a chi ci ha lavorato.
            F Pubblicità
            P I palchi sono stati rifatti come erano nel Settecento, ha detto la sovrintendente durante una visita con i giornalisti.
            F Leggi anche: Il programma della stagione
            P I biglietti per le prime serate sono già esauriti da settimane.
            """),
    ]
}
