//! What a host puts into its page, in the words of HTML. The same for every language.

/// What a frame of the page may do in its host's: run its scripts, open links in tabs of their own and hand out files. It keeps
/// nothing, sees nothing of the host, and is not of its origin.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// Height of a frame that scrolls inside, CSS pixels.
pub const LOW: u32 = 680;

/// A frame with the page at an address, by a name that is read aloud, so many CSS pixels high. It needs no script.
pub fn frame(address: &str, name: &str, height: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" loading=\"lazy\" width=\"100%\" height=\"{height}\" style=\"border: 0\" \
         allow=\"clipboard-write\" sandbox=\"{SANDBOX}\" referrerpolicy=\"no-referrer\"></iframe>",
        escaped(address),
        escaped(name),
    )
}

/// A link with its words, which is left where a host takes frames away.
pub fn link(address: &str, words: &str) -> String {
    format!("<p><a href=\"{}\">{}</a></p>", escaped(address), escaped(words))
}

/// The script that lets the frames of a host be as high as what is in them.
pub fn script(address: &str) -> String {
    format!("<script src=\"{}\" async></script>", escaped(address))
}

/// A text as it stands in HTML and in its attributes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_an_address_or_a_name_ends_its_attribute() {
        let frame = frame("https://example.org/?embed&show=a\"><script>", "Who's \"helped\" & <how>?", LOW);
        assert!(frame.contains("src=\"https://example.org/?embed&amp;show=a&quot;&gt;&lt;script&gt;\""), "{frame}");
        assert!(frame.contains("title=\"Who's &quot;helped&quot; &amp; &lt;how&gt;?\""), "{frame}");
        assert_eq!(frame.matches('<').count(), 2, "{frame}");
        assert_eq!(link("a&b", "<b>"), "<p><a href=\"a&amp;b\">&lt;b&gt;</a></p>");
    }
}
