//! The minister's levers: one is pulled at a time, for one kind of firm, and a grid says what each moves.

use std::rc::Rc;

use charts::pictures::{self, Looked};
use parked_model::{
    Scenario,
    scenario::{Parameter, index_of},
};
use yew::prelude::*;

use crate::{
    controls::ticked,
    figures,
    hooks::use_surface,
    run::{OutcomeProps, use_runs},
    state::{Action, AppState},
    story::{Firm, Lever, SCENES, Scene},
    text::apart,
};

/// Width of the picture from which all firms stand in it, CSS pixels.
const WIDE: f64 = 620.0;

/// A choice of the scene's firms and one of its levers, and what the one pulled sets.
pub fn levers(scene: &'static Scene, state: &UseReducerHandle<AppState>) -> Html {
    let (firm, pulled) = pulled(scene, &state.scenario).unwrap_or((usual_firm(scene), None));
    let option = |group: &'static str, name: &'static str, link: String, checked: bool| {
        let dispatch = state.dispatcher();
        let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::Open(link.clone())));
        ticked("chip", Some((group, name)), name, checked, onchange)
    };
    let link = |firm: &Firm, lever: Option<&Lever>| {
        let settings = lever.map_or_else(|| firm.settings.to_owned(), |lever| lever.link(firm));
        format!("v=2&{settings}&scene={}", scene.id)
    };
    let is_set_otherwise = self::pulled(scene, &state.scenario).is_none();
    let lever = |lever: &'static Lever| option("lever", lever.name, link(firm, Some(lever)), pulled == Some(lever));
    let kind = |kind: &'static Firm| option("firm", kind.name, link(kind, pulled), !is_set_otherwise && kind == firm);
    html! {
        <>
            <fieldset class="control" data-key="firms">
                <legend class="control-label">{ words::grids::FIRMS }</legend>
                <div class="chips">{ for scene.firms.iter().map(kind) }</div>
            </fieldset>
            <fieldset class="control" data-key="levers">
                <legend class="control-label">{ words::grids::LEVERS }</legend>
                <div class="chips">
                    { option("lever", words::grids::NO_LEVER, link(firm, None), !is_set_otherwise && pulled.is_none()) }
                    { for scene.levers.iter().map(lever) }
                </div>
                <p class="control-value">{ pulled.map(|lever| note(lever, firm)) }</p>
            </fieldset>
        </>
    }
}

/// The firm, and the lever if there is one, that a scenario is the contract with; `None` where it is another contract.
fn pulled(scene: &'static Scene, scenario: &Scenario) -> Option<(&'static Firm, Option<&'static Lever>)> {
    scene.firms.iter().find_map(|firm| {
        let lever = scene.levers.iter().find(|lever| lever.pulled(firm) == *scenario);
        (lever.is_some() || firm.usual() == *scenario).then_some((firm, lever))
    })
}

/// The firm of the defaults.
fn usual_firm(scene: &'static Scene) -> &'static Firm {
    scene.firms.iter().find(|firm| firm.settings.is_empty()).unwrap_or(&scene.firms[0])
}

/// What a lever sets, and what it takes as given.
fn note(lever: &Lever, firm: &Firm) -> String {
    let before = lever.before(firm);
    let words = |(row, _): (&'static Parameter, String), scenario: &Scenario| {
        let value = index_of(row.key).map_or(row.default, |index| scenario.value_at(index));
        format!("{}: {}", words::parameters::label(row), words::numbers::value(row, value))
    };
    let after = lever.pulled(firm);
    let usual = firm.usual();
    let is_in = |contract: &Scenario, key: &str| contract.changes().any(|(other, _)| other.key == key);
    let given: Vec<String> =
        before.changes().filter(|(row, _)| !is_in(&usual, row.key)).map(|change| words(change, &before)).collect();
    let set: Vec<String> =
        after.changes().filter(|(row, _)| !is_in(&before, row.key)).map(|change| words(change, &after)).collect();
    words::grids::lever(&set.join("; "), &given.join("; "))
}

/// The grid: every lever, for the firm that is chosen or, where there is room, for all.
#[component]
pub fn LeverGrid(props: &OutcomeProps) -> Html {
    let place = use_node_ref();
    let is_wide = use_surface(place.clone()).width >= WIDE;
    let scene = SCENES.iter().find(|scene| !scene.levers.is_empty()).unwrap_or_else(|| Scene::hook());
    let scenarios = use_memo((), |()| scenarios(scene));
    let looked = use_runs(Some((*scenarios).clone()), Looked::at);
    let firms: Vec<&'static Firm> = if is_wide {
        scene.firms.iter().collect()
    } else {
        vec![pulled(scene, &props.outcome.scenario).map_or_else(|| usual_firm(scene), |(firm, _)| firm)]
    };
    let rows = rows(scene, &firms, &props.outcome, |scenario| {
        let at = scenarios.iter().position(|other| other == scenario)?;
        looked.as_ref()?.get(at).copied()
    });
    // Beside the plate and not around it, which would keep its parts from being placed one by one.
    apart(
        html! { <><div ref={place} class="as-wide"></div>{ figures::plate(pictures::levers_of(&rows), &props.outcome) }</> },
    )
}

/// Every contract of the grid, once.
fn scenarios(scene: &'static Scene) -> Vec<Scenario> {
    let mut all: Vec<Scenario> = Vec::new();
    for firm in scene.firms {
        let levers = scene.levers.iter().flat_map(|lever| [lever.before(firm), lever.pulled(firm)]);
        for scenario in std::iter::once(firm.usual()).chain(levers) {
            if !all.contains(&scenario) {
                all.push(scenario);
            }
        }
    }
    all
}

/// The rows: no lever, each lever, and what is set where that is none of them.
fn rows(
    scene: &'static Scene,
    firms: &[&'static Firm],
    outcome: &Rc<charts::Outcome>,
    looked: impl Fn(&Scenario) -> Option<Looked>,
) -> Vec<pictures::Lever> {
    let set = pulled(scene, &outcome.scenario);
    let levers = std::iter::once(None).chain(scene.levers.iter().map(Some));
    let both = |lever: &Lever, firm: &Firm| Some([looked(&lever.pulled(firm))?, looked(&lever.before(firm))?]);
    let of_all = |lever: &'static Lever| scene.firms.iter().map(|firm| (firm.short, both(lever, firm))).collect();
    let mut rows: Vec<pictures::Lever> = levers
        .flat_map(|lever| firms.iter().enumerate().map(move |(at, firm)| (lever, at, *firm)))
        .map(|(lever, at, firm)| pictures::Lever {
            name: if at > 0 {
                String::new()
            } else {
                lever.map_or(words::grids::NO_LEVER, |lever| lever.name).to_owned()
            },
            firm: if firms.len() > 1 { firm.short } else { "" },
            now: looked(&lever.map_or_else(|| firm.usual(), |lever| lever.pulled(firm))),
            before: lever.and_then(|lever| looked(&lever.before(firm))),
            is_pulled: lever.is_some() && set.is_some_and(|(_, pulled)| pulled == lever),
            others: lever.filter(|_| firms.len() == 1).map_or_else(Vec::new, of_all),
        })
        .collect();
    if set.is_none() {
        rows.push(pictures::Lever {
            name: words::grids::AS_SET_HERE.to_owned(),
            firm: "",
            now: Some(Looked::at(outcome)),
            before: looked(&usual_firm(scene).usual()),
            is_pulled: true,
            others: Vec::new(),
        });
    }
    rows
}

#[cfg(test)]
mod tests {
    use words::facts::Moved;

    use super::*;
    use crate::{run::Outcome, story::find};

    fn minister() -> &'static Scene {
        find("minister").unwrap()
    }

    /// What the scene says: no lever moves all numbers the right way, for any of the firms.
    #[test]
    fn no_lever_makes_every_number_better_and_each_moves_something() {
        let scene = minister();
        for firm in scene.firms {
            for lever in scene.levers {
                assert_eq!(pulled(scene, &lever.pulled(firm)), Some((firm, Some(lever))));
                let [before, now] =
                    [lever.before(firm), lever.pulled(firm)].map(|scenario| Looked::at(&Outcome::of(&scenario)));
                assert!(
                    now.moved_from(&before).iter().any(|moved| *moved != Moved::Better),
                    "{}, {}",
                    lever.name,
                    firm.name
                );
            }
        }
        let usual = usual_firm(scene);
        assert_eq!(pulled(scene, &Scenario::default()), Some((usual, None)));
        assert_eq!(pulled(scene, &Scenario::default().with(parked_model::scenario::Key::Beta, 9.0)), None);
    }

    #[test]
    fn the_grid_has_every_lever_for_every_firm_and_none_under_settings_that_are_not_its_own() {
        let scene = minister();
        let firms: Vec<&Firm> = scene.firms.iter().collect();
        let few = |scenario: &Scenario| {
            Rc::new(Outcome::of(&scenario.clone().with(parked_model::scenario::Key::People, 200.0)))
        };
        let looked = |_: &Scenario| None;
        let strange = rows(scene, &firms, &few(&Scenario::default()), looked);
        assert_eq!(strange.len(), firms.len() * (scene.levers.len() + 1) + 1, "and what is set");
        assert!(strange.iter().filter(|row| row.is_pulled).all(|row| row.name == words::grids::AS_SET_HERE));
        let pulled = scene.levers[0].pulled(usual_firm(scene));
        let known = rows(scene, &firms, &Rc::new(Outcome::of(&pulled)), looked);
        assert_eq!(known.iter().filter(|row| row.is_pulled).count(), firms.len(), "its row, for every firm");
        assert!(known.iter().all(|row| row.others.is_empty()), "every firm has a row of its own");
        let narrow = rows(scene, &firms[1..2], &Rc::new(Outcome::of(&pulled)), looked);
        for row in &narrow {
            let firms = if row.name == words::grids::NO_LEVER { 0 } else { scene.firms.len() };
            assert_eq!(row.others.len(), firms, "one firm has rows, and who is parked is told of all: {}", row.name);
        }
        assert_eq!(scenarios(scene).len(), firms.len() * (scene.levers.len() + 3), "two levers need something first");
    }

    #[test]
    fn a_lever_says_what_it_sets_and_what_it_takes_as_given() {
        let firm = Firm { name: "", short: "", settings: "response=0" };
        let lever = Lever { name: "", sets: "dist=2000", needs: "gamma=0.002" };
        assert_eq!(
            note(&lever, &firm),
            "Pay for distance travelled: £2,000. Taken as given: Readiness gained by help: 0.2% a week."
        );
    }
}
