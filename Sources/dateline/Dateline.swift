import ArgumentParser

/// The program: a newsroom server, and the tools that read archives.
@main
struct Dateline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "A newsroom server for running stories.",
        discussion: """
            Takes reports in, reads who did what to whom, where, when, how many and who says so, keeps the sourced record \
            of each running story, publishes the article beside it, and hosts the readers' discussion.
            """,
        version: "0.1.0",
        subcommands: [Serve.self, Extract.self, Read.self, Parse.self, Group.self, Import.self, Export.self]
    )
}
