/// The mail server of the tests, in Python: it is written to a file where a test needs it.
let mailServerScript = #"""
    """A mail server for tests: takes mail on a loopback port and prints what it took, one JSON object a line.

    Arguments: `plain`, `starttls` or `tls`, then certificate and key for the last two.
    The recipient's first word tells how it answers: `refuse-550`, `refuse-451`, `slow`; anything else is taken.
    User `news` with password `pass word` may log in.
    """

    import asyncio
    import json
    import ssl
    import sys

    from aiosmtpd.smtp import SMTP, AuthResult


    class Handler:
        async def handle_RCPT(self, server, session, envelope, address, options):
            local = address.split("@")[0]
            if local.startswith("refuse-"):
                return local.removeprefix("refuse-") + " not for " + address
            if local == "slow":
                await asyncio.sleep(30)
            envelope.rcpt_tos.append(address)
            return "250 OK"

        async def handle_DATA(self, server, session, envelope):
            taken = {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "data": envelope.content.decode("latin-1"),
                "greeting": session.host_name,
                "secure": session.ssl is not None or mode == "tls",
                "login": bool(session.authenticated),
            }
            print(json.dumps(taken), flush=True)
            return "250 OK"


    def authenticate(server, session, envelope, mechanism, login):
        return AuthResult(success=(login.login, login.password) == (b"news", b"pass word"), handled=False)


    mode = sys.argv[1]
    context = None
    if mode != "plain":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])


    def factory():
        return SMTP(
            Handler(),
            hostname="localhost",
            authenticator=authenticate,
            auth_require_tls=mode == "starttls",
            tls_context=context if mode == "starttls" else None,
            require_starttls=mode == "starttls",
        )


    async def serve():
        server = await asyncio.get_running_loop().create_server(
            factory, "127.0.0.1", 0, ssl=context if mode == "tls" else None
        )
        print(server.sockets[0].getsockname()[1], flush=True)
        async with server:
            # Ends with the test, even when that cannot say so.
            await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


    asyncio.run(serve())
    """#
