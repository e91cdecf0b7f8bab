//! The headline numbers of two runs, with the difference.

use parked_model::Summary;
use yew::prelude::*;

use words::forms::ComparedHeadline;

/// The numbers in a table: a row for each, those of the contract kept and of the one in force beside each other.
pub fn compared(kept: &Summary, present: &Summary) -> Html {
    let row = |line: ComparedHeadline| {
        html! {
            <tr>
                <th scope="row">{ line.name }</th>
                { for line.values.into_iter().map(|value| html! { <td>{ value }</td> }) }
            </tr>
        }
    };
    let [name, columns @ ..] = words::compare::COMPARED_COLUMNS;
    let lines = words::headlines::compared_headlines(kept, present);
    html! {
        <section key="two" aria-labelledby="numbers">
            <h2 id="numbers">{ words::lab::NUMBERS }</h2>
            <table class="compared">
                <caption class="for-ears">{ words::compare::COMPARED }</caption>
                <thead><tr><td>{ name }</td>{ for columns.map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead>
                <tbody>{ for lines.into_iter().map(row) }</tbody>
            </table>
        </section>
    }
}
