//! One run's picture: its name when there are two, what it shows, the counts, the crowd and the minutes.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    counts::{CountList, Counts},
    crowd::State,
    finding::finding,
    follow::Follow,
    strip::Strip,
};
use crate::engine::Outcome;

/// What the picture shows.
#[derive(Debug, Properties)]
pub struct SideProps {
    /// Id of the finding.
    pub id: &'static str,
    /// Which of two runs this is; empty when there is only one.
    pub name: &'static str,
    /// The run.
    pub outcome: Rc<Outcome>,
    /// What has become of everybody drawn.
    pub states: Rc<Vec<State>>,
    /// Who of them would be in lasting work without the programme; empty when ghosts are off.
    pub without: Rc<Vec<bool>>,
    /// The result in a sentence.
    pub said: String,
}

impl PartialEq for SideProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.outcome, &other.outcome)
            && (&self.states, &self.without) == (&other.states, &other.without)
            && (self.name, &self.said) == (other.name, &other.said)
    }
}

/// The picture.
#[component]
pub fn Side(props: &SideProps) -> Html {
    let crowd = &props.outcome.crowd;
    let title = finding(&crowd.minutes);
    let label = format!("{title} {}", props.said);
    html! {
        <div class="side">
            <p class="side-name" hidden={props.name.is_empty()}>{ props.name }</p>
            <h2 id={props.id} class="finding">{ title }</h2>
            <CountList counts={Counts::of(&props.states)} />
            <Follow name={props.name} outcome={props.outcome.clone()} states={props.states.clone()}
                without={props.without.clone()} {label}>
                <Strip minutes={crowd.minutes.to_vec()} equal={crowd.equal_minutes} />
            </Follow>
        </div>
    }
}
