//! The minister's levers: one is pulled at a time, and four numbers say what it moves.

use parked_model::{
    Scenario,
    scenario::{Parameter, index_of},
};
use yew::prelude::*;

use crate::{
    controls::ticked,
    figures::{column_heads, headed},
    run::Outcome,
    state::{Action, AppState},
    story::{Lever, SCENES, Scene, Value},
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

/// What a minister looks at, and whether more of it is better.
const DIALS: [(Value, bool); 4] =
    [(Value::Extra, true), (Value::FarFifthMinutes, true), (Value::Paid, false), (Value::Margin, true)];

/// The minister's numbers in a run.
pub type Dials = [Option<f64>; 4];

/// The minister's numbers before any lever is pulled that a scenario has pulled.
pub fn dials_before(scenario: &Scenario) -> Dials {
    dials(&Outcome::of(&pulled(scenario).map_or_else(Scenario::default, Lever::before)))
}

fn dials(outcome: &Outcome) -> Dials {
    DIALS.map(|(value, _)| value.of(outcome))
}

/// The numbers before and now, and which of them got better.
pub fn dial_table(outcome: &Outcome, before: &Dials) -> Html {
    let now = dials(outcome);
    let words = |at: usize, number: Option<f64>| {
        number.map_or_else(|| words::story::NO_NUMBER.to_owned(), |number| DIALS[at].0.written(number))
    };
    let moved = |at: usize| {
        let (old, new) = (words(at, before[at]), words(at, now[at]));
        // What reads the same is the same.
        if old == new { None } else { Some((now[at] > before[at]) == DIALS[at].1) }
    };
    let row = |at: usize| {
        html! {
            <tr>
                <th scope="row">{ words::scenes::DIALS[at] }</th>
                <td>{ words(at, before[at]) }</td>
                <td class="bar-words">{ words(at, now[at]) }</td>
                <td>{ words::scenes::moved(moved(at)) }</td>
            </tr>
        }
    };
    let better = (0..DIALS.len()).filter(|&at| moved(at) == Some(true)).count();
    let table = html! {
        <table class="dials">
            <caption class="for-ears">{ words::scenes::DIALS_CAPTION }</caption>
            { column_heads(&words::scenes::DIALS_COLUMNS) }
            <tbody>{ for (0..DIALS.len()).map(row) }</tbody>
        </table>
    };
    headed(words::scenes::dials_title(outcome.summary.parked_share, better, now != *before), table)
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
            let (before, now) = (dials_before(&after), dials(&Outcome::of(&after)));
            let is_better = |at: usize| (now[at] > before[at]) == DIALS[at].1;
            assert!((0..4).any(|at| !is_better(at)), "{}: {before:?}, {now:?}", lever.name);
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
