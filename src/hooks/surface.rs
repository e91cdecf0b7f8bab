//! The size of an element, kept current, for drawing sharply on a canvas.

use gloo::events::EventListener;
use parked_model::numeric::whole::whole;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ResizeObserver};
use yew::prelude::*;

use crate::{dom, paper::use_paper};

/// Device pixels for each CSS pixel on paper, at least: three hundred an inch.
const ON_PAPER: f64 = 3.125;

/// Size of an element in CSS pixels, and how many device pixels make one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Surface {
    /// Width, CSS pixels; 0 until measured.
    pub width: f64,
    /// Height, CSS pixels.
    pub height: f64,
    /// Device pixels for each CSS pixel, usually 1 to 3.
    pub ratio: f64,
}

impl Surface {
    fn of(element: &web_sys::Element) -> Self {
        let size = element.get_bounding_client_rect();
        Self { width: size.width(), height: size.height(), ratio: dom::pixel_ratio() }
    }

    /// Whether there is anything to draw on.
    pub fn is_measured(&self) -> bool {
        self.width >= 1.0 && self.height >= 1.0
    }

    /// Clears a canvas, sizes its pixels to this surface and gives its drawing context in CSS pixels. The virtual DOM
    /// never owns these attributes: writing them clears the canvas.
    pub fn prepare(&self, canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
        canvas.set_width(whole((self.width * self.ratio).round()));
        canvas.set_height(whole((self.height * self.ratio).round()));
        let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
        context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0).ok()?;
        Some(context)
    }
}

/// The current size of the element behind `node`; renders again whenever it changes, and where a device pixel is another: after a
/// zoom, on another screen, on paper.
#[hook]
pub fn use_surface(node: NodeRef) -> Surface {
    let surface = use_state_eq(Surface::default);
    let setter = surface.setter();
    use_effect_with(node.clone(), {
        let setter = setter.clone();
        move |node| {
            let watched = node.cast::<web_sys::Element>().and_then(|element| watch(&element, setter));
            move || drop(watched)
        }
    });
    // A medium is of one resolution, so each is asked for anew.
    use_effect_with((node, surface.ratio), move |(node, ratio)| {
        let medium = dom::media(&format!("(resolution: {ratio}dppx)"));
        let listener = node
            .cast::<web_sys::Element>()
            .zip(medium)
            .map(|(element, medium)| EventListener::new(&medium, "change", move |_| setter.set(Surface::of(&element))));
        move || drop(listener)
    });
    let is_on_paper = use_paper();
    let ratio = if is_on_paper { surface.ratio.max(ON_PAPER) } else { surface.ratio };
    Surface { ratio, ..*surface }
}

/// An observer that lives as long as this value.
struct Watch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn watch(element: &web_sys::Element, setter: UseStateSetter<Surface>) -> Option<Watch> {
    setter.set(Surface::of(element));
    let measured = element.clone();
    let callback = Closure::<dyn FnMut()>::new(move || setter.set(Surface::of(&measured)));
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch { observer, _callback: callback })
}
