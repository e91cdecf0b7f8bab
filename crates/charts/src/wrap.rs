//! Words broken into lines. Only letters are counted: nothing here knows how wide they are.

/// Words in lines of so many letters at most, broken at spaces. A longer word has a line of its own.
pub(crate) fn wrapped(words: &str, letters: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let line = lines.last_mut().filter(|line| !line.is_empty());
        match line {
            Some(line) if count(line) + 1 + count(word) <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) => lines.push(word.to_owned()),
            None => lines = vec![word.to_owned()],
        }
    }
    lines
}

/// The same with longer words, such as links, cut where the line ends.
pub(crate) fn wrapped_and_cut(words: &str, letters: usize) -> Vec<String> {
    let cut = |line: &String| {
        let (mut parts, mut rest) = (Vec::new(), line.as_str());
        while let Some((at, _)) = rest.char_indices().nth(letters.max(1)) {
            parts.push(rest[..at].to_owned());
            rest = &rest[at..];
        }
        parts.push(rest.to_owned());
        parts
    };
    wrapped(words, letters).iter().flat_map(cut).collect()
}

fn count(words: &str) -> usize {
    words.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_full_as_words_let_them_be() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("£39 – 5’s", 6), ["£39 –", "5’s"], "letters are counted, not bytes");
        assert_eq!(wrapped("unimaginable for", 4), ["unimaginable", "for"]);
        assert_eq!(wrapped("", 4), [""]);
    }

    #[test]
    fn nothing_is_lost_where_a_long_word_is_cut() {
        assert_eq!(wrapped_and_cut("to https://x.y/z", 6), ["to", "https:", "//x.y/", "z"]);
        assert_eq!(wrapped_and_cut("–––", 2), ["––", "–"]);
        assert_eq!(wrapped_and_cut("ab", 0), ["a", "b"]);
    }
}
