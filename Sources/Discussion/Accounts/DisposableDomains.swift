/// Providers that give out an address for minutes, to anybody and without asking.
///
/// The well-known ones; a house adds others to the domains that it blocks.
enum DisposableDomains {
    static let all: Set<String> = Set(list.split(whereSeparator: \.isWhitespace).map { String($0) })

    private static let list = """
        0-mail.com 10mail.org 10minutemail.com 10minutemail.net 1secmail.com 1secmail.net 1secmail.org
        20minutemail.com 33mail.com anonbox.net armyspy.com burnermail.io byom.de crazymailing.com cuvox.de
        dayrep.com deadaddress.com despammed.com discard.email discardmail.com discardmail.de
        dispostable.com dropmail.me einrot.com emailfake.com emailondeck.com emailsensei.com emltmp.com
        fakeinbox.com fakemail.net fleckens.hu generator.email getairmail.com getnada.com grr.la
        guerrillamail.biz guerrillamail.com guerrillamail.de guerrillamail.info guerrillamail.net
        guerrillamail.org guerrillamailblock.com gustr.com harakirimail.com inboxkitten.com
        incognitomail.org jetable.org jourrapide.com linshiyouxiang.net luxusmail.org mail-temp.com
        mailcatch.com maildrop.cc mailexpire.com mailforspam.com mailinator.com mailinator.net
        mailinator2.com mailnesia.com mailnull.com mailpoof.com mailsac.com mailtemp.net mintemail.com
        minuteinbox.com moakt.cc moakt.com mohmal.com mytemp.email nada.email owlymail.com pokemail.net
        rhyta.com sharklasers.com spam4.me spambog.com spambox.us spamgourmet.com superrito.com teleworm.us
        temp-mail.io temp-mail.org tempail.com tempemail.net tempinbox.com tempmail.com tempmail.net
        tempmailo.com tempr.email throwawaymail.com tmail.ws tmpmail.net tmpmail.org trash-mail.com
        trashmail.com trashmail.de trashmail.net trbvm.com wegwerfmail.de wegwerfmail.net wegwerfmail.org
        yopmail.com yopmail.fr yopmail.net zetmail.com
        """
}
