import Discussion
import HTTPTypes
import Newsroom

extension APIOperation {
    /// Pages of publications that the newspaper does not print itself: found, counted, spoken on.
    static let ofPublications: [APIOperation] = [
        APIOperation(
            "findThread", .get, "/publications/{publication}/thread",
            "The thread of a page, by the publication's own name for it or by its address.",
            query: [.identifier, .address], answer: .thread
        ) { site, call in
            let publication = try await site.newsroom.publication(call.text(.publication))
            let reference = ThreadReference(
                identifier: try call.optional(.identifier)?.text, address: try call.optional(.address)?.text)
            guard let thread = try await site.newsroom.thread(of: reference, in: publication, for: call.reader)
            else { throw NewsroomError.notFound }
            return .thread(thread, site, for: call.reader)
        },
        APIOperation(
            "countPages", .post, "/publications/{publication}/counts",
            "How many comments stand on each of several pages, in their order. Changes nothing.",
            body: .pages, answer: .pageCounts
        ) { site, call in
            let publication = try await site.newsroom.publication(call.text(.publication))
            let references = (call.body["pages"]?.list ?? []).map { page in
                ThreadReference(identifier: page["identifier"]?.text, address: page["address"]?.text)
            }
            let counts = try await site.newsroom.counts(of: references, in: publication)
            return ["counts": .list(counts.map { .integer($0) })]
        },
        APIOperation(
            "postCommentOnPage", .post, "/publications/{publication}/comments",
            "Posts a comment on a publication's page; its thread is made where there is none.",
            scope: .write, isNamed: true, body: .newCommentOnPage, status: .created, answer: .posted
        ) { site, call in
            let publication = try await site.newsroom.publication(call.text(.publication))
            let reference = ThreadReference(
                identifier: call.body["identifier"]?.text, address: call.body["address"]?.text,
                title: call.text("title"))
            return .posted(
                try await site.newsroom.comment(
                    at: reference, in: publication, replyingTo: call.body["parent"]?.text, as: call.kind,
                    once: call.name, rating: call.body["rating"]?.integer, text: call.text("text"), by: call.viewer(),
                    network: call.network))
        },
    ]
}
