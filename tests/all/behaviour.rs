//! What the page does when it is used, in Chromium, and that no part that comes or goes breaks it.
//!
//! Yew 0.23.0 crashes when a bare conditional stands beside a component that renders nothing
//! (<https://github.com/yewstack/yew/issues/4092>); the page wraps or hides its conditional parts instead.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use js_sys::Promise;
use parked::{
    app::App,
    story::{SCENES, Scene},
};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, Window};
use yew::AppHandle;

wasm_bindgen_test_configure!(run_in_browser);

/// Frames after which something that has not happened will not happen.
const PATIENCE: usize = 300;

fn window() -> Window {
    web_sys::window().unwrap()
}

fn document() -> Document {
    window().document().unwrap()
}

/// Waits until the next frame has been drawn and Yew is at rest.
async fn frame() {
    let next = Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(next).await.unwrap();
    yew::scheduler::flush().await;
}

/// Waits until something is so.
async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..PATIENCE {
        if is_so() {
            return;
        }
        frame().await;
    }
    panic!("in vain: {what}");
}

/// The page in an element of its own.
struct Page {
    place: Element,
    app: AppHandle<App>,
}

impl Page {
    /// Mounts the page as a link opens it and waits for its first picture.
    async fn open(link: &str) -> Self {
        window().location().set_hash(link).unwrap();
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        let app = yew::Renderer::<App>::with_root(place.clone()).render();
        let page = Self { place, app };
        until("a first picture", || page.finds(".count")).await;
        page
    }

    /// Takes the page away again.
    async fn close(self) {
        self.app.destroy();
        frame().await;
        assert_eq!(self.place.child_element_count(), 0);
        self.place.remove();
    }

    fn finds(&self, selector: &str) -> bool {
        self.place.query_selector(selector).unwrap().is_some()
    }

    fn find<T: wasm_bindgen::JsCast>(&self, selector: &str) -> T {
        self.place.query_selector(selector).unwrap().unwrap().unchecked_into()
    }

    fn text(&self, selector: &str) -> String {
        self.find::<Element>(selector).text_content().unwrap()
    }

    fn is_hidden(&self, selector: &str) -> bool {
        self.find::<Element>(selector).has_attribute("hidden")
    }

    fn count(&self, selector: &str) -> u32 {
        self.place.query_selector_all(selector).unwrap().length()
    }

    fn click(&self, selector: &str) {
        self.find::<HtmlElement>(selector).click();
    }

    /// Gives an input a value and sends it the event that a browser sends.
    fn enter(&self, selector: &str, value: &str, event: &str) {
        let input: HtmlInputElement = self.find(selector);
        input.set_value(value);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        input.dispatch_event(&Event::new_with_event_init_dict(event, &bubbling).unwrap()).unwrap();
    }
}

#[wasm_bindgen_test]
async fn notices_come_and_go() {
    let page = Page::open("#v=2&beta=lots&zoom=3").await;
    assert_eq!(page.count(".notices li"), 2);
    for (link, faults) in [("#v=2", 0), ("#zoom=1&zoom=2&zoom=3", 3), ("#alpha=7", 1), ("#v=2&att=0", 0)] {
        window().location().set_hash(link).unwrap();
        until(link, || page.count(".notices li") == faults).await;
        assert_eq!(page.is_hidden(".notices"), faults == 0);
    }
    window().location().set_hash("#run=0000-0000").unwrap();
    until("the notice of another run", || !page.is_hidden(".notices")).await;
    page.click(".notices button");
    until("the notice closed", || page.is_hidden(".notices")).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn views_come_and_go() {
    let page = Page::open("#v=2&people=200").await;
    for (link, title) in [
        ("#v=2&people=200&view=about", "About the model"),
        ("#v=2&people=200&view=evidence", "Evidence"),
        ("#v=2&people=200&view=about&zoom=3", "About the model"),
        ("#v=2&people=200", words::lab::TITLE),
        ("#v=2&people=200&view=evidence&a.v=2", "Evidence"),
        ("#v=2&people=200&a.v=2", words::lab::TITLE),
    ] {
        window().location().set_hash(link).unwrap();
        until(link, || page.text("h1") == title).await;
        assert_eq!(page.count("h1"), 1);
    }
    until("two contracts", || page.count(".side") == 2).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn ghosts_months_and_people_come_and_go() {
    let page = Page::open("#v=2").await;
    for (link, said) in [
        ("#ghosts=1", "Of 1,000 people"),
        ("#month=0&ghosts=1", "In the first week: of 1,000 people, 0 kept a job"),
        ("#people=100", "Of 100 people"),
        ("#people=130&ghosts=1&month=12", "After 12 months: of 130 people"),
        ("#strategy=ignore", "Of 1,000 people"),
    ] {
        window().location().set_hash(link).unwrap();
        until(link, || page.text(".said").starts_with(said)).await;
        until(link, || page.is_hidden(".ghost-note") != link.contains("ghosts=1")).await;
    }
    page.click(".toggle input");
    until("ghosts", || !page.is_hidden(".ghost-note")).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_slider_sets_and_its_reset_unsets() {
    let page = Page::open("#v=2").await;
    page.enter("#slide-beta", "9", "input");
    until("£9 in words", || page.text("[data-key=beta] output").contains("£9")).await;
    until("£9 in the box", || page.find::<HtmlInputElement>("#box-beta").value() == "9").await;
    assert!(!page.is_hidden("[data-key=beta] .reset"));
    page.click("[data-key=beta] .reset");
    until("£7 again", || page.text("[data-key=beta] output").contains("£7")).await;
    assert!(page.is_hidden("[data-key=beta] .reset"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_number_box_waits_for_the_end_of_the_number() {
    let page = Page::open("#v=2").await;
    let typed = || page.find::<HtmlInputElement>("#box-r").value();
    page.enter("#box-r", "0.", "input");
    frame().await;
    assert_eq!((typed().as_str(), page.text("[data-key=r] output").as_str()), ("0.", "fairly (0.60)"));
    page.enter("#box-r", "0.9", "input");
    page.enter("#box-r", "0.9", "change");
    until("0.9 in words", || page.text("[data-key=r] output") == "clearly (0.90)").await;
    page.enter("#box-r", "9", "input");
    until("a refusal", || page.text("#box-r-message").contains("0 to 1")).await;
    page.enter("#box-r", "9", "change");
    frame().await;
    assert_eq!(page.text("[data-key=r] output"), "clearly (0.90)");
    page.enter("#slide-r", "0.5", "input");
    until("the box to follow the slider", || typed() == "0.5" && page.text("#box-r-message").is_empty()).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn two_pages_beside_each_other_and_one_after_the_other() {
    let first = Page::open("#v=2&people=200").await;
    let second = Page::open("#v=2&people=200").await;
    first.close().await;
    second.enter("#slide-beta", "0", "input");
    until("nobody helped", || second.text("#finding").contains("Nobody")).await;
    second.close().await;
}

#[wasm_bindgen_test]
async fn scenes_and_the_lab_come_and_go() {
    let page = Page::open("#scene=hook").await;
    for scene in SCENES.iter().chain(SCENES.iter().rev()) {
        window().location().set_hash(&format!("#scene={}", scene.id)).unwrap();
        let shown = if scene == Scene::lab() { ".panel".to_owned() } else { format!("[data-scene={}]", scene.id) };
        until(scene.id, || page.finds(&shown)).await;
        if scene.waits_for_guess() {
            assert!(page.is_hidden(".after"), "{}", scene.id);
        }
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_was_said_survives_other_scenes() {
    let page = Page::open("#scene=anyway").await;
    page.enter(".number-guess input", "3", "input");
    page.click(".say");
    until("an answer", || page.finds(".feedback")).await;
    let answer = page.text(".feedback");
    assert!(answer.starts_with("You said 3 of ten."), "{answer}");
    window().location().set_hash("#scene=ledger").unwrap();
    until("the ledger's question", || page.finds("[data-scene=ledger] .say")).await;
    window().location().set_hash("#scene=anyway").unwrap();
    until("the answer again", || page.finds(".feedback") && page.text(".feedback") == answer).await;
    page.close().await;
}
