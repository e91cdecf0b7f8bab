//! A part of a page that a phone folds away and any wider page shows as it is.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::{dom, text::apart};

/// What is folded.
#[derive(Debug, PartialEq, Properties)]
pub struct PhoneFoldProps {
    /// Opens it on a phone.
    pub title: String,
    /// The part.
    pub children: Html,
}

/// The fold; on a wider page it is open and its title is not shown.
#[component]
pub fn PhoneFold(props: &PhoneFoldProps) -> Html {
    let is_open = use_state_eq(|| true);
    let setter = is_open.setter();
    use_effect_with((), move |()| {
        let follow = move || setter.set(dom::has_column());
        follow();
        let listener = dom::media(dom::COLUMN).map(|query| EventListener::new(&query, "change", move |_| follow()));
        move || drop(listener)
    });
    apart(html! {
        <details class="fold phone-fold" open={*is_open}>
            <summary>{ props.title.clone() }</summary>
            { props.children.clone() }
        </details>
    })
}
