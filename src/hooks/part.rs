//! Has the part of the program fetched that the first scene does without.

use gloo::events::EventListener;
use yew::{platform::spawn_local, prelude::*};

use crate::{
    dom,
    part::{fetch, is_here},
};

/// What has become of the part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It is here, or not needed.
    Here,
    /// On its way.
    Coming,
    /// Refused, or not there.
    Missing,
}

/// Whether what needs the part can be drawn, and what asks for it anew. Where nothing needs it yet, it is fetched once the reader does
/// something, so that it is there when they go on.
#[hook]
pub fn use_part(is_needed: bool) -> (Arrival, Callback<()>) {
    let asked = use_state_eq(|| Arrival::Coming);
    let ask = {
        let asked = asked.setter();
        Callback::from(move |()| {
            let asked = asked.clone();
            asked.set(Arrival::Coming);
            spawn_local(async move { asked.set(if fetch().await { Arrival::Here } else { Arrival::Missing }) });
        })
    };
    let is_awaited = !is_here();
    use_effect_with((is_needed, is_awaited), {
        let (ask, asked) = (ask.clone(), asked.setter());
        move |&(is_needed, is_awaited)| {
            if !is_needed {
                // Whoever comes back is not told of what failed before.
                asked.set(Arrival::Coming);
            } else if is_awaited {
                ask.emit(());
            }
            let listeners = (!is_needed && is_awaited).then(fetch_at_first_act);
            move || drop(listeners)
        }
    });
    (if is_needed && is_awaited { *asked } else { Arrival::Here }, ask)
}

/// Fetches the part, unseen, once the reader presses something.
fn fetch_at_first_act() -> [Option<EventListener>; 2] {
    let fetch_unseen = |_: &Event| {
        spawn_local(async {
            fetch().await;
        });
    };
    ["pointerdown", "keydown"].map(|act| dom::listen(act, fetch_unseen))
}
