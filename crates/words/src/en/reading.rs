//! The pages about the model and about its sources.

/// What the view about the model is.
pub const ABOUT_LEAD: &str = "What the model is, how far it agrees with what was published, what hangs on which assumption, what it \
     leaves out and what speaks against it.";
/// While the description is fetched.
pub const LOADING: &str = "Fetching the description of the model…";
/// When it cannot be fetched.
pub const MISSING: &str = "The description of the model could not be fetched. It may open by itself:";
/// While the sources are fetched.
pub const EVIDENCE_COMING: &str = "Fetching the sources…";
/// When they cannot be fetched.
pub const EVIDENCE_MISSING: &str = "The sources could not be fetched. They may open by themselves:";
/// What the evidence view is.
pub const EVIDENCE_LEAD: &str = "Every text that was read for this, with what rests on it here. Often only the opening of a text \
     could be read, and nothing was checked against the department’s own tables.";
/// Label of the box that finds sources.
pub const FIND_SOURCE: &str = "Find a source, or what rests on one";
/// Sources that a setting cites.
pub const CITED: &str = "A setting or a contract rests on these";
/// Beside a source that speaks for a state.
pub const OFFICIAL: &str = "official";
/// Sources that nothing cites.
pub const NOT_CITED: &str = "Read as well";
/// What is said of them.
pub const NOT_CITED_NOTE: &str =
    "Published figures that the model is held against stand in these, or they are background: see About the model.";

/// Words that the model keeps in plain letters, as they are printed.
pub fn typeset(words: &str) -> String {
    words.replace('\'', "’")
}

/// Opens a long table.
pub fn show_rows(rows: usize) -> String {
    format!("Show the table, {rows} rows")
}

/// The settings and contracts that rest on a source.
pub fn rests(settings: &[String]) -> String {
    format!("For: {}", settings.join("; "))
}

/// A setting that several payment groups have.
pub fn of_groups(name: &str, groups: usize) -> String {
    format!("{name}, {groups} payment groups")
}

/// How many sources match what was typed.
pub fn found_sources(found: usize) -> String {
    match found {
        0 => "No source found.".to_owned(),
        1 => "1 source found.".to_owned(),
        n => format!("{n} sources found."),
    }
}
