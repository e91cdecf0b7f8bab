//! The evidence: every source with what rests on it.

use parked_model::{
    params::table,
    published::{SOURCES, Source},
};
use yew::prelude::*;

use super::search::{Search, has_words, search};
use crate::text::about;

/// A source and what rests on it.
#[derive(Debug, PartialEq)]
struct Rests {
    source: &'static Source,
    settings: Vec<&'static str>,
}

impl Rests {
    fn on(source: &'static Source) -> Self {
        let cites = |ids: &str| ids.split(';').any(|id| id == source.id);
        let settings = table().iter().filter(|row| cites(row.sources)).map(|row| row.label);
        Self { source, settings: settings.collect() }
    }

    fn is_cited(&self) -> bool {
        !self.settings.is_empty()
    }

    fn matches(&self, query: &str) -> bool {
        let Source { id, title, .. } = self.source;
        has_words(&format!("{id} {title} {}", self.settings.join(" ")), query)
    }
}

/// The view.
#[component]
pub fn Evidence() -> Html {
    let all = use_memo((), |()| SOURCES.iter().map(Rests::on).collect::<Vec<_>>());
    let query = use_state_eq(String::new);
    let ontype = {
        let query = query.clone();
        Callback::from(move |typed| query.set(typed))
    };
    let (cited, others): (Vec<&Rests>, Vec<&Rests>) =
        all.iter().filter(|rests| rests.matches(&query)).partition(|rests| rests.is_cited());
    let found = about::found_sources(cited.len() + others.len());
    html! {
        <div class="reading">
            <h1>{ about::EVIDENCE_TITLE }</h1>
            <p>{ about::EVIDENCE_LEAD }</p>
            { search(Search { id: "find-source", label: about::FIND_SOURCE, query: &query, found, ontype }) }
            <section aria-labelledby="cited" hidden={cited.is_empty()}>
                <h2 id="cited">{ about::CITED }</h2>
                <ul class="sources">{ for cited.into_iter().map(entry) }</ul>
            </section>
            <section aria-labelledby="not-cited" hidden={others.is_empty()}>
                <h2 id="not-cited">{ about::NOT_CITED }</h2>
                <p>{ about::NOT_CITED_NOTE }</p>
                <ul class="sources">{ for others.into_iter().map(entry) }</ul>
            </section>
        </div>
    }
}

fn entry(rests: &Rests) -> Html {
    let Source { id, title, url } = *rests.source;
    let name = if url.is_empty() {
        html! { <span>{ title }</span> }
    } else {
        html! { <a href={url} target="_blank" rel="noopener noreferrer">{ title }</a> }
    };
    let list = |name: &str, what: &[&str]| {
        html! { <p class="rests" hidden={what.is_empty()}>{ format!("{name} {}", what.join("; ")) }</p> }
    };
    html! {
        <li key={id}>
            <p><span class="source-id">{ id }</span>{ " " }{ name }</p>
            { list(about::SETTINGS, &rests.settings) }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use parked_model::published::source;

    use super::*;

    #[test]
    fn everything_that_is_cited_stands_under_its_source() {
        for row in table() {
            for id in row.sources.split(';').filter(|id| !id.is_empty()) {
                assert!(Rests::on(source(id).unwrap()).settings.contains(&row.label), "{} on {id}", row.key);
            }
        }
    }

    #[test]
    fn a_source_is_found_by_what_rests_on_it() {
        let rests = Rests::on(source("S123").unwrap());
        assert!(rests.matches("caseload CAP") && rests.matches("third sector") && rests.matches("s123"));
        assert!(!rests.matches("caseload zebra"));
    }
}
