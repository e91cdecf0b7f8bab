//! Everything the reader said, beside what the runs said.

use yew::prelude::*;

use crate::{
    figures::{column_heads, headed},
    story::{Guesses, SCENES, Scene},
};

/// The guesses in the order of the scenes.
pub fn guess_list(guesses: &Guesses) -> Html {
    let row = |scene: &'static Scene| {
        let (asked, guess) = (scene.prediction.as_ref()?, guesses.get(scene)?);
        Some(html! {
            <tr>
                <th scope="row">{ asked.ask }</th>
                <td>{ words::story::given(&asked.given(&guess.given)) }</td>
                <td>{ if guess.found.is_empty() { words::story::OPINION.to_owned() } else { guess.found.clone() } }</td>
            </tr>
        })
    };
    let rows: Vec<Html> = SCENES.iter().filter_map(row).collect();
    let is_empty = rows.is_empty();
    let list = html! {
        <>
            <p hidden={!is_empty}>{ words::story::NO_GUESSES }</p>
            <table class="guesses" hidden={is_empty}>
                <caption class="for-ears">{ words::story::GUESS_CAPTION }</caption>
                { column_heads(&words::story::GUESS_COLUMNS) }
                <tbody>{ rows }</tbody>
            </table>
        </>
    };
    headed(words::story::GUESS_CAPTION.to_owned(), list)
}
