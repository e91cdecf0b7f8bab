//! Whatever a reader does and in whatever order, what is set stays sound, and every step can be taken back.

use std::rc::Rc;

use arbitrary::{Arbitrary, Unstructured};
use parked::{
    state::{Action, AppState, Notice},
    story::{SCENES, Way},
};
use parked_model::scenario::{preset::PRESETS, table};
use yew::Reducible as _;

use crate::{links::opens_the_same, settings::is_sound};

/// The most acts tried in one go; the way back is longer than that.
const MOST_ACTS: usize = 60;

/// Everything that a reader can do, with numbers that no control would give as well.
#[derive(Debug, Arbitrary)]
enum Act {
    Scene(u8),
    Set(u8, f64),
    LetGo,
    PutBack,
    ResetAll,
    Start(u8),
    Keep,
    Swap,
    StopComparing,
    Undo,
    Redo,
    Month(u32),
    NextMonth,
    ToggleGhosts,
    Shuffle,
    Open(String),
    DismissNotices,
}

impl Act {
    fn action(self) -> Action {
        let row = |byte: u8| usize::from(byte) % table().len();
        match self {
            Self::Scene(at) => {
                let scene = &SCENES[usize::from(at) % SCENES.len()];
                Action::Scene(if at.is_multiple_of(2) { Way::Short.through(scene) } else { Way::Whole }, scene)
            }
            Self::Set(at, value) => Action::Set(row(at), value),
            Self::LetGo => Action::LetGo,
            Self::PutBack => Action::PutBack,
            Self::ResetAll => Action::ResetAll,
            Self::Start(at) => Action::Start(PRESETS[usize::from(at) % PRESETS.len()].id),
            Self::Keep => Action::Keep,
            Self::Swap => Action::Swap,
            Self::StopComparing => Action::StopComparing,
            Self::Undo => Action::Undo,
            Self::Redo => Action::Redo,
            Self::Month(month) => Action::Month(month),
            Self::NextMonth => Action::NextMonth,
            Self::ToggleGhosts => Action::ToggleGhosts,
            Self::Shuffle => Action::Shuffle,
            Self::Open(link) => Action::Open(link),
            Self::DismissNotices => Action::DismissNotices,
        }
    }
}

/// Bytes are acts, one after another.
///
/// # Panics
///
/// Where the promise is broken.
pub fn promise(bytes: &[u8]) {
    let mut bytes = Unstructured::new(bytes);
    let mut state = Rc::new(AppState::default());
    for _ in 0..MOST_ACTS {
        let Ok(act) = Act::arbitrary(&mut bytes) else { break };
        state = state.reduce(act.action());
        assert!(is_sound(&state.scenario) && state.kept.as_ref().is_none_or(is_sound), "{state:?}");
        assert!(state.notices.iter().all(|notice| !Notice::said(notice).is_empty()), "{state:?}");
        opens_the_same(&state);
        if bytes.is_empty() {
            break;
        }
    }
    goes_back_and_on_again(&state);
}

/// All the way on, all the way back, and on again leads to the same contracts.
fn goes_back_and_on_again(state: &Rc<AppState>) {
    let on = |mut state: Rc<AppState>| {
        while state.history.can_redo() {
            state = state.reduce(Action::Redo);
        }
        state
    };
    let (mut back, end) = (on(state.clone()), on(state.clone()).contracts());
    while back.history.can_undo() {
        back = back.reduce(Action::Undo);
        assert!(is_sound(&back.scenario), "{back:?}");
    }
    assert_eq!(on(back).contracts(), end);
}
