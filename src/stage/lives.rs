//! Both lives of one person of the crowd, in words and as strips of weeks.

use std::rc::Rc;

use parked_model::{
    people::life::Life,
    record::calendar::LifeWeek,
    report::{crowd::minutes_from_pounds, state::State},
};
use words::facts::FollowedLife;
use yew::prelude::*;

use crate::stage::spoken::Spoken;
use crate::{
    figures::{Plot, axis_ends},
    run::Outcome,
};

/// A person's life with the programme and without it.
pub(super) struct Lives<'a> {
    outcome: &'a Outcome,
    /// Where they stand among those drawn, from 0 at the nearest to work.
    at: usize,
    person: usize,
}

impl<'a> Lives<'a> {
    /// The lives of the person at a place of the crowd, which there must be.
    pub(super) fn of(outcome: &'a Outcome, at: usize) -> Self {
        Self { outcome, at, person: outcome.crowd.shown[at] as usize }
    }

    /// In a few sentences, with what their mark says.
    pub(super) fn in_brief(&self, state: State) -> String {
        words::follow::in_brief(&self.luck(), words::stage::state(state).name, &self.with(), &self.without())
    }

    /// With a strip of weeks for each.
    pub(super) fn at_length(&self) -> Html {
        let twin = &self.outcome.twin;
        let line = |name: &'static str, life: &Life, words: String| {
            html! {
                <div class="life">
                    <h4>{ name }</h4>
                    <div class="life-weeks"><Plot chart={Rc::new(charts::pictures::life(life))} /></div>
                    <p>{ words }</p>
                </div>
            }
        };
        let (luck, with, without) = (self.luck(), self.with(), self.without());
        let spoken = words::follow::both(&luck, &with, &without);
        html! {
            <section class="lives">
                <h3>{ luck }</h3>
                <p class="stage-note">{ words::follow::place(self.at + 1, self.outcome.crowd.shown.len()) }</p>
                { line(words::follow::WITH, &twin.with[self.person], with) }
                { line(words::follow::WITHOUT, &twin.without[self.person], without) }
                { axis_ends(words::follow::JOINS.to_owned(), words::follow::TWO_YEARS.to_owned()) }
                <p class="stage-note">{ words::follow::LIFE_KEY }{ " " }{ words::follow::ONLY_TOTALS }</p>
                <Spoken sentence={spoken} />
            </section>
        }
    }

    fn luck(&self) -> String {
        words::follow::luck(self.outcome.twin.people[self.person].luck)
    }

    fn with(&self) -> String {
        let (twin, person) = (&self.outcome.twin, self.person);
        words::follow::life_with(&FollowedLife {
            minutes: minutes_from_pounds(&self.outcome.scenario, twin.with[person].support.pounds()),
            fees: (twin.attachment_fee(person) + twin.result_fees(person)).pounds(),
            ..life(&twin.with[person])
        })
    }

    fn without(&self) -> String {
        words::follow::life_without(&life(&self.outcome.twin.without[self.person]))
    }
}

fn life(life: &Life) -> FollowedLife {
    FollowedLife {
        first_job: life.first_week_in_work().map(LifeWeek::get),
        weeks_in_work: life.weeks_in_work.into(),
        outcome: life.outcome_week.map(LifeWeek::get),
        minutes: 0.0,
        fees: 0.0,
    }
}
