//! The stage: title, counts, crowd, time, minutes, the result in a sentence, and the table behind it all.

use std::rc::Rc;

use parked_model::report::crowd::week_of;
use yew::prelude::*;

use crate::stage::{compare, one_run::Side, scrubber::Scrubber, spoken::Spoken};
use crate::{
    controls::{PhoneFold, ticked},
    run::Outcome,
    state::{Action, AppState},
};

/// The crowd of a run, or two of them beside each other, and everything that belongs to it.
pub fn stage(state: &UseReducerHandle<AppState>, outcome: &Rc<Outcome>, kept: Option<&Rc<Outcome>>) -> Html {
    let (month, ghosts) = (state.month, state.ghosts);
    let present_name = if kept.is_some() { words::compare::SIDE_B } else { "" };
    let present = Side::of("finding", present_name, outcome, month);
    let kept = kept.map(|kept| Side::of("finding-kept", words::compare::SIDE_A, kept, month));
    let said = kept.as_ref().map_or_else(|| present.said.clone(), |kept| compared(kept, &present));
    let ghost_week = ghosts.then_some(week_of(month));
    let ontoggle = {
        let dispatch = state.dispatcher();
        Callback::from(move |_| dispatch.dispatch(Action::ToggleGhosts))
    };
    let sides = || kept.iter().chain([&present]);
    html! {
        <section class="stage" aria-labelledby="finding">
            <div class={classes!("sides", kept.is_some().then_some("two"))}>
                { for sides().map(|side| side.picture(ghost_week)) }
            </div>
            <Scrubber {month} dispatch={state.dispatcher()} />
            <p class="said">{ said.clone() }</p>
            { for sides().map(Side::why) }
            { for sides().map(Side::fees_for_nobody) }
            <Spoken sentence={said} />
            { ticked("toggle", None, words::stage::GHOSTS, ghosts, ontoggle) }
            { for sides().map(|side| side.ghost_note(ghosts)) }
            <PhoneFold title={words::stage::WHO_IS_DRAWN}>
                <p class="stage-note">{ words::stage::who_is_drawn(present.states.len(), outcome.summary.people) }</p>
                <div>{ for sides().map(Side::table) }</div>
            </PhoneFold>
        </section>
    }
}

fn compared(kept: &Side, present: &Side) -> String {
    compare::sentence((&kept.outcome.scenario, &kept.states), (&present.outcome.scenario, &present.states))
}
