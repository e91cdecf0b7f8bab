//! What whoever presents can do, by a key or by a button.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::{
    desk::{Act, Desk, Over},
    keys::{self, Focus, Order, Step},
    screens::{Place, Screen, presented, screens},
};
use crate::{
    dom,
    state::{Action, AppState},
    story::{Given, Kind, Scene},
};

/// Id of what is on the screen.
pub(super) const SCREEN: &str = "screen";

/// Id of the link to the page by itself.
pub(super) const LEAVE: &str = "leave";

/// Id of the box for a number.
pub(super) const NUMBER: &str = "number-called";

/// What whoever presents can do.
#[derive(Clone)]
pub(super) struct Talk {
    /// The scene shown.
    pub scene: &'static Scene,
    /// What is set on the page.
    pub state: UseReducerHandle<AppState>,
    /// What is set while presenting.
    pub desk: UseReducerHandle<Desk>,
}

impl Talk {
    /// The screens of the scene.
    pub fn screens(&self) -> Vec<Screen> {
        screens(self.scene, self.state.presentation.is_answered)
    }

    /// The screen that a step leads to, if there is one.
    pub fn after(&self, step: Step) -> Option<Place> {
        let here = Place { scene: self.scene, at: self.desk.at(self.scene) };
        here.after(step, self.state.way, self.state.presentation.is_answered)
    }

    /// A callback that does something when a button is pressed.
    pub fn on(&self, order: Order) -> Callback<MouseEvent> {
        let talk = self.clone();
        Callback::from(move |_| talk.obey(order))
    }

    /// Does what is asked for.
    pub fn obey(&self, order: Order) {
        let scene = self.scene;
        match order {
            Order::Go(step) => self.go(step),
            Order::Black => self.desk.dispatch(Act::Lay(Over::Black)),
            Order::Keys => self.desk.dispatch(Act::Lay(Over::Keys)),
            Order::Pointer => self.desk.dispatch(Act::Pointer),
            // The link knows where it leads, and whether it may.
            Order::Leave => press(LEAVE),
            Order::Vote(at) if at < self.choices() => self.desk.dispatch(Act::Vote(scene, Given::Choice(at))),
            Order::TakeBack(at) => self.desk.dispatch(Act::TakeBack(scene, Given::Choice(at))),
            Order::Undo => self.desk.dispatch(Act::Undo(scene)),
            Order::Clear => self.desk.dispatch(Act::Clear(scene)),
            Order::Vote(_) => {}
        }
    }

    fn go(&self, step: Step) {
        if let Some(place) = self.after(step) {
            self.desk.dispatch(Act::Show(place));
            if place.scene != self.scene {
                self.state.dispatch(Action::Scene(self.state.way.through(place.scene), place.scene));
            }
        }
    }

    /// Does what a key asks for; whether it was for us.
    pub fn press(&self, event: &KeyboardEvent) -> bool {
        let is_shortcut = event.ctrl_key() || event.meta_key() || event.alt_key();
        let order = || keys::order(&event.key(), &event.code(), event.shift_key(), focus(event));
        let Some(order) = (!is_shortcut).then(order).flatten() else { return false };
        let is_vote = matches!(order, Order::Vote(_) | Order::TakeBack(_) | Order::Undo | Order::Clear);
        if self.desk.over.is_some() {
            // What lies over the screen is taken away first, by whatever key.
            self.desk.dispatch(Act::Uncover);
        } else if is_vote && !self.is_asking() {
            return false;
        } else if self.is_number() && matches!(order, Order::Vote(_) | Order::Clear) {
            // The digit itself then goes into the box.
            dom::focus(dom::by_id(NUMBER));
            return false;
        } else if !event.repeat() {
            self.obey(order);
        }
        true
    }

    fn is_asking(&self) -> bool {
        self.screens().get(self.desk.at(self.scene)) == Some(&Screen::Ask)
    }

    fn kind(&self) -> Option<&'static Kind> {
        self.scene.prediction.as_ref().map(|asked| &asked.kind)
    }

    fn is_number(&self) -> bool {
        matches!(self.kind(), Some(Kind::Number { .. }))
    }

    /// How many answers there are to choose from.
    fn choices(&self) -> usize {
        match self.kind() {
            Some(Kind::Choice { answers, .. }) => answers.len(),
            Some(Kind::Opinion { answers }) => answers.len(),
            _ => 0,
        }
    }

    /// Which screen of how many, of which question of how many.
    pub fn place(&self, at: usize) -> String {
        let scenes = presented(self.state.way.through(self.scene));
        let scene = scenes.iter().position(|scene| *scene == self.scene).unwrap_or(0);
        words::present::place(scene + 1, scenes.len(), at + 1, self.screens().len())
    }

    /// The same with the question.
    pub fn name(&self, at: usize) -> String {
        words::present::screen(&self.place(at), self.scene.question)
    }
}

/// What has the focus.
fn focus(event: &Event) -> Focus {
    const TEXT: &str = "input[type=text]";
    let typed = || dom::target(event)?.dyn_into::<HtmlInputElement>().ok().map(|field| field.value());
    if dom::is_on(event, TEXT) {
        if typed().is_none_or(|typed| typed.is_empty()) { Focus::Box } else { Focus::Typing }
    } else if dom::is_on(event, "input, [role=application]") {
        Focus::Handle
    } else if dom::is_on(event, "[aria-expanded=true]") {
        Focus::Open
    } else if dom::within(event, "button, a, summary").is_some() {
        Focus::Button
    } else {
        Focus::Free
    }
}

/// Presses an element, as a pointer would.
fn press(id: &str) {
    if let Some(element) = dom::by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}
