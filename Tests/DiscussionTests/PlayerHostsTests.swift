import Discussion
import Testing

@Suite("Films that a house shows")
struct PlayerHostsTests {
    static let hosts = PlayerHosts(["youtube.com", "Vimeo.com", "dailymotion.com", "tube.example.org"])

    @Test(
        "are played by their provider's player, from whichever form of link",
        arguments: [
            ("https://www.youtube.com/watch?v=aB3-_fGh1jK", "https://www.youtube-nocookie.com/embed/aB3-_fGh1jK"),
            (
                "HTTPS://YouTube.com/watch?list=x&v=aB3-_fGh1jK&t=9#a",
                "https://www.youtube-nocookie.com/embed/aB3-_fGh1jK"
            ),
            ("https://youtu.be/aB3-_fGh1jK?si=x", "https://www.youtube-nocookie.com/embed/aB3-_fGh1jK"),
            ("https://m.youtube.com/shorts/aB3-_fGh1jK", "https://www.youtube-nocookie.com/embed/aB3-_fGh1jK"),
            ("https://www.youtube.com/live/aB3-_fGh1jK/", "https://www.youtube-nocookie.com/embed/aB3-_fGh1jK"),
            ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"),
            ("https://vimeo.com/76979871/ab12cd", "https://player.vimeo.com/video/76979871?dnt=1&h=ab12cd"),
            ("https://player.vimeo.com/video/76979871?h=ab", "https://player.vimeo.com/video/76979871?dnt=1&h=ab"),
            ("https://www.dailymotion.com/video/x84sh87", "https://geo.dailymotion.com/player.html?video=x84sh87"),
            ("https://dai.ly/x84sh87", "https://geo.dailymotion.com/player.html?video=x84sh87"),
            ("https://tube.example.org/w/9c9de5e8-0a1e", "https://tube.example.org/videos/embed/9c9de5e8-0a1e"),
            (
                "https://tube.example.org/videos/watch/9c9de5e8?start=3",
                "https://tube.example.org/videos/embed/9c9de5e8"
            ),
        ])
    func played(_ link: String, _ player: String) {
        let found = Self.hosts.player(of: link)
        #expect(found?.address == player)
        #expect(found.map { player.hasPrefix("https://\($0.host)/") && Self.hosts.frames.contains($0.host) } == true)
        #expect(PlayerHosts.none.player(of: link) == nil)
    }

    @Test(
        "and nothing else is",
        arguments: [
            "http://www.youtube.com/watch?v=aB3-_fGh1jK", "https://www.youtube.com/watch?v=short",
            "https://www.youtube.com/watch", "https://www.youtube.com/aB3-_fGh1jK", "https://youtu.be/",
            "https://youtube.com.evil.example/watch?v=aB3-_fGh1jK", "https://evilyoutube.com/watch?v=aB3-_fGh1jK",
            "https://www.youtube.com:8443/watch?v=aB3-_fGh1jK", "https://youtu.be/aB3-_fGh1jK/../../x",
            "https://www.youtube.com/watch?v=aB3-_fGh1j\"", "https://www.youtube.com/watch?v=aB3-_fGh1%6a",
            "https://vimeo.com/channels/staff", "https://vimeo.com/76979871/ab/cd", "https://vimeo.com/76979871x",
            "https://vimeo.com/76979871?h=a\"b", "https://dai.ly/x84;h",
            "https://tube.example.org/w/p/9c9de5e8", "https://tube.example.org/",
            "https://tube.example.org/about/9c9de5e8",
            "https://other.example.org/w/9c9de5e8", "https://tube.example.org/w/é1234", "https://", "",
            "https://youtu.be/aB3-_fGh1jé",
        ])
    func others(_ link: String) {
        #expect(Self.hosts.player(of: link) == nil)
    }

    @Test("a provider set under two of its names is one, and what is no host is none")
    func names() {
        let hosts = PlayerHosts([
            "youtu.be", "www.youtube.com", "a.example; script-src *", "*.example.org", "localhost",
        ])
        #expect(hosts.frames == ["www.youtube-nocookie.com"])
    }
}
