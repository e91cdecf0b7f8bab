//! A published value and the model's on one line from nought up, with luck's spread.

use yew::prelude::*;

/// Width of the drawing, CSS pixels.
const WIDTH: f64 = 140.0;
/// Room for half a mark at either end.
const EDGE: f64 = 7.0;
/// Middle of its height.
const MIDDLE: f64 = 10.0;
/// Standard deviations to either side that the bar shows: where nineteen of twenty runs lie.
const DEVIATIONS: f64 = 2.0;

/// The drawing of values none of which is below nought. Not for ears: the same numbers stand in the row.
pub fn fit_strip(published: f64, model: Option<f64>, spread: Option<f64>) -> Html {
    let luck = DEVIATIONS * spread.unwrap_or(0.0);
    let value = model.unwrap_or(0.0);
    let most = published.max(value + luck);
    let at = |value: f64| EDGE + (WIDTH - 2.0 * EDGE) * (value / most).clamp(0.0, 1.0);
    let diamond = format!("M{:.1} 4l6 6l-6 6l-6 -6z", at(published));
    let x = |value: f64| format!("{:.1}", at(value));
    html! {
        <svg class="fit-strip" viewBox="0 0 140 20" width="140" height="20" aria-hidden="true">
            <path class="strip-base" d={format!("M{EDGE} {MIDDLE}H{}", WIDTH - EDGE)} />
            <g hidden={model.is_none()}>
                <line class="fit-luck" x1={x(value - luck)} x2={x(value + luck)} y1="10" y2="10" />
                <circle class="fill-because" cx={x(value)} cy="10" r="4.5" />
            </g>
            <path class="fit-published" d={diamond} />
        </svg>
    }
}
