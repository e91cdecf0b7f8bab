//! The frame as readers will see it, which is spoken with as any host may (docs/embedding.md).

use gloo::timers::callback::Timeout;
use js_sys::{Object, Reflect};
use parked_model::numeric::whole::whole;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, HtmlIFrameElement, MessageEvent};
use words::embedding::{LOW, SANDBOX};
use yew::prelude::*;

use super::choices::Size;
use crate::{dom, text::apart};

/// Quiet before the frame is given another link, milliseconds.
const REST_MS: u32 = 300;

/// What stands in the frame.
#[derive(Debug, PartialEq, Properties)]
pub struct PreviewProps {
    /// The address of the page without its file.
    pub folder: String,
    /// How it is shown: with another query the frame begins anew.
    pub query: String,
    /// What is set, which the frame is told.
    pub link: String,
    /// The name of what is in it.
    pub title: String,
    /// Width of the column, CSS pixels.
    pub width: u32,
    /// How high the frame is.
    pub size: Size,
    /// Told of the height, CSS pixels.
    pub onmeasure: Callback<u32>,
}

/// The frame in a column of the width chosen, which scrolls sideways by itself where there is less room.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let frame = use_node_ref();
    let height = use_state_eq(|| LOW);
    // Only a frame that begins is given its address; what is set later it is told.
    let begun = use_memo(props.query.clone(), |query| format!("{}{query}#{}", props.folder, props.link));
    let link = use_mut_ref(String::new);
    link.borrow_mut().clone_from(&props.link);
    {
        let (frame, height, onmeasure, link) = (frame.clone(), height.clone(), props.onmeasure.clone(), link);
        use_effect_with((), move |()| {
            let listener = dom::listen("message", move |event| match heard(event, &frame) {
                Some(Heard::Height(px)) => {
                    height.set(px);
                    onmeasure.emit(px);
                }
                Some(Heard::Ready) => tell(&frame, &link.borrow()),
                None => {}
            });
            move || drop(listener)
        });
    }
    {
        let frame = frame.clone();
        use_effect_with(props.link.clone(), move |link| {
            let link = link.clone();
            let timer = Timeout::new(REST_MS, move || tell(&frame, &link));
            move || drop(timer)
        });
    }
    let shown = if props.size == Size::Scrolls { LOW } else { *height };
    apart(html! {
        <div class="previewing">
            <h3>{ words::share::PREVIEW }</h3>
            <div class="preview" tabindex="0" role="region" aria-label={words::share::PREVIEW}>
                <iframe key={(*begun).clone()} ref={frame} src={(*begun).clone()} title={words::share::preview(&props.title)} sandbox={SANDBOX}
                    allow="clipboard-write" style={format!("width: {}px; height: {shown}px", props.width)}></iframe>
            </div>
        </div>
    })
}

/// What the frame says that matters here.
enum Heard {
    Ready,
    Height(u32),
}

fn heard(event: &Event, frame: &NodeRef) -> Option<Heard> {
    let event: &MessageEvent = event.dyn_ref()?;
    let inside = frame.cast::<HtmlIFrameElement>()?.content_window()?;
    if event.source().map(JsValue::from) != Some(inside.into()) {
        return None;
    }
    let field = |name: &str| Reflect::get(&event.data(), &name.into()).ok();
    match field("type")?.as_string()?.as_str() {
        "ready" => Some(Heard::Ready),
        "height" => Some(Heard::Height(whole(field("px")?.as_f64()?))),
        _ => None,
    }
}

/// Has the frame open a link.
fn tell(frame: &NodeRef, link: &str) {
    let order = Object::new();
    for (key, value) in [("source", "parked".into()), ("v", 1.into()), ("type", "set".into()), ("hash", link.into())] {
        // Fails only for objects that are closed.
        let _ = Reflect::set(&order, &key.into(), &value);
    }
    if let Some(inside) = frame.cast::<HtmlIFrameElement>().and_then(|frame| frame.content_window()) {
        // A closed-off frame has no origin to name; it is told nothing but what stands in its address.
        let _ = inside.post_message(&order, "*");
    }
}
