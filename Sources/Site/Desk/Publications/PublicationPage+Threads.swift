import Markup
import Newsroom

/// Finding one of a publication's discussions.
extension PublicationPage {
    /// The field in which a discussion is looked for, and the addresses of those that are shown.
    func search(_ words: Words) -> Markup {
        let search = file.search
        let none: Markup =
            file.threads.isEmpty
            ? "<p class=\"quiet\">\(search.text.isEmpty ? words[.noThreads] : words[.noThreadFound])</p>" : ""
        guard !file.threads.isEmpty || !search.text.isEmpty || search.page > 1 else { return none }
        return """
            <form class="filter" role="search" action="\(canonical.link(to: "discussions"))">
            <label for="q">\(words[.searchThreads]) <span class="hint">\(words[.searchThreadsHint])</span></label>
            <input id="q" name="q" type="search" maxlength="300" dir="auto" value="\(search.text)"> <button class="second">\(words[.find])</button></form>
            <datalist id="threads">\(file.threads.filter { $0.place.address != nil }.markup { thread in
                "<option value=\"\(thread.place.address)\">\(thread.place.title)</option>"
            })</datalist>
            \(none)
            """
    }

    /// The ways to the pages before and after.
    func pages(_ words: Words) -> Markup {
        let page = file.search.page
        let back: Markup = page > 1 ? "<a href=\"\(link(page - 1))\">\(words[.previousPage])</a> " : ""
        let next: Markup = file.hasMoreThreads ? "<a href=\"\(link(page + 1))\">\(words[.nextPage])</a>" : ""
        return page == 1 && !file.hasMoreThreads ? "" : "<p class=\"queues\">\(back)\(next)</p>"
    }

    private func link(_ page: Int) -> Address {
        let text = file.search.text.isEmpty ? [] : [("q", file.search.text)]
        return canonical.link(query: text + [("page", String(page))])
    }

    /// What a form brings back, so that whoever moves a discussion stays where they were.
    var shown: Markup {
        """
        <input type="hidden" name="q" value="\(file.search.text)"><input type="hidden" name="page" value="\(String(file.search.page))">
        """
    }
}
