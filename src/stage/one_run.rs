//! One run on the stage: its name when there are two, what it shows, the counts, the crowd and the minutes.

use std::rc::Rc;

use charts::pictures::{MinutesStrip, tenths};
use parked_model::report::{
    crowd::week_of,
    state::{Counts, State},
};
use yew::prelude::*;

use crate::{
    run::Outcome,
    stage::{
        counts::count_list, crowd_table::crowd_table, follow::Follow, minutes::minutes, pays_for_itself::why,
        save_crowd::save_crowd,
    },
};

/// A run and what has become of its people by the month shown.
pub struct Side {
    /// Id of the finding.
    pub id: &'static str,
    /// Which of two runs this is; empty when there is only one.
    pub name: &'static str,
    /// The run.
    pub outcome: Rc<Outcome>,
    /// Months since joining.
    pub month: u32,
    /// What has become of everybody drawn.
    pub states: Rc<Vec<State>>,
    /// The result in a sentence.
    pub said: String,
}

impl Side {
    /// The run by a month, as one of two or as the only one.
    pub fn of(id: &'static str, name: &'static str, outcome: &Rc<Outcome>, month: u32) -> Self {
        let states = Rc::new(outcome.crowd.states(&outcome.twin, week_of(month)));
        let said = words::stage::said(Counts::of(&states), month);
        Self { id, name, outcome: outcome.clone(), month, states, said }
    }

    /// The picture, with the no-programme world of a week drawn over it, if one is given.
    pub fn picture(&self, ghost_week: Option<u32>) -> Html {
        let crowd = &self.outcome.crowd;
        let reached = |week| crowd.reached_without(&self.outcome.twin, week);
        let without = Rc::new(ghost_week.map(reached).unwrap_or_default());
        let title = words::stage::finding(&tenths(&crowd.minutes));
        let label = format!("{title} {}", self.said);
        let strip = MinutesStrip { minutes: crowd.minutes, equal: crowd.equal_minutes, drawn: Vec::new() };
        html! {
            <div key={self.id} class="side">
                <p class="side-name" hidden={self.name.is_empty()}>{ self.name }</p>
                <h2 id={self.id} class="finding">{ title.clone() }</h2>
                { count_list(Counts::of(&self.states)) }
                <Follow name={self.name} outcome={self.outcome.clone()} states={self.states.clone()} {without} {label}>
                    { minutes(&strip) }
                </Follow>
                { save_crowd(&self.outcome, self.month, &title) }
            </div>
        }
    }

    /// Why help does not pay, where it does not.
    pub fn why(&self) -> Html {
        let why = why(&self.outcome);
        html! {
            <p key={self.id} class="stage-note" hidden={why.is_none()}>
                { why.map(|why| words::compare::about_side(self.name, &why)) }
            </p>
        }
    }

    /// Fees that were changed for nobody, where there are any.
    pub fn fees_for_nobody(&self) -> Html {
        let Outcome { scenario, summary, .. } = &*self.outcome;
        let said = words::notices::fees_for_nobody(scenario, summary);
        html! { <p key={self.id} class="stage-note" hidden={said.is_none()}>{ said }</p> }
    }

    /// What is drawn over the picture.
    pub fn ghost_note(&self, is_shown: bool) -> Html {
        html! {
            <p key={self.id} class="ghost-note" hidden={!is_shown}>
                { words::stage::ghosts(self.name, Counts::of(&self.states)) }
            </p>
        }
    }

    /// The numbers behind the picture.
    pub fn table(&self) -> Html {
        html! { <div key={self.id}>{ crowd_table(self.name, &self.states, &self.outcome.crowd.minutes) }</div> }
    }
}
