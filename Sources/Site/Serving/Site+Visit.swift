import Discussion
import HTTPTypes
import Hummingbird
import NIOCore
import Newsroom

extension Site {
    /// Who asks, in which language, from where.
    func visit(_ request: Request, _ context: SiteContext) async throws -> Visit {
        var viewer: Viewer?
        if let token = cookies.session(in: request) { viewer = try await newsroom.viewer(session: token) }
        // What answers a form leads on to a page, which tells it.
        let isPage = request.method == .get || request.method == .head
        let unread = isPage ? try await viewer.unread(in: newsroom) : 0
        return Visit(
            request: request, site: self, viewer: viewer, language: language(of: request),
            network: network(of: request, context), unread: unread)
    }

    /// The language that the reader chose, else the newsroom's.
    func language(of request: Request) -> Language {
        cookies.language(in: request) ?? Language(rawValue: newsroom.settings.language) ?? .english
    }

    /// From where a request comes: the socket's address, or what a trusted proxy says of it.
    func network(of request: Request, _ context: SiteContext) -> NetworkKey? {
        guard let peer = context.remoteAddress?.ipAddress, let network = NetworkKey(peer) else { return nil }
        guard trustedProxies.contains(where: { $0.contains(peer) }), let forwarded = request.headers[.forwardedFor],
            let last = forwarded.split(separator: ",").last
        else { return network }
        return NetworkKey(last.drop { $0 == " " })
    }

    /// A form's fields, of at most so many bytes, once it is sure that the form is ours.
    ///
    /// - Parameter told: the limit that an error tells, where the form around a file is not counted.
    func form(_ visit: Visit, limit: Int = 1_048_576, told: Int? = nil) async throws -> FormFields {
        let body: ByteBuffer
        do {
            body = try await visit.request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw NewsroomError.tooLarge(limit: told ?? limit)
        }
        let bytes = Array(body.readableBytesView)
        let type = visit.request.headers[.contentType] ?? ""
        let form: FormFields
        if type.hasPrefix("multipart/form-data") {
            let boundary = type.firstRange(of: "boundary=").map { type[$0.upperBound...].prefix { $0 != ";" } }
            let name = boundary.map { $0.drop { $0 == "\"" }.prefix { $0 != "\"" } } ?? ""
            guard let fields = FormFields(multipart: bytes, boundary: String(name)) else { throw FormError.unreadable }
            form = fields
        } else {
            form = FormFields(urlEncoded: bytes)
        }
        try FormGuard.check(visit.request, form, viewer: visit.viewer, newsroom: newsroom)
        return form
    }
}

extension Viewer? {
    /// How much they were told and have not read; nothing for nobody.
    fileprivate func unread(in newsroom: Newsroom) async throws -> Int {
        guard let self else { return 0 }
        return try await newsroom.unreadNotices(of: self)
    }
}
