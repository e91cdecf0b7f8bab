//! Finding settings and sources: what matches what was typed, and the box to type it in.

use parked_model::scenario::{Parameter, table};
use web_sys::HtmlInputElement;
use words::{evidence::settings, forms::around};
use yew::prelude::*;

/// Positions in the table of the rows that have every word typed in their name, their key or their help, in any case;
/// an empty query finds every row. `evidence` is the file that holds the help.
pub fn found(query: &str, evidence: &str) -> Vec<usize> {
    let help = |row: &Parameter| settings(evidence).find(|(key, _)| *key == row.key).map(|(_, grounds)| grounds.help);
    let matches = |row: &Parameter| {
        has_words(&format!("{} {} {}", words::parameters::label(row), row.key, help(row).unwrap_or_default()), query)
    };
    (0..table().len()).filter(|&index| matches(&table()[index])).collect()
}

/// Whether every word of a query is in a text, in any case of the letters A to Z.
pub fn has_words(text: &str, query: &str) -> bool {
    let text = text.to_ascii_lowercase();
    query.to_ascii_lowercase().split_whitespace().all(|word| around(&text, word).is_some())
}

/// What stands in the box and around it.
#[derive(Debug)]
pub struct Search<'a> {
    /// Id of the box.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What is typed.
    pub query: &'a str,
    /// How many match.
    pub found: String,
    /// Called with what is typed now.
    pub ontype: Callback<String>,
}

/// The box, and what was found; Escape empties it.
pub fn search(Search { id, label, query, found, ontype }: Search) -> Html {
    let oninput = ontype.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            ontype.emit(String::new());
        }
    });
    html! {
        <div class="search" role="search">
            <label for={id}>{ label }</label>
            <input id={id} type="search" autocomplete="off" spellcheck="false" value={query.to_owned()}
                {oninput} {onkeydown} />
            <p class="found" role="status">{ found }</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::Key;
    use words::evidence::{file, grounds};

    use super::*;

    fn keys(query: &str, evidence: &str) -> Vec<&'static str> {
        found(query, evidence).into_iter().map(|index| table()[index].key).collect()
    }

    #[test]
    fn rows_are_found_by_name_key_and_help() {
        let (row, help) = (Key::Overhead.row(), grounds().nth(Key::Overhead.index()).unwrap().help);
        for query in [words::parameters::label(row), row.key, help, "PREMISES  paperwork"] {
            assert!(keys(query, &file()).contains(&"overhead"), "{query}");
        }
        assert_eq!(keys("premises", &file()), ["overhead", "sub_overhead"]);
    }

    #[test]
    fn without_the_file_rows_are_found_by_name_and_key() {
        let row = Key::Overhead.row();
        assert!([words::parameters::label(row), row.key].iter().all(|query| keys(query, "").contains(&"overhead")));
        assert_eq!(keys("premises", ""), Vec::<&str>::new());
    }

    #[test]
    fn every_word_has_to_match_and_nothing_typed_finds_all() {
        assert_eq!(keys("premises zebra", &file()), Vec::<&str>::new());
        assert_eq!(keys("  ", &file()).len(), table().len());
    }
}
