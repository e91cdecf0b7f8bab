//! No visible word stands in the page: they are all in `crates/words`.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};

/// Attributes of elements, by the end of their names, whose values read as words and are for the browser.
const UNSEEN: [&str; 4] = ["class", "style", "rel", "keyshortcuts"];

/// Literals that look like words and are none.
const NO_WORDS: [&str; 22] = [
    // Names of keys, as browsers have them.
    "Escape",
    "Enter",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "PageUp",
    "PageDown",
    "Home",
    "End",
    "Backspace",
    // How some of them begin.
    "Arrow",
    "Digit",
    // Elements that keys are left to.
    "input, select, textarea, summary, [tabindex='0']",
    "input[type=text], input[type=search]",
    "button, a, summary",
    // What browsers call themselves.
    "AppleWebKit/",
    "Chrome/",
    // What a browser calls files that are dragged over the page.
    "Files",
    // A style.
    "display: none",
    // Which pages a search looks through.
    "{id} {title} {}",
    // Said where there is no page to say it on.
    "the page has no element called #app",
];

/// Whether a literal reads as words: a capital letter and a small one, or two words with a space between; a list of
/// classes, a literal that sets styles or draws a path, and one that asks for a medium do not.
fn reads_as_words(literal: &str) -> bool {
    let mut text = String::new();
    let mut depth = 0;
    for letter in literal.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => text.push(letter),
            _ => {}
        }
    }
    let is_class = text.split(' ').next().is_some_and(|first| first.contains('-')) && text.to_lowercase() == text;
    if is_class || text.contains(['=', ';']) || text.contains("--") || text.starts_with('(') {
        return false;
    }
    let is_word = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    let words = text.split(' ').filter(|word| !word.contains(|letter: char| letter.is_ascii_digit())).filter(is_word);
    let is_sentence = text.starts_with(char::is_uppercase) && text.chars().nth(1).is_some_and(char::is_lowercase);
    is_sentence || words.count() > 1
}

/// Literals that read as words, outside tests, comments and attributes that nobody sees.
fn words_in(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).map(|at| tokens[at].to_string()).unwrap_or_default();
        let is_unseen = before(1) == "=" && UNSEEN.contains(&before(2).as_str());
        match token {
            TokenTree::Group(group) => {
                let is_note = before(1) == "#" || before(2) == "#" && before(1) == "!";
                let is_test = before(2) == "mod" && before(1) == "tests";
                if !is_note && !is_test && !is_unseen {
                    words_in(group.stream(), found);
                }
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
                found.extend(
                    quoted
                        .filter(|text| !is_unseen && reads_as_words(text) && !NO_WORDS.contains(text))
                        .map(str::to_owned),
                );
            }
            _ => {}
        }
    }
}

/// Every source file of the page under a folder, with what it says.
pub(crate) fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| match path.extension() {
        _ if path.is_dir() => sources(&path),
        Some(ending) if ending == "rs" => vec![(path.clone(), fs::read_to_string(path).unwrap())],
        _ => Vec::new(),
    };
    entries.flat_map(read).collect()
}

#[test]
fn no_visible_word_stands_in_the_page() {
    let mut found = Vec::new();
    for (path, source) in sources(Path::new("src")) {
        let mut here = Vec::new();
        words_in(source.parse().unwrap(), &mut here);
        found.extend(here.into_iter().map(|words| format!("{}: {words}", path.display())));
    }
    assert!(found.is_empty(), "words for crates/words:\n{}", found.join("\n"));
}

#[test]
fn words_are_told_from_what_the_browser_reads() {
    let found = |code: &str| {
        let mut found = Vec::new();
        words_in(code.parse().unwrap(), &mut found);
        found
    };
    assert_eq!(found(r#"html! { <p class="a b">{ "Read this" }</p> }"#), ["Read this"]);
    assert_eq!(
        found(r#"html! { <b aria-label={"Close it"} class={classes!("a b")} title="Away"/> }"#),
        ["Close it", "Away"]
    );
    assert_eq!(found(r#"format!("{n} of them are {kind}")"#), ["{n} of them are {kind}"]);
    assert_eq!(found(r#"format!("--fill: {n:.2}"); format!("M{a},{b}Z"); /// Some words"#), [""; 0]);
    assert_eq!(found(r#"let said = "Not found";"#), ["Not found"]);
    assert_eq!(found(r#"mod tests { const A: &str = "Some words"; }"#), [""; 0]);
}
