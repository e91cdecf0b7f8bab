//! The front matter of a scene: `key: value` lines between two lines of three hyphens.

use super::fault::Fault;

/// Keys that a scene may set, and whether more than once.
const KEYS: [(&str, bool); 18] = [
    ("id", false),
    ("question", false),
    ("picture", false),
    ("controls", false),
    ("start", false),
    ("firm", true),
    ("lever", true),
    ("watch", false),
    ("predict", false),
    ("ask", false),
    ("measure", false),
    ("unit", false),
    ("range", false),
    ("option", true),
    ("found", false),
    ("answer", false),
    ("against", false),
    ("check", true),
];

/// One line: where it stands and what it sets.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Line in the file, from 1.
    pub line: usize,
    key: String,
    /// What the key is set to.
    pub value: String,
}

/// All of them.
#[derive(Clone, Debug)]
pub struct Front {
    entries: Vec<Entry>,
    /// The line that ends the front matter.
    pub last_line: usize,
}

impl Front {
    /// Splits a scene into its front matter and the text behind it.
    pub fn split(text: &str) -> Result<(Self, &str), Fault> {
        let inside = text.strip_prefix("---\n").ok_or_else(|| Fault::at(1, "a scene begins with a line of ---"))?;
        let (inside, body) =
            inside.split_once("\n---\n").ok_or_else(|| Fault::at(1, "the front matter has no end: a line of ---"))?;
        let mut entries: Vec<Entry> = Vec::new();
        for (line, text) in (2..).zip(inside.lines()) {
            let (key, value) =
                text.split_once(':').ok_or_else(|| Fault::at(line, format!("‘{text}’ is no ‘key: value’")))?;
            let entry = Entry { line, key: key.trim().to_owned(), value: value.trim().to_owned() };
            check(&entry, &entries)?;
            entries.push(entry);
        }
        let last_line = inside.lines().count() + 2;
        Ok((Self { entries, last_line }, body))
    }

    /// What a key is set to, if it is.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// What a key that must be set is set to.
    pub fn need(&self, key: &str) -> Result<&Entry, Fault> {
        self.get(key).ok_or_else(|| Fault::at(self.last_line, format!("‘{key}’ is missing")))
    }

    /// Every line of a key.
    pub fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(move |entry| entry.key == key)
    }
}

fn check(entry: &Entry, before: &[Entry]) -> Result<(), Fault> {
    let Some((_, is_list)) = KEYS.iter().find(|(key, _)| *key == entry.key) else {
        return Err(Fault::at(entry.line, format!("‘{}’ is nothing a scene sets", entry.key)));
    };
    if entry.value.is_empty() {
        return Err(Fault::at(entry.line, format!("‘{}’ is empty", entry.key)));
    }
    if !is_list && before.iter().any(|other| other.key == entry.key) {
        return Err(Fault::at(entry.line, format!("‘{}’ is set twice", entry.key)));
    }
    Ok(())
}
