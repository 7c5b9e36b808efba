/// The words that damage is made of: what tokenizers and tree builders treat in ways of their own.
enum TagSoup {
    static let tags = words(
        """
        a abbr address applet article aside b base big blockquote body br button caption center code col colgroup dd
        details dialog div dl dt em embed fieldset figure font footer form frame frameset h1 h6 head header hr html i
        iframe img input keygen li link listing main marquee math menu meta mi mo mtext annotation-xml mglyph
        malignmark nav nobr noembed noframes noscript object ol optgroup option p param plaintext pre rb rp rt rtc
        ruby s script section select selectedcontent small source span strike strong style sub summary sup svg
        foreignObject desc path table tbody td template textarea tfoot th thead title tr track tt u ul var video wbr
        xmp x-story averylongnameofanelementthatnobodyknows
        """)

    static let attributes = words(
        """
        class=x id=1 href="?a=1&amp;b&copy=2" hidden style='display:none' type=hidden type=text selected disabled
        multiple color=red encoding="text/html" encoding=application/xhtml+xml definitionurl viewbox="0 0 1 1"
        xlink:href=# xml:lang=en xmlns=x charset=koi8-r http-equiv=content-type content="text/html;charset=euc-jp"
        = ="= a="&#0;" a='&notit;' a=&lt a= data-averylongnameofanattribute=1 A=1 a=2
        """)

    static let references = words(
        """
        &amp; &lt &gt; &nbsp &copy= &notin; &notit; &CounterClockwiseContourIntegral; &acE; &NotEqualTilde; &#x80;
        &#0; &#xD800; &#x110000; &#99999999999999999999; &#; &#x; &; &a &ampamp;
        """)

    static let fragments = words(
        """
        < </ <! <!- <!-- --> --!> <!--> <!---> -- <? ?> </> </!x> <![CDATA[ ]]> <!doctype <!DOCTYPE>
        <!doctype_html_public"-//W3C//DTD_HTML_3.2//EN"> > " ' = / /> <script> </script> <!--<script> </script
        <style> </style> <textarea> </textarea> <title> </title> <plaintext> <a/b> </p> </br> </body> </html> </table>
        </template> </select> </svg> </math> <table><tr><td> <a><b><p></a> <svg><foreignObject><p> <math><mi><p>
        <template><tr><td> <select><option><hr> <frameset><frame> <table><caption><p><table>
        """
    ).map { $0.replacing("_", with: " ") }

    /// Bytes that are no UTF-8, or that encodings treat in ways of their own.
    static let bytes: [[UInt8]] = [
        [0], [0x0D], [0x0D, 0x0A], [0x0C], [0x1B], [0x80], [0xA0], [0xC2], [0xC0, 0x80], [0xED, 0xA0, 0x80],
        [0xF0, 0x9F], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
        [0xEF, 0xBF, 0xBD], [0xE2, 0x80, 0xA8], [0x1B, 0x24, 0x42], [0x84, 0x31, 0xA4, 0x37],
    ]

    static let encodings = words(
        """
        utf-8 UTF8 utf-16le utf-16be iso-8859-1 windows-1252 windows-1251 koi8-r iso-8859-8-i macintosh gbk gb18030
        big5 euc-jp iso-2022-jp shift_jis euc-kr replacement x-user-defined utf-7 nonsense
        """)

    static let contexts = words(
        """
        div body html head p table tbody tr td colgroup caption select option template frameset noscript title
        textarea style script plaintext svg math form button x-story
        """)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
