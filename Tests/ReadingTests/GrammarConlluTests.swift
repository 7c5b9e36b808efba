import Testing

@testable import Reading

@Suite("CoNLL-U")
struct GrammarConlluTests {
    private let given = """
        # sent_id = a
        # text = They don't know.
        1\tThey\t_\t_\t_\t_\t_\t_\t_\t_
        2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
        2\tdo\t_\t_\t_\t_\t_\t_\t_\t_
        3\tn't\t_\t_\t_\t_\t_\t_\t_\tx=y
        3.1\tgone\tgo\tVERB\tVBN\t_\t_\t_\t2:conj\t_
        4\tknow\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        5\t.\t_\t_\t_\t_\t_\t_\t_\t_

        """

    @Test("fills in words and leaves every other line as it is")
    func fills() throws {
        let lines = try PackagedGrammar.reader.get().parse(conllu: given + "\n").split(
            separator: "\n", omittingEmptySubsequences: false)
        let before = (given + "\n").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == before.count)
        for index in [0, 1, 3, 6, 9, 10] { #expect(lines[index] == before[index]) }
        #expect(lines[2].hasPrefix("1\tThey\tthey\tPRON\tPRP\t"))
        #expect(lines[5].hasPrefix("3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\tx=y"))
        #expect(lines[7].contains("\t0\troot\t_\tSpaceAfter=No"))
    }

    @Test("gives back what is no CoNLL-U", arguments: ["", "\n", "no columns\n\n\n", "1\tx\n", "a\r\n\r\nb"])
    func keeps(_ text: String) throws {
        #expect(try PackagedGrammar.reader.get().parse(conllu: text) == text)
    }

    @Test("keeps the ends of lines, and of the file")
    func lineEnds() throws {
        let row = "1\tGo\t_\t_\t_\t_\t_\t_\t_\t_"
        let reader = try PackagedGrammar.reader.get()
        #expect(reader.parse(conllu: row).split(separator: "\t").count == 10)
        #expect(!reader.parse(conllu: row).hasSuffix("\n"))
        #expect(reader.parse(conllu: row + "\r\n\r\n").hasSuffix("\t_\r\n\r\n"))
    }

    @Test("takes plain text apart")
    func plain() throws {
        let lines = try PackagedGrammar.reader.get().parse(text: "Troops left.\n\nThey didn't\nstay.").split(
            separator: "\n")
        #expect(lines.first == "# sent_id = 1")
        #expect(lines.contains("# text = They didn't stay."))
        #expect(lines.contains { $0.hasPrefix("2\tleft\tleave\tVERB\tVBD\t") && $0.hasSuffix("\tSpaceAfter=No") })
        #expect(lines.filter { !$0.hasPrefix("#") }.allSatisfy { $0.count { $0 == "\t" } == 9 })
    }
}
