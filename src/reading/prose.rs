//! Running text with headings, lists and tables, from the small Markdown of the model card.

use yew::prelude::*;

use crate::reading::markdown::{Block, Span, blocks, spans};

/// Rows above which a table is folded away.
const LONG: usize = 20;

/// The text as elements; its title stands under that of the view.
pub fn prose(markdown: &str) -> Html {
    html! { <div class="prose">{ for blocks(markdown).iter().map(block) }</div> }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(1, words) => html! { <h2>{ line(words) }</h2> },
        Block::Heading(_, words) => html! { <h3>{ line(words) }</h3> },
        Block::Paragraph(words) => html! { <p>{ line(words) }</p> },
        Block::List(true, items) => html! { <ol>{ for items.iter().map(|words| item(words)) }</ol> },
        Block::List(false, items) => html! { <ul>{ for items.iter().map(|words| item(words)) }</ul> },
        Block::Table(rows) => table(rows),
    }
}

fn item(words: &str) -> Html {
    html! { <li>{ line(words) }</li> }
}

fn table(rows: &[Vec<String>]) -> Html {
    let Some((head, body)) = rows.split_first() else { return Html::default() };
    let name = head.join(", ");
    let row =
        |cells: &Vec<String>| html! { <tr>{ for cells.iter().map(|cell| html! { <td>{ line(cell) }</td> }) }</tr> };
    let table = html! {
        <div class="table-scroll" role="region" aria-label={name} tabindex="0">
            <table class="words">
                <thead><tr>{ for head.iter().map(|cell| html! { <th scope="col">{ line(cell) }</th> }) }</tr></thead>
                <tbody>{ for body.iter().map(row) }</tbody>
            </table>
        </div>
    };
    if body.len() <= LONG {
        return table;
    }
    html! { <details class="fold"><summary>{ words::reading::show_rows(body.len()) }</summary>{ table }</details> }
}

fn line(words: &str) -> Html {
    let span = |span: Span<'_>| match span {
        Span::Plain(text) => html! { { words::reading::typeset(text) } },
        Span::Bold(text) => html! { <strong>{ text }</strong> },
        Span::Code(text) => html! { <code>{ text }</code> },
    };
    html! { <>{ for spans(words).into_iter().map(span) }</> }
}
