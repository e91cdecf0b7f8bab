//! The size of an element, kept current, for drawing sharply on a canvas.

use gloo::events::EventListener;
use parked_model::numeric::whole::whole;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::prelude::*;

use crate::{dom, hooks::size_watch::watch_size, paper::use_paper};

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

    /// Whether a canvas can be drawn on at all: browsers that run short of memory, or guard against being recognised, refuse.
    pub fn is_offered(canvas: &HtmlCanvasElement) -> bool {
        canvas.get_context("2d").is_ok_and(|context| context.is_some())
    }

    /// Clears a canvas and sizes its pixels to this surface.
    pub fn size(&self, canvas: &HtmlCanvasElement) {
        canvas.set_width(whole((self.width * self.ratio).round()));
        canvas.set_height(whole((self.height * self.ratio).round()));
    }

    /// Clears a canvas, sizes its pixels to this surface and gives its drawing context in CSS pixels. The virtual DOM
    /// never owns these attributes: writing them clears the canvas.
    pub fn prepare(&self, canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
        self.size(canvas);
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
            let watched = node.cast::<web_sys::Element>().map(|element| {
                let measured = element.clone();
                let measure = move || setter.set(Surface::of(&measured));
                measure();
                watch_size(&element, measure)
            });
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
