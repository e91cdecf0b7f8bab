//! Months since joining: play, step and scrub. Nothing moves until the reader asks.

use gloo::timers::callback::Interval;
use parked_model::{numeric::whole::whole, report::crowd::LAST_MONTH};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    controls::idle,
    dom,
    state::{Action, AppState},
    text::apart,
};

/// Milliseconds a month takes while playing.
const MONTH_MS: u32 = 600;

/// What the scrubber needs.
#[derive(Debug, PartialEq, Properties)]
pub struct ScrubberProps {
    /// Month shown.
    pub month: u32,
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}

/// Play or pause, a month back or on, and a slider over all months.
#[component]
pub fn Scrubber(props: &ScrubberProps) -> Html {
    let is_playing = use_state_eq(|| false);
    let playing = *is_playing && props.month < LAST_MONTH;
    {
        let (dispatch, is_playing) = (props.dispatch.clone(), is_playing.clone());
        use_effect_with(playing, move |&playing| {
            if !playing {
                // The end has been reached: an earlier month from a link must not play on from there.
                is_playing.set(false);
            }
            let timer = playing.then(|| Interval::new(MONTH_MS, move || dispatch.dispatch(Action::NextMonth)));
            move || drop(timer)
        });
    }
    {
        let is_playing = is_playing.clone();
        use_effect_with((), move |()| {
            let listener = dom::listen(dom::STOP, move |_| is_playing.set(false));
            move || drop(listener)
        });
    }
    let go = |month: u32| {
        let (dispatch, is_playing) = (props.dispatch.clone(), is_playing.clone());
        Callback::from(move |_: MouseEvent| {
            is_playing.set(false);
            dispatch.dispatch(Action::Month(month));
        })
    };
    let toggle = {
        let (dispatch, is_playing, at_end) = (props.dispatch.clone(), is_playing.clone(), props.month >= LAST_MONTH);
        Callback::from(move |_: MouseEvent| {
            if at_end {
                dispatch.dispatch(Action::Month(0));
            }
            is_playing.set(!playing);
        })
    };
    let scrub = {
        let (dispatch, is_playing) = (props.dispatch.clone(), is_playing.clone());
        Callback::from(move |event: InputEvent| {
            is_playing.set(false);
            let input = event.target_unchecked_into::<HtmlInputElement>();
            dispatch.dispatch(Action::Month(whole(input.value_as_number())));
        })
    };
    // Where a touch began, which may turn out to scroll the page: then nothing has been touched.
    let touched_at = use_mut_ref(|| None::<(u32, bool)>);
    let onpointerdown = {
        let (touched_at, month) = (touched_at.clone(), props.month);
        Callback::from(move |_: PointerEvent| *touched_at.borrow_mut() = Some((month, playing)))
    };
    let onpointercancel = {
        let (dispatch, is_playing) = (props.dispatch.clone(), is_playing.clone());
        Callback::from(move |_: PointerEvent| {
            if let Some((month, was_playing)) = touched_at.take() {
                dispatch.dispatch(Action::Month(month));
                is_playing.set(was_playing);
            }
        })
    };
    let fill = format!("--fill: {:.4}", f64::from(props.month) / f64::from(LAST_MONTH));
    apart(html! {
        <div class="scrubber" role="group" aria-label={words::stage::TIME}>
            <label class="scrub-label" for="months">{ words::stage::months(props.month) }</label>
            <button type="button" class="round" onclick={toggle} aria-label={if playing { words::stage::PAUSE } else { words::stage::PLAY }}>
                { if playing { icon("M5 3h3v10H5zM9 3h3v10H9z") } else { icon("M5 2.5v11l8-5.5z") } }
            </button>
            <button type="button" class="round" onclick={go(props.month.saturating_sub(1))} aria-label={words::stage::MONTH_BACK}
                aria-disabled={idle(props.month == 0)}>{ icon("M10 3 5 8l5 5z") }</button>
            <input id="months" type="range" min="0" max={LAST_MONTH.to_string()} step="1" value={props.month.to_string()}
                style={fill} oninput={scrub} {onpointerdown} {onpointercancel} aria-valuetext={words::stage::months(props.month)} />
            <button type="button" class="round" onclick={go(props.month + 1)} aria-label={words::stage::MONTH_ON}
                aria-disabled={idle(props.month >= LAST_MONTH)}>{ icon("M6 3l5 5-5 5z") }</button>
        </div>
    })
}

fn icon(path: &'static str) -> Html {
    html! { <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path fill="currentColor" d={path} /></svg> }
}
