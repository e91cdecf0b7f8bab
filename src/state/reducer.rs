//! Every way in which what the reader has set can change.

use std::rc::Rc;

use parked_model::{
    Scenario,
    report::crowd::LAST_MONTH,
    scenario::{Key, preset::preset, table},
};
use yew::Reducible;

use super::{
    app_state::{AppState, Contracts, Refusal},
    history::History,
    permalink,
    presentation::Presentation,
};
use crate::story::{Scene, Way};

/// A change the reader makes.
#[derive(Clone, Debug)]
pub enum Action {
    /// Another scene, at its start, on a way through the story.
    Scene(Way, &'static Scene),
    /// A parameter, by its position in the table, to a value that is moved into range. All until it is let go is one step
    /// back.
    Set(usize, f64),
    /// What was being set is let go.
    LetGo,
    /// What was being set goes back to where it was, as if it had not been touched.
    PutBack,
    /// Every parameter back to its default.
    ResetAll,
    /// Another contract, for the same reader.
    Show(Box<Scenario>),
    /// The contract and the providers of a preset, by its short name.
    Start(&'static str),
    /// Keep the present scenario to compare others with.
    Keep,
    /// The scenario kept and the present one change places.
    Swap,
    /// Forget the scenario kept.
    StopComparing,
    /// One step back.
    Undo,
    /// One step on, after steps back.
    Redo,
    /// The month shown.
    Month(u32),
    /// One month on, stopping at the last.
    NextMonth,
    /// Ghosts on or off.
    ToggleGhosts,
    /// Other people with other luck.
    Shuffle,
    /// Everything from a link.
    Open(String),
    /// The notices have been read.
    DismissNotices,
}

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Scene(way, scene) => next = Self { way, ..next.at_start_of(scene) },
            Action::Set(index, _) if self.presentation.locks(index) => {}
            Action::Set(index, value) => next.set(index, value),
            Action::LetGo => next.history.let_go(&self.contracts()),
            Action::PutBack => next.put_back(),
            Action::ResetAll => next.change_unlocked(Scenario::default()),
            Action::Show(scenario) => next.change(*scenario, None),
            Action::Start(id) => {
                if let Some(preset) = preset(id) {
                    next.change_unlocked(preset.applied_to(&self.scenario));
                }
            }
            Action::Keep => next.put(Contracts { kept: Some(self.scenario.clone()), ..self.contracts() }, None),
            Action::Swap => next.swap(),
            Action::StopComparing => next.put(Contracts { kept: None, ..self.contracts() }, None),
            Action::Undo => next.step(History::undo),
            Action::Redo => next.step(History::redo),
            Action::Month(month) => next.month = month.min(LAST_MONTH),
            Action::NextMonth => next.month = (next.month + 1).min(LAST_MONTH),
            Action::ToggleGhosts => next.ghosts = !next.ghosts,
            Action::Shuffle => next.shuffle(),
            Action::Open(link) => next.open(&link),
            Action::DismissNotices => {
                next.notices.clear();
                next.recorded_run = None;
                let read = Presentation { notices: Vec::new(), ..(*self.presentation).clone() };
                next.presentation = Rc::new(read);
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

impl AppState {
    /// Sets a value unless it would contradict another, which is then said.
    fn set(&mut self, index: usize, value: f64) {
        let changed = self.scenario.clone().with_value_at(index, value);
        self.refused = changed.check().err().map(|why| Refusal { index, why });
        if self.refused.is_none() {
            self.change(changed, Some(index));
        }
    }

    fn put_back(&mut self) {
        if let Some(before) = self.history.put_back() {
            self.set_contracts(before);
        }
        self.refused = None;
    }

    /// Puts another contract in force. What a link recorded no longer applies.
    fn change(&mut self, scenario: Scenario, held: Option<usize>) {
        self.recorded_run = None;
        self.put(Contracts { present: scenario, ..self.contracts() }, held);
    }

    /// The same but for the settings that cannot be turned, unless the rest contradicts them.
    fn change_unlocked(&mut self, scenario: Scenario) {
        let locked = (0..table().len()).filter(|&index| self.presentation.locks(index));
        let kept = locked.fold(scenario, |kept, index| kept.with_value_at(index, self.scenario.value_at(index)));
        if kept.check().is_ok() {
            self.change(kept, None);
        }
    }

    fn shuffle(&mut self) {
        let seed = self.scenario.get(Key::Seed);
        let row = Key::Seed.row();
        let next = if seed < row.max { seed + 1.0 } else { row.min };
        self.change_unlocked(self.scenario.clone().with(Key::Seed, next));
    }

    fn swap(&mut self) {
        if let Some(kept) = self.kept.clone() {
            self.recorded_run = None;
            self.put(Contracts { present: kept, kept: Some(self.scenario.clone()) }, None);
        }
    }

    fn step(&mut self, way: impl Fn(&mut History<Contracts>, Contracts) -> Option<Contracts>) {
        let now = self.contracts();
        if let Some(contracts) = way(&mut self.history, now) {
            self.set_contracts(contracts);
            self.recorded_run = None;
            self.refused = None;
        }
    }

    /// Puts contracts in force and notes those before.
    fn put(&mut self, contracts: Contracts, held: Option<usize>) {
        let before = self.contracts();
        if contracts != before {
            self.set_contracts(contracts);
            self.history.record(before, held);
            self.refused = None;
        }
    }

    /// Everything as a link says; the way back leads to what was set before.
    fn open(&mut self, link: &str) {
        let opened = permalink::read_in(&self.presentation, link);
        self.put(opened.contracts(), None);
        *self = Self { history: std::mem::take(&mut self.history), ..opened };
    }
}

#[cfg(test)]
mod tests {
    use parked_model::{ScenarioError, scenario::GroupField};

    use super::*;
    use crate::{state::Page, story::SCENES};

    fn after(actions: Vec<Action>) -> Rc<AppState> {
        actions.into_iter().fold(Rc::new(AppState::default()), AppState::reduce)
    }

    #[test]
    fn a_change_that_changes_nothing_keeps_the_same_state() {
        let state = Rc::new(AppState::default());
        assert!(Rc::ptr_eq(&state.clone().reduce(Action::Month(LAST_MONTH + 9)), &state));
        assert!(Rc::ptr_eq(&state.clone().reduce(Action::Set(Key::Beta.index(), f64::NAN)), &state));
    }

    #[test]
    fn values_are_moved_into_range() {
        let state = after(vec![Action::Set(Key::Beta.index(), 1e9)]);
        assert_eq!(state.scenario.get(Key::Beta), Key::Beta.row().max);
    }

    #[test]
    fn what_is_locked_stays_whatever_the_reader_does_and_scenes_begin_as_they_are() {
        let presentation = Rc::new(Presentation::read("?lock=att,beta,seed&theme=sepia"));
        let opened = Rc::new(permalink::read_in(&presentation, "v=2&att=0&beta=9"));
        let acts = [
            Action::Set(Key::Attachment.index(), 50.0),
            Action::ResetAll,
            Action::Start("wp2014"),
            Action::Shuffle,
            Action::Set(Key::Outcome.index(), 50.0),
        ];
        let after = acts.into_iter().fold(opened, AppState::reduce);
        let value = |key: Key| after.scenario.get(key);
        assert_eq!((value(Key::Attachment), value(Key::Beta), value(Key::Outcome)), (0.0, 9.0, 50.0));
        assert_eq!(after.scenario.seed(), Scenario::default().seed());
        let there = after.clone().reduce(Action::Open("#scene=pays".to_owned()));
        assert_eq!(there.scenario, crate::story::find("pays").unwrap().start_scenario());
        assert_eq!((there.presentation.lock.len(), there.presentation.notices.len()), (3, 1));
        let read = there.reduce(Action::DismissNotices);
        assert_eq!((read.presentation.lock.len(), read.presentation.notices.len()), (3, 0));
    }

    #[test]
    fn an_answered_scene_begins_at_what_its_question_asks_about() {
        let answered = Rc::new(Presentation::read("?answered"));
        for scene in SCENES {
            let there = permalink::read_in(&answered, &format!("scene={}", scene.id));
            let asked = scene
                .answer
                .as_ref()
                .map_or_else(|| scene.start_scenario(), |answer| scene.scenario_with(answer.settings));
            assert_eq!(there.scenario, asked, "{}", scene.id);
        }
        assert!(SCENES.iter().any(|scene| scene.answer.is_some()));
    }

    #[test]
    fn the_last_group_keeps_its_share() {
        let state = after((0..5).map(|group| Action::Set(GroupField::Share.index(group), 0.0)).collect());
        assert!(state.scenario.group(GroupField::Share, 4) > 0.0);
        let refused = Refusal { index: GroupField::Share.index(4), why: ScenarioError::NobodyReferred };
        assert_eq!((&state.refused, &state.notices[..]), (&Some(refused), &[][..]));
    }

    #[test]
    fn a_refusal_stands_until_another_change_is_made() {
        let refused = after((0..5).map(|group| Action::Set(GroupField::Share.index(group), 0.0)).collect());
        let lasting = [Action::LetGo, Action::Month(3), Action::ToggleGhosts, Action::DismissNotices];
        assert!(lasting.into_iter().all(|action| refused.clone().reduce(action).refused.is_some()));
        let scenario = &refused.scenario;
        let again = Action::Set(GroupField::Share.index(4), scenario.group(GroupField::Share, 4));
        for ending in [again, Action::Set(Key::Beta.index(), 9.0), Action::Undo, Action::ResetAll, Action::PutBack] {
            let said = format!("{ending:?}");
            assert_eq!(refused.clone().reduce(ending).refused, None, "{said}");
        }
    }

    #[test]
    fn a_preset_changes_the_contract_and_can_be_undone() {
        let state = after(vec![Action::Set(Key::Chi.index(), 0.0), Action::Start("wp2014")]);
        assert_eq!((state.scenario.get(Key::Attachment), state.scenario.get(Key::Chi)), (0.0, 0.0));
        assert_eq!(state.reduce(Action::Undo).scenario, Scenario::default().with(Key::Chi, 0.0));
    }

    #[test]
    fn a_record_lasts_until_the_reader_changes_something() {
        let open = Action::Open("#v=2&att=0&run=7F3A-91C2".to_owned());
        assert_eq!(after(vec![open.clone()]).recorded_run.as_deref(), Some("7F3A-91C2"));
        assert_eq!(after(vec![open.clone(), Action::Month(3)]).recorded_run.as_deref(), Some("7F3A-91C2"));
        assert_eq!(after(vec![open.clone(), Action::Shuffle]).recorded_run, None);
        assert_eq!(after(vec![open, Action::DismissNotices]).recorded_run, None);
    }

    #[test]
    fn a_scene_begins_at_its_start_and_the_lab_keeps_what_was_set() {
        let changed = after(vec![Action::Set(Key::Beta.index(), 9.0), Action::Keep, Action::ToggleGhosts]);
        for scene in SCENES {
            let there = changed.clone().reduce(Action::Scene(Way::Whole, scene));
            let scenario = if scene.start.is_some() { &scene.start_scenario() } else { &changed.scenario };
            assert_eq!((there.page, &there.scenario), (Page::of(scene), scenario));
            assert_eq!(there.kept.is_some(), scene.start.is_none());
            assert!(!there.ghosts && !there.history.can_undo());
        }
        assert!(Scene::lab().start.is_none());
    }

    #[test]
    fn every_change_of_the_scenario_can_be_undone_and_done_again() {
        let changes = [
            Action::Set(Key::Beta.index(), 9.0),
            Action::Shuffle,
            Action::Set(Key::Chi.index(), 0.0),
            Action::Set(Key::Beta.index(), 3.0),
            Action::ResetAll,
            Action::Open("#v=2&att=0".to_owned()),
        ];
        let mut states = vec![Rc::new(AppState::default())];
        for change in changes {
            states.push(states[states.len() - 1].clone().reduce(change));
        }
        let mut now = states[states.len() - 1].clone();
        for before in states.iter().rev().skip(1) {
            now = now.reduce(Action::Undo);
            assert_eq!(now.scenario, before.scenario);
        }
        assert!(!now.history.can_undo());
        for after in states.iter().skip(1) {
            now = now.reduce(Action::Redo);
            assert_eq!(now.scenario, after.scenario);
        }
        assert!(!now.history.can_redo());
    }

    #[test]
    fn a_drag_is_one_step_and_time_is_none() {
        let drag = |value: f64| Action::Set(Key::Beta.index(), value);
        let state = after(vec![drag(8.0), Action::NextMonth, drag(9.0), drag(12.0), Action::LetGo, Action::Month(3)]);
        let undone = state.clone().reduce(Action::Undo);
        assert_eq!((undone.scenario.clone(), undone.month), (Scenario::default(), 3));
        assert!(!undone.history.can_undo());
        assert_eq!(undone.reduce(Action::Redo).scenario, state.scenario);
    }

    #[test]
    fn what_is_put_back_was_never_set() {
        let drag = |value: f64| Action::Set(Key::Beta.index(), value);
        let before = after(vec![drag(8.0), Action::LetGo, drag(9.0), Action::LetGo, Action::Undo]);
        let touched = before.clone().reduce(drag(12.0)).reduce(drag(20.0));
        assert_ne!(touched.scenario, before.scenario);
        assert_eq!(touched.reduce(Action::PutBack), before);
        assert!(Rc::ptr_eq(&before.clone().reduce(Action::PutBack), &before), "nothing is held");
    }

    #[test]
    fn keeping_swapping_and_stopping_can_be_undone() {
        let usual = Scenario::default();
        let other = usual.clone().with(Key::Beta, 9.0);
        let compared = after(vec![Action::Keep, Action::Set(Key::Beta.index(), 9.0)]);
        assert_eq!(compared.contracts(), Contracts { present: other.clone(), kept: Some(usual.clone()) });
        let swapped = compared.clone().reduce(Action::Swap);
        assert_eq!(swapped.contracts(), Contracts { present: usual, kept: Some(other) });
        let stopped = swapped.clone().reduce(Action::StopComparing);
        assert_eq!(stopped.kept, None);
        let back = stopped.reduce(Action::Undo);
        assert_eq!(back.contracts(), swapped.contracts());
        assert_eq!(back.reduce(Action::Undo).contracts(), compared.contracts());
    }
}
