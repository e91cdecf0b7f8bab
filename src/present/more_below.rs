//! Whether there is more to read below what is seen of a screen.

use gloo::events::EventListener;
use web_sys::Element;
use yew::prelude::*;

use crate::{dom, hooks::watch_size};

/// What is rounded away by zooms and screens, CSS pixels.
const ROUNDED: i32 = 4;

/// Whether there is, kept current while it is scrolled and has other sizes; another screen begins at its top.
#[hook]
pub fn use_more_below(frame: &NodeRef, screen: (&'static str, usize)) -> bool {
    let has_more = use_state_eq(|| false);
    let measure = {
        let (frame, has_more) = (frame.clone(), has_more.setter());
        move || {
            if let Some(frame) = frame.cast::<Element>() {
                has_more.set(frame.scroll_height() - frame.client_height() - frame.scroll_top() > ROUNDED);
            }
        }
    };
    {
        let (frame, measure) = (frame.clone(), measure.clone());
        use_effect_with((), move |()| {
            let watched = frame.cast::<Element>().map(|element| {
                let scrolled = measure.clone();
                (watch_size(&element, measure), EventListener::new(&element, "scroll", move |_| scrolled()))
            });
            move || drop(watched)
        });
    }
    {
        let frame = frame.clone();
        use_effect_with(screen, move |_| {
            if let Some(frame) = frame.cast::<Element>() {
                frame.set_scroll_top(0);
            }
        });
    }
    // What is drawn may be longer than before, and pictures take their size only then.
    use_effect(move || {
        let frame = dom::next_frame(measure);
        move || drop(frame)
    });
    *has_more
}
