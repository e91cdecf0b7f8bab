//! Has the part of the program fetched that the first scene does without.

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
    let is_missing = use_state(|| false);
    let ask = {
        let is_missing = is_missing.setter();
        Callback::from(move |()| {
            let is_missing = is_missing.clone();
            is_missing.set(false);
            spawn_local(async move { is_missing.set(!fetch().await) });
        })
    };
    let is_awaited = !is_here();
    use_effect_with((is_needed, is_awaited), {
        let ask = ask.clone();
        move |&(is_needed, is_awaited)| {
            if is_needed && is_awaited {
                ask.emit(());
            }
            let is_idle = !is_needed && is_awaited;
            let listeners = ["pointerdown", "keydown"].map(|act| {
                let fetch_unseen = |_: &Event| {
                    spawn_local(async {
                        fetch().await;
                    });
                };
                is_idle.then(|| dom::listen(act, fetch_unseen))
            });
            move || drop(listeners)
        }
    });
    let arrival = match () {
        () if !is_needed || !is_awaited => Arrival::Here,
        () if *is_missing => Arrival::Missing,
        () => Arrival::Coming,
    };
    (arrival, ask)
}
