//! The headline numbers of two runs, with the difference.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    engine::Outcome,
    text::{self, ComparedHeadline},
};

/// Whose numbers to show.
#[derive(Debug, Properties)]
pub struct ComparedProps {
    /// The run of contract A.
    pub kept: Rc<Outcome>,
    /// The run of contract B.
    pub outcome: Rc<Outcome>,
}

impl PartialEq for ComparedProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.kept, &other.kept) && Rc::ptr_eq(&self.outcome, &other.outcome)
    }
}

/// The numbers in a table: a row for each, A and B beside each other.
#[component]
pub fn Compared(props: &ComparedProps) -> Html {
    let row = |line: ComparedHeadline| {
        html! {
            <tr>
                <th scope="row">{ line.name }</th>
                { for line.values.into_iter().map(|value| html! { <td>{ value }</td> }) }
            </tr>
        }
    };
    let [name, columns @ ..] = text::COMPARED_COLUMNS;
    let lines = text::compared_headlines(&props.kept.summary, &props.outcome.summary);
    html! {
        <section aria-labelledby="numbers">
            <h2 id="numbers">{ text::NUMBERS }</h2>
            <table class="compared">
                <caption class="for-ears">{ text::COMPARED }</caption>
                <thead><tr><td>{ name }</td>{ for columns.map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead>
                <tbody>{ for lines.into_iter().map(row) }</tbody>
            </table>
        </section>
    }
}
