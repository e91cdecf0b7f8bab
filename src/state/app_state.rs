//! Everything the reader has set.

use std::rc::Rc;

use parked_model::{Scenario, ScenarioError, report::crowd::LAST_MONTH};

use super::{history::History, notice::Notice, page::Page, presentation::Presentation};
use crate::story::{Scene, Way};

/// The contract in force and the one it is compared with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contracts {
    /// In force, and changed by the controls.
    pub present: Scenario,
    /// Kept to compare with.
    pub kept: Option<Scenario>,
}

/// A change of the reader's that would have contradicted other settings, and was not made.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The setting, by its position in the table.
    pub index: usize,
    /// What it would have contradicted.
    pub why: ScenarioError,
}

/// Everything the reader has set.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// How the page is shown, which its address says and the reader does not set.
    pub presentation: Rc<Presentation>,
    /// The page shown.
    pub page: Page,
    /// The way through the story that the reader has taken.
    pub way: Way,
    /// The contract, the provider, the people and their luck.
    pub scenario: Scenario,
    /// A scenario kept to compare with: A, where the one above is B.
    pub kept: Option<Scenario>,
    /// Months since joining that the picture shows, 0 to [`LAST_MONTH`].
    pub month: u32,
    /// Whether the no-programme world is drawn over the picture.
    pub ghosts: bool,
    /// Fingerprint that the link the reader came by recorded.
    pub recorded_run: Option<String>,
    /// What was wrong with the link, each in a sentence.
    pub notices: Vec<Notice>,
    /// The change that was refused last, until another is made.
    pub refused: Option<Refusal>,
    /// The way back through the contracts, and on again.
    pub history: History<Contracts>,
}

impl Default for AppState {
    fn default() -> Self {
        Self {
            presentation: Rc::default(),
            page: Page::Lab,
            way: Way::Whole,
            scenario: Scenario::default(),
            kept: None,
            month: LAST_MONTH,
            ghosts: false,
            recorded_run: None,
            notices: Vec::new(),
            refused: None,
            history: History::default(),
        }
    }
}

impl AppState {
    /// The same reader at the start of a scene, or at what its question asks about where that is answered; a scene without a
    /// start keeps the contracts.
    pub fn at_start_of(&self, scene: &'static Scene) -> Self {
        let present = match &scene.answer {
            Some(answer) if self.presentation.is_answered => scene.scenario_with(answer.settings),
            _ => scene.start_scenario(),
        };
        let contracts = match scene.start {
            Some(_) => Contracts { present, kept: None },
            None => self.contracts(),
        };
        let presentation = self.presentation.clone();
        let mut state = Self { presentation, page: Page::of(scene), way: self.way, ..Self::default() };
        state.set_contracts(contracts);
        state
    }

    /// The contract in force and the one kept.
    pub fn contracts(&self) -> Contracts {
        Contracts { present: self.scenario.clone(), kept: self.kept.clone() }
    }

    pub(super) fn set_contracts(&mut self, contracts: Contracts) {
        (self.scenario, self.kept) = (contracts.present, contracts.kept);
    }
}
