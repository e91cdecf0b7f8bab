//! Whether the page is being put on paper, and everything that is to stand there drawn before the printer looks.

use std::{
    pin::pin,
    task::{Context, Waker},
};

use gloo::events::EventListener;
use yew::prelude::*;

use crate::dom;

/// Whether the page is being printed. A browser says so before it looks, and some only by the medium.
#[hook]
pub fn use_paper() -> bool {
    let is_on_paper = use_state_eq(|| false);
    let setter = is_on_paper.setter();
    use_effect_with((), move |()| {
        let turn = move |is_on_paper: bool| {
            // First the colours of paper, which what is drawn then asks for.
            dom::mark_paper(is_on_paper);
            setter.set(is_on_paper);
            draw_now();
        };
        let on = |event: &'static str, is_on_paper: bool| {
            let turn = turn.clone();
            dom::listen(event, move |_| turn(is_on_paper))
        };
        let (before, after) = (on("beforeprint", true), on("afterprint", false));
        let medium = dom::media("print").map(|print| {
            let (turn, asked) = (turn.clone(), print.clone());
            EventListener::new(&print, "change", move |_| turn(asked.matches()))
        });
        move || drop((before, after, medium))
    });
    *is_on_paper
}

/// Has Yew draw what has changed at once. It would leave effects to a later task when drawing takes long: a printer does not
/// wait for tasks, and a reader would see half a page.
pub fn draw_now() {
    let _ = pin!(yew::scheduler::flush()).poll(&mut Context::from_waker(Waker::noop()));
}
