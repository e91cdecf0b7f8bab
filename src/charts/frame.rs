//! A chart's frame: a title that states the finding, what is drawn with its unit, and the picture.

use yew::prelude::*;

/// A figure of a class of the style sheet.
pub(super) fn figure(class: &'static str, title: &str, unit: &'static str, picture: Html) -> Html {
    html! {
        <figure class={classes!("chart", class)}>
            <figcaption><h3>{ title.to_owned() }</h3><p>{ unit }</p></figcaption>
            { picture }
        </figure>
    }
}
