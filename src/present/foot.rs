//! The quiet line at the foot: where one is, and a button for each of the keys that are used throughout.

use yew::prelude::*;

use super::{
    desk::{Act, Once},
    keys::{KEYS, Order, Step},
    talk::{LEAVE, Talk},
};
use crate::{
    controls::idle,
    state::{Presentation, permalink},
};

/// Its id.
pub(super) const FOOT: &str = "foot";

/// The line.
pub(super) fn foot(talk: &Talk, at: usize, has_more: bool, is_covered: bool) -> Html {
    let button = |order: Order, name: &'static str, is_idle: bool| {
        html! {
            <button type="button" onclick={talk.on(order)} aria-disabled={idle(is_idle)}>
                <kbd aria-hidden="true">{ first_key(order) }</kbd>{ " " }<span>{ name }</span>
            </button>
        }
    };
    let go = |step: Step, name: &'static str| button(Order::Go(step), name, talk.after(step).is_none());
    let is_leaving_twice = talk.desk.once == Some(Once::Leave);
    html! {
        <footer id={FOOT} inert={is_covered}>
            <p role="status" class="screen-place">{ talk.place(at) }</p>
            <p class="more-below" hidden={!has_more}>{ words::present::MORE_BELOW }</p>
            <p role="status" class="once-more">{ is_leaving_twice.then_some(words::present::LEAVE_TWICE) }</p>
            <nav aria-label={words::present::WAYS}>
                { go(Step::Back, words::present::BACK) }
                { go(Step::On, words::present::ON) }
                { button(Order::Black, words::present::BLACK, false) }
                { button(Order::Pointer, words::present::POINTER, false) }
                { button(Order::Keys, words::present::KEYS, false) }
                { leave(talk) }
            </nav>
        </footer>
    }
}

/// The link to the page by itself. Votes are lost by it, so where there are any it is pressed twice.
fn leave(talk: &Talk) -> Html {
    let shown = Presentation { is_presented: false, ..(*talk.state.presentation).clone() };
    let to = format!("./{}#{}", shown.query(), permalink::write(&talk.state, None));
    let desk = talk.desk.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if !desk.may_leave() {
            event.prevent_default();
            desk.dispatch(Act::Leave);
        }
    });
    html! {
        <a id={LEAVE} href={to} {onclick}><kbd aria-hidden="true">{ first_key(Order::Leave) }</kbd>{ " " }<span>{ words::present::LEAVE }</span></a>
    }
}

/// The first of the keys for something, as it is written on keyboards.
fn first_key(order: Order) -> String {
    let keys = KEYS.iter().find(|(_, asked, _)| *asked == order).and_then(|(keys, ..)| keys.first());
    keys.map(|key| words::present::key(key)).unwrap_or_default()
}
