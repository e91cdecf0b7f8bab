//! Paints the crowd, one mark a person, and glides marks that change.

use std::{cell::RefCell, rc::Rc};

use parked_model::report::state::State;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::prelude::*;

use crate::dom::{self, NextFrame, next_frame};
use charts::{
    Ink, Palette,
    crowd::{Grid, Mark, Place, WIDE_FROM, heights_without, places},
};

use crate::hooks::{Surface, use_palette, use_repaint, use_surface};
use crate::stage::marks::paint;
use crate::text::apart;

/// A mark first takes its new colour, then its new place, milliseconds.
const COLOUR_MS: f64 = 150.0;
const MOVE_MS: f64 = 300.0;

/// More frames than the fastest screens show in the time of a glide.
const MOST_FRAMES: u32 = 120;

/// What the canvas shows.
#[derive(Debug, PartialEq, Properties)]
pub struct CrowdCanvasProps {
    /// What has become of everybody drawn, nearest to work first.
    pub states: Rc<Vec<State>>,
    /// Who would be in lasting work without the programme; empty when ghosts are off.
    pub without: Rc<Vec<bool>>,
    /// Whether the picture keeps low, to leave room for words around it.
    pub low: bool,
    /// The finding, for readers who do not see the picture.
    pub label: AttrValue,
}

/// Where everybody stands in a picture so wide, CSS pixels.
pub(super) fn grid(people: usize, width: f64, is_low: bool) -> Grid {
    if is_low { Grid::for_low_crowd(people, width) } else { Grid::for_crowd(people, width) }
}

/// Height of the picture as a part of its width, where it is narrow and where it is wide, for the style sheet: so it has its place
/// before it is measured.
fn room(people: usize, is_low: bool) -> String {
    let part = |width: f64| grid(people, width, is_low).height() / width;
    format!("--narrow: {:.4}; --wide: {:.4}", part(WIDE_FROM / 2.0), part(WIDE_FROM))
}

/// The crowd on a canvas.
#[component]
pub fn CrowdCanvas(props: &CrowdCanvasProps) -> Html {
    let frame = use_node_ref();
    let canvas = use_node_ref();
    let surface = use_surface(frame.clone());
    let palette = use_palette();
    let repaint = use_repaint(canvas.clone());
    let is_refused = use_state_eq(|| false);
    let painter = use_mut_ref(Painter::default);
    let grid = grid(props.states.len(), surface.width, props.low);
    {
        let (canvas, states, without) = (canvas.clone(), props.states.clone(), props.without.clone());
        let refused = is_refused.setter();
        use_effect_with((states, without, surface, palette, repaint), move |(states, without, surface, palette, _)| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                refused.set(!Surface::is_offered(&canvas));
                let target = Picture::of(states, without, grid);
                let surface = Surface { height: grid.height(), ..*surface };
                show(&painter, target, Brush { canvas, surface, palette: *palette });
            }
        });
    }
    apart(html! {
        <div ref={frame} class="crowd" style={room(props.states.len(), props.low)}>
            <p class="no-picture" hidden={!*is_refused}>{ words::stage::NO_PICTURE }</p>
            { drawing(props, &canvas) }
        </div>
    })
}

/// What is painted on.
#[cfg(target_arch = "wasm32")]
fn drawing(props: &CrowdCanvasProps, canvas: &NodeRef) -> Html {
    html! { <canvas ref={canvas} role="img" aria-label={props.label.clone()} /> }
}

/// Where there is no canvas, in the page that stands before the model has come: the people themselves, narrow and wide.
#[cfg(not(target_arch = "wasm32"))]
fn drawing(props: &CrowdCanvasProps, _: &NodeRef) -> Html {
    let picture = |width: f64| {
        let svg = charts::crowd::crowd_markup(&props.states, &grid(props.states.len(), width, props.low));
        Html::from_html_unchecked(svg.into())
    };
    html! {
        <>
            <div class="is-narrow" role="img" aria-label={props.label.clone()}>{ picture(0.75 * WIDE_FROM) }</div>
            <div class="is-wide" role="img" aria-label={props.label.clone()}>{ picture(1.5 * WIDE_FROM) }</div>
        </>
    }
}

/// Marks and ghosts, ready to paint.
#[derive(Clone, Debug, Default)]
struct Picture {
    grid: Option<Grid>,
    marks: Vec<(State, Place)>,
    /// People who would have no lasting job without the programme and have one with it: where they would have been.
    ghosts: Vec<Place>,
    /// Height of lasting work without the programme, by column.
    heights_without: Vec<usize>,
}

impl Picture {
    fn of(states: &[State], without: &[bool], grid: Grid) -> Self {
        let marks = states.iter().copied().zip(places(states, &grid)).collect();
        let heights_without = heights_without(without, &grid);
        let ghosts = if without.is_empty() { Vec::new() } else { ghosts(states, &heights_without, &grid) };
        Self { grid: Some(grid), marks, ghosts, heights_without }
    }
}

/// Without the programme, whoever is in work because of it would stand just above those who find work anyway.
fn ghosts(states: &[State], heights: &[usize], grid: &Grid) -> Vec<Place> {
    let because = |members: &[usize]| members.iter().filter(|&&at| states[at] == State::Because).count();
    grid.members(states.len())
        .iter()
        .enumerate()
        .flat_map(|(column, members)| {
            (heights[column]..heights[column] + because(members)).map(move |row| Place { column, row })
        })
        .collect()
}

/// The canvas and what to paint it with.
#[derive(Clone)]
struct Brush {
    canvas: HtmlCanvasElement,
    surface: Surface,
    palette: Palette,
}

/// What was painted last, and the glide under way.
#[derive(Default)]
struct Painter {
    shown: Picture,
    /// When the last glide ends, milliseconds of the page's clock.
    ends: f64,
    frame: Option<NextFrame>,
}

/// Paints a picture: gliding from the last one after a single change, at once while changes come fast, when the reader
/// prefers less motion, on paper, or when the grid is another.
fn show(painter: &Rc<RefCell<Painter>>, target: Picture, brush: Brush) {
    if !brush.surface.is_measured() {
        return;
    }
    let now = dom::now();
    let from = {
        let mut painter = painter.borrow_mut();
        painter.frame = None;
        let calm = now >= painter.ends && !dom::prefers_less_motion() && !dom::is_on_paper();
        let same_grid = painter.shown.grid == target.grid && painter.shown.marks.len() == target.marks.len();
        painter.ends = now + COLOUR_MS + MOVE_MS;
        let from = std::mem::replace(&mut painter.shown, target.clone());
        (calm && same_grid).then_some(from)
    };
    match from {
        Some(from) if from.marks != target.marks => {
            glide(painter, Rc::new(from), Rc::new(target), now, MOST_FRAMES, brush);
        }
        _ => brush.paint(&target, &target, 1.0, 1.0),
    }
}

/// Paints one frame of a glide and asks for the next, so many more at most: a clock may stand still.
fn glide(
    painter: &Rc<RefCell<Painter>>,
    from: Rc<Picture>,
    target: Rc<Picture>,
    began: f64,
    frames: u32,
    brush: Brush,
) {
    let elapsed = match dom::now() - began {
        elapsed if elapsed >= 0.0 && frames > 0 => elapsed,
        // The clock was set back.
        _ => COLOUR_MS + MOVE_MS,
    };
    let colour = (elapsed / COLOUR_MS).clamp(0.0, 1.0);
    let place = ((elapsed - COLOUR_MS) / MOVE_MS).clamp(0.0, 1.0);
    brush.paint(&from, &target, colour, ease_out(place));
    if place < 1.0 {
        let next = painter.clone();
        let frame = next_frame(move || glide(&next, from, target, began, frames - 1, brush));
        painter.borrow_mut().frame = Some(frame);
    }
}

fn ease_out(t: f64) -> f64 {
    let left = 1.0 - t;
    1.0 - left * left * left
}

impl Brush {
    /// Paints between two pictures: `colour` and `place` run from 0 (the old one) to 1 (the new one).
    fn paint(&self, from: &Picture, to: &Picture, colour: f64, place: f64) {
        let (Some(grid), Some(context)) = (to.grid, self.surface.prepare(&self.canvas)) else { return };
        for ((old, old_place), (new, new_place)) in from.marks.iter().zip(&to.marks) {
            let (x0, y0) = grid.centre(*old_place);
            let (x1, y1) = grid.centre(*new_place);
            let at = (x0 + (x1 - x0) * place, y0 + (y1 - y0) * place);
            if old != new && colour < 1.0 {
                self.mark(&context, *old, at, grid.mark(), 1.0 - colour);
                self.mark(&context, *new, at, grid.mark(), colour);
            } else {
                self.mark(&context, *new, at, grid.mark(), 1.0);
            }
        }
        if !to.heights_without.iter().all(|&height| height == 0) {
            self.ghosts(&context, to, &grid);
        }
    }

    fn mark(&self, context: &CanvasRenderingContext2d, state: State, at: (f64, f64), size: f64, alpha: f64) {
        context.set_global_alpha(alpha);
        paint(&Mark::of(state), context, &self.palette, at, size);
        context.set_global_alpha(1.0);
    }

    /// A dashed outline where each person would have been, and a line over lasting work without the programme.
    fn ghosts(&self, context: &CanvasRenderingContext2d, picture: &Picture, grid: &Grid) {
        context.set_stroke_style_str(&self.palette.css(Ink::Ink));
        context.set_line_width(1.5);
        for &ghost in &picture.ghosts {
            let (x, y) = grid.centre(ghost);
            context.begin_path();
            let _ = context.arc(x, y, grid.mark() * 0.62, 0.0, std::f64::consts::TAU);
            context.stroke();
        }
        context.set_line_width(2.0);
        context.begin_path();
        for (column, &height) in picture.heights_without.iter().enumerate() {
            let y = grid.height() - height as f64 * grid.pitch_y;
            context.line_to(column as f64 * grid.pitch_x, y);
            context.line_to((column + 1) as f64 * grid.pitch_x, y);
        }
        context.stroke();
    }
}
