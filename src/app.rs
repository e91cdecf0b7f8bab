//! Wires state, engine and views.

use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    html! { <main><h1>{ "Parked" }</h1></main> }
}
