//! What a scene is, and the scenes in order.

use parked_model::{Scenario, record::published::Source, report::argued::Argued};

use super::{
    lever::{Firm, Lever},
    start,
    vocabulary::{Picture, Value},
};

/// One question, what to turn, what to watch, and the words.
#[derive(Debug)]
pub struct Scene {
    /// Name in links.
    pub id: &'static str,
    /// The question.
    pub question: &'static str,
    /// What the stage shows.
    pub picture: Picture,
    /// The numbers that its prose or its picture argues with.
    pub argued: &'static [Argued],
    /// What the reader can turn.
    pub controls: &'static [Control],
    /// The settings it begins with, as a link; `None` where the reader's own stay.
    pub start: Option<&'static str>,
    /// Levers of which one is pulled at a time.
    pub levers: &'static [Lever],
    /// The kinds of firm that levers are pulled for; some where there are levers.
    pub firms: &'static [Firm],
    /// What to look at, in a sentence; may be empty.
    pub watch: &'static str,
    /// What the reader is asked.
    pub prediction: Option<Prediction>,
    /// The state that the question asks about, where it is not the start.
    pub answer: Option<Answer>,
    /// Paragraphs shown from the beginning.
    pub before: &'static [Paragraph],
    /// Paragraphs shown once the reader has guessed.
    pub after: &'static [Paragraph],
    /// The best argument against what the scene says; empty where it argues nothing.
    pub against: &'static [Span],
}

/// A paragraph of its text.
#[derive(Debug, PartialEq)]
pub struct Paragraph {
    /// What it says.
    pub spans: &'static [Span],
    /// Whether the short way folds it away.
    pub is_deeper: bool,
}

/// A state of the scene besides its start.
#[derive(Debug, PartialEq)]
pub struct Answer {
    /// How it differs from the start, as in a link.
    pub settings: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The name of the start beside it.
    pub start: &'static str,
}

impl Answer {
    /// The name of the control that leads from one state to the other.
    pub const CONTROL: &'static str = "shown";
}

/// What the reader can turn in a scene.
#[derive(Debug, PartialEq)]
pub enum Control {
    /// A row of the parameter table, and those of its choices that are offered; all when empty.
    Parameter {
        /// Key of the row.
        key: &'static str,
        /// Names of the choices.
        offered: &'static [&'static str],
    },
    /// The no-programme world over the picture.
    Ghosts,
    /// Labels or distance, in the picture of the groups.
    Labels,
    /// One of the scene's levers.
    Levers,
}

impl Control {
    /// The names of those that are no settings.
    pub const OTHERS: [&'static str; 3] = ["ghosts", "labels", "levers"];

    /// The key of the setting, or the name among [`Self::OTHERS`].
    pub fn name(&self) -> &'static str {
        match self {
            Self::Parameter { key, .. } => key,
            Self::Ghosts => Self::OTHERS[0],
            Self::Labels => Self::OTHERS[1],
            Self::Levers => Self::OTHERS[2],
        }
    }
}

/// A piece of a paragraph.
#[derive(Debug, PartialEq)]
pub enum Span {
    /// Words.
    Text(&'static str),
    /// Words that carry the weight.
    Strong(&'static str),
    /// A number of the run of the moment.
    Value(Value),
    /// A number of runs that are named.
    Named(Measure),
    /// Words that lead to a scene.
    Scene {
        /// Its name in links.
        id: &'static str,
        /// The words.
        words: &'static str,
    },
    /// Words that a source stands behind.
    Cited {
        /// The source.
        source: Source<'static>,
        /// The words.
        words: &'static str,
    },
    /// A word of the field.
    Term {
        /// What it means.
        term: &'static words::forms::Term,
        /// As it stands in the sentence.
        words: &'static str,
    },
}

impl Span {
    /// Its words; `None` where it is a number.
    pub fn words(&self) -> Option<&'static str> {
        match self {
            Self::Text(words)
            | Self::Strong(words)
            | Self::Cited { words, .. }
            | Self::Scene { words, .. }
            | Self::Term { words, .. } => Some(words),
            Self::Value(_) | Self::Named(_) => None,
        }
    }
}

/// A question to the reader.
#[derive(Debug, PartialEq)]
pub struct Prediction {
    /// The question.
    pub ask: &'static str,
    /// How it is answered.
    pub kind: Kind,
    /// The question as a statement with what was found; empty for a question of opinion.
    pub found: &'static [Span],
}

/// How a question is answered.
#[derive(Debug, PartialEq)]
pub enum Kind {
    /// One of three, each right up to a number of what is measured.
    Choice {
        /// What is measured.
        measure: Measure,
        /// The answers.
        answers: &'static [(&'static str, f64)],
    },
    /// One of three, none right or wrong.
    Opinion {
        /// The answers.
        answers: &'static [&'static str],
    },
    /// A number.
    Number {
        /// What is measured.
        measure: Measure,
        /// What follows the number.
        unit: &'static str,
        /// The lowest and the highest that it can be.
        range: [f64; 2],
    },
    /// Minutes against distance from work.
    Curve,
}

/// A value, or the difference of two.
#[derive(Debug, PartialEq)]
pub struct Measure {
    /// The value.
    pub of: Term,
    /// What is taken from it.
    pub less: Option<Term>,
}

/// A value of the run that differs from the scene's start in some settings.
#[derive(Debug, PartialEq)]
pub struct Term {
    /// What is read off the run.
    pub value: Value,
    /// The settings that differ, as in a link.
    pub settings: &'static str,
}

/// A claim that a scene's text rests on.
#[cfg(test)]
#[derive(Debug)]
pub struct Claim {
    /// The scene.
    pub scene: &'static str,
    /// What is measured.
    pub measure: Measure,
    /// The number it is compared with.
    pub bound: f64,
    /// Whether it lies above it.
    pub is_above: bool,
}

mod generated {
    use parked_model::record::published::cited;

    #[cfg(test)]
    use super::Claim;
    use super::{
        Answer, Argued, Control, Firm, Kind, Lever, Measure, Paragraph, Picture, Prediction, Scene, Span, Term, Value,
    };

    include!(concat!(env!("OUT_DIR"), "/scenes.rs"));
}

#[cfg(test)]
pub use generated::CLAIMS;
pub use generated::SCENES;

/// Where a bare address leads.
pub const HOOK: &str = "hook";

/// Where a link without a scene leads.
pub const LAB: &str = "lab";

/// The scene with a name.
pub fn find(id: &str) -> Option<&'static Scene> {
    SCENES.iter().find(|scene| scene.id == id)
}

/// Scenes are told apart by their ids.
impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Scene {
    /// The first scene.
    pub fn hook() -> &'static Self {
        find(HOOK).unwrap_or(&SCENES[0])
    }

    /// The story's step to the lab, which is a page of its own.
    pub fn lab() -> &'static Self {
        find(LAB).unwrap_or(&SCENES[0])
    }

    /// What it begins with; the defaults where the reader's own settings stay.
    pub fn start_scenario(&self) -> Scenario {
        self.scenario_with("")
    }

    /// Its start with some settings changed, as in a link.
    pub fn scenario_with(&self, settings: &str) -> Scenario {
        start::scenario(self.start, settings)
    }

    /// Its text, all of it.
    pub fn told(&self) -> impl Iterator<Item = &'static Paragraph> {
        self.before.iter().chain(self.after)
    }

    /// Whether the short way folds some of it away.
    pub fn is_folding(&self) -> bool {
        self.told().any(|paragraph| paragraph.is_deeper)
    }

    /// Whether the picture waits for the reader's guess.
    pub fn waits_for_guess(&self) -> bool {
        self.prediction.as_ref().is_some_and(|asked| !matches!(asked.kind, Kind::Opinion { .. }))
    }
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::link;

    use super::*;

    #[test]
    fn a_scene_argues_with_what_it_tells_and_shows() {
        let argued = |id: &str| find(id).map(|scene| scene.argued);
        assert_eq!(argued("anyway"), Some(&[Argued::Extra, Argued::AnywayOfTen][..]));
        assert_eq!(argued("ledger"), Some(&[Argued::CostPerExtra, Argued::SavedPerPound][..]));
        assert_eq!(argued("minister"), Some(&[Argued::Extra][..]));
        assert_eq!(argued("hook"), Some(&[][..]));
    }

    #[test]
    fn every_scene_that_argues_tells_the_other_side() {
        let silent: Vec<&str> = SCENES.iter().filter(|scene| scene.against.is_empty()).map(|scene| scene.id).collect();
        assert_eq!(silent, [LAB, "said"]);
    }

    #[test]
    fn every_start_is_a_link_that_nothing_has_to_be_said_about() {
        for settings in SCENES.iter().filter_map(|scene| scene.start) {
            let reading = link::read(settings);
            assert_eq!((reading.notices, reading.others), (vec![], vec![]), "{settings}");
        }
    }

    /// The words of a paragraph, each bound number as one.
    fn words(paragraph: &[Span]) -> String {
        paragraph.iter().map(|span| span.words().unwrap_or("number")).collect()
    }

    fn prose() -> impl Iterator<Item = String> {
        let found = |scene: &Scene| scene.prediction.as_ref().map_or(String::new(), |asked| words(asked.found));
        let beside = SCENES.iter().flat_map(move |scene| [found(scene), words(scene.against)]);
        let told = SCENES.iter().flat_map(Scene::told).map(|paragraph| words(paragraph.spans));
        told.chain(beside)
    }

    #[test]
    fn sentences_average_under_seventeen_words() {
        let is_end = |letter: char| ['.', '?', '!', ':'].contains(&letter);
        let sentences: Vec<String> = prose()
            .flat_map(|text| text.split(is_end).map(str::to_owned).collect::<Vec<_>>())
            .filter(|sentence| !sentence.trim().is_empty())
            .collect();
        let count = |sentence: &String| sentence.split_whitespace().count();
        let total: usize = sentences.iter().map(count).sum();
        assert!(total < 17 * sentences.len(), "{total} words in {} sentences", sentences.len());
        let longest = sentences.iter().max_by_key(|sentence| count(sentence));
        assert!(longest.is_some_and(|sentence| count(sentence) <= 30), "{longest:?}");
    }

    #[test]
    fn the_words_of_the_trade_are_cited_where_they_first_stand() {
        for word in ["creaming", "parking"] {
            let mut spans = SCENES.iter().flat_map(Scene::told).flat_map(|paragraph| paragraph.spans);
            let first = spans.find(|span| words(std::slice::from_ref(span)).to_lowercase().contains(word));
            assert!(matches!(first, Some(Span::Cited { .. })), "{word}: {first:?}");
        }
    }
}
