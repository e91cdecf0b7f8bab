//! The adviser's minutes under a crowd, as wide as the place they have.

use yew::prelude::*;

use crate::{
    figures::{MinutesStrip, minutes_strip},
    hooks::use_surface,
    text::apart,
};

/// The minutes, drawn again when their place is another.
#[component]
pub fn Minutes(props: &MinutesStrip) -> Html {
    let frame = use_node_ref();
    let width = use_surface(frame.clone()).width.max(1.0);
    apart(minutes_strip(props, &frame, width))
}
