//! How high the page is, told to a host that makes room for it.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use parked_model::numeric::whole::whole;
use yew::prelude::*;

use super::post::{has_host, tell};
use crate::{dom, hooks::watch_size, state::Presentation};

/// The least change that is told, pixels: hosts and zooms round.
const LEAST: u32 = 2;

/// The lowest and the highest that a host is asked to make room for, pixels.
const LOWEST: u32 = 320;
const HIGHEST: u32 = 4_000;

/// About a frame, milliseconds. Not the next frame itself: browsers hold that back while nobody sees the page, and a host should
/// have made room before somebody does.
const FRAME_MS: u32 = 16;

/// Quiet after each message, milliseconds: what one change moves comes to rest in it.
const QUIET_MS: u32 = 150;

/// Tells the height a frame after each change, and gives what tells it once more.
#[hook]
pub fn use_heights_told(presentation: &Presentation) -> Callback<()> {
    let heights = use_memo((), |()| Heights::default());
    let note = {
        let heights = heights.clone();
        use_callback((), move |(), ()| {
            heights.told.set(0);
            heights.clone().note();
        })
    };
    let has_host = has_host(presentation);
    // Where nobody looks a browser tells no sizes, so the page is also looked at each time it is drawn.
    let drawn = heights.clone();
    use_effect(move || {
        if has_host {
            drawn.note();
        }
    });
    use_effect_with(has_host, move |&has_host| {
        let note = move || heights.clone().note();
        let watched = dom::root().filter(|_| has_host).map(|root| watch_size(&root, note));
        move || drop(watched)
    });
    note
}

/// What was told, and what is to be looked at again.
#[derive(Default)]
struct Heights {
    told: Cell<u32>,
    frame: Cell<Option<Timeout>>,
    quiet: Cell<Option<Timeout>>,
    is_waiting: Cell<bool>,
}

impl Heights {
    /// Looks a frame later, then once more when it has been quiet.
    fn note(self: Rc<Self>) {
        if self.is_waiting.replace(true) {
            return;
        }
        let later = self.clone();
        let frame = Timeout::new(FRAME_MS, move || {
            later.tell_change();
            let last = later.clone();
            later.quiet.set(Some(Timeout::new(QUIET_MS, move || {
                last.is_waiting.set(false);
                last.tell_change();
            })));
        });
        self.frame.set(Some(frame));
    }

    fn tell_change(&self) {
        if let Some(height) = height().filter(|height| height.abs_diff(self.told.get()) >= LEAST) {
            self.told.set(height);
            tell("height", &[("px", height.into())]);
        }
    }
}

/// The height that the page takes; `None` while its frame is not shown and has no width to be high at.
fn height() -> Option<u32> {
    let root = dom::root().filter(|root| root.client_width() > 0)?;
    let height: u32 = whole(root.get_bounding_client_rect().height().ceil());
    Some(height.clamp(LOWEST, HIGHEST))
}
