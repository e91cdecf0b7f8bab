//! A chart's numbers as a table, for everybody.

use charts::{Row, Table};
use yew::prelude::*;

/// A picture's numbers, folded away until asked for.
pub fn data_table(table: &Table) -> Html {
    folded(words::charts::SHOW_NUMBERS.to_owned(), table)
}

/// Headings of columns.
pub fn column_heads(columns: &[&'static str]) -> Html {
    html! { <thead><tr>{ for columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }</tr></thead> }
}

/// A table, folded away behind words of its own.
pub fn folded(summary: String, Table { caption, columns, rows }: &Table) -> Html {
    let row = |row: &Row| {
        html! {
            <tr>
                <th scope="row">{ &row.heading }</th>
                { for row.cells.iter().map(|cell| html! { <td>{ cell }</td> }) }
            </tr>
        }
    };
    // Wide tables scroll sideways on their own, so they can be focused for the arrow keys.
    html! {
        <details class="numbers-behind">
            <summary>{ summary }</summary>
            <div class="table-scroll" role="region" aria-label={caption.clone()} tabindex="0">
                <table>
                    <caption>{ caption }</caption>
                    { column_heads(columns) }
                    <tbody>{ for rows.iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}
