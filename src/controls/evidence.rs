//! The evidence badge: how sure a default is; opens to the reason, the range studied and the sources.

use parked_model::{
    params::Parameter,
    published::{Source, source},
};
use yew::prelude::*;

use crate::text;

/// A badge that opens.
pub fn evidence(row: &Parameter) -> Html {
    html! {
        <details class="evidence">
            <summary><span class="for-ears">{ text::evidence_for(row.label) }</span>{ row.evidence.badge() }</summary>
            <div class="evidence-body">
                <p>{ row.help }</p>
                <p>{ row.reason }</p>
                <p>{ studied(row) }</p>
                <ul>{ for row.sources.split(';').filter_map(source).map(citation) }</ul>
            </div>
        </details>
    }
}

fn studied(row: &Parameter) -> String {
    let default = text::value(row, row.default);
    match row.studied {
        Some((low, high)) => text::default_and_range(&default, &text::value(row, low), &text::value(row, high)),
        None => text::default_only(&default),
    }
}

fn citation(source: &'static Source) -> Html {
    if source.url.is_empty() {
        return html! { <li>{ source.title }</li> };
    }
    html! { <li><a href={source.url} target="_blank" rel="noopener noreferrer">{ source.title }</a></li> }
}
