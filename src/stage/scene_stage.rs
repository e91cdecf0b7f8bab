//! The picture of one scene: the crowd and what it comes to, with the adviser's minutes where the scene is about them.

use std::rc::Rc;

use charts::pictures::{MinutesStrip, tenths};
use parked_model::report::{
    crowd::{LAST_MONTH, week_of},
    state::{Counts, State},
};
use yew::prelude::*;

use crate::{
    figures::{axis_ends, headed},
    run::Outcome,
    stage::{
        counts::count_list, crowd_table::crowd_table, follow::Follow, minutes::minutes, save_crowd::save_crowd,
        spoken::Spoken,
    },
};

/// What the picture shows beside its run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// Whether the no-programme world is drawn over it.
    pub ghosts: bool,
    /// Whether it is about the adviser's minutes.
    pub hours: bool,
    /// Whether nothing is told yet: people who have just joined.
    pub veiled: bool,
    /// Minutes that the reader drew; empty when there is no drawing.
    pub drawn: Vec<f64>,
}

/// The picture.
pub fn plate(outcome: &Rc<Outcome>, shown: &Shown) -> Html {
    let (crowd, week) = (&outcome.crowd, week_of(LAST_MONTH));
    let states =
        Rc::new(if shown.veiled { vec![State::Helped; crowd.shown.len()] } else { crowd.states(&outcome.twin, week) });
    let is_ghostly = shown.ghosts && !shown.veiled;
    let without = Rc::new(if is_ghostly { crowd.reached_without(&outcome.twin, week) } else { Vec::new() });
    let counts = if shown.veiled { Counts::of(&states) } else { outcome.counts(week) };
    let said = if shown.veiled { String::new() } else { words::stage::said(counts, LAST_MONTH) };
    let title = match (shown.veiled, shown.hours) {
        (true, _) => words::stage::veiled(counts.total()),
        (_, true) => words::stage::finding(&tenths(&crowd.minutes)),
        _ => words::stage::crowd_title(counts),
    };
    let label = format!("{title} {said}");
    let strip = MinutesStrip { minutes: crowd.minutes, equal: crowd.equal_minutes, drawn: shown.drawn.clone() };
    let is_axis_missing = shown.veiled || !shown.hours;
    let picture = html! {
        <>
            <div class="legend" hidden={shown.veiled}>{ count_list(counts) }</div>
            <Follow name="" outcome={outcome.clone()} states={states.clone()} {without} {label} is_brief=true is_waiting={shown.veiled}>
                <div class="minutes" hidden={is_axis_missing}>
                    { minutes(&strip) }
                </div>
                { is_axis_missing.then(|| axis_ends(words::charts::NEAREST.to_owned(), words::charts::FURTHEST.to_owned())) }
            </Follow>
            <p class="said" hidden={shown.veiled}>{ said.clone() }</p>
            <Spoken sentence={said} />
            <p class="ghost-note" hidden={!is_ghostly}>{ words::stage::ghosts("", counts) }</p>
            <div class="behind" hidden={shown.veiled}>
                { crowd_table("", &states, counts, &crowd.minutes) }
                { save_crowd(outcome, LAST_MONTH, &title) }
            </div>
        </>
    };
    headed(title, picture)
}
