//! The four counts, which are also the legend.

use parked_model::report::crowd::{Counts, State};
use yew::prelude::*;

use crate::stage::marks::{Mark, Shape};

/// One entry for each state: its mark, its count, its name and what that means.
pub fn count_list(counts: Counts) -> Html {
    let entry = |state: State| {
        let words = words::stage::state(state);
        html! {
            <li class="count">
                { mark(state) }
                <span class="count-number">{ words::numbers::thousands(counts.get(state) as f64) }</span>
                { " " }
                <span class="count-name">{ words.name }</span>
                <span class="count-meaning">{ words.meaning }</span>
            </li>
        }
    };
    html! { <ul class="counts">{ for State::ALL.map(entry) }</ul> }
}

/// The same counts in one short line, to stay in sight on a phone while the controls scroll; `is_side` where they are those
/// of the one of two contracts that is being changed. Not for ears: the result is spoken already.
pub fn count_line(counts: Counts, is_side: bool) -> Html {
    let entry =
        |state: State| html! { <span>{ mark(state) }{ words::numbers::thousands(counts.get(state) as f64) }</span> };
    html! {
        <p class="count-line" aria-hidden="true">
            <span hidden={!is_side}>{ words::compare::SIDE_B_SHORT }</span>
            { for State::ALL.map(entry) }
        </p>
    }
}

/// Side of the square that a mark of the legend stands in, CSS pixels.
const LEGEND_BOX: f64 = 16.0;

fn mark(state: State) -> Html {
    let Mark { shape, colour, legend: width } = Mark::of(state);
    let middle = (LEGEND_BOX / 2.0).to_string();
    let circle = |radius: f64, line: Option<f64>| {
        html! {
            <circle class={line.map(|_| "line")} cx={middle.clone()} cy={middle.clone()} r={format!("{:.2}", width * radius)}
                stroke-width={line.map(|line| format!("{:.2}", width * line))} />
        }
    };
    let drawing = match shape {
        Shape::Disc { radius } => circle(radius, None),
        Shape::Ring { radius, line } => circle(radius - line / 2.0, Some(line)),
        Shape::Polygon(corners) => {
            let place = |part: f64| LEGEND_BOX / 2.0 + width * part;
            let points: Vec<String> =
                corners.iter().map(|&(x, y)| format!("{:.2},{:.2}", place(x), place(y))).collect();
            html! { <polygon points={points.join(" ")} /> }
        }
    };
    let side = LEGEND_BOX.to_string();
    html! {
        <svg class="count-mark" viewBox={format!("0 0 {side} {side}")} width={side.clone()} height={side.clone()}
            style={format!("--mark: var({})", colour.property())} aria-hidden="true">{ drawing }</svg>
    }
}
