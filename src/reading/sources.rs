//! The evidence: every source with what rests on it.

use parked_model::{
    record::{
        groups::{GROUPS, Group},
        published::Source,
    },
    scenario::index_of,
};
use words::{
    evidence::{contracts, settings, sources},
    parameters::{label_at, presets},
};
use yew::prelude::*;

use crate::{
    controls::{Search, has_words, search},
    hooks::{EVIDENCE, File, use_evidence},
    text::apart,
};

/// A source and what rests on it: settings, then contracts to start from, by their names.
#[derive(Debug, PartialEq)]
struct Rests<'a> {
    source: Source<'a>,
    settings: Vec<&'static str>,
}

impl<'a> Rests<'a> {
    /// Every source of the file.
    fn all(file: &'a str) -> Vec<Self> {
        let labelled = |(key, grounds)| Some((label_at(index_of(key)?), grounds));
        let settings: Vec<_> = settings(file).filter_map(labelled).collect();
        let rests = |source: Source<'a>| {
            let cites = |ids: &str| ids.split(';').any(|id| id == source.id);
            let citing = settings.iter().filter(|(_, grounds)| cites(grounds.sources)).map(|(label, _)| *label);
            let of = |id: &str| contracts(file).any(|grounds| grounds.contract == id && cites(grounds.sources));
            let contracts = presets().filter(|(preset, _)| of(preset.id)).map(|(_, words)| words.name);
            Self { source, settings: citing.chain(contracts).collect() }
        };
        sources(file).map(rests).collect()
    }

    fn is_cited(&self) -> bool {
        !self.settings.is_empty()
    }

    fn matches(&self, query: &str) -> bool {
        let Source { id, title, .. } = self.source;
        has_words(&format!("{id} {title} {}", self.settings.join(" ")), query)
    }
}

/// The page.
#[component]
pub fn Sources() -> Html {
    let query = use_state_eq(String::new);
    let list = match use_evidence(true) {
        File::Coming => html! { <p key="coming" class="working">{ words::reading::EVIDENCE_COMING }</p> },
        File::Here(file) => html! { <div key="here">{ list(&file, &query) }</div> },
        File::Missing => {
            html! { <p key="missing">{ words::reading::EVIDENCE_MISSING }{ " " }<a href={EVIDENCE}>{ EVIDENCE }</a></p> }
        }
    };
    apart(html! {
        <div class="reading">
            <h1>{ words::frame::EVIDENCE }</h1>
            <p>{ words::reading::EVIDENCE_LEAD }</p>
            { list }
        </div>
    })
}

/// The sources that match what was typed, under the box to type it in.
fn list(file: &str, query: &UseStateHandle<String>) -> Html {
    let all = Rests::all(file);
    let (cited, others): (Vec<&Rests>, Vec<&Rests>) =
        all.iter().filter(|rests| rests.matches(query)).partition(|rests| rests.is_cited());
    let found = words::reading::found_sources(cited.len() + others.len());
    let ontype = {
        let query = query.clone();
        Callback::from(move |typed| query.set(typed))
    };
    html! {
        <>
            { search(Search { id: "find-source", label: words::reading::FIND_SOURCE, query, found, ontype }) }
            <section aria-labelledby="cited" hidden={cited.is_empty()}>
                <h2 id="cited">{ words::reading::CITED }</h2>
                <ul class="sources">{ for cited.into_iter().map(entry) }</ul>
            </section>
            <section aria-labelledby="not-cited" hidden={others.is_empty()}>
                <h2 id="not-cited">{ words::reading::NOT_CITED }</h2>
                <p>{ words::reading::NOT_CITED_NOTE }</p>
                <ul class="sources">{ for others.into_iter().map(entry) }</ul>
            </section>
        </>
    }
}

fn entry(rests: &Rests) -> Html {
    let Source { id, title, url, is_official } = rests.source;
    let name = if url.is_empty() {
        html! { <span>{ title.to_owned() }</span> }
    } else {
        html! { <a href={url.to_owned()} target="_blank" rel="noopener noreferrer">{ title.to_owned() }</a> }
    };
    let settings = in_short(&rests.settings);
    html! {
        <li key={id.to_owned()}>
            <p>
                <span class="source-id">{ id.to_owned() }</span>{ " " }{ name }
                <em class="how-sure" hidden={!is_official}>{ words::reading::OFFICIAL }</em>
            </p>
            <p class="rests" hidden={settings.is_empty()}>{ words::reading::rests(&settings) }</p>
        </li>
    }
}

/// The settings, one of several payment groups once.
fn in_short(settings: &[&'static str]) -> Vec<String> {
    let mut short: Vec<(&str, &str, usize)> = Vec::new();
    for &label in settings {
        match (short.last_mut(), without_group(label)) {
            (Some((.., last, groups)), name) if *last == name => *groups += 1,
            (_, name) => short.push((label, name, 1)),
        }
    }
    let words = |(label, name, groups): (&str, &str, usize)| {
        if groups == 1 { label.to_owned() } else { words::reading::of_groups(name, groups) }
    };
    short.into_iter().map(words).collect()
}

/// Name of a setting without that of its payment group.
fn without_group(label: &'static str) -> &'static str {
    let name = |group: &Group| label.strip_suffix(group.label)?.strip_suffix(", ");
    GROUPS.iter().find_map(name).unwrap_or(label)
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::table;
    use words::evidence::{file, grounds};

    use super::*;

    #[test]
    fn what_several_groups_have_is_named_once() {
        let settings = [
            "Service guarantee",
            "Job outcome fee, JSA, 18 to 24",
            "Job outcome fee, ESA, new claimants",
            "Benefit, JSA, 18 to 24",
        ];
        assert_eq!(
            in_short(&settings),
            ["Service guarantee", "Job outcome fee, 2 payment groups", "Benefit, JSA, 18 to 24"]
        );
    }

    #[test]
    fn everything_that_is_cited_stands_under_its_source() {
        let file = file();
        let all = Rests::all(&file);
        for (row, grounds) in table().iter().zip(grounds()) {
            for id in grounds.sources.split(';').filter(|id| !id.is_empty()) {
                let rests = all.iter().find(|rests| rests.source.id == id).unwrap();
                assert!(rests.settings.contains(&words::parameters::label(row)), "{} on {id}", row.key);
            }
        }
        let funding = all.iter().find(|rests| rests.source.id == "S61").unwrap();
        assert!(funding.settings.contains(&"Work and Health Programme"), "{:?}", funding.settings);
    }

    #[test]
    fn a_source_is_found_by_what_rests_on_it() {
        let file = file();
        let all = Rests::all(&file);
        let rests = all.iter().find(|rests| rests.source.id == "S123").unwrap();
        assert!(rests.matches("caseload CAP") && rests.matches("third sector") && rests.matches("s123"));
        assert!(!rests.matches("caseload zebra"));
    }
}
