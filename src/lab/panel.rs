//! The controls: the contract and the provider in front, the groups and the assumptions folded behind.

use std::rc::Rc;

use parked_model::{
    Scenario,
    scenario::{Key, Section, index_of, table},
};
use yew::prelude::*;

use crate::lab::{
    compare_actions::compare_actions,
    presets::Presets,
    undo::{undo, use_undo_keys},
};
use crate::{
    controls::{PhoneFold, Search, control_for, found, search},
    hooks::{File, use_evidence},
    state::{Action, AppState, Presentation, Refusal},
    text::apart,
};

/// What the controls show.
#[derive(Debug, PartialEq, Properties)]
pub struct PanelProps {
    /// Values in force.
    pub scenario: Scenario,
    /// Which of them are there, and which cannot be turned.
    pub presentation: Rc<Presentation>,
    /// The change that was refused last, if no other was made since.
    pub refused: Option<Refusal>,
    /// Whether there is a step back, and a step on.
    pub ways: (bool, bool),
    /// The scenario kept to compare with, if any.
    pub kept: Option<Scenario>,
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}

/// Parameters in front, in this order; the strategy stands before them.
const FIRST: [Key; 3] = [Key::Beta, Key::Attachment, Key::Outcome];
const THEN: [Key; 4] = [Key::Response, Key::Sustainment, Key::Sight, Key::Chi];

/// Controls that are folded away together.
struct Fold {
    title: &'static str,
    note: &'static str,
    sections: &'static [Section],
}

const FOLDS: [Fold; 8] = [
    Fold { title: words::lab::CONTRACT, note: "", sections: &[Section::Fees] },
    Fold { title: words::lab::GROUP_FEES, note: words::lab::GROUP_FEES_NOTE, sections: &[Section::GroupFees] },
    Fold { title: words::lab::PROVIDER, note: "", sections: &[Section::Provider] },
    Fold { title: words::lab::CHAIN, note: words::lab::CHAIN_NOTE, sections: &[Section::Chain] },
    Fold { title: words::lab::MARKET, note: "", sections: &[Section::Market] },
    Fold { title: words::lab::PEOPLE, note: "", sections: &[Section::People] },
    Fold { title: words::lab::GROUP_PEOPLE, note: "", sections: &[Section::GroupPeople] },
    Fold { title: words::lab::LUCK, note: "", sections: &[Section::Luck] },
];

/// Every control of the page.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let scenario = &props.scenario;
    let presentation = &props.presentation;
    let control =
        |index: usize| control_for(presentation, scenario, props.refused.as_ref(), index, &[], &props.dispatch);
    use_undo_keys(props.dispatch.clone());
    let query = use_state_eq(String::new);
    let ontype = {
        let query = query.clone();
        Callback::from(move |typed| query.set(typed))
    };
    let evidence = use_evidence(!query.is_empty());
    let found = use_memo(((*query).clone(), evidence.clone()), |(query, evidence)| found(query, evidence.text()));
    let said = if query.is_empty() { String::new() } else { said(&found, &evidence) };
    let fold = |fold: &Fold| {
        let shown: Vec<usize> = fold.sections.iter().flat_map(|&section| folded_in(section, &found)).collect();
        let (is_open, is_hidden) = (!query.is_empty() && !shown.is_empty(), shown.is_empty());
        html! {
            <details class="fold" open={is_open} hidden={is_hidden}>
                <summary>{ fold.title }</summary>
                <p hidden={fold.note.is_empty()}>{ fold.note }</p>
                <div class="folded">{ for shown.into_iter().map(control) }</div>
            </details>
        }
    };
    let act = |action: Action| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let all = || {
        html! {
            <section class="panel" aria-labelledby="controls">
                <h2 id="controls">{ words::lab::CONTROLS }</h2>
                <Presets scenario={scenario.clone()} dispatch={props.dispatch.clone()} />
                { control(Key::Strategy.index()) }
                <div class="front">{ for FIRST.map(|key| control(key.index())) }</div>
                <PhoneFold title={words::lab::MORE_TO_TURN}>
                    <div class="front">{ for THEN.map(|key| control(key.index())) }</div>
                </PhoneFold>
                <div class="panel-actions">
                    { undo(props.ways, &props.dispatch) }
                    <button type="button" onclick={act(Action::Shuffle)}>{ words::lab::SHUFFLE }</button>
                    <button type="button" onclick={act(Action::ResetAll)}>{ words::lab::RESET_ALL }</button>
                </div>
                { compare_actions(scenario, props.kept.as_ref(), &props.dispatch) }
                <PhoneFold title={words::lab::EVERY_SETTING}>
                    { search(Search { id: "find-setting", label: words::lab::FIND_SETTING, query: &query, found: said, ontype }) }
                    <div class="folds">{ for FOLDS.iter().map(fold) }</div>
                </PhoneFold>
            </section>
        }
    };
    // Which it is never changes while the page is open.
    apart(presentation.show.as_ref().map_or_else(all, |names| few(names, control, undo(props.ways, &props.dispatch))))
}

/// Only the controls that are named, with the way back; nothing is left to be searched or begun from.
fn few(names: &[&'static str], control: impl Fn(usize) -> Html, undo: Html) -> Html {
    html! {
        <section class="panel" aria-labelledby="controls" hidden={names.is_empty()}>
            <h2 id="controls">{ words::lab::CONTROLS }</h2>
            <div class="front">{ for names.iter().filter_map(|name| index_of(name)).map(control) }</div>
            <div class="panel-actions">{ undo }</div>
        </section>
    }
}

/// How much was found, and whether everything was searched.
fn said(found: &[usize], evidence: &File) -> String {
    let folded = found.iter().filter(|&&index| is_folded(index)).count();
    let all = words::lab::found(folded, found.len() - folded);
    if *evidence == File::Missing { format!("{all} {}", words::lab::SEARCHED_BY_NAME) } else { all }
}

/// Those of the rows found that are folded away in a section.
fn folded_in(section: Section, found: &[usize]) -> impl Iterator<Item = usize> {
    found.iter().copied().filter(move |&index| table()[index].section == section && is_folded(index))
}

fn in_front() -> impl Iterator<Item = Key> {
    FIRST.into_iter().chain(THEN)
}

fn is_folded(index: usize) -> bool {
    index != Key::Strategy.index() && !in_front().any(|key| key.index() == index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_has_exactly_one_control() {
        let sections: Vec<Section> = FOLDS.iter().flat_map(|fold| fold.sections).copied().collect();
        let folded = (0..table().len()).filter(|&index| is_folded(index));
        assert!(folded.clone().all(|index| sections.contains(&table()[index].section)));
        assert_eq!(folded.count() + in_front().count() + 1, table().len());
    }
}
