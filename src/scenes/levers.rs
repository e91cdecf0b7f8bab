//! The minister's levers: one is pulled at a time, and four numbers say what it moves.

use charts::pictures::Dials;
use parked_model::{
    Scenario,
    scenario::{Parameter, index_of},
};
use yew::prelude::*;

use crate::{
    controls::ticked,
    run::Outcome,
    state::{Action, AppState},
    story::{Lever, SCENES, Scene},
};

/// A choice of the scene's levers, and what the one pulled sets.
pub fn levers(scene: &Scene, state: &UseReducerHandle<AppState>) -> Html {
    let start = scene.start.unwrap_or("v=2");
    let option = |name: &'static str, link: String, checked: bool| {
        let dispatch = state.dispatcher();
        let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::Open(link.clone())));
        ticked("chip", Some(("lever", name)), name, checked, onchange)
    };
    let pulled = pulled(&state.scenario);
    let lever = |lever: &'static Lever| {
        let link = format!("v=2&{}&{}&scene={}", lever.needs, lever.sets, scene.id);
        option(lever.name, link, pulled == Some(lever))
    };
    html! {
        <fieldset class="control" data-key="levers">
            <legend class="control-label">{ words::scenes::LEVERS }</legend>
            <div class="chips">
                { option(words::scenes::NO_LEVER, format!("{start}&scene={}", scene.id), pulled.is_none()) }
                { for scene.levers.iter().map(lever) }
            </div>
            <p class="control-value">{ pulled.map(note) }</p>
        </fieldset>
    }
}

/// The lever that a scenario is the contract with.
fn pulled(scenario: &Scenario) -> Option<&'static Lever> {
    SCENES.iter().flat_map(|scene| scene.levers).find(|lever| lever.pulled() == *scenario)
}

/// What a lever sets, and what it takes as given.
fn note(lever: &Lever) -> String {
    let before = lever.before();
    let words = |(row, _): (&'static Parameter, String), scenario: &Scenario| {
        let value = index_of(row.key).map_or(row.default, |index| scenario.value_at(index));
        format!("{}: {}", words::parameters::label(row), words::numbers::value(row, value))
    };
    let after = lever.pulled();
    let given: Vec<String> = before.changes().map(|change| words(change, &before)).collect();
    let is_new = |(row, _): &(&Parameter, String)| !before.changes().any(|(other, _)| other.key == row.key);
    let set: Vec<String> = after.changes().filter(is_new).map(|change| words(change, &after)).collect();
    words::scenes::lever(&set.join("; "), &given.join("; "))
}

/// The minister's numbers before any lever is pulled that a scenario has pulled.
pub fn dials_before(scenario: &Scenario) -> Dials {
    Dials::of(&Outcome::of(&pulled(scenario).map_or_else(Scenario::default, Lever::before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the scene says: no lever moves all four numbers the right way.
    #[test]
    fn no_lever_makes_all_four_numbers_better() {
        for lever in SCENES.iter().flat_map(|scene| scene.levers) {
            let after = lever.pulled();
            assert_eq!(pulled(&after), Some(lever));
            let (before, now) = (dials_before(&after), Dials::of(&Outcome::of(&after)));
            let better = now.better_than(&before);
            assert!(better.contains(&Some(false)) || better.contains(&None), "{}: {before:?}, {now:?}", lever.name);
            assert_ne!(before, now, "{}", lever.name);
        }
        assert_eq!(pulled(&Scenario::default()), None);
    }

    #[test]
    fn a_lever_says_what_it_sets_and_what_it_takes_as_given() {
        let lever = Lever { name: "", sets: "dist=2000", needs: "gamma=0.002" };
        assert_eq!(
            note(&lever),
            "Pay for distance travelled: £2,000. Taken as given: Readiness gained by help: 0.2% a week."
        );
    }
}
