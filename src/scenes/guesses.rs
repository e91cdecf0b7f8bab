//! Everything the reader said, beside what the runs said.

use yew::prelude::*;

use crate::{
    charts::{column_heads, headed},
    story::{Guesses, SCENES, Scene},
    text,
};

/// The guesses in the order of the scenes.
pub fn guess_list(guesses: &Guesses) -> Html {
    let row = |scene: &'static Scene| {
        let (asked, guess) = (scene.prediction.as_ref()?, guesses.get(scene)?);
        Some(html! {
            <tr>
                <th scope="row">{ asked.ask }</th>
                <td>{ text::given(asked, &guess.given) }</td>
                <td>{ text::truth(asked, &guess.truth) }</td>
            </tr>
        })
    };
    let rows: Vec<Html> = SCENES.iter().filter_map(row).collect();
    let is_empty = rows.is_empty();
    let list = html! {
        <>
            <p hidden={!is_empty}>{ text::NO_GUESSES }</p>
            <table class="guesses" hidden={is_empty}>
                <caption class="for-ears">{ text::GUESS_CAPTION }</caption>
                { column_heads(&text::GUESS_COLUMNS) }
                <tbody>{ rows }</tbody>
            </table>
        </>
    };
    headed(text::GUESS_CAPTION.to_owned(), list)
}
