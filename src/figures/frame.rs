//! What stands around a picture: its finding and unit above it, and the names of its axis's ends below.

use yew::prelude::*;

/// A scene's picture under its finding.
pub fn headed(finding: String, picture: Html) -> Html {
    html! {
        <section class="plate" aria-labelledby="finding">
            <h2 id="finding" class="finding">{ finding }</h2>
            { picture }
        </section>
    }
}

/// Names of the two ends of an axis.
pub fn axis_ends(left: String, right: String) -> Html {
    html! { <p class="strip-axis"><span>{ left }</span><span>{ right }</span></p> }
}
