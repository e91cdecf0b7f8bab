//! Adviser minutes by distance from work, on the crowd's axis, as a small drawing.

use std::fmt::Write as _;

use yew::prelude::*;

use crate::figures::frame::axis_ends;

/// Height of the drawing and of the steps in it, CSS pixels.
const HEIGHT: f64 = 76.0;
const STEPS: f64 = 50.0;

/// Height of the area in which a label fits, CSS pixels.
const LABEL_ROOM: f64 = 22.0;

/// Minutes to draw.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MinutesStrip {
    /// Minutes a week by distance from work, nearest first.
    pub minutes: Vec<f64>,
    /// Minutes if everybody got the same.
    pub equal: f64,
    /// Minutes that the reader drew; empty when there is no drawing.
    #[prop_or_default]
    pub drawn: Vec<f64>,
}

/// A stepped area with direct labels, the equal share as a dotted line and what the reader drew as a dashed one, in a
/// frame that is so many CSS pixels wide.
pub fn minutes_strip(strip: &MinutesStrip, frame: &NodeRef, width: f64) -> Html {
    let MinutesStrip { minutes, equal, drawn } = strip;
    let top = minutes.iter().chain(drawn).copied().fold(*equal, f64::max).max(1.0) * 1.1;
    let y = |minutes: f64| HEIGHT - minutes / top * STEPS;
    let pitch = width / minutes.len().max(1) as f64;
    let line = step_path(minutes, pitch, y);
    let label = |minutes: f64| words::numbers::minutes(minutes);
    // Inside the area where it is tall enough, else above the line.
    let label_y = |minutes: f64| {
        let inside = HEIGHT - 6.0;
        format!("{:.1}", if HEIGHT - y(minutes) > LABEL_ROOM { inside } else { y(minutes) - 6.0 })
    };
    let (first, last) = (minutes.first().copied(), minutes.last().copied());
    let best = (0..minutes.len()).max_by(|&a, &b| minutes[a].total_cmp(&minutes[b])).unwrap_or(0);
    let most = minutes.get(best).copied().unwrap_or(0.0);
    let best_x = (best as f64 + 0.5) * pitch;
    // The peak is labelled where it does not sit on the labels at the ends.
    let best_fits = best_x > 90.0 && best_x < width - 90.0;
    let shown = |wanted: bool| if wanted { "" } else { "display: none" };
    let equal_y = y(*equal);
    // On the side where the area lies lower.
    let (equal_anchor, equal_x) = if first < last { ("start", 2.0) } else { ("end", width - 2.0) };
    html! {
        <div class="strip">
            <p class="strip-title">{ words::charts::STRIP_TITLE }</p>
            <p class="strip-title" hidden={drawn.is_empty()}>{ words::charts::STRIP_DRAWN }</p>
            <div ref={frame.clone()} class="strip-drawing">
                <svg viewBox={format!("0 0 {width:.1} {HEIGHT}")} height={HEIGHT.to_string()} aria-hidden="true">
                    <path class="strip-area" d={format!("M0,{HEIGHT}{line}V{HEIGHT}Z")} />
                    <path class="strip-line" d={format!("M0,{:.1}{line}", y(first.unwrap_or(0.0)))} />
                    <line class="strip-equal" x1="0" x2={format!("{width:.1}")} y1={format!("{equal_y:.1}")}
                        y2={format!("{equal_y:.1}")} />
                    <line class="strip-base" x1="0" x2={format!("{width:.1}")} y1={HEIGHT.to_string()}
                        y2={HEIGHT.to_string()} />
                    <path class="strip-drawn" d={drawn_path(drawn, width, y)} />
                    <text class="strip-value" x="2" y={label_y(first.unwrap_or(0.0))}>{ first.map(label) }</text>
                    <text class="strip-value" text-anchor="middle" style={shown(best_fits)} x={format!("{best_x:.1}")}
                        y={label_y(most)}>{ label(most) }</text>
                    <text class="strip-value" text-anchor="end" x={format!("{:.1}", width - 2.0)}
                        y={label_y(last.unwrap_or(0.0))}>{ last.map(label) }</text>
                    <text class="strip-label" text-anchor={equal_anchor} x={format!("{equal_x:.1}")}
                        y={format!("{:.1}", (equal_y - 6.0).max(12.0))}>{ words::charts::equal_shares(*equal) }</text>
                </svg>
            </div>
            { axis_ends(words::charts::NEAREST.to_owned(), words::charts::FURTHEST.to_owned()) }
        </div>
    }
}

/// A step for each value, from the left edge to the right.
fn step_path(minutes: &[f64], pitch: f64, y: impl Fn(f64) -> f64) -> String {
    let mut path = String::new();
    for (column, &value) in minutes.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(path, "V{:.1}H{:.1}", y(value), (column + 1) as f64 * pitch);
    }
    path
}

/// Straight from the middle of each drawn part to that of the next.
fn drawn_path(drawn: &[f64], width: f64, y: impl Fn(f64) -> f64) -> String {
    let pitch = width / drawn.len().max(1) as f64;
    let point = |(part, &minutes): (usize, &f64)| {
        let command = if part == 0 { 'M' } else { 'L' };
        format!("{command}{:.1},{:.1}", (part as f64 + 0.5) * pitch, y(minutes))
    };
    drawn.iter().enumerate().map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_steps_once_for_each_value() {
        assert_eq!(step_path(&[2.0, 0.0], 10.0, |minutes| 8.0 - minutes), "V6.0H10.0V8.0H20.0");
    }

    #[test]
    fn a_drawing_runs_through_the_middles() {
        assert_eq!(drawn_path(&[2.0, 0.0], 20.0, |minutes| 8.0 - minutes), "M5.0,6.0L15.0,8.0");
        assert_eq!(drawn_path(&[], 20.0, |minutes| minutes), "");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod markup_tests {
    use yew::LocalServerRenderer;

    use super::*;

    #[component]
    fn Example(props: &MinutesStrip) -> Html {
        minutes_strip(props, &use_node_ref(), 400.0)
    }

    async fn markup(drawn: Vec<f64>) -> String {
        let strip = MinutesStrip { minutes: vec![2.0, 1.0], equal: 1.5, drawn };
        LocalServerRenderer::<Example>::with_props(strip).hydratable(false).render().await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_readers_own_line_is_named_and_nothing_is_said_of_none() {
        let (drawn, none) = (markup(vec![4.0; 10]).await, markup(Vec::new()).await);
        let is_hidden = |markup: &str| {
            let before = markup.split(words::charts::STRIP_DRAWN).next().and_then(|before| before.rsplit("<p").next());
            before.is_some_and(|attributes| attributes.contains("hidden"))
        };
        assert!(drawn.contains(words::charts::STRIP_DRAWN) && !is_hidden(&drawn), "{drawn}");
        assert!(is_hidden(&none), "{none}");
        assert!(drawn.contains("d=\"M20.0,30.5L"), "{drawn}");
    }
}
