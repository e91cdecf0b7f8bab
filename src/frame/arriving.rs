//! What stands in a page's place until the part of the program that it needs has come.

use yew::prelude::*;

use crate::hooks::Arrival;

/// The page's heading, a word on what keeps the rest away, and the way to `ask` for it again.
pub fn arriving(heading: &'static str, arrival: Arrival, ask: &Callback<()>) -> Html {
    let is_missing = arrival == Arrival::Missing;
    html! {
        <article>
            <h1>{ heading }</h1>
            <p class="working" role="status" hidden={is_missing}>{ words::frame::COMING }</p>
            <div class="notices" role="alert" hidden={!is_missing}>
                <p>{ words::frame::NOT_FETCHED }</p>
                <p><button type="button" onclick={ask.reform(|_| ())}>{ words::frame::FETCH_AGAIN }</button></p>
            </div>
        </article>
    }
}
