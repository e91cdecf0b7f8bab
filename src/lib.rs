//! The page of Parked: a thin layer over the model.
//!
//! Imports run down only, and `cargo xtask layers` fails where one does not. From the bottom: `dom`, the browser's window
//! asked in one place, the elements that texts stand in, whether the page is being printed, and what the browser keeps; [`run`], [`story`] and [`state`], data without drawing; [`hooks`], [`figures`] and [`controls`];
//! [`stage`], the crowd; [`scenes`], [`lab`] and [`reading`], the pages, which do not know each other; [`frame`] around
//! them and [`embed`], which speaks with a host's page; [`present`], the story on a projector; [`app`], which ties all together, and [`share`], the second document. What is said when the page cannot start or go on stands in `index.html`.
//!
//! # Hide, do not remove
//!
//! Yew 0.23 panics when an element appears beside a component that draws nothing
//! (<https://github.com/yewstack/yew/issues/4092>). Whatever comes and goes has an element of its own around it that
//! stays, or stays itself and is `hidden`. More in ARCHITECTURE.md.

pub mod app;
pub mod controls;
mod dom;
mod download;
pub mod embed;
pub mod figures;
pub mod frame;
pub mod hooks;
pub mod lab;
pub mod later;
mod paper;
pub mod part;
pub mod present;
pub mod reading;
mod remembered;
pub mod run;
pub mod scenes;
pub mod share;
pub mod stage;
pub mod state;
pub mod story;
mod text;

/// The element that the page is mounted in; `index.html` holds what stands there until then.
pub fn mount_point() -> Option<web_sys::Element> {
    dom::by_id("app")
}

/// Puts the page in place of what stands in an element, drawn whole before anybody sees it: where the address asks for more than
/// the first scene, once that has come. Whoever was in what stood there is in the page then.
pub fn mount(root: web_sys::Element) {
    if part::is_here() || !state::permalink::read(&dom::hash()).page.needs_part() {
        return put(root);
    }
    yew::platform::spawn_local(async move {
        part::fetch().await;
        put(root);
    });
}

/// Puts what the second documents show into an element: the story on a projector where the address says so, else the page to share,
/// embed and teach from. They have the program whole.
pub fn mount_beside(root: web_sys::Element) {
    later::arrive(later::LATER);
    if state::Presentation::read(&dom::query()).is_presented {
        app::PRESENT.set(Some(present::presented));
        return mount(root);
    }
    yew::Renderer::<share::Share>::with_root(root).render();
}

fn put(root: web_sys::Element) {
    let had_focus = dom::has_focus(&root);
    yew::Renderer::<app::App>::with_root(root).render();
    paper::draw_now();
    if had_focus {
        dom::focus_in_place(dom::main().as_ref());
    }
}
