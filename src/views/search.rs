//! Finding settings and sources: what matches what was typed, and the box to type it in.

use parked_model::params::Parameter;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Whether every word typed is in the row's name, its key or its help, in any case; nothing typed matches every row.
pub fn matches(row: &Parameter, query: &str) -> bool {
    has_words(&format!("{} {} {}", row.label, row.key, row.help), query)
}

/// Whether every word of a query is in a text, in any case of the letters A to Z.
pub fn has_words(text: &str, query: &str) -> bool {
    let text = text.to_ascii_lowercase();
    query.to_ascii_lowercase().split_whitespace().all(|word| text.contains(word))
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
    use parked_model::params::{Key, table};

    use super::*;

    fn found(query: &str) -> Vec<&'static str> {
        table().iter().filter(|row| matches(row, query)).map(|row| row.key).collect()
    }

    #[test]
    fn rows_are_found_by_name_key_and_help() {
        let row = Key::Overhead.row();
        for query in [row.label, row.key, row.help, "PREMISES  paperwork"] {
            assert!(found(query).contains(&"overhead"), "{query}");
        }
        assert_eq!(found("premises"), ["overhead", "sub_overhead"]);
    }

    #[test]
    fn every_word_has_to_match_and_nothing_typed_finds_all() {
        assert_eq!(found("premises zebra"), Vec::<&str>::new());
        assert_eq!(found("  ").len(), table().len());
    }
}
